import * as z from 'zod'
import { Id, operation, tekst } from '#platform/http/contract.ts'
import { metGrond, metId, tag } from '#modules/vraag/contract/velden.ts'
import { Wens } from '#modules/vraag/contract/wensen.ts'

/** Wishes that become one: always addressed by the wish that goes on in another. */
export const samenvoegenApi = {
  proposeSamenvoeging: operation({
    method: 'POST',
    path: '/wensen/{id}/samenvoegingen',
    tag,
    summary: 'Stel voor om een wens in een andere te laten opgaan; is die ook van u, dan gebeurt het meteen.',
    permission: 'wens.indienen',
    params: metId,
    body: z.strictObject({ naarId: Id, reden: tekst('de reden', 500) }),
    response: Wens,
    ifMatch: true,
    refusals: ['samenvoegen-kan-niet', 'geen-mandaat', 'een-samenvoeging-tegelijk'],
  }),
  answerSamenvoeging: operation({
    method: 'POST',
    path: '/wensen/{id}/samenvoegingen/antwoorden',
    tag,
    summary: 'Zeg ja of nee op het voorstel om een wens in die van u te laten opgaan.',
    permission: 'wens.indienen',
    params: metId,
    body: z.strictObject({ antwoord: z.enum(['aanvaard', 'afgewezen'], 'Kies: aanvaard of afgewezen.'), reden: tekst('de reden', 500) }),
    response: Wens,
    ifMatch: true,
    refusals: ['samenvoegen-kan-niet', 'geen-mandaat'],
  }),
  withdrawSamenvoeging: operation({
    method: 'POST',
    path: '/wensen/{id}/samenvoegingen/intrekkingen',
    tag,
    summary: 'Trek uw voorstel tot samenvoegen in.',
    permission: 'wens.indienen',
    params: metId,
    body: metGrond,
    response: Wens,
    ifMatch: true,
    refusals: ['samenvoegen-kan-niet', 'geen-mandaat'],
  }),
  separateWens: operation({
    method: 'POST',
    path: '/wensen/{id}/losmakingen',
    tag,
    summary: 'Maak een samengevoegde wens weer los; de keuzes blijven waar zij zijn.',
    permission: 'wens.indienen',
    params: metId,
    body: metGrond,
    response: Wens,
    ifMatch: true,
    refusals: ['losmaken-kan-niet', 'geen-mandaat'],
  }),
}
