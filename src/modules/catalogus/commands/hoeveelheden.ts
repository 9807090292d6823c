import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { listRollen, listVragers } from '#modules/samenwerking/index.ts'
import { loadProduct } from '#modules/catalogus/commands/producten.ts'
import type { AfspraakInvoer, HoeveelheidInvoer, Hoeveelheden, Product } from '#modules/catalogus/contract.ts'
import { mayCount } from '#modules/catalogus/policy.ts'
import { findBlad, listHoeveelheden, saveAfspraak, saveHoeveelheden } from '#modules/catalogus/store/hoeveelheden.ts'

/** What everyone takes of everything in a year; the participants are those of its last day, and who has figures. */
export async function loadHoeveelheden({ db }: Context, jaar: number): Promise<Hoeveelheden> {
  const [blad, rows, vragers] = [await findBlad(db, jaar), await listHoeveelheden(db, { jaar }), await listVragers(db, `${jaar}-12-31`)]
  const namen = new Map([...vragers, ...rows].map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
  return {
    jaar,
    ...blad,
    deelnemers: [...namen]
      .map(([organisatieId, organisatieNaam]) => ({ organisatieId, organisatieNaam }))
      .sort((a, b) => a.organisatieNaam.localeCompare(b.organisatieNaam, 'nl')),
    regels: rows.map(({ productNaam: _, organisatieNaam: __, eenheid: ___, telling: ____, jaar: _____, ...regel }) => regel),
  }
}

/** Figures of a year, all of them or none. */
export async function setHoeveelheden(
  context: Context,
  { jaar, regels, versie }: { jaar: number; regels: HoeveelheidInvoer[]; versie: number },
): Promise<Hoeveelheden> {
  await insistOnCounting(context)
  const was = await loadHoeveelheden(context, jaar)
  expectVersion(was, versie)
  expectKnown(regels, was)
  const id = await saveHoeveelheden(context.db, { id: makeId(), regelingId: actorOf(context).hoed.regelingId, jaar }, regels)
  const now = await loadHoeveelheden(context, jaar)
  const [voor, na] = changesBetween(was, now)
  await record(context, [{ soort: 'hoeveelhedenblad', id, naam: `Hoeveelheden ${jaar}`, voor, na }])
  return now
}

/** Each figure once, of a product and a participant that are there; all faults at once. */
function expectKnown(regels: readonly HoeveelheidInvoer[], { producten, deelnemers }: Hoeveelheden): void {
  const [known, takers] = [new Set(producten.map(({ id }) => id)), new Set(deelnemers.map(({ organisatieId }) => organisatieId))]
  const seen = new Set<string>()
  const faults = regels.flatMap(({ productId, organisatieId, kwartaal }, index) => {
    const key = `${productId} ${organisatieId} ${kwartaal}`
    const twice = seen.has(key)
    seen.add(key)
    return [
      ...(known.has(productId)
        ? []
        : [fault(index, 'productId', 'Dit product staat niet in de catalogus. Kies een product uit de catalogus.')]),
      ...(takers.has(organisatieId)
        ? []
        : [fault(index, 'organisatieId', 'Deze organisatie neemt in dit jaar niet deel. Kies een deelnemer.')]),
      ...(twice
        ? [fault(index, 'kwartaal', 'Dit kwartaal staat er al voor dit product en deze deelnemer. Haal één van de twee weg.')]
        : []),
    ]
  })
  if (faults.length > 0) throw invalid(faults)
}

const fault = (index: number, field: string, reason: string) => ({ name: `regels.${index}.${field}`, code: 'onbekend', reason })

/** What changed, as a reader of the history understands it. */
function changesBetween(was: Hoeveelheden, now: Hoeveelheden): [Record<string, string>, Record<string, string>] {
  const keyed = (blad: Hoeveelheden) =>
    new Map(blad.regels.map((regel) => [`${regel.productId} ${regel.organisatieId} ${regel.kwartaal}`, regel]))
  const before = keyed(was)
  const [voor, na]: [Record<string, string>, Record<string, string>] = [{}, {}]
  for (const [key, regel] of keyed(now)) {
    const old = before.get(key)
    if (old?.begroot === regel.begroot && old.werkelijk === regel.werkelijk) continue
    const label = `${nameOf(now.producten, regel.productId)}, ${deelnemerOf(now, regel.organisatieId)}, kwartaal ${regel.kwartaal}`
    if (old) voor[label] = figures(old)
    na[label] = figures(regel)
  }
  return [voor, na]
}

const figures = ({ begroot, werkelijk }: { begroot: string; werkelijk: string | null }) =>
  werkelijk === null ? `begroot ${begroot}` : `begroot ${begroot}, geteld ${werkelijk}`
const nameOf = (producten: Hoeveelheden['producten'], id: string) => producten.find((each) => each.id === id)!.naam
const deelnemerOf = ({ deelnemers }: Hoeveelheden, id: string) =>
  deelnemers.find(({ organisatieId }) => organisatieId === id)!.organisatieNaam

/** How a year of a product is settled. */
export async function setAfspraak(
  context: Context,
  { id, versie, ...afspraak }: AfspraakInvoer & { id: string; versie: number },
): Promise<Product> {
  const was = await loadProduct(context, id)
  await insistOnCounting(context)
  expectVersion(was, versie)
  await saveAfspraak(context.db, { ...afspraak, productId: id })
  const { grond, ...na } = afspraak
  const voor = was.afspraken.find(({ jaar }) => jaar === afspraak.jaar)
  await record(context, [{ soort: 'product', id, naam: was.naam, grond, voor, na }])
  return loadProduct(context, id)
}

async function insistOnCounting(context: Context): Promise<void> {
  const { organisatieId } = actorOf(context).hoed
  insist(mayCount(wieOf(context), await listRollen(context.db, { organisatieId, op: context.clock.today() })))
}
