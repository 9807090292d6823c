import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Businesscase, Voorstel, Voorsteleffect, Weging } from '#modules/afweging/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

let house: TestHouse
let people: Record<string, TestPerson>
const names = [
  'demandmanager.zevenaar',
  'controller.zevenaar',
  'demandmanager.duiven',
  'demandmanager.westervoort',
  'raadslid.duiven',
  'secretaris.zevenaar',
] as const
const who = (name: (typeof names)[number]) => people[name]!

beforeAll(async () => {
  house = await buildTestHouse()
  people = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await house.signIn(name)] as const)))
})
afterAll(() => house.close())

const one = async (sql: string) => (await house.db.owner.query<{ id: string }>(sql)).rows[0]!.id
const sleutel = () =>
  one(`select id from samenwerking.verdeelsleutel where status = 'vastgesteld' and naam = 'Verdeelsleutel RID De Liemers'`)
const organisatie = (naam: string) => one(`select id from samenwerking.organisatie where naam = '${naam}' and soort = 'gemeente' limit 1`)
const match = (versie: number) => ({ 'if-match': `"${versie}"` })

/** What the command line answers, as a real process. */
function reken(naam: string, invoer: unknown): unknown {
  const bin = fileURLToPath(new URL('../../../bin/regiekamer.mjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'reken', naam], { input: JSON.stringify(invoer), encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

async function wens(titel: string): Promise<string> {
  const maker = who('demandmanager.zevenaar')
  const made = await maker.send('POST', '/wensen', { titel, waarvoor: 'Medewerkers kunnen altijd en overal veilig werken.' })
  expect(made.statusCode, made.body).toBe(201)
  await maker.send('POST', `/wensen/${made.json().id}/indieningen`, {}, match(made.json().versie))
  return made.json().id as string
}

const regel = (given: object) => ({
  omschrijving: 'Regel',
  klasse: 'wenselijk',
  jaar: 2027,
  soort: 'incidenteel',
  post: '100.00',
  ...given,
})

async function concept(titel: string, regels: object[] = [regel({})]): Promise<Voorstel> {
  const made = await who('demandmanager.zevenaar').send('POST', '/voorstellen', {
    wensId: await wens(titel),
    titel,
    verdeelsleutelId: await sleutel(),
    regels,
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json()
}

async function dienIn({ id, versie }: Voorstel): Promise<Voorstel> {
  const handed = await who('demandmanager.zevenaar').send('POST', `/voorstellen/${id}/indieningen`, {}, match(versie))
  expect(handed.statusCode, handed.body).toBe(201)
  return handed.json()
}

const opzet = { criteria: [{ naam: 'Kosten' }], varianten: ['Niets doen', 'Iets doen'] }

describe('a proposal', () => {
  let voorstel: Voorstel
  const titel = '<b>Zes</b> maatregelen & "meer"'

  test('begins as a draft on the own side: absent for a partner, in lists and in counts', async () => {
    const before = (await who('demandmanager.duiven').get('/voorstellen')).json().totaal
    voorstel = await concept(titel, [
      regel({ klasse: 'wettelijk_noodzakelijk', post: '30000.00' }),
      regel({ klasse: 'onvermijdelijk', post: '150000.01' }),
      regel({ jaar: 2028, soort: 'structureel', post: 'PM' }),
    ])
    expect(voorstel).toMatchObject({ titel, nummer: null, status: 'concept', totaal: '180000.01 + PM' })
    expect(voorstel.perKlasse).toEqual([
      { klasse: 'wettelijk_noodzakelijk', totaal: '30000.00' },
      { klasse: 'onvermijdelijk', totaal: '150000.01' },
      { klasse: 'wenselijk', totaal: '0.00 + PM' },
    ])
    expect(voorstel.perPeriode).toEqual([
      { jaar: 2027, soort: 'incidenteel', totaal: '180000.01' },
      { jaar: 2028, soort: 'structureel', totaal: '0.00 + PM' },
    ])
    for (const path of ['', '/effect', '/weging', '/business-case'])
      expect((await who('demandmanager.duiven').get(`/voorstellen/${voorstel.id}${path}`)).statusCode, path).toBe(404)
    expect((await who('demandmanager.duiven').get('/voorstellen')).json().totaal).toBe(before)
  })

  test('says all faults of what came in at once', async () => {
    const bad = await who('demandmanager.zevenaar').send(
      'PUT',
      `/voorstellen/${voorstel.id}`,
      { titel: ' ', regels: [regel({ omschrijving: '', jaar: 1999, post: '1,50', klasse: 'leuk' })] },
      match(voorstel.versie),
    )
    expect(bad.statusCode).toBe(400)
    expect(
      bad
        .json()
        .invalidParams.map(({ name }: { name: string }) => name)
        .sort(),
    ).toEqual(['regels.0.jaar', 'regels.0.klasse', 'regels.0.omschrijving', 'regels.0.post', 'titel'])
  })

  test('cannot be handed in without the evidence that its class asks for, nor without a mandate', async () => {
    const refused = await who('demandmanager.zevenaar').send('POST', `/voorstellen/${voorstel.id}/indieningen`, {}, match(voorstel.versie))
    expect(refused.statusCode).toBe(409)
    expect(refused.json().invalidParams).toMatchObject([
      { name: 'regels.0.bewijs', reason: 'Noem bij regel 1 de wet, het artikel en de datum waarop de plicht ingaat.' },
      { name: 'regels.1.bewijs', reason: 'Noem bij regel 2 wat er stilvalt, en voor welke datum, als dit niet gebeurt.' },
    ])
    const controller = await who('controller.zevenaar').send('POST', `/voorstellen/${voorstel.id}/indieningen`, {}, match(voorstel.versie))
    expect(controller.statusCode).toBe(403)
  })

  test('cannot be divided by a key that the partners do not see', async () => {
    const geheim = await one(
      `select s.id from samenwerking.verdeelsleutel s join samenwerking.organisatie o on o.id = s.eigen_organisatie_id where o.naam = 'Zevenaar' and s.status = 'concept'`,
    )
    const other = await concept('Met een geheime sleutel')
    const changed = await who('demandmanager.zevenaar').send(
      'PUT',
      `/voorstellen/${other.id}`,
      { titel: 'Met een geheime sleutel', verdeelsleutelId: geheim, regels: [regel({})] },
      match(other.versie),
    )
    const refused = await who('demandmanager.zevenaar').send(
      'POST',
      `/voorstellen/${other.id}/indieningen`,
      {},
      match(changed.json().versie),
    )
    expect(refused.json().invalidParams).toMatchObject([{ name: 'verdeelsleutelId', code: 'sleutelNietGedeeld' }])
  })

  test('a stale version changes nothing', async () => {
    const body = { titel, regels: [] }
    expect(
      (await who('demandmanager.zevenaar').send('PUT', `/voorstellen/${voorstel.id}`, body, match(voorstel.versie + 1))).statusCode,
    ).toBe(412)
    expect((await who('raadslid.duiven').send('PUT', `/voorstellen/${voorstel.id}`, body, match(voorstel.versie))).statusCode).toBe(403)
  })

  test('handed in it gets a number, everybody sees it, and it does not change any more', async () => {
    const bewijs = 'Wet digitale overheid artikel 3, per 1 juli 2027'
    const changed = await who('demandmanager.zevenaar').send(
      'PUT',
      `/voorstellen/${voorstel.id}`,
      { titel, verdeelsleutelId: await sleutel(), regels: voorstel.regels.map(({ id: _, ...each }) => ({ ...each, bewijs })) },
      match(voorstel.versie),
    )
    voorstel = await dienIn(changed.json())
    expect(voorstel.nummer).toMatch(/^V-\d{4}-\d{3}$/)
    const seen = (await who('raadslid.duiven').get(`/voorstellen/${voorstel.id}`)).json() as Voorstel
    expect(seen.titel).toBe(titel)
    const change = await who('demandmanager.zevenaar').send(
      'PUT',
      `/voorstellen/${voorstel.id}`,
      { titel, regels: [] },
      match(voorstel.versie),
    )
    expect(change.json()).toMatchObject({ status: 409, type: expect.stringContaining('al-ingediend') })
  })

  test('its effect: the known sum of a year is divided once, PM is divided by nobody, and it all adds up', async () => {
    const effect = (await who('raadslid.duiven').get(`/voorstellen/${voorstel.id}/effect`)).json() as Voorsteleffect
    expect(effect.perioden).toEqual([
      { jaar: 2027, soort: 'incidenteel', totaal: '180000.01', verdeeld: '180000.01', nietVerdeeld: '0.00' },
      { jaar: 2028, soort: 'structureel', totaal: '0.00 + PM', verdeeld: '0.00', nietVerdeeld: '0.00 + PM' },
    ])
    const verdeling = (await who('raadslid.duiven').get(`/verdeelsleutels/${await sleutel()}/verdeling?bedrag=180000.01`)).json()
    expect(effect.deelnemers.map(({ organisatieNaam, bedragen }) => [organisatieNaam, bedragen[0]])).toEqual(
      verdeling.delen.map((deel: { organisatieNaam: string; bedrag: string }) => [deel.organisatieNaam, deel.bedrag]),
    )
    const cents = effect.deelnemers.reduce((sum, { bedragen }) => sum + BigInt(bedragen[0]!.replace('.', '')), 0n)
    expect(cents).toBe(18_000_001n)
  })

  test('withdrawn it stays readable with its reason, and its wish is open again', async () => {
    const gone = await dienIn(await concept('Ingetrokken'))
    const other = await who('demandmanager.duiven').send('POST', `/voorstellen/${gone.id}/intrekkingen`, { grond: 'x' }, match(gone.versie))
    expect(other.statusCode).toBe(403)
    const withdrawn = await who('demandmanager.zevenaar').send(
      'POST',
      `/voorstellen/${gone.id}/intrekkingen`,
      { grond: 'Te duur' },
      match(gone.versie),
    )
    expect(withdrawn.json().status).toBe('ingetrokken')
    expect((await who('raadslid.duiven').get(`/wensen/${gone.wensId}`)).json().status).toBe('ingediend')
    const historie = (await who('raadslid.duiven').get(`/historie?onderwerpId=${gone.id}`)).json().resultaten
    expect(historie[0]).toMatchObject({ handeling: 'withdrawVoorstel', grond: 'Te duur' })
  })

  test('a draft can be thrown away, with its weighing and business case', async () => {
    const gone = await concept('Weg ermee')
    await who('demandmanager.zevenaar').send('PUT', `/voorstellen/${gone.id}/weging`, opzet, match(0))
    expect((await who('demandmanager.zevenaar').send('DELETE', `/voorstellen/${gone.id}`, undefined, match(gone.versie))).statusCode).toBe(
      204,
    )
    expect((await who('demandmanager.zevenaar').get(`/voorstellen/${gone.id}`)).statusCode).toBe(404)
  })
})

describe('a business case', () => {
  let voorstel: Voorstel
  const path = () => `/voorstellen/${voorstel.id}/business-case`
  const save = (body: object, versie: number) =>
    who('demandmanager.zevenaar').send('PUT', path(), { nulalternatief: 'Wij gaan door zoals nu.', ...body }, match(versie))

  test('one party loses while the whole gains; the command line says the same', async () => {
    voorstel = await concept('Samen printen')
    const [zevenaar, duiven] = [await organisatie('Zevenaar'), await organisatie('Duiven')]
    const saved = await save(
      {
        basisjaar: 2027,
        kasstromen: [
          { jaar: 2027, organisatieId: zevenaar, bedrag: '-60000.00', omschrijving: 'Aanschaf <script>' },
          { jaar: 2028, organisatieId: zevenaar, bedrag: '90000.00' },
          { jaar: 2027, organisatieId: duiven, bedrag: '-10000.00' },
          { jaar: 2029, organisatieId: duiven, bedrag: '4000.00' },
        ],
      },
      0,
    )
    expect(saved.statusCode, saved.body).toBe(200)
    const { disconteringsvoet, uitkomst } = saved.json() as Businesscase
    expect(disconteringsvoet).toBe('0.0225')
    expect(uitkomst!.uitvoer).toMatchObject({ status: 'bepaald', totaal: '24000.00', pm: 0 })
    expect(uitkomst!.uitvoer.deelnemers.map(({ code, ncw }) => [code, ncw.startsWith('-')])).toEqual([
      ['Zevenaar', false],
      ['Duiven', true],
    ])
    expect(JSON.stringify(reken('businesscase', uitkomst!.invoer))).toBe(JSON.stringify(uitkomst!.uitvoer))
  })

  test('AC-4.1: 250.000 that yields 390.000 in six years is worth 48.221,82 and pays back after four', async () => {
    const zevenaar = await organisatie('Zevenaar')
    const bedragen = ['-250000.00', '40000.00', '70000.00', '70000.00', '70000.00', '70000.00']
    const saved = await save(
      { basisjaar: 2027, kasstromen: bedragen.map((bedrag, index) => ({ jaar: 2027 + index, organisatieId: zevenaar, bedrag })) },
      1,
    )
    const { uitkomst } = saved.json() as Businesscase
    expect(uitkomst!.uitvoer).toMatchObject({
      status: 'bepaald',
      ncw: '48221.82',
      totaal: '70000.00',
      terugverdientijd: '4.00',
      verdisconteerdeTerugverdientijd: '4.23',
    })
    expect(reken('businesscase', uitkomst!.invoer)).toEqual(uitkomst!.uitvoer)
  })

  test('with PM it cannot be determined, and the known part is shown', async () => {
    const zevenaar = await organisatie('Zevenaar')
    const saved = await save(
      {
        basisjaar: 2027,
        kasstromen: [
          { jaar: 2027, organisatieId: zevenaar, bedrag: '-640000.00' },
          { jaar: 2028, organisatieId: zevenaar, bedrag: 'PM' },
        ],
      },
      2,
    )
    const { uitkomst } = saved.json() as Businesscase
    expect(uitkomst!.uitvoer).toMatchObject({
      status: 'niet bepaalbaar',
      ncw: '-640000.00',
      totaal: '-640000.00 + PM',
      pm: 1,
      terugverdientijd: null,
    })
    expect(reken('businesscase', uitkomst!.invoer)).toEqual(uitkomst!.uitvoer)
  })

  test('what cannot be calculated is not kept; a stale version neither; nobody else may', async () => {
    const zevenaar = await organisatie('Zevenaar')
    const stroom = { jaar: 2026, organisatieId: zevenaar, bedrag: '1.00' }
    const bad = await save({ disconteringsvoet: '-1', basisjaar: 2027, kasstromen: [stroom] }, 3)
    expect(bad.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['disconteringsvoet', 'kasstromen.0.jaar'])
    const nobody = await save({ basisjaar: 2027, kasstromen: [{ ...stroom, organisatieId: '00000000-0000-7000-8000-000000000001' }] }, 3)
    expect(nobody.json().invalidParams).toMatchObject([{ name: 'kasstromen.0.organisatieId' }])
    expect((await save({ basisjaar: 2026, kasstromen: [stroom] }, 1)).statusCode).toBe(412)
    expect(
      (await who('raadslid.duiven').send('PUT', path(), { basisjaar: 2026, nulalternatief: 'Niets', kasstromen: [stroom] }, match(3)))
        .statusCode,
    ).toBe(403)
    expect(((await who('demandmanager.zevenaar').get(path())).json() as Businesscase).versie).toBe(3)
  })

  test('without what happens otherwise it is not taken; what is wrong is named all at once', async () => {
    const zevenaar = await organisatie('Zevenaar')
    const stroom = { jaar: 2027, organisatieId: zevenaar, bedrag: '1.00', soort: 'cadeau' }
    const bad = await save(
      { basisjaar: 2027, nulalternatief: ' ', kasstromen: [stroom], effecten: [{ omschrijving: '', richting: 'plus' }] },
      3,
    )
    expect(bad.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual([
      'nulalternatief',
      'kasstromen.0.soort',
      'effecten.0.omschrijving',
      'effecten.0.zekerheid',
    ])
  })

  test('what doing nothing costs counts as a gain; kinds, prices, VAT and effects without a price are kept', async () => {
    const [zevenaar, duiven] = [await organisatie('Zevenaar'), await organisatie('Duiven')]
    const saved = await save(
      {
        basisjaar: 2027,
        nulalternatief: 'De licenties lopen door en worden duurder.',
        prijsbasis: 'nominaal',
        prijspeil: 2026,
        btw: 'exclusief',
        kasstromen: [
          { jaar: 2027, organisatieId: zevenaar, bedrag: '-100000.00', soort: 'transitie', omschrijving: 'Overgang' },
          { jaar: 2028, organisatieId: zevenaar, bedrag: '40000.00', soort: 'structureel' },
          { jaar: 2028, organisatieId: duiven, bedrag: '-80000.00', alternatief: 'nulalternatief', omschrijving: 'Oude licenties' },
        ],
        effecten: [
          { omschrijving: 'Minder wachten aan de balie', richting: 'plus', zekerheid: 'midden' },
          { organisatieId: duiven, omschrijving: 'Minder kennis in huis', richting: 'min', zekerheid: 'hoog' },
        ],
      },
      3,
    )
    expect(saved.statusCode, saved.body).toBe(200)
    const found = (await who('controller.zevenaar').get(path())).json() as Businesscase
    expect(found).toMatchObject({
      nulalternatief: 'De licenties lopen door en worden duurder.',
      prijsbasis: 'nominaal',
      prijspeil: 2026,
      btw: 'exclusief',
      kasstromen: [{ soort: 'transitie' }, { soort: 'structureel' }, { alternatief: 'nulalternatief', bedrag: '-80000.00' }],
      effecten: [
        { organisatieNaam: null, richting: 'plus' },
        { organisatieNaam: 'Duiven', richting: 'min', zekerheid: 'hoog' },
      ],
    })
    expect(found.uitkomst!.uitvoer.totaal).toBe('20000.00')
    expect(found.uitkomst!.invoer.kasstromen.at(-1)).toMatchObject({ bedrag: '80000.00', omschrijving: 'Nulalternatief: Oude licenties' })
    expect(reken('businesscase', found.uitkomst!.invoer)).toEqual(found.uitkomst!.uitvoer)
    expect(found.gevoeligheid.map(({ op }) => op)).toEqual(['kosten', 'uitstel', 'voet'])
    for (const { heen, terug } of found.gevoeligheid)
      for (const { invoer, uitvoer } of [heen, terug]) expect(reken('businesscase', invoer)).toEqual(uitvoer)
    expect(found.gevoeligheid[0]!.heen.uitvoer.totaal).toBe('0.00')
    expect(found.gevoeligheid[0]!.terug.uitvoer.totaal).toBe('40000.00')
  })

  test('the application cannot add an effect, or money of doing nothing, to what is handed in', async () => {
    const handed = await dienIn((await who('demandmanager.zevenaar').get(`/voorstellen/${voorstel.id}`)).json())
    const { rows } = await house.db.owner.query<{ id: string }>(`select id from afweging.businesscase where voorstel_id = $1`, [handed.id])
    const { id } = rows[0]!
    const als = (statement: string) => onderHoed(house, 'demandmanager.zevenaar', statement)
    expect(await als(`select from afweging.effect_zonder_prijs where businesscase_id = '${id}'`)).toBe(2)
    expect(await als(`delete from afweging.effect_zonder_prijs where businesscase_id = '${id}'`)).toBe(0)
    expect(await als(`update afweging.effect_zonder_prijs set richting = 'plus'`)).toBe('geweigerd')
    expect(
      await als(
        `insert into afweging.effect_zonder_prijs (id, businesscase_id, volgorde, omschrijving, richting, zekerheid) values (gen_random_uuid(), '${id}', 9, 'x', 'plus', 'hoog')`,
      ),
    ).toBe('geweigerd')
  })
})

describe('the example of De Liemers', () => {
  const zes = async () => {
    const all = (await who('raadslid.duiven').get('/voorstellen?pageSize=100')).json().resultaten as Voorstel[]
    return all.find(({ nummer }) => nummer === 'V-2023-001')!
  }

  test('six measures of the report: 640.000 and PM, marked as made up where they are', async () => {
    const voorstel = await zes()
    expect(voorstel).toMatchObject({
      totaal: '640000.00 + PM',
      status: 'ingediend',
      fictief: true,
      wensTitel: 'ICT waarop wij jaren vooruit kunnen',
    })
    expect(voorstel.regels.map(({ post }) => post)).toEqual([
      '30000.00',
      '30000.00',
      '150000.00',
      '300000.00',
      '30000.00',
      '100000.00',
      'PM',
      'PM',
    ])
    expect(voorstel.regels.every(({ bewijs }) => bewijs.startsWith('Fictieve klasse'))).toBe(true)
  })

  test('its weighing names no winner, its business case cannot be determined; the weights that Duiven prepares are its own', async () => {
    const { id } = await zes()
    const seen = (await who('raadslid.duiven').get(`/voorstellen/${id}/weging`)).json() as Weging
    expect(seen).toMatchObject({
      scoresInZicht: false,
      scores: [],
      uitkomst: null,
      gesprekspunten: [],
      eigenGewichten: { organisatieNaam: 'Duiven' },
    })
    const elsewhere = (await who('demandmanager.westervoort').get(`/voorstellen/${id}/weging`)).json() as Weging
    expect(elsewhere).toMatchObject({ scoresInZicht: true, uitkomst: { uitvoer: { conclusie: { onderscheidend: false } } } })
    expect(elsewhere.gewichten.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Zevenaar', 'Westervoort'])
    expect(elsewhere.eigenLijnen.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Westervoort'])
    const { uitkomst } = (await who('raadslid.duiven').get(`/voorstellen/${id}/business-case`)).json() as Businesscase
    expect(uitkomst?.uitvoer).toMatchObject({ status: 'niet bepaalbaar', ncw: '-640000.00', totaal: '-640000.00 + PM' })
  })

  test('what waits: to the tables for Zevenaar, weights for who asks services and did not hand them in', async () => {
    const taken = async (name: (typeof names)[number]) =>
      ((await who(name).get('/taken')).json().resultaten as { titel: string }[]).map(({ titel }) => titel)
    expect(await taken('demandmanager.zevenaar')).toEqual(
      expect.arrayContaining([
        'Breng Zes maatregelen voor een toekomstvaste RID in behandeling',
        'Dien het voorstel Eén team dat nieuwe wetten uitzoekt in',
      ]),
    )
    const weights = 'Geef gewichten voor Zes maatregelen voor een toekomstvaste RID'
    expect(await taken('demandmanager.duiven')).toContain(weights)
    expect(await taken('demandmanager.westervoort')).not.toContain(weights)
    expect(await taken('demandmanager.zevenaar')).not.toContain(weights)
    expect(await taken('raadslid.duiven')).not.toContain(weights)
    const punten = (await who('raadslid.duiven').get('/open-punten')).json().resultaten as { titel: string; stand: string }[]
    expect(punten.map(({ titel }) => titel)).not.toContain('Eén team dat nieuwe wetten uitzoekt')
    expect(punten.find(({ titel }) => titel.startsWith('Zes maatregelen'))?.stand).toBe('Ingediend, nog niet in behandeling')
  })
})
