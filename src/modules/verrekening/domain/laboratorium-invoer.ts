import { type Bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { toDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import type { Ingroei } from './ingroei.ts'
import { kostenVan, type Lab } from './laboratorium.ts'

/** The way from now to a division as input of `reken ingroei`: it gives what the laboratory shows. */
export function ingroeiInvoer({ methode, oud, nieuw, jaren, inwoners = [], grensPerInwoner }: Ingroei) {
  const posten = (list: readonly { code: string; bedrag: Bedrag }[]) =>
    list.map(({ code, bedrag }) => ({ code, bedrag: formatBedrag(bedrag) }))
  return {
    methode,
    oud: posten(oud),
    nieuw: posten(nieuw),
    jaren: jaren.map(({ jaar, totaal, stap }) => ({ jaar, totaal: formatBedrag(totaal), ...(stap && { stap: toDecimaal(stap, 2) }) })),
    inwoners: inwoners.map(({ code, aantal }) => ({ code, aantal: toKortDecimaal(aantal, 12) })),
    ...(grensPerInwoner === undefined ? {} : { grensPerInwoner: formatBedrag(grensPerInwoner) }),
  }
}

/** The costs over one key as input of `reken verdeling`; null when the arrangement has no such key. */
export function verdelingInvoer(lab: Lab, sleutel: string) {
  const gewichten = lab.sleutels.get(sleutel)
  if (gewichten === undefined) return null
  return {
    bedrag: formatBedrag(kostenVan(lab)),
    sleutel: { delen: lab.codes.map((code, index) => ({ code, gewicht: toKortDecimaal(gewichten[index]!, 12) })) },
  }
}
