import { allocate } from '#kernel/allocate.ts'
import { type Bedrag, formatBedrag, NIHIL, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { type Breuk, breuk, divideBreuk, parseDecimaal, sumBreuken, toKortDecimaal } from '#kernel/breuk.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatPost } from '#kernel/totaal.ts'
import type { Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { findBlad, type Hoeveelheid, listAfnemers, listHoeveelheden, listTarieven } from '#modules/catalogus/index.ts'
import { listKenmerkwaarden, listVerdeelsleutels, listVragers } from '#modules/samenwerking/index.ts'
import { readBijdragen } from '#modules/verrekening/bijdragen.ts'
import { gewichtenVan } from '#modules/verrekening/commands/gewichten.ts'
import type { Laboratorium } from '#modules/verrekening/contract.ts'
import { inCatalogus } from '#modules/verrekening/domain/kwartaal.ts'
import type { Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import { INWONERSSLEUTEL, kostenVan, labVan, regelsVan } from '#modules/verrekening/domain/laboratorium.ts'
import { zietAlles } from '#modules/verrekening/store/kwartalen.ts'

type Deelnemer = Opzet['deelnemers'][number]
type Sleutel = Opzet['sleutels'][number] & { isVastgesteld: boolean }
type Bron = Laboratorium['bronnen'][number]

/** The page size that holds every key and figure of one cooperation. */
const ALLES = { page: 1, pageSize: 1000 }

/** The numbers that the laboratory begins with: tariff and plan of the catalogue, keys and inhabitants, and what everyone pays now. */
export async function readLaboratorium(
  context: Context,
  { jaar = Number(context.clock.today().slice(0, 4)) }: { jaar?: number | undefined },
): Promise<Laboratorium> {
  await insistOnOpen(context)
  const vragers = await listVragers(context.db, `${jaar}-12-31`)
  const inwoners = await inwonersVan(context, jaar)
  const { sleutels, ontbreekt } = await sleutelsVan(context, jaar)
  const kaal = vragers.map(({ organisatieId, organisatieNaam }) => ({
    code: organisatieId,
    naam: organisatieNaam,
    inwoners: inwoners.get(organisatieId)?.waarde ?? null,
    nu: '0.00',
  }))
  const begin = { jaar, kaal, sleutels, ...(await productenVan(context, jaar)) }
  const deelnemers = wieMeedoet(begin)
  const opzet = opzetVan({ ...begin, kaal: deelnemers })
  const nu = await watIederNuBetaalt(context, opzet, sleutels)
  return {
    opzet: { ...opzet, deelnemers: deelnemers.map((each, index) => ({ ...each, nu: formatBedrag(nu.bedragen[index]!) })) },
    bronnen: [
      { wat: 'Kosten en aantallen', bron: `Catalogus: tarief op 1 januari ${jaar} maal het begrote aantal` },
      { wat: 'Wat ieder nu betaalt', bron: nu.bron },
      ...bronOfInwoners(deelnemers, inwoners),
    ],
    ontbreekt: [...begin.ontbreekt, ...ontbreekt, ...zonderInwoners(deelnemers)],
    fictief: begin.fictief,
  }
}

/** The laboratory works with everybody's quantities: closed with them. */
export async function insistOnOpen({ db }: Pick<Context, 'db'>): Promise<void> {
  if (!(await zietAlles(db)))
    throw new Problem(
      409,
      'verrekenzicht-gesloten',
      'Het lab rekent met de aantallen van alle partijen. Bedragen van anderen zijn afgesproken gesloten. Vraag de controller van de opdrachtnemer.',
    )
}

interface Begin {
  jaar: number
  kaal: Deelnemer[]
  sleutels: Sleutel[]
  producten: Opzet['producten']
}

/** Who takes something, or stands in a key: others would only be rows of nil. */
function wieMeedoet({ kaal, producten, sleutels }: Begin): Deelnemer[] {
  const neemt = new Set(
    producten.flatMap(({ aantallen }) => aantallen.filter(({ aantal }) => aantal !== '0').map((each) => each.deelnemer)),
  )
  const inSleutel = new Set(sleutels.flatMap(({ delen }) => delen.map(({ code }) => code)))
  const used = kaal.filter(({ code }) => neemt.has(code) || inSleutel.has(code))
  return used.length > 0 ? used : kaal
}

function opzetVan({ jaar, kaal, sleutels, producten }: Begin): Opzet {
  const codes = new Set(kaal.map(({ code }) => code))
  const bruikbaar = sleutels.filter(({ delen }) => delen.some(({ code }) => codes.has(code)))
  const vast = bruikbaar.find(({ isVastgesteld }) => isVastgesteld)?.code ?? bruikbaar[0]?.code ?? INWONERSSLEUTEL
  return {
    jaar,
    deelnemers: kaal,
    producten: producten.map((each) => ({
      ...each,
      aantallen: kaal.map(({ code }) => each.aantallen.find(({ deelnemer }) => deelnemer === code) ?? { deelnemer: code, aantal: '0' }),
    })),
    sleutels: bruikbaar.map(({ code, naam, delen }) => ({ code, naam, delen })),
    keuzes: {
      methode: 'pxq',
      basissleutel: vast,
      mix: [INWONERSSLEUTEL, ...bruikbaar.map(({ code }) => code)].map((sleutel) => ({
        sleutel,
        gewicht: sleutel === vast || sleutel === INWONERSSLEUTEL ? '1' : '0',
      })),
      ingroei: 'begrensd',
      groei: '0',
      grens: '1.00',
    },
  }
}

/**
 * Products with a price and a plan; of what stands the mean of the quarters, of what is used the sum. Who is planned in a part of the year, or
 * takes the product by its own word and is not on the sheet, has no quantity: that is not nil.
 */
async function productenVan(
  { db }: Context,
  jaar: number,
): Promise<Pick<Begin, 'producten'> & Pick<Laboratorium, 'ontbreekt' | 'fictief'>> {
  const { producten } = await findBlad(db, jaar)
  const tarieven = new Map((await listTarieven(db, `${jaar}-01-01`)).map(({ productId, tarief }) => [productId, tarief]))
  const perProduct = Map.groupBy(await listHoeveelheden(db, { jaar }), ({ productId }) => productId)
  const afnemers = Map.groupBy(await listAfnemers(db, { van: `${jaar}-01-01`, totEnMet: `${jaar}-12-31` }), ({ productId }) => productId)
  const ontbreekt: Laboratorium['ontbreekt'] = []
  const met = producten.flatMap((product) => {
    const [tarief, rows] = [tarieven.get(product.id), perProduct.get(product.id) ?? []]
    const verwacht = afnemers.get(product.id) ?? []
    if (rows.length === 0 && verwacht.length === 0) return []
    if (tarief === undefined || tarief === 'PM') {
      ontbreekt.push({ zin: `${product.naam} telt niet mee: het tarief voor ${jaar} is nog niet bekend.`, pad: inCatalogus(product.naam) })
      return []
    }
    const perDeelnemer = Map.groupBy(rows, ({ organisatieId }) => organisatieId)
    const namen = new Map([...verwacht, ...rows].map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
    const aantallen = [...namen].map(([deelnemer, naam]) => {
      const own = perDeelnemer.get(deelnemer) ?? []
      if (own.length === KWARTALEN.length) return { deelnemer, aantal: toKortDecimaal(jaaraantal(own), 4) }
      ontbreekt.push(zonderAantal({ product: product.naam, naam, jaar }, own))
      return { deelnemer, aantal: null }
    })
    return [
      {
        code: product.id,
        naam: product.naam,
        eenheid: product.eenheid,
        pakket: product.pakket,
        tarief: formatPost(tarief),
        aantallen,
        fictief: product.fictief,
      },
    ]
  })
  return { producten: met.map(({ fictief: _, ...product }) => product), ontbreekt, fictief: met.some(({ fictief }) => fictief) }
}

const KWARTALEN = [1, 2, 3, 4]

function zonderAantal({ product, naam, jaar }: { product: string; naam: string; jaar: number }, rows: readonly Hoeveelheid[]) {
  const mist = KWARTALEN.filter((each) => rows.every(({ kwartaal }) => kwartaal !== each))
  return {
    zin: `Van ${product} is voor ${naam} geen aantal begroot in kwartaal ${mist.join(', ')} van ${jaar}. Vul het in, ook als het nul is.`,
    pad: `/hoeveelheden?jaar=${jaar}&kwartaal=${mist[0]}`,
  }
}

const zonderInwoners = (deelnemers: readonly Deelnemer[]) =>
  deelnemers
    .filter(({ inwoners }) => inwoners === null)
    .map(({ code, naam }) => ({ zin: `Van ${naam} is het aantal inwoners niet bekend.`, pad: `/organisaties/${code}` }))

function jaaraantal(rows: readonly Hoeveelheid[]): Breuk {
  const som = sumBreuken(rows.map(({ begroot }) => expectOk(parseDecimaal(begroot))))
  return rows[0]!.telling === 'stand' ? divideBreuk(som, breuk(4n)) : som
}

/** The inhabitants on the last day that is known before the year is over, per organisation. */
async function inwonersVan({ db }: Context, jaar: number): Promise<Map<string, { waarde: string; peildatum: string }>> {
  const { resultaten } = await listKenmerkwaarden(db, {
    ...ALLES,
    sort: 'peildatum',
    kenmerk: 'inwoners',
    peildatumTotEnMet: `${jaar}-12-31`,
    deelnemers: 'ja',
  })
  return new Map(resultaten.map(({ organisatieId, waarde, peildatum }) => [organisatieId, { waarde, peildatum }]))
}

/** The keys in force (and drafts of the own side), with the exact share of everyone as a weight; a key without its figures says so. */
async function sleutelsVan(context: Context, jaar: number): Promise<{ sleutels: Sleutel[]; ontbreekt: Laboratorium['ontbreekt'] }> {
  const { resultaten } = await listVerdeelsleutels(context.db, { ...ALLES, op: `${jaar}-01-01` })
  const [sleutels, ontbreekt]: [Sleutel[], Laboratorium['ontbreekt']] = [[], []]
  for (const { id, naam, status } of resultaten) {
    if (status === 'ingetrokken') continue
    try {
      sleutels.push({ code: id, naam, isVastgesteld: status === 'vastgesteld', delen: await gewichtenVan(context, id) })
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'kenmerk-ontbreekt')) throw error
      ontbreekt.push({ zin: `${naam} kan nog niet verdelen: er ontbreken cijfers.`, pad: `/verdeelsleutels/${id}` })
    }
  }
  return { sleutels, ontbreekt }
}

/**
 * What everyone pays now: what the budget asks when it carries at least half of these costs; else the costs over the key that was adopted;
 * else tariff times quantity.
 */
async function watIederNuBetaalt(
  context: Context,
  opzet: Opzet,
  sleutels: readonly Sleutel[],
): Promise<{ bedragen: Bedrag[]; bron: string }> {
  const lab = labVan(opzet)
  const kosten = kostenVan(lab)
  const { deelnemers } = await readBijdragen(context, { jaar: opzet.jaar })
  const perCode = new Map(deelnemers.map(({ organisatieId, perJaar }) => [organisatieId, expectOk(parseBedrag(perJaar[0]!.bedrag))]))
  const begroot = opzet.deelnemers.map(({ code }) => perCode.get(code) ?? NIHIL)
  const isHeel = begroot.every((each) => each >= 0n) && sumBedragen(begroot) > 0n && sumBedragen(begroot) * 2n >= kosten
  if (isHeel) return { bedragen: begroot, bron: `Begroting ${opzet.jaar}, verdeeld over de sleutel van elk besluit` }
  const vast = sleutels.find(({ isVastgesteld, code }) => isVastgesteld && code === opzet.keuzes.basissleutel)
  if (vast !== undefined)
    return { bedragen: allocate(kosten, lab.sleutels.get(vast.code)!), bron: `De kosten over de vastgestelde sleutel ${vast.naam}` }
  if (lab.onbekend.aantallen.length > 0)
    return {
      bedragen: begroot.map(() => NIHIL),
      bron: 'Niet bekend: er is geen begroting en geen vastgestelde sleutel, en er ontbreken aantallen',
    }
  const regels = regelsVan(lab)
  return {
    bedragen: opzet.deelnemers.map((_, index) => sumBedragen(regels.map((regel) => regel[index]!))),
    bron: 'Tarief maal het begrote aantal: er is geen begroting en geen vastgestelde sleutel',
  }
}

function bronOfInwoners(deelnemers: readonly Deelnemer[], inwoners: ReadonlyMap<string, { peildatum: string }>): Bron[] {
  const data = [...new Set(deelnemers.flatMap(({ code }) => inwoners.get(code)?.peildatum ?? []))].sort()
  if (data.length === 0) return [{ wat: 'Inwoners', bron: 'Er zijn geen aantallen inwoners bekend' }]
  return [{ wat: 'Inwoners', bron: `Kenmerk inwoners, peildatum ${data.map((each) => showDatum(each)).join(' en ')}` }]
}
