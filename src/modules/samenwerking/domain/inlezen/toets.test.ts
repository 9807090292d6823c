import { describe, expect, test } from 'vitest'
import type { Cel } from '#kernel/inlezen/cel.ts'
import { bladVan, kolommenVan } from './koppelen.ts'
import type { StandVanZaken } from './toets.ts'
import { toetsBestand } from './toets-bestand.ts'
import type { InleesSoort } from './velden.ts'

const gemeente = (id: string, naam: string, gemeenteCode: string, rest: object = {}) => ({
  id,
  naam,
  soort: 'gemeente',
  gemeenteCode,
  provincie: 'Gelderland',
  van: null,
  totEnMet: null,
  bron: 'TOOI',
  landelijk: true,
  versie: 1,
  ...rest,
})

const stand: StandVanZaken = {
  vandaag: '2026-11-22',
  eigenOrganisatieId: 'zev',
  indienenKanNiet: null,
  organisaties: [
    gemeente('zev', 'Zevenaar', 'GM0299'),
    gemeente('dui', 'Duiven', 'GM0226'),
    gemeente('rij', 'Rijnwaarden', 'GM0196', { totEnMet: '2017-12-31' }),
    {
      id: 'een',
      naam: '1Stroom',
      soort: 'gemeenschappelijke_regeling',
      gemeenteCode: null,
      provincie: null,
      van: '2018-01-01',
      totEnMet: null,
      bron: 'TOOI',
      landelijk: false,
      versie: 3,
    },
    {
      id: 'dui2',
      naam: 'Duiven',
      soort: 'overig',
      gemeenteCode: null,
      provincie: null,
      van: null,
      totEnMet: null,
      bron: 'wij',
      landelijk: false,
      versie: 1,
    },
  ],
  opvolgingen: [{ vanId: 'rij', naarId: 'zev', datum: '2018-01-01' }],
  kenmerken: [
    { code: 'inwoners', naam: 'Inwoners' },
    { code: 'fte', naam: 'Formatie' },
  ],
  tafels: [{ id: 't1', naam: 'Controllersoverleg' }],
  waarden: [
    {
      id: 'w1',
      organisatieId: 'zev',
      kenmerk: 'inwoners',
      peildatum: '2026-01-01',
      waarde: '44096',
      bron: 'CBS',
      stand: 'openbaar',
      zichtbaarheid: 'partners',
      tafelId: null,
      eigenOrganisatieId: null,
      versie: 1,
    },
    {
      id: 'w2',
      organisatieId: 'zev',
      kenmerk: 'fte',
      peildatum: '2026-01-01',
      waarde: '12.5',
      bron: 'Telling',
      stand: 'concept',
      zichtbaarheid: 'partners',
      tafelId: null,
      eigenOrganisatieId: 'zev',
      versie: 4,
    },
    {
      id: 'w3',
      organisatieId: 'zev',
      kenmerk: 'fte',
      peildatum: '2025-01-01',
      waarde: '11',
      bron: 'Telling',
      stand: 'ingediend',
      zichtbaarheid: 'partners',
      tafelId: null,
      eigenOrganisatieId: 'zev',
      versie: 2,
    },
    {
      id: 'w4',
      organisatieId: 'dui',
      kenmerk: 'fte',
      peildatum: '2026-01-01',
      waarde: '9',
      bron: 'Duiven',
      stand: 'ingediend',
      zichtbaarheid: 'partners',
      tafelId: null,
      eigenOrganisatieId: 'dui',
      versie: 1,
    },
  ],
  deelnames: [
    { id: 'd1', organisatieId: 'zev', rol: 'eigenaar', viaId: null, van: '2018-01-01', totEnMet: null, bron: 'Besluit', versie: 1 },
    { id: 'd2', organisatieId: 'dui', rol: 'afnemer', viaId: 'een', van: null, totEnMet: '2026-12-31', bron: 'Besluit', versie: 1 },
  ],
  sleutels: [
    {
      id: 's1',
      naam: 'RID',
      omschrijving: 'Wie betaalt',
      status: 'vastgesteld',
      geldigVan: '2023-01-01',
      geldigTotEnMet: null,
      eigenOrganisatieId: 'een',
      versie: 2,
      opbouw: {
        maatstaven: [{ weging: '1', maatstaf: { soort: 'vast' } }],
        delen: [
          { organisatieId: 'zev', gewicht: '52' },
          {
            organisatieId: 'een',
            gewicht: '48',
            onderverdeling: {
              maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }],
              delen: [{ organisatieId: 'dui' }, { organisatieId: 'dui2' }],
            },
          },
        ],
      },
    },
    {
      id: 's2',
      naam: 'Ons voorstel',
      omschrijving: '',
      status: 'concept',
      geldigVan: '2027-01-01',
      geldigTotEnMet: null,
      eigenOrganisatieId: 'zev',
      versie: 1,
      opbouw: { maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }], delen: [{ organisatieId: 'zev' }, { organisatieId: 'een' }] },
    },
  ],
}

