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
import { mayDetermine, mayPublish } from '#modules/publicatie/policy.ts'
import {
  findPublicatie,
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
  insist(mayDetermine(wieOf(context), tafelVan(row), invoer.soort))
  expectVersion(row, versie)
  if (was.stand === 'gepubliceerd' && invoer.soort !== 'openbaar')
    throw new Problem(409, 'nog-gepubliceerd', 'Dit besluit staat in het openbare register. Trek het daar eerst in.')
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

/** The board confirmed the secrecy that the chair imposed, in time. */
export async function confirmGeheimhouding(context: Context, { id, versie, datum }: Gezien & { datum: string }): Promise<Publicatie> {
  const { row, was } = await hold(context, { id, versie })
  insist(mayDetermine(wieOf(context), tafelVan(row), 'geheim'))
  expectVersion(row, versie)
  const { openbaarheid } = was
  if (openbaarheid?.opgelegdDoor !== 'voorzitter' || openbaarheid.bekrachtigdOp !== null)
    throw new Problem(409, 'niet-te-bekrachtigen', 'Hier is geen geheimhouding van de voorzitter die op het bestuur wacht.')
  expectPast(context, 'datum', datum)
  const uiterlijk = openbaarheid.geheim?.dag ?? null
  if (datum < openbaarheid.opgelegdOp! || (uiterlijk !== null && datum > uiterlijk))
    throw new Problem(
      409,
      'geheimhouding-vervallen',
      'Het bestuur bekrachtigt in zijn eerstvolgende vergadering; daarna is de geheimhouding vervallen. Bepaal de openbaarheid opnieuw.',
    )
  await saveBekrachtiging(context.db, id, datum)
  return finish(context, was)
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
  if (row.openbaarheid !== 'openbaar') throw new Problem(409, 'niet-openbaar', 'Bepaal eerst dat dit besluit openbaar is.')
  if (was.stand === 'gepubliceerd') throw new Problem(409, 'al-gepubliceerd', 'Dit besluit staat al in het openbare register.')
  const uitgever = uitgeverOf(row, beeld)
  if (!uitgever)
    throw new Problem(409, 'geen-register', 'Deze samenwerking heeft nog geen openbaar register. Richt het eerst in bij Publicaties.')
  await savePublicatie(context.db, {
    id: makeId(),
    regelingId: actorOf(context).hoed.regelingId,
    soort: 'besluit',
    onderwerpId: row.id,
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
  return finish(context, was, adresVan(beeld.publicUrl, beeld.instelling!.slug, row.nummer))
}

/** Takes it out of the register; its address says since when and why. */
export async function withdraw(context: Context, { reden, ...gezien }: Gezien & { reden: string }): Promise<Publicatie> {
  const { row, was } = await hold(context, gezien)
  insist(mayPublish(wieOf(context), tafelVan(row)))
  expectVersion(row, gezien.versie)
  if (was.stand !== 'gepubliceerd') throw new Problem(409, 'niet-gepubliceerd', 'Dit besluit staat niet in het openbare register.')
  await saveIntrekking(context.db, row.id, { reden, op: context.clock.now() })
  return finish(context, was, reden)
}

async function finish(context: Context, was: Publicatie, grond: string | null = null): Promise<Publicatie> {
  const now = await readPublicatie(context, was.id)
  await record(context, [
    // The subject is the decision: what is under secrecy there is under secrecy here.
    { soort: 'besluit', id: was.id, naam: `${was.nummer} ${was.titel}`, grond, voor: stateOf(was), na: stateOf(now) },
  ])
  return now
}

const stateOf = ({ stand, openbaarheid }: Publicatie) => ({
  publicatiestand: stand,
  openbaarheid: openbaarheid?.soort ?? null,
  openbaarheidsgrond: openbaarheid?.grond ?? null,
  bekrachtigdOp: openbaarheid?.bekrachtigdOp ?? null,
})
