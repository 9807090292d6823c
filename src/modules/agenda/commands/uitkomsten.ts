import { showDatum } from '#kernel/format/datum.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { finishAgenda } from '#modules/agenda/commands/agendas.ts'
import { ballot } from '#modules/agenda/commands/personen.ts'
import { sendOn } from '#modules/agenda/commands/inbreng.ts'
import { geenZetel, takePunt } from '#modules/agenda/commands/vergaderen.ts'
import type { Agenda, Agendapunt, Stemronde, UitkomstInvoer } from '#modules/agenda/contract.ts'
import { isStembaar, komtTerug, type Puntuitkomst, uitkomstVan, uitkomstZonderStemming } from '#modules/agenda/domain/agenda.ts'
import { codes, mistStemmen, quorumNu, steminvoer, stemmingTekst, tel, zonderStemmingTekst } from '#modules/agenda/domain/presentie.ts'
import { faultsOfStemming } from '#modules/agenda/domain/stemming-faults.ts'
import { saveUitkomst } from '#modules/agenda/store/punten.ts'
import { Besluitdetails } from '#modules/governance/contract.ts'
import { loadBehandeling, recordStap } from '#modules/governance/index.ts'

interface Gezegd extends UitkomstInvoer {
  id: string
  versie: number
}

/**
 * What the table said of an item: counted here by its rule, whatever the browser showed. Where a proposal is on its way, the same
 * transaction writes the word of the table there, so that a decision is made once.
 */
export async function recordUitkomst(context: Context, gezegd: Gezegd): Promise<Agenda> {
  const { was, punt } = await takePunt(context, gezegd)
  const { naam, hoed } = actorOf(context)
  const ronde = judge(was, punt, gezegd)
  if (!komtTerug(ronde.uitkomst) && isStembaar(punt.soort) && gezegd.conclusie === '')
    throw new Problem(409, 'conclusie-ontbreekt', 'Schrijf eerst op wat de tafel besluit.').at([
      { name: 'conclusie', code: 'leeg', reason: 'Schrijf op wat de tafel besluit.' },
    ])
  const besluitId = komtTerug(ronde.uitkomst) ? null : await passOn(context, { was, punt, ronde, gezegd })
  await saveUitkomst(context.db, punt.id, {
    conclusie: gezegd.conclusie,
    uitkomst: ronde.uitkomst,
    stemming: ronde.stemming,
    aantekeningen: ronde.aantekeningen,
    besluitId,
    op: context.clock.now(),
    door: naam,
    rol: hoed.rol,
  })
  const later = komtTerug(ronde.uitkomst) ? await sendOn(context, was, punt) : null
  return finishAgenda(context, was, { grond: `${punt.titel}: ${ronde.uitkomst}${later ? `, komt terug op ${later}` : ''}` })
}

interface Ronde {
  uitkomst: Puntuitkomst
  stemming: Stemronde | null
  aantekeningen: { naam: string; tekst: string }[]
}

/** The outcome by the rule of the table, or why there can be none. */
function judge(was: Agenda, punt: Agendapunt, gezegd: Gezegd): Ronde {
  const naam = codes(was.zitplaatsen)
  const aantekeningen = gezegd.aantekeningen.map(({ zetelId, tekst }) => {
    if (!naam.has(zetelId)) throw geenZetel(was)
    return { naam: naam.get(zetelId)!, tekst }
  })
  if (gezegd.wijze === 'aanhouden') return { uitkomst: 'aangehouden', stemming: null, aantekeningen }
  if (gezegd.wijze === 'personen') return { ...ballot(was, punt, gezegd), aantekeningen: [] }
  if (gezegd.wijze === 'stemming') return { ...vote(was, punt, gezegd), aantekeningen }
  const uitkomst = uitkomstZonderStemming(punt.soort, gezegd.oordeel)
  if (!isStembaar(punt.soort)) return { uitkomst, stemming: null, aantekeningen }
  const quorum = quorumNu(was.stemregel, was.zitplaatsen, punt.tweedeVergadering)
  if (!quorum.gehaald)
    throw new Problem(
      409,
      'geen-quorum',
      `Er zijn ${quorum.aanwezig} leden en er zijn er ${quorum.nodig} nodig. Vul de presentie aan, of houd dit punt aan.`,
    )
  return { uitkomst, stemming: { wijze: 'zonder_stemming', tekst: zonderStemmingTekst(aantekeningen), invoer: null }, aantekeningen }
}

