import { type Bedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/database.ts'
import { gatherInvoer } from '#modules/kosten/commands/toerekeninvoer.ts'
import { type Verandering, veranderingen } from '#modules/kosten/domain/verandering.ts'
import { findToerekening } from '#modules/kosten/store/toerekeningen.ts'

/** What a run put on products together, what it left undivided, and what moved since in the counts and the ledger that it looked at. */
export interface Toerekeningstand {
  readonly kosten: Bedrag
  readonly nietVerdeeld: Bedrag
  readonly veranderingen: readonly Verandering[]
}

/** How a run stands to what is known now; `null` when it is not there for this hat. */
export async function readToerekeningstand(db: Db, id: string): Promise<Toerekeningstand | null> {
  const run = await findToerekening(db, id)
  if (!run) return null
  const { invoer } = await gatherInvoer({ db }, run, run.invoer.model)
  const som = (bedragen: readonly string[]) => sumBedragen(bedragen.map((each) => expectOk(parseBedrag(each))))
  return {
    kosten: som(run.uitkomst.producten.map(({ kosten }) => kosten)),
    nietVerdeeld: som(run.uitkomst.nietVerdeeld.map(({ bedrag }) => bedrag)),
    veranderingen: veranderingen(run.invoer, invoer),
  }
}
