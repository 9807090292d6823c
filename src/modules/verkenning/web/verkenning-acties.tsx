import { useState } from 'react'
import { useNavigate } from 'react-router'
import { may, mayEdit, type Oordeel } from '#platform/own-side/policy.ts'
import { type Verkenning, verkenningApi } from '#modules/verkenning/contract.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { close, present } from '#modules/verkenning/domain/verkenning.ts'
import { maySpeak } from '#modules/verkenning/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { HandInDialog } from '#web/forms/hand-in-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

type Open = 'voorleggen' | 'weggooien' | 'afronden'
interface Props {
  verkenning: Verkenning
  tafels: readonly { id: string; naam: string }[]
}

/** What can be done with an exploration now; what cannot says why. */
export function VerkenningActies({ verkenning, tafels }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const dialoog = { verkenning, onClose: () => setOpen(null), onDone: (text: string) => (setOpen(null), setMessage(text)) }
  return (
    <>
      {verkenning.status === 'concept' ? (
        <ConceptKnoppen verkenning={verkenning} onOpen={setOpen} />
      ) : (
        <Knoppen verkenning={verkenning} onOpen={setOpen} />
      )}
      {open === 'voorleggen' && <Voorleggen {...dialoog} tafels={tafels} />}
      {open === 'weggooien' && <Weggooien {...dialoog} />}
      {open === 'afronden' && <Afronden {...dialoog} />}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

interface KnoppenProps {
  verkenning: Verkenning
  onOpen: (what: Open) => void
}

const redenVan = (oordeel: Oordeel) => (oordeel.mag ? undefined : oordeel.reden)

function ConceptKnoppen({ verkenning, onOpen }: KnoppenProps) {
  const wie = useWie()
  const wijzigen = mayEdit(wie, 'verkenning.opstellen', verkenning.zijde)
  const spreken = maySpeak(wie, verkenning.zijde.eigenOrganisatieId)
  const gevraagd = verkenning.gevraagd.map(({ organisatieId }) => organisatieId)
  const klaar = present({ ...verkenning, gevraagd, eigenOrganisatieId: verkenning.zijde.eigenOrganisatieId }, 'partners')
  const reden = redenVan(spreken) ?? (klaar.ok ? undefined : klaar.refusal.detail)
  return (
    <>
      {wijzigen.mag && (
        <Button variant="subtle" onPress={() => onOpen('weggooien')}>
          Gooi weg
        </Button>
      )}
      {wijzigen.mag && <LinkButton to={`/verkenningen/${verkenning.id}/wijzigen`}>Wijzig</LinkButton>}
      <Button variant="primary" isDisabled={reden !== undefined} reason={reden} onPress={() => onOpen('voorleggen')}>
        Leg voor
      </Button>
    </>
  )
}

function Knoppen({ verkenning, onOpen }: KnoppenProps) {
  const wie = useWie()
  const navigate = useNavigate()
  const { id, status, zijde, diendeIn } = verkenning
  const opnieuw = useAction(async () => {
    const made = await call(verkenningApi.repeatVerkenning, { params: { id } })
    await navigate(`/verkenningen/${made.id}`)
  })
  const spreken = maySpeak(wie, zijde.eigenOrganisatieId)
  const klaar = close(verkenning, { dienderIn: diendeIn, voorkeur: null })
  const reden = redenVan(spreken) ?? (klaar.ok ? undefined : klaar.refusal.detail)
  return (
    <>
      <LinkButton href={`/api/v1/verkenningen/${id}/bijlage?vorm=docx`} isDownload>
        Download DOCX
      </LinkButton>
      <LinkButton href={`/api/v1/verkenningen/${id}/bijlage?vorm=pdf`} isDownload>
        Download PDF
      </LinkButton>
      {status === 'voorgelegd' && zijde.eigenOrganisatieId === wie.organisatieId && (
        <Button variant="primary" isDisabled={reden !== undefined} reason={reden} onPress={() => onOpen('afronden')}>
          Rond af
        </Button>
      )}
      {status === 'afgerond' && may(wie, 'verkenning.opstellen').mag && (
        <Button isBusy={opnieuw.isBusy} onPress={() => void opnieuw.run()}>
          Verken opnieuw
        </Button>
      )}
    </>
  )
}

interface DialoogProps {
  verkenning: Verkenning
  onClose: () => void
  onDone: (message: string) => void
}

function Voorleggen({ verkenning: { id, versie, gevraagd }, tafels, onClose, onDone }: DialoogProps & Pick<Props, 'tafels'>) {
  const namen = new Intl.ListFormat('nl').format(gevraagd.map(({ organisatieNaam }) => organisatieNaam))
  return (
    <HandInDialog
      title="Deze verkenning voorleggen?"
      tafels={tafels}
      send={(body) => call(verkenningApi.submitVerkenning, { params: { id }, body }, { versie })}
      onDone={() => onDone('De verkenning ligt voor. U kunt nu uw oordeel geven.')}
      onClose={onClose}
    >
      Daarna geven mensen van {namen} hun oordeel, ieder voor zich. Wat er staat kunt u dan niet meer wijzigen.
    </HandInDialog>
  )
}

function Weggooien({ verkenning: { id, versie }, onClose }: DialoogProps) {
  const navigate = useNavigate()
  return (
    <RemoveDialog
      send={() => call(verkenningApi.removeVerkenning, { params: { id } }, { versie })}
      onDone={() => void navigate('/verkenningen')}
      onClose={onClose}
    />
  )
}

function Afronden({ verkenning, onClose, onDone }: DialoogProps) {
  const { id, versie, rijen, sjabloon, gevraagd } = verkenning
  const form = useKeptValues(`afronden-${id}-${versie}`, { conclusie: '', voorkeur: '', voorkeurWaarom: '' })
  const zwijgt = gevraagd.filter(({ aantal }) => aantal === 0).map(({ organisatieNaam }) => organisatieNaam)
  return (
    <FormDialog
      title="Deze verkenning afronden?"
      submitLabel="Rond af"
      check={() =>
        form.check({
          conclusie: 'Schrijf in een paar zinnen wat de conclusie is.',
          ...(form.values.voorkeur ? { voorkeurWaarom: 'Schrijf waarom dit de voorkeur heeft.' } : {}),
        })
      }
      send={async () => {
        const { voorkeur, ...rest } = form.values
        const body = { ...rest, voorkeur: voorkeur || null }
        await call(verkenningApi.closeVerkenning, { params: { id }, body }, { versie })
        form.done()
      }}
      onDone={() => onDone('De verkenning is afgerond. Iedereen ziet nu alle oordelen.')}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>
        Daarna oordeelt niemand meer en wijzigt er niets meer. De verkenning kan dan als bijlage bij een voorstel.
        {zwijgt.length > 0 && ` Nog geen oordeel van ${new Intl.ListFormat('nl').format(zwijgt)}.`}
      </p>
      <TextArea label="Conclusie" hint="Wat weet u nu, en wat betekent dat?" maxCharacters={4000} {...form.field('conclusie')} />
      <Select
        label={`Heeft een ${sjablonen[sjabloon].rij[0]} de voorkeur?`}
        isOptional
        placeholder="Nee, geen voorkeur"
        options={rijen.map((rij) => ({ value: rij.id, label: rij.titel }))}
        {...form.field('voorkeur')}
      />
      {form.values.voorkeur && <TextArea label="Waarom heeft dit de voorkeur?" rows={3} {...form.field('voorkeurWaarom')} />}
    </FormDialog>
  )
}
