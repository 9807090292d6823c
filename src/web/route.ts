import type { LoaderFunctionArgs, RouteObject } from 'react-router'
import type { NavigationItem } from '#web/layout/circle.ts'

/** What a page tells the shell: its name and the way to it. A name that depends on the data is made from what the loader gave. */
export interface PageHandle {
  titel: string | ((loaderData: unknown) => string)
  kruimels?: readonly { label: string; to: string }[]
}

/** What a room gives to the shell: its pages, and how it stands in the navigation. */
export interface WebRoom {
  routes: RouteObject[]
  /** Only what the permissions of the hat allow. */
  navigation: (permissies: ReadonlySet<string>) => NavigationItem[]
}

/** The address of the page that is being loaded. */
export function searchOf({ request }: Pick<LoaderFunctionArgs, 'request'>): URLSearchParams {
  return new URL(request.url).searchParams
}
