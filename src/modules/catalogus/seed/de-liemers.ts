import type { Db } from '#platform/database/database.ts'
import type { HoeveelheidInvoer } from '#modules/catalogus/contract.ts'
import { insertCatalogusSeed, type ProductSeed } from '#modules/catalogus/store/seed.ts'
import { doelIdOf } from '#modules/doelen/index.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

/** The source names what the RID does; which product it is, its package and its price are made up. */
const FICTIEF = 'Fictief: hoort bij het voorbeeld, staat niet in een bron'

interface Voorbeeldproduct extends Pick<ProductSeed, 'naam' | 'omschrijving' | 'eenheid' | 'pakket'> {
  code: string
  /** Price in cents for 2026 and from 2027 on; null is PM. */
  prijzen: readonly [bigint | null, bigint | null]
  telling?: ProductSeed['telling']
  /** What was planned for 2026 by Zevenaar, Duiven and Westervoort; of use the sum of the year. */
  plan?: readonly [number, number, number]
  /** How much more or less than planned each of them took, in thousandths per quarter that passed. */
  drift?: readonly [number, number, number]
  afspraak?: readonly ['vaste_prijs' | 'volume' | 'nacalculatie', bandbreedte: string, vastAandeel: string]
  /** The goal that it serves; that it does is made up. */
  doel?: 'basis'
  /** Who said what it does with it. */
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
    plan: [500, 275, 155],
    drift: [14, -6, 4],
    afspraak: ['volume', '0.02', '0.7'],
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
    plan: [620, 340, 195],
    drift: [9, 3, -4],
    afspraak: ['volume', '0.02', '0.5'],
  },
  {
    code: 'servicedesk',
    naam: 'Servicedesk buiten kantoortijd',
    omschrijving: 'Hulp in de avond en in het weekend.',
    eenheid: 'account',
    pakket: 'plus',
    prijzen: [3_600n, 3_800n],
    plan: [620, 0, 40],
    drift: [0, 0, 50],
    afspraak: ['nacalculatie', '0', '0.4'],
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
    plan: [4200, 2600, 1500],
    drift: [60, -40, 25],
    afspraak: ['nacalculatie', '0', '0'],
    telling: 'verbruik',
  },
  {
    code: 'applicatie',
    naam: 'Applicatie in beheer',
    omschrijving: 'Beheer van een applicatie: updates, rechten, koppelingen en vragen.',
    eenheid: 'applicatie',
    pakket: 'basis',
    prijzen: [1_020_000n, 1_050_000n],
    plan: [120, 85, 60],
    drift: [-8, 12, 0],
    afspraak: ['volume', '0.05', '0.8'],
  },
  {
    code: 'server',
    naam: 'Server met opslag en back-up',
    omschrijving: 'Een virtuele server met opslag, back-up en bewaking.',
    eenheid: 'server',
    pakket: 'basis',
    prijzen: [640_000n, 655_000n],
    plan: [130, 80, 45],
    drift: [-12, -5, 0],
    afspraak: ['volume', '0.05', '0.9'],
  },
  {
    code: 'locatie',
    naam: 'Aangesloten locatie',
    omschrijving: 'Netwerk, wifi en verbinding van een gebouw.',
    eenheid: 'locatie',
    pakket: 'basis',
    prijzen: [2_850_000n, 2_900_000n],
    plan: [22, 14, 9],
    drift: [0, 0, 0],
    afspraak: ['vaste_prijs', '0', '1'],
  },
  {
    code: 'beveiliging',
    naam: 'Informatiebeveiliging',
    omschrijving: 'Bewaking, meldingen en de jaarlijkse toetsen, per account.',
    eenheid: 'account',
    pakket: 'basis',
    prijzen: [69_000n, 71_000n],
    plan: [620, 340, 195],
    drift: [9, 3, -4],
    afspraak: ['vaste_prijs', '0', '1'],
  },
  {
    code: 'telefoon',
    naam: 'Telefonie',
    omschrijving: 'Bellen op het werk: vast, mobiel en het callcenter.',
    eenheid: 'toestel',
    pakket: 'basis',
    prijzen: [31_000n, 31_600n],
    plan: [480, 260, 150],
    drift: [4, 4, 4],
    afspraak: ['volume', '0.02', '0.6'],
  },
  {
    code: 'contract',
    naam: 'Contractbeheer',
    omschrijving: 'Een contract met een leverancier: inkoop, verlenging en controle van de rekening.',
    eenheid: 'contract',
    pakket: 'basis',
    prijzen: [260_000n, 266_000n],
    plan: [90, 60, 40],
    drift: [5, 0, 10],
    afspraak: ['volume', '0.05', '0.8'],
  },
]

/** A small catalogue of RID De Liemers, all of it made up. */
export async function fillCatalogus(db: Db): Promise<void> {
  await insertCatalogusSeed(
    db,
    PRODUCTEN.map(
      ({ code, prijzen: [nu, straks], afname = [], doel, plan, drift = [0, 0, 0], afspraak, telling = 'stand' as const, ...product }) => ({
        doelId: doel ? doelIdOf(doel) : null,
        ...product,
        id: DE_LIEMERS_IDS.in('product', code),
        regelingId: DE_LIEMERS_IDS.regeling,
        bron: FICTIEF,
        telling,
        afspraken: afspraak
          ? [2026, 2027].map((jaar) => ({ jaar, afrekenwijze: afspraak[0], bandbreedte: afspraak[1], vastAandeel: afspraak[2] }))
          : [],
        hoeveelheden: plan ? hoeveelhedenVan({ code, telling, plan, drift }) : [],
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
      }),
    ),
    { regelingId: DE_LIEMERS_IDS.regeling, bladId: (jaar) => DE_LIEMERS_IDS.in('hoeveelhedenblad', String(jaar)) },
  )
}

const PARTIJEN = ['zevenaar', 'duiven', 'westervoort'] as const
/** The quarters of 2026 that were counted. */
const GETELD = 3

interface Plan {
  code: string
  telling: 'stand' | 'verbruik'
  plan: readonly number[]
  drift: readonly number[]
}

/** Volumes of 2026, of which three quarters were counted, and the plan of 2027, which begins where 2026 went. */
function hoeveelhedenVan({ code, telling, plan, drift }: Plan): (HoeveelheidInvoer & { jaar: number })[] {
  const productId = DE_LIEMERS_IDS.in('product', code)
  return PARTIJEN.flatMap((partij, index) =>
    [2026, 2027].flatMap((jaar) =>
      [1, 2, 3, 4].map((kwartaal) => {
        const [heel, afwijking] = [plan[index]!, drift[index]!]
        const perKwartaal = telling === 'stand' ? heel : heel / 4
        const begroot = jaar === 2026 ? perKwartaal : Math.round(perKwartaal * (1 + (afwijking * GETELD) / 1000))
        const isCounted = jaar === 2026 && kwartaal <= GETELD
        return {
          jaar,
          productId,
          organisatieId: DE_LIEMERS_IDS.organisatie(partij),
          kwartaal,
          begroot: String(begroot),
          werkelijk: isCounted ? String(Math.round(perKwartaal * (1 + (afwijking * kwartaal) / 1000))) : null,
          bron: isCounted ? 'Fictieve telling' : 'Fictief plan',
          peildatum: isCounted ? `2026-${String(kwartaal * 3 - 1).padStart(2, '0')}-15` : null,
        }
      }),
    ),
  )
}
