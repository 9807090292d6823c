import { FICTIEF, gemeentepartij, volgens } from './cooperation-facts.ts'
import type { Rol, Samenwerkingsfeiten } from './cooperation-facts.ts'

const ROO = volgens('ROO, stand 2026-05-16')
const TOOI = volgens('TOOI rwc_samenwerkingsorganisaties_compleet_3')
const RAADSBRIEF = volgens('Raadsinformatiebrief Zevenaar en eindrapport toekomstvisie RID De Liemers, januari 2023')
const INSTELLING = volgens('Gemeenschappelijke Regeling Samenwerking De Liemers, CVDR660280 (30-11-2010)')
const FUSIE = volgens('TOOI rwc_gemeenten_compleet_5 (samenvoeging met Zevenaar per 2018-01-01); Kamerstuk 34595 nr. 6')

const START = '2010-11-30'
const EINDE_RIJNWAARDEN = '2017-12-31'
const START_1STROOM = '2018-01-01'

/** The report names both roles for the three municipalities; since when they are owner follows from the regeling. */
function eigenaarEnOpdrachtgever(partij: string): Rol[] {
  return [
    { partij, rol: 'eigenaar', bij: 'sdl', van: START, totEnMet: null, ...volgens(`${RAADSBRIEF.bron}; begindatum: ROO 24965997`) },
    { partij, rol: 'opdrachtgever', bij: 'rid', van: null, totEnMet: null, ...RAADSBRIEF },
  ]
}

/**
 * De Liemers: Samenwerking De Liemers (openbaar lichaam) with its units RID and RSD. Rijnwaarden took part until it merged into
 * Zevenaar; Duiven and Westervoort pay as one through their own openbaar lichaam 1Stroom.
 */
