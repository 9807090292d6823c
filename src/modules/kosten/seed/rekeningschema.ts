/** A cost centre of the made-up ledger: `hulp` serves the other centres, `hoofd` makes what participants take. */
export interface Kostenplaats {
  readonly code: string
  readonly naam: string
  readonly soort: 'hulp' | 'hoofd'
}

/** The cost centres of the joint organisation in the example; made up. */
export const KOSTENPLAATSEN: readonly Kostenplaats[] = [
  { code: 'HV', naam: 'Huisvesting', soort: 'hulp' },
  { code: 'PO', naam: 'Personeel en organisatie', soort: 'hulp' },
  { code: 'IT-INT', naam: 'Interne ICT', soort: 'hulp' },
  { code: 'DIR', naam: 'Directie', soort: 'hulp' },
  { code: 'SD', naam: 'Servicedesk', soort: 'hoofd' },
  { code: 'WP', naam: 'Werkplekbeheer', soort: 'hoofd' },
  { code: 'NET', naam: 'Netwerk', soort: 'hoofd' },
  { code: 'SRV', naam: 'Servers en opslag', soort: 'hoofd' },
  { code: 'APP', naam: 'Applicatiebeheer', soort: 'hoofd' },
  { code: 'SEC', naam: 'Informatiebeveiliging', soort: 'hoofd' },
  { code: 'ADV', naam: 'Advies en projecten', soort: 'hoofd' },
  { code: 'CON', naam: 'Contractbeheer', soort: 'hoofd' },
]

/** How an account lies over the cost centres, in parts; the empty code is "no cost centre". */
type Spreiding = Readonly<Record<string, bigint>>

const spreidingen = {
  mensen: { HV: 1n, PO: 3n, 'IT-INT': 2n, DIR: 3n, SD: 9n, WP: 8n, NET: 4n, SRV: 5n, APP: 9n, SEC: 3n, ADV: 6n, CON: 3n },
  uitvoering: { SD: 9n, WP: 8n, NET: 4n, SRV: 5n, APP: 9n, SEC: 3n },
  staf: { PO: 3n, DIR: 3n, ADV: 4n, CON: 2n },
  wacht: { SD: 3n, NET: 3n, SRV: 4n, SEC: 2n },
  inhuur: { SD: 2n, WP: 2n, APP: 4n, SEC: 1n, ADV: 5n },
  huis: { HV: 1n },
  po: { PO: 1n },
  intern: { 'IT-INT': 1n },
  directie: { DIR: 1n },
  desk: { SD: 1n },
  werkplek: { WP: 1n },
  netwerk: { NET: 1n },
  servers: { SRV: 1n },
  applicaties: { APP: 1n },
  beveiliging: { SEC: 1n },
  advies: { ADV: 1n },
  contracten: { CON: 1n },
  techniek: { WP: 4n, NET: 3n, SRV: 5n },
  deskEnWerkplek: { SD: 1n, WP: 3n },
  zonder: { '': 1n },
} satisfies Record<string, Spreiding>

/** Kinds of accounts: the range of their codes, and how the ledger of the example writes about them. */
export type Rekeninggroep =
  | 'loonkosten'
  | 'inhuur'
  | 'huisvesting'
  | 'licenties'
  | 'hardware'
  | 'telecom'
  | 'diensten'
  | 'afschrijving'
  | 'rente'
  | 'algemeen'
  | 'bijdragen'

/** An account of the made-up ledger with its total of the year. */
export interface Rekening {
  readonly code: string
  readonly naam: string
  readonly groep: Rekeninggroep
  /** Debit minus credit of the whole year, in cents. */
  readonly jaarCent: bigint
  readonly spreiding: Spreiding
}

type Rij = readonly [naam: string, jaarCent: bigint, spreiding: keyof typeof spreidingen]

/** Codes follow each other from the first one of their kind. */
function rekeningen(groep: Rekeninggroep, eerste: number, rijen: readonly Rij[]): Rekening[] {
  return rijen.map(([naam, jaarCent, spreiding], index) => ({
    code: String(eerste + index),
    naam,
    groep,
    jaarCent,
    spreiding: spreidingen[spreiding],
  }))
}

