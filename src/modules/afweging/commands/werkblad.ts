import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { mediaTypes } from '#platform/export/bestand.ts'
import { BestandFout, schoon } from '#platform/export/tabel.ts'
import { readXlsx } from '#platform/export/xlsx.ts'
import type { Context } from '#platform/http/context.ts'
import { faultsOfZod, type InvalidParam, invalid, Problem } from '#platform/http/problems.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { changeBusinesscase, readBusinesscase } from '#modules/afweging/commands/businesscase.ts'
import { fieldOf } from '#modules/afweging/commands/nareken.ts'
import { loadVoorstel } from '#modules/afweging/commands/voorstellen.ts'
import type { Businesscase } from '#modules/afweging/contract.ts'
import { BusinesscaseInvoer } from '#modules/afweging/contract/businesscase.ts'
import { type Getalvorm, type Vak, werkbladVan } from '#modules/afweging/domain/werkblad.ts'
import { type GelezenZaak, leesWerkblad } from '#modules/afweging/domain/werkblad-lezen.ts'
import { listDeelnemersMetRollen } from '#modules/afweging/store/weging.ts'

/** The contract can only say that an answer is no JSON; `bind` hands it to the reply as it is. */
type Bestand = string

/** The business case as a workbook with living formulas. */
export async function writeWerkblad(context: Context, id: string): Promise<Bestand> {
  const voorstel = await loadVoorstel(context, id)
  const found = await readBusinesscase(context, id)
  if (found.basisjaar === null) throw new Problem(409, 'geen-business-case', 'Bij dit voorstel is nog geen business case gemaakt.')
  const bladen = werkbladVan({ ...found, basisjaar: found.basisjaar, voorstel: voorstel.titel })
  const bytes = await writeXlsxFile(
    bladen.map(({ naam, rijen, breedten }) => ({
      sheet: naam,
      data: rijen.map((rij) => rij.map(cellOf)),
      columns: breedten.map((width) => ({ width })),
      ...(naam === 'Kasstromen' ? { stickyRowsCount: 1 } : {}),
    })),
  ).toBuffer()
  const naam = (voorstel.nummer ?? 'concept').toLowerCase()
  context.reply.type(mediaTypes.xlsx).header('content-disposition', `attachment; filename="business-case-${naam}.xlsx"`)
  return bytes as unknown as Bestand
}

const formats: Record<Getalvorm, string> = {
  bedrag: '€ #,##0.00;[Red]€ -#,##0.00',
  procent: '0.00####%',
  jaar: '0',
  decimaal: '0.00',
}

function cellOf(vak: Vak): Cell {
  if (vak === null) return null
  if ('formule' in vak) return { value: vak.formule, type: 'Formula', format: formats[vak.vorm] }
  if ('getal' in vak) return { value: Number(vak.getal), type: Number, format: formats[vak.vorm] }
  const value = schoon(vak.tekst)
  // The writer keeps its texts as keys of a plain object: a space keeps a text out of the prototype's names.
  return { value: value in {} ? `${value} ` : value, type: String, ...(vak.isVet ? { fontWeight: 'bold' } : {}) }
}

/**
 * The business case as a workbook says it: checked as if it were typed, and kept whole or not at all. Effects without a price are not in
 * the workbook and stay as they are.
 */
export async function readWerkblad(
  context: Context,
  { id, versie, bytes }: { id: string; versie: number; bytes: Buffer },
): Promise<Businesscase> {
  const voorstel = await loadVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', voorstel.zijde))
  const zaak = await zaakIn(bytes)
  const was = await readBusinesscase(context, id)
  const namen = await organisatiesOpNaam(context, was)
  const { kasstromen, ...kop } = zaak
  const unknown = kasstromen.flatMap(({ deelnemer, rij }) =>
    namen.has(deelnemer.toLowerCase())
      ? []
      : [
          {
            name: `A${rij}`,
            code: 'onbekend',
            reason: `Rij ${rij}, kolom Deelnemer: ${deelnemer || 'dit'} doet niet mee. Neem de naam over zoals hij hier staat.`,
          },
        ],
  )
  if (unknown.length > 0) throw invalid(unknown)
  const read = BusinesscaseInvoer.safeParse({
    ...kop,
    kasstromen: kasstromen.map(({ deelnemer, rij: _, ...stroom }) => ({ ...stroom, organisatieId: namen.get(deelnemer.toLowerCase()) })),
    effecten: was.effecten.map(({ organisatieId, omschrijving, richting, zekerheid }) => ({
      organisatieId,
      omschrijving,
      richting,
      zekerheid,
    })),
  })
  if (!read.success) throw invalid(onSheet(faultsOfZod(read.error, ''), zaak))
  try {
    return await changeBusinesscase(context, { ...read.data, id, versie })
  } catch (error) {
    if (error instanceof Problem && error.invalidParams.length > 0) throw invalid(onSheet(error.invalidParams, zaak))
    throw error
  }
}

async function zaakIn(bytes: Buffer): Promise<GelezenZaak> {
  try {
    const read = leesWerkblad(await readXlsx(bytes))
    if ('faults' in read) throw invalid(read.faults.map((fault) => ({ ...fault, name: fieldOf(fault.name) })))
    return read.zaak
  } catch (error) {
    if (error instanceof BestandFout) throw invalid([{ name: '', code: error.code, reason: error.message }])
    throw error
  }
}

/** Who takes part, and whoever stands in the case already, by name. */
async function organisatiesOpNaam(context: Context, { kasstromen }: Businesscase): Promise<Map<string, string>> {
  const deelnemers = await listDeelnemersMetRollen(context.db, context.clock.today())
  return new Map(
    [...deelnemers, ...kasstromen].map(({ organisatieId, organisatieNaam }) => [organisatieNaam.trim().toLowerCase(), organisatieId]),
  )
}

const kolommen: Record<string, string> = {
  jaar: 'Jaar',
  bedrag: 'Bedrag',
  soort: 'Soort',
  alternatief: 'Hoort bij',
  omschrijving: 'Waarvoor',
}

/** Faults of flows by the row in which they stand. */
function onSheet(faults: readonly InvalidParam[], { kasstromen }: GelezenZaak): InvalidParam[] {
  return faults.map((fault) => {
    const [, index, veld = ''] = /^kasstromen\.(\d+)(?:\.(\w+))?$/.exec(fault.name) ?? []
    if (index === undefined) return fault
    const { rij } = kasstromen[Number(index)]!
    const waar = kolommen[veld] === undefined ? `Rij ${rij}` : `Rij ${rij}, kolom ${kolommen[veld]}`
    return { ...fault, name: `rij ${rij}`, reason: `${waar}: ${fault.reason}` }
  })
}
