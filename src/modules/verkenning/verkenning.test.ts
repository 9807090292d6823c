import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { made, match } from '../../test-besluit.ts'
import { onderHoed, onderOrganisatie } from '../../test-muur.ts'
import { readPdf } from '#platform/documents/test-reading.ts'
import { kostenVan, zinnenOf } from './domain/beeld.ts'
import { figuur2, sjablonen } from './domain/sjablonen.ts'
import { celOf } from './domain/uitkomst.ts'
import { stemmenOf } from './domain/beeld.ts'
import type { Verkenning } from './contract.ts'

/** Explorations as the people of De Liemers live them, over HTTP and at the walls of the database. */
let house: TestHouse
let organisaties: Record<string, string>
const day = { value: '2026-11-22' }
beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date(`${day.value}T10:00:00Z`), today: () => day.value } })
  const { resultaten } = (await (await who('secretaris.zevenaar')).get('/deelnames?pageSize=100')).json()
  organisaties = Object.fromEntries(
    resultaten.map((each: { organisatieNaam: string; organisatieId: string }) => [each.organisatieNaam, each.organisatieId]),
  )
})
afterAll(() => house.close())

const people = new Map<string, ReturnType<TestHouse['signIn']>>()
const who = (naam: string): ReturnType<TestHouse['signIn']> => {
  const key = `${naam} ${day.value}`
  if (!people.has(key)) people.set(key, house.signIn(naam))
  return people.get(key)!
}
const ZEVENAAR = 'demandmanager.zevenaar'
const DUIVEN = 'demandmanager.duiven'
const WESTERVOORT = 'demandmanager.westervoort'
const send = async (naam: string, [method, path]: readonly ['POST' | 'PUT' | 'DELETE', string], body?: object, seen?: { versie: number }) =>
  (await who(naam)).send(method, `/verkenningen${path}`, body, seen ? match(seen) : {})
const read = async (naam: string, id: string) => (await (await who(naam)).get(`/verkenningen/${id}`)).json() as Verkenning
const vind = async (naam: string, titel: string) => {
  const { resultaten } = (await (await who(naam)).get(`/verkenningen?search=${encodeURIComponent(titel)}`)).json()
  return read(naam, resultaten[0].id as string)
}

const velden = (meer: object = {}) => ({
  titel: 'Wat is er aan de hand?',
  vraag: 'Wat pakken wij eerst op?',
  sjabloon: 'urgentie',
  gevraagd: [organisaties['Duiven'], organisaties['Westervoort']],
  sluitOp: '2026-12-01',
  rijen: [
    { id: 'een', titel: 'Een vraagstuk' },
    { id: 'twee', titel: 'Nog een vraagstuk' },
  ],
  ...meer,
})
const draft = async (meer: object = {}) => made<Verkenning>(await send(ZEVENAAR, ['POST', ''], velden(meer)))
const voorgelegd = async (meer: object = {}) => {
  const concept = await draft(meer)
  return made<Verkenning>(await send(ZEVENAAR, ['POST', `/${concept.id}/indieningen`], {}, concept))
}
const oordelen = (een: (number | null)[], toelichting = '') =>
  een.map((waarde, at) => ({ rij: 'een', kolom: sjablonen.urgentie.kolommen[at]!.id, waarde, toelichting }))
const bewaar = (naam: string, id: string, gegeven: { oordelen: object[]; reden?: string }, versie = 0) =>
  send(naam, ['PUT', `/${id}/oordelen`], gegeven, { versie })
const dienIn = (naam: string, id: string, versie: number) => send(naam, ['POST', `/${id}/inzendingen`], undefined, { versie })
const oordeel = async (naam: string, id: string, waarden: (number | null)[]) => {
  expect((await bewaar(naam, id, { oordelen: oordelen(waarden) })).statusCode).toBe(200)
  return made<Verkenning>(await dienIn(naam, id, 1))
}

