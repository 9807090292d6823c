import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

/** The story of wishes as the people of De Liemers live it, over HTTP. */
let house: TestHouse
let people: Record<string, TestPerson>
const names = [
  'demandmanager.zevenaar',
  'demandmanager.duiven',
  'demandmanager.westervoort',
  'secretaris.duiven',
  'adviseur',
  'controller.zevenaar',
  'directeur.rid',
  'raadslid.duiven',
  'controller.arnhem',
]

beforeAll(async () => {
  house = await buildTestHouse()
  people = Object.fromEntries(await Promise.all(names.map(async (naam) => [naam, await house.signIn(naam)] as const)))
})
afterAll(() => house.close())

const as = (naam: string) => people[naam]!
const zevenaar = () => as('demandmanager.zevenaar')
const duiven = () => as('demandmanager.duiven')
const westervoort = () => as('demandmanager.westervoort')
const rid = () => as('directeur.rid')

const velden = {
  titel: 'Zaken terugvinden',
  waarvoor: 'Medewerkers vinden een zaak binnen een minuut, ook als een collega ziek is.',
  voorWie: 'Alle medewerkers van het klantcontact',
  wanneerNodig: '2027-03-01',
}
const on = (versie: number) => ({ 'if-match': `"${versie}"` })
const draft = async (person = zevenaar(), invoer: object = velden) => {
  const answer = await person.send('POST', '/wensen', invoer)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json() as { id: string; versie: number }
}
const handIn = (id: string, person = zevenaar(), body: object = {}) => person.send('POST', `/wensen/${id}/indieningen`, body, on(1))
const shared = async (invoer: object = velden) => {
  const { id } = await draft(zevenaar(), invoer)
  expect((await handIn(id)).statusCode).toBe(201)
  return id
}
const join = (person: TestPerson, id: string, body: object, versie = 2) =>
  person.send('POST', `/wensen/${id}/aansluitingen`, { reden: 'Wij hebben hetzelfde nodig.', ...body }, on(versie))
const withdraw = (person: TestPerson, id: string, versie = 2) =>
  person.send('POST', `/wensen/${id}/intrekkingen`, { grond: 'Wij hebben er geen geld voor.' }, on(versie))
const wearHatOf = async (organisatieNaam: string, person: TestPerson) => {
  const { hoeden } = (await person.get('/sessie')).json() as { hoeden: { organisatieNaam: string; aanstellingId: string }[] }
  const { aanstellingId } = hoeden.find((hoed) => hoed.organisatieNaam === organisatieNaam)!
  expect((await person.send('PUT', '/sessie/hoed', { aanstellingId })).statusCode).toBeLessThan(300)
}
const alike = async (person: TestPerson, tekst: string, zonderId?: string) => {
  const answer = await person.send('POST', '/gelijkenissen', { tekst, ...(zonderId ? { zonderId } : {}) })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().resultaten as { id: string; titel: string; woorden: string[] }[]
}
const titles = async (person: TestPerson, path: string) =>
  ((await person.get(path)).json().resultaten as { titel: string }[]).map(({ titel }) => titel)

