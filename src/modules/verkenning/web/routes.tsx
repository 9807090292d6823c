import { verkenningWoorden } from '#modules/verkenning/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './verkenning.css'

learnWords(verkenningWoorden)

const verkenningen = { label: 'Verkenningen', to: '/verkenningen' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation: what is explored before it is weighed. */
export const verkenningRoom: WebRoom = {
  routes: [
    { path: '/verkenningen', handle: { titel: 'Verkenningen', kruimels: [] }, lazy: () => import('./verkenningen-page.tsx') },
    {
      path: '/verkenningen/nieuw',
      handle: { titel: 'Nieuwe verkenning', kruimels: [verkenningen] },
      lazy: () => import('./nieuwe-verkenning-page.tsx'),
    },
    { path: '/verkenningen/:id', handle: { titel: naamUit, kruimels: [verkenningen] }, lazy: () => import('./verkenning-page.tsx') },
    {
      path: '/verkenningen/:id/wijzigen',
      handle: { titel: naamUit, kruimels: [verkenningen] },
      lazy: () => import('./wijzig-verkenning-page.tsx'),
    },
  ],
  navigation: (permissies) => (permissies.has('verkenning.lezen') ? [{ place: 'afweging', ...verkenningen }] : []),
}
