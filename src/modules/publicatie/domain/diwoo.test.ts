import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { categorieen } from '#modules/publicatie/domain/categorie.ts'
import { type DiwooStuk, diwooFouten, sitemapIndex, urlset } from '#modules/publicatie/domain/diwoo.ts'

const stuk: DiwooStuk = {
  adres: 'https://regiekamer.voorbeeld.nl/openbaar/de-liemers/besluiten/B-2026-001',
  titel: 'Digitaal vaardig',
  datum: '2026-11-20',
  gewijzigd: '2026-11-22',
  categorie: 1080,
  organisatieNaam: 'Samenwerking De Liemers',
  organisatieUri: 'https://identifier.overheid.nl/tooi/id/so/so0682',
}

test('what keeps a thing out of the sitemap is said in words, all of it', () => {
  expect(diwooFouten(stuk)).toEqual([])
  expect(diwooFouten({ ...stuk, categorie: null, organisatieUri: null })).toHaveLength(2)
  expect(diwooFouten({ ...stuk, categorie: 9999 })).toEqual(['De informatiecategorie 9999 is onbekend.'])
  expect(diwooFouten({ ...stuk, titel: ' \u0000 ', organisatieUri: 'zevenaar', datum: '', adres: '' })).toHaveLength(4)
})

const map = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'woo')
const schema = join(map, 'diwoo-metadata.xsd')
const isHere = existsSync(schema)

/** The schema of MDTO could not be had: this one takes anything in its place. */
const mdto = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="https://www.nationaalarchief.nl/mdto"><xs:element name="MDTO" type="xs:anyType"/></xs:schema>`

/** The faults that the schema of DiWoo 0.9.8 finds in the documents of a sitemap. */
async function faultsOf(sitemap: string): Promise<string[]> {
  const documents = [...sitemap.matchAll(/<diwoo:Document>[\s\S]*?<\/diwoo:Document>/g)].map(([text]) =>
    text.replace('<diwoo:Document>', '<diwoo:Document xmlns:diwoo="https://standaarden.overheid.nl/diwoo/metadata/">'),
  )
  const { errors } = await validateXML({
    xml: documents.map((contents, index) => ({ fileName: `document-${index}.xml`, contents })),
    schema: {
      fileName: 'diwoo-metadata.xsd',
      contents: readFileSync(schema, 'utf8').replace('https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd', 'mdto.xsd'),
    } as never,
    preload: [
      { fileName: 'mdto.xsd', contents: mdto },
      { fileName: 'diwoo-metadata-lijsten.xsd', contents: gunzipSync(readFileSync(join(map, 'diwoo-metadata-lijsten.xsd.gz'))).toString() },
    ],
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  })
  return errors.map(({ message }) => message)
}

describe.skipIf(!isHere)(`the schema of DiWoo 0.9.8 (needs ../shared${isHere ? '' : ', which is absent: NOT CHECKED'})`, () => {
  test('every category of ours, of a cooperation and of a municipality, is valid', async () => {
    const gemeente = { organisatieNaam: 'gemeente Zevenaar', organisatieUri: 'https://identifier.overheid.nl/tooi/id/gemeente/gm0299' }
    const stukken = categorieen.flatMap(({ code }) => [
      { ...stuk, categorie: code },
      { ...stuk, ...gemeente, categorie: code },
    ])
    expect(await faultsOf(urlset(stukken))).toEqual([])
  })

  test('the schema does catch what is wrong: another code, another category', async () => {
    const wrong = urlset([{ ...stuk, organisatieUri: 'https://identifier.overheid.nl/tooi/id/so/so9999' }])
    expect((await faultsOf(wrong)).join()).toContain('so9999')
    expect(await faultsOf(urlset([stuk]).replace('c_db4862c3', 'c_00000000'))).not.toEqual([])
    expect(await faultsOf(urlset([stuk]).replace(/<diwoo:publisher[\s\S]*?<\/diwoo:publisher>/, ''))).not.toEqual([])
  })

  test('the categories are those of the national list', () => {
    const known = JSON.parse(readFileSync(join(map, 'informatiecategorieen.json'), 'utf8')) as {
      fields: { order: number; identifier: string }
    }[]
    for (const { code, uri, volgnummer } of categorieen) {
      expect(known.find(({ fields }) => fields.order === code)?.fields.identifier).toBe(uri)
      expect(known.findIndex(({ fields }) => fields.order === code) + 1).toBe(volgnummer)
    }
  })

  test('whatever stands in a title, the document stays valid', async () => {
    const titels = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 60, seed: 7 })
    const stukken = titels.map((titel) => ({ ...stuk, titel })).filter((each) => diwooFouten(each).length === 0)
    expect(stukken.length).toBeGreaterThan(40)
    expect(await faultsOf(urlset(stukken))).toEqual([])
  })
})

test('a sitemap index is well-formed', async () => {
  const { valid } = await validateXML({ xml: sitemapIndex(['https://a.nl/?a=1&b=2']), normalization: 'format' })
  expect(valid).toBe(true)
})
