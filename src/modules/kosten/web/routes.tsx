import { kostenWoorden } from '#modules/kosten/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './kosten.css'

learnWords(kostenWoorden)

const kostprijzen = { label: 'Kostprijzen', to: '/kostprijzen' }
const modellen = { label: 'Kostenmodellen', to: '/kostenmodellen' }
const grootboek = { label: 'Grootboek', to: '/grootboek' }

/** The pages of this room and its place in the navigation. */
export const kostenRoom: WebRoom = {
  routes: [
    { path: '/kostprijzen', handle: { titel: 'Kostprijzen', kruimels: [] }, lazy: () => import('./kostprijzen-page.tsx') },
    {
      path: '/kostprijzen/doorrekenen',
      handle: { titel: 'Reken een periode door', kruimels: [kostprijzen] },
      lazy: () => import('./doorrekenen-page.tsx'),
    },
    { path: '/kostprijzen/:id/wat-als', handle: { titel: 'Wat als?', kruimels: [kostprijzen] }, lazy: () => import('./wat-als-page.tsx') },
    {
      path: '/kostprijzen/:id/producten/:productId',
      handle: { titel: 'Kostprijs van een product', kruimels: [kostprijzen] },
      lazy: () => import('./product-page.tsx'),
    },
    {
      path: '/kostprijzen/:id/plaatsen/:code',
      handle: { titel: 'Kosten van een plek', kruimels: [kostprijzen] },
      lazy: () => import('./plaats-page.tsx'),
    },
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
    { path: '/kostenmodellen', handle: { titel: 'Kostenmodellen', kruimels: [] }, lazy: () => import('./kostenmodellen-page.tsx') },
    { path: '/kostenmodellen/:id', handle: { titel: 'Kostenmodel', kruimels: [modellen] }, lazy: () => import('./kostenmodel-page.tsx') },
  ],
  navigation: (permissies) => (permissies.has('kosten.lezen') ? [{ place: 'geld', ...kostprijzen, children: [grootboek, modellen] }] : []),
}
