import { showAandeel } from '#kernel/format/getal.ts'
import type { Verschuiving, Weging } from '#modules/afweging/contract.ts'
import { ReikwijdteFiguur } from '#modules/afweging/web/reikwijdte-figuur.tsx'
import { asVan } from '#modules/afweging/web/strippen-figuur.tsx'
import { opsomming, showScore, verschuivingZin } from '#modules/afweging/web/weging-woorden.ts'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Stack } from '#web/design/page-layout.tsx'

type Rij = Verschuiving['varianten'][number]

/** What moved since the round before: each variant from its old to its new mean, and whose weights changed. */
export function WegingVerschuiving({ weging: { ronde }, verschuiving }: { weging: Weging; verschuiving: Verschuiving }) {
  const { varianten, gewichten, erbij, eraf } = verschuiving
  const [van, tot] = asVan(varianten.flatMap((rij) => [rij.van, rij.naar]))
  return (
    <Card heading={`Wat verschoof sinds ronde ${ronde - 1}`}>
      <Stack gap="md">
        <Figure
          heading={verschuivingZin(verschuiving)}
          headingLevel={3}
          lead={`Het gemiddelde van elke variant: open punt toen, vol punt nu. De as loopt van ${van} tot ${tot}.`}
          table={<Tabel varianten={varianten} />}
        >
          <ReikwijdteFiguur
            title="Gemiddelde per variant, toen en nu"
            description={varianten.map((rij) => `${rij.variant} van ${showScore(rij.van)} naar ${showScore(rij.naar)}`).join(', ')}
            as={[van, tot]}
            vorm="stap"
            rijen={varianten.map((rij) => ({
              ...rij,
              id: rij.variant,
              naam: rij.variant,
              vanTekst: `toen ${showScore(rij.van)}`,
              naarTekst: `nu ${showScore(rij.naar)}`,
            }))}
          />
        </Figure>
        <ul className="rk-zinnen">
          {gewichten.map(({ organisatieNaam, criterium, ...share }) => (
            <li key={`${organisatieNaam} ${criterium}`}>
              {organisatieNaam} telt {criterium} nu voor {showAandeel(share.naar, { decimalen: 0 })}; dat was{' '}
              {showAandeel(share.van, { decimalen: 0 })}.
            </li>
          ))}
          {erbij.length > 0 && <li>{opsomming(erbij)} gaf de vorige keer geen gewichten, en nu wel.</li>}
          {eraf.length > 0 && <li>{opsomming(eraf)} gaf de vorige keer wel gewichten, en nu nog niet.</li>}
        </ul>
      </Stack>
    </Card>
  )
}

const plaats = (rang: number | null) => (rang === null ? 'valt af' : String(rang))

function Tabel({ varianten }: { varianten: readonly Rij[] }) {
  const columns: Column<Rij>[] = [
    { key: 'variant', header: 'Variant', isRowHeader: true, cell: ({ variant }) => variant },
    { key: 'van', header: 'Toen', align: 'end', cell: ({ van, rangVan }) => `${showScore(van)} (${plaats(rangVan)})` },
    { key: 'naar', header: 'Nu', align: 'end', cell: ({ naar, rangNaar }) => `${showScore(naar)} (${plaats(rangNaar)})` },
  ]
  return (
    <DataTable
      caption="Gemiddelde per variant, met de plaats tussen haakjes"
      rows={varianten}
      rowKey={({ variant }) => variant}
      columns={columns}
    />
  )
}
