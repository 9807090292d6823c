import { useSuspenseQuery } from '@tanstack/react-query'
import { type Zienswijzeronde, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { mayPrepareRonde } from '#modules/zienswijzen/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/zienswijzen/web/rollen.ts'
import { soortNamen, standen } from '#modules/zienswijzen/web/woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

const query = ask(zienswijzenApi.listZienswijzerondes, {})

/** The rounds, and who takes part. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(query), queryClient.ensureQueryData(deelnamesQuery)])
  return null
}

/** Every round with where each council stands: by its last day, what still runs first. */
export function Component() {
  const { data } = useSuspenseQuery(query)
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const wie = useWie()
  const prepare = mayPrepareRonde(wie, rollenVan(deelnames, wie.organisatieId))
  return (
    <Stack>
      <PageHeader
        title="Zienswijzen"
        lead="Wat de raden vinden van een begroting, een wijziging of de regeling, en wat het bestuur daarmee doet. Eerst antwoord, dan besluit."
        actions={
          prepare.mag && (
            <LinkButton variant="primary" to="/zienswijzen/nieuw">
              Vraag de raden om een zienswijze
            </LinkButton>
          )
        }
      />
      <Card isFlush>
        <DataTable
          caption="Rondes met zienswijzen, op volgorde van de laatste dag; per raad waar hij staat"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen(data.resultaten)}
          empty={
            <EmptyState heading="Nog geen zienswijzen gevraagd" headingLevel={2}>
              De gezamenlijke organisatie vraagt alle raden tegelijk wat zij vinden. Elke raad schrijft dat aan zijn eigen kant op, en de
              griffier dient het in. Daarna krijgt elk punt een reactie, voor het bestuur besluit.
            </EmptyState>
          }
        />
      </Card>
    </Stack>
  )
}

/** A column for each council that is in one of the rounds. */
function kolommen(rondes: readonly Zienswijzeronde[]): Column<Zienswijzeronde>[] {
  const namen = [...new Set(rondes.flatMap(({ raden }) => raden.map(({ organisatieNaam }) => organisatieNaam)))]
  return [
    {
      key: 'titel',
      header: 'Waarover',
      isRowHeader: true,
      cell: ({ id, titel, soort }) => (
        <>
          <Link to={`/zienswijzen/${id}`}>{titel}</Link> <span className="rk-zacht">{soortNamen[soort]}</span>
        </>
      ),
    },
    {
      key: 'uiterlijk',
      header: 'Laatste dag',
      cell: ({ reactieUiterlijk }) =>
        reactieUiterlijk ? <DateText value={reactieUiterlijk} /> : <span className="rk-zacht">niet gekozen</span>,
    },
    ...namen.map((naam): Column<Zienswijzeronde> => ({
      key: `raad-${naam}`,
      header: naam,
      onMobile: 'shown',
      cell: ({ verzondenOp, raden }) => {
        const raad = raden.find(({ organisatieNaam }) => organisatieNaam === naam)
        if (!raad || verzondenOp === null) return <span className="rk-zacht">{raad ? 'nog niet verzonden' : 'niet gevraagd'}</span>
        return <Badge tone={standen[raad.stand].tone}>{standen[raad.stand].naam}</Badge>
      },
    })),
    { key: 'nota', header: 'Antwoord', onMobile: 'shown', cell: (ronde) => <Antwoord ronde={ronde} /> },
  ]
}

function Antwoord({ ronde: { verzondenOp, isBeantwoord, notas, voortgang, waarschuwingen } }: { ronde: Zienswijzeronde }) {
  if (verzondenOp === null) return <Badge>Concept</Badge>
  if (isBeantwoord) return <Badge tone="positive">Nota verzonden</Badge>
  if (waarschuwingen.some(({ code }) => code === 'besloten_zonder_nota')) return <Badge tone="negative">Besluit zonder nota</Badge>
  if (notas.at(-1)?.verzondenOp === null) return <Badge tone="warning">Nota nog verzenden</Badge>
  return <Badge tone="info">{`${voortgang.beantwoord} van ${voortgang.punten} punten`}</Badge>
}
