import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useParams, useSearchParams } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { type Maatregel, portfolioApi, type Programma } from '#modules/portfolio/contract.ts'
import { namesOf, nextStanden, type Stand, toStand } from '#modules/portfolio/domain/planning.ts'
import { MaatregelDialoog } from '#modules/portfolio/web/maatregel-dialoog.tsx'
import { grondTekst, maatregelStatussen, wanneerTekst } from '#modules/portfolio/web/teksten.ts'
import { VerdrongenDoor, verdrongenQuery } from '#modules/portfolio/web/verdrongen-door.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(portfolioApi.readMaatregel, { params: { id } })
const programmaQuery = (id: string) => ask(portfolioApi.readProgramma, { params: { id } })

/** The measure, the programme it belongs to, and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const maatregel = await queryClient.fetchQuery(query(id))
  await Promise.all([
    queryClient.ensureQueryData(programmaQuery(maatregel.programmaId)),
    queryClient.ensureQueryData(verdrongenQuery(id)),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: `Maatregel ${maatregel.nummer}`, programmaId: maatregel.programmaId }
}

/** One measure: when, how much, on which order it stands, what holds it up, and its next step. */
export function Component() {
  const { id = '' } = useParams()
  const { programmaId } = useLoaderData<typeof loader>()
  const { data: maatregel } = useSuspenseQuery(query(id))
  const { data: programma } = useSuspenseQuery(programmaQuery(programmaId))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'maatregel'
  const { naam, tone } = maatregelStatussen[maatregel.status]
  return (
    <Stack>
      <PageHeader
        title={`Maatregel ${maatregel.nummer}: ${maatregel.titel}`}
        windowTitle={`Maatregel ${maatregel.nummer}`}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={<Acties maatregel={maatregel} programma={programma} />}
      />
      <Tabs
        label="Onderdelen van deze maatregel"
        tabs={[
          { to: `/maatregelen/${id}?tab=maatregel`, label: 'De maatregel', isCurrent: tab === 'maatregel' },
          {
            to: `/maatregelen/${id}?tab=opmerkingen`,
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: `/maatregelen/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'maatregel' && <DeMaatregel maatregel={maatregel} programma={programma} />}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'maatregel', id, naam: 'deze maatregel' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

interface MaatregelProps {
  maatregel: Maatregel
  programma: Programma
}

function DeMaatregel({ maatregel, programma }: MaatregelProps) {
  const { opdracht, besluit, doel, bedrag, wachtNog, wachtOp } = maatregel
  return (
    <>
      {maatregel.status === 'wacht' && (
        <Alert tone="warning" heading="Deze maatregel wacht">
          Eerst moet klaar zijn: {namesOf(wachtNog)}.
        </Alert>
      )}
      <Card heading="Gegevens">
        <KeyValueList
          items={[
            { label: 'Programma', value: <Link to={`/programmas/${programma.id}`}>{programma.naam}</Link> },
            { label: 'Wanneer', value: wanneerTekst(maatregel) },
            { label: 'Bedrag', value: bedrag === null ? 'vraagt geen geld' : <Amount value={bedrag} /> },
            {
              label: 'Opdracht',
              value: opdracht ? (
                <Link to={`/opdrachten/${opdracht.id}`}>{`${opdracht.nummer}: ${opdracht.titel}`}</Link>
              ) : (
                grondTekst(maatregel)
              ),
            },
            { label: 'Draagt bij aan', value: doel && <Link to={`/doelen/${doel.id}`}>{doel.titel}</Link> },
            { label: 'Besluit', value: besluit && <Link to={`/besluiten/${besluit.id}`}>{besluit.nummer}</Link> },
            {
              label: 'Wacht op',
              value:
                wachtOp.length === 0 ? (
                  'niets'
                ) : (
                  <ul>
                    {wachtOp.map(({ id, nummer, titel }) => (
                      <li key={id}>
                        <Link to={`/maatregelen/${id}`}>{`${nummer}. ${titel}`}</Link>
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      </Card>
      <VerdrongenDoor id={maatregel.id} />
    </>
  )
}

/** What each step is called. */
const stapNamen: Record<Stand, { label: string; title: string; done: string }> = {
  in_uitvoering: { label: 'Begin', title: 'Aan deze maatregel beginnen?', done: 'De maatregel is in uitvoering.' },
  klaar: { label: 'Meld klaar', title: 'Deze maatregel klaar melden?', done: 'De maatregel is klaar.' },
  gestopt: { label: 'Stop', title: 'Deze maatregel stoppen?', done: 'De maatregel is gestopt.' },
  gepland: { label: 'Plan opnieuw', title: 'Deze maatregel opnieuw plannen?', done: 'De maatregel is weer gepland.' },
}

function Acties({ maatregel, programma }: MaatregelProps) {
  const oordeel = may(useWie(), 'programma.beheren')
  const [open, setOpen] = useState<Stand | 'wijzigen' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const stand: Stand = maatregel.status === 'wacht' ? 'gepland' : maatregel.status
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  if (!oordeel.mag) return null
  return (
    <>
      <Button onPress={() => setOpen('wijzigen')}>Wijzig</Button>
      {nextStanden[stand].toReversed().map((to) => {
        const step = toStand({ ...maatregel, stand }, to)
        return (
          <Button
            key={to}
            variant={to === 'gestopt' ? 'secondary' : 'primary'}
            isDisabled={!step.ok}
            reason={step.ok ? undefined : step.refusal.detail}
            onPress={() => setOpen(to)}
          >
            {stapNamen[to].label}
          </Button>
        )
      })}
      {open === 'wijzigen' && (
        <MaatregelDialoog
          programma={programma}
          maatregel={maatregel}
          onDone={() => done('De maatregel is gewijzigd.')}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== null && open !== 'wijzigen' && (
        <StandDialoog maatregel={maatregel} to={open} onDone={() => done(stapNamen[open].done)} onClose={() => setOpen(null)} />
      )}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

function StandDialoog({ maatregel, to, ...gedrag }: { maatregel: Maatregel; to: Stand; onDone: () => void; onClose: () => void }) {
  const { values, field, check } = useFormValues({ grond: '' })
  return (
    <FormDialog
      {...gedrag}
      isDanger={to === 'gestopt'}
      title={stapNamen[to].title}
      submitLabel={`Ja, ${stapNamen[to].label.toLowerCase()}`}
      check={() => check({ grond: 'Schrijf in een zin waarom.' })}
      send={() =>
        call(portfolioApi.moveMaatregel, { params: { id: maatregel.id }, body: { status: to, ...values } }, { versie: maatregel.versie })
      }
    >
      <p>{effecten[to]}</p>
      <TextField label="Reden" hint="Iedereen leest dit in de historie" {...field('grond')} />
    </FormDialog>
  )
}

const effecten: Record<Stand, string> = {
  in_uitvoering: 'Alle partners zien dat het werk is begonnen.',
  klaar: 'Maatregelen die hierop wachten, kunnen daarna beginnen. Dit wijzigt niet meer.',
  gestopt: 'Maatregelen die hierop wachten, wachten daar niet langer op. U kunt haar later opnieuw plannen.',
  gepland: 'Maatregelen die hierop wachten, wachten daar dan weer op.',
}
