import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { eenPdf, overDagen, planVergadering, punt, stuurBestand, tafelwerk } from '../../test-vergadering.ts'
import type { Agenda, Vergaderbundel } from '#modules/agenda/contract.ts'

const OGO = 'Opdrachtgeversoverleg'

/** Preparing a meeting: items, order, papers, the pack, and two people at once. */
let house: TestHouse
let secretaris: TestPerson
let directeur: TestPerson
let raadslid: TestPerson
let id: string

beforeAll(async () => {
  house = await buildTestHouse()
  ;[secretaris, directeur, raadslid] = (await Promise.all(
    ['secretaris.zevenaar', 'directeur.rid', 'raadslid.duiven'].map((naam) => house.signIn(naam)),
  )) as [TestPerson, TestPerson, TestPerson]
  id = await planVergadering(house, OGO, overDagen(1014))
})
afterAll(() => house.close())

const titels = ({ punten }: Agenda) => punten.map(({ nummer, titel }) => `${nummer} ${titel}`)

describe('building an agenda', () => {
  test('begins empty, with the rule and the seats of the table', async () => {
    const agenda = await tafelwerk(secretaris, id).lees()
    expect(agenda).toMatchObject({ versie: 0, status: 'voorbereiding', punten: [], aanTafel: true, aanvang: '10:00' })
    expect(agenda.zitplaatsen.map(({ persoonNaam, rol }) => `${persoonNaam} ${rol}`)).toContain('Marleen Fictief voorzitter')
  })

  test('items are numbered, besloten ones apart; the order changes whole or not at all', async () => {
    const werk = tafelwerk(secretaris, id)
    await werk.doe('POST', '/agendapunten', punt('Opening', { soort: 'kennisname', minuten: 5, isVast: true }))
    await werk.doe('POST', '/agendapunten', punt('Personeel', { openbaarheid: 'besloten', grond: 'Woo artikel 5.1' }))
    const agenda = await werk.doe('POST', '/agendapunten', punt('Fietsplan'))
    expect(titels(agenda)).toEqual(['1 Opening', 'B1 Personeel', '2 Fietsplan'])
    const ids = agenda.punten.map((each) => each.id)
    expect(titels(await werk.doe('PUT', '/volgorde', { puntIds: [ids[2], ids[0], ids[1]] }))).toEqual([
      '1 Fietsplan',
      '2 Opening',
      'B1 Personeel',
    ])
    expect((await werk.probeer('PUT', '/volgorde', { puntIds: ids.slice(1) })).json().type).toContain('volgorde-onvolledig')
    expect((await werk.probeer('PUT', '/volgorde', { puntIds: [ids[0], ids[0], ids[1]] })).statusCode).toBe(409)
    await werk.doe('PUT', '/volgorde', { puntIds: ids })
  })

  test('what is not open says on which ground; every fault at once', async () => {
    const answer = await tafelwerk(secretaris, id).probeer('POST', '/agendapunten', punt('', { minuten: -1, openbaarheid: 'geheim' }))
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['titel', 'minuten']))
    const zonder = await tafelwerk(secretaris, id).probeer('POST', '/agendapunten', punt('Iets', { openbaarheid: 'besloten' }))
    expect(zonder.json().invalidParams).toMatchObject([{ name: 'grond' }])
  })

  test('two secretaries at one agenda: the second hears it, and goes on from the newest', async () => {
    const seen = await tafelwerk(secretaris, id).lees()
    const head = { 'if-match': `"${seen.versie}"` }
    const add = (who: TestPerson, titel: string) => who.send('POST', `/agendas/${id}/agendapunten`, punt(titel), head)
    const answers = await Promise.all([add(secretaris, 'Van de een'), add(directeur, 'Van de ander')])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
    const lost = answers[0]!.statusCode === 412 ? ([secretaris, 'Van de een'] as const) : ([directeur, 'Van de ander'] as const)
    await tafelwerk(lost[0], id).doe('POST', '/agendapunten', punt(lost[1]))
    expect(titels(await tafelwerk(secretaris, id).lees())).toHaveLength(5)
  })

  test('the very first change of two people at once makes one agenda', async () => {
    const vers = await planVergadering(house, OGO, overDagen(1060))
    const add = (who: TestPerson) => who.send('POST', `/agendas/${vers}/agendapunten`, punt('Eerste'), { 'if-match': '"0"' })
    const answers = await Promise.all([add(secretaris), add(directeur)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
  })

  test('who does not sit there sees nothing before it is sent, and then only what is open', async () => {
    const buiten = tafelwerk(raadslid, id)
    expect(await buiten.lees()).toMatchObject({ punten: [], versie: 0, zitplaatsen: [], status: 'voorbereiding', aanTafel: false })
    expect((await raadslid.get('/zoekresultaten?search=Fietsplan&soort=agendapunt')).json().totaal).toBe(0)
    await tafelwerk(secretaris, id).doe('POST', '/verzendingen')
    const agenda = await buiten.lees()
    expect(titels(agenda).slice(0, 2)).toEqual(['1 Opening', '2 Fietsplan'])
    expect(agenda.punten).toHaveLength(4)
    expect(agenda).toMatchObject({ versie: 0, zitplaatsen: [], status: 'verzonden' })
    expect((await raadslid.get('/zoekresultaten?search=Fietsplan')).body).toContain('agendapunt')
    expect((await raadslid.get('/zoekresultaten?search=Personeel')).body).not.toContain('agendapunt')
    expect((await secretaris.get('/zoekresultaten?search=Personeel')).body).toContain('agendapunt')
    expect((await raadslid.get(`/historie?onderwerpId=${id}`)).json().totaal).toBe(0)
    expect((await secretaris.get(`/historie?onderwerpId=${id}`)).json().totaal).toBeGreaterThan(3)
  })

  test('only who sits there prepares it, and only with a role for it', async () => {
    const controller = await house.signIn('controller.zevenaar')
    expect((await tafelwerk(controller, id).probeer('POST', '/agendapunten', punt('Mag niet'))).json().type).toContain('niet-aan-tafel')
    expect((await controller.get(`/agendas/${id}/inbreng`)).statusCode).toBe(409)
    expect((await tafelwerk(raadslid, id).probeer('POST', '/agendapunten', punt('Mag niet'))).statusCode).toBe(403)
  })

  test('standing items come from the meeting before', async () => {
    const later = await planVergadering(house, OGO, overDagen(1028))
    const werk = tafelwerk(secretaris, later)
    const offers = (await secretaris.get(`/agendas/${later}/inbreng`)).json().resultaten as { soort: string; id: string; titel: string }[]
    expect(offers.filter(({ soort }) => soort === 'vast').map(({ titel }) => titel)).toEqual(['Opening'])
    const inbreng = offers.filter(({ soort }) => soort === 'vast').map(({ soort, id: puntId }) => ({ soort, id: puntId }))
    expect(titels(await werk.doe('POST', '/inbreng', { inbreng }))).toEqual(['1 Opening'])
    expect((await werk.probeer('POST', '/inbreng', { inbreng })).json().type).toContain('inbreng-weg')
  })

  test('a cancelled meeting says so; its items are offered elsewhere', async () => {
    const weg = await planVergadering(house, OGO, overDagen(1035))
    await tafelwerk(secretaris, weg).doe('POST', '/agendapunten', punt('Blijft niet liggen'))
    await house.db.owner.query(`update kalender.vergadering set status = 'vervallen', vervallen_reden = 'Sneeuw.' where id = $1`, [weg])
    const answer = await tafelwerk(secretaris, weg).probeer('POST', '/agendapunten', punt('Kan niet meer'))
    expect(answer.json()).toMatchObject({ status: 409, detail: expect.stringContaining('Sneeuw') as unknown })
    const offers = (await secretaris.get(`/agendas/${id}/inbreng`)).json().resultaten as { titel: string }[]
    expect(offers.map(({ titel }) => titel)).toContain('Blijft niet liggen')
  })
})

