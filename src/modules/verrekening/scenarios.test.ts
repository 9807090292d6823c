import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hoeveelheden } from '#modules/catalogus/contract.ts'
import type { Laboratorium, Scenario } from '#modules/verrekening/contract.ts'
import { bijdragenVolgens, kostenVan, labVan } from '#modules/verrekening/domain/laboratorium.ts'
import { sumBedragen } from '#kernel/bedrag.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** The laboratory on the numbers of De Liemers, and what is kept in it: own side first. */
let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse()
})
afterAll(() => house.close())

const on = (versie: number) => ({ 'if-match': `"${versie}"` })
const lab = async () => (await (await house.signIn('controller.zevenaar')).get('/verrekenlab?jaar=2026')).json() as Laboratorium

test('the laboratory begins with tariff times plan, the keys in force, inhabitants and today’s contributions; all methods add up', async () => {
  const { opzet, bronnen, fictief } = await lab()
  expect(opzet.deelnemers.map(({ naam }) => naam)).toEqual(['Duiven', 'Westervoort', 'Zevenaar'])
  expect(fictief).toBe(true)
  expect(bronnen.map(({ wat }) => wat)).toEqual(['Kosten en aantallen', 'Wat ieder nu betaalt', 'Inwoners'])
  const rekenbaar = labVan(opzet)
  const kosten = kostenVan(rekenbaar)
  expect(kosten > 0n).toBe(true)
  expect(sumBedragen(rekenbaar.nu)).toBe(kosten)
  const methoden = ['pxq', 'lumpsum', 'basisplus', 'mix', 'inwoners', ...opzet.sleutels.map(({ code }) => code)]
  for (const methode of methoden) {
    const uitkomst = bijdragenVolgens(rekenbaar, methode)
    expect(uitkomst.ok && sumBedragen(uitkomst.bijdragen), methode).toBe(kosten)
  }
  // The nested key of 52/48 as exact weights: Zevenaar carries 52 of 100.
  const zevenaar = opzet.deelnemers.find(({ naam }) => naam === 'Zevenaar')!.code
  const delen = opzet.sleutels.find(({ code }) => code === opzet.keuzes.basissleutel)!.delen
  const som = delen.reduce((total, { gewicht }) => total + BigInt(gewicht), 0n)
  expect(BigInt(delen.find(({ code }) => code === zevenaar)!.gewicht) * 100n).toBe(som * 52n)
})

test('a quantity, a price or a quarter that is not there is named with its place, and is no nil', async () => {
  const sdl = await house.signIn('controller.sdl')
  const blad = (await sdl.get('/hoeveelheden/2029')).json() as Hoeveelheden
  const werkplek = blad.producten.find(({ naam }) => naam === 'Werkplek')!.id
  const [duiven, westervoort, zevenaar] = ['Duiven', 'Westervoort', 'Zevenaar'].map(
    (naam) => blad.deelnemers.find((each) => each.organisatieNaam === naam)!.organisatieId,
  )
  const regel = (organisatieId: string, kwartaal: number) => ({
    productId: werkplek,
    organisatieId,
    kwartaal,
    begroot: '10',
    bron: 'Raming',
    peildatum: null,
  })
  const regels = [1, 2, 3, 4].map((kwartaal) => regel(zevenaar!, kwartaal)).concat(regel(duiven!, 1))
  expect((await sdl.send('PUT', '/hoeveelheden/2029', { regels }, on(blad.versie))).statusCode).toBe(200)
  const { opzet, ontbreekt } = (await sdl.get('/verrekenlab?jaar=2029')).json() as Laboratorium
  const aantal = (deelnemer: string) =>
    opzet.producten.find(({ code }) => code === werkplek)!.aantallen.find((each) => each.deelnemer === deelnemer)?.aantal
  // Ten in each quarter is ten in the year; one quarter of four is not a quarter of that, and who takes it by its own word is not at nil.
  expect([aantal(zevenaar!), aantal(duiven!)]).toEqual(['10', null])
  const { afnames } = (await sdl.get(`/producten/${werkplek}`)).json() as { afnames: { organisatieId: string; keuze: string }[] }
  expect(aantal(westervoort!)).toBe(
    afnames.some(({ organisatieId, keuze }) => organisatieId === westervoort && keuze === 'nu') ? null : '0',
  )
  expect(ontbreekt).toContainEqual({
    zin: 'Van Werkplek is voor Duiven geen aantal begroot in kwartaal 2, 3, 4 van 2029. Vul het in, ook als het nul is.',
    pad: '/hoeveelheden?jaar=2029&kwartaal=2',
  })
  expect(bijdragenVolgens(labVan(opzet), 'pxq')).toMatchObject({ ok: false, reden: expect.stringContaining('Werkplek van Duiven') })
})

test('what is kept is on the own side until it is shared; then it is there for the partners and changes no more', async () => {
  const [zevenaar, duiven] = [await house.signIn('controller.zevenaar'), await house.signIn('controller.duiven')]
  const { opzet } = await lab()
  const made = (await zevenaar.send('POST', '/verrekenscenarios', { titel: 'Onze ruimte', opzet })).json() as Scenario
  expect((await duiven.get(`/verrekenscenarios/${made.id}`)).statusCode).toBe(404)
  expect((await duiven.get('/verrekenscenarios')).body).not.toContain('Onze ruimte')
  const changed = await zevenaar.send(
    'PUT',
    `/verrekenscenarios/${made.id}`,
    { titel: 'Meer ruimte', opzet: { ...opzet, jaar: 2027 } },
    on(made.versie),
  )
  expect(changed.json()).toMatchObject({ titel: 'Meer ruimte', opzet: { jaar: 2027 }, versie: 2 })
  const shared = await zevenaar.send('POST', `/verrekenscenarios/${made.id}/indieningen`, {}, on(2))
  expect(shared.json()).toMatchObject({ zijde: { zichtbaarheid: 'partners' }, versie: 3 })
  expect((await duiven.get(`/verrekenscenarios/${made.id}`)).json()).toMatchObject({ titel: 'Meer ruimte' })
  const late = await zevenaar.send('PUT', `/verrekenscenarios/${made.id}`, { titel: 'Toch anders', opzet }, on(3))
  expect([late.statusCode, late.body]).toEqual([409, expect.stringContaining('al-ingediend')])
  expect((await duiven.send('DELETE', `/verrekenscenarios/${made.id}`, undefined, on(3))).statusCode).toBe(403)
})

test('the second wall: the database itself lets nobody change what was shared, or see what was not', async () => {
  const zevenaar = await house.signIn('controller.zevenaar')
  const { opzet } = await lab()
  const open = (await zevenaar.send('POST', '/verrekenscenarios', { titel: 'Nog van ons', opzet })).json() as Scenario
  const see = `select id from verrekening.scenario where id = '${open.id}'`
  expect(await onderHoed(house, 'controller.zevenaar', see)).toBe(1)
  for (const who of ['controller.duiven', 'controller.arnhem', null]) expect(await onderHoed(house, who, see), String(who)).toBe(0)
  const share = `update verrekening.scenario set ingediend_op = now() where id = '${open.id}'`
  const change = `update verrekening.scenario set titel = 'x' where id = '${open.id}'`
  const remove = `delete from verrekening.scenario where id = '${open.id}'`
  expect(await onderHoed(house, 'controller.zevenaar', change)).toBe(1)
  expect(await onderHoed(house, 'controller.zevenaar', share, change)).toBe(0)
  expect(await onderHoed(house, 'controller.zevenaar', share, remove)).toBe(0)
  expect(await onderHoed(house, 'controller.duiven', change)).toBe(0)
})
