import { useState } from 'react'
import { type Agenda, type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { verplaats } from '#modules/agenda/domain/agenda.ts'
import { mayAtTafel } from '#modules/agenda/policy.ts'
import { AgendaPunt, type PuntActies } from '#modules/agenda/web/agenda-punt.tsx'
import { InbrengKaart } from '#modules/agenda/web/inbreng-kaart.tsx'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { PuntDialoog } from '#modules/agenda/web/punt-dialoog.tsx'
import { StukDialoog } from '#modules/agenda/web/stuk-dialoog.tsx'
import { Tijdsom } from '#modules/agenda/web/tijdsom.tsx'
import { tijdplan } from '#modules/agenda/domain/agenda.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { refresh } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'

/** What is open over the page. */
type Dialoog =
  | { soort: 'nieuw' }
  | { soort: 'wijzig'; punt: Agendapunt }
  | { soort: 'stuk'; punt: Agendapunt; stukId: string | null }
  | { soort: 'weg'; punt: Agendapunt }
  | { soort: 'stukweg'; punt: Agendapunt; stukId: string }

/** The agenda of a meeting: for who sits at the table to build, for others to read. */
export function AgendaBouwer({ agenda, onMessage }: { agenda: Agenda; onMessage: (text: string) => void }) {
  const [open, setOpen] = useState<Dialoog | null>(null)
  const [spoken, setSpoken] = useState('')
  const mag = mayAtTafel(useWie(), 'agenda.opstellen', agenda.aanTafel)
  const isOpen = agenda.vervallenReden === null && ['voorbereiding', 'verzonden', 'bezig'].includes(agenda.status)
  const magWijzigen = mag.mag && isOpen
  const order = useAction((puntIds: string[]) =>
    call(agendaApi.orderAgenda, { params: { id: agenda.id }, body: { puntIds } }, { versie: agenda.versie }),
  )
  const move = (van: number, naar: number) => {
    const moved = verplaats(agenda.punten, van, naar)
    if (moved === agenda.punten) return setSpoken(`${agenda.punten[van]!.titel} kan niet verder ${naar < van ? 'omhoog' : 'omlaag'}.`)
    setSpoken(`${agenda.punten[van]!.titel} staat nu op plaats ${naar + 1} van ${moved.length}.`)
    void order.run(moved.map(({ id }) => id)).then((done) => (done ? undefined : refresh()))
  }
  const acties: PuntActies = {
    move,
    edit: (punt) => setOpen({ soort: 'wijzig', punt }),
    remove: (punt) => setOpen({ soort: 'weg', punt }),
    addStuk: (punt, stukId = null) => setOpen({ soort: 'stuk', punt, stukId }),
    removeStuk: agenda.status === 'voorbereiding' ? (punt, stukId) => setOpen({ soort: 'stukweg', punt, stukId }) : null,
  }
  const done = (text: string) => {
    setOpen(null)
    onMessage(text)
  }
  const plan = tijdplan(agenda.punten, agenda)
  return (
    <Columns ratio={magWijzigen ? 'wide-narrow' : 'equal'}>
      <Stack>
        <Card
          heading="Agenda"
          actions={
            magWijzigen && (
              <Button variant={agenda.punten.length === 0 ? 'primary' : 'secondary'} onPress={() => setOpen({ soort: 'nieuw' })}>
                Voeg een punt toe
              </Button>
            )
          }
        >
          {order.faults.map(({ reason }) => (
            <Alert key={reason} tone="warning" heading="De volgorde is niet gewijzigd" headingLevel={3} isLive>
              {reason} U ziet nu de nieuwste agenda.
            </Alert>
          ))}
          <Punten agenda={agenda} acties={magWijzigen ? acties : null} />
          {agenda.punten.length > 0 && agenda.aanTafel && (
            <Tijdsom agenda={agenda} plan={plan} magWijzigen={magWijzigen && agenda.status !== 'bezig'} />
          )}
          <VisuallyHidden>
            <span role="status">{spoken}</span>
          </VisuallyHidden>
        </Card>
      </Stack>
      {magWijzigen && <InbrengKaart agenda={agenda} onDone={onMessage} />}
      {open && <OpenDialoog agenda={agenda} open={open} onClose={() => setOpen(null)} onDone={done} />}
    </Columns>
  )
}

function Punten({ agenda, acties }: { agenda: Agenda; acties: PuntActies | null }) {
  if (agenda.punten.length === 0) return <LegeAgenda agenda={agenda} magWijzigen={acties !== null} />
  const plan = tijdplan(agenda.punten, agenda)
  return (
    <ol className="rk-agenda">
      {agenda.punten.map((punt, index) => (
        <AgendaPunt
          key={punt.id}
          agenda={agenda}
          punt={punt}
          index={index}
          begin={agenda.aanTafel ? (plan.begin[index] ?? null) : null}
          acties={acties}
        />
      ))}
    </ol>
  )
}

function LegeAgenda({ agenda, magWijzigen }: { agenda: Agenda; magWijzigen: boolean }) {
  if (!agenda.aanTafel)
    return (
      <EmptyState heading="De agenda is er nog niet">
        U zit niet aan deze tafel. Als de agenda is verzonden, ziet u hier de openbare punten met hun stukken.
      </EmptyState>
    )
  return (
    <EmptyState heading="Nog niets op de agenda">
      {magWijzigen
        ? 'Voeg een punt toe, of kies wat hier wacht. Elk punt krijgt een tijd en stukken. Daarna verzendt u de agenda.'
        : 'Er zijn geen punten op deze agenda gezet.'}
    </EmptyState>
  )
}

interface OpenProps {
  agenda: Agenda
  open: Dialoog
  onClose: () => void
  onDone: (message: string) => void
}

function OpenDialoog({ agenda, open, onClose, onDone }: OpenProps) {
  if (open.soort === 'nieuw') return <PuntDialoog agenda={agenda} punt={null} onClose={onClose} onDone={onDone} />
  if (open.soort === 'wijzig') return <PuntDialoog agenda={agenda} punt={open.punt} onClose={onClose} onDone={onDone} />
  if (open.soort === 'stuk') return <StukDialoog punt={open.punt} stukId={open.stukId} onClose={onClose} onDone={onDone} />
  if (open.soort === 'stukweg') return <StukWeg punt={open.punt} stukId={open.stukId} onClose={onClose} onDone={onDone} />
  const { punt } = open
  return (
    <FormDialog
      isDanger
      title={`${punt.titel} van de agenda halen?`}
      submitLabel="Ja, haal weg"
      check={() => []}
      send={metNieuwste(() => call(agendaApi.removeAgendapunt, { params: { id: agenda.id, puntId: punt.id } }, { versie: agenda.versie }))}
      onClose={onClose}
      onDone={() => onDone('Het punt is van de agenda.')}
    >
      <p>De stukken bij dit punt gaan ook weg.</p>
    </FormDialog>
  )
}

interface StukWegProps {
  punt: Agendapunt
  stukId: string
  onClose: () => void
  onDone: (message: string) => void
}

/** A paper that was added by mistake. */
function StukWeg({ punt, stukId, onClose, onDone }: StukWegProps) {
  const titel = punt.stukken.find(({ id }) => id === stukId)?.titel ?? 'Dit stuk'
  return (
    <FormDialog
      isDanger
      title={`${titel} weghalen?`}
      submitLabel="Ja, haal weg"
      check={() => []}
      send={() => call(agendaApi.removeVergaderstuk, { params: { id: stukId } })}
      onClose={onClose}
      onDone={() => onDone('Het stuk is weg.')}
    >
      <p>Alle versies van dit stuk gaan weg. Het punt blijft op de agenda staan.</p>
    </FormDialog>
  )
}
