import { allocate } from '#kernel/allocate.ts'
import { addBedrag, type Bedrag, multiplyBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import { addBreuk, type Breuk, BREUK_EEN, BREUK_NUL, breuk, divideBreuk, multiplyBreuk, parseDecimaal, sumBreuken } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { hoeveelheidIn, type Kostenmodel, valtIn } from '#modules/kosten/domain/kostenmodel.ts'
import { type Modelfout, modelfouten } from '#modules/kosten/domain/modelfouten.ts'
import { modelstromen } from '#modules/kosten/domain/modelstromen.ts'
import { opbouwVan } from '#modules/kosten/domain/opbouw.ts'
import type { Deelnemerdeel, NietVerdeeld, Saldo, Toerekeninvoer, Toerekenresultaat } from '#modules/kosten/domain/toerekening-vorm.ts'

/**
 * A run of the model: every euro of the ledger outside it, not divided, or on a product and from there on a participant, to the cent.
 * The same input gives the same outcome; whatever is missing is named and nothing comes out.
 */
export function rekenModel(invoer: Toerekeninvoer): Toerekenresultaat {
  const { model, producten, saldi } = invoer
  const namen = new Map(producten.map(({ id, naam }) => [id, naam]))
  const fouten = [...modelfouten(model, namen), ...tellingfouten(invoer)]
  if (fouten.length > 0) return { ok: false, fouten }
  const { buiten, nietVerdeeld, eigen } = sortSaldi(model, saldi)
  const volumes = volumesOf(invoer)
  const stroomt = modelstromen(model, { eigen, gewichten: gewichtenVan(invoer) })
  if (!stroomt.ok) return stroomt
  const { stromen, bruto, perProduct } = stroomt
  const opbouw = opbouwVan(model, { eigen, stromen })
  return {
    ok: true,
    uitkomst: {
      totaal: sumBedragen(saldi.map(({ bedrag }) => bedrag)),
      buiten: [...buiten].map(([kostensoort, bedrag]) => ({ kostensoort, bedrag })),
      nietVerdeeld,
      plaatsen: model.kostenplaatsen.map(({ code }) => ({
        code,
        eigen: [...(eigen.get(code) ?? [])].map(([kostensoort, bedrag]) => ({ kostensoort, bedrag })),
        bruto: bruto.get(code)!,
      })),
      stromen,
      producten: model.producten.map((id) => {
        const [kosten, taken] = [perProduct.get(id)!, volumes.get(id)!]
        const volume = sumBreuken([...taken.values()])
        return {
          id,
          kosten,
          volume,
          kostprijs: multiplyBedrag(kosten, divideBreuk(BREUK_EEN, volume)),
          opbouw: opbouw.get(id) ?? [],
          deelnemers: delenVan(kosten, taken),
        }
      }),
    },
  }
}

/** A count that nobody made, and a product that nobody took: both would become a silent nil. */
function tellingfouten({ model, producten, tellingen, deelnemers }: Toerekeninvoer): Modelfout[] {
  const naam = (id: string) => producten.find((each) => each.id === id)?.naam ?? id
  const wie = (code: string) => deelnemers.find((each) => each.code === code)?.naam ?? code
  const used = new Set(model.producten)
  const mist = tellingen
    .filter(({ productId, aantal }) => used.has(productId) && aantal === null)
    .map(({ productId, deelnemer, kwartaal }) => ({
      code: 'telling-ontbreekt',
      melding: `Van ${naam(productId)} ontbreekt wat ${wie(deelnemer)} in kwartaal ${kwartaal} afnam. Vul dat aantal in, ook als het nul is.`,
      plek: { soort: 'hoeveelheden' as const, kwartaal, productId },
    }))
  const zonder = model.producten
    .filter((id) => !tellingen.some(({ productId, aantal }) => productId === id && (aantal === null || Number(aantal) > 0)))
    .map((productId) => ({
      code: 'product-zonder-volume',
      melding: `Van ${naam(productId)} is in deze periode niets afgenomen, dus er is niets om de kosten door te delen. Vul de aantallen in, of haal het product uit het model.`,
      plek: { soort: 'producten' as const, code: productId },
    }))
  return [...mist, ...zonder]
}

/** Own cost of each place by kind of cost; and what the model leaves alone or cannot place. */
function sortSaldi(model: Kostenmodel, saldi: readonly Saldo[]) {
  const plaatsen = new Set(model.kostenplaatsen.map(({ code }) => code))
  const [buiten, eigen] = [new Map<string, Bedrag>(), new Map<string, Map<string, Bedrag>>()]
  const nietVerdeeld: NietVerdeeld[] = []
  for (const saldo of saldi) {
    const soort = model.kostensoorten.find((each) => valtIn(each, saldo.rekening))
    if (!soort) nietVerdeeld.push({ ...saldo, reden: 'geen_kostensoort' })
    else if (soort.isBuiten) addTo(buiten, soort.code, saldo.bedrag)
    else if (saldo.kostenplaats === null || !plaatsen.has(saldo.kostenplaats)) nietVerdeeld.push({ ...saldo, reden: 'geen_kostenplaats' })
    else addTo(entryOf(eigen, saldo.kostenplaats), soort.code, saldo.bedrag)
  }
  return { buiten, nietVerdeeld, eigen }
}

function addTo(map: Map<string, Bedrag>, key: string, amount: Bedrag): void {
  map.set(key, addBedrag(map.get(key) ?? NIHIL, amount))
}

function entryOf<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = map.get(key) ?? new Map<string, V>()
  map.set(key, found)
  return found
}

