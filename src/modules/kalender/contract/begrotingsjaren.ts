import * as z from 'zod'
import { DatumTekst, Id, operation, tekst } from '#platform/http/contract.ts'
import { rechtsvormen, stapcodes } from '#modules/kalender/domain/pckalender.ts'
import { EERSTE_BEGROTINGSJAAR } from '#modules/kalender/domain/wettermijnen.ts'

const tag = 'Begrotingsjaren'

/** What a change of the budget is about; the regeling can exempt a category from the views of the councils. */
export const wijzigingCategorieen = [
  'budgetneutraal',
  'loon_en_prijs',
  'hogere_bijdrage',
  'lagere_bijdrage',
  'reserve',
  'nieuwe_taak',
] as const

const Jaar = z.coerce
  .number('Vul een jaar in.')
  .int('Vul een jaar in.')
  .min(EERSTE_BEGROTINGSJAAR, `Kies een jaar vanaf ${EERSTE_BEGROTINGSJAAR}.`)
  .max(2200, 'Kies een jaar tot en met 2200.')

/** A council and the days on which it meets. */
export const Raadskalender = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    /** Null as long as this council is no table of the cooperation. */
    tafelId: Id.nullable(),
    vergaderingen: z.array(z.object({ id: Id, datum: DatumTekst })),
  })
  .meta({ id: 'Raadskalender' })
/** See {@link Raadskalender}. */
export type Raadskalender = z.output<typeof Raadskalender>

const Categorie = z.enum(wijzigingCategorieen, 'Kies een categorie.')

