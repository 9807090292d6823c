import { leesInvoer, type InvoerTekst } from '#modules/kosten/domain/toerekening-tekst.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'
import { knoppenVan, metStand } from '#modules/kosten/domain/wat-als.ts'

/** Milliseconds of one step of the slider per knob of the model: the input with the knob turned, and everything that comes out of it. */
export function meet(tekst: InvoerTekst): number[] {
  const invoer = leesInvoer(tekst)
  return knoppenVan(invoer, (code) => code).map((knop, index) => {
    const from = performance.now()
    const resultaat = rekenModel(metStand(invoer, knop, 1 + (index % 50)))
    const time = performance.now() - from
    if (!resultaat.ok) throw new Error(`${knop.id}: ${resultaat.fouten[0]?.melding}`)
    return time
  })
}
