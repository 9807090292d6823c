import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'

/** A window over the page that has to be dealt with first. */
export interface DialogProps {
  isOpen: boolean
  /** Escape, the cross, or a button of the dialog. */
  onClose: () => void
  /** The question or the task: "Zienswijze definitief indienen?" */
  title: string
  /** The buttons; the first one is what the reader came for. */
  actions?: ReactNode
  size?: 'normal' | 'wide'
  /** The dialog slides in from the side: for the navigation on a small screen. */
  side?: 'start' | 'end'
  /** The title is read aloud but not shown. */
  isTitleHidden?: boolean
  children: ReactNode
}

const FOCUSABLE = 'a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'

/** Where the focus goes in: the first field of a task; of a question the last button, the way back; else what comes first. */
function firstStop(dialog: HTMLElement): HTMLElement | null {
  const field = dialog.querySelector<HTMLElement>('.rk-dialoog__inhoud :is(input:not([type=hidden]), select, textarea)')
  return (
    field ??
    dialog.querySelector<HTMLElement>('.rk-dialoog__acties > :last-child') ??
    dialog.querySelector<HTMLElement>('.rk-dialoog__inhoud a')
  )
}

/** Tab goes round inside: a native dialog would let it out to the window of the browser, which confuses more than it helps. */
function keepInside(event: KeyboardEvent<HTMLDialogElement>): void {
  if (event.key !== 'Tab') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (stop) => stop.checkVisibility() && stop.tabIndex >= 0,
  )
  const [first, last] = [stops[0], stops.at(-1)]
  const at = document.activeElement
  if (event.shiftKey ? at === first || at === event.currentTarget : at === last) {
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }
}

/**
 * A modal dialog on the browser's own `<dialog>`: the page behind it is inert, the focus goes in and comes back to where it was,
 * Escape closes (WCAG 2.1.2, 2.4.3, 2.4.11). Use it for a decision or a short task, never for a message.
 */
export function Dialog({ isOpen, ...props }: DialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null
}

function OpenDialog({ onClose, title, actions, size = 'normal', side, isTitleHidden = false, children }: Omit<DialogProps, 'isOpen'>) {
  const titleId = useId()
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const dialog = box.current
    const before = document.activeElement
    dialog?.showModal()
    if (dialog) firstStop(dialog)?.focus()
    return () => {
      dialog?.close()
      // What opened it may be gone by now, such as the button of a task that is done: then the reader goes on at the page.
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      else document.querySelector<HTMLElement>('main h1')?.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      className={`rk-dialoog${side ? ` rk-dialoog--zij rk-dialoog--${side}` : ` rk-dialoog--${size}`}`}
      aria-labelledby={titleId}
      onKeyDown={keepInside}
      onCancel={(event) => {
        // Escape inside a file or colour chooser bubbles up as well; only our own counts.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className="rk-dialoog__kop">
        <h2 id={titleId} className={isTitleHidden ? 'rk-alleen-voorlezen' : undefined}>
          {title}
        </h2>
        <button type="button" className="rk-dialoog__sluit" aria-label="Sluit" onClick={onClose}>
          <X className="rk-icoon" aria-hidden="true" />
        </button>
      </div>
      <div className="rk-dialoog__inhoud">{children}</div>
      {actions && <div className="rk-dialoog__acties">{actions}</div>}
    </dialog>
  )
}
