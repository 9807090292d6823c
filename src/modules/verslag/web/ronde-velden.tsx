import { portfolioApi } from '#modules/portfolio/contract.ts'
import { DateField } from '#web/design/date-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { ask } from '#web/query.ts'

/** What is the same for every council. */
export interface RondeWaarden {
  onderwerp: string
  aanleiding: string
  kernboodschap: string
  vervolg: string
  afgesprokenOp: string | null
}

/** What is said when a part is missing. */
export const rondeFouten = {
  onderwerp: 'Vul het onderwerp in.',
  aanleiding: 'Schrijf waarom de raden deze brief krijgen.',
  kernboodschap: 'Schrijf wat de raden moeten weten.',
  vervolg: 'Schrijf hoe het verder gaat.',
  afgesprokenOp: 'Vul de dag in waarop alle brieven weggaan.',
}

type Text = { name: string; value: string; onChange: (value: string) => void }

interface RondeVeldenProps {
  field: {
    (name: 'onderwerp' | 'aanleiding' | 'kernboodschap' | 'vervolg'): Text
    (name: 'afgesprokenOp'): { name: string; value: string | null; onChange: (value: string | null, fault?: string | null) => void }
  }
}

/** The fields of a round, new or changed. */
export function RondeVelden({ field }: RondeVeldenProps) {
  return (
    <>
      <TextField label="Onderwerp" hint="Dit staat boven elke brief" {...field('onderwerp')} />
      <TextArea label="Aanleiding" hint="Waarom krijgen de raden deze brief?" {...field('aanleiding')} />
      <TextArea label="Kern" hint="Wat moeten de raden weten? Typ geen bedragen: die komen uit het besluit" {...field('kernboodschap')} />
      <TextArea label="Hoe het verder gaat" hint="Wat gebeurt er na dit besluit, en wanneer?" {...field('vervolg')} />
      <DateField
        label="Afgesproken dag"
        hint="Op deze dag geven alle colleges hun brief vrij. Bijvoorbeeld 10-03-2027"
        {...field('afgesprokenOp')}
      />
    </>
  )
}

/** Programmes within which a decision can stand. */
export const programmasQuery = ask(portfolioApi.listProgrammas, { query: { pageSize: 100 } })

interface ProgrammaKeuzeProps extends Text {
  programmas: readonly { id: string; naam: string }[]
}

/** Within which programme the decision stands: then the letter says what of it is not decided yet. */
export function ProgrammaKeuze({ programmas, ...field }: ProgrammaKeuzeProps) {
  if (programmas.length === 0) return null
  return (
    <Select
      label="Hoort dit bij een programma?"
      hint="Dan staat in de brief wat er in het programma nog niet is besloten"
      isOptional
      placeholder="Nee"
      options={programmas.map(({ id, naam }) => ({ value: id, label: naam }))}
      {...field}
    />
  )
}
