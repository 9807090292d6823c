import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi, type Voorstel } from '#modules/afweging/contract.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { mayBegin } from '#modules/governance/policy.ts'
import { faultsOfUiterlijk, GEEN_UITERLIJK, UiterlijkVelden } from '#modules/governance/web/uiterlijk-velden.tsx'
import { type GekozenWeg, isOmweg, legeKeuze, stappenVan, type VoorgesteldeWeg, WegKaart } from '#modules/governance/web/weg-kaart.tsx'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

const besluitenQuery = askAll(governanceApi.listBesluiten, {})
const regelingQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The proposal of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const id = searchOf(args).get('voorstel')
  const [voorstel, { tafels }, besluiten] = await Promise.all([
    id ? queryClient.ensureQueryData(ask(afwegingApi.readVoorstel, { params: { id } })) : null,
    queryClient.ensureQueryData(regelingQuery),
    queryClient.ensureQueryData(besluitenQuery),
  ])
  return { voorstel, tafels, besluiten }
}

/** Brings a proposal to its tables: its facts give the way of each point, and say why. */
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

/** What somebody changed, by the number of the way. */
type Keuzes = Readonly<Record<number, GekozenWeg>>

function Inbrengen({ voorstel: { id, titel, zijde } }: { voorstel: Voorstel }) {
  const navigate = useNavigate()
  const begin = mayBegin(useWie(), zijde.eigenOrganisatieId)
  const [dekkingBesluitId, setDekking] = useState('')
  const [vervangt, setVervangt] = useState(GEEN_VERVANGING)
  const [keuzes, setKeuzes] = useState<Keuzes>({})
  const [uiterlijk, setUiterlijk] = useState(GEEN_UITERLIJK)
  const [own, setOwn] = useState<FormFault[]>([])
  const { data: route } = useQuery(ask(governanceApi.readRoutevoorstel, { params: { id }, query: vraagVan(dekkingBesluitId, vervangt) }))
  const keuzeVan = (index: number) => keuzes[index] ?? legeKeuze
  const action = useAction(async () => {
    const { resultaten } = await call(governanceApi.startBehandeling, {
      body: {
        voorstelId: id,
        dekkingBesluitId: dekkingBesluitId || null,
        vervangt: vervangt.besluitId ? vervangt : null,
        wegen: route!.wegen.map((weg, index) => ({
          beslispuntIds: weg.beslispunten.map((punt) => punt.id),
          stappen: stappenVan(weg, keuzeVan(index)).map(({ volgorde, tafelId, rol }) => ({ volgorde, tafelId, rol })),
          afwijkingReden: isOmweg(keuzeVan(index)) ? keuzeVan(index).reden || null : null,
        })),
        ...uiterlijk,
      },
    })
    await navigate(resultaten.length === 1 ? `/behandelingen/${resultaten[0]!.id}` : '/behandelingen')
  })
  const submit = () => {
    const found = faultsOfUiterlijk(uiterlijk)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader title="In behandeling brengen" lead={`${titel}: langs welke tafels gaat het, en waarom?`} />
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Stack>
          {route && route.dekkingen.length > 0 && (
            <Dekking
              dekkingen={route.dekkingen}
              value={dekkingBesluitId}
              onChange={(value) => {
                setDekking(value)
                setKeuzes({})
              }}
            />
          )}
          <Vervanging
            value={vervangt}
            onChange={(value) => {
              setVervangt(value)
              setKeuzes({})
            }}
          />
          {route ? <Wegen wegen={route.wegen} keuzes={keuzes} onChange={setKeuzes} /> : <Skeleton lines={5} />}
          <Card heading="Wanneer">
            <Stack gap="md">
              <UiterlijkVelden value={uiterlijk} onChange={setUiterlijk} />
            </Stack>
          </Card>
          <BrengIn oordeel={begin} isBusy={action.isBusy} isReady={route !== undefined} terug={`/voorstellen/${id}`} />
        </Stack>
      </Form>
    </Stack>
  )
}

function BrengIn({ oordeel, isBusy, isReady, terug }: { oordeel: Oordeel; isBusy: boolean; isReady: boolean; terug: string }) {
  return (
    <ButtonRow>
      <Button
        type="submit"
        variant="primary"
        isBusy={isBusy}
        isDisabled={!oordeel.mag || !isReady}
        reason={oordeel.mag ? undefined : oordeel.reden}
      >
        Breng in behandeling
      </Button>
      <LinkButton to={terug}>Ga terug</LinkButton>
    </ButtonRow>
  )
}

