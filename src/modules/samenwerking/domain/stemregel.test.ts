import { describe, expect, test } from 'vitest'
import { oordeelOver, standaardregel, stemregelTabel, stemregelsZonderGrond } from './stemregel.ts'

describe('the rule that a table begins with', () => {
  test.each([
    // kind, form, heads, majority, who says so, article
    ['raad', 'openbaar_lichaam', 'meerderheid', 'volstrekt', 'wet', 'Gemeentewet artikel 20 en 30'],
    ['raad', null, 'meerderheid', 'volstrekt', 'wet', 'Gemeentewet artikel 20 en 30'],
    ['college', 'centrumgemeente', '1/2', 'volstrekt', 'wet', 'Gemeentewet artikel 56 en 58'],
    ['bestuur', 'openbaar_lichaam', 'meerderheid', 'volstrekt', 'wet', 'Wgr artikel 22 lid 1, Gemeentewet artikel 20 en 30'],
    ['bestuur', 'bedrijfsvoeringsorganisatie', 'meerderheid', 'volstrekt', 'regeling', ''],
    ['bestuur', 'gemeenschappelijk_orgaan', 'meerderheid', 'volstrekt', 'regeling', ''],
    ['bestuur', 'centrumgemeente', 'meerderheid', 'volstrekt', 'afspraak', ''],
    ['bestuur', null, 'meerderheid', 'volstrekt', 'afspraak', ''],
    ['dagelijks_bestuur', 'openbaar_lichaam', 'meerderheid', 'volstrekt', 'regeling', ''],
    ['ogo', 'openbaar_lichaam', 'meerderheid', 'volstrekt', 'afspraak', ''],
    ['kring', 'netwerk', 'meerderheid', 'volstrekt', 'afspraak', ''],
  ])('%s under %s', (soort, vorm, quorum, meerderheid, grondslag, artikel) => {
    expect(standaardregel({ soort, vorm })).toMatchObject({ quorum, meerderheid, grondslag, artikel })
  })

  test('each rule names its article or says that no law does, and why', () => {
    for (const { grondslag, artikel, waarom } of stemregelTabel) {
      expect(artikel !== '').toBe(grondslag === 'wet')
      expect(waarom).not.toBe('')
    }
  })
})

describe('what a rule rests on', () => {
  const ab = standaardregel({ soort: 'bestuur', vorm: 'openbaar_lichaam' })
  const bvo = standaardregel({ soort: 'bestuur', vorm: 'bedrijfsvoeringsorganisatie' })
  const regel = (over: object = {}) => ({ quorum: 'meerderheid', meerderheid: 'volstrekt', bron: '', ...over })

  test.each([
    ['the same as the law needs no ground', ab, {}, 'volgens_de_wet'],
    ['the same as the law, with a source', ab, { bron: 'Reglement artikel 3' }, 'volgens_de_wet'],
    ['another majority with its ground', ab, { meerderheid: '2/3', bron: 'Regeling artikel 9' }, 'afwijkend'],
    ['another majority without', ab, { meerderheid: '2/3' }, 'afwijkend_zonder_grond'],
    ['spaces are no ground', ab, { quorum: 'geen', bron: '  ' }, 'afwijkend_zonder_grond'],
    ['the law is silent and the regeling speaks', bvo, { bron: 'Regeling artikel 12' }, 'vastgelegd'],
    ['the law is silent and so is everybody', bvo, {}, 'niet_vastgelegd'],
    ['the law is silent, the regeling chose otherwise', bvo, { meerderheid: 'unaniem', bron: 'Regeling artikel 12' }, 'afwijkend'],
  ])('%s', (_, standaard, over, oordeel) => {
    expect(oordeelOver(regel(over), standaard)).toBe(oordeel)
  })

  test('named are tables without a ground; a table that agrees with itself on the usual rule is not', () => {
    const tafel = (soort: string, over: object = {}) => ({ id: soort, naam: soort, soort, stemregel: regel(over) })
    const found = stemregelsZonderGrond(
      [
        tafel('bestuur'),
        tafel('raad', { quorum: 'geen' }),
        tafel('ogo'),
        tafel('controllers', { meerderheid: 'unaniem' }),
        tafel('college', { quorum: '1/2' }),
      ],
      'bedrijfsvoeringsorganisatie',
    )
    expect(found.map(({ melding }) => melding)).toEqual([
      'Niemand legde vast waar staat hoe bestuur stemt. De wet laat dat aan de regeling over.',
      'raad stemt anders dan de wet zegt (Gemeentewet artikel 20 en 30), zonder grond.',
      'controllers stemt anders dan gebruikelijk, zonder grond.',
    ])
  })
})