describe('the example', () => {
  test('rebuilds the report: six scenarios, the preference with its conditions, and measures of 640,000 euros and PM', async () => {
    const found = await vind('raadslid.duiven', 'Hoe verder')
    expect(found).toMatchObject({ status: 'afgerond', voorkeur: 'rid', fictief: true })
    expect(found.rijen).toHaveLength(6)
    const rid = found.rijen.find(({ id }) => id === 'rid')!
    expect(rid.voorwaarden.length).toBeGreaterThanOrEqual(5)
    expect(rid.maatregelen.flatMap(({ bedrag }) => bedrag ?? []).toSorted()).toEqual(
      ['30000.00', '30000.00', '30000.00', '100000.00', '150000.00', '300000.00', 'PM', 'PM'].toSorted(),
    )
    expect(kostenVan(rid.maatregelen.map(({ bedrag }) => bedrag))).toBe('640000.00 + PM')
    expect(zinnenOf(found)[0]).toMatch(/^Geen scenario steekt er duidelijk bovenuit: “Door met de RID” en/)
  })

  test('takes over the eleven judgements of the worked example as they are', async () => {
    const found = await vind(DUIVEN, 'Waar loont')
    for (const { rij, waarde, legitimiteit } of figuur2) {
      expect(celOf(stemmenOf(found), rij, 'waarde')).toMatchObject({ laagst: waarde, hoogst: waarde })
      expect(celOf(stemmenOf(found), rij, 'legitimiteit')).toMatchObject({ laagst: legitimiteit, hoogst: legitimiteit })
    }
    expect(celOf(stemmenOf(found), 't-sector', 'waarde').alternatief).toMatchObject({ mediaan: { teller: 2n } })
  })

  test('no legal form was judged: the template is there and empty', async () => {
    expect((await (await who(ZEVENAAR)).get('/verkenningen?sjabloon=rechtsvormen')).json().totaal).toBe(0)
    expect([sjablonen.rechtsvormen.rijen.length, sjablonen.rechtsvormen.kolommen.length]).toEqual([7, 7])
  })
})

describe('on the own side', () => {
  test('a draft is not there for anybody else, and changes until it lies before them', async () => {
    const { id, versie } = await draft({ titel: 'Kwartelplan' })
    const places = [
      '/verkenningen?pageSize=100',
      '/zoekresultaten?search=kwartelplan',
      `/historie?onderwerpId=${id}`,
      '/open-punten',
      '/taken',
    ]
    for (const naam of [DUIVEN, 'directeur.rid', 'controller.arnhem']) {
      expect((await (await who(naam)).get(`/verkenningen/${id}`)).statusCode).toBe(404)
      for (const place of places) expect((await (await who(naam)).get(place)).body, place).not.toMatch(/kwartel/i)
    }
    for (const place of places) expect((await (await who(ZEVENAAR)).get(place)).body, place).toMatch(/kwartel/i)
    const anders = (await send(ZEVENAAR, ['PUT', `/${id}`], velden({ titel: 'Kwartelplan 2' }), { versie })).json() as Verkenning
    expect(anders.titel).toBe('Kwartelplan 2')
    expect((await send(ZEVENAAR, ['PUT', `/${id}`], velden(), { versie })).statusCode).toBe(412)
    expect((await send(DUIVEN, ['PUT', `/${id}`], velden(), { versie })).statusCode).toBe(404)
    const nu = made<Verkenning>(await send(ZEVENAAR, ['POST', `/${id}/indieningen`], {}, anders))
    for (const place of places) expect((await (await who(DUIVEN)).get(place)).body, place).toMatch(/kwartel/i)
    expect((await send(ZEVENAAR, ['PUT', `/${id}`], velden(), nu)).json()).toMatchObject({
      type: expect.stringContaining('verkenning-niet-wijzigbaar'),
    })
    expect((await send(ZEVENAAR, ['DELETE', `/${id}`], undefined, nu)).statusCode).toBe(409)
    const weg = await draft()
    expect((await send(ZEVENAAR, ['DELETE', `/${weg.id}`], undefined, weg)).statusCode).toBe(204)
  })

  test('all faults at once, in Dutch', async () => {
    const answer = await send(ZEVENAAR, ['POST', ''], velden({ titel: '', rijen: [{ id: 'A B', titel: '' }] }))
    expect(answer.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['titel', 'rijen.0.id', 'rijen.0.titel'])
    const vreemd = organisaties['Zevenaar']!.replace(/^./, '0')
    const later = await send(
      ZEVENAAR,
      ['POST', ''],
      velden({
        gevraagd: [vreemd],
        doelId: vreemd,
        rijen: [
          { id: 'a', titel: 'A' },
          { id: 'b', titel: 'a' },
        ],
      }),
    )
    expect(later.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['rijen.1.titel', 'gevraagd', 'doelId'])
  })

  test('lies before others with a mandate only, and not hidden from who is asked', async () => {
    const concept = await draft()
    expect((await send('controller.zevenaar', ['POST', `/${concept.id}/indieningen`], {}, concept)).statusCode).toBe(403)
    const verborgen = await send(ZEVENAAR, ['POST', `/${concept.id}/indieningen`], { zichtbaarheid: 'eigen_organisatie' }, concept)
    expect(verborgen.json()).toMatchObject({ status: 409, detail: expect.stringContaining('U vraagt ook andere organisaties') })
    const laat = await draft({ sluitOp: '2026-11-21' })
    expect((await send(ZEVENAAR, ['POST', `/${laat.id}/indieningen`], {}, laat)).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('is voorbij'),
    })
    const eigen = await draft({ gevraagd: [] })
    expect(
      made<Verkenning>(await send(ZEVENAAR, ['POST', `/${eigen.id}/indieningen`], { zichtbaarheid: 'eigen_organisatie' }, eigen)).status,
    ).toBe('voorgelegd')
    expect((await (await who(DUIVEN)).get(`/verkenningen/${eigen.id}`)).statusCode).toBe(404)
  })
})

