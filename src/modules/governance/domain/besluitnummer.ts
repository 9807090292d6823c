/** A table that decides, as far as its number needs it. */
export interface Nummertafel {
  readonly soort: string
  readonly naam: string
  /** Of a college or a council: whose. */
  readonly organisatieNaam: string | null
}

/** The letters of a kind of table. */
const letters: Readonly<Record<string, string>> = {
  bestuur: 'BESTUUR',
  dagelijks_bestuur: 'DB',
  ogo: 'OGO',
  secretarissen: 'SEC',
  controllers: 'CON',
  overlegtafel: 'TAFEL',
  stuurgroep: 'STUURGROEP',
  kring: 'KRING',
  college: 'COLLEGE',
  raad: 'RAAD',
}

/** Kinds of which a cooperation has many: their letters alone name none of them. */
const veel: ReadonlySet<string> = new Set(['college', 'raad', 'overlegtafel', 'stuurgroep', 'kring'])

/** Words of a name that tell tables of one kind not apart. */
const leeg: ReadonlySet<string> = new Set([
  'DE',
  'HET',
  'EEN',
  'VAN',
  'VOOR',
  'OVERLEGTAFEL',
  'REGIONALE',
  'STUURGROEP',
  'KRING',
  'TAFEL',
  'OVERLEG',
])

/** Capitals, digits and dashes of a text, without accents: `Bergen op Zoom` → `BERGEN-OP-ZOOM`; at most 24 characters, in whole words. */
function kern(tekst: string): string {
  const woorden = tekst
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((woord) => woord !== '')
  const zonder = woorden.filter((woord) => !leeg.has(woord))
  return (zonder.length > 0 ? zonder : woorden).reduce(
    (kort, woord) => (kort === '' ? woord.slice(0, 24) : kort.length + woord.length < 24 ? `${kort}-${woord}` : kort),
    '',
  )
}

/**
 * The letters before the numbers of a table: short where a cooperation has one table of its kind (`OGO`), with the name where it has more
 * (`COLLEGE-ZEVENAAR`). No two tables of a cooperation get the same.
 */
export function tafelcode({ soort, naam, organisatieNaam }: Nummertafel, vergeven: ReadonlySet<string>): string {
  const kort = soort === 'bestuur' && /^algemeen bestuur\b/i.test(naam) ? 'AB' : (letters[soort] ?? 'TAFEL')
  const lang = [kort, kern(organisatieNaam ?? naam)].filter((deel) => deel !== '').join('-')
  const first = veel.has(soort) ? lang : kort
  if (!vergeven.has(first)) return first
  if (!vergeven.has(lang)) return lang
  for (let keer = 2; ; keer++) {
    const next = `${lang}-${keer}`
    if (!vergeven.has(next)) return next
  }
}

/** `AB-2026-003`: the table, the year of the meeting, and the place in the row of that table and year. */
export function besluitnummer(code: string, jaar: number, volgnummer: number): string {
  return `${code}-${jaar}-${String(volgnummer).padStart(3, '0')}`
}

/** Letters and digits that nobody takes for another, and that make no words. */
const TEKENS = 'BCDFGHJKMNPQRTVWXZ2346789'

/**
 * `AB-2026-K7RQX`: of what is secret from its beginning. It has no place in the row, so it leaves no gap there, and says nothing of how many
 * there are.
 */
export function geheimkenmerk(code: string, jaar: number, toeval: Uint8Array): string {
  return `${code}-${jaar}-${Array.from(toeval.slice(0, 5), (byte) => TEKENS[byte % TEKENS.length]).join('')}`
}
