import { useFields } from '#web/forms/use-form-values.ts'
import { useKept } from '#web/forms/use-kept.ts'

/**
 * The values of a form that stay when somebody leaves it half-filled and comes back. See {@link useKept}. A form with more than texts,
 * dates and choices says itself how to `read` what was kept.
 */
export function useKeptValues<V extends object>(
  form: string,
  initial: V,
  read: (found: unknown) => V | null = (found) => (hasFieldsOf(found, initial) ? found : null),
) {
  const { value, set, ...kept } = useKept(form, initial, read)
  return { ...useFields(value, set), ...kept }
}

function hasFieldsOf<V extends object>(found: unknown, like: V): found is V {
  if (typeof found !== 'object' || found === null) return false
  const [has, needs] = [Object.keys(found), Object.keys(like)]
  return has.length === needs.length && needs.every((name) => has.includes(name) && isText((found as Record<string, unknown>)[name]))
}

/** A date or a choice may still be empty. */
const isText = (value: unknown) => value === null || typeof value === 'string'
