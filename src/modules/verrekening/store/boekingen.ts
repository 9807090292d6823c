import { sql } from 'kysely'
import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Kwartaal, Verrekenzicht } from '#modules/verrekening/contract.ts'
import type { Boekingsregel } from '#modules/verrekening/domain/boeking.ts'

type Boeking = Kwartaal['boekingen'][number]

/** The entries of a quarter with the lines that this hat may see; an entry of which it sees nothing is not in it. */
export async function listBoekingen(db: Db, kwartaalId: string): Promise<Boeking[]> {
  const { rows } = await sql<Omit<Boeking, 'regels'> & { regels: (Omit<Boeking['regels'][number], 'bedrag'> & { cent: string })[] }>`
    select b.id, b.soort, (select a.nummer from verrekening.afsluiting a where a.id = b.afsluiting_id) as afsluiting, b.omschrijving, (select g.id from governance.besluit g where g.id = b.besluit_id) as "besluitId", ${instant('b.gemaakt_op')} as "gemaaktOp",
      b.gemaakt_door as "gemaaktDoor",
      json_agg(json_build_object('rekening', r.rekening, 'organisatieId', r.organisatie_id, 'organisatieNaam', o.naam, 'cent', r.bedrag_cent::text) order by r.volgnummer) as regels
    from verrekening.boeking b join verrekening.boekingsregel r on r.boeking_id = b.id left join samenwerking.organisatie o on o.id = r.organisatie_id
    where b.kwartaal_id = ${kwartaalId} group by b.id order by b.gemaakt_op, b.id`.execute(db)
  return rows.map(({ regels, ...boeking }) => ({
    ...boeking,
    regels: regels.map(({ cent, ...regel }) => ({ ...regel, bedrag: formatBedrag(bedrag(BigInt(cent))) })),
  }))
}

interface NieuweBoeking {
  id: string
  regelingId: string
  kwartaalId: string
  soort: Boeking['soort']
  omschrijving: string
  /** All but advances belong to a settlement. */
  afsluitingId?: string
  besluitId?: string
  /** Where a result goes. */
  naar?: 'deelnemers' | 'reserve'
  op: Date
  door: string
}

/** An entry with its lines; the database refuses one that does not balance. */
export async function insertBoeking(db: Db, row: NieuweBoeking, regels: readonly Boekingsregel[]): Promise<void> {
  if (regels.length === 0) return
  await sql`insert into verrekening.boeking (id, regeling_id, kwartaal_id, soort, afsluiting_id, omschrijving, besluit_id, naar, gemaakt_op, gemaakt_door)
    values (${row.id}, ${row.regelingId}, ${row.kwartaalId}, ${row.soort}, ${row.afsluitingId ?? null}, ${row.omschrijving}, ${row.besluitId ?? null}, ${row.naar ?? null}, ${row.op}, ${row.door})`.execute(
    db,
  )
  const lines = regels.map(({ rekening, organisatieId, bedrag: amount }, index) => ({
    boeking_id: row.id,
    volgnummer: index + 1,
    rekening,
    organisatie_id: organisatieId,
    bedrag_cent: String(amount),
  }))
  await sql`insert into verrekening.boekingsregel select * from jsonb_populate_recordset(null::verrekening.boekingsregel, ${JSON.stringify(lines)}::jsonb)`.execute(
    db,
  )
}

/** What parties see of one another; open as long as nothing was agreed. */
export async function findZicht(db: Db): Promise<Verrekenzicht> {
  const { rows } = await sql<Verrekenzicht>`
    select z.anderen, z.grond, (select g.id from governance.besluit g where g.id = z.besluit_id) as "besluitId", z.versie from verrekening.zichtafspraak z`.execute(
    db,
  )
  return rows[0] ?? { anderen: 'open', grond: '', besluitId: null, versie: 0 }
}

/** Another agreement in the place of the one before. */
export async function saveZicht(
  db: Db,
  { regelingId, anderen, grond, besluitId }: Omit<Verrekenzicht, 'versie'> & { regelingId: string },
): Promise<void> {
  await sql`insert into verrekening.zichtafspraak as z (regeling_id, anderen, grond, besluit_id) values (${regelingId}, ${anderen}, ${grond}, ${besluitId})
    on conflict (regeling_id) do update set anderen = excluded.anderen, grond = excluded.grond, besluit_id = excluded.besluit_id, versie = z.versie + 1`.execute(
    db,
  )
}
