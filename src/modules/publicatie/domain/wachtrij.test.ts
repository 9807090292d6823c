import { describe, expect, test } from 'vitest'
import { type OpenStuk, taken } from '#modules/publicatie/domain/wachtrij.ts'

const stuk: OpenStuk = {
  id: 'x',
  soort: 'besluit',
  nummer: 'B-2026-001',
  titel: 'Glasvezel',
  stand: 'te_publiceren',
  tafelNaam: 'Algemeen bestuur',
  tafelOrganisatieId: null,
  aanTafel: false,
  geheim: null,
}
const griffier = { organisatieId: 'duiven', permissies: new Set(['openbaarheid.bepalen', 'publicatie.publiceren']) }
const bestuurder = { organisatieId: 'duiven', permissies: new Set(['openbaarheid.bepalen']) }
const soorten = (stukken: OpenStuk[], pet: typeof griffier) => taken(stukken, pet).map(({ soort }) => soort)

describe('what waits before the public can read it', () => {
  test('who publishes is asked to determine and to publish; a member of the board is not', () => {
    const stukken: OpenStuk[] = [stuk, { ...stuk, stand: 'te_bepalen' }, { ...stuk, stand: 'gepubliceerd' }, { ...stuk, stand: 'besloten' }]
    expect(soorten(stukken, griffier)).toEqual(['besluit_publiceren', 'openbaarheid_bepalen'])
    expect(soorten(stukken, bestuurder)).toEqual([])
    expect(soorten([{ ...stuk, soort: 'vergadering' }], griffier)).toEqual(['vergadering_publiceren'])
  })

  test('the table of another organisation is not ours', () => {
    expect(soorten([{ ...stuk, tafelOrganisatieId: 'zevenaar' }], griffier)).toEqual([])
    expect(soorten([{ ...stuk, tafelOrganisatieId: 'duiven' }], griffier)).toEqual(['besluit_publiceren'])
  })

  test('secrecy of the chair: who sits there is asked to have it confirmed by its day, and to determine anew when it lapsed (AC-10.1)', () => {
    const geheim: OpenStuk = { ...stuk, stand: 'geheim', aanTafel: true, geheim: { stand: 'voorlopig', dag: '2026-12-10' } }
    expect(taken([geheim], bestuurder)).toMatchObject([{ soort: 'geheimhouding_bekrachtigen', uiterlijk: '2026-12-10' }])
    expect(soorten([{ ...geheim, geheim: { stand: 'vervallen', dag: '2026-12-10' } }], bestuurder)).toEqual(['geheimhouding_vervallen'])
    expect(soorten([{ ...geheim, geheim: { stand: 'geldt', dag: null } }], bestuurder)).toEqual([])
    expect(soorten([{ ...geheim, aanTafel: false }], bestuurder)).toEqual([])
  })
})
