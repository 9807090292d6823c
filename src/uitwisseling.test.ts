import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foutenVan, klaar, legVast, proef, uitvoer, upload } from './test-inlezen.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'
import { readCsv, writeCsv } from '#platform/export/csv.ts'
import { unguard } from '#kernel/formulewacht.ts'
import type { Cel } from '#platform/export/tabel.ts'
import { readXlsx, writeXlsx } from '#platform/export/xlsx.ts'
import type { Inlezing } from '#modules/samenwerking/contract.ts'
import { inleesSoortNamen, type InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { uitvoerNamen } from '#modules/samenwerking/domain/uitvoer/tabellen.ts'

let house: TestHouse
let controller: TestPerson
let partner: TestPerson
let beheerder: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  ;[controller, partner, beheerder] = (await Promise.all(
    ['controller.zevenaar', 'controller.westervoort', 'beheerder.deliemers'].map((naam) => house.signIn(naam)),
  )) as [TestPerson, TestPerson, TestPerson]
})
afterAll(() => house.close())

const wie = (soort: InleesSoort) => (soort === 'organisaties' || soort === 'deelnames' ? beheerder : controller)
const kop = 'Organisatie;Kenmerk;Peildatum;Waarde;Bron;Stand;Zichtbaar voor\n'
const tel = async (sql: string, values: unknown[] = []) => Number((await house.db.owner.query<{ n: string }>(sql, values)).rows[0]!.n)

/** The cells of an export, changed by the test, as a file of the same form again. */
async function bewerk(bytes: Buffer, vorm: 'csv' | 'xlsx', change: (rijen: Cel[][]) => void): Promise<Buffer> {
  const { rijen } = vorm === 'csv' ? readCsv(bytes) : await readXlsx(bytes)
  const cellen = rijen.map((rij) => rij.cellen)
  change(cellen)
  const text = (cel: Cel) =>
    cel === null || typeof cel === 'string'
      ? typeof cel === 'string'
        ? unguard(cel)
        : cel
      : typeof cel === 'boolean'
        ? String(cel)
        : 'getal' in cel
          ? cel.getal.replace('.', ',')
          : cel.datum
  const tabel = {
    blad: 'x',
    kolommen: cellen[0]!.map((naam) => ({ kop: String(naam), soort: 'tekst' as const, breedte: 10 })),
    rijen: cellen.slice(1).map((rij) => rij.map(text)),
    toelichting: [],
  }
  return vorm === 'csv' ? writeCsv(tabel) : writeXlsx(tabel)
}