/** Reads a small sheet with the mapping that we suggest. */
function toets(soort: InleesSoort, rijen: Cel[][], anders: Partial<StandVanZaken> = {}) {
  const genummerd = rijen.map((cellen, index) => ({ nummer: index + 1, cellen }))
  const koppeling = Object.fromEntries(kolommenVan(soort, bladVan(genummerd)!).map(({ kolom, voorstel }) => [kolom, voorstel]))
  const { regels, fouten } = toetsBestand({ soort, rijen: genummerd, koppeling }, { ...stand, ...anders })
  return {
    regels: regels.map(({ handeling, onderwerpId, naam, invoer }) => ({ handeling, id: onderwerpId, naam, invoer })),
    fouten: fouten.map(({ rij, kolom, code, melding }) => `${kolom}${rij} ${code}: ${melding}`),
  }
}

describe('organisaties', () => {
  const kop = ['Naam', 'Soort', 'Gemeentecode', 'Provincie', 'Bestaat vanaf', 'Bestaat tot en met', 'Bron', 'Regiekamer-code']

  test('a municipality of the register is recognised, by code or name, and stays as it is', () => {
    const { regels, fouten } = toets('organisaties', [
      kop,
      ['Zevenaar', 'Gemeente', 'GM0299', 'Gelderland', null, null, 'TOOI', null],
      ['Rijnwaarden', 'gemeente', null, null, null, '31-12-2017', 'TOOI', null],
      ['Duiven', 'Gemeente', 'GM0226', 'Utrecht', '01-01-1900', null, 'TOOI', null],
    ])
    expect(regels.map(({ handeling, id }) => [handeling, id])).toEqual([
      ['ongewijzigd', 'zev'],
      ['ongewijzigd', 'rij'],
    ])
    expect(fouten).toEqual([
      'D4 wijzigt-niet: Duiven staat in het landelijke register en wijzigt hier niet. Laat hier Gelderland staan, of haal de regel weg.',
      'E4 wijzigt-niet: Duiven staat in het landelijke register en wijzigt hier niet. Maak deze cel leeg, of haal de regel weg.',
    ])
  })

  test('new, changed and unchanged organisations of the own cooperation', () => {
    const { regels, fouten } = toets('organisaties', [
      kop,
      ['RSD', 'Werkorganisatie', null, null, '1-1-2020', null, 'Besluit', null],
      ['1stroom', 'GR', null, null, '01-01-2018', '31-12-2026', 'TOOI', null],
      ['Duiven', 'overig', null, null, null, null, 'wij', null],
    ])
    expect(fouten).toEqual([])
    expect(regels).toEqual([
      {
        handeling: 'nieuw',
        id: null,
        naam: 'RSD',
        invoer: { naam: 'RSD', soort: 'werkorganisatie', van: '2020-01-01', totEnMet: null, bron: 'Besluit' },
      },
      {
        handeling: 'gewijzigd',
        id: 'een',
        naam: '1stroom',
        invoer: { naam: '1stroom', soort: 'gemeenschappelijke_regeling', van: '2018-01-01', totEnMet: '2026-12-31', bron: 'TOOI' },
      },
      { handeling: 'ongewijzigd', id: 'dui2', naam: 'Duiven', invoer: null },
    ])
  })

  test('its code says which one it is, also when the name changes', () => {
    expect(
      toets('organisaties', [
        ['Naam', 'Soort', 'Bron', 'Regiekamer-code'],
        ['Eén Stroom', 'gr', 'TOOI', 'een'],
      ]).regels[0],
    ).toMatchObject({ handeling: 'gewijzigd', id: 'een', invoer: { naam: 'Eén Stroom', van: '2018-01-01' } })
  })

  test('what cannot be: unknown municipality, double rows, a name that is taken, an end before the beginning, empty cells', () => {
    const { fouten } = toets('organisaties', [
      kop,
      ['Zevenar', 'Gemeente', null, null, null, null, 'x', null],
      ['RSD', 'overig', null, null, null, null, 'x', null],
      ['rsd', 'overig', null, null, null, null, 'x', null],
      ['Duiven', 'overig', null, null, null, null, 'x', 'een'],
      ['Kort', 'overig', null, null, '01-01-2020', '01-01-2019', 'x', null],
      [null, 'bv', null, null, 'gisteren', null, null, null],
      ['Nieuw', 'overig', 'GM9999', null, null, null, 'x', null],
    ])
    expect(fouten).toEqual([
      'A2 gemeente-onbekend: "Zevenar" kennen wij niet. Bedoelt u Zevenaar?',
      'A4 dubbel: rsd staat ook op rij 3. Laat een van beide staan.',
      'A5 naam-bezet: Er is al een organisatie die Duiven heet. Kies een andere naam.',
      'F6 einde-voor-begin: De organisatie begint op 01-01-2020. Vul hier een latere datum in.',
      'A7 leeg: Vul Naam in.',
      'B7 keuze: "bv" kennen wij hier niet. Kies uit: gemeente, gemeenschappelijke regeling, werkorganisatie, overig.',
      'E7 datum: Dit is geen datum. Schrijf dag-maand-jaar, bijvoorbeeld 21-11-2026.',
      'G7 leeg: Vul Bron in.',
      'C8 gemeente-onbekend: De gemeentecode GM9999 kennen wij niet. Gebruik de code van het CBS: GM met vier cijfers, bijvoorbeeld GM0299.',
    ])
  })
})

