import { useSuspenseQuery } from '@tanstack/react-query'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { portfolioApi, type Programma } from '#modules/portfolio/contract.ts'
import { call } from '#web/call.ts'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask } from '#web/query.ts'

/** The tables of the cooperation, to choose who steers. */
export const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

interface Props {
  /** The programme to change; a new one without. */
  programma?: Programma
  onDone: (programma: Programma) => void
  onClose: () => void
}

/** What a programme says of itself. */
export function ProgrammaDialoog({ programma, onDone, onClose }: Props) {
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const { values, field, check } = useFormValues({
    naam: programma?.naam ?? '',
    omschrijving: programma?.omschrijving ?? '',
    bron: programma?.bron ?? '',
    vanJaar: programma ? String(programma.vanJaar) : '',
    totEnMetJaar: programma ? String(programma.totEnMetJaar) : '',
    stuurgroepId: programma?.stuurgroepId ?? '',
  })
  let saved: Programma | undefined
  const send = async () => {
    const body = {
      ...values,
      vanJaar: Number(values.vanJaar),
      totEnMetJaar: Number(values.totEnMetJaar),
      stuurgroepId: values.stuurgroepId || null,
    }
    saved = programma
      ? await call(portfolioApi.changeProgramma, { params: { id: programma.id }, body }, { versie: programma.versie })
      : await call(portfolioApi.addProgramma, { body })
  }
  return (
    <FormDialog
      title={programma ? 'Programma wijzigen' : 'Nieuw programma'}
      submitLabel={programma ? 'Bewaar de wijziging' : 'Maak het programma'}
      check={() => check({ naam: 'Vul de naam in.', vanJaar: 'Vul het eerste jaar in.', totEnMetJaar: 'Vul het laatste jaar in.' })}
      send={send}
      onDone={() => saved && onDone(saved)}
      onClose={onClose}
    >
      <TextField label="Naam" {...field('naam')} />
      <TextField label="Eerste jaar" hint="Bijvoorbeeld 2027" width="short" inputMode="numeric" {...field('vanJaar')} />
      <TextField label="Laatste jaar" hint="Bijvoorbeeld 2029" width="short" inputMode="numeric" {...field('totEnMetJaar')} />
      <Select
        label="Welke tafel stuurt?"
        isOptional
        placeholder="Geen tafel"
        options={regeling.tafels.map(({ id, naam }) => ({ value: id, label: naam }))}
        {...field('stuurgroepId')}
      />
      <TextArea label="Waar gaat het over?" isOptional {...field('omschrijving')} />
      <TextField label="Bron" isOptional hint="Waar de maatregelen vandaan komen. Bijvoorbeeld: adviesrapport 2027" {...field('bron')} />
    </FormDialog>
  )
}
