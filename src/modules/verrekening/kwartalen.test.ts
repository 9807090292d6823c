import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bedrag, formatBedrag, parseBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { answer as rekenUit } from '#platform/rekenkern/berekening.ts'
import type { Hoeveelheden } from '#modules/catalogus/contract.ts'
import type { Getekend, Jaarprognose, Kwartaal, KwartaalKort } from '#modules/verrekening/contract.ts'
import { findBerekening } from '../../rekenkern.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { plantGeheimen } from '../../test-geheimen.ts'
import { onderHoed } from '../../test-muur.ts'
import { leesAlles, vindRijen } from '../../test-rondgang.ts'

/** A quarter from its advances to its settlement, correction and result; and who sees what of it. In 2027, which the examples leave open. */
let house: TestHouse
let controller: TestPerson
let duiven: TestPerson
let sleutelId: string

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date('2027-04-10T09:00:00Z'), today: () => '2027-04-10' } })
  controller = await house.signIn('controller.sdl')
  duiven = await house.signIn('controller.duiven')
  sleutelId = (await duiven.get('/verdeelsleutels?status=vastgesteld')).json().resultaten[0].id
})
afterAll(() => house.close())

const on = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })
const cent = (text: string): Bedrag => expectOk(parseBedrag(text))
const som = (bedragen: readonly string[]) => formatBedrag(sumBedragen(bedragen.map(cent)))
const kort = async (who: TestPerson) => (await who.get('/kwartalen')).json().resultaten as KwartaalKort[]
const kwartaal1 = async (who: TestPerson) => {
  const { id } = (await kort(who)).find(({ jaar, kwartaal }) => jaar === 2027 && kwartaal === 1)!
  return (await who.get(`/kwartalen/${id}`)).json() as Kwartaal
}
const blad = async () => (await controller.get('/hoeveelheden/2027')).json() as Hoeveelheden
const post = (who: TestPerson, deel: string, body: object, kwartaal: Kwartaal) =>
  who.send('POST', `/kwartalen/${kwartaal.id}/${deel}`, body, on(kwartaal))

/** What a participant owes by all entries together. */
const verschuldigd = ({ boekingen }: Kwartaal, organisatieId: string) =>
  som(boekingen.flatMap(({ regels }) => regels.filter((each) => each.organisatieId === organisatieId).map(({ bedrag }) => bedrag)))

/** Which refusal it was. */
const codeVan = (answer: { json: () => { type: string } }) => answer.json().type.split('/').at(-1)

/** Counts the first quarter: what `aantal` makes of the plan. */
async function tel(aantal: (begroot: number, naam: string) => number): Promise<void> {
  const stand = await blad()
  const naam = (id: string) => stand.producten.find((each) => each.id === id)!.naam
  const regels = stand.regels
    .filter(({ kwartaal }) => kwartaal === 1)
    .map((regel) => ({ ...regel, werkelijk: String(aantal(Number(regel.begroot), naam(regel.productId))), peildatum: '2027-02-15' }))
  const answer = await controller.send('PUT', '/hoeveelheden/2027', { regels }, on(stand))
  expect(answer.statusCode, answer.body).toBe(200)
}

/** Every unit of every product cost the same, on own authority. */
const prijzen = (kwartaal: Kwartaal) => ({
  kostprijzen: kwartaal.producten.map(({ productId }) => ({ productId, eigen: { bedrag: '112.34', grond: 'Nagerekend' } })),
})

