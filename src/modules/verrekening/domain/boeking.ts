import { type Bedrag, negateBedrag, NIHIL, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { assert } from '#kernel/refusal.ts'

/**
 * Accounts of the settlement: what each participant owes, what the contributions brought in, the result that nobody got yet, and the
 * reserve it can go to.
 */
export const REKENINGEN = ['deelnemer', 'bijdragen', 'resultaat', 'reserve'] as const

/** A line of an entry; above nil is debit. `organisatieId` belongs to the account `deelnemer` only. */
export type Boekingsregel = {
  readonly rekening: (typeof REKENINGEN)[number]
  readonly organisatieId: string | null
  readonly bedrag: Bedrag
}

/** What each participant pays, by what it is for. */
type Deel = { readonly organisatieId: string; readonly voorschot: Bedrag; readonly afrekening: Bedrag; readonly resultaatdeel: Bedrag }

/** The advances of a quarter: every participant owes its own. */
export function boekVoorschotten(delen: readonly Pick<Deel, 'organisatieId' | 'voorschot'>[]): Boekingsregel[] {
  return balanced([
    ...delen.map(({ organisatieId, voorschot }) => perDeelnemer(organisatieId, voorschot)),
    overig('bijdragen', negateBedrag(sumBedragen(delen.map(({ voorschot }) => voorschot)))),
  ])
}

/**
 * A settled quarter: every participant owes (or gets back) what is settled on its lines; what is left waits as result until it is decided
 * where it goes. With `eerder` only what changed since: nothing that was written is changed.
 */
export function boekAfrekening(delen: readonly Deel[], eerder: readonly Deel[] = []): Boekingsregel[] {
  const was = new Map(eerder.map((each) => [each.organisatieId, each]))
  const codes = [...new Set([...eerder, ...delen].map(({ organisatieId }) => organisatieId))]
  const nu = new Map(delen.map((each) => [each.organisatieId, each]))
  const verschil = (code: string, kind: 'afrekening' | 'resultaatdeel') =>
    subtractBedrag(nu.get(code)?.[kind] ?? NIHIL, was.get(code)?.[kind] ?? NIHIL)
  const afgerekend = codes.map((code) => perDeelnemer(code, verschil(code, 'afrekening')))
  const resultaat = sumBedragen(codes.map((code) => verschil(code, 'resultaatdeel')))
  const samen = sumBedragen([...afgerekend.map(({ bedrag }) => bedrag), resultaat])
  return balanced([...afgerekend, overig('resultaat', resultaat), overig('bijdragen', negateBedrag(samen))])
}

/**
 * The result of a settled quarter goes where it was decided: to the participants by their part, or to the reserve. With `eerder`, the
 * parts that went somewhere before a correction, only what changed since.
 */
export function boekBestemming(
  delen: readonly Resultaatdeel[],
  naar: 'deelnemers' | 'reserve',
  eerder: readonly Resultaatdeel[] = [],
): Boekingsregel[] {
  const deelVan = (list: readonly Resultaatdeel[], code: string) =>
    list.find(({ organisatieId }) => organisatieId === code)?.resultaatdeel ?? NIHIL
  const nieuw = [...new Set([...eerder, ...delen].map(({ organisatieId }) => organisatieId))].map((organisatieId) => ({
    organisatieId,
    resultaatdeel: subtractBedrag(deelVan(delen, organisatieId), deelVan(eerder, organisatieId)),
  }))
  const resultaat = sumBedragen(nieuw.map(({ resultaatdeel }) => resultaatdeel))
  const toe =
    naar === 'reserve'
      ? [overig('reserve', resultaat)]
      : nieuw.map(({ organisatieId, resultaatdeel }) => perDeelnemer(organisatieId, resultaatdeel))
  return balanced([...toe, overig('resultaat', negateBedrag(resultaat))])
}

type Resultaatdeel = Pick<Deel, 'organisatieId' | 'resultaatdeel'>

const perDeelnemer = (organisatieId: string, bedrag: Bedrag): Boekingsregel => ({ rekening: 'deelnemer', organisatieId, bedrag })
const overig = (rekening: Boekingsregel['rekening'], bedrag: Bedrag): Boekingsregel => ({ rekening, organisatieId: null, bedrag })

/** Lines of nil say nothing and are left out; what is left balances. */
function balanced(regels: readonly Boekingsregel[]): Boekingsregel[] {
  assert(sumBedragen(regels.map(({ bedrag }) => bedrag)) === NIHIL, 'an entry balances')
  return regels.filter(({ bedrag }) => bedrag !== NIHIL)
}
