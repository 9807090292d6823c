import { expect, test } from 'vitest'
import { antwoordstand, visiezin } from './visie.ts'
import { type OpenVraag, visiepunten, visietaken, visietermijnen } from './visiewerk.ts'

const antwoord = (besluit: string | null) => ({ besluit: besluit === null ? null : { datum: besluit } })
const op = '2026-11-22'

test('what holds is the last answer with a decision; what was written after it lies before the tables', () => {
  const [oud, geldt, voorstel] = [antwoord('2024-01-01'), antwoord('2026-07-08'), antwoord(null)]
  expect(antwoordstand([], op)).toMatchObject({ stand: 'open', geldt: null, voorstel: null, herijkOp: null })
  expect(antwoordstand([voorstel], op)).toMatchObject({ stand: 'voorstel', geldt: null, voorstel })
  expect(antwoordstand([oud, geldt], op)).toMatchObject({ stand: 'vastgesteld', geldt, eerdere: [oud], herijkOp: '2027-07-08' })
  expect(antwoordstand([oud, geldt, voorstel], op)).toMatchObject({ stand: 'voorstel', geldt, voorstel, eerdere: [oud] })
})

test('an answer that nobody decided on and that was written again no longer counts', () => {
  const [eerste, tweede] = [antwoord(null), antwoord(null)]
  expect(antwoordstand([eerste, tweede], op)).toMatchObject({ voorstel: tweede, eerdere: [eerste] })
})

test('a year after its decision an answer asks to be looked at again, on the day itself', () => {
  expect(antwoordstand([antwoord('2025-11-23')], op).stand).toBe('vastgesteld')
  expect(antwoordstand([antwoord('2025-11-22')], op).stand).toBe('herijken')
})

test('how far the document is, in a sentence', () => {
  expect(visiezin([])).toBe('Er zijn nog geen vragen.')
  expect(visiezin(['vastgesteld', 'herijken', 'voorstel', 'open', 'open'])).toBe(
    'Van 5 vragen zijn er 2 vastgesteld, waarvan 1 toe is aan herijking; 1 ligt voor en 2 zijn nog open.',
  )
})

const wij = (organisatieId: string, ...permissies: string[]) => ({ organisatieId, permissies: new Set(permissies), mandaten: [] })
const vraag = (given: Partial<OpenVraag>): OpenVraag => ({
  id: 'v',
  vraag: 'Hoe?',
  stand: 'open',
  trekkerId: null,
  trekkerNaam: null,
  uiterlijk: null,
  herijkOp: null,
  sinds: '2026-11-01',
  voorstel: null,
  ...given,
})
const duiven = { organisatieId: 'd', organisatieNaam: 'Duiven' }

test('who has to do something: the trekker answers, a silent owner speaks, and then a table decides', () => {
  const soorten = (of: OpenVraag, wie: ReturnType<typeof wij>) => visietaken([of], wie).map(({ soort }) => soort)
  expect(soorten(vraag({}), wij('d', 'visie.schrijven'))).toEqual([])
  expect(soorten(vraag({ trekkerId: 'd' }), wij('d', 'visie.schrijven'))).toEqual(['visie_antwoord'])
  expect(soorten(vraag({ trekkerId: 'd', stand: 'vastgesteld' }), wij('d', 'visie.schrijven'))).toEqual([])
  const ligtVoor = vraag({ stand: 'voorstel', voorstel: { organisatieId: 'z', zwijgt: [duiven] } })
  expect(soorten(ligtVoor, wij('d', 'visie.oordelen'))).toEqual(['visie_oordeel'])
  expect(soorten(ligtVoor, wij('z', 'visie.oordelen', 'doel.vaststellen'))).toEqual([])
  const gehoord = vraag({ stand: 'voorstel', voorstel: { organisatieId: 'z', zwijgt: [] } })
  expect(soorten(gehoord, wij('z', 'doel.vaststellen'))).toEqual(['visie_vaststellen'])
  expect(visiepunten([ligtVoor, vraag({})], op)).toMatchObject([{ eigenaar: 'Duiven', organisatieId: 'z' }])
})

test('the day for an answer stands on the list of its trekker, and holds it up once it is past', () => {
  const met = (uiterlijk: string) => vraag({ trekkerId: 'd', trekkerNaam: 'Duiven', uiterlijk })
  expect(visietermijnen([met('2027-02-01'), met('2026-11-21')], 'd', op)).toMatchObject([{ datum: '2027-02-01' }])
  expect(visietermijnen([met('2027-02-01')], 'z', op)).toEqual([])
  expect(visiepunten([met('2026-11-21')], op)).toMatchObject([{ blokkade: 'De dag voor het antwoord is voorbij', eigenaar: 'Duiven' }])
})
