import { vraagWoorden } from '#modules/vraag/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './vraag.css'

learnWords(vraagWoorden)

const wensen = { label: 'Wensen', to: '/wensen' }
const aanbod = { label: 'Aanbod', to: '/aanbiedingen' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const vraagRoom: WebRoom = {
  routes: [
    { path: '/wensen', handle: { titel: 'Wensen', kruimels: [] }, lazy: () => import('./wensen-page.tsx') },
    { path: '/wensen/nieuw', handle: { titel: 'Nieuwe wens', kruimels: [wensen] }, lazy: () => import('./nieuwe-wens-page.tsx') },
    { path: '/wensen/:id', handle: { titel: naamUit, kruimels: [wensen] }, lazy: () => import('./wens-page.tsx') },
    { path: '/wensen/:id/wijzigen', handle: { titel: naamUit, kruimels: [wensen] }, lazy: () => import('./wijzig-wens-page.tsx') },
    { path: '/wensen/:id/cijfers', handle: { titel: naamUit, kruimels: [wensen] }, lazy: () => import('./wens-cijfers-page.tsx') },
    { path: '/aanbiedingen', handle: { titel: 'Aanbod', kruimels: [wensen] }, lazy: () => import('./aanbiedingen-page.tsx') },
    {
      path: '/aanbiedingen/nieuw',
      handle: { titel: 'Nieuw aanbod', kruimels: [wensen, aanbod] },
      lazy: () => import('./nieuw-aanbod-page.tsx'),
    },
    { path: '/aanbiedingen/:id', handle: { titel: naamUit, kruimels: [wensen, aanbod] }, lazy: () => import('./aanbod-page.tsx') },
    {
      path: '/aanbiedingen/:id/wijzigen',
      handle: { titel: naamUit, kruimels: [wensen, aanbod] },
      lazy: () => import('./wijzig-aanbod-page.tsx'),
    },
  ],
  navigation: (permissies) =>
    permissies.has('wens.lezen') ? [{ place: 'vraag', label: 'Wensen', to: '/wensen', children: [aanbod] }] : [],
}