describe('a wish of our own', () => {
  test('is not there for anybody else until it is handed in: not in lists, search, look-alikes, history or open matters', async () => {
    const secret = { titel: 'Kwartelnest', waarvoor: 'Kwartels vinden hun nest terug.' }
    const { id } = await draft(zevenaar(), secret)
    const places = ['/wensen?pageSize=100', '/zoekresultaten?search=kwartelnest', `/historie?onderwerpId=${id}`, '/open-punten', '/taken']
    for (const other of [duiven(), rid(), as('controller.arnhem')]) {
      expect((await other.get(`/wensen/${id}`)).statusCode).toBe(404)
      for (const place of places) expect((await other.get(place)).body, place).not.toMatch(/kwartel/i)
      expect(await alike(other, 'kwartelnest')).toEqual([])
    }
    for (const place of places) expect((await zevenaar().get(place)).body, place).toMatch(/kwartel/i)
    expect((await handIn(id)).statusCode).toBe(201)
    for (const place of places) expect((await duiven().get(place)).body, place).toMatch(/kwartel/i)
    expect(await alike(duiven(), 'kwartelnest')).toMatchObject([{ id }])
    expect((await as('controller.arnhem').get(`/wensen/${id}`)).statusCode).toBe(404)
    const history = (await duiven().get(`/historie?onderwerpId=${id}`)).json()
    expect(history.resultaten.map(({ handeling }: { handeling: string }) => handeling)).toEqual(['submitWens'])
  })

  test('changes and goes away as long as it is a draft; handed in it stays as it was', async () => {
    const { id } = await draft()
    const changed = await zevenaar().send('PUT', `/wensen/${id}`, { ...velden, titel: 'Zaken snel terugvinden' }, on(1))
    expect(changed.json()).toMatchObject({ titel: 'Zaken snel terugvinden', versie: 2 })
    expect((await zevenaar().send('PUT', `/wensen/${id}`, velden, on(1))).statusCode).toBe(412)
    expect((await zevenaar().send('DELETE', `/wensen/${id}`, undefined, on(2))).statusCode).toBe(204)
    const handed = await shared()
    expect((await zevenaar().send('PUT', `/wensen/${handed}`, velden, on(2))).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('Alleen een concept kunt u wijzigen'),
    })
    expect((await zevenaar().send('DELETE', `/wensen/${handed}`, undefined, on(2))).statusCode).toBe(409)
  })

  test('tells all faults at once, in Dutch', async () => {
    const answer = await zevenaar().send('POST', '/wensen', { titel: ' ', wanneerNodig: 'volgend jaar', onbekend: 1 })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams.map(({ name, reason }: { name: string; reason: string }) => [name, reason])).toEqual([
      ['titel', 'Schrijf in een paar woorden op wat u nodig hebt.'],
      ['waarvoor', 'Schrijf op wat mensen moeten kunnen, en waarom.'],
      ['wanneerNodig', 'Vul een datum in als jjjj-mm-dd, bijvoorbeeld 2026-11-22.'],
      ['onbekend', 'Dit onderdeel kennen wij niet: laat het weg.'],
    ])
  })

  test('is handed in with a mandate only, by whoever may write wishes at all', async () => {
    await wearHatOf('Zevenaar', as('adviseur'))
    const { id } = await draft(as('adviseur'))
    expect((await handIn(id, as('adviseur'))).json()).toMatchObject({ status: 409, type: expect.stringContaining('geen-mandaat') })
    expect((await handIn(id, as('controller.zevenaar'))).statusCode).toBe(403)
    expect((await handIn(id)).statusCode).toBe(201)
    expect((await handIn(id, zevenaar())).statusCode).toBe(412)
    expect((await zevenaar().send('POST', `/wensen/${id}/indieningen`, {}, on(2))).statusCode).toBe(409)
    expect((await rid().send('POST', '/wensen', velden)).json()).toMatchObject({
      status: 403,
      detail: expect.stringContaining('Als leverancier doet u een aanbod'),
    })
  })

  test('points at a goal that the partners see too, or not at all', async () => {
    const nobodys = '00000000-0000-7000-8000-000000000000'
    expect((await zevenaar().send('POST', '/wensen', { ...velden, doelId: nobodys })).json().invalidParams[0].name).toBe('doelId')
    const [own] = (await zevenaar().get('/doelen?status=concept')).json().resultaten
    const { id } = await draft(zevenaar(), { ...velden, doelId: own.id })
    expect((await handIn(id)).json()).toMatchObject({ status: 409, detail: expect.stringContaining(own.titel) })
    expect((await duiven().send('POST', '/wensen', { ...velden, doelId: own.id })).statusCode).toBe(400)
    const [joint] = (await zevenaar().get('/doelen?soort=gezamenlijk')).json().resultaten
    const pointing = await zevenaar().send('PUT', `/wensen/${id}`, { ...velden, doelId: joint.id }, on(1))
    expect(pointing.json()).toMatchObject({ doelId: joint.id, doelTitel: joint.titel })
    expect((await zevenaar().send('POST', `/wensen/${id}/indieningen`, {}, on(2))).statusCode).toBe(201)
  })

  test('keeps markup as the text that it is', async () => {
    const titel = '<img src=x onerror=alert(1)> & "zoeken"'
    const id = await shared({ titel, waarvoor: '<script>alert(1)</script>' })
    expect((await duiven().get(`/wensen/${id}`)).json()).toMatchObject({ titel, waarvoor: '<script>alert(1)</script>' })
    expect((await alike(duiven(), titel)).map((each) => each.titel)).toContain(titel)
  })
})

