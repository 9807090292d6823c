import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { mayEdit, mayHandIn, type Oordeel } from '#platform/own-side/policy.ts'
import { vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { mayJoin } from '#modules/vraag/policy.ts'
import { kiest, KeuzeDialoog } from '#modules/vraag/web/aansluitingen.tsx'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { SamenvoegDialoog } from '#modules/vraag/web/samenvoeg-dialoog.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { ConceptButtons } from '#web/forms/concept-buttons.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { HandInDialog } from '#web/forms/hand-in-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useWie } from '#web/wie.ts'

type Open = 'indienen' | 'intrekken' | 'weggooien' | 'bevestigen' | 'kiezen' | 'samenvoegen'

const reason = (oordeel: Oordeel) => (oordeel.mag ? undefined : oordeel.reden)

/** What can be done with a wish now; what cannot says why. */
export function WensActies({ wens, tafels }: { wens: Wens; tafels: readonly { id: string; naam: string }[] }) {
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <>
      <Knoppen wens={wens} onOpen={setOpen} />
      <Vragen wens={wens} tafels={tafels} open={open} onClose={() => setOpen(null)} onDone={done} />
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

function Knoppen({ wens, onOpen }: { wens: Wens; onOpen: (what: Open) => void }) {
  const wie = useWie()
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const indienen = mayHandIn(wie, 'wens', wens.zijde.eigenOrganisatieId)
  const wijzigen = mayEdit(wie, 'wens.opstellen', wens.zijde)
  const isOwn = wens.zijde.eigenOrganisatieId === wie.organisatieId
  const kiezen = mayJoin(wie, rollenVan(deelnames, wie.organisatieId))
  if (wens.status === 'concept')
    return <ConceptButtons wijzigen={wijzigen} indienen={indienen} to={`/wensen/${wens.id}/wijzigen`} onOpen={onOpen} />
  return (
    <>
      {isOwn && ['ingediend', 'overgedragen'].includes(wens.status) && (
        <Button isDisabled={!indienen.mag} reason={reason(indienen)} onPress={() => onOpen('intrekken')}>
          Trek in
        </Button>
      )}
      {isOwn && wens.status === 'ingediend' && wens.samenvoeging?.status !== 'voorgesteld' && (
        <Button isDisabled={!indienen.mag} reason={reason(indienen)} onPress={() => onOpen('samenvoegen')}>
          Laat opgaan in een andere wens
        </Button>
      )}
      {isOwn && wens.status === 'overgedragen' && (
        <Button variant="primary" isDisabled={!indienen.mag} reason={reason(indienen)} onPress={() => onOpen('bevestigen')}>
          Neem de wens over
        </Button>
      )}
      {wens.status === 'ingediend' && wie.permissies.has('verkenning.opstellen') && (
        <LinkButton to={`/verkenningen/nieuw?wens=${wens.id}`}>Verken dit eerst samen</LinkButton>
      )}
      {isOwn && wens.status === 'ingediend' && wie.permissies.has('voorstel.opstellen') && (
        <LinkButton variant="primary" to={`/voorstellen/nieuw?wens=${wens.id}`}>
          Maak een voorstel
        </LinkButton>
      )}
      {kiest(wens, wie.organisatieId, deelnames) && (
        <Button variant="primary" isDisabled={!kiezen.mag} reason={reason(kiezen)} onPress={() => onOpen('kiezen')}>
          {kiesLabel(wens, wie.organisatieId)}
        </Button>
      )}
    </>
  )
}

/** What the button says: a first choice, another one, or stepping in after the decision. */
function kiesLabel({ status, aansluitingen }: Wens, wij: string): string {
  if (status === 'besloten') return 'Stap in vanaf een jaar'
  return aansluitingen.some(({ organisatieId }) => organisatieId === wij) ? 'Wijzig onze keuze' : 'Kies of wij meedoen'
}

interface VragenProps {
  wens: Wens
  tafels: readonly { id: string; naam: string }[]
  open: Open | null
  onClose: () => void
  onDone: (message: string) => void
}

/** The question before each step. */
function Vragen({ wens, tafels, open, onClose, onDone }: VragenProps) {
  const { organisatieId } = useWie()
  const navigate = useNavigate()
  const params = { id: wens.id }
  const version = { versie: wens.versie }
  if (open === 'indienen')
    return (
      <HandInDialog
        title="Deze wens indienen?"
        tafels={tafels}
        send={(body) => call(vraagApi.submitWens, { params, body }, version)}
        onDone={() => onDone('De wens is ingediend.')}
        onClose={onClose}
      >
        Daarna zien de partners de wens, en kunt u de wens niet meer wijzigen. Andere gemeenten kiezen dan of zij meedoen. Intrekken kan nog
        wel.
      </HandInDialog>
    )
  if (open === 'intrekken')
    return (
      <GroundDialog
        title="Deze wens intrekken?"
        submitLabel="Ja, trek in"
        send={(grond) => call(vraagApi.withdrawWens, { params, body: { grond } }, version)}
        onDone={() => onDone('U hebt de wens ingetrokken.')}
        onClose={onClose}
      >
        {gevolgVanIntrekken(wens)}
      </GroundDialog>
    )
  if (open === 'kiezen') {
    const was = wens.aansluitingen.find((aansluiting) => aansluiting.organisatieId === organisatieId) ?? null
    return <KeuzeDialoog wens={wens} was={was} onDone={() => onDone('Uw keuze is vastgelegd.')} onClose={onClose} />
  }
  if (open === 'samenvoegen') return <SamenvoegDialoog wens={wens} onDone={onDone} onClose={onClose} />
  if (open === 'bevestigen') return <Bevestigen wens={wens} onClose={onClose} onDone={onDone} />
  return open === 'weggooien' ? (
    <RemoveDialog send={() => call(vraagApi.removeWens, { params }, version)} onDone={() => void navigate('/wensen')} onClose={onClose} />
  ) : null
}

/** What withdrawing does: whoever joined now is not left with nothing. */
function gevolgVanIntrekken({ aansluitingen }: Wens): string {
  const [first, ...others] = aansluitingen.filter(({ keuze }) => keuze === 'nu').map(({ organisatieNaam }) => organisatieNaam)
  if (!first) return 'Niemand doet nu mee, dus de wens gaat van tafel. Zij blijft leesbaar, met uw reden. U kunt dit niet terugdraaien.'
  const rest = others.length > 0 ? ` ${others.join(' en ')} ${others.length > 1 ? 'houden hun' : 'houdt zijn'} plaats.` : ''
  return `${first} sloot als eerste aan. De wens gaat daarom niet van tafel, maar over naar ${first}.${rest} Iedereen ziet dat u zich terugtrok, en waarom. U kunt dit niet terugdraaien.`
}

function Bevestigen({ wens, onClose, onDone }: Pick<VragenProps, 'wens' | 'onClose' | 'onDone'>) {
  return (
    <FormDialog
      title="Deze wens overnemen?"
      submitLabel="Ja, neem over"
      check={() => []}
      send={() => call(vraagApi.confirmWens, { params: { id: wens.id } }, { versie: wens.versie })}
      onDone={() => onDone('Uw organisatie is nu eigenaar van de wens.')}
      onClose={onClose}
    >
      <p>Uw organisatie is daarna eigenaar: u maakt het voorstel, en u kunt de wens ook weer intrekken.</p>
    </FormDialog>
  )
}
