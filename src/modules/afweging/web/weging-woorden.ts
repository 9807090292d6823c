import { type Breuk, BREUK_NUL, compareBreuk, parseDecimaal, subtractBreuk, toDecimaal } from '#kernel/breuk.ts'
import { showAandeel, showAantal, showGetal } from '#kernel/format/getal.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { BerekendeWeging, Gesprekspunt, Verschuiving, Weging } from '#modules/afweging/contract.ts'

type Uitvoer = BerekendeWeging['uitvoer']

/** A score, lead or weight as people write it, without needless zeros: `6.050` is "6,05". */
export const showScore = (score: string) => showGetal(score.includes('.') ? score.replace(/\.?0+$/, '') : score)

/** Names one after the other: "A, B en C". */
export const opsomming = (namen: readonly string[]) =>
  namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`

/** What the weighing comes to, in one sentence. */
export function conclusieZin({ conclusie: { onderscheidend, winnaar, marge }, samen }: Uitvoer, drempel: string): string {
  if (samen.every(({ rang }) => rang === null)) return 'Geen enkele variant haalt de ondergrens'
  if (marge === null) return `Alleen ${winnaar} blijft over`
  if (onderscheidend) return `${winnaar} staat vooraan, met ${showScore(marge)} punt voorsprong`
  return `Geen duidelijke winnaar: de eerste twee schelen ${showScore(marge)} punt, niet meer dan de marge van ${showScore(drempel)}`
}

/** How far the parties order the variants alike. */
export function eensgezindheidZin({ eensgezindheid, actoren }: Uitvoer): string {
  if (actoren.length < 2) return `Tot nu toe telt alleen ${actoren[0]!.code}. Over eensgezindheid is pas iets te zeggen bij twee partijen.`
  return `${showAantal(actoren.length, 'partij', 'partijen')} zetten in ${showAandeel(eensgezindheid, { decimalen: 0 })} van de vergelijkingen dezelfde variant voorop.`
}

/** Who is least served by the variant in front, a sentence; without a second party there is nobody worse off. */
export function slechtsteZin({ samen, actoren }: Uitvoer): string | null {
  const voorop = samen.find(({ rang }) => rang === 1)
  if (!voorop || actoren.length < 2) return null
  const wie = actoren.filter(
    ({ totalen }) => compare(totalen.find(({ variant }) => variant === voorop.variant)!.totaal, voorop.slechtste) === 0,
  )
  if (wie.length === actoren.length) return null
  const namen = opsomming(wie.map(({ code }) => code))
  return `${namen} ${wie.length === 1 ? 'heeft' : 'hebben'} het minst aan ${voorop.variant}: daar is het ${showScore(voorop.slechtste)} waard, tegen ${showScore(voorop.gelijkGewicht)} gemiddeld.`
}

const exact = (text: string) => expectOk(parseDecimaal(text))
const compare = (a: string, b: string) => compareBreuk(exact(a), exact(b))

/** What it takes to change the first place of a party, a sentence per party that has a turning point. */
export function kantelpuntZinnen({ kantelpunt }: Uitvoer): string[] {
  return kantelpunt.map(({ actor, criterium, van, naar, winnaarWordt }) => {
    const richting = compare(naar, van) > 0 ? 'zwaarder' : 'lichter'
    return `Telt ${actor} ${criterium} ${richting} (van ${showScore(van)} naar ${showScore(naar)} punten), dan komt voor ${actor} ${winnaarWordt} vooraan.`
  })
}

/** Which variants fell, on what and for whom. */
export function geveldZinnen({ geveld, actoren }: Uitvoer): string[] {
  const perPlek = Map.groupBy(geveld, ({ variant, criterium, score }) => JSON.stringify([variant, criterium, score]))
  return [...perPlek.values()].map((here) => {
    const { variant, criterium, score } = here[0]!
    const voor = here.length === actoren.length ? '' : ` voor ${opsomming(here.map(({ actor }) => actor))}`
    return `${variant} valt af: op ${criterium} telt de score${voor} als ${showScore(score)}, onder de ondergrens.`
  })
}

/** What the ranges do to the outcome, when everything turns out against the variant in front. */
export function tegenvallerZin(uitkomst: Uitvoer, tegen: Uitvoer): string {
  const voorop = uitkomst.samen.find(({ rang }) => rang === 1)!.variant
  const dan = tegen.samen.filter(({ rang }) => rang === 1).map(({ variant }) => variant)
  return dan.length === 1 && dan[0] === voorop
    ? `Ook als alles binnen de bandbreedten tegenzit voor ${voorop}, blijft ${voorop} vooraan.`
    : `Zit binnen de bandbreedten alles tegen voor ${voorop}, dan staat ${opsomming(dan) || 'geen variant'} vooraan.`
}

/** One thing to talk about, in a sentence. */
export function gesprekspuntZin(punt: Gesprekspunt): string {
  const { soort, variant, criterium, laagsteVan, hoogsteVan, verschil } = punt
  if (soort === 'gewicht')
    return `${hoogsteVan} telt ${criterium} voor ${showAandeel(punt.hoogste, { decimalen: 0 })}, ${laagsteVan} voor ${showAandeel(punt.laagste, { decimalen: 0 })}`
  if (soort === 'bandbreedte')
    return `${laagsteVan} is niet zeker van ${variant} op ${criterium}: van ${showScore(punt.laagste)} tot ${showScore(punt.hoogste)}`
  return `${laagsteVan} geeft ${variant} op ${criterium} een ${showScore(punt.laagste)}, ${hoogsteVan} een ${showScore(punt.hoogste)}: ${showScore(verschil)} punt verschil`
}

/** What moved between two rounds, in one sentence: places first, else who gained or lost most. */
export function verschuivingZin({ varianten }: Verschuiving): string {
  const climbed = varianten.find(({ rangVan, rangNaar }) => rangVan !== rangNaar)
  if (climbed) return `${climbed.variant} ging van ${plaats(climbed.rangVan)} naar ${plaats(climbed.rangNaar)}`
  const steps = varianten.map(({ variant, van, naar }) => ({ variant, stap: subtractBreuk(exact(naar), exact(van)) }))
  const size = (stap: Breuk) => (compareBreuk(stap, BREUK_NUL) < 0 ? subtractBreuk(BREUK_NUL, stap) : stap)
  const [most] = steps.toSorted((a, b) => compareBreuk(size(b.stap), size(a.stap)))
  if (!most || compareBreuk(most.stap, BREUK_NUL) === 0) return 'De volgorde bleef gelijk, en de scores ook'
  const deed = compareBreuk(most.stap, BREUK_NUL) < 0 ? 'verloor' : 'won'
  return `De volgorde bleef gelijk; ${most.variant} ${deed} het meest: ${showScore(toDecimaal(size(most.stap), 3))} punt`
}

const plaats = (rang: number | null) => (rang === null ? 'afgevallen' : `plaats ${rang}`)

/** Why there is no outcome yet, or what keeps the reader from it. */
export function waaromGeenUitkomst(weging: Weging, isConcept: boolean): { kop: string; tekst: string } {
  if (isConcept)
    return {
      kop: 'Wegen begint als het voorstel is ingediend',
      tekst: 'Dan geeft elke organisatie eerst haar eigen gewichten. Daarna komen de scores, en dan pas de uitkomst.',
    }
  if (!weging.scoresInZicht)
    return {
      kop: 'U ziet de scores nog niet',
      tekst:
        'Eerst geeft uw organisatie haar gewichten, of zegt zij dat zij er geen geeft. Zo weegt niemand naar een uitkomst toe. Daarna ziet u de scores van iedereen, en de uitkomst.',
    }
  if (weging.gewichten.every(({ geeftGeen }) => geeftGeen))
    return {
      kop: 'Nog geen organisatie diende gewichten in',
      tekst: 'De uitkomst komt hier te staan zodra de eerste organisatie haar gewichten indient en er scores zijn.',
    }
  return {
    kop: 'Er ontbreken nog scores',
    tekst: 'De uitkomst komt hier te staan zodra elke variant op elk criterium een score heeft.',
  }
}
