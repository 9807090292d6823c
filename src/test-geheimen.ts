import { expect } from 'vitest'
import type { Kwartaal, Laboratorium, Scenario } from '#modules/verrekening/contract.ts'
import type { Meerwerk } from '#modules/portfolio/contract.ts'
import type { TestHouse, TestPerson } from './test-house.ts'

/** Everything that says how much another party than Duiven pays, in the places where it stands: what must be in no answer once amounts are closed. */
export type Geheimen = Readonly<Record<string, string>>

const on = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })

async function made<T>(answer: ReturnType<TestPerson['send']>): Promise<T> {
  const { statusCode, body } = await answer
  expect([200, 201], body).toContain(statusCode)
  return JSON.parse(body) as T
}

/** Puts an amount of Zevenaar in every place that knows amounts, each with its own digits, while everything is open. */
export async function plantGeheimen(house: TestHouse): Promise<Geheimen> {
  const [zevenaar, duiven, rid] = [
    await house.signIn('controller.zevenaar'),
    await house.signIn('controller.duiven'),
    await house.signIn('directeur.rid'),
  ]
  await plantGrootboek(house)
  await plantMeerwerk({ zevenaar: await house.signIn('demandmanager.zevenaar'), rid })
  const lab = await made<Laboratorium>(duiven.get('/verrekenlab?jaar=2026'))
  const gedeeld = await made<Scenario>(zevenaar.send('POST', '/verrekenscenarios', scenario(lab, '7103234.56')))
  await made(zevenaar.send('POST', `/verrekenscenarios/${gedeeld.id}/indieningen`, {}, on(gedeeld)))
  await made(duiven.send('POST', '/verrekenscenarios', scenario(lab, '7104234.56')))
  const betwist = { jaar: 2027, oordeel: 'betwist', bedrag: await prognoseVan(zevenaar), opmerking: 'Geheim: 7105234.56 te veel' }
  const prognose = await made<{ id: string; versie: number }>(zevenaar.send('POST', '/jaarprognoses', betwist))
  await made(zevenaar.send('POST', `/jaarprognoses/${prognose.id}/indieningen`, {}, on(prognose)))
  return {
    grootboekregel: '7101234.56',
    meerwerkprijs: '7102234.56',
    'gedeeld scenario': '7103234.56',
    'eigen scenario van toen': '7104234.56',
    'woord bij prognose': '7105234.56',
    ...(await watErStaat(rid)),
  }
}

const scenario = ({ opzet }: Laboratorium, aantal: string) => ({
  titel: 'Geheim scenario',
  opzet: { ...opzet, deelnemers: opzet.deelnemers.map((each) => (each.naam === 'Zevenaar' ? { ...each, nu: aantal } : each)) },
})

async function prognoseVan(who: TestPerson): Promise<string> {
  const { partijen } = (await who.get('/jaarprognoses?jaar=2027')).json<{ partijen: { organisatieNaam: string; bedrag: string }[] }>()
  return partijen.find(({ organisatieNaam }) => organisatieNaam === 'Zevenaar')!.bedrag
}

async function plantMeerwerk({ zevenaar, rid }: { zevenaar: TestPerson; rid: TestPerson }): Promise<void> {
  const { hoed } = (await zevenaar.get('/sessie')).json<{ hoed: { organisatieId: string } }>()
  const vraag = { vragerId: hoed.organisatieId, vragerPersoon: 'Iemand', gevraagdOp: '2027-04-01', titel: 'Geheim werk', vraag: 'Iets' }
  const meerwerk = await made<Meerwerk>(zevenaar.send('POST', '/meerwerk', vraag))
  const weging = { urenGeschat: '24', prijs: '7102234.56', betaler: 'vrager', verdringt: {} }
  await made(rid.send('PUT', `/meerwerk/${meerwerk.id}/weging`, weging, on(meerwerk)))
}

/** A version of the ledger with the account that says what Zevenaar paid. */
async function plantGrootboek({ db: { owner } }: TestHouse): Promise<void> {
  await owner.query(`
    with bestand as (
      insert into kosten.grootboekbestand (id, regeling_id, organisatie_id, jaar, nummer, soort, naam, sha256, kopsleutel, koppeling, aantal, debet_cent, credit_cent,
        kwartaal_van, kwartaal_tot, per_kwartaal, weggelaten, opgenomen_op, persoon_naam)
      select gen_random_uuid(), r.id, (select d.organisatie_id from samenwerking.deelname d where d.regeling_id = r.id and d.rol = 'opdrachtnemer' limit 1), 2027, 1, 'mutaties',
        'geheim', repeat('0', 64), '', '{}', 1, 710123456, 0, 1, 1, true, '[]', now(), 'Iemand' from samenwerking.regeling r where r.korte_naam = 'De Liemers' returning id
    ), regel as (
      insert into kosten.grootboekregel select id, 1, '8000', 'Bijdrage Zevenaar', null, null, 1, 'Bijdrage Zevenaar', '', 710123456 from bestand
    )
    insert into kosten.grootboeksaldo select id, 1, '8000', 'Bijdrage Zevenaar', null, 710123456, 1 from bestand`)
}

/** What the settled quarters, the forecast, the runs and the contributions say of Zevenaar and of all together. */
async function watErStaat(who: TestPerson): Promise<Record<string, string>> {
  const { resultaten } = (await who.get('/kwartalen')).json<{ resultaten: { id: string; jaar: number; kwartaal: number }[] }>()
  const found: Record<string, string> = { 'prognose 2027': await prognoseVan(who) }
  for (const { id, jaar, kwartaal } of resultaten) {
    const { voorschotten, uitkomst } = (await who.get(`/kwartalen/${id}`)).json<Kwartaal>()
    const naam = `kwartaal ${kwartaal} van ${jaar}`
    found[`voorschot ${naam}`] = voorschotten.find(({ organisatieNaam }) => organisatieNaam === 'Zevenaar')!.bedrag
    if (!uitkomst?.totaal) continue
    found[`definitief ${naam}`] = uitkomst.deelnemers.find(({ organisatieNaam }) => organisatieNaam === 'Zevenaar')!.definitief
    found[`totaal ${naam}`] = uitkomst.totaal.werkelijk
  }
  const runs = (await who.get('/toerekeningen')).json<{ resultaten: { id: string }[] }>().resultaten
  const run = (await who.get(`/toerekeningen/${runs[0]!.id}`)).json<{ invoer: { saldi: { bedrag: string }[] } }>()
  found['saldo van een toerekening'] = run.invoer.saldi.map(({ bedrag }) => bedrag).toSorted((a, b) => b.length - a.length)[0]!
  return found
}
