import type { Bedrag } from '#kernel/bedrag.ts'
import type { Breuk } from '#kernel/breuk.ts'
import type { Kostenmodel } from '#modules/kosten/domain/kostenmodel.ts'
import type { Modelfout } from '#modules/kosten/domain/modelfouten.ts'

/** What stands in the ledger on one account for one cost centre, costs above nil. */
export interface Saldo {
  readonly rekening: string
  readonly rekeningNaam: string
  readonly kostenplaats: string | null
  readonly bedrag: Bedrag
}

/** A product as the catalogue knows it. */
export interface ModelProduct {
  readonly id: string
  readonly naam: string
  readonly eenheid: string
  /** `stand`: the volume of a period is the mean of its quarters; `verbruik`: their sum. */
  readonly telling: 'stand' | 'verbruik'
}

/** How much one participant took of one product in one quarter; null where nobody counted. */
export interface Telling {
  readonly productId: string
  readonly deelnemer: string
  readonly kwartaal: number
  readonly aantal: string | null
}

/** Everything that a run looks at: with this anybody gets the same outcome. */
export interface Toerekeninvoer {
  readonly model: Kostenmodel
  readonly producten: readonly ModelProduct[]
  /** The quarters that the ledger and the counts are about. */
  readonly kwartalen: readonly number[]
  readonly saldi: readonly Saldo[]
  readonly tellingen: readonly Telling[]
  /** Names of participants by code. */
  readonly deelnemers: readonly { readonly code: string; readonly naam: string }[]
}

/** An amount of the ledger that goes nowhere, with the reason. */
export interface NietVerdeeld extends Saldo {
  readonly reden: 'geen_kostensoort' | 'geen_kostenplaats'
}

/** A place after the run. */
export interface Plaatsuitkomst {
  readonly code: string
  /** What the ledger put there, by kind of cost. */
  readonly eigen: readonly { readonly kostensoort: string; readonly bedrag: Bedrag }[]
  /** Own cost plus what it received: what it passed on. */
  readonly bruto: Bedrag
}

/** What went from one place to another place or a product. */
export interface Stroom {
  readonly van: string
  readonly naar: string
  readonly bedrag: Bedrag
}

/** A part of the cost of a product: by kind of cost where it arose at a main centre, by auxiliary centre where it was passed on. */
export interface Opbouwdeel {
  readonly soort: 'kostensoort' | 'hulp'
  readonly code: string
  readonly bedrag: Bedrag
}

/** What one participant's part of a product costs, by the volume it took. */
export interface Deelnemerdeel {
  readonly deelnemer: string
  readonly volume: Breuk
  readonly bedrag: Bedrag
}

/** A product after the run. */
export interface Productuitkomst {
  readonly id: string
  readonly kosten: Bedrag
  readonly volume: Breuk
  /** Cost of one unit over the period, rounded to the cent. */
  readonly kostprijs: Bedrag
  readonly opbouw: readonly Opbouwdeel[]
  readonly deelnemers: readonly Deelnemerdeel[]
}

/** Where all the money of the ledger went: `totaal` is what is outside, not divided and on products together. */
export interface Toerekening {
  readonly totaal: Bedrag
  /** Accounts that the model leaves alone, by kind of cost. */
  readonly buiten: readonly { readonly kostensoort: string; readonly bedrag: Bedrag }[]
  readonly nietVerdeeld: readonly NietVerdeeld[]
  readonly plaatsen: readonly Plaatsuitkomst[]
  readonly stromen: readonly Stroom[]
  readonly producten: readonly Productuitkomst[]
}

/** What the run gives, or everything that is in its way, all faults at once. */
export type Toerekenresultaat =
  | { readonly ok: true; readonly uitkomst: Toerekening }
  | { readonly ok: false; readonly fouten: readonly Modelfout[] }
