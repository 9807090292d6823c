import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import type { ButtonVariant } from './button.tsx'
import type { PanelAlign } from './place-panel.ts'
import { usePopover } from './use-popover.ts'

/** One command in a menu. */
export interface MenuItem {
  id: string
  label: string
  icon?: ReactNode
  onSelect: () => void
  /** Out of use, and why: the reason is shown under the words. */
  disabledReason?: string
  isDanger?: boolean
}

/** A button that opens a list of commands. */
export interface MenuButtonProps {
  label: string
  items: readonly MenuItem[]
  variant?: ButtonVariant
  size?: 'normal' | 'small'
  icon?: ReactNode
  /** Only the icon shows; the label is read aloud. */
  isIconOnly?: boolean
  align?: PanelAlign
}

/** Which item the focus goes to at this key; undefined when the key is not for moving. */
function moveTo(event: KeyboardEvent, items: HTMLElement[]): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement)
  if (event.key === 'ArrowDown') return items[(at + 1) % items.length]
  if (event.key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1)
  if (event.key === 'Home') return items[0]
  if (event.key === 'End') return items.at(-1)
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey) return undefined
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))
}

/**
 * A menu as the ARIA practices describe it: arrow keys, Home, End and first letters move, Enter chooses, Escape and Tab leave
 * (WCAG 2.1.1, 4.1.2). Built on the browser's popover, so it costs no library.
 */
export function MenuButton({
  label,
  items,
  variant = 'secondary',
  size = 'normal',
  icon,
  isIconOnly = false,
  align = 'end',
}: MenuButtonProps) {
  const ownId = useId()
  const startAt = useRef<'first' | 'last'>('first')
  const all = () => [...(panelRef.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const { triggerProps, panelProps, triggerRef, panelRef, close } = usePopover({
    align,
    onOpen: () => {
      all()
        .at(startAt.current === 'first' ? 0 : -1)
        ?.focus()
      startAt.current = 'first'
    },
  })
  const openWithArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    startAt.current = event.key === 'ArrowDown' ? 'first' : 'last'
    triggerRef.current?.click()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return close()
    const next = moveTo(event, all())
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div className="rk-menu-plek">
      <button
        {...triggerProps}
        ref={triggerRef}
        className={`nl-button nl-button--${variant}${size === 'small' ? ' rk-knop--klein' : ''}${isIconOnly ? ' rk-knop--icoon' : ''}`}
        aria-haspopup="menu"
        id={ownId}
        onKeyDown={openWithArrow}
      >
        {icon}
        <span className={isIconOnly ? 'rk-alleen-voorlezen' : 'nl-button__label'}>{label}</span>
        {!isIconOnly && <ChevronDown className="rk-icoon" aria-hidden="true" />}
      </button>
      <div {...panelProps} ref={panelRef} className="rk-paneel rk-menu" role="menu" aria-labelledby={ownId} onKeyDown={onKey}>
        {items.map((item) => (
          <MenuEntry key={item.id} item={item} close={close} />
        ))}
      </div>
    </div>
  )
}

function MenuEntry({ item, close }: { item: MenuItem; close: () => void }) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={`rk-menu__keuze${item.isDanger ? ' rk-menu__keuze--gevaar' : ''}`}
      aria-disabled={item.disabledReason ? true : undefined}
      onClick={() => {
        if (item.disabledReason) return
        close()
        item.onSelect()
      }}
    >
      {item.icon}
      <span>
        {item.label}
        {item.disabledReason && <span className="rk-menu__reden">{item.disabledReason}</span>}
      </span>
    </button>
  )
}