describe('look-alikes', () => {
  test('are found in other words; what is about something else, was withdrawn, or is the wish itself is not', async () => {
    const id = await shared({ titel: 'Sneller afspraken plannen', waarvoor: 'Inwoners plannen zelf een afspraak aan de balie.' })
    const tekst = 'Afspraken sneller kunnen plannen aan de balie'
    const found = await alike(duiven(), tekst)
    expect(found[0]).toMatchObject({ soort: 'wens', id, organisatieNaam: 'Zevenaar', pad: `/wensen/${id}` })
    expect(found[0]!.woorden).toEqual(['sneller', 'afspraken', 'plannen', 'balie'])
    expect((await alike(duiven(), 'Snelller afsprakn planen'))[0]).toMatchObject({ id })
    expect(await alike(duiven(), tekst, id)).not.toContainEqual(expect.objectContaining({ id }))
    expect(await alike(duiven(), 'Strooiroutes bij gladheid')).toEqual([])
    await withdraw(zevenaar(), id)
    expect((await alike(duiven(), tekst)).map(({ titel }) => titel)).not.toContain('Sneller afspraken plannen')
  })
})

describe('the other municipality', () => {
  test('joins now, from a later year or not, with a reason; everybody sees it at once, and it may choose again', async () => {
    const id = await shared()
    expect((await join(duiven(), id, { keuze: 'later', vanafJaar: 2028 })).json().aansluitingen).toMatchObject([
      { organisatieNaam: 'Duiven', keuze: 'later', vanafJaar: 2028, reden: 'Wij hebben hetzelfde nodig.' },
    ])
    expect((await join(westervoort(), id, { keuze: 'niet', reden: 'Wij hebben dit al.' })).statusCode).toBe(201)
    expect((await join(duiven(), id, { keuze: 'nu' })).statusCode).toBe(201)
    const seen = (await as('raadslid.duiven').get(`/wensen/${id}`)).json().aansluitingen
    expect(seen).toMatchObject([
      { organisatieNaam: 'Westervoort', keuze: 'niet', vanafJaar: null },
      { organisatieNaam: 'Duiven', keuze: 'nu', vanafJaar: null },
    ])
  })

  test('says which year, and only for later; gives a reason; all faults at once', async () => {
    const id = await shared()
    const faults = async (body: object) =>
      (await join(duiven(), id, body)).json().invalidParams.map(({ name }: { name: string }) => name) as string[]
    expect(await faults({ keuze: 'later', reden: '' })).toEqual(['reden', 'vanafJaar'])
    expect(await faults({ keuze: 'nu', vanafJaar: 2028 })).toEqual(['vanafJaar'])
    expect(await faults({ keuze: 'misschien' })).toEqual(['keuze'])
  })

  test('is not the owner, not the supplier, nobody without a mandate; and not for a draft', async () => {
    const id = await shared()
    expect((await join(zevenaar(), id, { keuze: 'nu' })).json().detail).toBe('Dit is de wens van uw eigen organisatie. U doet al mee.')
    expect((await join(rid(), id, { keuze: 'nu' })).statusCode).toBe(403)
    expect((await join(as('raadslid.duiven'), id, { keuze: 'nu' })).statusCode).toBe(403)
    expect((await join(duiven(), id, { keuze: 'nu' }, 1)).statusCode).toBe(412)
    const { id: own } = await draft()
    expect((await join(duiven(), own, { keuze: 'nu' }, 1)).statusCode).toBe(404)
  })

  test('has a task until it chose', async () => {
    const id = await shared({ ...velden, titel: 'Een taak voor Duiven' })
    const asked = async () => titles(duiven(), '/taken')
    expect(await asked()).toContain('Kies of u meedoet: Een taak voor Duiven')
    await join(duiven(), id, { keuze: 'niet' })
    expect(await asked()).not.toContain('Kies of u meedoet: Een taak voor Duiven')
  })
})

