import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { berekeningen, findBerekening } from './rekenkern.ts'
import { buildTestHouse, type TestHouse } from './test-house.ts'

/** Per calculation an input, and something of its answer that was worked out by hand or is in the source. */
const examples: Record<string, { input: object; answer: object }> = {
  verdeling: {
    input: {
      bedrag: '410000.00',
      sleutel: {
        delen: [
          { code: 'zevenaar', gewicht: 52 },
          { code: '1stroom', gewicht: 48 },
        ],
      },
    },
    answer: { delen: [{ bedrag: '213200.00' }, { bedrag: '196800.00' }] },
  },
  // AC-3.1, reciprocal.
  kostentoerekening: {
    input: {
      methode: 'wederkerig',
      kostenplaatsen: [
        { code: 'S1', kosten: '200000.00' },
        { code: 'S2', kosten: '300000.00' },
      ],
      kostendragers: [
        { code: 'P1', kosten: '1000000.00' },
        { code: 'P2', kosten: '800000.00' },
      ],
      prestaties: [
        { van: 'S1', naar: 'S2', hoeveelheid: 20 },
        { van: 'S1', naar: 'P1', hoeveelheid: '50' },
        { van: 'S1', naar: 'P2', hoeveelheid: 30 },
        { van: 'S2', naar: 'S1', hoeveelheid: 10 },
        { van: 'S2', naar: 'P1', hoeveelheid: 40 },
        { van: 'S2', naar: 'P2', hoeveelheid: 50 },
      ],
    },
    answer: {
      kostendragers: [{ bedrag: '1256122.45' }, { bedrag: '1043877.55' }],
      kostenplaatsen: [{ bruto: '234693.88' }, { bruto: '346938.78' }],
      totaal: '2300000.00',
    },
  },
  deelname: {
    input: {
      jaren: [2027, 2028],
      investering: { bedrag: '300000.00', afschrijvingJaren: 3 },
      vasteKostenPerJaar: '90000.00',
      variabelPerEenheid: '12.50',
      deelnemers: [
        { code: 'duiven', gewicht: '2', vanaf: 2027, totEnMet: null, eenheden: 100 },
        { code: 'westervoort', gewicht: 1, vanaf: 2028, eenheden: 40 },
      ],
    },
    // A third of 200,000 to get in, 30,000 and 40 times 12.50.
    answer: { deelnemers: [{ totaal: '385833.33' }, { code: 'westervoort', totaal: '97166.67' }], totaal: '483000.00' },
  },
  // AC-3.7: half way.
  ingroei: {
    input: {
      methode: 'lineair',
      oud: ['6200000.00', '1900000.00', '1900000.00'].map((bedrag, index) => ({ code: 'abc'[index], bedrag })),
      nieuw: ['6500000.00', '1650000.00', '1850000.00'].map((bedrag, index) => ({ code: 'abc'[index], bedrag })),
      jaren: [{ jaar: 2027, totaal: '10000000.00', stap: '0.5' }],
    },
    answer: { jaren: [{ bijdragen: [{ bedrag: '6350000.00' }, { bedrag: '1775000.00' }, { bedrag: '1875000.00' }] }] },
  },
  // AC-3.5 and AC-3.6 (c).
  kwartaalafrekening: {
    input: {
      producten: [{ code: 'werkplek', tarief: '327.50', werkelijkeKostprijs: '340.00', afrekenwijze: 'nacalculatie' }],
      afname: [
        { product: 'werkplek', deelnemer: 'a', begroot: 520, werkelijk: 545 },
        { product: 'werkplek', deelnemer: 'b', begroot: 480, werkelijk: 470 },
      ],
    },
    answer: { deelnemers: [{ afrekening: '15000.00' }, { afrekening: '2600.00' }], totaal: { totaalverschil: '17600.00' } },
  },
  businesscase: {
    input: {
      disconteringsvoet: '0.0225',
      basisjaar: 2027,
      kasstromen: ['-250000.00', '40000.00', '70000.00', '70000.00', '70000.00', '70000.00'].map((bedrag, index) => ({
        jaar: 2027 + index,
        deelnemer: 'zevenaar',
        bedrag,
      })),
    },
    answer: { ncw: '48221.82', terugverdientijd: '4.00', verdisconteerdeTerugverdientijd: '4.23', totaal: '70000.00' },
  },
  // AC-1.5: 14 September is the last day, 84 days before it is 22 June.
  pckalender: {
    input: { rechtsvorm: 'bedrijfsvoeringsorganisatie', begrotingsjaar: 2027 },
    answer: {
      stappen: [
        { code: 'kaders', uiterlijk: '2026-04-29' },
        { code: 'voorlopigeJaarrekening' },
        { code: 'ontwerpbegrotingNaarRaden', uiterlijk: '2026-06-22' },
        { code: 'zienswijzen' },
        { code: 'vaststellingBegroting' },
        { code: 'begrotingNaarGs', uiterlijk: '2026-09-14' },
        { code: 'vaststellingJaarrekening' },
        { code: 'jaarrekeningNaarGs', uiterlijk: '2026-07-14' },
      ],
      waarschuwingen: [],
    },
  },
  weging: {
    input: {
      criteria: [
        { code: 'kosten', richting: 'laag' },
        { code: 'klant', richting: 'hoog', veto: '3' },
      ],
      varianten: ['rid', 'markt'],
      actoren: [{ code: 'zevenaar', gewichten: { kosten: 40, klant: '60' } }],
      scores: [
        { variant: 'rid', criterium: 'kosten', score: 6 },
        { variant: 'rid', criterium: 'klant', score: '8' },
        { variant: 'markt', criterium: 'kosten', score: 3 },
        { variant: 'markt', criterium: 'klant', actor: 'zevenaar', score: 4.5 },
      ],
    },
    answer: {
      actoren: [{ totalen: [{ totaal: '6.400' }, { totaal: '5.500' }] }],
      conclusie: { onderscheidend: true, winnaar: 'rid', marge: '0.900' },
      kantelpunt: [{ criterium: 'klant', van: '60.000', naar: '34.286', winnaarWordt: 'markt' }],
    },
  },
  besluitroute: {
    input: {
      stappen: [
        {
          code: 'controllers',
          rol: 'advies',
          gremium: 'Controllersoverleg',
          aanleverDagen: 14,
          doorlooptijdDagen: 7,
          vergaderingen: ['2026-09-03', '2026-10-01'],
        },
        {
          code: 'bestuur',
          rol: 'besluit',
          gremium: 'Algemeen bestuur',
          na: ['controllers'],
          aanleverDagen: 21,
          doorlooptijdDagen: 0,
          vergaderingen: ['2026-09-30', '2026-10-01', '2026-12-17'],
        },
      ],
      uiterlijk: '2026-12-31',
      start: '2026-08-01',
    },
    // The result of 3 September is there on the 10th: exactly three weeks before 1 October.
    answer: {
      haalbaar: true,
      vooruit: [{ aanleverenUiterlijk: '2026-08-20' }, { vergadering: '2026-10-01', aanleverenUiterlijk: '2026-09-10' }],
      terug: [{ vergadering: '2026-10-01' }, { vergadering: '2026-12-17', aanleverenUiterlijk: '2026-11-26' }],
      besluitOp: '2026-10-01',
      spelingDagen: 28,
      knelpunten: [],
    },
  },
  stemming: {
    input: {
      regel: { quorum: 'meerderheid', meerderheid: { deel: '2/3' }, stakenBijVoltalligheid: 'verworpen' },
      leden: [
        { code: 'a', stemgewicht: 3, aanwezig: true },
        { code: 'b', stemgewicht: '2', aanwezig: true },
        { code: 'c', stemgewicht: 2, aanwezig: false },
      ],
      stemmen: [
        { lid: 'a', voor: 3, tegen: 0 },
        { lid: 'b', voor: 0, tegen: 1, onthouden: '1' },
      ],
    },
    answer: { uitkomst: 'aangenomen', voor: 3, tegen: 1, onthouden: 1, uitgebracht: 4, quorumNodig: 2, quorumAanwezig: 2 },
  },
}

