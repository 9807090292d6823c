import { catalogusWoorden } from '#modules/catalogus/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './catalogus.css'

learnWords(catalogusWoorden)

/** The pages of this room and its place in the navigation. */
export const catalogusRoom: WebRoom = {
  routes: [
    { path: '/catalogus', handle: { titel: 'Catalogus', kruimels: [] }, lazy: () => import('./catalogus-page.tsx') },
    {
      path: '/hoeveelheden',
      handle: { titel: 'Hoeveelheden', kruimels: [{ label: 'Catalogus', to: '/catalogus' }] },
      lazy: () => import('./hoeveelheden-page.tsx'),
    },
  ],
  navigation: (permissies) =>
    permissies.has('product.lezen')
      ? [{ place: 'dienst', label: 'Catalogus', to: '/catalogus', children: [{ label: 'Hoeveelheden', to: '/hoeveelheden' }] }]
      : [],
}
