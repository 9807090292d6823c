import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { holdAtTable, type OpenbaarheidBepaald, releaseFromTable } from '#modules/governance/index.ts'
import { adresVan, type Beeld, categorieOf, inhoudVan, loadBeeld, publicatieOf, uitgeverOf } from '#modules/publicatie/commands/beeld.ts'
import type { Publicatie } from '#modules/publicatie/contract.ts'
import type { Openbaarheid } from '#modules/governance/contract.ts'
import type { Opgekomen } from '#modules/publicatie/domain/geheimhouding.ts'
import { openPunten } from '#modules/publicatie/domain/vergaderstuk.ts'
import { mayDetermine, mayPublish } from '#modules/publicatie/policy.ts'
import {
  findPublicatie,
  listInLijsten,
  lockPublicatie,
  type PublicatieRow,
  saveBekrachtiging,
  saveIntrekking,
  saveOpenbaarheid,
  savePublicatie,
} from '#modules/publicatie/store/publicaties.ts'

interface Gezien {
  id: string
  versie: number
}

/** One thing as people read it. */
export async function readPublicatie({ db, clock, request }: Context, id: string): Promise<Publicatie> {
  const row = await findPublicatie(db, id)
  if (!row) throw notFound()
  return publicatieOf(row, await loadBeeld(db, request.server.house, clock.today()))
}

async function hold(context: Context, { id }: Gezien): Promise<{ row: PublicatieRow; was: Publicatie; beeld: Beeld }> {
  const { db, clock, request } = context
  await lockPublicatie(db, id)
  const row = await findPublicatie(db, id)
  if (!row) throw notFound()
  const beeld = await loadBeeld(db, request.server.house, clock.today())
  return { row, was: publicatieOf(row, beeld), beeld }
}

const tafelVan = ({ tafelOrganisatieId, aanTafel }: PublicatieRow) => ({ organisatieId: tafelOrganisatieId, aanTafel })

interface OpenbaarheidInvoer extends Gezien {
  soort: Openbaarheid
  grond: string | null
  toelichting: string
  opgelegdDoor: 'bestuur' | 'voorzitter' | null
  opgelegdOp: string | null
}

/** Says how open a decision is and on which ground. What is public has to be withdrawn before it can be closed. */
export async function setOpenbaarheid(context: Context, { id, versie, ...invoer }: OpenbaarheidInvoer): Promise<Publicatie> {
  const { row, was } = await hold(context, { id, versie })
  expectBesluit(row)
  insist(mayDetermine(wieOf(context), tafelVan(row), invoer.soort))
  expectVersion(row, versie)
  if (was.stand === 'gepubliceerd' && invoer.soort !== 'openbaar')
    throw new Problem(409, 'nog-gepubliceerd', 'Dit besluit staat in het openbare register. Trek het daar eerst in.')
  if (invoer.soort !== 'openbaar') await expectNotInLijst(context, id)
  expectPast(context, 'opgelegdOp', invoer.opgelegdOp)
  const { regelingId } = actorOf(context).hoed
  const tafelId = row.tafelId
  // In the order in which this hat still sees what it does.
  if (invoer.soort === 'geheim') await holdAtTable(context.db, { besluitId: id, regelingId, tafelId })
  await saveOpenbaarheid(context.db, {
    besluitId: id,
    regelingId,
    tafelId,
    openbaarheid: invoer.soort,
    grond: invoer.grond,
    toelichting: invoer.toelichting,
    opgelegdDoor: invoer.opgelegdDoor,
    opgelegdOp: invoer.opgelegdOp,
  })
  if (invoer.soort !== 'geheim') await releaseFromTable(context.db, id)
  return finish(context, was)
}

/** What a table said of its openness while its decision was written down stands here from then on. */
export async function keepOpenbaarheid(context: Context, { datum, soort, ...bepaald }: OpenbaarheidBepaald): Promise<void> {
  await saveOpenbaarheid(context.db, {
    ...bepaald,
    regelingId: actorOf(context).hoed.regelingId,
    openbaarheid: soort,
    opgelegdOp: soort === 'geheim' ? datum : null,
  })
}

/** Of a meeting only its open part is published: its items say themselves how open they are. */
function expectBesluit({ soort }: PublicatieRow): void {
  if (soort !== 'besluit')
    throw new Problem(409, 'geen-besluit', 'Dit is een vergadering. Hoe openbaar een punt is, bepaalt u op de agenda.')
}

async function expectNotInLijst({ db }: Context, id: string): Promise<void> {
  const [titel] = await listInLijsten(db, id)
  if (titel !== undefined)
    throw new Problem(409, 'nog-gepubliceerd', `Dit besluit staat in een openbaar stuk: ${titel}. Trek dat eerst in.`)
}

