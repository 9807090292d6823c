import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { stemming } from '../berekeningen.ts'

const faults = (input: unknown) => {
  const result = answer(stemming, JSON.stringify(input))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

const good = {
  regel: { quorum: 'meerderheid', meerderheid: { deel: '2/3' }, stakenBijVoltalligheid: 'verworpen' },
  leden: [
    { code: 'A', stemgewicht: 3, aanwezig: true },
    { code: 'B', stemgewicht: '2', aanwezig: true },
    { code: 'C', stemgewicht: 2, aanwezig: false },
  ],
  stemmen: [
    { lid: 'A', voor: 3, tegen: 0 },
    { lid: 'B', voor: 0, tegen: 1, onthouden: 1 },
    { lid: 'B', voor: 2, tegen: 0, volmachtVan: 'C' },
  ],
  tweedeVergadering: false,
}
const [a, b, c] = good.stemmen

test('the good one is good; only onthouden, volmachtVan and tweedeVergadering may be left out', () => {
  expect(faults(good)).toEqual([])
  const { tweedeVergadering: _, ...without } = good
  expect(faults(without)).toEqual([])
  for (const key of ['regel', 'leden', 'stemmen']) {
    const { [key]: __, ...rest } = good as Record<string, unknown>
    expect(faults(rest)).toContain(`/${key} veldOntbreekt`)
  }
  for (const key of ['quorum', 'meerderheid', 'stakenBijVoltalligheid']) {
    const { [key]: __, ...regel } = good.regel as Record<string, unknown>
    expect(faults({ ...good, regel })).toEqual([`/regel/${key} veldOntbreekt`])
  }
  for (const key of ['code', 'stemgewicht', 'aanwezig']) {
    const { [key]: __, ...lid } = good.leden[0] as Record<string, unknown>
    expect(faults({ ...good, leden: [lid, ...good.leden.slice(1)] })).toEqual([`/leden/0/${key} veldOntbreekt`])
  }
  for (const key of ['lid', 'voor', 'tegen']) {
    const { [key]: __, ...stem } = a as unknown as Record<string, unknown>
    expect(faults({ ...good, stemmen: [stem, b, c] })).toEqual([`/stemmen/0/${key} veldOntbreekt`])
  }
})

describe('each fault at its place', () => {
  const regel = (change: object) => ({ regel: { ...good.regel, ...change } })
  const leden = (change: object) => ({ leden: [{ ...good.leden[0], ...change }, ...good.leden.slice(1)] })
  const eerste = (change: object) => ({ stemmen: [{ ...a, ...change }, b, c] })
  test.each<[object, string[]]>([
    [{ foo: 1 }, ['/foo veldOnbekend']],
    [regel({ foo: 1 }), ['/regel/foo veldOnbekend']],
    [regel({ quorum: 'helft' }), ['/regel/quorum keuzeOnbekend']],
    [regel({ meerderheid: 'meer' }), ['/regel/meerderheid keuzeOnbekend']],
    [regel({ meerderheid: null }), ['/regel/meerderheid keuzeOnbekend']],
    [regel({ meerderheid: {} }), ['/regel/meerderheid/deel veldOntbreekt']],
    [regel({ meerderheid: { deel: '3/2' } }), ['/regel/meerderheid/deel buitenBereik']],
    [regel({ meerderheid: { deel: '2/0' } }), ['/regel/meerderheid/deel buitenBereik']],
    [regel({ quorum: { deel: 0 } }), ['/regel/quorum/deel buitenBereik']],
    [regel({ quorum: { deel: -1 } }), ['/regel/quorum/deel buitenBereik']],
    [regel({ quorum: { deel: 'twee derde' } }), ['/regel/quorum/deel deelVorm']],
    [regel({ quorum: { deel: '2/3', foo: 1 } }), ['/regel/quorum/foo veldOnbekend']],
    [regel({ stakenBijVoltalligheid: 'aangenomen' }), ['/regel/stakenBijVoltalligheid keuzeOnbekend']],
    [{ leden: [], stemmen: [] }, ['/leden lijstTeKort']],
    [leden({ foo: 1 }), ['/leden/0/foo veldOnbekend']],
    [leden({ code: '' }), ['/leden/0/code leeg', '/stemmen/0/lid geenLid']],
    [leden({ stemgewicht: -1 }), ['/leden/0/stemgewicht negatief', '/stemmen/0 meerStemmenDanGewicht']],
    [leden({ stemgewicht: '1,5' }), ['/leden/0/stemgewicht getalVorm']],
    [leden({ stemgewicht: '1000000000001' }), ['/leden/0/stemgewicht teHoog']],
    [leden({ aanwezig: 'ja' }), ['/leden/0/aanwezig verkeerdeSoort']],
    [leden({ aanwezig: false }), ['/stemmen/0/lid nietAanwezig']],
    [{ leden: [...good.leden, good.leden[0]] }, ['/leden/3/code codeDubbel']],
    [eerste({ foo: 1 }), ['/stemmen/0/foo veldOnbekend']],
    [eerste({ voor: -1 }), ['/stemmen/0/voor negatief']],
    [eerste({ onthouden: null }), ['/stemmen/0/onthouden verkeerdeSoort']],
    [eerste({ onthouden: '0.01' }), ['/stemmen/0 meerStemmenDanGewicht']],
    [eerste({ tegen: 1 }), ['/stemmen/0 meerStemmenDanGewicht']],
    [eerste({ lid: 'D' }), ['/stemmen/0/lid geenLid']],
    [eerste({ lid: 'C' }), ['/stemmen/0/lid nietAanwezig', '/stemmen/0 meerStemmenDanGewicht', '/stemmen/2 meerStemmenDanGewicht']],
    [eerste({ volmachtVan: 'D' }), ['/stemmen/0/volmachtVan geenLid']],
    [eerste({ volmachtVan: 'A' }), ['/stemmen/0/volmachtVan volmachtVanZichzelf']],
    [eerste({ volmachtVan: null }), ['/stemmen/0/volmachtVan verkeerdeSoort']],
    [{ stemmen: [a, b, c, b] }, ['/stemmen/3 meerStemmenDanGewicht']],
    [{ stemmen: [a, a, a] }, ['/stemmen/1 meerStemmenDanGewicht', '/stemmen/2 meerStemmenDanGewicht']],
    [{ stemmen: 'geen' }, ['/stemmen verkeerdeSoort']],
    [{ tweedeVergadering: 1 }, ['/tweedeVergadering verkeerdeSoort']],
  ])('%j', (change, expected) => {
    expect(faults({ ...good, ...change }).toSorted()).toEqual(expected.toSorted())
  })
})

test('all of them together, of shape and of meaning', () => {
  const input = {
    ...good,
    regel: { ...good.regel, quorum: { deel: '4/3' } },
    leden: [...good.leden, { code: 'C', stemgewicht: -1, aanwezig: true }],
    stemmen: [{ ...a, lid: 'X' }, { ...b, tegen: 2 }, c],
    foo: 1,
  }
  expect(faults(input).toSorted()).toEqual(
    [
      '/foo veldOnbekend',
      '/leden/3/code codeDubbel',
      '/leden/3/stemgewicht negatief',
      '/regel/quorum/deel buitenBereik',
      '/stemmen/0/lid geenLid',
      '/stemmen/1 meerStemmenDanGewicht',
    ].toSorted(),
  )
})

test('a member that cannot be read makes nobody else unknown', () => {
  expect(faults({ ...good, leden: [{ stemgewicht: 3, aanwezig: true }, ...good.leden.slice(1)] })).toEqual(['/leden/0/code veldOntbreekt'])
})
