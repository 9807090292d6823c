import { expect, test } from 'vitest'
import { rij } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { faultsOfOntwerp, keuzeBijToets, oordeelBody, oordeelOntwerp, plekVan, voortgang, WEET_NIET } from './oordeel-ontwerp.ts'

const verkenning = { sjabloon: 'publieke_waarde' as const, rijen: [rij('a', 'A')] }
const plek = (meer: object) => ({ waarde: '', tweede: '', wanneer: '', toelichting: '', bron: '', ...meer })

test('a digit chooses: from 1 on a scale with minus and plus, else the value itself', () => {
  const { scenarios, urgentie, levenscyclus } = sjablonen
  expect(['1', '3', '5', '6', '0'].map((toets) => keuzeBijToets(scenarios.schaal, toets))).toEqual(['-2', '0', '2', null, null])
  expect(['1', '5', '0', '6'].map((toets) => keuzeBijToets(urgentie.schaal, toets))).toEqual(['1', '5', null, null])
  expect([keuzeBijToets(levenscyclus.schaal, '0'), keuzeBijToets(urgentie.schaal, '?'), keuzeBijToets(urgentie.schaal, 'Tab')]).toEqual([
    '0',
    WEET_NIET,
    null,
  ])
})

test('what was not chosen is not sent, "weet ik niet" is sent as nothing, and one source holds for the rest', () => {
  const ontwerp = {
    plekken: {
      [plekVan('a', 'waarde')]: plek({ waarde: '4', tweede: '2', wanneer: 'de sector' }),
      [plekVan('a', 'legitimiteit')]: plek({ waarde: WEET_NIET }),
      [plekVan('a', 'capaciteit')]: plek({ toelichting: 'nog niet' }),
    },
    bron: 'gesprekken',
    reden: '',
  }
  expect(voortgang(verkenning, ontwerp)).toEqual({ gedaan: 2, totaal: 3 })
  const { oordelen } = oordeelBody(verkenning, ontwerp)
  expect(oordelen).toEqual([
    { rij: 'a', kolom: 'waarde', waarde: 4, alternatief: { waarde: 2, wanneer: 'de sector' }, toelichting: '', bron: 'gesprekken' },
    { rij: 'a', kolom: 'legitimiteit', waarde: null, alternatief: null, toelichting: '', bron: '' },
  ])
  const inzending = {
    oordelen,
    ingediendOp: null,
    wijzigingen: [],
    versie: 1,
    id: '',
    organisatieId: '',
    organisatieNaam: '',
    persoonId: '',
    persoonNaam: '',
    rol: '',
  }
  expect(oordeelBody(verkenning, oordeelOntwerp(inzending)).oordelen).toEqual(oordelen)
})

test('a second judgement asks for the first, and for what it depends on', () => {
  const ontwerp = (meer: object) => ({ plekken: { [plekVan('a', 'waarde')]: plek(meer) }, bron: '', reden: '' })
  expect(faultsOfOntwerp(verkenning, ontwerp({ waarde: '4', tweede: '2' })).map(({ name }) => name)).toEqual(['wanneer.a.waarde'])
  expect(faultsOfOntwerp(verkenning, ontwerp({ waarde: WEET_NIET, tweede: '2', wanneer: 'x' })).map(({ name }) => name)).toEqual([
    'tweede.a.waarde',
  ])
  expect(faultsOfOntwerp(verkenning, ontwerp({ waarde: '4', tweede: '2', wanneer: 'x' }))).toEqual([])
})
