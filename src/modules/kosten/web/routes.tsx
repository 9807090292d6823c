import { grootboekWoorden } from '#modules/kosten/web/grootboek-woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'

learnWords(grootboekWoorden)

const grootboek = { label: 'Grootboek', to: '/grootboek' }

/** The pages of this room and its place in the navigation. */
export const kostenRoom: WebRoom = {
  routes: [
    { path: '/grootboek', handle: { titel: 'Grootboek', kruimels: [] }, lazy: () => import('./grootboek-page.tsx') },
    {
      path: '/grootboek/inlezen',
      handle: { titel: 'Inlezen', kruimels: [grootboek] },
      lazy: () => import('./grootboek-inlezen-page.tsx'),
    },
    {
      path: '/grootboek/inlezen/:id',
      handle: { titel: 'Inlezen', kruimels: [grootboek] },
      lazy: () => import('./grootboekinlezing-page.tsx'),
    },
    {
      path: '/grootboek/:id',
      handle: { titel: 'Versie', kruimels: [grootboek] },
      lazy: () => import('./grootboekbestand-page.tsx'),
    },
  ],
  navigation: (permissies) => (permissies.has('grootboek.lezen') ? [{ place: 'geld', label: 'Grootboek', to: '/grootboek' }] : []),
}
