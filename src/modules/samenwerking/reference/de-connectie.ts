import { FICTIEF, gemeentepartij, volgens } from './cooperation-facts.ts'
import type { Rol, Samenwerkingsfeiten, Zetel } from './cooperation-facts.ts'

const ROO = volgens('ROO, stand 2026-05-16')
const ORGANISATIE = volgens('TOOI so0889 (begin); ROO 25055874 (einde op 2026-01-01)')
const RAPPORTAGE = volgens('Tussenrapportage bestuursopdracht De Connectie, 2022')
const CENTRUMREGELING = volgens('Centrumgemeenteregeling De Connectie, CVDR754796; ROO 30477651')

const START = '2016-03-01'
const EINDE_BVO = '2025-12-31'
const START_CENTRUM = '2026-01-01'
const GEMEENTEN = ['arnhem', 'renkum', 'rheden']

/** Owner and client in the years of the bedrijfsvoeringsorganisatie, as the report describes them. */
function rollenInBvo(partij: string): Rol[] {
  return [
    { partij, rol: 'eigenaar', bij: 'connectie', van: START, totEnMet: EINDE_BVO, ...RAPPORTAGE },
    { partij, rol: 'opdrachtgever', bij: 'connectie', van: START, totEnMet: EINDE_BVO, ...RAPPORTAGE },
    { partij, rol: 'afnemer', bij: 'connectie', van: START, totEnMet: EINDE_BVO, ...RAPPORTAGE },
  ]
}

/** The three municipalities at a table, each with the same function. */
function zetels(functie: string, rol: Zetel['rol'] = 'lid'): Zetel[] {
  return GEMEENTEN.map((partij) => ({ partij, functie, aantal: 1, rol }))
}

