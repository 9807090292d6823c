import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Besluit } from '#modules/governance/contract.ts'
import type { Opdracht } from '#modules/portfolio/contract.ts'
import { type BesluitWeg, besluitWeg, made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse
let weg: BesluitWeg
let besluit: Besluit
let organisatie: Record<'zevenaar' | 'duiven' | 'westervoort' | 'sdl', string>

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  besluit = await weg.slotbesluit('Zes maatregelen', ['300000.00', '110000.00', 'PM'])
  const { rows } = await house.db.owner.query<{ id: string; naam: string }>(
    `select distinct o.id, o.naam from samenwerking.organisatie o join samenwerking.deelname d on d.organisatie_id = o.id
    where o.naam in ('Zevenaar', 'Duiven', 'Westervoort') or o.naam like 'Samenwerking De Liemers%'`,
  )
  const idOf = (naam: string) => rows.find((row) => row.naam.startsWith(naam))!.id
  organisatie = { zevenaar: idOf('Zevenaar'), duiven: idOf('Duiven'), westervoort: idOf('Westervoort'), sdl: idOf('Samenwerking') }
}, 120_000)
afterAll(() => house.close())

const post = async (as: string, path: string, body?: object, thing?: { versie: number }) =>
  (await weg.who(as)).send('POST', path, body, thing ? match(thing) : {})
const step = (as: string, opdracht: Opdracht, noun: string, body?: object) => post(as, `/opdrachten/${opdracht.id}/${noun}`, body, opdracht)
const read = async (as: string, id: string) => (await weg.who(as)).get(`/opdrachten/${id}`)
const taken = async (as: string) =>
  ((await (await weg.who(as)).get('/taken')).json().resultaten as { titel: string }[]).map(({ titel }) => titel)
const punten = async () =>
  (await (await weg.who('griffier.duiven')).get('/open-punten')).json().resultaten as {
    id: string
    stand: string
    eigenaar: string
    blokkade: string | null
  }[]

const inhoud = () => ({
  titel: 'Zes maatregelen uitvoeren',
  resultaat: 'De i-strategie is <b>vastgesteld</b>.',
  opdrachtnemerId: organisatie.sdl,
  acceptantId: organisatie.westervoort,
  acceptantRol: 'Gemeentesecretaris',
  termijnVan: '2027-01-01',
  termijnTotEnMet: '2027-12-31',
  bijdragen: [{ organisatieId: organisatie.duiven, tekst: 'Twee medewerkers, <script>alert(1)</script> een dag per week.' }],
})

/** Orders that the example begins with: one, done long ago. */
const VAN_HET_VOORBEELD = 1

