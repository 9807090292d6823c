import { bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { insertAfwegingSeed } from '#modules/afweging/store/seed.ts'
import { WEGINGEN } from '#modules/afweging/seed/wegingen.ts'
import { LEERPLAN } from '#modules/afweging/seed/realisatieplan.ts'
import { SERVICEDESK } from '#modules/afweging/seed/servicedesk.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { verkenningIdOf } from '#modules/verkenning/index.ts'
import { wensIdOf } from '#modules/vraag/index.ts'

/** The id of a proposal of the example by its code, for the examples of higher rooms. */
export const voorstelIdOf = (code: string) => DE_LIEMERS_IDS.in('voorstel', code)

interface Maatregel {
  omschrijving: string
  klasse: 'onvermijdelijk' | 'wenselijk'
  bewijs: string
  jaar: number
  soort: 'incidenteel' | 'structureel'
  euros: number | 'PM'
}

const FICTIEVE_KLASSE = 'Fictieve klasse: de bron deelt de maatregelen niet in.'

/** The six measures with their amounts, and the two rows with PM, of the report on the future of RID De Liemers (January 2023), excluding VAT. */
const MAATREGELEN: readonly Maatregel[] = [
  {
    omschrijving: 'Hulp bij het opstellen van de i-strategie annex i-agenda',
    klasse: 'wenselijk',
    bewijs: FICTIEVE_KLASSE,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 30_000,
  },
  {
    omschrijving: 'Hulp bij het bepalen van de cloudstrategie',
    klasse: 'wenselijk',
    bewijs: FICTIEVE_KLASSE,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 30_000,
  },
  {
    omschrijving: 'Extra geld voor reeds ingehuurd tijdelijk personeel bij de RID',
    klasse: 'onvermijdelijk',
    bewijs: `${FICTIEVE_KLASSE} Uit de bron: de RID is nu al onderbemand, en de vacatureruimte dekt de kosten van de inhuur vanaf 1 januari 2023 niet.`,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 150_000,
  },
  {
    omschrijving: 'Tijdelijke inhuur van extra benodigde capaciteit, o.a. voor projectleiding en informatiebeveiliging',
    klasse: 'onvermijdelijk',
    bewijs: `${FICTIEVE_KLASSE} Uit de bron: een inhaalslag op een RID waarin jarenlang te weinig is geïnvesteerd, op zo kort mogelijke termijn in 2023.`,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 300_000,
  },
  {
    omschrijving: 'Hulp bij een programma voor het versterken van de digitale volwassenheid aan beide kanten',
    klasse: 'wenselijk',
    bewijs: FICTIEVE_KLASSE,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 30_000,
  },
  {
    omschrijving: 'Inhuur van een coachende en coördinerende programmamanager',
    klasse: 'wenselijk',
    bewijs: `${FICTIEVE_KLASSE} De bron verdeelt dit bedrag over 2023 en 2024 en zegt niet hoe; hier staat het in 2023.`,
    jaar: 2023,
    soort: 'incidenteel',
    euros: 100_000,
  },
  {
    omschrijving: 'Werven van structureel benodigd personeel',
    klasse: 'wenselijk',
    bewijs: `${FICTIEVE_KLASSE} De bron geeft geen bedrag (PM). Het jaar is fictief: in de tabel van de bron is de kolom niet te lezen.`,
    jaar: 2024,
    soort: 'structureel',
    euros: 'PM',
  },
  {
    omschrijving: 'Uitvoeren van het programma digitale volwassenheid',
    klasse: 'wenselijk',
    bewijs: `${FICTIEVE_KLASSE} De bron geeft geen bedrag (PM). Het jaar is fictief: in de tabel van de bron is de kolom niet te lezen.`,
    jaar: 2024,
    soort: 'incidenteel',
    euros: 'PM',
  },
]

const { regeling: REGELING, in: idIn, organisatie } = DE_LIEMERS_IDS

/** What the three pay of 640.000 over the key of 2023; what comes after is PM. */
const KASSTROMEN: readonly { partij: string; jaar: number; cent: bigint | null; omschrijving: string }[] = [
  { partij: 'zevenaar', jaar: 2023, cent: -33_280_000n, omschrijving: 'Deel van de zes maatregelen' },
  { partij: 'duiven', jaar: 2023, cent: -19_127_229n, omschrijving: 'Deel van de zes maatregelen' },
  { partij: 'westervoort', jaar: 2023, cent: -11_592_771n, omschrijving: 'Deel van de zes maatregelen' },
  { partij: 'zevenaar', jaar: 2024, cent: null, omschrijving: 'Structureel personeel' },
]

const van = (code: string) => ({
  id: voorstelIdOf(code),
  regeling_id: REGELING,
  fictief: true,
  eigen_organisatie_id: organisatie('zevenaar'),
  verdeelsleutel_id: idIn('verdeelsleutel', 'rid-2023'),
})

const beslispuntId = (code: string) => idIn('beslispunt', code)
const beslispuntVan = (code: string, tekst: string) => ({ id: beslispuntId(code), voorstel_id: voorstelIdOf(code), volgorde: 1, tekst })

const regelOf = (code: string, { euros, ...maatregel }: Maatregel, volgorde: number) => ({
  ...maatregel,
  id: idIn('voorstelregel', `${code}/${volgorde}`),
  voorstel_id: voorstelIdOf(code),
  beslispunt_id: beslispuntId(code),
  volgorde,
  bedrag_cent: euros === 'PM' ? null : bedrag(BigInt(euros) * 100n),
})

const VOORSTELLEN = [
  {
    ...van('zes-maatregelen'),
    nummer: 'V-2023-001',
    wens_id: idIn('wens', 'toekomst'),
    titel: 'Zes maatregelen voor een toekomstvaste RID',
    samenvatting:
      'De maatregelen die M&I/Partners in januari 2023 adviseert om de samenwerking voort te zetten en te verbeteren, met incidenteel geld. Bedragen, zonder btw, uit het rapport. Fictief: dat Zevenaar dit als voorstel indiende en wanneer, de klasse van elke regel, en de scores en gewichten in de weging.',
    status: 'ingediend',
    ingediend_op: new Date('2023-02-06T10:00:00Z'),
  },
  {
    ...van('wetten'),
    wens_id: wensIdOf('wetten'),
    titel: 'Eén team dat nieuwe wetten uitzoekt',
    samenvatting: 'Fictief concept van Zevenaar, nog niet gedeeld: een antwoord op de wens van Duiven.',
    status: 'concept',
  },
  {
    ...van('digitaal'),
    nummer: 'V-2026-001',
    wens_id: idIn('wens', 'toekomst'),
    titel: 'Digitaal vaardig in drie gemeenten',
    samenvatting: 'Fictief: een leerprogramma voor alle medewerkers, als vervolg op de maatregelen. Het is halverwege de tafels.',
    vorm: 'realisatieplan',
    status: 'in_behandeling',
    ingediend_op: new Date('2026-10-05T10:00:00Z'),
  },
  {
    ...van('servicedesk'),
    nummer: 'V-2025-001',
    wens_id: idIn('wens', 'toekomst'),
    titel: 'Eén servicedesk voor drie gemeenten',
    samenvatting: 'Fictief: in 2025 gewogen en besloten. Een jaar later weegt iedereen opnieuw, om te zien of de keuze nog klopt.',
    status: 'besloten',
    ingediend_op: new Date('2025-03-03T10:00:00Z'),
  },
]

const BALIE: Maatregel = {
  omschrijving: 'Eén servicedesk inrichten bij de RID',
  klasse: 'wenselijk',
  bewijs: 'Fictief',
  jaar: 2025,
  soort: 'incidenteel',
  euros: 45_000,
}

const LEREN: Maatregel = {
  omschrijving: 'Leerprogramma voor medewerkers',
  klasse: 'wenselijk',
  bewijs: 'Fictief',
  jaar: 2027,
  soort: 'incidenteel',
  euros: 90_000,
}

const TEAM: Maatregel = {
  omschrijving: 'Een jurist en een informatieadviseur voor drie gemeenten',
  klasse: 'wenselijk',
  bewijs: FICTIEVE_KLASSE,
  jaar: 2027,
  soort: 'structureel',
  euros: 'PM',
}

/**
 * The six measures of the report as one proposal of Zevenaar, handed in and not decided, with a weighing of the scenarios and a business
 * case; and a draft that only Zevenaar sees. That they were Zevenaar's, and the wish behind the first, are made up.
 */
export async function fillAfweging(db: Db): Promise<void> {
  const businesscaseId = idIn('businesscase', 'zes-maatregelen')
  await insertAfwegingSeed(db, {
    wens: {
      id: idIn('wens', 'toekomst'),
      regelingId: REGELING,
      organisatieId: organisatie('zevenaar'),
      titel: 'ICT waarop wij jaren vooruit kunnen',
      waarvoor:
        'Medewerkers en inwoners kunnen erop rekenen dat de digitale dienstverlening werkt en veilig is, ook over vijf jaar. (Fictieve wens. Uit de bron: aan de kant van de gemeenten en van de RID zijn dringend maatregelen nodig.)',
      voorWie: 'Medewerkers en inwoners van de drie gemeenten',
      ingediendOp: new Date('2023-01-23T09:00:00Z'),
    },
    voorstellen: VOORSTELLEN,
    beslispunten: [
      beslispuntVan('zes-maatregelen', 'Voer de zes maatregelen uit en stel daarvoor het incidentele geld beschikbaar.'),
      beslispuntVan('wetten', 'Stel één team in dat nieuwe wetten uitzoekt voor de drie gemeenten.'),
      beslispuntVan('digitaal', 'Begin in 2027 met een leerprogramma voor alle medewerkers.'),
      beslispuntVan('servicedesk', 'Richt bij de RID één servicedesk in voor de drie gemeenten.'),
    ],
    regels: [
      ...MAATREGELEN.map((maatregel, volgorde) => regelOf('zes-maatregelen', maatregel, volgorde)),
      regelOf('wetten', TEAM, 0),
      regelOf('digitaal', LEREN, 0),
      regelOf('servicedesk', BALIE, 0),
    ],
    ...WEGINGEN,
    businesscases: [
      {
        id: businesscaseId,
        voorstel_id: voorstelIdOf('zes-maatregelen'),
        disconteringsvoet: '0.0225',
        basisjaar: 2023,
        nulalternatief:
          'Fictief: de RID gaat door met de mensen die er nu zijn. De achterstand groeit, en tijdelijke inhuur loopt door zonder dekking.',
        prijspeil: 2023,
        btw: 'exclusief',
      },
      SERVICEDESK.zaak,
    ],
    bijlagen: [{ voorstel_id: voorstelIdOf('zes-maatregelen'), verkenning_id: verkenningIdOf('toekomst'), volgorde: 0 }],
    realisatieplannen: [LEERPLAN.plan],
    planelementen: LEERPLAN.elementen,
    effecten: SERVICEDESK.effecten,
    kasstromen: [
      ...SERVICEDESK.kasstromen,
      ...KASSTROMEN.map(({ partij, cent, ...stroom }, volgorde) => ({
        ...stroom,
        id: idIn('kasstroom', `zes-maatregelen/${volgorde}`),
        businesscase_id: businesscaseId,
        volgorde,
        organisatie_id: organisatie(partij),
        bedrag_cent: cent,
      })),
    ],
  })
}
