import { expect, test } from 'vitest'
import { invalid, Problem, problemBody } from '#platform/http/problems.ts'
import { invoerProblem, storingProblem } from './problem.ts'

const at = { instance: '/api/v1/rekenkern/verdeling', traceId: '0' }
const fault = { name: '/bedrag', code: 'veldOntbreekt', reason: 'Het veld bedrag ontbreekt. Vul het in.' }

test.each([[[fault]], [[fault, { ...fault, name: '/sleutel' }]]])('the command line says the same as the API about %j', (faults) => {
  // Where it happened is for the API alone.
  expect({ ...invoerProblem(faults), ...at }).toEqual(problemBody(invalid(faults), at))
})

test('a mistake of ours has the type and title of the API, and tells nothing of the inside', () => {
  const { type, title, status } = problemBody(new Problem(500, 'fout-in-de-toepassing', ''), at)
  expect(storingProblem()).toMatchObject({ type, title, status, invalidParams: [] })
})
