import * as z from 'zod'
import { BedragTekst, DatumTekst, DecimaalTekst, Id, lijst, LijstVraag, OpDatum, operation, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'

const tag = 'Verdeelsleutels'

const Maatstaf = z
  .discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('vast') }),
    z.strictObject({ soort: z.literal('gelijk') }),
    z.strictObject({ soort: z.literal('kenmerk'), kenmerk: tekst('het kenmerk', 40), peildatum: DatumTekst }),
  ])
  .meta({ id: 'Maatstaf', description: 'Waarnaar wordt verdeeld: vaste gewichten, gelijke delen, of een kenmerk op een peildatum.' })

/** How an amount is divided. One level is a list of parts and one or more measures; a part can be divided on by its own level. */
export interface Opbouw {
  maatstaven: { weging: string; maatstaf: z.output<typeof Maatstaf> }[]
  delen: { organisatieId: string; gewicht?: string | undefined; onderverdeling?: Opbouw | undefined }[]
}

/** Parsed and checked in shape; whether it can divide is for the domain to say. */
export const Opbouw: z.ZodType<Opbouw, Opbouw> = z
  .lazy(() =>
    z.strictObject({
      maatstaven: z
        .array(z.strictObject({ weging: DecimaalTekst, maatstaf: Maatstaf }))
        .min(1, 'Kies ten minste een maatstaf.')
        .max(10),
      delen: z
        .array(z.strictObject({ organisatieId: Id, gewicht: DecimaalTekst.optional(), onderverdeling: Opbouw.optional() }))
        .min(1, 'Kies ten minste een deelnemer.')
        .max(400),
    }),
  )
  .meta({ id: 'Opbouw', description: 'Opbouw van een verdeelsleutel; een deel kan een eigen onderverdeling hebben.' })

const Besluit = z
  .object({ gremium: z.string(), datum: DatumTekst, kenmerk: z.string() })
  .meta({ id: 'BesluitVerwijzing', description: 'Waar en wanneer het is besloten.' })

