import * as z from 'zod'
import { Id, lijst, LijstVraag, operation } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'
import { metGrond, metId, tag, VijfInvoer, vijfVelden } from '#modules/vraag/contract/velden.ts'
import { Wens } from '#modules/vraag/contract/wensen.ts'

/** Where an offer stands on its way. */
export const aanbodStatussen = ['concept', 'ingediend', 'overgenomen', 'ingetrokken'] as const
/** What the supplier brings: a proposal of its own, a trend, or a new law. */
export const aanbodSoorten = ['voorstel', 'trend', 'wet'] as const

/** An offer of the supplier. */
export const Aanbod = z
  .object({
    id: Id,
    ...vijfVelden,
    doelTitel: z.string().nullable(),
    soort: z.enum(aanbodSoorten),
    /** What a trend or a new law asks of systems and data, in words. */
    digitaleImpact: z.string(),
    status: z.enum(aanbodStatussen),
    /** The wish that it became, with the municipality that adopted it. */
    wens: z.object({ id: Id, organisatieNaam: z.string() }).nullable(),
    fictief: z.boolean(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Aanbod' })
/** See {@link Aanbod}. */
export type Aanbod = z.output<typeof Aanbod>

/** The five fields, what kind of offer it is, and what a trend or a law asks of systems and data. */
const AanbodInvoer = VijfInvoer.extend({
  soort: z.enum(aanbodSoorten, 'Kies wat dit is: voorstel, trend of wet.').default('voorstel'),
  digitaleImpact: z.string().trim().max(2000, 'Houd de digitale gevolgen bij ten hoogste 2000 tekens.').default(''),
})
/** See {@link Aanbod}. */
export type AanbodInvoer = z.output<typeof AanbodInvoer>

/** Offers of the supplier. */
export const aanbodApi = {
  listAanbod: operation({
    method: 'GET',
    path: '/aanbiedingen',
    tag,
    summary: 'Lijst van aanbod van de leverancier.',
    permission: 'wens.lezen',
    query: LijstVraag.extend({ status: Aanbod.shape.status.optional(), soort: Aanbod.shape.soort.optional() }),
    response: lijst(Aanbod),
  }),
  readAanbod: operation({
    method: 'GET',
    path: '/aanbiedingen/{id}',
    tag,
    summary: 'Lees een aanbod.',
    permission: 'wens.lezen',
    params: metId,
    response: Aanbod,
  }),
  draftAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen',
    tag,
    summary: 'Schrijf een aanbod op, aan de kant van de leverancier.',
    permission: 'aanbod.opstellen',
    body: AanbodInvoer,
    response: Aanbod,
  }),
  changeAanbod: operation({
    method: 'PUT',
    path: '/aanbiedingen/{id}',
    tag,
    summary: 'Wijzig een aanbod dat nog niet is ingediend.',
    permission: 'aanbod.opstellen',
    params: metId,
    body: AanbodInvoer,
    response: Aanbod,
    ifMatch: true,
    refusals: ['aanbod-niet-wijzigbaar'],
  }),
  removeAanbod: operation({
    method: 'DELETE',
    path: '/aanbiedingen/{id}',
    tag,
    summary: 'Gooi een concept weg.',
    permission: 'aanbod.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['aanbod-niet-wijzigbaar'],
  }),
  submitAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen/{id}/indieningen',
    tag,
    summary: 'Dien een aanbod in bij de gemeenten.',
    permission: 'wens.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Aanbod,
    ifMatch: true,
    refusals: ['aanbod-niet-indienbaar', 'geen-mandaat'],
  }),
  withdrawAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen/{id}/intrekkingen',
    tag,
    summary: 'Trek een aanbod in dat nog niemand overnam.',
    permission: 'wens.indienen',
    params: metId,
    body: metGrond,
    response: Aanbod,
    ifMatch: true,
    refusals: ['aanbod-niet-intrekbaar', 'geen-mandaat'],
  }),
  adoptAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen/{id}/overnames',
    tag,
    summary: 'Neem een aanbod over als wens van uw gemeente.',
    permission: 'wens.indienen',
    params: metId,
    response: Wens,
    ifMatch: true,
    refusals: ['aanbod-niet-over-te-nemen', 'geen-mandaat', 'aanbod-wordt-een-wens'],
  }),
}
