import { useState } from 'react'
import { showAantal } from '#kernel/format/getal.ts'
import { catalogusApi, type Hoeveelheden } from '#modules/catalogus/contract.ts'
import { aantalIn, deelnemersMetCijfers } from '#modules/catalogus/web/hoeveelheden-lezing.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { ErrorSummary } from '#web/design/error-summary.tsx'
import { type GridChange, NumberGrid } from '#web/design/number-grid.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { useAction } from '#web/use-action.ts'

interface Props {
  blad: Hoeveelheden
  kwartaal: number
  onClose: () => void
  onDone: () => void
}

/** Changed cells by `product deelnemer soort`; null was emptied. */
type Gewijzigd = Record<string, string | null>

const isRecord = (found: unknown): found is Gewijzigd => typeof found === 'object' && found !== null && !Array.isArray(found)

/** The figures of one quarter as a grid: planned and counted beside each other for each participant. */
export function HoeveelhedenRooster({ blad, kwartaal, onClose, onDone }: Props) {
  const kept = useKept<Gewijzigd>(`hoeveelheden-${blad.jaar}-${kwartaal}-${blad.versie}`, {}, (found) => (isRecord(found) ? found : null))
  const [bron, setBron] = useState('')
  const [peildatum, setPeildatum] = useState<string | null>(null)
  const action = useAction(async () => {
    await call(
      catalogusApi.setHoeveelheden,
      { params: { jaar: blad.jaar }, body: { regels: regelsVan({ blad, kwartaal, gewijzigd: kept.value, bron, peildatum }) } },
      { versie: blad.versie },
    )
    kept.done()
  })
  const now = (row: string, column: string) => {
    const key = `${row} ${column}`
    if (key in kept.value) return kept.value[key]!
    const [organisatieId, soort] = column.split(' ') as [string, 'begroot' | 'werkelijk']
    return aantalIn(blad, { productId: row, organisatieId, kwartaal })?.[soort] ?? null
  }
  const change = (changes: readonly GridChange[]) =>
    kept.set((was) => ({ ...was, ...Object.fromEntries(changes.map(({ row, column, value }) => [`${row} ${column}`, value])) }))
  const [unread, setUnread] = useState(0)
  const [isAll, setAll] = useState(false)
  const metCijfers = deelnemersMetCijfers(blad)
  return (
    <Stack>
      {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
      {action.faults.length > 0 && <ErrorSummary faults={action.faults} />}
      <NumberGrid
        caption="Vul in wat is begroot en wat is geteld. Loop met de pijltjes, of plak een blok uit Excel."
        corner="Product"
        rows={blad.producten.map(({ id, naam, eenheid }) => ({ key: id, label: naam, detail: `per ${eenheid}` }))}
        columns={(isAll ? blad.deelnemers : metCijfers).flatMap(({ organisatieId, organisatieNaam }) => [
          { key: `${organisatieId} begroot`, label: organisatieNaam, detail: 'begroot' },
          { key: `${organisatieId} werkelijk`, label: organisatieNaam, detail: 'geteld' },
        ])}
        value={now}
        onChange={change}
        onUnread={setUnread}
        decimals={4}
      />
      <div className="rk-hoeveelheden__bron">
        <TextField
          name="bron"
          label="Waar komen de aantallen vandaan?"
          isOptional
          hint="Bijvoorbeeld: uitdraai beheersysteem"
          value={bron}
          onChange={setBron}
        />
        <DateField name="peildatum" label="Peildatum" isOptional value={peildatum} onChange={setPeildatum} />
      </div>
      <Bewaar
        isBusy={action.isBusy}
        isChanged={Object.keys(kept.value).length > 0}
        unread={unread}
        overige={isAll ? 0 : blad.deelnemers.length - metCijfers.length}
        onAll={() => setAll(true)}
        onSave={async () => {
          if (await action.run()) onDone()
        }}
        onCancel={() => {
          kept.startOver()
          onClose()
        }}
      />
    </Stack>
  )
}

interface BewaarProps {
  isBusy: boolean
  isChanged: boolean
  /** Cells that hold something that is no number. */
  unread: number
  /** Participants without figures, who are not in sight. */
  overige: number
  onAll: () => void
  onSave: () => Promise<void>
  onCancel: () => void
}

function Bewaar({ isBusy, isChanged, unread, overige, onAll, onSave, onCancel }: BewaarProps) {
  const misread = `In ${showAantal(unread, 'vak staat', 'vakken staan')} iets dat geen getal is.`
  const why = unread > 0 ? misread : isChanged ? undefined : 'Er is nog niets gewijzigd.'
  return (
    <div className="rk-hoeveelheden__knoppen">
      <ButtonRow>
        <Button variant="primary" isBusy={isBusy} isDisabled={why !== undefined} reason={why} onPress={onSave}>
          Bewaar aantallen
        </Button>
        <Button onPress={onCancel}>Annuleer</Button>
        {overige > 0 && (
          <Button variant="subtle" onPress={onAll}>
            Toon ook wie nog niets afneemt ({overige})
          </Button>
        )}
      </ButtonRow>
    </div>
  )
}

interface Versturen {
  blad: Hoeveelheden
  kwartaal: number
  gewijzigd: Gewijzigd
  bron: string
  peildatum: string | null
}

/** Every product and participant with a changed cell, whole: what was not changed goes along as it was. */
function regelsVan({ blad, kwartaal, gewijzigd, bron, peildatum }: Versturen) {
  const cells = new Set(Object.keys(gewijzigd).map((key) => key.split(' ').slice(0, 2).join(' ')))
  return [...cells].flatMap((key) => {
    const [productId, organisatieId] = key.split(' ') as [string, string]
    const was = aantalIn(blad, { productId, organisatieId, kwartaal })
    const of = (soort: 'begroot' | 'werkelijk') => {
      const changed = gewijzigd[`${key} ${soort}`]
      return changed === undefined ? (was?.[soort] ?? null) : changed
    }
    const [begroot, werkelijk] = [of('begroot'), of('werkelijk')]
    // Empty cells of a pasted block, where nothing stood: no plan, and nothing to count.
    if (!was && begroot === null && werkelijk === null) return []
    return [
      {
        productId,
        organisatieId,
        kwartaal,
        begroot: begroot ?? '0',
        werkelijk,
        bron: bron || (was?.bron ?? ''),
        peildatum: peildatum ?? was?.peildatum ?? null,
      },
    ]
  })
}
