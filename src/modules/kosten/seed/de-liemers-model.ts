import type { Driver, Kostenmodel, Kostenplaats, Kostensoort, Levering, Plaatssoort } from '#modules/kosten/domain/kostenmodel.ts'

const BRON = 'Fictieve opgave'

const SOORTEN: readonly (readonly [code: string, naam: string, van: string, totEnMet: string])[] = [
  ['LOON', 'Loonkosten', '4000', '4099'],
  ['INHUUR', 'Inhuur', '4100', '4149'],
  ['HUIS', 'Huisvesting', '4200', '4249'],
  ['LIC', 'Licenties', '4300', '4349'],
  ['HW', 'Hardware', '4350', '4399'],
  ['TEL', 'Telecom en verbindingen', '4400', '4449'],
  ['DERDEN', 'Diensten van derden', '4500', '4549'],
  ['AFS', 'Afschrijving en rente', '4600', '4659'],
  ['ALG', 'Algemene kosten', '4700', '4749'],
]

const soorten: readonly Kostensoort[] = [
  ...SOORTEN.map(([code, naam, van, totEnMet]) => ({ code, naam, rekeningen: [{ van, totEnMet }], isBuiten: false })),
  { code: 'BIJDR', naam: 'Bijdragen van deelnemers', rekeningen: [{ van: '8000', totEnMet: '8049' }], isBuiten: true },
]

type Plaats = readonly [code: string, naam: string, soort: Plaatssoort, driver: string, eenheid: string, telt?: Driver['soort']]

const PLAATSEN: readonly Plaats[] = [
  ['HV', 'Huisvesting', 'hulp', 'Vloeroppervlak', 'm²'],
  ['PO', 'Personeel en organisatie', 'hulp', 'Formatie', 'fte'],
  ['IT-INT', 'Interne ICT', 'hulp', 'Eigen werkplekken', 'werkplek'],
  ['DIR', 'Directie en staf', 'hulp', 'Formatie', 'fte'],
  ['SD', 'Servicedesk', 'hoofd', 'Uren', 'uur'],
  ['WP', 'Werkplekbeheer', 'hoofd', 'Uren', 'uur'],
  ['NET', 'Netwerk', 'hoofd', 'Poorten', 'poort'],
  ['SRV', 'Servers en opslag', 'hoofd', 'Rekenkracht', 'vcpu'],
  ['APP', 'Applicatiebeheer', 'hoofd', 'Uren', 'uur'],
  ['SEC', 'Informatiebeveiliging', 'hoofd', 'Uren', 'uur'],
  ['ADV', 'Advies en projecten', 'hoofd', 'Uren', 'uur'],
  ['CON', 'Contractbeheer', 'hoofd', 'Uren', 'uur'],
  ['MELDEN', 'Meldingen oplossen', 'activiteit', 'Meldingen per stuk', 'melding', 'volume'],
  ['TOEGANG', 'Toegang regelen', 'activiteit', 'Wijzigingen per stuk', 'wijziging', 'volume'],
]

const plaatsen: readonly Kostenplaats[] = PLAATSEN.map(([code, naam, soort, driver, eenheid, telt = 'vast']) => ({
  code,
  naam,
  soort,
  driver: { naam: driver, eenheid, soort: telt, bron: BRON, peildatum: '2026-01-01' },
}))

/** What each place does for whom, in units of its driver; products by their code in the catalogue. */
const LEVERINGEN: Record<string, Record<string, string>> = {
  HV: { PO: '60', 'IT-INT': '40', DIR: '110', SD: '220', WP: '180', NET: '120', SRV: '260', APP: '310', SEC: '90', ADV: '240', CON: '70' },
  PO: { HV: '0.5', 'IT-INT': '1.8', DIR: '4.2', SD: '9.5', WP: '8', NET: '5.5', SRV: '9', APP: '16.5', SEC: '5', ADV: '12', CON: '4' },
  'IT-INT': { HV: '1', PO: '4', DIR: '6', SD: '11', WP: '9', NET: '7', SRV: '11', APP: '18', SEC: '6', ADV: '14', CON: '5' },
  DIR: { SD: '9.5', WP: '8', NET: '5.5', SRV: '9', APP: '16.5', SEC: '5', ADV: '12', CON: '4' },
  SD: { MELDEN: '9800', TOEGANG: '2900', '@servicedesk': '300' },
  WP: { '@werkplek': '4900', '@applicatie': '3300', '@account': '620', '@telefoon': '400', MELDEN: '1600' },
  NET: { '@locatie': '2350', '@telefoon': '20', '@server': '30' },
  SRV: { '@server': '850', '@applicatie': '120', '@account': '10' },
  APP: { '@applicatie': '17300', '@contract': '2400', '@server': '2100' },
  SEC: { '@beveiliging': '5300', '@locatie': '1300' },
  ADV: { '@projectleiding': '8100', '@contract': '900' },
  CON: { '@contract': '2400', '@locatie': '2500', '@applicatie': '200' },
  MELDEN: { '@werkplek': '0.55', '@account': '0.15', '@applicatie': '3.55', '@telefoon': '0.4' },
  TOEGANG: { '@account': '0.1', '@beveiliging': '0.6' },
}

/** Products that the model prices, by their code in the catalogue. */
const PRODUCTEN = [
  'werkplek',
  'account',
  'applicatie',
  'server',
  'locatie',
  'beveiliging',
  'telefoon',
  'contract',
  'servicedesk',
  'projectleiding',
]

/** A made-up model of the RID; `productId` gives the id of a product in the catalogue by its code. */
export function voorbeeldmodel(productId: (code: string) => string): Kostenmodel {
  const leveringen: Levering[] = Object.entries(LEVERINGEN).flatMap(([van, naar]) =>
    Object.entries(naar).map(([code, hoeveelheid]) => ({
      van,
      naar: code.startsWith('@') ? productId(code.slice(1)) : code,
      hoeveelheden: [hoeveelheid],
    })),
  )
  return {
    methode: 'wederkerig',
    volgorde: [],
    kostensoorten: soorten,
    kostenplaatsen: plaatsen,
    producten: PRODUCTEN.map(productId),
    leveringen,
  }
}
