import { zienswijzenWoorden } from '#modules/zienswijzen/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './zienswijzen.css'

learnWords(zienswijzenWoorden)

const rondes = { label: 'Zienswijzen', to: '/zienswijzen' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const zienswijzenRoom: WebRoom = {
  routes: [
    { path: '/zienswijzen', handle: { titel: 'Zienswijzen', kruimels: [] }, lazy: () => import('./rondes-page.tsx') },
    { path: '/zienswijzen/nieuw', handle: { titel: 'Nieuwe ronde', kruimels: [rondes] }, lazy: () => import('./nieuwe-ronde-page.tsx') },
    { path: '/zienswijzen/:id', handle: { titel: naamUit, kruimels: [rondes] }, lazy: () => import('./ronde-page.tsx') },
    {
      path: '/zienswijzen/:id/wijzigen',
      handle: { titel: 'Ronde wijzigen', kruimels: [rondes] },
      lazy: () => import('./wijzig-ronde-page.tsx'),
    },
    {
      path: '/zienswijzen/:id/zienswijze',
      handle: { titel: 'Zienswijze schrijven', kruimels: [rondes] },
      lazy: () => import('./zienswijze-page.tsx'),
    },
  ],
  navigation: (permissies) => (permissies.has('zienswijze.lezen') ? [{ place: 'besluit', ...rondes }] : []),
}
