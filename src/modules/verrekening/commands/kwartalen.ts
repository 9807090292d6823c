import { datumVan } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import { findBesluit } from '#modules/governance/index.ts'
import { findVerdeelsleutel, listRollen, listTafels } from '#modules/samenwerking/index.ts'
import { writeAfsluiting, writeKwartaal } from '#modules/verrekening/commands/kwartaal-afsluiten.ts'
import { loadKwartaal, loadKwartaalRow } from '#modules/verrekening/commands/kwartaal-lezen.ts'
import { gegevensVan, planVan } from '#modules/verrekening/commands/kwartaal-stand.ts'
import type { Kwartaal, Verrekenzicht } from '#modules/verrekening/contract.ts'
import { boekBestemming } from '#modules/verrekening/domain/boeking.ts'
import { type Mankement, mankementenMetPad } from '#modules/verrekening/domain/kwartaal.ts'
import { waaromSleutelNiet } from '#modules/verrekening/domain/resultaatsleutel.ts'
import { mayBestemmen, maySettle } from '#modules/verrekening/policy.ts'
import { findZicht, insertBoeking, listBoekingen, saveZicht } from '#modules/verrekening/store/boekingen.ts'
import { type Kostprijzen, listAfsluitdelen, listAfsluitingen, saveKostprijzen } from '#modules/verrekening/store/kwartalen.ts'

const naamVan = ({ jaar, kwartaal }: Pick<Kwartaal, 'jaar' | 'kwartaal'>) => `Kwartaal ${kwartaal} van ${jaar}`

/** Brings the advances of a quarter into account: the plan and the tariff of this moment. */
export async function openKwartaal(
  context: Context,
  { jaar, kwartaal, verdeelsleutelId }: { jaar: number; kwartaal: number; verdeelsleutelId: string },
): Promise<Kwartaal> {
  await insistOnSettling(context)
  await insistOnSleutel(context, { jaar, kwartaal, verdeelsleutelId })
  const { plan, mankementen } = await planVan(context.db, { jaar, kwartaal })
  if (plan.length === 0 && !mankementen.some(({ code }) => code === 'tarief'))
    throw new Problem(
      409,
      'kwartaal-zonder-plan',
      `Voor kwartaal ${kwartaal} van ${jaar} zijn er nog geen begrote aantallen met een tarief. Leg die eerst vast bij Hoeveelheden en in de catalogus.`,
    )
  if (mankementen.length > 0)
    throw new Problem(
      409,
      'plan-onvolledig',
      'Dit kwartaal kan nog niet open: wat hieronder ontbreekt, zou een voorschot van nul worden. Er is niets geboekt.',
    ).at(mankementen.map(faultVan))
  const id = makeId()
  await writeKwartaal(
    context.db,
    { id, regelingId: actorOf(context).hoed.regelingId, jaar, kwartaal, sleutelId: verdeelsleutelId },
    { plan, ...schrijver(context) },
  )
  await record(context, [{ soort: 'kwartaal', id, naam: naamVan({ jaar, kwartaal }), na: { status: 'open' } }])
  return loadKwartaal(context, id)
}

/** A key may divide a result when it was adopted and holds on all days of the quarter: else others do not even see it. */
async function insistOnSleutel(
  { db }: Context,
  { verdeelsleutelId, ...kwartaal }: { jaar: number; kwartaal: number; verdeelsleutelId: string },
) {
  const sleutel = await findVerdeelsleutel(db, verdeelsleutelId)
  const reason = sleutel ? waaromSleutelNiet(sleutel, kwartaal) : 'Deze verdeelsleutel kennen wij niet. Kies een sleutel uit de lijst.'
  if (reason !== null)
    throw new Problem(409, 'sleutel-geldt-niet', reason).at([
      { name: 'verdeelsleutelId', code: 'sleutel', reason, pad: sleutel ? `/verdeelsleutels/${sleutel.id}` : '/verdeelsleutels' },
    ])
}

/** A thing that is missing, as a fault of the request with the place to mend it. */
const faultVan = ({ code, zin, pad }: Mankement) => ({ name: '', code, reason: zin, ...(pad === null ? {} : { pad }) })