describe('papers', () => {
  const add = (who: TestPerson, puntId: string, content: Uint8Array) =>
    stuurBestand(house, who, `/agendapunten/${puntId}/vergaderstukken?titel=Notitie&bestandsnaam=notitie.pdf`, content)

  test('what is no PDF is refused by its content; a new version stands beside the old one', async () => {
    const werk = tafelwerk(secretaris, id)
    const { id: puntId } = await werk.punt('Fietsplan')
    const nee = await add(secretaris, puntId, Buffer.from('PK geen pdf'))
    expect(nee.json()).toMatchObject({ status: 409, detail: expect.stringContaining('geen PDF') as unknown })
    expect((await add(secretaris, puntId, Buffer.from('%PDF-1.7 kapot'))).json().type).toContain('bestand-onleesbaar')
    const [eerste, tweede] = await Promise.all([eenPdf('De eerste tekst'), eenPdf('De tweede tekst')])
    expect((await add(secretaris, puntId, eerste)).statusCode).toBe(201)
    const [stuk] = (await werk.punt('Fietsplan')).stukken
    expect(
      (await stuurBestand(house, directeur, `/vergaderstukken/${stuk!.id}/versies?bestandsnaam=notitie-2.pdf`, tweede)).statusCode,
    ).toBe(201)
    const { versies } = (await werk.punt('Fietsplan')).stukken[0]!
    expect(versies).toMatchObject([
      { versie: 2, bestandsnaam: 'notitie-2.pdf', paginas: 1, persoonNaam: 'Esther Fictief', rol: 'directeur' },
      { versie: 1, bestandsnaam: 'notitie.pdf', grootte: eerste.length, persoonNaam: 'Marleen Fictief' },
    ])
    const bytes = async (vraag: string) => (await secretaris.get(`/vergaderstukken/${stuk!.id}/bestand${vraag}`)).rawPayload
    expect(Buffer.compare(await bytes(''), Buffer.from(tweede))).toBe(0)
    expect(Buffer.compare(await bytes('?versie=1'), Buffer.from(eerste))).toBe(0)
    expect((await secretaris.send('DELETE', `/vergaderstukken/${stuk!.id}`)).json().type).toContain('agenda-status')
  })

  test('a paper of a besloten item is not there for others', async () => {
    const { id: puntId } = await tafelwerk(secretaris, id).punt('Personeel')
    expect((await add(secretaris, puntId, await eenPdf('Besloten tekst'))).statusCode).toBe(201)
    const [stuk] = (await tafelwerk(secretaris, id).punt('Personeel')).stukken
    const open = (await tafelwerk(secretaris, id).punt('Fietsplan')).stukken[0]!
    expect((await raadslid.get(`/vergaderstukken/${open.id}/bestand`)).statusCode).toBe(200)
    const nee = await raadslid.get(`/vergaderstukken/${stuk!.id}/bestand`)
    expect(nee.statusCode).toBe(404)
    expect(nee.json().detail).toBe((await raadslid.get('/vergaderstukken/00000000-0000-7000-8000-000000000000/bestand')).json().detail)
  })

  test('the pack: bookmarks per item and per paper, with what its maker may read', async () => {
    const { extractText, getDocumentProxy } = await import('unpdf')
    const maak = async (who: TestPerson) => {
      const made = (await who.send('POST', `/agendas/${id}/vergaderbundels`)).json() as Vergaderbundel
      const stand = async () => ((await who.get(`/vergaderbundels/${made.id}`)).json() as Vergaderbundel).status
      await expect.poll(stand, { timeout: 20_000 }).toBe('klaar')
      const { rawPayload } = await who.get(`/vergaderbundels/${made.id}/bestand`)
      const pdf = await getDocumentProxy(new Uint8Array(rawPayload))
      const outline = (await pdf.getOutline()).map(({ title, items }) => [title, items.map((each: { title: string }) => each.title)])
      return { id: made.id, outline, text: (await extractText(pdf, { mergePages: true })).text }
    }
    await house.app.ready()
    const vol = await maak(secretaris)
    expect(vol.outline).toContainEqual(['2 Fietsplan', ['Notitie, versie 2']])
    expect(vol.outline).toContainEqual(['B1 Personeel', ['Notitie, versie 1']])
    expect(vol.text).toContain('De tweede tekst')
    expect(vol.text).toContain('Besloten tekst')
    const open = await maak(raadslid)
    expect(open.text).toContain('De tweede tekst')
    expect(open.text).not.toMatch(/Personeel|Besloten tekst|10:05/)
    expect((await raadslid.get(`/vergaderbundels/${vol.id}`)).statusCode).toBe(404)
  })
})
