import * as z from 'zod'
import { BedragTekst, DecimaalTekst, Id, lijst, operation, tekst } from '#platform/http/contract.ts'

const tag = 'Verrekening'
const metId = z.strictObject({ id: Id })
const Wie = { organisatieId: Id, organisatieNaam: z.string() }
const Wat = { productId: Id, productNaam: z.string() }

const Verschillen = {
  voorschot: BedragTekst,
  werkelijk: BedragTekst,
  hoeveelheidsverschil: BedragTekst,
  prijsverschil: BedragTekst,
  totaalverschil: BedragTekst,
}

const Deelnemer = z.object({
  ...Wie,
  voorschot: BedragTekst,
  afrekening: BedragTekst,
  resultaatdeel: BedragTekst,
  /** What of the part of the result the reserve bears, by decision. */
  reserve: BedragTekst,
  /** Advance, what is settled and the part of the result together, less what the reserve bears. */
  definitief: BedragTekst,
})

/** What a unit really cost: from a run of the cost model, or an own value with its reason. */
const Kostprijs = z.object({ bedrag: BedragTekst, toerekeningId: Id.nullable(), grond: z.string() })

const Kop = {
  id: Id,
  jaar: z.int(),
  kwartaal: z.int(),
  status: z.enum(['open', 'gesloten']),
  /** It was settled, and where its result goes was decided: until then what everyone pays is provisional. */
  isBestemd: z.boolean(),
  fictief: z.boolean(),
  versie: z.int(),
}

/** A quarter in a list: with the parties whose amounts this hat may see; without a total when those are not all. */
export const KwartaalKort = z
  .object({
    ...Kop,
    deelnemers: z.array(z.object({ ...Wie, voorschot: BedragTekst, definitief: BedragTekst.nullable() })),
    zicht: z.enum(['alles', 'eigen']),
  })
  .meta({ id: 'KwartaalKort' })
/** See {@link KwartaalKort}. */
export type KwartaalKort = z.output<typeof KwartaalKort>

const Uitkomst = z.object({
  /** Null: not settled yet, this is how it would come out now. */
  nummer: z.int().nullable(),
  regels: z.array(
    z.object({
      ...Wat,
      ...Wie,
      begroot: DecimaalTekst,
      geteld: DecimaalTekst,
      tarief: BedragTekst,
      kostprijs: Kostprijs,
      afrekenwijze: z.enum(['vaste_prijs', 'volume', 'nacalculatie']),
      bandbreedte: DecimaalTekst,
      isBinnenBandbreedte: z.boolean(),
      ...Verschillen,
      afrekening: BedragTekst,
    }),
  ),
  deelnemers: z.array(Deelnemer),
  /** Null when this hat does not see everybody's amounts: a total would give away the others. */
  totaal: z.object(Verschillen).nullable(),
  bezetting: z.array(z.object({ ...Wat, bedrag: BedragTekst })).nullable(),
  /** Input of `reken kwartaalafrekening`; it gives these amounts. Null where amounts of others are not shown. */
  invoer: z.unknown().nullable(),
})

