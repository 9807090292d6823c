import { describe, expect, test } from 'vitest'
import type { Deelname, Kenmerk, Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import { overzicht, peildatums } from './kenmerk-overzicht.ts'

const kenmerken: Kenmerk[] = [
  { code: 'inwoners', naam: 'Inwoners', eenheid: 'inwoners', omschrijving: '' },
  { code: 'fte', naam: 'Formatie', eenheid: 'fte', omschrijving: '' },
]

const deelname = (organisatieNaam: string, rol: Deelname['rol']): Deelname => ({
  id: `${organisatieNaam} ${rol}`,
  organisatieId: organisatieNaam,
  organisatieNaam,
  rol,
  viaId: null,
  viaNaam: null,
  geldig: { van: null, totEnMet: null },
  bron: '',
  versie: 1,
})

function waarde(
  organisatieNaam: string,
  peildatum: string,
  getal: string,
  kant: 'openbaar' | 'gedeeld' | 'eigen',
  kenmerk = 'inwoners',
): Kenmerkwaarde {
  const zijde = {
    eigenOrganisatieId: organisatieNaam,
    eigenOrganisatieNaam: organisatieNaam,
    ingediendOp: kant === 'gedeeld' ? '2025-02-10T10:00:00.000Z' : null,
    zichtbaarheid: 'partners' as const,
    tafelId: null,
  }
  return {
    id: `${organisatieNaam} ${kenmerk} ${peildatum} ${kant}`,
    organisatieId: organisatieNaam,
    organisatieNaam,
    kenmerk,
    kenmerkNaam: kenmerk,
    eenheid: '',
    peildatum,
    waarde: getal,
    bron: '',
    fictief: false,
    zijde: kant === 'openbaar' ? null : zijde,
    versie: 1,
  }
}

const show = (rows: ReturnType<typeof overzicht>) =>
  rows.map(({ naam, cellen }) => [naam, cellen['inwoners']?.gedeeld?.waarde ?? null, cellen['inwoners']?.eigen?.waarde ?? null])

describe('overview of kenmerken', () => {
  const deelnames = [deelname('Zevenaar', 'eigenaar'), deelname('Zevenaar', 'afnemer'), deelname('Duiven', 'eigenaar')]
  const maak = (waarden: Kenmerkwaarde[], peildatum: string | null) => overzicht({ deelnames, kenmerken, waarden, peildatum })

  test('each participant once with all its roles, also without figures', () => {
    const rows = maak([], null)
    expect(rows.map(({ naam, rollen }) => [naam, rollen])).toEqual([
      ['Duiven', ['eigenaar']],
      ['Zevenaar', ['eigenaar', 'afnemer']],
    ])
    expect(rows[0]?.cellen['fte']).toEqual({ gedeeld: null, eigen: null })
  })

  test('the last figure of each, whatever order they came in', () => {
    const waarden = [
      waarde('Duiven', '2024-01-01', '24872', 'openbaar'),
      waarde('Duiven', '2025-01-01', '24937', 'openbaar'),
      waarde('Zevenaar', '2024-01-01', '45041', 'openbaar'),
    ]
    expect(show(maak(waarden, null))).toEqual([
      ['Duiven', '24937', null],
      ['Zevenaar', '45041', null],
    ])
    expect(show(maak(waarden.toReversed(), null))).toEqual([
      ['Duiven', '24937', null],
      ['Zevenaar', '45041', null],
    ])
  })

  test('with a day only figures of that day count', () => {
    const waarden = [waarde('Duiven', '2025-01-01', '24937', 'openbaar'), waarde('Zevenaar', '2024-01-01', '45041', 'openbaar')]
    expect(show(maak(waarden, '2025-01-01'))).toEqual([
      ['Duiven', '24937', null],
      ['Zevenaar', null, null],
    ])
  })

  test('what the organisation shared goes before statistics of the same day, not of a later one', () => {
    const same = [waarde('Duiven', '2025-01-01', '25000', 'gedeeld'), waarde('Duiven', '2025-01-01', '24937', 'openbaar')]
    expect(show(maak(same, null))[0]).toEqual(['Duiven', '25000', null])
    expect(show(maak([...same, waarde('Duiven', '2026-01-01', '25100', 'openbaar')], null))[0]).toEqual(['Duiven', '25100', null])
  })

  test('the own side stands beside what partners see, unless it is older', () => {
    const shared = waarde('Zevenaar', '2025-01-01', '480', 'gedeeld')
    expect(show(maak([shared, waarde('Zevenaar', '2026-01-01', '495', 'eigen')], null))[1]).toEqual(['Zevenaar', '480', '495'])
    expect(show(maak([shared, waarde('Zevenaar', '2024-01-01', '470', 'eigen')], null))[1]).toEqual(['Zevenaar', '480', null])
  })

  test('figures of another kenmerk stay out of the cell', () => {
    expect(show(maak([waarde('Duiven', '2025-01-01', '12', 'gedeeld', 'fte')], null))[0]).toEqual(['Duiven', null, null])
  })

  test('days to choose from: each once, latest first', () => {
    expect(
      peildatums([
        waarde('A', '2024-01-01', '1', 'openbaar'),
        waarde('B', '2025-01-01', '1', 'openbaar'),
        waarde('B', '2024-01-01', '1', 'openbaar'),
      ]),
    ).toEqual(['2025-01-01', '2024-01-01'])
  })
})
