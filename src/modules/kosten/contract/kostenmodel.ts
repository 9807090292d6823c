import type { Contract } from '#platform/http/contract.ts'

/** Operations about cost models and their runs. */
export const kostenmodelApi = {} satisfies Contract
