import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uitvoer } from './test-inlezen.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'
import { readCsv } from '#platform/export/csv.ts'
import type { Cel } from '#platform/export/tabel.ts'
import { readXlsx } from '#platform/export/xlsx.ts'
import { inleesSoortNamen } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { uitvoerNamen, uitvoerTabellen } from '#modules/samenwerking/domain/uitvoer/tabellen.ts'

let house: TestHouse
let controller: TestPerson
let partner: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  ;[controller, partner] = (await Promise.all(['controller.zevenaar', 'raadslid.duiven'].map((naam) => house.signIn(naam)))) as [
    TestPerson,
    TestPerson,
  ]
})
afterAll(() => house.close())

const rows = (bytes: Buffer): Cel[][] =>
  readCsv(bytes)
    .rijen.slice(1)
    .map((rij) => rij.cellen)

describe('every table', () => {
  test.each(uitvoerNamen)('%s goes out as XLSX and CSV with the same rows, and says what it is', async (tabel) => {
    const { naam, kolommen } = uitvoerTabellen[tabel]
    const csv = readCsv(await uitvoer(controller, tabel))
    const xlsx = await readXlsx(await uitvoer(controller, tabel, 'op=2026-06-01'))
    expect(csv.rijen[0]!.cellen).toEqual(kolommen.map(({ kop }) => kop))
    expect(csv.rijen.length).toBeGreaterThan(1)
    expect(xlsx.rijen[0]!.cellen.slice(0, 3)).toEqual(kolommen.slice(0, 3).map(({ kop }) => kop))
    const uitleg = new Map(xlsx.toelichting)
    expect([
      uitleg.get('Regiekamer-uitvoer'),
      uitleg.get('Soort'),
      uitleg.get('Samenwerking'),
      uitleg.get('Gemaakt voor'),
      uitleg.get('Stand op'),
    ]).toEqual(['1', naam, 'De Liemers', 'Zevenaar', '01-06-2026'])
    expect(uitleg.get('Gemaakt op')).toMatch(/^\d\d-\d\d-\d{4} \d\d:\d\d$/)
  })

  test('the head stays in sight, columns are as wide as their content, numbers and dates are real', async () => {
    const answer = await controller.get('/uitvoerbestanden/kenmerken')
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringMatching(/^attachment; filename="kenmerken-\d{4}-\d\d-\d\d\.xlsx"$/) as unknown,
    })
    const { rijen } = await readXlsx(answer.rawPayload)
    expect(rijen[1]!.cellen.slice(3, 5)).toEqual([{ datum: '2023-01-01' }, { getal: '562839' }])
    // The part of the sheet that says so, as it stands in the file.
    const { inflateRawSync } = await import('node:zlib')
    const at = answer.rawPayload.indexOf('xl/worksheets/sheet1.xml')
    const xml = inflateRawSync(answer.rawPayload.subarray(at + 'xl/worksheets/sheet1.xml'.length)).toString()
    expect(xml).toMatch(/<pane[^>]+state="frozen"/)
    expect(xml).toMatch(/<col [^>]*width="30"/)
  })

  test('the chosen day and the filters decide, and stand on the second sheet', async () => {
    const nu = rows(await uitvoer(controller, 'deelnames', 'vorm=csv&rol=eigenaar'))
    expect(new Set(nu.map((rij) => rij[2]))).toEqual(new Set(['Eigenaar']))
    expect(rows(await uitvoer(controller, 'deelnames', 'vorm=csv&op=1990-01-01'))).toEqual([])
    expect(new Map((await readXlsx(await uitvoer(controller, 'deelnames', 'rol=eigenaar'))).toelichting).get('Filter: rol')).toBe(
      'eigenaar',
    )
  })

  test('an unknown table, form or filter is refused', async () => {
    expect((await controller.get('/uitvoerbestanden/wachtwoorden')).statusCode).toBe(400)
    expect((await controller.get('/uitvoerbestanden/deelnames?vorm=pdf')).statusCode).toBe(400)
    expect((await controller.get('/uitvoerbestanden/deelnames?kleur=rood')).statusCode).toBe(400)
  })
})

describe('what a person may not see does not leave either', () => {
  test('a limit that is hidden from partners', async () => {
    const verborgen = async (person: TestPerson) =>
      rows(await uitvoer(person, 'mandaten'))
        .filter((rij) => rij[0] === 'Zevenaar' && rij[5] === 'ja')
        .map((rij) => rij[4])
    await house.db.owner.query('update samenwerking.mandaat set limiet_cent = 12345600 where bedrag_verborgen')
    expect(await verborgen(controller)).toEqual(['123456,00'])
    expect(await verborgen(partner)).toEqual([null])
  })

  test('drafts, remarks in the history, other cooperations', async () => {
    expect(
      (await controller.send('POST', '/kenmerkwaarden', { kenmerk: 'fte', peildatum: '2033-03-03', waarde: '1', bron: 'geheim cijfer' }))
        .statusCode,
    ).toBe(201)
    for (const tabel of uitvoerNamen) {
      const text = (await uitvoer(partner, tabel)).toString()
      expect(text, tabel).not.toContain('geheim cijfer')
      if (tabel !== 'register' && tabel !== 'organisaties') expect(text, tabel).not.toContain('De Connectie')
    }
    expect((await uitvoer(controller, 'kenmerken')).toString()).toContain('geheim cijfer')
    expect((await uitvoer(controller, 'historie')).toString()).toContain('geheim cijfer')
  })
})

test('the division of a key goes out with all its inputs, and adds up', async () => {
  const sleutel = (await controller.get('/verdeelsleutels?status=vastgesteld')).json<{ resultaten: { id: string }[] }>().resultaten[0]!
  const answer = await controller.get(`/verdeelsleutels/${sleutel.id}/verdelingsbestand?bedrag=410000.01&vorm=csv`)
  const lines = rows(answer.rawPayload)
  const cents = lines.flatMap((rij) => (typeof rij[12] === 'string' ? [BigInt(rij[12].replace(',', ''))] : []))
  expect(cents.reduce((sum, each) => sum + each, 0n)).toBe(41_000_001n)
  expect(lines.find((rij) => rij[0] === 'Duiven' && rij[1] === '2')).toEqual(
    expect.arrayContaining(['Kenmerk', 'Inwoners', '01-01-2023']) as unknown,
  )
  expect((await controller.get(`/verdeelsleutels/${sleutel.id}/verdelingsbestand?bedrag=veel`)).statusCode).toBe(400)
})

test.each(inleesSoortNamen)('the template of %s has the heads that are read in, and explains each', async (soort) => {
  const person = await house.signIn('beheerder.deliemers')
  const { rijen, toelichting } = await readXlsx((await person.get(`/inleessjablonen/${soort}`)).rawPayload)
  expect(rijen).toHaveLength(1)
  const uitleg = new Map(toelichting)
  for (const kop of rijen[0]!.cellen) expect(uitleg.get(`Kolom ${String(kop)}`)).toMatch(/\w{3}/)
})
