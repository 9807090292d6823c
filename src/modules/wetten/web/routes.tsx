import { wettenWoorden } from '#modules/wetten/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './wetten.css'

learnWords(wettenWoorden)

const agenda = { label: 'Wettenagenda', to: '/wetten' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const wettenRoom: WebRoom = {
  routes: [
    { path: '/wetten', handle: { titel: 'Wettenagenda', kruimels: [] }, lazy: () => import('./wetten-page.tsx') },
    {
      path: '/wetten/nieuw',
      handle: { titel: 'Wet op de agenda zetten', kruimels: [agenda] },
      lazy: () => import('./nieuwe-wet-page.tsx'),
    },
    { path: '/wetten/:id', handle: { titel: naamUit, kruimels: [agenda] }, lazy: () => import('./wet-page.tsx') },
    { path: '/wetten/:id/wijzigen', handle: { titel: naamUit, kruimels: [agenda] }, lazy: () => import('./wijzig-wet-page.tsx') },
  ],
  navigation: (permissies) => (permissies.has('wet.lezen') ? [{ place: 'vraag', label: 'Wettenagenda', to: '/wetten' }] : []),
}
