import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeBestand } from '#platform/export/bestand.ts'
import { apiBase } from '#platform/http/contract.ts'
import type { Grootboekbestand, Grootboekinlezing } from '#modules/kosten/contract/grootboek.ts'
import { listGrootboekregels, readSaldi } from '#modules/kosten/index.ts'
import { schrijfVoorbeeldCsv } from '#modules/kosten/seed/voorbeeld-bestand.ts'
import { maakVoorbeeldRegels } from '#modules/kosten/seed/voorbeeld-grootboek.ts'
import { onderHoed } from '../../test-muur.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
let controller: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  controller = await house.signIn('controller.sdl')
})
afterAll(() => house.close())

const kop = 'Rekening;Naam rekening;Kostenplaats;Boekdatum;Omschrijving;Stuknummer;Debet;Credit'
const regels = [
  '4000;Salarissen;SD;05-01-2025;Loon januari;B1;1.000,00;',
  '4000;Salarissen;WP;05-04-2025;Loon april;B2;2.000,00;',
  '4300;Licenties;;06-04-2025;Licentie "vast";B3;500,00;',
  '8000;Bijdragen;;01-07-2025;Voorschot;B4;;3.000,00',
]
const csv = (lines: readonly string[]) => [kop, ...lines].join('\r\n')

