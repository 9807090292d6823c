import { parseJsonGetal, toDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { pointer, type Fault } from '#kernel/fault.ts'
import { readBedrag } from '#kernel/format/bedrag.ts'
import { unguard } from '#kernel/formulewacht.ts'
import { KENMERKEN, KOLOMMEN } from './werkblad.ts'

/** A cell as it was read. */
export type GelezenCel = string | boolean | null | { readonly getal: string } | { readonly datum: string }

/** A workbook as it was read: the first sheet, and the pairs of the sheet "Toelichting". */
export interface GelezenWerkblad {
  readonly rijen: readonly { readonly nummer: number; readonly cellen: readonly GelezenCel[] }[]
  readonly toelichting: readonly (readonly [string, string])[]
}

/** A business case as the workbook says it; what it means is checked after this, as if it were typed. */
export interface GelezenZaak {
  readonly disconteringsvoet: string
  readonly basisjaar: number
  readonly prijsbasis: string
  readonly prijspeil: number | null
  readonly btw: string
  readonly nulalternatief: string
  readonly kasstromen: readonly {
    readonly deelnemer: string
    readonly jaar: number
    readonly bedrag: string
    readonly soort: string
    readonly alternatief: string
    readonly omschrijving: string
    /** Its row in the sheet. */
    readonly rij: number
  }[]
}

const VOET_DECIMALEN = 12

/** The business case in a workbook, or everything that cannot be read in it, each with its place. */
export function leesWerkblad({ rijen, toelichting }: GelezenWerkblad): { zaak: GelezenZaak } | { faults: Fault[] } {
  const [hoofd, ...rest] = rijen
  const namen = (hoofd?.cellen ?? []).map((cel) => textOf(cel).toLowerCase())
  const plaatsen = KOLOMMEN.map((naam) => namen.indexOf(naam.toLowerCase()))
  const kenmerken = new Map(toelichting.map(([naam, waarde]) => [naam.trim().toLowerCase(), unguard(waarde).trim()]))
  const ontbreekt = [
    ...KOLOMMEN.filter((naam, index) => plaatsen[index] === -1 && naam !== 'Waarvoor').map((naam) =>
      fault('Kasstromen', `Het eerste blad heeft geen kolom ${naam}. Gebruik het werkblad dat u hier ophaalde.`),
    ),
    ...KENMERKEN.filter((naam) => naam !== 'Prijspeil' && !kenmerken.has(naam.toLowerCase())).map((naam) =>
      fault('Toelichting', `Op het blad Toelichting ontbreekt ${naam}. Gebruik het werkblad dat u hier ophaalde.`),
    ),
  ]
  if (ontbreekt.length > 0) return { faults: ontbreekt }
  const faults: Fault[] = []
  const kasstromen = rest.flatMap(({ nummer, cellen }) => {
    const [deelnemer, jaar, bedrag, soort, alternatief, omschrijving] = plaatsen.map((plaats) => cellen[plaats] ?? null)
    if ([deelnemer, jaar, bedrag].every((cel) => textOf(cel) === '')) return []
    const read = readAmount(bedrag ?? null)
    if ('reason' in read) faults.push(fault(`C${nummer}`, `Rij ${nummer}, kolom Bedrag: ${read.reason}`))
    const year = integerOf(textOf(jaar))
    if (year === null) faults.push(fault(`B${nummer}`, `Rij ${nummer}, kolom Jaar: vul een jaar in, bijvoorbeeld 2027.`))
    return [
      {
        deelnemer: textOf(deelnemer),
        jaar: year ?? 0,
        bedrag: 'reason' in read ? '0.00' : read.bedrag,
        soort: textOf(soort).toLowerCase() || 'overig',
        alternatief: textOf(alternatief).toLowerCase() || 'voorstel',
        omschrijving: textOf(omschrijving),
        rij: nummer,
      },
    ]
  })
  const kenmerk = (naam: (typeof KENMERKEN)[number]) => kenmerken.get(naam.toLowerCase()) ?? ''
  const voet = rateOf(kenmerk('Disconteringsvoet'))
  const basisjaar = integerOf(kenmerk('Basisjaar'))
  const prijspeil = kenmerk('Prijspeil') === '' ? null : integerOf(kenmerk('Prijspeil'))
  if (voet === null) faults.push(fault('Toelichting', 'Vul op het blad Toelichting de disconteringsvoet in, bijvoorbeeld 2,25%.'))
  if (basisjaar === null) faults.push(fault('Toelichting', 'Vul op het blad Toelichting het basisjaar in, bijvoorbeeld 2027.'))
  if (prijspeil === null && kenmerk('Prijspeil') !== '')
    faults.push(fault('Toelichting', 'Vul bij Prijspeil op het blad Toelichting een jaar in, of laat het leeg.'))
  if (voet === null || basisjaar === null || faults.length > 0) return { faults }
  return {
    zaak: {
      disconteringsvoet: voet,
      basisjaar,
      prijsbasis: kenmerk('Prijzen').toLowerCase(),
      prijspeil,
      btw: kenmerk('Btw').toLowerCase(),
      nulalternatief: kenmerk('Nulalternatief'),
      kasstromen,
    },
  }
}

const fault = (place: string, reason: string): Fault => ({ name: pointer([place]), code: 'onleesbaar', reason })

function textOf(cel: GelezenCel | undefined): string {
  if (cel === null || cel === undefined) return ''
  if (typeof cel === 'object') return 'getal' in cel ? cel.getal : cel.datum
  return unguard(String(cel)).trim()
}

/** A number as a spreadsheet keeps it, in whole cents; or text as a Dutch person types it. */
function readAmount(cel: GelezenCel): { bedrag: string } | { reason: string } {
  if (cel !== null && typeof cel === 'object' && 'getal' in cel) {
    const getal = parseJsonGetal(cel.getal)
    return getal.ok ? { bedrag: toDecimaal(getal.value, 2) } : { reason: 'vul een bedrag in, of PM.' }
  }
  const text = textOf(cel)
  // An amount with more digits than a spreadsheet keeps goes out as text like this.
  if (/^-?\d+,\d{2}$/.test(text)) return { bedrag: text.replace(',', '.') }
  const read = readBedrag(text, { pmToegestaan: true })
  return read.ok ? { bedrag: read.value } : { reason: `${read.refusal.detail.charAt(0).toLowerCase()}${read.refusal.detail.slice(1)}` }
}

function integerOf(text: string): number | null {
  const getal = parseJsonGetal(text)
  if (!getal.ok || getal.value.teller % getal.value.noemer !== 0n) return null
  return Number(getal.value.teller / getal.value.noemer)
}

/** `0.0225` as a spreadsheet keeps 2,25%, or `2,25%` when it was typed as text. */
function rateOf(text: string): string | null {
  const isProcent = text.endsWith('%')
  const getal = parseJsonGetal(text.replace('%', '').trim().replace(',', '.'))
  if (!getal.ok) return null
  return toKortDecimaal(isProcent ? { teller: getal.value.teller, noemer: getal.value.noemer * 100n } : getal.value, VOET_DECIMALEN)
}
