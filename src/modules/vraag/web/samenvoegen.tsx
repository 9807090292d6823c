import { useState } from 'react'
import { mayHandIn } from '#platform/own-side/policy.ts'
import { type Gelijkenis, vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { SamenvoegDialoog } from '#modules/vraag/web/samenvoeg-dialoog.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useWie } from '#web/wie.ts'
import { showTijdstip } from '#kernel/format/datum.ts'

/** Where this wish stands in merging: it went on in another, it waits for a yes, or others ask to go on in it. */
export function SamenvoegStand({ wens }: { wens: Wens }) {
  return (
    <>
      {wens.samengevoegdIn && <GingOp wens={wens} />}
      {!wens.samengevoegdIn && <Gevraagd wens={wens} />}
      {wens.verzoeken.map((verzoek) => (
        <Verzoek key={verzoek.wensId} wens={wens} verzoek={verzoek} />
      ))}
    </>
  )
}

/** Words of the button, or why it cannot be used. */
function useMandaat(eigenOrganisatieId: string) {
  const wie = useWie()
  const oordeel = mayHandIn(wie, 'wens', eigenOrganisatieId)
  return { isOwn: wie.organisatieId === eigenOrganisatieId, mag: oordeel.mag, reason: oordeel.mag ? undefined : oordeel.reden }
}

function GingOp({ wens }: { wens: Wens }) {
  const [isOpen, setOpen] = useState(false)
  const { isOwn, mag, reason } = useMandaat(wens.zijde.eigenOrganisatieId)
  const { titel, organisatieNaam, id } = wens.samengevoegdIn!
  return (
    <Alert tone="info" heading="Deze wens ging op in een andere wens">
      <Stack gap="sm">
        <p>
          Het gaat verder bij <Link to={`/wensen/${id}`}>{titel}</Link> van {organisatieNaam}. De woorden hieronder blijven van{' '}
          {wens.zijde.eigenOrganisatieNaam}.
        </p>
        {wens.samenvoeging && <p>Waarom: {wens.samenvoeging.reden}</p>}
        {isOwn && (
          <ButtonRow>
            <Button size="small" isDisabled={!mag} reason={reason} onPress={() => setOpen(true)}>
              Maak deze wens weer los
            </Button>
          </ButtonRow>
        )}
      </Stack>
      {isOpen && (
        <GroundDialog
          title="Deze wens losmaken?"
          submitLabel="Ja, maak los"
          send={(grond) => call(vraagApi.separateWens, { params: { id: wens.id }, body: { grond } }, { versie: wens.versie })}
          onDone={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          Het wordt weer een eigen wens, met haar eigen woorden. Wat gemeenten kozen, blijft bij {titel}. Dit kan tot die wens in een
          voorstel zit.
        </GroundDialog>
      )}
    </Alert>
  )
}

/** What the owner asked last: still open, or declined. */
function Gevraagd({ wens }: { wens: Wens }) {
  const [isOpen, setOpen] = useState(false)
  const { isOwn, mag, reason } = useMandaat(wens.zijde.eigenOrganisatieId)
  const vraag = wens.samenvoeging
  if (!vraag || (vraag.status !== 'voorgesteld' && vraag.status !== 'afgewezen')) return null
  const naar = <Link to={`/wensen/${vraag.naarId}`}>{vraag.naarTitel}</Link>
  if (vraag.status === 'afgewezen')
    return (
      <Alert tone="info" heading={`${vraag.naarOrganisatieNaam} wilde niet samenvoegen`}>
        <p>
          Het ging om {naar}. Reden van {vraag.antwoordNaam}, {showTijdstip(vraag.beantwoordOp!)}: {vraag.antwoord}
        </p>
      </Alert>
    )
  return (
    <Alert tone="warning" heading={`Wacht op ${vraag.naarOrganisatieNaam}: samenvoegen`}>
      <Stack gap="sm">
        <p>
          {vraag.persoonNaam} stelde op {showTijdstip(vraag.voorgesteldOp)} voor om deze wens te laten opgaan in {naar}. Waarom:{' '}
          {vraag.reden}
        </p>
        {isOwn && (
          <ButtonRow>
            <Button size="small" isDisabled={!mag} reason={reason} onPress={() => setOpen(true)}>
              Trek dit voorstel in
            </Button>
          </ButtonRow>
        )}
      </Stack>
      {isOpen && (
        <GroundDialog
          title="Het voorstel om samen te voegen intrekken?"
          submitLabel="Ja, trek in"
          send={(grond) => call(vraagApi.withdrawSamenvoeging, { params: { id: wens.id }, body: { grond } }, { versie: wens.versie })}
          onDone={() => setOpen(false)}
          onClose={() => setOpen(false)}
        >
          De wens blijft een eigen wens. U kunt het later opnieuw voorstellen.
        </GroundDialog>
      )}
    </Alert>
  )
}

type Verzoekregel = Wens['verzoeken'][number]

/** Another municipality asks to go on in this wish; whoever owns it answers. */
function Verzoek({ wens, verzoek }: { wens: Wens; verzoek: Verzoekregel }) {
  const [open, setOpen] = useState<'aanvaard' | 'afgewezen' | null>(null)
  const { isOwn, mag, reason } = useMandaat(wens.zijde.eigenOrganisatieId)
  return (
    <Alert tone={isOwn ? 'warning' : 'info'} heading={`${verzoek.organisatieNaam} wil een wens laten opgaan in deze`}>
      <Stack gap="sm">
        <p>
          <Link to={`/wensen/${verzoek.wensId}`}>{verzoek.titel}</Link>. Waarom volgens {verzoek.persoonNaam}: {verzoek.reden}
        </p>
        {isOwn ? (
          <ButtonRow>
            <Button size="small" variant="primary" isDisabled={!mag} reason={reason} onPress={() => setOpen('aanvaard')}>
              Voeg samen
            </Button>
            <Button size="small" isDisabled={!mag} reason={reason} onPress={() => setOpen('afgewezen')}>
              Wijs af
            </Button>
          </ButtonRow>
        ) : (
          <p>{wens.zijde.eigenOrganisatieNaam} moet hierop nog antwoorden.</p>
        )}
      </Stack>
      {open && <AntwoordDialoog wens={wens} verzoek={verzoek} antwoord={open} onClose={() => setOpen(null)} />}
    </Alert>
  )
}

interface AntwoordProps {
  wens: Wens
  verzoek: Verzoekregel
  antwoord: 'aanvaard' | 'afgewezen'
  onClose: () => void
}

function AntwoordDialoog({ wens, verzoek, antwoord, onClose }: AntwoordProps) {
  const form = useKeptValues(`samenvoegantwoord-${verzoek.wensId}-${antwoord}`, { reden: '' })
  const { values, field, check } = form
  const isYes = antwoord === 'aanvaard'
  return (
    <FormDialog
      title={isYes ? 'Deze wensen samenvoegen?' : 'Dit voorstel afwijzen?'}
      submitLabel={isYes ? 'Ja, voeg samen' : 'Wijs af'}
      check={() => check({ reden: 'Vul de reden in.' })}
      send={async () => {
        const body = { antwoord, ...values }
        await call(vraagApi.answerSamenvoeging, { params: { id: verzoek.wensId }, body }, { versie: verzoek.versie })
        form.done()
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      {isYes ? (
        <p>
          <strong>{verzoek.titel}</strong> gaat dan verder als deel van <strong>{wens.titel}</strong>. De woorden van{' '}
          {verzoek.organisatieNaam} blijven leesbaar, en {verzoek.organisatieNaam} doet nu mee. Wie daar koos, houdt die keuze hier.
        </p>
      ) : (
        <p>Beide wensen blijven bestaan. Wie ze ziet, leest uw reden.</p>
      )}
      <TextField
        label="Reden"
        hint={isYes ? 'Bijvoorbeeld: wij bedoelen hetzelfde' : 'Bijvoorbeeld: onze wens gaat over een andere groep'}
        {...field('reden')}
      />
    </FormDialog>
  )
}

/** Wishes that went on in this one, each in full in the words of whoever wrote it. */
export function Herkomsten({ wens }: { wens: Wens }) {
  if (wens.samengevoegdUit.length === 0) return null
  return (
    <Card heading="Samengevoegd uit">
      <ul className="rk-gelijk">
        {wens.samengevoegdUit.map((each) => (
          <li key={each.id}>
            <Link to={`/wensen/${each.id}`}>{each.titel}</Link>
            <p className="rk-gelijk__van">
              In de woorden van {each.organisatieNaam}, ingediend {showTijdstip(each.ingediendOp)}
              {each.voorWie && `, voor ${each.voorWie}`}
            </p>
            <p className="rk-regels">{each.waarvoor}</p>
            <p className="rk-zacht">
              Samengevoegd {showTijdstip(each.samengevoegdOp)}: {each.reden}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The button beside a look-alike: let our wish go on in that one. */
export function VoegSamenMet({ wens, gelijkenis }: { wens: Wens; gelijkenis: Gelijkenis }) {
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const { isOwn, mag, reason } = useMandaat(wens.zijde.eigenOrganisatieId)
  const isPossible = gelijkenis.soort === 'wens' && gelijkenis.status === 'ingediend' && wens.status === 'ingediend'
  const isAsked = wens.samenvoeging?.status === 'voorgesteld' || wens.verzoeken.some(({ wensId }) => wensId === gelijkenis.id)
  if (!isOwn || !isPossible || isAsked) return null
  return (
    <>
      <ButtonRow>
        <Button size="small" isDisabled={!mag} reason={reason} onPress={() => setOpen(true)}>
          Laat onze wens hierin opgaan
        </Button>
      </ButtonRow>
      {isOpen && (
        <SamenvoegDialoog
          wens={wens}
          naar={{ id: gelijkenis.id, label: gelijkenis.titel, description: gelijkenis.organisatieNaam }}
          onClose={() => setOpen(false)}
          onDone={(text) => {
            setOpen(false)
            setMessage(text)
          }}
        />
      )}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}
