import { parseBedrag } from '#kernel/bedrag.ts'
import { parseDecimaal } from '#kernel/breuk.ts'
import { getallenVan, type Keuzes, metGetallen, METHODEN, type Opzet, verschilVan } from './laboratorium-opzet.ts'
import { INWONERSSLEUTEL } from './laboratorium.ts'

/** What stands in the address of the laboratory, by name: what was chosen, and which numbers were typed over. */
export type Adres = Readonly<Record<string, string>>

/** The arrangement as it differs from the numbers of the cooperation, for an address that somebody else can open. */
export function adresVan(begin: Opzet, nu: Opzet): Adres {
  const was = delenVan(begin.keuzes)
  const anders = Object.entries(delenVan(nu.keuzes)).filter(([naam, waarde]) => was[naam] !== waarde)
  const getallen = [...verschilVan(begin, nu)].map(([plaats, getal]) => `${kort(plaats)}=${getal}`)
  return Object.fromEntries([...anders, ...(getallen.length > 0 ? [['anders', getallen.join('_')] as const] : [])])
}

/** The arrangement that an address means; what does not fit the numbers of the cooperation (any more) is left as it was. */
export function vanAdres(begin: Opzet, adres: Adres): Opzet {
  const plaatsen = new Map([...getallenVan(begin).keys()].map((plaats) => [kort(plaats), plaats]))
  const getallen = new Map<string, string>()
  for (const deel of (adres['anders'] ?? '').split('_')) {
    const [plek = '', getal = ''] = deel.split('=')
    const plaats = plaatsen.get(plek)
    if (plaats !== undefined && past(plaats, getal)) getallen.set(plaats, getal)
  }
  return { ...metGetallen(begin, getallen), keuzes: keuzesVan(begin, adres) }
}

const delenVan = ({ methode, basissleutel, mix, ingroei, groei, grens }: Keuzes): Record<string, string> => ({
  methode,
  basissleutel,
  mix: mix.map(({ sleutel, gewicht }) => `${sleutel}=${gewicht}`).join('_'),
  ingroei,
  groei,
  grens,
})

function keuzesVan({ sleutels, keuzes }: Opzet, adres: Adres): Keuzes {
  const codes = [INWONERSSLEUTEL, ...sleutels.map(({ code }) => code)]
  const choice = (naam: string, allowed: readonly string[], was: string) => {
    const given = adres[naam]
    return given !== undefined && allowed.includes(given) ? given : was
  }
  const mix = (adres['mix'] ?? '')
    .split('_')
    .map((deel) => deel.split('='))
    .filter(([sleutel = '', gewicht = '']) => codes.includes(sleutel) && past('mix', gewicht))
    .map(([sleutel = '', gewicht = '']) => ({ sleutel, gewicht }))
  return {
    methode: choice('methode', [...METHODEN, ...codes], keuzes.methode),
    basissleutel: choice('basissleutel', codes, keuzes.basissleutel),
    mix: adres['mix'] === undefined ? keuzes.mix : mix,
    ingroei: choice('ingroei', ['lineair', 'begrensd'], keuzes.ingroei) === 'begrensd' ? 'begrensd' : 'lineair',
    groei: parseDecimaal(adres['groei'] ?? '').ok ? adres['groei']! : keuzes.groei,
    grens: past('n/', adres['grens'] ?? '') ? adres['grens']! : keuzes.grens,
  }
}

/** Codes are long; their last eight signs tell them apart in one cooperation. */
const kort = (plaats: string) =>
  plaats
    .split('/')
    .map((deel) => deel.slice(-8))
    .join('.')

/** Whether a text can stand in that place: an amount for tariffs and contributions, else a number not below nil. */
function past(plaats: string, getal: string): boolean {
  if (/^[tn]\//.test(plaats)) {
    const read = parseBedrag(getal)
    return read.ok && read.value >= 0n && getal.length <= 16
  }
  const read = parseDecimaal(getal)
  return read.ok && read.value.teller >= 0n && getal.length <= 16
}
