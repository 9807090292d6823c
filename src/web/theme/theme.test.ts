import { describe, expect, test } from 'vitest'
import { contrastFouten, contrastRatio, readKleuren } from './kleurcontrast.ts'

/** Vitest empties imported css and browser code imports no node:, so the test asks the runtime for the file itself. */
const { process } = globalThis as unknown as {
  process: { getBuiltinModule(name: 'node:fs'): { readFileSync(path: URL, encoding: 'utf8'): string } }
}
const read = (file: string): string => process.getBuiltinModule('node:fs').readFileSync(new URL(file, import.meta.url), 'utf8')
const contrast = read('./contrast.css')
const demodam = read('./demodam.css')
const neutral = readKleuren(read('./neutraal.css'))
const [chosen = '', asked = ''] = contrast.split('@media')

/** A theme as it lies over the neutral one. */
function over(css: string): Map<string, { licht: string; donker: string }> {
  return new Map([...neutral, ...readKleuren(css)])
}

describe('contrast of the themes', () => {
  test('black on white is 21 to 1', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
  })

  test.each([
    ['neutraal', neutral],
    ['demodam', over(demodam)],
    ['contrast', over(chosen)],
  ])('%s keeps every pair, light and dark', (_name, kleuren) => {
    expect(contrastFouten(kleuren)).toEqual([])
  })

  test('a theme with pale buttons is refused', () => {
    const pale = over(':root { --basis-color-action-1-inverse-bg-default: #9ec9ee; }')
    expect(contrastFouten(pale).map((fout) => fout.achtergrond)).toContain('--basis-color-action-1-inverse-bg-default')
  })

  test('text in high contrast reaches 7 to 1', () => {
    const kleuren = over(chosen)
    for (const stand of ['licht', 'donker'] as const) {
      const surface = kleuren.get('--basis-color-default-bg-document')?.[stand] ?? ''
      for (const name of ['default-color-document', 'default-color-subtle', 'action-1-color-default', 'negative-color-default']) {
        expect(contrastRatio(kleuren.get(`--basis-color-${name}`)?.[stand] ?? '', surface), name).toBeGreaterThanOrEqual(7)
      }
    }
  })
})

test('high contrast is the same, chosen or asked for by the device', () => {
  const tokens = (css: string) => [...css.matchAll(/--[\w-]+:[^;]+/g)].map(([line]) => line)
  expect(tokens(asked)).toEqual(tokens(chosen))
  expect(tokens(chosen).length).toBeGreaterThan(40)
})

test('Demodam changes no more than a municipality would', () => {
  expect([...demodam.matchAll(/--basis-[\w-]+:/g)].length).toBeLessThanOrEqual(13)
})
