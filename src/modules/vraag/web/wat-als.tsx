import { useState } from 'react'
import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { jarenVan, watAls } from '#modules/vraag/domain/betalen.ts'
import type { KeuzeSoort } from '#modules/vraag/domain/wens.ts'
import { bereken, type Berekend, gevolg, isVanBekend, toon, totaalVan } from '#modules/vraag/web/betalen-ontwerp.ts'
import { keuzeNamen } from '#modules/vraag/web/uitleg.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'

/** Another choice of one party, worked out here and now; nothing is kept and nobody sees it. */
export function WatAls({ berekend }: { berekend: Berekend }) {
  const [wie, setWie] = useState('')
  const [keuze, setKeuze] = useState('nu')
  const anderen = berekend.partijen.filter((partij) => partij.keuze !== 'eigenaar')
  const partij = anderen.find(({ organisatieId }) => organisatieId === wie)
  if (anderen.length === 0) return null
  const options = [
    { value: 'nu', label: 'nu meedoet' },
    ...jarenVan(berekend.cijfers)
      .slice(1)
      .map((jaar) => ({ value: String(jaar), label: `instapt vanaf ${jaar}` })),
    { value: 'meeliften', label: 'meelift' },
    { value: 'niet', label: 'niet meedoet' },
  ]
  return (
    <Card heading="Wat als een gemeente anders kiest?">
      <Stack gap="md">
        <p className="rk-zacht">Dit rekent in uw scherm. Er wordt niets bewaard, en niemand anders ziet het.</p>
        <div className="rk-watals">
          <Select
            name="wie"
            label="Als"
            width="medium"
            placeholder="Kies een gemeente"
            value={wie}
            onChange={setWie}
            options={anderen.map(({ organisatieId, naam }) => ({ value: organisatieId, label: naam }))}
          />
          <Select name="keuze" label="dit kiest" width="medium" value={keuze} onChange={setKeuze} options={options} />
        </div>
        <div aria-live="polite">
          {partij && <Gevolg berekend={berekend} naam={partij.naam} stel={stelVan(partij.organisatieId, keuze)} />}
        </div>
      </Stack>
    </Card>
  )
}

const isKeuze = (value: string): value is KeuzeSoort => value in keuzeNamen

function stelVan(organisatieId: string, keuze: string) {
  return isKeuze(keuze) ? { organisatieId, keuze, vanafJaar: null } : { organisatieId, keuze: 'later' as const, vanafJaar: Number(keuze) }
}

function Gevolg({ berekend, naam, stel }: { berekend: Berekend; naam: string; stel: ReturnType<typeof stelVan> }) {
  const anders = bereken(berekend.cijfers, watAls(berekend.partijen, stel))
  if (!anders.ok)
    return (
      <Alert tone="warning" heading="Zo is het niet te verdelen" headingLevel={3}>
        {anders.redenen.map((reden) => (
          <p key={reden}>{reden}</p>
        ))}
      </Alert>
    )
  const nieuw = anders.value
  return (
    <Stack gap="sm">
      <p>
        <strong>{gevolg(berekend, nieuw, naam)}.</strong>
      </p>
      <DataTable
        caption="Wat ieder over de jaren betaalt, nu en dan"
        isCaptionHidden
        rows={berekend.partijen}
        rowKey={({ organisatieId }) => organisatieId}
        columns={[
          { key: 'wie', header: 'Gemeente', isRowHeader: true, cell: (each) => each.naam },
          {
            key: 'nu',
            header: 'Zoals nu gekozen',
            align: 'end',
            cell: (each) => toon(totaalVan(berekend, each.naam), isVanBekend(berekend, each.naam)),
          },
          { key: 'dan', header: 'Dan', align: 'end', cell: (each) => toon(totaalVan(nieuw, each.naam), isVanBekend(nieuw, each.naam)) },
          {
            key: 'verschil',
            header: 'Verschil',
            align: 'end',
            cell: (each) =>
              showBedrag(formatBedrag(bedrag(totaalVan(nieuw, each.naam) - totaalVan(berekend, each.naam))), { metTeken: true }),
          },
        ]}
      />
    </Stack>
  )
}
