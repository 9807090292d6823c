import { type Veld, woorden } from '../inlezen/veld.ts'
import { inleesSoorten, type InleesSoort } from '../inlezen/velden.ts'
import { padStap } from '../inlezen/pad.ts'
import type { Opbouw } from '../verdeelsleutel.ts'

/** How the values of a column are written. */
export type KolomSoort = 'tekst' | 'getal' | 'bedrag' | 'datum' | 'tijdstip'

/** One column of an export. */
export interface UitvoerKolom {
  kop: string
  soort: KolomSoort
  /** In characters. */
  breedte: number
  /** What is in it, and how to fill it in when it can be read in again. */
  uitleg: string
  /** A code as people say it. */
  toon?: (waarde: string) => string
}

/** Everything that can be taken out as a table. */
export type UitvoerNaam = InleesSoort | 'contacten' | 'mandaten' | 'aanstellingen' | 'rechtsvormen' | 'tafels' | 'historie' | 'register'

/** One table that can be taken out. */
export interface UitvoerTabel {
  naam: string
  uitleg: string
  kolommen: readonly UitvoerKolom[]
  /** What comes in again through the same file; null when the table only goes out. */
  inleesbaar: InleesSoort | null
  /** Whether the chosen day decides which rows there are. */
  opDatum: boolean
}

const tekst = (kop: string, breedte: number, uitleg = ''): UitvoerKolom => ({ kop, soort: 'tekst', breedte, uitleg })
const datum = (kop: string, uitleg = ''): UitvoerKolom => ({ kop, soort: 'datum', breedte: 13, uitleg })
const getal = (kop: string, breedte: number, uitleg = ''): UitvoerKolom => ({ kop, soort: 'getal', breedte, uitleg })
const jaNee = (kop: string, uitleg = ''): UitvoerKolom => ({
  ...tekst(kop, 11, uitleg),
  toon: (waarde) => (waarde === 'true' ? 'ja' : 'nee'),
})
/** A column that stands in our files to read, and is not read in. */
const terInformatie = 'Ter informatie; wordt niet ingelezen.'

const toonPerVeld: Readonly<Record<string, (waarde: string) => string>> = {
  soort: woorden.soort,
  rol: woorden.rol,
  stand: woorden.stand,
  maatstaf: woorden.maatstaf,
}

function kolomVan(veld: Veld): UitvoerKolom {
  const soort = veld.lees.soort === 'getal' || veld.lees.soort === 'datum' ? veld.lees.soort : 'tekst'
  const toon = veld.lees.soort === 'keuze' ? toonPerVeld[veld.naam] : undefined
  const uitleg = `${veld.verplicht ? 'Verplicht. ' : ''}${veld.uitleg}${veld.leeg ? ` Leeg: ${veld.leeg.charAt(0).toLowerCase()}${veld.leeg.slice(1)}` : ''}`
  return { kop: veld.kop, soort, breedte: veld.breedte, uitleg, ...(toon ? { toon } : {}) }
}

function inleesbaar(soort: InleesSoort, uitleg: string, ook: readonly UitvoerKolom[]): UitvoerTabel {
  return {
    naam: inleesSoorten[soort].naam,
    uitleg,
    kolommen: [...inleesSoorten[soort].velden.map(kolomVan), ...ook],
    inleesbaar: soort,
    opDatum: true,
  }
}

function alleenUit(naam: string, uitleg: string, kolommen: readonly UitvoerKolom[]): UitvoerTabel {
  return { naam, uitleg, kolommen, inleesbaar: null, opDatum: true }
}

/** A table that tells of all days at once. */
function overAlleDagen(tabel: UitvoerTabel): UitvoerTabel {
  return { ...tabel, opDatum: false }
}

