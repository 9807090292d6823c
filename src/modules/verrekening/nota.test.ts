import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { readXlsx } from '#platform/export/xlsx.ts'
import { answer as rekenUit } from '#platform/rekenkern/berekening.ts'
import type { Toerekening } from '#modules/kosten/contract.ts'
import type { Kwartaal, Nota } from '#modules/verrekening/contract.ts'
import { findBerekening } from '../../rekenkern.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

/** The bill per municipality, over quarters of 2026 that the examples opened and settled with cost prices from the cost model. */
let house: TestHouse
let duiven: TestPerson
let kwartaal: Kwartaal

const on = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })
const som = (bedragen: readonly (string | null)[]) =>
  formatBedrag(sumBedragen(bedragen.map((each): Bedrag => expectOk(parseBedrag(each!)))))
const nota = async (who: TestPerson, organisatieId: string) =>
  (await who.get(`/kwartalen/${kwartaal.id}/notas/${organisatieId}`)).json() as Nota
const idVan = (naam: string) => kwartaal.voorschotten.find(({ organisatieNaam }) => organisatieNaam === naam)!.organisatieId

const vind = async (nummer: number) => {
  const { resultaten } = (await duiven.get('/kwartalen')).json() as { resultaten: Kwartaal[] }
  const { id } = resultaten.find((each) => each.jaar === 2026 && each.kwartaal === nummer)!
  return (await duiven.get(`/kwartalen/${id}`)).json() as Kwartaal
}

beforeAll(async () => {
  house = await buildTestHouse()
  duiven = await house.signIn('controller.duiven')
})
afterAll(() => house.close())