describe('judging', () => {
  test('nobody sees what another thinks before his own was handed in: not in lists, counts, history, search or documents', async () => {
    const { id } = await voorgelegd({ titel: 'Stilte voor het oordeel' })
    await oordeel(ZEVENAAR, id, [5, 4, 3])
    expect((await bewaar(DUIVEN, id, { oordelen: oordelen([1, 1, 1], 'kwartelnest') })).statusCode).toBe(200)
    const places = [
      `/verkenningen/${id}`,
      '/verkenningen?pageSize=100',
      '/zoekresultaten?search=kwartelnest',
      `/historie?onderwerpId=${id}`,
      '/open-punten',
      '/taken',
    ]
    // Zevenaar handed in and may look, but what Duiven is still writing is not there; a colleague in Duiven does not see it either.
    for (const naam of [ZEVENAAR, 'secretaris.duiven', WESTERVOORT, 'raadslid.duiven'])
      for (const place of places) expect((await (await who(naam)).get(place)).body, `${naam} ${place}`).not.toMatch(/kwartelnest/)
    expect((await read(ZEVENAAR, id)).gevraagd.map(({ organisatieNaam, aantal }) => [organisatieNaam, aantal])).toEqual([
      ['Duiven', 0],
      ['Westervoort', 0],
      ['Zevenaar', 1],
    ])
    // Duiven, its colleague and a reader do not see what Zevenaar handed in.
    for (const naam of [DUIVEN, 'secretaris.duiven', 'controller.zevenaar', 'raadslid.duiven'])
      expect(
        (await read(naam, id)).inzendingen.filter(({ ingediendOp }) => ingediendOp !== null),
        naam,
      ).toEqual([])
    const tekst = async (naam: string) => {
      const file = await (await who(naam)).get(`/verkenningen/${id}/bijlage`)
      return (await readPdf(file.rawPayload)).lines.flat().join(' ').replaceAll(/\s+/g, ' ')
    }
    expect(await tekst(DUIVEN)).toContain('U ziet de oordelen van anderen na uw eigen oordeel, of als de verkenning is afgerond.')
    expect(await tekst(DUIVEN)).not.toContain('oordeel)')
    expect(await tekst(ZEVENAAR)).toContain('5 (1 oordeel)')

    const nu = made<Verkenning>(await dienIn(DUIVEN, id, 1))
    expect(nu.inzendingen.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Duiven', 'Zevenaar'])
    expect((await read(ZEVENAAR, id)).inzendingen).toHaveLength(2)
    expect((await read('secretaris.duiven', id)).inzendingen).toEqual([])
    expect((await dienIn(DUIVEN, id, 2)).json()).toMatchObject({ type: expect.stringContaining('al-ingediend') })
  })

  test('is for who is asked, on the scale, and once as long as nobody changes it elsewhere', async () => {
    const { id } = await voorgelegd({ gevraagd: [organisaties['Duiven']] })
    expect((await bewaar(WESTERVOORT, id, { oordelen: oordelen([1]) })).json()).toMatchObject({
      type: expect.stringContaining('niet-gevraagd'),
    })
    expect((await bewaar('raadslid.duiven', id, { oordelen: oordelen([1]) })).statusCode).toBe(403)
    expect((await bewaar(DUIVEN, id, { oordelen: oordelen([6]) })).json().invalidParams).toMatchObject([
      { name: 'oordelen.0.waarde', reason: 'Kies een geheel getal van 1 tot en met 5.' },
    ])
    expect((await dienIn(DUIVEN, id, 0)).json()).toMatchObject({ type: expect.stringContaining('niets-ingevuld') })
    expect((await bewaar(DUIVEN, id, { oordelen: oordelen([1]) })).statusCode).toBe(200)
    expect((await bewaar(DUIVEN, id, { oordelen: oordelen([2]) })).statusCode).toBe(412)
    const concept = await draft()
    expect((await bewaar(ZEVENAAR, concept.id, { oordelen: oordelen([1]) })).json()).toMatchObject({
      type: expect.stringContaining('verkenning-niet-open'),
    })
  })

  test('two windows of one person do not overwrite each other, and nobody judges what is being closed', async () => {
    const open = await voorgelegd()
    const tegelijk = await Promise.all([1, 2].map((waarde) => bewaar(DUIVEN, open.id, { oordelen: oordelen([waarde]) })))
    expect(tegelijk.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412])
    await oordeel(ZEVENAAR, open.id, [1, 1, 1])
    const [dicht, laat] = await Promise.all([
      send(ZEVENAAR, ['POST', `/${open.id}/afrondingen`], { conclusie: 'Klaar.' }, open),
      bewaar(WESTERVOORT, open.id, { oordelen: oordelen([5]) }),
    ])
    expect(dicht.statusCode).toBe(201)
    expect([200, 409]).toContain(laat.statusCode)
    expect((await bewaar(WESTERVOORT, open.id, { oordelen: oordelen([4]) }, laat.statusCode === 200 ? 1 : 0)).statusCode).toBe(409)
  })

  test('changes after handing in with a reason, and what it was stays in sight', async () => {
    const { id } = await voorgelegd()
    await oordeel(DUIVEN, id, [1, 1, 1])
    await oordeel(ZEVENAAR, id, [2, 2, 2])
    expect((await bewaar(DUIVEN, id, { oordelen: oordelen([5, 1, 1]) }, 2)).json().invalidParams).toMatchObject([{ name: 'reden' }])
    expect((await bewaar(DUIVEN, id, { oordelen: oordelen([1, 1, 1], 'Ik schrijf erbij waarom.') }, 2)).statusCode).toBe(200)
    expect((await bewaar(DUIVEN, id, { oordelen: oordelen([5, 1, 1]), reden: 'Ik las wat Zevenaar schreef.' }, 3)).statusCode).toBe(200)
    const gezien = (await read(ZEVENAAR, id)).inzendingen.find(({ organisatieNaam }) => organisatieNaam === 'Duiven')!
    expect(gezien.wijzigingen).toMatchObject([
      { reden: 'Ik las wat Zevenaar schreef.', sprongen: [{ rij: 'een', kolom: 'ernst', van: 1, naar: 5 }] },
    ])
    expect((await (await who(WESTERVOORT)).get(`/verkenningen/${id}`)).body).not.toMatch(/Ik las wat/)
    expect((await (await who(WESTERVOORT)).get(`/historie?onderwerpId=${id}`)).body).not.toMatch(/Ik las wat/)
  })
})

