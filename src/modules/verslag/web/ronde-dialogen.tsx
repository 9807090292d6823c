import { useQuery } from '@tanstack/react-query'
import { governanceApi } from '#modules/governance/contract.ts'
import { type Briefronde, verslagApi } from '#modules/verslag/contract.ts'
import { ProgrammaKeuze, programmasQuery, RondeVelden, rondeFouten, type RondeWaarden } from '#modules/verslag/web/ronde-velden.tsx'
import { call } from '#web/call.ts'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { ask } from '#web/query.ts'

interface DialoogProps {
  ronde: Briefronde
  onClose: () => void
  onDone: () => void
}

/** Other joint words, as long as nobody else saw them. */
export function RondeDialoog({ ronde, ...gedrag }: DialoogProps) {
  const { onderwerp, aanleiding, kernboodschap, vervolg, afgesprokenOp } = ronde
  const { values, field, check } = useFormValues<RondeWaarden>({ onderwerp, aanleiding, kernboodschap, vervolg, afgesprokenOp })
  return (
    <FormDialog
      {...gedrag}
      title="Gezamenlijke tekst wijzigen"
      submitLabel="Bewaar de tekst"
      check={() => check(rondeFouten)}
      send={() =>
        call(
          verslagApi.changeBriefronde,
          { params: { id: ronde.id }, body: { ...values, afgesprokenOp: values.afgesprokenOp! } },
          { versie: ronde.versie },
        )
      }
    >
      <RondeVelden field={field} />
    </FormDialog>
  )
}

/** Other figures under the letters; asks why. */
export function CorrectieDialoog({ ronde, ...gedrag }: DialoogProps) {
  const { data } = useQuery(ask(governanceApi.listBesluiten, { query: { pageSize: 100 } }))
  const besluiten = data?.resultaten.filter(({ slotbesluit }) => slotbesluit) ?? []
  const { values, field, check } = useFormValues({ besluitId: '', programmaId: '', grond: '' })
  const { data: programmas } = useQuery(programmasQuery)
  return (
    <FormDialog
      {...gedrag}
      title="Cijfers van deze brief corrigeren?"
      submitLabel="Ja, corrigeer de cijfers"
      check={() => check({ besluitId: 'Kies het besluit met de goede cijfers.', grond: 'Schrijf wat er niet klopte.' })}
      send={() =>
        call(
          verslagApi.correctBriefronde,
          { params: { id: ronde.id }, body: { ...values, programmaId: values.programmaId || null } },
          { versie: ronde.versie },
        )
      }
    >
      <p>
        Brieven die al zijn vrijgegeven blijven zoals ze zijn; er komt bij te staan dat de cijfers zijn gecorrigeerd. De andere brieven
        krijgen de nieuwe cijfers.
      </p>
      <Select
        label="Besluit met de goede cijfers"
        placeholder="Kies een besluit"
        options={besluiten.map(({ id, nummer, titel, totaal }) => ({ value: id, label: `${nummer}: ${titel}, ${showBedrag(totaal)}` }))}
        {...field('besluitId')}
      />
      <ProgrammaKeuze programmas={programmas?.resultaten ?? []} {...field('programmaId')} />
      <TextArea label="Wat klopte er niet?" hint="Deze zin komt onder de brieven te staan die al weg zijn" {...field('grond')} />
    </FormDialog>
  )
}
