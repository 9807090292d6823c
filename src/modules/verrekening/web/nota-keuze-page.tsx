import { type LoaderFunctionArgs, redirect } from 'react-router'
import { type KwartaalKort, verrekeningApi } from '#modules/verrekening/contract.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { sessionQuery } from '#web/session.ts'

/**
 * To the bill that is asked for by `jaar`, `kwartaal` and `gemeente`; else the own one (or the first that may be seen) of the newest
 * quarter.
 */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  const [{ resultaten }, sessie] = await Promise.all([
    queryClient.ensureQueryData(ask(verrekeningApi.listKwartalen, {})),
    queryClient.ensureQueryData(sessionQuery),
  ])
  const past = (each: KwartaalKort) =>
    [each.jaar, each.kwartaal].every((value, index) => (search.get(['jaar', 'kwartaal'][index]!) ?? String(value)) === String(value))
  const gekozen = resultaten.find(past)
  const gemeente = search.get('gemeente') ?? sessie.hoed?.organisatieId
  const deelnemer = gekozen?.deelnemers.find(({ organisatieId }) => organisatieId === gemeente) ?? gekozen?.deelnemers[0]
  if (gekozen && deelnemer) throw redirect(`/nota/${gekozen.id}/${deelnemer.organisatieId}`)
  return null
}

/** No bill to show: what has to be there first. */
export function Component() {
  return (
    <Stack>
      <PageHeader title="Nota" lead="Wat een gemeente over een kwartaal betaalt, en waarom." />
      <EmptyState heading="Er is nog geen nota" headingLevel={2}>
        Een nota ontstaat als de opdrachtnemer een kwartaal opent bij <Link to="/kwartalen">Kwartalen</Link>. Daarvoor zijn{' '}
        <Link to="/hoeveelheden">hoeveelheden</Link> nodig, en tarieven in de <Link to="/catalogus">catalogus</Link>.
      </EmptyState>
    </Stack>
  )
}