describe('a quarter', () => {
  test('opens with advances of plan times tariff, entered in balance; once; and says all that is missing before it can be settled', async () => {
    const made = await controller.send('POST', '/kwartalen', { jaar: 2027, kwartaal: 1, verdeelsleutelId: sleutelId })
    expect(made.statusCode, made.body).toBe(201)
    const open = made.json() as Kwartaal
    // Werkplek of Duiven: 1,345.00 a year is 336.25 a quarter.
    expect(open).toMatchObject({ status: 'open', uitkomst: null, afsluitingen: [] })
    const [boeking] = open.boekingen
    expect(boeking).toMatchObject({ soort: 'voorschot', afsluiting: null })
    expect(som(boeking!.regels.map(({ bedrag }) => bedrag))).toBe('0.00')
    for (const { organisatieId, bedrag } of open.voorschotten)
      expect(boeking!.regels).toContainEqual(expect.objectContaining({ rekening: 'deelnemer', organisatieId, bedrag }))
    const codes = new Set(open.mankementen.map(({ code }) => code))
    expect([...codes].sort()).toEqual(['kostprijs', 'telling'])
    const closed = await post(controller, 'afsluitingen', {}, open)
    expect([closed.statusCode, codeVan(closed)]).toEqual([409, 'kwartaal-onvolledig'])
    const again = await controller.send('POST', '/kwartalen', { jaar: 2027, kwartaal: 1, verdeelsleutelId: sleutelId })
    expect([again.statusCode, again.json().detail]).toEqual([409, expect.stringContaining('al geopend')])
    const leeg = await controller.send('POST', '/kwartalen', { jaar: 2091, kwartaal: 1, verdeelsleutelId: sleutelId })
    expect([leeg.statusCode, codeVan(leeg)]).toEqual([409, 'kwartaal-zonder-plan'])
  })

  test('takes cost prices from a run that is there, or an own value with a reason; and only of its own products', async () => {
    await tel((begroot, naam) => (naam === 'Werkplek' ? begroot + 1 : begroot))
    const open = await kwartaal1(controller)
    const [product] = open.producten
    const put = (kostprijzen: object[]) => controller.send('PUT', `/kwartalen/${open.id}/kostprijzen`, { kostprijzen }, on(open))
    const geen = await put([
      { productId: product!.productId, eigen: null },
      { productId: sleutelId, eigen: null },
    ])
    expect(geen.statusCode).toBe(400)
    expect(geen.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['kostprijzen.0.eigen', 'kostprijzen.1.productId'])
    expect((await put([{ productId: product!.productId, eigen: { bedrag: '1.00', grond: ' ' } }])).statusCode).toBe(400)
    const set = await controller.send('PUT', `/kwartalen/${open.id}/kostprijzen`, prijzen(open), on(open))
    expect(set.statusCode, set.body).toBe(200)
    const ready = set.json() as Kwartaal
    expect(ready.mankementen).toEqual([])
    expect(ready.producten[0]!.kostprijs).toEqual({ bedrag: '112.34', toerekeningId: null, grond: 'Nagerekend' })
    // How it would come out now.
    expect(ready.uitkomst).toMatchObject({ nummer: null })
  })

  test('closes: every line, product, party and total adds up, by volume only outside the bandwidth; and reken gives the same', async () => {
    const before = await kwartaal1(controller)
    const answer = await post(controller, 'afsluitingen', {}, before)
    expect(answer.statusCode, answer.body).toBe(201)
    const closed = answer.json() as Kwartaal
    const { regels, deelnemers, totaal, invoer } = closed.uitkomst!
    for (const { voorschot, hoeveelheidsverschil, prijsverschil, totaalverschil, werkelijk } of regels) {
      expect(som([hoeveelheidsverschil, prijsverschil])).toBe(totaalverschil)
      expect(som([voorschot, totaalverschil])).toBe(werkelijk)
    }
    expect(totaal).toEqual({
      voorschot: som(regels.map((each) => each.voorschot)),
      werkelijk: som(regels.map((each) => each.werkelijk)),
      hoeveelheidsverschil: som(regels.map((each) => each.hoeveelheidsverschil)),
      prijsverschil: som(regels.map((each) => each.prijsverschil)),
      totaalverschil: som(regels.map((each) => each.totaalverschil)),
    })
    for (const { organisatieId, voorschot, afrekening, resultaatdeel, definitief } of deelnemers) {
      const eigen = regels.filter((each) => each.organisatieId === organisatieId)
      expect([voorschot, afrekening]).toEqual([som(eigen.map((each) => each.voorschot)), som(eigen.map((each) => each.afrekening))])
      expect(definitief).toBe(som([voorschot, afrekening, resultaatdeel]))
    }
    // Nobody is left with a cent: what all pay together is what it cost.
    expect(som(deelnemers.map(({ definitief }) => definitief))).toBe(totaal!.werkelijk)
    const van = (naam: string) => regels.filter(({ productNaam }) => productNaam === naam)
    // One workplace more is within the bandwidth of two per cent: nothing is settled on the line.
    expect(van('Werkplek').map((each) => [each.isBinnenBandbreedte, each.afrekening, each.hoeveelheidsverschil])).toEqual(
      van('Werkplek').map(() => [true, '0.00', '336.25']),
    )
    expect(van('Projectleiding').every((each) => each.afrekening === each.totaalverschil && each.afrekening !== '0.00')).toBe(true)
    expect(van('Aangesloten locatie').every((each) => each.afrekening === '0.00' && each.totaalverschil !== '0.00')).toBe(true)
    expect(rekenUit(findBerekening('kwartaalafrekening')!, JSON.stringify(invoer))).toMatchObject({
      value: { deelnemers: deelnemers.map(({ organisatieId, definitief }) => ({ code: organisatieId, definitief })), totaal },
    })
    for (const boeking of closed.boekingen) expect(som(boeking.regels.map(({ bedrag }) => bedrag))).toBe('0.00')
  })

  test('is corrected by a new entry of the difference only, with a reason; what was written stays', async () => {
    const before = await kwartaal1(controller)
    const same = await post(controller, 'afsluitingen', { grond: 'Nog eens' }, before)
    expect([same.statusCode, codeVan(same)]).toEqual([409, 'niets-gewijzigd'])
    await tel((begroot, naam) => (naam === 'Werkplek' ? begroot + 1 : naam === 'Projectleiding' ? begroot + 10 : begroot))
    expect((await post(controller, 'afsluitingen', {}, before)).statusCode).toBe(400)
    const corrected = (await post(controller, 'afsluitingen', { grond: 'Uren van maart ontbraken' }, before)).json() as Kwartaal
    expect(corrected.afsluitingen.map(({ nummer, grond }) => [nummer, grond])).toEqual([
      [1, ''],
      [2, 'Uren van maart ontbraken'],
    ])
    const [voorschot, afrekening, correctie] = corrected.boekingen
    expect([voorschot, afrekening]).toEqual(before.boekingen)
    // Ten hours more at 112.34 for each party that planned hours.
    const partijen = corrected.uitkomst!.regels.filter(({ productNaam }) => productNaam === 'Projectleiding')
    for (const { organisatieId } of partijen)
      expect(correctie!.regels).toContainEqual(expect.objectContaining({ rekening: 'deelnemer', organisatieId, bedrag: '1123.40' }))
    for (const { organisatieId, voorschot: eerst, afrekening: later } of corrected.uitkomst!.deelnemers)
      expect(verschuldigd(corrected, organisatieId)).toBe(som([eerst, later]))
  })

  test('two who settle at once: one of them; a settlement that fails half-way leaves nothing behind', async () => {
    await tel((begroot) => begroot + 3)
    const before = await kwartaal1(controller)
    const { owner } = house.db
    await owner.query(`create function pg_temp.stop() returns trigger language plpgsql as $$ begin raise exception 'stop'; end $$;
      create trigger stop before insert on verrekening.boekingsregel for each row execute function pg_temp.stop()`)
    expect((await post(controller, 'afsluitingen', { grond: 'Half' }, before)).statusCode).toBe(500)
    await owner.query('drop trigger stop on verrekening.boekingsregel')
    expect(await kwartaal1(controller)).toEqual(before)
    const both = await Promise.all(['Een', 'Twee'].map((grond) => post(controller, 'afsluitingen', { grond }, before)))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
    expect((await kwartaal1(controller)).afsluitingen).toHaveLength(3)
  })

  test('gives its result to the participants or the reserve by decision; once, and after a correction only what changed', async () => {
    const before = await kwartaal1(controller)
    const besluitId = (await controller.get('/besluiten')).json().resultaten[0].id
    const onbekend = await post(controller, 'bestemmingen', { naar: 'reserve', besluitId: sleutelId }, before)
    expect(onbekend.statusCode).toBe(400)
    // Another table than the board; the board before anybody knew the result; the board.
    const nietDoor = async () =>
      (await post(controller, 'bestemmingen', { naar: 'deelnemers', besluitId }, before)).json().invalidParams[0].reason
    const door = `update governance.besluit set tafel_id = (select id from samenwerking.tafel t where t.soort = 'bestuur' and t.regeling_id = besluit.regeling_id)`
    expect(await nietDoor()).toContain('Alleen het bestuur')
    await house.db.owner.query(`${door} where id = $1`, [besluitId])
    expect(await nietDoor()).toContain('vóór de afrekening')
    await house.db.owner.query(`update governance.besluit set datum = '2027-04-10', evaluatiedatum = null where id = $1`, [besluitId])
    const given = (await post(controller, 'bestemmingen', { naar: 'deelnemers', besluitId }, before)).json() as Kwartaal
    const open = (kwartaal: Kwartaal) =>
      som(
        kwartaal.boekingen
          .flatMap(({ regels }) => regels)
          .filter(({ rekening }) => rekening === 'resultaat')
          .map(({ bedrag }) => bedrag),
      )
    expect(open(before)).not.toBe('0.00')
    expect(open(given)).toBe('0.00')
    for (const { organisatieId, definitief } of given.uitkomst!.deelnemers) expect(verschuldigd(given, organisatieId)).toBe(definitief)
    expect(codeVan(await post(controller, 'bestemmingen', { naar: 'reserve', besluitId }, given))).toBe('resultaat-al-bestemd')
    await tel((begroot) => begroot + 4)
    const corrected = (await post(controller, 'afsluitingen', { grond: 'Weer geteld' }, given)).json() as Kwartaal
    expect(open(corrected)).not.toBe('0.00')
    const bestemd = (await post(controller, 'bestemmingen', { naar: 'reserve', besluitId }, corrected)).json() as Kwartaal
    expect(open(bestemd)).toBe('0.00')
    // What the reserve bears of the correction, nobody pays: what everyone owes is what everyone was told.
    const eerst = new Map(given.uitkomst!.deelnemers.map((each) => [each.organisatieId, each.resultaatdeel]))
    for (const { organisatieId, definitief, resultaatdeel, reserve } of bestemd.uitkomst!.deelnemers) {
      expect(reserve).toBe(formatBedrag(subtractBedrag(cent(resultaatdeel), cent(eerst.get(organisatieId)!))))
      expect(verschuldigd(bestemd, organisatieId)).toBe(definitief)
    }
  })
})

