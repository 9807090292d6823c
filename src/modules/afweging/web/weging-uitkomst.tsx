import { showGetal } from '#kernel/format/getal.ts'
import type { BerekendeWeging, Weging } from '#modules/afweging/contract.ts'
import { Letters, lettersOf } from '#modules/afweging/web/letters.tsx'
import { asVan, type Strip, StrippenFiguur } from '#modules/afweging/web/strippen-figuur.tsx'
import {
  conclusieZin,
  eensgezindheidZin,
  geveldZinnen,
  kantelpuntZinnen,
  showScore,
  slechtsteZin,
  tegenvallerZin,
} from '#modules/afweging/web/weging-woorden.ts'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Heading } from '#web/design/heading.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Nareken } from '#web/trail/nareken.tsx'

type Uitvoer = BerekendeWeging['uitvoer']
type Samen = Uitvoer['samen'][number]

/** What a weighing comes to: a sentence, a line per party, and how firm it stands. */
export function WegingUitkomst({ weging, berekend: { invoer, uitvoer } }: { weging: Weging; berekend: BerekendeWeging }) {
  const strippen = strippenVan(weging, uitvoer)
  const [van, tot] = asVan(strippen.flatMap(({ punten }) => punten.map(({ score }) => score)))
  return (
    <Card>
      <Stack gap="md">
        <Figure
          heading={conclusieZin(uitvoer, invoer.marge)}
          lead={`Elke lijn is een partij met haar eigen gewichten. De volle letter staat bij haar vooraan. De as loopt van ${van} tot ${tot}, op een schaal van 0 tot 10.`}
          table={<Totalen uitvoer={uitvoer} />}
        >
          <StrippenFiguur
            title="Score per variant, samen en per partij"
            description={uitvoer.samen.map(({ variant, gelijkGewicht }) => `${variant} ${showScore(gelijkGewicht)}`).join(', ')}
            strippen={strippen}
          />
          <Letters varianten={weging.varianten} />
        </Figure>
        <HoeVast weging={weging} uitvoer={uitvoer} />
        <Nareken naam="weging" invoer={invoer} />
      </Stack>
    </Card>
  )
}

/** The mean first, then a line per party, then those with a criterion of their own. */
function strippenVan({ varianten, eigenLijnen }: Weging, { samen, actoren }: Uitvoer): Strip[] {
  const letters = lettersOf(varianten)
  const punt = ({ variant, totaal, rang }: { variant: string; totaal: string; rang: number | null }) => ({
    letter: letters.get(variant)!,
    score: totaal,
    isVoorop: rang === 1,
    isGeveld: rang === null,
  })
  return [
    {
      id: 'samen',
      naam: 'Gemiddeld',
      isSamen: true,
      punten: samen.map(({ gelijkGewicht, ...rest }) => punt({ ...rest, totaal: gelijkGewicht })),
    },
    ...actoren.map(({ code, totalen }) => ({ id: code, naam: code, punten: totalen.map(punt) })),
    ...eigenLijnen.map(({ organisatieNaam, berekend }) => ({
      id: `eigen ${organisatieNaam}`,
      naam: `${organisatieNaam}, lokale kleur`,
      punten: berekend.uitvoer.actoren[0]!.totalen.map(punt),
    })),
  ]
}

/** Agreement, who is worst off, vetoes, ranges, and what would turn it round. */
function HoeVast({ weging, uitvoer }: { weging: Weging; uitvoer: Uitvoer }) {
  const kantelpunten = kantelpuntZinnen(uitvoer)
  const slechtste = slechtsteZin(uitvoer)
  const zinnen = [
    ...geveldZinnen(uitvoer),
    eensgezindheidZin(uitvoer),
    ...(slechtste ? [slechtste] : []),
    ...(weging.tegenvaller ? [tegenvallerZin(uitvoer, weging.tegenvaller.uitvoer)] : []),
    ...weging.eigenLijnen.map(
      ({ organisatieNaam }) => `Bij ${organisatieNaam} staat ook een lijn met eigen criteria. Die telt niet mee in het gemiddelde.`,
    ),
  ]
  return (
    <>
      <Zinnen kop="Hoe vast staat dit?" zinnen={zinnen} />
      {kantelpunten.length > 0 && <Zinnen kop="Wat de uitkomst doet kantelen" zinnen={kantelpunten} />}
    </>
  )
}

function Zinnen({ kop, zinnen }: { kop: string; zinnen: readonly string[] }) {
  return (
    <div>
      <Heading level={3}>{kop}</Heading>
      <ul className="rk-zinnen">
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </div>
  )
}

function Totalen({ uitvoer }: { uitvoer: Uitvoer }) {
  const columns: Column<Samen>[] = [
    { key: 'variant', header: 'Variant', isRowHeader: true, cell: ({ variant }) => variant },
    { key: 'rang', header: 'Rang', align: 'end', cell: ({ rang }) => (rang === null ? 'valt af' : String(rang)) },
    { key: 'samen', header: 'Gemiddeld', align: 'end', cell: ({ gelijkGewicht }) => showGetal(gelijkGewicht) },
    { key: 'slechtste', header: 'Laagste', align: 'end', cell: ({ slechtste }) => showGetal(slechtste) },
    ...uitvoer.actoren.map(({ code, totalen }): Column<Samen> => ({
      key: `actor ${code}`,
      header: code,
      align: 'end',
      cell: ({ variant }) => {
        const found = totalen.find((each) => each.variant === variant)!
        return `${showGetal(found.totaal)}${found.rang === null ? '' : ` (${found.rang})`}`
      },
    })),
  ]
  return (
    <DataTable
      caption="Score per variant, samen en per organisatie met de rang tussen haakjes"
      rows={uitvoer.samen}
      rowKey={({ variant }) => variant}
      columns={columns}
    />
  )
}
