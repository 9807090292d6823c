import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Voorstel, Weging } from '#modules/afweging/contract.ts'
import { type BesluitWeg, besluitWeg, made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderOrganisatie } from '../../test-muur.ts'

let house: TestHouse
let weg: BesluitWeg
beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const ZEVENAAR = 'demandmanager.zevenaar'
const DUIVEN = 'demandmanager.duiven'

/** AC-4.3 of domain.md: three ways on five criteria, so close that no winner may be named. */
const criteria = ['Kosten', 'Kwaliteit', 'Kwetsbaarheid', 'Klant', 'Kennis']
const ac43 = { 'Door met RID': [6, 6, 5, 8, 6], 'Andere samenwerking': [6, 6, 7, 5, 6], Markt: [4, 7, 8, 4, 5] }
const opzet = { criteria: criteria.map((naam) => ({ naam })), varianten: Object.keys(ac43) }
const score = (variant: string, criterium: string, waarde: string | number, given: object = {}) => ({
  variant,
  criterium,
  score: String(waarde),
  bron: 'Offertes',
  ...given,
})
const scores = Object.entries(ac43).flatMap(([variant, each]) => each.map((waarde, index) => score(variant, criteria[index]!, waarde)))
const swing = (given: readonly (string | number)[]) => ({
  gewichten: given.map((gewicht, index) => ({ criterium: criteria[index]!, gewicht: String(gewicht) })),
})

/** What the command line answers, as a real process. */
function reken(invoer: unknown): unknown {
  const bin = fileURLToPath(new URL('../../../bin/regiekamer.mjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'reken', 'weging'], {
    input: JSON.stringify(invoer),
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

/** Everything that is done with the weighing of one proposal. */
function wegingVan(id: string) {
  const path = `/voorstellen/${id}`
  const read = async (naam: string, ronde?: number) =>
    (await (await weg.who(naam)).get(`${path}/weging${ronde ? `?ronde=${ronde}` : ''}`)).json() as Weging
  const send = async (naam: string, method: 'PUT' | 'POST', { to, body, versie }: { to: string; body?: object; versie?: number }) =>
    (await weg.who(naam)).send(method, path + to, body, versie === undefined ? {} : match({ versie }))
  const geef = async (naam: string, punten: readonly (string | number)[], extra: object = {}) => {
    const own = (await read(naam)).eigenGewichten?.versie ?? 0
    const kept = await send(naam, 'PUT', { to: '/gewichten', body: { ...swing(punten), ...extra }, versie: own })
    expect(kept.statusCode, kept.body).toBe(200)
    const handed = await send(naam, 'POST', { to: '/gewichten/indieningen', versie: own + 1 })
    expect(handed.statusCode, handed.body).toBe(201)
    return handed.json() as Weging
  }
  const sign = async (naam: string, given: readonly object[], reden?: string) => {
    const { scoreVersie } = await read(naam)
    return send(naam, 'PUT', { to: '/scores', body: { scores: given, reden }, versie: scoreVersie })
  }
  return { path, read, send, geef, sign }
}

/** A proposal of Zevenaar with AC-4.3 to weigh, handed in. */
async function ingediend(titel: string): Promise<Voorstel> {
  const maker = await weg.who(ZEVENAAR)
  const wens = made<{ id: string; versie: number }>(await maker.send('POST', '/wensen', { titel, waarvoor: 'Altijd veilig werken.' }))
  made(await maker.send('POST', `/wensen/${wens.id}/indieningen`, {}, match(wens)))
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.verdeelsleutel where status = 'vastgesteld' and naam = 'Verdeelsleutel RID De Liemers'`,
  )
  const regels = [{ omschrijving: 'Regel', klasse: 'wenselijk', jaar: 2027, soort: 'incidenteel', post: '100.00' }]
  const concept = made<Voorstel>(
    await maker.send('POST', '/voorstellen', { wensId: wens.id, titel, verdeelsleutelId: rows[0]!.id, regels }),
  )
  const gewogen = await maker.send('PUT', `/voorstellen/${concept.id}/weging`, opzet, match({ versie: 0 }))
  expect(gewogen.statusCode, gewogen.body).toBe(200)
  return made<Voorstel>(await maker.send('POST', `/voorstellen/${concept.id}/indieningen`, {}, match(concept)))
}

describe('what is weighed', () => {
  test('is set up by whoever drafts, all faults at once, and stays once it is handed in', async () => {
    const voorstel = await ingediend('Opzet')
    const { send } = wegingVan(voorstel.id)
    const late = await send(ZEVENAAR, 'PUT', { to: '/weging', body: opzet, versie: 1 })
    expect(late.json().type).toContain('al-ingediend')
    const maker = await weg.who(ZEVENAAR)
    const draft = made<Voorstel>(await maker.send('POST', '/voorstellen', { wensId: voorstel.wensId, titel: 'Nog in concept' }))
    const bad = await maker.send(
      'PUT',
      `/voorstellen/${draft.id}/weging`,
      { criteria: [{ naam: 'Kosten' }, { naam: 'Kosten' }], varianten: ['A', 'A'] },
      match({ versie: 0 }),
    )
    expect(bad.json().invalidParams.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`)).toEqual([
      'criteria.1.naam dubbel',
      'varianten.1 dubbel',
    ])
    await maker.send('PUT', `/voorstellen/${draft.id}/weging`, opzet, match({ versie: 0 }))
    const early = wegingVan(draft.id)
    for (const [method, to, body] of [
      ['PUT', '/gewichten', swing([100, 100, 100, 60, 40])],
      ['PUT', '/scores', { scores }],
    ] as const)
      expect((await early.send(ZEVENAAR, method, { to, body, versie: 0 })).json().type).toContain('weging-niet-open')
  })
})