describe('from a decision to its result', () => {
  let opdracht: Opdracht

  test('after the decision nothing is made by itself; the municipality of the proposal sees that an order is due', async () => {
    expect(await taken('demandmanager.zevenaar')).toContain('Geef opdracht voor Zes maatregelen')
    expect(await taken('demandmanager.duiven')).not.toContain('Geef opdracht voor Zes maatregelen')
    expect(await taken('directeur.rid')).not.toContain('Geef opdracht voor Zes maatregelen')
    expect((await (await weg.who('griffier.duiven')).get('/opdrachten')).json().totaal).toBe(VAN_HET_VOORBEELD)
    expect((await punten()).find(({ id }) => id === besluit.id)).toMatchObject({
      stand: 'Besloten, nog geen opdracht',
      eigenaar: 'Zevenaar',
      blokkade: 'Er begint niets zonder opdracht',
    })
  })

  test('a draft takes title, result and money from the last decision, PM included; only from the last one', async () => {
    const steps = (await (await weg.who('griffier.duiven')).get(`/besluiten?voorstelId=${besluit.voorstelId}`)).json()
    const before = (steps.resultaten as Besluit[]).find(({ slotbesluit }) => !slotbesluit)!
    expect((await post('demandmanager.zevenaar', '/opdrachten', { besluitId: before.id })).json().type).toContain('geen-slotbesluit')
    opdracht = made<Opdracht>(await post('demandmanager.zevenaar', '/opdrachten', { besluitId: besluit.id }))
    expect(opdracht).toMatchObject({
      titel: besluit.titel,
      resultaat: besluit.tekst,
      middelen: '410000.00 + PM',
      status: 'concept',
      nummer: null,
      uitgave: 0,
    })
    expect(opdracht.regels.map(({ post: each }) => each)).toEqual(['300000.00', '110000.00', 'PM'])
  })

  test('the draft is absent for partners and the supplier: in lists, counts, search, open points and the journal', async () => {
    for (const as of ['demandmanager.duiven', 'directeur.rid', 'griffier.duiven']) {
      const person = await weg.who(as)
      expect((await read(as, opdracht.id)).statusCode).toBe(404)
      expect((await person.get('/opdrachten')).json().totaal).toBe(VAN_HET_VOORBEELD)
      expect((await person.get(`/historie?onderwerpId=${opdracht.id}`)).json().totaal).toBe(0)
      expect((await person.get('/zoekresultaten?search=Zes%20maatregelen')).body).not.toContain(opdracht.id)
    }
    expect((await punten()).find(({ id }) => id === besluit.id)!.stand).toBe('Besloten, nog geen opdracht')
  })

  test('it cannot be given before it is whole: all that lacks at once', async () => {
    const refused = await step('demandmanager.zevenaar', opdracht, 'indieningen')
    expect(refused.json()).toMatchObject({ status: 409, type: expect.stringContaining('opdracht-niet-af') })
    expect((refused.json().invalidParams as { name: string }[]).map(({ name }) => name)).toEqual([
      'opdrachtnemerId',
      'acceptantId',
      'acceptantRol',
      'termijnVan',
      'termijnTotEnMet',
    ])
  })

  test('bad input names all faults at once; what contradicts itself is refused at its place', async () => {
    const maker = await weg.who('demandmanager.zevenaar')
    const change = (body: object) => maker.send('PUT', `/opdrachten/${opdracht.id}`, body, match(opdracht))
    const bad = await change({ ...inhoud(), titel: ' ', termijnVan: '1 januari', bijdragen: [{ organisatieId: 'x', tekst: '' }], extra: 1 })
    expect(bad.statusCode).toBe(400)
    expect((bad.json().invalidParams as { name: string }[]).map(({ name }) => name).toSorted()).toEqual([
      'bijdragen.0.organisatieId',
      'bijdragen.0.tekst',
      'extra',
      'termijnVan',
      'titel',
    ])
    const twice = [...inhoud().bijdragen, ...inhoud().bijdragen]
    const odd = await change({
      ...inhoud(),
      opdrachtnemerId: organisatie.zevenaar,
      acceptantId: '00000000-0000-7000-8000-000000000000',
      termijnTotEnMet: '2026-12-31',
      bijdragen: twice,
    })
    expect(odd.json()).toMatchObject({ status: 409, type: expect.stringContaining('opdracht-klopt-niet') })
    expect((odd.json().invalidParams as { name: string }[]).map(({ name }) => name)).toEqual([
      'acceptantId',
      'opdrachtnemerId',
      'termijnTotEnMet',
      'bijdragen.1.organisatieId',
    ])
    const changed = await change(inhoud())
    expect(changed.statusCode, changed.body).toBe(200)
    expect((await change(inhoud())).statusCode).toBe(412)
    opdracht = changed.json()
  })

  test('giving needs a mandate and the own organisation', async () => {
    expect((await step('controller.zevenaar', opdracht, 'indieningen')).statusCode).toBe(403)
    expect((await step('demandmanager.duiven', opdracht, 'indieningen')).statusCode).toBe(404)
    opdracht = made<Opdracht>(await step('demandmanager.zevenaar', opdracht, 'indieningen'))
    expect(opdracht).toMatchObject({ status: 'gegeven', uitgave: 1, nummer: expect.stringMatching(/^O-\d{4}-001$/) })
    expect((await read('griffier.duiven', opdracht.id)).json()).toMatchObject({
      status: 'gegeven',
      middelen: '410000.00 + PM',
      resultaat: 'De i-strategie is <b>vastgesteld</b>.',
      bijdragen: [{ organisatieNaam: 'Duiven', tekst: 'Twee medewerkers, <script>alert(1)</script> een dag per week.' }],
    })
    expect(await taken('directeur.rid')).toContain(`Accepteer ${opdracht.nummer}: Zes maatregelen uitvoeren`)
    expect(await taken('demandmanager.zevenaar')).not.toContain('Geef opdracht voor Zes maatregelen')
  })

  test('the partner reads the whole order in the journal, not what the draft was before', async () => {
    const partner = (await (await weg.who('griffier.duiven')).get(`/historie?onderwerpId=${opdracht.id}`)).json()
    expect(partner.totaal).toBe(1)
    expect((await (await weg.who('demandmanager.zevenaar')).get(`/historie?onderwerpId=${opdracht.id}`)).json().totaal).toBe(3)
  })

  test('nobody accepts for the supplier: no municipality, not who gave it, not a controller of the supplier', async () => {
    for (const as of ['demandmanager.duiven', 'demandmanager.zevenaar', 'secretaris.zevenaar', 'controller.sdl'])
      expect((await step(as, opdracht, 'acceptaties')).statusCode, as).toBe(403)
    const director = `update samenwerking.aanstelling a set rol = $1 from identiteit.account k where k.persoon_id = a.persoon_id and k.aanmeldnaam = 'secretaris.duiven'`
    await house.db.owner.query(director, ['directeur'])
    const municipal = await house.signIn('secretaris.duiven')
    const elsewhere = await municipal.send('POST', `/opdrachten/${opdracht.id}/acceptaties`, undefined, match(opdracht))
    await house.db.owner.query(director, ['secretaris'])
    expect(elsewhere.json()).toMatchObject({ status: 403, type: expect.stringContaining('andere-organisatie') })
  })

  test('an organisation that no longer takes part as supplier accepts nothing', async () => {
    const role = `update samenwerking.deelname set rol = $1 where organisatie_id = $2 and rol = $3`
    await house.db.owner.query(role, ['afnemer', organisatie.sdl, 'opdrachtnemer'])
    const refused = await step('directeur.rid', opdracht, 'acceptaties')
    await house.db.owner.query(role, ['opdrachtnemer', organisatie.sdl, 'afnemer'])
    expect(refused.json()).toMatchObject({ status: 409, type: expect.stringContaining('geen-opdrachtnemer') })
  })

  test('a question keeps it waiting, its answer brings it back; both stay', async () => {
    opdracht = made<Opdracht>(await step('directeur.rid', opdracht, 'vragen', { vraag: 'Hoort de <i>cloudstrategie</i> hierbij?' }))
    expect(opdracht.status).toBe('bevraagd')
    expect((await step('directeur.rid', opdracht, 'acceptaties')).json().type).toContain('opdracht-status')
    expect((await step('demandmanager.zevenaar', opdracht, 'indieningen')).json().type).toContain('opdracht-status')
    expect((await step('demandmanager.duiven', opdracht, 'antwoorden', { antwoord: 'Ja' })).statusCode).toBe(403)
    expect(await taken('demandmanager.zevenaar')).toContain(`Beantwoord de vraag over ${opdracht.nummer}: Zes maatregelen uitvoeren`)
    opdracht = made<Opdracht>(await step('demandmanager.zevenaar', opdracht, 'antwoorden', { antwoord: 'Ja, die hoort erbij.' }))
    expect(opdracht.status).toBe('gegeven')
    expect((await step('demandmanager.zevenaar', opdracht, 'antwoorden', { antwoord: 'Nee' })).json().type).toContain('geen-open-vraag')
    opdracht = made<Opdracht>(await step('directeur.rid', opdracht, 'vragen', { vraag: 'Wanneer beginnen wij?' }))
    opdracht = made<Opdracht>(await step('demandmanager.zevenaar', opdracht, 'antwoorden', { antwoord: 'In januari.' }))
    expect((await read('griffier.duiven', opdracht.id)).json().vragen).toMatchObject([
      {
        vraag: 'Hoort de <i>cloudstrategie</i> hierbij?',
        antwoord: 'Ja, die hoort erbij.',
        gesteldDoor: expect.stringMatching(/^Esther Fictief, Samenwerking De Liemers/),
        beantwoordDoor: 'Sanne Fictief, Zevenaar',
      },
      { vraag: 'Wanneer beginnen wij?', antwoord: 'In januari.' },
    ])
  })

  test('returned with a reason it may change, stays whole, and is given again as its second version', async () => {
    expect((await step('directeur.rid', opdracht, 'teruggaven', { reden: ' ' })).statusCode).toBe(400)
    opdracht = made<Opdracht>(await step('directeur.rid', opdracht, 'teruggaven', { reden: 'Te veel voor een jaar.' }))
    expect(opdracht).toMatchObject({ status: 'teruggegeven', teruggaveReden: 'Te veel voor een jaar.' })
    const maker = await weg.who('demandmanager.zevenaar')
    const change = (body: object) => maker.send('PUT', `/opdrachten/${opdracht.id}`, body, match(opdracht))
    expect((await change({ ...inhoud(), termijnVan: null })).json().type).toContain('opdracht-niet-af')
    expect((await maker.send('DELETE', `/opdrachten/${opdracht.id}`, undefined, match(opdracht))).json().type).toContain('al-ingediend')
    const changed = await change({ ...inhoud(), termijnTotEnMet: '2028-06-30' })
    expect(changed.statusCode, changed.body).toBe(200)
    const { nummer } = opdracht
    opdracht = made<Opdracht>(await step('secretaris.zevenaar', changed.json(), 'indieningen'))
    expect(opdracht).toMatchObject({ status: 'gegeven', uitgave: 2, nummer, termijnTotEnMet: '2028-06-30' })
    expect(opdracht.vragen).toHaveLength(2)
  })

  test('a stale version is refused; accepted, its content never changes again, not even past the application', async () => {
    expect((await step('directeur.rid', { ...opdracht, versie: opdracht.versie - 1 }, 'acceptaties')).statusCode).toBe(412)
    opdracht = made<Opdracht>(await step('directeur.rid', opdracht, 'acceptaties'))
    expect(opdracht).toMatchObject({ status: 'geaccepteerd', geaccepteerdOp: expect.any(String) })
    const maker = await weg.who('demandmanager.zevenaar')
    expect((await maker.send('PUT', `/opdrachten/${opdracht.id}`, inhoud(), match(opdracht))).json().type).toContain('opdracht-status')
    await expect(house.db.owner.query(`update portfolio.opdracht set resultaat = 'anders' where id = $1`, [opdracht.id])).rejects.toThrow(
      /does not change/,
    )
    const asApp = (statement: string) =>
      house.db.owner.query(`begin; set local role regiekamer_app; ${statement}; commit`).finally(() => house.db.owner.query('rollback'))
    await expect(asApp(`update portfolio.opdracht_vraag set vraag = 'anders'`)).rejects.toThrow(/permission denied/)
    await expect(asApp('delete from portfolio.opdracht_vraag')).rejects.toThrow(/permission denied/)
    expect(await taken('directeur.rid')).toContain(`Lever op ${opdracht.nummer}: Zes maatregelen uitvoeren`)
    const termijnen = (await (await weg.who('demandmanager.westervoort')).get('/termijnen')).json().resultaten as { datum: string }[]
    expect(termijnen).toContainEqual(
      expect.objectContaining({ datum: '2028-06-30', titel: `Opdracht ${opdracht.nummer} klaar: Zes maatregelen uitvoeren` }),
    )
  })

  test('the money of a decision is given away once', async () => {
    const again = await post('demandmanager.duiven', '/opdrachten', { besluitId: besluit.id })
    expect(again.json()).toMatchObject({ status: 409, type: expect.stringContaining('besluit-heeft-opdracht') })
    expect(again.json().detail).toContain(`${opdracht.nummer}, door Zevenaar`)
  })

  test('what was delivered can lack something: the supplier reads what, and delivers again', async () => {
    opdracht = made<Opdracht>(await step('directeur.rid', opdracht, 'opleveringen', { oplevering: 'Een eerste versie.' }))
    expect((await step('demandmanager.zevenaar', opdracht, 'afkeuringen', { reden: 'Nee' })).statusCode).toBe(403)
    expect((await step('directeur.rid', opdracht, 'acceptaties')).json().type).toContain('opdracht-status')
    const { geaccepteerdOp } = opdracht
    opdracht = made<Opdracht>(await step('demandmanager.westervoort', opdracht, 'afkeuringen', { reden: 'De bijlage ontbreekt.' }))
    expect(opdracht).toMatchObject({ status: 'geaccepteerd', afkeuring: 'De bijlage ontbreekt.', geaccepteerdOp })
    expect(await taken('directeur.rid')).toContain(`Lever op ${opdracht.nummer}: Zes maatregelen uitvoeren`)
    expect((await step('demandmanager.westervoort', opdracht, 'afkeuringen', { reden: 'Nog eens' })).json().type).toContain(
      'opdracht-status',
    )
    expect((await step('demandmanager.zevenaar', opdracht, 'intrekkingen', { reden: 'Te laat' })).json().type).toContain('opdracht-status')
  })

  test('delivered by the supplier, accepted by the organisation that the order names, and then it is done', async () => {
    expect((await step('demandmanager.westervoort', opdracht, 'afrondingen', { afronding: 'Goed' })).json().type).toContain(
      'opdracht-status',
    )
    expect((await step('demandmanager.zevenaar', opdracht, 'opleveringen', { oplevering: 'Klaar' })).statusCode).toBe(403)
    opdracht = made<Opdracht>(await step('directeur.rid', opdracht, 'opleveringen', { oplevering: 'De i-strategie ligt er.' }))
    expect(await taken('demandmanager.westervoort')).toContain(`Aanvaard het resultaat van ${opdracht.nummer}: Zes maatregelen uitvoeren`)
    expect((await punten()).find(({ id }) => id === opdracht.id)).toMatchObject({
      stand: 'Opdracht opgeleverd',
      eigenaar: 'Westervoort',
      blokkade: 'Het resultaat is nog niet aanvaard',
    })
    expect((await step('demandmanager.zevenaar', opdracht, 'afrondingen', { afronding: 'Goed' })).statusCode).toBe(403)
    opdracht = made<Opdracht>(await step('demandmanager.westervoort', opdracht, 'afrondingen', { afronding: 'Zoals afgesproken.' }))
    expect(opdracht).toMatchObject({ status: 'afgerond', oplevering: 'De i-strategie ligt er.', afronding: 'Zoals afgesproken.' })
    expect((await punten()).some(({ id }) => id === opdracht.id)).toBe(false)
    expect((await (await weg.who('directeur.rid')).get('/opdrachten?status=afgerond')).json().totaal).toBe(VAN_HET_VOORBEELD + 1)
  })
})

