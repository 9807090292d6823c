import { portfolioWoorden } from '#modules/portfolio/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './portfolio.css'

learnWords(portfolioWoorden)

const programmas = { label: 'Programma’s', to: '/programmas' }
const meerwerk = { label: 'Meerwerk', to: '/meerwerk' }
const opdrachten = { label: 'Opdrachten', to: '/opdrachten' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const portfolioRoom: WebRoom = {
  routes: [
    { path: '/opdrachten', handle: { titel: 'Opdrachten', kruimels: [] }, lazy: () => import('./opdrachten-page.tsx') },
    {
      path: '/opdrachten/nieuw',
      handle: { titel: 'Opdracht geven', kruimels: [opdrachten] },
      lazy: () => import('./nieuwe-opdracht-page.tsx'),
    },
    { path: '/opdrachten/:id', handle: { titel: naamUit, kruimels: [opdrachten] }, lazy: () => import('./opdracht-page.tsx') },
    {
      path: '/opdrachten/:id/wijzigen',
      handle: { titel: naamUit, kruimels: [opdrachten] },
      lazy: () => import('./wijzig-opdracht-page.tsx'),
    },
    { path: '/meerwerk', handle: { titel: 'Meerwerk', kruimels: [] }, lazy: () => import('./meerwerk-page.tsx') },
    { path: '/meerwerk/:id', handle: { titel: naamUit, kruimels: [meerwerk] }, lazy: () => import('./een-meerwerk-page.tsx') },
    { path: '/programmas', handle: { titel: 'Programma’s', kruimels: [] }, lazy: () => import('./programmas-page.tsx') },
    { path: '/programmas/:id', handle: { titel: naamUit, kruimels: [programmas] }, lazy: () => import('./programma-page.tsx') },
    { path: '/maatregelen/:id', handle: { titel: naamUit, kruimels: [programmas] }, lazy: () => import('./maatregel-page.tsx') },
  ],
  navigation: (permissies) => [
    ...(permissies.has('opdracht.lezen')
      ? [{ place: 'opdracht' as const, label: 'Programma’s', to: '/programmas', children: [opdrachten] }]
      : []),
    // Beside the catalogue: what is asked outside it.
    ...(permissies.has('meerwerk.lezen') ? [{ place: 'dienst' as const, ...meerwerk }] : []),
  ],
}
