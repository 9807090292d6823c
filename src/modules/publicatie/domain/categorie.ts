/** A category of Woo art. 3.3, with its place in the law and its address in the national list (TOOI). */
export interface Categorie {
  readonly code: number
  readonly naam: string
  readonly uri: string
  /** Number of its sitemap index: `infocat008`. */
  readonly volgnummer: number
}

const kern = 'https://identifier.overheid.nl/tooi/def/thes/kern/'

/** The categories that this house publishes in. */
export const categorieen: readonly Categorie[] = [
  { code: 1080, naam: 'vergaderstukken decentrale overheden', uri: `${kern}c_db4862c3`, volgnummer: 8 },
  { code: 1090, naam: "agenda's en besluitenlijsten bestuurscolleges", uri: `${kern}c_3a248e3a`, volgnummer: 9 },
  { code: 1120, naam: 'jaarplannen en jaarverslagen', uri: `${kern}c_c6cd1213`, volgnummer: 12 },
]

/** What decides the category: what it is, of which table, under which legal form on that day. */
export interface CategorieFeiten {
  /** Kind of thing: a decision, the agenda and list of decisions of a meeting, or a document of the budget cycle. */
  readonly ding: 'besluit' | 'vergadering' | 'begrotingsstuk'
  readonly tafelSoort: string
  /** Null: the cooperation has no form on that day. */
  readonly vorm: string | null
}

interface Regel {
  readonly als: Partial<Record<'ding' | 'tafelSoort' | 'vorm', readonly string[]>>
  readonly code: number | null
  readonly waarom: string
}

/** Read from the top: the first rule that fits gives the category, and says why. */
export const categorieRegels: readonly Regel[] = [
  { als: { ding: ['begrotingsstuk'] }, code: 1120, waarom: 'Een begroting of jaarrekening is een jaarplan of jaarverslag.' },
  { als: { tafelSoort: ['raad'] }, code: 1080, waarom: 'De gemeenteraad vergadert als decentrale overheid.' },
  { als: { tafelSoort: ['college'] }, code: 1090, waarom: 'Het college is een bestuurscollege.' },
  {
    als: { tafelSoort: ['dagelijks_bestuur'], vorm: ['openbaar_lichaam'] },
    code: 1090,
    waarom: 'Het dagelijks bestuur van een openbaar lichaam is een bestuurscollege.',
  },
  {
    als: { tafelSoort: ['bestuur'], vorm: ['openbaar_lichaam', 'bedrijfsvoeringsorganisatie', 'gemeenschappelijk_orgaan'] },
    code: 1080,
    waarom:
      'Het bestuur van deze rechtsvorm (Wgr artikel 8) vergadert als decentrale overheid; ook dat van een bedrijfsvoeringsorganisatie.',
  },
  {
    als: { tafelSoort: ['bestuur', 'dagelijks_bestuur'] },
    code: null,
    waarom: 'Bij deze rechtsvorm hoort geen bestuur in de zin van de Wgr.',
  },
  { als: {}, code: null, waarom: 'Dit is een ambtelijke tafel: haar besluiten vallen onder geen categorie van artikel 3.3.' },
]

/** The category of a thing, or null, with the reason. @see Woo art. 3.3, Wgr art. 8 */
export function categorieVan(feiten: CategorieFeiten): { code: number | null; waarom: string } {
  const { code, waarom } = categorieRegels.find(({ als }) =>
    Object.entries(als).every(([naam, waarden]) => waarden.includes(feiten[naam as keyof CategorieFeiten] ?? '')),
  )!
  return { code, waarom }
}

/** Whether publishing is a duty on a day: only for what was made from the day on which the duty began. @see Woo art. 3.1, 3.3 */
export function isVerplicht(code: number | null, datum: string, verplichtVanaf: Readonly<Record<string, string>>): boolean {
  const vanaf = code === null ? undefined : verplichtVanaf[code]
  return vanaf !== undefined && datum >= vanaf
}
