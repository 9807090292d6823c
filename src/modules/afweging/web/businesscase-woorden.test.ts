import { expect, test } from 'vitest'
import { geldZin, tornadoVan, tornadoZin } from './businesscase-woorden.ts'

const uitkomst = (ncw: string) => ({
  invoer: { disconteringsvoet: '0.0225', basisjaar: 2027, kasstromen: [] },
  uitvoer: {
    status: 'bepaald' as const,
    ncw,
    terugverdientijd: null,
    verdisconteerdeTerugverdientijd: null,
    totaal: ncw,
    pm: 0,
    deelnemers: [],
  },
})
const regel = (op: 'kosten' | 'uitstel' | 'voet', heen: string, terug: string) => ({ op, heen: uitkomst(heen), terug: uitkomst(terug) })

test('the longest bar of the tornado first, whichever way it points', () => {
  const balken = tornadoVan({
    gevoeligheid: [regel('voet', '9.00', '11.00'), regel('kosten', '5.00', '15.00'), regel('uitstel', '2.00', '10.00')],
  })
  expect(balken.map(({ op }) => op)).toEqual(['kosten', 'uitstel', 'voet'])
})

test('whether the outcome can turn, and by what', () => {
  const vast = tornadoVan({ gevoeligheid: [regel('kosten', '5.00', '15.00'), regel('uitstel', '8.00', '10.00')] })
  expect(tornadoZin('10.00', vast)).toBe('De uitkomst hangt het meest af van de kosten, maar blijft een winst')
  const los = tornadoVan({
    gevoeligheid: [regel('kosten', '-5.00', '25.00'), regel('uitstel', '-1.00', '10.00'), regel('voet', '9.00', '11.00')],
  })
  expect(tornadoZin('10.00', los)).toBe('De uitkomst kan omslaan: door de kosten of een jaar uitstel wordt de winst een verlies')
  expect(tornadoZin('-10.00', tornadoVan({ gevoeligheid: [regel('kosten', '-15.00', '0.00')] }))).toBe(
    'De uitkomst kan omslaan: door de kosten wordt het verlies een winst',
  )
})

test('in which money it counts, and what nobody wrote down', () => {
  expect(geldZin({ prijsbasis: 'nominaal', prijspeil: 2026, btw: 'inclusief' })).toBe(
    'Nominale bedragen, met inflatie; prijspeil 2026; met btw.',
  )
  expect(geldZin({ prijsbasis: 'reeel', prijspeil: null, btw: 'onbekend' })).toContain('prijspeil niet vastgelegd; btw niet vastgelegd')
})
