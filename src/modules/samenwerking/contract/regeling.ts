import * as z from 'zod'
import { BedragTekst, DatumTekst, Id, lijst, LijstVraag, OpDatum, operation, tekst } from '#platform/http/contract.ts'
import { deelnameRollen, Geldigheid, mandaatOnderwerpen, niveaus, rechtsvormen, rollen } from '#modules/samenwerking/contract/velden.ts'
import { Tafel } from '#modules/samenwerking/contract/tafels.ts'

const tag = 'Regeling'

/** Legal form with its dates. */
export const Rechtsvorm = z
  .object({ id: Id, vorm: z.enum(rechtsvormen), geldig: Geldigheid, bron: z.string(), versie: z.number().int() })
  .meta({ id: 'Rechtsvorm' })
/** See {@link Rechtsvorm}. */
export type Rechtsvorm = z.output<typeof Rechtsvorm>

/** Part of the joint organisation that delivers services: a regeling can have several. */
export const Dienstonderdeel = z
  .object({ id: Id, naam: z.string(), omschrijving: z.string(), geldig: Geldigheid, bron: z.string(), versie: z.number().int() })
  .meta({ id: 'Dienstonderdeel' })
/** See {@link Dienstonderdeel}. */
export type Dienstonderdeel = z.output<typeof Dienstonderdeel>

