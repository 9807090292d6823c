import * as z from 'zod'
import { BedragTekst, DecimaalTekst, Id, lijst, operation, tekst, TotaalTekst } from '#platform/http/contract.ts'

const tag = 'Begroting'

/** A line of a budget, with what it asks in each of the years. */
export const Begrotingsregel = z
  .object({
    id: Id,
    versie: z.number().int(),
    jaar: z.number().int(),
    soort: z.enum(['incidenteel', 'structureel']),
    omschrijving: z.string(),
    totaal: TotaalTekst,
    /** `geindexeerd` is in the prices of the year; null where the line asks nothing, or nobody knows the rise yet. */
    perJaar: z.array(z.object({ jaar: z.number().int(), totaal: TotaalTekst.nullable(), geindexeerd: TotaalTekst.nullable() })),
    /** Null for who may not know of the decision: it is under secrecy at another table. */
    besluitId: Id.nullable(),
    besluitNummer: z.string(),
    verdeelsleutelId: Id.nullable(),
    verdeelsleutelNaam: z.string().nullable(),
  })
  .meta({ id: 'Begrotingsregel' })
/** See {@link Begrotingsregel}. */
export type Begrotingsregel = z.output<typeof Begrotingsregel>

const Jaartotaal = z.object({
  jaar: z.number().int(),
  incidenteel: TotaalTekst,
  structureel: TotaalTekst,
  totaal: TotaalTekst,
  /** In the prices of the year: structural lines times the factor. Null where nobody knows the rise yet. */
  indexatie: z.object({ factor: DecimaalTekst, structureel: TotaalTekst, totaal: TotaalTekst, verschil: BedragTekst }).nullable(),
})
/** One year of a budget: once, every year, together, and the same in the prices of that year. */
export type Jaartotaal = z.output<typeof Jaartotaal>

const jaar = z.coerce.number('Vul een jaar in.').int().min(2000, 'Kies een jaar vanaf 2000.').max(2103, 'Kies een jaar tot en met 2103.')

/** A rise as a share of one: 0.04 is four percent. */
const Stijging = z
  .string()
  .refine(
    (text) => /^-?\d(\.\d{1,5})?$/.test(text) && Number(text) >= -0.5 && Number(text) <= 1,
    'Vul een deel van één in, van -0.5 tot en met 1 met ten hoogste vijf decimalen. 4% is 0.04.',
  )

const Gewicht = z
  .string()
  .refine(
    (text) => /^\d(\.\d{1,4})?$/.test(text) && Number(text) <= 1,
    'Vul een deel van één in, van 0 tot en met 1 met ten hoogste vier decimalen. 70% is 0.7.',
  )

const IndexatieInvoer = z.strictObject({
  loon: Stijging,
  prijs: Stijging,
  gewichtLoon: Gewicht,
  grond: tekst('de reden of het besluit', 500),
})
/** How much wages and prices rise in a year, as shares, and which part of the costs is wages. */
export type IndexatieInvoer = z.output<typeof IndexatieInvoer>

