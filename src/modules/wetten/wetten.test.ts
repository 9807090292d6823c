import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Wet, WetInLijst } from '#modules/wetten/contract.ts'
import { readBestand } from '#platform/export/bestand.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** The agenda of laws as the people of De Liemers live it, over HTTP, on 22 November 2026. */
let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date('2026-11-22T10:00:00Z'), today: () => '2026-11-22' } })
})
afterAll(() => house.close())

const people = new Map<string, ReturnType<TestHouse['signIn']>>()
const who = (naam: string): ReturnType<TestHouse['signIn']> => {
  if (!people.has(naam)) people.set(naam, house.signIn(naam))
  return people.get(naam)!
}
type Weg = readonly ['POST' | 'PUT' | 'DELETE', string]
const send = async (naam: string, [method, path]: Weg, body?: object, seen?: { versie: number }) =>
  (await who(naam)).send(method, path, body, seen ? match(seen) : {})
const lees = async (naam: string, id: string) => (await (await who(naam)).get(`/wetten/${id}`)).json() as Wet
const lijst = async (naam = 'raadslid.duiven', vraag = '') =>
  (await (await who(naam)).get(`/wetten?pageSize=100${vraag}`)).json().resultaten as WetInLijst[]
const taken = async (naam: string) =>
  ((await (await who(naam)).get('/taken')).json().resultaten as { titel: string }[]).map(({ titel }) => titel)

const ZEVENAAR = 'demandmanager.zevenaar'
const DUIVEN = 'demandmanager.duiven'
const WESTERVOORT = 'demandmanager.westervoort'
const LEEG = { versie: 0 }

const velden = {
  soort: 'amvb',
  naam: 'Besluit proefballon',
  vindplaats: 'Staatsblad 2027, 1',
  verandering: 'Ballonnen krijgen een nummer.',
  inwerkingOp: '2027-06-01',
  zekerheid: 'vast',
}
const analyse = {
  onderdelen: [{ onderwerp: 'processen', impact: 'groot', tekst: 'Ballonnen komen in het register.' }],
  minimum: 'Het register bestaat.',
  wijziging: '',
}
const plaats = async (naam = ZEVENAAR, anders: object = {}) => made<Wet>(await send(naam, ['POST', '/wetten'], { ...velden, ...anders }))
const trek = async (naam: string, wet: { id: string; versie: number }, reden = '') =>
  send(naam, ['POST', `/wetten/${wet.id}/trekkers`], { persoonNaam: 'Iemand', reden }, wet)
const schrijf = (naam: string, id: string, body: object = analyse, seen: { versie: number } = LEEG) =>
  send(naam, ['PUT', `/wetten/${id}/analyse`], body, seen)
const deel = (naam: string, id: string, seen: { versie: number }) => send(naam, ['POST', `/wetten/${id}/analyses`], undefined, seen)
/** A law that Zevenaar leads, with its first analysis shared. */
async function geanalyseerd(anders: object = {}): Promise<Wet> {
  const wet = made<Wet>(await trek(ZEVENAAR, await plaats(ZEVENAAR, anders)))
  const concept = (await schrijf(ZEVENAAR, wet.id)).json() as Wet
  return made<Wet>(await deel(ZEVENAAR, wet.id, concept.conceptAnalyse!))
}

