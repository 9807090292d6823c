import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { organisatieSoortNamen } from '#modules/samenwerking/web/teksten.ts'
import { call } from '#web/call.ts'
import { ComboBox, type ComboBoxOption, type ComboBoxProps } from '#web/design/combo-box.tsx'

/** Choosing an organisation. */
export interface OrganisatieKeuzeProps extends Omit<ComboBoxProps, 'load'> {
  /** The organisations that exist on this day; null for today. */
  op: string | null
  /** Only those that take part on that day. */
  isDeelnemer?: boolean
}

/** An organisation out of the national register and the own ones, found by its name or municipality code. */
export function OrganisatieKeuze({ op, isDeelnemer = false, ...props }: OrganisatieKeuzeProps) {
  const load = async (search: string, signal: AbortSignal): Promise<ComboBoxOption[]> => {
    const query = {
      pageSize: 20,
      ...(search ? { search } : {}),
      ...(op ? { op } : {}),
      ...(isDeelnemer ? { deelnemers: 'ja' as const } : {}),
    }
    const { resultaten } = await call(samenwerkingApi.listOrganisaties, { query }, { signal })
    return resultaten.map(({ id, naam, soort, provincie }) => ({
      id,
      label: naam,
      description: [organisatieSoortNamen[soort], provincie].filter(Boolean).join(', '),
    }))
  }
  return <ComboBox {...props} load={load} />
}
