import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi, type Weging } from '#modules/afweging/contract.ts'
import { mayScore } from '#modules/afweging/policy.ts'
import { ScoreVelden } from '#modules/afweging/web/score-velden.tsx'
import {
  faultsOfScoresOntwerp,
  faultsOnForm,
  readScoresOntwerp,
  scoresBody,
  scoresOntwerp,
  type ScoresOntwerp,
} from '#modules/afweging/web/scores-ontwerp.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { ask, queryClient } from '#web/query.ts'
import { useSession } from '#web/session.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

/** The proposal with its weighing as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [voorstel, weging] = await Promise.all([
    queryClient.fetchQuery(ask(afwegingApi.readVoorstel, { params: { id } })),
    queryClient.fetchQuery(ask(afwegingApi.readWeging, { params: { id }, query: {} })),
  ])
  return { titel: `Scores voor ${voorstel.titel}`, voorstel, weging }
}

/** What the own organisation scores: signed by whoever sends it, with a source and a range. */
export function Component() {
  const { titel, voorstel, weging } = useLoaderData<typeof loader>()
  const { eigenGewichten: eigen, ronde } = weging
  const oordeel = mayScore(useWie(), { status: voorstel.status, ronde, isLaatste: true }, (eigen?.ingediendOp ?? null) !== null)
  const back = `/voorstellen/${voorstel.id}?tab=weging`
  return (
    <Stack>
      <PageHeader
        title={titel}
        lead="U geeft elke variant op elk criterium een score van 0 tot 10. Wat u leeg laat, scoort u niet: dan geldt de score van wie het voorstel opstelde."
      />
      {oordeel.mag ? (
        <Formulier id={voorstel.id} weging={weging} back={back} />
      ) : (
        <Card>
          <p>{oordeel.reden}</p>
          <ButtonRow>
            <LinkButton to={back}>Ga naar de weging</LinkButton>
          </ButtonRow>
        </Card>
      )}
    </Stack>
  )
}

function Formulier({ id, weging, back }: { id: string; weging: Weging; back: string }) {
  const { hoed } = useSession()
  const navigate = useNavigate()
  const [begin] = useState(() => scoresOntwerp(weging, hoed?.organisatieId ?? ''))
  const kept = useKept(`scores-${id}-${weging.ronde}-${weging.scoreVersie}`, begin, readScoresOntwerp)
  const ontwerp = kept.value
  const change = (changed: Partial<ScoresOntwerp>) => kept.set((was) => ({ ...was, ...changed }))
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await call(afwegingApi.saveScores, { params: { id }, body: scoresBody(weging, ontwerp) }, { versie: weging.scoreVersie })
    kept.done()
    await navigate(back)
  })
  const submit = () => {
    const found = faultsOfScoresOntwerp(weging, ontwerp)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  const isWijziging = weging.uitkomst !== null && Object.keys(begin.cellen).length > 0
  return (
    <div className="rk-formulier-breed">
      <Form faults={own.length > 0 ? own : faultsOnForm(weging, ontwerp, action.faults)} onSubmit={submit}>
        <Stack>
          {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
          <Card heading="Waarop rusten uw scores?">
            <TextField
              name="bron"
              label="Bron voor alle scores"
              hint="Bijvoorbeeld: offertes van mei 2026. Bij een score kunt u een andere bron invullen."
              isOptional
              value={ontwerp.bron}
              onChange={(bron) => change({ bron })}
            />
          </Card>
          <ScoreVelden
            weging={weging}
            ontwerp={ontwerp}
            onChange={(plaats, cel) => kept.set((was) => ({ ...was, cellen: { ...was.cellen, [plaats]: cel } }))}
          />
          {isWijziging && (
            <Card heading="Wijzigt u een score?">
              <TextField
                name="reden"
                label="Waarom wijzigt u een score?"
                hint="De uitkomst is al bekend. Wijzigen mag; iedereen die de scores ziet, ziet de wijziging en de reden."
                isOptional
                value={ontwerp.reden}
                onChange={(reden) => change({ reden })}
              />
            </Card>
          )}
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Onderteken de scores
            </Button>
            <LinkButton to={back}>Ga terug</LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </div>
  )
}
