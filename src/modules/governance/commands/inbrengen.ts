import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { findVoorstel, markVoorstel } from '#modules/afweging/index.ts'
import { feitenOf, grondfeitenOf, type VoorstelMetRegels } from '#modules/governance/commands/feiten.ts'
import { loadBehandeling, stateOf } from '#modules/governance/commands/hold-behandeling.ts'
import { replan } from '#modules/governance/commands/replan.ts'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import { type Feiten, haltesVan } from '#modules/governance/domain/beslistabel.ts'
import { routeFouten, type Routestap, sameRoute, type Weg, wegLangs } from '#modules/governance/domain/route.ts'
import { mayBegin } from '#modules/governance/policy.ts'
import { insertBehandeling, listPunten, listTafels } from '#modules/governance/store/behandelingen.ts'
import { findBesluit } from '#modules/governance/store/besluiten.ts'
import { findBeslistabel } from '#modules/governance/store/beslistabellen.ts'
import { listRuimte } from '#modules/governance/store/dekkingen.ts'
import { holdPlanning } from '#modules/governance/store/planning.ts'
import { listTweePetten } from '#modules/governance/store/twee-petten.ts'

/** Points of a proposal that go the same way, with the facts of the first of them. */
interface Groep extends Weg {
  punten: { id: string; tekst: string }[]
  feiten: Feiten
}

/** What whoever brings it in says besides: money that was given before, and a decision that this one replaces. */
interface Gegeven {
  dekkingBesluitId: string | null
  vervangtBesluitId: string | null
}

/** A decision that can be replaced: the last of its way, and not replaced yet. @throws 409 */
async function expectVervangbaar({ db }: Context, id: string): Promise<Besluit> {
  const found = await findBesluit(db, id)
  if (found?.slotbesluit && found.vervangenDoorId === null) return found
  throw new Problem(409, 'vervanging-kan-niet', 'Kies een slotbesluit dat nog niet is vervangen.').at([
    { name: 'vervangt.besluitId', code: 'vervanging-kan-niet', reason: 'Kies een slotbesluit dat nog niet is vervangen.' },
  ])
}

/** The table that took a decision takes the one that replaces it, as the last that decides. */
function metBesluiter(weg: Weg, vervangt: Besluit | null): Weg {
  if (vervangt === null || weg.stappen.some(({ tafelId, rol }) => tafelId === vervangt.tafelId && rol === 'besluit')) return weg
  const voor = weg.stappen.filter(({ rol, tafelId }) => rol !== 'kennisname' && tafelId !== vervangt.tafelId)
  const na = weg.stappen.filter(({ rol }) => rol === 'kennisname')
  const plek = Math.max(0, ...voor.map(({ volgorde }) => volgorde)) + 1
  const stap = {
    volgorde: plek,
    tafelId: vervangt.tafelId,
    rol: 'besluit' as const,
    waarom: `${vervangt.gremium} nam besluit ${vervangt.nummer}, dat hierdoor niet meer geldt.`,
  }
  return { ...weg, stappen: [...voor, stap, ...na.map((each) => ({ ...each, volgorde: plek + 1 }))] }
}

async function loadVoorstel(context: Context, id: string): Promise<VoorstelMetRegels> {
  const found = await findVoorstel(context.db, id)
  if (!found) throw notFound()
  return found
}

/** The ways that the decision table gives for the points of a proposal that no table treats yet: points with the same way go together. */
async function wegenVan(context: Context, voorstel: VoorstelMetRegels, { dekkingBesluitId, vervangtBesluitId }: Gegeven): Promise<Groep[]> {
  const vervangt = vervangtBesluitId === null ? null : await expectVervangbaar(context, vervangtBesluitId)
  const tafels = await listTafels(context.db, context.clock.today())
  const { regels } = await findBeslistabel(context.db)
  const grond = await grondfeitenOf(context, voorstel, dekkingBesluitId)
  const onderweg = new Set(await listPunten(context.db, voorstel.id))
  const groepen = new Map<string, Groep>()
  for (const [index, { id, tekst }] of voorstel.beslispunten.entries()) {
    if (onderweg.has(id)) continue
    const facts = feitenOf(voorstel, index + 1, grond)
    const feiten = vervangt?.totaal === undefined || vervangt.totaal === '0.00' ? facts : { ...facts, geld: true }
    const weg = metBesluiter(wegLangs(haltesVan(feiten, regels), tafels, grond.betalers), vervangt)
    const key = weg.stappen.map(({ volgorde, tafelId, rol }) => `${volgorde} ${tafelId} ${rol}`).join('|')
    const groep = groepen.get(key)
    if (groep) groep.punten.push({ id, tekst })
    else groepen.set(key, { ...weg, punten: [{ id, tekst }], feiten })
  }
  return [...groepen.values()]
}

