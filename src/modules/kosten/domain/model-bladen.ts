import { parseDecimaal, parseJsonGetal, toKortDecimaal } from '#kernel/breuk.ts'
import type { Fault } from '#kernel/fault.ts'
import { readGetal } from '#kernel/format/getal.ts'
import { unguard } from '#kernel/formulewacht.ts'
import { type Cel, isLeeg, leesDatum } from '#kernel/inlezen/cel.ts'
import type { Rij } from '#kernel/inlezen/kolommen.ts'
import {
  hoeveelheidIn,
  type Kostenmodel,
  type Kostenplaats,
  type Kostensoort,
  leesReeksen,
  type Levering,
  toonReeksen,
} from '#modules/kosten/domain/kostenmodel.ts'

/** The sheets of the workbook with their heads, in the order in which they are written; they are found by these names when they come back. */
export const BLADEN = {
  Kostensoorten: ['Code', 'Naam', 'Rekeningen', 'Buiten'],
  Kostenplaatsen: ['Code', 'Naam', 'Soort', 'Driver', 'Eenheid', 'Telt', 'Bron', 'Peildatum'],
  Leveringen: ['Van', 'Naar', 'Kwartaal 1', 'Kwartaal 2', 'Kwartaal 3', 'Kwartaal 4'],
} as const

/** Name of a sheet. */
export type Bladnaam = keyof typeof BLADEN

/** Names of the sheets. */
export const bladnamen = Object.keys(BLADEN) as Bladnaam[]

/** The parts of a model that stand on a sheet. */
export type Modeldelen = Pick<Kostenmodel, 'kostensoorten' | 'kostenplaatsen' | 'leveringen'>

const DEEL = { Kostensoorten: 'kostensoorten', Kostenplaatsen: 'kostenplaatsen', Leveringen: 'leveringen' } as const

/** Decimals that a quantity may have. */
const DECIMALEN = 12

/** The model as rows of its sheets: codes of places, names of products, a quantity per quarter. */
export function bladenVan(model: Modeldelen, naamVan: ReadonlyMap<string, string>): Record<Bladnaam, (string | null)[][]> {
  return {
    Kostensoorten: model.kostensoorten.map(({ code, naam, rekeningen, isBuiten }) => [
      code,
      naam,
      toonReeksen(rekeningen),
      isBuiten ? 'ja' : 'nee',
    ]),
    Kostenplaatsen: model.kostenplaatsen.map(({ code, naam, soort, driver }) => [
      code,
      naam,
      soort,
      driver.naam,
      driver.eenheid,
      driver.soort,
      driver.bron,
      driver.peildatum,
    ]),
    Leveringen: model.leveringen.map((levering) => [
      levering.van,
      naamVan.get(levering.naar) ?? levering.naar,
      ...[1, 2, 3, 4].map((kwartaal) => hoeveelheidIn(levering, kwartaal)),
    ]),
  }
}

/** What sheets say: the parts that were there, all that cannot be read in them, and in which row each entry stands. */
export interface GelezenBladen {
  delen: Partial<Modeldelen>
  faults: Fault[]
  rijen: Partial<Record<Bladnaam, number[]>>
}

/** Reads the sheets that are there. What cannot be read is a fault, and its place in the parts is filled so that the rest can be checked. */
export function leesBladen(bladen: Partial<Record<Bladnaam, readonly Rij[]>>, idVan: ReadonlyMap<string, string>): GelezenBladen {
  const faults: Fault[] = []
  const rijen: GelezenBladen['rijen'] = {}
  const lees = <T>(blad: Bladnaam, maak: (rij: Bladrij) => T): T[] | undefined => {
    const read = bladen[blad] && rijenVan(blad, bladen[blad], faults)
    rijen[blad] = read?.map(({ nummer }) => nummer) ?? []
    return read?.map(maak)
  }
  const kostensoorten = lees('Kostensoorten', soortVan)
  const kostenplaatsen = lees('Kostenplaatsen', plaatsVan)
  const leveringen = lees('Leveringen', (rij) => leveringVan(rij, idVan))
  return {
    delen: { ...(kostensoorten && { kostensoorten }), ...(kostenplaatsen && { kostenplaatsen }), ...(leveringen && { leveringen }) },
    faults,
    rijen,
  }
}

interface Bladrij {
  nummer: number
  cel: (kolom: string) => Cel
  tekst: (kolom: string) => string
  fout: (kolom: string, reason: string) => void
}

function rijenVan(blad: Bladnaam, [hoofd, ...rest]: readonly Rij[], faults: Fault[]): Bladrij[] {
  const namen = (hoofd?.cellen ?? []).map((cel) => tekstVan(cel).toLowerCase())
  const plaats = new Map(BLADEN[blad].map((naam) => [naam as string, namen.indexOf(naam.toLowerCase())]))
  const mist = BLADEN[blad].filter((naam) => plaats.get(naam) === -1)
  for (const naam of mist)
    faults.push({
      name: blad,
      code: 'kolom-ontbreekt',
      reason: `Het blad ${blad} heeft geen kolom ${naam}. Gebruik het werkblad dat u hier ophaalde.`,
    })
  if (mist.length > 0) return []
  return rest.flatMap(({ nummer, cellen }): Bladrij[] => {
    const cel = (kolom: string) => cellen[plaats.get(kolom)!] ?? null
    if (BLADEN[blad].every((kolom) => isLeeg(cel(kolom)))) return []
    return [
      {
        nummer,
        cel,
        tekst: (kolom) => tekstVan(cel(kolom)),
        fout: (kolom, reason) => faults.push(faultAt({ blad, nummer, kolom }, { code: 'onleesbaar', reason })),
      },
    ]
  })
}

