import { breuk, commonNoemer, multiplyBreuk } from '#kernel/breuk.ts'
import type { Context } from '#platform/http/context.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'

/** The ends of a key with their exact share as a whole weight. @throws kenmerk-ontbreekt when the key lacks figures */
export async function gewichtenVan(context: Pick<Context, 'db'>, id: string): Promise<{ code: string; gewicht: string }[]> {
  const { delen } = await divideBedrag(context, { id, bedrag: '0.00' })
  const aandelen = delen.map(({ stappen }) =>
    stappen.reduce((share, { teller, noemer }) => multiplyBreuk(share, breuk(BigInt(teller), BigInt(noemer))), breuk(1n)),
  )
  const heel = commonNoemer(aandelen)
  return delen.map(({ organisatieId }, index) => ({
    code: organisatieId,
    gewicht: String(aandelen[index]!.teller * (heel / aandelen[index]!.noemer)),
  }))
}