describe('weights first, by swing', () => {
  let weging: ReturnType<typeof wegingVan>
  beforeAll(async () => {
    weging = wegingVan((await ingediend('Gewichten eerst')).id)
  })

  test('all faults at once; the largest jump is 100', async () => {
    const wrong = await weging.send(ZEVENAAR, 'PUT', { to: '/gewichten', body: swing([0, 0]), versie: 0 })
    expect(wrong.json().invalidParams.map(({ code }: { code: string }) => code)).toEqual([
      'ontbreekt',
      'ontbreekt',
      'ontbreekt',
      'allesNul',
    ])
    const small = await weging.send(ZEVENAAR, 'PUT', { to: '/gewichten', body: swing([50, 50, 50, 30, 20]), versie: 0 })
    expect(small.json().invalidParams).toMatchObject([{ code: 'geenHonderd' }])
  })

  test('who holds no mandate is refused, and reads who does', async () => {
    const refused = await weging.send('controller.zevenaar', 'PUT', { to: '/gewichten', body: swing([100, 100, 100, 60, 40]), versie: 0 })
    expect(refused.json()).toMatchObject({ status: 409, type: expect.stringContaining('geen-mandaat') })
    const { mandaathouders } = await weging.read('controller.zevenaar')
    expect(mandaathouders.length).toBeGreaterThan(0)
    for (const naam of mandaathouders) expect(refused.json().detail).toContain(naam)
    expect((await weging.send('raadslid.duiven', 'PUT', { to: '/gewichten', body: swing([100]), versie: 0 })).statusCode).toBe(403)
  })

  test('nobody scores before its weights', async () => {
    const early = await weging.sign(ZEVENAAR, scores)
    expect(early.json()).toMatchObject({ status: 409, type: expect.stringContaining('eerst-gewichten') })
  })

  test('weights that are not handed in are absent for others, and change nothing for them', async () => {
    const before = await weging.read(DUIVEN)
    const kept = await weging.send(ZEVENAAR, 'PUT', { to: '/gewichten', body: swing([100, 100, 100, 60, 40]), versie: 0 })
    expect(kept.json().eigenGewichten.gewichten.map(({ aandeel }: { aandeel: string }) => aandeel)).toEqual([
      '0.2500',
      '0.2500',
      '0.2500',
      '0.1500',
      '0.1000',
    ])
    expect(await weging.read(DUIVEN)).toEqual(before)
    const stale = await weging.send(ZEVENAAR, 'PUT', { to: '/gewichten', body: swing([100, 0, 0, 0, 0]), versie: 0 })
    expect(stale.statusCode).toBe(412)
  })

  test('scores are absent for who gave no weights, and AC-4.3 has no winner for who did', async () => {
    await weging.send(ZEVENAAR, 'POST', { to: '/gewichten/indieningen', versie: 1 })
    const signed = await weging.sign(ZEVENAAR, scores)
    expect(signed.statusCode, signed.body).toBe(200)
    for (const naam of [DUIVEN, 'raadslid.duiven', 'directeur.rid'])
      expect(await weging.read(naam)).toMatchObject({
        scoresInZicht: false,
        scores: [],
        uitkomst: null,
        gesprekspunten: [],
        wijzigingen: [],
        gewichten: [{ organisatieNaam: 'Zevenaar' }],
      })
    const { uitkomst, scores: shown } = await weging.read('wethouder.zevenaar')
    expect(shown).toHaveLength(15)
    expect(shown[0]).toMatchObject({ bron: 'Offertes', ondertekendRol: 'demandmanager' })
    expect(uitkomst!.uitvoer.conclusie).toEqual({ onderscheidend: false, winnaar: null, marge: '0.050' })
    expect(JSON.stringify(reken(uitkomst!.invoer))).toBe(JSON.stringify(uitkomst!.uitvoer))
    const again = await weging.send(ZEVENAAR, 'PUT', { to: '/gewichten', body: swing([100, 1, 1, 1, 1]), versie: 2 })
    expect(again.json().type).toContain('gewichten-al-ingediend')
  })

  test('a party with a criterion of its own: in its own line, and nowhere else', async () => {
    const nabijheid = { naam: 'Nabijheid' }
    const gewichten = [...swing([20, 20, 100, 20, 0]).gewichten, { criterium: 'Nabijheid', gewicht: '80' }]
    await weging.geef(DUIVEN, [], { gewichten, eigenCriteria: [nabijheid] })
    const before = await weging.read(DUIVEN)
    expect(before.scoresInZicht).toBe(true)
    expect(before.eigenLijnen).toEqual([])
    expect(before.partijen.find(({ organisatieNaam }) => organisatieNaam === 'Duiven')).toMatchObject({
      gewichten: 'gegeven',
      scores: 'gedeeld',
    })
    expect(before.partijen.find(({ organisatieNaam }) => organisatieNaam === 'Westervoort')).toMatchObject({
      gewichten: 'open',
      scores: null,
    })
    await weging.sign(
      DUIVEN,
      opzet.varianten.map((variant, index) => score(variant, 'Nabijheid', 9 - 4 * index)),
    )
    const after = await weging.read(ZEVENAAR)
    expect(after.uitkomst).toEqual(before.uitkomst)
    expect(after.eigenLijnen.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Duiven'])
    expect(reken(after.eigenLijnen[0]!.berekend.invoer)).toEqual(after.eigenLijnen[0]!.berekend.uitvoer)
    const foreign = await weging.sign(ZEVENAAR, [score('Markt', 'Nabijheid', 1)])
    expect(foreign.json().invalidParams).toMatchObject([{ name: 'scores.0', code: 'onbekend' }])
  })

  test('a party may say that it gives none: it sees scores, does not count, and does not come back on it', async () => {
    const none = await weging.send('directeur.rid', 'POST', { to: '/gewichten/onthoudingen' })
    expect(none.statusCode, none.body).toBe(201)
    const { scoresInZicht, uitkomst, partijen } = await weging.read('directeur.rid')
    expect(scoresInZicht).toBe(true)
    expect(uitkomst!.uitvoer.actoren.map(({ code }) => code)).toEqual(['Zevenaar', 'Duiven'])
    expect(partijen.filter(({ gewichten }) => gewichten === 'geen')).toHaveLength(1)
    const back = await weging.send('directeur.rid', 'PUT', { to: '/gewichten', body: swing([100, 1, 1, 1, 1]), versie: 2 })
    expect(back.json().type).toContain('gewichten-al-ingediend')
  })
})

describe('signed scores', () => {
  let weging: ReturnType<typeof wegingVan>
  beforeAll(async () => {
    weging = wegingVan((await ingediend('Ondertekende scores')).id)
    await weging.geef(ZEVENAAR, [100, 100, 100, 60, 0])
    await weging.geef(DUIVEN, [10, 10, 100, 10, 0])
  })

  test('what is wrong with them is said all at once', async () => {
    const bad = await weging.sign(ZEVENAAR, [
      score('Markt', 'Kosten', 5, { laag: '6', hoog: '4' }),
      score('Markt', 'Kosten', 5),
      score('Weg', 'Kosten', 5),
    ])
    expect(bad.json().invalidParams.map(({ name, code }: { name: string; code: string }) => `${name} ${code}`)).toEqual([
      'scores.0.laag teHoog',
      'scores.0.hoog teLaag',
      'scores.1 dubbel',
      'scores.2 onbekend',
    ])
    const outside = await weging.sign(ZEVENAAR, [score('Markt', 'Kosten', '10.5', { bron: ' ' })])
    expect(outside.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['scores.0.score', 'scores.0.bron'])
  })

  test('as long as some are missing the parties are named and there is no outcome; what came in is kept', async () => {
    expect((await weging.sign(ZEVENAAR, scores.slice(0, 10))).statusCode).toBe(200)
    const half = await weging.read(DUIVEN)
    expect(half.uitkomst).toBeNull()
    expect(half.scores).toHaveLength(10)
    expect(half.partijen.filter((partij) => partij.scores === 'ontbreekt').map(({ organisatieNaam }) => organisatieNaam)).toEqual([
      'Duiven',
      'Zevenaar',
    ])
    await weging.sign(ZEVENAAR, scores.slice(10))
    expect((await weging.read(DUIVEN)).wijzigingen).toEqual([])
  })

  test('a criterion that counts for nobody is named', async () => {
    expect((await weging.read(DUIVEN)).criteriaZonderGewicht).toEqual(['Kennis'])
  })

  test('changed after the outcome was known: not without a reason; then allowed, and flagged with who, why, from what to what', async () => {
    const { uitkomst: before } = await weging.read(DUIVEN)
    expect(before).not.toBeNull()
    await weging.sign(DUIVEN, [score('Markt', 'Kwetsbaarheid', 2, { laag: '1', hoog: '9' })])
    expect((await weging.read(ZEVENAAR)).wijzigingen).toEqual([])
    const jump = [score('Markt', 'Kwetsbaarheid', '7.5'), score('Markt', 'Kosten', 4)]
    const silent = await weging.sign(DUIVEN, jump)
    expect(silent.json().invalidParams).toMatchObject([{ name: 'reden', code: 'ontbreekt' }])
    expect((await weging.read(DUIVEN)).scores.filter(({ organisatieNaam }) => organisatieNaam === 'Duiven')).toMatchObject([{ score: '2' }])
    const changed = await weging.sign(DUIVEN, jump, 'De leverancier kwam langs.')
    expect(changed.statusCode, changed.body).toBe(200)
    const { wijzigingen, uitkomst, gesprekspunten, partijen } = await weging.read(ZEVENAAR)
    expect(wijzigingen).toMatchObject([
      {
        organisatieNaam: 'Duiven',
        variant: 'Markt',
        criterium: 'Kwetsbaarheid',
        van: '2',
        naar: '7.5',
        uitkomstBekend: true,
        reden: 'De leverancier kwam langs.',
        gewijzigdRol: 'demandmanager',
      },
    ])
    expect(uitkomst!.invoer.scores.filter(({ actor }) => actor === 'Duiven')).toHaveLength(2)
    expect(gesprekspunten[0]).toMatchObject({ soort: 'score', variant: 'Markt', criterium: 'Kwetsbaarheid', verschil: '0.500' })
    expect(partijen.find(({ organisatieNaam }) => organisatieNaam === 'Duiven')!.scores).toBe('eigen')
  })

  test('the same scores again are not signed again; a stale form changes nothing', async () => {
    const { scoreVersie, scores: was } = await weging.read(DUIVEN)
    await weging.sign(DUIVEN, [score('Markt', 'Kwetsbaarheid', '7.50')])
    expect((await weging.read(DUIVEN)).scores).toEqual(was)
    const stale = await weging.send(DUIVEN, 'PUT', {
      to: '/scores',
      body: { scores: [score('Markt', 'Kosten', 0)] },
      versie: scoreVersie - 1,
    })
    expect(stale.statusCode).toBe(412)
  })
})

describe('what the database refuses, whatever a command forgets', () => {
  let id: string
  let weging: ReturnType<typeof wegingVan>
  beforeAll(async () => {
    id = (await ingediend('Muren')).id
    weging = wegingVan(id)
    await weging.geef(ZEVENAAR, [100, 100, 100, 60, 40])
    await weging.sign(ZEVENAAR, scores)
    await weging.sign(ZEVENAAR, [score('Markt', 'Kosten', 9)], 'Nieuwe offerte')
    await weging.send(DUIVEN, 'PUT', { to: '/gewichten', body: swing([100, 0, 0, 0, 0]), versie: 0 })
  })

  const als = (organisatie: string, statement: string) => onderOrganisatie(house, organisatie, statement)
  const here = `(select id from afweging.weging where voorstel_id = (select id from afweging.voorstel where titel = 'Muren'))`
  const maak = (
    vanWie: string,
  ) => `insert into afweging.score (id, regeling_id, weging_id, organisatie_id, variant, criterium, score, bron, ondertekend_op, ondertekend_door, ondertekend_rol)
    select gen_random_uuid(), w.regeling_id, ${here}, o.id, 'Markt', 'Iets', 1, 'x', now(), 'x', 'x' from samenwerking.organisatie o, (select hoed.regeling() as regeling_id) w where o.naam = '${vanWie}' and o.soort = 'gemeente'`

  test('scores and their changes are there only for who gave weights', async () => {
    for (const tabel of ['score', 'scorewijziging']) {
      expect(await als('Zevenaar', `select from afweging.${tabel} where weging_id = ${here}`)).toBeGreaterThan(0)
      expect(await als('Duiven', `select from afweging.${tabel} where weging_id = ${here}`)).toBe(0)
      expect(await als('Zevenaar', `delete from afweging.${tabel}`)).toBe('geweigerd')
    }
  })

  test('nobody signs for another, nor before its own weights; a change that was written down stays', async () => {
    expect(await als('Zevenaar', maak('Zevenaar'))).toBe(1)
    expect(await als('Zevenaar', maak('Duiven'))).toBe('geweigerd')
    expect(await als('Duiven', maak('Duiven'))).toBe('geweigerd')
    expect(await als('Zevenaar', `update afweging.score set organisatie_id = organisatie_id where weging_id = ${here}`)).toBe('geweigerd')
    expect(await als('Zevenaar', `update afweging.scorewijziging set van = 0`)).toBe('geweigerd')
  })

  test('weights that were handed in do not change, nor do those of another; what is weighed neither', async () => {
    const gewicht = (vanWie: string) =>
      `update afweging.gewicht set gewichten = '[]' where weging_id = ${here} and eigen_organisatie_id in (select id from samenwerking.organisatie where naam = '${vanWie}')`
    expect(await als('Duiven', gewicht('Duiven'))).toBe(1)
    expect(await als('Duiven', gewicht('Zevenaar'))).toBe(0)
    expect(await als('Zevenaar', gewicht('Zevenaar'))).toBe(0)
    expect(await als('Westervoort', `select from afweging.gewicht where weging_id = ${here}`)).toBe(1)
    expect(await als('Zevenaar', `update afweging.weging set marge = '9' where id = ${here}`)).toBe(0)
  })

  test('a new round comes only after the decision', async () => {
    const ronde = `insert into afweging.weging (id, voorstel_id, criteria, varianten, marge, ronde, vorige_id, geopend_op)
      select gen_random_uuid(), voorstel_id, criteria, varianten, marge, 2, id, now() from afweging.weging where id = ${here}`
    expect(await als('Zevenaar', ronde)).toBe('geweigerd')
  })
})

describe('weighing again', () => {
  test('a year after the decision: a new round that points back, from the start for everybody, and it says what moved', async () => {
    const voorstel = await ingediend('Over een jaar opnieuw')
    const weging = wegingVan(voorstel.id)
    await weging.geef(ZEVENAAR, [100, 100, 100, 60, 40])
    await weging.sign(ZEVENAAR, scores)
    const reopen = (naam: string, versie = 1) =>
      weging.send(naam, 'POST', { to: '/weging/herwegingen', body: { aanleiding: 'Een jaar later' }, versie })
    expect((await reopen(ZEVENAAR)).json().type).toContain('herweging-te-vroeg')
    await house.db.owner.query(`update afweging.voorstel set status = 'besloten' where id = '${voorstel.id}'`)
    expect((await weging.read(DUIVEN)).uitkomst).not.toBeNull()
    expect((await reopen('controller.duiven')).json().type).toContain('geen-mandaat')
    const opened = await reopen(DUIVEN)
    expect(opened.statusCode, opened.body).toBe(201)
    expect(opened.json()).toMatchObject({ ronde: 2, isOpen: true, gewichten: [], scores: [], uitkomst: null, verschuiving: null })
    const taken = ((await (await weg.who(DUIVEN)).get('/taken')).json().resultaten as { titel: string }[]).map(({ titel }) => titel)
    expect(taken).toContain('Geef gewichten voor Over een jaar opnieuw')

    await weging.geef(ZEVENAAR, [100, 50, 50, 0, 50])
    await weging.geef(DUIVEN, [100, 100, 100, 100, 100])
    await weging.sign(
      ZEVENAAR,
      scores.map((each) => (each.variant === 'Markt' ? { ...each, score: '9' } : each)),
    )
    const { verschuiving, uitkomst, rondes } = await weging.read(DUIVEN)
    expect(rondes.map(({ ronde, aanleiding }) => [ronde, aanleiding])).toEqual([
      [1, ''],
      [2, 'Een jaar later'],
    ])
    expect(uitkomst!.uitvoer.conclusie.winnaar).toBe('Markt')
    expect(verschuiving!.varianten.find(({ variant }) => variant === 'Markt')).toEqual({
      variant: 'Markt',
      van: '5.850',
      naar: '9.000',
      rangVan: 3,
      rangNaar: 1,
    })
    expect(verschuiving!.gewichten).toContainEqual({ organisatieNaam: 'Zevenaar', criterium: 'Kosten', van: '0.2500', naar: '0.4000' })
    expect(verschuiving!.erbij).toEqual(['Duiven'])
    const eerste = await weging.read(DUIVEN, 1)
    expect(eerste).toMatchObject({ ronde: 1, isOpen: false, verschuiving: null })
    expect(eerste.uitkomst!.uitvoer.conclusie.winnaar).toBeNull()
    expect((await (await weg.who(DUIVEN)).get(`${weging.path}/weging?ronde=3`)).statusCode).toBe(404)
  })
})
