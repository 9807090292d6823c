import { expect, test } from 'vitest'
import { KOSTENPLAATSEN, REKENINGEN } from '#modules/kosten/seed/rekeningschema.ts'
import { maakVoorbeeldRegels, maakVoorbeeldSaldi } from '#modules/kosten/seed/voorbeeld-grootboek.ts'

const saldi = maakVoorbeeldSaldi()
const som = (delen: readonly { bedragCent: bigint }[]) => delen.reduce((totaal, { bedragCent }) => totaal + bedragCent, 0n)
const isLast = ({ rekening }: { rekening: string }) => rekening.startsWith('4')

test('the costs of the made-up ledger are € 9.812.437,65, of which 0.3 % has no cost centre', () => {
  const lasten = saldi.filter(isLast)
  expect(som(lasten)).toBe(981_243_765n)
  expect(som(lasten.filter(({ kostenplaats }) => kostenplaats === null))).toBe(2_961_960n)
  expect(som(saldi.filter((saldo) => !isLast(saldo)))).toBe(-984_000_000n)
})

test('every account lies in the range of its kind, and every cost centre is one of the twelve', () => {
  const ranges = {
    loonkosten: [4000, 4099],
    inhuur: [4100, 4149],
    huisvesting: [4200, 4249],
    licenties: [4300, 4349],
    hardware: [4350, 4399],
    telecom: [4400, 4449],
    diensten: [4500, 4549],
    afschrijving: [4600, 4649],
    rente: [4650, 4659],
    algemeen: [4700, 4749],
    bijdragen: [8000, 8049],
  } as const
  expect(REKENINGEN.filter(({ code, groep }) => Number(code) < ranges[groep][0] || Number(code) > ranges[groep][1])).toEqual([])
  expect(new Set(saldi.map(({ kostenplaats }) => kostenplaats))).toEqual(new Set([...KOSTENPLAATSEN.map(({ code }) => code), null]))
})

test('2,000 postings add up to the same balance per account, cost centre and quarter, and are the same each time', () => {
  const regels = maakVoorbeeldRegels(2_000)
  expect(regels).toHaveLength(2_000)
  const perCel = new Map<string, bigint>()
  const cel = ({ rekening, kostenplaats, kwartaal }: (typeof saldi)[number]) => `${rekening}/${kostenplaats}/${kwartaal}`
  for (const regel of regels) {
    perCel.set(cel(regel), (perCel.get(cel(regel)) ?? 0n) + regel.bedragCent)
    expect(Math.ceil(Number(regel.datum.slice(5, 7)) / 3)).toBe(regel.kwartaal)
  }
  expect(perCel).toEqual(new Map(saldi.filter(({ bedragCent }) => bedragCent !== 0n).map((saldo) => [cel(saldo), saldo.bedragCent])))
  expect(regels).toEqual(maakVoorbeeldRegels(2_000))
})
