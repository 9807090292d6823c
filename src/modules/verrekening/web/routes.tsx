import type { WebRoom } from '#web/route.ts'
import './verrekening.css'

/** The pages of this room and its place in the navigation. */
export const verrekeningRoom: WebRoom = {
  routes: [{ path: '/bijdragen', handle: { titel: 'Bijdragen', kruimels: [] }, lazy: () => import('./bijdragen-page.tsx') }],
  navigation: (permissies) => (permissies.has('bijdrage.lezen') ? [{ place: 'geld', label: 'Bijdragen', to: '/bijdragen' }] : []),
}
