import { expectOk } from '#kernel/refusal.ts'
import { formatPost, formatTotaal, parsePost } from '#kernel/totaal.ts'
import type { Context } from '#platform/http/context.ts'
import { invalid, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { businesscase as berekening } from '#modules/afweging/berekeningen.ts'
import { rekenMetInvoer } from '#modules/afweging/commands/nareken.ts'
import { loadVoorstel } from '#modules/afweging/commands/voorstellen.ts'
import type { BerekendeBusinesscase, Businesscase, BusinesscaseInvoer } from '#modules/afweging/contract.ts'
import { type CaseInvoer, variaties, verschilstromen } from '#modules/afweging/domain/gevoeligheid.ts'
import { listKlantkeuzes } from '#modules/afweging/store/klant.ts'
import { meerkostenPerKlant } from '#modules/afweging/domain/klant.ts'
import { findBusinesscase, readNamen, saveBusinesscase } from '#modules/afweging/store/businesscase.ts'

/** The real rate of the state since 2021 (RWS Economie): where a form begins. */
const VOET = '0.0225'

const NIETS: Businesscase = {
  disconteringsvoet: VOET,
  basisjaar: null,
  nulalternatief: '',
  prijsbasis: 'reeel',
  prijspeil: null,
  btw: 'onbekend',
  kasstromen: [],
  effecten: [],
  klanten: [],
  uitkomst: null,
  gevoeligheid: [],
  versie: 0,
}

/** The business case of a proposal with its outcome. */
export async function readBusinesscase(context: Context, id: string): Promise<Businesscase> {
  await loadVoorstel(context, id)
  const found = await findBusinesscase(context.db, id)
  if (!found) return NIETS
  const { id: _, ...row } = found
  const keuzes = new Map((await listKlantkeuzes(context.db, id)).map(({ organisatieId, ...keuze }) => [organisatieId, keuze]))
  const klanten = meerkostenPerKlant(found.kasstromen).map(({ totaal, ...klant }) => ({
    ...klant,
    totaal: formatTotaal(totaal),
    keuze: keuzes.get(klant.organisatieId) ?? null,
  }))
  const kasstromen = found.kasstromen.map(({ post, ...stroom }) => ({ ...stroom, bedrag: formatPost(post) }))
  const invoer = { disconteringsvoet: row.disconteringsvoet, basisjaar: row.basisjaar, kasstromen }
  const uitkomst = reken(invoer)
  return { ...row, kasstromen, klanten, uitkomst, gevoeligheid: uitkomst.uitvoer.status === 'bepaald' ? gevoeligheidVan(invoer) : [] }
}

/** Everything that may turn out differently, also calculated. What no longer fits in one calculation is left out. */
function gevoeligheidVan(invoer: CaseInvoer): Businesscase['gevoeligheid'] {
  return variaties(invoer).flatMap(({ op, heen, terug }) => {
    try {
      return [{ op, heen: reken(heen), terug: reken(terug) }]
    } catch (error) {
      if (error instanceof Problem) return []
      throw error
    }
  })
}

/** The difference with what happens anyway. A party is called by its name, or by its id when another one has that name too. */
function reken({ kasstromen: alle, ...rest }: CaseInvoer): BerekendeBusinesscase {
  const kasstromen = verschilstromen(alle)
  const owner = new Map(kasstromen.toReversed().map(({ organisatieNaam, organisatieId }) => [organisatieNaam, organisatieId]))
  return rekenMetInvoer(berekening, {
    ...rest,
    kasstromen: kasstromen.map(({ jaar, organisatieId, organisatieNaam, bedrag, omschrijving, alternatief }) => {
      const waarvoor = [alternatief === 'nulalternatief' ? 'Nulalternatief' : '', omschrijving].filter(Boolean).join(': ')
      return {
        jaar,
        deelnemer: owner.get(organisatieNaam) === organisatieId ? organisatieNaam : organisatieId,
        bedrag,
        ...(waarvoor === '' ? {} : { omschrijving: waarvoor }),
      }
    }),
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
  const { kasstromen, effecten } = invoer
  const namen = await readNamen(
    context.db,
    [...kasstromen, ...effecten].flatMap(({ organisatieId }) => organisatieId ?? []),
  )
  const unknownIn = (lijst: string, rows: readonly { organisatieId: string | null }[]) =>
    rows.flatMap(({ organisatieId }, index) =>
      organisatieId === null || namen.has(organisatieId)
        ? []
        : [{ name: `${lijst}.${index}.organisatieId`, code: 'onbekend', reason: 'Kies een deelnemer.' }],
    )
  const unknown = [...unknownIn('kasstromen', kasstromen), ...unknownIn('effecten', effecten)]
  if (unknown.length > 0) throw invalid(unknown)
  reken({
    disconteringsvoet: invoer.disconteringsvoet,
    basisjaar: invoer.basisjaar,
    kasstromen: kasstromen.map((stroom) => ({ ...stroom, organisatieNaam: namen.get(stroom.organisatieId)! })),
  })
  await saveBusinesscase(context.db, id, {
    ...invoer,
    id: makeId(),
    effecten: effecten.map((effect) => ({ ...effect, id: makeId() })),
    kasstromen: kasstromen.map(({ bedrag, ...stroom }) => ({ ...stroom, id: makeId(), post: expectOk(parsePost(bedrag)) })),
  })
  const now = await readBusinesscase(context, id)
  const voor = was && stateOf(was)
  const na = stateOf(now)
  await record(context, [
    { soort: 'voorstel', id, naam: voorstel.titel, ...(voor ? { voor } : {}), na, zichtbaar: ownSide(voorstel.zijde.eigenOrganisatieId) },
  ])
  return now
}

const stateOf = ({
  disconteringsvoet,
  basisjaar,
  nulalternatief,
  kasstromen,
  effecten,
}: Pick<Businesscase, 'disconteringsvoet' | 'basisjaar' | 'nulalternatief'> & {
  kasstromen: readonly unknown[]
  effecten: readonly unknown[]
}) => ({
  disconteringsvoet,
  basisjaar,
  nulalternatief,
  kasstromen: kasstromen.length,
  effecten: effecten.length,
})
