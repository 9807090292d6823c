import { DateField } from '#web/design/date-field.tsx'

interface Binding {
  name: string
  value: string | null
  onChange: (value: string | null, fault?: string | null) => void
}

/** What is said when the first day is missing. */
export const vanFout = 'Vul de eerste dag in, bijvoorbeeld 01-01-2027.'

/** First and last day of something; both count, and the last one may still be unknown. */
export function GeldigVelden({ van, totEnMet }: { van: Binding; totEnMet: Binding }) {
  return (
    <>
      <DateField label="Vanaf" hint="Deze dag telt mee. Bijvoorbeeld 01-01-2027" {...van} />
      <DateField label="Tot en met" hint="Laat leeg als er geen einde bekend is" isOptional {...totEnMet} />
    </>
  )
}