describe('what goes out comes in the same', () => {
  beforeAll(async () => {
    // What is hard to carry over: text that looks like a formula, separators and line ends in text, many decimals, a table that alone may see it.
    await legVast(
      beheerder,
      (
        await proef(house, beheerder, {
          soort: 'organisaties',
          bytes:
            'Naam;Soort;Bron\n"=HYPERLINK(""http://x"";""klik"")";overig;"regel 1; regel 2\nen ""meer"""\n\'-streepje > b;Werkorganisatie;+31\n',
        })
      ).id,
    )
    await legVast(
      controller,
      (
        await proef(house, controller, {
          soort: 'kenmerken',
          bytes: `${kop}Zevenaar;fte;01-02-2020;12345678901234,5678;@bron;;\nZevenaar;fte;01-03-2020;0,0001;x;ingediend;Controllersoverleg De Liemers\n`,
        })
      ).id,
    )
    const eigen = (await beheerder.get('/organisaties?search=streepje')).json<{ resultaten: { id: string; naam: string }[] }>()
      .resultaten[0]!
    const zevenaar = (await beheerder.get('/organisaties?search=Zevenaar')).json<{ resultaten: { id: string }[] }>().resultaten[0]!
    const delen = [
      { organisatieId: zevenaar.id, gewicht: '0.5' },
      {
        organisatieId: eigen.id,
        gewicht: '1',
        onderverdeling: {
          maatstaven: [
            { weging: '0.25', maatstaf: { soort: 'gelijk' } },
            { weging: '3', maatstaf: { soort: 'kenmerk', kenmerk: 'fte', peildatum: '2020-02-01' } },
          ],
          delen: [
            {
              organisatieId: (await beheerder.get('/organisaties?search=GM0226')).json<{ resultaten: { id: string }[] }>().resultaten[0]!
                .id,
            },
          ],
        },
      },
    ]
    const made = await controller.send('POST', '/verdeelsleutels', {
      naam: '=Sleutel',
      omschrijving: 'Twee\nregels',
      geldigVan: '2031-01-01',
      geldigTotEnMet: '2031-12-31',
      opbouw: { maatstaven: [{ weging: '1', maatstaf: { soort: 'vast' } }], delen },
    })
    expect(made.statusCode, made.body).toBe(201)
  })

  test.each(inleesSoortNamen.flatMap((soort) => (['csv', 'xlsx'] as const).map((vorm) => [soort, vorm] as const)))(
    '%s as %s: nothing new, nothing changed',
    async (soort, vorm) => {
      const bytes = await uitvoer(wie(soort), soort, `vorm=${vorm}`)
      const found = await proef(house, wie(soort), { soort, bytes, naam: `uitvoer.${vorm}` })
      expect(found, JSON.stringify((await foutenVan(wie(soort), found.id)).resultaten.slice(0, 3))).toMatchObject({
        status: 'proef_klaar',
        aantallen: { nieuw: 0, gewijzigd: 0, fout: 0 },
      })
      expect(found.aantallen.ongewijzigd).toBeGreaterThan(3)
      expect(found.herkomst).toEqual(vorm === 'csv' ? null : expect.objectContaining({ versie: '1', samenwerking: 'De Liemers' }))
    },
  )

  test.each<[InleesSoort, 'csv' | 'xlsx', string, (rijen: Cel[][]) => void, object]>([
    [
      'organisaties',
      'csv',
      'another source',
      (rijen) => void (rijen.find(([naam]) => naam === '1Stroom')![6] = 'Nieuwe bron'),
      {
        handeling: 'gewijzigd',
        naam: '1Stroom',
        verschillen: [{ veld: 'bron', voor: 'TOOI rwc_samenwerkingsorganisaties_compleet_3', na: 'Nieuwe bron' }],
      },
    ],
    [
      'organisaties',
      'xlsx',
      'another name',
      (rijen) => void (rijen.find(([naam]) => naam === '1Stroom')![0] = 'Eén Stroom'),
      { handeling: 'gewijzigd', naam: 'Eén Stroom', verschillen: [{ veld: 'naam', voor: '1Stroom', na: 'Eén Stroom' }] },
    ],
    [
      'kenmerken',
      'csv',
      'another value',
      (rijen) => void (rijen.find((rij) => rij[3] === '01-02-2020')![4] = '7,25'),
      {
        handeling: 'gewijzigd',
        naam: 'Formatie van Zevenaar op 2020-02-01',
        verschillen: [{ veld: 'waarde', voor: '12345678901234.5678', na: '7.25' }],
      },
    ],
    [
      'kenmerken',
      'xlsx',
      'another day',
      (rijen) => void (rijen.find((rij) => rij[5] === "'@bron")![3] = '02-02-2020'),
      { handeling: 'gewijzigd', verschillen: [{ veld: 'peildatum', voor: '2020-02-01', na: '2020-02-02' }] },
    ],
    [
      'deelnames',
      'csv',
      'an end',
      (rijen) => void (rijen[1]![5] = '31-12-2027'),
      { handeling: 'gewijzigd', verschillen: [{ veld: 'totEnMet', voor: null, na: '2027-12-31' }] },
    ],
    [
      'deelnames',
      'xlsx',
      'an end',
      (rijen) => void (rijen[2]![5] = '31-12-2028'),
      { handeling: 'gewijzigd', verschillen: [{ veld: 'totEnMet', voor: null, na: '2028-12-31' }] },
    ],
    [
      'verdeelsleutels',
      'csv',
      'a weight of an own draft',
      (rijen) => void (rijen.find(([naam, , , , onder]) => naam === "'=Sleutel" && onder === null)![11] = '0,75'),
      { handeling: 'gewijzigd', naam: '=Sleutel' },
    ],
    [
      'verdeelsleutels',
      'xlsx',
      'a weight of a key that was adopted: a draft on the own side',
      (rijen) => void (rijen.find(([naam]) => naam === 'Verdeelsleutel RID De Liemers')![11] = '53'),
      { handeling: 'nieuw', naam: 'Verdeelsleutel RID De Liemers' },
    ],
  ])('%s as %s, with %s: exactly that', async (soort, vorm, _, change, wanted) => {
    const bytes = await bewerk(await uitvoer(wie(soort), soort, `vorm=${vorm}`), vorm, change)
    const found = await proef(house, wie(soort), { soort, bytes })
    expect(
      found.aantallen.nieuw + found.aantallen.gewijzigd,
      JSON.stringify((await foutenVan(wie(soort), found.id)).resultaten.slice(0, 3)),
    ).toBe(1)
    expect(found.aantallen.fout).toBe(0)
    const regels = (await wie(soort).get(`/inlezingen/${found.id}/regels`)).json<{ resultaten: object[] }>()
    expect(regels.resultaten[0]).toMatchObject(wanted)
  })

  test('no text leaves as a formula', async () => {
    const csv = (await uitvoer(beheerder, 'organisaties')).toString()
    expect(csv).toContain('"\'=HYPERLINK(')
    for (const tabel of uitvoerNamen)
      for (const { cellen } of readCsv(await uitvoer(beheerder, tabel)).rijen)
        for (const cel of cellen) expect(typeof cel === 'string' && /^[=+@]|^-\D/.test(cel), String(cel)).toBe(false)
  })
})

