import { doelenWoorden } from '#modules/doelen/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import './visie.css'
import { learnWords } from '#web/trail/words.ts'

learnWords(doelenWoorden)

const doelen = { label: 'Doelen', to: '/doelen' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its places in the navigation: where the circle begins, and where it comes round. */
export const doelenRoom: WebRoom = {
  routes: [
    { path: '/doelen', handle: { titel: 'Doelen', kruimels: [] }, lazy: () => import('./doelen-page.tsx') },
    { path: '/doelen/nieuw', handle: { titel: 'Nieuw doel', kruimels: [doelen] }, lazy: () => import('./nieuw-doel-page.tsx') },
    { path: '/doelen/:id', handle: { titel: naamUit, kruimels: [doelen] }, lazy: () => import('./doel-page.tsx') },
    { path: '/doelen/:id/wijzigen', handle: { titel: naamUit, kruimels: [doelen] }, lazy: () => import('./wijzig-doel-page.tsx') },
    { path: '/i-visie', handle: { titel: 'I-visie', kruimels: [doelen] }, lazy: () => import('./visie-page.tsx') },
    {
      path: '/i-visie/:id',
      handle: { titel: naamUit, kruimels: [doelen, { label: 'I-visie', to: '/i-visie' }] },
      lazy: () => import('./visievraag-page.tsx'),
    },
    { path: '/herijking', handle: { titel: 'Herijking', kruimels: [] }, lazy: () => import('./herijking-page.tsx') },
  ],
  navigation: (permissies) =>
    permissies.has('doel.lezen')
      ? [
          { place: 'doel', label: 'Doelen', to: '/doelen', children: [{ label: 'I-visie', to: '/i-visie' }] },
          { place: 'herijking', label: 'Herijking', to: '/herijking' },
        ]
      : [],
}
