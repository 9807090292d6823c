import { getallen, plusMin, rij, type Sjabloon, type SjabloonCode } from './sjabloon.ts'

const scenarios: Sjabloon = {
  code: 'scenarios',
  naam: 'Scenario’s',
  waarvoor:
    'Vergelijk manieren om uw ICT te regelen op kosten, kwaliteit en kwetsbaarheid, met wat de overgang kost en wat ervoor nodig is.',
  rij: ['scenario', 'scenario’s'],
  kolommen: [
    { id: 'kosten', naam: 'Kosten', uitleg: 'Wordt het op termijn goedkoper of duurder dan nu? Een plus is goedkoper.' },
    { id: 'kwaliteit', naam: 'Kwaliteit', uitleg: 'Worden medewerkers en inwoners er beter van? Een plus is beter.' },
    {
      id: 'kwetsbaarheid',
      naam: 'Kwetsbaarheid',
      uitleg: 'Hangt het werk van minder mensen en systemen af? Een plus is minder kwetsbaar.',
    },
  ],
  schaal: plusMin('−− is veel ongunstiger dan nu, ++ is veel gunstiger'),
  rijen: [
    rij('rid', 'Door met de RID', {
      toelichting: 'De samenwerking blijft en wordt verbeterd tot zij kan leveren wat de gemeenten vragen.',
    }),
    rij('andere', 'Een andere ICT-samenwerking', { toelichting: 'De dienstverlening komt van een samenwerking die er al is.' }),
    rij('gast', 'Een gastgemeente', { toelichting: 'Een andere gemeente levert de dienstverlening erbij.' }),
    rij('markt', 'Commerciële dienstverleners', { toelichting: 'Een of meer bedrijven leveren de dienstverlening.' }),
    rij('zelf', 'Zelf doen', { toelichting: 'Elke gemeente regelt het in eigen huis.' }),
    rij('combinatie', 'Een combinatie', { toelichting: 'Het ene deel op deze manier, het andere op die.' }),
  ],
  hulp: [
    'Vergelijk met nu, niet met hoe het zou moeten zijn.',
    'Reken ook mee wat stoppen kost: contracten, mensen en verstoring.',
    'Overstappen lukt alleen als de gemeenten zelf goed kunnen opdragen en sturen.',
  ],
  bron: 'Eindrapport toekomstvisie RID De Liemers, 20-1-2023, hoofdstuk 1 en 2',
}

const rechtsvormen: Sjabloon = {
  code: 'rechtsvormen',
  naam: 'Rechtsvormen',
  waarvoor:
    'Leg zeven rechtsvormen voor een gezamenlijke uitvoeringsorganisatie langs zeven punten. De bron geeft geen scores: die geeft u.',
  rij: ['rechtsvorm', 'rechtsvormen'],
  kolommen: [
    { id: 'eigenaarschap', naam: 'Eigenaarschap', uitleg: 'Zijn alle gemeenten samen de eigenaar?' },
    { id: 'zeggenschap', naam: 'Zeggenschap', uitleg: 'Kan een groep gemeenten zelf sturen op wat zij laat maken?' },
    { id: 'drukte', naam: 'Bestuurlijke drukte', uitleg: 'Kan de organisatie rustig werken, met weinig bestuurlijke lagen?' },
    { id: 'slagvaardigheid', naam: 'Slagvaardigheid', uitleg: 'Kan er snel en vaak worden besloten?' },
    { id: 'fiscaal', naam: 'Geld en belasting', uitleg: 'Hoe pakt het uit voor de btw en voor een overschot dat terug moet?' },
    { id: 'aanbesteding', naam: 'Aanbesteden', uitleg: 'Kunnen gemeenten later meedoen zonder een nieuwe aanbesteding?' },
    { id: 'aansprakelijkheid', naam: 'Aansprakelijkheid', uitleg: 'Is goed geregeld wie de schade draagt als het misgaat?' },
  ],
  schaal: plusMin('−− past heel slecht, ++ past heel goed'),
  rijen: [
    rij('nv', 'Overheids-BV of -NV', { groep: 'Privaatrecht' }),
    rij('stichting', 'Stichting', { groep: 'Privaatrecht' }),
    rij('vereniging', 'Vereniging', { groep: 'Privaatrecht' }),
    rij('cooperatie', 'Coöperatie', { groep: 'Privaatrecht' }),
    rij('centrum', 'Centrumconstructie', { groep: 'Publiekrecht' }),
    rij('ol', 'Openbaar lichaam', { groep: 'Publiekrecht', toelichting: 'Gemeenschappelijke regeling met een openbaar lichaam.' }),
    rij('bvo', 'Bedrijfsvoeringsorganisatie', { groep: 'Publiekrecht', toelichting: 'Bestaat sinds 2015.' }),
  ],
  hulp: ['Een samenwerking zonder rechtspersoon staat er niet bij: die kan zelf geen verplichtingen aangaan.'],
  bron: 'Coöperatief vernieuwen, paragraaf 6.2 en 6.5',
}

