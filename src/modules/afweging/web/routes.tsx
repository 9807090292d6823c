import { afwegingWoorden } from '#modules/afweging/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './afweging.css'

learnWords(afwegingWoorden)

const voorstellen = { label: 'Voorstellen', to: '/voorstellen' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const afwegingRoom: WebRoom = {
  routes: [
    { path: '/voorstellen', handle: { titel: 'Voorstellen', kruimels: [] }, lazy: () => import('./voorstellen-page.tsx') },
    {
      path: '/voorstellen/nieuw',
      handle: { titel: 'Nieuw voorstel', kruimels: [voorstellen] },
      lazy: () => import('./nieuw-voorstel-page.tsx'),
    },
    { path: '/voorstellen/:id', handle: { titel: naamUit, kruimels: [voorstellen] }, lazy: () => import('./voorstel-page.tsx') },
    {
      path: '/voorstellen/:id/wijzigen',
      handle: { titel: naamUit, kruimels: [voorstellen] },
      lazy: () => import('./wijzig-voorstel-page.tsx'),
    },
    {
      path: '/voorstellen/:id/weging/wijzigen',
      handle: { titel: naamUit, kruimels: [voorstellen] },
      lazy: () => import('./wijzig-weging-page.tsx'),
    },
    { path: '/voorstellen/:id/scores', handle: { titel: naamUit, kruimels: [voorstellen] }, lazy: () => import('./scores-page.tsx') },
    {
      path: '/voorstellen/:id/realisatieplan/wijzigen',
      handle: { titel: naamUit, kruimels: [voorstellen] },
      lazy: () => import('./wijzig-realisatieplan-page.tsx'),
    },
    {
      path: '/voorstellen/:id/business-case/wijzigen',
      handle: { titel: naamUit, kruimels: [voorstellen] },
      lazy: () => import('./wijzig-businesscase-page.tsx'),
    },
  ],
  navigation: (permissies) => (permissies.has('voorstel.lezen') ? [{ place: 'afweging', label: 'Voorstellen', to: '/voorstellen' }] : []),
}
