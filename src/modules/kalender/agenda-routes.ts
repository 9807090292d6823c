import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { notFound } from '#platform/http/problems.ts'
import { agendaOf } from '#modules/kalender/commands/agenda-adressen.ts'
import { icalendar } from '#modules/kalender/domain/icalendar.ts'

/** The one address outside the API that a calendar program reads, again and again, without a session. */
export function serveAgenda(app: FastifyInstance): void {
  app.get<{ Params: { token: string } }>('/agenda/:token.ics', async (request, reply) => {
    const made = await agendaOf(app.house, request.params.token)
    if (!made) throw notFound()
    // The stamp of now is no change.
    const etag = `"${createHash('sha256').update(JSON.stringify(made)).digest('base64url').slice(0, 22)}"`
    reply.header('etag', etag).header('cache-control', 'private, no-cache')
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    const stempel = app.house.clock.now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
    return reply.type('text/calendar; charset=utf-8').send(icalendar(made.naam, made.items, `${stempel}Z`))
  })
}