describe('a party withdraws a wish', () => {
  test('that nobody joined now: it is off the table, with the reason', async () => {
    const id = await shared()
    await join(duiven(), id, { keuze: 'later', vanafJaar: 2028 })
    expect((await withdraw(duiven(), id)).statusCode).toBe(403)
    expect((await withdraw(zevenaar(), id)).json()).toMatchObject({ status: 'ingetrokken', zijde: { eigenOrganisatieNaam: 'Zevenaar' } })
    expect((await duiven().get(`/historie?onderwerpId=${id}`)).json().resultaten[0]).toMatchObject({
      grond: 'Wij hebben er geen geld voor.',
    })
    expect((await withdraw(zevenaar(), id, 3)).statusCode).toBe(409)
    expect((await join(duiven(), id, { keuze: 'nu' }, 3)).statusCode).toBe(409)
  })

  test('that others joined: it passes to the first, the others keep their place, everybody sees why; the new owner confirms', async () => {
    const id = await shared({ ...velden, titel: 'Wens die overgaat' })
    await join(westervoort(), id, { keuze: 'nu' })
    await join(duiven(), id, { keuze: 'nu' })
    expect((await withdraw(zevenaar(), id)).statusCode).toBe(201)
    const wens = (await as('raadslid.duiven').get(`/wensen/${id}`)).json()
    expect(wens).toMatchObject({
      status: 'overgedragen',
      zijde: { eigenOrganisatieNaam: 'Westervoort' },
      aansluitingen: [{ organisatieNaam: 'Duiven', keuze: 'nu' }],
      overdrachten: [{ vanNaam: 'Zevenaar', naarNaam: 'Westervoort', reden: 'Wij hebben er geen geld voor.' }],
    })
    expect(await titles(westervoort(), '/taken')).toContain('Bevestig dat u deze wens overneemt: Wens die overgaat')
    expect((await zevenaar().send('POST', `/wensen/${id}/bevestigingen`, {}, on(3))).statusCode).toBe(403)
    const confirmed = await westervoort().send('POST', `/wensen/${id}/bevestigingen`, {}, on(3))
    expect(confirmed.json()).toMatchObject({ status: 'ingediend', versie: 4 })
    expect((await withdraw(westervoort(), id, 4)).json()).toMatchObject({ zijde: { eigenOrganisatieNaam: 'Duiven' }, aansluitingen: [] })
    expect((await withdraw(duiven(), id, 5)).json()).toMatchObject({ status: 'ingetrokken' })
  })

  test('somebody joins while it is being withdrawn: both are heard, one after the other', async () => {
    const id = await shared()
    const [gone, joined] = await Promise.all([withdraw(zevenaar(), id), join(duiven(), id, { keuze: 'nu' })])
    const { status } = (await zevenaar().get(`/wensen/${id}`)).json()
    expect(gone.statusCode).toBe(201)
    expect([status, joined.statusCode]).toEqual(joined.statusCode === 201 ? ['overgedragen', 201] : ['ingetrokken', 409])
  })

  test('that only a table sees: whoever passes it on sits there', async () => {
    const tafelId = (
      await house.db.owner.query(
        `select l.tafel_id as id from samenwerking.tafel_lid l join samenwerking.tafel t on t.id = l.tafel_id join samenwerking.aanstelling a on a.id = l.aanstelling_id
        join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'demandmanager.zevenaar' and t.soort = 'stuurgroep'`,
      )
    ).rows[0].id as string
    const { id } = await draft(duiven())
    expect((await handIn(id, duiven(), { zichtbaarheid: 'tafel', tafelId })).statusCode).toBe(201)
    expect((await westervoort().get(`/wensen/${id}`)).statusCode).toBe(404)
    expect((await join(zevenaar(), id, { keuze: 'nu' })).statusCode).toBe(201)
    expect((await withdraw(as('secretaris.duiven'), id)).json()).toMatchObject({ status: 409, detail: expect.stringContaining('tafel') })
    expect((await withdraw(duiven(), id)).json()).toMatchObject({ status: 'overgedragen', zijde: { eigenOrganisatieNaam: 'Zevenaar' } })
  })
})