describe('files that cannot be read in', () => {
  test.each<[string, Buffer | string, string, RegExp]>([
    ['empty', ' \n', 'leeg', /is leeg/],
    ['only a head', kop, 'leeg', /alleen een kop/],
    ['too many columns', `${'a;'.repeat(150)}\n1`, 'te-veel-kolommen', /100 kolommen/],
    ['too many rows', `Organisatie\n${'x\n'.repeat(20_500)}`, 'te-veel-rijen', /20000 regels/],
    ['a PDF', '%PDF-1.7 …', 'geen-tabel', /PDF/],
    ['half a workbook', Buffer.from('PK\x03\x04 niets', 'latin1'), 'geen-tabel', /beschadigd/],
    ['an open quote', 'Organisatie;Bron\n"Zevenaar;x', 'aanhalingsteken', /aanhalingsteken/],
  ])('%s', async (_, bytes, code, melding) => {
    const answer = await upload(house, controller, { soort: 'kenmerken', bytes })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ invalidParams: [{ name: 'bestand', code, reason: expect.stringMatching(melding) as unknown }] })
  })

  test('an export of something else, a file that is too large, no file, no kind', async () => {
    const ander = await upload(house, controller, { soort: 'kenmerken', bytes: await uitvoer(controller, 'deelnames', 'vorm=xlsx') })
    expect(ander.json()).toMatchObject({
      invalidParams: [{ code: 'andere-soort', reason: expect.stringContaining('uitvoer van Deelnames') as unknown }],
    })
    expect((await upload(house, controller, { soort: 'kenmerken', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) })).statusCode).toBe(413)
    expect((await upload(house, controller, { soort: 'kenmerken', bytes: '' })).statusCode).toBe(400)
    expect((await upload(house, controller, { soort: 'verhalen' as InleesSoort, bytes: 'x' })).json()).toMatchObject({
      invalidParams: [{ name: 'query.soort' }],
    })
  })

  test('who may not keep it may not read it in', async () => {
    expect((await upload(house, controller, { soort: 'organisaties', bytes: 'Naam\nx' })).statusCode).toBe(403)
    expect((await upload(house, beheerder, { soort: 'verdeelsleutels', bytes: 'Naam\nx' })).statusCode).toBe(403)
    expect((await upload(house, await house.signIn('demandmanager.zevenaar'), { soort: 'kenmerken', bytes: kop })).statusCode).toBe(403)
  })
})

