import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import {
  type BusinesscaseInvoer,
  caseBody,
  caseVan,
  effectenVan,
  faultsOfCase,
  kasstromenVan,
  newEffect,
  newKasstroom,
  readBusinesscaseInvoer,
} from '#modules/afweging/web/businesscase-ontwerp.ts'
import { EffectenVelden, KasstromenVelden, Nulalternatief, Rekenwijze } from '#modules/afweging/web/businesscase-velden.tsx'
import { deelnemersQuery } from '#modules/afweging/web/keuzes.ts'
import { useRijen } from '#web/forms/use-rijen.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { useAction } from '#web/use-action.ts'

/** The proposal with its business case as it is now, and who can have a flow. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [voorstel, businesscase] = await Promise.all([
    queryClient.fetchQuery(ask(afwegingApi.readVoorstel, { params: { id } })),
    queryClient.fetchQuery(ask(afwegingApi.readBusinesscase, { params: { id } })),
    queryClient.ensureQueryData(deelnemersQuery),
  ])
  return {
    titel: `Business case van ${voorstel.titel}`,
    id,
    versie: businesscase.versie,
    begin: { kop: caseVan(businesscase), kasstromen: kasstromenVan(businesscase), effecten: effectenVan(businesscase) },
  }
}

/** The business case on a form: the rate and the first year, then what everyone pays and receives. */
export function Component() {
  const { titel, id, versie, begin } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const kept = useKept(`business-case-${id}-${versie}`, begin, readBusinesscaseInvoer)
  const { kop, kasstromen, effecten } = kept.value
  const change = (changed: (was: BusinesscaseInvoer) => Partial<BusinesscaseInvoer>) => kept.set((was) => ({ ...was, ...changed(was) }))
  const stromen = useRijen(
    { rijen: kasstromen, update: (rows) => change((was) => ({ kasstromen: rows(was.kasstromen) })) },
    newKasstroom,
    (index) => `kasstromen.${index}.organisatieId`,
  )
  const gevolgen = useRijen(
    { rijen: effecten, update: (rows) => change((was) => ({ effecten: rows(was.effecten) })) },
    newEffect,
    (index) => `effecten.${index}.omschrijving`,
  )
  const [own, setOwn] = useState<FormFault[]>([])
  const back = `/voorstellen/${id}?tab=business-case`
  const action = useAction(async () => {
    await call(afwegingApi.saveBusinesscase, { params: { id }, body: caseBody(kept.value) }, { versie })
    kept.done()
    await navigate(back)
  })
  const submit = () => {
    const found = faultsOfCase(kept.value)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader title={titel} lead="Zet per jaar en per deelnemer neer wat iemand betaalt en ontvangt." />
      <div className="rk-formulier-breed">
        <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
          <Stack>
            {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
            <Nulalternatief kop={kop} onChange={(changed) => change(() => ({ kop: changed }))} />
            <Rekenwijze kop={kop} onChange={(changed) => change(() => ({ kop: changed }))} />
            <KasstromenVelden rijen={stromen} />
            <EffectenVelden rijen={gevolgen} />
            <ButtonRow>
              <Button type="submit" variant="primary" isBusy={action.isBusy}>
                Bewaar de business case
              </Button>
              <LinkButton to={back}>Ga terug</LinkButton>
            </ButtonRow>
          </Stack>
        </Form>
      </div>
    </Stack>
  )
}
