import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { Opbouw } from '#modules/samenwerking/contract/verdeelsleutels.ts'
import { divide, faultsOf, kenmerkenOf, nextStatuses } from '#modules/samenwerking/domain/verdeelsleutel.ts'
import { GEMEENTEN } from '#modules/samenwerking/reference/gemeenten.ts'
import { cooperationRows } from '#modules/samenwerking/seed/cooperation-rows.ts'
import { exampleRows, opbouwOf } from '#modules/samenwerking/seed/example-rows.ts'
import { VOORBEELDEN } from '#modules/samenwerking/seed/fill-database.ts'
import { idsOf } from '#modules/samenwerking/seed/ids.ts'
import { MENSEN } from '#modules/samenwerking/seed/mensen.ts'
import { gemeenteId } from '#modules/samenwerking/seed/stable-id.ts'
import type { Cijfer, Plan, Voorbeeld } from '#modules/samenwerking/seed/voorbeeld.ts'

const each = VOORBEELDEN.map((voorbeeld) => [voorbeeld.feiten.naam, voorbeeld] as const)

/** Public inhabitants, and the figures of the example that count for this key: a concept also sees its own side. */
function figuresFor(voorbeeld: Voorbeeld, counts: (cijfer: Cijfer) => boolean) {
  const ids = idsOf(voorbeeld)
  const inwoners = GEMEENTEN.flatMap((gemeente) =>
    ([2023, 2024, 2025] as const).map((jaar) => ({
      organisatieId: gemeenteId(gemeente.gmCode),
      kenmerk: 'inwoners',
      peildatum: `${jaar}-01-01`,
      waarde: String(gemeente.inwoners[jaar]),
    })),
  )
  const eigen = voorbeeld.cijfers
    .filter(counts)
    .map(({ partij, kenmerk, peildatum, waarde }) => ({ organisatieId: ids.organisatie(partij), kenmerk, peildatum, waarde }))
  return [...inwoners, ...eigen]
}

const partijenIn = (plan: Plan): string[] =>
  plan.delen.flatMap(({ partij, onderverdeling }) => [partij, ...(onderverdeling ? partijenIn(onderverdeling) : [])])

describe.each(each)('%s', (_, voorbeeld) => {
  const ids = idsOf(voorbeeld)
  const names = new Map(voorbeeld.feiten.partijen.map(({ code, naam }) => [ids.organisatie(code), naam]))

  test('every key has the shape of the contract and can divide', () => {
    for (const sleutel of voorbeeld.sleutels) {
      const opbouw = opbouwOf(sleutel.plan, ids)
      expect(Opbouw.parse(opbouw), sleutel.code).toEqual(opbouw)
      const kenmerken = figuresFor(
        voorbeeld,
        ({ partij, ingediendOp }) => ingediendOp !== null || (sleutel.status === 'concept' && partij === sleutel.eigenaar),
      )
      expect(faultsOf(opbouw, { organisaties: names, kenmerken }), sleutel.code).toEqual([])
      const total = divide(bedrag(41_000_001n), opbouw, kenmerken).reduce((sum, blad) => sum + blad.bedrag, 0n)
      expect(total, sleutel.code).toBe(41_000_001n)
    }
  })

  test('a key that was handed in was handed in by somebody whose organisation has that mandate, or before the hats began', () => {
    for (const { code, status, eigenaar, ingediendOp } of voorbeeld.sleutels) {
      expect(ingediendOp === null, code).toBe(status === 'concept')
      if (status !== 'ingediend') continue
      const mandated = voorbeeld.petten.some(
        ({ partij, mandaten }) => partij === eigenaar && mandaten.some(({ onderwerp }) => onderwerp === 'verdeelsleutel'),
      )
      expect(mandated, code).toBe(true)
    }
  })

  test('the whole key is fictief, and its description says so', () => {
    for (const { naam, omschrijving, fictief } of exampleRows(voorbeeld)['samenwerking.verdeelsleutel']!) {
      expect(fictief, naam).toBe(true)
      expect(omschrijving, naam).toContain('Fictief')
    }
  })

  test('a predecessor ends the day before its successor starts', () => {
    for (const { status, vervangt, geldig } of voorbeeld.sleutels) {
      const before = voorbeeld.sleutels.find(({ code }) => code === vervangt)
      if (!before || status !== 'vastgesteld') continue
      expect(nextStatuses.vastgesteld).toContain(before.status)
      expect(Date.parse(geldig.van) - Date.parse(before.geldig.totEnMet!)).toBe(86_400_000)
    }
  })

  test('everyone with a hat or a remark is one of the people, and wears it at that moment', () => {
    const people = MENSEN.map(({ aanmeldnaam }) => aanmeldnaam)
    for (const { aanmeldnaam } of voorbeeld.petten) expect(people).toContain(aanmeldnaam)
    for (const { aanmeldnaam, partij, gemaaktOp } of voorbeeld.opmerkingen) {
      const worn = voorbeeld.petten.filter((pet) => pet.aanmeldnaam === aanmeldnaam && pet.partij === partij)
      expect(worn.some(({ van, totEnMet }) => van! <= gemaaktOp && (totEnMet === null || totEnMet >= gemaaktOp))).toBe(true)
    }
  })

  test('every id is there once', () => {
    const rows = [...Object.values(cooperationRows(voorbeeld)), ...Object.values(exampleRows(voorbeeld))].flat() as { id?: string }[]
    const all = rows.flatMap(({ id }) => id ?? [])
    expect(all.length).toBeGreaterThan(30)
    expect(new Set(all).size).toBe(all.length)
  })
})

test('the key of De Liemers is the one of the facts: 52 and 48, the 48 by inhabitants', () => {
  const voorbeeld = VOORBEELDEN[0]!
  const { plan } = voorbeeld.sleutels.find(({ code }) => code === 'rid-2023')!
  expect(plan).toEqual({
    maatstaven: [{ weging: '1', maatstaf: { soort: 'vast' } }],
    delen: [
      { partij: 'zevenaar', gewicht: '52' },
      {
        partij: '1stroom',
        gewicht: '48',
        onderverdeling: {
          maatstaven: [{ weging: '1', maatstaf: { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2023-01-01' } }],
          delen: [{ partij: 'duiven' }, { partij: 'westervoort' }],
        },
      },
    ],
  })
  const opbouw = opbouwOf(plan, idsOf(voorbeeld))
  expect(kenmerkenOf(opbouw)).toEqual([{ kenmerk: 'inwoners', peildatum: '2023-01-01' }])
  // 48 % of 410.000 is 196.800; Duiven 24.937 and Westervoort 15.114 of 40.051 inhabitants.
  expect(
    divide(
      bedrag(41_000_000n),
      opbouw,
      figuresFor(voorbeeld, () => false),
    ).map((blad) => blad.bedrag),
  ).toEqual([21_320_000n, 12_253_381n, 7_426_619n])
})

test('the keys show every status', () => {
  const statuses = new Set(VOORBEELDEN.flatMap(({ sleutels }) => sleutels.map(({ status }) => status)))
  expect([...statuses].toSorted()).toEqual(['concept', 'ingediend', 'ingetrokken', 'vastgesteld', 'vervallen'])
  expect(VOORBEELDEN.map(({ sleutels }) => partijenIn(sleutels[0]!.plan))).toEqual([
    ['zevenaar', '1stroom', 'duiven', 'westervoort'],
    ['arnhem', 'renkum', 'rheden'],
    ['maasdriel', 'zaltbommel'],
  ])
})
