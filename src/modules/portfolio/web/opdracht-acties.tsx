import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { mayEdit, type Oordeel } from '#platform/own-side/policy.ts'
import { type Opdracht, portfolioApi } from '#modules/portfolio/contract.ts'
import { mayComplete, mayGive, mayTake, mayWrite } from '#modules/portfolio/policy.ts'
import { deelnemersQuery } from '#modules/portfolio/web/deelnemers.ts'
import { call } from '#web/call.ts'
import { Button, type ButtonVariant } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

type Stap = 'geven' | 'accepteren' | 'vragen' | 'antwoorden' | 'teruggeven' | 'intrekken' | 'opleveren' | 'afkeuren' | 'afronden'
type Open = Stap | 'weggooien' | null

interface Knop {
  stap: Stap
  label: string
  oordeel: Oordeel
  variant: ButtonVariant
}

/** What can be done with an order now; what cannot says why. */
export function OpdrachtActies({ opdracht }: { opdracht: Opdracht }) {
  const wie = useWie()
  const navigate = useNavigate()
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const rollen = deelnemers.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  const eigenOrganisatieId = opdracht.zijde.eigenOrganisatieId
  const isOpen = opdracht.status === 'concept' || opdracht.status === 'teruggegeven'
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <>
      {mayEdit(wie, 'opdracht.geven', opdracht.zijde).mag && (
        <Button variant="subtle" onPress={() => setOpen('weggooien')}>
          Gooi weg
        </Button>
      )}
      {isOpen && mayWrite(wie, eigenOrganisatieId).mag && <LinkButton to={`/opdrachten/${opdracht.id}/wijzigen`}>Wijzig</LinkButton>}
      {knoppenVan(opdracht, { wie, rollen }).map(({ stap, label, oordeel, variant }) => (
        <Button
          key={stap}
          variant={variant}
          isDisabled={!oordeel.mag}
          reason={oordeel.mag ? undefined : oordeel.reden}
          onPress={() => setOpen(stap)}
        >
          {label}
        </Button>
      ))}
      {open === 'weggooien' && (
        <RemoveDialog
          send={() => call(portfolioApi.removeOpdracht, { params: { id: opdracht.id } }, { versie: opdracht.versie })}
          onDone={() => void navigate('/opdrachten')}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== null && open !== 'weggooien' && <StapDialoog opdracht={opdracht} stap={open} onDone={done} onClose={() => setOpen(null)} />}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

type Wij = { wie: ReturnType<typeof useWie>; rollen: readonly string[] }

/** The steps of this status. Only the organisation that is to move sees its buttons, with the reason when a person there may not. */
function knoppenVan({ status, zijde, opdrachtnemerId, acceptantId }: Opdracht, { wie, rollen }: Wij): Knop[] {
  const us = wie.organisatieId
  const geven = mayGive(wie, zijde.eigenOrganisatieId)
  const nemen = mayTake(wie, opdrachtnemerId, rollen)
  const intrekken: Knop = { stap: 'intrekken', label: 'Trek in', oordeel: geven, variant: 'secondary' }
  if (status === 'concept' && us === zijde.eigenOrganisatieId)
    return [{ stap: 'geven', label: 'Geef de opdracht', oordeel: geven, variant: 'primary' }]
  if (status === 'teruggegeven' && us === zijde.eigenOrganisatieId)
    return [intrekken, { stap: 'geven', label: 'Geef opnieuw', oordeel: geven, variant: 'primary' }]
  if (status === 'gegeven' && us === zijde.eigenOrganisatieId) return [intrekken]
  if (status === 'bevraagd' && us === zijde.eigenOrganisatieId)
    return [intrekken, { stap: 'antwoorden', label: 'Beantwoord de vraag', oordeel: geven, variant: 'primary' }]
  if (status === 'gegeven' && us === opdrachtnemerId)
    return [
      { stap: 'teruggeven', label: 'Geef terug', oordeel: nemen, variant: 'secondary' },
      { stap: 'vragen', label: 'Stel een vraag', oordeel: nemen, variant: 'secondary' },
      { stap: 'accepteren', label: 'Accepteer', oordeel: nemen, variant: 'primary' },
    ]
  if (status === 'geaccepteerd' && us === opdrachtnemerId)
    return [{ stap: 'opleveren', label: 'Lever op', oordeel: nemen, variant: 'primary' }]
  if (status === 'opgeleverd' && us === acceptantId)
    return [
      { stap: 'afkeuren', label: 'Er ontbreekt nog iets', oordeel: mayComplete(wie, acceptantId), variant: 'secondary' },
      { stap: 'afronden', label: 'Aanvaard het resultaat', oordeel: mayComplete(wie, acceptantId), variant: 'primary' },
    ]
  return []
}

/** The words that a step needs, under their name on the wire. */
interface Veld {
  name: string
  label: string
  leeg: string
}

/** What each step asks, what it does, and what is said afterwards. A step with a field needs its words. */
const stappen: Record<Stap, { title: string; submit: string; effect: string; done: string; veld?: Veld }> = {
  geven: {
    title: 'Deze opdracht geven?',
    submit: 'Ja, geef de opdracht',
    effect:
      'Daarna zien alle partners de opdracht en wijzigt zij niet meer. De opdrachtnemer accepteert, stelt een vraag of geeft haar terug.',
    done: 'De opdracht is gegeven. De opdrachtnemer is aan zet.',
  },
  accepteren: {
    title: 'Deze opdracht accepteren?',
    submit: 'Ja, accepteer',
    effect:
      'Uw organisatie levert dan dit resultaat, op tijd en voor deze middelen. De inhoud wijzigt daarna niet meer. Het werk kan beginnen.',
    done: 'De opdracht is geaccepteerd. Het werk kan beginnen.',
  },
  vragen: {
    title: 'Een vraag stellen over deze opdracht',
    submit: 'Stel de vraag',
    effect: 'De opdracht wacht op het antwoord. Alle partners lezen vraag en antwoord, ook later.',
    done: 'Uw vraag is gesteld.',
    veld: { name: 'vraag', label: 'Uw vraag', leeg: 'Schrijf uw vraag op.' },
  },
  antwoorden: {
    title: 'De vraag beantwoorden',
    submit: 'Geef antwoord',
    effect: 'Alle partners lezen uw antwoord. De opdrachtnemer is daarna weer aan zet.',
    done: 'Uw antwoord is gegeven.',
    veld: { name: 'antwoord', label: 'Uw antwoord', leeg: 'Schrijf uw antwoord op.' },
  },
  teruggeven: {
    title: 'Deze opdracht teruggeven?',
    submit: 'Ja, geef terug',
    effect: 'De gemeente kan haar aanpassen en opnieuw geven. Alle partners lezen uw reden.',
    done: 'De opdracht is teruggegeven.',
    veld: { name: 'reden', label: 'Reden', leeg: 'Schrijf waarom u de opdracht teruggeeft.' },
  },
  intrekken: {
    title: 'Deze opdracht intrekken?',
    submit: 'Ja, trek in',
    effect: 'De opdracht is dan voorbij. Op grond van hetzelfde besluit kan een nieuwe worden gegeven. Alle partners lezen uw reden.',
    done: 'De opdracht is ingetrokken.',
    veld: { name: 'reden', label: 'Reden', leeg: 'Schrijf waarom u de opdracht intrekt.' },
  },
  afkeuren: {
    title: 'Ontbreekt er nog iets aan het resultaat?',
    submit: 'Ja, stuur terug',
    effect: 'De opdrachtnemer leest wat er ontbreekt en levert daarna opnieuw op. Alle partners lezen mee.',
    done: 'De opdrachtnemer is weer aan zet.',
    veld: { name: 'reden', label: 'Wat ontbreekt er nog?', leeg: 'Schrijf op wat er nog ontbreekt.' },
  },
  opleveren: {
    title: 'Het resultaat opleveren?',
    submit: 'Ja, lever op',
    effect: 'Wie het resultaat aanvaardt, krijgt een taak om te kijken of er is wat er moest zijn.',
    done: 'Het resultaat is opgeleverd.',
    veld: { name: 'oplevering', label: 'Wat levert u op?', leeg: 'Schrijf wat u oplevert.' },
  },
  afronden: {
    title: 'Dit resultaat aanvaarden?',
    submit: 'Ja, aanvaard',
    effect: 'De opdracht is dan afgerond. U kunt dit niet terugdraaien.',
    done: 'Het resultaat is aanvaard. De opdracht is afgerond.',
    veld: { name: 'afronding', label: 'Wat vindt u van het resultaat?', leeg: 'Schrijf wat u van het resultaat vindt.' },
  },
}

interface DialoogProps {
  opdracht: Opdracht
  stap: Stap
  onDone: (message: string) => void
  onClose: () => void
}

function StapDialoog({ opdracht, stap, onDone, onClose }: DialoogProps) {
  const { title, submit, effect, done, veld } = stappen[stap]
  const name = veld?.name ?? ''
  const { values, field, check } = useFormValues<Record<string, string>>({ [name]: '' })
  return (
    <FormDialog
      title={title}
      submitLabel={submit}
      check={() => (veld ? check({ [name]: veld.leeg }) : [])}
      send={() => sendStap(stap, opdracht, values[name] ?? '')}
      onDone={() => onDone(done)}
      onClose={onClose}
    >
      <p>{effect}</p>
      {stap === 'antwoorden' && (
        <p className="rk-opdracht__tekst">Vraag: {opdracht.vragen.find(({ antwoord }) => antwoord === null)?.vraag}</p>
      )}
      {veld && <TextArea label={veld.label} {...field(name)} value={values[name] ?? ''} />}
    </FormDialog>
  )
}

function sendStap(stap: Stap, { id, versie }: Opdracht, tekst: string): Promise<unknown> {
  const params = { id }
  const sends: Record<Stap, () => Promise<unknown>> = {
    geven: () => call(portfolioApi.giveOpdracht, { params }, { versie }),
    accepteren: () => call(portfolioApi.acceptOpdracht, { params }, { versie }),
    vragen: () => call(portfolioApi.askOpdracht, { params, body: { vraag: tekst } }, { versie }),
    antwoorden: () => call(portfolioApi.answerOpdracht, { params, body: { antwoord: tekst } }, { versie }),
    teruggeven: () => call(portfolioApi.returnOpdracht, { params, body: { reden: tekst } }, { versie }),
    intrekken: () => call(portfolioApi.withdrawOpdracht, { params, body: { reden: tekst } }, { versie }),
    afkeuren: () => call(portfolioApi.refuseOplevering, { params, body: { reden: tekst } }, { versie }),
    opleveren: () => call(portfolioApi.deliverOpdracht, { params, body: { oplevering: tekst } }, { versie }),
    afronden: () => call(portfolioApi.completeOpdracht, { params, body: { afronding: tekst } }, { versie }),
  }
  return sends[stap]()
}