async function upload(person: TestPerson, bytes: Buffer | string, naam = 'grootboek.csv') {
  return house.app.inject({
    method: 'POST',
    url: `${apiBase}/grootboekinlezingen?bestandsnaam=${encodeURIComponent(naam)}`,
    headers: { cookie: `__Host-regiekamer=${person.cookie}`, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  })
}

async function klaar(id: string): Promise<Grootboekinlezing> {
  for (;;) {
    const now = (await controller.get(`/grootboekinlezingen/${id}`)).json<Grootboekinlezing>()
    if (!now.status.endsWith('_bezig')) return now
    await sleep(20)
  }
}

/** Reads a file up to and including the dry run, with the proposal and what the test says differently. */
async function proef(
  bytes: Buffer | string,
  anders: Partial<Grootboekinlezing['voorstel']> = {},
  naam?: string,
): Promise<Grootboekinlezing> {
  const gelezen = await upload(controller, bytes, naam)
  expect(gelezen.statusCode, gelezen.body).toBe(201)
  const { id, voorstel } = gelezen.json<Grootboekinlezing>()
  const answer = await controller.send('PUT', `/grootboekinlezingen/${id}/koppeling`, { ...voorstel, ...anders })
  expect(answer.statusCode, answer.body).toBe(202)
  return klaar(id)
}

async function legVast(id: string): Promise<Grootboekinlezing> {
  const answer = await controller.send('POST', `/grootboekinlezingen/${id}/vastleggingen`)
  expect(answer.statusCode, answer.body).toBe(202)
  return klaar(id)
}

const bestand = async (id: string) => (await controller.get(`/grootboekbestanden/${id}`)).json<Grootboekbestand>()
const verschillen = async (pad: string) =>
  (await controller.get(`${pad}/verschillen`)).json<{ verschil: string; resultaten: Record<string, string | null>[] }>()
const telling = async () => (await house.db.owner.query('select count(*)::int as n from kosten.grootboekregel')).rows[0].n as number
const scope = async () => {
  const { rows } = await house.db.owner.query(
    `select a.persoon_id as "persoonId", a.organisatie_id as "organisatieId", a.regeling_id as "regelingId" from samenwerking.aanstelling a
     join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'controller.duiven'`,
  )
  return { ...rows[0], tafelIds: [] }
}

describe('from a file to a version', () => {
  let eerste: Grootboekbestand

  test('the dry run says what it will be, and saves nothing', async () => {
    const voor = await telling()
    const gelezen = await proef(csv([...regels, 'Totaal;;;;;;3.500,00;3.000,00']))
    expect(gelezen).toMatchObject({ status: 'proef_klaar', isHerinnerd: false, alVastgelegd: null })
    expect(gelezen.uitkomst).toEqual({
      aantal: 4,
      fictief: false,
      debet: '3500.00',
      credit: '3000.00',
      saldo: '500.00',
      aantalRekeningen: 3,
      aantalKostenplaatsen: 2,
      zonderKostenplaats: { aantal: 2, debet: '500.00', credit: '3000.00' },
      kwartaalVan: 1,
      kwartaalTot: 3,
      perKwartaal: true,
      weggelaten: [{ reden: 'totaal', aantal: 1, rijen: [6] }],
      totaalverschil: null,
      aantalFouten: 0,
      rijenMetFout: 0,
      bezwaar: null,
    })
    expect(await telling()).toBe(voor)
    const vast = await legVast(gelezen.id)
    expect(vast.status, vast.melding).toBe('vastgelegd')
    eerste = await bestand(vast.bestandId!)
    expect(eerste).toMatchObject({
      jaar: 2025,
      nummer: 1,
      status: 'geldt',
      geldtVoor: [1, 2, 3],
      aantal: 4,
      saldo: '500.00',
      vervangt: null,
    })
    expect(await telling()).toBe(voor + 4)
  })

  test('lines can be searched and narrowed, and every list says what its lines are together', async () => {
    const lees = async (vraag: string) =>
      (await controller.get(`/grootboekbestanden/${eerste.id}/regels${vraag}`)).json<{ totaal: number; bedrag: string }>()
    expect(await lees('')).toMatchObject({ totaal: 4, bedrag: '500.00' })
    expect(await lees('?rekening=4000')).toMatchObject({ totaal: 2, bedrag: '3000.00' })
    expect(await lees('?kostenplaats=geen')).toMatchObject({ totaal: 2, bedrag: '-2500.00' })
    expect(await lees('?kwartaal=2&kostenplaats=WP')).toMatchObject({
      totaal: 1,
      bedrag: '2000.00',
      resultaten: [{ volgnummer: 2, boekdatum: '2025-04-05', stuknummer: 'B2' }],
    })
    expect(await lees('?search=VAST')).toMatchObject({ totaal: 1, resultaten: [{ omschrijving: 'Licentie "vast"' }] })
    const saldi = (await controller.get(`/grootboekbestanden/${eerste.id}/saldi`)).json()
    expect(saldi).toMatchObject({ totaal: 3, bedrag: '500.00', kostenplaatsen: ['SD', 'WP'] })
    expect(saldi.resultaten[0]).toEqual({
      rekening: '4000',
      rekeningNaam: 'Salarissen',
      bedrag: '3000.00',
      perKwartaal: ['1000.00', '2000.00', '0.00', '0.00'],
      regels: 2,
    })
  })

  test('the same file twice changes nothing and says so', async () => {
    const voor = await telling()
    const weer = await proef(csv([...regels, 'Totaal;;;;;;3.500,00;3.000,00']))
    expect(weer).toMatchObject({ isHerinnerd: true, alVastgelegd: { id: eerste.id, jaar: 2025, nummer: 1 } })
    const answer = await controller.send('POST', `/grootboekinlezingen/${weer.id}/vastleggingen`)
    expect(answer.statusCode).toBe(409)
    expect(answer.json()).toMatchObject({ detail: 'Dit bestand is al vastgelegd: het is versie 1 van 2025. Er is niets veranderd.' })
    expect(await telling()).toBe(voor)
    expect((await controller.send('DELETE', `/grootboekinlezingen/${weer.id}`)).statusCode).toBe(204)
  })

  test('a corrected file is a new version: the difference per account before and after, and the old one stays readable', async () => {
    const anders = [regels[0]!, regels[1]!.replace('2.000,00', '2.100,00'), '4310;Nieuw;SD;06-04-2025;Licentie;B3;500,00;', regels[3]!]
    const gelezen = await proef(csv(anders), {}, 'grootboek-2.csv')
    expect(gelezen.isHerinnerd).toBe(true)
    const wanted = {
      vergelekenMet: [{ id: eerste.id, nummer: 1 }],
      verschil: '100.00',
      resultaten: [
        { rekening: '4000', rekeningNaam: 'Salarissen', oud: '3000.00', nieuw: '3100.00', verschil: '100.00' },
        { rekening: '4300', rekeningNaam: 'Licenties', oud: '500.00', nieuw: null, verschil: '-500.00' },
        { rekening: '4310', rekeningNaam: 'Nieuw', oud: null, nieuw: '500.00', verschil: '500.00' },
      ],
    }
    expect(await verschillen(`/grootboekinlezingen/${gelezen.id}`)).toEqual(wanted)
    const { bestandId } = await legVast(gelezen.id)
    expect(await verschillen(`/grootboekbestanden/${bestandId}`)).toEqual(wanted)
    expect(await bestand(bestandId!)).toMatchObject({ nummer: 2, status: 'geldt', vervangt: { id: eerste.id, nummer: 1 } })
    expect(await bestand(eerste.id)).toMatchObject({ status: 'vervangen', geldtVoor: [], aantal: 4 })
  })

  test('a file about one quarter replaces that quarter only', async () => {
    const { uitkomst, id } = await proef(csv(['4000;Salarissen;WP;09-05-2025;Loon;B9;7,00;']), {}, 'kwartaal-2.csv')
    expect(uitkomst).toMatchObject({ kwartaalVan: 2, kwartaalTot: 2 })
    await legVast(id)
    const { resultaten } = (await controller.get('/grootboekbestanden?jaar=2025')).json<{ resultaten: Grootboekbestand[] }>()
    expect(resultaten.map(({ nummer, status, geldtVoor }) => [nummer, status, geldtVoor])).toEqual([
      [3, 'geldt', [2]],
      [2, 'geldt_deels', [1, 3]],
      [1, 'vervangen', []],
    ])
    const partner = await scope()
    const { bestanden, saldi } = await house.db.database.read(partner, (db) => readSaldi(db, { jaar: 2025 }))
    expect(bestanden.map(({ nummer, kwartalen }) => [nummer, kwartalen])).toEqual([
      [2, [1, 3]],
      [3, [2]],
    ])
    expect(saldi.map(({ rekening, kostenplaats, bedrag }) => [rekening, kostenplaats, bedrag])).toEqual([
      ['4000', 'SD', 100_000n],
      ['4000', 'WP', 700n],
      ['8000', null, -300_000n],
    ])
    expect((await house.db.database.read(partner, (db) => readSaldi(db, { jaar: 2025, kwartaal: 4 }))).bestanden).toEqual([])
    const lijst = await house.db.database.read(partner, (db) =>
      listGrootboekregels(db, { jaar: 2025, totEnMetKwartaal: 2, rekeningen: ['4000'], page: { page: 1, pageSize: 10 } }),
    )
    expect(lijst).toMatchObject({ totaal: 2, bedrag: '1007.00' })
  })
})

describe('what cannot be saved', () => {
  test('faults stand per cell, and nothing is saved', async () => {
    const { id, uitkomst } = await proef(
      csv([...regels, ';x;SD;05-01-2025;x;x;1,00;', '4000;x;SD;32-01-2025;x;x;1,00;', '4000;x;SD;05-01-2025;x;x;abc;']),
      { jaar: 2025 },
    )
    expect(uitkomst).toMatchObject({ aantalFouten: 3, rijenMetFout: 3 })
    const { resultaten, totaal } = (await controller.get(`/grootboekinlezingen/${id}/fouten`)).json()
    expect(totaal).toBe(3)
    expect(resultaten.map(({ rij, kolom, kop: naam, waarde }: Record<string, unknown>) => [rij, kolom, naam, waarde])).toEqual([
      [6, 'A', 'Grootboekrekening', ''],
      [7, 'D', 'Boekdatum', '32-01-2025'],
      [8, 'G', 'Debet', 'abc'],
    ])
    expect((await controller.send('POST', `/grootboekinlezingen/${id}/vastleggingen`)).json()).toMatchObject({
      status: 409,
      detail: 'In 3 rijen zitten nog fouten. Verbeter het bestand en lees het opnieuw in.',
    })
  })

  test('one balance for several quarters cannot be replaced in part; a file without lines cannot be saved', async () => {
    const jaar = await proef('Rekening;Saldo\r\n4000;100,00', { jaar: 2024 }, 'jaar.csv')
    expect(jaar.uitkomst).toMatchObject({ perKwartaal: false, kwartaalVan: 1, kwartaalTot: 4 })
    await legVast(jaar.id)
    const deel = await proef('Rekening;Datum;Bedrag\r\n4000;05-01-2024;100,00', {}, 'deel.csv')
    const { detail } = (await controller.send('POST', `/grootboekinlezingen/${deel.id}/vastleggingen`)).json<{ detail: string }>()
    expect(detail).toMatch(/^Versie 1 is één saldibalans over kwartaal 1 tot en met 4 samen/)
    const leeg = await proef('Rekening;Datum;Bedrag\r\n4000;05-01-2024;', {}, 'leeg.csv')
    expect(leeg.uitkomst!.bezwaar).toMatch(/geen enkele regel/)
  })

  test('a version that came in between: look again first', async () => {
    const ene = await proef(csv([regels[0]!.replaceAll('2025', '2023')]), {}, 'a.csv')
    const andere = await proef(csv([regels[0]!.replaceAll('2025', '2023').replace('1.000', '1.001')]), {}, 'b.csv')
    await legVast(ene.id)
    const { status, melding } = await legVast(andere.id)
    expect({ status, melding }).toEqual({
      status: 'proef_klaar',
      melding: 'Na de proef is een andere versie vastgelegd. Doe de proef opnieuw en bekijk het verschil.',
    })
  })

  test.each<[string, Buffer | string, string]>([
    ['nothing', ' ', 'Dit bestand is leeg. Kies een bestand met een kop en ten minste één regel.'],
    ['a head alone', kop, 'Dit bestand heeft alleen een kop. Zet er ten minste één regel onder.'],
    ['a PDF', '%PDF-1.7', 'Dit is een PDF. Kies een tabel in .xlsx of .csv.'],
  ])('a file with %s', async (_, bytes, reason) => {
    const answer = await upload(controller, bytes)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ invalidParams: [{ name: 'bestand', reason }] })
  })
})