/** What a unit of each product really cost: as its newest run says, or an own value; what is not named stays as it is. */
export async function setKostprijzen(
  context: Context,
  { id, versie, kostprijzen }: { id: string; versie: number; kostprijzen: readonly KostprijsInvoer[] },
): Promise<Kwartaal> {
  const rij = await loadKwartaalRow(context, id, { lock: true })
  await insistOnSettling(context)
  expectVersion(rij, versie)
  const { producten } = await loadKwartaal(context, id)
  const nieuw = { ...rij.kostprijzen, ...kostprijzenVan(kostprijzen, producten) }
  await saveKostprijzen(context.db, id, nieuw)
  const perNaam = (prijzen: Kostprijzen) =>
    Object.fromEntries(
      producten.flatMap(({ productId, productNaam }) => (prijzen[productId] ? [[productNaam, prijzen[productId].bedrag]] : [])),
    )
  await record(context, [{ soort: 'kwartaal', id, naam: naamVan(rij), voor: perNaam(rij.kostprijzen), na: perNaam(nieuw) }])
  return loadKwartaal(context, id)
}

interface KostprijsInvoer {
  productId: string
  eigen: { bedrag: string; grond: string } | null
}

/** Each with where it comes from; all faults at once. */
function kostprijzenVan(invoer: readonly KostprijsInvoer[], producten: Kwartaal['producten']): Kostprijzen {
  const bekend = new Map(producten.map((each) => [each.productId, each]))
  const faults = invoer.flatMap(({ productId, eigen }, index) => {
    const product = bekend.get(productId)
    if (!product) return [fault(index, 'productId', 'Dit product hoort niet bij dit kwartaal.')]
    return (eigen ?? product.uitToerekening)
      ? []
      : [
          fault(
            index,
            'eigen',
            `De kosten van ${product.productNaam} zijn in dit kwartaal nog niet doorgerekend. Reken ze door, of vul zelf een kostprijs in met de reden.`,
          ),
        ]
  })
  if (faults.length > 0) throw invalid(faults)
  return Object.fromEntries(
    invoer.map(({ productId, eigen }) => [
      productId,
      eigen ? { ...eigen, toerekeningId: null } : { ...bekend.get(productId)!.uitToerekening!, grond: '' },
    ]),
  )
}

const fault = (index: number, veld: string, reason: string) => ({ name: `kostprijzen.${index}.${veld}`, code: 'onbekend', reason })

/** Settles a quarter, or corrects one that was settled: with a new settlement, and an entry of the difference. */
export async function closeKwartaal(
  context: Context,
  { id, versie, grond }: { id: string; versie: number; grond: string },
): Promise<Kwartaal> {
  const rij = await loadKwartaalRow(context, id, { lock: true })
  await insistOnSettling(context)
  expectVersion(rij, versie)
  if (rij.status === 'gesloten' && grond === '')
    throw invalid([{ name: 'grond', code: 'leeg', reason: 'Vul in waarom u corrigeert. De eerste afrekening blijft staan.' }])
  const gegevens = await gegevensVan(context.db, rij)
  const mankementen = mankementenMetPad(gegevens, id)
  if (mankementen.length > 0)
    throw new Problem(
      409,
      'kwartaal-onvolledig',
      'Dit kwartaal kan nog niet worden afgesloten. Los eerst op wat er ontbreekt. Er is niets geboekt.',
    ).at(mankementen.map(faultVan))
  if (!(await writeAfsluiting(context.db, { rij, gegevens }, { grond, ...schrijver(context) })))
    throw new Problem(409, 'niets-gewijzigd', 'Er is niets gewijzigd sinds de laatste afrekening. Een correctie is niet nodig.')
  await record(context, [
    { soort: 'kwartaal', id, naam: naamVan(rij), grond: grond || null, voor: { status: rij.status }, na: { status: 'gesloten' } },
  ])
  return loadKwartaal(context, id)
}