function vote(was: Agenda, punt: Agendapunt, gezegd: Gezegd): Omit<Ronde, 'aantekeningen'> {
  if (!isStembaar(punt.soort))
    throw new Problem(409, 'niet-stembaar', 'Over dit punt wordt niet gestemd. Maak er een besluit of advies van.')
  if (mistStemmen(was, gezegd.stemmen, punt.tweedeVergadering))
    throw new Problem(409, 'stemmen-kloppen-niet', 'Er is geen stem ingevuld. Vul in wie voor of tegen stemt, of kies een andere uitkomst.')
  const invoer = steminvoer({
    regel: was.stemregel,
    zetels: was.zitplaatsen,
    stemmen: gezegd.stemmen,
    tweedeVergadering: punt.tweedeVergadering,
  })
  const faults = faultsOfStemming(invoer)
  if (faults.length > 0)
    throw new Problem(409, 'stemmen-kloppen-niet', faults.map(({ reason }) => plain(reason, was)).join(' ')).at(
      faults.map(({ name, code, reason }) => ({ name: name.slice(1).replaceAll('/', '.'), code, reason: plain(reason, was) })),
    )
  const uitslag = tel(invoer)
  return {
    uitkomst: uitkomstVan(punt.soort, uitslag.uitkomst),
    stemming: { wijze: 'stemming', tekst: stemmingTekst(invoer, uitslag), invoer },
  }
}

/** A seat that is not of that day has no name here: only its id is known. */
function plain(reason: string, { datum, tafelNaam }: Agenda): string {
  return reason.replace(
    /^[0-9a-f-]{36} is geen lid\b.*/,
    `Iemand die u liet stemmen is op ${showDatum(datum)} geen lid van ${tafelNaam}. Alleen wie dan lid is stemt.`,
  )
}

interface Woord {
  was: Agenda
  punt: Agendapunt
  ronde: Ronde
  gezegd: Gezegd
}

const woord =
  <Nee extends string, Ja extends string>(nee: Nee, ja: Ja) =>
  (isNee: boolean): Nee | Ja =>
    isNee ? nee : ja

/** What a no and a yes are called on the way of a proposal, by what the table was asked there. */
const opDeWeg = {
  advies: woord('negatief', 'positief'),
  besluit: woord('verworpen', 'aangenomen'),
  zienswijze: woord('geen', 'gegeven'),
  kennisname: woord('kennisgenomen', 'kennisgenomen'),
}

/** The word of the table on the way of the proposal, in this transaction. @returns the decision that it became, or null */
async function passOn(context: Context, { was, punt, ronde, gezegd: { conclusie, besluit } }: Woord): Promise<string | null> {
  if (punt.behandelingId === null || punt.stapId === null) return null
  const behandeling = await loadBehandeling(context, punt.behandelingId)
  const stap = behandeling.stappen.find(({ id }) => id === punt.stapId)
  if (!stap) throw new Problem(409, 'behandeling-gestopt', 'Dit voorstel is hier niet meer aan de orde. Houd het punt aan of haal het weg.')
  const uitkomst = opDeWeg[stap.rol](ronde.uitkomst === 'verworpen' || ronde.uitkomst === 'negatief')
  const stemming = (ronde.stemming?.tekst ?? 'Zonder stemming.').slice(0, 500)
  const details = besluit ?? Besluitdetails.parse({})
  if (uitkomst === 'aangenomen') expectEvenGeheim(punt, details)
  const now = await recordStap(context, {
    id: behandeling.id,
    stapId: stap.id,
    versie: behandeling.versie,
    uitkomst,
    vergadering: was.datum,
    reden: conclusie === '' ? stemming : conclusie,
    isGeheim: punt.openbaarheid === 'geheim',
    besluit: uitkomst === 'aangenomen' ? { ...details, tekst: conclusie, stemming } : null,
  })
  return now.stappen.find(({ id }) => id === stap.id)?.besluitId ?? null
}

/** The text of the decision stands in the item too: what is secret here may not be read there, and the other way round. */
function expectEvenGeheim({ openbaarheid }: Agendapunt, { openbaarheid: besluit }: Besluitdetails): void {
  const fault = (reason: string) =>
    new Problem(409, 'openbaarheid-past-niet', reason).at([{ name: 'besluit.openbaarheid.soort', code: 'openbaarheid-past-niet', reason }])
  if (besluit?.soort === 'geheim' && openbaarheid === 'openbaar')
    throw fault('Dit agendapunt is openbaar, dus iedereen leest de tekst. Maak het agendapunt eerst geheim.')
  if (openbaarheid === 'geheim' && besluit?.soort !== 'geheim')
    throw fault('Dit agendapunt is geheim. Kies dat ook het besluit geheim is, met de grond; de tafel kan het later openbaar maken.')
}