describe('the example', () => {
  test('is settled with the cost prices of its runs; a newer run is taken over per product, and what it does not change is no correction', async () => {
    const { id } = (await kort(controller)).find(({ jaar, kwartaal }) => jaar === 2026 && kwartaal === 3)!
    const lees = async () => (await controller.get(`/kwartalen/${id}`)).json() as Kwartaal
    const before = await lees()
    for (const { kostprijs, uitToerekening } of before.producten) expect(kostprijs).toEqual({ ...uitToerekening, grond: '' })
    expect(before.uitkomst!.regels.every(({ kostprijs }) => kostprijs.toerekeningId !== null)).toBe(true)
    expect((await controller.send('POST', '/toerekeningen', { jaar: 2026, kwartaal: 3 })).statusCode).toBe(201)
    const [product, ander] = (await lees()).producten
    expect(product!.uitToerekening!.toerekeningId).not.toBe(product!.kostprijs!.toerekeningId)
    const kostprijzen = [{ productId: product!.productId, eigen: null }]
    const now = (await controller.send('PUT', `/kwartalen/${id}/kostprijzen`, { kostprijzen }, on(before))).json() as Kwartaal
    expect(now.producten.slice(0, 2).map(({ kostprijs }) => kostprijs!.toerekeningId)).toEqual([
      product!.uitToerekening!.toerekeningId,
      ander!.kostprijs!.toerekeningId,
    ])
    // What was settled keeps the run that it was settled with.
    expect(now.uitkomst).toEqual(before.uitkomst)
    expect(codeVan(await post(controller, 'afsluitingen', { grond: 'Zelfde kosten' }, now))).toBe('niets-gewijzigd')
  })

  test('2025 is settled as a whole, so that every signature has its surprise', async () => {
    const { partijen, verrassingen, getekend } = (await duiven.get('/jaarprognoses?jaar=2025')).json() as Jaarprognose
    expect(partijen.every(({ isAfgerekend }) => isAfgerekend)).toBe(true)
    expect(verrassingen).toHaveLength(partijen.length * 4)
    for (const { organisatieId, verschil, getekendId } of verrassingen) {
      const betaald = partijen.find((each) => each.organisatieId === organisatieId)!.bedrag
      expect(som([getekend.find(({ id }) => id === getekendId)!.bedrag, verschil])).toBe(betaald)
    }
    // Who signs afterwards knows the amount: refused, and a signature of after the last settlement is no forecast.
    const [eigen] = partijen.filter(({ organisatieNaam }) => organisatieNaam === 'Duiven')
    const late = await duiven.send('POST', '/jaarprognoses', { jaar: 2025, oordeel: 'getekend', bedrag: eigen!.bedrag })
    expect([late.statusCode, codeVan(late)]).toEqual([409, 'jaar-afgerekend'])
    const laatste = getekend.findLast(({ organisatieId }) => organisatieId === eigen!.organisatieId)!
    await house.db.owner.query(
      `insert into verrekening.jaarprognose select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'gemaakt_op', '2026-06-01', 'bedrag_cent', 0))).*
       from verrekening.jaarprognose p where p.id = $1`,
      [laatste.id],
    )
    expect(((await duiven.get('/jaarprognoses?jaar=2025')).json() as Jaarprognose).verrassingen).toEqual(verrassingen)
  })
})

