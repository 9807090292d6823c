import { BOMMELERWAARD } from '#modules/samenwerking/reference/bommelerwaard.ts'
import {
  type Cijfer,
  FICTIEVE_BRON,
  mandaat,
  pet,
  START_PETTEN,
  type Voorbeeld,
  type Voorbeeldcontact,
} from '#modules/samenwerking/seed/voorbeeld.ts'

function cijfer(partij: string, kenmerk: Cijfer['kenmerk'], waarde: string, ingediendOp: string | null = '2025-02-24T10:00:00Z'): Cijfer {
  return { partij, kenmerk, peildatum: '2025-01-01', waarde, ingediendOp }
}

function contact(partij: string, niveau: Voorbeeldcontact['niveau'], functie: string): Voorbeeldcontact {
  return { partij, dienstonderdeel: null, kant: partij === 'bveb' ? 'aanbod' : 'vraag', niveau, functie, van: START_PETTEN, totEnMet: null }
}

/** Bommelerwaard: two municipalities and one key, half the chairs empty. */
export const VOORBEELD_BOMMELERWAARD: Voorbeeld = {
  feiten: BOMMELERWAARD,
  regelingen: ['bveb'],
  omschrijving:
    'Maasdriel en Zaltbommel voeren hun bedrijfsvoering samen uit in de BVEB. Zij meten wat dat oplevert aan zes doelen: kosten, kwaliteit, kwetsbaarheid, kwantiteit, klant en kennis.',
  tafels: [{ code: 'opdrachtgevers', naam: 'Opdrachtgeversoverleg Bommelerwaard', soort: 'ogo' }],
  sleutels: [
    {
      code: 'mix-2023',
      naam: 'Verdeelsleutel BVEB',
      omschrijving:
        'Fictief. De bronnen geven geen verdeelsleutel. In dit voorbeeld gaat 30 procent in gelijke delen en 70 procent naar inwoners op 1 januari 2023.',
      plan: {
        maatstaven: [
          { weging: '30', maatstaf: { soort: 'gelijk' } },
          { weging: '70', maatstaf: { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2023-01-01' } },
        ],
        delen: [{ partij: 'maasdriel' }, { partij: 'zaltbommel' }],
      },
      geldig: { van: '2024-01-01', totEnMet: '2027-12-31' },
      status: 'vastgesteld',
      vervangt: null,
      besluit: { gremium: 'Bestuur Bedrijfsvoeringseenheid Bommelerwaard', datum: '2023-06-22', kenmerk: 'Fictief besluit' },
      eigenaar: 'bveb',
      ingediendOp: '2023-04-17T09:00:00Z',
      bron: FICTIEVE_BRON,
    },
  ],
  cijfers: [
    cijfer('maasdriel', 'fte', '205'),
    cijfer('zaltbommel', 'fte', '258.6'),
    cijfer('zaltbommel', 'werkplekken', '290'),
    cijfer('maasdriel', 'werkplekken', '240', null),
    cijfer('zaltbommel', 'accounts', '335', null),
  ],
  contacten: [
    contact('zaltbommel', 'strategisch', 'Gemeentesecretaris'),
    contact('maasdriel', 'tactisch', 'Demandmanager'),
    contact('maasdriel', 'operationeel', 'Functioneel beheerder'),
    contact('zaltbommel', 'operationeel', 'Functioneel beheerder'),
    contact('bveb', 'strategisch', 'Directeur'),
    contact('bveb', 'operationeel', 'Teamleider servicedesk'),
  ],
  petten: [
    pet('beheerder.bommelerwaard', 'bveb', 'beheerder'),
    pet('controller.zaltbommel', 'zaltbommel', 'controller', {
      mandaten: [mandaat('verdeelsleutel', { limietCent: 20_000_000n }), mandaat('kenmerk'), mandaat('opmerking')],
    }),
    pet('demandmanager.maasdriel', 'maasdriel', 'demandmanager', {
      tafels: ['opdrachtgevers'],
      mandaten: [mandaat('kenmerk'), mandaat('opmerking')],
    }),
  ],
  opmerkingen: [
    {
      code: 'einde',
      sleutel: 'mix-2023',
      aanmeldnaam: 'demandmanager.maasdriel',
      partij: 'maasdriel',
      tekst: 'Fictieve opmerking. Deze sleutel eindigt met 2027. Zetten we een nieuwe sleutel op tijd op de agenda?',
      gemaaktOp: '2026-11-03T15:40:00Z',
      ingediendOp: '2026-11-03T15:41:00Z',
      tafel: null,
    },
  ],
}