describe('kenmerken', () => {
  const kop = ['Organisatie', 'Kenmerk', 'Peildatum', 'Waarde', 'Bron', 'Stand', 'Zichtbaar voor']
  const rij = (organisatie: Cel, kenmerk: Cel, peildatum: Cel, waarde: Cel, ...rest: Cel[]) => [
    organisatie,
    kenmerk,
    peildatum,
    waarde,
    'Telling',
    ...rest,
  ]

  test('figures of the own organisation are drafted, changed, handed in or unchanged', () => {
    const { regels, fouten } = toets('kenmerken', [
      kop,
      rij('Zevenaar', 'fte', '01-01-2027', '13,25'),
      rij('GM0299', 'Formatie', { datum: '2026-01-01' }, { getal: '12.5' }),
      rij('Zevenaar', 'fte', '2024-01-01', { getal: '10' }, 'ingediend', 'controllersoverleg'),
      rij('zevenaar', 'FTE', '1-1-2025', '11', 'Ingediend'),
    ])
    expect(fouten).toEqual([])
    expect(regels.map(({ handeling, id, invoer }) => [handeling, id, invoer])).toEqual([
      [
        'nieuw',
        null,
        {
          organisatieId: 'zev',
          kenmerk: 'fte',
          peildatum: '2027-01-01',
          waarde: '13.25',
          bron: 'Telling',
          ingediend: false,
          zichtbaarheid: 'partners',
          tafelId: null,
        },
      ],
      ['ongewijzigd', 'w2', null],
      [
        'nieuw',
        null,
        {
          organisatieId: 'zev',
          kenmerk: 'fte',
          peildatum: '2024-01-01',
          waarde: '10',
          bron: 'Telling',
          ingediend: true,
          zichtbaarheid: 'tafel',
          tafelId: 't1',
        },
      ],
      ['ongewijzigd', 'w3', null],
    ])
  })

  test('a draft is changed, or handed in when the column says so', () => {
    expect(toets('kenmerken', [kop, rij('Zevenaar', 'fte', '01-01-2026', '13')]).regels[0]).toMatchObject({
      handeling: 'gewijzigd',
      id: 'w2',
      invoer: { waarde: '13', ingediend: false },
    })
    expect(toets('kenmerken', [kop, rij('Zevenaar', 'fte', '01-01-2026', '12,5', 'ja')]).regels[0]).toMatchObject({
      handeling: 'gewijzigd',
      id: 'w2',
      invoer: { ingediend: true },
    })
  })

  test('figures of others and public ones can only be what they are; each fault stands in its own cell', () => {
    const { regels, fouten } = toets('kenmerken', [
      ['Organisatie', 'Gemeentecode', 'Kenmerk', 'Peildatum', 'Waarde', 'Bron', 'Stand'],
      ['Duiven', 'GM0226', 'fte', '01-01-2026', '9', 'Duiven', 'ingediend'],
      ['Duiven', 'GM0226', 'fte', '01-01-2026', '10', 'Duiven', null],
      ['Duiven', 'GM0226', 'fte', '01-01-2030', '10', 'x', null],
      ['Zevenaar', null, 'inwoners', '01-01-2026', '44096', 'CBS', 'openbaar'],
      ['Zevenaar', null, 'inwoners', '01-01-2026', '1', 'CBS', 'openbaar'],
    ])
    expect(regels.map(({ id }) => id)).toEqual(['w4', 'w1'])
    expect(fouten).toEqual([
      'D3 dubbel: Formatie van Duiven op 2026-01-01 staat ook op rij 2. Laat een van beide staan.',
      'E4 van-ander: Dit cijfer is van Duiven. Alleen Duiven kan het wijzigen. Er is nog geen cijfer op 01-01-2030. Haal de regel weg.',
      'D6 dubbel: Inwoners van Zevenaar op 2026-01-01 staat ook op rij 5. Laat een van beide staan.',
    ])
    expect(toets('kenmerken', [kop, ['GM0226', 'fte', '01-01-2026', '10', 'Duiven']]).fouten).toEqual([
      'D2 wijzigt-niet: Dit cijfer is van Duiven. Alleen Duiven kan het wijzigen. Laat hier 9 staan, of haal de regel weg.',
    ])
    expect(toets('kenmerken', [kop, ['Zevenaar', 'inwoners', '01-01-2026', '1', 'CBS', 'openbaar']]).fouten[0]).toContain(
      'D2 wijzigt-niet: Dit is een openbaar cijfer.',
    )
  })

  test('without a mandate nothing is handed in', () => {
    expect(
      toets('kenmerken', [kop, rij('Zevenaar', 'fte', '2024-01-01', '1', 'ingediend')], {
        indienenKanNiet: 'U hebt hiervoor geen mandaat.',
      }).fouten,
    ).toEqual(['F2 geen-mandaat: U hebt hiervoor geen mandaat.'])
  })

  test('what was handed in does not change any more', () => {
    expect(toets('kenmerken', [kop, rij('Zevenaar', 'fte', '01-01-2025', '12')]).fouten).toEqual([
      'D2 wijzigt-niet: Dit cijfer is ingediend en wijzigt niet meer. Laat hier 11 staan, of haal de regel weg.',
    ])
    expect(toets('kenmerken', [kop, rij('Zevenaar', 'fte', '01-01-2025', '12', 'concept')]).fouten[0]).toContain('D2 al-ingediend')
  })

  test('names that do not exist, not yet, not any more, or twice', () => {
    const { fouten } = toets('kenmerken', [
      kop,
      rij('Zevenar', 'fte', '01-01-2030', '1'),
      rij('Rijnwaarden', 'fte', '01-01-2026', '1'),
      rij('Duiven', 'fte', '01-01-2026', '1'),
      rij('1Stroom', 'fte', '01-01-2017', '1'),
      rij('Zevenaar', 'inwonrs', '01-01-2026', '1'),
      rij('Zevenaar', 'fte', '01-01-2031', '1', 'weg', 'iedereen'),
    ])
    expect(fouten).toEqual([
      'A2 organisatie-onbekend: "Zevenar" kennen wij niet. Bedoelt u Zevenaar?',
      'A3 organisatie-datum: Rijnwaarden bestond op 01-01-2026 niet meer; dat is nu Zevenaar. Vul die naam in, of kies een eerdere datum.',
      'A4 organisatie-dubbel: Er zijn 2 organisaties die Duiven heten. Vul in plaats van de naam de gemeentecode in.',
      'A5 organisatie-datum: 1Stroom bestond nog niet op 01-01-2017, maar pas vanaf 01-01-2018. Kies een latere datum of de voorganger.',
      'B6 kenmerk-onbekend: "inwonrs" is geen kenmerk dat wij kennen. Bedoelt u Inwoners?',
      'F7 keuze: "weg" kennen wij hier niet. Kies uit: eigen kant, ingediend, openbaar.',
    ])
  })

  test('a cell in a column without a head is a fault, not lost', () => {
    expect(
      toets('kenmerken', [
        ['Organisatie', 'Kenmerk', 'Peildatum', 'Waarde', 'Bron'],
        ['Zevenaar', 'fte', '01-01-2030', '1', 'a', 'b'],
      ]).fouten[0],
    ).toMatch(/^F2 te-veel-cellen: .*;/)
  })
})

