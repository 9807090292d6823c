import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { kostenApi } from '#modules/kosten/contract.ts'
import type { KostenmodelInLijst } from '#modules/kosten/contract/kostenmodel.ts'
import { PeriodeKeuze, periodeOf } from '#modules/kosten/web/periode-keuze.tsx'
import { Proef } from '#modules/kosten/web/proef.tsx'
import { deelnamesQuery, modellenQuery, useMayKeep } from '#modules/kosten/web/queries.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { ErrorSummary } from '#web/design/error-summary.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { BedragenGesloten, regelingQuery, useZietBedragen } from '#web/trail/bedragen-gesloten.tsx'
import { useAction } from '#web/use-action.ts'

const proefQuery = (id: string, { jaar, kwartaal }: { jaar: number; kwartaal: number | null }) =>
  ask(kostenApi.tryKostenmodel, { params: { id }, query: { jaar, ...(kwartaal === null ? {} : { kwartaal }) } })

/** The adopted model that counts on the last day of a period; undefined in a gap between two models. */
function geldend(modellen: readonly KostenmodelInLijst[], { jaar, kwartaal }: { jaar: number; kwartaal: number | null }) {
  const dag = `${jaar}-${['03-31', '06-30', '09-30', '12-31'][(kwartaal ?? 4) - 1]!}`
  return modellen.find(
    ({ geldig }) => geldig && (geldig.van === null || geldig.van <= dag) && (geldig.totEnMet === null || dag <= geldig.totEnMet),
  )
}

/** What would come out of the period of the address with the model that counts then. */
export async function loader(args: LoaderFunctionArgs) {
  const periode = periodeOf(searchOf(args))
  const [{ resultaten }, { zietBedragen }] = await Promise.all([
    queryClient.ensureQueryData(modellenQuery),
    queryClient.ensureQueryData(regelingQuery),
    queryClient.ensureQueryData(deelnamesQuery),
  ])
  const model = geldend(resultaten, periode)
  if (model && zietBedragen) await queryClient.ensureQueryData(proefQuery(model.id, periode))
  return { model: model ?? null }
}

/** Looks first, keeps afterwards: what a period comes to, what moves, and what is still missing. */
export function Component() {
  const { model } = useLoaderData<typeof loader>()
  const zietAlles = useZietBedragen()
  const [search] = useSearchParams()
  const periode = periodeOf(search)
  return (
    <Stack>
      <PageHeader
        title="Reken een periode door"
        lead="U ziet eerst wat eruit komt. Pas als u bewaart, is dit de kostprijs van de periode: met grootboek, model en aantallen erbij."
      />
      {zietAlles && <PeriodeKeuze />}
      {!zietAlles ? (
        <BedragenGesloten>
          Doorrekenen gebeurt met het grootboek en de aantallen van alle deelnemers. De opdrachtnemer doet dat.
        </BedragenGesloten>
      ) : model ? (
        <Doorrekenen model={model} periode={periode} />
      ) : (
        <Alert tone="negative" heading="Er geldt dan geen kostenmodel">
          Op de laatste dag van deze periode geldt geen vastgesteld kostenmodel.{' '}
          <Link to="/kostenmodellen">Stel er een vast dat dan al geldt</Link>.
        </Alert>
      )}
    </Stack>
  )
}

function Doorrekenen({ model, periode }: { model: KostenmodelInLijst; periode: { jaar: number; kwartaal: number | null } }) {
  const { data: proef } = useSuspenseQuery(proefQuery(model.id, periode))
  const keep = useMayKeep()
  const navigate = useNavigate()
  const action = useAction(async () => {
    const made = await call(kostenApi.runToerekening, { body: periode })
    await navigate(`/kostprijzen?jaar=${made.jaar}&toerekening=${made.id}`)
  })
  const why = keep.mag ? (proef.fouten.length > 0 ? 'Los eerst op wat er mist.' : undefined) : keep.reden
  return (
    <>
      <p className="rk-zacht">
        Met model <Link to={`/kostenmodellen/${model.id}`}>{model.naam}</Link> {model.fictief && <Badge tone="warning">Fictief</Badge>}
        {proef.bestanden.length > 0 &&
          ` en grootboek ${proef.bestanden.map(({ naam, nummer }) => `${naam} (versie ${nummer})`).join(', ')}`}
        .
      </p>
      <Proef proef={proef} modelId={model.id} jaar={periode.jaar} />
      {action.faults.length > 0 && <ErrorSummary faults={action.faults} />}
      <ButtonRow>
        <Button variant="primary" isBusy={action.isBusy} isDisabled={why !== undefined} reason={why} onPress={() => void action.run()}>
          Bewaar deze toerekening
        </Button>
      </ButtonRow>
    </>
  )
}