describe('the mapping', () => {
  test('what was read is shown with a suggestion, and other heads can be mapped by hand', async () => {
    const gelezen = (
      await upload(house, controller, {
        soort: 'kenmerken',
        bytes: 'Gemeente;Wat;Op;Hoeveel;Wie zegt dat\nZevenaar;fte;01-01-2040;3;telling\n',
      })
    ).json<Inlezing>()
    expect(gelezen).toMatchObject({
      status: 'gelezen',
      aantalRijen: 1,
      eersteRijen: [['Zevenaar', 'fte', '01-01-2040', '3', 'telling']],
      koppeling: null,
    })
    expect(gelezen.kolommen[0]).toEqual({ kolom: 'A', kop: 'Gemeente', voorbeelden: ['Zevenaar'], voorstel: 'organisatie' })
    const mis = await controller.send('PUT', `/inlezingen/${gelezen.id}/koppeling`, {
      koppeling: { A: 'organisatie', B: 'organisatie', C: 'peildatum', D: 'waarde', E: 'bron' },
    })
    expect(mis.json<{ invalidParams: object[] }>().invalidParams).toMatchObject([
      { name: 'koppeling.B', code: 'veld-dubbel' },
      { name: 'koppeling', code: 'veld-ontbreekt' },
    ])
    const goed = await controller.send('PUT', `/inlezingen/${gelezen.id}/koppeling`, {
      koppeling: { A: 'organisatie', B: 'kenmerk', C: 'peildatum', D: 'waarde', E: 'bron' },
    })
    expect(goed.json()).toMatchObject({ status: 'proef_bezig' })
    expect(await klaar(controller, gelezen.id)).toMatchObject({ status: 'proef_klaar', aantallen: { nieuw: 1, fout: 0 } })
    expect((await controller.send('DELETE', `/inlezingen/${gelezen.id}`)).statusCode).toBe(204)
    expect((await controller.get(`/inlezingen/${gelezen.id}`)).statusCode).toBe(404)
  })

  test('commas and Windows-1252 come in too', async () => {
    const found = await proef(house, controller, {
      soort: 'kenmerken',
      bytes: Buffer.from('Organisatie,Kenmerk,Peildatum,Waarde,Bron\nZevenaar,fte,01-01-2041,"1.234,5",Geteld door Café Zoë\n', 'latin1'),
    })
    expect(found.aantallen).toMatchObject({ nieuw: 1, fout: 0 })
    const { resultaten } = (await controller.get(`/inlezingen/${found.id}/regels?handeling=nieuw`)).json<{
      resultaten: { verschillen: object[] }[]
    }>()
    expect(resultaten[0]!.verschillen).toContainEqual({ veld: 'bron', voor: null, na: 'Geteld door Café Zoë' })
  })
})

describe('faults', () => {
  const bytes = `${kop}Zevenaar;fte;31-02-2026;1;x;;\nZevenar;fte;01-01-2042;1.234.5;x;;\nZevenaar;fte;01-01-2042;3;;;\nZevenaar;fte;01-01-2043;3;x;;\nZevenaar;fte;01-01-2043;3;x;;\nDuiven;fte;01-01-2042;9;x;;\n`

  test('stand per cell, page by page and as a file; nothing can be kept', async () => {
    const found = await proef(house, controller, { soort: 'kenmerken', bytes })
    expect(found).toMatchObject({ status: 'proef_klaar', aantallen: { nieuw: 1, fout: 5 }, aantalFouten: 6 })
    const { resultaten, totaal } = await foutenVan(controller, found.id)
    expect(totaal).toBe(6)
    expect(resultaten.map(({ rij, kolom, code }) => `${kolom}${rij} ${code}`)).toEqual([
      'C2 datum',
      'A3 organisatie-onbekend',
      'D3 getal',
      'E4 leeg',
      'C6 dubbel',
      'D7 van-ander',
    ])
    expect(resultaten[1]).toMatchObject({
      kop: 'Organisatie',
      waarde: 'Zevenar',
      melding: '"Zevenar" kennen wij niet. Bedoelt u Zevenaar?',
    })
    expect((await controller.get(`/inlezingen/${found.id}/fouten?page=2&pageSize=4`)).json()).toMatchObject({
      totaal: 6,
      resultaten: [{ rij: 6 }, { rij: 7 }],
    })
    const csv = await controller.get(`/inlezingen/${found.id}/foutenbestand?vorm=csv`)
    expect(csv.headers['content-disposition']).toBe('attachment; filename="fouten-in-bestand.csv"')
    expect(
      readCsv(csv.rawPayload)
        .rijen.slice(0, 2)
        .map((rij) => rij.cellen),
    ).toEqual([
      ['Rij', 'Kolom', 'Kop', 'Waarde', 'Wat u kunt doen'],
      ['2', 'C', 'Peildatum', '31-02-2026', '31 februari 2026 bestaat niet: februari 2026 heeft 28 dagen.'],
    ])
    expect((await readXlsx((await controller.get(`/inlezingen/${found.id}/foutenbestand`)).rawPayload)).rijen).toHaveLength(7)
    const answer = await controller.send('POST', `/inlezingen/${found.id}/vastleggingen`)
    expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
      409,
      'In 5 rijen zitten nog fouten. Verbeter het bestand en lees het opnieuw in.',
    ])
  })
})

