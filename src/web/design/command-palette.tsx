import { CornerDownLeft, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { showAantal } from '#kernel/format/getal.ts'
import { Dialog } from './dialog.tsx'
import { Spinner } from './spinner.tsx'
import { type Lookup, type LookupState, useLookup } from './use-lookup.ts'

/** One thing to go to. */
export interface PaletteItem {
  id: string
  title: string
  /** Where it belongs: "Deelnemer van De Liemers". */
  subtitle?: string
  to: string
}

/** Things of one kind. */
export interface PaletteGroup {
  label: string
  items: readonly PaletteItem[]
}

/** Search over everything, behind Ctrl-K. */
export interface CommandPaletteProps {
  isOpen: boolean
  onClose: () => void
  /** Called at every pause in typing. */
  search: Lookup<readonly PaletteGroup[]>
  /** What was opened last; shown while nothing is typed. */
  recent?: readonly PaletteItem[]
  onChoose: (item: PaletteItem) => void
}

/**
 * One field to find anything with: arrow keys choose, Enter goes, Escape closes. The focus stays in the field; the chosen line is
 * told by aria-activedescendant, the count by a status (WCAG 2.1.1, 4.1.2, 4.1.3).
 */
export function CommandPalette({ isOpen, onClose, search, recent = [], onChoose }: CommandPaletteProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Zoek in Regiekamer" isTitleHidden size="wide">
      <Palette search={search} recent={recent} onChoose={onChoose} />
    </Dialog>
  )
}

function Palette({ search, recent, onChoose }: Required<Pick<CommandPaletteProps, 'search' | 'recent' | 'onChoose'>>) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const query = typed.trim()
  const state = useLookup(query === '' ? null : query, search)
  const groups = query === '' ? (recent.length > 0 ? [{ label: 'Laatst bekeken', items: recent }] : []) : (state.found ?? [])
  const items = groups.flatMap((group) => group.items)
  const active = items[Math.min(at, items.length - 1)]

  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length)
    } else if (event.key === 'Enter' && active && !state.isBusy) {
      event.preventDefault()
      onChoose(active)
    }
  }
  const change = (text: string) => {
    setTyped(text)
    setAt(0)
  }

  return (
    <div className="rk-palet">
      <div className="rk-palet__veld">
        <Search className="rk-icoon" aria-hidden="true" />
        <input
          className="rk-palet__invoer"
          type="text"
          role="combobox"
          aria-label="Zoekterm"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-lijst`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${active.id}` : undefined}
          placeholder="Zoek een deelnemer, overleg, sleutel of stuk"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={onKey}
          onChange={(event) => change(event.target.value)}
        />
        {state.isBusy && <Spinner isSilent />}
      </div>
      <PaletteList id={id} groups={groups} active={active} onPoint={(item) => setAt(items.indexOf(item))} onChoose={onChoose} />
      <p className="rk-palet__stand" role="status">
        {paletteStatus(query, state, items.length)}
      </p>
      <PaletteKeys />
    </div>
  )
}

interface PaletteListProps {
  id: string
  groups: readonly PaletteGroup[]
  active: PaletteItem | undefined
  onPoint: (item: PaletteItem) => void
  onChoose: (item: PaletteItem) => void
}

function PaletteList({ id, groups, active, onPoint, onChoose }: PaletteListProps) {
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, id])
  return (
    <div className="rk-palet__lijst" role="listbox" id={`${id}-lijst`} aria-label="Gevonden">
      {groups.map((group, index) => (
        <div className="rk-palet__groep" role="group" aria-labelledby={`${id}-groep-${index}`} key={group.label}>
          <p className="rk-palet__groepnaam" role="presentation" id={`${id}-groep-${index}`}>
            {group.label}
          </p>
          {group.items.map((item) => (
            <div
              key={item.id}
              id={`${id}-${item.id}`}
              role="option"
              aria-selected={item === active}
              className="rk-palet__keuze"
              onMouseMove={() => onPoint(item)}
              onClick={() => onChoose(item)}
            >
              <span className="rk-palet__titel">{item.title}</span>
              {item.subtitle && <span className="rk-palet__waar">{item.subtitle}</span>}
              <CornerDownLeft className="rk-icoon rk-palet__enter" aria-hidden="true" />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

/** The keys that work here, for who looks; a screen reader says them itself. */
function PaletteKeys() {
  return (
    <p className="rk-palet__toetsen" aria-hidden="true">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> kies
      </span>
      <span>
        <kbd>Enter</kbd> ga erheen
      </span>
      <span>
        <kbd>Esc</kbd> sluit
      </span>
    </p>
  )
}

/** What a reader hears and sees under the list. */
function paletteStatus(query: string, { isBusy, hasFailed }: LookupState<unknown>, count: number): string {
  if (query === '') return count > 0 ? '' : 'Typ een naam, een nummer of een woord.'
  if (isBusy) return 'Bezig met zoeken'
  if (hasFailed) return 'Zoeken lukt nu niet. Probeer het zo opnieuw.'
  return count === 0 ? `Niets gevonden met “${query}”. Probeer een ander of korter woord.` : showAantal(count, 'resultaat', 'resultaten')
}