const bin = fileURLToPath(new URL('../bin/regiekamer.mjs', import.meta.url))

/** Runs `regiekamer reken` as a real process. */
function reken(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'reken', ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse()
})
afterAll(() => house.close())

const post = (naam: string, payload: string) =>
  house.app.inject({ method: 'POST', url: `/api/v1/rekenkern/${naam}`, headers: { 'content-type': 'application/json' }, payload })

test('every calculation has its example here, and is in the lists of the command line and the API', async () => {
  const namen = berekeningen.map(({ naam }) => naam)
  expect(namen.toSorted()).toEqual(Object.keys(examples).toSorted())
  const listed = JSON.parse(reken(['--lijst'], '').stdout) as { berekeningen: { naam: string }[] }
  expect(listed.berekeningen.map(({ naam }) => naam)).toEqual(namen)
  const { resultaten } = (await house.app.inject({ method: 'GET', url: '/api/v1/rekenkern' })).json<{ resultaten: { naam: string }[] }>()
  expect(resultaten.map(({ naam }) => naam)).toEqual(namen)
})

describe.each(Object.entries(examples))('%s', (naam, example) => {
  const text = JSON.stringify(example.input)

  test('the function, the command line and the API give the same answer, byte for byte', async () => {
    const result = answer(findBerekening(naam)!, text)
    expect(result).toMatchObject({ ok: true, value: example.answer })
    const bytes = JSON.stringify(result.ok && result.value)
    expect(reken([naam], text)).toEqual({ status: 0, stdout: `${bytes}\n`, stderr: '' })
    const response = await post(naam, text)
    expect(response.statusCode).toBe(200)
    expect(response.body).toBe(bytes)
  })

  test('with --regels an answer or a problem document per line', () => {
    const { status, stdout, stderr } = reken([naam, '--regels'], `${text}\n\n{}\n${text}\n`)
    const [first, refused, last, ...rest] = stdout.trimEnd().split('\n')
    expect({ status, stderr, rest }).toEqual({ status: 2, stderr: '', rest: [] })
    expect(JSON.parse(first!)).toMatchObject(example.answer)
    expect(last).toBe(first)
    const { invalidParams } = JSON.parse(refused!) as { invalidParams: { name: string; code: string }[] }
    expect(invalidParams.map(({ name, code }) => `${name} ${code}`)).toEqual(
      Object.keys(example.input).map((key) => `/${key} veldOntbreekt`),
    )
  })

  test('a refusal names the same faults in all three', async () => {
    const wrong = JSON.stringify({ ...example.input, foo: 1 }).replace('"code"', '"kode"')
    const result = answer(findBerekening(naam)!, wrong)
    const expected = result.ok ? [] : result.refusal.invalidParams
    expect(expected.map(({ name }) => name)).toContain('/foo')
    const { status, stdout, stderr } = reken([naam], wrong)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect((JSON.parse(stderr) as { invalidParams: unknown }).invalidParams).toEqual(expected)
    const response = await post(naam, wrong)
    expect(response.statusCode).toBe(400)
    expect(response.json<{ invalidParams: unknown }>().invalidParams).toEqual(expected)
  })

  test('--schema describes exactly the fields of the example', () => {
    const { status, stdout } = reken([naam, '--schema'], '')
    const { invoer, uitvoer } = JSON.parse(stdout) as Record<'invoer' | 'uitvoer', { properties: object; required: string[] }>
    expect(status).toBe(0)
    expect(Object.keys(invoer.properties)).toEqual(expect.arrayContaining(Object.keys(example.input)))
    expect(Object.keys(uitvoer.properties)).toEqual(expect.arrayContaining(Object.keys(example.answer)))
    expect(invoer.required).toEqual(Object.keys(example.input))
  })
})
