import { categorieen } from '#modules/publicatie/domain/categorie.ts'

/** A public thing as the sitemap tells it. */
export interface DiwooStuk {
  /** The address of the thing itself. */
  readonly adres: string
  readonly titel: string
  readonly datum: string
  /** Last change, as a day. */
  readonly gewijzigd: string
  readonly categorie: number | null
  readonly organisatieNaam: string
  readonly organisatieUri: string | null
}

/** The day on which a thing was made: an agenda is there before its meeting. */
export function creatiedatum(datum: string, gepubliceerdOp: string): string {
  const gepubliceerd = gepubliceerdOp.slice(0, 10)
  return datum < gepubliceerd ? datum : gepubliceerd
}

const organisatieVorm = /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z]+\d{4}$/

/** Why this thing cannot stand in the sitemap, in words; nothing when it can. */
export function diwooFouten({ titel, categorie, organisatieUri, datum, adres }: DiwooStuk): string[] {
  const faults: string[] = []
  if (categorie === null) faults.push('Het valt onder geen informatiecategorie.')
  else if (!categorieen.some(({ code }) => code === categorie)) faults.push(`De informatiecategorie ${categorie} is onbekend.`)
  if (organisatieUri === null) faults.push('De uitgever heeft nog geen code in de landelijke lijst van organisaties (TOOI).')
  else if (!organisatieVorm.test(organisatieUri))
    faults.push('De code van de uitgever is geen adres uit de landelijke lijst van organisaties (TOOI).')
  if (plain(titel).trim() === '') faults.push('De titel ontbreekt.')
  if (!/^\d{4}-\d\d-\d\d$/.test(datum)) faults.push('De datum ontbreekt.')
  if (!/^https?:\/\//.test(adres)) faults.push('Het adres ontbreekt.')
  return faults
}

/** Most addresses in one sitemap. @see sitemaps.org */
export const SITEMAP_GROOTTE = 50_000

const kop = '<?xml version="1.0" encoding="UTF-8"?>'
const sitemapNs = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const diwooNs = 'https://standaarden.overheid.nl/diwoo/metadata/'
const vaststelling = 'https://identifier.overheid.nl/tooi/def/thes/kern/c_641ecd76'

/** The sitemaps of one category. */
export function sitemapIndex(adressen: readonly string[]): string {
  const sitemaps = adressen.map((adres) => `<sitemap><loc>${escapeXml(adres)}</loc></sitemap>`)
  return `${kop}\n<sitemapindex xmlns="${sitemapNs}">\n${sitemaps.join('\n')}\n</sitemapindex>\n`
}

/** The things of one category with their DiWoo metadata (0.9.8). Give only things without faults. */
export function urlset(stukken: readonly DiwooStuk[]): string {
  return `${kop}\n<urlset xmlns="${sitemapNs}" xmlns:diwoo="${diwooNs}">\n${stukken.map(url).join('\n')}\n</urlset>\n`
}

function url(stuk: DiwooStuk): string {
  const categorie = categorieen.find(({ code }) => code === stuk.categorie)!
  const wie = `resource="${escapeXml(stuk.organisatieUri!)}">${escapeXml(stuk.organisatieNaam)}`
  return `<url>
<loc>${escapeXml(stuk.adres)}</loc>
<lastmod>${stuk.gewijzigd}</lastmod>
<diwoo:Document><diwoo:DiWoo>
<diwoo:publisher ${wie}</diwoo:publisher>
<diwoo:verantwoordelijke ${wie}</diwoo:verantwoordelijke>
<diwoo:titelcollectie><diwoo:officieleTitel>${escapeXml(stuk.titel)}</diwoo:officieleTitel></diwoo:titelcollectie>
<diwoo:classificatiecollectie><diwoo:informatiecategorieen><diwoo:informatiecategorie resource="${categorie.uri}">${escapeXml(categorie.naam)}</diwoo:informatiecategorie></diwoo:informatiecategorieen></diwoo:classificatiecollectie>
<diwoo:creatiedatum>${stuk.datum}</diwoo:creatiedatum>
<diwoo:documenthandelingen><diwoo:documenthandeling><diwoo:soortHandeling resource="${vaststelling}">vaststelling</diwoo:soortHandeling><diwoo:atTime>${stuk.datum}T00:00:00Z</diwoo:atTime></diwoo:documenthandeling></diwoo:documenthandelingen>
</diwoo:DiWoo></diwoo:Document>
</url>`
}

/** What XML 1.0 cannot carry, even escaped, is left out. */
function plain(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
}

const xmlTekens: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands in an element or an attribute, of XML and of HTML. */
export function escapeXml(text: string): string {
  return plain(text).replaceAll(/[&<>"']/g, (teken) => xmlTekens[teken]!)
}
