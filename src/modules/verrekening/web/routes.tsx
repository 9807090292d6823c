import { verrekeningWoorden } from '#modules/verrekening/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './verrekening.css'

learnWords(verrekeningWoorden)

/** The pages of this room and its place in the navigation. */
export const verrekeningRoom: WebRoom = {
  routes: [
    { path: '/bijdragen', handle: { titel: 'Bijdragen', kruimels: [] }, lazy: () => import('./bijdragen-page.tsx') },
    { path: '/nota', handle: { titel: 'Nota', kruimels: [] }, lazy: () => import('./nota-keuze-page.tsx') },
    {
      path: '/nota/:id/:organisatieId',
      handle: { titel: 'Nota', kruimels: [] },
      lazy: () => import('./nota-page.tsx'),
    },
    { path: '/verrekenlab', handle: { titel: 'Verrekenlab', kruimels: [] }, lazy: () => import('./verrekenlab-page.tsx') },
    { path: '/kwartalen', handle: { titel: 'Kwartalen', kruimels: [] }, lazy: () => import('./kwartalen-page.tsx') },
    {
      path: '/kwartalen/:id',
      handle: { titel: (data: unknown) => (data as { naam: string }).naam, kruimels: [{ label: 'Kwartalen', to: '/kwartalen' }] },
      lazy: () => import('./kwartaal-page.tsx'),
    },
    { path: '/jaarprognose', handle: { titel: 'Prognose van het jaar', kruimels: [] }, lazy: () => import('./jaarprognose-page.tsx') },
  ],
  navigation: (permissies) =>
    permissies.has('bijdrage.lezen')
      ? [
          {
            place: 'geld',
            label: 'Kwartalen',
            to: '/kwartalen',
            children: [
              { label: 'Nota per gemeente', to: '/nota' },
              { label: 'Prognose van het jaar', to: '/jaarprognose' },
            ],
          },
          { place: 'geld', label: 'Bijdragen', to: '/bijdragen', children: [{ label: 'Verrekenlab', to: '/verrekenlab' }] },
        ]
      : [],
}
