import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Briefronde } from '#modules/verslag/contract.ts'
import { besluitWeg, made, match } from '../src/test-besluit.ts'
import { conform, planVergadering, punt, tafelwerk } from '../src/test-vergadering.ts'
import { type RunningHouse, startHouse, type Visit } from './house.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Every page of the house, with the person who sees most of it. Ids are filled in from the examples. */
const pages: { path: string; as: string }[] = [
  { path: '/', as: 'controller.zevenaar' },
  { path: '/', as: 'adviseur' },
  { path: '/openstaand', as: 'controller.zevenaar' },
  { path: '/samenwerking', as: 'beheerder.deliemers' },
  { path: '/samenwerking?op=2017-06-01', as: 'beheerder.deliemers' },
  { path: '/samenwerking/deelnemers', as: 'beheerder.deliemers' },
  { path: '/tafels', as: 'beheerder.deliemers' },
  { path: '/tafels/{ogo}', as: 'beheerder.deliemers' },
  { path: '/tafels/{ogo}', as: 'raadslid.duiven' },
  { path: '/vraag-en-aanbod', as: 'demandmanager.zevenaar' },
  { path: '/spiegel', as: 'secretaris.zevenaar' },
  { path: '/mandaten', as: 'secretaris.zevenaar' },
  { path: '/kenmerken', as: 'controller.zevenaar' },
  { path: '/verdeelsleutels', as: 'controller.zevenaar' },
  { path: '/verdeelsleutels/{sleutel}', as: 'controller.zevenaar' },
  { path: '/verdeelsleutels/{sleutel}?tab=gegevens', as: 'controller.zevenaar' },
  { path: '/verdeelsleutels/{sleutel}?tab=opmerkingen', as: 'controller.zevenaar' },
  { path: '/verdeelsleutels/{sleutel}?tab=historie', as: 'controller.zevenaar' },
  { path: '/verdeelsleutels/{concept}/wijzigen', as: 'controller.zevenaar' },
  { path: '/verdeelsleutels/nieuw', as: 'controller.zevenaar' },
  { path: '/organisaties', as: 'controller.zevenaar' },
  { path: '/organisaties/{zevenaar}', as: 'controller.zevenaar' },
  { path: '/register', as: 'controller.zevenaar' },
  { path: '/historie', as: 'controller.zevenaar' },
  { path: '/uitwisseling', as: 'controller.zevenaar' },
  { path: '/mensen', as: 'beheerder.deliemers' },
  { path: '/doelen', as: 'demandmanager.zevenaar' },
  { path: '/doelen?verhouding=strijdig', as: 'demandmanager.zevenaar' },
  { path: '/doelen/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/doelen/{doel}', as: 'demandmanager.zevenaar' },
  { path: '/doelen/{doelConcept}/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/i-visie', as: 'secretaris.zevenaar' },
  { path: '/i-visie', as: 'secretaris.arnhem' },
  { path: '/i-visie/{visievraag}', as: 'secretaris.zevenaar' },
  { path: '/herijking', as: 'demandmanager.zevenaar' },
  { path: '/wensen', as: 'demandmanager.zevenaar' },
  { path: '/wensen/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/wensen/{wens}', as: 'demandmanager.zevenaar' },
  { path: '/wensen/{wensConcept}/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/verkenningen', as: 'demandmanager.zevenaar' },
  { path: '/verkenningen/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/verkenningen/nieuw?sjabloon=scenarios', as: 'demandmanager.zevenaar' },
  { path: '/verkenningen/{scenarios}', as: 'raadslid.duiven' },
  { path: '/verkenningen/{scenarios}?tab=rijen', as: 'raadslid.duiven' },
  { path: '/verkenningen/{publiekeWaarde}', as: 'raadslid.duiven' },
  { path: '/verkenningen/{urgentie}', as: 'demandmanager.zevenaar' },
  { path: '/verkenningen/{urgentie}', as: 'directeur.rid' },
  { path: '/verkenningen/{urgentie}?tab=oordeel', as: 'demandmanager.westervoort' },
  { path: '/wensen/{wensMetCijfers}', as: 'demandmanager.zevenaar' },
  { path: '/wensen/{wensMetCijfers}?tab=betalen', as: 'demandmanager.duiven' },
  { path: '/wensen/{wensMetCijfers}/cijfers', as: 'demandmanager.zevenaar' },
  { path: '/wensen/{wensSamengevoegd}', as: 'demandmanager.duiven' },
  { path: '/aanbiedingen/{wetAanbod}', as: 'demandmanager.zevenaar' },
  { path: '/aanbiedingen', as: 'demandmanager.zevenaar' },
  { path: '/aanbiedingen/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/aanbiedingen/{aanbod}', as: 'demandmanager.zevenaar' },
  { path: '/wetten', as: 'demandmanager.zevenaar' },
  { path: '/wetten?search=bestaat-niet', as: 'raadslid.duiven' },
  { path: '/wetten', as: 'secretaris.arnhem' },
  { path: '/wetten/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/wetten/{wetOpAgenda}', as: 'demandmanager.zevenaar' },
  { path: '/wetten/{wetOpAgenda}?tab=bij-ons', as: 'demandmanager.westervoort' },
  { path: '/wetten/{wetOpAgenda}?tab=uren', as: 'controller.duiven' },
  { path: '/wetten/{wetOpAgenda}?tab=historie', as: 'raadslid.duiven' },
  { path: '/wetten/{wetOpAgenda}/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/wetten/{wetConcept}', as: 'demandmanager.duiven' },
  { path: '/vergaderingen?jaar=2027', as: 'controller.zevenaar' },
  { path: '/vergaderingen?jaar=2027&beeld=jaar', as: 'controller.zevenaar' },
  { path: '/vergaderingen?jaar=2027&beeld=reces', as: 'griffier.duiven' },
  { path: '/vergaderingen?jaar=2027&beeld=agenda', as: 'griffier.duiven' },
  { path: '/vergaderingen?jaar=2040', as: 'raadslid.duiven' },
  { path: '/vergaderingen/plannen?jaar=2027', as: 'griffier.duiven' },
  { path: '/pc-kalender?jaar=2027', as: 'raadslid.duiven' },
  { path: '/pc-kalender?jaar=2028', as: 'controller.sdl' },
  { path: '/pc-kalender?jaar=2027', as: 'controller.arnhem' },
  { path: '/zienswijzen', as: 'raadslid.duiven' },
  { path: '/zienswijzen/nieuw', as: 'controller.sdl' },
  { path: '/zienswijzen/nieuw', as: 'controller.zevenaar' },
  { path: '/zienswijzen/{visie}', as: 'directeur.rid' },
  { path: '/zienswijzen/{visie}', as: 'griffier.westervoort' },
  { path: '/zienswijzen/{visie}/zienswijze', as: 'griffier.westervoort' },
  { path: '/zienswijzen/{visie}/wijzigen', as: 'directeur.rid' },
  { path: '/zienswijzen/{begroting2027}', as: 'raadslid.duiven' },
  { path: '/zienswijzen', as: 'controller.arnhem' },
  { path: '/behandelingen', as: 'controller.zevenaar' },
  { path: '/omwegen', as: 'wethouder.zevenaar' },
  { path: '/geschillen', as: 'raadslid.duiven' },
  { path: '/groei', as: 'secretaris.zevenaar' },
  { path: '/groei/vragen/{groeivraag}', as: 'secretaris.zevenaar' },
  { path: '/geschillen/{geschil}', as: 'secretaris.zevenaar' },
  { path: '/beslistabel', as: 'raadslid.duiven' },
  { path: '/beslistabel/wijzigen', as: 'griffier.duiven' },
  { path: '/behandelingen/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/behandelingen/nieuw?voorstel={voorstel}', as: 'demandmanager.zevenaar' },
  { path: '/behandelingen/{onderweg}', as: 'controller.zevenaar' },
  { path: '/behandelingen/{onderweg}', as: 'raadslid.duiven' },
  { path: '/behandelingen/{onderweg}?tab=planning', as: 'demandmanager.zevenaar' },
  { path: '/behandelingen/{onderweg}?tab=planning', as: 'raadslid.duiven' },
  { path: '/routes', as: 'demandmanager.zevenaar' },
  { path: '/doorlooptijden', as: 'controller.zevenaar' },
  { path: '/behandelingen/{besloten}', as: 'controller.zevenaar' },
  { path: '/behandelingen/{besloten}?tab=historie', as: 'controller.zevenaar' },
  { path: '/vergaderingen/{vergadering}', as: 'secretaris.zevenaar' },
  { path: '/vergaderingen/{vergadering}', as: 'raadslid.duiven' },
  { path: '/vergaderingen/{nuBezig}', as: 'secretaris.zevenaar' },
  { path: '/vergaderingen/{gehouden}', as: 'secretaris.zevenaar' },
  { path: '/vergaderingen/{gehouden}?tab=vergadering', as: 'secretaris.zevenaar' },
  { path: '/acties', as: 'secretaris.zevenaar' },
  { path: '/besluiten', as: 'controller.zevenaar' },
  { path: '/besluiten/{besluit}', as: 'controller.zevenaar' },
  { path: '/publicaties', as: 'griffier.duiven' },
  { path: '/publicaties', as: 'raadslid.duiven' },
  { path: '/publicaties?stand=gepubliceerd', as: 'secretaris.zevenaar' },
  { path: '/publicaties/register', as: 'secretaris.zevenaar' },
  { path: '/publicaties/register', as: 'controller.zevenaar' },
  { path: '/publicaties/{besluit}', as: 'secretaris.zevenaar' },
  { path: '/publicaties/{besluit}', as: 'controller.zevenaar' },
  { path: '/publicaties/{publiek}', as: 'secretaris.zevenaar' },
  { path: '/openbaar', as: 'controller.zevenaar' },
  { path: '/openbaar/de-liemers/besluiten', as: 'controller.zevenaar' },
  { path: '/openbaar/de-liemers/besluiten?zoek=zwembad', as: 'controller.zevenaar' },
  { path: '/openbaar/de-liemers/vergaderingen/2026-07-08-algemeen-bestuur-samenwerking-de-liemers', as: 'controller.zevenaar' },
  { path: '/openbaar/de-liemers/besluiten/{nummer}', as: 'controller.zevenaar' },
  { path: '/meerwerk', as: 'demandmanager.westervoort' },
  { path: '/meerwerk/{meerwerk}', as: 'demandmanager.westervoort' },
  { path: '/meerwerk/{meerwerkZonder}', as: 'directeur.rid' },
  { path: '/begroting', as: 'controller.zevenaar' },
  { path: '/begroting/rekenhulp', as: 'controller.zevenaar' },
  { path: '/bijdragen?jaar=2027', as: 'controller.zevenaar' },
  { path: '/bijdragen?jaar=2050', as: 'controller.zevenaar' },
  { path: '/kwartalen', as: 'controller.duiven' },
  { path: '/kwartalen/{kwartaal}', as: 'controller.duiven' },
  { path: '/kwartalen/{kwartaalOpen}?tab=kostprijzen', as: 'controller.sdl' },
  { path: '/kwartalen/{kwartaal}?tab=boekingen', as: 'raadslid.duiven' },
  { path: '/nota?jaar=2026&kwartaal=3', as: 'controller.duiven' },
  { path: '/jaarprognose?jaar=2026', as: 'controller.westervoort' },
  { path: '/jaarprognose?jaar=2025', as: 'directeur.rid' },
  { path: '/hoeveelheden?jaar=2026&kwartaal=3', as: 'controller.sdl' },
  { path: '/grootboek', as: 'controller.sdl' },
  { path: '/grootboek/inlezen', as: 'controller.sdl' },
  { path: '/grootboek/{grootboek}', as: 'controller.sdl' },
  { path: '/grootboek/{grootboek}?tab=regels', as: 'controller.zevenaar' },
  { path: '/kostenmodellen', as: 'controller.sdl' },
  { path: '/kostenmodellen/{kostenmodel}?deel=opzet', as: 'controller.zevenaar' },
  { path: '/kostenmodellen/{kostenmodel}?deel=leveringen', as: 'controller.zevenaar' },
  { path: '/kostenmodellen/{kostenmodel}?deel=proef&jaar=2026&kwartaal=4', as: 'controller.zevenaar' },
  { path: '/kostenmodellen/{modelConcept}?deel=opzet', as: 'controller.sdl' },
  { path: '/kostenmodellen/{modelConcept}?deel=leveringen', as: 'controller.sdl' },
  { path: '/kostprijzen?jaar=2026', as: 'controller.zevenaar' },
  { path: '/kostprijzen?jaar=2040', as: 'raadslid.duiven' },
  { path: '/kostprijzen/doorrekenen?jaar=2026&kwartaal=3', as: 'controller.sdl' },
  { path: '/kostprijzen/{toerekening}/wat-als', as: 'controller.zevenaar' },
  { path: '/kostprijzen/{toerekening}/producten/{product}', as: 'controller.zevenaar' },
  { path: '/kostprijzen/{toerekening}/plaatsen/SD', as: 'controller.zevenaar' },
  { path: '/verrekenlab', as: 'controller.zevenaar' },
  { path: '/verrekenlab?jaar=2031', as: 'raadslid.duiven' },
  { path: '/briefrondes', as: 'directeur.rid' },
  { path: '/briefrondes/nieuw', as: 'directeur.rid' },
  { path: '/briefrondes/{stil}', as: 'directeur.rid' },
  { path: '/briefrondes/{ronde}', as: 'directeur.rid' },
  { path: '/brieven/{brief}', as: 'secretaris.zevenaar' },
  { path: '/brieven/{brief}', as: 'raadslid.duiven' },
  { path: '/brieven/{vrij}', as: 'raadslid.duiven' },
  { path: '/voorstellen', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/nieuw?wens={wens}', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{voorstel}', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{voorstel}?tab=effect', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{voorstel}?tab=weging', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{voorstel}?tab=weging', as: 'demandmanager.duiven' },
  { path: '/voorstellen/{voorstel}/scores', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{herwogen}?tab=weging', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{herwogen}?tab=business-case', as: 'demandmanager.duiven' },
  { path: '/voorstellen/{voorstel}?tab=business-case', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{voorstelConcept}/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{plan}?tab=realisatieplan', as: 'raadslid.duiven' },
  { path: '/voorstellen/{voorstelConcept}/realisatieplan/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{voorstelConcept}/weging/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/voorstellen/{voorstelConcept}/business-case/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/catalogus', as: 'demandmanager.zevenaar' },
  { path: '/catalogus', as: 'directeur.rid' },
  { path: '/programmas', as: 'demandmanager.zevenaar' },
  { path: '/programmas/{programma}', as: 'demandmanager.zevenaar' },
  { path: '/programmas/{programma}?tab=historie', as: 'demandmanager.zevenaar' },
  { path: '/maatregelen/{maatregel}', as: 'demandmanager.zevenaar' },
  { path: '/opdrachten', as: 'demandmanager.zevenaar' },
  { path: '/opdrachten/nieuw', as: 'demandmanager.zevenaar' },
  { path: '/opdrachten/nieuw?besluit={besluit}', as: 'demandmanager.zevenaar' },
  { path: '/opdrachten/{opdracht}', as: 'demandmanager.zevenaar' },
  { path: '/opdrachten/{opdracht}/wijzigen', as: 'demandmanager.zevenaar' },
  { path: '/account', as: 'controller.zevenaar' },
  { path: '/toegankelijkheid', as: 'controller.zevenaar' },
  { path: '/bestaat-niet', as: 'controller.zevenaar' },
]

const looks = [1440, 375, 320].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })))