/** The accounts of the example: costs of € 9.812.437,65 and contributions of € 9.840.000,00. Every amount is made up. */
export const REKENINGEN: readonly Rekening[] = [
  ...rekeningen('loonkosten', 4000, [
    ['Salarissen', 276_185_887n, 'mensen'],
    ['Vakantiegeld', 23_073_011n, 'mensen'],
    ['Eindejaarsuitkering', 19_468_072n, 'mensen'],
    ['Werkgeverslasten sociale verzekeringen', 38_930_415n, 'mensen'],
    ['Werkgeverslasten pensioen', 46_146_022n, 'mensen'],
    ['Individueel keuzebudget', 5_204_480n, 'mensen'],
    ['Overwerk', 2_418_350n, 'uitvoering'],
    ['Wachtdienst en bereikbaarheid', 6_312_500n, 'wacht'],
    ['Toelagen', 2_940_120n, 'uitvoering'],
    ['Reiskosten woon-werk', 4_105_830n, 'mensen'],
    ['Reiskosten dienstreizen', 1_218_460n, 'staf'],
    ['Opleiding en certificering', 7_455_900n, 'uitvoering'],
    ['Opleiding staf', 1_684_300n, 'staf'],
    ['Werving en selectie', 3_180_000n, 'po'],
    ['Arbodienst en verzuim', 1_842_700n, 'po'],
    ['Thuiswerkvergoeding', 1_962_400n, 'mensen'],
    ['Personeelsvereniging en attenties', 684_250n, 'po'],
    ['Ondernemingsraad', 421_800n, 'po'],
  ]),
  ...rekeningen('inhuur', 4100, [
    ['Inhuur servicedesk', 11_864_000n, 'desk'],
    ['Inhuur werkplekbeheer', 8_420_750n, 'werkplek'],
    ['Inhuur applicatiebeheer', 16_308_200n, 'applicaties'],
    ['Inhuur projecten', 24_682_500n, 'advies'],
    ['Inhuur informatiebeveiliging', 9_105_000n, 'beveiliging'],
    ['Inhuur wegens ziekte', 6_417_330n, 'inhuur'],
    ['Stagevergoedingen', 864_000n, 'inhuur'],
    ['Inhuur nog te verdelen', 912_480n, 'zonder'],
  ]),
  ...rekeningen('huisvesting', 4200, [
    ['Huur kantoor', 21_600_000n, 'huis'],
    ['Servicekosten', 3_912_000n, 'huis'],
    ['Elektriciteit kantoor', 2_745_618n, 'huis'],
    ['Elektriciteit serverruimte', 6_918_244n, 'servers'],
    ['Verwarming', 1_406_322n, 'huis'],
    ['Water', 148_905n, 'huis'],
    ['Schoonmaak', 3_264_000n, 'huis'],
    ['Beveiliging gebouw', 1_185_600n, 'huis'],
    ['Onderhoud gebouw', 1_472_380n, 'huis'],
    ['Onderhoud koeling serverruimte', 1_864_250n, 'servers'],
    ['Kantoormeubilair', 918_730n, 'huis'],
    ['Kantine', 1_024_466n, 'huis'],
    ['Parkeren', 684_000n, 'huis'],
    ['Afval', 214_380n, 'huis'],
  ]),
  ...rekeningen('licenties', 4300, [
    ['Licenties kantoorsoftware', 62_418_400n, 'werkplek'],
    ['Licenties besturing servers', 11_306_200n, 'servers'],
    ['Licenties databases', 14_872_950n, 'servers'],
    ['Licenties virtualisatie', 9_640_000n, 'servers'],
    ['Licenties back-up', 4_218_600n, 'servers'],
    ['Licenties netwerkbeheer', 3_164_800n, 'netwerk'],
    ['Licenties beveiliging werkplek', 6_984_300n, 'beveiliging'],
    ['Licenties logboek en detectie', 8_412_000n, 'beveiliging'],
    ['Licenties servicedesk', 3_618_240n, 'desk'],
    ['Licenties mobiel beheer', 2_904_600n, 'werkplek'],
    ['Licenties zaaksysteem', 21_846_500n, 'applicaties'],
    ['Licenties burgerzaken', 12_418_000n, 'applicaties'],
    ['Licenties geo-informatie', 8_946_300n, 'applicaties'],
    ['Licenties belastingen', 7_614_900n, 'applicaties'],
    ['Licenties koppelingen', 4_862_750n, 'applicaties'],
    ['Licenties eigen bedrijfsvoering', 2_140_600n, 'intern'],
    ['Licenties contractenregister', 918_400n, 'contracten'],
  ]),
  ...rekeningen('hardware', 4350, [
    ['Kleine toebehoren werkplek', 6_418_275n, 'werkplek'],
    ['Beeldschermen', 3_864_000n, 'werkplek'],
    ['Reparaties laptops', 2_418_964n, 'werkplek'],
    ['Kleine netwerkapparatuur', 2_186_340n, 'netwerk'],
    ['Reserveonderdelen servers', 1_984_110n, 'servers'],
    ['Printers en toner', 2_746_520n, 'deskEnWerkplek'],
    ['Toegangspassen en tokens', 864_275n, 'beveiliging'],
    ['Apparatuur eigen medewerkers', 1_216_480n, 'intern'],
  ]),
  ...rekeningen('telecom', 4400, [
    ['Mobiele abonnementen', 12_864_318n, 'deskEnWerkplek'],
    ['Mobiele toestellen', 7_416_000n, 'deskEnWerkplek'],
    ['Vaste telefonie', 4_218_640n, 'netwerk'],
    ['Glasvezelverbindingen', 9_864_000n, 'netwerk'],
    ['Internet', 3_418_200n, 'netwerk'],
    ['Draadloos netwerk', 4_120_860n, 'netwerk'],
    ['Verbinding met landelijke voorzieningen', 2_964_000n, 'netwerk'],
    ['Telefooncentrale', 3_612_480n, 'desk'],
    ['Videobellen', 1_846_200n, 'werkplek'],
    ['Sms-berichten', 318_444n, 'applicaties'],
  ]),
  ...rekeningen('diensten', 4500, [
    ['Externe hosting', 18_412_600n, 'servers'],
    ['Uitwijk', 5_964_000n, 'servers'],
    ['Onderhoud netwerk door derden', 6_418_300n, 'netwerk'],
    ['Beveiligingstoetsen', 4_862_000n, 'beveiliging'],
    ['Bewaking buiten kantoortijd', 7_410_000n, 'beveiliging'],
    ['Technisch beheer door derden', 9_864_250n, 'techniek'],
    ['Functioneel beheer door derden', 8_116_400n, 'applicaties'],
    ['Afvoer van apparatuur', 684_900n, 'werkplek'],
    ['Inkoopadvies', 2_418_600n, 'contracten'],
    ['Juridisch advies', 1_864_300n, 'contracten'],
    ['Organisatieadvies', 3_612_000n, 'directie'],
    ['Accountant', 2_946_000n, 'directie'],
    ['Salarisadministratie door derden', 1_842_600n, 'po'],
    ['Diensten nog te verdelen', 1_284_600n, 'zonder'],
  ]),
  ...rekeningen('afschrijving', 4600, [
    ['Afschrijving laptops', 24_618_000n, 'werkplek'],
    ['Afschrijving vaste werkplekken', 3_864_200n, 'werkplek'],
    ['Afschrijving servers', 9_418_600n, 'servers'],
    ['Afschrijving opslag', 7_864_300n, 'servers'],
    ['Afschrijving netwerk', 8_216_450n, 'netwerk'],
    ['Afschrijving beveiliging', 2_418_000n, 'beveiliging'],
    ['Afschrijving software', 6_412_800n, 'applicaties'],
    ['Afschrijving verbouwing', 2_164_000n, 'huis'],
    ['Afschrijving eigen apparatuur', 1_018_600n, 'intern'],
  ]),
  ...rekeningen('rente', 4650, [
    ['Rente langlopende leningen', 3_218_640n, 'techniek'],
    ['Rente rekening-courant', 264_118n, 'directie'],
  ]),
  ...rekeningen('algemeen', 4700, [
    ['Verzekeringen', 2_416_800n, 'directie'],
    ['Bankkosten', 186_422n, 'directie'],
    ['Kantoorbenodigdheden', 642_318n, 'huis'],
    ['Drukwerk', 218_640n, 'directie'],
    ['Porti', 146_215n, 'directie'],
    ['Vakliteratuur', 318_460n, 'staf'],
    ['Contributies', 864_200n, 'directie'],
    ['Representatie', 284_610n, 'directie'],
    ['Bestuurskosten', 618_400n, 'directie'],
    ['Communicatie', 742_900n, 'staf'],
    ['Vergaderkosten', 218_364n, 'directie'],
    ['Kwaliteitszorg', 846_000n, 'contracten'],
    ['Overige algemene kosten', 764_880n, 'zonder'],
  ]),
  ...rekeningen('bijdragen', 8000, [
    ['Bijdrage Zevenaar', -496_080_000n, 'zonder'],
    ['Bijdrage Duiven', -288_576_000n, 'zonder'],
    ['Bijdrage Westervoort', -169_344_000n, 'zonder'],
    ['Bijdragen meerwerk', -30_000_000n, 'zonder'],
  ]),
]
