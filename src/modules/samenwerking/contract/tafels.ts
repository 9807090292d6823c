import * as z from 'zod'
import { BedragTekst, DatumTekst, Id, lijst, OpDatum, operation, tekst } from '#platform/http/contract.ts'
import { Geldigheid, rollen, tafelSoorten } from '#modules/samenwerking/contract/velden.ts'

const tag = 'Tafels'
const metId = z.strictObject({ id: Id })

/** How often a table meets. */
export const ritmes = [
  'wekelijks',
  'tweewekelijks',
  'maandelijks',
  'tweemaandelijks',
  'kwartaal',
  'vier_maanden',
  'halfjaar',
  'jaarlijks',
  'op_verzoek',
] as const

/** As what somebody sits at a table. Chair and members vote; a secretary and an adviser do not. */
export const zetelRollen = ['voorzitter', 'lid', 'secretaris', 'adviseur'] as const

/** What a table can decide by itself, in the classes that its way knows. */
export const mandaatKlassen = ['dienst', 'prioriteit', 'maatwerk', 'investering', 'strategie', 'organisatie'] as const

const Deel = z
  .string()
  .regex(/^[1-9]\d?\/[1-9]\d?$/, 'Schrijf een deel als 2/3.')
  .refine((deel) => Number(deel.split('/')[0]) <= Number(deel.split('/')[1]), 'Kies een deel van ten hoogste het geheel, zoals 2/3.')

/** How a table votes: the heads that must be there and what a yes takes, with where the rule stands. */
export const Stemregel = z
  .strictObject({
    quorum: z.union([z.enum(['meerderheid', 'geen']), Deel], 'Kies: meerderheid, geen, of een deel zoals 2/3.'),
    meerderheid: z.union([z.enum(['volstrekt', 'unaniem', 'dubbel']), Deel], 'Kies: volstrekt, unaniem, dubbel, of een deel zoals 2/3.'),
    bron: z.string().trim().max(300, 'Houd de bron bij ten hoogste 300 tekens.'),
  })
  .meta({ id: 'Stemregel' })
/** See {@link Stemregel}. */
export type Stemregel = z.output<typeof Stemregel>

const Tafelmandaat = z
  .strictObject({
    onderwerpen: z.array(z.enum(mandaatKlassen)).max(mandaatKlassen.length),
    /** Per year; null when no limit was given. */
    limiet: BedragTekst.refine((bedrag) => !bedrag.startsWith('-'), 'Vul een grens van nul of hoger in.').nullable(),
    besluit: z.string().trim().max(300, 'Houd het besluit bij ten hoogste 300 tekens.'),
  })
  .meta({ id: 'Tafelmandaat' })

/** A seat at a table: somebody under a hat, as what, with how many votes, for whom, and when. */
export const Zetel = z
  .object({
    id: Id,
    tafelId: Id,
    aanstellingId: Id,
    persoonId: Id,
    persoonNaam: z.string(),
    aanstellingRol: z.enum(rollen),
    organisatieId: Id,
    organisatieNaam: z.string(),
    rol: z.enum(zetelRollen),
    stemgewicht: z.number().int(),
    /** The seat that is taken when its holder is absent. */
    plaatsvervangerVan: Id.nullable(),
    geldig: Geldigheid,
    versie: z.number().int(),
  })
  .meta({ id: 'Zetel' })
/** See {@link Zetel}. */
export type Zetel = z.output<typeof Zetel>

/** A table (gremium) of the cooperation with its rules and, on a day, who sits there. */
export const Tafel = z
  .object({
    id: Id,
    naam: z.string(),
    soort: z.enum(tafelSoorten),
    /** Of a college or council: whose it is. */
    organisatieId: Id.nullable(),
    bron: z.string(),
    aanleverdagen: z.number().int(),
    ritme: z.enum(ritmes),
    openbaarheid: z.enum(['openbaar', 'besloten']),
    stemregel: Stemregel,
    mandaat: Tafelmandaat,
    leden: z.array(Zetel),
    versie: z.number().int(),
  })
  .meta({ id: 'Tafel' })
/** See {@link Tafel}. */
export type Tafel = z.output<typeof Tafel>

