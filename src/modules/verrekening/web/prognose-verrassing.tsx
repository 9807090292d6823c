import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import type { Jaarprognose } from '#modules/verrekening/contract.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Heading } from '#web/design/heading.tsx'

type Verrassing = Jaarprognose['verrassingen'][number]

/** How far the final settlement was from what each party had signed for by each quarter; only of a year that was settled. */
export function Verrassingen({ prognose: { verrassingen, jaar, partijen } }: { prognose: Jaarprognose }) {
  if (!partijen.some(({ isAfgerekend }) => isAfgerekend))
    return (
      <Card heading="Verrassing">
        <p>
          Als alle kwartalen van {jaar} zijn afgerekend, staat hier per partij hoe ver de afrekening lag van wat zij in elk kwartaal
          tekende.
        </p>
      </Card>
    )
  const perPartij = partijen
    .map(({ organisatieId }) => verrassingen.filter((each) => each.organisatieId === organisatieId))
    .filter((rows) => rows.length > 0)
  return (
    <Card isFlush>
      <div className="rk-boeking__wie">
        <Heading level={2}>{kop(verrassingen)}</Heading>
        <p className="rk-zacht">
          Het verschil tussen de afrekening over {jaar} en de laatste prognose die een partij toen had getekend, als deel van haar bijdrage
          volgens plan. Een handtekening telt tot er een nieuwe komt; na de laatste afrekening telt zij niet meer. Plus is meer betaald dan
          getekend.
        </p>
      </div>
      <DataTable
        caption={`Verrassing per partij en kwartaal van tekenen, ${jaar}`}
        isCaptionHidden
        rows={perPartij}
        rowKey={(rows) => rows[0]!.organisatieId}
        columns={[
          { key: 'wie', header: 'Partij', isRowHeader: true, cell: (rows) => rows[0]!.organisatieNaam },
          ...[1, 2, 3, 4].map((kwartaal) => ({
            key: String(kwartaal),
            header: `Stand na kwartaal ${kwartaal}`,
            align: 'end' as const,
            onMobile: 'shown' as const,
            cell: (rows: readonly Verrassing[]) => <Cel verrassing={rows.find((each) => each.kwartaal === kwartaal)} />,
          })),
        ]}
        empty="Niemand tekende een prognose van dit jaar."
      />
    </Card>
  )
}

function Cel({ verrassing }: { verrassing: Verrassing | undefined }) {
  if (!verrassing) return <span className="rk-zacht">niet getekend</span>
  return (
    <>
      {showAandeel(verrassing.deel)}
      <span className="rk-onder">{showBedrag(verrassing.verschil, { metTeken: true })}</span>
    </>
  )
}

/** The largest surprise of the last signatures. */
function kop(verrassingen: readonly Verrassing[]): string {
  const [most] = verrassingen.filter(({ kwartaal }) => kwartaal === 4).toSorted((a, b) => Number(b.deel) - Number(a.deel))
  if (!most) return 'Verrassing'
  return `De grootste verrassing in het laatste kwartaal: ${showAandeel(most.deel)} bij ${most.organisatieNaam}`
}
