import { datum } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { wijzigingStappen } from './begrotingswijziging.ts'
import type { Wijzigingsstap } from './begrotingswijziging.ts'
import { buildPckalender, vormOp } from './pckalender.ts'
import type { Pckalender, PckalenderInvoer, Rechtsvorm } from './pckalender.ts'

/** A budget year as the house keeps it, as far as its calendar follows from it. Days are calendar dates. */
export type Jaargegevens = {
  readonly jaar: number
  readonly rechtsvorm: Rechtsvorm
  readonly vormwijzigingen: readonly { readonly vanaf: string; readonly rechtsvorm: Rechtsvorm }[]
  readonly vaststelling: { readonly datum: string; readonly isVervallen: boolean } | null
  readonly aanbieding: string | null
  readonly raden: readonly { readonly organisatieNaam: string; readonly vergaderingen: readonly { readonly datum: string }[] }[]
}

/** The input of the calculation `pckalender`, exactly as anyone can redo it. A meeting that was cancelled adopts nothing. */
export function invoerVan({ jaar, rechtsvorm, vormwijzigingen, vaststelling, aanbieding, raden }: Jaargegevens): PckalenderInvoer {
  const adopts = vaststelling !== null && !vaststelling.isVervallen ? (vaststelling.datum as Datum) : undefined
  const offers = aanbieding !== null && (adopts === undefined || aanbieding <= adopts) ? (aanbieding as Datum) : undefined
  return {
    rechtsvorm,
    begrotingsjaar: jaar,
    ...(adopts === undefined ? {} : { vaststelling: adopts }),
    ...(offers === undefined ? {} : { aanbieding: offers }),
    ...(vormwijzigingen.length === 0
      ? {}
      : { vormwijzigingen: vormwijzigingen.map((each) => ({ vanaf: each.vanaf as Datum, rechtsvorm: each.rechtsvorm })) }),
    raden: raden.map(({ organisatieNaam, vergaderingen }) => ({
      code: organisatieNaam,
      vergaderingen: vergaderingen.map(({ datum }) => datum as Datum),
    })),
  }
}

/** The statutory year that follows from it. */
export function pckalenderVan(gegevens: Jaargegevens): Pckalender {
  return buildPckalender(invoerVan(gegevens))
}

/** A change of the budget as the house keeps it, as far as its steps follow from it. */
export type Wijzigingsgegevens = { readonly categorie: string; readonly vaststelling: string | null; readonly aanbieding: string | null }

/** The steps of one change, by the form on the day of its adoption. */
export function wijzigingStappenVan(
  gegevens: Jaargegevens & { readonly vrijstellingen: readonly { readonly categorie: string }[] },
  { categorie, vaststelling, aanbieding }: Wijzigingsgegevens,
): Wijzigingsstap[] {
  return wijzigingStappen({
    rechtsvorm: vormOp(invoerVan(gegevens), datum(vaststelling ?? `${gegevens.jaar}-12-31`)),
    begrotingsjaar: gegevens.jaar,
    vrijgesteld: gegevens.vrijstellingen.some((each) => each.categorie === categorie),
    vaststelling: vaststelling as Datum | null,
    aanbieding: aanbieding as Datum | null,
  })
}
