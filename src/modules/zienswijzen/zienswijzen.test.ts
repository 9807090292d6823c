import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '#platform/http/context.ts'
import { readPdf } from '#platform/documents/test-reading.ts'
import type { AangeschrevenRaad, Zienswijze, Zienswijzepunt, Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

/** A round from draft to nota: who sees what when, late, none, corrected, and the answer before the decision. */
let house: TestHouse
const people = new Map<string, Promise<TestPerson>>()
const now = { value: '2026-11-22T10:00:00Z' }
const clock: Clock = {
  now: () => new Date(now.value),
  today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(now.value)),
}

beforeAll(async () => {
  house = await buildTestHouse({ clock })
})
afterAll(() => house.close())

/** Signs in once per person and day: a session does not outlive the jumps of this clock. */
const who = (naam: string): Promise<TestPerson> => {
  const key = `${naam} ${now.value}`
  if (!people.has(key)) people.set(key, house.signIn(naam))
  return people.get(key)!
}
const send = async (naam: string, [method, path]: readonly ['POST' | 'PUT' | 'DELETE', string], body?: object, seen?: { versie: number }) =>
  (await who(naam)).send(method, path, body, seen ? match(seen) : {})
const read = async (naam: string, id: string) => (await (await who(naam)).get(`/zienswijzerondes/${id}`)).json() as Zienswijzeronde
const raadVan = (ronde: Zienswijzeronde, naam: string): AangeschrevenRaad =>
  ronde.raden.find(({ organisatieNaam }) => organisatieNaam === naam)!

const VRAAG = { soort: 'ontwerpregeling', titel: 'Wijziging van de regeling', vraag: 'Wat vindt uw raad?' }
async function verzonden(given: object = {}): Promise<Zienswijzeronde> {
  const ronde = made<Zienswijzeronde>(await send('directeur.rid', ['POST', '/zienswijzerondes'], { ...VRAAG, ...given }))
  return made<Zienswijzeronde>(await send('directeur.rid', ['POST', `/zienswijzerondes/${ronde.id}/verzendingen`], undefined, ronde))
}
async function ingediend(griffier: string, ronde: Zienswijzeronde, velden: object): Promise<Zienswijze> {
  const begonnen = made<Zienswijze>(await send(griffier, ['POST', `/zienswijzerondes/${ronde.id}/zienswijzen`], velden))
  return made<Zienswijze>(await send(griffier, ['POST', `/zienswijzen/${begonnen.id}/indieningen`], undefined, begonnen))
}
const reageer = (punt: Zienswijzepunt, body: object, naam = 'directeur.rid') =>
  send(naam, ['PUT', `/zienswijzepunten/${punt.id}/reactie`], body, punt)
const KRITISCH = { strekking: 'kritisch', raadsbesluitOp: '2026-11-20', raadsbesluitKenmerk: 'R-1', punten: ['Eerste punt', 'Tweede punt'] }

test('the day of the rules: a budget from the statutory calendar, a draft regeling in eight weeks, another decision chosen by a person', async () => {
  const lezer = await who('raadslid.duiven')
  const termijn = async (query: string) => (await lezer.get(`/zienswijzetermijn?${query}`)).json()
  // AC-1.2: the algemeen bestuur is offered the budget on 17-6-2026, so the councils have until the day before.
  expect(await termijn('soort=ontwerpbegroting&begrotingsjaar=2027')).toMatchObject({
    dag: '2026-06-16',
    grondslag: expect.stringContaining('art. 35 lid 3'),
    naarRaden: { uiterlijk: '2026-03-25' },
    vergaderingId: expect.any(String),
  })
  expect(await termijn('soort=ontwerpregeling')).toMatchObject({ dag: '2027-01-17', antwoordplicht: expect.stringContaining('Wgr') })
  expect(await termijn('soort=ander_besluit')).toMatchObject({ dag: null, grondslag: null })
  const { rows } = await house.db.owner.query<{ id: string; categorie: string }>(
    `select id, categorie from kalender.begrotingswijziging where jaar = 2027 order by categorie`,
  )
  const wijziging = async (id: string) => termijn(`soort=begrotingswijziging&begrotingsjaar=2027&begrotingswijzigingId=${id}`)
  // AC-1.8: the regeling exempts what is neutral for the budget.
  expect(await wijziging(rows[0]!.id)).toMatchObject({ dag: null, grondslag: null, uitleg: expect.stringContaining('vrij') })
  expect(await wijziging(rows[1]!.id)).toMatchObject({ dag: '2027-11-02', grondslag: expect.stringContaining('lid 3 en 5') })
})