describe('the end', () => {
  test('comes from the owner who judged, with a conclusion; after it nothing moves but a word of dissent', async () => {
    const open = await voorgelegd({ titel: 'Tot een einde' })
    const { id } = open
    const slot = { conclusie: 'Wij beginnen met het eerste.', voorkeur: 'een', voorkeurWaarom: 'Dat groeit het hardst.' }
    expect((await send(ZEVENAAR, ['POST', `/${id}/afrondingen`], slot, open)).json()).toMatchObject({
      type: expect.stringContaining('eerst-zelf-oordelen'),
    })
    await oordeel(ZEVENAAR, id, [4, 2, 4])
    await oordeel(DUIVEN, id, [3, 3, 3])
    expect((await send(DUIVEN, ['POST', `/${id}/afrondingen`], slot, open)).statusCode).toBe(403)
    expect((await send(ZEVENAAR, ['POST', `/${id}/afrondingen`], { ...slot, voorkeurWaarom: '' }, open)).statusCode).toBe(400)
    expect((await send(ZEVENAAR, ['POST', `/${id}/afrondingen`], { ...slot, voorkeur: 'zes' }, open)).json()).toMatchObject({
      type: expect.stringContaining('voorkeur-onbekend'),
    })
    expect((await send(WESTERVOORT, ['POST', `/${id}/tegengeluiden`], { tekst: 'Te vroeg.' })).json()).toMatchObject({
      type: expect.stringContaining('eerst-zelf-oordelen'),
    })
    const dicht = made<Verkenning>(await send(ZEVENAAR, ['POST', `/${id}/afrondingen`], slot, open))
    expect(dicht).toMatchObject({ status: 'afgerond', conclusie: slot.conclusie, voorkeur: 'een', afgerondDoor: 'Sanne Fictief' })

    expect((await read('raadslid.duiven', id)).inzendingen).toHaveLength(2)
    expect((await bewaar(WESTERVOORT, id, { oordelen: oordelen([1]) })).json()).toMatchObject({
      type: expect.stringContaining('verkenning-niet-open'),
    })
    expect((await send(ZEVENAAR, ['POST', `/${id}/afrondingen`], slot, dicht)).statusCode).toBe(409)
    const anders = made<Verkenning>(await send(WESTERVOORT, ['POST', `/${id}/tegengeluiden`], { tekst: 'Wij zien het anders.' }))
    expect(anders.tegengeluiden).toMatchObject([{ organisatieNaam: 'Westervoort', tekst: 'Wij zien het anders.' }])
    expect((await send('secretaris.westervoort', ['POST', `/${id}/tegengeluiden`], { tekst: 'Nog iets.' })).statusCode).toBe(409)
    const file = await (await who('raadslid.duiven')).get(`/verkenningen/${id}/bijlage?vorm=pdf`)
    const text = (await readPdf(file.rawPayload)).lines.flat().join(' ').replaceAll(/\s+/g, ' ')
    for (const said of ['Wij beginnen met het eerste.', 'De voorkeur: Een vraagstuk', 'Westervoort: Wij zien het anders.'])
      expect(text).toContain(said)
    expect((await (await who('raadslid.duiven')).get(`/verkenningen/${id}/bijlage?vorm=docx`)).headers['content-type']).toContain(
      'wordprocessingml',
    )
  })

  test('once more is a new one with the same rows and nobody’s judgements, that points back', async () => {
    const was = await vind(ZEVENAAR, 'Hoe verder')
    const opnieuw = made<Verkenning>(await send(ZEVENAAR, ['POST', `/${was.id}/vervolgen`]))
    expect(opnieuw).toMatchObject({ status: 'concept', vorigeId: was.id, inzendingen: [], conclusie: '', rijen: was.rijen, fictief: false })
    expect((await read(ZEVENAAR, was.id)).vervolgen).toMatchObject([{ id: opnieuw.id }])
    expect((await read(DUIVEN, was.id)).vervolgen).toEqual([])
    const open = await vind(ZEVENAAR, 'Wat moet eerst')
    expect((await send(ZEVENAAR, ['POST', `/${open.id}/vervolgen`])).json()).toMatchObject({
      type: expect.stringContaining('verkenning-niet-afgerond'),
    })
  })
})