test('the same ledger comes in from UTF-8, Windows-1252 with commas, tabs and XLSX to the same cents', async () => {
  const tab = 'Crediteuren März\nRekening\tNaam rekening\tPeriode\tBedrag\n0400\tCafé\t202201\t1.234,56-\n'
  const komma = Buffer.from('Rekening,Naam rekening,Periode,Bedrag\n0400,Café,202201,"-1,234.56"\n', 'latin1')
  const xlsx = await writeBestand(
    {
      blad: 'Blad1',
      kolommen: (['Rekening', 'Naam rekening', 'Periode', 'Bedrag'] as const).map((naam) => ({
        kop: naam,
        soort: naam === 'Bedrag' ? 'bedrag' : 'tekst',
        breedte: 10,
      })),
      rijen: [['0400', 'Café', '202201', '-1234.56']],
      toelichting: [],
    },
    'xlsx',
  )
  for (const [naam, bytes] of [
    ['a.txt', `\ufeff${tab}`],
    ['b.csv', komma],
    ['c.xlsx', xlsx],
  ] as const) {
    const { id, uitkomst } = await proef(bytes, {}, naam)
    expect(uitkomst, naam).toMatchObject({ aantal: 1, credit: '1234.56', kwartaalVan: 1, kwartaalTot: 1, aantalFouten: 0 })
    const { bestandId } = await legVast(id)
    const { resultaten } = (await controller.get(`/grootboekbestanden/${bestandId}/regels`)).json()
    expect(resultaten).toMatchObject([{ rekening: '0400', rekeningNaam: 'Café', bedrag: '-1234.56' }])
  }
})