describe('a bill', () => {
  test('shows the advance and what was agreed as long as nobody counted', async () => {
    kwartaal = await vind(4)
    const eigen = await nota(duiven, idVan('Duiven'))
    expect(eigen).toMatchObject({ nummer: null, afrekening: null, resultaat: null, definitief: null, invoer: null })
    expect(eigen.regels.flatMap(({ herkomst }) => herkomst)).toEqual([])
    expect(som(eigen.regels.map(({ voorschot }) => voorschot))).toBe(eigen.voorschot)
    const namen = eigen.regels.map(({ productNaam }) => productNaam)
    expect(namen).toEqual(namen.toSorted((one, other) => one.localeCompare(other, 'nl')))
    expect(eigen.deelnemers.map(({ organisatieNaam }) => organisatieNaam)).toEqual(
      kwartaal.voorschotten.map(({ organisatieNaam }) => organisatieNaam),
    )
  })

  test('once settled every amount adds up and says what it stands on, and all bills together are what it cost', async () => {
    kwartaal = await vind(3)
    const notas = await Promise.all(kwartaal.voorschotten.map(({ organisatieId }) => nota(duiven, organisatieId)))
    for (const { nummer, regels, voorschot, afrekening, resultaat, definitief, invoer, organisatieId } of notas) {
      expect(nummer).toBe(kwartaal.afsluitingen.at(-1)!.nummer)
      expect(som(regels.map((regel) => regel.voorschot))).toBe(voorschot)
      expect(som(regels.map((regel) => regel.afrekening))).toBe(afrekening)
      expect(som([voorschot, afrekening, resultaat!.bedrag])).toBe(definitief)
      for (const regel of regels) {
        expect(regel.tariefGrond).not.toBe('')
        expect(regel.afspraakGrond).not.toBe('')
        expect(som(regel.herkomst.map(({ bedrag }) => bedrag))).toBe(regel.werkelijk)
        expect(regel.telling.bron).not.toBe('')
        expect(regel.telling.peildatum).not.toBeNull()
        expect(regel.kostprijs!.toerekeningId).not.toBeNull()
      }
      expect(resultaat!.sleutel.stappen.length).toBeGreaterThan(0)
      expect(resultaat!.sleutel.stappen.every(({ naam, waarde, totaal }) => naam !== '' && Number(waarde) <= Number(totaal))).toBe(true)
      const opnieuw = rekenUit(findBerekening('kwartaalafrekening')!, JSON.stringify(invoer))
      expect(opnieuw).toMatchObject({
        value: { deelnemers: expect.arrayContaining([expect.objectContaining({ code: organisatieId, definitief })]) },
      })
    }
    expect(som(notas.map(({ definitief }) => definitief))).toBe(kwartaal.uitkomst!.totaal!.werkelijk)
    expect(som(notas.map(({ resultaat }) => resultaat!.bedrag))).toBe(notas[0]!.resultaat!.totaal)
  })

  test('leads to the run of the cost model: what a municipality took is made of the same cents there', async () => {
    const eigen = await nota(duiven, idVan('Duiven'))
    const { toerekeningId } = eigen.regels[0]!.kostprijs!
    const run = (await duiven.get(`/toerekeningen/${toerekeningId}`)).json() as Toerekening
    expect(run).toMatchObject({ jaar: 2026, kwartaal: 3, isNagerekend: true })
    const { rows } = await house.db.owner.query<{ product: string; bedrag: string }>(
      `select p ->> 'id' as product, d ->> 'bedrag' as bedrag from kosten.toerekening t, jsonb_array_elements(t.uitkomst -> 'producten') p,
        jsonb_array_elements(p -> 'deelnemers') d where t.id = $1 and d ->> 'deelnemer' = $2`,
      [toerekeningId, eigen.organisatieId],
    )
    const uitRun = new Map(rows.map(({ product, bedrag }) => [product, bedrag]))
    expect(eigen.regels.length).toBeGreaterThan(3)
    for (const { productId, herkomst } of eigen.regels)
      expect(som(herkomst.filter(({ soort }) => soort !== 'afronding').map(({ bedrag }) => bedrag))).toBe(uitRun.get(productId))
  })

  test('keeps what it stood on when the quarter was settled, whatever is mended afterwards', async () => {
    const before = await nota(duiven, idVan('Duiven'))
    await house.db.owner.query("update catalogus.hoeveelheid set bron = 'Later verbeterd', peildatum = '2026-12-31'")
    await house.db.owner.query("update catalogus.afrekenafspraak set vast_aandeel = 0.01, grond = 'Later afgesproken'")
    expect(await nota(duiven, idVan('Duiven'))).toEqual(before)
  })

  test('goes out as a paper and as a workbook, with the same amounts', async () => {
    const eigen = await nota(duiven, idVan('Duiven'))
    const bestand = (vorm: string) => duiven.get(`/kwartalen/${kwartaal.id}/notas/${eigen.organisatieId}/bestand?vorm=${vorm}`)
    const pdf = await bestand('pdf')
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([
      200,
      'application/pdf',
      '%PDF-',
    ])
    expect(pdf.headers['content-disposition']).toContain('Nota-Duiven-kwartaal-3-van-2026.pdf')
    const { rijen, toelichting } = await readXlsx((await bestand('xlsx')).rawPayload)
    const kolom = rijen[0]!.cellen.indexOf('Samen')
    const samen = rijen.slice(1).map(({ cellen }) => Number((cellen[kolom] as { getal: string }).getal))
    expect(samen.reduce((sum, each) => sum + each, 0)).toBeCloseTo(Number(eigen.voorschot) + Number(eigen.afrekening), 2)
    expect(toelichting).toContainEqual(['Uitkomst', expect.stringContaining('Duiven betaalt voorlopig')])
    expect((await bestand('doc')).statusCode).toBe(400)
  })

  test('says what one unit less is worth: never more for all than it cost', async () => {
    const { regels } = await nota(duiven, idVan('Duiven'))
    const knoppen = regels.filter(({ knop }) => knop !== null)
    expect(knoppen.length).toBeGreaterThan(3)
    for (const { knop, kostprijs } of knoppen) expect(Number(knop!.voorAllen)).toBeLessThanOrEqual(Number(kostprijs!.bedrag))
  })

  test('is not there for who is not in it; and of others neither, once amounts are closed', async () => {
    const [andere] = kwartaal.voorschotten.filter(({ organisatieNaam }) => organisatieNaam !== 'Duiven')
    expect((await duiven.get(`/kwartalen/${kwartaal.id}/notas/${kwartaal.id}`)).statusCode).toBe(404)
    const open = await nota(duiven, idVan('Duiven'))
    const secretaris = await house.signIn('secretaris.zevenaar')
    const zicht = (await duiven.get('/verrekenzicht')).json()
    await secretaris.send('PUT', '/verrekenzicht', { anderen: 'gesloten', grond: 'Afgesproken' }, on(zicht))
    expect((await duiven.get(`/kwartalen/${kwartaal.id}/notas/${andere!.organisatieId}`)).statusCode).toBe(404)
    const dicht = await nota(duiven, idVan('Duiven'))
    expect(dicht).toMatchObject({ definitief: open.definitief, resultaat: { totaal: null } })
    // The own lines in full, with what they are made of; and they can be redone without those of others.
    expect(dicht.regels.map(({ herkomst }) => herkomst)).toEqual(open.regels.map(({ herkomst }) => herkomst))
    const eigen = [{ code: dicht.organisatieId, voorschot: dicht.voorschot, afrekening: dicht.afrekening }]
    expect(rekenUit(findBerekening('kwartaalafrekening')!, JSON.stringify(dicht.invoer))).toMatchObject({ value: { deelnemers: eigen } })
    expect(dicht.deelnemers.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Duiven'])
    expect(JSON.stringify(dicht)).not.toContain(andere!.organisatieId)
  })
})
