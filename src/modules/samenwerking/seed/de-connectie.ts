import { DE_CONNECTIE } from '#modules/samenwerking/reference/de-connectie.ts'
import {
  type Cijfer,
  FICTIEVE_BRON,
  mandaat,
  naarKenmerk,
  pet,
  START_PETTEN,
  type Voorbeeld,
  type Voorbeeldcontact,
  type Voorbeeldsleutel,
} from '#modules/samenwerking/seed/voorbeeld.ts'

const GEMEENTEN = ['arnhem', 'renkum', 'rheden']
const EINDE_BVO = '2025-12-31'
const START_CENTRUM = '2026-01-01'

const naamVan = (partij: string) => partij.charAt(0).toUpperCase() + partij.slice(1)

const SLEUTELS: readonly Voorbeeldsleutel[] = [
  {
    code: 'inwoners-2024',
    naam: 'Verdeelsleutel De Connectie',
    omschrijving: 'Fictief. De bronnen geven geen verdeelsleutel. In dit voorbeeld betalen de gemeenten naar inwoners op 1 januari 2023.',
    plan: naarKenmerk('inwoners', '2023-01-01', GEMEENTEN),
    geldig: { van: '2024-01-01', totEnMet: null },
    status: 'vastgesteld',
    vervangt: null,
    besluit: { gremium: 'Bestuur De Connectie', datum: '2023-06-29', kenmerk: 'Fictief besluit' },
    eigenaar: 'connectie',
    ingediendOp: '2023-05-08T09:00:00Z',
    bron: FICTIEVE_BRON,
  },
  {
    code: 'renkum-mix',
    naam: 'Verdeelsleutel De Connectie met een vaste basis',
    omschrijving: 'Fictief. Voorstel van Renkum voor 2027: 20 procent in gelijke delen en 80 procent naar inwoners op 1 januari 2025.',
    plan: {
      maatstaven: [
        { weging: '20', maatstaf: { soort: 'gelijk' } },
        { weging: '80', maatstaf: { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2025-01-01' } },
      ],
      delen: GEMEENTEN.map((partij) => ({ partij })),
    },
    geldig: { van: '2027-01-01', totEnMet: null },
    status: 'ingediend',
    vervangt: 'inwoners-2024',
    besluit: null,
    eigenaar: 'renkum',
    ingediendOp: '2026-09-28T11:10:00Z',
    bron: FICTIEVE_BRON,
  },
  {
    code: 'arnhem-werkplekken',
    naam: 'Verdeelsleutel De Connectie naar werkplekken',
    omschrijving: 'Fictief. Concept van Arnhem, nog niet gedeeld: de gemeenten betalen naar werkplekken op 1 januari 2025.',
    plan: naarKenmerk('werkplekken', '2025-01-01', GEMEENTEN),
    geldig: { van: '2027-01-01', totEnMet: null },
    status: 'concept',
    vervangt: 'inwoners-2024',
    besluit: null,
    eigenaar: 'arnhem',
    ingediendOp: null,
    bron: FICTIEVE_BRON,
  },
]

function cijfer(partij: string, kenmerk: Cijfer['kenmerk'], waarde: string, ingediendOp: string | null = '2025-03-03T10:00:00Z'): Cijfer {
  return { partij, kenmerk, peildatum: '2025-01-01', waarde, ingediendOp }
}

function contact(
  partij: string,
  niveau: Voorbeeldcontact['niveau'],
  functie: string,
  dienstonderdeel: string | null = null,
): Voorbeeldcontact {
  const van = dienstonderdeel === null ? START_PETTEN : START_CENTRUM
  return { partij, dienstonderdeel, kant: dienstonderdeel === null ? 'vraag' : 'aanbod', niveau, functie, van, totEnMet: null }
}

/** De Connectie: hats and chairs on both sides of the change of form at new year 2026. */
export const VOORBEELD_DE_CONNECTIE: Voorbeeld = {
  feiten: DE_CONNECTIE,
  regelingen: ['bvo', 'centrumgemeente'],
  omschrijving:
    'Arnhem, Renkum en Rheden voeren hun bedrijfsvoering samen uit: tot en met 2025 in een eigen bedrijfsvoeringsorganisatie, vanaf 2026 bij Arnhem als centrumgemeente. Wie vanaf 2026 als eigenaar optreedt en of de tafels zo gebleven zijn, staat niet in de bron.',
  tafels: GEMEENTEN.map((partij) => ({ code: `raad-${partij}`, naam: `Gemeenteraad van ${naamVan(partij)}`, soort: 'raad', partij })),
  sleutels: SLEUTELS,
  cijfers: [
    cijfer('arnhem', 'werkplekken', '1900'),
    cijfer('renkum', 'werkplekken', '310'),
    cijfer('rheden', 'werkplekken', '420'),
    cijfer('arnhem', 'fte', '1650'),
    cijfer('renkum', 'fte', '262.5'),
    cijfer('rheden', 'fte', '351.8'),
    cijfer('renkum', 'accounts', '345'),
    cijfer('rheden', 'accounts', '470'),
    cijfer('arnhem', 'accounts', '2150', null),
  ],
  // The report: the demand side is thin, most of all in Renkum and Rheden.
  contacten: [
    contact('arnhem', 'strategisch', 'Gemeentesecretaris'),
    contact('renkum', 'strategisch', 'Gemeentesecretaris'),
    contact('rheden', 'strategisch', 'Gemeentesecretaris'),
    contact('arnhem', 'tactisch', 'Directeur bedrijfsvoering'),
    contact('arnhem', 'operationeel', 'Functioneel beheerder'),
    contact('renkum', 'operationeel', 'Functioneel beheerder'),
    contact('arnhem', 'strategisch', 'Directeur', 'connectie-arnhem'),
    contact('arnhem', 'operationeel', 'Teamleider servicedesk', 'connectie-arnhem'),
    {
      partij: 'connectie',
      dienstonderdeel: null,
      kant: 'aanbod',
      niveau: 'strategisch',
      functie: 'Directeur',
      van: START_PETTEN,
      totEnMet: EINDE_BVO,
    },
    {
      partij: 'connectie',
      dienstonderdeel: null,
      kant: 'aanbod',
      niveau: 'operationeel',
      functie: 'Teamleider servicedesk',
      van: START_PETTEN,
      totEnMet: EINDE_BVO,
    },
  ],
  petten: [
    pet('beheerder.deconnectie', 'connectie', 'beheerder', { totEnMet: EINDE_BVO }),
    pet('beheerder.deconnectie', 'arnhem', 'beheerder', { van: START_CENTRUM }),
    pet('directeur.connectie', 'connectie', 'directeur', {
      totEnMet: EINDE_BVO,
      tafels: ['bestuur', 'ogo'],
      mandaten: [mandaat('opmerking')],
    }),
    pet('directeur.connectie', 'arnhem', 'directeur', { van: START_CENTRUM, tafels: ['ogo'], mandaten: [mandaat('opmerking')] }),
    pet('controller.arnhem', 'arnhem', 'controller', {
      tafels: ['controllers'],
      voorzit: ['controllers'],
      mandaten: [mandaat('verdeelsleutel', { limietCent: 100_000_000n, bedragVerborgen: true }), mandaat('kenmerk'), mandaat('opmerking')],
    }),
    pet('controller.renkum', 'renkum', 'controller', { tafels: ['controllers'], mandaten: [mandaat('kenmerk'), mandaat('opmerking')] }),
    pet('controller.rheden', 'rheden', 'controller', { tafels: ['controllers'], mandaten: [mandaat('kenmerk'), mandaat('opmerking')] }),
    pet('controller.connectie', 'connectie', 'controller', {
      totEnMet: EINDE_BVO,
      tafels: ['controllers'],
      mandaten: [mandaat('opmerking')],
    }),
    pet('controller.connectie', 'arnhem', 'controller', { van: START_CENTRUM, mandaten: [mandaat('opmerking')] }),
    pet('adviseur', 'arnhem', 'demandmanager', { tafels: ['rcioo'], mandaten: [mandaat('opmerking')] }),
    pet('demandmanager.rheden', 'rheden', 'demandmanager', {
      tafels: ['ogo'],
      mandaten: [mandaat('opmerking'), mandaat('doel'), mandaat('wens'), mandaat('voorstel'), mandaat('opdracht')],
    }),
    ...GEMEENTEN.flatMap((partij) => [
      pet(`wethouder.${partij}`, partij, 'bestuurder', { tafels: ['bestuur'], voorzit: partij === 'arnhem' ? ['bestuur'] : [] }),
      pet(`griffier.${partij}`, partij, 'griffier', { tafels: [`raad-${partij}`] }),
    ]),
    ...['arnhem', 'rheden'].map((partij) =>
      pet(`secretaris.${partij}`, partij, 'secretaris', {
        tafels: ['secretarissen', 'ogo'],
        voorzit: partij === 'arnhem' ? ['secretarissen', 'ogo'] : [],
        mandaten: [mandaat('opmerking')],
      }),
    ),
    pet('secretaris.renkum', 'renkum', 'secretaris', {
      tafels: ['secretarissen', 'ogo'],
      mandaten: [mandaat('verdeelsleutel', { limietCent: 15_000_000n }), mandaat('opmerking')],
    }),
  ],
  opmerkingen: [
    {
      code: 'toelichting',
      sleutel: 'renkum-mix',
      aanmeldnaam: 'secretaris.renkum',
      partij: 'renkum',
      tekst: 'Fictieve opmerking. Een deel van de kosten is voor elke gemeente gelijk. Daarom stellen wij een vaste basis voor.',
      gemaaktOp: '2026-09-28T11:12:00Z',
      ingediendOp: '2026-09-28T11:15:00Z',
      tafel: null,
    },
  ],
}
