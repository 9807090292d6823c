import { datum, daysBetween } from '#kernel/datum.ts'
import { legeStoelen, type Stoel } from './stoelen.ts'

/** What the start page knows of one hat. */
export interface Omstandigheden {
  organisatieId: string
  persoonId: string
  permissies: ReadonlySet<string>
  mandaten: readonly string[]
  feiten: readonly Gegeven[]
  stoelen: readonly Stoel<never>[]
}

/** A fact that may ask for work. */
export interface Gegeven {
  soort: string
  id: string
  /** What it is called; for several drafts together how many there are. */
  naam: string
  datum: string | null
  eigenOrganisatieId: string | null
  persoonId: string | null
}

/** A task in words; the page adds under which hat. */
export interface TaakTekst {
  soort: string
  titel: string
  toelichting: string
  pad: string
  uiterlijk: string | null
}

interface TaakRegel {
  soort: string
  /** Whether this fact is work for this hat. */
  voor: (feit: Gegeven, wij: Omstandigheden) => boolean
  tekst: (feit: Gegeven, wij: Omstandigheden) => Omit<TaakTekst, 'soort'>
}

const mine = (feit: Gegeven, wij: Omstandigheden) => feit.eigenOrganisatieId === wij.organisatieId

/** Which fact asks what of whom. Read as a table: fact, for whom, in which words. */
const regels: readonly TaakRegel[] = [
  {
    soort: 'sleutel_concept',
    voor: (feit, wij) => mine(feit, wij) && wij.permissies.has('verdeelsleutel.opstellen'),
    tekst: ({ id, naam, datum }, wij) => ({
      titel: wij.mandaten.includes('verdeelsleutel') ? `Dien ${naam} in` : `Maak ${naam} af`,
      toelichting: wij.mandaten.includes('verdeelsleutel')
        ? 'Het concept staat aan uw eigen kant. U hebt mandaat om het in te dienen.'
        : 'Het concept staat aan uw eigen kant. Iemand met mandaat kan het indienen.',
      pad: `/verdeelsleutels/${id}`,
      uiterlijk: datum,
    }),
  },
  {
    soort: 'sleutel_ingediend',
    voor: (_, wij) => wij.permissies.has('verdeelsleutel.vaststellen'),
    tekst: ({ id, naam, datum }) => ({
      titel: `Leg het besluit over ${naam} vast`,
      toelichting: 'De verdeelsleutel is ingediend en wacht op een besluit.',
      pad: `/verdeelsleutels/${id}`,
      uiterlijk: datum,
    }),
  },
  {
    soort: 'cijfer_concept',
    voor: (feit, wij) => mine(feit, wij) && wij.permissies.has('kenmerk.indienen'),
    tekst: ({ naam }) => ({
      titel: `Dien het cijfer ${naam} in`,
      toelichting: 'Partners zien het pas als het is ingediend.',
      pad: '/kenmerken?zijde=eigen',
      uiterlijk: null,
    }),
  },
  {
    // An import may leave thousands of drafts: together they are one task.
    soort: 'cijfers_concept',
    voor: (feit, wij) => mine(feit, wij) && wij.permissies.has('kenmerk.indienen'),
    tekst: ({ naam }) => ({
      titel: `Dien ${new Intl.NumberFormat('nl-NL').format(Number(naam))} cijfers in`,
      toelichting: 'Partners zien ze pas als ze zijn ingediend.',
      pad: '/kenmerken?zijde=eigen',
      uiterlijk: null,
    }),
  },
  {
    soort: 'mandaat_eindigt',
    voor: (feit, wij) => mine(feit, wij) && wij.permissies.has('mandaat.geven'),
    tekst: ({ naam, datum }) => ({
      titel: `Verleng het mandaat van ${naam}`,
      toelichting: 'Daarna kan deze persoon niets meer indienen.',
      pad: '/mandaten',
      uiterlijk: datum,
    }),
  },
]

/** What waits for this hat, most urgent first: by date, undated last. */
export function taken(wij: Omstandigheden): TaakTekst[] {
  const found = wij.feiten.flatMap((feit) =>
    regels
      .filter((regel) => regel.soort === feit.soort && regel.voor(feit, wij))
      .map((regel) => ({ soort: regel.soort, ...regel.tekst(feit, wij) })),
  )
  return [...found, ...stoelTaken(wij)].sort((a, b) => ((a.uiterlijk ?? '9999') < (b.uiterlijk ?? '9999') ? -1 : 1))
}

/** Empty chairs of the own organisation are one task, not nine. */
function stoelTaken({ organisatieId, permissies, stoelen }: Omstandigheden): TaakTekst[] {
  if (!permissies.has('contact.beheren')) return []
  const leeg = legeStoelen(stoelen).filter((stoel) => stoel.partij.organisatieId === organisatieId)
  if (leeg.length === 0) return []
  const niveaus = opsomming([...new Set(leeg.map((stoel) => stoel.niveau))])
  return [
    {
      soort: 'lege_stoel',
      titel: leeg.length === 1 ? 'Vul 1 lege stoel' : `Vul ${leeg.length} lege stoelen`,
      toelichting: `Niemand spreekt voor uw organisatie op ${niveaus} niveau.`,
      pad: '/vraag-en-aanbod',
      uiterlijk: null,
    },
  ]
}

