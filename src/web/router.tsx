import { createBrowserRouter, redirect, type RouteObject } from 'react-router'
import { afwegingRoom } from '#modules/afweging/web/routes.tsx'
import { agendaRoom } from '#modules/agenda/web/routes.tsx'
import { begrotingRoom } from '#modules/begroting/web/routes.tsx'
import { catalogusRoom } from '#modules/catalogus/web/routes.tsx'
import { verslagRoom } from '#modules/verslag/web/routes.tsx'
import { kostenRoom } from '#modules/kosten/web/routes.tsx'
import { verrekeningRoom } from '#modules/verrekening/web/routes.tsx'
import { governanceRoom } from '#modules/governance/web/routes.tsx'
import { kalenderRoom } from '#modules/kalender/web/routes.tsx'
import { doelenRoom } from '#modules/doelen/web/routes.tsx'
import { publicatieRoom } from '#modules/publicatie/web/routes.tsx'
import { portfolioRoom } from '#modules/portfolio/web/routes.tsx'
import { samenwerkingRoom } from '#modules/samenwerking/web/routes.tsx'
import { verkenningRoom } from '#modules/verkenning/web/routes.tsx'
import { vraagRoom } from '#modules/vraag/web/routes.tsx'
import { wettenRoom } from '#modules/wetten/web/routes.tsx'
import { zienswijzenRoom } from '#modules/zienswijzen/web/routes.tsx'
import type { WebRoom } from '#web/route.ts'
import { findSession } from '#web/session.ts'

/** The rooms with pages, in the order of the house. */
export const webRooms: readonly WebRoom[] = [
  samenwerkingRoom,
  doelenRoom,
  vraagRoom,
  wettenRoom,
  verkenningRoom,
  catalogusRoom,
  afwegingRoom,
  kalenderRoom,
  governanceRoom,
  agendaRoom,
  zienswijzenRoom,
  publicatieRoom,
  portfolioRoom,
  begrotingRoom,
  kostenRoom,
  verrekeningRoom,
  verslagRoom,
]

/** For the moment between the script and the first page: a blank one, as long as it is short. */
const nothingYet = <div />

const inside: RouteObject = {
  id: 'huis',
  hydrateFallbackElement: nothingYet,
  lazy: () => import('#web/pages/house.tsx'),
  loader: async ({ request }) => {
    const session = await findSession()
    const { pathname, search } = new URL(request.url)
    if (!session) throw redirect(`/aanmelden?naar=${encodeURIComponent(pathname + search)}`)
    return null
  },
  children: [
    {
      lazy: () => import('#web/pages/page-fault.tsx'),
      children: [
        ...webRooms.flatMap((room) => room.routes),
        { path: '/account', handle: { titel: 'Mijn account' }, lazy: () => import('#web/pages/account-page.tsx') },
        { path: '/toegankelijkheid', handle: { titel: 'Toegankelijkheid' }, lazy: () => import('#web/pages/accessibility-page.tsx') },
        { path: '*', handle: { titel: 'Niet gevonden' }, lazy: () => import('#web/pages/not-found-page.tsx') },
      ],
    },
  ],
}

/** Every address of the web application. */
export const router = createBrowserRouter([
  { path: '/aanmelden', hydrateFallbackElement: nothingYet, lazy: () => import('#web/pages/sign-in-page.tsx') },
  inside,
])