/** Along which tables each point of a proposal goes, and why; which decisions have money left for it; and who would sit there with two hats. */
export async function proposeRoute(context: Context, { id, ...gegeven }: Gegeven & { id: string }) {
  const voorstel = await loadVoorstel(context, id)
  const tafels = new Map((await listTafels(context.db, context.clock.today())).map((tafel) => [tafel.id, tafel]))
  const groepen = await wegenVan(context, voorstel, gegeven)
  const { nummer } = await findBeslistabel(context.db)
  return {
    beslistabel: nummer,
    wegen: await Promise.all(
      groepen.map(async ({ punten, feiten, stappen, ontbreekt }) => ({
        beslispunten: punten,
        feiten: { ...feiten, raakt: [...feiten.raakt] },
        stappen: stappen.map((stap) => ({
          ...stap,
          doorlooptijdDagen: 0,
          tafelNaam: tafels.get(stap.tafelId)!.naam,
          tafelSoort: tafels.get(stap.tafelId)!.soort,
        })),
        ontbreekt: [...ontbreekt],
        tweePetten: await listTweePetten(context.db, { tafelIds: stappen.map(({ tafelId }) => tafelId), op: context.clock.today() }),
      })),
    ),
    dekkingen: (await listRuimte(context.db)).map(({ ruimte, ...dekking }) => ({
      ...dekking,
      ruimte: ruimte.map(({ cent, ...each }) => ({ ...each, bedrag: formatBedrag(bedrag(cent)) })),
    })),
  }
}

interface GekozenWeg {
  beslispuntIds: readonly string[]
  stappen: readonly (Routestap & { doorlooptijdDagen: number })[]
  afwijkingReden: string | null
}

interface Begin {
  voorstelId: string
  dekkingBesluitId: string | null
  vervangt: { besluitId: string; soort: 'vervangt' | 'trekt_in' } | null
  wegen: readonly GekozenWeg[]
  uiterlijk: string | null
  uiterlijkReden: string
}

/**
 * Brings a proposal to its tables: each group of points its own way. Another way than the table's needs a reason and carries the name of
 * who chose it, and shared money never reaches the OGO before the controllers.
 */
export async function startBehandeling(context: Context, begin: Begin): Promise<Behandeling[]> {
  const voorstel = await loadVoorstel(context, begin.voorstelId)
  insist(mayBegin(wieOf(context), voorstel.zijde.eigenOrganisatieId))
  if (voorstel.zijde.ingediendOp === null || voorstel.zijde.zichtbaarheid !== 'partners')
    throw new Problem(409, 'voorstel-niet-gedeeld', 'Dien het voorstel eerst in bij alle partners. Daarna kan het langs de tafels.')
  const gekozen = await expectWegen(context, voorstel, begin)
  await holdPlanning(context.db)
  if (voorstel.status !== 'in_behandeling')
    await markVoorstel(context, voorstel.id, { status: 'in_behandeling', grond: 'In behandeling bij de tafels' })
  const made: Behandeling[] = []
  for (const weg of gekozen) made.push(await startWeg(context, { voorstel, begin, weg }))
  return made
}

interface Gecontroleerd extends GekozenWeg {
  groep: Groep
  wijktAf: boolean
}

