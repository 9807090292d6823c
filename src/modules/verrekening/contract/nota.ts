import * as z from 'zod'
import { BedragTekst, DatumTekst, DecimaalTekst, Id, operation } from '#platform/http/contract.ts'

const tag = 'Verrekening'
const Wie = { organisatieId: Id, organisatieNaam: z.string() }

/** One product on the bill: what was taken at which price, how that was agreed, and what comes of it. */
export const Notaregel = z
  .object({
    productId: Id,
    productNaam: z.string(),
    eenheid: z.string(),
    begroot: DecimaalTekst,
    /** Null as long as nobody counted, or the quarter cannot be worked out yet. */
    geteld: DecimaalTekst.nullable(),
    /** Who counted, and on which day. */
    telling: z.object({ bron: z.string(), peildatum: DatumTekst.nullable() }),
    tarief: BedragTekst,
    /** The decision or reason behind the tariff that holds. */
    tariefGrond: z.string(),
    /** What a unit really cost: from a run of the cost model, or an own value with its reason. */
    kostprijs: z.object({ bedrag: BedragTekst, toerekeningId: Id.nullable(), grond: z.string() }).nullable(),
    afspraak: z.object({
      afrekenwijze: z.enum(['vaste_prijs', 'volume', 'nacalculatie']),
      bandbreedte: DecimaalTekst,
      vastAandeel: DecimaalTekst,
      grond: z.string(),
      isBinnenBandbreedte: z.boolean(),
    }),
    voorschot: BedragTekst,
    /** What it really cost; null as long as that is not known. */
    werkelijk: BedragTekst.nullable(),
    afrekening: BedragTekst.nullable(),
    /** What one unit less in the quarter is worth; null when there is nothing to take less of. */
    knop: z.object({ voorDeelnemer: BedragTekst, voorAllen: BedragTekst }).nullable(),
  })
  .meta({ id: 'Notaregel' })
/** See {@link Notaregel}. */
export type Notaregel = z.output<typeof Notaregel>

const Sleutelstap = z.object({
  naam: z.string(),
  waarde: DecimaalTekst,
  totaal: DecimaalTekst,
  peildatum: DatumTekst.nullable(),
  bron: z.string().nullable(),
})

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
    /** What the lines leave, shared by a key; null as long as nothing can be worked out. */
    resultaat: z
      .object({
        bedrag: BedragTekst,
        aandeel: DecimaalTekst,
        /** What everybody's lines leave together; null when this hat does not see everybody's amounts. */
        totaal: BedragTekst.nullable(),
        sleutel: z.object({ id: Id, naam: z.string(), besluit: z.string().nullable() }),
        stappen: z.array(Sleutelstap),
      })
      .nullable(),
    /** What the reserve bears of the part in the result, by decision; nil as long as nothing was decided. */
    reserve: BedragTekst,
    definitief: BedragTekst.nullable(),
    /** The run of the cost model behind the cost prices; null when there is none, or this hat may not read it. */
    toerekeningId: Id.nullable(),
    /** Input of `reken kwartaalafrekening`; null where amounts of others are not shown. */
    invoer: z.unknown().nullable(),
    /** What the cost of what was taken is made of by that run: per product by kind of cost and overhead. */
    herkomst: z.array(
      z.object({ productId: Id, soort: z.enum(['kostensoort', 'hulp']), code: z.string(), naam: z.string(), bedrag: BedragTekst }),
    ),
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
}
