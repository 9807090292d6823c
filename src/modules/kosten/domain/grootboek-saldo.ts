import type { Kwartaal } from './grootboek-periode.ts'
import type { Grootboekregel } from './grootboek-regel.ts'

/** What an account holds at a cost centre in a quarter. */
export interface Grootboeksaldo {
  kwartaal: Kwartaal
  rekening: string
  rekeningNaam: string
  kostenplaats: string | null
  /** Debit minus credit. */
  bedragCent: bigint
  regels: number
}

/** The balances of lines, in the order of the accounts. */
export function saldiVan(regels: readonly Grootboekregel[]): Grootboeksaldo[] {
  const saldi = new Map<string, Grootboeksaldo>()
  for (const { kwartaal, rekening, rekeningNaam, kostenplaats, debetCent, creditCent } of regels) {
    const sleutel = `${kwartaal}\t${rekening}\t${kostenplaats ?? ''}`
    const saldo = saldi.get(sleutel)
    if (!saldo) {
      saldi.set(sleutel, { kwartaal, rekening, rekeningNaam, kostenplaats, bedragCent: debetCent - creditCent, regels: 1 })
      continue
    }
    saldo.bedragCent += debetCent - creditCent
    saldo.regels += 1
    if (saldo.rekeningNaam === '') saldo.rekeningNaam = rekeningNaam
  }
  return [...saldi.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, saldo]) => saldo)
}

/** An account in two versions of the ledger. */
export interface Grootboekverschil {
  rekening: string
  rekeningNaam: string
  /** Null: the account is not in that version. */
  oudCent: bigint | null
  nieuwCent: bigint | null
  verschilCent: bigint
}

type Deel = Pick<Grootboeksaldo, 'rekening' | 'rekeningNaam' | 'bedragCent'>

/** What each account was and becomes, in the order of the accounts; only those that differ. */
export function verschilPerRekening(oud: readonly Deel[], nieuw: readonly Deel[]): Grootboekverschil[] {
  const rekeningen = new Map<string, Grootboekverschil>()
  const tel = (kant: 'oudCent' | 'nieuwCent', delen: readonly Deel[]) => {
    for (const { rekening, rekeningNaam, bedragCent } of delen) {
      const was = rekeningen.get(rekening) ?? { rekening, rekeningNaam, oudCent: null, nieuwCent: null, verschilCent: 0n }
      was[kant] = (was[kant] ?? 0n) + bedragCent
      if (rekeningNaam !== '') was.rekeningNaam = rekeningNaam
      rekeningen.set(rekening, was)
    }
  }
  tel('oudCent', oud)
  tel('nieuwCent', nieuw)
  return [...rekeningen.values()]
    .map((each) => ({ ...each, verschilCent: (each.nieuwCent ?? 0n) - (each.oudCent ?? 0n) }))
    .filter(({ oudCent, nieuwCent }) => oudCent !== nieuwCent)
    .sort((a, b) => (a.rekening < b.rekening ? -1 : 1))
}
