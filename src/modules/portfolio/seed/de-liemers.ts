import type { Db } from '#platform/database/database.ts'
import type { Kwartaal, Stand } from '#modules/portfolio/domain/planning.ts'
import { doelIdOf } from '#modules/doelen/index.ts'
import { SERVICEDESK_BESLUIT } from '#modules/governance/index.ts'
import { MEERWERK, MEERWERKUREN } from '#modules/portfolio/seed/meerwerk.ts'
import { insertPortfolioSeed } from '#modules/portfolio/store/seed.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

const BRON = 'Eindrapport toekomstvisie RID De Liemers, M&I/Partners, 20-1-2023, samenvattend overzicht en hoofdstuk 3'

/** Day of the report: the last movement that anybody knows of. */
const STAND_VAN = new Date('2023-01-20T11:00:00Z')

/** A row of the overview; null for an amount is "none". The columns of the overview were lost: what the text does not say is null. */
interface Rij {
  titel: string
  van: Kwartaal | null
  tot: Kwartaal | null
  euro: bigint | 'PM' | null
  wachtOp: readonly number[]
  stand?: Stand
  /** The goal that it serves, by its code; that it does is made up. */
  doel?: 'volwassenheid' | 'basis'
}

const kwartaal = (jaar: number, nummer: Kwartaal['kwartaal'] = null): Kwartaal => ({ jaar, kwartaal: nummer })

const RIJEN: readonly Rij[] = [
  {
    titel: 'Besluit nemen en publiek maken dat de ICT-samenwerking wordt voortgezet en verbeterd',
    van: null,
    tot: null,
    euro: null,
    wachtOp: [],
  },
  {
    titel:
      'Samen (gemeenten en RID) bepalen van de i-strategie en i-agenda voor de periode t/m 2025, inclusief herijken van wederzijdse verwachtingen',
    van: kwartaal(2023, 1),
    tot: kwartaal(2023),
    euro: 30_000n,
    wachtOp: [1],
  },
  { titel: 'Bepalen van de best passende cloudstrategie', van: kwartaal(2023, 1), tot: kwartaal(2023), euro: 30_000n, wachtOp: [1] },
  {
    titel: 'Doorvertalen van i-strategie en cloudstrategie naar functieboeken gemeenten en RID',
    van: kwartaal(2024),
    tot: kwartaal(2024),
    euro: null,
    wachtOp: [2, 3, 6],
  },
  {
    titel: 'Extra geld benodigd voor reeds ingehuurd tijdelijk personeel (op vacatures)',
    van: kwartaal(2023),
    tot: kwartaal(2023),
    euro: 150_000n,
    wachtOp: [],
    stand: 'in_uitvoering',
  },
  {
    titel: 'Tijdelijk extra inhuur voor RID (inhaalslag) o.a. op projectleiding en informatiebeveiliging',
    van: kwartaal(2023),
    tot: kwartaal(2023),
    euro: 300_000n,
    wachtOp: [1],
    doel: 'basis',
  },
  { titel: 'Werven van structureel benodigd personeel', van: kwartaal(2024), tot: kwartaal(2025), euro: 'PM', wachtOp: [4] },
  {
    titel: 'Opstellen van een programma voor vergroten van de digitale volwassenheid aan beide kanten',
    van: kwartaal(2023),
    tot: kwartaal(2023),
    euro: 30_000n,
    wachtOp: [2],
    doel: 'volwassenheid',
  },
  {
    titel: 'Uitvoeren programma digitale volwassenheid',
    van: kwartaal(2024),
    tot: kwartaal(2025),
    euro: 'PM',
    wachtOp: [8],
    doel: 'volwassenheid',
  },
  {
    titel: 'Programmatische aansturing van de verbetering van de ICT-samenwerking',
    van: kwartaal(2023, 1),
    tot: kwartaal(2024),
    euro: 100_000n,
    wachtOp: [],
  },
]

const maatregelId = (nummer: number) => DE_LIEMERS_IDS.in('maatregel', `verbetering/${nummer}`)

/** The id of the programme of the example, for the examples of higher rooms. */
export const PROGRAMMA_ID = DE_LIEMERS_IDS.in('programma', 'verbetering')

/** The made-up order on the ground of last year's decision: accepted, delivered and received. */
const SERVICEDESK_OPDRACHT = {
  id: DE_LIEMERS_IDS.in('opdracht', 'servicedesk'),
  regeling_id: DE_LIEMERS_IDS.regeling,
  nummer: 'O-2025-001',
  uitgave: 1,
  besluit_id: SERVICEDESK_BESLUIT,
  titel: 'Eén servicedesk inrichten',
  resultaat: 'Fictief: medewerkers van de drie gemeenten bellen één balie, ook op vrijdagmiddag.',
  opdrachtnemer_id: DE_LIEMERS_IDS.organisatie('sdl'),
  acceptant_id: DE_LIEMERS_IDS.organisatie('zevenaar'),
  acceptant_rol: 'Gemeentesecretaris',
  termijn_van: '2025-05-01',
  termijn_tot_en_met: '2025-12-31',
  status: 'afgerond',
  oplevering: 'Fictief: de balie is open sinds 1 november 2025.',
  afronding: 'Fictief: aanvaard.',
  geaccepteerd_op: new Date('2025-05-06T09:00:00Z'),
  eigen_organisatie_id: DE_LIEMERS_IDS.organisatie('zevenaar'),
  ingediend_op: new Date('2025-04-22T09:00:00Z'),
  bijgewerkt_op: new Date('2025-11-20T09:00:00Z'),
}

/** The programme of the report of 2023 as its ten rows, at the state that the report gives: loaded history, without orders. */
export async function fillPortfolio(db: Db): Promise<void> {
  const { regeling } = DE_LIEMERS_IDS
  await insertPortfolioSeed(db, {
    programma: {
      id: PROGRAMMA_ID,
      regeling_id: regeling,
      naam: 'Verbetering van de ICT-samenwerking 2023-2025',
      omschrijving:
        'De maatregelen uit het eindrapport, met bedragen zonder btw en de stand van januari 2023. Bij het overnemen van de bron gingen de kolommen met kwartalen verloren: wat de tekst niet noemt, is hier onbekend. Er waren toen nog geen opdrachten.',
      bron: BRON,
      van_jaar: 2023,
      tot_en_met_jaar: 2025,
      stuurgroep_id: DE_LIEMERS_IDS.in('tafel', 'stuurgroep'),
      bijgewerkt_op: STAND_VAN,
    },
    maatregelen: RIJEN.map(({ titel, van, tot, euro, stand = 'gepland', doel }, index) => ({
      id: maatregelId(index + 1),
      regeling_id: regeling,
      programma_id: PROGRAMMA_ID,
      nummer: index + 1,
      titel,
      van_jaar: van?.jaar ?? null,
      van_kwartaal: van?.kwartaal ?? null,
      tot_jaar: tot?.jaar ?? null,
      tot_kwartaal: tot?.kwartaal ?? null,
      heeft_bedrag: euro !== null,
      bedrag_cent: typeof euro === 'bigint' ? euro * 100n : null,
      doel_id: doel ? doelIdOf(doel) : null,
      uit_bron: true,
      status: stand,
      bijgewerkt_op: STAND_VAN,
    })),
    wacht: RIJEN.flatMap(({ wachtOp }, index) =>
      wachtOp.map((nummer) => ({ maatregel_id: maatregelId(index + 1), op_id: maatregelId(nummer) })),
    ),
    opdracht: SERVICEDESK_OPDRACHT,
    meerwerk: MEERWERK,
    meerwerkuren: MEERWERKUREN,
  })
}