interface Vervangt {
  besluitId: string
  soort: 'vervangt' | 'trekt_in'
}

const GEEN_VERVANGING: Vervangt = { besluitId: '', soort: 'vervangt' }

const vraagVan = (dekkingBesluitId: string, { besluitId }: Vervangt) => ({
  ...(dekkingBesluitId ? { dekkingBesluitId } : {}),
  ...(besluitId ? { vervangtBesluitId: besluitId } : {}),
})

/** A decision never changes: a later one takes its place, or withdraws it. */
function Vervanging({ value, onChange }: { value: Vervangt; onChange: (value: Vervangt) => void }) {
  const { besluiten } = useLoaderData<typeof loader>()
  const keuze = besluiten.filter(({ slotbesluit, vervangenDoorId }) => slotbesluit && vervangenDoorId === null)
  if (keuze.length === 0) return null
  return (
    <Card heading="Komt dit in de plaats van een eerder besluit?">
      <Select
        name="vervangt.besluitId"
        label="Welk besluit?"
        hint="De tafel die dat besluit nam, besluit dan ook over dit voorstel"
        isOptional
        placeholder="Nee, dit is een nieuw besluit"
        value={value.besluitId}
        onChange={(besluitId) => onChange({ ...value, besluitId })}
        options={keuze.map(({ id, nummer, titel }) => ({ value: id, label: `${nummer} ${titel}` }))}
      />
      {value.besluitId && (
        <RadioGroup
          name="vervangt.soort"
          label="Wat gebeurt ermee?"
          isInline
          value={value.soort}
          onChange={(soort) => onChange({ ...value, soort })}
          options={[
            { value: 'vervangt', label: 'Dit komt ervoor in de plaats' },
            { value: 'trekt_in', label: 'Het wordt ingetrokken' },
          ]}
        />
      )}
    </Card>
  )
}

interface WegenProps {
  wegen: readonly VoorgesteldeWeg[]
  keuzes: Keuzes
  onChange: (keuzes: Keuzes) => void
}

/** Every way that the table gives; a mixed proposal is split. */
function Wegen({ wegen, keuzes, onChange }: WegenProps) {
  const { tafels } = useLoaderData<typeof loader>()
  return (
    <>
      {wegen.length > 1 && (
        <Alert heading={`Dit voorstel gaat ${wegen.length} wegen`}>
          De beslispunten horen bij verschillende tafels. Elk deel gaat zijn eigen weg en krijgt zijn eigen besluit.
        </Alert>
      )}
      {wegen.map((weg, index) => (
        <WegKaart
          key={weg.beslispunten[0]!.id}
          weg={weg}
          index={index}
          tafels={tafels}
          keuze={keuzes[index] ?? legeKeuze}
          onChange={(keuze) => onChange({ ...keuzes, [index]: keuze })}
        />
      ))}
    </>
  )
}

interface DekkingProps {
  dekkingen: readonly {
    besluitId: string
    nummer: string
    titel: string
    ruimte: readonly { jaar: number; soort: string; bedrag: string }[]
  }[]
  value: string
  onChange: (value: string) => void
}

/** Which earlier decision already gave the money: then the budget does not have to change. */
function Dekking({ dekkingen, value, onChange }: DekkingProps) {
  const chosen = dekkingen.find(({ besluitId }) => besluitId === value)
  return (
    <Card heading="Waar het geld vandaan komt">
      <Select
        name="dekkingBesluitId"
        label="Gaf een eerder besluit dit geld al?"
        hint="Dan hoeft de begroting niet te wijzigen"
        isOptional
        placeholder="Nee, dit is nieuw geld"
        value={value}
        onChange={onChange}
        options={dekkingen.map(({ besluitId, nummer, titel }) => ({ value: besluitId, label: `${nummer} ${titel}` }))}
      />
      {chosen && (
        <p>
          Daar is nog van over:{' '}
          {chosen.ruimte.map(({ jaar, soort, bedrag }, at) => (
            <span key={`${jaar} ${soort}`}>
              {at > 0 && '; '}
              <Amount value={bedrag} /> {soort} in {jaar}
            </span>
          ))}
          .
        </p>
      )}
    </Card>
  )
}
