import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** Somebody takes back what was written down of an item. */
export interface TerugnameRow {
  id: string
  puntId: string
  reden: string
  op: Date
  door: string
  rol: string
}

/** Keeps what stood there and empties the outcome; the text stays, to write on. */
export async function takeBack(db: Db, { id, puntId, reden, op, door, rol }: TerugnameRow): Promise<void> {
  await sql`
    insert into agenda.terugname (id, agendapunt_id, puntversie, uitkomst, stemming, aantekeningen, reden, op, door, rol)
    select ${id}, p.id, p.versie, p.uitkomst, p.stemming, p.aantekeningen, ${reden}, ${op}, ${door}, ${rol} from agenda.agendapunt p where p.id = ${puntId}`.execute(
    db,
  )
  await sql`
    update agenda.agendapunt set uitkomst = null, stemming = null, aantekeningen = '[]', vastgelegd_op = null, vastgelegd_door = null, vastgelegd_rol = null, versie = versie + 1
    where id = ${puntId}`.execute(db)
}

/** The item to which this one went on, on the next agenda, and whether anybody worked on it since. */
export interface Vervolgpunt {
  id: string
  agendaId: string
  datum: string
  isAangeraakt: boolean
}

/** Where an item went that has to come back; `null` when it waits for an agenda. */
export async function findVervolg(db: Db, puntId: string): Promise<Vervolgpunt | null> {
  const { rows } = await sql<Vervolgpunt>`
    select n.id, n.agenda_id as "agendaId", v.datum, (n.versie > 1 or n.uitkomst is not null or a.status not in ('voorbereiding', 'verzonden')
      or exists (select from agenda.actie x where x.agendapunt_id = n.id)
      or (select count(*) from agenda.stukversie w join agenda.vergaderstuk s on s.id = w.vergaderstuk_id where s.agendapunt_id = n.id)
        <> (select count(*) from agenda.vergaderstuk s where s.agendapunt_id = ${puntId})) as "isAangeraakt"
    from agenda.agendapunt n join agenda.agenda a on a.id = n.agenda_id join kalender.vergadering v on v.id = a.id where n.komt_van_id = ${puntId}`.execute(
    db,
  )
  return rows[0] ?? null
}
