import { useQuery } from '@tanstack/react-query'
import { mayEdit } from '#platform/own-side/policy.ts'
import { afwegingApi, type Realisatieplan, type Voorstel } from '#modules/afweging/contract.ts'
import { type Planelement, planelementen, planelementNamen, planzin } from '#modules/afweging/domain/realisatieplan.ts'
import { elementVragen } from '#modules/afweging/web/realisatieplan-woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { ask } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

type Ingevuld = Realisatieplan['elementen'][number]

/** How a proposal is done, element by element: what is said, who sees to it, and what is still open. */
export function RealisatieplanTab({ voorstel: { id, zijde, wensId } }: { voorstel: Voorstel }) {
  const { data } = useQuery(ask(afwegingApi.readRealisatieplan, { params: { id } }))
  const mayChange = mayEdit(useWie(), 'voorstel.opstellen', zijde).mag
  const to = `/voorstellen/${id}/realisatieplan/wijzigen`
  if (!data) return <Skeleton lines={6} />
  if (data.elementen.length === 0)
    return (
      <Card>
        <EmptyState
          heading="Er is nog geen realisatieplan"
          headingLevel={2}
          action={mayChange ? <LinkButton to={to}>Schrijf het realisatieplan</LinkButton> : undefined}
        >
          Een realisatieplan past als de doelen al gedeeld zijn en het om het doen gaat. Het zegt in elf onderdelen wat er wanneer klaar is,
          wie wat doet, hoe u stuurt, wie betaalt en hoe de raden erbij komen.
        </EmptyState>
      </Card>
    )
  const bestand = (vorm: string) => `/api/v1/voorstellen/${id}/realisatieplan/bestand?vorm=${vorm}`
  return (
    <Stack>
      <p>{planzin(data.elementen)}</p>
      <ButtonRow>
        {mayChange && <LinkButton to={to}>Wijzig het realisatieplan</LinkButton>}
        <LinkButton href={bestand('docx')} isDownload>
          Download DOCX
        </LinkButton>
        <LinkButton href={bestand('pdf')} isDownload>
          Download PDF
        </LinkButton>
      </ButtonRow>
      <ol className="rk-plan">
        {planelementen.map((element, index) => (
          <li key={element}>
            <Element
              element={element}
              nummer={index + 1}
              wensId={wensId}
              ingevuld={data.elementen.find((each) => each.element === element)}
            />
          </li>
        ))}
      </ol>
    </Stack>
  )
}

interface ElementProps {
  element: Planelement
  nummer: number
  wensId: string
  ingevuld: Ingevuld | undefined
}

function Element({ element, nummer, wensId, ingevuld }: ElementProps) {
  const { vraag, elders = element === 'sponsors' ? { to: `/wensen/${wensId}`, label: 'Wie meedoet met de wens' } : null } =
    elementVragen[element]
  return (
    <Card heading={`${nummer}. ${planelementNamen[element]}`} actions={<Stand ingevuld={ingevuld} />}>
      <Stack gap="sm">
        {ingevuld ? <p className="rk-bewijs">{ingevuld.tekst}</p> : <p className="rk-zacht">{vraag}</p>}
        {elders && (
          <p>
            Wat er al is: <Link to={elders.to}>{elders.label}</Link>
          </p>
        )}
      </Stack>
    </Card>
  )
}

function Stand({ ingevuld }: { ingevuld: Ingevuld | undefined }) {
  if (!ingevuld) return <Badge tone="warning">Nog te schrijven</Badge>
  if (ingevuld.isNvt) return <Badge>Niet van toepassing</Badge>
  return ingevuld.trekkerNaam ? (
    <Badge tone="positive">{`${ingevuld.trekkerNaam} trekt dit`}</Badge>
  ) : (
    <Badge tone="warning">Nog geen trekker</Badge>
  )
}
