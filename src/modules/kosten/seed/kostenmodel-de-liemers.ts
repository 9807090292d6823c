import type { Db } from '#platform/database/database.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { gatherInvoer } from '#modules/kosten/commands/toerekeninvoer.ts'
import { leesInvoer, uitkomstTekst } from '#modules/kosten/domain/toerekening-tekst.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'
import { voorbeeldmodel } from '#modules/kosten/seed/de-liemers-model.ts'
import { adoptKostenmodel, insertKostenmodel } from '#modules/kosten/store/kostenmodellen.ts'
import { insertToerekening } from '#modules/kosten/store/toerekeningen.ts'

const FICTIEF = 'Fictief: hoort bij het voorbeeld, staat niet in een bron'
/** The quarters of 2026 that were counted. */
const KWARTALEN = [1, 2, 3]

/** A made-up cost model of the RID, adopted, and what came out of the quarters that were counted; as the application works it out. */
export async function fillKostenmodel(db: Db): Promise<void> {
  const model = voorbeeldmodel((code) => DE_LIEMERS_IDS.in('product', code))
  const id = DE_LIEMERS_IDS.in('kostenmodel', '2026')
  await insertKostenmodel(db, {
    id,
    regelingId: DE_LIEMERS_IDS.regeling,
    naam: 'Kostenmodel 2026',
    inhoud: model,
    bron: FICTIEF,
    fictief: true,
  })
  await adoptKostenmodel(db, { id, van: '2026-01-01', grond: 'Fictief besluit van het dagelijks bestuur', besluitId: null })
  for (const kwartaal of KWARTALEN) {
    const { invoer, bestanden, kwartalen } = await gatherInvoer({ db }, { jaar: 2026, kwartaal }, model)
    const resultaat = rekenModel(leesInvoer(invoer))
    if (!resultaat.ok) throw new Error(resultaat.fouten.map(({ melding }) => melding).join(' '))
    await insertToerekening(db, {
      id: DE_LIEMERS_IDS.in('toerekening', `2026/${kwartaal}`),
      regelingId: DE_LIEMERS_IDS.regeling,
      kostenmodelId: id,
      jaar: 2026,
      kwartaal,
      kwartalen,
      bestanden,
      invoer,
      uitkomst: uitkomstTekst(resultaat.uitkomst),
      persoonNaam: 'Dirk Fictief',
      op: new Date(`2026-${String(kwartaal * 3 + 1).padStart(2, '0')}-18T09:00:00Z`),
    })
  }
}
