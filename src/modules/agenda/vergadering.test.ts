import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { made, madeWeg, match, besluitWeg, type BesluitWeg, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import {
  conform,
  geefPlaatsvervanger,
  geefStemmen,
  overDagen,
  planVergadering,
  punt,
  type Tafelwerk,
  tafelwerk,
} from '../../test-vergadering.ts'
import type { Actie, Agenda, Besluitenlijst } from '#modules/agenda/contract.ts'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'

const OGO = 'Opdrachtgeversoverleg'

/** During and after a meeting: who is there, votes, decisions made once, and the list of decisions. */
let house: TestHouse
let weg: BesluitWeg
let secretaris: TestPerson
let raadslid: TestPerson
let ogo: Tafelwerk
let volgende: string

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  await geefPlaatsvervanger(house, OGO, ['demandmanager.duiven', 'secretaris.duiven'])
  await geefStemmen(house, OGO, { 'secretaris.zevenaar': 3, 'secretaris.duiven': 2, 'secretaris.westervoort': 2 })
  ;[secretaris, raadslid] = [await weg.who('secretaris.zevenaar'), await weg.who('raadslid.duiven')]
  ogo = tafelwerk(secretaris, await planVergadering(house, OGO))
  volgende = await planVergadering(house, OGO, overDagen(1))
})
afterAll(() => house.close())

const zetel = async (naam: string) => (await ogo.lees()).zitplaatsen.find(({ persoonNaam }) => persoonNaam.startsWith(naam))!.zetelId
const aanwezig = async (...namen: string[]) => {
  const { zitplaatsen } = await ogo.lees()
  const standen = zitplaatsen
    .filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null)
    .map(({ zetelId, persoonNaam }) => ({ zetelId, stand: namen.some((naam) => persoonNaam.startsWith(naam)) ? 'aanwezig' : 'afwezig' }))
  return ogo.doe('PUT', '/presentie', { standen })
}
const stem = (zetelId: string, voor: number, tegen: number, rest: object = {}) => ({ zetelId, voor, tegen, ...rest })
const gestemd = (stemmen: object[]) => ({ wijze: 'stemming', conclusie: 'De tafel stemt in.', stemmen })