const levenscyclus: Sjabloon = {
  code: 'levenscyclus',
  naam: 'Levenscyclus en lagen',
  waarvoor: 'Zoek waar samen doen het meeste oplevert: in welke laag van de ICT, en in welke fase van kennis tot beheer.',
  rij: ['laag', 'lagen'],
  kolommen: [
    { id: 'kennis', naam: 'Kennis opbouwen', uitleg: 'Weten wat er komt en wat het betekent.' },
    { id: 'inkoop', naam: 'Regie en inkoop', uitleg: 'Kiezen, kopen en leveranciers sturen.' },
    { id: 'ontwerp', naam: 'Ontwerp en ontwikkeling', uitleg: 'Bedenken en laten maken.' },
    { id: 'invoeren', naam: 'Invoeren', uitleg: 'In gebruik nemen bij mensen en processen.' },
    { id: 'beheer', naam: 'Beheer en beveiliging', uitleg: 'Draaiend, veilig en bij de tijd houden.' },
  ],
  schaal: getallen(0, 4, '0 is geen kans om het samen te doen, 4 is heel veel kans'),
  rijen: [
    rij('toepassing', 'Toepassingen', { toelichting: 'Waar medewerkers en inwoners mee werken.' }),
    rij('gegevens', 'Gegevens en bouwstenen', { toelichting: 'Wat toepassingen delen.' }),
    rij('infra', 'Technische infrastructuur', { toelichting: 'Netwerk, werkplek en datacenter.' }),
  ],
  hulp: [
    'Is de markt volgroeid? Dan hoeven gemeenten er zelf weinig aan te doen.',
    'Is het iets van gemeenten alleen? Dan loont het om het samen te laten maken; gewone software niet.',
    'Is het nieuw? Bouw dan altijd samen kennis op.',
    'Kan het overal hetzelfde zijn? Dan is samen doen makkelijker.',
    'Is er veel contact met gebruikers nodig? Houd het dan dichtbij.',
  ],
  bron: 'Coöperatief vernieuwen, paragraaf 4.3',
}

const WAARDE_LAGEN = {
  toepassing: 'Toepassingen',
  gegevens: 'Gegevens en bouwstenen',
  infra: 'Technische infrastructuur',
  beheer: 'Beheer, beveiliging en onderhoud',
} as const

