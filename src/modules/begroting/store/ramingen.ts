import { sql } from 'kysely'
import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Jaarraming } from '#modules/begroting/contract.ts'
import { evenwichtVan, type Raming, type Stromen } from '#modules/begroting/domain/structureel-evenwicht.ts'
import type { BegrotingTables } from '#modules/begroting/tables.ts'

type Row = Record<keyof Stromen | `incidentele_${keyof Stromen}`, bigint> & {
  jaar: number
  nummer: number
  grond: string
  persoonNaam: string
  gemaaktOp: string
}

/** What a budget estimates for each of these years, in their order; the last first. */
export async function listRamingen(db: Db, begrotingId: string, jaren: readonly number[]): Promise<Jaarraming[]> {
  const { rows } = await sql<Row>`
    select r.jaar, r.nummer, r.grond, r.persoon_naam as "persoonNaam", ${instant('r.gemaakt_op')} as "gemaaktOp",
      r.baten_cent as baten, r.lasten_cent as lasten, r.onttrekkingen_cent as onttrekkingen, r.toevoegingen_cent as toevoegingen,
      r.incidentele_baten_cent as incidentele_baten, r.incidentele_lasten_cent as incidentele_lasten,
      r.incidentele_onttrekkingen_cent as incidentele_onttrekkingen, r.incidentele_toevoegingen_cent as incidentele_toevoegingen
    from begroting.raming r where r.begroting_id = ${begrotingId} order by r.nummer desc`.execute(db)
  return jaren.map((jaar) => {
    const vaststellingen = rows.filter((row) => row.jaar === jaar).map(vaststellingOf)
    return { jaar, versie: vaststellingen[0]?.nummer ?? 0, vaststellingen }
  })
}

function vaststellingOf(row: Row): Jaarraming['vaststellingen'][number] {
  const { nummer, grond, persoonNaam, gemaaktOp } = row
  const raming = ramingOf(row)
  const { ruimte, isInEvenwicht, ...bedragen } = evenwichtVan(raming)
  return {
    nummer,
    grond,
    persoonNaam,
    gemaaktOp,
    ...written(raming),
    incidenteel: written(raming.incidenteel),
    evenwicht: {
      saldo: formatBedrag(bedragen.saldo),
      naBestemming: formatBedrag(bedragen.naBestemming),
      incidenteel: formatBedrag(bedragen.incidenteel),
      structureel: formatBedrag(bedragen.structureel),
      ruimte: ruimte && toKortDecimaal(ruimte, 9),
      isInEvenwicht,
    },
  }
}

function ramingOf(row: Row): Raming {
  return {
    baten: bedrag(row.baten),
    lasten: bedrag(row.lasten),
    onttrekkingen: bedrag(row.onttrekkingen),
    toevoegingen: bedrag(row.toevoegingen),
    incidenteel: {
      baten: bedrag(row.incidentele_baten),
      lasten: bedrag(row.incidentele_lasten),
      onttrekkingen: bedrag(row.incidentele_onttrekkingen),
      toevoegingen: bedrag(row.incidentele_toevoegingen),
    },
  }
}

const written = ({ baten, lasten, onttrekkingen, toevoegingen }: Stromen) => ({
  baten: formatBedrag(baten),
  lasten: formatBedrag(lasten),
  onttrekkingen: formatBedrag(onttrekkingen),
  toevoegingen: formatBedrag(toevoegingen),
})

/** Whose estimate it is, and on which ground. */
export interface Ramingsregel {
  begrotingId: string
  jaar: number
  nummer: number
  grond: string
  persoonNaam: string
  nu: Date
}

/** Another estimate of a year; the ones before it stay. */
export async function insertRaming(
  db: Db,
  { baten, lasten, onttrekkingen, toevoegingen, incidenteel }: Raming,
  regel: Ramingsregel,
): Promise<void> {
  await db
    .withTables<BegrotingTables>()
    .insertInto('begroting.raming')
    .values({
      begroting_id: regel.begrotingId,
      jaar: regel.jaar,
      nummer: regel.nummer,
      baten_cent: baten,
      lasten_cent: lasten,
      onttrekkingen_cent: onttrekkingen,
      toevoegingen_cent: toevoegingen,
      incidentele_baten_cent: incidenteel.baten,
      incidentele_lasten_cent: incidenteel.lasten,
      incidentele_onttrekkingen_cent: incidenteel.onttrekkingen,
      incidentele_toevoegingen_cent: incidenteel.toevoegingen,
      grond: regel.grond,
      persoon_naam: regel.persoonNaam,
      gemaakt_op: regel.nu,
    })
    .execute()
}
