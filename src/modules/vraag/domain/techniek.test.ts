import { expect, test } from 'vitest'
import { techniekIn } from './techniek.ts'

test.each([
  ['Wij willen SharePoint voor onze dossiers.', ['SharePoint']],
  ['Een app, en een VPN!', ['VPN', 'een app']],
  ['POWER  BI', ['Power BI']],
  ['Medewerkers vinden een zaak terug.', []],
  ['Het observeren van een appel in de serverhal', []],
  ['', []],
])('%s', (tekst, woorden) => {
  expect(techniekIn(tekst).map(({ woord }) => woord)).toEqual(woorden)
})

test('every word says what to write instead', () => {
  for (const { liever } of techniekIn('SharePoint Teams server cloud API licentie software firewall'))
    expect(liever).toMatch(/^Schrijf .+\.$/)
})
