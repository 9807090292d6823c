import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
let controller: TestPerson
let secretaris: TestPerson
let sleutel: { id: string; naam: string; opbouw: unknown; versie: number }

beforeAll(async () => {
  house = await buildTestHouse()
  controller = await house.signIn('controller.zevenaar')
  secretaris = await house.signIn('secretaris.zevenaar')
  sleutel = ((await controller.get('/verdeelsleutels?status=vastgesteld')).json().resultaten as (typeof sleutel)[])[0]!
})

afterAll(() => house.close())

const divide = async (id: string, bedrag: string) =>
  (await controller.get(`/verdeelsleutels/${id}/verdeling?bedrag=${bedrag}`)).json() as {
    totaal: string
    delen: {
      organisatieNaam: string
      bedrag: string
      aandeel: string
      stappen: { teller: string; noemer: string; maatstaven: { bron: string | null; waarde: string; totaal: string }[] }[]
    }[]
  }

describe("De Liemers' key", () => {
  test('410.000: Zevenaar 213.200,00, and the 48 per cent over Duiven and Westervoort adds up to 196.800,00 to the cent', async () => {
    const { delen, totaal } = await divide(sleutel.id, '410000.00')
    const cents = Object.fromEntries(delen.map((deel) => [deel.organisatieNaam, BigInt(deel.bedrag.replace('.', ''))]))
    expect(cents['Zevenaar']).toBe(21_320_000n)
    expect(cents['Duiven']! + cents['Westervoort']!).toBe(19_680_000n)
    expect(totaal).toBe('410000.00')
  })

  test('every share explains itself down to its figures and their source', async () => {
    const duiven = (await divide(sleutel.id, '410000.00')).delen.find((deel) => deel.organisatieNaam === 'Duiven')!
    expect(duiven.stappen).toHaveLength(2)
    expect(duiven.stappen[0]).toMatchObject({ teller: '12', noemer: '25' })
    expect(duiven.stappen[1]!.maatstaven[0]!.bron).toContain('CBS')
    const [top, below] = duiven.stappen as [(typeof duiven.stappen)[0], (typeof duiven.stappen)[0]]
    expect((Number(top.teller) / Number(top.noemer)) * (Number(below.teller) / Number(below.noemer))).toBeCloseTo(
      Number(duiven.aandeel),
      10,
    )
  })

  test('a refund mirrors an invoice', async () => {
    const [plus, min] = [await divide(sleutel.id, '1234.57'), await divide(sleutel.id, '-1234.57')]
    expect(min.delen.map((deel) => deel.bedrag)).toEqual(plus.delen.map((deel) => `-${deel.bedrag}`))
  })
})

describe('drafting', () => {
  const draft = (opbouw: unknown, extra = {}) =>
    controller.send('POST', '/verdeelsleutels', { naam: 'Proef', geldigVan: '2033-01-01', opbouw, ...extra })

  test('all faults together, each at its place', async () => {
    const organisatieId = ((await controller.get('/organisaties?search=Zevenaar')).json().resultaten as { id: string }[])[0]!.id
    const answer = await draft({
      maatstaven: [{ weging: '1', maatstaf: { soort: 'vast' } }],
      delen: [
        { organisatieId, gewicht: '-1' },
        { organisatieId, gewicht: '2' },
        { organisatieId: '00000000-0000-7000-8000-000000000009', gewicht: '1' },
      ],
    })
    expect(answer.statusCode).toBe(400)
    const names = (answer.json().invalidParams as { name: string }[]).map(({ name }) => name)
    expect(names.some((name) => name.startsWith('opbouw.delen.0'))).toBe(true)
    expect(names.some((name) => name.startsWith('opbouw.delen.1'))).toBe(true)
    expect(names.some((name) => name.startsWith('opbouw.delen.2'))).toBe(true)
  })

  test('a figure that is not there yet: it can be drafted, not handed in, and says which one is missing', async () => {
    const organisatieId = ((await controller.get('/organisaties?search=Zevenaar')).json().resultaten as { id: string }[])[0]!.id
    const made = (
      await draft({
        maatstaven: [{ weging: '1', maatstaf: { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '1999-01-01' } }],
        delen: [{ organisatieId }],
      })
    ).json() as { id: string }
    const answer = await controller.send('POST', `/verdeelsleutels/${made.id}/indieningen`, {}, { 'if-match': '"1"' })
    expect(answer.json()).toMatchObject({ status: 409, invalidParams: [{ reason: expect.stringContaining('Zevenaar') }] })
    expect((await controller.get(`/verdeelsleutels/${made.id}/verdeling?bedrag=1.00`)).statusCode).toBe(409)
  })

  test('an end before the beginning', async () => {
    expect((await draft(sleutel.opbouw, { geldigTotEnMet: '2032-01-01' })).json().invalidParams[0]).toMatchObject({
      name: 'geldigTotEnMet',
    })
  })
})

