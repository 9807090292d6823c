import type { Contract } from '#platform/http/contract.ts'

/** Every operation of this room. */
export const verkenningApi = {} satisfies Contract