describe('a meeting', () => {
  test('does not begin before its day, nor empty', async () => {
    const later = tafelwerk(secretaris, volgende)
    expect((await later.probeer('POST', '/openingen')).json().type).toContain('agenda-leeg')
    await later.doe('POST', '/agendapunten', punt('Later'))
    expect((await later.probeer('POST', '/openingen')).json().type).toContain('vergadering-in-de-toekomst')
  })

  test('opens, and is then sent', async () => {
    for (const titel of ['Conform', 'Gestemd', 'Staken', 'Te weinig', 'Niet aan toe']) await ogo.doe('POST', '/agendapunten', punt(titel))
    await ogo.doe('POST', '/agendapunten', punt('Rondvraag', { soort: 'bespreking', isVast: true }))
    await ogo.doe('POST', '/agendapunten', punt('Vertrouwelijk', { openbaarheid: 'geheim', grond: 'Wgr artikel 23' }))
    expect((await ogo.zeg('Conform', conform)).json().type).toContain('agenda-status')
    expect(await ogo.doe('POST', '/openingen')).toMatchObject({ status: 'bezig', verzondenOp: expect.any(String) as unknown })
    expect((await ogo.probeer('POST', '/openingen')).json().type).toContain('agenda-status')
  })

  test('without enough heads nothing is decided, with or without a vote', async () => {
    await aanwezig('Marleen')
    expect((await ogo.zeg('Conform', conform)).json()).toMatchObject({ status: 409, detail: expect.stringContaining('2 nodig') as unknown })
    const agenda = (await ogo.zeg('Te weinig', gestemd([stem(await zetel('Marleen'), 3, 0)]))).json() as Agenda
    expect(agenda.punten.find(({ titel }) => titel === 'Te weinig')).toMatchObject({ uitkomst: 'geen_quorum', besluitId: null })
  })

  test('a substitute takes the seat of who is absent, and only of that seat', async () => {
    const [marleen, ruben, joris] = [await zetel('Marleen'), await zetel('Ruben'), await zetel('Joris')]
    const vervang = (zetelId: string) =>
      ogo.probeer('PUT', '/presentie', { standen: [{ zetelId, stand: 'vervangen', vervangerId: joris }] })
    expect((await vervang(marleen)).json().type).toContain('geen-plaatsvervanger')
    expect((await vervang(ruben)).statusCode).toBe(200)
    const nobody = '00000000-0000-7000-8000-000000000000'
    expect((await ogo.probeer('PUT', '/presentie', { standen: [{ zetelId: nobody, stand: 'aanwezig' }] })).json().type).toContain(
      'geen-zetel',
    )
    expect((await ogo.lees()).zitplaatsen.find(({ zetelId }) => zetelId === ruben)).toMatchObject({
      stand: 'vervangen',
      vervangerId: joris,
    })
  })

  test('conform, with dissent noted; sent twice it is one decision', async () => {
    const found = await ogo.punt('Conform')
    const body = { ...conform, aantekeningen: [{ zetelId: await zetel('Marleen'), tekst: 'Liever later.' }] }
    const send = (key: string) =>
      secretaris.send('POST', `/agendapunten/${found.id}/uitkomsten`, body, { ...match(found), 'idempotency-key': key })
    const [eerste, weer] = [await send('een'), await send('een')]
    expect([eerste.statusCode, weer.statusCode]).toEqual([201, 201])
    expect(weer.json()).toEqual(eerste.json())
    expect((await send('twee')).json()).toMatchObject({ status: 409, detail: expect.stringContaining('niets dubbel') as unknown })
    expect(await ogo.punt('Conform')).toMatchObject({
      uitkomst: 'aangenomen',
      stemming: {
        wijze: 'zonder_stemming',
        tekst: expect.stringContaining('Marleen Fictief (Zevenaar): Liever later.') as unknown,
        invoer: null,
      },
    })
  })

  test('a vote by who is no member that day, or by more votes than the weight, is refused with the reason', async () => {
    const esther = await zetel('Esther')
    const ooit = '00000000-0000-7000-8000-000000000001'
    const nee = async (stemmen: object[]) => (await ogo.zeg('Gestemd', gestemd(stemmen))).json()
    expect(await nee([stem(ooit, 1, 0)])).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/geen lid van Opdrachtgevers/) as unknown,
    })
    expect(await nee([stem(esther, 1, 0)])).toMatchObject({ status: 409, detail: expect.stringContaining('Esther Fictief') as unknown })
    expect(await nee([stem(await zetel('Henk'), 2, 0)])).toMatchObject({ detail: expect.stringContaining('niet aanwezig') as unknown })
    expect(await nee([stem(await zetel('Marleen'), 3, 1)])).toMatchObject({ invalidParams: [{ name: 'stemmen.0' }] })
    expect(await nee([])).toMatchObject({ status: 409, detail: expect.stringContaining('geen stem ingevuld') as unknown })
    expect((await ogo.punt('Gestemd')).uitkomst).toBeNull()
  })

  test('weighted, split, by proxy and abstained: counted by the rule, and anybody can redo it', async () => {
    const [marleen, ruben, henk] = [await zetel('Marleen'), await zetel('Ruben'), await zetel('Henk')]
    const stemmen = [stem(marleen, 2, 1), stem(ruben, 0, 1, { onthouden: 1 }), stem(marleen, 2, 0, { volmachtVan: henk })]
    expect((await ogo.zeg('Gestemd', gestemd(stemmen))).statusCode).toBe(201)
    const { uitkomst, stemming } = await ogo.punt('Gestemd')
    expect(uitkomst).toBe('aangenomen')
    expect(stemming!.tekst).toBe(
      'In stemming gebracht: 4 voor (Marleen Fictief (Zevenaar) 2, Henk Fictief (Westervoort) 2 bij volmacht); 2 tegen (Marleen Fictief (Zevenaar) 1, Ruben Fictief (Duiven) 1); 1 onthouden (Ruben Fictief (Duiven) 1).',
    )
    const redo = await house.anonymous.send('POST', '/rekenkern/stemming', stemming!.invoer)
    expect(redo.json()).toMatchObject({ uitkomst: 'aangenomen', voor: 4, tegen: 2, onthouden: 1, quorumAanwezig: 2 })
  })

  test('a tie waits for the next meeting by itself, with the rule of a second meeting', async () => {
    await aanwezig('Ruben', 'Henk')
    const stemmen = [stem(await zetel('Ruben'), 2, 0), stem(await zetel('Henk'), 0, 2)]
    expect((await ogo.zeg('Staken', gestemd(stemmen))).statusCode).toBe(201)
    expect((await ogo.punt('Staken')).uitkomst).toBe('uitgesteld')
    expect(await tafelwerk(secretaris, volgende).punt('Staken')).toMatchObject({ isTerug: true, tweedeVergadering: true, uitkomst: null })
  })

  test('the text is kept while somebody types; who types over another hears it', async () => {
    const found = await ogo.punt('Vertrouwelijk')
    const write = (conclusie: string, versie: number) =>
      secretaris.send('PUT', `/agendapunten/${found.id}/conclusie`, { conclusie }, { 'if-match': `"${versie}"` })
    const eerste = (await write('Eerste zin.', found.versie)).json() as { versie: number }
    expect((await write('Zonder het te weten.', found.versie)).statusCode).toBe(412)
    expect((await write('Eerste zin. Tweede zin.', eerste.versie)).statusCode).toBe(200)
    expect((await ogo.punt('Vertrouwelijk')).conclusie).toBe('Eerste zin. Tweede zin.')
  })

  test('others do not hear what is said until the list is adopted', async () => {
    const { punten, zitplaatsen } = await tafelwerk(raadslid, ogo.id).lees()
    expect(punten.every((each) => each.uitkomst === null && each.conclusie === '' && each.versie === 0)).toBe(true)
    expect(zitplaatsen).toEqual([])
    expect((await raadslid.get(`/agendas/${ogo.id}/besluitenlijst`)).statusCode).toBe(404)
  })

  test('closing makes the list; what was left comes back; adopted nothing moves', async () => {
    const actie = { soort: 'actie', tekst: 'Contract opzeggen', uiterlijk: overDagen(20), agendapuntId: (await ogo.punt('Conform')).id }
    const { organisatieId } = (await ogo.lees()).zitplaatsen.find(({ persoonNaam }) => persoonNaam.startsWith('Esther'))!
    made(await secretaris.send('POST', '/acties', { ...actie, organisatieId }))
    expect((await ogo.doe('POST', '/sluitingen')).punten.find(({ titel }) => titel === 'Niet aan toe')).toMatchObject({
      uitkomst: 'aangehouden',
    })
    const next = await tafelwerk(secretaris, volgende).lees()
    expect(next.punten.map(({ titel }) => titel)).toEqual(['Later', 'Te weinig', 'Staken', 'Niet aan toe', 'Vertrouwelijk'])
    // A standing item that the table did not get to is offered once, as what it is.
    const aanbod = (await secretaris.get(`/agendas/${volgende}/inbreng`)).json<{ resultaten: { titel: string; soort: string }[] }>()
      .resultaten
    expect(aanbod.filter(({ titel }) => titel === 'Rondvraag').map(({ soort }) => soort)).toEqual(['vast'])
    const lijst = async (who: TestPerson) => (await who.get(`/agendas/${ogo.id}/besluitenlijst`)).json() as Besluitenlijst
    expect(await lijst(secretaris)).toMatchObject({
      status: 'concept',
      aanwezig: expect.arrayContaining(['Ruben Fictief (Duiven)']) as unknown,
      afwezig: expect.arrayContaining(['Marleen Fictief (Zevenaar, voorzitter)']) as unknown,
    })
    const [eerste] = (await lijst(secretaris)).regels
    expect(eerste).toMatchObject({ nummer: '1', onderwerp: 'Conform', besluit: expect.stringContaining('De tafel stemt in.') as unknown })
    expect(eerste!.wieWanneer[0]).toMatch(/^Contract opzeggen \(.+, uiterlijk \d\d-\d\d-\d{4}\)$/)
    const typo = await ogo.punt('Conform')
    const beter = { conclusie: 'De tafel stemt in met de brief.' }
    expect((await secretaris.send('PUT', `/agendapunten/${typo.id}/conclusie`, beter, match(typo))).statusCode).toBe(200)
    await ogo.doe('POST', '/vaststellingen')
    const weer = await ogo.punt('Conform')
    expect((await secretaris.send('PUT', `/agendapunten/${weer.id}/conclusie`, beter, match(weer))).json().type).toContain('agenda-status')
    const open = await lijst(raadslid)
    expect(open).toMatchObject({ status: 'vastgesteld', vastgesteldDoor: 'Marleen Fictief' })
    expect(open.regels.map(({ nummer }) => nummer)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(JSON.stringify(open)).not.toMatch(/Vertrouwelijk|Tweede zin/)
    expect((await lijst(secretaris)).regels.map(({ nummer }) => nummer)).toContain('G1')
  })

  test('as PDF and as DOCX: the open part lacks what is not open, also for who may read it', async () => {
    const { extractText } = await import('unpdf')
    const pdf = async (who: TestPerson, deel: string) => {
      const answer = await who.get(`/agendas/${ogo.id}/besluitenlijst/bestand?vorm=pdf&deel=${deel}`)
      expect(answer.headers['content-type']).toBe('application/pdf')
      return (await extractText(new Uint8Array(answer.rawPayload), { mergePages: true })).text
    }
    expect(await pdf(secretaris, 'openbaar')).toMatch(/Conform[\s\S]+met de brief/)
    expect(await pdf(secretaris, 'openbaar')).not.toContain('Vertrouwelijk')
    expect(await pdf(secretaris, 'volledig')).toContain('Vertrouwelijk')
    expect(await pdf(raadslid, 'volledig')).not.toContain('Vertrouwelijk')
    expect((await secretaris.get(`/agendas/${ogo.id}/besluitenlijst/bestand?vorm=docx`)).rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('a proposal on its way', () => {
  test('the word of the table and the decision are made once, here, with the votes as they were', async () => {
    const behandeling = madeWeg(
      await weg.eigenWeg('demandmanager.zevenaar', 'Langs het college', [
        [1, 'Secretarissen', 'advies'],
        [2, 'College van Zevenaar', 'besluit'],
      ]),
    )
    const werk = tafelwerk(secretaris, await planVergadering(house, 'Secretarissen', overDagen(-1)))
    const inbreng = async (id: string) =>
      ((await secretaris.get(`/agendas/${id}/inbreng`)).json().resultaten as { soort: 'stap'; id: string; titel: string }[])
        .filter(({ titel, soort }) => titel === behandeling.titel && soort === 'stap')
        .map(({ soort, id: stap }) => ({ soort, id: stap }))
    await werk.doe('POST', '/inbreng', { inbreng: await inbreng(werk.id) })
    expect(await inbreng(werk.id)).toEqual([])
    await werk.doe('POST', '/openingen')
    const { zitplaatsen } = await werk.lees()
    await werk.doe('PUT', '/presentie', {
      standen: zitplaatsen.filter((z) => !z.plaatsvervangerVan).map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })),
    })
    expect((await werk.zeg(behandeling.titel, { ...conform, conclusie: '' })).json().type).toContain('conclusie-ontbreekt')
    expect((await werk.zeg(behandeling.titel, { ...conform, oordeel: 'positief' })).statusCode).toBe(201)
    const lees = async () => (await secretaris.get(`/behandelingen/${behandeling.id}`)).json() as Behandeling
    expect(stapVan(await lees(), 'Secretarissen')).toMatchObject({
      uitkomst: 'positief',
      reden: 'De tafel stemt in.',
      vastgelegdDoor: 'Marleen Fictief',
    })

    const college = tafelwerk(secretaris, await planVergadering(house, 'College van Zevenaar'))
    await college.doe('POST', '/inbreng', { inbreng: await inbreng(college.id) })
    await college.doe('POST', '/openingen')
    const leden = (await college.lees()).zitplaatsen
    await college.doe('PUT', '/presentie', { standen: leden.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })) })
    const [lid] = leden.filter(({ stemgewicht }) => stemgewicht > 0)
    const body = { ...gestemd([stem(lid!.zetelId, 1, 0)]), besluit: { motivering: 'Omdat het moet.', evaluatiedatum: overDagen(365) } }
    const found = await college.punt(behandeling.titel)
    // The text stands in the item too: no open decision comes from a secret item.
    const zetOpenbaarheid = (soort: string) =>
      house.db.owner.query(`update agenda.agendapunt set openbaarheid = $1 where id = $2`, [soort, found.id])
    await zetOpenbaarheid('geheim')
    expect((await college.zeg(behandeling.titel, body)).json()).toMatchObject({
      status: 409,
      invalidParams: [{ name: 'besluit.openbaarheid.soort', code: 'openbaarheid-past-niet' }],
    })
    await zetOpenbaarheid('openbaar')
    const send = () => secretaris.send('POST', `/agendapunten/${found.id}/uitkomsten`, body, match(found))
    expect((await Promise.all([send(), send()])).map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    const { besluitId } = await college.punt(behandeling.titel)
    const besluit = (await secretaris.get(`/besluiten/${besluitId}`)).json() as Besluit
    expect(besluit).toMatchObject({
      tekst: 'De tafel stemt in.',
      ...body.besluit,
      stemming: `In stemming gebracht: 1 voor (${lid!.persoonNaam} (Zevenaar) 1); 0 tegen.`,
    })
    expect((await lees()).status).toBe('besloten')
  })

  test('of a secret item the partners on the way read that the table spoke, and not what it said', async () => {
    const secretaris = await weg.who('secretaris.zevenaar')
    const behandeling = madeWeg(
      await weg.eigenWeg('demandmanager.zevenaar', 'Stil geweigerd', [
        [1, 'Secretarissen', 'advies'],
        [2, 'College van Zevenaar', 'besluit'],
      ]),
    )
    const werk = tafelwerk(secretaris, await planVergadering(house, 'Secretarissen'))
    const offers = (await secretaris.get(`/agendas/${werk.id}/inbreng`)).json().resultaten as { soort: string; id: string; titel: string }[]
    const { soort, id } = offers.find(({ titel }) => titel === behandeling.titel)!
    await werk.doe('POST', '/inbreng', { inbreng: [{ soort, id }] })
    await werk.doe('POST', '/openingen')
    const { zitplaatsen } = await werk.lees()
    await werk.doe('PUT', '/presentie', {
      standen: zitplaatsen.filter((z) => !z.plaatsvervangerVan).map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })),
    })
    const { id: puntId } = await werk.punt(behandeling.titel)
    await house.db.owner.query(`update agenda.agendapunt set openbaarheid = 'geheim' where id = $1`, [puntId])
    const gezegd = await werk.zeg(behandeling.titel, { ...conform, oordeel: 'negatief', conclusie: 'Stille reden van de tafel.' })
    expect(gezegd.statusCode, gezegd.body).toBe(201)
    const partner = await weg.who('raadslid.duiven')
    expect(stapVan((await partner.get(`/behandelingen/${behandeling.id}`)).json() as Behandeling, 'Secretarissen')).toMatchObject({
      uitkomst: 'negatief',
      reden: 'Behandeld onder geheimhouding.',
    })
    for (const path of [`/behandelingen/${behandeling.id}`, '/historie?pageSize=100', '/open-punten'])
      expect((await partner.get(path)).body, path).not.toContain('Stille reden')
  })

  test('refused on its way, nothing is written down here either', async () => {
    const behandeling = await weg.inBehandeling(await weg.ingediendVoorstel('Zonder advies'))
    const werk = tafelwerk(await weg.who('controller.zevenaar'), await planVergadering(house, 'Controllersoverleg'))
    const controller = await weg.who('controller.zevenaar')
    const offers = (await controller.get(`/agendas/${werk.id}/inbreng`)).json().resultaten as { soort: string; id: string; titel: string }[]
    const { soort, id } = offers.find(({ titel }) => titel === behandeling.titel)!
    await werk.doe('POST', '/inbreng', { inbreng: [{ soort, id }] })
    await werk.doe('POST', '/openingen')
    await werk.doe('PUT', '/presentie', { standen: (await werk.lees()).zitplaatsen.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })) })
    expect((await werk.zeg(behandeling.titel, { ...conform, oordeel: 'positief' })).json().type).toContain('advies-ontbreekt')
    expect((await werk.punt(behandeling.titel)).uitkomst).toBeNull()
  })
})

