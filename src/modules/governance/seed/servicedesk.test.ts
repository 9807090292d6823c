import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Businesscase, Weging } from '#modules/afweging/contract.ts'
import type { Besluit } from '#modules/governance/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../../test-house.ts'

/** The decision of the example says what the calculations say: its figures were written down, not made up. */
let house: TestHouse
let zevenaar: TestPerson
let besluit: Besluit

beforeAll(async () => {
  house = await buildTestHouse()
  zevenaar = await house.signIn('demandmanager.zevenaar')
  const { resultaten } = (await zevenaar.get('/besluiten?search=OGO-2025-001')).json() as { resultaten: Besluit[] }
  besluit = resultaten[0]!
})
afterAll(() => house.close())

test('the variants as the first weighing ranked them, and the business case as it came out', async () => {
  const pad = `/voorstellen/${besluit.voorstelId}`
  const weging = (await zevenaar.get(`${pad}/weging?ronde=1`)).json() as Weging
  const samen = new Map(weging.uitkomst!.uitvoer.samen.map(({ variant, ...each }) => [variant, each]))
  for (const { naam, totaal, rang } of besluit.alternatieven)
    expect([totaal, rang], naam).toEqual([samen.get(naam)!.gelijkGewicht, samen.get(naam)!.rang])
  const zaak = (await zevenaar.get(`${pad}/business-case`)).json() as Businesscase
  expect(besluit.businesscase).toEqual({
    basisjaar: zaak.basisjaar,
    disconteringsvoet: zaak.disconteringsvoet,
    ncw: zaak.uitkomst!.uitvoer.ncw,
    totaal: zaak.uitkomst!.uitvoer.totaal,
  })
})

test('the money over the key, and within the mandate of the table', async () => {
  const { delen } = (await zevenaar.get(`/verdeelsleutels/${besluit.verdeelsleutelId}/verdeling?bedrag=45000.00`)).json() as {
    delen: { organisatieNaam: string; bedrag: string }[]
  }
  const namen = (lijst: readonly { organisatieNaam: string; bedrag: string }[]) =>
    lijst.map(({ organisatieNaam, bedrag }) => `${organisatieNaam} ${bedrag}`).toSorted()
  expect(namen(besluit.verdeling)).toEqual(namen(delen))
  expect(besluit).toMatchObject({ totaal: '45000.00', mandaat: { stand: 'binnen' } })
})

test('it asks nothing any more: ordered, delivered, and looked back on', async () => {
  const taken = (await zevenaar.get('/taken')).body
  expect(taken).not.toContain('OGO-2025-001')
  expect(taken).not.toContain('servicedesk')
})