/** De Connectie: a bedrijfsvoeringsorganisatie of Arnhem, Renkum and Rheden until 2025, a centrumgemeente arrangement with Arnhem since 2026. */
export const DE_CONNECTIE: Samenwerkingsfeiten = {
  code: 'de-connectie',
  naam: 'De Connectie',
  partijen: [
    gemeentepartij('arnhem', 'Arnhem', 'GM0202'),
    gemeentepartij('renkum', 'Renkum', 'GM0274'),
    gemeentepartij('rheden', 'Rheden', 'GM0275'),
    {
      code: 'connectie',
      naam: 'De Connectie',
      afkorting: null,
      soort: 'samenwerkingsorgaan',
      organisatiecode: 'so0889',
      rooId: '25055874',
      onderdeelVan: null,
      opvolger: 'connectie-arnhem',
      van: START,
      totEnMet: EINDE_BVO,
      ...ORGANISATIE,
    },
    {
      code: 'connectie-arnhem',
      naam: 'De Connectie (gemeente Arnhem)',
      afkorting: null,
      soort: 'dienstonderdeel',
      organisatiecode: null,
      rooId: null,
      onderdeelVan: 'arnhem',
      opvolger: null,
      van: START_CENTRUM,
      totEnMet: null,
      ...FICTIEF,
    },
  ],
  regelingen: [
    {
      regeling: 'bvo',
      rooId: '25055869',
      naam: 'Gemeenschappelijke regeling intergemeentelijke uitvoeringsorganisatie',
      vorm: 'bedrijfsvoeringsorganisatie',
      bevoegdheden: ['mandaat'],
      uitvoerder: 'connectie',
      van: START,
      totEnMet: '2025-02-14',
      afwijking: null,
      ...ROO,
    },
    {
      regeling: 'bvo',
      rooId: '29989406',
      naam: 'Gemeenschappelijke regeling De Connectie',
      vorm: 'bedrijfsvoeringsorganisatie',
      bevoegdheden: ['mandaat'],
      uitvoerder: 'connectie',
      van: '2025-02-15',
      // ROO leaves the regeling open, but ends the organisation that carries it out on 1-1-2026.
      totEnMet: EINDE_BVO,
      afwijking: 'roo_zonder_einddatum',
      ...ROO,
    },
    {
      regeling: 'centrumgemeente',
      rooId: '30477651',
      naam: 'Centrumgemeenteregeling De Connectie',
      vorm: 'centrumgemeente',
      bevoegdheden: ['mandaat'],
      uitvoerder: 'arnhem',
      van: START_CENTRUM,
      totEnMet: null,
      afwijking: 'roo_zonder_centrumgemeente',
      ...CENTRUMREGELING,
    },
  ],
  deelnames: [
    ...GEMEENTEN.map((partij) => ({ regeling: 'bvo', partij, bestuursorganen: [], van: START, totEnMet: EINDE_BVO, ...ROO })),
    ...GEMEENTEN.map((partij) => ({
      regeling: 'centrumgemeente',
      partij,
      bestuursorganen: ['college' as const],
      van: START_CENTRUM,
      totEnMet: null,
      ...ROO,
    })),
  ],
  rollen: [
    ...GEMEENTEN.flatMap(rollenInBvo),
    { partij: 'connectie', rol: 'opdrachtnemer', bij: 'connectie', van: START, totEnMet: EINDE_BVO, ...RAPPORTAGE },
    { partij: 'arnhem', rol: 'opdrachtnemer', bij: 'connectie-arnhem', van: START_CENTRUM, totEnMet: null, ...CENTRUMREGELING },
    { partij: 'renkum', rol: 'opdrachtgever', bij: 'connectie-arnhem', van: START_CENTRUM, totEnMet: null, ...CENTRUMREGELING },
    { partij: 'rheden', rol: 'opdrachtgever', bij: 'connectie-arnhem', van: START_CENTRUM, totEnMet: null, ...CENTRUMREGELING },
    { partij: 'arnhem', rol: 'opdrachtgever', bij: 'connectie-arnhem', van: START_CENTRUM, totEnMet: null, ...FICTIEF },
    ...GEMEENTEN.map((partij) => ({
      partij,
      rol: 'afnemer' as const,
      bij: 'connectie-arnhem',
      van: START_CENTRUM,
      totEnMet: null,
      ...FICTIEF,
    })),
  ],
  sleutels: [],
  tafels: [
    {
      code: 'bestuur',
      naam: 'Bestuur De Connectie',
      afkorting: null,
      soort: 'bestuur',
      bij: 'connectie',
      vergaderingenPerJaar: 3,
      van: null,
      totEnMet: EINDE_BVO,
      zetels: [
        ...zetels('wethouder'),
        { partij: 'connectie', functie: 'directeur', aantal: 1, rol: 'aanwezig' },
        { partij: 'connectie', functie: 'voorzitter OGO', aantal: 1, rol: 'aanwezig' },
        ...zetels('gemeentesecretaris', 'aanwezig_bij_begroting'),
      ],
      ...RAPPORTAGE,
    },
    {
      code: 'ogo',
      naam: 'Opdrachtgevers-/opdrachtnemersoverleg',
      afkorting: 'OGO',
      soort: 'opdrachtgeversoverleg',
      bij: 'connectie',
      vergaderingenPerJaar: null,
      van: null,
      totEnMet: null,
      zetels: [...zetels('directeur bedrijfsvoering'), { partij: 'connectie', functie: 'directeur', aantal: 1, rol: 'lid' }],
      ...RAPPORTAGE,
    },
    {
      code: 'secretarissen',
      naam: 'Gemeentesecretarissenoverleg',
      afkorting: null,
      soort: 'secretarissenoverleg',
      bij: 'connectie',
      vergaderingenPerJaar: null,
      van: null,
      totEnMet: null,
      zetels: zetels('gemeentesecretaris'),
      ...RAPPORTAGE,
    },
    {
      code: 'controllers',
      naam: 'Concerncontrollersoverleg',
      afkorting: null,
      soort: 'controllersoverleg',
      bij: 'connectie',
      vergaderingenPerJaar: null,
      van: null,
      totEnMet: null,
      zetels: [...zetels('concerncontroller'), { partij: 'connectie', functie: 'concerncontroller', aantal: 1, rol: 'lid' }],
      ...RAPPORTAGE,
    },
    {
      code: 'rcioo',
      naam: 'RCIOO',
      afkorting: 'RCIOO',
      soort: 'overlegtafel',
      bij: 'connectie',
      vergaderingenPerJaar: null,
      van: null,
      totEnMet: null,
      zetels: [],
      ...RAPPORTAGE,
    },
  ],
  aandachtspunten: [
    {
      code: 'roo_zonder_einddatum',
      melding:
        'In ROO staat de oude regeling nog open naast de nieuwe. De organisatie eindigt in ROO op 1-1-2026, dus de oude regeling ook.',
      bron: 'ROO 29989406, 25055874 en 30477651',
    },
    {
      code: 'roo_zonder_centrumgemeente',
      melding: 'ROO kent de vorm centrumgemeente niet en noemt dit een regeling zonder meer.',
      bron: 'ROO 30477651; CVDR754796',
    },
    {
      code: 'naam_gewijzigd',
      melding: 'Tot en met 14-2-2025 was de officiële naam IGUO. De Connectie was toen de roepnaam.',
      bron: 'TOOI so0889',
    },
    {
      code: 'eigenaar_na_2025_onbekend',
      melding:
        'Een centrumregeling heeft geen eigen rechtspersoon. Wie vanaf 2026 als eigenaar optreedt, staat niet in de bron. Vraag het na.',
      bron: CENTRUMREGELING.bron,
    },
    {
      code: 'tafels_na_2025_onbekend',
      melding: 'De tafels komen uit 2022. Of zij na 2025 zo gebleven zijn, staat niet in de bron. Vraag het na.',
      bron: RAPPORTAGE.bron,
    },
    {
      code: 'rcioo_zonder_samenstelling',
      melding: 'De bron noemt het RCIOO als goed voorbeeld, maar niet de volledige naam en niet wie er zitten. Vul dat zelf in.',
      bron: RAPPORTAGE.bron,
    },
    {
      code: 'sleutel_onbekend',
      melding: 'De bronnen geven geen verdeelsleutel voor De Connectie. Kies er zelf een; die is dan fictief.',
      bron: RAPPORTAGE.bron,
    },
  ],
}