describe('the agenda', () => {
  test('the example: eight laws, in the order of their day and what is done last, with what is late and how each municipality stands', async () => {
    const wetten = await lijst()
    expect(wetten.map(({ naam, status, aandacht }) => [naam.slice(0, 22), status, aandacht])).toEqual([
      ['Wet modernisering elek', 'geanalyseerd', null],
      ['AI-verordening: de mee', 'geanalyseerd', null],
      ['Europese digitale iden', 'in_analyse', 'geen_analyse'],
      ['Wmebv: bericht dat er ', 'op_de_agenda', 'geen_trekker'],
      ['Dataverordening: overs', 'in_analyse', 'geen_analyse'],
      ['Cyberbeveiligingswet', 'op_de_agenda', null],
      ['Nieuwe Archiefwet', 'op_de_agenda', null],
      ['Interoperabel Europa: ', 'ingeregeld', null],
    ])
    expect(wetten[0]!.partijen.map(({ organisatieNaam, stand }) => [organisatieNaam, stand])).toEqual([
      ['Duiven', 'hetzelfde'],
      ['Westervoort', 'niet_bekeken'],
      ['Zevenaar', 'trekt'],
    ])
  })

  test('filters: by status, by what is late, by trekker, by words', async () => {
    const namen = async (vraag: string) => (await lijst(undefined, vraag)).map(({ naam }) => naam)
    expect(await namen('&status=ingeregeld')).toHaveLength(1)
    expect(await namen('&aandacht=geen_trekker')).toEqual(['Wmebv: bericht dat er een bericht is'])
    expect(await namen('&search=2024/1689')).toEqual(['AI-verordening: de meeste regels'])
    expect(await namen('&soort=wet&search=archief')).toEqual(['Nieuwe Archiefwet'])
    expect((await namen('&sort=-inwerkingOp')).slice(0, 2)).toEqual([
      'Dataverordening: overstappen van cloud zonder kosten',
      'Wmebv: bericht dat er een bericht is',
    ])
    expect((await (await who('raadslid.duiven')).get('/wetten?sort=verandering')).json().invalidParams).toMatchObject([
      { name: 'query.sort' },
    ])
    const { trekkerId } = (await lijst()).find(({ trekkerNaam }) => trekkerNaam === 'Duiven')!
    expect(await namen(`&trekkerId=${trekkerId}`)).toHaveLength(2)
  })

  test('a law is shared at once; a reader cannot place one, a date is there or unknown', async () => {
    expect((await send('raadslid.duiven', ['POST', '/wetten'], velden)).statusCode).toBe(403)
    const fout = await send(ZEVENAAR, ['POST', '/wetten'], { ...velden, inwerkingOp: null, link: 'ftp://nergens' })
    expect((await send(ZEVENAAR, ['POST', '/wetten'], { ...velden, inwerkingOp: '0001-01-01' })).json().invalidParams).toMatchObject([
      { name: 'inwerkingOp', reason: 'Vul een datum in tussen 2000 en 2100.' },
    ])
    expect(
      fout
        .json()
        .invalidParams.map(({ name }: { name: string }) => name)
        .toSorted(),
    ).toEqual(['inwerkingOp', 'link'])
    const wet = await plaats('directeur.rid')
    expect((await lees('raadslid.duiven', wet.id)).naam).toBe('Besluit proefballon')
    expect((await send(DUIVEN, ['PUT', `/wetten/${wet.id}`], { ...velden, naam: 'Besluit luchtballon' }, wet)).json()).toMatchObject({
      naam: 'Besluit luchtballon',
      versie: 2,
    })
    expect((await send(ZEVENAAR, ['PUT', `/wetten/${wet.id}`], velden, wet)).statusCode).toBe(412)
    expect((await (await who('controller.arnhem')).get(`/wetten/${wet.id}`)).statusCode).toBe(404)
  })

  test('as a table, filtered as the screen is', async () => {
    const bestand = await (await who('raadslid.duiven')).get('/wettenagenda?vorm=csv&status=ingeregeld')
    expect(bestand.headers['content-disposition']).toContain('wettenagenda-2026-11-22.csv')
    const { rijen } = await readBestand(bestand.rawPayload)
    expect(rijen).toHaveLength(2)
    expect(rijen[1]!.cellen[0]).toContain('Interoperabel Europa')
    const alles = await (await who('raadslid.duiven')).get('/wettenagenda')
    const gelezen = await readBestand(alles.rawPayload)
    expect(gelezen.vorm).toBe('xlsx')
    expect(JSON.stringify(gelezen)).not.toContain('Wij hebben hier in 2027')
  })

  test('done: off the agenda with a reason, nothing changes any more, and back again', async () => {
    const wet = await plaats()
    const dicht = made<Wet>(
      await send(DUIVEN, ['POST', `/wetten/${wet.id}/afrondingen`], { uitkomst: 'vervallen', grond: 'Ingetrokken.' }, wet),
    )
    expect(dicht).toMatchObject({ status: 'vervallen', uitkomstReden: 'Ingetrokken.' })
    expect((await trek(ZEVENAAR, dicht)).json()).toMatchObject({ status: 409, type: expect.stringContaining('wet-is-afgerond') })
    const open = made<Wet>(await send(DUIVEN, ['POST', `/wetten/${wet.id}/heropeningen`], { grond: 'Toch weer.' }, dicht))
    expect(open.status).toBe('op_de_agenda')
    expect((await send(DUIVEN, ['POST', `/wetten/${wet.id}/heropeningen`], { grond: 'x' }, open)).statusCode).toBe(409)
  })
})

