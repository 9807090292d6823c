import { Plus } from 'lucide-react'
import { useState } from 'react'
import { formatTotaal, parsePost, totaalOf } from '#kernel/totaal.ts'
import { Beslispunten } from '#modules/afweging/web/beslispunt-velden.tsx'
import { RegelVelden } from '#modules/afweging/web/regel-velden.tsx'
import { type Rijen, type RijenStand, useRijen } from '#web/forms/use-rijen.ts'
import {
  bodyOf,
  faultsOfForm,
  type KopInvoer,
  type BeslispuntInvoer,
  newBeslispunt,
  newRegel,
  readVoorstelInvoer,
  type RegelInvoer,
  type VoorstelInvoer,
} from '#modules/afweging/web/voorstel-ontwerp.ts'
import { Amount } from '#web/design/amount.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { useAction } from '#web/use-action.ts'

interface Props {
  /** Under which name what was typed is kept: one for each thing that is being written. */
  name: string
  begin: VoorstelInvoer
  sleutels: readonly { value: string; label: string }[]
  /** Saves on the own side and goes to the proposal. */
  onSave: (body: ReturnType<typeof bodyOf>) => Promise<void>
  cancelTo: string
}

/** The form of a proposal: what it is, then its lines. What was typed stays, whatever is refused. */
export function VoorstelFormulier({ name, begin, sleutels, onSave, cancelTo }: Props) {
  const kept = useKept(name, begin, readVoorstelInvoer)
  const { kop, beslispunten, regels } = kept.value
  const setKop = (changed: KopInvoer) => kept.set((was) => ({ ...was, kop: changed }))
  const update: RijenStand<RegelInvoer>['update'] = (change) => kept.set((was) => ({ ...was, regels: change(was.regels) }))
  const rijen = useRijen(
    { rijen: regels, update },
    () => newRegel(beslispunten[0]!.id),
    (index) => `regels.${index}.omschrijving`,
  )
  const punten = useRijen(
    { rijen: beslispunten, update: (change) => kept.set((was) => ({ ...was, beslispunten: change(was.beslispunten) })) },
    () => newBeslispunt(),
    (index) => `beslispunten.${index}.tekst`,
  )
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await onSave(bodyOf(kept.value))
    kept.done()
  })
  const submit = () => {
    const found = faultsOfForm(kept.value)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack>
        {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
        <Kop kop={kop} sleutels={sleutels} onChange={setKop} />
        <Beslispunten punten={punten} />
        <Kosten rijen={rijen} punten={beslispunten} />
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar concept
          </Button>
          <LinkButton to={cancelTo}>Ga terug</LinkButton>
        </ButtonRow>
        <p className="rk-zacht">
          Daarna ziet alleen uw eigen organisatie dit. Op de volgende pagina dient u het in. Hebt u daar geen mandaat voor, dan doet een
          collega dat.
        </p>
      </Stack>
    </Form>
  )
}

/** What it is, with what it convinces, and over which key its money goes. */
function Kop({ kop, sleutels, onChange }: { kop: KopInvoer; sleutels: Props['sleutels']; onChange: (kop: KopInvoer) => void }) {
  return (
    <Card heading="Het voorstel">
      <Stack gap="md">
        <TextField name="titel" label="Titel" value={kop.titel} onChange={(titel) => onChange({ ...kop, titel })} />
        <TextArea
          name="samenvatting"
          label="Samenvatting"
          hint="Wat stelt u voor, en wat verandert er daardoor?"
          isOptional
          value={kop.samenvatting}
          onChange={(samenvatting) => onChange({ ...kop, samenvatting })}
        />
        <RadioGroup
          name="vorm"
          label="Waarmee overtuigt u de anderen?"
          value={kop.vorm}
          onChange={(vorm) => onChange({ ...kop, vorm: vorm === 'realisatieplan' ? vorm : 'businesscase' })}
          options={[
            {
              value: 'businesscase',
              label: 'Een business case',
              hint: 'Wat kost het, wat levert het op, en voor wie? Voor een keuze die nog open is.',
            },
            {
              value: 'realisatieplan',
              label: 'Een realisatieplan',
              hint: 'De doelen zijn al gedeeld; het plan zegt in elf onderdelen hoe u ze haalt.',
            },
          ]}
        />
        <Select
          name="verdeelsleutelId"
          label="Verdeelsleutel"
          hint="Naar deze sleutel worden de kosten verdeeld. Nodig om in te dienen zodra er geld in het voorstel zit."
          isOptional
          placeholder="Nog niet gekozen"
          value={kop.verdeelsleutelId}
          onChange={(verdeelsleutelId) => onChange({ ...kop, verdeelsleutelId })}
          options={sleutels}
        />
      </Stack>
    </Card>
  )
}

/** The lines, and what they add up to so far. */
function Kosten({ rijen, punten }: { rijen: Rijen<RegelInvoer>; punten: readonly BeslispuntInvoer[] }) {
  return (
    <Card heading="Wat het kost">
      <div className="rk-regels" id="regels">
        <p className="rk-zacht">
          Zet elke kostenpost op een eigen regel, met het jaar waarin hij valt. Schrijf PM als een bedrag nog niet bekend is.
        </p>
        {rijen.rijen.map((regel, index) => (
          <RegelVelden key={regel.id} regel={regel} index={index} rijen={rijen} punten={punten} />
        ))}
        <ButtonRow>
          <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={rijen.add}>
            Voeg een regel toe
          </Button>
        </ButtonRow>
        <p role="status">
          Totaal: <strong>{<Amount value={totaalTekst(rijen.rijen)} />}</strong>
        </p>
      </div>
    </Card>
  )
}

/** The sum of what was filled in so far. */
function totaalTekst(regels: readonly RegelInvoer[]): string {
  return formatTotaal(
    totaalOf(
      regels.flatMap(({ post }) => {
        const read = post === null ? null : parsePost(post)
        return read?.ok ? [read.value] : []
      }),
    ),
  )
}
