import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './begroting.css'

learnWords({
  handelingen: { setIndexatie: 'stelde vast:', setRaming: 'legde vast:' },
  velden: {
    versie: 'Versie',
    regels: 'Regels',
    loon: 'Lonen',
    prijs: 'Prijzen',
    gewichtLoon: 'Deel lonen',
    stijging: 'Samen',
    baten: 'Baten',
    lasten: 'Lasten',
    onttrekkingen: 'Uit reserves',
    toevoegingen: 'Naar reserves',
    incidenteel: 'Daarvan incidenteel',
    structureel: 'Structureel saldo',
  },
  onderwerpen: { begroting: 'Begroting', indexatie: 'Indexatie' },
})

/** The pages of this room and its place in the navigation. */
export const begrotingRoom: WebRoom = {
  routes: [
    { path: '/begroting', handle: { titel: 'Begroting', kruimels: [] }, lazy: () => import('./begroting-page.tsx') },
    {
      path: '/begroting/rekenhulp',
      handle: { titel: 'Rekenhulp', kruimels: [{ label: 'Begroting', to: '/begroting' }] },
      lazy: () => import('./rekenhulp-page.tsx'),
    },
  ],
  navigation: (permissies) =>
    permissies.has('begroting.lezen')
      ? [{ place: 'geld', label: 'Begroting', to: '/begroting', children: [{ label: 'Rekenhulp', to: '/begroting/rekenhulp' }] }]
      : [],
}