describe('work that waits', () => {
  const werk = async (naam: string) => (await (await who(naam)).get('/taken')).body

  test('is a judgement that was asked, and an end when its day has passed', async () => {
    expect(await werk('directeur.rid')).toContain('Geef uw oordeel: Wat moet eerst?')
    expect(await werk(WESTERVOORT)).toContain('Geef uw oordeel: Wat moet eerst?')
    expect(await werk(DUIVEN)).not.toContain('Geef uw oordeel: Wat moet eerst?')
    expect(await werk(ZEVENAAR)).not.toContain('Rond af: Wat moet eerst?')
    day.value = '2026-12-12'
    expect(await werk(ZEVENAAR)).toContain('Rond af: Wat moet eerst?')
    day.value = '2026-11-22'
  })
})

describe('the database', () => {
  const open = `(select id from verkenning.verkenning where titel = 'Wat moet eerst?')`
  const dicht = `(select id from verkenning.verkenning where titel = 'Hoe verder met onze ICT?' and status = 'afgerond')`
  const op = (id: string) => `select 1 from verkenning.inzending where verkenning_id = ${id}`

  test('shows judgements after one’s own, to the person and not to the organisation; a closed one to everybody of the cooperation', async () => {
    expect(await onderHoed(house, ZEVENAAR, op(open))).toBe(3)
    expect(await onderHoed(house, 'secretaris.zevenaar', op(open))).toBe(0)
    expect(await onderHoed(house, WESTERVOORT, op(open))).toBe(1)
    expect(await onderHoed(house, 'raadslid.duiven', op(open))).toBe(0)
    expect(await onderHoed(house, 'raadslid.duiven', op(dicht))).toBe(5)
    expect(await onderHoed(house, 'controller.arnhem', `select 1 from verkenning.inzending`)).toBe(0)
    expect(await onderHoed(house, null, `select 1 from verkenning.verkenning`)).toBe(0)
    expect(
      await onderHoed(
        house,
        'controller.arnhem',
        `select 1 from verkenning.verkenning v where v.eigen_organisatie_id = '${organisaties['Zevenaar']}'`,
      ),
    ).toBe(0)
  })

  test('nobody judges for another, moves what was asked, or touches what is closed', async () => {
    const namens = (organisatie: string, persoon: string) =>
      `insert into verkenning.inzending (id, regeling_id, verkenning_id, organisatie_id, persoon_id, persoon_naam, rol)
       select gen_random_uuid(), hoed.regeling(), ${open}, '${organisaties[organisatie]}', ${persoon}, 'x', 'x'`
    const ander = `(select p.persoon_id from samenwerking.aanstelling p where p.persoon_id <> hoed.persoon() limit 1)`
    expect(await onderHoed(house, 'secretaris.duiven', namens('Duiven', 'hoed.persoon()'))).toBe(1)
    expect(await onderHoed(house, 'secretaris.duiven', namens('Zevenaar', 'hoed.persoon()'))).toBe('geweigerd')
    expect(await onderHoed(house, 'secretaris.duiven', namens('Duiven', ander))).toBe('geweigerd')
    expect(await onderHoed(house, ZEVENAAR, `update verkenning.verkenning set titel = 'anders' where id = ${open}`)).toBe('geweigerd')
    expect(await onderHoed(house, ZEVENAAR, `update verkenning.verkenning set sluit_op = null where id = ${open}`)).toBe(1)
    expect(await onderHoed(house, DUIVEN, `update verkenning.verkenning set sluit_op = null where id = ${open}`)).toBe(0)
    expect(await onderHoed(house, ZEVENAAR, `update verkenning.verkenning set conclusie = 'x' where id = ${dicht}`)).toBe(0)
    expect(await onderHoed(house, ZEVENAAR, `update verkenning.inzending set oordelen = '[]' where verkenning_id = ${dicht}`)).toBe(0)
    expect(await onderHoed(house, DUIVEN, `update verkenning.inzending set oordelen = '[]' where verkenning_id = ${open}`)).toBe(1)
    expect(await onderHoed(house, ZEVENAAR, `delete from verkenning.inzending`)).toBe('geweigerd')
    expect(await onderHoed(house, ZEVENAAR, `delete from verkenning.verkenning where id = ${open}`)).toBe(0)
    expect(await onderHoed(house, ZEVENAAR, `update verkenning.tegengeluid set tekst = 'x'`)).toBe('geweigerd')
  })

  test('a word of dissent is for the own party, once it may look', async () => {
    const tegen = (organisatie: string, id: string) =>
      `insert into verkenning.tegengeluid (id, regeling_id, verkenning_id, organisatie_id, tekst, persoon_naam, gegeven_op)
       values (gen_random_uuid(), hoed.regeling(), ${id}, '${organisaties[organisatie]}', 'x', 'x', now())`
    expect(await onderHoed(house, DUIVEN, tegen('Duiven', open))).toBe(1)
    expect(await onderHoed(house, DUIVEN, tegen('Zevenaar', open))).toBe('geweigerd')
    expect(await onderHoed(house, WESTERVOORT, tegen('Westervoort', open))).toBe('geweigerd')
    expect(await onderOrganisatie(house, 'Duiven', tegen('Duiven', dicht))).toBe(1)
  })
})
