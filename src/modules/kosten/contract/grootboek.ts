import type { Contract } from '#platform/http/contract.ts'

/** Operations about files of the ledger and their lines. */
export const grootboekApi = {} satisfies Contract
