import { useState } from 'react'
import { type BriefDetail, verslagApi } from '#modules/verslag/contract.ts'
import { mayReleaseBrief, mayWriteBrief } from '#modules/verslag/policy.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { useAction } from '#web/use-action.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

/** What can be done with a letter now; what cannot says why. */
export function BriefActies({ brief }: { brief: BriefDetail }) {
  const release = mayReleaseBrief(useWie(), brief.organisatieId)
  const [open, setOpen] = useState<'vrijgeven' | 'weigeren' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const close = (text: string | null = null) => {
    setOpen(null)
    setMessage(text)
  }
  const dialog = { brief, onClose: () => close() }
  const mayRefuse = release.mag && brief.status !== 'vrijgegeven' && brief.status !== 'geweigerd'
  return (
    <>
      {brief.tekst && <Bestanden id={brief.id} />}
      <Schrijfacties key={brief.versie} brief={brief} onMessage={setMessage} />
      {mayRefuse && <Button onPress={() => setOpen('weigeren')}>Weiger</Button>}
      {brief.status === 'gereed' && (
        <Button
          variant="primary"
          isDisabled={!release.mag}
          reason={release.mag ? undefined : release.reden}
          onPress={() => setOpen('vrijgeven')}
        >
          Geef vrij
        </Button>
      )}
      {open === 'vrijgeven' && (
        <VrijgaveDialoog {...dialog} onDone={() => close(`De brief is vrijgegeven aan de raad van ${brief.organisatieNaam}.`)} />
      )}
      {open === 'weigeren' && <WeigerDialoog {...dialog} onDone={() => close('De brief is geweigerd. Alle partners zien de reden.')} />}
      <StatusMessage isFloating message={message} onDismiss={() => close()} />
    </>
  )
}

function Bestanden({ id }: { id: string }) {
  return (
    <>
      <LinkButton href={`/api/v1/brieven/${id}/bestand?vorm=docx`} isDownload>
        Word
      </LinkButton>
      <LinkButton href={`/api/v1/brieven/${id}/bestand?vorm=pdf`} isDownload>
        PDF
      </LinkButton>
    </>
  )
}

/** For the municipality itself: the letter is done, or is opened again. */
function Schrijfacties({ brief, onMessage }: { brief: BriefDetail; onMessage: (text: string) => void }) {
  const target = { params: { id: brief.id } }
  const finish = useAction(() => call(verslagApi.finishBrief, target, { versie: brief.versie }))
  const reopen = useAction(() => call(verslagApi.reopenBrief, target, { versie: brief.versie }))
  const write = mayWriteBrief(useWie(), brief.organisatieId)
  if (!write.mag || brief.status === 'vrijgegeven') return null
  const lacking = finish.faults.map(({ reason }) => reason).join(' ')
  if (brief.status !== 'te_schrijven')
    return (
      <Button isBusy={reopen.isBusy} onPress={() => void reopen.run().then((done) => done && onMessage('U kunt weer schrijven.'))}>
        Open opnieuw
      </Button>
    )
  return (
    <>
      <Button
        variant="primary"
        isBusy={finish.isBusy}
        onPress={() => void finish.run().then((done) => done && onMessage('De brief is gereed. Het college kan hem vrijgeven.'))}
      >
        Meld gereed
      </Button>
      {lacking && (
        <div className="rk-brief__weigering">
          <Alert tone="negative" heading="De brief is nog niet gereed" isLive>
            <p>{lacking} Bewaar uw deel en meld de brief daarna gereed.</p>
          </Alert>
        </div>
      )}
    </>
  )
}

interface DialoogProps {
  brief: BriefDetail
  onClose: () => void
  onDone: () => void
}

function VrijgaveDialoog({ brief, ...gedrag }: DialoogProps) {
  const { today } = useStandOp()
  const isEarly = today < brief.afgesprokenOp
  const { values, field, check } = useFormValues({ reden: '' })
  return (
    <FormDialog
      {...gedrag}
      title={`Brief vrijgeven aan de raad van ${brief.organisatieNaam}?`}
      submitLabel="Ja, geef vrij namens het college"
      check={() => check(isEarly ? { reden: 'Schrijf waarom uw college niet wacht op de afgesproken dag.' } : {})}
      send={() => call(verslagApi.releaseBrief, { params: { id: brief.id }, body: values }, { versie: brief.versie })}
    >
      <p>
        U doet dit namens het college van {brief.organisatieNaam}. De brief wijzigt daarna niet meer, en alle partners kunnen hem lezen.
      </p>
      {isEarly && (
        <>
          <p>De afgesproken dag is {showDatumLang(brief.afgesprokenOp)}. De andere raden horen het dan later dan uw raad.</p>
          <TextArea label="Waarom eerder?" hint="Alle partners zien deze reden" {...field('reden')} />
        </>
      )}
    </FormDialog>
  )
}

function WeigerDialoog({ brief, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues({ reden: '' })
  return (
    <FormDialog
      {...gedrag}
      isDanger
      title="Deze brief weigeren?"
      submitLabel="Ja, weiger namens het college"
      check={() => check({ reden: 'Schrijf waarom uw college deze brief niet stuurt.' })}
      send={() => call(verslagApi.refuseBrief, { params: { id: brief.id }, body: values }, { versie: brief.versie })}
    >
      <p>Uw raad krijgt deze brief niet. De partners zien dat uw college weigert, en waarom. U kunt de brief later opnieuw openen.</p>
      <TextArea label="Reden" hint="Alle partners zien deze reden" {...field('reden')} />
    </FormDialog>
  )
}
