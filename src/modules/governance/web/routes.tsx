import { governanceWoorden } from '#modules/governance/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './governance.css'

learnWords(governanceWoorden)

const besluiten = { label: 'Besluiten', to: '/besluiten' }
const tafels = { label: 'Langs de tafels', to: '/behandelingen' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const governanceRoom: WebRoom = {
  routes: [
    { path: '/besluiten', handle: { titel: 'Besluiten', kruimels: [] }, lazy: () => import('./besluiten-page.tsx') },
    { path: '/besluiten/:id', handle: { titel: naamUit, kruimels: [besluiten] }, lazy: () => import('./besluit-page.tsx') },
    { path: '/behandelingen', handle: { titel: 'Langs de tafels', kruimels: [besluiten] }, lazy: () => import('./behandelingen-page.tsx') },
    { path: '/routes', handle: { titel: 'Alle routes', kruimels: [besluiten, tafels] }, lazy: () => import('./routes-page.tsx') },
    {
      path: '/doorlooptijden',
      handle: { titel: 'Doorlooptijden', kruimels: [besluiten, tafels] },
      lazy: () => import('./doorlooptijden-page.tsx'),
    },
    {
      path: '/behandelingen/nieuw',
      handle: { titel: 'In behandeling brengen', kruimels: [besluiten, tafels] },
      lazy: () => import('./nieuwe-behandeling-page.tsx'),
    },
    {
      path: '/geschillen',
      handle: { titel: 'Verschillen van inzicht', kruimels: [besluiten] },
      lazy: () => import('./geschillen-page.tsx'),
    },
    {
      path: '/geschillen/:id',
      handle: { titel: naamUit, kruimels: [besluiten, { label: 'Verschillen van inzicht', to: '/geschillen' }] },
      lazy: () => import('./geschil-page.tsx'),
    },
    { path: '/groei', handle: { titel: 'Groei', kruimels: [besluiten] }, lazy: () => import('./groei-page.tsx') },
    {
      path: '/groei/vragen/:id',
      handle: { titel: naamUit, kruimels: [besluiten, { label: 'Groei', to: '/groei' }] },
      lazy: () => import('./groeivraag-page.tsx'),
    },
    { path: '/omwegen', handle: { titel: 'Omwegen', kruimels: [besluiten, tafels] }, lazy: () => import('./omwegen-page.tsx') },
    { path: '/beslistabel', handle: { titel: 'Beslistabel', kruimels: [besluiten, tafels] }, lazy: () => import('./beslistabel-page.tsx') },
    {
      path: '/beslistabel/wijzigen',
      handle: { titel: 'Beslistabel wijzigen', kruimels: [besluiten, tafels, { label: 'Beslistabel', to: '/beslistabel' }] },
      lazy: () => import('./wijzig-beslistabel-page.tsx'),
    },
    { path: '/behandelingen/:id', handle: { titel: naamUit, kruimels: [besluiten, tafels] }, lazy: () => import('./behandeling-page.tsx') },
  ],
  navigation: (permissies) =>
    permissies.has('besluit.lezen')
      ? [
          {
            place: 'besluit',
            label: 'Besluiten',
            to: '/besluiten',
            children: [
              { label: 'Langs de tafels', to: '/behandelingen' },
              { label: 'Alle routes', to: '/routes' },
              { label: 'Doorlooptijden', to: '/doorlooptijden' },
              { label: 'Verschillen', to: '/geschillen' },
              { label: 'Groei', to: '/groei' },
              { label: 'Omwegen', to: '/omwegen' },
              { label: 'Beslistabel', to: '/beslistabel' },
            ],
          },
        ]
      : [],
}
