import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { pckalender } from '../berekeningen.ts'

const VORMEN = ['openbaarLichaam', 'bedrijfsvoeringsorganisatie', 'gemeenschappelijkOrgaan', 'centrumgemeente', 'regelingZonderMeer']

type Case = {
  rechtsvorm: string
  begrotingsjaar: number
  vaststelling?: string
  aanbieding?: string
  vormwijzigingen: { vanaf: string; rechtsvorm: string }[]
  raden: { code: string; vergaderingen: string[] }[]
}
type Uitkomst = { stappen: { code: string; uiterlijk: string }[]; waarschuwingen: { code: string; raad?: string }[] }

const DAY = 86_400_000
const move = (day: string, days: number) => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
const dayIn = (jaar: number) => fc.integer({ min: 0, max: 364 }).map((days) => move(`${jaar}-01-01`, days))

/** Few days around the terms of one year, so that changes of form fall on, before and after them. */
const cases: fc.Arbitrary<Case> = fc.constantFrom(2018, 2023, 2024, 2027, 2029).chain((begrotingsjaar) => {
  const vorm = fc.constantFrom(...VORMEN)
  const day = fc.oneof(dayIn(begrotingsjaar - 1), dayIn(begrotingsjaar - 2))
  return fc
    .record(
      {
        rechtsvorm: vorm,
        vaststelling: dayIn(begrotingsjaar - 1),
        vooraf: fc.integer({ min: 0, max: 120 }),
        vormwijzigingen: fc.uniqueArray(fc.record({ vanaf: day, rechtsvorm: vorm }), { selector: ({ vanaf }) => vanaf, maxLength: 3 }),
        raden: fc.uniqueArray(
          fc.record({ code: fc.constantFrom('a', 'b', 'c'), vergaderingen: fc.array(dayIn(begrotingsjaar - 1), { maxLength: 3 }) }),
          { selector: ({ code }) => code },
        ),
      },
      { requiredKeys: ['rechtsvorm', 'vormwijzigingen', 'raden'] },
    )
    .map(({ vooraf, ...given }) => ({
      ...given,
      begrotingsjaar,
      ...(vooraf === undefined || given.vaststelling === undefined ? {} : { aanbieding: move(given.vaststelling, -vooraf) }),
    }))
})

function calculate(given: Case): Uitkomst {
  const result = answer(pckalender, JSON.stringify(given))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}

/** The same a second time: walks the days of the calendar and asks on each what is due. */
function walk(given: Case): Uitkomst {
  const jaar = given.begrotingsjaar - 1
  const formOn = (day: string) => {
    let form = given.rechtsvorm
    for (const each of given.vormwijzigingen.toSorted((a, b) => a.vanaf.localeCompare(b.vanaf)))
      if (each.vanaf <= day) form = each.rechtsvorm
    return form
  }
  const own = (day: string) => !['centrumgemeente', 'regelingZonderMeer'].includes(formOn(day))
  const gs = jaar < 2022 ? `${jaar}-07-31` : `${jaar}-09-14`
  const adopt = given.vaststelling ?? gs
  const offer = given.aanbieding ?? adopt
  const weeks = move(adopt, -84) >= '2022-07-01' ? 84 : 56
  const accounts = own(`${jaar - 1}-12-31`)
  const toGs = [move(adopt, 14) < '2022-07-01' && jaar <= 2022 ? `${jaar}-07-31` : gs, move(adopt, 14)].sort()[0]!
  const found = new Map<string, string>()
  let offered = false
  for (let day = `${jaar - 2}-01-01`; day <= `${jaar}-12-31`; day = move(day, 1)) {
    const form = formOn(day)
    const on = (code: string, last: string, due = own(day)) => {
      if (day === last && due && !found.has(code)) {
        found.set(code, day)
        return true
      }
      return false
    }
    const kaders = jaar > 2022 ? `${jaar}-04-29` : `${jaar}-04-14`
    on('kaders', kaders)
    on('voorlopigeJaarrekening', kaders, own(day) && accounts)
    for (const [code, back] of [
      ['ontwerpbegrotingNaarRaden', weeks],
      ['zienswijzen', 1],
    ] as const) {
      const byOffer = on(code, move(offer, -back), form === 'openbaarLichaam')
      on(code, move(adopt, -back))
      offered ||= byOffer
    }
    on('vaststellingBegroting', adopt)
    on('begrotingNaarGs', toGs)
    on('vaststellingJaarrekening', `${jaar}-07-14`, accounts)
    on('jaarrekeningNaarGs', `${jaar}-07-14`, accounts)
  }
  const order = [
    'kaders',
    'voorlopigeJaarrekening',
    'ontwerpbegrotingNaarRaden',
    'zienswijzen',
    'vaststellingBegroting',
    'begrotingNaarGs',
    'vaststellingJaarrekening',
    'jaarrekeningNaarGs',
  ]
  const due = found.get('zienswijzen')
  const received = found.get('ontwerpbegrotingNaarRaden') ?? (due && move(due, 1 - weeks))
  return {
    stappen: order.flatMap((code) => (found.has(code) ? [{ code, uiterlijk: found.get(code)! }] : [])),
    waarschuwingen: [
      ...(offered && given.aanbieding === undefined ? [{ code: 'aanbiedingOnbekend' }] : []),
      ...given.raden.flatMap(({ code, vergaderingen }) =>
        due === undefined || vergaderingen.some((day) => day >= received! && day <= due)
          ? []
          : [{ code: 'raadZonderVergadering', raad: code }],
      ),
    ],
  }
}

