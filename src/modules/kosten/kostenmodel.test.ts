import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import type {
  Kostenmodel,
  KostenmodelInLijst,
  Periodekostprijs,
  Proef,
  Toerekening,
  ToerekeningInLijst,
} from '#modules/kosten/contract/kostenmodel.ts'
import { rekeninvoer, verdeelinvoer } from '#modules/kosten/domain/rekeninvoer.ts'
import { leesInvoer } from '#modules/kosten/domain/toerekening-tekst.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'
import { writeXlsxBladen } from '#platform/export/xlsx.ts'
import { answer } from '#platform/rekenkern/berekening.ts'
import { findBerekening } from '../../rekenkern.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** From ledger to product: a model in versions, runs that can be redone, and nobody but the supplier who keeps them. */
let house: TestHouse
let controller: TestPerson
let lezer: TestPerson

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' } })
  controller = await house.signIn('controller.sdl')
  lezer = await house.signIn('controller.duiven')
})
afterAll(() => house.close())

const match = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })
const modellen = async () => (await lezer.get('/kostenmodellen')).json().resultaten as KostenmodelInLijst[]
const kopie = async (naam: string) => {
  const [geldend] = (await modellen()).filter(({ status }) => status === 'vastgesteld')
  const made = await controller.send('POST', '/kostenmodellen', { naam, vanId: geldend!.id })
  expect(made.statusCode, made.body).toBe(201)
  return made.json() as Kostenmodel
}
const run = async (kwartaal: number | null) => controller.send('POST', '/toerekeningen', { jaar: 2026, kwartaal })

describe('the example', () => {
  test('every quarter that was counted is worked through, closes on the ledger, and comes out the same again', async () => {
    const { resultaten } = (await lezer.get('/toerekeningen?jaar=2026')).json() as { resultaten: ToerekeningInLijst[] }
    expect(resultaten.map(({ kwartaal }) => kwartaal)).toEqual([3, 2, 1])
    const toerekening = (await lezer.get(`/toerekeningen/${resultaten[0]!.id}`)).json() as Toerekening
    expect(toerekening.isNagerekend).toBe(true)
    const resultaat = rekenModel(leesInvoer(toerekening.invoer))
    if (!resultaat.ok) throw new Error('the example works through')
    const { totaal, buiten, nietVerdeeld, producten } = resultaat.uitkomst
    expect(nietVerdeeld.length).toBeGreaterThan(0)
    const parts = [...buiten, ...nietVerdeeld].map(({ bedrag }) => bedrag).concat(producten.map(({ kosten }) => kosten))
    expect(formatBedrag(sumBedragen(parts))).toBe(formatBedrag(totaal))
  })

  test('whoever has the input gets the same from the rekenkern: first the products, then everyone’s part of one', async () => {
    const { resultaten } = (await lezer.get('/toerekeningen?jaar=2026')).json() as { resultaten: ToerekeningInLijst[] }
    const invoer = leesInvoer(((await lezer.get(`/toerekeningen/${resultaten[0]!.id}`)).json() as Toerekening).invoer)
    const resultaat = rekenModel(invoer)
    if (!resultaat.ok) throw new Error('the example works through')
    const reken = (naam: string, data: unknown) => answer(findBerekening(naam)!, JSON.stringify(data)) as unknown
    const producten = reken('kostentoerekening', rekeninvoer(invoer, resultaat.uitkomst))
    expect(producten).toMatchObject({
      value: { kostendragers: resultaat.uitkomst.producten.map(({ id, kosten }) => ({ code: id, bedrag: formatBedrag(kosten) })) },
    })
    const [product] = resultaat.uitkomst.producten
    expect(reken('verdeling', verdeelinvoer(product!))).toMatchObject({
      value: { delen: product!.deelnemers.map(({ deelnemer, bedrag }) => ({ code: deelnemer, bedrag: formatBedrag(bedrag) })) },
    })
  })
})

