import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { vraagApi } from '#modules/vraag/contract.ts'
import { bodyOf, type CijferVelden, partijenVoor, velden } from '#modules/vraag/web/cijfer-velden.ts'
import { Bedragen, Gewichten, Jaren } from '#modules/vraag/web/cijfer-onderdelen.tsx'
import { cijfersQuery } from '#modules/vraag/web/betalen-tab.tsx'
import { deelnamesQuery } from '#modules/vraag/web/rollen.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { ask, queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'

/** The wish, its figures as they are now, and who can count. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [wens, stand] = await Promise.all([
    queryClient.fetchQuery(ask(vraagApi.readWens, { params: { id } })),
    queryClient.fetchQuery(cijfersQuery(id)),
    queryClient.ensureQueryData(deelnamesQuery),
  ])
  return { titel: `Cijfers van ${wens.titel}`, wens, stand }
}

/** What taking part costs, and with which weight and units everybody counts. */
export function Component() {
  const { titel, wens, stand } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const partijen = partijenVoor(wens, stand.cijfers, deelnames)
  const form = useKeptValues<CijferVelden>(`cijfers-${wens.id}-${stand.versie}`, velden(stand.cijfers, partijen))
  const [own, setOwn] = useState<FormFault[]>([])
  const back = `/wensen/${wens.id}?tab=betalen`
  const action = useAction(async () => {
    const body = bodyOf(form.values, partijen)
    await call(vraagApi.setDeelnamecijfers, { params: { id: wens.id }, body }, { versie: stand.versie })
    form.done()
    await navigate(back)
  })
  const submit = () => {
    const found = form.check({
      investering: 'Vul de investering in, of PM.',
      vasteKostenPerJaar: 'Vul de vaste kosten per jaar in, of PM.',
      prijsPerEenheid: 'Vul de prijs per eenheid in, of PM.',
      eenheid: 'Vul in wat er wordt geteld.',
      gewichtBron: 'Vul in waar de gewichten vandaan komen.',
      bron: 'Vul in waar de bedragen vandaan komen.',
    })
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader
        title={titel}
        lead="Hiermee rekent de pagina ‘Wie betaalt wat’. Weet u een bedrag niet? Vul PM in: dan staat er dat het nog niet bekend is."
      />
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Stack>
          {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
          <Bedragen form={form} />
          <Jaren form={form} />
          <Gewichten form={form} partijen={partijen} />
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Bewaar de cijfers
            </Button>
            <LinkButton to={back}>Ga terug</LinkButton>
          </ButtonRow>
          <p className="rk-zacht">
            {wens.status === 'concept'
              ? 'Zolang de wens een concept is, ziet alleen uw eigen organisatie deze cijfers.'
              : 'Wie de wens ziet, ziet ook deze cijfers. Met het besluit staan zij vast, ook voor wie later instapt.'}
          </p>
        </Stack>
      </Form>
    </Stack>
  )
}