describe('a successor', () => {
  test('adopted, it ends the old key the day before; both stay, and each year is divided by its own', async () => {
    const made = (
      await controller.send('POST', '/verdeelsleutels', {
        naam: sleutel.naam,
        geldigVan: '2034-01-01',
        vervangtId: sleutel.id,
        opbouw: sleutel.opbouw,
      })
    ).json() as { id: string }
    await controller.send('POST', `/verdeelsleutels/${made.id}/indieningen`, {}, { 'if-match': '"1"' })
    expect(
      (
        await controller.send(
          'POST',
          `/verdeelsleutels/${made.id}/vaststellingen`,
          { gremium: 'AB', datum: '2033-07-08', kenmerk: '6' },
          { 'if-match': '"2"' },
        )
      ).statusCode,
    ).toBe(403)
    const adopted = await secretaris.send(
      'POST',
      `/verdeelsleutels/${made.id}/vaststellingen`,
      { gremium: 'AB', datum: '2033-07-08', kenmerk: '6' },
      { 'if-match': '"2"' },
    )
    expect(adopted.json()).toMatchObject({ status: 'vastgesteld', besluit: { gremium: 'AB' } })
    expect((await controller.get(`/verdeelsleutels/${sleutel.id}`)).json()).toMatchObject({
      status: 'vervallen',
      geldigTotEnMet: '2033-12-31',
    })
    const valid = async (op: string) =>
      ((await controller.get(`/verdeelsleutels?op=${op}`)).json().resultaten as { id: string; status: string }[])
        .filter((row) => ['vastgesteld', 'vervallen'].includes(row.status))
        .map((row) => row.id)
    expect(await valid('2033-12-31')).toContain(sleutel.id)
    expect(await valid('2034-01-01')).toContain(made.id)
    expect(await valid('2034-01-01')).not.toContain(sleutel.id)
  })

  test('two keys of one name cannot hold on one day', async () => {
    const made = (
      await controller.send('POST', '/verdeelsleutels', { naam: sleutel.naam, geldigVan: '2035-01-01', opbouw: sleutel.opbouw })
    ).json() as { id: string }
    await controller.send('POST', `/verdeelsleutels/${made.id}/indieningen`, {}, { 'if-match': '"1"' })
    const answer = await secretaris.send(
      'POST',
      `/verdeelsleutels/${made.id}/vaststellingen`,
      { gremium: 'AB', datum: '2034-07-08', kenmerk: '7' },
      { 'if-match': '"2"' },
    )
    expect(answer.statusCode).toBe(409)
    expect(answer.json().detail).toContain('geldt al een verdeelsleutel met deze naam')
    expect((await controller.get(`/verdeelsleutels/${made.id}`)).json().status).toBe('ingediend')
  })
})

describe('any day', () => {
  test('De Connectie is a BVO until 31-12-2025 and a centrumgemeente arrangement after', async () => {
    const arnhem = await house.signIn('controller.arnhem')
    expect((await arnhem.get('/regeling?op=2025-12-31')).json().rechtsvorm.vorm).toBe('bedrijfsvoeringsorganisatie')
    expect((await arnhem.get('/regeling?op=2026-01-01')).json().rechtsvorm.vorm).toBe('centrumgemeente')
  })

  test('De Liemers shows Rijnwaarden on 1-6-2017 and not on 1-6-2019; Zevenaar names it as predecessor', async () => {
    const names = async (op: string) =>
      ((await controller.get(`/deelnames?op=${op}&pageSize=100`)).json().resultaten as { organisatieNaam: string }[]).map(
        (row) => row.organisatieNaam,
      )
    expect(await names('2017-06-01')).toContain('Rijnwaarden')
    expect(await names('2019-06-01')).not.toContain('Rijnwaarden')
    const zevenaar = ((await controller.get('/organisaties?search=GM0299')).json().resultaten as { id: string }[])[0]!
    expect((await controller.get(`/organisaties/${zevenaar.id}`)).json().voorgangers).toContainEqual(
      expect.objectContaining({ naam: 'Rijnwaarden', datum: '2018-01-01' }),
    )
  })
})
