import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { CriteriaVelden, VariantenVelden } from '#modules/afweging/web/weging-velden.tsx'
import { useRijen } from '#web/forms/use-rijen.ts'
import {
  faultsOfWeging,
  newCriterium,
  newVariant,
  readWegingInvoer,
  wegingBody,
  type WegingInvoer,
  wegingInvoerVan,
} from '#modules/afweging/web/weging-ontwerp.ts'
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
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { useAction } from '#web/use-action.ts'

/** The proposal with its weighing as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [voorstel, weging] = await Promise.all([
    queryClient.fetchQuery(ask(afwegingApi.readVoorstel, { params: { id } })),
    queryClient.fetchQuery(ask(afwegingApi.readWeging, { params: { id }, query: {} })),
  ])
  return { titel: `Weging van ${voorstel.titel}`, id, weging, begin: wegingInvoerVan(weging, voorstel.titel) }
}

/** What is weighed: criteria with their jump from worst to best, and variants. Weights and scores come after handing in. */
export function Component() {
  const { titel, id, weging, begin } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const kept = useKept(`weging-${id}-${weging.versie}`, begin, readWegingInvoer)
  const invoer = kept.value
  const change = (changed: (was: WegingInvoer) => Partial<WegingInvoer>) => kept.set((was) => ({ ...was, ...changed(was) }))
  const criteria = useRijen(
    { rijen: invoer.criteria, update: (rows) => change((was) => ({ criteria: rows(was.criteria) })) },
    newCriterium,
    (index) => `criteria.${index}.naam`,
  )
  const varianten = useRijen(
    { rijen: invoer.varianten, update: (rows) => change((was) => ({ varianten: rows(was.varianten) })) },
    newVariant,
    (index) => `varianten.${index}`,
  )
  const [own, setOwn] = useState<FormFault[]>([])
  const back = `/voorstellen/${id}?tab=weging`
  const action = useAction(async () => {
    await call(afwegingApi.saveWeging, { params: { id }, body: wegingBody(invoer) }, { versie: weging.versie })
    kept.done()
    await navigate(back)
  })
  const submit = () => {
    const found = faultsOfWeging(invoer)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader
        title={titel}
        lead="U kiest waarop u vergelijkt en wat u vergelijkt. Na het indienen geeft elke organisatie eerst haar eigen gewichten, en dan pas scores."
      />
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Stack>
          {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
          <CriteriaVelden criteria={criteria} />
          <VariantenVelden varianten={varianten} />
          <Card heading="Wanneer is er verschil?">
            <NumberField
              name="marge"
              label="Marge"
              hint="Is de voorsprong niet groter dan dit, dan is er geen duidelijke winnaar"
              decimals={2}
              value={invoer.marge}
              onChange={(marge) => change(() => ({ marge }))}
            />
          </Card>
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Bewaar de weging
            </Button>
            <LinkButton to={back}>Ga terug</LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}
