import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { operation } from '#platform/http/contract.ts'
import { call } from './call.ts'
import { ask, queryClient, refresh } from './query.ts'

const said = { tag: 'Proef', summary: 'Proef.', permission: 'kosten.lezen' } as const
const api = {
  list: operation({ ...said, method: 'GET', path: '/modellen', response: z.array(z.string()) }),
  get: operation({ ...said, method: 'GET', path: '/modellen/{id}', params: z.object({ id: z.string() }), response: z.string() }),
  remove: operation({ ...said, method: 'DELETE', path: '/modellen/{id}', params: z.object({ id: z.string() }) }),
  dropDraft: operation({ ...said, method: 'DELETE', path: '/modellen/{id}/concept', params: z.object({ id: z.string() }) }),
}

/** A server that keeps what it was asked, and what is read on the screen at the moment. */
function houseWithPage() {
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path.replace('/api/v1', '')}`)
    return Promise.resolve(method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(path.endsWith('/modellen') ? [] : 'x'))
  })
  const leave = [ask(api.list, {}), ask(api.get, { params: { id: 'm1' } }), ask(api.get, { params: { id: 'm2' } })].map((query) =>
    // Each its own type; the screen does not care.
    new QueryObserver(queryClient, query as ReturnType<typeof ask<typeof api.get>>).subscribe(() => {}),
  )
  onLeave = () => leave.forEach((each) => each())
  return vi.waitFor(() => expect(queryClient.isFetching()).toBe(0)).then(() => asked.splice(0) && asked)
}

let onLeave = () => {}
afterEach(() => {
  onLeave()
  queryClient.clear()
  vi.unstubAllGlobals()
})

test('what was removed is not asked for again while its page is still there; everything else is', async () => {
  const asked = await houseWithPage()
  await call(api.remove, { params: { id: 'm1' } })
  await refresh()
  expect(asked).toEqual(['DELETE /modellen/m1', 'GET /modellen', 'GET /modellen/m2'])
  expect(queryClient.getQueryState(ask(api.get, { params: { id: 'm1' } }).queryKey)?.isInvalidated).toBe(true)
})

test('a part that was removed leaves the whole: the page that shows it is read anew', async () => {
  const asked = await houseWithPage()
  await call(api.dropDraft, { params: { id: 'm1' } })
  await refresh()
  expect(asked).toEqual(['DELETE /modellen/m1/concept', 'GET /modellen', 'GET /modellen/m1', 'GET /modellen/m2'])
})
