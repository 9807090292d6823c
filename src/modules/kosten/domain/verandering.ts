import type { InvoerTekst } from '#modules/kosten/domain/toerekening-tekst.ts'

/** What is no longer as a run saw it: a count, with what it was and is now (null where nobody counted); or the balances of the ledger. */
export type Verandering =
  | {
      readonly soort: 'telling'
      readonly product: string
      readonly deelnemer: string
      readonly toen: string | null
      readonly nu: string | null
    }
  | { readonly soort: 'grootboek' }

type Gezien = Pick<InvoerTekst, 'model' | 'saldi' | 'tellingen' | 'producten' | 'deelnemers'>

/** What moved since a run of a period: its input beside what the same run would look at now. Only counts of products that it prices. */
export function veranderingen(toen: Gezien, nu: Gezien): Verandering[] {
  const [was, is] = [tellingen(toen), tellingen(nu)]
  // Who is not in it took nothing; who is and was not counted is not known.
  const aantal = (van: typeof was, key: string) => (van.has(key) ? van.get(key) : '0')
  const moved = [...new Set([...was.keys(), ...is.keys()])].filter((key) => aantal(was, key) !== aantal(is, key))
  const naam = (id: string) => nu.producten.find((each) => each.id === id)?.naam ?? id
  const wie = (code: string) => [...nu.deelnemers, ...toen.deelnemers].find((each) => each.code === code)?.naam ?? code
  return [
    ...moved.map((key) => {
      const [product, deelnemer] = key.split(' ') as [string, string]
      return {
        soort: 'telling' as const,
        product: naam(product),
        deelnemer: wie(deelnemer),
        toen: was.get(key) ?? null,
        nu: is.get(key) ?? null,
      }
    }),
    ...(saldi(toen) === saldi(nu) ? [] : [{ soort: 'grootboek' as const }]),
  ]
}

function tellingen({ model, tellingen: all }: Gezien): Map<string, string | null> {
  const used = new Set(model.producten)
  return new Map(
    all
      .filter(({ productId }) => used.has(productId))
      .map(({ productId, deelnemer, kwartaal, aantal }) => [`${productId} ${deelnemer} ${kwartaal}`, aantal]),
  )
}

/** Balances word for word, in one order; an account without a balance is no account. */
const saldi = ({ saldi: all }: Gezien): string =>
  all
    .filter(({ bedrag }) => Number(bedrag) !== 0)
    .map(({ rekening, kostenplaats, bedrag }) => `${rekening} ${kostenplaats ?? ''} ${bedrag}`)
    .toSorted()
    .join('\n')