/** The board confirmed the secrecy that the chair imposed, in a meeting to which enough members came, and in time. */
export async function confirmGeheimhouding(
  context: Context,
  { id, versie, vergaderingId }: Gezien & { vergaderingId: string },
): Promise<Publicatie> {
  const { row, was } = await hold(context, { id, versie })
  insist(mayDetermine(wieOf(context), tafelVan(row), 'geheim'))
  expectVersion(row, versie)
  const { openbaarheid } = was
  if (openbaarheid?.opgelegdDoor !== 'voorzitter' || openbaarheid.bekrachtigdOp !== null || !openbaarheid.geheim)
    throw new Problem(409, 'niet-te-bekrachtigen', 'Hier is geen geheimhouding van de voorzitter die op het bestuur wacht.')
  const { stand, vergaderingen } = openbaarheid.geheim
  if (stand === 'vervallen')
    throw new Problem(
      409,
      'geheimhouding-vervallen',
      'Het bestuur bekrachtigt in zijn eerstvolgende vergadering; daarna is de geheimhouding vervallen. Bepaal de openbaarheid opnieuw.',
    )
  const vergadering = vergaderingen.find((each) => each.vergaderingId === vergaderingId)
  if (!vergadering)
    throw new Problem(409, 'geen-vergadering', 'Kies een vergadering van deze tafel die is gehouden nadat de geheimhouding is opgelegd.')
  if (!vergadering.telt) throw new Problem(409, 'te-weinig-leden', teWeinig(vergadering))
  await saveBekrachtiging(context.db, id, vergadering.datum)
  return finish(context, was)
}

function teWeinig({ datum, isVastgelegd, leden, aanwezig, stemmen, aanwezigeStemmen }: Opgekomen & { datum: string }): string {
  return isVastgelegd
    ? `Op ${showDatum(datum)} waren er volgens de presentie ${aanwezig} van de ${leden} leden, met ${aanwezigeStemmen} van de ${stemmen} stemmen. Meer dan de helft is nodig.`
    : `Van de vergadering van ${showDatum(datum)} is geen presentie vastgelegd. Dan blijkt niet dat er genoeg leden waren; het bestuur kan in een volgende vergadering bekrachtigen.`
}

function expectPast({ clock }: Context, name: string, datum: string | null): void {
  if (datum === null || datum <= clock.today()) return
  const reason = 'Kies vandaag of een dag ervoor.'
  throw new Problem(409, 'dag-in-de-toekomst', reason).at([{ name, code: 'dag-in-de-toekomst', reason }])
}

/** Makes it public: from now on everybody reads this copy at this address. */
export async function publish(context: Context, gezien: Gezien): Promise<Publicatie> {
  const { row, was, beeld } = await hold(context, gezien)
  insist(mayPublish(wieOf(context), tafelVan(row)))
  expectVersion(row, gezien.versie)
  if (row.soort === 'besluit' && row.openbaarheid !== 'openbaar')
    throw new Problem(409, 'niet-openbaar', 'Bepaal eerst dat dit besluit openbaar is.')
  if (was.stand === 'gepubliceerd') throw new Problem(409, 'al-gepubliceerd', 'Dit staat al in het openbare register.')
  if (was.wachtOp.length > 0)
    throw new Problem(
      409,
      'openbaarheid-onbepaald',
      `Bepaal eerst of ${was.wachtOp.join(' en ')} openbaar is. Wat besloten of geheim is, komt niet in de lijst.`,
    )
  const uitgever = uitgeverOf(row, beeld)
  if (!uitgever)
    throw new Problem(409, 'geen-register', 'Deze samenwerking heeft nog geen openbaar register. Richt het eerst in bij Publicaties.')
  await savePublicatie(context.db, {
    id: makeId(),
    regelingId: actorOf(context).hoed.regelingId,
    soort: row.soort,
    onderwerpId: row.id,
    besluitIds: besluitenIn(row),
    tafelId: row.tafelId,
    tafelNaam: row.tafelNaam,
    nummer: row.nummer,
    titel: row.titel,
    inhoud: inhoudVan(row),
    datum: row.datum,
    categorie: categorieOf(row).code,
    organisatieNaam: uitgever.naam,
    organisatieUri: uitgever.uri,
    op: context.clock.now(),
  })
  return finish(context, was, adresVan(beeld.publicUrl, beeld.instelling!.slug, row))
}

/** Decisions of which the copy of a meeting tells. */
function besluitenIn({ zitting }: PublicatieRow): string[] {
  return zitting ? openPunten(zitting).flatMap(({ besluitId }) => (besluitId === null ? [] : [besluitId])) : []
}

/** Takes it out of the register; its address says since when and why. */
export async function withdraw(context: Context, { reden, ...gezien }: Gezien & { reden: string }): Promise<Publicatie> {
  const { row, was } = await hold(context, gezien)
  insist(mayPublish(wieOf(context), tafelVan(row)))
  expectVersion(row, gezien.versie)
  if (row.publicatieId === null || row.ingetrokkenOp !== null)
    throw new Problem(409, 'niet-gepubliceerd', 'Dit staat niet in het openbare register.')
  await saveIntrekking(context.db, row, { reden, op: context.clock.now() })
  return finish(context, was, reden)
}

async function finish(context: Context, was: Publicatie, grond: string | null = null): Promise<Publicatie> {
  const now = await readPublicatie(context, was.id)
  await record(context, [
    // The subject is the decision, or the meeting: what is under secrecy there is under secrecy here.
    {
      soort: was.soort === 'besluit' ? 'besluit' : 'agenda',
      id: was.id,
      naam: was.soort === 'besluit' ? `${was.nummer} ${was.titel}` : was.titel,
      grond,
      voor: stateOf(was),
      na: stateOf(now),
    },
  ])
  return now
}

const stateOf = ({ stand, openbaarheid }: Publicatie) => ({
  publicatiestand: stand,
  openbaarheid: openbaarheid?.soort ?? null,
  openbaarheidsgrond: openbaarheid?.grond ?? null,
  bekrachtigdOp: openbaarheid?.bekrachtigdOp ?? null,
})