test('the made-up ledger as a file equals the example that is there: a new version without any difference', async () => {
  const gelezen = await proef(schrijfVoorbeeldCsv(maakVoorbeeldRegels(3_000)), {}, 'fictief.csv')
  expect(gelezen.uitkomst).toMatchObject({
    aantal: 3_000,
    aantalFouten: 0,
    totaalverschil: null,
    weggelaten: [{ reden: 'totaal', aantal: 1 }],
  })
  expect(await verschillen(`/grootboekinlezingen/${gelezen.id}`)).toMatchObject({ verschil: '0.00', resultaten: [] })
  const { bestandId } = await legVast(gelezen.id)
  expect(await bestand(bestandId!)).toMatchObject({ jaar: 2026, nummer: 2, fictief: true, saldo: '-27562.35' })
})

describe('a crash in the middle', () => {
  test('leaves no line behind, and the reader can ask again', async () => {
    const { id } = await proef(csv([regels[0]!.replaceAll('2025', '2022')]), {}, 'crash.csv')
    const voor = await telling()
    // The process died after it took the work: the state a new process finds.
    await house.db.owner.query(`update kosten.grootboekinlezing set status = 'vastleggen_bezig' where id = $1`, [id])
    await house.db.owner.query(
      `insert into klus.klus (id, soort, onderwerp_id, regeling_id, organisatie_id, persoon_id, aanstelling_id, status, uitvoerder, pogingen)
       select gen_random_uuid(), 'grootboek.vastleggen', i.id, i.regeling_id, i.eigen_organisatie_id, i.persoon_id, a.id, 'bezig', 1, 1
       from kosten.grootboekinlezing i join samenwerking.aanstelling a on a.persoon_id = i.persoon_id and a.organisatie_id = i.eigen_organisatie_id where i.id = $1`,
      [id],
    )
    const { status, melding } = await klaar(id)
    expect(status).toBe('proef_klaar')
    expect(melding).toMatch(/Er is niets vastgelegd/)
    expect(await telling()).toBe(voor)
    expect(await legVast(id)).toMatchObject({ status: 'vastgelegd' })
  })
})