describe('deelnames', () => {
  const kop = ['Organisatie', 'Gemeentecode', 'Rol', 'Via', 'Van', 'Tot en met', 'Bron']

  test('new, another end, unchanged', () => {
    const { regels, fouten } = toets('deelnames', [
      kop,
      ['Duiven', 'GM0226', 'opdrachtgever', '1Stroom', '01-01-2027', null, 'Besluit'],
      ['Zevenaar', 'GM0299', 'Eigenaar', null, '01-01-2018', '31-12-2026', 'Besluit'],
      ['Duiven', 'GM0226', 'klant', '1Stroom', null, '31-12-2026', 'Besluit'],
    ])
    expect(fouten).toEqual([])
    expect(regels.map(({ handeling, id, invoer }) => [handeling, id, invoer])).toEqual([
      ['nieuw', null, { organisatieId: 'dui', rol: 'opdrachtgever', viaId: 'een', van: '2027-01-01', totEnMet: null, bron: 'Besluit' }],
      ['gewijzigd', 'd1', { totEnMet: '2026-12-31' }],
      ['ongewijzigd', 'd2', null],
    ])
  })

  test('overlap with what is there and within the file, other changes, no first day', () => {
    const { fouten } = toets('deelnames', [
      kop,
      ['Zevenaar', 'GM0299', 'eigenaar', null, '01-01-2020', null, 'Besluit'],
      ['Zevenaar', 'GM0299', 'afnemer', null, '01-01-2020', '31-12-2020', 'x'],
      ['Zevenaar', 'GM0299', 'afnemer', null, '31-12-2020', null, 'x'],
      ['Duiven', 'GM0226', 'afnemer', null, null, '31-12-2026', 'Anders'],
      ['Duiven', 'GM0226', 'eigenaar', null, null, null, 'x'],
    ])
    expect(fouten).toEqual([
      'E2 overlap: Deze organisatie heeft deze rol al vanaf 01-01-2018. Kies een andere periode, of beëindig eerst die deelname.',
      'E4 overlap: Deze periode overlapt die van rij 3. Kies een andere periode.',
      'D5 wijzigt-niet: Van een bestaande deelname wijzigt u hier alleen de laatste dag. Laat hier 1Stroom staan.',
      'G5 wijzigt-niet: Van een bestaande deelname wijzigt u hier alleen de laatste dag. Laat hier Besluit staan, of haal de regel weg.',
      'E6 leeg: Vul de eerste dag van deze deelname in.',
    ])
  })

  test('one role can follow the other when the first ends in the same file', () => {
    const { regels, fouten } = toets('deelnames', [
      kop,
      ['Zevenaar', 'GM0299', 'eigenaar', null, '01-01-2027', null, 'Nieuw'],
      ['Zevenaar', 'GM0299', 'eigenaar', null, '01-01-2018', '31-12-2026', 'Besluit'],
    ])
    expect(fouten).toEqual([])
    expect(regels.map(({ handeling }) => handeling)).toEqual(['nieuw', 'gewijzigd'])
  })
})

