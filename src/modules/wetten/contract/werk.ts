import * as z from 'zod'
import { DatumTekst, Id, operation, tekst } from '#platform/http/contract.ts'
import { impacten, onderwerpen } from '#modules/wetten/domain/analyse.ts'
import { KWARTIER } from '#modules/wetten/domain/uren.ts'
import { metId, tag, Wet } from './wetten.ts'

const lang = (max: number) => z.string().trim().max(max, `Houd dit bij ten hoogste ${max} tekens.`).default('')
const eenmaal = (onderdelen: readonly { onderwerp: string }[]) =>
  new Set(onderdelen.map(({ onderwerp }) => onderwerp)).size === onderdelen.length

const AnalyseInvoer = z.strictObject({
  onderdelen: z
    .array(z.strictObject({ onderwerp: z.enum(onderwerpen), impact: z.enum(impacten), tekst: lang(2000) }))
    .refine(eenmaal, 'Noem elk onderwerp één keer.'),
  minimum: lang(2000),
  wijziging: lang(1000),
})
/** What the trekker writes. */
export type AnalyseInvoer = z.output<typeof AnalyseInvoer>

const AfwijkingInvoer = z
  .strictObject({
    oordeel: z.enum(['hetzelfde', 'anders'], 'Kies: hetzelfde of anders.'),
    onderdelen: z
      .array(z.strictObject({ onderwerp: z.enum(onderwerpen), tekst: tekst('wat er bij u anders is', 2000) }))
      .refine(eenmaal, 'Noem elk onderwerp één keer.')
      .default([]),
  })
  .refine(({ oordeel, onderdelen }) => (oordeel === 'anders') === onderdelen.length > 0, {
    path: ['onderdelen'],
    message: 'Schrijf bij ten minste één onderwerp op wat er bij u anders is, of kies: hetzelfde.',
    when: () => true,
  })
/** What a municipality says of itself. */
export type AfwijkingInvoer = z.output<typeof AfwijkingInvoer>

const Minuten = (max: number) =>
  z
    .int('Vul een aantal uren in, in kwartieren. Bijvoorbeeld 2,5.')
    .positive('Vul een aantal uren in, in kwartieren. Bijvoorbeeld 2,5.')
    .multipleOf(KWARTIER, 'Rond af op een kwartier. Bijvoorbeeld 2,25 of 2,5.')
    .max(max, 'Dit zijn te veel uren voor één regel. Splits de periode.')

const UrenInvoer = z
  .strictObject({
    persoonNaam: tekst('de naam van wie het deed', 100),
    van: DatumTekst,
    totEnMet: DatumTekst,
    minuten: Minuten(120_000),
    waaraan: tekst('wat er is gedaan'),
    gedeeld: z.boolean(),
  })
  .refine(({ van, totEnMet }) => van <= totEnMet, { path: ['totEnMet'], message: 'Kies een dag op of na de eerste dag.' })
/** What somebody spent. */
export type UrenInvoer = z.output<typeof UrenInvoer>

/** The analysis, how it is at home, and the hours. */
export const werkApi = {
  draftAnalyse: operation({
    method: 'PUT',
    path: '/wetten/{id}/analyse',
    tag,
    summary: 'Schrijf de analyse, aan de kant van de trekker. De eerste keer is de versie 0.',
    permission: 'wet.schrijven',
    params: metId,
    body: AnalyseInvoer,
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond', 'alleen-de-trekker'],
  }),
  removeAnalyse: operation({
    method: 'DELETE',
    path: '/wetten/{id}/analyse',
    tag,
    summary: 'Gooi uw concept van de analyse weg.',
    permission: 'wet.schrijven',
    params: metId,
    ifMatch: true,
  }),
  shareAnalyse: operation({
    method: 'POST',
    path: '/wetten/{id}/analyses',
    tag,
    summary: 'Deel uw concept als de volgende versie; daarna wijzigt zij niet meer.',
    permission: 'wet.schrijven',
    params: metId,
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond', 'alleen-de-trekker', 'analyse-niet-compleet'],
  }),
  draftAfwijking: operation({
    method: 'PUT',
    path: '/wetten/{id}/afwijking',
    tag,
    summary: 'Schrijf op hoe het bij uw gemeente is, aan de eigen kant. De eerste keer is de versie 0.',
    permission: 'afwijking.schrijven',
    params: metId,
    body: AfwijkingInvoer,
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond', 'analyse-niet-gedeeld', 'geen-gemeente', 'eigen-analyse'],
  }),
  removeAfwijking: operation({
    method: 'DELETE',
    path: '/wetten/{id}/afwijking',
    tag,
    summary: 'Gooi uw concept weg.',
    permission: 'afwijking.schrijven',
    params: metId,
    ifMatch: true,
  }),
  submitAfwijking: operation({
    method: 'POST',
    path: '/wetten/{id}/afwijkingen',
    tag,
    summary: 'Dien in hoe het bij uw gemeente is; daarna wijzigt het niet meer.',
    permission: 'afwijking.schrijven',
    params: metId,
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond', 'analyse-is-vernieuwd', 'eigen-analyse'],
  }),
  addUren: operation({
    method: 'POST',
    path: '/wetten/{id}/uren',
    tag,
    summary: 'Schrijf uren van uw organisatie op.',
    permission: 'uren.schrijven',
    params: metId,
    body: UrenInvoer,
    response: Wet,
  }),
  changeUren: operation({
    method: 'PUT',
    path: '/wetten/{id}/uren/{urenId}',
    tag,
    summary: 'Wijzig uren van uw organisatie.',
    permission: 'uren.schrijven',
    params: metId.extend({ urenId: Id }),
    body: UrenInvoer,
    response: Wet,
    ifMatch: true,
    refusals: ['andere-organisatie'],
  }),
  removeUren: operation({
    method: 'DELETE',
    path: '/wetten/{id}/uren/{urenId}',
    tag,
    summary: 'Haal uren van uw organisatie weg.',
    permission: 'uren.schrijven',
    params: metId.extend({ urenId: Id }),
    ifMatch: true,
    refusals: ['andere-organisatie'],
  }),
  saveRaming: operation({
    method: 'PUT',
    path: '/wetten/{id}/raming',
    tag,
    summary: 'Zeg hoeveel uur dit uw gemeente alleen zou hebben gekost; leeg haalt de raming weg.',
    permission: 'uren.schrijven',
    params: metId,
    body: z.strictObject({ minuten: Minuten(1_200_000).nullable() }),
    response: Wet,
    refusals: ['geen-gemeente'],
  }),
  chooseUrensleutel: operation({
    method: 'PUT',
    path: '/wetten/{id}/sleutel',
    tag,
    summary: 'Kies de verdeelsleutel voor de gedeelde uren; leeg is gelijk over de gemeenten.',
    permission: 'wet.schrijven',
    params: metId,
    body: z.strictObject({ sleutelId: Id.nullable() }),
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond', 'sleutel-onbruikbaar'],
  }),
}