/** a, b en c */
function opsomming(woorden: readonly string[]): string {
  return woorden.length < 2 ? woorden.join('') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1)}`
}

/** A date in words; the page adds under which hat. */
export interface TermijnTekst {
  datum: string
  titel: string
  toelichting: string
  pad: string
}

const termijnTeksten: Record<string, { titel: (naam: string) => string; toelichting: string; pad: (id: string) => string }> = {
  sleutel_eindigt: {
    titel: (naam) => `Laatste dag van ${naam}`,
    toelichting: 'Daarna geldt deze verdeelsleutel niet meer.',
    pad: (id) => `/verdeelsleutels/${id}`,
  },
  sleutel_ingediend: {
    titel: (naam) => `${naam} gaat in, als daarover is besloten`,
    toelichting: 'Voorgestelde begindatum.',
    pad: (id) => `/verdeelsleutels/${id}`,
  },
  mandaat_eindigt: { titel: (naam) => `Mandaat van ${naam} eindigt`, toelichting: 'Laatste dag van het mandaat.', pad: () => '/mandaten' },
  pet_eindigt: { titel: (naam) => `Uw pet als ${naam} gaat af`, toelichting: 'Laatste dag van uw aanstelling.', pad: () => '/mensen' },
  rechtsvorm_eindigt: {
    titel: () => 'De rechtsvorm verandert',
    toelichting: 'Laatste dag van de huidige vorm; de kalender verandert mee.',
    pad: () => '/samenwerking',
  },
  deelname_eindigt: {
    titel: (naam) => `Deelname van ${naam} eindigt`,
    toelichting: 'Laatste dag van de deelname.',
    pad: () => '/samenwerking/deelnemers',
  },
}

/** Dates from today on that matter to this hat, in order. A hat that ends concerns its wearer, a mandate its organisation. */
export function termijnen(
  { feiten, organisatieId, persoonId }: Pick<Omstandigheden, 'feiten' | 'organisatieId' | 'persoonId'>,
  vandaag: string,
): TermijnTekst[] {
  return feiten
    .filter((feit) => feit.datum !== null && feit.datum >= vandaag)
    .filter((feit) =>
      feit.soort === 'pet_eindigt'
        ? feit.persoonId === persoonId
        : feit.soort === 'mandaat_eindigt'
          ? feit.eigenOrganisatieId === organisatieId
          : true,
    )
    .flatMap((feit) => {
      const tekst = termijnTeksten[feit.soort]
      return tekst ? [{ datum: feit.datum!, titel: tekst.titel(feit.naam), toelichting: tekst.toelichting, pad: tekst.pad(feit.id) }] : []
    })
    .sort((a, b) => (a.datum < b.datum ? -1 : 1))
}

/** A key that is not decided on. */
export interface OpenSleutel {
  id: string
  naam: string
  status: 'concept' | 'ingediend'
  organisatieId: string
  geldigVan: string
  sinds: string
}

/** Keys as open matters: who moves next, and by when. */
export function openPunten(sleutels: readonly OpenSleutel[]) {
  return sleutels.map(({ id, naam, status, organisatieId, geldigVan, sinds }) => ({
    soort: 'verdeelsleutel',
    id,
    titel: naam,
    stand: status === 'concept' ? 'Concept aan de eigen kant' : 'Ingediend, wacht op een besluit',
    organisatieId,
    eigenaar: status === 'concept' ? 'De eigen organisatie' : 'Wie het besluit vastlegt',
    tafel: null,
    volgendeKeer: geldigVan,
    blokkade: null,
    sinds,
    pad: `/verdeelsleutels/${id}`,
  }))
}

/** After this many days without a movement a matter is called still. */
export const STIL_NA_DAGEN = 14

/** Open matters, what has been still for too long first and longest first, then by the next date; each with how long nothing happened. */
export function inVolgorde<T extends { sinds: string; volgendeKeer: string | null }>(
  punten: readonly T[],
  vandaag: string,
): (T & { dagenStil: number; stil: boolean })[] {
  const days = (from: string) => Math.max(0, daysBetween(datum(from), datum(vandaag)))
  return punten
    .map((punt) => ({ ...punt, dagenStil: days(punt.sinds), stil: days(punt.sinds) > STIL_NA_DAGEN }))
    .sort((a, b) =>
      a.stil === b.stil
        ? (a.stil ? b.dagenStil - a.dagenStil : 0) || ((a.volgendeKeer ?? '9999') < (b.volgendeKeer ?? '9999') ? -1 : 1)
        : a.stil
          ? -1
          : 1,
    )
}