describe('walls', () => {
  const eenBestand = `select id from kosten.grootboekbestand limit 1`
  const nieuw = `insert into kosten.grootboekbestand (id, regeling_id, organisatie_id, jaar, nummer, soort, naam, sha256, kopsleutel, koppeling, aantal, debet_cent, credit_cent,
      kwartaal_van, kwartaal_tot, per_kwartaal, weggelaten, opgenomen_op, persoon_naam)
    values ('00000000-0000-4000-8000-00000000aaaa', hoed.regeling(), hoed.organisatie(), 2020, 1, 'mutaties', 'x', repeat('0', 64), '', '{}', 1, 0, 0, 1, 1, true, '[]', now(), 'x')`
  const regelIn = (welk: string) => `insert into kosten.grootboekregel values (${welk}, 999, '1', '', null, null, 1, '', '', 0)`

  test('the controller of the opdrachtnemer adds a version; nobody changes or throws away a line, or adds one later', async () => {
    expect(await onderHoed(house, 'controller.sdl', nieuw, regelIn(`'00000000-0000-4000-8000-00000000aaaa'`))).toBe(1)
    expect(await onderHoed(house, 'controller.sdl', regelIn(`(${eenBestand})`))).toBe('geweigerd')
    for (const tabel of ['grootboekbestand', 'grootboekregel', 'grootboeksaldo'])
      for (const statement of [
        `delete from kosten.${tabel}`,
        `update kosten.${tabel} set rekening_naam = 'x'`.replace('rekening_naam', tabel === 'grootboekbestand' ? 'naam' : 'rekening_naam'),
      ])
        expect(await onderHoed(house, 'controller.sdl', statement), statement).toBe('geweigerd')
  })

  test('a version whose lines are not what its head says is not there at all', async () => {
    const { owner } = house.db
    await owner.query('begin')
    await owner.query(
      nieuw
        .replace('hoed.regeling()', `(select regeling_id from kosten.grootboekbestand limit 1)`)
        .replace('hoed.organisatie()', `(select organisatie_id from kosten.grootboekbestand limit 1)`),
    )
    await expect(owner.query('commit')).rejects.toThrow(/niet wat de kop zegt/)
    await owner.query('rollback')
  })

  test('partners read versions and lines, write none and see no file that was not saved; another cooperation sees nothing', async () => {
    expect(await onderHoed(house, 'controller.duiven', 'select from kosten.grootboekregel limit 3')).toBe(3)
    expect(await onderHoed(house, 'controller.duiven', nieuw)).toBe('geweigerd')
    expect(await onderHoed(house, 'demandmanager.zevenaar', nieuw)).toBe('geweigerd')
    expect(await onderHoed(house, 'controller.sdl', 'select from kosten.grootboekinlezing limit 1')).toBe(1)
    expect(await onderHoed(house, 'directeur.rid', 'select from kosten.grootboekinlezing limit 1')).toBe(1)
    for (const wie of ['controller.duiven', 'beheerder.deliemers', 'controller.arnhem', null])
      expect(await onderHoed(house, wie, 'select from kosten.grootboekinlezing')).toBe(0)
    for (const wie of ['controller.arnhem', null])
      for (const tabel of ['grootboekbestand', 'grootboekregel', 'grootboeksaldo'])
        expect(await onderHoed(house, wie, `select from kosten.${tabel}`)).toBe(0)
  })

  test('a controller of a municipality is told who reads ledgers in', async () => {
    const duiven = await house.signIn('controller.duiven')
    const answer = await upload(duiven, csv(regels))
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({
      detail: 'Het grootboek is van de opdrachtnemer. Uw organisatie leest mee; vraag de controller van de opdrachtnemer.',
    })
    expect((await duiven.get('/grootboekbestanden')).json()).toMatchObject({ inlezen: { mag: false } })
    expect((await controller.get('/grootboekbestanden')).json()).toMatchObject({ inlezen: { mag: true } })
  })
})
