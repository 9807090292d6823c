import { formatBedrag, NIHIL, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { parseDecimaal, toDecimaal } from '#kernel/breuk.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/database.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may, mayEdit } from '#platform/own-side/policy.ts'
import { type Kwartaalplan, planVan } from '#modules/verrekening/commands/kwartaal-stand.ts'
import { insistOnSettling } from '#modules/verrekening/commands/kwartalen.ts'
import type { Getekend, Jaarprognose } from '#modules/verrekening/contract.ts'
import {
  isAfgerekend,
  type Kwartaaldeel,
  kwartaalVanTekenen,
  perPartij,
  type Prognose,
  prognosesVan,
} from '#modules/verrekening/domain/jaarprognose.ts'
import { verrassingenVan } from '#modules/verrekening/domain/verrassing.ts'
import {
  deleteGetekend,
  findFactor,
  findGetekend,
  insertGetekend,
  listGetekend,
  saveFactor,
  shareGetekend,
} from '#modules/verrekening/store/jaarprognoses.ts'
import {
  jaarAfgerekendOp,
  listAfsluitdelen,
  listBestemd,
  listKwartaalRows,
  listPlanregels,
  namenVan,
  zietAlles,
} from '#modules/verrekening/store/kwartalen.ts'

const PERMISSIE = 'jaarprognose.tekenen'

/** The four quarters of a year for every party that this hat may see: as settled, as opened, else as planned now. */
export async function kwartaaldelenVan(db: Db, jaar: number): Promise<{ delen: Kwartaaldeel[]; ontbreekt: Kwartaalplan['mankementen'] }> {
  const rows = (await listKwartaalRows(db)).filter((each) => each.jaar === jaar)
  const ids = rows.map(({ id }) => id)
  const [plan, afgesloten] = [await listPlanregels(db, ids), await listAfsluitdelen(db, ids)]
  const found: Kwartaaldeel[] = []
  const ontbreekt: Kwartaalplan['mankementen'] = []
  for (const kwartaal of [1, 2, 3, 4]) {
    const row = rows.find((each) => each.kwartaal === kwartaal)
    const gepland = row ? null : await planVan(db, { jaar, kwartaal })
    ontbreekt.push(...(gepland?.mankementen ?? []))
    const voorschotten = perPartij(gepland?.plan ?? plan.filter(({ kwartaalId }) => kwartaalId === row?.id))
    const afgerekend = new Map(
      afgesloten.filter(({ kwartaalId }) => kwartaalId === row?.id).map(({ organisatieId, definitief }) => [organisatieId, definitief]),
    )
    for (const organisatieId of new Set([...voorschotten.keys(), ...afgerekend.keys()]))
      found.push({
        organisatieId,
        kwartaal,
        kwartaalId: row?.id ?? null,
        voorschot: voorschotten.get(organisatieId) ?? NIHIL,
        definitief: afgerekend.get(organisatieId) ?? null,
      })
  }
  return { delen: found, ontbreekt }
}

async function prognosesOf(
  db: Db,
  jaar: number,
): Promise<{ prognoses: Prognose[]; ontbreekt: Kwartaalplan['mankementen']; factor: Factor }> {
  const [factor, { delen, ontbreekt }] = [await findFactor(db, jaar), await kwartaaldelenVan(db, jaar)]
  return { prognoses: prognosesVan(delen, expectOk(parseDecimaal(factor.factor))), ontbreekt, factor }
}

type Factor = Awaited<ReturnType<typeof findFactor>>

/** The forecast of a year as far as this hat may see it; this year without one. */
export async function readJaarprognose(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { jaar = Number(clock.today().slice(0, 4)) }: { jaar?: number | undefined },
): Promise<Jaarprognose> {
  const { prognoses, ontbreekt, factor } = await prognosesOf(db, jaar)
  const getekend = await listGetekend(db, jaar)
  const { organisaties } = await namenVan(db, { producten: [], organisaties: prognoses.map(({ organisatieId }) => organisatieId) })
  const wieOfId = (organisatieId: string) => ({ organisatieId, organisatieNaam: organisaties.get(organisatieId) ?? 'organisatie' })
  const isAlles = await zietAlles(db)
  const som = (kind: 'bedrag' | 'bijdrage') => formatBedrag(sumBedragen(prognoses.map((each) => each[kind])))
  return {
    jaar,
    isBestemd: await isJaarBestemd(db, jaar),
    zicht: isAlles ? 'alles' : 'eigen',
    factor,
    ontbreekt: ontbreekt.map(({ zin, pad }) => ({ zin, pad })),
    partijen: prognoses
      .map((prognose) => ({
        ...wieOfId(prognose.organisatieId),
        kwartalen: opbouwVan(prognose),
        bedrag: formatBedrag(prognose.bedrag),
        bijdrage: formatBedrag(prognose.bijdrage),
        isAfgerekend: isAfgerekend(prognose),
      }))
      .sort((a, b) => a.organisatieNaam.localeCompare(b.organisatieNaam, 'nl')),
    totaal: isAlles ? { bedrag: som('bedrag'), bijdrage: som('bijdrage') } : null,
    getekend,
    verrassingen: verrassingen(prognoses, { getekend, afgerekendOp: await jaarAfgerekendOp(db, jaar) }).map(
      ({ verschil, deel, organisatieId, ...rest }) => ({
        ...wieOfId(organisatieId),
        ...rest,
        verschil: formatBedrag(verschil),
        deel: toDecimaal(deel, 4),
      }),
    ),
  }
}

async function isJaarBestemd(db: Db, jaar: number): Promise<boolean> {
  const ids = (await listKwartaalRows(db)).filter((each) => each.jaar === jaar).map(({ id }) => id)
  return (await listBestemd(db, ids)).size === 4
}

const opbouwVan = ({ kwartalen }: Prognose) => kwartalen.map((each) => ({ ...each, bedrag: formatBedrag(each.bedrag) }))

/**
 * Only of years that are settled, and of what was signed before that: what was disputed is no forecast of that party, and who signs
 * afterwards knows the amount.
 */
function verrassingen(
  prognoses: readonly Prognose[],
  { getekend, afgerekendOp }: { getekend: readonly Getekend[]; afgerekendOp: string | null },
) {
  const definitief = prognoses.filter(isAfgerekend).map(({ bedrag, ...rest }) => ({ ...rest, afrekening: bedrag }))
  const handtekeningen = getekend
    .filter(({ oordeel, gemaaktOp }) => oordeel === 'getekend' && afgerekendOp !== null && gemaaktOp < afgerekendOp)
    .map((each) => ({ ...each, bedrag: expectOk(parseBedrag(each.bedrag)) }))
  return verrassingenVan(definitief, handtekeningen).map(({ getekend: laatste, ...rest }) => ({ ...rest, getekendId: laatste.id }))
}

type Handtekening = { jaar: number; oordeel: Getekend['oordeel']; bedrag: string; opmerking: string }

/** A party signs what it was shown, or disputes it; a dispute stays on the own side until it is shared. */
export async function signJaarprognose(context: Context, { jaar, oordeel, bedrag, opmerking }: Handtekening): Promise<Getekend> {
  insist(may(wieOf(context), PERMISSIE))
  const { hoed, naam } = actorOf(context)
  if (oordeel === 'betwist' && opmerking === '')
    throw invalid([{ name: 'opmerking', code: 'leeg', reason: 'Schrijf op waarom u de prognose betwist.' }])
  const { prognoses, factor } = await prognosesOf(context.db, jaar)
  const eigen = prognoses.find(({ organisatieId }) => organisatieId === hoed.organisatieId)
  if (!eigen)
    throw new Problem(409, 'geen-prognose', `Voor uw organisatie is er geen plan in ${jaar}. Alleen wie betaalt, tekent een prognose.`)
  if (isAfgerekend(eigen))
    throw new Problem(409, 'jaar-afgerekend', `Alle kwartalen van ${jaar} zijn afgerekend. Er valt niets meer te voorspellen.`)
  if (formatBedrag(eigen.bedrag) !== bedrag)
    throw new Problem(
      409,
      'prognose-gewijzigd',
      `De prognose is intussen ${showBedrag(formatBedrag(eigen.bedrag))}. Bekijk wat er is gewijzigd en teken dan opnieuw.`,
    )
  const id = makeId()
  const op = context.clock.now()
  const isShared = oordeel === 'getekend'
  await insertGetekend(context.db, {
    id,
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    jaar,
    kwartaal: kwartaalVanTekenen(jaar, context.clock.today()),
    oordeel,
    bedrag: eigen.bedrag,
    opbouw: opbouwVan(eigen),
    factor: factor.factor,
    factorGrond: factor.grond,
    opmerking,
    op,
    door: naam,
    ingediendOp: isShared ? op : null,
  })
  const now = await loadGetekend(context, id)
  await recordGetekend(context, now, isShared ? zichtbaarVan(now) : ownSide(hoed.organisatieId))
  return now
}

async function loadGetekend({ db }: Pick<Context, 'db'>, id: string): Promise<Getekend> {
  const found = await findGetekend(db, id)
  if (!found) throw notFound()
  return found
}

const zichtbaarVan = ({ zijde: { eigenOrganisatieId, zichtbaarheid, tafelId } }: Getekend) => ({
  eigenOrganisatieId,
  zichtbaarheid,
  tafelId,
})

/** The history knows of it, and leaves out the amount, which not everybody may see. */
const recordGetekend = (context: Context, { id, jaar, oordeel, opmerking }: Getekend, zichtbaar: Zichtbaar) =>
  record(context, [{ soort: 'jaarprognose', id, naam: `Prognose ${jaar}`, na: { oordeel, opmerking }, zichtbaar }])

/** A dispute goes from the own side to the partners. */
export async function submitJaarprognose(
  context: Context,
  { id, versie, zichtbaarheid, tafelId }: { id: string; versie: number } & Pick<Zichtbaar, 'zichtbaarheid' | 'tafelId'>,
): Promise<Getekend> {
  const was = await loadGetekend(context, id)
  insist(mayEdit(wieOf(context), PERMISSIE, was.zijde))
  expectVersion(was, versie)
  await shareGetekend(context.db, { id, op: context.clock.now(), zichtbaarheid, tafelId })
  const now = await loadGetekend(context, id)
  await recordGetekend(context, now, zichtbaarVan(now))
  return now
}

/** Throws away a dispute that was not shared. */
export async function removeJaarprognose(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadGetekend(context, id)
  insist(mayEdit(wieOf(context), PERMISSIE, was.zijde))
  expectVersion(was, versie)
  await deleteGetekend(context.db, id)
  await record(context, [
    { soort: 'jaarprognose', id, naam: `Prognose ${was.jaar}`, voor: { opmerking: was.opmerking }, zichtbaar: ownSide(was.organisatieId) },
  ])
}

/** How the quarters that are not settled are thought to go. */
export async function setPrognosefactor(
  context: Context,
  { jaar, factor, grond, versie }: { jaar: number; factor: string; grond: string; versie: number },
): Promise<Jaarprognose> {
  await insistOnSettling(context)
  const was = await findFactor(context.db, jaar)
  expectVersion(was, versie)
  const { regelingId } = actorOf(context).hoed
  await saveFactor(context.db, { regelingId, jaar, factor, grond })
  await record(context, [
    { soort: 'prognosefactor', id: regelingId, naam: `Prognose ${jaar}`, grond, voor: { factor: was.factor }, na: { factor } },
  ])
  return readJaarprognose(context, { jaar })
}