describe('a model', () => {
  test('is drafted from another, tried without keeping anything, adopted from a day on, and then stays', async () => {
    const draft = await kopie('Kostenmodel najaar')
    expect(draft).toMatchObject({ status: 'concept', geldig: null, fouten: [] })
    const body = { naam: draft.naam, inhoud: { ...draft.inhoud, methode: 'direct' } }
    const changed = (await controller.send('PUT', `/kostenmodellen/${draft.id}`, body, match(draft))).json() as Kostenmodel
    const proef = (await lezer.get(`/kostenmodellen/${draft.id}/proef?jaar=2026&kwartaal=3`)).json() as Proef
    expect(proef.fouten).toEqual([])
    expect(proef.vorige).not.toBeNull()
    expect(proef.invoer.model.methode).toBe('direct')
    const early = await controller.send(
      'POST',
      `/kostenmodellen/${draft.id}/vaststellingen`,
      { van: '2026-01-01', grond: 'te vroeg' },
      match(changed),
    )
    expect(early.json()).toMatchObject({ status: 409, type: expect.stringContaining('een-kostenmodel-tegelijk') })
    const adopt = (extra: object) =>
      controller.send(
        'POST',
        `/kostenmodellen/${draft.id}/vaststellingen`,
        { van: '2026-08-01', grond: 'Besluit DB', ...extra },
        match(changed),
      )
    // A quarter that was worked through would come out otherwise: it is named, and nothing ends before somebody says so.
    expect((await adopt({})).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('al-doorgerekend'),
      detail: expect.stringContaining(': kwartaal 3 van 2026. '),
    })
    expect((await modellen()).find(({ naam }) => naam === 'Kostenmodel 2026')!.geldig!.totEnMet).toBeNull()
    const adopted = await adopt({ ookDoorgerekend: true })
    expect(adopted.statusCode, adopted.body).toBe(201)
    expect((await modellen()).map(({ naam, geldig }) => [naam, geldig?.van, geldig?.totEnMet])).toEqual([
      ['Kostenmodel najaar', '2026-08-01', null],
      ['Kostenmodel 2026', '2026-01-01', '2026-07-31'],
    ])
    const again = await controller.send('PUT', `/kostenmodellen/${draft.id}`, body, match(adopted.json()))
    expect(again.json()).toMatchObject({ status: 409, type: expect.stringContaining('vastgesteld-model-blijft') })
    await expect(house.db.owner.query(`update kosten.kostenmodel set inhoud = '{}' where id = $1`, [draft.id])).rejects.toThrow('stays')
  })

  test('with faults may be kept as a draft, and is not adopted: all of them are named', async () => {
    const draft = await kopie('Half af')
    const inhoud = { ...draft.inhoud, methode: 'trapsgewijs', leveringen: draft.inhoud.leveringen.filter(({ van }) => van !== 'SRV') }
    const changed = (
      await controller.send('PUT', `/kostenmodellen/${draft.id}`, { naam: 'Half af', inhoud }, match(draft))
    ).json() as Kostenmodel
    expect(changed.fouten.map(({ code }) => code)).toEqual(['volgorde-mist', 'volgorde-mist', 'volgorde-mist', 'volgorde-mist'])
    const answer = await controller.send(
      'POST',
      `/kostenmodellen/${draft.id}/vaststellingen`,
      { van: '2028-01-01', grond: 'x' },
      match(changed),
    )
    expect(answer.json().invalidParams).toHaveLength(4)
    const proef = (await lezer.get(`/kostenmodellen/${draft.id}/proef?jaar=2026`)).json() as Proef
    expect(proef.fouten.length).toBeGreaterThan(0)
    const gone = await controller.send('DELETE', `/kostenmodellen/${draft.id}`, undefined, match(changed))
    expect(gone.statusCode).toBe(204)
  })

  describe('as a workbook', () => {
    let draft: Kostenmodel
    beforeAll(async () => {
      draft = await kopie('Via Excel')
    })
    const now = async () => (await lezer.get(`/kostenmodellen/${draft.id}`)).json() as Kostenmodel
    const upload = async (payload: Buffer) =>
      house.app.inject({
        method: 'PUT',
        url: `/api/v1/kostenmodellen/${draft.id}/werkblad`,
        headers: {
          cookie: `__Host-regiekamer=${controller.cookie}`,
          origin: house.app.house.publicUrl,
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'if-match': `"${(await now()).versie}"`,
        },
        payload,
      })
    const blad = (naam: string, koppen: readonly string[], rijen: readonly (string | null)[][]) => ({
      blad: naam,
      kolommen: koppen.map((kop) => ({ kop, soort: 'tekst' as const, breedte: 20 })),
      rijen,
    })
    const soorten = ['Code', 'Naam', 'Rekeningen', 'Buiten']
    const plaatsen = ['Code', 'Naam', 'Soort', 'Driver', 'Eenheid', 'Telt', 'Bron', 'Peildatum']

    test('goes out and comes in again as it was, all of it', async () => {
      const file = await lezer.get(`/kostenmodellen/${draft.id}/werkblad`)
      expect(file.statusCode).toBe(200)
      // Everything away first: what comes back came from the workbook.
      const leeg = { ...draft.inhoud, kostensoorten: [], kostenplaatsen: [], leveringen: [] }
      await controller.send('PUT', `/kostenmodellen/${draft.id}`, { naam: draft.naam, inhoud: leeg }, match(await now()))
      const back = await upload(file.rawPayload)
      expect(back.statusCode, back.body).toBe(200)
      expect((back.json() as Kostenmodel).inhoud).toEqual(draft.inhoud)
    })

    test('a sheet that is not there leaves its part as it was', async () => {
      const rijen = [
        ['LOON', 'Lonen', '4000-4099, 4150', 'nee'],
        ['BIJDRAGE', 'Bijdragen', '8000', 'Ja'],
      ]
      const back = await upload(await writeXlsxBladen([blad('Kostensoorten', soorten, rijen)], []))
      expect(back.statusCode, back.body).toBe(200)
      const { inhoud } = back.json() as Kostenmodel
      expect(inhoud).toEqual({
        ...draft.inhoud,
        kostensoorten: [
          {
            code: 'LOON',
            naam: 'Lonen',
            rekeningen: [
              { van: '4000', totEnMet: '4099' },
              { van: '4150', totEnMet: '4150' },
            ],
            isBuiten: false,
          },
          { code: 'BIJDRAGE', naam: 'Bijdragen', rekeningen: [{ van: '8000', totEnMet: '8000' }], isBuiten: true },
        ],
      })
    })

    test('all that is wrong is told at once, with sheet, row and column, and nothing changes', async () => {
      const was = await now()
      const bladen = [
        blad('Kostensoorten', soorten, [
          ['A', '', '4099-4000', 'misschien'],
          [null, null, null, null],
          ['B B', 'Tweede', '4200', null],
        ]),
        blad('Kostenplaatsen', plaatsen, [['HV', 'Huisvesting', 'Hulp', 'Vloer', 'm²', 'soms', '', '31-02-2026']]),
        blad('Leveringen', ['Van', 'Naar', 'Kwartaal 1', 'Kwartaal 2', 'Kwartaal 3'], []),
      ]
      const refused = await upload(await writeXlsxBladen(bladen, []))
      expect(refused.statusCode).toBe(400)
      expect((refused.json() as { invalidParams: { reason: string }[] }).invalidParams.map(({ reason }) => reason)).toEqual([
        'Kostensoorten, rij 2, kolom Rekeningen: vul rekeningen in, met de laagste eerst. Bijvoorbeeld 4000-4099, 4150.',
        'Kostensoorten, rij 2, kolom Buiten: vul ja of nee in.',
        'Kostenplaatsen, rij 2, kolom Peildatum: 31 februari 2026 bestaat niet: februari 2026 heeft 28 dagen.',
        'Het blad Leveringen heeft geen kolom Kwartaal 4. Gebruik het werkblad dat u hier ophaalde.',
        'Kostensoorten, rij 2, kolom Naam: Vul de naam in.',
        'Kostensoorten, rij 4, kolom Code: Gebruik in een code geen spatie, komma of puntkomma.',
        'Kostenplaatsen, rij 2, kolom Telt: Kies: vast of volume.',
      ])
      expect(await now()).toEqual(was)
    })

    test('what is no workbook, or a workbook of something else, says what to choose', async () => {
      const reasonOf = async (payload: Buffer) =>
        ((await upload(payload)).json() as { invalidParams: { reason: string }[] }).invalidParams.map(({ reason }) => reason)
      expect(await reasonOf(Buffer.from('Van;Naar\nA;B\n'))).toEqual([
        'Dit is geen XLSX-werkblad. Bewaar het in Excel of LibreOffice als XLSX en kies het weer.',
      ])
      expect(await reasonOf(await writeXlsxBladen([blad('Blad1', soorten, [])], []))).toEqual([
        'Dit werkblad heeft geen blad Kostensoorten, Kostenplaatsen of Leveringen. Gebruik het werkblad dat u hier ophaalde.',
      ])
    })
  })
})

