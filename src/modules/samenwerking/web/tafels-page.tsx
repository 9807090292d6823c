import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import type { Tafel } from '#modules/samenwerking/contract.ts'
import type { OntbrekendeTafel } from '#modules/samenwerking/domain/gremia.ts'
import { mayForTafel } from '#modules/samenwerking/policy.ts'
import { TafelDialoog } from '#modules/samenwerking/web/tafel-dialoog.tsx'
import { ritmeNamen } from '#modules/samenwerking/web/tafel-woorden.ts'
import { loadTafels, useTafels } from '#modules/samenwerking/web/tafels-stand.ts'
import { tafelSoortNamen } from '#modules/samenwerking/web/uitleg.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import { usePad } from '#web/use-pad.ts'
import { useWie } from '#web/wie.ts'

/** The tables of the day. */
export async function loader(args: LoaderFunctionArgs) {
  await loadTafels(standOpOf(searchOf(args)).dag)
  return null
}

/** Nothing open, or a table to add, with what is known of it. */
type Open = { soort?: string; organisatieId?: string } | null

/** Where advice is given and decisions are taken, who sits there, and what is missing. */
export function Component() {
  const { dag } = useStandOp()
  const { tafels, vorm, eigenaren, ontbrekend, leeg, zonderGrond } = useTafels(dag)
  const wie = useWie()
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = mayForTafel(wie, null)
  return (
    <Stack>
      <PageHeader
        title="Tafels"
        lead={`Waar op ${showDatumLang(dag)} wordt geadviseerd en besloten, wie daar zit, en hoe die tafel werkt.`}
        actions={
          <AddButton oordeel={oordeel} onPress={() => setOpen({})}>
            Voeg een tafel toe
          </AddButton>
        }
      />
      <Gemis
        ontbrekend={ontbrekend}
        leeg={leeg}
        zonderGrond={zonderGrond}
        onAdd={({ soort, organisatieId }) => setOpen({ soort, organisatieId: organisatieId ?? '' })}
        mag={({ organisatieId }) => mayForTafel(wie, organisatieId).mag}
      />
      <Card isFlush>
        <DataTable
          caption="Tafels met hun ritme, hun aanlevertermijn en wie er zitten"
          isCaptionHidden
          rows={tafels}
          rowKey={({ id }) => id}
          columns={kolommen(usePad())}
          empty={
            <EmptyState heading="Nog geen tafels" headingLevel={2}>
              Een tafel is een overleg of bestuur dat adviseert of besluit. Begin met het bestuur, het overleg van opdrachtgevers en
              opdrachtnemer, en de controllers.
            </EmptyState>
          }
        />
      </Card>
      {open && (
        <TafelDialoog
          tafel={null}
          begin={open}
          vorm={vorm}
          gemeenten={eigenaren}
          onClose={() => setOpen(null)}
          onDone={(naam) => {
            setOpen(null)
            setMessage(`${naam} is een tafel van deze samenwerking. Geef nu mensen een zetel.`)
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

const kolommen = (to: (path: string) => string): Column<Tafel>[] => [
  { key: 'naam', header: 'Tafel', isRowHeader: true, cell: ({ id, naam }) => <Link to={to(`/tafels/${id}`)}>{naam}</Link> },
  { key: 'soort', header: 'Soort', cell: ({ soort }) => tafelSoortNamen[soort] },
  { key: 'ritme', header: 'Vergadert', cell: ({ ritme }) => ritmeNamen[ritme] },
  { key: 'stukken', header: 'Stukken', cell: ({ aanleverdagen }) => `${showAantal(aanleverdagen, 'dag', 'dagen')} ervoor` },
  {
    key: 'openbaarheid',
    header: 'Openbaar',
    cell: ({ openbaarheid }) => (
      <Badge tone={openbaarheid === 'openbaar' ? 'info' : 'neutral'}>{openbaarheid === 'openbaar' ? 'Openbaar' : 'Besloten'}</Badge>
    ),
  },
  {
    key: 'leden',
    header: 'Zetels',
    align: 'end',
    cell: ({ leden }) => (leden.length === 0 ? <span className="rk-zacht">niemand</span> : String(leden.length)),
  },
]

interface GemisProps {
  ontbrekend: readonly OntbrekendeTafel[]
  leeg: ReturnType<typeof useTafels>['leeg']
  zonderGrond: ReturnType<typeof useTafels>['zonderGrond']
  onAdd: (tafel: OntbrekendeTafel) => void
  mag: (tafel: OntbrekendeTafel) => boolean
}

/** What is missing: tables first, then chairs. Nothing is missing is worth saying too. */
function Gemis({ ontbrekend, leeg, zonderGrond, onAdd, mag }: GemisProps) {
  const to = usePad()
  const kop = [
    ...(ontbrekend.length > 0 ? [showAantal(ontbrekend.length, 'tafel ontbreekt', 'tafels ontbreken')] : []),
    ...(leeg.length > 0 ? [showAantal(leeg.length, 'zetel is leeg', 'zetels zijn leeg')] : []),
    ...(zonderGrond.length > 0 ? [showAantal(zonderGrond.length, 'stemregel heeft geen grond', 'stemregels hebben geen grond')] : []),
  ].join(', ')
  if (kop === '') return <p>Alle tafels zijn er, en op elke zetel zit iemand.</p>
  return (
    <Card heading={kop}>
      <ul className="rk-kaal rk-gemis">
        {ontbrekend.map((tafel) => (
          <li key={`${tafel.soort} ${tafel.organisatieId}`}>
            <strong>{tafelSoortNamen[tafel.soort]}</strong> ontbreekt. {tafel.gemis}{' '}
            {mag(tafel) && (
              <Button size="small" onPress={() => onAdd(tafel)}>
                Voeg toe
              </Button>
            )}
          </li>
        ))}
        {[...leeg, ...zonderGrond].map(({ tafelId, tafelNaam, melding }) => (
          <li key={melding}>
            {melding} <Link to={to(`/tafels/${tafelId}`)}>Bekijk {tafelNaam}</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