/** The cooperation of the hat on the chosen day. */
export const Regeling = z
  .object({
    id: Id,
    naam: z.string(),
    korteNaam: z.string(),
    omschrijving: z.string(),
    bron: z.string(),
    fictief: z.boolean(),
    /** Form on the chosen day; null when there was none yet, or no longer. */
    rechtsvorm: Rechtsvorm.nullable(),
    /** All forms, oldest first. */
    rechtsvormen: z.array(Rechtsvorm),
    /** Service units on the chosen day. */
    dienstonderdelen: z.array(Dienstonderdeel),
    /** The tables by name; their rules and seats are in `listTafels`. */
    tafels: z.array(Tafel.pick({ id: true, naam: true, soort: true, organisatieId: true, bron: true })),
    /** Whether this hat sees the amounts of other parties: false when partners agreed that those are closed. */
    zietBedragen: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Regeling' })
/** See {@link Regeling}. */
export type Regeling = z.output<typeof Regeling>

/** One organisation in one role, with dates. */
export const Deelname = z
  .object({
    id: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    rol: z.enum(deelnameRollen),
    viaId: Id.nullable(),
    viaNaam: z.string().nullable(),
    geldig: Geldigheid,
    bron: z.string(),
    versie: z.number().int(),
  })
  .meta({ id: 'Deelname' })
/** See {@link Deelname}. */
export type Deelname = z.output<typeof Deelname>

/** Who speaks for demand or supply at a level. */
export const Contact = z
  .object({
    id: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    dienstonderdeelId: Id.nullable(),
    dienstonderdeelNaam: z.string().nullable(),
    kant: z.enum(['vraag', 'aanbod']),
    niveau: z.enum(niveaus),
    functie: z.string(),
    naam: z.string(),
    geldig: Geldigheid,
    fictief: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Contact' })
/** See {@link Contact}. */
export type Contact = z.output<typeof Contact>

/** What a person may hand in for an organisation. The limit is null when hidden (`bedragVerborgen`) or when there is none. */
export const Mandaat = z
  .object({
    id: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    aanstellingId: Id,
    persoonNaam: z.string(),
    rol: z.enum(rollen),
    onderwerp: z.enum(mandaatOnderwerpen),
    limiet: BedragTekst.nullable(),
    bedragVerborgen: z.boolean(),
    geldig: Geldigheid,
    besluit: z.string(),
    versie: z.number().int(),
  })
  .meta({ id: 'Mandaat' })
/** See {@link Mandaat}. */
export type Mandaat = z.output<typeof Mandaat>

/** A person with a hat in this cooperation. */
export const Aanstelling = z
  .object({
    id: Id,
    persoonId: Id,
    persoonNaam: z.string(),
    email: z.string(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    rol: z.enum(rollen),
    tafels: z.array(z.object({ id: Id, naam: z.string() })),
    geldig: Geldigheid,
    versie: z.number().int(),
  })
  .meta({ id: 'Aanstelling' })
/** See {@link Aanstelling}. */
export type Aanstelling = z.output<typeof Aanstelling>

const metId = z.strictObject({ id: Id })
const Einde = z.strictObject({ totEnMet: DatumTekst, grond: tekst('de reden of het besluit', 500) })
const opEnPagina = LijstVraag.extend(OpDatum.shape)

/** The regeling itself, who takes part, who sits where. */
export const regelingApi = {
  readRegeling: operation({
    method: 'GET',
    path: '/regeling',
    tag,
    summary: 'Lees de samenwerking van uw pet op een datum.',
    permission: 'regeling.lezen',
    query: OpDatum,
    response: Regeling,
  }),
  changeRegeling: operation({
    method: 'PUT',
    path: '/regeling',
    tag,
    summary: 'Wijzig naam en omschrijving van de samenwerking.',
    permission: 'regeling.beheren',
    ifMatch: true,
    body: z.strictObject({
      naam: tekst('de naam'),
      korteNaam: tekst('de korte naam', 60),
      omschrijving: z.string().trim().max(2000).default(''),
    }),
    response: Regeling,
  }),
  addRechtsvorm: operation({
    method: 'POST',
    path: '/regeling/rechtsvormen',
    tag,
    summary: 'Leg een nieuwe rechtsvorm vast; de vorige eindigt de dag ervoor.',
    permission: 'regeling.beheren',
    body: z.strictObject({ vorm: z.enum(rechtsvormen, 'Kies een rechtsvorm.'), van: DatumTekst, bron: tekst('het besluit of de bron') }),
    response: Rechtsvorm,
    refusals: ['een-rechtsvorm-tegelijk'],
  }),
  addDienstonderdeel: operation({
    method: 'POST',
    path: '/dienstonderdelen',
    tag,
    summary: 'Voeg een dienstonderdeel toe.',
    permission: 'regeling.beheren',
    body: z.strictObject({
      naam: tekst('de naam'),
      omschrijving: z.string().trim().max(1000).default(''),
      van: DatumTekst,
      bron: tekst('de bron'),
    }),
    response: Dienstonderdeel,
  }),
  listDeelnames: operation({
    method: 'GET',
    path: '/deelnames',
    tag,
    summary: 'Lijst van deelnemers en hun rollen op een datum.',
    permission: 'regeling.lezen',
    query: opEnPagina.extend({ rol: z.enum(deelnameRollen).optional(), alles: z.enum(['ja']).optional() }),
    response: lijst(Deelname),
  }),
  addDeelname: operation({
    method: 'POST',
    path: '/deelnames',
    tag,
    summary: 'Laat een organisatie deelnemen in een rol.',
    permission: 'deelname.beheren',
    body: z.strictObject({
      organisatieId: Id,
      rol: z.enum(deelnameRollen, 'Kies een rol.'),
      viaId: Id.nullable().default(null),
      van: DatumTekst,
      totEnMet: DatumTekst.nullable().default(null),
      bron: tekst('de bron'),
    }),
    response: Deelname,
    refusals: ['een-deelname-per-rol-tegelijk', 'organisatie-bestaat-dan-niet'],
  }),
  endDeelname: operation({
    method: 'POST',
    path: '/deelnames/{id}/beeindigingen',
    tag,
    summary: 'Beëindig een deelname op een datum.',
    permission: 'deelname.beheren',
    params: metId,
    body: Einde,
    response: Deelname,
    ifMatch: true,
    refusals: ['einde-voor-begin'],
  }),
  listContacten: operation({
    method: 'GET',
    path: '/contacten',
    tag,
    summary: 'Lijst van contacten op een datum.',
    permission: 'regeling.lezen',
    query: opEnPagina,
    response: lijst(Contact),
  }),
  addContact: operation({
    method: 'POST',
    path: '/contacten',
    tag,
    summary: 'Zet iemand op een stoel.',
    permission: 'contact.beheren',
    body: z.strictObject({
      organisatieId: Id,
      dienstonderdeelId: Id.nullable().default(null),
      kant: z.enum(['vraag', 'aanbod'], 'Kies vraag of aanbod.'),
      niveau: z.enum(niveaus, 'Kies een niveau.'),
      functie: tekst('de functie'),
      naam: z.string().trim().max(200).default(''),
      van: DatumTekst,
      totEnMet: DatumTekst.nullable().default(null),
    }),
    response: Contact,
    refusals: ['andere-organisatie'],
  }),
  endContact: operation({
    method: 'POST',
    path: '/contacten/{id}/beeindigingen',
    tag,
    summary: 'Laat een contact zijn stoel verlaten.',
    permission: 'contact.beheren',
    params: metId,
    body: Einde,
    response: Contact,
    ifMatch: true,
    refusals: ['einde-voor-begin', 'andere-organisatie'],
  }),
  listMandaten: operation({
    method: 'GET',
    path: '/mandaten',
    tag,
    summary: 'Lijst van mandaten op een datum.',
    permission: 'regeling.lezen',
    query: opEnPagina,
    response: lijst(Mandaat),
  }),
  grantMandaat: operation({
    method: 'POST',
    path: '/mandaten',
    tag,
    summary: 'Geef iemand van de eigen organisatie een mandaat.',
    permission: 'mandaat.geven',
    body: z.strictObject({
      aanstellingId: Id,
      onderwerp: z.enum(mandaatOnderwerpen, 'Kies een onderwerp.'),
      limiet: BedragTekst.nullable().default(null),
      bedragVerborgen: z.boolean().default(false),
      van: DatumTekst,
      totEnMet: DatumTekst.nullable().default(null),
      besluit: tekst('het besluit waarop het mandaat rust', 500),
    }),
    response: Mandaat,
    refusals: ['andere-organisatie'],
  }),
  endMandaat: operation({
    method: 'POST',
    path: '/mandaten/{id}/beeindigingen',
    tag,
    summary: 'Beëindig een mandaat op een datum.',
    permission: 'mandaat.geven',
    params: metId,
    body: Einde,
    response: Mandaat,
    ifMatch: true,
    refusals: ['einde-voor-begin', 'andere-organisatie'],
  }),
  listAanstellingen: operation({
    method: 'GET',
    path: '/aanstellingen',
    tag,
    summary: 'Lijst van mensen met een pet in deze samenwerking.',
    permission: 'regeling.lezen',
    query: opEnPagina,
    response: lijst(Aanstelling),
  }),
  addAanstelling: operation({
    method: 'POST',
    path: '/aanstellingen',
    tag,
    summary: 'Geef iemand een pet in deze samenwerking.',
    permission: 'aanstelling.beheren',
    body: z
      .strictObject({
        persoonId: Id.nullable().default(null),
        naam: z.string().trim().max(200).default(''),
        email: z.union([z.literal(''), z.email('Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.')]).default(''),
        /** First password of a new local account; leave out for people who come in through their own provider. */
        wachtwoord: z.string().min(12, 'Kies een wachtwoord van ten minste 12 tekens.').max(1000).nullable().default(null),
        organisatieId: Id,
        rol: z.enum(rollen, 'Kies een rol.'),
        tafelIds: z.array(Id).max(20).default([]),
        van: DatumTekst,
        totEnMet: DatumTekst.nullable().default(null),
      })
      .refine((invoer) => invoer.persoonId !== null || (invoer.naam !== '' && invoer.email !== ''), {
        path: ['naam'],
        message: 'Kies een bekende persoon, of vul naam en e-mailadres in.',
      }),
    response: Aanstelling,
    refusals: ['een-aanstelling-tegelijk', 'aanmeldnaam-is-uniek', 'zetel-van-andere-organisatie'],
  }),
  endAanstelling: operation({
    method: 'POST',
    path: '/aanstellingen/{id}/beeindigingen',
    tag,
    summary: 'Neem iemand een pet af op een datum.',
    permission: 'aanstelling.beheren',
    params: metId,
    body: Einde,
    response: Aanstelling,
    ifMatch: true,
    refusals: ['einde-voor-begin'],
  }),
}
