import { expectOk } from '#kernel/refusal.ts'
import { formatPost, parsePost } from '#kernel/totaal.ts'
import type { Context } from '#platform/http/context.ts'
import { invalid } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { businesscase as berekening } from '#modules/afweging/berekeningen.ts'
import { rekenMetInvoer } from '#modules/afweging/commands/nareken.ts'
import { loadVoorstel } from '#modules/afweging/commands/voorstellen.ts'
import type { BerekendeBusinesscase, Businesscase, BusinesscaseInvoer } from '#modules/afweging/contract.ts'
import { findBusinesscase, readNamen, saveBusinesscase } from '#modules/afweging/store/businesscase.ts'

/** The real rate of the state since 2021 (RWS Economie): where a form begins. */
const VOET = '0.0225'

const NIETS: Businesscase = { disconteringsvoet: VOET, basisjaar: null, kasstromen: [], uitkomst: null, versie: 0 }

/** The business case of a proposal with its outcome. */
export async function readBusinesscase(context: Context, id: string): Promise<Businesscase> {
  await loadVoorstel(context, id)
  const found = await findBusinesscase(context.db, id)
  if (!found) return NIETS
  const { disconteringsvoet, basisjaar, versie } = found
  const kasstromen = found.kasstromen.map(({ post, ...stroom }) => ({ ...stroom, bedrag: formatPost(post) }))
  return { disconteringsvoet, basisjaar, kasstromen, uitkomst: reken({ disconteringsvoet, basisjaar, kasstromen }), versie }
}

type Stroom = { jaar: number; organisatieId: string; organisatieNaam: string; bedrag: string; omschrijving: string }

/** A party is called by its name, or by its id when another one has that name too. */
function reken({
  kasstromen,
  ...rest
}: {
  disconteringsvoet: string
  basisjaar: number
  kasstromen: readonly Stroom[]
}): BerekendeBusinesscase {
  const owner = new Map(kasstromen.toReversed().map(({ organisatieNaam, organisatieId }) => [organisatieNaam, organisatieId]))
  return rekenMetInvoer(berekening, {
    ...rest,
    kasstromen: kasstromen.map(({ jaar, organisatieId, organisatieNaam, bedrag, omschrijving }) => ({
      jaar,
      deelnemer: owner.get(organisatieNaam) === organisatieId ? organisatieNaam : organisatieId,
      bedrag,
      ...(omschrijving === '' ? {} : { omschrijving }),
    })),
  })
}

/** Another business case for a draft: calculated first, so that what cannot be calculated is not kept. */
export async function changeBusinesscase(
  context: Context,
  { id, versie, ...invoer }: BusinesscaseInvoer & { id: string; versie: number },
): Promise<Businesscase> {
  const voorstel = await loadVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', voorstel.zijde))
  const was = await findBusinesscase(context.db, id)
  expectVersion(was ?? NIETS, versie)
  const namen = await readNamen(
    context.db,
    invoer.kasstromen.map(({ organisatieId }) => organisatieId),
  )
  const unknown = invoer.kasstromen.flatMap(({ organisatieId }, index) =>
    namen.has(organisatieId) ? [] : [{ name: `kasstromen.${index}.organisatieId`, code: 'onbekend', reason: 'Kies een deelnemer.' }],
  )
  if (unknown.length > 0) throw invalid(unknown)
  reken({ ...invoer, kasstromen: invoer.kasstromen.map((stroom) => ({ ...stroom, organisatieNaam: namen.get(stroom.organisatieId)! })) })
  await saveBusinesscase(context.db, id, {
    ...invoer,
    id: makeId(),
    kasstromen: invoer.kasstromen.map(({ bedrag, ...stroom }) => ({ ...stroom, id: makeId(), post: expectOk(parsePost(bedrag)) })),
  })
  const now = await readBusinesscase(context, id)
  const voor = was && { disconteringsvoet: was.disconteringsvoet, basisjaar: was.basisjaar, kasstromen: was.kasstromen.length }
  const na = { disconteringsvoet: now.disconteringsvoet, basisjaar: now.basisjaar, kasstromen: now.kasstromen.length }
  await record(context, [
    { soort: 'voorstel', id, naam: voorstel.titel, ...(voor ? { voor } : {}), na, zichtbaar: ownSide(voorstel.zijde.eigenOrganisatieId) },
  ])
  return now
}
