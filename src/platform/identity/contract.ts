import * as z from 'zod'
import { Id, lijst, operation } from '#platform/http/contract.ts'

const Hoed = z
  .object({
    aanstellingId: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    regelingId: Id,
    regelingNaam: z.string(),
    rol: z.string(),
    mandaten: z.array(z.string()),
  })
  .meta({ id: 'Hoed', description: 'Voor wie iemand handelt: organisatie, samenwerking en rol.' })

/** Who is signed in, which hat is on, which others there are. */
export const Sessie = z
  .object({
    persoonId: Id,
    naam: z.string(),
    email: z.string(),
    hoed: Hoed.nullable(),
    hoeden: z.array(Hoed),
    permissies: z.array(z.string()),
    /** Minutes without a request after which the session ends. */
    verlooptNaMinuten: z.number().int(),
  })
  .meta({ id: 'Sessie' })
/** See {@link Sessie}. */
export type Sessie = z.output<typeof Sessie>

const Aanbieder = z.object({ code: z.string(), naam: z.string() }).meta({ id: 'Aanbieder' })

const Token = z
  .object({
    id: Id,
    naam: z.string(),
    organisatieNaam: z.string(),
    regelingNaam: z.string(),
    rol: z.string(),
    alleenLezen: z.boolean(),
    gemaaktOp: z.iso.datetime(),
    verlooptOp: z.iso.datetime(),
    gebruiktOp: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Token' })
/** A bearer token of the person who asks, without the secret itself. */
export type Token = z.output<typeof Token>

const tag = 'Aanmelden'

/** Signing in, hats and tokens: the same for every room. */
export const identityApi = {
  listAanbieders: operation({
    method: 'GET',
    path: '/aanbieders',
    tag,
    summary: 'Lijst van aanbieders waarmee u zich kunt aanmelden.',
    permission: 'openbaar',
    response: lijst(Aanbieder),
  }),
  startSessie: operation({
    method: 'POST',
    path: '/sessies',
    tag,
    summary: 'Meld u aan met een lokaal account.',
    permission: 'openbaar',
    opensOwnScope: true,
    body: z.strictObject({
      aanmeldnaam: z.string('Vul uw aanmeldnaam in.').trim().min(1, 'Vul uw aanmeldnaam in.').max(254),
      wachtwoord: z.string('Vul uw wachtwoord in.').min(1, 'Vul uw wachtwoord in.').max(1000),
    }),
    response: z.object({ aangemeld: z.boolean() }),
    refusals: ['aanmelden-mislukt', 'te-vaak-geprobeerd'],
  }),
  readSessie: operation({
    method: 'GET',
    path: '/sessie',
    tag,
    summary: 'Lees wie is aangemeld en met welke pet.',
    permission: 'aangemeld',
    response: Sessie,
  }),
  endSessie: operation({ method: 'DELETE', path: '/sessie', tag, summary: 'Meld u af.', permission: 'aangemeld' }),
  wearHoed: operation({
    method: 'PUT',
    path: '/sessie/hoed',
    tag,
    summary: 'Zet een andere pet op.',
    permission: 'aangemeld',
    body: z.strictObject({ aanstellingId: Id }),
    response: Sessie,
  }),
  changeWachtwoord: operation({
    method: 'PUT',
    path: '/sessie/wachtwoord',
    tag,
    summary: 'Wijzig uw wachtwoord.',
    permission: 'aangemeld',
    body: z.strictObject({
      huidig: z.string('Vul uw huidige wachtwoord in.').min(1, 'Vul uw huidige wachtwoord in.').max(1000),
      nieuw: z.string('Vul een nieuw wachtwoord in.').min(12, 'Kies een wachtwoord van ten minste 12 tekens.').max(1000),
    }),
    refusals: ['wachtwoord-klopt-niet', 'geen-lokaal-account'],
  }),
  listTokens: operation({
    method: 'GET',
    path: '/tokens',
    tag,
    summary: 'Lijst van uw tokens voor koppelingen.',
    permission: 'aangemeld',
    response: lijst(Token),
  }),
  makeToken: operation({
    method: 'POST',
    path: '/tokens',
    tag,
    summary: 'Maak een token voor een koppeling, met de pet die u op hebt.',
    permission: 'aangemeld',
    body: z.strictObject({
      naam: z
        .string('Geef het token een naam.')
        .trim()
        .min(1, 'Geef het token een naam.')
        .max(100, 'Houd de naam bij ten hoogste 100 tekens.'),
      alleenLezen: z.boolean().default(true),
      geldigDagen: z
        .number('Vul een aantal dagen in.')
        .int()
        .min(1, 'Kies ten minste 1 dag.')
        .max(366, 'Kies ten hoogste 366 dagen.')
        .default(90),
    }),
    response: Token.extend({ geheim: z.string() }),
    refusals: ['geen-hoed'],
  }),
  revokeToken: operation({
    method: 'DELETE',
    path: '/tokens/{id}',
    tag,
    summary: 'Trek een token in.',
    permission: 'aangemeld',
    params: z.strictObject({ id: Id }),
  }),
}
