import { type Maatregel, rij, type Rij } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'

const maatregel = (id: string, wat: string, meer: Partial<Omit<Maatregel, 'id' | 'wat'>> = {}): Maatregel => ({
  id,
  wat,
  jaar: 2023,
  kwartaal: null,
  totJaar: null,
  bedrag: null,
  wie: 'Gemeenten en RID',
  eerst: null,
  ...meer,
})

/** The measures of the report (chapter 3 and its last overview): 640,000 euros, and what follows is PM. */
export const MAATREGELEN_RID: readonly Maatregel[] = [
  maatregel('besluit', 'Besluiten dat de samenwerking doorgaat, en dat bekendmaken', { kwartaal: 1, wie: 'Gemeenten' }),
  maatregel('istrategie', 'Samen de i-strategie en i-agenda bepalen', { kwartaal: 1, bedrag: '30000.00', eerst: 'besluit' }),
  maatregel('cloud', 'De cloudstrategie bepalen', { kwartaal: 1, bedrag: '30000.00', eerst: 'besluit' }),
  maatregel('ingehuurd', 'Extra geld voor mensen die al zijn ingehuurd', { bedrag: '150000.00', wie: 'RID' }),
  maatregel('inhuur', 'Tijdelijk extra mensen inhuren om in te halen', { bedrag: '300000.00', wie: 'RID', eerst: 'besluit' }),
  maatregel('functies', 'Beide strategieën vertalen naar functieboeken en begroting', { eerst: 'istrategie' }),
  maatregel('werven', 'Vaste mensen werven', { jaar: 2024, totJaar: 2025, bedrag: 'PM', eerst: 'functies' }),
  maatregel('programma', 'Een programma voor digitale volwassenheid maken', { bedrag: '30000.00', eerst: 'istrategie' }),
  maatregel('uitvoeren', 'Dat programma uitvoeren', { jaar: 2024, totJaar: 2025, bedrag: 'PM', eerst: 'programma' }),
  maatregel('manager', 'Een programmamanager inhuren', { kwartaal: 1, totJaar: 2024, bedrag: '100000.00' }),
]

const VOORWAARDEN_RID = [
  'De gemeenten blijven in ICT investeren en maken daar geld voor vrij.',
  'Het besluit om door te gaan wordt snel genomen en is voor iedereen bekend.',
  'Er komt een gezamenlijke visie op ICT, met wie wat doet en wat partijen van elkaar verwachten.',
  'De RID laat technisch beheer stap voor stap aan de markt over en wordt sterker in regie.',
  'De gemeenten houden de rol van eigenaar en die van opdrachtgever uit elkaar.',
  'Gemeenten en RID worden digitaal volwassener; anders kan niemand goed sturen.',
]

const onbekend = { frictiekosten: 'PM', ontvlechtingskosten: 'PM', transitiekosten: 'PM' } as const

/** The six scenarios with what the report says of them: what stopping costs is not known, and is not small. */
export const SCENARIOS_RID: readonly Rij[] = sjablonen.scenarios.rijen.map(({ id, titel, toelichting }) =>
  id === 'rid'
    ? rij(id, titel, { toelichting, transitieVan: 2023, transitieTot: 2025, voorwaarden: VOORWAARDEN_RID, maatregelen: MAATREGELEN_RID })
    : rij(id, titel, {
        toelichting,
        ...onbekend,
        ...(id === 'zelf' ? {} : { voorwaarden: ['De gemeenten zijn zelf klaar om een andere leverancier te sturen.'] }),
      }),
)

/** Judgements of five people, kosten, kwaliteit and kwetsbaarheid: all made up, for the scores of the report were a picture that is lost. */
export const SCENARIO_OORDELEN: Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>> = {
  'demandmanager.zevenaar': {
    rid: [-1, 1, 1],
    andere: [-1, 1, 0],
    gast: [1, 0, 0],
    markt: [-1, 1, 2],
    zelf: [-2, 0, -2],
    combinatie: [-1, 1, 1],
  },
  'controller.zevenaar': {
    rid: [-1, 1, 1],
    andere: [0, 0, 0],
    gast: [1, -1, 0],
    markt: [-2, 1, 1],
    zelf: [-2, 1, -2],
    combinatie: [-1, 0, 1],
  },
  'demandmanager.duiven': {
    rid: [0, 1, 2],
    andere: [-1, 1, 1],
    gast: [0, -1, -1],
    markt: [-1, 0, 1],
    zelf: [-2, 1, -1],
    combinatie: [-1, 1, 0],
  },
  'demandmanager.westervoort': {
    rid: [-1, 2, 0],
    andere: [1, 1, 1],
    gast: [1, 0, 0],
    markt: [-2, 0, 1],
    zelf: [-1, 1, -2],
    combinatie: [null, null, null],
  },
  'directeur.rid': { rid: [0, 2, 1], andere: [-1, 0, 0], gast: [0, -1, -1], markt: [-2, 1, 1], zelf: [-2, -1, -2], combinatie: [-1, 1, 1] },
}
