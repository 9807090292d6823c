import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'

learnWords({
  handelingen: { setIndexatie: 'stelde vast:' },
  velden: { versie: 'Versie', regels: 'Regels', loon: 'Lonen', prijs: 'Prijzen', gewichtLoon: 'Deel lonen', stijging: 'Samen' },
  onderwerpen: { begroting: 'Begroting', indexatie: 'Indexatie' },
})

/** The pages of this room and its place in the navigation. */
export const begrotingRoom: WebRoom = {
  routes: [{ path: '/begroting', handle: { titel: 'Begroting', kruimels: [] }, lazy: () => import('./begroting-page.tsx') }],
  navigation: (permissies) => (permissies.has('begroting.lezen') ? [{ place: 'geld', label: 'Begroting', to: '/begroting' }] : []),
}
