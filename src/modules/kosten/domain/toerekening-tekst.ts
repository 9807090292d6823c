import { type Bedrag, formatBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Productuitkomst, Toerekening, Toerekeninvoer } from '#modules/kosten/domain/toerekening-vorm.ts'

/** What goes into a run as text, for the wire and for keeping: amounts with two decimals. */
export type InvoerTekst = Omit<Toerekeninvoer, 'saldi'> & {
  readonly saldi: readonly (Omit<Toerekeninvoer['saldi'][number], 'bedrag'> & { readonly bedrag: string })[]
}

/** The input with exact amounts. */
export const leesInvoer = (tekst: InvoerTekst): Toerekeninvoer => ({
  ...tekst,
  saldi: tekst.saldi.map((saldo) => ({ ...saldo, bedrag: cent(saldo.bedrag) })),
})

/** The input as text. */
export const invoerTekst = (invoer: Toerekeninvoer): InvoerTekst => ({
  ...invoer,
  saldi: invoer.saldi.map((saldo) => ({ ...saldo, bedrag: formatBedrag(saldo.bedrag) })),
})

/** What came out as plain text, in a fixed order: two runs are the same when these are. */
export const uitkomstTekst = ({ totaal, buiten, nietVerdeeld, plaatsen, stromen, producten }: Toerekening) => ({
  totaal: formatBedrag(totaal),
  buiten: buiten.map(met),
  nietVerdeeld: nietVerdeeld.map(met),
  plaatsen: plaatsen.map(({ code, eigen, bruto }) => ({ code, eigen: eigen.map(met), bruto: formatBedrag(bruto) })),
  stromen: stromen.map(met),
  producten: producten.map(({ id, kosten, volume, kostprijs, opbouw, deelnemers }) => ({
    id,
    kosten: formatBedrag(kosten),
    volume: toKortDecimaal(volume, 12),
    kostprijs: formatBedrag(kostprijs),
    opbouw: opbouw.map(met),
    deelnemers: deelnemers.map((deel) => ({ ...met(deel), volume: toKortDecimaal(deel.volume, 12) })),
  })),
})

/** See {@link uitkomstTekst}. */
export type UitkomstTekst = ReturnType<typeof uitkomstTekst>

const met = <T extends { readonly bedrag: Bedrag }>(row: T) => ({ ...row, bedrag: formatBedrag(row.bedrag) })

/** The products of an outcome with exact amounts. */
export const leesProducten = ({ producten }: UitkomstTekst): Productuitkomst[] =>
  producten.map((product) => ({
    id: product.id,
    kosten: cent(product.kosten),
    volume: expectOk(parseDecimaal(product.volume)),
    kostprijs: cent(product.kostprijs),
    opbouw: product.opbouw.map((deel) => ({ ...deel, bedrag: cent(deel.bedrag) })),
    deelnemers: product.deelnemers.map((deel) => ({
      ...deel,
      bedrag: cent(deel.bedrag),
      volume: expectOk(parseDecimaal(deel.volume)),
    })),
  }))

const cent = (tekst: string): Bedrag => expectOk(parseBedrag(tekst))