/** A quarter: advances, what it is settled with, what came out and what was entered. */
export const Kwartaal = z
  .object({
    ...Kop,
    zicht: z.enum(['alles', 'eigen']),
    sleutel: z.object({ id: Id, naam: z.string() }),
    geopendOp: z.iso.datetime(),
    geopendDoor: z.string(),
    voorschotten: z.array(z.object({ ...Wie, bedrag: BedragTekst })),
    producten: z.array(
      z.object({
        ...Wat,
        eenheid: z.string(),
        kostprijs: Kostprijs.nullable(),
        /** What the newest run of this quarter says. */
        uitToerekening: z.object({ bedrag: BedragTekst, toerekeningId: Id }).nullable(),
      }),
    ),
    /** What keeps it from being settled, with the place where it can be mended. */
    mankementen: z.array(z.object({ code: z.string(), zin: z.string(), pad: z.string() })),
    afsluitingen: z.array(z.object({ nummer: z.int(), grond: z.string(), gemaaktOp: z.iso.datetime(), gemaaktDoor: z.string() })),
    uitkomst: Uitkomst.nullable(),
    /** What the lines cost beside what the run of the cost model put on its products, and what that run left undivided. */
    aansluiting: z
      .object({ toerekeningId: Id, kosten: BedragTekst, werkelijk: BedragTekst, verschil: BedragTekst, nietVerdeeld: BedragTekst })
      .nullable(),
    boekingen: z.array(
      z.object({
        id: Id,
        soort: z.enum(['voorschot', 'afrekening', 'correctie', 'bestemming']),
        /** Number of the settlement that it belongs to; an advance belongs to none. */
        afsluiting: z.int().nullable(),
        omschrijving: z.string(),
        besluitId: Id.nullable(),
        gemaaktOp: z.iso.datetime(),
        gemaaktDoor: z.string(),
        regels: z.array(
          z.object({
            rekening: z.enum(['deelnemer', 'bijdragen', 'resultaat', 'reserve']),
            organisatieId: Id.nullable(),
            organisatieNaam: z.string().nullable(),
            /** Above nil is debit. */
            bedrag: BedragTekst,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Kwartaal' })
/** See {@link Kwartaal}. */
export type Kwartaal = z.output<typeof Kwartaal>

const jaar = z
  .number('Vul een jaar in, bijvoorbeeld 2027.')
  .int('Vul een jaar in, bijvoorbeeld 2027.')
  .min(2000, 'Vul een jaar vanaf 2000 in.')
  .max(2100, 'Vul een jaar tot en met 2100 in.')
const kwartaal = z
  .number('Kies een kwartaal.')
  .int('Kies een kwartaal.')
  .min(1, 'Kies kwartaal 1, 2, 3 of 4.')
  .max(4, 'Kies kwartaal 1, 2, 3 of 4.')

/** What parties see of one another's amounts, and on which ground. */
const Verrekenzicht = z
  .object({ anderen: z.enum(['open', 'gesloten']), grond: z.string(), besluitId: Id.nullable(), versie: z.int() })
  .meta({ id: 'Verrekenzicht' })
/** See {@link Verrekenzicht}. */
export type Verrekenzicht = z.output<typeof Verrekenzicht>

/** The year in quarters. */
export const kwartalenApi = {
  listKwartalen: operation({
    method: 'GET',
    path: '/kwartalen',
    tag,
    summary: 'Lijst van kwartalen, het nieuwste eerst.',
    permission: 'kwartaal.lezen',
    response: lijst(KwartaalKort),
  }),
  readKwartaal: operation({
    method: 'GET',
    path: '/kwartalen/{id}',
    tag,
    summary: 'Lees een kwartaal: voorschotten, afrekening en boekingen.',
    permission: 'kwartaal.lezen',
    params: metId,
    response: Kwartaal,
  }),
  openKwartaal: operation({
    method: 'POST',
    path: '/kwartalen',
    tag,
    summary: 'Open een kwartaal: breng de voorschotten in rekening.',
    permission: 'kwartaal.afrekenen',
    body: z.strictObject({ jaar, kwartaal, verdeelsleutelId: Id }),
    response: Kwartaal,
    refusals: ['een-kwartaal-per-keer', 'kwartaal-zonder-plan', 'plan-onvolledig', 'sleutel-geldt-niet'],
  }),
  setKostprijzen: operation({
    method: 'PUT',
    path: '/kwartalen/{id}/kostprijzen',
    tag,
    summary: 'Leg vast wat een eenheid van een product in dit kwartaal werkelijk kostte; wat u niet noemt, blijft zoals het is.',
    permission: 'kwartaal.afrekenen',
    params: metId,
    body: z.strictObject({
      kostprijzen: z
        .array(
          z.strictObject({
            productId: Id,
            /** Null: as the newest run of the quarter says. */
            eigen: z.strictObject({ bedrag: BedragTekst, grond: tekst('de reden van deze kostprijs', 500) }).nullable(),
          }),
        )
        .max(500),
    }),
    response: Kwartaal,
    ifMatch: true,
  }),
  closeKwartaal: operation({
    method: 'POST',
    path: '/kwartalen/{id}/afsluitingen',
    tag,
    summary: 'Sluit een kwartaal af; een kwartaal dat al is gesloten, wordt gecorrigeerd met een nieuwe boeking.',
    permission: 'kwartaal.afrekenen',
    params: metId,
    body: z.strictObject({ grond: z.string().trim().max(500, 'Houd de reden bij ten hoogste 500 tekens.').default('') }),
    response: Kwartaal,
    ifMatch: true,
    refusals: ['kwartaal-onvolledig', 'niets-gewijzigd'],
  }),
  assignResultaat: operation({
    method: 'POST',
    path: '/kwartalen/{id}/bestemmingen',
    tag,
    summary: 'Boek waar het resultaat van een gesloten kwartaal naartoe gaat, volgens een besluit.',
    permission: 'kwartaal.afrekenen',
    params: metId,
    body: z.strictObject({ naar: z.enum(['deelnemers', 'reserve'], 'Kies: deelnemers of reserve.'), besluitId: Id }),
    response: Kwartaal,
    ifMatch: true,
    refusals: ['kwartaal-niet-gesloten', 'resultaat-al-bestemd', 'geen-resultaat', 'besluit-bestemt-niet'],
  }),
  readVerrekenzicht: operation({
    method: 'GET',
    path: '/verrekenzicht',
    tag,
    summary: 'Lees of partijen elkaars bedragen zien.',
    permission: 'kwartaal.lezen',
    response: Verrekenzicht,
  }),
  setVerrekenzicht: operation({
    method: 'PUT',
    path: '/verrekenzicht',
    tag,
    summary: 'Leg vast of partijen elkaars bedragen zien.',
    permission: 'verrekenzicht.afspreken',
    body: z.strictObject({
      anderen: z.enum(['open', 'gesloten'], 'Kies: open of gesloten.'),
      grond: tekst('de reden', 500),
      /** Needed to open what was closed. */
      besluitId: Id.nullable().default(null),
    }),
    response: Verrekenzicht,
    ifMatch: true,
  }),
}
