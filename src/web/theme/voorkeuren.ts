/** How bright the screen is: `automatisch` follows the device. */
export type Kleurstand = 'automatisch' | 'licht' | 'donker' | 'contrast'

/** How close the lines stand together. */
export type Dichtheid = 'compact' | 'ruim'

/** Whose colours and type: the house's own, or those of a municipality (a file of tokens in this folder). */
export type Thema = 'regiekamer' | 'demodam'

/** What one reader chose for this browser; no personal data, kept on the device only. */
export interface Voorkeuren {
  kleurstand: Kleurstand
  dichtheid: Dichtheid
  thema: Thema
}

/** What holds until the reader chooses. */
export const STANDAARD_VOORKEUREN: Voorkeuren = { kleurstand: 'automatisch', dichtheid: 'compact', thema: 'regiekamer' }

const KEY = 'regiekamer.voorkeuren'

/** Reads the choice of this browser. Unknown or damaged values, and a browser that keeps nothing, give the default. */
export function readVoorkeuren(storage: Pick<Storage, 'getItem'> | undefined): Voorkeuren {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}')
    const { kleurstand, dichtheid, thema } = (kept ?? {}) as Partial<Record<keyof Voorkeuren, unknown>>
    return {
      kleurstand: kleurstand === 'licht' || kleurstand === 'donker' || kleurstand === 'contrast' ? kleurstand : 'automatisch',
      dichtheid: dichtheid === 'ruim' ? 'ruim' : 'compact',
      thema: thema === 'demodam' ? 'demodam' : 'regiekamer',
    }
  } catch {
    return STANDAARD_VOORKEUREN
  }
}

/** Keeps the choice on this device; a browser that refuses to keep it does so silently, the choice then lasts for the page. */
export function saveVoorkeuren(storage: Pick<Storage, 'setItem'> | undefined, voorkeuren: Voorkeuren): void {
  try {
    storage?.setItem(KEY, JSON.stringify(voorkeuren))
  } catch {
    // A full or blocked storage must not stop the reader from changing the colours.
  }
}

/** Puts the choice on the root element, where the themes look. Call it before the first render, so that nothing flashes. */
export function applyVoorkeuren(root: Pick<HTMLElement, 'dataset'>, voorkeuren: Voorkeuren): void {
  if (voorkeuren.kleurstand === 'automatisch') delete root.dataset.kleurstand
  else root.dataset.kleurstand = voorkeuren.kleurstand
  root.dataset.dichtheid = voorkeuren.dichtheid
  if (voorkeuren.thema === 'regiekamer') delete root.dataset.thema
  else root.dataset.thema = voorkeuren.thema
}
