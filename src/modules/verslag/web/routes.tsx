import { verslagWoorden } from '#modules/verslag/web/woorden.ts'
import type { WebRoom } from '#web/route.ts'
import { learnWords } from '#web/trail/words.ts'
import './verslag.css'

learnWords(verslagWoorden)

const rondes = { label: 'Brieven aan de raad', to: '/briefrondes' }

/** The name that a loader gave to its page. */
const naamUit = (loaderData: unknown) => (loaderData as { titel?: string } | undefined)?.titel ?? ''

/** The pages of this room and its place in the navigation. */
export const verslagRoom: WebRoom = {
  routes: [
    { path: '/briefrondes', handle: { titel: 'Brieven aan de raad', kruimels: [] }, lazy: () => import('./briefrondes-page.tsx') },
    { path: '/briefrondes/nieuw', handle: { titel: 'Nieuwe brief', kruimels: [rondes] }, lazy: () => import('./nieuwe-ronde-page.tsx') },
    { path: '/briefrondes/:id', handle: { titel: naamUit, kruimels: [rondes] }, lazy: () => import('./briefronde-page.tsx') },
    { path: '/brieven/:id', handle: { titel: naamUit, kruimels: [rondes] }, lazy: () => import('./brief-page.tsx') },
  ],
  navigation: (permissies) =>
    permissies.has('verslag.lezen') ? [{ place: 'verantwoording', label: 'Brieven aan de raad', to: '/briefrondes' }] : [],
}
