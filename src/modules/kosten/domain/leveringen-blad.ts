import { parseDecimaal, parseJsonGetal, toKortDecimaal } from '#kernel/breuk.ts'
import { type Fault, pointer } from '#kernel/fault.ts'
import { readGetal } from '#kernel/format/getal.ts'
import { unguard } from '#kernel/formulewacht.ts'
import { hoeveelheidIn, type Kostenmodel, type Levering } from '#modules/kosten/domain/kostenmodel.ts'

/** Heads of the sheet, in the order in which they are written; they are found by these names when it comes back. */
export const BLAD_KOLOMMEN = ['Van', 'Naar', 'Kwartaal 1', 'Kwartaal 2', 'Kwartaal 3', 'Kwartaal 4'] as const

/** A cell as it was read. */
export type GelezenCel = string | boolean | null | { readonly getal: string } | { readonly datum: string }

/** Decimals that a quantity may have. */
const DECIMALEN = 12

/** The deliveries as rows of a sheet: codes of places, names of products, a quantity per quarter. */
export const bladRijen = ({ leveringen }: Kostenmodel, naamVan: ReadonlyMap<string, string>): string[][] =>
  leveringen.map((levering) => [
    levering.van,
    naamVan.get(levering.naar) ?? levering.naar,
    ...[1, 2, 3, 4].map((kwartaal) => hoeveelheidIn(levering, kwartaal)),
  ])

/** The deliveries that a sheet says, or everything that cannot be read in it, each with its row and column. */
export function leesBlad(
  rijen: readonly { readonly nummer: number; readonly cellen: readonly GelezenCel[] }[],
  idVan: ReadonlyMap<string, string>,
): { leveringen: Levering[] } | { faults: Fault[] } {
  const [hoofd, ...rest] = rijen
  const namen = (hoofd?.cellen ?? []).map((cel) => textOf(cel).toLowerCase())
  const plaats = BLAD_KOLOMMEN.map((naam) => namen.indexOf(naam.toLowerCase()))
  const mist = BLAD_KOLOMMEN.filter((_, index) => plaats[index] === -1)
  if (mist.length > 0)
    return { faults: mist.map((naam) => fault('1', `Het eerste blad heeft geen kolom ${naam}. Gebruik het werkblad dat u hier ophaalde.`)) }
  const faults: Fault[] = []
  const leveringen = rest.flatMap(({ nummer, cellen }): Levering[] => {
    const [van, naar, ...kwartalen] = plaats.map((index) => cellen[index] ?? null)
    if ([van, naar, ...kwartalen].every((cel) => textOf(cel) === '')) return []
    for (const [index, cel] of [van, naar].entries())
      if (textOf(cel) === '') faults.push(fault(String(nummer), `Rij ${nummer}, kolom ${BLAD_KOLOMMEN[index]}: vul een code in.`))
    const hoeveelheden = kwartalen.map((cel, index) => {
      const read = quantityOf(cel ?? null)
      if (read === null)
        faults.push(fault(String(nummer), `Rij ${nummer}, kolom Kwartaal ${index + 1}: vul een getal in, bijvoorbeeld 12,5.`))
      return read ?? '0'
    })
    const to = textOf(naar)
    const same = hoeveelheden.every((each) => each === hoeveelheden[0])
    return [{ van: textOf(van), naar: idVan.get(to.toLowerCase()) ?? to, hoeveelheden: same ? [hoeveelheden[0]!] : hoeveelheden }]
  })
  return faults.length > 0 ? { faults } : { leveringen }
}

const fault = (place: string, reason: string): Fault => ({ name: pointer([place]), code: 'onleesbaar', reason })

function textOf(cel: GelezenCel | undefined): string {
  if (cel === null || cel === undefined) return ''
  if (typeof cel === 'object') return 'getal' in cel ? cel.getal : cel.datum
  return unguard(String(cel)).trim()
}

/** A number as a spreadsheet keeps it, or text as a Dutch person types it; empty is nil. */
function quantityOf(cel: GelezenCel): string | null {
  if (textOf(cel) === '') return '0'
  const read = cel !== null && typeof cel === 'object' && 'getal' in cel ? parseJsonGetal(cel.getal) : dutch(textOf(cel))
  return read.ok ? toKortDecimaal(read.value, DECIMALEN) : null
}

function dutch(text: string) {
  const read = readGetal(text, DECIMALEN)
  return read.ok ? parseDecimaal(read.value) : read
}
