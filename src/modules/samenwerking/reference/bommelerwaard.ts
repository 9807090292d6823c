import { FICTIEF, gemeentepartij, volgens } from './cooperation-facts.ts'
import type { Regelingversie, Rol, Samenwerkingsfeiten } from './cooperation-facts.ts'

const ROO = volgens('ROO, stand 2026-05-16')
const TOOI = volgens('TOOI rwc_samenwerkingsorganisaties_compleet_3')
const NIEUWSBRIEF = volgens('Nieuwsbrief Gemeenschappelijke regelingen en gemeenten, 10-2-2022')
const WGR = volgens('Wgr art. 14a; ROO 30020122')

const START = '2017-01-01'
const GEMEENTEN = ['maasdriel', 'zaltbommel']

/** One of the three versions that ROO has; name, form and powers are the same in all. */
function versie(rooId: string, van: string, totEnMet: string | null): Regelingversie {
  return {
    regeling: 'bveb',
    rooId,
    naam: 'Gemeenschappelijke Regeling Bedrijfsvoeringseenheid Bommelerwaard',
    vorm: 'bedrijfsvoeringsorganisatie',
    bevoegdheden: ['mandaat'],
    uitvoerder: 'bveb',
    van,
    totEnMet,
    afwijking: null,
    ...ROO,
  }
}

function rollen(partij: string): Rol[] {
  return [
    // Taking part in the regeling is what makes a municipality owner of the organisation.
    { partij, rol: 'eigenaar', bij: 'bveb', van: START, totEnMet: null, ...ROO },
    { partij, rol: 'opdrachtgever', bij: 'bveb', van: START, totEnMet: null, ...FICTIEF },
    { partij, rol: 'afnemer', bij: 'bveb', van: null, totEnMet: null, ...NIEUWSBRIEF },
  ]
}

/** Bommelerwaard: the Bedrijfsvoeringseenheid (BVEB) of Maasdriel and Zaltbommel, for finance, ICT, legal affairs and HR. */
export const BOMMELERWAARD: Samenwerkingsfeiten = {
  code: 'bommelerwaard',
  naam: 'Bommelerwaard',
  partijen: [
    gemeentepartij('maasdriel', 'Maasdriel', 'GM0263'),
    gemeentepartij('zaltbommel', 'Zaltbommel', 'GM0297'),
    {
      code: 'bveb',
      naam: 'Bedrijfsvoeringseenheid Bommelerwaard',
      afkorting: 'BVEB',
      soort: 'samenwerkingsorgaan',
      organisatiecode: 'so0873',
      rooId: '28412793',
      onderdeelVan: null,
      opvolger: null,
      van: START,
      totEnMet: null,
      ...TOOI,
    },
  ],
  regelingen: [
    versie('24329120', START, '2019-12-30'),
    versie('28412781', '2019-12-31', '2024-07-04'),
    versie('30020122', '2024-07-05', null),
  ],
  deelnames: GEMEENTEN.map((partij) => ({
    regeling: 'bveb',
    partij,
    bestuursorganen: ['college' as const],
    van: START,
    totEnMet: null,
    ...ROO,
  })),
  rollen: [...GEMEENTEN.flatMap(rollen), { partij: 'bveb', rol: 'opdrachtnemer', bij: 'bveb', van: START, totEnMet: null, ...NIEUWSBRIEF }],
  sleutels: [],
  tafels: [
    {
      code: 'bestuur',
      naam: 'Bestuur Bedrijfsvoeringseenheid Bommelerwaard',
      afkorting: null,
      soort: 'bestuur',
      bij: 'bveb',
      vergaderingenPerJaar: null,
      van: START,
      totEnMet: null,
      zetels: GEMEENTEN.map((partij) => ({ partij, functie: 'collegelid', aantal: null, rol: 'lid' as const })),
      ...WGR,
    },
  ],
  aandachtspunten: [
    {
      code: 'tafels_onbekend',
      melding: 'De bronnen noemen geen overlegtafels. Alleen het bestuur volgt uit de wet. Vul de andere tafels zelf in.',
      bron: NIEUWSBRIEF.bron,
    },
    {
      code: 'sleutel_onbekend',
      melding: 'De bronnen geven geen verdeelsleutel voor de BVEB. Kies er zelf een; die is dan fictief.',
      bron: NIEUWSBRIEF.bron,
    },
  ],
}

/** The six goals of the BVEB (6K), in the order of the source. */
export const DOELEN_BVEB = ['kosten', 'kwaliteit', 'kwetsbaarheid', 'kwantiteit', 'klant', 'kennis'] as const
