import { DateField } from '#web/design/date-field.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { TextField } from '#web/design/text-field.tsx'

/** The last day for a decision and where it comes from; both, or neither. */
export interface Uiterlijk {
  uiterlijk: string | null
  uiterlijkReden: string
}

/** Nobody set one. */
export const GEEN_UITERLIJK: Uiterlijk = { uiterlijk: null, uiterlijkReden: '' }

/** What has to be filled in before it is sent. */
export function faultsOfUiterlijk({ uiterlijk, uiterlijkReden }: Uiterlijk): FormFault[] {
  const heeftReden = uiterlijkReden.trim() !== ''
  if (uiterlijk !== null && !heeftReden) return [{ name: 'uiterlijkReden', reason: 'Schrijf waarom het besluit er dan moet zijn.' }]
  if (uiterlijk === null && heeftReden) return [{ name: 'uiterlijk', reason: 'Vul de uiterste datum in, of haal de reden weg.' }]
  return []
}

/** The two fields for it. */
export function UiterlijkVelden({ value, onChange }: { value: Uiterlijk; onChange: (value: Uiterlijk) => void }) {
  return (
    <>
      <DateField
        name="uiterlijk"
        label="Wanneer moet het besluit er zijn?"
        hint="Laat leeg als er geen uiterste datum is. Bijvoorbeeld 30-06-2027"
        value={value.uiterlijk}
        onChange={(uiterlijk) => onChange({ ...value, uiterlijk })}
        isOptional
      />
      <TextField
        name="uiterlijkReden"
        label="Waarom dan?"
        hint="Een wens of een wettelijke termijn, met de bron"
        value={value.uiterlijkReden}
        onChange={(uiterlijkReden) => onChange({ ...value, uiterlijkReden })}
        isOptional
      />
    </>
  )
}
