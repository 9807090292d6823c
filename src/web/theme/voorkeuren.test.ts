import { describe, expect, test } from 'vitest'
import { applyVoorkeuren, readVoorkeuren, saveVoorkeuren, STANDAARD_VOORKEUREN } from './voorkeuren.ts'

/** A storage of one page. */
function storage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>()
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}

describe('voorkeuren', () => {
  test('what is saved is read back', () => {
    const here = storage()
    saveVoorkeuren(here, { kleurstand: 'donker', dichtheid: 'ruim', thema: 'demodam' })
    expect(readVoorkeuren(here)).toEqual({ kleurstand: 'donker', dichtheid: 'ruim', thema: 'demodam' })
  })

  test.each(['', 'null', '{"kleurstand":"roze","dichtheid":3}', '[]', '{'])('%j gives the default', (kept) => {
    expect(readVoorkeuren({ getItem: () => kept })).toEqual(STANDAARD_VOORKEUREN)
  })

  test('a browser that keeps nothing gives the default and does not fail', () => {
    const closed = {
      getItem: (): string => {
        throw new Error('closed')
      },
      setItem: () => {
        throw new Error('closed')
      },
    }
    expect(readVoorkeuren(closed)).toEqual(STANDAARD_VOORKEUREN)
    expect(() => saveVoorkeuren(closed, STANDAARD_VOORKEUREN)).not.toThrow()
    expect(readVoorkeuren(undefined)).toEqual(STANDAARD_VOORKEUREN)
  })

  test('automatisch leaves the colours to the device', () => {
    const root = { dataset: { kleurstand: 'donker' } as DOMStringMap }
    applyVoorkeuren(root, STANDAARD_VOORKEUREN)
    expect(root.dataset).toEqual({ dichtheid: 'compact' })
    applyVoorkeuren(root, { kleurstand: 'contrast', dichtheid: 'ruim', thema: 'demodam' })
    expect(root.dataset).toEqual({ kleurstand: 'contrast', dichtheid: 'ruim', thema: 'demodam' })
  })
})