describe('the forecast of the year', () => {
  const lees = async (who: TestPerson, jaar = 2027) => (await who.get(`/jaarprognoses?jaar=${jaar}`)).json() as Jaarprognose
  const van = ({ partijen }: Jaarprognose, naam: string) => partijen.find(({ organisatieNaam }) => organisatieNaam === naam)!
  const teken = (who: TestPerson, body: object) => who.send('POST', '/jaarprognoses', { jaar: 2027, oordeel: 'getekend', ...body })

  test('is what closed quarters cost and the plan of the rest, times a factor that the supplier sets with a reason', async () => {
    const before = await lees(duiven)
    const eigen = van(before, 'Duiven')
    const { uitkomst } = await kwartaal1(duiven)
    expect(eigen.kwartalen.map(({ bron }) => bron)).toEqual(['afgerekend', 'plan', 'plan', 'plan'])
    expect(eigen.kwartalen[0]!.bedrag).toBe(uitkomst!.deelnemers.find(({ organisatieNaam }) => organisatieNaam === 'Duiven')!.definitief)
    expect(eigen.bedrag).toBe(som(eigen.kwartalen.map(({ bedrag }) => bedrag)))
    expect(before.totaal!.bedrag).toBe(som(before.partijen.map(({ bedrag }) => bedrag)))
    const set = (who: TestPerson, versie: number) =>
      who.send('PUT', '/prognosefactoren/2027', { factor: '2', grond: 'Twee keer zo druk' }, on({ versie }))
    expect((await set(duiven, 0)).statusCode).toBe(403)
    const after = (await set(controller, 0)).json() as Jaarprognose
    expect(van(after, 'Duiven').kwartalen[1]!.bedrag).toBe(som([eigen.kwartalen[1]!.bedrag, eigen.kwartalen[1]!.bedrag]))
    expect((await set(controller, 0)).statusCode).toBe(412)
  })

  test('is signed as it was shown, by who pays; a later one stands beside it', async () => {
    const { bedrag } = van(await lees(duiven), 'Duiven')
    expect(codeVan(await teken(duiven, { bedrag: '1.00' }))).toBe('prognose-gewijzigd')
    expect(codeVan(await teken(controller, { bedrag }))).toBe('geen-prognose')
    const signed = await teken(duiven, { bedrag })
    expect([signed.statusCode, signed.json()]).toMatchObject([201, { oordeel: 'getekend', kwartaal: 2, bedrag, versie: 1 }])
    await teken(duiven, { bedrag })
    const { getekend, verrassingen } = await lees(await house.signIn('controller.zevenaar'))
    expect(getekend.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Duiven', 'Duiven'])
    expect(verrassingen).toEqual([])
    const mine = `where id = '${getekend[0]!.id}'`
    expect(await onderHoed(house, 'controller.duiven', `update verrekening.jaarprognose set bedrag_cent = 0 ${mine}`)).toBe(0)
    expect(await onderHoed(house, 'controller.duiven', `delete from verrekening.jaarprognose ${mine}`)).toBe(0)
  })

  test('is disputed with a remark that is absent for others until it is shared', async () => {
    const zevenaar = await house.signIn('controller.zevenaar')
    const { bedrag } = van(await lees(duiven), 'Duiven')
    expect((await teken(duiven, { bedrag, oordeel: 'betwist' })).statusCode).toBe(400)
    const made = (await teken(duiven, { bedrag, oordeel: 'betwist', opmerking: 'De uren kloppen niet' })).json() as Getekend
    const ziet = async (who: string) => onderHoed(house, who, `select 1 from verrekening.jaarprognose where id = '${made.id}'`)
    expect([await ziet('controller.duiven'), await ziet('controller.zevenaar'), await ziet('controller.sdl')]).toEqual([1, 0, 0])
    expect((await zevenaar.get('/jaarprognoses?jaar=2027')).body).not.toContain('kloppen niet')
    expect((await zevenaar.get('/historie?pageSize=100')).body).not.toContain('kloppen niet')
    expect((await zevenaar.send('POST', `/jaarprognoses/${made.id}/indieningen`, {}, on(made))).statusCode).toBe(404)
    const shared = await duiven.send('POST', `/jaarprognoses/${made.id}/indieningen`, {}, on(made))
    expect(shared.statusCode, shared.body).toBe(201)
    expect((await zevenaar.get('/jaarprognoses?jaar=2027')).body).toContain('kloppen niet')
    expect((await duiven.send('DELETE', `/jaarprognoses/${made.id}`, undefined, on(shared.json()))).statusCode).toBe(409)
    const again = (await teken(duiven, { bedrag, oordeel: 'betwist', opmerking: 'Toch niet' })).json() as Getekend
    expect((await duiven.send('DELETE', `/jaarprognoses/${again.id}`, undefined, on(again))).statusCode).toBe(204)
  })
})

describe('who writes and who sees', () => {
  test('only the supplier settles: the application says who, the database refuses; and an entry that does not balance cannot be written', async () => {
    const kwartaal = await kwartaal1(duiven)
    for (const answer of [
      await duiven.send('POST', '/kwartalen', { jaar: 2027, kwartaal: 2, verdeelsleutelId: sleutelId }),
      await post(duiven, 'afsluitingen', { grond: 'x' }, kwartaal),
    ])
      expect([answer.statusCode, answer.json().detail]).toEqual([403, expect.stringContaining('opdrachtnemer')])
    const boeking = (regels: string) => [
      `insert into verrekening.boeking (id, regeling_id, kwartaal_id, soort, omschrijving, gemaakt_op, gemaakt_door)
        select '00000000-0000-7000-8000-00000000b0e1', regeling_id, id, 'voorschot', 'test', now(), 'test' from verrekening.kwartaal where id = '${kwartaal.id}'`,
      `insert into verrekening.boekingsregel (boeking_id, volgnummer, rekening, bedrag_cent) values ${regels
        .split(' ')
        .map((bedrag, index) => `('00000000-0000-7000-8000-00000000b0e1', ${index}, 'bijdragen', ${bedrag})`)
        .join(', ')}`,
      'set constraints all immediate',
    ]
    await expect(onderHoed(house, 'controller.sdl', ...boeking('100 -99'))).rejects.toThrow('23514')
    await expect(onderHoed(house, 'controller.sdl', ...boeking('100'))).rejects.toThrow('23514')
    expect(await onderHoed(house, 'controller.sdl', ...boeking('100 -100'))).toBe(0)
    expect(await onderHoed(house, 'controller.duiven', ...boeking('100 -100'))).toBe('geweigerd')
    for (const tabel of ['planregel', 'afsluiting', 'afsluitregel', 'afsluitdeel', 'boeking', 'boekingsregel'])
      for (const opdracht of [
        `update verrekening.${tabel} set ${tabel === 'afsluiting' || tabel === 'boeking' ? 'gemaakt_door' : 'organisatie_id'} = null`,
        `delete from verrekening.${tabel}`,
      ])
        expect(await onderHoed(house, 'controller.sdl', opdracht), opdracht).toBe('geweigerd')
  })

  test('open by default; once agreed closed a municipality sees its own lines, and no total, count, run, history or other page gives the others away', async () => {
    const geheimen = await plantGeheimen(house)
    const rijen = await vindRijen([controller, duiven])
    const lekken = async () => {
      const antwoorden = await leesAlles(duiven, rijen)
      expect(antwoorden.filter(({ status }) => status === 400 || status >= 500)).toEqual([])
      return Object.entries(geheimen).flatMap(([wat, geheim]) =>
        antwoorden.filter(({ tekst }) => tekst.includes(geheim)).map(({ naam, pad }) => `${wat} ${geheim} in ${naam} (${pad})`),
      )
    }
    // The walk finds every one of them while everything is open.
    const openLekken = await lekken()
    for (const wat of Object.keys(geheimen))
      expect(
        openLekken.find((lek) => lek.startsWith(`${wat} `)),
        wat,
      ).toBeDefined()
    const open = await kwartaal1(duiven)
    expect([open.zicht, open.uitkomst!.deelnemers.length, open.uitkomst!.totaal === null]).toEqual(['alles', 3, false])
    const zicht = (await duiven.get('/verrekenzicht')).json()
    const secretaris = await house.signIn('secretaris.zevenaar')
    const set = await secretaris.send('PUT', '/verrekenzicht', { anderen: 'gesloten', grond: 'Afgesproken' }, on(zicht))
    expect(set.statusCode, set.body).toBe(200)
    expect((await duiven.send('PUT', '/verrekenzicht', { anderen: 'open', grond: 'x' }, on(set.json()))).statusCode).toBe(403)
    const eigenId = open.voorschotten.find(({ organisatieNaam }) => organisatieNaam === 'Duiven')!.organisatieId
    expect(await lekken()).toEqual([])
    const closed = await kwartaal1(duiven)
    expect(closed.uitkomst!.regels).toEqual(open.uitkomst!.regels.filter(({ organisatieId }) => organisatieId === eigenId))
    expect(closed).toMatchObject({ zicht: 'eigen', uitkomst: { totaal: null, bezetting: null, invoer: null } })
    const alles = JSON.stringify([closed, await kort(duiven)])
    const anderen = open.voorschotten.filter(({ organisatieId }) => organisatieId !== eigenId)
    const { totaal } = open.uitkomst!
    for (const geheim of [...anderen.flatMap(({ organisatieId, bedrag }) => [organisatieId, bedrag]), totaal!.werkelijk, totaal!.voorschot])
      expect(alles).not.toContain(geheim)
    const prognose = (await duiven.get('/jaarprognoses?jaar=2027')).json() as Jaarprognose
    expect([prognose.totaal, prognose.partijen.map(({ organisatieNaam }) => organisatieNaam)]).toEqual([null, ['Duiven']])
    const { getekend } = (await (await house.signIn('controller.zevenaar')).get('/jaarprognoses?jaar=2027')).json() as Jaarprognose
    expect(new Set(getekend.map(({ organisatieNaam }) => organisatieNaam))).toEqual(new Set(['Zevenaar']))
    const hoeveelheden = (await duiven.get('/hoeveelheden/2027')).json() as Hoeveelheden
    expect(new Set(hoeveelheden.regels.map(({ organisatieId }) => organisatieId))).toEqual(new Set([eigenId]))
    expect((await duiven.get('/toerekeningen?jaar=2026')).json().resultaten).toEqual([])
    expect(codeVan(await duiven.get('/verrekenlab?jaar=2027'))).toBe('verrekenzicht-gesloten')
    for (const tabel of ['planregel', 'afsluitregel', 'afsluitdeel', 'boekingsregel'])
      expect(
        await onderHoed(
          house,
          'controller.duiven',
          `select 1 from verrekening.${tabel} where organisatie_id is distinct from '${eigenId}'`,
        ),
      ).toBe(0)
    for (const bron of [
      'kosten.grootboekbestand',
      'kosten.grootboekregel',
      'kosten.grootboeksaldo',
      'verrekening.scenario',
      `journaal.regel where onderwerp_soort in ('hoeveelhedenblad', 'grootboek', 'toerekening', 'verrekenscenario')`,
      `journaal.regel where onderwerp_soort = 'jaarprognose' and organisatie_id <> '${eigenId}'`,
      `journaal.regel where onderwerp_soort = 'meerwerk' and onderwerp_id in (select id from portfolio.meerwerk where vrager_id <> '${eigenId}' and betaler <> 'samen')`,
    ])
      expect(await onderHoed(house, 'controller.duiven', `select 1 from ${bron}`), bron).toBe(0)
    expect(await onderHoed(house, 'controller.duiven', 'select prijs_cent from portfolio.meerwerk')).toBe('geweigerd')
    const terug = (body: object) =>
      secretaris.send('PUT', '/verrekenzicht', { anderen: 'open', grond: 'Toch open', ...body }, on(set.json()))
    expect((await terug({})).statusCode).toBe(400)
    const opent = `update verrekening.zichtafspraak set anderen = 'open' where besluit_id is null`
    await expect(onderHoed(house, 'secretaris.zevenaar', opent)).rejects.toThrow('23514')
    // Who makes the bills sees all of them, and another cooperation nothing.
    expect((await kwartaal1(controller)).uitkomst!.deelnemers).toHaveLength(3)
    expect(await onderHoed(house, 'controller.arnhem', 'select 1 from verrekening.kwartaal')).toBe(0)
    const besluitId = (await controller.get('/besluiten')).json().resultaten[0].id
    expect((await terug({ besluitId })).statusCode).toBe(200)
    expect(await kwartaal1(duiven)).toEqual(open)
  })
})