test('a draft is on the own side: nobody else finds it, and another day than the rules give has a reason', async () => {
  const anders = { ...VRAAG, titel: 'Stille vraag', reactieUiterlijk: '2027-02-01' }
  const zonder = await send('controller.sdl', ['POST', '/zienswijzerondes'], anders)
  expect(zonder.json()).toMatchObject({ status: 409, invalidParams: [{ name: 'uiterlijkReden' }] })
  const ronde = made<Zienswijzeronde>(
    await send('controller.sdl', ['POST', '/zienswijzerondes'], { ...anders, uiterlijkReden: 'Kerstreces' }),
  )
  expect(ronde).toMatchObject({
    verzondenOp: null,
    reactieUiterlijk: '2027-02-01',
    waarschuwingen: [{ code: 'raad_zonder_vergadering' }, { code: 'zonder_vergadering' }],
  })
  expect(ronde.raden.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Duiven', 'Westervoort', 'Zevenaar'])
  const lezer = await who('raadslid.duiven')
  for (const path of ['/zienswijzerondes', '/historie?pageSize=100', '/taken', '/termijnen', '/open-punten'])
    expect((await lezer.get(path)).body, path).not.toContain('Stille vraag')
  expect((await lezer.get(`/zienswijzerondes/${ronde.id}`)).statusCode).toBe(404)
  expect((await send('controller.sdl', ['DELETE', `/zienswijzerondes/${ronde.id}`], undefined, ronde)).statusCode).toBe(204)
})

test('only the joint organisation asks, every fault at once, and what is not there cannot be chosen', async () => {
  expect((await send('controller.zevenaar', ['POST', '/zienswijzerondes'], VRAAG)).json()).toMatchObject({
    status: 403,
    type: expect.stringContaining('andere-organisatie'),
  })
  const leeg = await send('directeur.rid', ['POST', '/zienswijzerondes'], {
    soort: 'begrotingswijziging',
    titel: ' ',
    vraag: 'x'.repeat(4001),
  })
  expect(leeg.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['titel', 'vraag']))
  const jaar = await send('directeur.rid', ['POST', '/zienswijzerondes'], { ...VRAAG, soort: 'begrotingswijziging' })
  expect(jaar.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['begrotingsjaar', 'begrotingswijzigingId'])
  const nergens = '00000000-0000-7000-8000-000000000001'
  const keuze = await send('directeur.rid', ['POST', '/zienswijzerondes'], { ...VRAAG, vergaderingId: nergens, behandelingId: nergens })
  expect(keuze.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['vergaderingId', 'behandelingId'])
})

test('what a council writes is absent for everybody else until the griffier hands it in, and then it stays', async () => {
  const ronde = await verzonden({ titel: 'Eigen kant' })
  expect(ronde).toMatchObject({ verzondenOp: '2026-11-22', reactieUiterlijk: '2027-01-17' })
  const schrijf = await send('secretaris.duiven', ['POST', `/zienswijzerondes/${ronde.id}/zienswijzen`], { punten: ['Stil punt'] })
  const concept = made<Zienswijze>(schrijf)
  expect(raadVan(await read('griffier.duiven', ronde.id), 'Duiven')).toMatchObject({
    stand: 'in_voorbereiding',
    concept: { id: concept.id },
  })
  expect(raadVan(await read('directeur.rid', ronde.id), 'Duiven')).toMatchObject({ stand: 'niets', concept: null, zienswijze: null })
  expect((await (await who('directeur.rid')).get('/historie?pageSize=100')).body).not.toContain('Stil punt')
  expect((await reageer(concept.punten[0]!, { oordeel: 'overgenomen' })).statusCode).toBe(404)
  expect((await send('secretaris.duiven', ['POST', `/zienswijzen/${concept.id}/indieningen`], undefined, concept)).statusCode).toBe(403)

  const onaf = await send('griffier.duiven', ['POST', `/zienswijzen/${concept.id}/indieningen`], undefined, concept)
  expect(onaf.json()).toMatchObject({ status: 409, invalidParams: [{ name: 'strekking' }] })
  const af = (await send('griffier.duiven', ['PUT', `/zienswijzen/${concept.id}`], KRITISCH, concept)).json() as Zienswijze
  expect((await send('secretaris.duiven', ['PUT', `/zienswijzen/${concept.id}`], KRITISCH, concept)).statusCode).toBe(412)
  const klaar = made<Zienswijze>(await send('griffier.duiven', ['POST', `/zienswijzen/${concept.id}/indieningen`], undefined, af))
  expect(raadVan(await read('raadslid.duiven', ronde.id), 'Duiven')).toMatchObject({ stand: 'ingediend', zienswijze: { punten: [{}, {}] } })
  for (const method of ['PUT', 'DELETE'] as const)
    expect(
      (await send('griffier.duiven', [method, `/zienswijzen/${concept.id}`], method === 'PUT' ? {} : undefined, klaar)).json(),
    ).toMatchObject({
      type: expect.stringContaining('al-ingediend'),
    })
})

