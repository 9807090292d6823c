import { afterAll, beforeAll, expect, test } from 'vitest'
import { voorstelIdOf } from '#modules/afweging/index.ts'
import { readDocx, readPdf, textOf } from '#platform/documents/test-reading.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/**
 * The report on the future of RID De Liemers (January 2023), rebuilt from what stands in the program: its scenarios, its preference with
 * conditions, and its measures with their amounts come out of one proposal with its appendix.
 */
let house: TestHouse
const texts: Record<string, string> = {}

beforeAll(async () => {
  house = await buildTestHouse()
  const raadslid = await house.signIn('raadslid.duiven')
  const file = async (vorm: string) =>
    (await raadslid.get(`/voorstellen/${voorstelIdOf('zes-maatregelen')}/bestand?vorm=${vorm}`)).rawPayload
  texts['pdf'] = (await readPdf(await file('pdf'))).lines.flat().join(' ')
  texts['docx'] = textOf(readDocx(await file('docx'))['word/document.xml']!)
}, 60_000)
afterAll(() => house.close())

/** Text without the line ends, hyphens and odd spaces of paper. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('- ', '')

const scenarios = ['RID', 'andere ICT-samenwerking', 'gastgemeente', 'commerci', 'zelf', 'combinatie']
const bedragen = ['€ 30.000,00', '€ 150.000,00', '€ 300.000,00', '€ 100.000,00', '€ 640.000,00 + PM']

test.each(['pdf', 'docx'])('as %s', (vorm) => {
  const text = plain(texts[vorm]!)
  for (const scenario of scenarios) expect(text.toLowerCase(), scenario).toContain(scenario.toLowerCase())
  for (const bedrag of bedragen) expect(text, bedrag).toContain(bedrag)
  for (const kop of [
    'Wat er besloten wordt',
    'Wat het kost',
    'Wie betaalt wat',
    'Business case',
    'Bijlage 1',
    'De voorkeur',
    'Voorwaarden',
  ])
    expect(text, kop).toContain(kop)
  // 52 percent of what is known for Zevenaar and 48 for 1Stroom, as the letter to the council has it; Duiven and Westervoort share by inhabitants.
  for (const deel of ['€ 332.800,00', '€ 191.272,29', '€ 115.927,71']) expect(text, deel).toContain(deel)
  for (const voorwaarde of ['blijven in ICT investeren', 'een gezamenlijke visie op ICT', 'digitaal volwassener'])
    expect(text, voorwaarde).toContain(voorwaarde)
})