/** How much costs rise in one year compared with the year before: what was set, the last first. */
export const Indexatie = z
  .object({
    jaar: z.number().int(),
    /** How often it was set; nil when it never was. */
    versie: z.number().int(),
    vaststellingen: z.array(
      z.object({
        nummer: z.number().int(),
        loon: DecimaalTekst,
        prijs: DecimaalTekst,
        gewichtLoon: DecimaalTekst,
        /** Wages and prices, each for their part. */
        stijging: DecimaalTekst,
        grond: z.string(),
        persoonNaam: z.string(),
        gemaaktOp: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Indexatie' })
/** See {@link Indexatie}. */
export type Indexatie = z.output<typeof Indexatie>

const Vanaf0 = BedragTekst.refine((bedrag) => !bedrag.startsWith('-'), 'Vul een bedrag van nul of hoger in.')
const Stromen = z.strictObject({ baten: Vanaf0, lasten: Vanaf0, onttrekkingen: Vanaf0, toevoegingen: Vanaf0 })

const RamingInvoer = Stromen.extend({ jaar, incidenteel: Stromen, grond: tekst('het besluit', 500) })
/** Income, expenses and reserves of a year, of each the part that is for once, and the decision that it stands on. */
export type RamingInvoer = z.output<typeof RamingInvoer>

/** What the adopted budget estimates for one year: what was set, the last first, with the balance that follows from it. */
export const Jaarraming = z
  .object({
    jaar: z.number().int(),
    /** How often it was set; nil when it never was. */
    versie: z.number().int(),
    vaststellingen: z.array(
      z.object({
        nummer: z.number().int(),
        ...Stromen.shape,
        incidenteel: z.object(Stromen.shape),
        evenwicht: z.object({
          saldo: BedragTekst,
          naBestemming: BedragTekst,
          incidenteel: BedragTekst,
          structureel: BedragTekst,
          /** Share of all income without reserves; null without income. */
          ruimte: DecimaalTekst.nullable(),
          isInEvenwicht: z.boolean(),
        }),
        grond: z.string(),
        persoonNaam: z.string(),
        gemaaktOp: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Jaarraming' })
/** See {@link Jaarraming}. */
export type Jaarraming = z.output<typeof Jaarraming>

/** A budget in a list. */
export const BegrotingInLijst = z
  .object({ id: Id, jaar: z.number().int(), laatsteVersie: z.number().int() })
  .meta({ id: 'BegrotingInLijst' })
/** See {@link BegrotingInLijst}. */
export type BegrotingInLijst = z.output<typeof BegrotingInLijst>

/** A multi-year budget as it was at one version. */
export const Begroting = z
  .object({
    id: Id,
    jaar: z.number().int(),
    jaren: z.array(z.number().int()),
    /** The version that is shown. */
    nummer: z.number().int(),
    versies: z.array(
      z.object({
        nummer: z.number().int(),
        besluitId: Id.nullable(),
        besluitNummer: z.string(),
        titel: z.string(),
        gemaaktOp: z.iso.datetime(),
      }),
    ),
    regels: z.array(Begrotingsregel),
    totalen: z.array(Jaartotaal),
    /** Of each year after the first. */
    indexaties: z.array(Indexatie),
    /** Of each year what the adopted budget estimates. */
    ramingen: z.array(Jaarraming),
  })
  .meta({ id: 'Begroting' })
/** See {@link Begroting}. */
export type Begroting = z.output<typeof Begroting>

/** Every operation of this room: a budget changes by a decision and by nothing else; how prices rise is data beside it. */
export const begrotingApi = {
  listBegrotingen: operation({
    method: 'GET',
    path: '/begrotingen',
    tag,
    summary: 'Lijst van meerjarenbegrotingen.',
    permission: 'begroting.lezen',
    response: lijst(BegrotingInLijst),
  }),
  readBegroting: operation({
    method: 'GET',
    path: '/begrotingen/{id}',
    tag,
    summary: 'Lees een meerjarenbegroting, zoals zij nu is of in een eerdere versie.',
    permission: 'begroting.lezen',
    params: z.strictObject({ id: Id }),
    query: z.strictObject({ nummer: z.coerce.number('Vul een versienummer in.').int().min(1, 'De eerste versie is 1.').optional() }),
    response: Begroting,
  }),
  setIndexatie: operation({
    method: 'PUT',
    path: '/indexaties/{jaar}',
    tag,
    summary: 'Leg vast hoeveel lonen en prijzen in een jaar stijgen; wat eerder gold, blijft leesbaar.',
    permission: 'begroting.indexeren',
    params: z.strictObject({ jaar }),
    body: IndexatieInvoer,
    response: Indexatie,
    ifMatch: true,
  }),
  setRaming: operation({
    method: 'PUT',
    path: '/begrotingen/{id}/ramingen',
    tag,
    summary: 'Leg vast wat de vastgestelde begroting voor een jaar raamt; wat eerder gold, blijft leesbaar.',
    permission: 'begroting.ramen',
    params: z.strictObject({ id: Id }),
    body: RamingInvoer,
    response: Jaarraming,
    ifMatch: true,
  }),
}
