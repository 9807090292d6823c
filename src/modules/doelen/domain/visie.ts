import { addYears, type Datum } from '#kernel/datum.ts'

/** Where a question of the i-visie stands. */
export const visiestanden = ['open', 'voorstel', 'vastgesteld', 'herijken'] as const
/** See {@link visiestanden}. */
export type Visiestand = (typeof visiestanden)[number]

/** An answer, as far as its question needs it. */
export interface Antwoord {
  readonly besluit: { readonly datum: string } | null
}

/** The answers of one question in the order in which they were written, sorted out by what they are worth now. */
export interface Antwoordstand<A> {
  readonly stand: Visiestand
  /** The last answer that a table adopted: this one holds. */
  readonly geldt: A | null
  /** What was written after it, and waits for the parties or for a decision. */
  readonly voorstel: A | null
  /** Everything that was answered before and no longer counts, the newest first. */
  readonly eerdere: readonly A[]
  /** The day on which the answer that holds is opened again: a year after its decision. */
  readonly herijkOp: string | null
}

/** Sorts out the answers of a question on a day. A year after its decision an answer asks to be looked at again. */
export function antwoordstand<A extends Antwoord>(antwoorden: readonly A[], vandaag: string): Antwoordstand<A> {
  const last = antwoorden.at(-1) ?? null
  const geldt = antwoorden.findLast(({ besluit }) => besluit !== null) ?? null
  const voorstel = last !== null && last.besluit === null ? last : null
  const eerdere = antwoorden.filter((each) => each !== geldt && each !== voorstel).toReversed()
  const herijkOp = geldt?.besluit ? addYears(geldt.besluit.datum as Datum, 1) : null
  return { stand: standVan({ geldt, voorstel, herijkOp }, vandaag), geldt, voorstel, eerdere, herijkOp }
}

function standVan(
  { geldt, voorstel, herijkOp }: { geldt: Antwoord | null; voorstel: Antwoord | null; herijkOp: string | null },
  vandaag: string,
): Visiestand {
  if (voorstel !== null) return 'voorstel'
  if (geldt === null || herijkOp === null) return 'open'
  return herijkOp <= vandaag ? 'herijken' : 'vastgesteld'
}

/** A question to begin with; `toelichting` helps to answer it. */
export interface Beginvraag {
  readonly vraag: string
  readonly toelichting: string
}

/** Where {@link beginvragen} come from. */
export const BEGINVRAGEN_BRON = 'Eindrapport toekomstvisie RID De Liemers, 20-1-2023, advies 2'

/** The nine questions that an i-visie of a cooperation answers, in our words. */
export const beginvragen: readonly Beginvraag[] = [
  {
    vraag: 'Wat willen wij de komende jaren met ICT bereiken?',
    toelichting: 'Noem wat inwoners en medewerkers ervan merken, en verwijs naar de doelen.',
  },
  { vraag: 'Wat gaat voor, en waarom?', toelichting: 'Kies ten hoogste vijf onderwerpen en zeg ook wat later komt.' },
  { vraag: 'Wie bepaalt wat voorgaat, en op welke grond?', toelichting: 'Noem de tafel die kiest en de maatstaven waarmee zij weegt.' },
  {
    vraag: 'Wat hoort bij de basis, en wat is plus of maatwerk?',
    toelichting: 'Verwijs naar de catalogus: wat krijgt iedereen, en wat vraagt een gemeente apart?',
  },
  {
    vraag: 'Wie doet wat, en wat mogen wij van elkaar verwachten?',
    toelichting: 'Beschrijf de rol van elke gemeente en van de uitvoerder.',
  },
  { vraag: 'Hoe verdelen wij de kosten?', toelichting: 'Noem de sleutel, en wat apart wordt betaald.' },
  {
    vraag: 'Wie bewaakt de uitvoering en het geheel van projecten?',
    toelichting: 'Noem wie het overzicht houdt, hoe vaak dat aan tafel komt en wie bijstuurt.',
  },
  { vraag: 'Hoe gaan wij om met leveranciers en contracten?', toelichting: 'Wie kiest, wie beheert, en wie spreekt een leverancier aan?' },
  {
    vraag: 'Hoe voeren wij samen de regie, en wie doet daarin wat?',
    toelichting: 'Beschrijf hoe wens, besluit, uitvoering en verantwoording op elkaar aansluiten.',
  },
]

/** How far the document is, in one sentence. */
export function visiezin(standen: readonly Visiestand[]): string {
  const tel = (...soorten: Visiestand[]) => standen.filter((stand) => soorten.includes(stand)).length
  if (standen.length === 0) return 'Er zijn nog geen vragen.'
  const zeg = (aantal: number, een: string, meer: string) => (aantal === 0 ? [] : [`${aantal} ${aantal === 1 ? een : meer}`])
  const vast = tel('vastgesteld', 'herijken')
  const oud = zeg(tel('herijken'), 'toe is aan herijking', 'toe zijn aan herijking').map((zin) => `, waarvan ${zin}`)
  const rest = [...zeg(tel('voorstel'), 'ligt voor', 'liggen voor'), ...zeg(tel('open'), 'is nog open', 'zijn nog open')]
  const kop = `Van ${standen.length} vragen ${vast === 1 ? 'is' : 'zijn'} er ${vast} vastgesteld${oud.join('')}`
  return rest.length === 0 ? `${kop}.` : `${kop}; ${new Intl.ListFormat('nl').format(rest)}.`
}
