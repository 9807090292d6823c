import type { Plaatssoort } from '#modules/kosten/domain/kostenmodel.ts'
import type { Stroom, Toerekening, Toerekeninvoer } from '#modules/kosten/domain/toerekening-vorm.ts'

/** A node of the picture: its kind and code as id, and the column in which it stands. */
export interface Knoop {
  readonly id: string
  readonly kolom: number
}

const KOLOM: Record<Plaatssoort, number> = { hulp: 1, hoofd: 2, activiteit: 3 }

/** The way of the money from kind of cost to participant: all flows of a run, and what was put at each place before it. */
export function stromenVan(
  { model, deelnemers }: Pick<Toerekeninvoer, 'model' | 'deelnemers'>,
  { plaatsen, stromen, producten }: Toerekening,
): { knopen: Knoop[]; stromen: Stroom[] } {
  const idOf = new Map(model.kostenplaatsen.map(({ code, soort }) => [code, `${soort} ${code}`]))
  for (const id of model.producten) idOf.set(id, `product ${id}`)
  return {
    knopen: [
      ...model.kostensoorten.map(({ code }) => ({ id: `soort ${code}`, kolom: 0 })),
      ...model.kostenplaatsen.map(({ code, soort }) => ({ id: idOf.get(code)!, kolom: KOLOM[soort] })),
      ...model.producten.map((id) => ({ id: `product ${id}`, kolom: 4 })),
      ...deelnemers.map(({ code }) => ({ id: `deelnemer ${code}`, kolom: 5 })),
    ],
    stromen: [
      ...plaatsen.flatMap(({ code, eigen }) =>
        eigen.map(({ kostensoort, bedrag }) => ({ van: `soort ${kostensoort}`, naar: idOf.get(code)!, bedrag })),
      ),
      ...stromen.map(({ van, naar, bedrag }) => ({ van: idOf.get(van)!, naar: idOf.get(naar)!, bedrag })),
      ...producten.flatMap(({ id, deelnemers: delen }) =>
        delen
          .filter(({ bedrag }) => bedrag !== 0n)
          .map(({ deelnemer, bedrag }) => ({ van: `product ${id}`, naar: `deelnemer ${deelnemer}`, bedrag })),
      ),
    ],
  }
}
