import { showAandeel, showAantal, showGetal } from '#kernel/format/getal.ts'
import type { BerekendeWeging } from '#modules/afweging/contract.ts'

type Uitvoer = BerekendeWeging['uitvoer']

/** A score, lead or weight as people write it, without needless zeros: `6.050` is "6,05". */
export const showScore = (score: string) => showGetal(score.includes('.') ? score.replace(/\.?0+$/, '') : score)

/** What the weighing comes to, in one sentence. */
export function conclusieZin({ conclusie: { onderscheidend, winnaar, marge }, samen }: Uitvoer, drempel: string): string {
  if (samen.every(({ rang }) => rang === null)) return 'Geen enkele variant haalt de ondergrens'
  if (marge === null) return `Alleen ${winnaar} blijft over`
  if (onderscheidend) return `${winnaar} staat vooraan, met ${showScore(marge)} punt voorsprong`
  return `Niet onderscheidend: de eerste twee schelen ${showScore(marge)} punt, niet meer dan de marge van ${showScore(drempel)}`
}

/** How far the parties order the variants alike. */
export function eensgezindheidZin({ eensgezindheid, actoren }: Uitvoer): string {
  if (actoren.length < 2) return `Tot nu toe telt alleen ${actoren[0]!.code}. Over eensgezindheid is pas iets te zeggen bij twee partijen.`
  return `Eensgezindheid: ${showAantal(actoren.length, 'partij', 'partijen')} zetten in ${showAandeel(eensgezindheid, { decimalen: 0 })} van de vergelijkingen dezelfde variant voorop.`
}

/** What it takes to change the first place of a party, a sentence per party that has a turning point. */
export function kantelpuntZinnen({ kantelpunt }: Uitvoer): string[] {
  return kantelpunt.map(({ actor, criterium, van, naar, winnaarWordt }) => {
    const richting = Number(naar) > Number(van) ? 'zwaarder' : 'lichter'
    return `Telt ${actor} ${criterium} ${richting} (van ${showScore(van)} naar ${showScore(naar)}), dan komt voor ${actor} ${winnaarWordt} vooraan.`
  })
}

/** Which variants fell, on what and for whom. */
export function geveldZinnen({ geveld }: Uitvoer): string[] {
  return [
    ...new Set(
      geveld.map(
        ({ variant, criterium, score }) =>
          `${variant} valt af: op ${criterium} telt de score als ${showScore(score)}, onder de ondergrens.`,
      ),
    ),
  ]
}