test('begun twice at once: one view', async () => {
  const ronde = await verzonden({ titel: 'Tegelijk' })
  await Promise.all(['griffier.duiven', 'secretaris.duiven'].map(who))
  const begin = (naam: string) => send(naam, ['POST', `/zienswijzerondes/${ronde.id}/zienswijzen`], {})
  const answers = await Promise.all([begin('griffier.duiven'), begin('secretaris.duiven')])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
})

test('a correction is a new one that says so; the earlier one stays to be read, and only the last one counts', async () => {
  const ronde = await verzonden({ titel: 'Correctie' })
  const eerst = await ingediend('griffier.duiven', ronde, KRITISCH)
  const begin = ['POST', `/zienswijzerondes/${ronde.id}/zienswijzen`] as const
  expect((await send('griffier.duiven', begin, { strekking: 'geen' })).json()).toMatchObject({
    type: expect.stringContaining('correctie-zonder-reden'),
  })
  const nieuw = await ingediend('griffier.duiven', ronde, {
    ...KRITISCH,
    punten: ['Beter punt'],
    correctieReden: 'Punt 2 was van een andere raad.',
  })
  expect(nieuw.corrigeertId).toBe(eerst.id)
  const nu = await read('directeur.rid', ronde.id)
  expect(raadVan(nu, 'Duiven')).toMatchObject({ zienswijze: { id: nieuw.id }, eerdere: [{ id: eerst.id }] })
  expect(nu.voortgang).toEqual({ punten: 1, beantwoord: 0, vastgesteld: 0 })
})

