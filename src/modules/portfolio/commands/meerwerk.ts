import { addBreuk, parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal, parsePost } from '#kernel/totaal.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { isVanKracht } from '#modules/governance/contract.ts'
import { findBesluit } from '#modules/governance/index.ts'
import { rollenOf } from '#modules/portfolio/commands/opdrachten.ts'
import type { Meerwerk, Meerwerklijst } from '#modules/portfolio/contract.ts'
import type { BoekingInvoer, MeerwerkVraag, WegingInvoer } from '#modules/portfolio/contract/meerwerk.ts'
import {
  heropend,
  type Meerwerkregel,
  type Meerwerksom,
  somOf,
  sommen,
  toMeerwerkStatus,
  waaromBesluit,
} from '#modules/portfolio/domain/meerwerk.ts'
import { mayAskMeerwerk, mayGrantMeerwerk, mayRefuseMeerwerk, mayWeighMeerwerk, mayWithdraw } from '#modules/portfolio/policy.ts'
import {
  filterMeerwerk,
  findMeerwerk,
  findOpdrachtlimiet,
  insertBoeking,
  insertMeerwerk,
  isVerdringbaar,
  listMeerwerkjaren,
  type MeerwerkFilter,
  type MeerwerkStap,
  saveMeerwerk,
} from '#modules/portfolio/store/meerwerk.ts'
import { listVragers } from '#modules/samenwerking/index.ts'

/** One piece of extra work, or 404. */
export async function loadMeerwerk({ db }: Pick<Context, 'db'>, id: string): Promise<Meerwerk> {
  const found = await findMeerwerk(db, id)
  if (!found) throw notFound()
  return found
}

/** A page of the register; the sums are those of all that was found, so that they hold on every page. */
export async function listedMeerwerk(
  { db }: Context,
  { page, pageSize, ...filter }: MeerwerkFilter & { page: number; pageSize: number },
): Promise<Meerwerklijst> {
  const found = await filterMeerwerk(db, filter)
  const names = new Map(found.map(({ vragerId, vragerNaam }) => [vragerId, vragerNaam]))
  const regels = found.map(regelOf)
  return {
    resultaten: found.slice((page - 1) * pageSize, page * pageSize),
    totaal: found.length,
    perOrganisatie: sommen(regels)
      .map(({ vragerId, ...som }) => ({ organisatieId: vragerId, organisatieNaam: names.get(vragerId)!, ...written(som) }))
      .toSorted((a, b) => a.organisatieNaam.localeCompare(b.organisatieNaam, 'nl')),
    samen: written(somOf(regels)),
    jaren: await listMeerwerkjaren(db),
  }
}

const uren = (text: string) => expectOk(parseDecimaal(text))

function regelOf({ vragerId, status, weging, urenBesteed }: Meerwerk): Meerwerkregel {
  return {
    vragerId,
    status,
    weging: weging && {
      uren: uren(weging.urenGeschat),
      prijs: weging.prijs === null ? null : expectOk(parsePost(weging.prijs)),
      betaler: weging.betaler,
    },
    besteed: uren(urenBesteed),
  }
}

const written = (som: Omit<Meerwerksom, 'vragerId'>) => ({
  aantal: som.aantal,
  urenGeschat: toKortDecimaal(som.urenGeschat, 2),
  urenBesteed: toKortDecimaal(som.urenBesteed, 2),
  urenZonderToezegging: toKortDecimaal(som.urenZonderToezegging, 2),
  toegezegd: som.toegezegd && formatTotaal(som.toegezegd),
  onbetaald: som.onbetaald && formatTotaal(som.onbetaald),
  open: som.open && formatTotaal(som.open),
})

/** A question outside the catalogue, of the own organisation or, written down by the supplier, of who asked it. Everybody sees it at once. */
export async function askMeerwerk(context: Context, vraag: MeerwerkVraag): Promise<Meerwerk> {
  insist(mayAskMeerwerk(wieOf(context), await rollenOf(context), vraag.vragerId))
  const vandaag = context.clock.today()
  expectNotLater('gevraagdOp', vraag.gevraagdOp, vandaag)
  const vragers = await listVragers(context.db, vandaag)
  if (!vragers.some(({ organisatieId }) => organisatieId === vraag.vragerId))
    throw new Problem(409, 'geen-vrager', 'Deze organisatie vraagt vandaag geen diensten. Kies een organisatie die dat wel doet.').at([
      { name: 'vragerId', code: 'onbekend', reason: 'Kies een organisatie die vandaag diensten vraagt.' },
    ])
  const id = makeId()
  await insertMeerwerk(context.db, {
    ...vraag,
    id,
    regelingId: actorOf(context).hoed.regelingId,
    jaar: Number(vraag.gevraagdOp.slice(0, 4)),
    op: context.clock.now(),
  })
  const made = await loadMeerwerk(context, id)
  await record(context, [{ soort: 'meerwerk', id, naam: nameOf(made), na: stateOf(made) }])
  return made
}

