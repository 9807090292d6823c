import { describe, expect, test } from 'vitest'
import { isBeantwoord, notaBelemmering, notaUiterlijk, type TeBeantwoorden, voortgangVan, waarschuwingenVan } from './beantwoording.ts'

const punt = (isVastgesteld: boolean | null) => ({ reactie: isVastgesteld === null ? null : { isVastgesteld } })
const raad = (naam: string, punten: ReturnType<typeof punt>[] | null, laatsteVergadering: string | null = '2026-06-01') => ({
  organisatieNaam: naam,
  stand: '',
  laatsteVergadering,
  zienswijze: punten && { punten },
  opgegaan: null,
})
const ronde = (given: Partial<TeBeantwoorden> = {}): TeBeantwoorden => {
  const raden = given.raden ?? [raad('Duiven', [punt(false)]), raad('Zevenaar', [])]
  return {
    verzondenOp: '2026-03-24',
    reactieUiterlijk: '2026-06-16',
    notas: [],
    vergadering: { datum: '2026-07-08', isVervallen: false },
    termijn: { dag: '2026-06-16', naarRaden: { uiterlijk: '2026-03-25', grondslag: 'Wgr' } },
    ...given,
    raden,
    voortgang: voortgangVan(raden),
  }
}
const codes = (given: Partial<TeBeantwoorden>, vandaag = '2026-06-20') => waarschuwingenVan(ronde(given), vandaag).map(({ code }) => code)

describe('the nota can be adopted', () => {
  const held = (given: Partial<TeBeantwoorden>, vandaag = '2026-06-20') => notaBelemmering(ronde(given), vandaag)?.code ?? null
  test('when every point is answered and every council answered or had its time', () => {
    expect(held({}, '2026-05-01')).toBeNull()
    expect(held({ raden: [raad('Duiven', [punt(false)]), raad('Westervoort', null)] }, '2026-06-16')).toBe('raden-hebben-nog-tijd')
    expect(held({ raden: [raad('Duiven', [punt(false)]), raad('Westervoort', null)] }, '2026-06-17')).toBeNull()
    expect(held({ raden: [raad('Duiven', [punt(false), punt(null)])] })).toBe('punten-zonder-reactie')
    expect(held({ verzondenOp: null })).toBe('ronde-niet-verzonden')
    const weg = { ...raad('Westervoort', null), opgegaan: { per: '2026-06-01' } }
    expect(held({ raden: [raad('Duiven', [punt(false)]), weg] }, '2026-06-16')).toBeNull()
  })
  test('also when no council had a point: then it says so', () => expect(held({ raden: [raad('Duiven', [])] })).toBeNull())
  test('a second one only for what came after the first, and after the first was sent', () => {
    const klaar = [raad('Duiven', [punt(true)])]
    expect(held({ raden: klaar, notas: [{ verzondenOp: null }] })).toBe('nota-wacht-op-verzending')
    expect(held({ raden: klaar, notas: [{ verzondenOp: '2026-06-20' }] })).toBe('nota-is-vastgesteld')
    expect(held({ raden: [...klaar, raad('Westervoort', [punt(false)])], notas: [{ verzondenOp: '2026-06-20' }] })).toBeNull()
  })
})

describe('first the answer, then the decision', () => {
  test('the nota is there the day before the board decides', () => {
    expect(notaUiterlijk(ronde())).toBe('2026-07-07')
    expect(notaUiterlijk(ronde({ vergadering: { datum: '2026-07-08', isVervallen: true } }))).toBeNull()
  })
  test('it warns until the nota was sent, and says so when the board was first', () => {
    expect(codes({})).toEqual(['nota_niet_verzonden'])
    expect(codes({ notas: [{ verzondenOp: null }] })).toEqual(['nota_niet_verzonden'])
    expect(codes({}, '2026-07-08')).toEqual(['besloten_zonder_nota'])
    expect(codes({ raden: [raad('Duiven', [punt(true)])], notas: [{ verzondenOp: '2026-07-01' }] }, '2026-07-08')).toEqual([])
  })
  test('partly answered is not answered: a late point opens the round again', () => {
    const raden = [raad('Duiven', [punt(true), punt(null)])]
    expect(isBeantwoord({ ...ronde({ raden }), notas: [{ verzondenOp: '2026-06-30' }] })).toBe(false)
    expect(waarschuwingenVan(ronde({ raden, notas: [{ verzondenOp: '2026-06-30' }] }), '2026-07-01')[0]!.melding).toContain(
      '1 van 2 punten',
    )
  })
  test('no meeting, a cancelled one, or one within the time of the councils', () => {
    expect(codes({ vergadering: null })).toEqual(['zonder_vergadering'])
    expect(codes({ vergadering: { datum: '2026-07-08', isVervallen: true } })).toEqual(['vergadering_vervallen'])
    expect(codes({ vergadering: { datum: '2026-06-16', isVervallen: false } }, '2026-06-01')).toContain('besluit_binnen_termijn')
  })
})

test('sent after the day of the law, a term that moved, and a council that does not meet in time', () => {
  expect(codes({ verzondenOp: '2026-03-26' })).toContain('te_laat_verzonden')
  expect(codes({ verzondenOp: '2026-03-25' })).not.toContain('te_laat_verzonden')
  expect(codes({ termijn: { dag: '2026-06-17', naarRaden: null } })).toContain('termijn_verschoven')
  const zonder = [raad('Duiven', null, null), raad('Zevenaar', [], null)]
  expect(waarschuwingenVan(ronde({ raden: zonder }), '2026-06-16')[0]).toMatchObject({
    code: 'raad_zonder_vergadering',
    melding: expect.stringMatching(/^Duiven:/),
  })
  expect(codes({ raden: zonder }, '2026-06-17')).not.toContain('raad_zonder_vergadering')
})
