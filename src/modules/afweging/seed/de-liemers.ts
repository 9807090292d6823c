import { bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { insertAfwegingSeed } from '#modules/afweging/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

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

/** The six measures of the report as one proposal of Zevenaar, handed in and not decided; that it was Zevenaar's, and its wish, are made up. */
export async function fillAfweging(db: Db): Promise<void> {
  const from = { regeling: DE_LIEMERS_IDS.regeling, zevenaar: DE_LIEMERS_IDS.organisatie('zevenaar') }
  const wensId = DE_LIEMERS_IDS.in('wens', 'toekomst')
  await insertAfwegingSeed(db, {
    wens: {
      id: wensId,
      regelingId: from.regeling,
      organisatieId: from.zevenaar,
      titel: 'ICT waarop wij jaren vooruit kunnen',
      waarvoor:
        'Medewerkers en inwoners kunnen erop rekenen dat de digitale dienstverlening werkt en veilig is, ook over vijf jaar. (Fictieve wens. Uit de bron: aan de kant van de gemeenten en van de RID zijn dringend maatregelen nodig.)',
      voorWie: 'Medewerkers en inwoners van de drie gemeenten',
      ingediendOp: new Date('2023-01-23T09:00:00Z'),
    },
    voorstel: {
      id: voorstelIdOf('zes-maatregelen'),
      regeling_id: from.regeling,
      nummer: 'V-2023-001',
      wens_id: wensId,
      titel: 'Zes maatregelen voor een toekomstvaste RID',
      samenvatting:
        'De maatregelen die M&I/Partners in januari 2023 adviseert om de samenwerking voort te zetten en te verbeteren, met incidenteel geld. Bedragen, zonder btw, uit het rapport. Fictief: dat Zevenaar dit als voorstel indiende, de klasse van elke regel en de datum van indienen.',
      verdeelsleutel_id: DE_LIEMERS_IDS.in('verdeelsleutel', 'rid-2023'),
      status: 'ingediend',
      fictief: true,
      eigen_organisatie_id: from.zevenaar,
      ingediend_op: new Date('2023-02-06T10:00:00Z'),
    },
    regels: MAATREGELEN.map(({ euros, ...maatregel }, volgorde) => ({
      ...maatregel,
      id: DE_LIEMERS_IDS.in('voorstelregel', `zes-maatregelen/${volgorde}`),
      voorstel_id: voorstelIdOf('zes-maatregelen'),
      volgorde,
      bedrag_cent: euros === 'PM' ? null : bedrag(BigInt(euros) * 100n),
    })),
  })
}
