import { formatBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { BREUK_NUL, toKortDecimaal } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { type Deelname, type DeelnameUitkomst, divideDeelname } from '#modules/vraag/domain/deelname.ts'
import type { KeuzeSoort } from '#modules/vraag/domain/wens.ts'

/** The figures that were agreed with a wish; `null` is not known yet. */
export interface Cijfers {
  readonly investering: Bedrag | null
  readonly afschrijvingJaren: number
  readonly vasteKostenPerJaar: Bedrag | null
  readonly prijsPerEenheid: Bedrag | null
  readonly eersteJaar: number
  readonly aantalJaren: number
  readonly opzegtermijnJaren: number | null
}

/** What one organisation does with the wish, and with which weight and units it counts. */
export interface Partij {
  readonly organisatieId: string
  readonly naam: string
  /** The owner of the wish takes part from the first year; `null` when it did not choose. */
  readonly keuze: 'eigenaar' | KeuzeSoort | null
  readonly vanafJaar: number | null
  readonly gewicht: Breuk
  readonly eenheden: Breuk | null
}

/** What is not known yet. Each makes what it touches "+ PM", and nothing else. */
export interface Onbekend {
  readonly investering: boolean
  /** Years in which the investment moves money: the first, and those in which somebody steps in. */
  readonly investeringJaren: readonly number[]
  readonly vast: boolean
  readonly variabel: boolean
  /** Parties that take part and of which nobody knows the units. */
  readonly eenheden: readonly string[]
  /** Parties that pay by use only. */
  readonly lifters: readonly string[]
  /** From which year on somebody pays who comes later. */
  readonly begin: ReadonlyMap<string, number>
}

/** Whether the party pays anything in some year. */
export const doetMee = ({ keuze }: Partij) => keuze !== null && keuze !== 'niet'

/** The years of the agreement. */
export const jarenVan = ({ eersteJaar, aantalJaren }: Cijfers): number[] =>
  Array.from({ length: aantalJaren }, (_, index) => eersteJaar + index)

/**
 * Figures and choices as `reken deelname` takes them, with the known part of what is PM. Who goes along counts with weight nil: its units
 * only. Who comes later is in from that year.
 */
export function deelnameOf(cijfers: Cijfers, partijen: readonly Partij[]): Deelname {
  return {
    jaren: jarenVan(cijfers),
    investering: { bedrag: cijfers.investering ?? NIHIL, afschrijvingJaren: cijfers.afschrijvingJaren },
    vasteKostenPerJaar: cijfers.vasteKostenPerJaar ?? NIHIL,
    variabelPerEenheid: cijfers.prijsPerEenheid ?? NIHIL,
    deelnemers: partijen.filter(doetMee).map(({ naam, keuze, vanafJaar, gewicht, eenheden }) => ({
      code: naam,
      gewicht: keuze === 'meeliften' ? BREUK_NUL : gewicht,
      vanaf: keuze === 'later' ? (vanafJaar ?? cijfers.eersteJaar) : cijfers.eersteJaar,
      eenheden: eenheden ?? BREUK_NUL,
    })),
  }
}

/** The same as JSON, for whoever wants to redo it with `npx regiekamer reken deelname`. */
export function invoerOf({ jaren, investering, vasteKostenPerJaar, variabelPerEenheid, deelnemers }: Deelname) {
  return {
    jaren,
    investering: { bedrag: formatBedrag(investering.bedrag), afschrijvingJaren: investering.afschrijvingJaren },
    vasteKostenPerJaar: formatBedrag(vasteKostenPerJaar),
    variabelPerEenheid: formatBedrag(variabelPerEenheid),
    deelnemers: deelnemers.map(({ code, gewicht, vanaf, eenheden }) => ({
      code,
      gewicht: toKortDecimaal(gewicht, 12),
      vanaf,
      eenheden: toKortDecimaal(eenheden, 12),
    })),
  }
}

/** What nobody knows yet. */
export function onbekendIn(cijfers: Cijfers, partijen: readonly Partij[]): Onbekend {
  const jaren = new Set(jarenVan(cijfers))
  const instap = partijen.flatMap(({ keuze, vanafJaar }) =>
    keuze === 'later' && vanafJaar !== null && jaren.has(vanafJaar) ? [vanafJaar] : [],
  )
  return {
    investering: cijfers.investering === null,
    investeringJaren: [...new Set([cijfers.eersteJaar, ...instap])],
    vast: cijfers.vasteKostenPerJaar === null,
    variabel: cijfers.prijsPerEenheid === null,
    eenheden: partijen.filter((partij) => doetMee(partij) && partij.eenheden === null).map(({ naam }) => naam),
    lifters: partijen.filter(({ keuze }) => keuze === 'meeliften').map(({ naam }) => naam),
    begin: new Map(
      partijen.flatMap(({ naam, keuze, vanafJaar }) => (keuze === 'later' && vanafJaar !== null ? [[naam, vanafJaar] as const] : [])),
    ),
  }
}

/** Whether what this party pays in these years is known in full; who goes along owes nothing of the investment and the fixed costs. */
export function isBekend(onbekend: Onbekend, naam: string, jaren: readonly number[]): boolean {
  const betaalt = jaren.filter((jaar) => jaar >= (onbekend.begin.get(naam) ?? jaar))
  if (betaalt.length === 0) return true
  if (onbekend.variabel || onbekend.eenheden.includes(naam)) return false
  if (onbekend.lifters.includes(naam)) return true
  return !onbekend.vast && !(onbekend.investering && betaalt.some((jaar) => onbekend.investeringJaren.includes(jaar)))
}

/** What a party would pay to step in from a year on, and in that year in all. */
export interface Instap {
  readonly jaar: number
  readonly instap: Bedrag
  readonly ditJaar: Bedrag
}

/** What stepping in costs in each year after the first, for each party that is not in from the first year on; the others stay as they chose. */
export function instapprijzen(cijfers: Cijfers, partijen: readonly Partij[]): { naam: string; prijzen: Instap[] }[] {
  return partijen
    .filter(({ keuze }) => keuze !== 'eigenaar' && keuze !== 'nu')
    .map(({ organisatieId, naam }) => ({
      naam,
      prijzen: jarenVan(cijfers)
        .slice(1)
        .map((jaar) => {
          const stel = watAls(partijen, { organisatieId, keuze: 'later', vanafJaar: jaar })
          const bijdrage = divideDeelname(deelnameOf(cijfers, stel))
            .jaren.find((each) => each.jaar === jaar)!
            .bijdragen.find(({ code }) => code === naam)!
          return { jaar, instap: bijdrage.toetreding, ditJaar: bijdrage.totaal }
        }),
    }))
}

/** The same parties, with another choice of one of them; nothing is kept. */
export function watAls(
  partijen: readonly Partij[],
  stel: { organisatieId: string; keuze: KeuzeSoort; vanafJaar: number | null },
): Partij[] {
  return partijen.map((partij) => (partij.organisatieId === stel.organisatieId ? { ...partij, ...stel } : partij))
}

/** What a party still owes when it gives notice in a year: that year and the whole years of notice after it, as far as they were agreed. */
export function gebonden(
  { jaren }: DeelnameUitkomst,
  naam: string,
  { vanaf, opzegtermijn }: { vanaf: number; opzegtermijn: number },
): Bedrag {
  return sumBedragen(
    jaren
      .filter(({ jaar }) => jaar >= vanaf && jaar <= vanaf + opzegtermijn)
      .map(({ bijdragen }) => bijdragen.find(({ code }) => code === naam)?.totaal ?? NIHIL),
  )
}
