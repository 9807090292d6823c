import { samenwerkingWoorden } from '#modules/samenwerking/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './samenwerking.css'
import './spiegel.css'

learnWords(samenwerkingWoorden)

const samenwerking = { label: 'Samenwerking', to: '/samenwerking' }
const sleutels = { label: 'Verdeelsleutels', to: '/verdeelsleutels' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const samenwerkingRoom: WebRoom = {
  routes: [
    { path: '/', handle: { titel: 'Start' }, lazy: () => import('./start-page.tsx') },
    { path: '/openstaand', handle: { titel: 'Alles wat loopt', kruimels: [] }, lazy: () => import('./openstaand-page.tsx') },
    { path: '/samenwerking', handle: { titel: 'Samenwerking', kruimels: [] }, lazy: () => import('./regeling-page.tsx') },
    {
      path: '/samenwerking/deelnemers',
      handle: { titel: 'Deelnemers', kruimels: [samenwerking] },
      lazy: () => import('./deelnemers-page.tsx'),
    },
    {
      path: '/vraag-en-aanbod',
      handle: { titel: 'Vraag en aanbod', kruimels: [samenwerking] },
      lazy: () => import('./vraag-en-aanbod-page.tsx'),
    },
    { path: '/tafels', handle: { titel: 'Tafels', kruimels: [samenwerking] }, lazy: () => import('./tafels-page.tsx') },
    {
      path: '/tafels/:id',
      handle: { titel: naamUit, kruimels: [samenwerking, { label: 'Tafels', to: '/tafels' }] },
      lazy: () => import('./tafel-page.tsx'),
    },
    { path: '/spiegel', handle: { titel: 'Spiegel', kruimels: [samenwerking] }, lazy: () => import('./spiegel-page.tsx') },
    { path: '/mandaten', handle: { titel: 'Mandaten', kruimels: [samenwerking] }, lazy: () => import('./mandaten-page.tsx') },
    { path: '/kenmerken', handle: { titel: 'Kenmerken', kruimels: [samenwerking] }, lazy: () => import('./kenmerken-page.tsx') },
    {
      path: '/verdeelsleutels',
      handle: { titel: 'Verdeelsleutels', kruimels: [samenwerking] },
      lazy: () => import('./verdeelsleutels-page.tsx'),
    },
    {
      path: '/verdeelsleutels/nieuw',
      handle: { titel: 'Nieuwe verdeelsleutel', kruimels: [samenwerking, sleutels] },
      lazy: () => import('./nieuwe-verdeelsleutel-page.tsx'),
    },
    {
      path: '/verdeelsleutels/:id',
      handle: { titel: naamUit, kruimels: [samenwerking, sleutels] },
      lazy: () => import('./verdeelsleutel-page.tsx'),
    },
    {
      path: '/verdeelsleutels/:id/wijzigen',
      handle: { titel: naamUit, kruimels: [samenwerking, sleutels] },
      lazy: () => import('./wijzig-verdeelsleutel-page.tsx'),
    },
    { path: '/organisaties', handle: { titel: 'Organisaties', kruimels: [] }, lazy: () => import('./organisaties-page.tsx') },
    {
      path: '/organisaties/:id',
      handle: { titel: naamUit, kruimels: [{ label: 'Organisaties', to: '/organisaties' }] },
      lazy: () => import('./organisatie-page.tsx'),
    },
    { path: '/register', handle: { titel: 'Register 2016', kruimels: [] }, lazy: () => import('./register-page.tsx') },
    { path: '/historie', handle: { titel: 'Historie', kruimels: [samenwerking] }, lazy: () => import('./historie-page.tsx') },
    { path: '/uitwisseling', handle: { titel: 'Inlezen en uitvoeren', kruimels: [] }, lazy: () => import('./uitwisseling-page.tsx') },
    {
      path: '/uitwisseling/inlezen/:id',
      handle: { titel: 'Inlezen', kruimels: [{ label: 'Inlezen en uitvoeren', to: '/uitwisseling' }] },
      lazy: () => import('./inlezing-page.tsx'),
    },
    { path: '/mensen', handle: { titel: 'Mensen', kruimels: [] }, lazy: () => import('./mensen-page.tsx') },
  ],
  navigation: (permissies) => [
    { place: 'start', label: 'Start', to: '/', children: [{ label: 'Alles wat loopt', to: '/openstaand' }] },
    {
      place: 'samenwerking',
      label: 'Samenwerking',
      to: '/samenwerking',
      children: [
        { label: 'Deelnemers', to: '/samenwerking/deelnemers' },
        { label: 'Vraag en aanbod', to: '/vraag-en-aanbod' },
        { label: 'Tafels', to: '/tafels' },
        { label: 'Spiegel', to: '/spiegel' },
        { label: 'Mandaten', to: '/mandaten' },
        { label: 'Kenmerken', to: '/kenmerken' },
        { label: 'Verdeelsleutels', to: '/verdeelsleutels' },
        { label: 'Historie', to: '/historie' },
      ],
    },
    { place: 'register', label: 'Organisaties', to: '/organisaties' },
    { place: 'register', label: 'Register 2016', to: '/register' },
    ...(permissies.has('inlezen') || permissies.has('uitvoeren')
      ? [{ place: 'uitwisseling' as const, label: 'Inlezen en uitvoeren', to: '/uitwisseling' }]
      : []),
    { place: 'beheer', label: 'Mensen', to: '/mensen' },
  ],
}
