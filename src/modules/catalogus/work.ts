import type { WorkSource } from '#platform/http/work.ts'
import { listDoelverbanden } from '#modules/catalogus/store/doelverbanden.ts'

/** What services serve: a product waits for nobody. */
export const catalogusWork: WorkSource = {
  listDoelverbanden: async ({ db }) =>
    (await listDoelverbanden(db)).map((product) => ({
      ...product,
      soort: 'product',
      pad: `/catalogus?search=${encodeURIComponent(product.titel)}`,
    })),
}
