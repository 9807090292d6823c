import { aanbodStatusNamen, wensStatusNamen } from '#modules/vraag/web/teksten.ts'
import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history, search and on the start page. */
export const vraagWoorden: RoomWords = {
  handelingen: {
    draftWens: 'schreef op',
    changeWens: 'wijzigde',
    removeWens: 'gooide weg',
    submitWens: 'diende in',
    withdrawWens: 'trok in',
    confirmWens: 'nam over',
    joinWens: 'koos over',
    draftAanbod: 'schreef op',
    changeAanbod: 'wijzigde',
    removeAanbod: 'gooide weg',
    submitAanbod: 'diende in',
    withdrawAanbod: 'trok in',
    adoptAanbod: 'nam over',
  },
  velden: {
    titel: 'Titel',
    waarvoor: 'Waarvoor',
    voorWie: 'Voor wie',
    wanneerNodig: 'Wanneer nodig',
    doel: 'Doel',
    eigenaar: 'Eigenaar',
    aansluitingen: 'Wie doet mee',
  },
  waarden: { aansluitingen: showList, status: showStatus },
  onderwerpen: { wens: 'Wensen', aanbod: 'Aanbod' },
  vindbaar: { wens: 'Wensen', aanbod: 'Aanbod' },
}

function showStatus(status: string): string {
  const known: Record<string, { naam: string } | undefined> = { ...wensStatusNamen, ...aanbodStatusNamen }
  return known[status]?.naam ?? status
}

function showList(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.join(', ') || 'niemand' : value
  } catch {
    // Text that is no JSON is shown as it is.
    return value
  }
}
