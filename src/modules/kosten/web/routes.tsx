import type { WebRoom } from '#web/route.ts'

/** The pages of this room and its place in the navigation. */
export const kostenRoom: WebRoom = { routes: [], navigation: () => [] }