describe('a run', () => {
  test('of the year so far takes every quarter that was read; the last quarter misses its counts, and says whose', async () => {
    const year = await run(null)
    expect(year.statusCode).toBe(409)
    const reasons = (year.json().invalidParams as { reason: string }[]).map(({ reason }) => reason)
    expect(reasons).toContain('Van Werkplek ontbreekt wat Zevenaar in kwartaal 4 afnam. Vul dat aantal in, ook als het nul is.')
    const before = (await lezer.get('/toerekeningen?jaar=2026')).json().totaal
    expect(before).toBe(3)
  })

  test('again gives the same again, and the earlier one stays', async () => {
    const made = await run(2)
    expect(made.statusCode, made.body).toBe(201)
    const { resultaten } = (await lezer.get('/toerekeningen?jaar=2026')).json() as { resultaten: ToerekeningInLijst[] }
    const [nu, was] = resultaten.filter(({ kwartaal }) => kwartaal === 2)
    const read = async (id: string) => rekenModel(leesInvoer(((await lezer.get(`/toerekeningen/${id}`)).json() as Toerekening).invoer))
    expect(await read(nu!.id)).toEqual(await read(was!.id))
    const productId = nu && (await lezer.get(`/toerekeningen/${nu.id}`)).json<Toerekening>().invoer.model.producten[0]!
    const { resultaten: perioden } = (await lezer.get(`/kostprijzen?productId=${productId}`)).json<{ resultaten: Periodekostprijs[] }>()
    expect(perioden.map(({ jaar, kwartaal, toerekeningId }) => [jaar, kwartaal, toerekeningId === nu!.id])).toEqual([
      [2026, 3, false],
      [2026, 2, true],
      [2026, 1, false],
    ])
    expect(resultaten.every(({ fictief }) => fictief)).toBe(true)
    const outside = await controller.send('POST', '/toerekeningen', { jaar: 2020, kwartaal: 1 })
    expect(outside.json().invalidParams).toEqual([expect.objectContaining({ code: 'geen-geldend-model', pad: '/kostenmodellen' })])
  })

  test('misses who said to take a product but is not on the sheet: named with the place to mend it, never nil', async () => {
    const taker = `product_id = (select id from catalogus.product where naam = 'Werkplek') and organisatie_id = (select id from samenwerking.organisatie where naam = 'Duiven')`
    await house.db.owner.query(`create temporary table weg as select * from catalogus.hoeveelheid where ${taker}`)
    await house.db.owner.query(`delete from catalogus.hoeveelheid where ${taker}`)
    const refused = await run(2)
    expect([refused.statusCode, refused.json().invalidParams]).toEqual([
      409,
      [
        expect.objectContaining({
          code: 'telling-ontbreekt',
          reason: 'Van Werkplek ontbreekt wat Duiven in kwartaal 2 afnam. Vul dat aantal in, ook als het nul is.',
          pad: '/hoeveelheden?jaar=2026&kwartaal=2',
        }),
      ],
    ])
    await house.db.owner.query('insert into catalogus.hoeveelheid select * from weg')
  })

  test('of an old quarter is as it was when somebody joins in a later one; who takes the product then and is not counted is named', async () => {
    const before = await run(1)
    const inputOf = async (response: typeof before) =>
      ((await lezer.get(`/toerekeningen/${(response.json() as Toerekening).id}`)).json() as Toerekening).invoer
    const was = await inputOf(before)
    const { rows } = await house.db.owner.query<{ productId: string; organisatieId: string; naam: string }>(
      `select p.id as "productId", o.id as "organisatieId", o.naam from catalogus.product p, samenwerking.organisatie o
      join samenwerking.deelname d on d.organisatie_id = o.id and d.rol in ('eigenaar', 'opdrachtgever', 'afnemer') and d.geldig @> date '2026-11-01'
      where p.id = any($1) and d.regeling_id in (select regeling_id from samenwerking.deelname where organisatie_id = $2)
        and not exists (select from catalogus.hoeveelheid h where h.product_id = p.id and h.organisatie_id = o.id)
        and not exists (select from catalogus.afname a where a.product_id = p.id and a.organisatie_id = o.id and a.keuze in ('nu', 'later'))
      limit 1`,
      [was.model.producten, was.deelnemers[0]!.code],
    )
    const newcomer = rows[0]!
    await house.db.owner.query(
      `insert into catalogus.hoeveelheid (blad_id, product_id, organisatie_id, kwartaal, begroot, werkelijk, bron, peildatum)
      select id, $1, $2, 4, 3, 3, 'Opgave', '2026-11-01' from catalogus.hoeveelhedenblad where jaar = 2026`,
      [newcomer.productId, newcomer.organisatieId],
    )
    const after = await run(1)
    expect(after.statusCode, after.body).toBe(201)
    expect(await inputOf(after)).toEqual(was)
    await house.db.owner.query(
      `insert into catalogus.afname (id, product_id, organisatie_id, keuze, reden, persoon_naam, sinds)
      select gen_random_uuid(), $1, $2, 'nu', 'Wij doen mee', 'P. Roef', now()`,
      [newcomer.productId, newcomer.organisatieId],
    )
    const refused = (await run(1)).json() as { invalidParams: { reason: string }[] }
    expect(refused.invalidParams.map(({ reason }) => reason)).toEqual([
      expect.stringContaining(`ontbreekt wat ${newcomer.naam} in kwartaal 1 afnam`),
    ])
  })

  test('is kept by the supplier alone, also past the API, and by nobody rewritten', async () => {
    expect((await lezer.send('POST', '/toerekeningen', { jaar: 2026, kwartaal: 1 })).statusCode).toBe(403)
    expect((await lezer.send('POST', '/kostenmodellen', { naam: 'Ons model' })).statusCode).toBe(403)
    expect(await onderHoed(house, 'controller.duiven', `update kosten.kostenmodel set naam = 'x'`)).toBe(0)
    expect(await onderHoed(house, 'controller.sdl', `update kosten.toerekening set jaar = 2000`)).toBe('geweigerd')
    expect(await onderHoed(house, 'controller.sdl', `delete from kosten.toerekening`)).toBe('geweigerd')
    expect(await onderHoed(house, 'controller.arnhem', `select from kosten.toerekening`)).toBe(0)
    expect(await onderHoed(house, 'controller.duiven', `select from kosten.toerekening`)).toBeGreaterThan(0)
  })
})
