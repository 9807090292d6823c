import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { type Post, type Totaal, totaalOf } from '#kernel/totaal.ts'

// Types

/** The test of the Connectie's bestuursopdracht: bound by law, not to be avoided, or wanted. */
export const klassen = ['wettelijk_noodzakelijk', 'onvermijdelijk', 'wenselijk'] as const
/** See {@link klassen}. */
export type Klasse = (typeof klassen)[number]

/** What a proposal shows to be believed: what it yields, or how it is done when the goals are shared already. */
export const vormen = ['businesscase', 'realisatieplan'] as const
/** See {@link vormen}. */
export type Voorstelvorm = (typeof vormen)[number]

/** Once, or every year from then on (BBV art. 19). */
export const soorten = ['incidenteel', 'structureel'] as const
/** See {@link soorten}. */
export type Soort = (typeof soorten)[number]

/**
 * What a decision can change besides money: the statutory papers (budget, accounts, reserve), the organisation of the supplier, vision
 * and strategy, services, the key, the regeling itself, or who takes part.
 */
export const raakvlakken = ['pcstuk', 'organisatie', 'strategie', 'dienstverlening', 'sleutel', 'regeling', 'toetreding'] as const
/** See {@link raakvlakken}. */
export type Raakvlak = (typeof raakvlakken)[number]

/** One thing that a decision changes, by name: not "a key" but which one. */
export interface Raakt {
  readonly soort: Raakvlak
  readonly wat: string
}

/** One point that a table is asked to decide: readable alone, with what it changes. */
export interface Beslispunt {
  readonly id: string
  readonly tekst: string
  readonly raakt: readonly Raakt[]
}

/** One line: its own class with the evidence for it, one year, one amount that may be PM. */
export interface Regel {
  readonly id: string
  /** To which point it belongs: 1 is the first. */
  readonly beslispunt: number
  readonly omschrijving: string
  readonly klasse: Klasse
  /** Law and date, or what fails before which date; empty only for what is wanted. */
  readonly bewijs: string
  readonly jaar: number
  readonly soort: Soort
  readonly post: Post
}

/** Where a proposal stands. */
export type Status = 'concept' | 'ingediend' | 'in_behandeling' | 'besloten' | 'afgewezen' | 'ingetrokken'

/** Which status may follow which. A proposal that comes back from a table goes on as `ingediend`. */
export const nextStatuses: Readonly<Record<Status, readonly Status[]>> = {
  concept: ['ingediend'],
  ingediend: ['in_behandeling', 'ingetrokken'],
  in_behandeling: ['besloten', 'afgewezen', 'ingediend'],
  besloten: [],
  afgewezen: [],
  ingetrokken: [],
}

/** What handing in looks at. */
export interface Indienbaar {
  readonly beslispunten: readonly Pick<Beslispunt, 'raakt'>[]
  readonly regels: readonly Regel[]
  readonly verdeelsleutelId: string | null
  /** Whether the partners see the key: they could not check what they pay by one that they do not. */
  readonly isSleutelGedeeld: boolean
}

// Questions

/** What keeps a proposal from being handed in: a point that changes nothing, no key while there is money, no evidence where the class asks for it. */
export function faultsOf({ beslispunten, regels, verdeelsleutelId, isSleutelGedeeld }: Indienbaar): Fault[] {
  const faults: Fault[] = []
  if (verdeelsleutelId === null && heeftGeld(regels))
    faults.push({ name: pointer(['verdeelsleutelId']), code: 'sleutelOntbreekt', reason: 'Kies naar welke verdeelsleutel de kosten gaan.' })
  if (verdeelsleutelId !== null && !isSleutelGedeeld)
    faults.push({
      name: pointer(['verdeelsleutelId']),
      code: 'sleutelNietGedeeld',
      reason: 'De partners zien deze verdeelsleutel nog niet. Dien haar eerst in, of kies een andere.',
    })
  for (const [index, { raakt }] of beslispunten.entries()) {
    if (raakt.length > 0 || regels.some(({ beslispunt }) => beslispunt === index + 1)) continue
    const reason = `Zet bij beslispunt ${index + 1} een regel met wat het kost, of zeg wat er door verandert.`
    faults.push({ name: pointer(regels.length === 0 ? ['regels'] : ['beslispunten', index, 'raakt']), code: 'leeg', reason })
  }
  for (const [index, { klasse, bewijs }] of regels.entries()) {
    if (klasse === 'wenselijk' || bewijs.trim() !== '') continue
    const reason =
      klasse === 'wettelijk_noodzakelijk'
        ? `Noem bij regel ${index + 1} de wet, het artikel en de datum waarop de plicht ingaat.`
        : `Noem bij regel ${index + 1} wat er stilvalt, en voor welke datum, als dit niet gebeurt.`
    faults.push({ name: pointer(['regels', index, 'bewijs']), code: 'bewijsOntbreekt', reason })
  }
  return faults
}

/** Whether a proposal costs or yields anything: PM counts, nil does not. */
export function heeftGeld(regels: readonly Pick<Regel, 'post'>[]): boolean {
  return regels.some(({ post }) => post === 'PM' || post !== 0n)
}

/** Whether parties can still give their weights: it was handed in, and nobody decided yet. */
export const weegbaar = (status: Status): boolean => status === 'ingediend' || status === 'in_behandeling'

// Transitions

/** Whether this step is allowed, else the reason. */
export function toStatus(from: Status, to: Status): Result<Status> {
  if (nextStatuses[from].includes(to)) return ok(to)
  return refuse('voorstel-status', `Dit voorstel is ${statusWoord[from]}. ${verderMet[from]}`)
}

const statusWoord: Record<Status, string> = {
  concept: 'nog een concept',
  ingediend: 'ingediend',
  in_behandeling: 'in behandeling',
  besloten: 'besloten',
  afgewezen: 'afgewezen',
  ingetrokken: 'ingetrokken',
}

const verderMet: Record<Status, string> = {
  concept: 'Dien het eerst in.',
  ingediend: 'Breng het in behandeling, of trek het in.',
  in_behandeling: 'De tafels zijn nu aan zet.',
  besloten: 'Een besluit wijzigt niet. Maak zo nodig een nieuw voorstel.',
  afgewezen: 'Maak zo nodig een nieuw voorstel.',
  ingetrokken: 'Maak zo nodig een nieuw voorstel.',
}

// Calculations

/** Sums of the lines per class, in the order of the classes; PM travels along. */
export function totalenPerKlasse(regels: readonly Pick<Regel, 'klasse' | 'post'>[]): { klasse: Klasse; totaal: Totaal }[] {
  const groups = Map.groupBy(regels, ({ klasse }) => klasse)
  return klassen.flatMap((klasse) => {
    const group = groups.get(klasse)
    return group ? [{ klasse, totaal: totaalOf(group.map(({ post }) => post)) }] : []
  })
}