let house: RunningHouse
let ids: Record<string, string>

beforeAll(async () => {
  house = await startHouse()
  const one = async (sql: string) => (await house.db.owner.query<{ id: string }>(sql)).rows[0]!.id
  ids = {
    sleutel: await one(
      `select s.id from samenwerking.verdeelsleutel s join samenwerking.regeling r on r.id = s.regeling_id where r.korte_naam = 'De Liemers' and s.status = 'vastgesteld'`,
    ),
    concept: await one(
      `select s.id from samenwerking.verdeelsleutel s join samenwerking.organisatie o on o.id = s.eigen_organisatie_id where o.naam = 'Zevenaar' and s.status = 'concept'`,
    ),
    doel: await one(`select id from doelen.doel where soort = 'gezamenlijk' and status = 'vastgesteld' order by titel`),
    visievraag: await one(`select id from doelen.visievraag where volgorde = 6`),
    doelConcept: await one(`select id from doelen.doel where status = 'concept'`),
    wens: await one(`select id from vraag.wens where status = 'ingediend'`),
    wensConcept: await one(`select id from vraag.wens where status = 'concept'`),
    wensMetCijfers: await one(`select wens_id as id from vraag.deelnamecijfers`),
    wensSamengevoegd: await one(`select id from vraag.wens where status = 'samengevoegd'`),
    wetAanbod: await one(`select id from vraag.aanbod where soort = 'wet'`),
    voorstel: await one(`select id from afweging.voorstel where status = 'ingediend'`),
    herwogen: await one(`select voorstel_id as id from afweging.weging where ronde = 2`),
    plan: await one(`select id from afweging.voorstel where vorm = 'realisatieplan'`),
    voorstelConcept: await one(`select id from afweging.voorstel where status = 'concept'`),
    scenarios: await one(`select id from verkenning.verkenning where sjabloon = 'scenarios'`),
    publiekeWaarde: await one(`select id from verkenning.verkenning where sjabloon = 'publieke_waarde'`),
    urgentie: await one(`select id from verkenning.verkenning where sjabloon = 'urgentie'`),
    aanbod: await one(`select id from vraag.aanbod`),
    wetOpAgenda: await one(`select id from wetten.wet where naam like 'Wet modernisering%'`),
    wetConcept: await one(`select wet_id as id from wetten.analyse where ingediend_op is null`),
    zevenaar: await one(`select id from samenwerking.organisatie where gemeente_code = 'GM0299'`),
    ogo: await one(
      `select t.id from samenwerking.tafel t join samenwerking.regeling r on r.id = t.regeling_id where t.soort = 'ogo' and r.korte_naam = 'De Liemers'`,
    ),
    kwartaal: await one(`select id from verrekening.kwartaal where jaar = 2026 and kwartaal = 2`),
    kwartaalOpen: await one(`select id from verrekening.kwartaal where status = 'open'`),
    programma: await one(`select id from portfolio.programma`),
    visie: await one(`select id from zienswijzen.ronde where titel like 'Fictief: Visie%'`),
    meerwerk: await one(`select id from portfolio.meerwerk where nummer = 'M-2026-003'`),
    meerwerkZonder: await one(`select id from portfolio.meerwerk where nummer = 'M-2026-001'`),
    begroting2027: await one(`select id from zienswijzen.ronde where titel like 'Fictief: Ontwerpbegroting%'`),
    grootboek: await one(`select id from kosten.grootboekbestand`),
    kostenmodel: await one(`select id from kosten.kostenmodel where status = 'vastgesteld'`),
    toerekening: await one(`select id from kosten.toerekening order by jaar desc, kwartaal desc`),
    product: await one(`select p.id from catalogus.product p where p.naam = 'Werkplek'`),
    modelConcept: await schetsModel(),
    maatregel: await one(`select id from portfolio.maatregel where nummer = 4`),
    vergadering: await one(`select id from agenda.agenda where status = 'voorbereiding'`),
    gehouden: await one(`select id from agenda.agenda where status = 'vastgesteld'`),
    nuBezig: await vergader(),
    ...(await planBesluit()),
  }
})

