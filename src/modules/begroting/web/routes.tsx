import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'

learnWords({
  handelingen: {},
  velden: { versie: 'Versie', regels: 'Regels' },
  onderwerpen: { begroting: 'Begroting' },
})

/** The pages of this room and its place in the navigation. */
export const begrotingRoom: WebRoom = {
  routes: [{ path: '/begroting', handle: { titel: 'Begroting', kruimels: [] }, lazy: () => import('./begroting-page.tsx') }],
  navigation: (permissies) => (permissies.has('begroting.lezen') ? [{ place: 'geld', label: 'Begroting', to: '/begroting' }] : []),
}
