import { agendaWoorden } from '#modules/agenda/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './agenda.css'

learnWords(agendaWoorden)

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const agendaRoom: WebRoom = {
  routes: [
    {
      path: '/vergaderingen/:id',
      handle: { titel: naamUit, kruimels: [{ label: 'Vergaderingen', to: '/vergaderingen' }] },
      lazy: () => import('./vergadering-page.tsx'),
    },
    { path: '/acties', handle: { titel: 'Acties en toezeggingen', kruimels: [] }, lazy: () => import('./acties-page.tsx') },
  ],
  navigation: (permissies) => (permissies.has('actie.lezen') ? [{ place: 'besluit', label: 'Acties en toezeggingen', to: '/acties' }] : []),
}