describe('verdeelsleutels', () => {
  const kop = [
    'Verdeelsleutel',
    'Omschrijving',
    'Geldig van',
    'Onder',
    'Organisatie',
    'Gemeentecode',
    'Maatstaf',
    'Kenmerk',
    'Peildatum',
    'Weging',
    'Gewicht',
  ]
  const rid: Cel[][] = [
    ['RID', 'Wie betaalt', '01-01-2023', null, 'Zevenaar', 'GM0299', 'Vast', null, null, '1', '52'],
    ['RID', 'Wie betaalt', '01-01-2023', null, '1Stroom', null, 'Vast', null, null, '1', '48'],
    ['RID', 'Wie betaalt', '01-01-2023', '1Stroom', 'Duiven', 'GM0226', 'Gelijk', null, null, '1', null],
    ['RID', 'Wie betaalt', '01-01-2023', '1Stroom', 'Duiven', null, 'Gelijk', null, null, '1', null],
  ]

  test('the same key is unchanged; one other cell makes one draft with just that', () => {
    expect(toets('verdeelsleutels', [kop, ...rid])).toEqual({
      fouten: [],
      regels: [{ handeling: 'ongewijzigd', id: 's1', naam: 'RID', invoer: null }],
    })
    const anders = rid.map((rij, index) => (index === 0 ? rij.with(10, '53') : rij))
    const { regels, fouten } = toets('verdeelsleutels', [kop, ...anders])
    expect(fouten).toEqual([])
    expect(regels).toMatchObject([
      {
        handeling: 'nieuw',
        id: null,
        invoer: {
          opbouw: {
            delen: [
              { organisatieId: 'zev', gewicht: '53' },
              { organisatieId: 'een', gewicht: '48' },
            ],
          },
        },
      },
    ])
  })

  test('a draft of our own is changed where it is', () => {
    expect(
      toets('verdeelsleutels', [kop, ['Ons voorstel', null, '01-01-2027', null, 'Zevenaar', null, 'gelijk', null, null, null, null]])
        .regels,
    ).toMatchObject([{ handeling: 'gewijzigd', id: 's2', invoer: { opbouw: { delen: [{ organisatieId: 'zev' }] } } }])
  })

  test('a mix has a row per measure, with one weging each', () => {
    const mix = (organisatie: Cel): Cel[][] => [
      ['Mix', null, '01-01-2027', null, organisatie, null, 'gelijk', null, null, '0,4', null],
      ['Mix', null, '01-01-2027', null, organisatie, null, 'kenmerk', 'Inwoners', '01-01-2026', '0,6', null],
    ]
    expect(toets('verdeelsleutels', [kop, ...mix('Zevenaar'), ...mix('1Stroom')]).regels).toMatchObject([
      {
        handeling: 'nieuw',
        invoer: {
          opbouw: {
            maatstaven: [
              { weging: '0.4', maatstaf: { soort: 'gelijk' } },
              { weging: '0.6', maatstaf: { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2026-01-01' } },
            ],
            delen: [{ organisatieId: 'zev' }, { organisatieId: 'een' }],
          },
        },
      },
    ])
  })

  test('what does not fit together is told in the cell where it is', () => {
    const sleutel = (...rest: Cel[]) => ['Fout', null, '01-01-2027', ...rest]
    expect(
      toets('verdeelsleutels', [
        kop,
        sleutel('Duiven', 'Zevenaar', null, 'vast', null, null, null, '1'),
        sleutel(null, '1Stroom', null, 'vast', null, null, null, '1'),
      ]).fouten,
    ).toEqual(['D2 organisatie-dubbel: Er zijn 2 organisaties die Duiven heten. Vul in plaats van de naam de gemeentecode in.'])
    expect(
      toets('verdeelsleutels', [kop, sleutel('GM0226', 'Zevenaar', null, 'gelijk'), sleutel(null, '1Stroom', null, 'gelijk')]).fouten,
    ).toEqual(['D2 laag-ontbreekt: Duiven staat niet in de laag erboven. Voeg daar een regel voor toe, of verbeter deze cel.'])
    expect(
      toets('verdeelsleutels', [
        kop,
        sleutel(null, 'Zevenaar', null, 'vast'),
        sleutel(null, '1Stroom', null, 'vast', null, null, null, '-1'),
      ]).fouten,
    ).toEqual(['K3 negatief: Dit getal mag niet lager zijn dan nul. Vul een getal in vanaf 0.'])
    expect(
      toets('verdeelsleutels', [
        kop,
        sleutel(null, 'Zevenaar', null, 'vast'),
        sleutel(null, '1Stroom', null, 'vast', null, null, null, '0'),
      ]).fouten[0],
    ).toMatch(/^K2 gewichtOntbreekt/)
    expect(
      toets('verdeelsleutels', [
        kop,
        sleutel(null, 'Zevenaar', null, 'kenmerk'),
        sleutel(null, '1Stroom', null, 'gelijk', null, '01-01-2026', null, '5'),
      ]).fouten.map((fout) => fout.split(':')[0]),
    ).toEqual(['H2 leeg', 'I2 leeg', 'I3 niet-nodig', 'K3 gewichtNietNodig'])
    expect(
      toets('verdeelsleutels', [
        kop,
        sleutel(null, 'Zevenaar', null, 'gelijk', null, null, '1'),
        sleutel(null, '1Stroom', null, 'gelijk', null, null, '2'),
      ]).fouten[0],
    ).toMatch(/^J3 weging-verschilt: Op rij 2/)
    expect(
      toets('verdeelsleutels', [kop, sleutel(null, 'Zevenaar', null, 'gelijk'), sleutel(null, 'Zevenaar', null, 'gelijk')]).fouten[0],
    ).toMatch(/^E3 dubbel: Zevenaar staat met deze maatstaf ook op rij 2/)
    expect(
      toets('verdeelsleutels', [
        kop,
        sleutel(null, 'Zevenaar', null, 'gelijk'),
        sleutel(null, 'Zevenaar', null, 'vast', null, null, null, '1'),
        sleutel(null, '1Stroom', null, 'gelijk'),
      ]).fouten[0],
    ).toMatch(/^G4 maatstaf-ontbreekt: .*vast.*1Stroom/)
  })

  test('what belongs to the whole key is the same on every row', () => {
    expect(
      toets('verdeelsleutels', [
        kop,
        ['Fout', 'a', '01-01-2027', null, 'Zevenaar', null, 'gelijk'],
        ['Fout', 'b', '01-01-2027', null, '1Stroom', null, 'gelijk'],
      ]).fouten,
    ).toEqual(['B3 verschilt: Op rij 2 van deze sleutel staat iets anders. Vul op elke regel van de sleutel hetzelfde in.'])
  })
})
