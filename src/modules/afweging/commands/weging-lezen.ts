import { toDecimaal } from '#kernel/breuk.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { weging as berekening } from '#modules/afweging/berekeningen.ts'
import { rekenMetInvoer } from '#modules/afweging/commands/nareken.ts'
import { loadVoorstel } from '#modules/afweging/commands/voorstellen.ts'
import type { PartijGewichten, Score, Weging } from '#modules/afweging/contract.ts'
import { gesprekspunten } from '#modules/afweging/domain/gesprekspunten.ts'
import { eigenLijnInvoer, type Stand, scoreStand, tegenvaller, type Weger, wegingInvoer } from '#modules/afweging/domain/telling.ts'
import { verschuivingOf } from '#modules/afweging/domain/verschuiving.ts'
import { weegbaar } from '#modules/afweging/domain/voorstel.ts'
import { aandelenOf, criteriaZonderGewicht } from '#modules/afweging/domain/weging-opzet.ts'
import { weegt } from '#modules/afweging/policy.ts'
import { isInZicht, listScores, listWijzigingen, scoreVersieOf } from '#modules/afweging/store/scores.ts'
import {
  type GewichtenRow,
  listDeelnemersMetRollen,
  listGewichten,
  listMandaathouders,
  listRondes,
  type WegingRow,
} from '#modules/afweging/store/weging.ts'

/** The version of a weighing that is not there. */
export const GEEN_WEGING = { versie: 0 }

/** What one round comes to, as far as this hat sees its scores. */
export interface RondeStand {
  stand: Stand
  ingediend: GewichtenRow[]
  inZicht: boolean
  uitkomst: Weging['uitkomst']
  scores: Score[]
}

const AANDEEL_DECIMALEN = 4

/** The weighing of a proposal: its last round, or the one that is asked for. */
export async function readWeging(context: Context, id: string, ronde?: number): Promise<Weging> {
  const voorstel = await loadVoorstel(context, id)
  const rondes = await listRondes(context.db, id)
  const houders = await mandaathouders(context)
  const weging = ronde === undefined ? rondes.at(-1) : rondes.find((each) => each.ronde === ronde)
  if (!weging) {
    if (ronde !== undefined) throw notFound()
    return { ...NIETS, mandaathouders: houders }
  }
  const { db } = context
  const { organisatieId } = actorOf(context).hoed
  const alle = await listGewichten(db, weging.id)
  const opsteller = voorstel.zijde.eigenOrganisatieId
  const now = await standOf(context, weging, { alle, opsteller })
  const vorige = rondes.find((each) => each.ronde === weging.ronde - 1)
  const eigen = alle.find((each) => each.organisatieId === organisatieId)
  const isLaatste = weging === rondes.at(-1)
  return {
    ...kop(weging),
    rondes: rondes.map(({ ronde: nummer, aanleiding, geopendOp, geopendDoor }) => ({ ronde: nummer, aanleiding, geopendOp, geopendDoor })),
    isOpen: isLaatste && (weging.ronde > 1 || weegbaar(voorstel.status)),
    gewichten: now.ingediend.map(withShares),
    eigenGewichten: eigen ? withShares(eigen) : null,
    mandaathouders: houders,
    partijen: await partijenOf(context, now),
    scoresInZicht: now.inZicht,
    scores: now.scores,
    wijzigingen: await listWijzigingen(db, weging.id),
    scoreVersie: await scoreVersieOf(db, weging.id, organisatieId),
    criteriaZonderGewicht: criteriaZonderGewicht(weging.criteria, now.stand.wegers),
    ...outcomeOf(now),
    verschuiving: vorige ? await movedSince(context, vorige, { now, opsteller }) : null,
  }
}

/** People of the own organisation with the mandate to give its weights, today. */
export const mandaathouders = (context: Context) =>
  listMandaathouders(context.db, actorOf(context).hoed.organisatieId, context.clock.today())

const kop = ({ criteria, varianten, marge, ronde, versie }: WegingRow) => ({ criteria, varianten, marge, ronde, versie })