describe('keeping and undoing', () => {
  test('everything at once, with a line of the journal for each thing and one for the import; undone it is gone, and can be done again', async () => {
    const before = await tel('select count(*) as n from samenwerking.kenmerkwaarde')
    const found = await proef(house, controller, {
      soort: 'kenmerken',
      naam: 'formatie.csv',
      bytes: `${kop}Zevenaar;fte;01-01-2050;1;x;;\nZevenaar;fte;01-01-2051;2;x;ingediend;\n`,
    })
    expect(found).toMatchObject({ indienen: 1 })
    expect((await controller.get('/kenmerkwaarden?kenmerk=fte&pageSize=100')).body).not.toContain('2050-01-01')
    expect(await legVast(controller, found.id)).toMatchObject({
      status: 'vastgelegd',
      melding: '',
      vastgelegdOp: expect.any(String) as unknown,
    })
    expect(await tel('select count(*) as n from samenwerking.kenmerkwaarde')).toBe(before + 2)
    const lines = await house.db.owner.query(
      "select onderwerp_soort, onderwerp_naam, grond, na->>'waarde' as waarde, zichtbaarheid from journaal.regel where handeling = 'commitInlezing' order by nummer desc limit 3",
    )
    expect(lines.rows).toEqual([
      {
        onderwerp_soort: 'inlezing',
        onderwerp_naam: 'Kenmerken uit formatie.csv',
        grond: null,
        waarde: null,
        zichtbaarheid: 'eigen_organisatie',
      },
      {
        onderwerp_soort: 'kenmerkwaarde',
        onderwerp_naam: 'Formatie van Zevenaar op 2051-01-01',
        grond: 'Inlezen van formatie.csv',
        waarde: '2',
        zichtbaarheid: 'partners',
      },
      {
        onderwerp_soort: 'kenmerkwaarde',
        onderwerp_naam: 'Formatie van Zevenaar op 2050-01-01',
        grond: 'Inlezen van formatie.csv',
        waarde: '1',
        zichtbaarheid: 'eigen_organisatie',
      },
    ])
    const seenBy = async (person: TestPerson) =>
      readCsv(await uitvoer(person, 'kenmerken', 'vorm=csv&kenmerk=fte')).rijen.flatMap((rij) =>
        rij.cellen.filter((cel) => typeof cel === 'string' && /^01-01-205/.test(cel)),
      )
    expect([await seenBy(controller), await seenBy(partner)]).toEqual([['01-01-2050', '01-01-2051'], ['01-01-2051']])
    expect((await controller.send('DELETE', `/inlezingen/${found.id}`)).json()).toMatchObject({
      detail: expect.stringContaining('terugdraaien') as unknown,
    })

    expect((await controller.send('POST', `/inlezingen/${found.id}/terugdraaiingen`)).statusCode).toBe(202)
    expect(await klaar(controller, found.id)).toMatchObject({ status: 'teruggedraaid', melding: '' })
    expect(await tel('select count(*) as n from samenwerking.kenmerkwaarde')).toBe(before)
    expect((await house.db.owner.query('select * from journaal.eerste_breuk()')).rows).toEqual([])
    await controller.send('PUT', `/inlezingen/${found.id}/koppeling`, { koppeling: found.koppeling })
    expect(await klaar(controller, found.id)).toMatchObject({ status: 'proef_klaar', aantallen: { nieuw: 2 } })
  })

  test('changed things get their former content back', async () => {
    const lees = async () =>
      (await beheerder.get('/deelnames?alles=ja&pageSize=100'))
        .json<{ resultaten: { id: string; geldig: object; versie: number }[] }>()
        .resultaten.map(({ id, geldig }) => ({ id, geldig }))
    const before = await lees()
    const bytes = await bewerk(await uitvoer(beheerder, 'deelnames'), 'csv', (rijen) =>
      rijen.slice(1, 4).forEach((rij) => (rij[5] = '31-12-2029')),
    )
    const found = await proef(house, beheerder, { soort: 'deelnames', bytes })
    await legVast(beheerder, found.id)
    expect(await lees()).not.toEqual(before)
    await beheerder.send('POST', `/inlezingen/${found.id}/terugdraaiingen`)
    expect((await klaar(beheerder, found.id)).status).toBe('teruggedraaid')
    expect(await lees()).toEqual(before)
  })

  test('what was worked on since, or what others lean on, is not undone: it says what', async () => {
    const eerste = await proef(house, controller, { soort: 'kenmerken', bytes: `${kop}Zevenaar;fte;01-01-2060;1;x;;\n` })
    await legVast(controller, eerste.id)
    const { resultaten } = (await controller.get('/kenmerkwaarden?kenmerk=fte&zijde=eigen&pageSize=100')).json<{
      resultaten: { id: string; peildatum: string; versie: number }[]
    }>()
    const waarde = resultaten.find(({ peildatum }) => peildatum === '2060-01-01')!
    await controller.send(
      'PUT',
      `/kenmerkwaarden/${waarde.id}`,
      { kenmerk: 'fte', peildatum: '2060-01-01', waarde: '5', bron: 'x' },
      { 'if-match': `"${waarde.versie}"` },
    )
    const gewijzigd = await controller.send('POST', `/inlezingen/${eerste.id}/terugdraaiingen`)
    expect([gewijzigd.statusCode, gewijzigd.json()]).toMatchObject([
      409,
      { detail: expect.stringContaining('Formatie van Zevenaar op 2060-01-01') as unknown },
    ])

    const tweede = await proef(house, beheerder, { soort: 'organisaties', bytes: 'Naam;Soort;Bron\nNieuwe dienst;overig;x\n' })
    await legVast(beheerder, tweede.id)
    const { id } = (await beheerder.get('/organisaties?search=Nieuwe dienst')).json<{ resultaten: { id: string }[] }>().resultaten[0]!
    await beheerder.send('POST', '/deelnames', { organisatieId: id, rol: 'afnemer', van: '2026-01-01', bron: 'x' })
    const gebruikt = await beheerder.send('POST', `/inlezingen/${tweede.id}/terugdraaiingen`)
    expect([gebruikt.statusCode, gebruikt.json()]).toMatchObject([
      409,
      { detail: 'Nieuwe dienst is in gebruik bij een deelname. Terugdraaien kan daarom niet.' },
    ])
  })

  test('what changed after the dry run is not overwritten: it says what', async () => {
    const nieuw = await proef(house, controller, { soort: 'kenmerken', bytes: `${kop}Zevenaar;fte;01-01-2070;1;x;;\n` })
    const made = (
      await controller.send('POST', '/kenmerkwaarden', { kenmerk: 'fte', peildatum: '2070-01-01', waarde: '9', bron: 'met de hand' })
    ).json<{ id: string; versie: number }>()
    const bezet = await controller.send('POST', `/inlezingen/${nieuw.id}/vastleggingen`)
    expect([bezet.statusCode, bezet.json()]).toMatchObject([
      409,
      { detail: 'Na de proef is iets veranderd: Formatie van Zevenaar op 2070-01-01. Doe de proef opnieuw en bekijk wat er dan gebeurt.' },
    ])
    const wijziging = await proef(house, controller, { soort: 'kenmerken', bytes: `${kop}Zevenaar;fte;01-01-2070;2;x;;\n` })
    expect(wijziging.aantallen).toMatchObject({ gewijzigd: 1 })
    await controller.send(
      'PUT',
      `/kenmerkwaarden/${made.id}`,
      { kenmerk: 'fte', peildatum: '2070-01-01', waarde: '10', bron: 'x' },
      { 'if-match': `"${made.versie}"` },
    )
    expect((await controller.send('POST', `/inlezingen/${wijziging.id}/vastleggingen`)).statusCode).toBe(409)
    expect((await controller.get(`/inlezingen/${wijziging.id}`)).json()).toMatchObject({ status: 'proef_klaar' })
  })

  test('before a dry run, twice, or without anything to do there is nothing to keep', async () => {
    const gelezen = (
      await upload(house, controller, { soort: 'kenmerken', bytes: `${kop}Zevenaar;fte;01-01-2080;1;x;;\n` })
    ).json<Inlezing>()
    expect((await controller.send('POST', `/inlezingen/${gelezen.id}/vastleggingen`)).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('inlezing-niet-klaar') as unknown,
    })
    expect((await controller.send('POST', `/inlezingen/${gelezen.id}/terugdraaiingen`)).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('inlezing-niet-vastgelegd') as unknown,
    })
    const niets = await proef(house, controller, { soort: 'verdeelsleutels', bytes: await uitvoer(controller, 'verdeelsleutels') })
    expect((await controller.send('POST', `/inlezingen/${niets.id}/vastleggingen`)).json()).toMatchObject({
      type: expect.stringContaining('niets-te-doen') as unknown,
    })
    const eens = await proef(house, controller, { soort: 'kenmerken', bytes: `${kop}Zevenaar;fte;01-01-2081;1;x;;\n` })
    const tweemaal = await Promise.all([
      controller.send('POST', `/inlezingen/${eens.id}/vastleggingen`),
      controller.send('POST', `/inlezingen/${eens.id}/vastleggingen`),
    ])
    expect(tweemaal.map(({ statusCode }) => statusCode).sort()).toEqual([202, 409])
    expect((await klaar(controller, eens.id)).status).toBe('vastgelegd')
    expect(await tel("select count(*) as n from samenwerking.kenmerkwaarde where peildatum = '2081-01-01'")).toBe(1)
  })

  test('without a mandate a figure is read in for the own side, and not handed in', async () => {
    await house.db.owner.query(
      "update samenwerking.mandaat m set geldig = daterange(lower(m.geldig), '2026-01-01') from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where a.id = m.aanstelling_id and m.onderwerp = 'kenmerk' and k.aanmeldnaam = 'controller.westervoort'",
    )
    const zonder = await house.signIn('controller.westervoort')
    const found = await proef(house, zonder, {
      soort: 'kenmerken',
      bytes: `${kop}Westervoort;fte;01-01-2026;1;x;ingediend;\nWestervoort;fte;01-01-2027;1;x;;\n`,
    })
    expect((await foutenVan(zonder, found.id)).resultaten).toMatchObject([{ rij: 2, kolom: 'F', code: 'geen-mandaat' }])
  })
})

