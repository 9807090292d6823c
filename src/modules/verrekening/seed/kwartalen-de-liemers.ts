import { formatBedrag, multiplyBedrag } from '#kernel/bedrag.ts'
import { breuk, parseDecimaal } from '#kernel/breuk.ts'
import { assert, expectOk } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/database.ts'
import { listAfrekenafspraken } from '#modules/catalogus/index.ts'
import { findKostprijzen } from '#modules/kosten/index.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { gewichtenVan } from '#modules/verrekening/commands/gewichten.ts'
import { kwartaaldelenVan } from '#modules/verrekening/commands/jaarprognoses.ts'
import { writeAfsluiting, writeKwartaal } from '#modules/verrekening/commands/kwartaal-afsluiten.ts'
import { gegevensVan, planVan } from '#modules/verrekening/commands/kwartaal-stand.ts'
import { prognosesVan } from '#modules/verrekening/domain/jaarprognose.ts'
import { type Kwartaalgegevens, mankementenVan, type Regel, voorschotVan } from '#modules/verrekening/domain/kwartaal.ts'
import { insertGetekend } from '#modules/verrekening/store/jaarprognoses.ts'
import { listKwartaalRows, type PlanRow, saveKostprijzen } from '#modules/verrekening/store/kwartalen.ts'

interface Moment {
  jaar: number
  kwartaal: number
}

/** Who settles. */
const DOOR = 'Dirk Fictief'
const SLEUTEL = DE_LIEMERS_IDS.in('verdeelsleutel', 'rid-2023')
/** Who signs for each party, and how much more (in thousandths) it took in every next quarter of 2025. */
const PARTIJEN = [
  { code: 'zevenaar', door: 'Bram Fictief', drift: 9 },
  { code: 'duiven', door: 'Lotte Fictief', drift: -6 },
  { code: 'westervoort', door: 'Wouter Fictief', drift: 4 },
] as const
const KWARTALEN = [1, 2, 3, 4]

/**
 * Two made-up years of De Liemers: 2025 settled as a whole, and 2026 with three quarters settled (one of them corrected) and the fourth
 * open; with what each party signed or disputed on the way. 2026 follows the counts of the catalogue and the runs of the cost model.
 */
export async function fillKwartalen(db: Db): Promise<void> {
  for (const kwartaal of KWARTALEN) await open(db, { jaar: 2025, kwartaal }, await plan2025(db, kwartaal))
  for (const kwartaal of KWARTALEN) {
    await teken(db, { jaar: 2025, kwartaal })
    await sluit(db, { jaar: 2025, kwartaal }, { gegevens: await gegevens2025(db, kwartaal) })
  }
  for (const kwartaal of KWARTALEN) {
    await open(db, { jaar: 2026, kwartaal }, await plan2026(db, kwartaal))
    if (kwartaal === 4) continue
    await teken(db, { jaar: 2026, kwartaal })
    if (kwartaal === 3)
      await betwist(db, 'duiven', {
        isGedeeld: true,
        opmerking: 'Onze applicaties kosten meer dan begroot. Wij willen eerst zien waardoor.',
      })
    await sluit2026(db, kwartaal)
  }
  await betwist(db, 'westervoort', { isGedeeld: false, opmerking: 'Eerst met het college: kan projectleiding in kwartaal 4 wachten?' })
}

/** The eighteenth of a month, at nine; months go on after twelve. */
const op = ({ jaar }: Moment, maand: number) => new Date(Date.UTC(jaar, maand - 1, 18, 9))
const idVan = ({ jaar, kwartaal }: Moment) => DE_LIEMERS_IDS.in('kwartaal', `${jaar}/${kwartaal}`)
const idVoor =
  ({ jaar, kwartaal }: Moment) =>
  (soort: string, nummer: number) =>
    DE_LIEMERS_IDS.in(soort, `${jaar}/${kwartaal}/${nummer}`)
const rijVan = async (db: Db, at: Moment) => (await listKwartaalRows(db, { id: idVan(at) }))[0]!

const open = (db: Db, at: Moment, plan: readonly PlanRow[]) =>
  writeKwartaal(
    db,
    { ...at, id: idVan(at), regelingId: DE_LIEMERS_IDS.regeling, sleutelId: SLEUTEL, fictief: true },
    { plan, op: op(at, at.kwartaal * 3 - 2), door: DOOR, idVoor: idVoor(at) },
  )

async function sluit(db: Db, at: Moment, { gegevens, grond = '' }: { gegevens: Kwartaalgegevens; grond?: string }): Promise<void> {
  assert(mankementenVan(gegevens).length === 0, `nothing is missing in quarter ${at.kwartaal} of ${at.jaar}`)
  await writeAfsluiting(
    db,
    { rij: await rijVan(db, at), gegevens },
    { grond, op: op(at, at.kwartaal * 3 + (grond ? 2 : 1)), door: DOOR, idVoor: idVoor(at) },
  )
}