afterAll(() => house.close())

/** A draft of the cost model: a copy of the one that counts. */
async function schetsModel(): Promise<string> {
  const wie = await house.api.signIn('controller.sdl')
  const { rows } = await house.db.owner.query<{ id: string }>(`select id from kosten.kostenmodel`)
  return made<{ id: string }>(await wie.send('POST', '/kostenmodellen', { naam: 'In de maak', vanId: rows[0]!.id })).id
}

/** A meeting that goes on, with an item that was dealt with and one that was not. */
async function vergader(): Promise<string> {
  const werk = tafelwerk(await house.api.signIn('secretaris.zevenaar'), await planVergadering(house, 'Secretarissenoverleg'))
  await werk.doe('POST', '/agendapunten', punt('Opening', { soort: 'kennisname' }))
  await werk.doe('POST', '/agendapunten', punt('Personeel', { openbaarheid: 'besloten', grond: 'Woo artikel 5.1' }))
  await werk.doe('POST', '/openingen')
  expect((await werk.zeg('Opening', { ...conform, conclusie: '' })).statusCode).toBe(201)
  return werk.id
}

/** A proposal on its way, one that was decided with a draft order, and letters about it: one round in preparation, one offered, corrected after a release. */
async function planBesluit(): Promise<Record<string, string>> {
  const weg = besluitWeg({ db: house.db, signIn: house.api.signIn })
  const besluit = await weg.slotbesluit('Zes maatregelen', ['300000.00', '110000.00', 'PM'])
  const onderweg = await weg.inBehandeling(await weg.ingediendVoorstel('Langs de tafels'))
  made(await weg.advies('controller.duiven', onderweg, { oordeel: 'afwijkend', tekst: 'Eerst de structurele lasten.' }))
  const send = async (naam: string, path: string, { body, seen }: { body?: object; seen?: { versie: number } }) =>
    (await weg.who(naam)).send('POST', path, body, seen ? match(seen) : {})
  const woorden = {
    aanleiding: 'Een onderzoek.',
    kernboodschap: 'Wij gaan door.',
    vervolg: 'In het voorjaar.',
    afgesprokenOp: '2099-12-10',
  }
  const maak = async (onderwerp: string) =>
    made<Briefronde>(await send('directeur.rid', '/briefrondes', { body: { ...woorden, onderwerp, besluitId: besluit.id } }))
  const stil = await maak('Nog in voorbereiding')
  const gemaakt = await maak('De toekomst van onze ICT')
  const ronde = made<Briefronde>(await send('directeur.rid', `/briefrondes/${gemaakt.id}/aanbiedingen`, { seen: gemaakt }))
  const van = (gemeente: string) => ronde.brieven.find(({ organisatieNaam }) => organisatieNaam === gemeente)!
  const vrij = van('Westervoort')
  const tekst = { dekking: 'Uit de reserve van € 1.000.', secretaris: 'S', burgemeester: 'B' }
  const westervoort = await weg.who('secretaris.westervoort')
  const geschreven = (await westervoort.send('PUT', `/brieven/${vrij.id}`, tekst, match(vrij))).json() as { versie: number }
  const gereed = made<{ versie: number }>(await send('secretaris.westervoort', `/brieven/${vrij.id}/gereedmeldingen`, { seen: geschreven }))
  made(await send('secretaris.westervoort', `/brieven/${vrij.id}/vrijgaven`, { body: { reden: 'De raad is eerder.' }, seen: gereed }))
  const correctie = { besluitId: besluit.id, grond: 'De peildatum klopte niet.' }
  made(await send('directeur.rid', `/briefrondes/${ronde.id}/correcties`, { body: correctie, seen: ronde }))
  const opdracht = made<{ id: string }>(await send('demandmanager.zevenaar', '/opdrachten', { body: { besluitId: besluit.id } }))
  const partijen = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.organisatie where naam in ('Zevenaar', 'Duiven') and regeling_id is null`,
  )
  const verschil = { titel: 'Wie betaalt dit?', aard: 'prijs', partijIds: partijen.rows.map(({ id }) => id), standpunt: 'Naar inwoners.' }
  const geopend = made<{ id: string; versie: number }>(await send('secretaris.zevenaar', '/geschillen', { body: verschil }))
  made(
    await send('secretaris.zevenaar', `/geschillen/${geopend.id}/treden`, {
      body: { geprobeerd: 'Twee gesprekken', uiterlijk: '2099-01-01' },
      seen: geopend,
    }),
  )
  made(await send('directeur.rid', '/groeifasen', { body: { naam: 'De basis op orde', criteria: ['De servicedesk is bereikbaar'] } }))
  const groeivraag = made<{ id: string }>(
    await send('secretaris.zevenaar', '/groeivragen', { body: { soort: 'klant', titel: 'Doesburg wordt klant' } }),
  )
  const publiek = await weg.slotbesluit('Wat iedereen leest')
  const stand = async () => (await (await weg.who('secretaris.zevenaar')).get(`/publicaties/${publiek.id}`)).json() as { versie: number }
  const wie = await weg.who('secretaris.zevenaar')
  await wie.send('PUT', `/publicaties/${publiek.id}/openbaarheid`, { soort: 'openbaar' }, match(await stand()))
  made(await wie.send('POST', `/publicaties/${publiek.id}/openbaarmakingen`, {}, match(await stand())))
  return {
    groeivraag: groeivraag.id,
    geschil: geopend.id,
    publiek: publiek.id,
    nummer: publiek.nummer,
    opdracht: opdracht.id,
    onderweg: onderweg.id,
    besloten: besluit.behandelingId,
    besluit: besluit.id,
    stil: stil.id,
    ronde: ronde.id,
    brief: van('Zevenaar').id,
    vrij: vrij.id,
  }
}

/** One browser per person, for all their pages. */
const visits = new Map<string, Visit>()
async function visitOf(as: string): Promise<Visit> {
  const visit = visits.get(as) ?? (await house.signIn(as))
  visits.set(as, visit)
  return visit
}

test.each(pages)(
  '$path, $as: axe finds nothing in any width and colour, nothing sticks out, the console is clean',
  async ({ path, as }) => {
    const { page, complaints } = await visitOf(as)
    complaints.length = 0
    await page.goto(path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name]!))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const findings: string[] = []
    // A page is loaded once and then looked at in every width and colour, as when somebody turns a tablet or the sun goes down.
    for (const { width, colorScheme } of looks) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      const found = await violations(page)
      const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
      if (sideways > 0) found.push(`${sideways} px te breed`)
      findings.push(...found.map((finding) => `${width} px, ${colorScheme}: ${finding}`))
    }
    // The browser itself reports a page that was not found; that is what this address is for.
    findings.push(...complaints.filter((complaint) => path !== '/bestaat-niet' || !complaint.includes('404')))
    expect(findings).toEqual([])
  },
)

test('the sign-in page: axe finds nothing', async () => {
  const { page, context } = await house.visit()
  await page.goto('/aanmelden')
  await page.getByLabel('Aanmeldnaam').waitFor()
  expect(await violations(page)).toEqual([])
  await context.close()
})

interface AxeResult {
  violations: { id: string; nodes: { target: string[] }[] }[]
}

async function violations(page: Visit['page']): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axeSource)
  const result = await page.evaluate<AxeResult>('window.axe.run()')
  return result.violations.map(
    ({ id, nodes }) =>
      `${id} (${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')})`,
  )
}

test('a table speaks in a dialog: what is missing is named at its field, axe finds nothing, and the focus comes back', async () => {
  const { page } = await visitOf('controller.zevenaar')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/behandelingen/${ids['onderweg']}`)
  await page.getByRole('button', { name: 'Geef advies' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Geef advies' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Kies akkoord/ })
    .waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Geef advies')
})