const faultAt = (
  { blad, nummer, kolom }: { blad: Bladnaam; nummer: number; kolom: string },
  { code, reason }: Omit<Fault, 'name'>,
): Fault => ({
  name: `${blad} rij ${nummer}`,
  code,
  reason: `${blad}, rij ${nummer}, kolom ${kolom}: ${reason}`,
})

function soortVan({ cel, tekst, fout }: Bladrij): Kostensoort {
  // A spreadsheet makes one number of `4000,4150`.
  const rekeningen = /^\d+$/.test(tekst('Rekeningen')) || typeof cel('Rekeningen') === 'string' ? leesReeksen(tekst('Rekeningen')) : null
  if (rekeningen === null) fout('Rekeningen', 'vul rekeningen in, met de laagste eerst. Bijvoorbeeld 4000-4099, 4150.')
  const buiten = JANEE.get(tekst('Buiten').toLowerCase())
  if (buiten === undefined) fout('Buiten', 'vul ja of nee in.')
  return {
    code: tekst('Code'),
    naam: tekst('Naam'),
    rekeningen: rekeningen ?? [{ van: '0', totEnMet: '0' }],
    isBuiten: buiten ?? false,
  }
}

const JANEE = new Map([
  ['ja', true],
  ['true', true],
  ['x', true],
  ['nee', false],
  ['false', false],
  ['', false],
])

function plaatsVan({ cel, tekst, fout }: Bladrij): Kostenplaats {
  const dag = isLeeg(cel('Peildatum')) ? null : leesDatum(cel('Peildatum'))
  if (dag?.ok === false) fout('Peildatum', dag.refusal.detail)
  return {
    code: tekst('Code'),
    naam: tekst('Naam'),
    // Words that are none of these are told by the contract.
    soort: tekst('Soort').toLowerCase() as Kostenplaats['soort'],
    driver: {
      naam: tekst('Driver'),
      eenheid: tekst('Eenheid'),
      soort: tekst('Telt').toLowerCase() as Kostenplaats['driver']['soort'],
      bron: tekst('Bron'),
      peildatum: dag?.ok ? dag.value : null,
    },
  }
}

function leveringVan({ cel, tekst, fout }: Bladrij, idVan: ReadonlyMap<string, string>): Levering {
  for (const kolom of ['Van', 'Naar']) if (tekst(kolom) === '') fout(kolom, 'vul een code in.')
  const hoeveelheden = [1, 2, 3, 4].map((kwartaal) => {
    const read = quantityOf(cel(`Kwartaal ${kwartaal}`))
    if (read === null) fout(`Kwartaal ${kwartaal}`, 'vul een getal in, bijvoorbeeld 12,5.')
    return read ?? '0'
  })
  const [van, naar] = [tekst('Van') || '?', tekst('Naar') || '?']
  const same = hoeveelheden.every((each) => each === hoeveelheden[0])
  return { van, naar: idVan.get(naar.toLowerCase()) ?? naar, hoeveelheden: same ? [hoeveelheden[0]!] : hoeveelheden }
}

/** A number as a spreadsheet keeps it, or text as a Dutch person types it; empty is nil. */
function quantityOf(cel: Cel): string | null {
  if (tekstVan(cel) === '') return '0'
  const read = cel !== null && typeof cel === 'object' && 'getal' in cel ? parseJsonGetal(cel.getal) : dutch(tekstVan(cel))
  return read.ok ? toKortDecimaal(read.value, DECIMALEN) : null
}

function dutch(text: string) {
  const read = readGetal(text, DECIMALEN)
  return read.ok ? parseDecimaal(read.value) : read
}

function tekstVan(cel: Cel | undefined): string {
  if (cel === null || cel === undefined) return ''
  if (typeof cel === 'object') return 'getal' in cel ? cel.getal : cel.datum
  return unguard(String(cel)).trim()
}

const VELDEN: Record<string, string> = {
  code: 'Code',
  naam: 'Naam',
  rekeningen: 'Rekeningen',
  isBuiten: 'Buiten',
  soort: 'Soort',
  'driver.naam': 'Driver',
  'driver.eenheid': 'Eenheid',
  'driver.soort': 'Telt',
  'driver.bron': 'Bron',
  'driver.peildatum': 'Peildatum',
  van: 'Van',
  naar: 'Naar',
  hoeveelheden: 'Kwartaal 1 tot en met 4',
}

/** A fault of the content, `kostensoorten.0.code`, at the cell it came from. */
export function opBlad(fault: Fault, rijen: GelezenBladen['rijen']): Fault {
  const [deel, index, ...veld] = fault.name.split('.')
  const blad = bladnamen.find((each) => DEEL[each] === deel)
  const nummer = blad && rijen[blad]?.[Number(index)]
  const kolom = VELDEN[veld.join('.')] ?? VELDEN[veld[0] ?? '']
  if (!blad) return fault
  if (nummer === undefined || kolom === undefined) return { ...fault, name: blad, reason: `${blad}: ${fault.reason}` }
  return faultAt({ blad, nummer, kolom }, fault)
}
