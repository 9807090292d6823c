import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { type Steun, vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { mayJoin } from '#modules/vraag/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { SteunDialoog } from '#modules/vraag/web/steun-dialoog.tsx'
import { begrippen, steunNamen } from '#modules/vraag/web/uitleg.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Term } from '#web/design/term.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { useWie } from '#web/wie.ts'

/** Who goes first, and who vouches for a first purchase; the own organisation gives and takes back here. */
export function SteunKaart({ wens }: { wens: Wens }) {
  const [open, setOpen] = useState<'geven' | Steun | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const wie = useWie()
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const oordeel = mayJoin(wie, rollenVan(deelnames, wie.organisatieId))
  const reason = oordeel.mag ? undefined : oordeel.reden
  const isIn =
    wens.zijde.eigenOrganisatieId === wie.organisatieId ||
    wens.aansluitingen.some(({ organisatieId, keuze }) => organisatieId === wie.organisatieId && keuze === 'nu')
  const isOpen = ['ingediend', 'in_voorstel'].includes(wens.status)
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <Card heading="Wie gaat voorop">
      <Stack gap="sm">
        <p>
          {steunzin(wens.steun)}{' '}
          <Term term={begrippen.steun.woord} source={begrippen.steun.bron}>
            {begrippen.steun.uitleg}
          </Term>
        </p>
        <ul className="rk-gelijk">
          {wens.steun.map((steun) => (
            <li key={`${steun.organisatieId} ${steun.soort} ${steun.gegevenOp}`}>
              <Regel steun={steun} />
              {isOpen && steun.ingetrokken === null && steun.organisatieId === wie.organisatieId && (
                <ButtonRow>
                  <Button size="small" isDisabled={!oordeel.mag} reason={reason} onPress={() => setOpen(steun)}>
                    Trek in
                  </Button>
                </ButtonRow>
              )}
            </li>
          ))}
        </ul>
        {isOpen && isIn && (
          <ButtonRow>
            <Button isDisabled={!oordeel.mag} reason={reason} onPress={() => setOpen('geven')}>
              Ga voorop
            </Button>
          </ButtonRow>
        )}
      </Stack>
      {open === 'geven' && <SteunDialoog wens={wens} onClose={() => setOpen(null)} onDone={() => done('Uw steun is vastgelegd.')} />}
      {open !== null && open !== 'geven' && (
        <GroundDialog
          title="Deze steun intrekken?"
          submitLabel="Ja, trek in"
          send={(grond) =>
            call(vraagApi.withdrawSteun, { params: { id: wens.id }, body: { soort: open.soort, grond } }, { versie: wens.versie })
          }
          onDone={() => done('U hebt de steun ingetrokken.')}
          onClose={() => setOpen(null)}
        >
          Anderen rekenden hier misschien op. Wat u zegde, blijft leesbaar met uw reden.
        </GroundDialog>
      )}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </Card>
  )
}

/** How much support there is, counted in a sentence. */
export function steunzin(steun: readonly Steun[]): string {
  const geldt = steun.filter(({ ingetrokken }) => ingetrokken === null)
  const eersten = geldt.filter(({ soort }) => soort === 'eerste_gebruiker').length
  const sponsors = geldt.filter(({ soort }) => soort === 'sponsor').length
  if (geldt.length === 0) return 'Nog geen gemeente gaat voorop.'
  const delen = [
    ...(eersten > 0 ? [`${showAantal(eersten, 'gemeente gebruikt', 'gemeenten gebruiken')} het als eerste`] : []),
    ...(sponsors > 0 ? [`${showAantal(sponsors, 'gemeente garandeert', 'gemeenten garanderen')} een eerste afname`] : []),
  ]
  return `${delen.join(' en ')}.`
}

function Regel({ steun }: { steun: Steun }) {
  const hoeveel = [
    ...(steun.bedrag ? [showBedrag(steun.bedrag)] : []),
    ...(steun.eenheden ? [`${showGetal(steun.eenheden)} eenheden`] : []),
    ...(steun.jaren ? [showAantal(steun.jaren, 'jaar', 'jaar')] : []),
  ].join(', ')
  return (
    <>
      <p className="rk-gelijk__van">
        <strong>{steun.organisatieNaam}</strong>{' '}
        <Badge tone={steun.ingetrokken ? 'neutral' : 'positive'}>{steunNamen[steun.soort].naam}</Badge>
        {steun.ingetrokken && <Badge tone="negative">Ingetrokken</Badge>}
      </p>
      <p>
        {steun.vanaf && `Vanaf ${showDatum(steun.vanaf)}. `}
        {hoeveel && `${hoeveel}. `}
        {steun.wat}
      </p>
      <p className="rk-zacht">
        {steun.namens ? `Namens de gemeente: ${steun.namens}. ` : ''}
        Vastgelegd door {steun.persoonNaam}, {showDatum(steun.gegevenOp.slice(0, 10))}.
      </p>
      {steun.ingetrokken && (
        <p className="rk-zacht">
          Ingetrokken door {steun.ingetrokken.persoonNaam}, {showDatum(steun.ingetrokken.op.slice(0, 10))}: {steun.ingetrokken.reden}
        </p>
      )}
    </>
  )
}