const publiekeWaarde: Sjabloon = {
  code: 'publieke_waarde',
  naam: 'Publieke waarde',
  waarvoor: 'Zet naast elkaar wat iets de samenleving oplevert, hoeveel aandacht de legitimiteit vraagt, en of u het samen kunt.',
  rij: ['onderwerp', 'onderwerpen'],
  kolommen: [
    { id: 'waarde', naam: 'Publieke waarde', uitleg: 'Wat levert het inwoners en samenleving op? Het gaat niet om geld.' },
    {
      id: 'legitimiteit',
      naam: 'Aandacht voor legitimiteit',
      uitleg: 'Hoeveel vragen roept het op over bevoegdheid, controle en eigen ruimte? Meer is meer aandacht, niet beter.',
    },
    { id: 'capaciteit', naam: 'Vermogen om het te doen', uitleg: 'Zijn geld, techniek, mensen en kennis er, alleen of samen?' },
  ],
  schaal: getallen(1, 4, '1 is weinig, 4 is veel'),
  rijen: [
    rij('t-kennis', 'Kennis over nieuwe ontwikkelingen', { groep: WAARDE_LAGEN.toepassing }),
    rij('t-inkoop', 'Marktregie en inkoop van toepassingen', { groep: WAARDE_LAGEN.toepassing }),
    rij('t-basis', 'Algemene dienstverlening verder ontwikkelen', { groep: WAARDE_LAGEN.toepassing }),
    rij('t-sector', 'Toepassingen per sector verder ontwikkelen', { groep: WAARDE_LAGEN.toepassing }),
    rij('g-kennis', 'Kennis over datagedreven sturen en bouwstenen', { groep: WAARDE_LAGEN.gegevens }),
    rij('g-inkoop', 'Marktregie en inkoop voor data en bouwstenen', { groep: WAARDE_LAGEN.gegevens }),
    rij('g-ontwerp', 'Data en bouwstenen verder ontwikkelen', { groep: WAARDE_LAGEN.gegevens }),
    rij('g-invoeren', 'Hulp bij invoeren van data en bouwstenen', { groep: WAARDE_LAGEN.gegevens }),
    rij('i-inkoop', 'Marktregie en inkoop van infrastructuur', { groep: WAARDE_LAGEN.infra }),
    rij('i-datacenter', 'Een gemeentelijk datacenter beheren', {
      groep: WAARDE_LAGEN.infra,
      toelichting: 'Staat in de bron tussen haakjes: een gevolg, geen doel.',
    }),
    rij('b-expertise', 'Schaarse specialisten delen', { groep: WAARDE_LAGEN.beheer }),
  ],
  hulp: [
    'Hangt het af van waar het over gaat? Geef dan een tweede oordeel, en zeg waar het van afhangt.',
    'Kijk niet alleen naar waarde per aandacht: weinig aandacht met weinig waarde is ook weinig.',
  ],
  bron: 'Coöperatief vernieuwen, paragraaf 2.4 en figuur 2',
}

const urgentie: Sjabloon = {
  code: 'urgentie',
  naam: 'Ernst, urgentie en groei',
  waarvoor: 'Laat iedereen voor zich zeggen hoe erg een vraagstuk is, hoe snel het moet en of het groter wordt, en zie waar u verschilt.',
  rij: ['vraagstuk', 'vraagstukken'],
  kolommen: [
    {
      id: 'ernst',
      naam: 'Ernst',
      uitleg: 'Wat merken inwoners ervan? Kan het werk stilvallen? Kan het bestuur of de gemeente er schade van hebben?',
    },
    {
      id: 'urgentie',
      naam: 'Urgentie',
      uitleg: 'Wanneer moet er een oplossing zijn? Staat er een dag in een wet of in een afspraak met anderen?',
    },
    { id: 'groei', naam: 'Groei', uitleg: 'Wordt het groter als u niets doet? Is het later nog goed op te lossen?' },
  ],
  schaal: getallen(1, 5, '1 is weinig, 5 is heel veel'),
  rijen: [],
  hulp: ['Vul in wat u zelf vindt, niet wat u denkt dat de groep vindt: juist het verschil is nuttig.'],
  bron: 'Coöperatief vernieuwen, paragraaf 5.2.4',
}

/** The templates by their name. */
export const sjablonen: Readonly<Record<SjabloonCode, Sjabloon>> = {
  scenarios,
  rechtsvormen,
  levenscyclus,
  publieke_waarde: publiekeWaarde,
  urgentie,
}

/** A cell of {@link figuur2}: `of` is the second judgement where the source gives two. */
export interface Figuurwaarde {
  readonly rij: string
  readonly waarde: number
  readonly legitimiteit: number
  readonly of?: { readonly waarde: number; readonly legitimiteit: number }
}

/** The worked example of the source: value and attention for each of its eleven subjects. It says nothing of capacity. */
export const figuur2: readonly Figuurwaarde[] = [
  { rij: 't-kennis', waarde: 1, legitimiteit: 1 },
  { rij: 't-inkoop', waarde: 2, legitimiteit: 2 },
  { rij: 't-basis', waarde: 4, legitimiteit: 3 },
  { rij: 't-sector', waarde: 4, legitimiteit: 4, of: { waarde: 2, legitimiteit: 2 } },
  { rij: 'g-kennis', waarde: 1, legitimiteit: 1 },
  { rij: 'g-inkoop', waarde: 2, legitimiteit: 2 },
  { rij: 'g-ontwerp', waarde: 3, legitimiteit: 3 },
  { rij: 'g-invoeren', waarde: 4, legitimiteit: 4 },
  { rij: 'i-inkoop', waarde: 2, legitimiteit: 1 },
  { rij: 'i-datacenter', waarde: 1, legitimiteit: 1 },
  { rij: 'b-expertise', waarde: 1, legitimiteit: 1 },
]
