import { expect, test } from 'vitest'
import { inhoudVan } from './beeld.ts'

test.each([
  ['alone', '', '', 'Besloten.'],
  ['with why', 'Dit is goedkoper.', '', 'Besloten.\n\nMotivering: Dit is goedkoper.'],
  ['with conditions', ' ', 'Voor 1 mei.', 'Besloten.\n\nVoorwaarden: Voor 1 mei.'],
  ['with both', 'Dit is goedkoper.', 'Voor 1 mei.', 'Besloten.\n\nMotivering: Dit is goedkoper.\n\nVoorwaarden: Voor 1 mei.'],
])('a decision %s is public as it was taken', (_, motivering, voorwaarden, inhoud) => {
  expect(inhoudVan({ tekst: 'Besloten.', motivering, voorwaarden, zitting: null })).toBe(inhoud)
})
