import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { readBusinesscase } from '#modules/afweging/commands/businesscase.ts'
import { holdVoorstel, zichtbaarOf } from '#modules/afweging/commands/voorstellen.ts'
import type { Businesscase } from '#modules/afweging/contract.ts'
import type { Klantkeuze } from '#modules/afweging/contract/businesscase.ts'
import { weegbaar } from '#modules/afweging/domain/voorstel.ts'
import { mayChooseAsKlant } from '#modules/afweging/policy.ts'
import { saveKlantkeuze } from '#modules/afweging/store/klant.ts'

/** What the client that pays extra cost says of it: shared at once, so it needs the mandate. It may say it otherwise until somebody decides. */
export async function chooseAsKlant(context: Context, { id, ...keuze }: Klantkeuze & { id: string }): Promise<Businesscase> {
  const voorstel = await holdVoorstel(context, id)
  insist(mayChooseAsKlant(wieOf(context)))
  const { hoed, naam } = actorOf(context)
  const { klanten } = await readBusinesscase(context, id)
  const was = klanten.find(({ organisatieId }) => organisatieId === hoed.organisatieId)
  if (!was) throw new Problem(409, 'geen-meerkosten', 'Uw organisatie betaalt in dit voorstel geen meerkosten. Er is niets te kiezen.')
  if (!weegbaar(voorstel.status))
    throw new Problem(
      409,
      'klantkeuze-niet-open',
      voorstel.status === 'concept'
        ? 'Dit voorstel is nog niet ingediend. Daarna kiest u of u de meerkosten wilt betalen.'
        : 'Over dit voorstel wordt niet meer gekozen: er is besloten, of het is ingetrokken.',
    )
  await saveKlantkeuze(context.db, {
    ...keuze,
    voorstelId: id,
    organisatieId: hoed.organisatieId,
    persoonNaam: naam,
    nu: context.clock.now(),
  })
  await record(context, [
    {
      soort: 'voorstel',
      id,
      naam: voorstel.titel,
      grond: keuze.reden,
      voor: { meerkosten: { organisatie: was.organisatieNaam, keuze: was.keuze?.keuze ?? null } },
      na: { meerkosten: { organisatie: was.organisatieNaam, keuze: keuze.keuze } },
      zichtbaar: zichtbaarOf(voorstel),
    },
  ])
  return readBusinesscase(context, id)
}
