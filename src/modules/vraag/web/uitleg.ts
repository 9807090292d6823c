import type { Aansluiting, Steun } from '#modules/vraag/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** What another municipality does with a wish: in a list, as an answer that somebody gives, and what it means for what it pays. */
export const keuzeNamen: Record<Aansluiting['keuze'], { naam: string; tone: Tone; wij: string; uitleg: string }> = {
  nu: {
    naam: 'Doet nu mee',
    tone: 'positive',
    wij: 'Wij doen nu mee',
    uitleg: 'U beslist mee, en betaalt naar gewicht mee aan de investering en de vaste kosten.',
  },
  later: {
    naam: 'Doet later mee',
    tone: 'info',
    wij: 'Wij doen later mee',
    uitleg:
      'U stapt in vanaf een jaar. U betaalt dan instapgeld aan wie er al in zit, en daarna naar gewicht mee. Een nieuwe afspraak is niet nodig.',
  },
  meeliften: {
    naam: 'Lift mee',
    tone: 'info',
    wij: 'Wij liften mee',
    uitleg:
      'U gebruikt wat er komt, en betaalt alleen per gebruik. U stuurt niet mee, en betaalt niet aan de investering en de vaste kosten.',
  },
  niet: {
    naam: 'Doet niet mee',
    tone: 'neutral',
    wij: 'Wij doen niet mee',
    uitleg: 'U gebruikt het niet en betaalt niets. Instappen kan later nog.',
  },
}

/** How a municipality goes ahead of the others. */
export const steunNamen: Record<Steun['soort'], { naam: string; uitleg: string }> = {
  eerste_gebruiker: { naam: 'Eerste gebruiker', uitleg: 'Launching customer: u gebruikt het als eerste, test mee en vertelt wat u leert' },
  sponsor: { naam: 'Garandeert een eerste afname', uitleg: 'Executive sponsor: u zegt een bedrag of aantal toe, met wie daarvoor instaat' },
}

/** Words of this room with their one explanation; the glossary of docs/begrippen.md says the same. */
export const begrippen = {
  wens: {
    woord: 'wens',
    uitleg: 'Wat een gemeente nodig heeft, in woorden over het werk en niet over techniek. Uit een wens kan een voorstel komen.',
    bron: 'afspraak in Regiekamer',
  },
  aanbod: {
    woord: 'aanbod',
    uitleg: 'Een idee van de leverancier. Het wordt pas een wens als een gemeente het overneemt.',
    bron: 'afspraak in Regiekamer',
  },
  aansluiting: {
    woord: 'aansluiten',
    uitleg: 'Zeggen wat uw gemeente met de wens van een ander doet: nu meedoen, later, meeliften of niet.',
    bron: 'afspraak in Regiekamer',
  },
  steun: {
    woord: 'steun',
    uitleg: 'Een gemeente gaat voorop: zij gebruikt het als eerste, of garandeert een eerste afname. Zo durven anderen ook.',
    bron: 'afspraak in Regiekamer',
  },
  samenvoegen: {
    woord: 'samenvoegen',
    uitleg: 'Twee wensen worden één. De woorden van beide blijven leesbaar, met wie ze schreef; wie al koos, houdt die keuze.',
    bron: 'afspraak in Regiekamer',
  },
} as const
