import type { Afname, Product } from '#modules/catalogus/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

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

/** How a product is counted. */
export const tellingNamen: Record<Product['telling'], { naam: string; uitleg: string }> = {
  stand: { naam: 'Als stand', uitleg: 'Wat er in een kwartaal staat, zoals werkplekken; het tarief geldt voor een jaar' },
  verbruik: { naam: 'Als verbruik', uitleg: 'Wat er is gebruikt, zoals uren; het tarief geldt per stuk' },
}

/** How a year of a product is settled, and what that means for who pays. */
export const afrekenwijzeNamen: Record<Product['afspraken'][number]['afrekenwijze'], { naam: string; kort: string; uitleg: string }> = {
  vaste_prijs: { naam: 'Vaste prijs', kort: 'vaste prijs', uitleg: 'U betaalt het voorschot; het verschil gaat naar het resultaat' },
  volume: { naam: 'Op volume', kort: 'op volume', uitleg: 'U betaalt meer of minder stuks tegen het begrote tarief' },
  nacalculatie: { naam: 'Nacalculatie', kort: 'nacalculatie', uitleg: 'U betaalt wat het werkelijk kostte' },
}
