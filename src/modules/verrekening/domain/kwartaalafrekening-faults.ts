import { parseBedrag } from '#kernel/bedrag.ts'
import { type Fault, pointer } from '#kernel/fault.ts'
import { decimaalFrom, fieldOf, listOf } from '#kernel/json.ts'
import { faultsOfSleutel } from '#kernel/sleutel.ts'
import { type Afname, overschotVan, type Product, regelVan } from './kwartaalafrekening.ts'

/** How many lines one request may have. */
export const MAX_AFNAMEREGELS = 100_000

/**
 * What is wrong in meaning: a double product, a line of a product that is not there, a line that stands twice, what is wrong in the
 * result key, and no result key while something is left to divide. Takes the input as it came; what has the wrong shape is skipped.
 */
export function faultsOfKwartaal(raw: unknown): Fault[] {
  const [producten, afname] = [listOf(raw, 'producten'), listOf(raw, 'afname')]
  if (Math.max(producten.length, afname.length) > MAX_AFNAMEREGELS) {
    const name = afname.length > MAX_AFNAMEREGELS ? '/afname' : '/producten'
    return [{ name, code: 'lijstTeLang', reason: `Gebruik hooguit ${MAX_AFNAMEREGELS} regels.` }]
  }
  const sleutel = fieldOf(raw, 'resultaatsleutel')
  return [
    ...faultsOfProducten(producten),
    ...faultsOfAfname(producten, afname),
    ...(sleutel === undefined ? faultsOfNoSleutel(producten, afname) : faultsOfSleutel(sleutel, ['resultaatsleutel'])),
  ]
}

function faultsOfProducten(producten: readonly unknown[]): Fault[] {
  const seen = new Set<unknown>()
  return producten.flatMap((product, index) => {
    const code = fieldOf(product, 'code')
    const isDouble = typeof code === 'string' && seen.has(code)
    seen.add(code)
    const reason = `De code ${String(code)} staat al eerder in de lijst. Geef elk product een eigen code.`
    return isDouble ? [{ name: pointer(['producten', index, 'code']), code: 'codeDubbel', reason }] : []
  })
}

function faultsOfAfname(producten: readonly unknown[], afname: readonly unknown[]): Fault[] {
  const codes = new Set(producten.map((product) => fieldOf(product, 'code')))
  const isListed = producten.length > 0 && [...codes].every((code) => typeof code === 'string')
  const seen = new Set<string>()
  return afname.flatMap((regel, index) => {
    const [product, deelnemer] = [fieldOf(regel, 'product'), fieldOf(regel, 'deelnemer')]
    if (typeof product !== 'string') return []
    if (isListed && !codes.has(product)) {
      const reason = `Het product ${product} staat niet in producten. Voeg het daar toe of controleer de code.`
      return [{ name: pointer(['afname', index, 'product']), code: 'codeOnbekend', reason }]
    }
    if (typeof deelnemer !== 'string') return []
    const pair = JSON.stringify([product, deelnemer])
    const isDouble = seen.has(pair)
    seen.add(pair)
    const reason = `De afname van ${product} door ${deelnemer} staat al eerder in de lijst. Tel de hoeveelheden op tot één regel.`
    return isDouble ? [{ name: pointer(['afname', index]), code: 'regelDubbel', reason }] : []
  })
}

/** Without a result key nothing may be left. Only judged when every line can be read: else it cannot be known. */
function faultsOfNoSleutel(producten: readonly unknown[], afname: readonly unknown[]): Fault[] {
  const perCode = new Map(producten.map((raw) => [fieldOf(raw, 'code'), productOf(raw)]))
  const regels = afname.map((raw) => {
    const [own, product] = [afnameOf(raw), perCode.get(fieldOf(raw, 'product'))]
    return own && product ? regelVan(own, product) : null
  })
  const readable = regels.filter((regel) => regel !== null)
  if (readable.length < regels.length || overschotVan(readable) === 0n) return []
  const reason = 'Er blijft een verschil over om te verdelen, maar er is geen resultaatsleutel. Vul resultaatsleutel in.'
  return [{ name: '/resultaatsleutel', code: 'veldOntbreekt', reason }]
}

function productOf(raw: unknown): Product | null {
  const amount = (key: string) => {
    const text = fieldOf(raw, key)
    const read = typeof text === 'string' ? parseBedrag(text) : null
    return read?.ok ? read.value : null
  }
  const [tarief, werkelijkeKostprijs, wijze] = [amount('tarief'), amount('werkelijkeKostprijs'), fieldOf(raw, 'afrekenwijze')]
  if (tarief === null || werkelijkeKostprijs === null) return null
  if (wijze !== 'vastePrijs' && wijze !== 'volume' && wijze !== 'nacalculatie') return null
  return { code: '', tarief, werkelijkeKostprijs, afrekenwijze: wijze }
}

function afnameOf(raw: unknown): Afname | null {
  const [begroot, werkelijk] = [decimaalFrom(fieldOf(raw, 'begroot')), decimaalFrom(fieldOf(raw, 'werkelijk'))]
  return begroot.ok && werkelijk.ok ? { product: '', deelnemer: '', begroot: begroot.value, werkelijk: werkelijk.value } : null
}
