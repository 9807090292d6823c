import type { Context } from '#platform/http/context.ts'
import { actorOf } from '#platform/http/context.ts'
import { invalid, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { listDeelnemers } from '#modules/samenwerking/index.ts'
import { loadWens, rollenOf, zichtbaarOf } from '#modules/vraag/commands/wensen.ts'
import type { CijferInvoer, Deelnamecijfers, Wens } from '#modules/vraag/contract.ts'
import { inWoorden } from '#modules/vraag/domain/wens.ts'
import { mayFigure } from '#modules/vraag/policy.ts'
import { findCijfers, saveCijfers } from '#modules/vraag/store/deelname.ts'
import { lockWens } from '#modules/vraag/store/wensen.ts'

interface Cijferstand {
  cijfers: Deelnamecijfers | null
  versie: number
}

/** The figures of a wish that this hat sees, or 404. */
export async function loadCijfers(context: Context, id: string): Promise<Cijferstand> {
  await loadWens(context, id)
  return findCijfers(context.db, id)
}

/** The figures, by whoever owns the wish or delivers. After the decision they are the terms, also for whoever steps in later. */
export async function setCijfers(
  context: Context,
  { id, versie, ...invoer }: CijferInvoer & { id: string; versie: number },
): Promise<Cijferstand> {
  await lockWens(context.db, id)
  const wens = await loadWens(context, id)
  insist(mayFigure(wieOf(context), wens.zijde.eigenOrganisatieId, await rollenOf(context)))
  const was = await findCijfers(context.db, id)
  expectVersion(was, versie)
  if (!['concept', 'ingediend', 'overgedragen', 'in_voorstel'].includes(wens.status))
    throw new Problem(409, 'cijfers-staan-vast', `Deze wens is ${inWoorden[wens.status]}. De cijfers staan vast.`)
  await expectDelen(context, wens, invoer)
  const { hoed, naam } = actorOf(context)
  await saveCijfers(context.db, { ...invoer, wensId: id, organisatieId: hoed.organisatieId, persoonNaam: naam, op: context.clock.now() })
  const now = await findCijfers(context.db, id)
  const zichtbaar = wens.status === 'concept' ? ownSide(wens.zijde.eigenOrganisatieId) : zichtbaarOf(wens)
  await record(context, [{ soort: 'wens', id, naam: wens.titel, voor: stateOf(was), na: stateOf(now), zichtbaar }])
  return now
}

/** Every party is one of this cooperation, once; and there is always somebody to pay: the owner has a weight. All faults at once. */
async function expectDelen({ db, clock }: Context, wens: Wens, { delen }: CijferInvoer) {
  const known = new Set((await listDeelnemers(db, clock.today())).map(({ organisatieId }) => organisatieId))
  const faults = delen.flatMap(({ organisatieId }, index) => {
    const name = `delen.${index}.organisatieId`
    if (!known.has(organisatieId)) return [{ name, code: 'onbekend', reason: 'Deze organisatie doet niet mee in de samenwerking.' }]
    const isTwice = delen.findIndex((each) => each.organisatieId === organisatieId) < index
    return isTwice ? [{ name, code: 'dubbel', reason: 'Deze organisatie staat er al. Laat haar een keer staan.' }] : []
  })
  const own = delen.find(({ organisatieId }) => organisatieId === wens.zijde.eigenOrganisatieId)
  if (!own || Number(own.gewicht) === 0) {
    const reason = `Geef ${wens.zijde.eigenOrganisatieNaam} een gewicht boven nul: de eigenaar van de wens doet altijd mee.`
    faults.push({ name: 'delen', code: 'eigenaar-zonder-gewicht', reason })
  }
  if (faults.length > 0) throw invalid(faults)
}

function stateOf({ cijfers }: Cijferstand) {
  if (!cijfers) return null
  const {
    investering,
    vasteKostenPerJaar,
    prijsPerEenheid,
    eenheid,
    eersteJaar,
    aantalJaren,
    opzegtermijnJaren,
    gewichtBron,
    bron,
    delen,
  } = cijfers
  return {
    investering,
    afschrijvingJaren: cijfers.afschrijvingJaren,
    vasteKostenPerJaar,
    prijsPerEenheid,
    eenheid,
    eersteJaar,
    aantalJaren,
    opzegtermijnJaren,
    gewichtBron,
    bron,
    delen: delen.map((deel) => `${deel.organisatieNaam}: gewicht ${deel.gewicht}, eenheden ${deel.eenheden ?? 'PM'}`),
  }
}
