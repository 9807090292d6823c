import type { Db } from '#platform/database/database.ts'
import { readBegrotingsjaar } from '#modules/kalender/commands/begrotingsjaren.ts'
import { pckalenderVan, wijzigingStappenVan } from '#modules/kalender/domain/begrotingsjaar.ts'

/** A step of the law: its last day, and the article. */
interface Wetstap {
  uiterlijk: string
  grondslag: string
}

/** What the law says about the councils and one budget, or one change of it. Both are null where the form, or an exemption, has no such step. */
export interface Zienswijzestappen {
  naarRaden: Wetstap | null
  zienswijzen: Wetstap | null
  isVrijgesteld: boolean
  /** The meeting of the board that adopts; null as long as none is chosen, or when it was cancelled. */
  vaststellingId: string | null
}

/** When a draft budget goes to the councils and when their views are there at the latest; of a change when `wijzigingId` names one of that year. */
export async function findZienswijzestappen(
  db: Db,
  { jaar, wijzigingId }: { jaar: number; wijzigingId: string | null },
): Promise<Zienswijzestappen> {
  const gegevens = await readBegrotingsjaar(db, jaar)
  const wijziging = gegevens.wijzigingen.find(({ id }) => id === wijzigingId)
  const stappen: readonly (Wetstap & { code: string })[] = wijziging
    ? wijzigingStappenVan(gegevens, wijziging)
    : pckalenderVan(gegevens).stappen
  const stap = (...codes: string[]): Wetstap | null => {
    const found = stappen.find(({ code }) => codes.includes(code))
    return found ? { uiterlijk: found.uiterlijk, grondslag: found.grondslag } : null
  }
  const zienswijzen = stap('zienswijzen')
  const { vaststelling } = gegevens
  const vanJaar = vaststelling === null || vaststelling.isVervallen ? null : vaststelling.vergaderingId
  return {
    naarRaden: stap('ontwerpbegrotingNaarRaden', 'ontwerpNaarRaden'),
    zienswijzen,
    isVrijgesteld: wijziging !== undefined && stappen.length > 0 && zienswijzen === null,
    vaststellingId: wijziging ? null : vanJaar,
  }
}
