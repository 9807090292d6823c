import { useState } from 'react'
import { showAantal } from '#kernel/format/getal.ts'
import { type Agenda, agendaApi } from '#modules/agenda/contract.ts'
import { mayAtTafel } from '#modules/agenda/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

interface StapProps {
  agenda: Agenda
  onDone: (message: string) => void
}

/** What a meeting can do next: the button, why it may be out of use, and the question before it happens. */
interface Stap {
  knop: string
  vraag: string
  ja: string
  uitleg: string
  klaar: string
  isHoofd: boolean
  reden: string | undefined
  send: () => Promise<unknown>
}

/** The one thing that comes next, as a button; before the meeting the two that can. */
export function VolgendeStap({ agenda, onDone }: StapProps) {
  const wie = useWie()
  const { today } = useStandOp()
  const [open, setOpen] = useState<Stap | null>(null)
  const mag = mayAtTafel(wie, 'vergadering.voeren', agenda.aanTafel)
  if (!mag.mag) return null
  return (
    <>
      {stappenVan(agenda, today).map((stap) => (
        <Button
          key={stap.knop}
          variant={stap.isHoofd ? 'primary' : 'secondary'}
          isDisabled={stap.reden !== undefined}
          reason={stap.reden}
          onPress={() => setOpen(stap)}
        >
          {stap.knop}
        </Button>
      ))}
      {open && (
        <FormDialog
          title={open.vraag}
          submitLabel={open.ja}
          check={() => []}
          send={open.send}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onDone(open.klaar)
          }}
        >
          <p>{open.uitleg}</p>
        </FormDialog>
      )}
    </>
  )
}

function stappenVan(agenda: Agenda, today: string): Stap[] {
  const target = { params: { id: agenda.id } }
  const seen = { versie: agenda.versie }
  const leeg = agenda.punten.length === 0 ? 'Zet eerst een punt op de agenda.' : undefined
  const verzend: Stap = {
    knop: 'Verzend de agenda',
    vraag: 'De agenda verzenden?',
    ja: 'Ja, verzend',
    uitleg:
      'Alle partners zien daarna de openbare punten en stukken. Wat besloten of geheim is, zien alleen de mensen aan deze tafel. U kunt daarna nog punten en stukken toevoegen.',
    klaar: 'De agenda is verzonden.',
    isHoofd: agenda.datum > today,
    reden: leeg,
    send: () => call(agendaApi.sendAgenda, target, seen),
  }
  const begin: Stap = {
    knop: 'Open de vergadering',
    vraag: 'De vergadering openen?',
    ja: 'Ja, open de vergadering',
    uitleg: 'U legt daarna vast wie er is en wat de tafel per punt zegt. De vergadering kan niet meer worden verplaatst.',
    klaar: 'De vergadering is geopend. Zeg eerst wie er is.',
    isHoofd: true,
    reden: leeg ?? (agenda.datum > today ? 'U opent de vergadering op de dag zelf.' : undefined),
    send: () => call(agendaApi.openVergadering, target, seen),
  }
  if (agenda.status === 'voorbereiding') return agenda.datum > today ? [verzend] : [verzend, begin]
  if (agenda.status === 'verzonden') return [begin]
  if (agenda.status === 'bezig') return [sluiting(agenda)]
  return agenda.status === 'gesloten' ? [vaststelling(agenda)] : []
}

function sluiting(agenda: Agenda): Stap {
  const open = agenda.punten.filter(({ uitkomst }) => uitkomst === null).length
  const onbekend = agenda.zitplaatsen.filter(({ plaatsvervangerVan, stand }) => plaatsvervangerVan === null && stand === null)
  return {
    knop: 'Sluit de vergadering',
    vraag: 'De vergadering sluiten?',
    ja: 'Ja, sluit de vergadering',
    uitleg: [
      open === 0
        ? 'Alle punten zijn behandeld.'
        : `${showAantal(open, 'punt is', 'punten zijn')} niet behandeld en ${open === 1 ? 'komt' : 'komen'} terug op de volgende agenda.`,
      ...(onbekend.length === 0
        ? []
        : [`U zei niet of ${onbekend.map(({ persoonNaam }) => persoonNaam).join(', ')} er was: dat wordt Afwezig.`]),
      'De besluitenlijst staat daarna meteen klaar.',
    ].join(' '),
    klaar: 'De vergadering is gesloten. De besluitenlijst staat klaar.',
    isHoofd: open === 0,
    reden: undefined,
    send: () => call(agendaApi.closeVergadering, { params: { id: agenda.id } }, { versie: agenda.versie }),
  }
}

function vaststelling(agenda: Agenda): Stap {
  return {
    knop: 'Stel de besluitenlijst vast',
    vraag: 'De besluitenlijst vaststellen?',
    ja: 'Ja, stel vast',
    uitleg: 'De besluitenlijst wijzigt daarna niet meer. Alle partners zien de openbare punten. Controleer eerst de teksten.',
    klaar: 'De besluitenlijst is vastgesteld.',
    isHoofd: true,
    reden: undefined,
    send: () => call(agendaApi.adoptBesluitenlijst, { params: { id: agenda.id } }, { versie: agenda.versie }),
  }
}
