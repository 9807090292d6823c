import { createHash } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { inStukken } from '#modules/kosten/commands/grootboekproces.ts'
import { kopsleutel } from '#modules/kosten/domain/grootboek-blad.ts'
import { maakVoorbeeldSaldi, VOORBEELD_JAAR } from '#modules/kosten/seed/voorbeeld-grootboek.ts'
import { insertGrootboekSeed } from '#modules/kosten/store/seed-grootboek.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const KOPPEN = ['Kwartaal', 'Grootboekrekening', 'Naam rekening', 'Kostenplaats', 'Debet', 'Credit']
const VELDEN = ['kwartaal', 'rekening', 'rekeningNaam', 'kostenplaats', 'debet', 'credit'] as const

/** The made-up ledger of De Liemers as a trial balance per quarter: the balances of the 40,000 postings that the command line writes. */
export async function fillGrootboek(db: Db): Promise<void> {
  const saldi = maakVoorbeeldSaldi().filter(({ bedragCent }) => bedragCent !== 0n)
  const regels = saldi.map(({ bedragCent, ...saldo }) => ({
    ...saldo,
    datum: null,
    omschrijving: '',
    stuknummer: '',
    debetCent: bedragCent > 0n ? bedragCent : 0n,
    creditCent: bedragCent < 0n ? -bedragCent : 0n,
  }))
  const som = (kant: 'debetCent' | 'creditCent') => regels.reduce((totaal, regel) => totaal + regel[kant], 0n)
  const naam = `saldibalans-de-liemers-${VOORBEELD_JAAR}-fictief.xlsx`
  await insertGrootboekSeed(
    db,
    {
      id: DE_LIEMERS_IDS.in('grootboek', String(VOORBEELD_JAAR)),
      regelingId: DE_LIEMERS_IDS.regeling,
      organisatieId: DE_LIEMERS_IDS.organisatie('sdl'),
      jaar: VOORBEELD_JAAR,
      soort: 'saldibalans',
      naam,
      sha256: createHash('sha256').update(naam).digest('hex'),
      kopsleutel: kopsleutel(KOPPEN),
      koppeling: {
        soort: 'saldibalans',
        jaar: VOORBEELD_JAAR,
        kwartaalVan: null,
        kwartaalTot: null,
        kopregel: 1,
        tekenOmkeren: false,
        kolommen: Object.fromEntries(VELDEN.map((veld, index) => [String.fromCharCode(65 + index), veld])),
      },
      aantal: regels.length,
      debetCent: som('debetCent'),
      creditCent: som('creditCent'),
      kwartaalVan: 1,
      kwartaalTot: 4,
      perKwartaal: true,
      weggelaten: [],
      fictief: true,
      opgenomenOp: new Date('2026-11-16T09:30:00Z'),
      persoonNaam: 'Dirk Fictief',
      vervangt: null,
    },
    inStukken(regels),
  )
}
