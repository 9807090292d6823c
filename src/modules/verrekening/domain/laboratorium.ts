import { allocate, allocateByShares, sharesOf } from '#kernel/allocate.ts'
import { bedrag, type Bedrag, multiplyBedrag, NIHIL, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { addBreuk, type Breuk, BREUK_NUL, multiplyBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Methode, Opzet } from './laboratorium-opzet.ts'

/** A product as the laboratory reckons with it; `aantallen` in the order of the participants. */
export type Labproduct = {
  readonly code: string
  readonly naam: string
  readonly isPlus: boolean
  readonly tarief: Bedrag
  readonly aantallen: readonly Breuk[]
}

/** An arrangement ready to reckon with: every list in the order of the participants. */
export type Lab = {
  /** What nobody knows, in words: a quantity (`Werkplek van Duiven`), and of whom the inhabitants. */
  readonly onbekend: { readonly aantallen: readonly string[]; readonly inwoners: readonly string[] }
  readonly codes: readonly string[]
  readonly inwoners: readonly Breuk[]
  readonly nu: readonly Bedrag[]
  readonly producten: readonly Labproduct[]
  readonly sleutels: ReadonlyMap<string, readonly Breuk[]>
  readonly basissleutel: string
  readonly mix: readonly { readonly sleutel: string; readonly naam: string; readonly gewicht: Breuk }[]
}

/** Why a method gives no outcome: a number is not known, or in its key, its mix or today's contributions there is nothing to divide by. */
export type Uitkomst = { readonly ok: true; readonly bijdragen: readonly Bedrag[] } | { readonly ok: false; readonly reden: string }

/** The key that is always there: by inhabitants. */
export const INWONERSSLEUTEL = 'inwoners'

/** An arrangement of texts as exact numbers. Who does not stand in a key has no weight in it; what nobody knows is named in `onbekend`. */
export function labVan(opzet: Opzet): Lab {
  const codes = opzet.deelnemers.map(({ code }) => code)
  const inOrder = (delen: readonly { code: string; gewicht: string }[]) => {
    const perCode = new Map(delen.map(({ code, gewicht }) => [code, expectOk(parseDecimaal(gewicht))]))
    return codes.map((code) => perCode.get(code) ?? BREUK_NUL)
  }
  const inwoners = opzet.deelnemers.map((each) => getal(each.inwoners))
  return {
    onbekend: onbekendIn(opzet),
    codes,
    inwoners,
    nu: opzet.deelnemers.map((each) => expectOk(parseBedrag(each.nu))),
    producten: opzet.producten.map(({ code, naam, pakket, tarief, aantallen }) => ({
      code,
      naam,
      isPlus: pakket !== 'basis',
      tarief: expectOk(parseBedrag(tarief)),
      aantallen: codes.map((each) => getal(aantallen.find(({ deelnemer }) => deelnemer === each)?.aantal ?? null)),
    })),
    sleutels: new Map([[INWONERSSLEUTEL, inwoners], ...opzet.sleutels.map(({ code, delen }) => [code, inOrder(delen)] as const)]),
    basissleutel: opzet.keuzes.basissleutel,
    mix: opzet.keuzes.mix.map(({ sleutel, gewicht }) => ({
      sleutel,
      naam: opzet.sleutels.find(({ code }) => code === sleutel)?.naam ?? (sleutel === INWONERSSLEUTEL ? 'Inwoners' : 'onbekende sleutel'),
      gewicht: expectOk(parseDecimaal(gewicht)),
    })),
  }
}

const getal = (tekst: string | null): Breuk => (tekst === null ? BREUK_NUL : expectOk(parseDecimaal(tekst)))

function onbekendIn({ deelnemers, producten }: Opzet): Lab['onbekend'] {
  return {
    aantallen: producten.flatMap(({ naam, aantallen }) =>
      deelnemers
        .filter(({ code }) => (aantallen.find(({ deelnemer }) => deelnemer === code)?.aantal ?? null) === null)
        .map((wie) => `${naam} van ${wie.naam}`),
    ),
    inwoners: deelnemers.filter((each) => each.inwoners === null).map(({ naam }) => naam),
  }
}

/** What each product costs for each participant: tariff times quantity, to the cent. These lines are what every method divides. */
export function regelsVan({ producten }: Lab): Bedrag[][] {
  return producten.map(({ tarief, aantallen }) => aantallen.map((aantal) => multiplyBedrag(tarief, aantal)))
}

/** All costs together, as far as quantities are known. */
export function kostenVan(lab: Lab): Bedrag {
  return sumBedragen(regelsVan(lab).flat())
}

/** What everyone pays under a method. Whatever the method, it adds up to the same costs, to the cent. */
export function bijdragenVolgens(lab: Lab, methode: Methode): Uitkomst {
  if (lab.onbekend.aantallen.length > 0)
    return {
      ok: false,
      reden: `Niet alle kosten zijn bekend. Vul bij De getallen het aantal in van: ${lab.onbekend.aantallen.join(', ')}.`,
    }
  if (methode === 'pxq') return { ok: true, bijdragen: perDeelnemer(lab, regelsVan(lab)) }
  if (methode === 'basisplus') return basisPlus(lab)
  if (methode === 'mix') return mix(lab)
  if (methode === 'lumpsum') {
    const delen = lab.nu.map((each) => ({ teller: each, noemer: 1n }))
    return over(kostenVan(lab), delen, 'Vul in wat ieder nu betaalt: er zijn nog geen bijdragen om mee te groeien.')
  }
  return overSleutel(lab, kostenVan(lab), methode)
}

/** An amount over one key. */
function overSleutel(lab: Lab, totaal: Bedrag, sleutel: string): Uitkomst {
  if (sleutel === INWONERSSLEUTEL && lab.onbekend.inwoners.length > 0) return { ok: false, reden: zonderInwoners(lab) }
  return over(totaal, lab.sleutels.get(sleutel) ?? [], GEEN_SLEUTEL)
}

/** Why what goes by inhabitants cannot be worked out. */
export const zonderInwoners = ({ onbekend }: Lab): string =>
  `Het aantal inwoners is niet bekend van: ${onbekend.inwoners.join(', ')}. Vul het in bij De getallen.`

const GEEN_SLEUTEL = 'Deze sleutel heeft voor geen van de deelnemers een gewicht. Kies een andere sleutel of vul de cijfers aan.'

function over(totaal: Bedrag, gewichten: readonly Breuk[], reden: string): Uitkomst {
  return isBruikbaar(gewichten) ? { ok: true, bijdragen: allocate(totaal, gewichten) } : { ok: false, reden }
}

const isBruikbaar = (gewichten: readonly Breuk[]) =>
  gewichten.every(({ teller }) => teller >= 0n) && gewichten.some(({ teller }) => teller > 0n)

/** Each participant's lines together. */
function perDeelnemer({ codes }: Lab, regels: readonly (readonly Bedrag[])[]): Bedrag[] {
  return codes.map((_, index) => sumBedragen(regels.map((regel) => regel[index]!)))
}

function basisPlus(lab: Lab): Uitkomst {
  const regels = regelsVan(lab)
  const of = (isPlus: boolean) => regels.filter((_, index) => lab.producten[index]!.isPlus === isPlus)
  const basis = overSleutel(lab, sumBedragen(of(false).flat()), lab.basissleutel)
  if (!basis.ok) return basis
  const plus = perDeelnemer(lab, of(true))
  return { ok: true, bijdragen: basis.bijdragen.map((each, index) => bedrag(each + plus[index]!)) }
}

/** The weighted mix: everyone's share is the sum of weight times share over the keys. A key in it that cannot divide leaves no outcome. */
function mix(lab: Lab): Uitkomst {
  const used = lab.mix.filter(({ gewicht }) => gewicht.teller > 0n)
  if (used.length === 0) return { ok: false, reden: 'Geef minstens één sleutel in de mix een gewicht boven nul.' }
  for (const { sleutel, naam } of used) {
    const alone = overSleutel(lab, NIHIL, sleutel)
    if (!alone.ok) return { ok: false, reden: `${naam} telt mee in de mix en kan niet verdelen. ${alone.reden}` }
  }
  const gewichten = sharesOf(used.map(({ gewicht }) => gewicht))
  const aandelen = used.reduce<Breuk[]>(
    (sum, { sleutel }, index) => {
      const shares = sharesOf(lab.sleutels.get(sleutel)!)
      return sum.map((each, place) => addBreuk(each, multiplyBreuk(gewichten[index]!, shares[place]!)))
    },
    lab.codes.map(() => BREUK_NUL),
  )
  return { ok: true, bijdragen: allocateByShares(kostenVan(lab), aandelen) }
}

/** The same arrangement with one quantity changed by a factor. */
export function metFactor(lab: Lab, { product, deelnemer, factor }: { product: number; deelnemer: number; factor: Breuk }): Lab {
  return {
    ...lab,
    producten: lab.producten.map((each, index) =>
      index === product
        ? { ...each, aantallen: each.aantallen.map((aantal, place) => (place === deelnemer ? multiplyBreuk(aantal, factor) : aantal)) }
        : each,
    ),
  }
}

/** Nothing for everyone: what a method without an outcome is compared with. */
export function niets(lab: Lab): Bedrag[] {
  return lab.codes.map(() => NIHIL)
}
