import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Briefjes, type Personenopzet, type Personenronde, type Vraag, verloopVan } from './personenstemming.ts'

const NAMEN = ['Anja', 'Bart', 'Cor', 'Dina', 'Eef']

/** A table of so many members with one vote each, and a stream of papers from which each round takes what it needs. */
const gegeven = fc.record({
  leden: fc.integer({ min: 1, max: 9 }),
  kandidaten: fc.integer({ min: 1, max: NAMEN.length }),
  trekkingen: fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }),
})
type Gegeven = typeof gegeven extends fc.Arbitrary<infer T> ? T : never

const opzetVan = ({ leden, kandidaten }: Gegeven): Personenopzet => ({
  kandidaten: NAMEN.slice(0, kandidaten),
  briefjesPerLid: Array.from({ length: leden }, () => 1),
  quorumNodig: Math.floor(leden / 2) + 1,
})

/** Every member hands in one paper: a choice, blank or invalid, as the stream says. */
function houd({ keuzes, soort, plaatsen }: Vraag, leden: number, trek: () => number): Personenronde {
  if (soort === 'loting') {
    const rest = [...keuzes]
    return { soort: 'loting', getrokken: Array.from({ length: plaatsen }, () => rest.splice(trek() % rest.length, 1)[0]!) }
  }
  const vakken = Array.from({ length: keuzes.length + 2 }, () => 0)
  for (let lid = 0; lid < leden; lid += 1) vakken[trek() % vakken.length]! += 1
  return {
    soort: 'briefjes',
    ingeleverd: leden,
    aantallen: keuzes.map((keuze, index) => ({ keuze, aantal: vakken[index]! })),
    blanco: vakken.at(-2)!,
    ongeldig: vakken.at(-1)!,
  }
}

/** Goes on until somebody is chosen or not. */
function speel(given: Gegeven): { opzet: Personenopzet; rondes: Personenronde[] } {
  const opzet = opzetVan(given)
  const rondes: Personenronde[] = []
  let index = 0
  const trek = () => given.trekkingen[index++ % given.trekkingen.length]!
  for (let nu = verloopVan(opzet, rondes); nu.vraag; nu = verloopVan(opzet, rondes)) {
    expect(rondes.length).toBeLessThan(7)
    rondes.push(houd(nu.vraag, given.leden, trek))
  }
  return { opzet, rondes }
}

test('whatever the papers say, it ends within six rounds, with a candidate or without', () => {
  fc.assert(
    fc.property(gegeven, (given) => {
      const { opzet, rondes } = speel(given)
      const { uitslag, fouten } = verloopVan(opzet, rondes)
      expect(fouten).toEqual([])
      expect(rondes.length).toBeLessThanOrEqual(6)
      if (uitslag!.uitkomst === 'gekozen') expect(opzet.kandidaten).toContain(uitslag!.gekozen)
      else expect(opzet.kandidaten).toHaveLength(1)
    }),
    { numRuns: 2000 },
  )
})

test('without the lot the chosen has more than half of the proper papers of the last round, and the lot only comes after a tie', () => {
  fc.assert(
    fc.property(gegeven, (given) => {
      const { opzet, rondes } = speel(given)
      const { uitslag, gehouden } = verloopVan(opzet, rondes)
      const { vraag, ronde } = gehouden.at(-1)!
      const telling = ronde.soort === 'loting' ? (gehouden.at(-2)!.ronde as Briefjes) : ronde
      const cast = telling.aantallen.reduce((all, { aantal }) => all + aantal, 0)
      if (uitslag!.isDoorLot) {
        expect(vraag.keuzes).toHaveLength(2)
        expect(telling.aantallen[0]!.aantal).toBe(telling.aantallen[1]!.aantal)
        return
      }
      const keuze = opzet.kandidaten.length === 1 ? (uitslag!.uitkomst === 'gekozen' ? 'voor' : 'tegen') : uitslag!.gekozen
      expect(telling.aantallen.find((each) => each.keuze === keuze)!.aantal * 2).toBeGreaterThan(cast)
    }),
    { numRuns: 2000 },
  )
})

test('the order in which candidates stand on the paper changes nothing', () => {
  fc.assert(
    fc.property(gegeven, (given) => {
      const { opzet, rondes } = speel(given)
      const turned = verloopVan({ ...opzet, kandidaten: opzet.kandidaten.toReversed() }, rondes)
      expect(turned.fouten).toEqual([])
      expect(turned.uitslag).toEqual(verloopVan(opzet, rondes).uitslag)
    }),
  )
})

test('a blank paper more changes nothing but who took part', () => {
  fc.assert(
    fc.property(gegeven, (given) => {
      const { opzet, rondes } = speel(given)
      const wider = { ...opzet, briefjesPerLid: [...opzet.briefjesPerLid, 1] }
      const more = rondes.map((ronde) =>
        ronde.soort === 'loting' ? ronde : { ...ronde, blanco: ronde.blanco + 1, ingeleverd: ronde.ingeleverd + 1 },
      )
      expect(verloopVan(wider, more).uitslag).toEqual(verloopVan(opzet, rondes).uitslag)
    }),
  )
})