test('the supplier cannot give itself an order, although its director may give orders elsewhere', async () => {
  const refused = await post('directeur.rid', '/opdrachten', { besluitId: besluit.id })
  expect(refused.statusCode).toBe(403)
  expect(refused.json().detail).toBe('Alleen een eigenaar of opdrachtgever geeft een opdracht. Een opdrachtnemer krijgt haar.')
})

test('withdrawn before it is accepted: the reason stays, nobody has work of it, and its decision can have another order', async () => {
  const other = await weg.slotbesluit('Derde besluit')
  let given = made<Opdracht>(await post('demandmanager.zevenaar', '/opdrachten', { ...inhoud(), besluitId: other.id }))
  expect((await step('demandmanager.zevenaar', given, 'intrekkingen', { reden: 'Nog niet gegeven' })).json().type).toContain(
    'opdracht-status',
  )
  given = made<Opdracht>(await step('demandmanager.zevenaar', given, 'indieningen'))
  expect((await step('directeur.rid', given, 'intrekkingen', { reden: 'Liever niet' })).statusCode).toBe(403)
  given = made<Opdracht>(await step('demandmanager.zevenaar', given, 'intrekkingen', { reden: 'Het moet anders.' }))
  expect(given).toMatchObject({ status: 'ingetrokken', intrekking: 'Het moet anders.' })
  expect((await punten()).some(({ id }) => id === given.id)).toBe(false)
  expect((await step('directeur.rid', given, 'acceptaties')).json().type).toContain('opdracht-status')
  expect(await taken('demandmanager.zevenaar')).toContainEqual(expect.stringContaining('Derde besluit'))
  const next = made<Opdracht>(await post('demandmanager.zevenaar', '/opdrachten', { ...inhoud(), besluitId: other.id }))
  expect(made<Opdracht>(await step('demandmanager.zevenaar', next, 'indieningen')).status).toBe('gegeven')
})