/** Every table that can be taken out; the rows come in the order of these columns. */
export const uitvoerTabellen: Readonly<Record<UitvoerNaam, UitvoerTabel>> = {
  organisaties: inleesbaar('organisaties', 'Gemeenten en andere organisaties die op de gekozen datum bestaan.', [
    getal('Inwoners', 12, `${terInformatie} Van de laatste 1 januari voor de gekozen datum.`),
    datum('Peildatum inwoners', terInformatie),
    jaNee('Landelijk register', terInformatie),
    jaNee('Fictief', terInformatie),
  ]),
  kenmerken: inleesbaar('kenmerken', 'Cijfers per organisatie en peildatum. Kiest u een datum, dan tot en met die dag.', [
    tekst('Eenheid', 14, terInformatie),
    jaNee('Fictief', terInformatie),
  ]),
  deelnames: inleesbaar('deelnames', 'Wie op de gekozen datum deelneemt, in welke rol.', []),
  verdeelsleutels: inleesbaar('verdeelsleutels', 'Sleutels die u mag zien, een regel per deel. Kiest u een datum, dan die van die dag.', [
    tekst('Status', 14, terInformatie),
    tekst('Opgesteld door', 24, terInformatie),
    tekst('Besluit', 40, terInformatie),
    tekst('Bron', 40, terInformatie),
    jaNee('Fictief', terInformatie),
  ]),
  contacten: alleenUit('Contacten', 'Wie op de gekozen datum op welke stoel zit.', [
    tekst('Organisatie', 28),
    tekst('Dienstonderdeel', 24),
    tekst('Kant', 10),
    tekst('Niveau', 14),
    tekst('Functie', 34),
    tekst('Naam', 28),
    datum('Van'),
    datum('Tot en met'),
    jaNee('Fictief'),
  ]),
  mandaten: alleenUit('Mandaten', 'Wie op de gekozen datum wat mag indienen. Een verborgen limiet blijft verborgen.', [
    tekst('Organisatie', 28),
    tekst('Persoon', 28),
    { ...tekst('Rol', 18) },
    tekst('Onderwerp', 16),
    { kop: 'Limiet', soort: 'bedrag', breedte: 16, uitleg: '' },
    jaNee('Limiet verborgen'),
    tekst('Besluit', 40),
    datum('Van'),
    datum('Tot en met'),
  ]),
  aanstellingen: alleenUit('Mensen', 'Wie op de gekozen datum welke pet heeft.', [
    tekst('Naam', 28),
    tekst('E-mail', 34),
    tekst('Organisatie', 28),
    tekst('Rol', 18),
    tekst('Tafels', 40),
    datum('Van'),
    datum('Tot en met'),
  ]),
  rechtsvormen: overAlleDagen(
    alleenUit('Rechtsvormen', 'De rechtsvorm van de samenwerking door de jaren heen.', [
      tekst('Rechtsvorm', 28),
      datum('Van'),
      datum('Tot en met'),
      tekst('Bron', 60),
    ]),
  ),
  tafels: overAlleDagen(
    alleenUit('Tafels', 'De tafels van de samenwerking en wie er zit.', [
      tekst('Tafel', 34),
      tekst('Soort', 20),
      tekst('Persoon', 28),
      tekst('Organisatie', 28),
      tekst('Rol', 18),
      tekst('Bron', 50),
    ]),
  ),
  historie: overAlleDagen(
    alleenUit('Historie', 'Wie deed wat, wanneer en waarom, voor zover u dat mag zien.', [
      getal('Nummer', 10),
      { kop: 'Tijdstip', soort: 'tijdstip', breedte: 20, uitleg: 'Nederlandse tijd.' },
      tekst('Persoon', 26),
      tekst('Rol', 18),
      tekst('Organisatie', 28),
      tekst('Handeling', 24),
      tekst('Soort', 18),
      tekst('Onderwerp', 44),
      tekst('Grond', 40),
      tekst('Voor', 50, 'Hoe het was, als JSON.'),
      tekst('Na', 50, 'Hoe het werd, als JSON.'),
      jaNee('Eigen kant'),
    ]),
  ),
  register: overAlleDagen(
    alleenUit('Register 2016', 'Samenwerkingen op ICT in 2016, zoals gedrukt en zoals gelezen.', [
      getal('Nummer', 9),
      tekst('Naam', 44),
      tekst('Soort', 24),
      tekst('Type zoals gedrukt', 24),
      tekst('Hoofdgemeente', 22),
      tekst('Deelnemers zoals gedrukt', 70),
      tekst('Herkende organisaties', 70),
      tekst('Bevindingen', 70),
    ]),
  ),
}

/** The names of what can be taken out. */
export const uitvoerNamen = Object.keys(uitvoerTabellen) as UitvoerNaam[]

/** What a key costs everyone: each step of the calculation on its own line. */
export const verdelingKolommen: readonly UitvoerKolom[] = [
  tekst('Deelnemer', 28, 'Wie betaalt.'),
  getal('Laag', 7, 'De stap van boven naar beneden.'),
  tekst('Via', 28, 'De organisatie in deze laag.'),
  { ...tekst('Maatstaf', 12, 'Waarnaar deze laag verdeelt.'), toon: woorden.maatstaf },
  tekst('Kenmerk', 16),
  datum('Peildatum'),
  getal('Waarde', 14, 'Van deze organisatie.'),
  getal('Totaal', 14, 'Van de hele laag.'),
  getal('Weging', 10, 'Hoe zwaar de maatstaf telt in de laag.'),
  tekst('Bron', 40),
  tekst('Aandeel in de laag', 22, 'Exact, als breuk.'),
  getal('Aandeel', 16, 'In het geheel, op 12 decimalen.'),
  { kop: 'Bedrag', soort: 'bedrag', breedte: 16, uitleg: 'Tot op de cent; alle bedragen samen zijn het te verdelen bedrag.' },
]

/** A key as the database gives it: its own columns, the key, and per organisation its name and code. */
export type RuweSleutel = readonly [
  kop: readonly [naam: string, omschrijving: string, geldigVan: string, geldigTotEnMet: string | null],
  code: string,
  ook: readonly (string | null)[],
  opbouw: Opbouw,
  namen: Readonly<Record<string, readonly [naam: string, gemeenteCode: string | null]>>,
]

/** A key as rows: one per participant and measure, from the top down. */
export function sleutelRijen([kop, code, ook, opbouw, namen]: RuweSleutel): (string | null)[][] {
  const laag = ({ maatstaven, delen }: Opbouw, pad: readonly string[]): (string | null)[][] =>
    delen.flatMap(({ organisatieId, gewicht, onderverdeling }) => {
      const [naam, gemeenteCode] = namen[organisatieId] ?? [organisatieId, null]
      const rijen = maatstaven.map(({ weging, maatstaf }) => [
        ...kop,
        pad.length > 0 ? pad.join(' > ') : null,
        naam,
        gemeenteCode,
        maatstaf.soort,
        maatstaf.soort === 'kenmerk' ? maatstaf.kenmerk : null,
        maatstaf.soort === 'kenmerk' ? maatstaf.peildatum : null,
        weging,
        maatstaf.soort === 'vast' ? (gewicht ?? null) : null,
        code,
        ...ook,
      ])
      return onderverdeling ? [...rijen, ...laag(onderverdeling, [...pad, padStap(naam)])] : rijen
    })
  return laag(opbouw, [])
}