function expectNotLater(name: string, dag: string, vandaag: string): void {
  if (dag > vandaag) throw invalid([{ name, code: 'toekomst', reason: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' }])
}

interface Stap {
  id: string
  versie: number
}

/** Other words for what is asked, as long as nobody weighed it. */
export async function changeMeerwerk(
  context: Context,
  { id, versie, ...vraag }: Stap & Pick<MeerwerkVraag, 'titel' | 'vraag' | 'vragerPersoon'>,
): Promise<Meerwerk> {
  const was = await loadMeerwerk(context, id)
  insist(mayAskMeerwerk(wieOf(context), await rollenOf(context), was.vragerId))
  expectVersion(was, versie)
  if (was.status !== 'gevraagd')
    throw new Problem(409, 'meerwerk-status', 'Dit meerwerk is al gewogen. De vraag wijzigt niet meer; vraag zo nodig iets nieuws.')
  return move(context, was, { stap: { titel: vraag.titel, vraag: vraag.vraag, vrager_persoon: vraag.vragerPersoon } })
}

/** What it takes, what waits for it and who pays; again as long as nobody agreed. */
export async function weighMeerwerk(context: Context, { id, versie, ...weging }: Stap & WegingInvoer): Promise<Meerwerk> {
  const was = await asOpdrachtnemer(context, { id, versie })
  const status = accepted(toMeerwerkStatus(was.status, 'gewogen'))
  const { opdrachtId, maatregelId, tekst } = weging.verdringt
  const known = await isVerdringbaar(context.db, { opdrachtId, maatregelId })
  const faults = [
    ...(opdrachtId !== null && !known.opdracht ? [unknown('verdringt.opdrachtId', 'Kies een opdracht die is gegeven.')] : []),
    ...(maatregelId !== null && !known.maatregel ? [unknown('verdringt.maatregelId', 'Kies een maatregel uit de lijst.')] : []),
  ]
  if (faults.length > 0) throw invalid(faults)
  const prijs = expectOk(parsePost(weging.prijs))
  return move(context, was, {
    stap: {
      status,
      gewogen_op: context.clock.now(),
      uren_geschat: weging.urenGeschat,
      prijs_cent: prijs === 'PM' ? null : prijs,
      betaler: weging.betaler,
      verdringt_opdracht_id: opdrachtId,
      verdringt_maatregel_id: maatregelId,
      verdringt: tekst,
    },
  })
}

const unknown = (name: string, reason: string) => ({ name, code: 'onbekend', reason })

async function asOpdrachtnemer(context: Context, { id, versie }: Stap): Promise<Meerwerk> {
  const was = await loadMeerwerk(context, id)
  insist(mayWeighMeerwerk(wieOf(context), await rollenOf(context)))
  expectVersion(was, versie)
  return was
}

/** Yes, by whoever asked; a decision bears it when others pay along or the price is above the own mandate. */
export async function grantMeerwerk(
  context: Context,
  { id, versie, grond, besluitId }: Stap & { grond: string; besluitId: string | null },
): Promise<Meerwerk> {
  const was = await loadMeerwerk(context, id)
  insist(mayGrantMeerwerk(wieOf(context), was.vragerId))
  expectVersion(was, versie)
  const status = accepted(toMeerwerkStatus(was.status, 'toegezegd'))
  if (besluitId !== null) await insistOnBesluit(context, besluitId)
  const { hoed, naam } = actorOf(context)
  const { betaler, prijs } = was.weging!
  const limiet = await findOpdrachtlimiet(context.db, { aanstellingId: hoed.aanstellingId, op: context.clock.today() })
  const waarom = waaromBesluit({ betaler, prijs: expectOk(parsePost(prijs!)), limiet })
  if (waarom !== null && besluitId === null)
    throw new Problem(409, 'besluit-nodig', waarom).at([{ name: 'besluitId', code: 'leeg', reason: waarom }])
  const stap = { status, toegezegd_op: context.clock.now(), toegezegd_door: naam, toezegging: grond, besluit_id: besluitId }
  return move(context, was, { stap, grond })
}

/** A decision that is there and still counts. */
async function insistOnBesluit({ db }: Pick<Context, 'db'>, besluitId: string): Promise<void> {
  const besluit = await findBesluit(db, besluitId)
  if (!besluit) throw invalid([unknown('besluitId', 'Kies een besluit uit de lijst.')])
  if (!isVanKracht(besluit))
    throw invalid([
      {
        name: 'besluitId',
        code: 'geldtNiet',
        reason: `Besluit ${besluit.nummer} geldt niet meer. Kies het besluit dat ervoor in de plaats kwam.`,
      },
    ])
}

/** No, by the supplier or by whoever asked; it stays readable with its reason. */
export async function refuseMeerwerk(context: Context, { id, versie, reden }: Stap & { reden: string }): Promise<Meerwerk> {
  const was = await loadMeerwerk(context, id)
  insist(mayRefuseMeerwerk(wieOf(context), await rollenOf(context), was.vragerId))
  expectVersion(was, versie)
  const status = accepted(toMeerwerkStatus(was.status, 'afgewezen'))
  return move(context, was, { stap: { status, afwijzing: reden, afgewezen_door_id: actorOf(context).hoed.organisatieId }, grond: reden })
}

/** Hours that were spent, also before anybody agreed: that is what the register is to show. */
export async function bookMeerwerkuren(context: Context, { id, versie, ...boeking }: Stap & BoekingInvoer): Promise<Meerwerk> {
  const was = await asOpdrachtnemer(context, { id, versie })
  expectNotLater('op', boeking.op, context.clock.today())
  if (addBreuk(uren(was.urenBesteed), uren(boeking.uren)).teller < 0n)
    throw invalid([{ name: 'uren', code: 'onderNul', reason: `Er zijn ${was.urenBesteed} uren geboekt. Haal er niet meer af.` }])
  const nu = context.clock.now()
  await insertBoeking(context.db, { ...boeking, id: makeId(), meerwerkId: id, persoonNaam: actorOf(context).naam, nu })
  return move(context, was, { stap: {}, grond: boeking.toelichting || null })
}

/** It is done. */
export async function completeMeerwerk(context: Context, { id, versie, op }: Stap & { op: string }): Promise<Meerwerk> {
  const was = await asOpdrachtnemer(context, { id, versie })
  const status = accepted(toMeerwerkStatus(was.status, 'uitgevoerd'))
  expectNotLater('op', op, context.clock.today())
  return move(context, was, { stap: { status, uitgevoerd_op: op } })
}

/** One step back, by whoever took it; a yes stands once somebody worked on the ground of it. */
export async function reopenMeerwerk(context: Context, { id, versie, reden }: Stap & { reden: string }): Promise<Meerwerk> {
  const was = await loadMeerwerk(context, id)
  const status = accepted(heropend({ status: was.status, isGewogen: was.weging !== null }))
  insist(await mayReopen(context, was))
  expectVersion(was, versie)
  if (was.status === 'toegezegd') insist(mayWithdraw(was))
  const steps: Record<string, MeerwerkStap> = {
    uitgevoerd: { uitgevoerd_op: null },
    toegezegd: { toegezegd_op: null, toegezegd_door: null, toezegging: null, besluit_id: null },
    afgewezen: { afwijzing: null, afgewezen_door_id: null },
  }
  return move(context, was, { stap: { status, ...steps[was.status] }, grond: reden })
}

/** Who said it takes it back: the supplier what is done, who asked the yes, and a no whichever of the two gave it. */
async function mayReopen(context: Context, { status, vragerId, afwijzing }: Meerwerk) {
  const wie = wieOf(context)
  if (status === 'uitgevoerd') return mayWeighMeerwerk(wie, await rollenOf(context))
  if (status === 'toegezegd' || afwijzing?.organisatieId === vragerId) return mayGrantMeerwerk(wie, vragerId)
  return mayWeighMeerwerk(wie, await rollenOf(context))
}

async function move(
  context: Context,
  was: Meerwerk,
  { stap, grond = null }: { stap: MeerwerkStap; grond?: string | null },
): Promise<Meerwerk> {
  const isSaved = await saveMeerwerk(context.db, was, { ...stap, op: context.clock.now() })
  const now = await loadMeerwerk(context, was.id)
  // Both sides may act in the same moment: nobody agrees to a price that just changed.
  if (!isSaved) expectVersion(now, was.versie)
  await record(context, [{ soort: 'meerwerk', id: was.id, naam: nameOf(now), grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

const nameOf = ({ nummer, titel }: Meerwerk) => `${nummer} ${titel}`

const stateOf = ({ titel, vraag, status, vragerNaam, vragerPersoon, gevraagdOp, weging, verdringt, toezegging, ...rest }: Meerwerk) => ({
  titel,
  vraag,
  status,
  vrager: vragerNaam,
  vragerPersoon,
  gevraagdOp,
  urenGeschat: weging?.urenGeschat ?? null,
  prijs: weging?.prijs ?? null,
  betaler: weging?.betaler ?? null,
  verdringt: verdringt.opdracht?.nummer ?? verdringt.maatregel?.titel ?? verdringt.tekst,
  urenBesteed: rest.urenBesteed,
  besluit: toezegging?.besluit?.nummer ?? null,
  uitgevoerdOp: rest.uitgevoerdOp,
})
