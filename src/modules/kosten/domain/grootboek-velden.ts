import type { Koppelveld } from '#kernel/inlezen/kolommen.ts'

/** What a file of the ledger is: a line per posting, or a line per account. */
export const grootboeksoorten = ['mutaties', 'saldibalans'] as const
/** See {@link grootboeksoorten}. */
export type Grootboeksoort = (typeof grootboeksoorten)[number]

/** Why a row is no line of the ledger and does no harm. */
export const weglaatredenen = ['totaal', 'kop', 'zonder_bedrag', 'tekst'] as const
/** See {@link weglaatredenen}. */
export type Weglaatreden = (typeof weglaatredenen)[number]

/** What a column of a ledger can be. */
export const grootboekvelden = [
  'rekening',
  'rekeningNaam',
  'kostenplaats',
  'datum',
  'periode',
  'kwartaal',
  'jaar',
  'omschrijving',
  'stuknummer',
  'debet',
  'credit',
  'bedrag',
  'dc',
] as const
/** See {@link grootboekvelden}. */
export type Grootboekveld = (typeof grootboekvelden)[number]

/** A field with the heads that bookkeeping packages give it, and what belongs in it. */
export interface Grootboekkolom extends Koppelveld {
  naam: Grootboekveld
  uitleg: string
}

/** Every field, with the heads of AFAS, Exact, Unit4, Key2Financiën and SAP. */
export const grootboekkolommen: readonly Grootboekkolom[] = [
  {
    naam: 'rekening',
    kop: 'Grootboekrekening',
    ookGenoemd: [
      'rekening',
      'grootboek',
      'rekeningnummer',
      'rekeningnr',
      'rek.nr.',
      'grootboekrekeningnummer',
      'grootboeknummer',
      'grootboeknr',
      'gb-rekening',
      'gbr',
      'grootboekcode',
      'rekeningcode',
      'account',
      'gl account',
      'kostensoort',
      'ecl',
      'economische categorie',
    ],
    uitleg: 'De code van de rekening. Nullen vooraan blijven staan.',
  },
  {
    naam: 'rekeningNaam',
    kop: 'Naam rekening',
    ookGenoemd: [
      'rekeningnaam',
      'omschrijving rekening',
      'rekeningomschrijving',
      'omschrijving grootboek',
      'grootboekomschrijving',
      'omschrijving grootboekrekening',
      'naam grootboekrekening',
      'omschrijving kostensoort',
      'kostensoortnaam',
      'omschrijving ecl',
      'account description',
      'account name',
    ],
    uitleg: 'De naam van de rekening.',
  },
  {
    naam: 'kostenplaats',
    kop: 'Kostenplaats',
    ookGenoemd: [
      'kpl',
      'kostenplaatscode',
      'kostenplaatsnr',
      'kostenplaatsnummer',
      'kostenpl.',
      'kstpl',
      'cost center',
      'costcenter',
      'afdeling',
      'fcl',
      'verbijzonderingsas 1',
      'dimensie 1',
      'dim1',
    ],
    uitleg: 'De code van de kostenplaats. Leeg mag: die regels verdeelt het kostenmodel niet vanzelf.',
  },
  {
    naam: 'datum',
    kop: 'Boekdatum',
    ookGenoemd: [
      'datum',
      'boekingsdatum',
      'boek.dat.',
      'boekstukdatum',
      'stukdatum',
      'transactiedatum',
      'trans.datum',
      'mutatiedatum',
      'posting date',
      'date',
      'documentdatum',
      'factuurdatum',
    ],
    uitleg: 'De dag van de boeking: 21-11-2026, 21 november 2026 of een dagnummer van Excel.',
  },
  {
    naam: 'periode',
    kop: 'Periode',
    ookGenoemd: ['boekperiode', 'boekingsperiode', 'fiscale periode', 'maand', 'per.', 'posting period', 'jaar/periode', 'boekmaand'],
    uitleg: 'De maand: 3, 03, 202603, 2026-03 of maart. Periode 13 en hoger horen bij kwartaal 4. Gaat voor de boekdatum.',
  },
  { naam: 'kwartaal', kop: 'Kwartaal', ookGenoemd: ['kw', 'kwart.', 'quarter'], uitleg: '1, 2, 3 of 4. Gaat voor de boekdatum.' },
  {
    naam: 'jaar',
    kop: 'Boekjaar',
    ookGenoemd: ['jaar', 'fiscaal jaar', 'dienstjaar', 'fiscal year'],
    uitleg: 'Het jaar van de boeking.',
  },
  {
    naam: 'omschrijving',
    kop: 'Omschrijving',
    ookGenoemd: [
      'boekingsomschrijving',
      'omschrijving boeking',
      'regelomschrijving',
      'mutatieomschrijving',
      'omschrijving mutatie',
      'tekst',
      'boekingstekst',
      'toelichting',
      'memo',
      'description',
    ],
    uitleg: 'Waar de boeking over gaat. Staan er namen van mensen in? Lees deze kolom dan niet in.',
  },
  {
    naam: 'stuknummer',
    kop: 'Stuknummer',
    ookGenoemd: [
      'boekstuk',
      'boekstuknummer',
      'boekstuknr',
      'stuknr',
      'documentnummer',
      'documentnr',
      'doc.nr.',
      'transactienummer',
      'transnr',
      'boekingsnummer',
      'journaalpost',
      'factuurnummer',
      'volgnummer',
    ],
    uitleg: 'Waarmee u de boeking in uw eigen pakket terugvindt.',
  },
  {
    naam: 'debet',
    kop: 'Debet',
    ookGenoemd: ['bedrag debet', 'debetbedrag', 'debet bedrag', 'debet eur', 'debit', 'debet (€)'],
    uitleg: 'Het bedrag aan de debetkant. Kies dan ook Credit.',
  },
  {
    naam: 'credit',
    kop: 'Credit',
    ookGenoemd: ['bedrag credit', 'creditbedrag', 'credit bedrag', 'credit eur', 'credit (€)'],
    uitleg: 'Het bedrag aan de creditkant. Kies dan ook Debet.',
  },
  {
    naam: 'bedrag',
    kop: 'Bedrag',
    ookGenoemd: [
      'saldo',
      'eindsaldo',
      'bedrag eur',
      'bedrag in eur',
      'bedrag excl. btw',
      'boekingsbedrag',
      'mutatie',
      'mutatiebedrag',
      'netto bedrag',
      'bedrag in huismunt',
      'bedrag in lokale valuta',
      'bedrag eigen valuta',
      'amount',
      'realisatie',
      'werkelijk',
    ],
    uitleg: 'Eén bedrag met een teken: debet is plus. Of een bedrag zonder teken, met D/C ernaast.',
  },
  {
    naam: 'dc',
    kop: 'D/C',
    ookGenoemd: ['d/c-indicator', 'debet/credit', 'dc-code', 'boekingszijde', 'soll/haben', 's/h', 'debit/credit', 'd/c code'],
    uitleg: 'D of C, Debet of Credit, S of H: aan welke kant het bedrag staat.',
  },
]

/** A field by its name. */
export function grootboekkolom(naam: Grootboekveld): Grootboekkolom {
  return grootboekkolommen.find((each) => each.naam === naam)!
}
