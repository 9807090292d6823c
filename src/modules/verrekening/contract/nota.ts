import * as z from 'zod'
import { BedragTekst, DatumTekst, DecimaalTekst, Id, operation } from '#platform/http/contract.ts'

const tag = 'Verrekening'
const Wie = { organisatieId: Id, organisatieNaam: z.string() }

/** A part of what a line really cost: by kind of cost or overhead, an own value, or what rounding the cost of a unit left. */
const Herkomstdeel = z.object({
  soort: z.enum(['kostensoort', 'hulp', 'eigen', 'afronding']),
  code: z.string(),
  naam: z.string(),
  bedrag: BedragTekst,
})

/** What a line stands on: who counted on which day, the decisions behind price and agreement, and what the cost is made of. */
const Regeluitleg = {
  telling: z.object({ bron: z.string(), peildatum: DatumTekst.nullable() }),
  tariefGrond: z.string(),
  afspraakGrond: z.string(),
  vastAandeel: DecimaalTekst,
  /** Together what the line really cost; empty as long as that is not known. */
  herkomst: z.array(Herkomstdeel),
}

const Sleuteluitleg = z.object({
  id: Id,
  naam: z.string(),
  besluit: z.string().nullable(),
  /** Share of this participant, with twelve decimals. */
  aandeel: DecimaalTekst,
  stappen: z.array(
    z.object({
      naam: z.string(),
      waarde: DecimaalTekst,
      totaal: DecimaalTekst,
      peildatum: DatumTekst.nullable(),
      bron: z.string().nullable(),
    }),
  ),
})

/** What every amount of one participant's bill stands on; kept with a settlement as it was then. */
export const Notauitleg = z.object({
  regels: z.array(z.object({ productId: Id, ...Regeluitleg })),
  /** Null when the key cannot divide. */
  sleutel: Sleuteluitleg.nullable(),
})
/** See {@link Notauitleg}. */
export type Notauitleg = z.output<typeof Notauitleg>

/** One product on the bill: what was taken at which price, how that was agreed, and what comes of it. */
export const Notaregel = z
  .object({
    productId: Id,
    productNaam: z.string(),
    eenheid: z.string(),
    begroot: DecimaalTekst,
    /** Null as long as nobody counted, or the quarter cannot be worked out yet. */
    geteld: DecimaalTekst.nullable(),
    tarief: BedragTekst,
    /** What a unit really cost: from a run of the cost model, or an own value with its reason. */
    kostprijs: z.object({ bedrag: BedragTekst, toerekeningId: Id.nullable(), grond: z.string() }).nullable(),
    afrekenwijze: z.enum(['vaste_prijs', 'volume', 'nacalculatie']),
    bandbreedte: DecimaalTekst,
    isBinnenBandbreedte: z.boolean(),
    voorschot: BedragTekst,
    /** What it really cost; null as long as that is not known. */
    werkelijk: BedragTekst.nullable(),
    afrekening: BedragTekst.nullable(),
    ...Regeluitleg,
    /** What one unit less in the quarter is worth; null when there is nothing to take less of. */
    knop: z.object({ voorDeelnemer: BedragTekst, voorAllen: BedragTekst }).nullable(),
  })
  .meta({ id: 'Notaregel' })
/** See {@link Notaregel}. */
export type Notaregel = z.output<typeof Notaregel>

/** What one participant pays over a quarter, and why: every amount with what it stands on. */
export const Nota = z
  .object({
    kwartaalId: Id,
    jaar: z.int(),
    kwartaal: z.int(),
    status: z.enum(['open', 'gesloten']),
    /** Which settlement; null for how it would come out now. */
    nummer: z.int().nullable(),
    fictief: z.boolean(),
    ...Wie,
    /** Of whom this hat may read a bill, by name. */
    deelnemers: z.array(z.object(Wie)),
    regels: z.array(Notaregel),
    voorschot: BedragTekst,
    afrekening: BedragTekst.nullable(),
    /** What the lines leave, shared by a key; null as long as nothing can be worked out. `totaal` is null where amounts are closed. */
    resultaat: z.object({ bedrag: BedragTekst, totaal: BedragTekst.nullable(), sleutel: Sleuteluitleg }).nullable(),
    /** What the reserve bears of the part in the result, by decision; nil as long as nothing was decided. */
    reserve: BedragTekst,
    definitief: BedragTekst.nullable(),
    /** Whether it was decided where the result goes; until then what is settled is provisional. */
    isBestemd: z.boolean(),
    /** Whether this hat sees everybody's amounts, and so the runs of the cost model as well. */
    zicht: z.enum(['alles', 'eigen']),
    /** Input of `reken kwartaalafrekening`: the whole quarter, or where amounts are closed these lines; null before anything is worked out. */
    invoer: z.unknown().nullable(),
  })
  .meta({ id: 'Nota' })
/** See {@link Nota}. */
export type Nota = z.output<typeof Nota>

/** The bill per participant. */
export const notaApi = {
  readNota: operation({
    method: 'GET',
    path: '/kwartalen/{id}/notas/{organisatieId}',
    tag,
    summary: 'Lees wat een deelnemer over een kwartaal betaalt, en waarom.',
    permission: 'kwartaal.lezen',
    params: z.strictObject({ id: Id, organisatieId: Id }),
    response: Nota,
  }),
  exportNota: operation({
    method: 'GET',
    path: '/kwartalen/{id}/notas/{organisatieId}/bestand',
    tag,
    summary: 'De nota als PDF, DOCX of werkblad (XLSX), met waar elk bedrag op rust.',
    permission: 'kwartaal.lezen',
    params: z.strictObject({ id: Id, organisatieId: Id }),
    query: z.strictObject({ vorm: z.enum(['pdf', 'docx', 'xlsx'], 'Kies pdf, docx of xlsx.').default('pdf') }),
    produces: [
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    response: z.string(),
  }),
}
