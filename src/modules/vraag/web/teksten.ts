import type { Aanbod, Aansluiting, Steun, Wens } from '#modules/vraag/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Statuses of a wish: what it is called and what it means for the reader. */
export const wensStatusNamen: Record<Wens['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  overgedragen: { naam: 'Overgedragen', tone: 'warning' },
  in_voorstel: { naam: 'In een voorstel', tone: 'info' },
  besloten: { naam: 'Besloten', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
  samengevoegd: { naam: 'Samengevoegd', tone: 'neutral' },
}

/** Statuses of an offer. */
export const aanbodStatusNamen: Record<Aanbod['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  overgenomen: { naam: 'Overgenomen', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
}

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

/** How a wish stands to the way of working that parties share. */
export const procesNamen: Record<Wens['proces'], { naam: string; uitleg: string }> = {
  standaard: { naam: 'Het volgt de gezamenlijke werkwijze', uitleg: 'Wat er komt, werkt bij iedereen op dezelfde manier' },
  afwijking: { naam: 'Het wijkt af', uitleg: 'Bij u moet het anders; u schrijft erbij waarom' },
  onbekend: { naam: 'Dat weten wij nog niet', uitleg: 'Er is nog geen gezamenlijke werkwijze, of niemand keek ernaar' },
}

/** What kind of offer it is. */
export const aanbodSoortNamen: Record<Aanbod['soort'], { naam: string; tone: Tone; uitleg: string }> = {
  voorstel: { naam: 'Voorstel', tone: 'neutral', uitleg: 'Iets dat de leverancier kan leveren' },
  trend: { naam: 'Trend', tone: 'info', uitleg: 'Iets dat verandert, waar gemeenten op willen letten' },
  wet: { naam: 'Nieuwe wet', tone: 'warning', uitleg: 'Iets dat moet, vanaf een dag' },
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
