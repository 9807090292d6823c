import type { FormState } from '#web/design/form-context.ts'

/** The fields of the shell have ids of their own, apart from those of the page. */
export const SHELL_FORM: FormState = { idPrefix: 'huis-', faults: [] }
