import { expect, test } from 'vitest'
import { ontmoetbewijs } from './bewijs.ts'

const op = '2026-11-22'
const gehouden = (tafelSoort: string, datum = '2026-05-01', status = 'gehouden') => ({ tafelSoort, datum, status })

test('each of the tables that steer met within the year; what was planned or cancelled is no meeting', () => {
  expect(
    ontmoetbewijs(
      ['ogo', 'secretarissen', 'bestuur'].map((soort) => gehouden(soort)),
      op,
    )[0]!.isAf,
  ).toBe(true)
  const half = [gehouden('ogo'), gehouden('secretarissen', '2026-05-01', 'gepland'), gehouden('bestuur', '2025-11-22')]
  expect(ontmoetbewijs(half, op)[0]).toMatchObject({
    isAf: false,
    zin: 'Van de secretarissen en het bestuur staat geen gehouden vergadering in het afgelopen jaar.',
  })
})
