import { setTimeout as sleep } from 'node:timers/promises'
import type { LightMyRequestResponse } from 'fastify'
import { apiBase } from '#platform/http/contract.ts'
import type { Inlezing } from '#modules/samenwerking/contract.ts'
import type { InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import type { TestHouse, TestPerson } from './test-house.ts'

/** Sends a file as a browser does. */
export function upload(
  house: TestHouse,
  person: TestPerson,
  { soort, bytes, naam = 'bestand.csv' }: { soort: InleesSoort; bytes: Buffer | string; naam?: string },
): Promise<LightMyRequestResponse> {
  return house.app.inject({
    method: 'POST',
    url: `${apiBase}/inlezingen?soort=${soort}&bestandsnaam=${encodeURIComponent(naam)}`,
    headers: { cookie: `__Host-regiekamer=${person.cookie}`, 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  })
}

/** Waits until the import is no longer busy; `seen` collects what the reader saw of the way there. */
export async function klaar(person: TestPerson, id: string, seen: Inlezing[] = []): Promise<Inlezing> {
  for (;;) {
    const now = (await person.get(`/inlezingen/${id}`)).json<Inlezing>()
    seen.push(now)
    if (!now.status.endsWith('_bezig')) return now
    await sleep(10)
  }
}

/** Reads a file in up to and including the dry run, with the mapping that was suggested and what the test says differently. */
export async function proef(
  house: TestHouse,
  person: TestPerson,
  { koppeling = {}, ...bestand }: { soort: InleesSoort; bytes: Buffer | string; naam?: string; koppeling?: Record<string, string | null> },
): Promise<Inlezing> {
  const gelezen = await upload(house, person, bestand)
  if (gelezen.statusCode !== 201) throw new Error(gelezen.body)
  const { id, kolommen } = gelezen.json<Inlezing>()
  const voorstel = Object.fromEntries(kolommen.map((kolom) => [kolom.kolom, kolom.voorstel]))
  const answer = await person.send('PUT', `/inlezingen/${id}/koppeling`, { koppeling: { ...voorstel, ...koppeling } })
  if (answer.statusCode !== 202) throw new Error(answer.body)
  return klaar(person, id)
}

/** The faults of an import, as far as they fit on one page. */
export async function foutenVan(person: TestPerson, id: string) {
  return (await person.get(`/inlezingen/${id}/fouten?pageSize=100`)).json<{
    resultaten: { rij: number; kolom: string; kop: string; waarde: string; code: string; melding: string }[]
    totaal: number
  }>()
}

/** Keeps an import and waits for it. */
export async function legVast(person: TestPerson, id: string): Promise<Inlezing> {
  const answer = await person.send('POST', `/inlezingen/${id}/vastleggingen`)
  if (answer.statusCode !== 202) throw new Error(answer.body)
  return klaar(person, id)
}

/** A whole table as a file. */
export async function uitvoer(person: TestPerson, tabel: string, query = 'vorm=csv'): Promise<Buffer> {
  const answer = await person.get(`/uitvoerbestanden/${tabel}?${query}`)
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return answer.rawPayload
}
