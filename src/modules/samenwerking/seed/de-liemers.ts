import { DE_LIEMERS } from '#modules/samenwerking/reference/de-liemers.ts'
import {
  type Cijfer,
  FICTIEVE_BRON,
  mandaat,
  naarKenmerk,
  pet,
  planOf,
  START_PETTEN,
  type Voorbeeld,
  type Voorbeeldcontact,
  type Voorbeeldsleutel,
} from '#modules/samenwerking/seed/voorbeeld.ts'

const GEMEENTEN = ['zevenaar', 'duiven', 'westervoort']
const BESTUUR = 'Algemeen bestuur Samenwerking De Liemers'
const NAAM = 'Verdeelsleutel RID De Liemers'

const naamVan = (partij: string) => partij.charAt(0).toUpperCase() + partij.slice(1)

const feitelijk = DE_LIEMERS.sleutels[0]!

const SLEUTELS: readonly Voorbeeldsleutel[] = [
  {
    code: 'rid-2018',
    naam: NAAM,
    omschrijving:
      'Fictief. Hoe de kosten vóór 2023 werden verdeeld, staat niet in de bron. In dit voorbeeld betaalden Zevenaar en 1Stroom elk de helft, en deelden Duiven en Westervoort hun helft in gelijke delen.',
    plan: {
      maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }],
      delen: [
        { partij: 'zevenaar' },
        {
          partij: '1stroom',
          onderverdeling: {
            maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }],
            delen: [{ partij: 'duiven' }, { partij: 'westervoort' }],
          },
        },
      ],
    },
    geldig: { van: '2018-01-01', totEnMet: '2022-12-31' },
    status: 'vervallen',
    vervangt: null,
    besluit: { gremium: BESTUUR, datum: '2017-11-30', kenmerk: 'Fictief besluit' },
    eigenaar: 'sdl',
    ingediendOp: '2017-10-02T09:00:00Z',
    bron: FICTIEVE_BRON,
  },
  {
    code: 'rid-2023',
    naam: NAAM,
    omschrijving:
      'Uit de bron: 52 procent voor Zevenaar en 48 procent voor 1Stroom, genoemd voor het jaar 2023. Fictief: hoe Duiven en Westervoort hun 48 procent verdelen (hier naar inwoners op 1 januari 2023) en het besluit. Sinds wanneer 52/48 geldt, staat niet in de bron; 2023 is het eerste jaar dat zij noemt.',
    plan: planOf(feitelijk.delen),
    geldig: { van: feitelijk.van!, totEnMet: feitelijk.totEnMet },
    status: 'vastgesteld',
    vervangt: 'rid-2018',
    besluit: { gremium: BESTUUR, datum: '2022-12-15', kenmerk: 'Fictief besluit: de bron noemt de sleutel, niet het besluit' },
    eigenaar: 'sdl',
    ingediendOp: '2022-11-01T09:00:00Z',
    bron: feitelijk.delen[0]!.bron,
  },
  {
    code: 'duiven-gelijk',
    naam: 'Verdeelsleutel RID in gelijke delen',
    omschrijving: 'Fictief. Voorstel van Duiven: alle drie de gemeenten betalen evenveel. Duiven heeft het weer ingetrokken.',
    plan: { maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }], delen: GEMEENTEN.map((partij) => ({ partij })) },
    geldig: { van: '2026-01-01', totEnMet: null },
    status: 'ingetrokken',
    vervangt: 'rid-2023',
    besluit: null,
    eigenaar: 'duiven',
    ingediendOp: '2025-06-16T13:20:00Z',
    bron: FICTIEVE_BRON,
  },
  {
    code: 'westervoort-gebruik',
    naam: 'Verdeelsleutel RID naar werkplekken en inwoners',
    omschrijving:
      'Fictief. Voorstel van Westervoort voor 2027: 60 procent naar werkplekken en 40 procent naar inwoners, beide op 1 januari 2025.',
    plan: {
      maatstaven: [
        { weging: '60', maatstaf: { soort: 'kenmerk', kenmerk: 'werkplekken', peildatum: '2025-01-01' } },
        { weging: '40', maatstaf: { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2025-01-01' } },
      ],
      delen: GEMEENTEN.map((partij) => ({ partij })),
    },
    geldig: { van: '2027-01-01', totEnMet: null },
    status: 'ingediend',
    vervangt: 'rid-2023',
    besluit: null,
    eigenaar: 'westervoort',
    ingediendOp: '2026-10-12T08:30:00Z',
    bron: FICTIEVE_BRON,
  },
  {
    code: 'zevenaar-inwoners',
    naam: 'Verdeelsleutel RID naar inwoners',
    omschrijving: 'Fictief. Concept van Zevenaar, nog niet gedeeld: de drie gemeenten betalen naar inwoners op 1 januari 2025.',
    plan: naarKenmerk('inwoners', '2025-01-01', GEMEENTEN),
    geldig: { van: '2027-01-01', totEnMet: null },
    status: 'concept',
    vervangt: 'rid-2023',
    besluit: null,
    eigenaar: 'zevenaar',
    ingediendOp: null,
    bron: FICTIEVE_BRON,
  },
]

const gedeeld = (partij: string, kenmerk: Cijfer['kenmerk'], jaar: number, waarde: string): Cijfer => ({
  partij,
  kenmerk,
  peildatum: `${jaar}-01-01`,
  waarde,
  ingediendOp: `${jaar}-02-10T10:00:00Z`,
})
const opEigenKant = (partij: string, kenmerk: Cijfer['kenmerk'], jaar: number, waarde: string): Cijfer => ({
  partij,
  kenmerk,
  peildatum: `${jaar}-01-01`,
  waarde,
  ingediendOp: null,
})

const CIJFERS: readonly Cijfer[] = [
  gedeeld('zevenaar', 'werkplekken', 2024, '470'),
  gedeeld('duiven', 'werkplekken', 2024, '260'),
  gedeeld('westervoort', 'werkplekken', 2024, '145'),
  gedeeld('zevenaar', 'werkplekken', 2025, '480'),
  gedeeld('duiven', 'werkplekken', 2025, '265'),
  gedeeld('westervoort', 'werkplekken', 2025, '150'),
  gedeeld('zevenaar', 'fte', 2025, '405.5'),
  gedeeld('westervoort', 'fte', 2025, '128.4'),
  gedeeld('duiven', 'accounts', 2025, '300'),
  gedeeld('westervoort', 'accounts', 2025, '171'),
  opEigenKant('duiven', 'fte', 2025, '221'),
  opEigenKant('zevenaar', 'accounts', 2025, '540'),
  opEigenKant('zevenaar', 'werkplekken', 2026, '495'),
]

function contact(
  partij: string,
  niveau: Voorbeeldcontact['niveau'],
  functie: string,
  dienstonderdeel: string | null = null,
): Voorbeeldcontact {
  return {
    partij,
    dienstonderdeel,
    kant: dienstonderdeel === null ? 'vraag' : 'aanbod',
    niveau,
    functie,
    van: START_PETTEN,
    totEnMet: null,
  }
}

// The report: one contact person per municipality, people find each other at the operational level, the levels above are thin.
const CONTACTEN: readonly Voorbeeldcontact[] = [
  contact('zevenaar', 'strategisch', 'Gemeentesecretaris'),
  contact('zevenaar', 'operationeel', 'Contactpersoon voor de RID'),
  contact('duiven', 'operationeel', 'Contactpersoon voor de RID'),
  contact('westervoort', 'operationeel', 'Contactpersoon voor de RID'),
  contact('sdl', 'tactisch', 'Informatiemanager', 'rid'),
  contact('sdl', 'operationeel', 'Operationeel manager', 'rid'),
  contact('sdl', 'strategisch', 'Directeur', 'rsd'),
  contact('sdl', 'operationeel', 'Applicatiebeheerder', 'rsd'),
]

/** What a secretaris may hand in for the municipality. */
const secretarismandaten = [mandaat('doel'), mandaat('wens'), mandaat('voorstel'), mandaat('opdracht'), mandaat('brief')]

/** De Liemers: the key of the source between a made-up older one and three made-up proposals, each in another status. */
export const VOORBEELD_DE_LIEMERS: Voorbeeld = {
  feiten: DE_LIEMERS,
  regelingen: ['sdl'],
  omschrijving:
    'Duiven, Westervoort en Zevenaar werken samen in ICT en inkoop (RID) en hebben samen een sociale dienst (RSD). Duiven en Westervoort betalen samen, via hun werkorganisatie 1Stroom. Rijnwaarden deed mee tot het op 1 januari 2018 opging in Zevenaar.',
  tafels: [
    { code: 'controllers', naam: 'Controllersoverleg De Liemers', soort: 'controllers' },
    { code: 'secretarissen', naam: 'Secretarissenoverleg De Liemers', soort: 'secretarissen' },
    { code: 'ogo', naam: 'Opdrachtgeversoverleg De Liemers', soort: 'ogo' },
    ...GEMEENTEN.map((partij) => ({ code: `college-${partij}`, naam: `College van ${naamVan(partij)}`, soort: 'college', partij })),
    ...GEMEENTEN.map((partij) => ({ code: `raad-${partij}`, naam: `Gemeenteraad van ${naamVan(partij)}`, soort: 'raad', partij })),
  ],
  sleutels: SLEUTELS,
  cijfers: CIJFERS,
  contacten: CONTACTEN,
  petten: [
    pet('beheerder.deliemers', 'sdl', 'beheerder'),
    pet('directeur.rid', 'sdl', 'directeur', {
      tafels: ['stuurgroep', 'ogo'],
      mandaten: [
        mandaat('verdeelsleutel'),
        mandaat('kenmerk'),
        mandaat('opmerking'),
        mandaat('wens'),
        mandaat('voorstel'),
        mandaat('opdracht'),
      ],
    }),
    pet('controller.sdl', 'sdl', 'controller', { tafels: ['controllers'], mandaten: [mandaat('kenmerk'), mandaat('opmerking')] }),
    pet('demandmanager.zevenaar', 'zevenaar', 'demandmanager', {
      tafels: ['stuurgroep'],
      mandaten: [mandaat('opmerking'), mandaat('doel'), mandaat('wens'), mandaat('voorstel'), mandaat('opdracht')],
    }),
    pet('controller.zevenaar', 'zevenaar', 'controller', {
      tafels: ['controllers'],
      voorzit: ['controllers'],
      mandaten: [
        mandaat('verdeelsleutel', { limietCent: 25_000_000n, bedragVerborgen: true }),
        mandaat('kenmerk'),
        mandaat('opmerking', { totEnMet: '2027-06-30' }),
      ],
    }),
    pet('secretaris.zevenaar', 'zevenaar', 'secretaris', {
      tafels: ['secretarissen', 'ogo', 'college-zevenaar'],
      voorzit: ['secretarissen', 'ogo'],
      mandaten: [mandaat('verdeelsleutel', { limietCent: 50_000_000n }), ...secretarismandaten],
    }),
    pet('wethouder.zevenaar', 'zevenaar', 'bestuurder', {
      tafels: ['ab', 'college-zevenaar'],
      voorzit: ['ab'],
      mandaten: [mandaat('brief')],
    }),
    pet('griffier.zevenaar', 'zevenaar', 'griffier', { tafels: ['raad-zevenaar'] }),
    pet('adviseur', 'zevenaar', 'demandmanager'),
    pet('demandmanager.duiven', 'duiven', 'demandmanager', {
      tafels: ['stuurgroep'],
      mandaten: [mandaat('kenmerk'), mandaat('opmerking'), mandaat('doel'), mandaat('wens'), mandaat('voorstel'), mandaat('opdracht')],
    }),
    pet('controller.duiven', 'duiven', 'controller', { tafels: ['controllers'], mandaten: [mandaat('kenmerk'), mandaat('opmerking')] }),
    pet('secretaris.duiven', 'duiven', 'secretaris', { tafels: ['secretarissen', 'ogo', 'college-duiven'], mandaten: secretarismandaten }),
    pet('wethouder.duiven', 'duiven', 'bestuurder', { tafels: ['ab', 'college-duiven'], mandaten: [mandaat('brief')] }),
    pet('griffier.duiven', 'duiven', 'griffier', { tafels: ['raad-duiven'] }),
    pet('raadslid.duiven', 'duiven', 'lezer', { tafels: ['raad-duiven'] }),
    pet('demandmanager.westervoort', 'westervoort', 'demandmanager', {
      mandaten: [mandaat('doel'), mandaat('wens'), mandaat('voorstel'), mandaat('opdracht')],
    }),
    pet('controller.westervoort', 'westervoort', 'controller', {
      tafels: ['controllers'],
      mandaten: [mandaat('verdeelsleutel', { limietCent: 10_000_000n }), mandaat('kenmerk'), mandaat('opmerking')],
    }),
    pet('secretaris.westervoort', 'westervoort', 'secretaris', {
      tafels: ['secretarissen', 'ogo', 'college-westervoort'],
      mandaten: secretarismandaten,
    }),
    pet('wethouder.westervoort', 'westervoort', 'bestuurder', { tafels: ['ab', 'college-westervoort'], mandaten: [mandaat('brief')] }),
    pet('griffier.westervoort', 'westervoort', 'griffier', { tafels: ['raad-westervoort'] }),
  ],
  opmerkingen: [
    {
      code: 'toelichting',
      sleutel: 'westervoort-gebruik',
      aanmeldnaam: 'controller.westervoort',
      partij: 'westervoort',
      tekst:
        'Fictieve opmerking. Werkplekken zeggen meer over het gebruik dan inwoners alleen. Reken dit voorstel na met uw eigen aantallen.',
      gemaaktOp: '2026-10-12T08:34:00Z',
      ingediendOp: '2026-10-12T08:36:00Z',
      tafel: null,
    },
    {
      code: 'controllers',
      sleutel: 'westervoort-gebruik',
      aanmeldnaam: 'controller.westervoort',
      partij: 'westervoort',
      tekst:
        'Fictieve opmerking, alleen voor de controllers. Zullen we de peildatum 1 januari 2026 nemen zodra alle aantallen gedeeld zijn?',
      gemaaktOp: '2026-10-19T14:05:00Z',
      ingediendOp: '2026-10-19T14:06:00Z',
      tafel: 'controllers',
    },
    {
      code: 'eigen-kant',
      sleutel: 'westervoort-gebruik',
      aanmeldnaam: 'controller.zevenaar',
      partij: 'zevenaar',
      tekst:
        'Fictieve opmerking, nog aan de eigen kant. Voor Zevenaar pakt dit anders uit dan ons concept naar inwoners. Eerst samen met de demandmanager bekijken.',
      gemaaktOp: '2026-10-20T09:15:00Z',
      ingediendOp: null,
      tafel: null,
    },
  ],
}