describe('a law is a thing of the house', () => {
  test('it is found by its words, and everybody can say something of it', async () => {
    const wet = await plaats(ZEVENAAR, { naam: 'Wet zilveren zeester', verandering: 'Zeesterren krijgen een dak.' })
    const gevonden = (await (await who('raadslid.duiven')).get('/zoekresultaten?search=zeesterren')).json().resultaten
    expect(gevonden).toMatchObject([{ soort: 'wet', titel: 'Wet zilveren zeester', pad: `/wetten/${wet.id}` }])
    const opmerking = { onderwerpSoort: 'wet', onderwerpId: wet.id, tekst: 'Dit raakt ons strand.' }
    expect((await send('controller.duiven', ['POST', '/opmerkingen'], opmerking)).statusCode).toBe(201)
    const opmerkingen = async (naam: string) => (await (await who(naam)).get(`/opmerkingen?onderwerpId=${wet.id}`)).json().totaal as number
    expect([await opmerkingen(DUIVEN), await opmerkingen(ZEVENAAR)]).toEqual([1, 0])
  })
})

describe('who leads', () => {
  test('one organisation; another takes over with a reason only, and two at once become one', async () => {
    const wet = await plaats()
    const answers = await Promise.all([trek(ZEVENAAR, wet), trek(DUIVEN, wet)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 412])
    const nu = await lees(ZEVENAAR, wet.id)
    const ander = nu.trekkerNaam === 'Zevenaar' ? DUIVEN : ZEVENAAR
    expect((await trek(ander, nu)).json().invalidParams).toMatchObject([{ name: 'reden' }])
    const over = made<Wet>(await trek(ander, nu, 'Wij hebben de mensen.'))
    expect(over.trekkers.map(({ nummer, reden }) => [nummer, reden])).toEqual([
      [2, 'Wij hebben de mensen.'],
      [1, ''],
    ])
  })

  test('a law that nobody leads waits for everybody who can, until somebody does', async () => {
    const wet = await plaats(ZEVENAAR, { naam: 'Wet zonder herder' })
    expect(await taken('directeur.rid')).toContain('Kies wie deze wet trekt: Wet zonder herder')
    await trek(DUIVEN, wet)
    expect(await taken('directeur.rid')).not.toContain('Kies wie deze wet trekt: Wet zonder herder')
    const ver = await plaats(ZEVENAAR, { naam: 'Wet in de verte', inwerkingOp: '2027-11-23' })
    expect(ver.aandacht).toBeNull()
  })
})