export const DE_LIEMERS: Samenwerkingsfeiten = {
  code: 'de-liemers',
  naam: 'De Liemers',
  partijen: [
    gemeentepartij('duiven', 'Duiven', 'GM0226'),
    gemeentepartij('westervoort', 'Westervoort', 'GM0293'),
    gemeentepartij('zevenaar', 'Zevenaar', 'GM0299'),
    { ...gemeentepartij('rijnwaarden', 'Rijnwaarden', 'GM0196'), totEnMet: EINDE_RIJNWAARDEN, opvolger: 'zevenaar', ...FUSIE },
    {
      code: 'sdl',
      naam: 'Samenwerking De Liemers',
      afkorting: 'SDL',
      soort: 'samenwerkingsorgaan',
      organisatiecode: 'so0682',
      rooId: '24966002',
      onderdeelVan: null,
      opvolger: null,
      van: START,
      totEnMet: null,
      ...TOOI,
    },
    {
      code: 'rid',
      naam: 'Regionaal ICT en Inkoop Dienstencentrum De Liemers',
      afkorting: 'RID',
      soort: 'dienstonderdeel',
      organisatiecode: null,
      rooId: null,
      onderdeelVan: 'sdl',
      opvolger: null,
      van: null,
      totEnMet: null,
      ...ROO,
    },
    {
      code: 'rsd',
      naam: 'Regionale Sociale Dienst De Liemers',
      afkorting: 'RSD',
      soort: 'dienstonderdeel',
      organisatiecode: null,
      rooId: null,
      onderdeelVan: 'sdl',
      opvolger: null,
      van: null,
      totEnMet: null,
      ...ROO,
    },
    {
      code: '1stroom',
      naam: '1Stroom',
      afkorting: null,
      soort: 'samenwerkingsorgaan',
      organisatiecode: 'so0896',
      rooId: '28221695',
      onderdeelVan: null,
      opvolger: null,
      van: START_1STROOM,
      totEnMet: null,
      ...TOOI,
    },
    {
      code: 'mgr',
      naam: 'Modulaire gemeenschappelijke regeling sociaal domein centraal Gelderland',
      afkorting: 'MGR',
      soort: 'samenwerkingsorgaan',
      organisatiecode: 'so0882',
      rooId: '28166678',
      onderdeelVan: null,
      opvolger: null,
      van: '2017-01-01',
      totEnMet: null,
      ...ROO,
    },
    {
      code: 'wsp',
      naam: 'Werkgevers Servicepunt Midden-Gelderland',
      afkorting: 'WSP',
      soort: 'overig',
      organisatiecode: null,
      rooId: null,
      onderdeelVan: null,
      opvolger: null,
      van: null,
      totEnMet: null,
      ...RAADSBRIEF,
    },
  ],
  regelingen: [
    {
      regeling: 'sdl',
      rooId: '24965997',
      naam: 'Gemeenschappelijke Regeling Samenwerking De Liemers',
      vorm: 'openbaar_lichaam',
      bevoegdheden: ['delegatie', 'mandaat'],
      uitvoerder: 'sdl',
      van: START,
      totEnMet: null,
      afwijking: 'roo_zonder_oude_versies',
      ...ROO,
    },
    {
      regeling: '1stroom',
      rooId: '26888061',
      naam: 'Gemeenschappelijke regeling 1Stroom',
      vorm: 'openbaar_lichaam',
      bevoegdheden: ['mandaat'],
      uitvoerder: '1stroom',
      van: START_1STROOM,
      totEnMet: '2019-12-19',
      afwijking: null,
      ...ROO,
    },
    {
      regeling: '1stroom',
      rooId: '28221679',
      naam: 'Gemeenschappelijke regeling 1Stroom',
      vorm: 'openbaar_lichaam',
      bevoegdheden: ['mandaat'],
      uitvoerder: '1stroom',
      van: '2019-12-20',
      totEnMet: null,
      afwijking: null,
      ...ROO,
    },
  ],
  deelnames: [
    { regeling: 'sdl', partij: 'duiven', bestuursorganen: ['college'], van: START, totEnMet: null, ...ROO },
    { regeling: 'sdl', partij: 'westervoort', bestuursorganen: ['college'], van: START, totEnMet: null, ...ROO },
    { regeling: 'sdl', partij: 'zevenaar', bestuursorganen: ['college'], van: START, totEnMet: null, ...ROO },
    // ROO lists today's participants only; the regeling itself, OpenGR 2015/2016 and the 2016 register have Rijnwaarden too.
    { regeling: 'sdl', partij: 'rijnwaarden', bestuursorganen: ['college'], van: START, totEnMet: EINDE_RIJNWAARDEN, ...INSTELLING },
    { regeling: '1stroom', partij: 'duiven', bestuursorganen: ['college', 'burgemeester'], van: START_1STROOM, totEnMet: null, ...ROO },
    {
      regeling: '1stroom',
      partij: 'westervoort',
      bestuursorganen: ['college', 'burgemeester'],
      van: START_1STROOM,
      totEnMet: null,
      ...ROO,
    },
  ],
  rollen: [
    ...eigenaarEnOpdrachtgever('duiven'),
    ...eigenaarEnOpdrachtgever('westervoort'),
    ...eigenaarEnOpdrachtgever('zevenaar'),
    { partij: 'rijnwaarden', rol: 'eigenaar', bij: 'sdl', van: START, totEnMet: EINDE_RIJNWAARDEN, ...INSTELLING },
    { partij: 'rijnwaarden', rol: 'opdrachtgever', bij: 'rid', van: null, totEnMet: EINDE_RIJNWAARDEN, ...FICTIEF },
    { partij: 'rid', rol: 'opdrachtnemer', bij: 'rid', van: null, totEnMet: null, ...RAADSBRIEF },
    { partij: 'zevenaar', rol: 'afnemer', bij: 'rid', van: null, totEnMet: null, ...RAADSBRIEF },
    { partij: '1stroom', rol: 'afnemer', bij: 'rid', van: START_1STROOM, totEnMet: null, ...RAADSBRIEF },
    { partij: 'rsd', rol: 'afnemer', bij: 'rid', van: null, totEnMet: null, ...RAADSBRIEF },
    { partij: 'mgr', rol: 'afnemer', bij: 'rid', van: '2017-01-01', totEnMet: null, ...RAADSBRIEF },
    { partij: 'wsp', rol: 'afnemer', bij: 'rid', van: null, totEnMet: null, ...RAADSBRIEF },
    // Before 1Stroom existed the municipalities must have been served themselves; no source says so.
    { partij: 'duiven', rol: 'afnemer', bij: 'rid', van: null, totEnMet: '2017-12-31', ...FICTIEF },
    { partij: 'westervoort', rol: 'afnemer', bij: 'rid', van: null, totEnMet: '2017-12-31', ...FICTIEF },
    { partij: 'rijnwaarden', rol: 'afnemer', bij: 'rid', van: null, totEnMet: EINDE_RIJNWAARDEN, ...FICTIEF },
  ],
  sleutels: [
    {
      code: 'zevenaar-1stroom',
      bij: 'rid',
      // The first year for which the source names the key.
      van: '2023-01-01',
      totEnMet: null,
      delen: [
        { partij: 'zevenaar', binnen: null, procent: 52, maatstaf: null, peildatum: null, ...RAADSBRIEF },
        { partij: '1stroom', binnen: null, procent: 48, maatstaf: null, peildatum: null, ...RAADSBRIEF },
        { partij: 'duiven', binnen: '1stroom', procent: null, maatstaf: 'inwoners', peildatum: '2023-01-01', ...FICTIEF },
        { partij: 'westervoort', binnen: '1stroom', procent: null, maatstaf: 'inwoners', peildatum: '2023-01-01', ...FICTIEF },
      ],
    },
  ],
  tafels: [
    {
      code: 'ab',
      naam: 'Algemeen bestuur Samenwerking De Liemers',
      afkorting: 'AB',
      soort: 'bestuur',
      bij: 'sdl',
      vergaderingenPerJaar: null,
      van: null,
      totEnMet: null,
      zetels: [
        { partij: 'duiven', functie: 'collegelid', aantal: null, rol: 'lid' },
        { partij: 'westervoort', functie: 'collegelid', aantal: null, rol: 'lid' },
        { partij: 'zevenaar', functie: 'collegelid', aantal: null, rol: 'lid' },
      ],
      ...RAADSBRIEF,
    },
    {
      code: 'db',
      naam: 'Dagelijks bestuur Samenwerking De Liemers',
      afkorting: 'DB',
      soort: 'dagelijksBestuur',
      bij: 'sdl',
      vergaderingenPerJaar: null,
      van: null,
      totEnMet: null,
      zetels: [],
      ...RAADSBRIEF,
    },
    {
      code: 'stuurgroep',
      naam: 'Stuurgroep programma digitale volwassenheid',
      afkorting: null,
      soort: 'stuurgroep',
      bij: 'rid',
      vergaderingenPerJaar: null,
      van: null,
      totEnMet: null,
      zetels: [
        { partij: 'duiven', functie: 'vertegenwoordiger', aantal: null, rol: 'lid' },
        { partij: 'westervoort', functie: 'vertegenwoordiger', aantal: null, rol: 'lid' },
        { partij: 'zevenaar', functie: 'vertegenwoordiger', aantal: null, rol: 'lid' },
        { partij: 'rid', functie: 'vertegenwoordiger', aantal: null, rol: 'lid' },
      ],
      ...RAADSBRIEF,
    },
  ],
  aandachtspunten: [
    {
      code: 'roo_zonder_oude_versies',
      melding: 'ROO toont alleen de deelnemers van nu. Rijnwaarden komt uit de regeling van 2010.',
      bron: 'ROO 24965997; CVDR660280',
    },
    {
      code: 'wijziging_niet_in_roo',
      melding: 'In 2025 is een gewijzigde regeling bekendgemaakt. De ingangsdatum is niet bekend. Vul die in zodra u hem weet.',
      bron: 'Gemeenteblad 2025, 110148',
    },
    {
      code: 'sleutel_zonder_begindatum',
      melding:
        'De sleutel 52/48 geldt in elk geval voor 2023. Sinds wanneer staat niet in de bron. Vul die datum in zodra u hem weet. Vóór 2018 kan niet: toen bestond 1Stroom nog niet.',
      bron: RAADSBRIEF.bron,
    },
    {
      code: 'sleutel_binnen_1stroom',
      melding: 'Hoe Duiven en Westervoort hun 48 procent verdelen, staat niet in de bron. De verdeling naar inwoners is fictief.',
      bron: RAADSBRIEF.bron,
    },
    {
      code: 'rsd_onderdeel_en_afnemer',
      melding:
        'De RSD is onderdeel van dezelfde regeling en neemt tegelijk diensten af van de RID. Het register van 2016 noemt de RSD als lid.',
      bron: 'ROO 24966002; eindrapport toekomstvisie RID De Liemers, 2023; Coöperatief vernieuwen, 2016, bijlage 2',
    },
  ],
}