describe('the own side', () => {
  test('a partner sees no import, not in lists or counts, not in its faults, lines or history', async () => {
    const found = await proef(house, controller, {
      soort: 'kenmerken',
      naam: 'geheim.csv',
      bytes: `${kop}Zevenaar;fte;01-01-2090;1;geheim;;\nZevenaar;fte;geen;1;geheim;;\n`,
    })
    const mine = (await controller.get('/inlezingen')).json<{ totaal: number; resultaten: { id: string }[] }>()
    expect(mine.resultaten[0]!.id).toBe(found.id)
    for (const person of [partner, beheerder]) {
      const theirs = await person.get('/inlezingen?pageSize=100')
      expect(theirs.body).not.toContain('geheim')
      expect(theirs.json<{ totaal: number }>().totaal).not.toBe(mine.totaal)
      for (const path of ['', '/fouten', '/regels', '/foutenbestand?vorm=csv'])
        expect((await person.get(`/inlezingen/${found.id}${path}`)).statusCode).toBe(404)
      for (const path of ['/vastleggingen', '/terugdraaiingen'])
        expect((await person.send('POST', `/inlezingen/${found.id}${path}`)).statusCode).toBe(404)
    }
    expect((await uitvoer(partner, 'historie')).toString()).not.toContain('geheim')
  })
})