describe('the analysis', () => {
  test('only the trekker writes; what is missing is said at once; shared it stays and the next one says what changed', async () => {
    const wet = await plaats()
    expect((await schrijf(ZEVENAAR, wet.id)).json().detail).toContain('Kies eerst dat uw organisatie deze wet trekt')
    await trek(ZEVENAAR, wet)
    expect((await schrijf(DUIVEN, wet.id)).json()).toMatchObject({ status: 409, type: expect.stringContaining('alleen-de-trekker') })
    const half = (await schrijf(ZEVENAAR, wet.id, { onderdelen: [{ onderwerp: 'geld', impact: 'groot' }] })).json() as Wet
    expect((await schrijf(ZEVENAAR, wet.id)).statusCode).toBe(412)
    const fout = await deel(ZEVENAAR, wet.id, half.conceptAnalyse!)
    expect(fout.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['onderdelen.geld.tekst', 'minimum'])
    const heel = (await schrijf(ZEVENAAR, wet.id, analyse, half.conceptAnalyse!)).json() as Wet
    const een = made<Wet>(await deel(ZEVENAAR, wet.id, heel.conceptAnalyse!))
    expect(een).toMatchObject({ status: 'geanalyseerd', conceptAnalyse: null, analyses: [{ nummer: 1 }] })
    const weer = (await schrijf(ZEVENAAR, wet.id, { ...analyse, minimum: 'Het register is getest.' })).json() as Wet
    expect((await deel(ZEVENAAR, wet.id, weer.conceptAnalyse!)).json().invalidParams).toMatchObject([{ name: 'wijziging' }])
    const anders = { ...analyse, minimum: 'Het register is getest.', wijziging: 'Testen hoort erbij.' }
    const klaar = (await schrijf(ZEVENAAR, wet.id, anders, weer.conceptAnalyse!)).json() as Wet
    expect(made<Wet>(await deel(ZEVENAAR, wet.id, klaar.conceptAnalyse!)).analyses.map(({ nummer, minimum }) => [nummer, minimum])).toEqual(
      [
        [2, 'Het register is getest.'],
        [1, 'Het register bestaat.'],
      ],
    )
  })

  test('two colleagues begin at once: one is written, the other is told', async () => {
    const wet = made<Wet>(await trek(ZEVENAAR, await plaats()))
    const answers = await Promise.all([schrijf(ZEVENAAR, wet.id), schrijf('secretaris.zevenaar', wet.id)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  })

  test('who was taken over keeps its draft on its own side and can throw it away, not share it', async () => {
    const wet = made<Wet>(await trek(ZEVENAAR, await plaats()))
    const concept = ((await schrijf(ZEVENAAR, wet.id)).json() as Wet).conceptAnalyse!
    await trek(DUIVEN, wet, 'Wij hebben tijd.')
    expect((await lees(DUIVEN, wet.id)).conceptAnalyse).toBeNull()
    expect((await deel(ZEVENAAR, wet.id, concept)).statusCode).toBe(409)
    expect((await send(ZEVENAAR, ['DELETE', `/wetten/${wet.id}/analyse`], undefined, concept)).statusCode).toBe(204)
    expect((await lees(ZEVENAAR, wet.id)).conceptAnalyse).toBeNull()
  })
})

describe('how it is at home', () => {
  const zeg = (naam: string, id: string, body: object, seen: { versie: number } = LEEG) =>
    send(naam, ['PUT', `/wetten/${id}/afwijking`], body, seen)
  const dienIn = (naam: string, id: string, seen: { versie: number }) => send(naam, ['POST', `/wetten/${id}/afwijkingen`], undefined, seen)
  const ANDERS = { oordeel: 'anders', onderdelen: [{ onderwerp: 'applicaties', tekst: 'Kwartelnest heeft geen register.' }] }

  test('beside a shared analysis, by another municipality; then everybody knows', async () => {
    const leeg = await plaats()
    expect((await zeg(DUIVEN, leeg.id, { oordeel: 'hetzelfde' })).json().type).toContain('analyse-niet-gedeeld')
    const wet = await geanalyseerd({ naam: 'Wet nestgeur' })
    expect(await taken(DUIVEN)).toContain('Zeg hoe het bij u is: Wet nestgeur')
    expect((await zeg(ZEVENAAR, wet.id, { oordeel: 'hetzelfde' })).json().type).toContain('eigen-analyse')
    expect((await zeg('directeur.rid', wet.id, { oordeel: 'hetzelfde' })).statusCode).toBe(403)
    expect((await zeg(DUIVEN, wet.id, { oordeel: 'anders' })).json().invalidParams).toMatchObject([{ name: 'onderdelen' }])
    const concept = ((await zeg(DUIVEN, wet.id, ANDERS)).json() as Wet).conceptAfwijking!
    expect((await dienIn(DUIVEN, wet.id, { versie: 7 })).statusCode).toBe(412)
    const in_ = made<Wet>(await dienIn(DUIVEN, wet.id, concept))
    expect(in_.partijen.find(({ organisatieNaam }) => organisatieNaam === 'Duiven')).toMatchObject({ stand: 'anders' })
    expect((await lees(ZEVENAAR, wet.id)).afwijkingen).toMatchObject([{ organisatieNaam: 'Duiven', bijNummer: 1 }])
    expect(await taken(DUIVEN)).not.toContain('Zeg hoe het bij u is: Wet nestgeur')
  })

  test('a new version of the analysis asks again, and a draft beside the old one is not handed in unseen', async () => {
    const wet = await geanalyseerd()
    const oud = ((await zeg(DUIVEN, wet.id, ANDERS)).json() as Wet).conceptAfwijking!
    const westervoort = ((await zeg(WESTERVOORT, wet.id, { oordeel: 'hetzelfde' })).json() as Wet).conceptAfwijking!
    await dienIn(WESTERVOORT, wet.id, westervoort)
    const concept = ((await schrijf(ZEVENAAR, wet.id, { ...analyse, wijziging: 'Meer.' })).json() as Wet).conceptAnalyse!
    await deel(ZEVENAAR, wet.id, concept)
    expect((await dienIn(DUIVEN, wet.id, oud)).json().type).toContain('analyse-is-vernieuwd')
    expect((await lees(DUIVEN, wet.id)).partijen.map(({ stand }) => stand)).toEqual(['niet_bekeken', 'verouderd', 'trekt'])
    const nieuw = ((await zeg(DUIVEN, wet.id, ANDERS, oud)).json() as Wet).conceptAfwijking!
    expect((await dienIn(DUIVEN, wet.id, nieuw)).statusCode).toBe(201)
  })

  test('what stands on the own side is nowhere for others: page, list, tasks, search, history, open matters, export', async () => {
    const wet = await geanalyseerd({ naam: 'Wet kwarteldrift' })
    await zeg(DUIVEN, wet.id, ANDERS)
    await schrijf(ZEVENAAR, wet.id, { ...analyse, minimum: 'Kwartelnest op de tekentafel.' })
    const plekken = [
      `/wetten/${wet.id}`,
      '/wetten?pageSize=100',
      '/wettenagenda?vorm=csv',
      '/taken',
      '/openstaand',
      '/zoekresultaten?search=kwartelnest',
      `/historie?onderwerpId=${wet.id}&pageSize=100`,
    ]
    for (const naam of [WESTERVOORT, 'directeur.rid', 'raadslid.duiven'])
      for (const plek of plekken) {
        const { body } = await (await who(naam)).get(plek)
        // The council of Duiven belongs to Duiven: its own side is theirs to see.
        if (naam !== 'raadslid.duiven') expect(body, `${naam} ${plek}`).not.toContain('Kwartelnest heeft')
        expect(body, `${naam} ${plek}`).not.toContain('tekentafel')
      }
    const gezien = await lees(WESTERVOORT, wet.id)
    expect(gezien).toMatchObject({ conceptAnalyse: null, conceptAfwijking: null, afwijkingen: [] })
    expect({ ...gezien, partijen: [] }).toEqual({ ...(await lees('directeur.rid', wet.id)), partijen: [] })
    expect((await lees(DUIVEN, wet.id)).conceptAfwijking).toMatchObject({ oordeel: 'anders' })
  })
})
