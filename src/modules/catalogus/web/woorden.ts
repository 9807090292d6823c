import type { Afname, Product } from '#modules/catalogus/contract.ts'
import type { Tone } from '#web/design/badge.tsx'
import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history. */
export const catalogusWoorden: RoomWords = {
  handelingen: {
    addProduct: 'voegde toe:',
    changeProduct: 'wijzigde',
    setTarief: 'stelde een tarief vast voor',
    chooseAfname: 'koos over',
  },
  velden: { eenheid: 'Eenheid', pakket: 'Pakket', tarief: 'Tarief', afname: 'Wie neemt af' },
  waarden: { afname: lijst },
  onderwerpen: { product: 'Producten' },
}

/** The packages: what they are called and for whom they are. */
export const pakketNamen: Record<Product['pakket'], { naam: string; tone: Tone; uitleg: string }> = {
  basis: { naam: 'Basis', tone: 'info', uitleg: 'Voor iedereen' },
  plus: { naam: 'Plus', tone: 'positive', uitleg: 'Voor wie het wil' },
  maatwerk: { naam: 'Maatwerk', tone: 'warning', uitleg: 'Gemaakt voor één deelnemer' },
}

/** What a municipality does with a product: in a list, as an answer, and what it means for what it pays. */
export const afnameNamen: Record<Afname['keuze'], { naam: string; tone: Tone; wij: string; uitleg: string }> = {
  nu: { naam: 'neemt af', tone: 'positive', wij: 'Wij nemen het af', uitleg: 'U betaalt mee aan de vaste kosten, en per eenheid' },
  later: { naam: 'later', tone: 'info', wij: 'Wij nemen het later af', uitleg: 'Vanaf een jaar dat u kiest' },
  meeliften: { naam: 'lift mee', tone: 'info', wij: 'Wij liften mee', uitleg: 'U gebruikt het soms, en betaalt alleen wat u gebruikt' },
  niet: { naam: 'neemt niet af', tone: 'neutral', wij: 'Wij nemen het niet af', uitleg: 'U gebruikt het niet en betaalt niets' },
}

/** "Duiven vanaf 2028", for each who said what it does. */
export const afnameTekst = ({ organisatieNaam, keuze, vanafJaar }: Afname) =>
  keuze === 'later' ? `${organisatieNaam} vanaf ${vanafJaar}` : `${organisatieNaam} ${afnameNamen[keuze].naam}`

/** A list in the journal, as words. */
function lijst(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.join(', ') || 'niemand' : value
  } catch {
    // Text that is no JSON is shown as it is.
    return value
  }
}