const getal = (text: string): Breuk => expectOk(parseDecimaal(text))

/** By product what each participant took over the period: the mean of the quarters for what stands there, the sum for what is used. */
function volumesOf({ model, producten, kwartalen, tellingen }: Toerekeninvoer): Map<string, Map<string, Breuk>> {
  const found = new Map(model.producten.map((id) => [id, new Map<string, Breuk>()]))
  for (const { productId, deelnemer, aantal } of tellingen) {
    const taken = found.get(productId)
    if (taken) taken.set(deelnemer, addBreuk(taken.get(deelnemer) ?? BREUK_NUL, getal(aantal!)))
  }
  const mean = breuk(1n, BigInt(kwartalen.length))
  for (const { id, telling } of producten) {
    const taken = found.get(id)
    if (!taken || telling === 'verbruik') continue
    for (const [deelnemer, volume] of taken) taken.set(deelnemer, multiplyBreuk(volume, mean))
  }
  return found
}

/**
 * What each delivery of the model weighs in the period, in their order: its quantities together, each times the units of the product
 * where the driver counts per unit.
 */
export function gewichtenVan({ model, kwartalen, tellingen }: Toerekeninvoer): Breuk[] {
  const perUnit = new Set(model.kostenplaatsen.filter(({ driver }) => driver.soort === 'volume').map(({ code }) => code))
  const taken = Map.groupBy(tellingen, ({ productId, kwartaal }) => `${productId} ${kwartaal}`)
  const takenIn = (productId: string, kwartaal: number) =>
    sumBreuken((taken.get(`${productId} ${kwartaal}`) ?? []).map(({ aantal }) => getal(aantal!)))
  return model.leveringen.map((levering) =>
    sumBreuken(
      kwartalen.map((kwartaal) => {
        const each = getal(hoeveelheidIn(levering, kwartaal))
        return perUnit.has(levering.van) ? multiplyBreuk(each, takenIn(levering.naar, kwartaal)) : each
      }),
    ),
  )
}

/** A product over who took it, by volume and largest remainder: the same as `reken verdeling`. */
function delenVan(kosten: Bedrag, taken: ReadonlyMap<string, Breuk>): Deelnemerdeel[] {
  const entries = [...taken]
  const parts = allocate(
    kosten,
    entries.map(([, volume]) => volume),
  )
  return entries.map(([deelnemer, volume], index) => ({ deelnemer, volume, bedrag: parts[index]! }))
}