test('two drafts for one decision: the first that is given counts; without a mandate nobody gives', async () => {
  const other = await weg.slotbesluit('Tweede besluit')
  const ours = made<Opdracht>(await post('secretaris.duiven', '/opdrachten', { ...inhoud(), bijdragen: [], besluitId: other.id }))
  const theirs = made<Opdracht>(await post('demandmanager.zevenaar', '/opdrachten', { ...inhoud(), besluitId: other.id }))
  await house.db.owner.query(
    `delete from samenwerking.mandaat m using samenwerking.aanstelling a, identiteit.account k where a.id = m.aanstelling_id and k.persoon_id = a.persoon_id and m.onderwerp = 'opdracht' and k.aanmeldnaam = 'demandmanager.duiven'`,
  )
  const unmandated = await house.signIn('demandmanager.duiven')
  const refused = await unmandated.send('POST', `/opdrachten/${ours.id}/indieningen`, undefined, match(ours))
  expect(refused.json().type).toContain('geen-mandaat')
  made(await step('secretaris.duiven', ours, 'indieningen'))
  expect((await step('demandmanager.zevenaar', theirs, 'indieningen')).json().type).toContain('besluit-heeft-opdracht')
  const removed = await (await weg.who('demandmanager.zevenaar')).send('DELETE', `/opdrachten/${theirs.id}`, undefined, match(theirs))
  expect(removed.statusCode).toBe(204)
})
