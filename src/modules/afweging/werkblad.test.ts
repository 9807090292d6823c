import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXlsx, writeXlsx } from '#platform/export/xlsx.ts'
import type { Businesscase } from '#modules/afweging/contract.ts'
import { match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
let maker: TestPerson
let path: string
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

beforeAll(async () => {
  house = await buildTestHouse()
  maker = await house.signIn('demandmanager.zevenaar')
  const { rows } = await house.db.owner.query<{ id: string }>(`select id from afweging.voorstel where status = 'concept'`)
  path = `/voorstellen/${rows[0]!.id}/business-case`
})
afterAll(() => house.close())

const read = async () => (await maker.get(path)).json() as Businesscase
const sheet = async () => (await maker.get(`${path}/werkblad`)).rawPayload
/** Sends a file as a browser does: as it is. */
const put = (person: TestPerson, to: string, { bytes, versie }: { bytes: Buffer; versie: number }) =>
  house.app.inject({
    method: 'PUT',
    url: `/api/v1${to}/werkblad`,
    headers: {
      cookie: `__Host-regiekamer=${person.cookie}`,
      origin: house.app.house.publicUrl,
      'content-type': XLSX,
      ...match({ versie }),
    },
    payload: bytes,
  })
const send = async (bytes: Buffer, versie?: number) => put(maker, path, { bytes, versie: versie ?? (await read()).versie })
const organisatie = async (naam: string) =>
  (await house.db.owner.query<{ id: string }>(`select id from samenwerking.organisatie where naam = $1 and soort = 'gemeente'`, [naam]))
    .rows[0]!.id

/** The workbook with other text in one of its parts, as if somebody changed it in a spreadsheet. */
function changed(bytes: Buffer, part: string, change: (xml: string) => string): Buffer {
  const parts = unzipSync(bytes)
  const was = strFromU8(parts[part]!)
  const now = change(was)
  expect(now).not.toBe(was)
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(now) }))
}

/** What a person would see, without the ids and versions that saving gives anew. */
const zonderIds = ({ kasstromen, effecten, uitkomst, gevoeligheid, versie: _, ...kop }: Businesscase) => ({
  ...kop,
  uitkomst,
  gevoeligheid,
  kasstromen: kasstromen.map(({ id: __, ...stroom }) => stroom),
  effecten: effecten.map(({ id: __, ...effect }) => effect),
})

test('there is no workbook of a case that nobody made', async () => {
  expect((await maker.get(`${path}/werkblad`)).json().type).toContain('geen-business-case')
})

test('out and in again is the same case, with PM, kinds, doing nothing, prices and text that looks like a formula', async () => {
  const [zevenaar, duiven] = [await organisatie('Zevenaar'), await organisatie('Duiven')]
  const saved = await maker.send(
    'PUT',
    path,
    {
      basisjaar: 2027,
      disconteringsvoet: '0.02375',
      nulalternatief: '=1+1 en de licenties lopen door,\nook op een tweede regel.',
      prijsbasis: 'nominaal',
      prijspeil: 2026,
      btw: 'inclusief',
      kasstromen: [
        { jaar: 2027, organisatieId: zevenaar, bedrag: '-100000.05', soort: 'transitie', omschrijving: '=HYPERLINK("http://kwaad")' },
        { jaar: 2028, organisatieId: zevenaar, bedrag: '250000.00', soort: 'structureel', omschrijving: 'constructor' },
        { jaar: 2029, organisatieId: duiven, bedrag: '-12345678901234.56', alternatief: 'nulalternatief' },
        { jaar: 2030, organisatieId: duiven, bedrag: 'PM' },
      ],
      effecten: [{ organisatieId: duiven, omschrijving: 'Minder wachten', richting: 'plus', zekerheid: 'laag' }],
    },
    match({ versie: 0 }),
  )
  expect(saved.statusCode, saved.body).toBe(200)
  const before = await read()
  const bytes = await sheet()
  const back = await send(bytes)
  expect(back.statusCode, back.body).toBe(200)
  expect(zonderIds(back.json())).toEqual(zonderIds(before))
  expect(back.json().versie).toBe(before.versie + 1)
})

