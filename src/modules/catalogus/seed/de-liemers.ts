import type { Db } from '#platform/database/database.ts'
import { insertCatalogusSeed, type ProductSeed } from '#modules/catalogus/store/seed.ts'
import { doelIdOf } from '#modules/doelen/index.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

/** The source names what the RID does; which product it is, its package and its price are made up. */
const FICTIEF = 'Fictief: hoort bij het voorbeeld, staat niet in een bron'

interface Voorbeeldproduct extends Pick<ProductSeed, 'naam' | 'omschrijving' | 'eenheid' | 'pakket'> {
  code: string
  /** Price in cents for 2026 and from 2027 on; null is PM. */
  prijzen: readonly [bigint | null, bigint | null]
  /** Who said what it does with it. */
  /** The goal that it serves; that it does is made up. */
  doel?: 'basis'
  afname?: readonly (readonly [partij: string, keuze: string, vanafJaar: number | null, reden: string])[]
}

const mensen: Record<string, string> = { zevenaar: 'Sanne Fictief', duiven: 'Joris Fictief', westervoort: 'Nadia Fictief' }

const PRODUCTEN: readonly Voorbeeldproduct[] = [
  {
    code: 'werkplek',
    naam: 'Werkplek',
    omschrijving: 'Een laptop met toebehoren, beheer en vervanging na vijf jaar.',
    eenheid: 'werkplek',
    pakket: 'basis',
    doel: 'basis',
    prijzen: [131_000n, 134_500n],
    afname: [
      ['zevenaar', 'nu', null, 'Alle medewerkers werken hiermee.'],
      ['duiven', 'nu', null, 'Alle medewerkers werken hiermee.'],
      ['westervoort', 'nu', null, 'Alle medewerkers werken hiermee.'],
    ],
  },
  {
    code: 'account',
    naam: 'Account met e-mail en bestanden',
    omschrijving: 'Toegang, e-mail en opslag voor een medewerker.',
    eenheid: 'account',
    pakket: 'basis',
    prijzen: [24_000n, 25_200n],
  },
  {
    code: 'servicedesk',
    naam: 'Servicedesk buiten kantoortijd',
    omschrijving: 'Hulp in de avond en in het weekend.',
    eenheid: 'account',
    pakket: 'plus',
    prijzen: [3_600n, 3_800n],
    afname: [
      ['zevenaar', 'nu', null, 'Onze balie is twee avonden open.'],
      ['duiven', 'later', 2028, 'Eerst kijken hoe het in Zevenaar gaat.'],
      ['westervoort', 'meeliften', null, 'Wij bellen alleen bij een storing, en betalen dan.'],
    ],
  },
  {
    code: 'videobellen',
    naam: 'Videobellen in vergaderzalen',
    omschrijving: 'Apparatuur en beheer per zaal. Het tarief is nog niet bekend.',
    eenheid: 'zaal',
    pakket: 'plus',
    prijzen: [null, null],
    afname: [['westervoort', 'niet', null, 'Onze zalen zijn al ingericht.']],
  },
  {
    code: 'projectleiding',
    naam: 'Projectleiding',
    omschrijving: 'Een projectleider voor een opdracht van één gemeente.',
    eenheid: 'uur',
    pakket: 'maatwerk',
    prijzen: [9_500n, 9_900n],
  },
]

/** A small catalogue of RID De Liemers, all of it made up. */
export async function fillCatalogus(db: Db): Promise<void> {
  await insertCatalogusSeed(
    db,
    PRODUCTEN.map(({ code, prijzen: [nu, straks], afname = [], doel, ...product }) => ({
      doelId: doel ? doelIdOf(doel) : null,
      ...product,
      id: DE_LIEMERS_IDS.in('product', code),
      regelingId: DE_LIEMERS_IDS.regeling,
      bron: FICTIEF,
      afnames: afname.map(([partij, keuze, vanafJaar, reden]) => ({
        id: DE_LIEMERS_IDS.in('afname', `${code}/${partij}`),
        organisatieId: DE_LIEMERS_IDS.organisatie(partij),
        keuze,
        vanafJaar,
        reden: `Fictief. ${reden}`,
        persoonNaam: mensen[partij]!,
      })),
      tarieven: [
        { id: DE_LIEMERS_IDS.in('tarief', `${code}/2026`), cent: nu, van: '2026-01-01', tot: '2027-01-01', grond: 'Fictief tarief' },
        { id: DE_LIEMERS_IDS.in('tarief', `${code}/2027`), cent: straks, van: '2027-01-01', tot: null, grond: 'Fictief tarief' },
      ],
    })),
  )
}
