import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { loadInlezing } from '#modules/kosten/commands/grootboek-inlezen.ts'
import type { Grootboekbestand, Grootboekverschil } from '#modules/kosten/contract/grootboek.ts'
import { verschilPerRekening } from '#modules/kosten/domain/grootboek-saldo.ts'
import { findBestand, type Saldo, saldiVanBestand, saldiVoor } from '#modules/kosten/store/grootboek.ts'
import { saldiVanProef } from '#modules/kosten/store/grootboekinlezingen.ts'

/** What accounts were and become. */
export interface Verschillen {
  vergelekenMet: { id: string; nummer: number }[]
  verschil: string
  resultaten: Grootboekverschil[]
}

/** One version, or 404. */
export async function loadBestand(db: Db, id: string): Promise<Grootboekbestand> {
  const found = await findBestand(db, id)
  if (!found) throw notFound()
  return found
}

/** What a version changed against what was in force for its quarters before it. */
export async function verschillenVanBestand(db: Db, id: string): Promise<Verschillen> {
  const { jaar, nummer, kwartaalVan: van, kwartaalTot: tot } = await loadBestand(db, id)
  return vergelijk(await saldiVoor(db, { jaar, van, tot, nummer }), await saldiVanBestand(db, id))
}

/** What a file that was tried would change against what is in force now. */
export async function verschillenVanInlezing(db: Db, id: string): Promise<Verschillen> {
  const { koppeling, uitkomst } = await loadInlezing(db, id)
  if (!koppeling || !uitkomst) throw new Problem(409, 'inlezing-niet-klaar', 'Kies eerst welke kolom wat is en doe een proef.')
  const { kwartaalVan: van, kwartaalTot: tot } = uitkomst
  return vergelijk(await saldiVoor(db, { jaar: koppeling.jaar, van, tot, nummer: null }), await saldiVanProef(db, id))
}

function vergelijk(
  oud: { bestanden: { id: string; nummer: number }[]; saldi: Saldo[] },
  nieuw: { rekening: string; rekeningNaam: string; bedragCent: bigint }[],
): Verschillen {
  const was = oud.saldi.map(({ rekening, rekeningNaam, bedrag: bedragCent }) => ({ rekening, rekeningNaam, bedragCent }))
  const verschillen = verschilPerRekening(was, nieuw)
  const geld = (cent: bigint) => formatBedrag(bedrag(cent))
  return {
    vergelekenMet: oud.bestanden.map(({ id, nummer }) => ({ id, nummer })),
    verschil: geld(verschillen.reduce((som, { verschilCent }) => som + verschilCent, 0n)),
    resultaten: verschillen.map(({ rekening, rekeningNaam, oudCent, nieuwCent, verschilCent }) => ({
      rekening,
      rekeningNaam,
      oud: oudCent === null ? null : geld(oudCent),
      nieuw: nieuwCent === null ? null : geld(nieuwCent),
      verschil: geld(verschilCent),
    })),
  }
}
