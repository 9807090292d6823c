import { expect, test } from 'vitest'
import { nogTeBepalen, openPunten, vergaderinhoud, type Zitting, type Zittingspunt } from '#modules/publicatie/domain/vergaderstuk.ts'

const punt = (titel: string, over: Partial<Zittingspunt> = {}): Zittingspunt => ({
  titel,
  soort: 'besluit',
  uitkomst: 'Aangenomen',
  conclusie: `${titel} gaat door.`,
  besluitId: null,
  besluitNummer: null,
  besluitOpenbaarheid: null,
  ...over,
})
const besluit = (titel: string, besluitOpenbaarheid: string | null) =>
  punt(titel, { besluitId: titel, besluitNummer: `B-${titel}`, besluitOpenbaarheid })
const zitting = (punten: Zittingspunt[], over: Partial<Zitting> = {}): Zitting => ({
  aanvang: '16:00',
  plaats: 'Gemeentehuis',
  isVastgesteld: true,
  punten,
  ...over,
})

test('before the list is adopted only the agenda is there: nothing of what the table said', () => {
  const tekst = vergaderinhoud(zitting([punt('Fietspad'), punt('Rondvraag', { soort: 'bespreking' })], { isVastgesteld: false }))
  expect(tekst).toBe('16:00 uur, Gemeentehuis.\n\n1. Fietspad (besluit)\n\n2. Rondvraag (bespreking)')
})

test('after it what came out; an item of which the table said nothing says so', () => {
  expect(vergaderinhoud(zitting([punt('Fietspad'), punt('Brug', { uitkomst: null, conclusie: ' ' })], { aanvang: null, plaats: '' }))).toBe(
    '1. Fietspad\nAangenomen. Fietspad gaat door.\n\n2. Brug\nNiet behandeld.',
  )
})

test('a decision that is closed or under secrecy leaves no line and no gap; one of which nobody said anything holds the list up', () => {
  const punten = [besluit('Open', 'openbaar'), besluit('Dicht', 'besloten'), besluit('Stil', 'geheim'), besluit('Nieuw', null), punt('Los')]
  expect(openPunten(zitting(punten)).map(({ titel }) => titel)).toEqual(['Open', 'Los'])
  expect(vergaderinhoud(zitting(punten))).toMatch(/1\. Open\n.*\n\n2\. Los\n/)
  expect(nogTeBepalen(zitting(punten))).toEqual(['B-Nieuw'])
  expect(nogTeBepalen(zitting(punten, { isVastgesteld: false }))).toEqual([])
})