/** A verdeelsleutel in a list. */
export const Verdeelsleutel = z
  .object({
    id: Id,
    naam: z.string(),
    omschrijving: z.string(),
    status: z.enum(['concept', 'ingediend', 'vastgesteld', 'ingetrokken', 'vervallen']),
    geldigVan: DatumTekst,
    geldigTotEnMet: DatumTekst.nullable(),
    besluit: Besluit.nullable(),
    vervangtId: Id.nullable(),
    bron: z.string(),
    fictief: z.boolean(),
    opbouw: Opbouw,
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Verdeelsleutel' })
/** See {@link Verdeelsleutel}. */
export type Verdeelsleutel = z.output<typeof Verdeelsleutel>

/** One step of the explanation of a share: at this level, by this measure, this value out of this total. */
export const Stap = z
  .object({
    niveau: z.number().int(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    /** Share at this level, exact: teller / noemer. */
    teller: z.string(),
    noemer: z.string(),
    maatstaven: z.array(
      z.object({
        soort: z.enum(['vast', 'gelijk', 'kenmerk']),
        kenmerk: z.string().nullable(),
        kenmerkNaam: z.string().nullable(),
        peildatum: DatumTekst.nullable(),
        bron: z.string().nullable(),
        /** Weight of this measure among the measures of the level, as a share of 1. */
        weging: DecimaalTekst,
        waarde: DecimaalTekst,
        totaal: DecimaalTekst,
      }),
    ),
  })
  .meta({ id: 'VerdelingStap' })

/** What everyone pays of an amount under a key, and why. */
export const Verdeling = z
  .object({
    bedrag: BedragTekst,
    totaal: BedragTekst,
    delen: z.array(
      z.object({
        organisatieId: Id,
        organisatieNaam: z.string(),
        aandeel: z.string(),
        bedrag: BedragTekst,
        /** From the whole down to this party. */
        stappen: z.array(Stap),
      }),
    ),
  })
  .meta({ id: 'Verdeling' })
/** See {@link Verdeling}. */
export type Verdeling = z.output<typeof Verdeling>

/** What changes for everyone when one key takes the place of another, for the same amount. */
export const Sleutelvergelijking = z
  .object({
    bedrag: BedragTekst,
    effecten: z.array(
      z.object({
        organisatieId: Id,
        organisatieNaam: z.string(),
        oud: BedragTekst,
        nieuw: BedragTekst,
        effect: BedragTekst,
        soort: z.enum(['nadeel', 'voordeel', 'neutraal']),
      }),
    ),
  })
  .meta({ id: 'Sleutelvergelijking' })
/** See {@link Sleutelvergelijking}. */
export type Sleutelvergelijking = z.output<typeof Sleutelvergelijking>

const SleutelInvoer = z
  .strictObject({
    naam: tekst('de naam van de sleutel'),
    omschrijving: z.string().trim().max(2000, 'Houd de omschrijving bij ten hoogste 2000 tekens.').default(''),
    geldigVan: DatumTekst,
    geldigTotEnMet: DatumTekst.nullable().default(null),
    vervangtId: Id.nullable().default(null),
    opbouw: Opbouw,
  })
  .refine((invoer) => invoer.geldigTotEnMet === null || invoer.geldigTotEnMet >= invoer.geldigVan, {
    path: ['geldigTotEnMet'],
    message: 'De einddatum ligt voor de begindatum: kies een latere einddatum.',
  })

const metId = z.strictObject({ id: Id })

/** Keys: drafted on the own side, handed in with a mandate, adopted by a decision. */
export const verdeelsleutelsApi = {
  listVerdeelsleutels: operation({
    method: 'GET',
    path: '/verdeelsleutels',
    tag,
    summary: 'Lijst van verdeelsleutels.',
    permission: 'verdeelsleutel.lezen',
    query: LijstVraag.extend({ ...OpDatum.shape, status: Verdeelsleutel.shape.status.optional() }),
    response: lijst(Verdeelsleutel),
  }),
  readVerdeelsleutel: operation({
    method: 'GET',
    path: '/verdeelsleutels/{id}',
    tag,
    summary: 'Lees een verdeelsleutel.',
    permission: 'verdeelsleutel.lezen',
    params: metId,
    response: Verdeelsleutel,
  }),
  readVerdeling: operation({
    method: 'GET',
    path: '/verdeelsleutels/{id}/verdeling',
    tag,
    summary: 'Bereken wat ieder van een bedrag betaalt, en waarom.',
    permission: 'verdeelsleutel.lezen',
    params: metId,
    query: z.strictObject({ bedrag: BedragTekst }),
    response: Verdeling,
    refusals: ['kenmerk-ontbreekt'],
  }),
  readVergelijking: operation({
    method: 'GET',
    path: '/verdeelsleutels/{id}/vergelijking',
    tag,
    summary: 'Vergelijk een verdeelsleutel met een andere.',
    permission: 'verdeelsleutel.lezen',
    params: metId,
    query: z.strictObject({ bedrag: BedragTekst, metId: Id }),
    response: Sleutelvergelijking,
    refusals: ['kenmerk-ontbreekt'],
  }),
  draftVerdeelsleutel: operation({
    method: 'POST',
    path: '/verdeelsleutels',
    tag,
    summary: 'Stel een verdeelsleutel op, aan de eigen kant.',
    permission: 'verdeelsleutel.opstellen',
    body: SleutelInvoer,
    response: Verdeelsleutel,
  }),
  changeVerdeelsleutel: operation({
    method: 'PUT',
    path: '/verdeelsleutels/{id}',
    tag,
    summary: 'Wijzig een verdeelsleutel die nog niet is ingediend.',
    permission: 'verdeelsleutel.opstellen',
    params: metId,
    body: SleutelInvoer,
    response: Verdeelsleutel,
    ifMatch: true,
    refusals: ['verdeelsleutel-niet-wijzigbaar'],
  }),
  removeVerdeelsleutel: operation({
    method: 'DELETE',
    path: '/verdeelsleutels/{id}',
    tag,
    summary: 'Gooi een concept weg.',
    permission: 'verdeelsleutel.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['verdeelsleutel-niet-wijzigbaar'],
  }),
  submitVerdeelsleutel: operation({
    method: 'POST',
    path: '/verdeelsleutels/{id}/indieningen',
    tag,
    summary: 'Dien een verdeelsleutel in bij de partners.',
    permission: 'verdeelsleutel.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Verdeelsleutel,
    ifMatch: true,
    refusals: ['verdeelsleutel-niet-indienbaar', 'geen-mandaat', 'kenmerk-ontbreekt'],
  }),
  withdrawVerdeelsleutel: operation({
    method: 'POST',
    path: '/verdeelsleutels/{id}/intrekkingen',
    tag,
    summary: 'Trek een ingediende verdeelsleutel in.',
    permission: 'verdeelsleutel.indienen',
    params: metId,
    body: z.strictObject({ grond: tekst('de reden', 500) }),
    response: Verdeelsleutel,
    ifMatch: true,
    refusals: ['verdeelsleutel-niet-intrekbaar', 'geen-mandaat'],
  }),
  adoptVerdeelsleutel: operation({
    method: 'POST',
    path: '/verdeelsleutels/{id}/vaststellingen',
    tag,
    summary: 'Leg vast dat een verdeelsleutel is vastgesteld; de vorige eindigt de dag ervoor.',
    permission: 'verdeelsleutel.vaststellen',
    params: metId,
    body: z.strictObject({
      gremium: tekst('de tafel die besloot'),
      datum: DatumTekst,
      kenmerk: tekst('het nummer of de naam van het besluit'),
    }),
    response: Verdeelsleutel,
    ifMatch: true,
    refusals: ['verdeelsleutel-niet-vaststelbaar', 'een-geldige-sleutel-tegelijk', 'kenmerk-ontbreekt'],
  }),
}
