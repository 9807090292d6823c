import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { afwegingApi, type Voorstel, type Weging } from '#modules/afweging/contract.ts'
import { EigenGewichten } from '#modules/afweging/web/eigen-gewichten.tsx'
import { Gesprekspunten } from '#modules/afweging/web/gesprekspunten.tsx'
import { WeegOpnieuw } from '#modules/afweging/web/weeg-opnieuw.tsx'
import { Gewichten, Partijen, WaaropGewogen } from '#modules/afweging/web/weging-gewichten.tsx'
import { Scores, Scorewijzigingen } from '#modules/afweging/web/weging-scores.tsx'
import { WegingUitkomst } from '#modules/afweging/web/weging-uitkomst.tsx'
import { WegingVerschuiving } from '#modules/afweging/web/weging-verschuiving.tsx'
import { opsomming, waaromGeenUitkomst } from '#modules/afweging/web/weging-woorden.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The weighing around a proposal: first the own weights, then scores, then what it comes to. */
export function WegingTab({ voorstel }: { voorstel: Voorstel }) {
  const [search] = useSearchParams()
  const gekozen = Number(search.get('ronde'))
  const query = gekozen > 0 ? { ronde: gekozen } : {}
  const { data } = useQuery(ask(afwegingApi.readWeging, { params: { id: voorstel.id }, query }))
  const mayChange = mayEdit(useWie(), 'voorstel.opstellen', voorstel.zijde).mag
  if (!data) return <Skeleton lines={6} />
  const to = `/voorstellen/${voorstel.id}/weging/wijzigen`
  if (data.ronde === 0)
    return (
      <Card>
        <EmptyState
          heading="Er is nog geen weging"
          headingLevel={2}
          action={mayChange ? <LinkButton to={to}>Kies criteria en varianten</LinkButton> : undefined}
        >
          In een weging vergelijkt u dit voorstel met andere keuzes, zoals niets doen. Wie het voorstel opstelt, kiest de criteria en de
          varianten. Daarna geeft elke organisatie eerst haar eigen gewichten, en dan pas scores.
        </EmptyState>
      </Card>
    )
  return (
    <Stack>
      <Rondes voorstel={voorstel} weging={data} />
      <Ronde key={data.ronde} voorstel={voorstel} weging={data} wijzigen={mayChange ? to : null} />
    </Stack>
  )
}

/** One round, from what it comes to down to what it rests on. */
function Ronde({ voorstel, weging, wijzigen }: { voorstel: Voorstel; weging: Weging; wijzigen: string | null }) {
  const { uitkomst, verschuiving } = weging
  return (
    <Stack>
      {uitkomst ? (
        <WegingUitkomst weging={weging} berekend={uitkomst} />
      ) : (
        <GeenUitkomst weging={weging} isConcept={voorstel.status === 'concept'} />
      )}
      <WatOntbreekt weging={weging} />
      {verschuiving && <WegingVerschuiving weging={weging} verschuiving={verschuiving} />}
      <EigenGewichten key={weging.eigenGewichten?.versie ?? 0} voorstel={voorstel} weging={weging} />
      {weging.gesprekspunten.length > 0 && <Gesprekspunten punten={weging.gesprekspunten} />}
      {weging.scoresInZicht && <Scores voorstel={voorstel} weging={weging} />}
      {weging.wijzigingen.length > 0 && <Scorewijzigingen wijzigingen={weging.wijzigingen} />}
      {weging.gewichten.some(({ geeftGeen }) => !geeftGeen) && <Gewichten weging={weging} />}
      {voorstel.status !== 'concept' && <Partijen weging={weging} />}
      <WaaropGewogen weging={weging} wijzigen={wijzigen} />
    </Stack>
  )
}

function GeenUitkomst({ weging, isConcept }: { weging: Weging; isConcept: boolean }) {
  const { kop, tekst } = waaromGeenUitkomst(weging, isConcept)
  return (
    <Alert tone="info" heading={kop}>
      {tekst}
    </Alert>
  )
}

/** What keeps a party or a criterion out of the outcome, by name. */
function WatOntbreekt({ weging: { partijen, criteriaZonderGewicht: leeg } }: { weging: Weging }) {
  const zonder = partijen.filter(({ scores }) => scores === 'ontbreekt').map(({ organisatieNaam }) => organisatieNaam)
  return (
    <>
      {zonder.length > 0 && (
        <Alert tone="warning" heading={`Voor ${opsomming(zonder)} ontbreken scores`}>
          {zonder.length === 1 ? 'Deze organisatie telt' : 'Deze organisaties tellen'} nog niet mee in de uitkomst. De gewichten zijn
          bewaard.
        </Alert>
      )}
      {leeg.length > 0 && (
        <Alert tone="warning" heading={`${opsomming(leeg)} ${leeg.length === 1 ? 'telt' : 'tellen'} voor niemand`}>
          Geen enkele organisatie gaf hier punten voor. De uitkomst verandert er niet door; bespreek of dat klopt.
        </Alert>
      )}
    </>
  )
}

/** Each time that it was weighed, and opening it once more. */
function Rondes({ voorstel, weging }: { voorstel: Voorstel; weging: Weging }) {
  const { rondes, ronde } = weging
  const pad = `/voorstellen/${voorstel.id}?tab=weging`
  const now = rondes.find((each) => each.ronde === ronde)!
  return (
    <>
      {rondes.length > 1 && (
        <>
          <Tabs
            label="Rondes van deze weging"
            tabs={rondes.map((each) => ({
              to: `${pad}&ronde=${each.ronde}`,
              label: each.ronde === rondes.length ? `Ronde ${each.ronde} (laatste)` : `Ronde ${each.ronde}`,
              isCurrent: each.ronde === ronde,
            }))}
          />
          {now.geopendDoor !== '' && (
            <p>
              Geopend door {now.geopendDoor}: {now.aanleiding}
            </p>
          )}
        </>
      )}
      {voorstel.status === 'besloten' && ronde === rondes.length && <WeegOpnieuw voorstel={voorstel} weging={weging} />}
    </>
  )
}
