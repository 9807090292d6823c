import { kalenderWoorden } from '#modules/kalender/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './kalender.css'

learnWords(kalenderWoorden)

const vergaderingen = { label: 'Vergaderingen', to: '/vergaderingen' }

/** The pages of this room and its place in the navigation. */
export const kalenderRoom: WebRoom = {
  routes: [
    { path: '/vergaderingen', handle: { titel: 'Vergaderingen', kruimels: [] }, lazy: () => import('./vergaderingen-page.tsx') },
    {
      path: '/vergaderingen/plannen',
      handle: { titel: 'Vergaderingen plannen', kruimels: [vergaderingen] },
      lazy: () => import('./plannen-page.tsx'),
    },
    { path: '/pc-kalender', handle: { titel: 'P&C-kalender', kruimels: [vergaderingen] }, lazy: () => import('./pc-kalender-page.tsx') },
  ],
  navigation: (permissies) =>
    permissies.has('vergadering.lezen')
      ? [{ place: 'besluit', ...vergaderingen, children: [{ label: 'P&C-kalender', to: '/pc-kalender' }] }]
      : [],
}