describe('actions and promises', () => {
  const orgVan = async (naam: string) =>
    (await house.db.owner.query<{ id: string }>('select id from samenwerking.organisatie where naam = $1 limit 1', [naam])).rows[0]!.id
  const add = async (who: TestPerson, given: object) =>
    who.send('POST', '/acties', {
      soort: 'actie',
      tekst: 'Iets doen',
      uiterlijk: overDagen(7),
      organisatieId: await orgVan('Duiven'),
      ...given,
    })

  test('overdue first; the owner is reminded on the start page, and marks it done with a note', async () => {
    made(await add(secretaris, { tekst: 'Nog de tijd' }))
    const laat = made<Actie>(await add(secretaris, { tekst: 'Te laat', uiterlijk: overDagen(-3) }))
    const lijst = (await raadslid.get('/acties?status=open')).json() as { resultaten: Actie[] }
    expect(lijst.resultaten[0]).toMatchObject({ tekst: 'Te laat', isTeLaat: true })
    const duiven = await weg.who('secretaris.duiven')
    const taken = async () =>
      ((await duiven.get('/taken')).json().resultaten as { soort: string; titel: string }[]).filter(({ titel }) => titel === 'Te laat')
    expect(await taken()).toMatchObject([{ soort: 'actie_te_laat' }])
    const westervoort = await weg.who('secretaris.westervoort')
    const klaar = { status: 'gedaan', reactie: 'Gedaan op dinsdag.' }
    expect((await westervoort.send('POST', `/acties/${laat.id}/afrondingen`, klaar, match(laat))).statusCode).toBe(403)
    expect((await duiven.send('POST', `/acties/${laat.id}/afrondingen`, { ...klaar, reactie: '' }, match(laat))).statusCode).toBe(400)
    const gedaan = made<Actie>(await duiven.send('POST', `/acties/${laat.id}/afrondingen`, klaar, match(laat)))
    expect(gedaan).toMatchObject({ status: 'gedaan', reactie: 'Gedaan op dinsdag.', isTeLaat: false })
    expect(await taken()).toEqual([])
    expect((await duiven.send('POST', `/acties/${laat.id}/afrondingen`, klaar, match(gedaan))).json().type).toContain('actie-afgerond')
  })

  test('whoever chairs a table hears of its next agenda, once; who only sits there does not', async () => {
    await planVergadering(house, OGO, overDagen(20))
    const taken = async (wie: string) =>
      ((await (await weg.who(wie)).get('/taken')).json().resultaten as { soort: string; titel: string }[])
        .filter(({ soort, titel }) => soort === 'agenda_verzenden' && titel.includes(OGO))
        .map(({ titel }) => titel)
    expect(await taken('secretaris.zevenaar')).toHaveLength(1)
    expect(await taken('secretaris.westervoort')).toEqual([])
  })

  test('a promise is made to a council; an action of a besloten table is only for who sits there', async () => {
    const tafel = async (naam: string) =>
      (await house.db.owner.query<{ id: string }>('select id from samenwerking.tafel where naam like $1', [`${naam}%`])).rows[0]!.id
    const aanTafelId = await tafel('Gemeenteraad van Duiven')
    expect((await add(secretaris, { soort: 'toezegging' })).json().invalidParams).toMatchObject([{ name: 'aanTafelId' }])
    expect((await add(secretaris, { soort: 'toezegging', aanTafelId: await tafel(OGO) })).json().type).toContain('geen-raad')
    expect(made<Actie>(await add(secretaris, { soort: 'toezegging', tekst: 'De raad hoort het', aanTafelId }))).toMatchObject({
      aanTafelNaam: 'Gemeenteraad van Duiven',
    })
    const geheim = { tafelId: await tafel(OGO), tekst: 'Stil plan' }
    expect(made<Actie>(await add(secretaris, geheim))).toMatchObject({ isVertrouwelijk: true })
    expect((await raadslid.get('/acties')).body).not.toContain('Stil plan')
    expect((await raadslid.get('/historie?pageSize=100')).body).not.toContain('Stil plan')
    expect((await add(secretaris, { ...geheim, organisatieId: await orgVan('Arnhem') })).json().type).toContain('eigenaar-onbekend')
  })

  test('who sits with two hats is named', async () => {
    await house.db.owner.query(`insert into samenwerking.tafel_lid (tafel_id, aanstelling_id, rol, stemgewicht)
      select t.id, a.id, 'adviseur', 0 from samenwerking.tafel t, samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id
      where t.naam like 'Stuurgroep%' and k.aanmeldnaam = 'controller.duiven' and a.regeling_id = t.regeling_id limit 1`)
    await house.db.owner.query(`insert into samenwerking.aanstelling (id, regeling_id, persoon_id, organisatie_id, rol, geldig)
      select gen_random_uuid(), a.regeling_id, a.persoon_id, a.organisatie_id, 'directeur', daterange('2020-01-01', null) from samenwerking.aanstelling a
      join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'secretaris.duiven'`)
    const { zitplaatsen } = await ogo.lees()
    expect(zitplaatsen.find(({ persoonNaam }) => persoonNaam.startsWith('Ruben'))!.anderePetten).toEqual(['directeur van Duiven'])
    expect(zitplaatsen.find(({ persoonNaam }) => persoonNaam.startsWith('Marleen'))!.anderePetten).toEqual([])
  })
})
