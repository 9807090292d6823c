import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { type Planelement, planelementen, planelementNamen } from '#modules/afweging/domain/realisatieplan.ts'
import { deelnemersQuery } from '#modules/afweging/web/keuzes.ts'
import {
  type ElementInvoer,
  faultsOfPlanForm,
  planBody,
  planVan,
  readPlanInvoer,
  veldVan,
} from '#modules/afweging/web/realisatieplan-ontwerp.ts'
import { elementVragen } from '#modules/afweging/web/realisatieplan-woorden.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { ask, queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'

/** The proposal with its plan as it is now, and who can see to an element. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [voorstel, plan] = await Promise.all([
    queryClient.fetchQuery(ask(afwegingApi.readVoorstel, { params: { id } })),
    queryClient.fetchQuery(ask(afwegingApi.readRealisatieplan, { params: { id } })),
    queryClient.ensureQueryData(deelnemersQuery),
  ])
  return { titel: `Realisatieplan van ${voorstel.titel}`, id, versie: plan.versie, begin: planVan(plan) }
}

/** The eleven elements on one form: each can wait, until the proposal is handed in. */
export function Component() {
  const { titel, id, versie, begin } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const kept = useKept(`realisatieplan-${id}-${versie}`, begin, readPlanInvoer)
  const [own, setOwn] = useState<FormFault[]>([])
  const back = `/voorstellen/${id}?tab=realisatieplan`
  const action = useAction(async () => {
    await call(afwegingApi.saveRealisatieplan, { params: { id }, body: planBody(kept.value) }, { versie })
    kept.done()
    await navigate(back)
  })
  const submit = () => {
    const found = faultsOfPlanForm(kept.value)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader
        title={titel}
        lead="Zeg per onderdeel hoe u het doet en wie het trekt. Wat u nu nog niet weet, laat u leeg; voor het indienen vult u alles in."
      />
      <div className="rk-formulier-breed">
        <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
          <Stack>
            {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
            {planelementen.map((element, index) => (
              <ElementVelden
                key={element}
                element={element}
                nummer={index + 1}
                invoer={kept.value[element]}
                onChange={(changed) => kept.set((was) => ({ ...was, [element]: { ...was[element], ...changed } }))}
              />
            ))}
            <ButtonRow>
              <Button type="submit" variant="primary" isBusy={action.isBusy}>
                Bewaar het realisatieplan
              </Button>
              <LinkButton to={back}>Ga terug</LinkButton>
            </ButtonRow>
          </Stack>
        </Form>
      </div>
    </Stack>
  )
}

interface ElementProps {
  element: Planelement
  nummer: number
  invoer: ElementInvoer
  onChange: (changed: Partial<ElementInvoer>) => void
}

function ElementVelden({ element, nummer, invoer, onChange }: ElementProps) {
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const mayNotApply = element !== 'doelen'
  return (
    <Card heading={`${nummer}. ${planelementNamen[element]}`}>
      <Stack gap="md">
        <TextArea
          name={veldVan(element, 'tekst')}
          label={invoer.isNvt ? 'Waarom is dit niet van toepassing?' : elementVragen[element].vraag}
          isOptional={!invoer.isNvt}
          rows={4}
          maxCharacters={4000}
          value={invoer.tekst}
          onChange={(tekst) => onChange({ tekst })}
        />
        {mayNotApply && (
          <Checkbox
            name={veldVan(element, 'isNvt')}
            label={`${planelementNamen[element]} is niet van toepassing`}
            isChecked={invoer.isNvt}
            onChange={(isNvt) => onChange({ isNvt, ...(isNvt ? { trekkerId: '' } : {}) })}
          />
        )}
        {!invoer.isNvt && (
          <Select
            name={veldVan(element, 'trekkerId')}
            label="Wie trekt dit?"
            isOptional
            width="medium"
            placeholder="Nog niemand"
            value={invoer.trekkerId}
            onChange={(trekkerId) => onChange({ trekkerId })}
            options={deelnemers.resultaten.map(({ id, naam }) => ({ value: id, label: naam }))}
          />
        )}
      </Stack>
    </Card>
  )
}
