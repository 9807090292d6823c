import { type Kostenmodel, type Levering, type Plaatssoort } from '#modules/kosten/domain/kostenmodel.ts'

/** What keeps a model from being used, with where to mend it. */
export interface Modelfout {
  readonly code: string
  /** In Dutch: what is wrong and what to do. */
  readonly melding: string
  /** Where it is mended: a part of the model, the volumes of a quarter, the ledger, or the validity of models. */
  readonly plek: Plek
}

/** Where a fault is mended. */
export type Plek =
  | { readonly soort: 'kostensoorten' | 'kostenplaatsen' | 'producten' | 'volgorde'; readonly code: string }
  | { readonly soort: 'leveringen'; readonly code: string; readonly naar: string | null }
  | { readonly soort: 'hoeveelheden'; readonly kwartaal: number; readonly productId: string }
  | { readonly soort: 'grootboek' | 'kostenmodellen' }

/** The page where it is mended; `modelId` is null when there is no model yet. */
export function padVan(
  plek: { readonly soort: string; readonly kwartaal?: number | undefined },
  { modelId, jaar }: { readonly modelId: string | null; readonly jaar: number },
): string {
  if (plek.soort === 'hoeveelheden') return `/hoeveelheden?jaar=${jaar}&kwartaal=${plek.kwartaal}`
  if (plek.soort === 'grootboek') return `/grootboek?jaar=${jaar}`
  if (plek.soort === 'kostenmodellen' || modelId === null) return '/kostenmodellen'
  return `/kostenmodellen/${modelId}?deel=${plek.soort === 'leveringen' ? 'leveringen' : 'opzet'}`
}

const fout = (code: string, melding: string, plek: Plek): Modelfout => ({ code, melding, plek })

/** Everything that is wrong with a model by itself, before any ledger is read. `producten` are the names of the catalogue by id. */
export function modelfouten(model: Kostenmodel, producten: ReadonlyMap<string, string>): Modelfout[] {
  return [
    ...leeg(model),
    ...dubbelen(model),
    ...overlappen(model),
    ...onbekendeProducten(model, producten),
    ...volgordefouten(model),
    ...model.leveringen.flatMap((levering) => leveringfouten(model, levering)),
    ...kringen(model),
  ]
}

function leeg({ kostensoorten, kostenplaatsen, producten }: Kostenmodel): Modelfout[] {
  return [
    ...(kostensoorten.length > 0
      ? []
      : [
          fout('geen-kostensoort', 'Er is nog geen kostensoort. Voeg er ten minste één toe, met haar rekeningen.', {
            soort: 'kostensoorten',
            code: '',
          }),
        ]),
    ...(kostenplaatsen.some(({ soort }) => soort === 'hoofd')
      ? []
      : [
          fout('geen-hoofdkostenplaats', 'Er is nog geen hoofdkostenplaats. Voeg er ten minste één toe.', {
            soort: 'kostenplaatsen',
            code: '',
          }),
        ]),
    ...(producten.length > 0
      ? []
      : [
          fout('geen-product', 'Er is nog geen product. Kies de producten waarvan u de kostprijs wilt weten.', {
            soort: 'producten',
            code: '',
          }),
        ]),
  ]
}

function dubbelen({ kostensoorten, kostenplaatsen, producten, leveringen }: Kostenmodel): Modelfout[] {
  return [
    ...twice(kostensoorten.map(({ code }) => code)).map((code) =>
      fout('code-dubbel', `De code ${code} staat twee keer bij de kostensoorten. Geef één van de twee een andere code.`, {
        soort: 'kostensoorten',
        code,
      }),
    ),
    ...twice(kostenplaatsen.map(({ code }) => code)).map((code) =>
      fout('code-dubbel', `De code ${code} staat twee keer bij de kostenplaatsen. Geef één van de twee een andere code.`, {
        soort: 'kostenplaatsen',
        code,
      }),
    ),
    ...twice(producten).map((code) =>
      fout('product-dubbel', 'Een product staat twee keer in het model. Haal het één keer weg.', { soort: 'producten', code }),
    ),
    ...twice(leveringen.map(({ van, naar }) => `${van}\u0000${naar}`)).map((key) => {
      const [van, naar] = key.split('\u0000') as [string, string]
      return fout('levering-dubbel', `De levering van ${van} aan ${naar} staat er twee keer. Tel de twee bij elkaar op.`, {
        soort: 'leveringen',
        code: van,
        naar,
      })
    }),
  ]
}

const twice = (codes: readonly string[]): string[] => [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))]

/** An account in two kinds of cost would count twice, or in the one that happens to come first. */
function overlappen({ kostensoorten }: Kostenmodel): Modelfout[] {
  const reeksen = kostensoorten
    .flatMap(({ code, rekeningen }) => rekeningen.map((reeks) => ({ code, ...reeks })))
    .sort((a, b) => (a.van < b.van ? -1 : 1))
  return reeksen.flatMap((reeks, index) => {
    const before = reeksen.slice(0, index).find(({ totEnMet }) => totEnMet >= reeks.van)
    if (!before) return []
    const melding = `Rekening ${reeks.van} staat bij ${before.code} en bij ${reeks.code}. Laat elke rekening bij één kostensoort staan.`
    return [fout('rekening-dubbel', melding, { soort: 'kostensoorten', code: reeks.code })]
  })
}