/** Enters where the result of a settled quarter goes; the board decided that. */
export async function assignResultaat(
  context: Context,
  { id, versie, naar, besluitId }: { id: string; versie: number; naar: 'deelnemers' | 'reserve'; besluitId: string },
): Promise<Kwartaal> {
  const rij = await loadKwartaalRow(context, id, { lock: true })
  await insistOnSettling(context)
  expectVersion(rij, versie)
  if (rij.status !== 'gesloten')
    throw new Problem(409, 'kwartaal-niet-gesloten', 'Sluit eerst het kwartaal af. Daarna kunt u boeken waar het resultaat naartoe gaat.')
  const laatste = (await listAfsluitingen(context.db, id)).at(-1)!
  const bestemd = (await listBoekingen(context.db, id)).findLast(({ soort }) => soort === 'bestemming')?.afsluiting ?? null
  if (bestemd === laatste.nummer) throw new Problem(409, 'resultaat-al-bestemd', 'Waar dit resultaat naartoe gaat, is al geboekt.')
  const besluit = await loadBesluit(context, besluitId)
  const tafels = await listTafels(context.db, context.clock.today())
  const oordeel = mayBestemmen(besluit, { tafels, afgeslotenOp: datumVan(new Date(laatste.gemaaktOp)) })
  if (!oordeel.mag) throw new Problem(409, oordeel.code, oordeel.reden).at([{ name: 'besluitId', code: 'besluit', reason: oordeel.reden }])
  const eerder = bestemd === null ? [] : await listAfsluitdelen(context.db, [id], bestemd)
  const regels = boekBestemming(await listAfsluitdelen(context.db, [id]), naar, eerder)
  if (regels.length === 0) throw new Problem(409, 'geen-resultaat', 'Dit kwartaal liet geen resultaat over. Er is niets te bestemmen.')
  await insertBoeking(
    context.db,
    {
      id: makeId(),
      regelingId: rij.regelingId,
      kwartaalId: id,
      soort: 'bestemming',
      afsluitingId: laatste.id,
      naar,
      omschrijving: `Resultaat ${naamVan(rij).toLowerCase()} naar ${naar === 'reserve' ? 'de reserve' : 'de deelnemers'}`,
      besluitId,
      ...schrijver(context),
    },
    regels,
  )
  await record(context, [{ soort: 'kwartaal', id, naam: naamVan(rij), grond: besluit.nummer, na: { bestemming: naar } }])
  return loadKwartaal(context, id)
}

/** What parties see of one another's amounts. */
export async function setVerrekenzicht(context: Context, { anderen, grond, besluitId, versie }: Verrekenzicht): Promise<Verrekenzicht> {
  insist(may(wieOf(context), 'verrekenzicht.afspreken'))
  const was = await findZicht(context.db)
  expectVersion(was, versie)
  if (was.anderen === 'gesloten' && anderen === 'open' && besluitId === null)
    throw invalid([
      {
        name: 'besluitId',
        code: 'leeg',
        reason: 'Kies het besluit. Wat gesloten is, gaat alleen open als de partijen dat samen besloten.',
      },
    ])
  if (besluitId !== null) await loadBesluit(context, besluitId)
  const { regelingId } = actorOf(context).hoed
  await saveZicht(context.db, { regelingId, anderen, grond, besluitId })
  await record(context, [
    { soort: 'verrekenzicht', id: regelingId, naam: 'Wie welke bedragen ziet', grond, voor: { anderen: was.anderen }, na: { anderen } },
  ])
  return findZicht(context.db)
}

async function loadBesluit({ db }: Pick<Context, 'db'>, id: string) {
  const found = await findBesluit(db, id)
  if (!found)
    throw invalid([{ name: 'besluitId', code: 'onbekend', reason: 'Dit besluit kennen wij niet. Kies een besluit uit de lijst.' }])
  return found
}

const schrijver = (context: Context) => ({ op: context.clock.now(), door: actorOf(context).naam })

/** The bills of a year are made by who delivers. */
export async function insistOnSettling(context: Context): Promise<void> {
  const wie = wieOf(context)
  insist(maySettle(wie, await listRollen(context.db, { organisatieId: wie.organisatieId, op: context.clock.today() })))
}
