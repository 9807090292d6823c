import { allocate } from '#kernel/allocate.ts'
import { bedrag } from '#kernel/bedrag.ts'
import { createRandom, type Random } from '#kernel/random.ts'
import { assert } from '#kernel/refusal.ts'
import { type Rekening, REKENINGEN, type Rekeninggroep } from '#modules/kosten/seed/rekeningschema.ts'

/** The year of the made-up ledger. */
export const VOORBEELD_JAAR = 2026

/** How many lines the ledger of the example has when it is written as a file. */
export const VOORBEELD_REGELS = 40_000

const SEED = 20_260_101n

/** What an account cost at a cost centre in a quarter. */
export interface VoorbeeldSaldo {
  readonly rekening: string
  readonly rekeningNaam: string
  /** `null`: the bookkeeper left it out. */
  readonly kostenplaats: string | null
  readonly kwartaal: 1 | 2 | 3 | 4
  /** Debit minus credit, in cents. */
  readonly bedragCent: bigint
}

/** One posting of the made-up ledger. */
export interface VoorbeeldRegel extends VoorbeeldSaldo {
  readonly stuknummer: string
  /** ISO date. */
  readonly datum: string
  readonly omschrijving: string
}

const KWARTALEN = [1, 2, 3, 4] as const
const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

const inDelen = (geheel: bigint, gewichten: readonly bigint[]): bigint[] =>
  allocate(
    bedrag(geheel),
    gewichten.map((teller) => ({ teller, noemer: 1n })),
  )

/**
 * The made-up ledger as a trial balance per quarter: the same amounts as `maakVoorbeeldRegels`, added up. Follows from its seed alone, so
 * that everyone gets the same cents.
 */
export function maakVoorbeeldSaldi(): VoorbeeldSaldo[] {
  return REKENINGEN.flatMap((rekening, index) => {
    const perKwartaal = inDelen(rekening.jaarCent, kwartaalgewichten(rekening, createRandom(SEED, index)))
    const plaatsen = Object.entries(rekening.spreiding)
    return KWARTALEN.flatMap((kwartaal) =>
      inDelen(
        perKwartaal[kwartaal - 1]!,
        plaatsen.map(([, deel]) => deel),
      ).map((bedragCent, plaats) => ({
        rekening: rekening.code,
        rekeningNaam: rekening.naam,
        kostenplaats: plaatsen[plaats]![0] || null,
        kwartaal,
        bedragCent,
      })),
    )
  })
}

/** Contributions and depreciation come in equal parts; holiday pay in May; the rest about evenly. */
function kwartaalgewichten({ code, groep }: Rekening, random: Random): bigint[] {
  if (groep === 'bijdragen' || groep === 'afschrijving') return [1n, 1n, 1n, 1n]
  if (code === '4001') return [0n, 1n, 0n, 0n]
  if (code === '4002') return [0n, 0n, 0n, 1n]
  return KWARTALEN.map(() => BigInt(90 + random.below(21)))
}

/** How busy an account is: many small invoices, or one entry a month. */
const drukte: Readonly<Record<Rekeninggroep, bigint>> = {
  loonkosten: 6n,
  inhuur: 5n,
  huisvesting: 4n,
  licenties: 5n,
  hardware: 12n,
  telecom: 10n,
  diensten: 5n,
  afschrijving: 3n,
  rente: 1n,
  algemeen: 6n,
  bijdragen: 0n,
}

const groepVan = new Map(REKENINGEN.map(({ code, groep }) => [code, groep]))

/** The made-up ledger as postings in the order of the days; together exactly the balances of `maakVoorbeeldSaldi`. */
export function maakVoorbeeldRegels(aantal = VOORBEELD_REGELS): VoorbeeldRegel[] {
  const saldi = maakVoorbeeldSaldi().filter(({ bedragCent }) => bedragCent !== 0n)
  assert(aantal >= saldi.length, 'at least one line for each balance')
  // The root of an amount: ten times the money is some three times the paper.
  const gewichten = saldi.map(({ rekening, bedragCent }) => wortel(bedragCent) * drukte[groepVan.get(rekening)!])
  const meer = inDelen(BigInt(aantal - saldi.length), gewichten)
  const regels = saldi.flatMap((saldo, index) => regelsVan(saldo, 1 + Number(meer[index]!), createRandom(SEED, 10_000 + index)))
  return regels
    .map((regel, index) => ({ regel, index }))
    .sort((a, b) => (a.regel.datum < b.regel.datum ? -1 : a.regel.datum > b.regel.datum ? 1 : a.index - b.index))
    .map(({ regel }, index) => ({ ...regel, stuknummer: `${VOORBEELD_JAAR}${String(index + 1).padStart(6, '0')}` }))
}

/** Whole square root of the size of an amount, of its euros. */
function wortel(cent: bigint): bigint {
  return BigInt(Math.floor(Math.sqrt(Number(cent < 0n ? -cent : cent) / 100)))
}

function regelsVan(saldo: VoorbeeldSaldo, aantal: number, random: Random): Omit<VoorbeeldRegel, 'stuknummer'>[] {
  const delen = inDelen(
    saldo.bedragCent,
    Array.from({ length: aantal }, () => BigInt(20 + random.below(100))),
  )
  corrigeer(delen, random)
  return delen.map((bedragCent) => {
    const maand = (saldo.kwartaal - 1) * 3 + random.below(3)
    return { ...saldo, bedragCent, datum: dagVan(saldo.rekening, maand, random), omschrijving: omschrijvingVan(saldo, maand, bedragCent) }
  })
}

/** One line in fifty is a credit note, and the line before it that much higher: the balance stays what it was. */
function corrigeer(delen: bigint[], random: Random): void {
  for (let index = 1; index < delen.length; index += 1) {
    if (random.below(50) !== 0) continue
    delen[index - 1]! += 2n * delen[index]!
    delen[index] = -delen[index]!
  }
}

const twee = (getal: number) => String(getal).padStart(2, '0')

/** Wages on the 25th, depreciation and contributions on the first, invoices on any working day that every month has. */
function dagVan(rekening: string, maand: number, random: Random): string {
  const groep = groepVan.get(rekening)!
  const dag = groep === 'loonkosten' ? 25 : groep === 'afschrijving' || groep === 'bijdragen' ? 1 : 1 + random.below(28)
  return `${VOORBEELD_JAAR}-${twee(maand + 1)}-${twee(dag)}`
}

const soortVan: Readonly<Record<Rekeninggroep, string>> = {
  loonkosten: 'Salarisrun',
  inhuur: 'Factuur inhuur',
  huisvesting: 'Factuur',
  licenties: 'Factuur licentie',
  hardware: 'Bestelling',
  telecom: 'Factuur',
  diensten: 'Factuur dienst',
  afschrijving: 'Afschrijving',
  rente: 'Rente',
  algemeen: 'Factuur',
  bijdragen: 'Voorschot',
}

function omschrijvingVan({ rekening, rekeningNaam }: VoorbeeldSaldo, maand: number, bedragCent: bigint): string {
  const groep = groepVan.get(rekening)!
  const soort = bedragCent < 0n && groep !== 'bijdragen' ? 'Correctie' : soortVan[groep]
  return `${soort} ${MAANDEN[maand]}: ${rekeningNaam.toLowerCase()}`
}