/** What was chosen is about the points as they are now, and each way can be walked. Everything that is wrong comes back at once. */
async function expectWegen(
  context: Context,
  voorstel: VoorstelMetRegels,
  { wegen, dekkingBesluitId, vervangt }: Begin,
): Promise<Gecontroleerd[]> {
  const groepen = await wegenVan(context, voorstel, { dekkingBesluitId, vervangtBesluitId: vervangt?.besluitId ?? null })
  if (vervangt && groepen.length > 1)
    throw new Problem(
      409,
      'vervanging-kan-niet',
      'Een voorstel dat een besluit vervangt, gaat één weg. Maak voor de andere punten een eigen voorstel.',
    )
  if (groepen.length === 0)
    throw new Problem(409, 'een-lopende-behandeling', 'Dit voorstel gaat al langs de tafels. Bekijk die behandeling.')
  const key = (ids: readonly string[]) => ids.toSorted().join(' ')
  const byPunten = new Map(groepen.map((groep) => [key(groep.punten.map(({ id }) => id)), groep]))
  if (wegen.length !== groepen.length || wegen.some(({ beslispuntIds }) => !byPunten.has(key(beslispuntIds))))
    throw new Problem(409, 'weg-veranderd', 'De feiten of de beslistabel zijn intussen veranderd. Bekijk de weg opnieuw.')
  const tafels = await listTafels(context.db, context.clock.today())
  const checked = wegen.map((weg) => {
    const groep = byPunten.get(key(weg.beslispuntIds))!
    return { ...weg, groep, wijktAf: !sameRoute(groep.stappen, weg.stappen) }
  })
  const faults = checked.flatMap(({ groep, stappen, wijktAf, afwijkingReden }, index) => {
    const gedeeldGeld = groep.feiten.geld && groep.feiten.betalers > 1
    const found = routeFouten(stappen, tafels, gedeeldGeld).map(({ code, reden }) => ({
      name: `wegen.${index}.stappen`,
      code,
      reason: reden,
    }))
    const zonderReden = {
      name: `wegen.${index}.afwijkingReden`,
      code: 'afwijking-zonder-reden',
      reason: 'Schrijf waarom u van de regel afwijkt.',
    }
    return wijktAf && !afwijkingReden ? [...found, zonderReden] : found
  })
  const [fault] = faults
  if (fault?.code === 'afwijking-zonder-reden')
    throw new Problem(409, 'afwijking-zonder-reden', 'Deze weg wijkt af van de regel. Schrijf waarom.').at(faults)
  if (fault) throw new Problem(409, 'route-klopt-niet', fault.reason).at(faults)
  return checked
}

interface NieuweWeg {
  voorstel: VoorstelMetRegels
  begin: Begin
  weg: Gecontroleerd
}

async function startWeg(context: Context, { voorstel, begin, weg }: NieuweWeg): Promise<Behandeling> {
  const { hoed, naam } = actorOf(context)
  const id = makeId()
  const waarom = new Map(weg.groep.stappen.map((stap) => [`${stap.tafelId} ${stap.rol}`, stap.waarom]))
  const afwijking = weg.wijktAf
    ? { afwijkingReden: weg.afwijkingReden, afwijkingDoor: `${naam}, ${hoed.organisatieNaam}` }
    : { afwijkingReden: null, afwijkingDoor: null }
  await insertBehandeling(
    context.db,
    {
      ...afwijking,
      overgeslagen: await overgeslagenIn(context, weg),
      id,
      regelingId: hoed.regelingId,
      organisatieId: voorstel.zijde.eigenOrganisatieId,
      voorstelId: voorstel.id,
      voorstelVersie: voorstel.versie,
      titel: weg.groep.punten.length === voorstel.beslispunten.length ? voorstel.titel : `${voorstel.titel}: ${weg.groep.punten[0]!.tekst}`,
      beslispuntIds: weg.groep.punten.map((punt) => punt.id),
      feiten: weg.groep.feiten,
      beslistabel: (await findBeslistabel(context.db)).nummer,
      dekkingBesluitId: weg.groep.feiten.binnenBegroting ? begin.dekkingBesluitId : null,
      vervangtBesluitId: begin.vervangt?.besluitId ?? null,
      vervanging: begin.vervangt?.soort ?? null,
      uiterlijk: begin.uiterlijk,
      uiterlijkReden: begin.uiterlijkReden,
      op: context.clock.now(),
    },
    weg.stappen.map((stap) => {
      const rule = waarom.get(`${stap.tafelId} ${stap.rol}`)
      return { ...stap, id: makeId(), waarom: rule ?? weg.afwijkingReden ?? '', toegevoegd: rule === undefined }
    }),
  )
  await replan(context, await loadBehandeling(context, id))
  const made = await loadBehandeling(context, id)
  await record(context, [
    {
      soort: 'behandeling',
      id,
      naam: made.titel,
      grond: made.afwijkingReden ?? `Volgens beslistabel ${made.beslistabel}`,
      na: stateOf(made),
    },
  ])
  return made
}

/** The stops of the table that somebody left out, by name. */
async function overgeslagenIn({ db, clock }: Context, { groep, stappen }: Gecontroleerd): Promise<{ tafelNaam: string; rol: string }[]> {
  const kept = new Set(stappen.map(({ tafelId, rol }) => `${tafelId} ${rol}`))
  const left = groep.stappen.filter(({ tafelId, rol }) => !kept.has(`${tafelId} ${rol}`))
  const tafels = await listTafels(db, clock.today())
  return left.map(({ tafelId, rol }) => ({ tafelNaam: tafels.find(({ id }) => id === tafelId)!.naam, rol }))
}
