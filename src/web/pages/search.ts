import { sporenApi } from '#modules/samenwerking/contract/sporen.ts'
import { call } from '#web/call.ts'
import type { PaletteGroup, PaletteItem } from '#web/design/command-palette.tsx'
import { vindbaarNaam } from '#web/trail/words.ts'

/** Finds in everything the hat may see, grouped by kind; one letter finds nothing yet. */
export async function findEverywhere(query: string, signal: AbortSignal): Promise<readonly PaletteGroup[]> {
  if (query.trim().length < 2) return []
  const { resultaten } = await call(sporenApi.listZoekresultaten, { query: { search: query, pageSize: 30 } }, { signal })
  const groups = Map.groupBy(resultaten, ({ soort }) => soort)
  return [...groups].map(([soort, found]) => ({
    label: vindbaarNaam(soort),
    items: found.map(({ id, titel, omschrijving, pad }) => ({
      id,
      title: titel,
      to: pad,
      ...(omschrijving && omschrijving !== titel ? { subtitle: omschrijving.slice(0, 90) } : {}),
    })),
  }))
}

const key = 'regiekamer.bekeken'

/** Pages that were opened last in this browser tab, newest first. */
export function recentPages(): PaletteItem[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]') as { title: string; to: string }[]
    return kept.map((page) => ({ ...page, id: `bekeken-${page.to.replaceAll('/', '-')}` }))
  } catch {
    // Blocked or damaged storage: then nothing was opened before.
    return []
  }
}

/** Puts a page at the top of the list, which holds eight. */
export function rememberPage(page: { title: string; to: string }): void {
  const others = recentPages()
    .filter(({ to }) => to !== page.to)
    .map(({ title, to }) => ({ title, to }))
  try {
    sessionStorage.setItem(key, JSON.stringify([page, ...others].slice(0, 8)))
  } catch {
    // Nothing is lost but the list.
  }
}