const onbekendeProducten = ({ producten }: Kostenmodel, known: ReadonlyMap<string, string>): Modelfout[] =>
  producten
    .filter((id) => !known.has(id))
    .map((code) =>
      fout('product-onbekend', 'Een product uit het model staat niet meer in de catalogus. Haal het uit het model.', {
        soort: 'producten',
        code,
      }),
    )

function volgordefouten({ methode, volgorde, kostenplaatsen }: Kostenmodel): Modelfout[] {
  if (methode !== 'trapsgewijs') return []
  const hulp = kostenplaatsen.filter(({ soort }) => soort === 'hulp').map(({ code }) => code)
  const mist = hulp.filter((code) => !volgorde.includes(code))
  const teveel = [...new Set(volgorde.filter((code) => !hulp.includes(code)).concat(twice(volgorde)))]
  return [
    ...mist.map((code) =>
      fout('volgorde-mist', `${code} staat niet in de volgorde. Zet elke hulpkostenplaats één keer in de volgorde.`, {
        soort: 'volgorde',
        code,
      }),
    ),
    ...teveel.map((code) =>
      fout('volgorde-teveel', `${code} hoort niet (nog eens) in de volgorde. Zet er alleen hulpkostenplaatsen in, elk één keer.`, {
        soort: 'volgorde',
        code,
      }),
    ),
  ]
}

/** To which kinds of place each kind may deliver: cost goes down, only auxiliary centres serve each other. */
const MAG_NAAR: Record<Plaatssoort, readonly string[]> = {
  hulp: ['hulp', 'hoofd'],
  hoofd: ['activiteit', 'product'],
  activiteit: ['product'],
}
const waarheen: Record<Plaatssoort, string> = {
  hulp: 'een hulpkostenplaats levert aan hulp- en hoofdkostenplaatsen',
  hoofd: 'een hoofdkostenplaats levert aan activiteiten en producten',
  activiteit: 'een activiteit levert aan producten',
}

function leveringfouten({ kostenplaatsen, producten }: Kostenmodel, { van, naar, hoeveelheden }: Levering): Modelfout[] {
  const from = kostenplaatsen.find(({ code }) => code === van)
  const to = producten.includes(naar) ? 'product' : kostenplaatsen.find(({ code }) => code === naar)?.soort
  const plek: Plek = { soort: 'leveringen', code: van, naar }
  if (!from)
    return [fout('van-onbekend', `${van} levert, maar is geen kostenplaats of activiteit. Voeg hem toe, of haal de levering weg.`, plek)]
  if (!to)
    return [
      fout('naar-onbekend', `${van} levert aan ${naar}, maar dat is geen kostenplaats, activiteit of product. Haal de levering weg.`, plek),
    ]
  const found: Modelfout[] = []
  if (!MAG_NAAR[from.soort].includes(to))
    found.push(fout('verkeerde-richting', `${van} levert aan ${naar}, maar ${waarheen[from.soort]}. Kies een andere ontvanger.`, plek))
  if (hoeveelheden.some((each) => each.startsWith('-')))
    found.push(fout('onder-nul', `${van} levert een hoeveelheid onder nul aan ${naar}. Vul nul of meer in.`, plek))
  if (from.driver.soort === 'volume' && to !== 'product')
    found.push(
      fout(
        'volume-zonder-product',
        `De driver van ${van} telt per stuk van een product, maar ${naar} is geen product. Kies een vaste hoeveelheid.`,
        plek,
      ),
    )
  return found
}

/** A place with nobody to deliver to keeps whatever cost it gets; told only when cost arrives, by the calculation. A ring without a way out is told here. */
function kringen({ kostenplaatsen, leveringen }: Kostenmodel): Modelfout[] {
  const hoofd = new Set(kostenplaatsen.filter(({ soort }) => soort !== 'hulp').map(({ code }) => code))
  const uit = Map.groupBy(
    leveringen.filter(({ hoeveelheden }) => hoeveelheden.some((each) => Number(each) > 0)),
    ({ van }) => van,
  )
  return kostenplaatsen
    .filter(({ code, soort }) => soort === 'hulp' && uit.has(code) && !reaches(code, uit, hoofd))
    .map(({ code }) =>
      fout(
        'kring-zonder-uitweg',
        `De kosten van ${code} komen nooit bij een hoofdkostenplaats: zij gaan in een kring rond. Laat iemand in de kring aan een hoofdkostenplaats leveren.`,
        {
          soort: 'leveringen',
          code,
          naar: null,
        },
      ),
    )
}

function reaches(start: string, uit: ReadonlyMap<string, readonly Levering[]>, goal: ReadonlySet<string>): boolean {
  const seen = new Set([start])
  const queue = [start]
  for (const code of queue) {
    for (const { naar } of uit.get(code) ?? []) {
      if (goal.has(naar)) return true
      if (!seen.has(naar)) {
        seen.add(naar)
        queue.push(naar)
      }
    }
  }
  return false
}
