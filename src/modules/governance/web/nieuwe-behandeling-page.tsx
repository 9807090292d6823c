import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi, type Voorstel } from '#modules/afweging/contract.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { type Onderwerpsoort, onderwerpsoorten } from '#modules/governance/domain/route.ts'
import { mayBegin } from '#modules/governance/policy.ts'
import { faultsOfUiterlijk, GEEN_UITERLIJK, UiterlijkVelden } from '#modules/governance/web/uiterlijk-velden.tsx'
import { onderwerpsoortNamen, stapRollen } from '#modules/governance/web/woorden.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Form } from '#web/design/form.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

/** The proposal of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const id = searchOf(args).get('voorstel')
  return { voorstel: id ? await queryClient.ensureQueryData(ask(afwegingApi.readVoorstel, { params: { id } })) : null }
}

/** Brings a proposal to its tables: what it is about gives the way, and says why. */
export function Component() {
  const { voorstel } = useLoaderData<typeof loader>()
  if (!voorstel)
    return (
      <Stack>
        <PageHeader title="In behandeling brengen" />
        <EmptyState heading="Kies eerst een voorstel" headingLevel={2}>
          Open een voorstel dat is ingediend. Daar staat de knop om het in behandeling te brengen.{' '}
          <Link to="/voorstellen?status=ingediend">Bekijk de ingediende voorstellen</Link>.
        </EmptyState>
      </Stack>
    )
  return <Inbrengen voorstel={voorstel} />
}

function Inbrengen({ voorstel: { id, titel, zijde } }: { voorstel: Voorstel }) {
  const navigate = useNavigate()
  const begin = mayBegin(useWie(), zijde.eigenOrganisatieId)
  const [soort, setSoort] = useState<Onderwerpsoort>('investering')
  const [weg, setWeg] = useState<readonly string[]>([])
  const [afwijkingReden, setReden] = useState('')
  const [uiterlijk, setUiterlijk] = useState(GEEN_UITERLIJK)
  const [own, setOwn] = useState<FormFault[]>([])
  const { data: route } = useQuery(ask(governanceApi.readRoutevoorstel, { params: { id }, query: { onderwerpsoort: soort } }))
  const stappen = route?.stappen.filter(({ tafelId, rol }) => !weg.includes(`${tafelId} ${rol}`)) ?? []
  const action = useAction(async () => {
    const made = await call(governanceApi.startBehandeling, {
      body: {
        voorstelId: id,
        onderwerpsoort: soort,
        stappen: stappen.map(({ volgorde, tafelId, rol }) => ({ volgorde, tafelId, rol })),
        afwijkingReden: afwijkingReden || null,
        ...uiterlijk,
      },
    })
    await navigate(`/behandelingen/${made.id}`)
  })
  const submit = () => {
    const found = faultsOfUiterlijk(uiterlijk)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  const choose = (value: string) => {
    setSoort(onderwerpsoorten.find((each) => each === value) ?? 'investering')
    setWeg([])
  }
  return (
    <Stack>
      <PageHeader title="In behandeling brengen" lead={`${titel}: langs welke tafels gaat het, en waarom?`} />
      <Card>
        <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
          <Select
            name="onderwerpsoort"
            label="Waar gaat het voorstel over?"
            hint="Hieruit volgt langs welke tafels het gaat"
            value={soort}
            onChange={choose}
            options={onderwerpsoorten.map((value) => ({ value, label: onderwerpsoortNamen[value]! }))}
          />
          {route ? <Route reden={route.reden} stappen={stappen} onSkip={(stap) => setWeg([...weg, stap])} /> : <Skeleton lines={5} />}
          {weg.length > 0 && <Afwijking reden={afwijkingReden} onReden={setReden} onTerug={() => setWeg([])} />}
          <UiterlijkVelden value={uiterlijk} onChange={setUiterlijk} />
          <ButtonRow>
            <Button
              type="submit"
              variant="primary"
              isBusy={action.isBusy}
              isDisabled={!begin.mag}
              reason={begin.mag ? undefined : begin.reden}
            >
              Breng in behandeling
            </Button>
          </ButtonRow>
        </Form>
      </Card>
    </Stack>
  )
}

/** Why the way differs from the rule, and the way back to it. */
function Afwijking({ reden, onReden, onTerug }: { reden: string; onReden: (reden: string) => void; onTerug: () => void }) {
  return (
    <>
      <TextArea
        name="afwijkingReden"
        label="Waarom wijkt u van de regel af?"
        hint="Iedereen ziet deze reden bij het voorstel"
        value={reden}
        onChange={onReden}
      />
      <Button size="small" onPress={onTerug}>
        Zet alle tafels terug
      </Button>
    </>
  )
}

interface RouteProps {
  reden: string
  stappen: readonly { tafelId: string; tafelNaam: string; rol: string }[]
  onSkip: (stap: string) => void
}

/** The way that the rule gives, and why; a table can be skipped. */
function Route({ reden, stappen, onSkip }: RouteProps) {
  if (stappen.length === 0)
    return (
      <Alert tone="warning" heading="Er is geen tafel die dit behandelt">
        Uw samenwerking heeft de tafels niet die bij dit onderwerp horen, of u slaat ze alle over. Kies waar het voorstel nog meer over kan
        gaan, of zet de tafels terug.
      </Alert>
    )
  return (
    <>
      <Alert tone="info" heading="Waarom deze weg">
        {reden}
      </Alert>
      <ol className="rk-weg" aria-label="De tafels in volgorde">
        {stappen.map(({ tafelId, tafelNaam, rol }) => (
          <li key={`${tafelId} ${rol}`} className="rk-weg__stap">
            <p className="rk-weg__kop">
              <strong>{tafelNaam}</strong> <Badge>{stapRollen[rol]!}</Badge>
              <Button size="small" variant="subtle" onPress={() => onSkip(`${tafelId} ${rol}`)}>
                Sla over
                <VisuallyHidden> {tafelNaam}</VisuallyHidden>
              </Button>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
