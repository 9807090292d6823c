import { describe, expect, test } from 'vitest'
import type { Deelnamecijfers, Wens } from '#modules/vraag/contract.ts'
import { watAls } from '#modules/vraag/domain/betalen.ts'
import { bereken, bevinding, cijfersVan, gevolg, partijenVan, zonderGewicht } from '#modules/vraag/web/betalen-ontwerp.ts'

/** Words as they are read: an amount keeps its spaces together. */
const plat = (text: string) => text.replaceAll('\u00A0', ' ')
const cijfers = (more: Partial<Deelnamecijfers> = {}): Deelnamecijfers => ({
  investering: '300000.00',
  afschrijvingJaren: 3,
  vasteKostenPerJaar: '90000.00',
  prijsPerEenheid: '10.00',
  eenheid: 'stuk',
  eersteJaar: 2028,
  aantalJaren: 3,
  opzegtermijnJaren: 1,
  gewichtBron: 'x',
  bron: 'x',
  delen: ['Duiven', 'Zevenaar'].map((naam) => ({ organisatieId: naam, organisatieNaam: naam, gewicht: '1', eenheden: '100' })),
  organisatieNaam: 'RID',
  persoonNaam: 'x',
  bijgewerktOp: '2026-11-22T09:00:00.000Z',
  ...more,
})
const wens = (keuzes: [naam: string, keuze: Wens['aansluitingen'][number]['keuze'], vanafJaar?: number][]) =>
  ({
    zijde: { eigenOrganisatieId: 'Duiven', eigenOrganisatieNaam: 'Duiven' },
    aansluitingen: keuzes.map(([naam, keuze, vanafJaar]) => ({
      organisatieId: naam,
      organisatieNaam: naam,
      keuze,
      vanafJaar: vanafJaar ?? null,
    })),
  }) as unknown as Wens
const reken = (keuzes: Parameters<typeof wens>[0], more: Partial<Deelnamecijfers> = {}) => {
  const gerekend = bereken(cijfersVan(cijfers(more)), partijenVan(wens(keuzes), cijfers(more)))
  if (!gerekend.ok) throw new Error(gerekend.redenen.join())
  return gerekend.value
}

describe('the finding', () => {
  test.each([
    [[], {}, 'Duiven betaalt alles: € 573.000,00 over 2028–2030'],
    [
      [['Zevenaar', 'later', 2029]],
      {},
      'Duiven betaalt het meest: € 383.000,00 van € 575.000,00 over 2028–2030; Zevenaar stapt in 2029 in voor € 100.000,00',
    ],
    [[], { aantalJaren: 1, investering: '0.00', vasteKostenPerJaar: '0.00', prijsPerEenheid: '0.00' }, 'Meedoen kost niets over 2028'],
    [[], { investering: 'PM' }, 'Nog niet te zeggen wie wat betaalt: de investering is PM. Bekend is € 273.000,00 over 2028–2030'],
    [
      [],
      { investering: 'PM', vasteKostenPerJaar: 'PM' },
      'Nog niet te zeggen wie wat betaalt: de investering en de vaste kosten zijn PM. Bekend is € 3.000,00 over 2028–2030',
    ],
    [
      [['Arnhem', 'meeliften']],
      {},
      'Nog niet te zeggen wie wat betaalt: het gebruik van Arnhem is PM. Bekend is € 573.000,00 over 2028–2030',
    ],
  ] as const)('of %j with %j', (keuzes, more, zin) => {
    expect(plat(bevinding(reken(keuzes as unknown as Parameters<typeof wens>[0], more)))).toBe(zin)
  })
})

test('what another choice does, to the one and to the others together', () => {
  const nu = reken([['Zevenaar', 'later', 2029]])
  const stel = bereken(nu.cijfers, watAls(nu.partijen, { organisatieId: 'Zevenaar', keuze: 'nu', vanafJaar: null }))
  if (!stel.ok) throw new Error('can be divided')
  expect(plat(gevolg(nu, stel.value, 'Zevenaar'))).toBe('Zevenaar betaalt dan € 96.000,00 meer, de anderen samen € 95.000,00 minder')
})

test('who takes part without a weight is named; where nobody can pay it says why', () => {
  const partijen = partijenVan(
    wens([
      ['Arnhem', 'nu'],
      ['Westervoort', 'meeliften'],
      ['Rheden', 'niet'],
    ]),
    cijfers(),
  )
  expect(zonderGewicht(partijen, cijfers())).toEqual(['Arnhem'])
  const leeg = cijfers({ delen: [] })
  expect(bereken(cijfersVan(leeg), partijenVan(wens([]), leeg))).toMatchObject({
    ok: false,
    redenen: [expect.stringContaining('gewicht nul'), expect.any(String), expect.any(String)],
  })
})