test('the outcome in the workbook is alive: formulas over flows, rate and first year', async () => {
  const parts = unzipSync(await sheet())
  const outcome = strFromU8(parts['xl/worksheets/sheet3.xml']!)
  expect(outcome).toMatch(/<f>[^<]*SUMIFS\(Kasstromen![^<]*<\/f>/)
  expect(outcome).not.toContain('<f>=')
  expect(outcome).toMatch(/<f>[^<]*SUMPRODUCT\([^<]*Toelichting![^<]*<\/f>/)
  expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).not.toContain('<f>')
})

test('an amount and the rate that were changed in a spreadsheet come in, to the cent; effects stay', async () => {
  const bytes = changed(await sheet(), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<v>250000</v>', '<v>260000.499999999</v>'))
  const both = changed(bytes, 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<v>0.02375</v>', '<v>2.25E-2</v>'))
  const back = await send(both)
  expect(back.statusCode, back.body).toBe(200)
  const { kasstromen, disconteringsvoet, effecten } = back.json() as Businesscase
  expect(kasstromen.map(({ bedrag }) => bedrag)).toEqual(['-100000.05', '260000.50', '-12345678901234.56', 'PM'])
  expect(disconteringsvoet).toBe('0.0225')
  expect(effecten).toMatchObject([{ omschrijving: 'Minder wachten' }])
})

test('what is wrong is named by its row, all at once, and nothing changes', async () => {
  const before = await read()
  const { toelichting } = await readXlsx(await sheet())
  const kolommen = ['Deelnemer', 'Jaar', 'Bedrag', 'Soort', 'Hoort bij', 'Waarvoor'].map((kop) => ({
    kop,
    soort: 'tekst' as const,
    breedte: 10,
  }))
  const table = (rijen: (string | null)[][]) => writeXlsx({ blad: 'Kasstromen', kolommen, rijen, toelichting })
  const places = async (bytes: Buffer) => {
    const answer = await send(bytes)
    expect(answer.statusCode, answer.body).toBe(400)
    return answer.json().invalidParams.map(({ reason }: { reason: string }) => reason.split(':')[0])
  }
  expect(
    await places(
      await table([
        ['Zevenaar', 'volgend jaar', 'veel', null, null, null],
        [null, null, null, null, null, null],
        ['Zevenaar', '2027', '1,234.56', null, null, null],
      ]),
    ),
  ).toEqual(['Rij 2, kolom Bedrag', 'Rij 2, kolom Jaar', 'Rij 4, kolom Bedrag'])
  expect(await places(await table([['Amsterdam', '2027', '1', null, null, null]]))).toEqual(['Rij 2, kolom Deelnemer'])
  expect(
    await places(
      await table([
        ['Zevenaar', '1900', '1', 'cadeau', 'altijd', null],
        ['duiven', '2026', '1', null, null, null],
      ]),
    ),
  ).toEqual(['Rij 2, kolom Jaar', 'Rij 2, kolom Soort', 'Rij 2, kolom Hoort bij'])
  expect(await places(await table([['Zevenaar', '2026', '1', null, null, null]]))).toEqual(['Rij 2, kolom Jaar'])
  expect((await send(await table([]))).statusCode).toBe(400)
  expect((await send(Buffer.from('geen werkblad'))).json().invalidParams).toMatchObject([{ code: 'geen-tabel' }])
  expect(
    (await send(await writeXlsx({ blad: 'x', kolommen: [], rijen: [], toelichting: [] }))).json().invalidParams.length,
  ).toBeGreaterThan(5)
  expect((await send(await sheet(), before.versie - 1)).statusCode).toBe(412)
  expect(await read()).toEqual(before)
})

test('only who drafts reads one in; who sees the proposal takes one out', async () => {
  const { rows } = await house.db.owner.query<{ id: string }>(`select voorstel_id as id from afweging.businesscase where basisjaar = 2025`)
  const elders = `/voorstellen/${rows[0]!.id}/business-case`
  const reader = await house.signIn('raadslid.duiven')
  const answer = await reader.get(`${elders}/werkblad`)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe(XLSX)
  expect(answer.headers['content-disposition']).toContain('business-case-v-2025-001.xlsx')
  const late = await put(maker, elders, { bytes: answer.rawPayload, versie: 1 })
  expect(late.json().type).toContain('al-ingediend')
  expect((await put(reader, elders, { bytes: answer.rawPayload, versie: 1 })).statusCode).toBe(403)
})