const bare = ({ stappen, waarschuwingen }: Uitkomst): Uitkomst => ({
  stappen: stappen.map(({ code, uiterlijk }) => ({ code, uiterlijk })),
  waarschuwingen: waarschuwingen.map(({ code, raad }) => (raad === undefined ? { code } : { code, raad })),
})

test('against a second implementation that walks the days', () => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(bare(calculate(given))).toEqual(walk(given))
    }),
    { numRuns: 300 },
  )
})

test('the order of changes and of meetings, and a meeting that stands twice, change nothing', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const turned = {
        ...given,
        vormwijzigingen: given.vormwijzigingen.toReversed(),
        raden: given.raden.map(({ code, vergaderingen }) => ({ code, vergaderingen: [...vergaderingen.toReversed(), ...vergaderingen] })),
      }
      expect(calculate(turned)).toEqual(calculate(given))
    }),
  )
})

test('a change of form on a day leaves every step before that day as it was (property 6)', () => {
  fc.assert(
    fc.property(cases, fc.constantFrom(...VORMEN), fc.nat(800), (given, rechtsvorm, days) => {
      const vanaf = move(`${given.begrotingsjaar - 2}-01-01`, days)
      const earlier = given.vormwijzigingen.filter((each) => each.vanaf < vanaf)
      const before = calculate({ ...given, vormwijzigingen: earlier })
      const after = calculate({ ...given, vormwijzigingen: [...earlier, { vanaf, rechtsvorm }] })
      // The trigger of the accounts is the last day of the year that they are about.
      const accounts = new Set(['voorlopigeJaarrekening', 'vaststellingJaarrekening', 'jaarrekeningNaarGs'])
      const untouched = ({ stappen }: Uitkomst) =>
        stappen.filter(({ code, uiterlijk }) => uiterlijk < vanaf && (!accounts.has(code) || vanaf > `${given.begrotingsjaar - 2}-12-31`))
      expect(untouched(after)).toEqual(untouched(before))
    }),
    { numRuns: 500 },
  )
})

test('never before the councils had their weeks, never after the limit of gedeputeerde staten', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const last = new Map(calculate(given).stappen.map(({ code, uiterlijk }) => [code, uiterlijk]))
      const gs = last.get('begrotingNaarGs')
      if (gs !== undefined) expect(gs <= `${given.begrotingsjaar - 1}-09-14`).toBe(true)
      const [draft, adopt] = [last.get('ontwerpbegrotingNaarRaden'), last.get('vaststellingBegroting')]
      if (draft !== undefined && adopt !== undefined) expect(move(draft, 56) <= adopt).toBe(true)
    }),
  )
})
