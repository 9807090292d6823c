import { afwegingApi } from '#modules/afweging/contract.ts'
import { grants } from '#modules/afweging/policy.ts'
import { registerAfweging } from '#modules/afweging/routes.ts'

/** The room afweging, as app.ts puts it in the house. */
export const afweging = { contract: afwegingApi, grants, register: registerAfweging }
