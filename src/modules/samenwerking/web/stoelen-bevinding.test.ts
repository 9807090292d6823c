import { describe, expect, test } from 'vitest'
import { niveauBevinding, stoelenBevinding } from '#modules/samenwerking/web/stoelen-bevinding.ts'

const stoel = (niveau: string, bezet: boolean, kant: 'vraag' | 'aanbod' = 'vraag') => ({
  niveau,
  partij: { kant },
  zitters: bezet ? ['iemand'] : [],
})

describe('stoelenBevinding', () => {
  test('counts what is empty and names the level where most is', () => {
    const bord = [
      stoel('strategisch', false),
      stoel('strategisch', false),
      stoel('tactisch', false),
      stoel('tactisch', true),
      stoel('operationeel', true),
    ]
    expect(stoelenBevinding(bord)).toBe('3 van 5 stoelen zijn leeg, vooral op strategisch niveau')
  })

  test('two levels that are equally empty are both named, three are not', () => {
    const bord = [stoel('strategisch', false), stoel('tactisch', false), stoel('operationeel', true)]
    expect(stoelenBevinding(bord)).toBe('2 van 3 stoelen zijn leeg, vooral op strategisch en tactisch niveau')
    expect(stoelenBevinding([...bord, stoel('operationeel', false)])).toBe('3 van 4 stoelen zijn leeg')
  })

  test('all, none, one, and no chairs at all', () => {
    expect(stoelenBevinding([stoel('tactisch', true), stoel('tactisch', true)])).toBe('Alle 2 stoelen zijn bezet')
    expect(stoelenBevinding([stoel('tactisch', false), stoel('strategisch', false)])).toBe('Alle 2 stoelen zijn leeg')
    expect(stoelenBevinding([])).toBe('Er zijn op deze dag nog geen stoelen')
  })
})

test('a level without anybody on one side says which side is silent', () => {
  expect(niveauBevinding([stoel('tactisch', false), stoel('tactisch', true, 'aanbod')])).toBe(
    '1 van 2 stoelen is leeg. Niemand spreekt hier voor de vraag.',
  )
  expect(niveauBevinding([stoel('tactisch', true), stoel('tactisch', false, 'aanbod')])).toBe(
    '1 van 2 stoelen is leeg. Niemand spreekt hier voor het aanbod.',
  )
  expect(niveauBevinding([stoel('tactisch', false), stoel('tactisch', false, 'aanbod')])).toBe(
    '2 van 2 stoelen zijn leeg. Niemand spreekt hier.',
  )
  expect(niveauBevinding([stoel('tactisch', true), stoel('tactisch', false), stoel('tactisch', true, 'aanbod')])).toBe(
    '1 van 3 stoelen is leeg.',
  )
  expect(niveauBevinding([stoel('tactisch', true)])).toBe('Alle stoelen zijn bezet.')
})
