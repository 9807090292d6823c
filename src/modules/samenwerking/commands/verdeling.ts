import { formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { toDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { loadVerdeelsleutel } from '#modules/samenwerking/commands/verdeelsleutels.ts'
import type { Opbouw, Sleutelvergelijking, Verdeelsleutel, Verdeling } from '#modules/samenwerking/contract.ts'
import { compareKeys, divide, faultsOf, type Stap, type StapMaatstaf } from '#modules/samenwerking/domain/verdeelsleutel.ts'
import { bekendFor, type SleutelInputs } from '#modules/samenwerking/store/sleutel-inputs.ts'

/** What everyone pays of an amount under this key, and why. */
export async function divideBedrag(context: Pick<Context, 'db'>, { id, bedrag }: { id: string; bedrag: string }): Promise<Verdeling> {
  const sleutel = await loadVerdeelsleutel(context, id)
  const inputs = await usable(context, sleutel, sleutel.opbouw)
  const bladen = divide(expectOk(parseBedrag(bedrag)), sleutel.opbouw, inputs.kenmerken)
  return {
    bedrag,
    totaal: formatBedrag(sumBedragen(bladen.map((blad) => blad.bedrag))),
    delen: bladen.map(({ organisatieId, aandeel, bedrag: deel, stappen }) => ({
      organisatieId,
      organisatieNaam: inputs.organisaties.get(organisatieId)!,
      aandeel: toDecimaal(aandeel, 12),
      bedrag: formatBedrag(deel),
      stappen: stappen.map((stap) => stapOf(stap, inputs)),
    })),
  }
}

/** What changes for everyone from the other key to this one, for the same amount. */
export async function compareVerdeelsleutels(
  context: Context,
  { id, metId, bedrag }: { id: string; metId: string; bedrag: string },
): Promise<Sleutelvergelijking> {
  const nieuw = await loadVerdeelsleutel(context, id)
  const oud = await loadVerdeelsleutel(context, metId)
  const inputs = await usable(context, nieuw, nieuw.opbouw)
  const before = await usable(context, oud, oud.opbouw)
  const effecten = compareKeys(expectOk(parseBedrag(bedrag)), { oud: oud.opbouw, nieuw: nieuw.opbouw }, [
    ...before.kenmerken,
    ...inputs.kenmerken,
  ])
  const naam = (organisatieId: string) => inputs.organisaties.get(organisatieId) ?? before.organisaties.get(organisatieId)!
  return {
    bedrag,
    effecten: effecten.map((effect) => ({
      organisatieId: effect.organisatieId,
      organisatieNaam: naam(effect.organisatieId),
      oud: formatBedrag(effect.oud),
      nieuw: formatBedrag(effect.nieuw),
      effect: formatBedrag(effect.effect),
      soort: effect.soort,
    })),
  }
}

/** The figures for a key, complete; else the reason why it cannot divide. */
async function usable(context: Pick<Context, 'db'>, sleutel: Verdeelsleutel, opbouw: Opbouw): Promise<SleutelInputs> {
  const inputs = await bekendFor(context.db, opbouw, { ookEigenKant: sleutel.status === 'concept' })
  const faults = faultsOf(opbouw, inputs)
  if (faults.length > 0)
    throw new Problem(409, 'kenmerk-ontbreekt', 'Deze sleutel kan nog niet verdelen. Vul eerst de cijfers in die ontbreken.').at(faults)
  return inputs
}

function stapOf(
  { niveau, organisatieId, aandeel, maatstaven }: Stap,
  inputs: SleutelInputs,
): Verdeling['delen'][number]['stappen'][number] {
  return {
    niveau,
    organisatieId,
    organisatieNaam: inputs.organisaties.get(organisatieId)!,
    teller: String(aandeel.teller),
    noemer: String(aandeel.noemer),
    maatstaven: maatstaven.map((maatstaf) => maatstafOf(maatstaf, organisatieId, inputs)),
  }
}

function maatstafOf({ maatstaf, weging, waarde, totaal }: StapMaatstaf, organisatieId: string, inputs: SleutelInputs) {
  const kenmerk = maatstaf.soort === 'kenmerk' ? maatstaf : null
  return {
    soort: maatstaf.soort,
    kenmerk: kenmerk?.kenmerk ?? null,
    kenmerkNaam: kenmerk ? (inputs.kenmerkNamen.get(kenmerk.kenmerk) ?? kenmerk.kenmerk) : null,
    peildatum: kenmerk?.peildatum ?? null,
    bron: kenmerk ? (inputs.bronnen.get(`${organisatieId} ${kenmerk.kenmerk} ${kenmerk.peildatum}`) ?? null) : null,
    weging: toKortDecimaal(weging, 12),
    waarde: toKortDecimaal(waarde, 12),
    totaal: toKortDecimaal(totaal, 12),
  }
}