/** A change of the budget of a year. */
export const Begrotingswijziging = z
  .object({
    id: Id,
    titel: z.string(),
    categorie: Categorie,
    vaststelling: DatumTekst.nullable(),
    aanbieding: DatumTekst.nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Begrotingswijziging' })
/** See {@link Begrotingswijziging}. */
export type Begrotingswijziging = z.output<typeof Begrotingswijziging>

/** Everything that the statutory year of a budget is worked out from, and what was done of it. */
export const Begrotingsjaar = z
  .object({
    jaar: z.number().int(),
    /** The form on 31 December of two years before; with the changes up to and including the year before. */
    rechtsvorm: z.enum(rechtsvormen),
    vormwijzigingen: z.array(z.object({ vanaf: DatumTekst, rechtsvorm: z.enum(rechtsvormen) })),
    /** The meeting that adopts the budget; null as long as none was chosen. */
    vaststelling: z.object({ vergaderingId: Id, tafelNaam: z.string(), datum: DatumTekst, isVervallen: z.boolean() }).nullable(),
    aanbieding: DatumTekst.nullable(),
    /** The meetings of the board in the year before, to choose from. */
    bestuursvergaderingen: z.array(z.object({ id: Id, tafelNaam: z.string(), datum: DatumTekst })),
    raden: z.array(Raadskalender),
    verzendingen: z.array(
      z.object({
        stap: z.enum(stapcodes),
        verzondenOp: DatumTekst,
        vastgelegdDoor: z.string(),
        vastgelegdRol: z.string(),
        vastgelegdOp: z.iso.datetime(),
      }),
    ),
    vrijstellingen: z.array(z.object({ id: Id, categorie: Categorie, bron: z.string(), versie: z.number().int() })),
    wijzigingen: z.array(Begrotingswijziging),
    /** 0 as long as nothing was written down of this year. */
    versie: z.number().int(),
  })
  .meta({ id: 'Begrotingsjaar' })
/** See {@link Begrotingsjaar}. */
export type Begrotingsjaar = z.output<typeof Begrotingsjaar>

const metJaar = z.strictObject({ jaar: Jaar })
const metId = z.strictObject({ id: Id })

const Wijzigingsvelden = z
  .strictObject({
    titel: tekst('waar de wijziging over gaat'),
    categorie: Categorie,
    vaststelling: DatumTekst.nullable().default(null),
    aanbieding: DatumTekst.nullable().default(null),
  })
  .refine(({ vaststelling, aanbieding }) => vaststelling === null || aanbieding === null || aanbieding <= vaststelling, {
    path: ['aanbieding'],
    message: 'De aanbieding ligt na de vaststelling. Kies een dag op of voor de vaststelling.',
  })

/** The statutory year of a budget, and the changes of that budget. */
export const begrotingsjarenApi = {
  readBegrotingsjaar: operation({
    method: 'GET',
    path: '/begrotingsjaren/{jaar}',
    tag,
    summary: 'Lees waaruit de P&C-kalender van een begrotingsjaar volgt, en wat al is verzonden.',
    permission: 'vergadering.lezen',
    params: metJaar,
    response: Begrotingsjaar,
  }),
  planBegrotingsjaar: operation({
    method: 'PUT',
    path: '/begrotingsjaren/{jaar}',
    tag,
    summary: 'Kies de vergadering die de begroting vaststelt, en de dag van aanbieding.',
    permission: 'begrotingsjaar.vastleggen',
    params: metJaar,
    body: z.strictObject({ vaststellingId: Id.nullable(), aanbieding: DatumTekst.nullable() }),
    response: Begrotingsjaar,
    ifMatch: true,
    refusals: ['vergadering-past-niet', 'aanbieding-past-niet', 'een-begrotingsjaar'],
  }),
  recordVerzending: operation({
    method: 'PUT',
    path: '/begrotingsjaren/{jaar}/verzendingen/{stap}',
    tag,
    summary: 'Leg vast wanneer een stap is gedaan, of haal dat weer weg.',
    permission: 'begrotingsjaar.vastleggen',
    params: z.strictObject({ jaar: Jaar, stap: z.enum(stapcodes, 'Kies een stap van de kalender.') }),
    body: z.strictObject({ verzondenOp: DatumTekst.nullable() }),
    response: Begrotingsjaar,
    ifMatch: true,
    refusals: ['verzending-in-de-toekomst', 'stap-niet-in-dit-jaar', 'een-begrotingsjaar'],
  }),
  addBegrotingswijziging: operation({
    method: 'POST',
    path: '/begrotingsjaren/{jaar}/begrotingswijzigingen',
    tag,
    summary: 'Voeg een begrotingswijziging toe.',
    permission: 'begrotingsjaar.vastleggen',
    params: metJaar,
    body: Wijzigingsvelden,
    response: Begrotingsjaar,
    refusals: ['wijziging-na-het-jaar'],
  }),
  changeBegrotingswijziging: operation({
    method: 'PUT',
    path: '/begrotingswijzigingen/{id}',
    tag,
    summary: 'Wijzig een begrotingswijziging.',
    permission: 'begrotingsjaar.vastleggen',
    params: metId,
    body: Wijzigingsvelden,
    response: Begrotingsjaar,
    ifMatch: true,
    refusals: ['wijziging-na-het-jaar'],
  }),
  removeBegrotingswijziging: operation({
    method: 'DELETE',
    path: '/begrotingswijzigingen/{id}',
    tag,
    summary: 'Haal een begrotingswijziging weg.',
    permission: 'begrotingsjaar.vastleggen',
    params: metId,
    ifMatch: true,
  }),
  addVrijstelling: operation({
    method: 'POST',
    path: '/vrijstellingen',
    tag,
    summary: 'Leg vast dat de regeling een categorie wijzigingen vrijstelt van zienswijzen.',
    permission: 'begrotingsjaar.vastleggen',
    body: z.strictObject({ categorie: Categorie, bron: tekst('het artikel van de regeling') }),
    status: 204,
    refusals: ['een-vrijstelling-per-categorie'],
  }),
  removeVrijstelling: operation({
    method: 'DELETE',
    path: '/vrijstellingen/{id}',
    tag,
    summary: 'Haal een vrijstelling weg.',
    permission: 'begrotingsjaar.vastleggen',
    params: metId,
    ifMatch: true,
  }),
}
