import { type Organisatie, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { organisatieSoortNamen } from '#modules/samenwerking/web/teksten.ts'
import { call } from '#web/call.ts'
import { ComboBox, type ComboBoxOption, type ComboBoxProps } from '#web/design/combo-box.tsx'

/** Choosing an organisation. */
export interface OrganisatieKeuzeProps extends Omit<ComboBoxProps, 'load'> {
  /** The organisations that exist on this day; null for today. */
  op: string | null
  /** Only those that take part on that day. */
  isDeelnemer?: boolean
  /** Those that take part on that day come first. */
  isDeelnemerEerst?: boolean
}

/** An organisation out of the national register and the own ones, found by its name or municipality code. */
export function OrganisatieKeuze({ op, isDeelnemer = false, isDeelnemerEerst = false, ...props }: OrganisatieKeuzeProps) {
  const load = async (search: string, signal: AbortSignal): Promise<ComboBoxOption[]> => {
    const query = { pageSize: 20, ...(search ? { search } : {}), ...(op ? { op } : {}) }
    const deelnemers =
      isDeelnemer || isDeelnemerEerst
        ? (await call(samenwerkingApi.listOrganisaties, { query: { ...query, deelnemers: 'ja' } }, { signal })).resultaten
        : []
    // With nothing typed the participants are choice enough; in a new cooperation there are none yet.
    const alle =
      isDeelnemer || (deelnemers.length > 0 && !search)
        ? []
        : (await call(samenwerkingApi.listOrganisaties, { query }, { signal })).resultaten
    const anderen = alle.filter(({ id }) => !deelnemers.some((deelnemer) => deelnemer.id === id))
    return [
      ...deelnemers.map((deelnemer) => optionOf(deelnemer, isDeelnemer ? '' : 'Deelnemer')),
      ...anderen.map((ander) => optionOf(ander)),
    ]
  }
  return <ComboBox {...props} load={load} />
}

function optionOf({ id, naam, soort, provincie }: Organisatie, mark = ''): ComboBoxOption {
  return { id, label: naam, description: [mark, organisatieSoortNamen[soort], provincie].filter(Boolean).join(', ') }
}