/** Weights and scores of one round, and what they come to. Without sight of the scores there is no outcome. */
export async function standOf(
  context: Context,
  weging: WegingRow,
  { alle, opsteller }: { alle: readonly GewichtenRow[]; opsteller: string },
): Promise<RondeStand> {
  const ingediend = alle.filter(({ ingediendOp }) => ingediendOp !== null)
  const wegers: Weger[] = ingediend.filter(({ geeftGeen }) => !geeftGeen)
  const inZicht = await isInZicht(context.db, weging.id)
  const scores = await listScores(context.db, weging.id)
  const stand: Stand = { opzet: weging, wegers, scores, opsteller }
  const invoer = inZicht ? wegingInvoer(stand) : null
  return { stand, ingediend, inZicht, scores, uitkomst: invoer && rekenMetInvoer(berekening, invoer) }
}

function outcomeOf({ stand, inZicht, uitkomst }: RondeStand) {
  const voorop = uitkomst?.uitvoer.samen.find(({ rang }) => rang === 1)?.variant
  const hasRange = stand.scores.some(({ laag }) => laag !== null)
  return {
    uitkomst,
    eigenLijnen: inZicht
      ? stand.wegers.flatMap((weger) => {
          const invoer = eigenLijnInvoer(weger, stand)
          return invoer ? [{ organisatieNaam: weger.organisatieNaam, berekend: rekenMetInvoer(berekening, invoer) }] : []
        })
      : [],
    tegenvaller: uitkomst && voorop && hasRange ? rekenMetInvoer(berekening, tegenvaller(uitkomst.invoer, voorop, stand)) : null,
    gesprekspunten: inZicht ? gesprekspunten(stand.wegers, stand.scores) : [],
  }
}

async function movedSince(
  context: Context,
  vorige: WegingRow,
  { now, opsteller }: { now: RondeStand; opsteller: string },
): Promise<Weging['verschuiving']> {
  const was = await standOf(context, vorige, { alle: await listGewichten(context.db, vorige.id), opsteller })
  if (!was.uitkomst || !now.uitkomst) return null
  const ronde = ({ uitkomst, stand }: RondeStand) => ({ samen: uitkomst!.uitvoer.samen, gewichten: stand.wegers })
  const { varianten, gewichten, erbij, eraf } = verschuivingOf(ronde(was), ronde(now))
  return { varianten: [...varianten], gewichten: [...gewichten], erbij: [...erbij], eraf: [...eraf] }
}

function withShares(row: GewichtenRow): PartijGewichten {
  const aandelen = aandelenOf(row.gewichten)
  return {
    ...row,
    gewichten: row.gewichten.map((gewicht) => ({ ...gewicht, aandeel: toDecimaal(aandelen.get(gewicht.criterium)!, AANDEEL_DECIMALEN) })),
  }
}

/** Who is asked for weights and who gave them anyway, with what each is counted on. */
async function partijenOf(context: Context, { stand, ingediend, inZicht }: RondeStand): Promise<Weging['partijen']> {
  const gevraagd = (await listDeelnemersMetRollen(context.db, context.clock.today())).filter(({ rollen }) => weegt(rollen))
  const extra = ingediend.filter(({ organisatieId }) => !gevraagd.some((each) => each.organisatieId === organisatieId))
  return [...gevraagd, ...extra].map(({ organisatieId, organisatieNaam }) => {
    const gaf = ingediend.find((each) => each.organisatieId === organisatieId)
    return {
      organisatieId,
      organisatieNaam,
      gewichten: gaf ? (gaf.geeftGeen ? ('geen' as const) : ('gegeven' as const)) : ('open' as const),
      scores: inZicht && gaf && !gaf.geeftGeen ? scoreStand(organisatieId, stand) : null,
    }
  })
}

const NIETS: Weging = {
  ronde: 0,
  rondes: [],
  isOpen: false,
  criteria: [],
  varianten: [],
  marge: '0.10',
  gewichten: [],
  eigenGewichten: null,
  mandaathouders: [],
  partijen: [],
  scoresInZicht: false,
  scores: [],
  wijzigingen: [],
  scoreVersie: 0,
  criteriaZonderGewicht: [],
  uitkomst: null,
  eigenLijnen: [],
  tegenvaller: null,
  gesprekspunten: [],
  verschuiving: null,
  versie: 0,
}
