import type { mandaatOnderwerpen, Opbouw } from '#modules/samenwerking/contract.ts'
import type { Samenwerkingsfeiten, Sleuteldeel, Tijdvak } from '#modules/samenwerking/reference/cooperation-facts.ts'

/** An example cooperation: what the sources say of it (`feiten`), and what was made up around it so that every page has something to show. */
export interface Voorbeeld {
  readonly feiten: Samenwerkingsfeiten
  /** Regelingen of the facts that are this cooperation, in order of time; any other belongs to a partij and gives its members a `via`. */
  readonly regelingen: readonly string[]
  readonly omschrijving: string
  /** Made-up tables; a college or council is that of a partij. */
  readonly tafels: readonly { readonly code: string; readonly naam: string; readonly soort: string; readonly partij?: string }[]
  readonly sleutels: readonly Voorbeeldsleutel[]
  readonly cijfers: readonly Cijfer[]
  readonly contacten: readonly Voorbeeldcontact[]
  readonly petten: readonly Pet[]
  readonly opmerkingen: readonly Voorbeeldopmerking[]
}

/** An opbouw in which parties are named by their code in the facts. */
export interface Plan {
  readonly maatstaven: Opbouw['maatstaven']
  readonly delen: readonly { readonly partij: string; readonly gewicht?: string; readonly onderverdeling?: Plan }[]
}

/** A key of an example; `vervangt` is the code of the key before it, `eigenaar` the partij on whose side it was drafted. */
export interface Voorbeeldsleutel {
  readonly code: string
  readonly naam: string
  readonly omschrijving: string
  readonly plan: Plan
  readonly geldig: { readonly van: string; readonly totEnMet: string | null }
  readonly status: 'concept' | 'ingediend' | 'vastgesteld' | 'ingetrokken' | 'vervallen'
  readonly vervangt: string | null
  readonly besluit: { readonly gremium: string; readonly datum: string; readonly kenmerk: string } | null
  readonly eigenaar: string
  readonly ingediendOp: string | null
  readonly bron: string
}

/** A made-up figure of a partij; on its own side while `ingediendOp` is null. */
export interface Cijfer {
  readonly partij: string
  readonly kenmerk: 'fte' | 'werkplekken' | 'accounts'
  readonly peildatum: string
  readonly waarde: string
  readonly ingediendOp: string | null
}

/** Somebody on a chair; a level of a partij without one is an empty chair. */
export interface Voorbeeldcontact extends Tijdvak {
  readonly partij: string
  readonly dienstonderdeel: string | null
  readonly kant: 'vraag' | 'aanbod'
  readonly niveau: 'strategisch' | 'tactisch' | 'operationeel'
  readonly functie: string
}

/** A hat of one of the people, with the tables where it sits and the mandates that came with it. */
export interface Pet extends Tijdvak {
  readonly aanmeldnaam: string
  readonly partij: string
  readonly rol: 'beheerder' | 'demandmanager' | 'controller' | 'directeur' | 'secretaris' | 'bestuurder' | 'griffier' | 'lezer'
  readonly tafels: readonly string[]
  /** Tables of those that this hat chairs. */
  readonly voorzit?: readonly string[]
  readonly mandaten: readonly Voorbeeldmandaat[]
}

/** A mandate of a hat, in force as long as the hat unless it ends before; the limit in cents, null for none. */
export interface Voorbeeldmandaat {
  readonly onderwerp: (typeof mandaatOnderwerpen)[number]
  readonly limietCent: bigint | null
  readonly bedragVerborgen: boolean
  readonly totEnMet: string | null
}

/** A remark on a key; with a `tafel` only that table sees it. */
export interface Voorbeeldopmerking {
  readonly code: string
  readonly sleutel: string
  readonly aanmeldnaam: string
  readonly partij: string
  readonly tekst: string
  readonly gemaaktOp: string
  readonly ingediendOp: string | null
  readonly tafel: string | null
}

/** Source of everything that no source gives: said in words wherever a table has no mark of its own. */
export const FICTIEVE_BRON = 'Fictief: hoort bij het voorbeeld, staat niet in een bron'

/** First day of the made-up hats and mandates. */
export const START_PETTEN = '2024-01-01'

/** Each of these parties by one figure on one day. */
export function naarKenmerk(kenmerk: string, peildatum: string, partijen: readonly string[]): Plan {
  return {
    maatstaven: [{ weging: '1', maatstaf: { soort: 'kenmerk', kenmerk, peildatum } }],
    delen: partijen.map((partij) => ({ partij })),
  }
}

/** A mandate without a limit that ends with the hat. */
export function mandaat(onderwerp: Voorbeeldmandaat['onderwerp'], of: Partial<Omit<Voorbeeldmandaat, 'onderwerp'>> = {}): Voorbeeldmandaat {
  return { onderwerp, limietCent: null, bedragVerborgen: false, totEnMet: null, ...of }
}

/** A hat from the first day of the example on. */
export function pet(
  aanmeldnaam: string,
  partij: string,
  rol: Pet['rol'],
  of: Partial<Pick<Pet, 'tafels' | 'voorzit' | 'mandaten' | 'van' | 'totEnMet'>> = {},
): Pet {
  return { aanmeldnaam, partij, rol, van: START_PETTEN, totEnMet: null, tafels: [], mandaten: [], ...of }
}

/** The opbouw of a key as the facts give it: fixed weights where they have percentages, else the figure that they name. */
export function planOf(delen: readonly Sleuteldeel[], binnen: string | null = null): Plan {
  const level = delen.filter((deel) => deel.binnen === binnen)
  const { maatstaf, peildatum } = level[0]!
  return {
    maatstaven: [
      { weging: '1', maatstaf: maatstaf === null ? { soort: 'vast' } : { soort: 'kenmerk', kenmerk: maatstaf, peildatum: peildatum! } },
    ],
    delen: level.map(({ partij, procent }) => ({
      partij,
      ...(procent === null ? {} : { gewicht: String(procent) }),
      ...(delen.some((deel) => deel.binnen === partij) ? { onderverdeling: planOf(delen, partij) } : {}),
    })),
  }
}