test('in time, late and none; a reaction to every point; the nota adopted, sent and downloaded; a late one asks for a second nota', async () => {
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select v.id from kalender.vergadering v join samenwerking.tafel t on t.id = v.tafel_id where t.soort = 'bestuur' and v.datum = '2027-03-10'`,
  )
  const ronde = await verzonden({ titel: 'Van vraag tot nota', vergaderingId: rows[0]!.id })
  const duiven = await ingediend('griffier.duiven', ronde, KRITISCH)
  await ingediend('griffier.zevenaar', ronde, { strekking: 'geen' })
  const [een, twee] = duiven.punten as [Zienswijzepunt, Zienswijzepunt]

  expect((await reageer(een, { oordeel: 'niet', toelichting: ' ' })).json().invalidParams).toMatchObject([{ name: 'toelichting' }])
  expect((await reageer(een, { oordeel: 'overgenomen' }, 'controller.zevenaar')).statusCode).toBe(403)
  expect((await reageer(een, { oordeel: 'niet', toelichting: 'Geheime reden' })).statusCode).toBe(200)
  expect((await reageer(een, { oordeel: 'overgenomen' })).statusCode).toBe(412)
  expect((await (await who('griffier.duiven')).get(`/zienswijzerondes/${ronde.id}`)).body).not.toContain('Geheime reden')
  expect(await read('directeur.rid', ronde.id)).toMatchObject({ voortgang: { punten: 2, beantwoord: 1 }, notaUiterlijk: '2027-03-09' })

  const adopt = async () => {
    const seen = await read('directeur.rid', ronde.id)
    return send('directeur.rid', ['POST', `/zienswijzerondes/${ronde.id}/notas`], undefined, seen)
  }
  expect((await adopt()).json().type).toContain('raden-hebben-nog-tijd')
  now.value = '2027-01-18T10:00:00Z'
  expect((await adopt()).json().type).toContain('punten-zonder-reactie')
  expect((await reageer(twee, { oordeel: 'overgenomen' })).statusCode).toBe(200)
  const taken = (await (await who('directeur.rid')).get('/taken')).json().resultaten as {
    soort: string
    titel: string
    uiterlijk: string
  }[]
  expect(taken.find(({ titel }) => titel.includes('Van vraag tot nota'))).toMatchObject({
    soort: 'nota_vaststellen',
    uiterlijk: '2027-03-09',
  })
  const bestand = async (naam: string, vorm = 'pdf') => (await who(naam)).get(`/zienswijzerondes/${ronde.id}/bestand?vorm=${vorm}`)
  expect((await bestand('griffier.duiven')).statusCode).toBe(404)
  const vast = made<Zienswijzeronde>(await adopt())
  expect(vast.notas).toMatchObject([{ nummer: 1, vastgesteldOp: '2027-01-18', verzondenOp: null }])
  expect(vast.isBeantwoord).toBe(false)
  expect((await reageer({ ...een, versie: 2 }, { oordeel: 'overgenomen' })).json().type).toContain('reactie-is-vastgesteld')
  const klaar = made<Zienswijzeronde>(
    await send('directeur.rid', ['POST', `/zienswijzerondes/${ronde.id}/notaverzendingen`], undefined, vast),
  )
  expect(klaar).toMatchObject({ isBeantwoord: true, waarschuwingen: [] })

  const laat = await ingediend('griffier.westervoort', ronde, { ...KRITISCH, punten: ['Laat punt'] })
  expect(laat.isTeLaat).toBe(true)
  const weer = await read('griffier.westervoort', ronde.id)
  expect(weer).toMatchObject({ isBeantwoord: false, voortgang: { punten: 3, beantwoord: 2, vastgesteld: 2 } })
  expect(raadVan(weer, 'Westervoort').stand).toBe('te_laat')
  expect(weer.waarschuwingen.map(({ code }) => code)).toEqual(['nota_niet_verzonden'])

  const { lines } = await readPdf((await bestand('griffier.duiven')).rawPayload)
  const text = lines.flat().join(' ').replaceAll(/\s+/g, ' ')
  for (const said of [
    'Raad van Duiven',
    'Geheime reden',
    'geen zienswijze geeft',
    '(te laat)',
    'na de laatste dag binnen',
    'nog niet gegeven',
  ])
    expect(text).toContain(said)
  const docx = await bestand('griffier.duiven', 'docx')
  expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])

  expect((await reageer(laat.punten[0]!, { oordeel: 'deels', toelichting: 'Vanaf 2028.' })).statusCode).toBe(200)
  expect(made<Zienswijzeronde>(await adopt()).notas).toHaveLength(2)
  now.value = '2026-11-22T10:00:00Z'
})

test('the last day moves with a reason that everybody reads, never into the past; who was in time stays in time', async () => {
  const ronde = await verzonden({ titel: 'Verzetten' })
  await ingediend('griffier.duiven', ronde, { strekking: 'geen' })
  const plan = async (body: object, naam = 'directeur.rid') =>
    send(naam, ['PUT', `/zienswijzerondes/${ronde.id}/planning`], body, await read(naam, ronde.id))
  expect((await plan({ reactieUiterlijk: '2026-11-21', reden: 'x' })).json().invalidParams).toMatchObject([{ name: 'reactieUiterlijk' }])
  expect((await plan({ reactieUiterlijk: '2027-02-01', reden: ' ' })).json().invalidParams).toMatchObject([{ name: 'reden' }])
  expect((await plan({ reactieUiterlijk: '2027-02-01', reden: 'x' }, 'controller.zevenaar')).statusCode).toBe(403)
  const korter = await plan({ reactieUiterlijk: '2026-11-30', reden: 'Het bestuur vergadert eerder.' })
  expect(korter.json()).toMatchObject({ reactieUiterlijk: '2026-11-30', uiterlijkReden: 'Het bestuur vergadert eerder.' })
  expect(korter.json().waarschuwingen.map(({ code }: { code: string }) => code)).toContain('termijn_verschoven')
  expect(raadVan(await read('raadslid.duiven', ronde.id), 'Duiven').zienswijze!.isTeLaat).toBe(false)
  expect((await (await who('raadslid.duiven')).get('/historie?pageSize=50')).body).toContain('Het bestuur vergadert eerder.')
})

test('who still has to do something hears it: the griffier until it was handed in, the joint organisation the day for the nota', async () => {
  const lijst = async (naam: string, path: string) =>
    (await (await who(naam)).get(path)).json().resultaten as { titel: string; soort?: string }[]
  const over = (rijen: { titel: string }[]) => rijen.filter(({ titel }) => titel.includes('Visie op dienstverlening'))
  expect(over(await lijst('griffier.westervoort', '/taken'))).toMatchObject([{ soort: 'zienswijze_indienen', uiterlijk: '2026-12-14' }])
  expect(over(await lijst('secretaris.westervoort', '/taken'))).toEqual([])
  expect(over(await lijst('griffier.duiven', '/taken'))).toEqual([])
  expect(over(await lijst('directeur.rid', '/taken'))).toMatchObject([{ soort: 'zienswijze_beantwoorden' }])
  expect(over(await lijst('directeur.rid', '/termijnen'))).toMatchObject([{ datum: '2027-03-09' }])
  expect(over(await lijst('griffier.westervoort', '/termijnen'))).toMatchObject([{ datum: '2026-12-14' }])
  expect(over(await lijst('raadslid.duiven', '/open-punten'))).toMatchObject([
    { stand: '2 van 3 raden hebben geantwoord', eigenaar: 'Raad van Westervoort' },
  ])
})
