import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { CriteriaVelden, ScoreVelden, VariantenVelden } from '#modules/afweging/web/weging-velden.tsx'
import { useRijen } from '#modules/afweging/web/use-rijen.ts'
import { faultsOfOntwerp, newCriterium, newVariant, ontwerpVan, wegingBody } from '#modules/afweging/web/weging-ontwerp.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'

/** The proposal with its weighing as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [voorstel, weging] = await Promise.all([
    queryClient.fetchQuery(ask(afwegingApi.readVoorstel, { params: { id } })),
    queryClient.fetchQuery(ask(afwegingApi.readWeging, { params: { id } })),
  ])
  return { titel: `Weging van ${voorstel.titel}`, id, weging, begin: ontwerpVan(weging, voorstel.titel) }
}

/** What is weighed: criteria, variants, and a score for each of both. */
export function Component() {
  const { titel, id, weging, begin } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const criteria = useRijen(begin.criteria, newCriterium, (index) => `criteria.${index}.naam`)
  const varianten = useRijen(begin.varianten, newVariant, (index) => `varianten.${index}`)
  const [cellen, setCellen] = useState(begin.cellen)
  const [marge, setMarge] = useState<string | null>(weging.marge)
  const [own, setOwn] = useState<FormFault[]>([])
  const ontwerp = { criteria: criteria.rijen, varianten: varianten.rijen, cellen }
  const back = `/voorstellen/${id}?tab=weging`
  const action = useAction(async () => {
    await call(afwegingApi.saveWeging, { params: { id }, body: wegingBody(ontwerp, marge) }, { versie: weging.versie })
    await navigate(back)
  })
  const submit = () => {
    const found = faultsOfOntwerp(ontwerp)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader
        title={titel}
        lead="U kiest waarop u vergelijkt, wat u vergelijkt, en hoe elke keuze scoort. Elke organisatie geeft daarna haar eigen gewichten."
      />
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Stack>
          <CriteriaVelden criteria={criteria} />
          <VariantenVelden varianten={varianten} />
          <ScoreVelden ontwerp={ontwerp} onChange={(sleutel, cel) => setCellen((was) => ({ ...was, [sleutel]: cel }))} />
          <Card heading="Wanneer is er verschil?">
            <NumberField
              name="marge"
              label="Marge"
              hint="Is de voorsprong niet groter dan dit, dan heet de uitkomst niet onderscheidend"
              decimals={2}
              value={marge}
              onChange={setMarge}
            />
          </Card>
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Bewaar de weging
            </Button>
            <LinkButton to={back}>Ga terug zonder bewaren</LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}