/** A quarter of 2026: cost prices from its run, counts from the catalogue; the second was first settled without hours that came late. */
async function sluit2026(db: Db, kwartaal: number): Promise<void> {
  const at = { jaar: 2026, kwartaal }
  const prijzen = (await findKostprijzen(db, at)).map(
    ({ productId, runId, kostprijs }) => [productId, { bedrag: formatBedrag(kostprijs), toerekeningId: runId, grond: '' }] as const,
  )
  await saveKostprijzen(db, idVan(at), Object.fromEntries(prijzen))
  const gegevens = await gegevensVan(db, await rijVan(db, at))
  if (kwartaal !== 2) return sluit(db, at, { gegevens })
  const [uren, wie] = [DE_LIEMERS_IDS.in('product', 'projectleiding'), DE_LIEMERS_IDS.organisatie('zevenaar')]
  const eerst = (regel: Regel) =>
    regel.productId === uren && regel.organisatieId === wie ? { ...regel, werkelijk: String(Number(regel.werkelijk) - 120) } : regel
  await sluit(db, at, { gegevens: { ...gegevens, regels: gegevens.regels.map(eerst) } })
  return sluit(db, at, { gegevens, grond: 'Fictief: 120 uur projectleiding voor Zevenaar kwam later binnen' })
}

/** The plan of the catalogue, complete. */
async function plan2026(db: Db, kwartaal: number): Promise<PlanRow[]> {
  const { plan, mankementen } = await planVan(db, { jaar: 2026, kwartaal })
  assert(mankementen.length === 0, `nothing is missing in the plan of quarter ${kwartaal} of 2026`)
  return plan
}

/** The plan of 2026 at prices that are three per cent lower. */
async function plan2025(db: Db, kwartaal: number): Promise<PlanRow[]> {
  return (await plan2026(db, kwartaal)).map((row) => {
    const tarief = multiplyBedrag(row.tarief, breuk(97n, 100n))
    return { ...row, tarief, voorschot: voorschotVan({ begroot: row.begroot, tarief }) }
  })
}

/** Counts that drift per party, and cost prices that rise by nine thousandths a quarter; agreements and key as they are in 2026. */
async function gegevens2025(db: Db, kwartaal: number): Promise<Kwartaalgegevens> {
  const plan = await plan2025(db, kwartaal)
  const drift = new Map(PARTIJEN.map(({ code, drift: each }) => [DE_LIEMERS_IDS.organisatie(code), each]))
  return {
    jaar: 2025,
    kwartaal,
    regels: plan.map((row) => ({
      ...row,
      productNaam: '',
      organisatieNaam: '',
      werkelijk: String(Math.round(Number(row.begroot) * (1 + (drift.get(row.organisatieId)! * kwartaal) / 1000))),
    })),
    afspraken: await listAfrekenafspraken(db, 2026),
    kostprijzen: new Map(
      plan.map(({ productId, tarief }) => [
        productId,
        {
          bedrag: multiplyBedrag(tarief, breuk(985n + BigInt(kwartaal * 9), 1000n)),
          toerekeningId: null,
          grond: 'Fictieve kostprijs van 2025',
        },
      ]),
    ),
    sleutel: (await gewichtenVan({ db }, SLEUTEL)).map(({ code, gewicht }) => ({ code, gewicht: expectOk(parseDecimaal(gewicht)) })),
    verouderd: [],
  }
}

/** Every party signs in the second month of a quarter; Duiven disputed the third of 2026. */
async function teken(db: Db, at: Moment): Promise<void> {
  for (const partij of PARTIJEN) {
    if (at.jaar === 2026 && at.kwartaal === 3 && partij.code === 'duiven') continue
    await schrijf(db, { at, partij, oordeel: 'getekend', opmerking: '', isGedeeld: true })
  }
}

const betwist = (db: Db, code: string, wat: { opmerking: string; isGedeeld: boolean }) =>
  schrijf(db, {
    at: { jaar: 2026, kwartaal: wat.isGedeeld ? 3 : 4 },
    partij: PARTIJEN.find((each) => each.code === code)!,
    oordeel: 'betwist',
    ...wat,
    opmerking: `Fictief. ${wat.opmerking}`,
  })

interface Woord {
  at: Moment
  partij: (typeof PARTIJEN)[number]
  oordeel: 'getekend' | 'betwist'
  opmerking: string
  isGedeeld: boolean
}

async function schrijf(db: Db, { at, partij, isGedeeld, ...rest }: Woord): Promise<void> {
  const organisatieId = DE_LIEMERS_IDS.organisatie(partij.code)
  const prognose = prognosesVan((await kwartaaldelenVan(db, at.jaar)).delen, breuk(1n)).find(
    (each) => each.organisatieId === organisatieId,
  )!
  const moment = op(at, at.kwartaal * 3 - 1)
  await insertGetekend(db, {
    ...at,
    ...rest,
    id: DE_LIEMERS_IDS.in('jaarprognose', `${at.jaar}/${at.kwartaal}/${partij.code}`),
    regelingId: DE_LIEMERS_IDS.regeling,
    organisatieId,
    bedrag: prognose.bedrag,
    opbouw: prognose.kwartalen.map((each) => ({ ...each, bedrag: formatBedrag(each.bedrag) })),
    factor: '1',
    factorGrond: '',
    op: moment,
    door: partij.door,
    ingediendOp: isGedeeld ? moment : null,
    fictief: true,
  })
}