const TafelVelden = {
  naam: tekst('de naam', 120),
  aanleverdagen: z
    .number('Vul een aantal dagen in.')
    .int('Vul hele dagen in.')
    .min(0, 'Vul nul of meer dagen in.')
    .max(120, 'Vul ten hoogste 120 dagen in.'),
  ritme: z.enum(ritmes, 'Kies hoe vaak de tafel vergadert.'),
  openbaarheid: z.enum(['openbaar', 'besloten'], 'Kies: openbaar of besloten.'),
  stemregel: Stemregel,
  mandaat: Tafelmandaat,
}

/** The tables, their rules and their seats. */
export const tafelsApi = {
  listTafels: operation({
    method: 'GET',
    path: '/tafels',
    tag,
    summary: 'Lijst van tafels met hun regels en wie er op een dag zit.',
    permission: 'regeling.lezen',
    query: OpDatum,
    response: lijst(Tafel),
  }),
  readTafel: operation({
    method: 'GET',
    path: '/tafels/{id}',
    tag,
    summary: 'Lees een tafel met haar regels en haar zetels.',
    permission: 'regeling.lezen',
    params: metId,
    query: OpDatum,
    response: Tafel,
  }),
  addTafel: operation({
    method: 'POST',
    path: '/tafels',
    tag,
    summary: 'Voeg een tafel toe.',
    permission: 'tafel.beheren',
    body: z
      .strictObject({
        ...TafelVelden,
        /** Left out: the rule by law for this kind of table under the legal form of today. */
        stemregel: Stemregel.optional(),
        soort: z.enum(tafelSoorten, 'Kies een soort tafel.'),
        organisatieId: Id.nullable().default(null),
      })
      .refine(({ soort, organisatieId }) => (soort === 'college' || soort === 'raad') === (organisatieId !== null), {
        path: ['organisatieId'],
        message: 'Kies van welke gemeente dit college of deze raad is. Andere tafels zijn van de samenwerking zelf.',
      }),
    response: Tafel,
    refusals: ['tafel-naam-is-uniek', 'andere-organisatie'],
  }),
  changeTafel: operation({
    method: 'PUT',
    path: '/tafels/{id}',
    tag,
    summary: 'Wijzig de regels van een tafel.',
    permission: 'tafel.beheren',
    params: metId,
    body: z.strictObject({ ...TafelVelden, grond: tekst('de reden of het besluit', 500) }),
    response: Tafel,
    ifMatch: true,
    refusals: ['tafel-naam-is-uniek', 'andere-organisatie'],
  }),
  addZetel: operation({
    method: 'POST',
    path: '/tafels/{id}/zetels',
    tag,
    summary: 'Geef iemand een zetel aan een tafel.',
    permission: 'tafel.beheren',
    params: metId,
    body: z
      .strictObject({
        aanstellingId: Id,
        rol: z.enum(zetelRollen, 'Kies als wat iemand aan deze tafel zit.'),
        stemgewicht: z
          .number('Vul een aantal stemmen in.')
          .int('Vul een heel aantal in.')
          .min(0, 'Vul nul of meer stemmen in.')
          .max(1000, 'Vul ten hoogste 1000 stemmen in.'),
        plaatsvervangerVan: Id.nullable().default(null),
        van: DatumTekst,
        totEnMet: DatumTekst.nullable().default(null),
      })
      .refine(
        ({ rol, stemgewicht, plaatsvervangerVan }) =>
          stemgewicht === 0 || (plaatsvervangerVan === null && (rol === 'voorzitter' || rol === 'lid')),
        {
          path: ['stemgewicht'],
          message: 'Een secretaris, adviseur of plaatsvervanger heeft geen eigen stemmen. Vul 0 in.',
        },
      ),
    response: Tafel,
    refusals: [
      'een-zetel-tegelijk',
      'een-voorzitter-tegelijk',
      'andere-organisatie',
      'zetel-van-andere-organisatie',
      'einde-voor-begin',
      'zetel-onbekend',
    ],
  }),
  endZetel: operation({
    method: 'POST',
    path: '/zetels/{id}/beeindigingen',
    tag,
    summary: 'Beëindig een zetel op een datum.',
    permission: 'tafel.beheren',
    params: metId,
    body: z.strictObject({ totEnMet: DatumTekst, grond: tekst('de reden of het besluit', 500) }),
    response: Tafel,
    ifMatch: true,
    refusals: ['einde-voor-begin', 'andere-organisatie'],
  }),
}
