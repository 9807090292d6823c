import type { ReactNode } from 'react'
import { type Behandeling, type Behandelstap, governanceApi } from '#modules/governance/contract.ts'
import { call } from '#web/call.ts'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useSession } from '#web/session.ts'

interface DialoogProps {
  behandeling: Behandeling
  onClose: () => void
  onDone: () => void
}

interface Woord {
  oordeel: 'akkoord' | 'afwijkend'
  tekst: string
}

interface WoordProps extends Pick<DialoogProps, 'onClose' | 'onDone'> {
  /** The words of all organisations: the own one can be changed. */
  adviezen: Behandelstap['adviezen']
  uitleg: string
  send: (woord: Woord) => Promise<unknown>
  /** What has to be filled in besides. */
  check?: () => { name: string; reason: string }[]
  children?: ReactNode
}

/** One organisation's word, under its own name. */
function WoordDialoog({ adviezen, uitleg, send, check: checkRest, children, ...gedrag }: WoordProps) {
  const { hoed } = useSession()
  const mine = adviezen.find(({ organisatieId }) => organisatieId === hoed?.organisatieId)
  const { values, field, check } = useFormValues<{ oordeel: Woord['oordeel'] | null; tekst: string }>({
    oordeel: mine?.oordeel ?? null,
    tekst: mine?.tekst ?? '',
  })
  return (
    <FormDialog
      {...gedrag}
      title={`Advies van ${hoed?.organisatieNaam ?? 'uw organisatie'}`}
      submitLabel="Geef advies"
      check={() => [
        ...(checkRest?.() ?? []),
        ...check({
          oordeel: 'Kies akkoord, of dat uw organisatie er anders over denkt.',
          ...(values.oordeel === 'afwijkend' ? { tekst: 'Schrijf waarom uw organisatie er anders over denkt.' } : {}),
        }),
      ]}
      send={() => send({ oordeel: values.oordeel!, tekst: values.tekst })}
    >
      <p>{uitleg}</p>
      {children}
      <RadioGroup
        label="Wat vindt uw organisatie van dit voorstel?"
        options={[
          { value: 'akkoord', label: 'Akkoord' },
          { value: 'afwijkend', label: 'Wij denken er anders over' },
        ]}
        {...field('oordeel')}
      />
      <TextArea label="Toelichting" hint="Nodig als u er anders over denkt" {...field('tekst')} />
    </FormDialog>
  )
}

/** The word of the own organisation at a table that was asked for advice. */
export function AdviesDialoog({ behandeling: { id, versie }, stap, ...gedrag }: DialoogProps & { stap: Behandelstap }) {
  return (
    <WoordDialoog
      {...gedrag}
      adviezen={stap.adviezen}
      uitleg="De controllers geven samen één advies, met de naam van elke organisatie erbij. U kunt dit nog wijzigen tot de tafel het vaststelt."
      send={(body) => call(governanceApi.giveAdvies, { params: { id, stapId: stap.id }, body }, { versie })}
    />
  )
}

/** The word of the own organisation where nobody asked; whoever begins says why. */
export function OngevraagdDialoog({ behandeling: { id, versie, ongevraagdAdvies }, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues({ aanleiding: '' })
  const isBegin = ongevraagdAdvies === null
  return (
    <WoordDialoog
      {...gedrag}
      adviezen={ongevraagdAdvies?.adviezen ?? []}
      uitleg={
        isBegin
          ? 'Alle controllers krijgen de vraag wat hun organisatie vindt. De tafels die besluiten zien dit advies; zij wachten er niet op.'
          : 'De controllers adviseren ongevraagd, met de naam van elke organisatie erbij. U kunt dit wijzigen zolang het voorstel loopt.'
      }
      check={() => (isBegin ? check({ aanleiding: 'Schrijf waarom u ongevraagd adviseert.' }) : [])}
      send={(woord) =>
        isBegin
          ? call(governanceApi.startOngevraagdAdvies, { params: { id }, body: { ...woord, ...values } }, { versie })
          : call(governanceApi.giveOngevraagdOordeel, { params: { id }, body: woord }, { versie })
      }
    >
      {isBegin && (
        <TextArea
          label="Waarom adviseert u ongevraagd?"
          hint="Bijvoorbeeld: de kosten komen bij meer gemeenten terecht dan het voorstel zegt"
          rows={3}
          {...field('aanleiding')}
        />
      )}
    </WoordDialoog>
  )
}
