import type { ReactNode } from 'react'
import type { PanelAlign } from './place-panel.ts'
import { usePopover } from './use-popover.ts'

/** A button with a panel that holds anything: links, a small form, an explanation. */
export interface PopoverProps {
  /** What stands on the button. */
  trigger: ReactNode
  triggerClassName?: string
  /** The name of the button, when its content is an icon or says too little. */
  triggerLabel?: string
  /** The name of the panel. */
  label: string
  align?: PanelAlign
  panelClassName?: string
  /** The panel holds words only, so that the whole can stand inside a sentence. */
  isInline?: boolean
  /** Given a function, the content can close the panel. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A panel behind a button; see `usePopover` for how it behaves. For a list of commands take a `MenuButton`. */
export function Popover({
  trigger,
  triggerClassName,
  triggerLabel,
  label,
  align = 'start',
  panelClassName = '',
  isInline = false,
  children,
}: PopoverProps) {
  const Panel = isInline ? 'span' : 'div'
  const { triggerProps, panelProps, triggerRef, panelRef, close } = usePopover({ align })
  return (
    <>
      <button {...triggerProps} ref={triggerRef} className={triggerClassName} aria-label={triggerLabel}>
        {trigger}
      </button>
      <Panel {...panelProps} ref={panelRef} className={`rk-paneel ${panelClassName}`} role="group" aria-label={label}>
        {typeof children === 'function' ? children(close) : children}
      </Panel>
    </>
  )
}
