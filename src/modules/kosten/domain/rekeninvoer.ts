import { formatBedrag } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import { kostentoerekeningVan } from '#modules/kosten/domain/modelstromen.ts'
import type { Toerekening, Toerekeninvoer } from '#modules/kosten/domain/toerekening-vorm.ts'
import { gewichtenVan } from '#modules/kosten/domain/toerekening.ts'

/** Quantities are sums and products of decimals that are typed: with this many decimals they are exact. */
const DECIMALEN = 40

/** The input of `reken kostentoerekening` that gives the flows of a run: what anybody needs to redo it elsewhere. */
export function rekeninvoer(invoer: Toerekeninvoer, { plaatsen }: Toerekening) {
  const eigen = new Map(
    plaatsen.map((plaats) => [plaats.code, new Map(plaats.eigen.map(({ kostensoort, bedrag }) => [kostensoort, bedrag]))]),
  )
  const { methode, volgorde, kostenplaatsen, kostendragers, prestaties } = kostentoerekeningVan(invoer.model, {
    eigen,
    gewichten: gewichtenVan(invoer),
  })
  const post = ({ code, kosten }: (typeof kostenplaatsen)[number]) => ({ code, kosten: formatBedrag(kosten) })
  return {
    methode,
    ...(volgorde ? { volgorde } : {}),
    kostenplaatsen: kostenplaatsen.map(post),
    kostendragers: kostendragers.map(post),
    prestaties: prestaties.map(({ van, naar, hoeveelheid }) => ({ van, naar, hoeveelheid: toKortDecimaal(hoeveelheid, DECIMALEN) })),
  }
}

/** The input of `reken verdeling` that gives what each participant's part of a product costs. */
export function verdeelinvoer({ kosten, deelnemers }: Toerekening['producten'][number]) {
  return {
    bedrag: formatBedrag(kosten),
    // A volume is a mean of at most four counts, so it ends.
    sleutel: {
      delen: deelnemers.map(({ deelnemer, volume }) => ({
        code: deelnemer,
        gewicht: toKortDecimaal({ teller: volume.teller * 12n, noemer: volume.noemer }, DECIMALEN),
      })),
    },
  }
}
