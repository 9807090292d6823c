import { publicatieWoorden } from '#modules/publicatie/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './publicatie.css'

learnWords(publicatieWoorden)

const publicaties = { label: 'Publicaties', to: '/publicaties' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const publicatieRoom: WebRoom = {
  routes: [
    { path: '/publicaties', handle: { titel: 'Publicaties', kruimels: [] }, lazy: () => import('./publicaties-page.tsx') },
    {
      path: '/publicaties/register',
      handle: { titel: 'Openbaar register', kruimels: [publicaties] },
      lazy: () => import('./register-inrichten-page.tsx'),
    },
    { path: '/publicaties/:id', handle: { titel: naamUit, kruimels: [publicaties] }, lazy: () => import('./publicatie-page.tsx') },
  ],
  navigation: (permissies) =>
    permissies.has('publicatie.lezen')
      ? [{ place: 'besluit', ...publicaties, children: [{ label: 'Openbaar register', to: '/publicaties/register' }] }]
      : [],
}
