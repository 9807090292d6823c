import { showAandeel } from '#kernel/format/getal.ts'
import type { Gesprekspunt } from '#modules/afweging/contract.ts'
import { ReikwijdteFiguur } from '#modules/afweging/web/reikwijdte-figuur.tsx'
import { gesprekspuntZin, showScore } from '#modules/afweging/web/weging-woorden.ts'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Stack } from '#web/design/page-layout.tsx'

const procent = (deel: string) => showAandeel(deel, { decimalen: 0 })

/** What the parties still have to talk about: where they, or what they know, lie furthest apart. */
export function Gesprekspunten({ punten }: { punten: readonly Gesprekspunt[] }) {
  const scores = punten.filter(({ soort }) => soort !== 'gewicht')
  const gewichten = punten.filter(({ soort, laagste, hoogste }) => soort === 'gewicht' && procent(laagste) !== procent(hoogste))
  const tot = Math.ceil(Math.max(0.1, ...gewichten.map(({ hoogste }) => Number(hoogste))) * 10) / 10
  return (
    <Card heading="Hier moet u het nog over hebben">
      <Stack gap="md">
        {scores.length > 0 && (
          <Punten
            punten={scores}
            as={[0, 10]}
            lead="Scores die het verst uit elkaar liggen. De as loopt van 0 tot 10."
            caption="Scores die het verst uit elkaar liggen"
            show={showScore}
          />
        )}
        {gewichten.length > 0 && (
          <Punten
            punten={gewichten}
            as={[0, tot]}
            lead={`Hoe zwaar een criterium telt, als deel van alles wat een partij weegt. De as loopt van 0% tot ${procent(String(tot))}.`}
            caption="Gewichten die het verst uit elkaar liggen"
            show={procent}
          />
        )}
      </Stack>
    </Card>
  )
}

interface Props {
  punten: readonly Gesprekspunt[]
  as: readonly [number, number]
  lead: string
  caption: string
  show: (value: string) => string
}

const idOf = ({ soort, variant, criterium, laagsteVan }: Gesprekspunt) => JSON.stringify([soort, variant, criterium, laagsteVan])

function Punten({ punten, as, lead, caption, show }: Props) {
  const naam = ({ variant, criterium }: Gesprekspunt) => (variant === null ? criterium : `${variant}: ${criterium}`)
  const einde = (value: string, van: string) => `${van} ${show(value)}`
  const tekst = (punt: Gesprekspunt) =>
    punt.soort === 'bandbreedte'
      ? { vanTekst: `${punt.laagsteVan} van ${show(punt.laagste)}`, naarTekst: `tot ${show(punt.hoogste)}` }
      : { vanTekst: einde(punt.laagste, punt.laagsteVan), naarTekst: einde(punt.hoogste, punt.hoogsteVan) }
  return (
    <Figure
      heading={gesprekspuntZin(punten[0]!)}
      headingLevel={3}
      lead={lead}
      table={<Tabel punten={punten} caption={caption} show={show} naam={naam} />}
    >
      <ReikwijdteFiguur
        title={caption}
        description={punten.map(gesprekspuntZin).join('. ')}
        as={as}
        vorm="bereik"
        rijen={punten.map((punt) => ({ id: idOf(punt), naam: naam(punt), van: punt.laagste, naar: punt.hoogste, ...tekst(punt) }))}
      />
    </Figure>
  )
}

function Tabel({ punten, caption, show, naam }: Pick<Props, 'punten' | 'caption' | 'show'> & { naam: (punt: Gesprekspunt) => string }) {
  const columns: Column<Gesprekspunt>[] = [
    { key: 'naam', header: 'Waarover', isRowHeader: true, cell: naam },
    { key: 'laag', header: 'Laagste', align: 'end', cell: ({ laagste, laagsteVan }) => `${show(laagste)} (${laagsteVan})` },
    { key: 'hoog', header: 'Hoogste', align: 'end', cell: ({ hoogste, hoogsteVan }) => `${show(hoogste)} (${hoogsteVan})` },
    { key: 'verschil', header: 'Verschil', align: 'end', cell: ({ verschil }) => show(verschil) },
  ]
  return <DataTable caption={caption} rows={punten} rowKey={idOf} columns={columns} />
}
