import { bedrag } from '#kernel/bedrag.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import type { Kostensoort } from '#modules/afweging/domain/gevoeligheid.ts'

const { in: idIn, organisatie } = DE_LIEMERS_IDS

const ZAAK = idIn('businesscase', 'servicedesk')

interface Stroom {
  partij: string
  jaren: readonly number[]
  euros: number
  soort: Kostensoort
  omschrijving: string
  alternatief?: 'nulalternatief'
}

const OP = [2026, 2027, 2028, 2029] as const

/** All amounts are made up: together it pays, and Westervoort, who had no desk to give up, pays more than it gets. */
const STROMEN: readonly Stroom[] = [
  { partij: 'zevenaar', jaren: [2025], euros: -40_000, soort: 'transitie', omschrijving: 'Inrichten van de servicedesk' },
  { partij: 'zevenaar', jaren: [2025], euros: -25_000, soort: 'desintegratie', omschrijving: 'Eigen balie opheffen' },
  { partij: 'zevenaar', jaren: OP, euros: -50_000, soort: 'structureel', omschrijving: 'Deel van de servicedesk' },
  { partij: 'zevenaar', jaren: OP, euros: -85_000, soort: 'structureel', omschrijving: 'Eigen balie', alternatief: 'nulalternatief' },
  { partij: 'duiven', jaren: [2025], euros: -20_000, soort: 'transitie', omschrijving: 'Inrichten van de servicedesk' },
  { partij: 'duiven', jaren: [2026], euros: -10_000, soort: 'frictie', omschrijving: 'Een half jaar dubbele bezetting' },
  { partij: 'duiven', jaren: OP, euros: -30_000, soort: 'structureel', omschrijving: 'Deel van de servicedesk' },
  { partij: 'duiven', jaren: OP, euros: -45_000, soort: 'structureel', omschrijving: 'Eigen balie', alternatief: 'nulalternatief' },
  { partij: 'westervoort', jaren: [2025], euros: -12_000, soort: 'transitie', omschrijving: 'Inrichten van de servicedesk' },
  { partij: 'westervoort', jaren: OP, euros: -18_000, soort: 'structureel', omschrijving: 'Deel van de servicedesk' },
  {
    partij: 'westervoort',
    jaren: OP,
    euros: -16_000,
    soort: 'structureel',
    omschrijving: 'Balie van de buren',
    alternatief: 'nulalternatief',
  },
]

const stromen = STROMEN.flatMap(({ jaren, ...stroom }) => jaren.map((jaar) => ({ ...stroom, jaar })))

/** The business case of the shared desk: compared with doing nothing, it pays for all and costs one. */
export const SERVICEDESK = {
  zaak: {
    id: ZAAK,
    voorstel_id: idIn('voorstel', 'servicedesk'),
    disconteringsvoet: '0.0225',
    basisjaar: 2025,
    nulalternatief:
      'Fictief: Zevenaar en Duiven houden elk een eigen balie, Westervoort blijft bellen met de balie van de buren. Bij ziekte is de balie dicht.',
    prijspeil: 2025,
    btw: 'exclusief',
  },
  kasstromen: stromen.map(({ partij, euros, alternatief, ...stroom }, volgorde) => ({
    ...stroom,
    id: idIn('kasstroom', `servicedesk/${volgorde}`),
    businesscase_id: ZAAK,
    volgorde,
    organisatie_id: organisatie(partij),
    bedrag_cent: bedrag(BigInt(euros) * 100n),
    alternatief: alternatief ?? ('voorstel' as const),
  })),
  effecten: [
    { omschrijving: 'De balie is ook open als iemand ziek is', organisatie_id: null, richting: 'plus', zekerheid: 'hoog' },
    { omschrijving: 'Medewerkers worden de eerste dag geholpen', organisatie_id: null, richting: 'plus', zekerheid: 'midden' },
    { omschrijving: 'Niemand meer die even langsloopt', organisatie_id: organisatie('zevenaar'), richting: 'min', zekerheid: 'midden' },
  ].map((effect, volgorde) => ({ ...effect, id: idIn('effect', `servicedesk/${volgorde}`), businesscase_id: ZAAK, volgorde })),
}
