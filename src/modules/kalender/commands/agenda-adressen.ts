import { randomBytes } from 'node:crypto'
import { addYears, type Datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import type { Db } from '#platform/database/database.ts'
import { type Hoed, scopeOf } from '#platform/http/actor.ts'
import { actorOf, type Context, type House } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { digestOfSecret } from '#platform/identity/session.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { findTafel } from '#modules/samenwerking/index.ts'
import type { AgendaAdres, Vergadering } from '#modules/kalender/contract.ts'
import type { AgendaItem } from '#modules/kalender/domain/icalendar.ts'
import { findHouder, insertAgendaAdres, listAgendaAdressen, revokeAgendaAdres } from '#modules/kalender/store/agenda-adressen.ts'
import { listVergaderingen } from '#modules/kalender/store/vergaderingen.ts'

/** A new address with the hat that is on; it is told once, afterwards only its digest is known. */
export async function makeAgendaAdres(context: Context, tafelId: string | null): Promise<AgendaAdres & { adres: string }> {
  const { db, clock, request } = context
  const { persoonId, hoed } = actorOf(context)
  if (tafelId !== null && !(await findTafel(db, { id: tafelId, op: clock.today() }))) throw notFound()
  const secret = randomBytes(32).toString('base64url')
  const id = makeId()
  await insertAgendaAdres(db, {
    id,
    hash: digestOfSecret(secret),
    regelingId: hoed.regelingId,
    persoonId,
    aanstellingId: hoed.aanstellingId,
    tafelId,
    op: clock.now(),
  })
  const made = (await listAgendaAdressen(db)).find((each) => each.id === id)!
  await record(context, [{ soort: 'agenda_adres', id, naam: naamVan(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return { ...made, adres: `${request.server.house.publicUrl}/agenda/${secret}.ics` }
}

/** From this moment the address leads nowhere. */
export async function endAgendaAdres(context: Context, id: string): Promise<void> {
  const was = (await listAgendaAdressen(context.db)).find((each) => each.id === id)
  if (!was || !(await revokeAgendaAdres(context.db, id, context.clock.now()))) throw notFound()
  const { hoed } = actorOf(context)
  await record(context, [{ soort: 'agenda_adres', id, naam: naamVan(was), zichtbaar: ownSide(hoed.organisatieId) }])
}

const naamVan = ({ tafelNaam }: AgendaAdres) => `Agenda van ${tafelNaam ?? 'alle eigen tafels'}`

/** What the holder of this address sees with the hat it was made with; `null` when the address or the hat is no more. */
export async function agendaOf(house: House, token: string): Promise<{ naam: string; items: AgendaItem[] } | null> {
  const { database, clock } = house
  const found = await database.read(null, async (db) => {
    const houder = await findHouder(db, digestOfSecret(token))
    if (!houder) return null
    const hoed = (await house.findHoeden(db, houder.persoonId, clock.today())).find(
      ({ aanstellingId }) => aanstellingId === houder.aanstellingId,
    )
    return hoed && { ...houder, hoed }
  })
  if (!found) return null
  const { hoed, persoonId, tafelId } = found
  return database.read(scopeOf({ persoonId, hoed }), async (db) => {
    const tafelIds = tafelId === null ? hoed.tafelIds : [tafelId]
    const van = addYears(clock.today() as Datum, -1)
    const lists = await Promise.all(tafelIds.map((each) => listVergaderingen(db, { tafelId: each, van })))
    const vergaderingen = lists.flat()
    const items = vergaderingen.map((each) => itemOf(each, house.publicUrl))
    const naam = tafelId === null ? `Regiekamer ${hoed.regelingNaam}` : (vergaderingen[0]?.tafelNaam ?? 'Regiekamer')
    return { naam, items: tafelId === null ? [...items, ...(await termijnItems(house, db, { hoed, persoonId }))] : items }
  })
}

function itemOf({ id, versie, tafelNaam, plaats, datum, aanvang, status }: Vergadering, publicUrl: string): AgendaItem {
  const url = `${publicUrl}/vergaderingen?jaar=${datum.slice(0, 4)}`
  // Every change of the row raises its version, and nothing else does.
  return {
    uid: `vergadering-${id}@regiekamer`,
    sequence: versie - 1,
    titel: tafelNaam,
    plaats,
    datum,
    aanvang,
    vervallen: status === 'vervallen',
    url,
  }
}

/** Terms of every room as one entry a day: how many there are, not what about. The address may be read over somebody's shoulder. */
async function termijnItems(house: House, db: Db, { hoed, persoonId }: { hoed: Hoed; persoonId: string }): Promise<AgendaItem[]> {
  const request = { db, hoed, persoonId, permissies: house.permissionsOf(hoed.rol), op: house.clock.today() }
  const found: { datum: string }[] = []
  for (const { listTermijnen } of house.workSources) found.push(...((await listTermijnen?.(request)) ?? []))
  return [...Map.groupBy(found, ({ datum }) => datum)].map(([datum, { length }]) => ({
    uid: `termijn-${hoed.aanstellingId}-${datum}@regiekamer`,
    sequence: 0,
    titel: `${length === 1 ? '1 termijn' : `${length} termijnen`} in Regiekamer op ${showDatum(datum)}`,
    plaats: '',
    datum,
    aanvang: null,
    vervallen: false,
    url: `${house.publicUrl}/`,
  }))
}