describe('an offer of the supplier', () => {
  const offer = async (titel: string) => {
    const { id } = (await rid().send('POST', '/aanbiedingen', { ...velden, titel })).json() as { id: string }
    return id
  }

  test('is on the own side of the supplier, handed in with a mandate, and becomes a wish when a municipality adopts it', async () => {
    const id = await offer('Een vast uur voor vragen')
    expect((await westervoort().get(`/aanbiedingen/${id}`)).statusCode).toBe(404)
    expect((await westervoort().send('POST', `/aanbiedingen/${id}/overnames`, {}, on(1))).statusCode).toBe(404)
    expect((await rid().send('POST', `/aanbiedingen/${id}/indieningen`, {}, on(1))).statusCode).toBe(201)
    expect(await titles(westervoort(), '/taken')).toContain('Bekijk dit aanbod: Een vast uur voor vragen')
    const adopted = await westervoort().send('POST', `/aanbiedingen/${id}/overnames`, {}, on(2))
    expect(adopted.json(), adopted.body).toMatchObject({
      titel: 'Een vast uur voor vragen',
      aanbodId: id,
      status: 'ingediend',
      zijde: { eigenOrganisatieNaam: 'Westervoort' },
    })
    expect((await rid().get(`/aanbiedingen/${id}`)).json()).toMatchObject({
      status: 'overgenomen',
      wens: { id: adopted.json().id, organisatieNaam: 'Westervoort' },
    })
    expect((await rid().send('POST', `/aanbiedingen/${id}/intrekkingen`, { grond: 'Toch niet.' }, on(3))).statusCode).toBe(409)
    expect((await duiven().send('POST', `/aanbiedingen/${id}/overnames`, {}, on(3))).json().detail).toContain('overgenomen')
    expect((await join(duiven(), adopted.json().id, { keuze: 'nu' }, 1)).statusCode).toBe(201)
  })

  test('is adopted once, also when two municipalities try at the same moment', async () => {
    const id = await offer('Wie het eerst komt')
    await rid().send('POST', `/aanbiedingen/${id}/indieningen`, {}, on(1))
    const answers = await Promise.all(
      [duiven(), westervoort()].map((each) => each.send('POST', `/aanbiedingen/${id}/overnames`, {}, on(2))),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, expect.toBeOneOf([409, 412])])
    expect(await titles(zevenaar(), '/wensen?search=wie het eerst komt')).toHaveLength(1)
  })

  test('comes from a supplier only, and is adopted by who asks only', async () => {
    expect((await zevenaar().send('POST', '/aanbiedingen', velden)).json()).toMatchObject({
      status: 403,
      detail: expect.stringContaining('Schrijf in plaats daarvan een wens'),
    })
    const id = await offer('Voor de gemeenten')
    await rid().send('POST', `/aanbiedingen/${id}/indieningen`, {}, on(1))
    expect((await rid().send('POST', `/aanbiedingen/${id}/overnames`, {}, on(2))).statusCode).toBe(403)
    expect((await rid().send('PUT', `/aanbiedingen/${id}`, velden, on(2))).statusCode).toBe(409)
    expect((await rid().send('POST', `/aanbiedingen/${id}/intrekkingen`, { grond: 'Toch niet.' }, on(2))).json().status).toBe('ingetrokken')
  })
})
