import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { keepPlaced, type PanelAlign } from './place-panel.ts'

/** What a button and its panel put on themselves. */
export interface PopoverState {
  isOpen: boolean
  close: () => void
  triggerRef: RefObject<HTMLButtonElement | null>
  /** A block, or a span that stands in a sentence. */
  panelRef: RefObject<HTMLDivElement | null>
  triggerProps: { type: 'button'; popoverTarget: string; 'aria-expanded': boolean; 'aria-controls': string }
  panelProps: { id: string; popover: 'auto'; onToggle: (event: { newState: string }) => void }
}

/**
 * A panel that a button opens, on the browser's own popover: it lies above everything, Escape and a press elsewhere close it, and
 * the focus goes back to the button (WCAG 1.4.13, 2.1.2). The panel stands right after its button in the page, so the tab key
 * goes into it.
 */
export function usePopover({ align = 'start', onOpen }: { align?: PanelAlign; onOpen?: () => void } = {}): PopoverState {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const triggerRef = useRef<HTMLButtonElement>(null)
  const panelRef = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const { current: trigger } = triggerRef
    const { current: panel } = panelRef
    return isOpen && trigger && panel ? keepPlaced(trigger, panel, align) : undefined
  }, [isOpen, align])

  const opened = useEffectEvent(() => onOpen?.())
  useEffect(() => {
    if (isOpen) opened()
  }, [isOpen])

  return {
    isOpen,
    close: () => panelRef.current?.hidePopover(),
    triggerRef,
    panelRef,
    triggerProps: { type: 'button', popoverTarget: id, 'aria-expanded': isOpen, 'aria-controls': id },
    panelProps: { id, popover: 'auto', onToggle: (event) => setOpen(event.newState === 'open') },
  }
}
