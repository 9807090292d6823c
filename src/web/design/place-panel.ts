/** On which side of its anchor a panel keeps in line. */
export type PanelAlign = 'start' | 'end'

const EDGE = 8
const GAP = 4

/** Puts a panel under its anchor, or above it when there is more room, and inside the window at any width. */
export function placePanel(anchor: HTMLElement, panel: HTMLElement, align: PanelAlign): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const left = align === 'start' ? at.left : at.right - width
  const below = window.innerHeight - at.bottom - GAP - EDGE
  const above = at.top - GAP - EDGE
  const top = height <= below || below >= above ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height)
  panel.style.left = `${Math.max(EDGE, Math.min(left, document.documentElement.clientWidth - width - EDGE))}px`
  panel.style.top = `${top}px`
  panel.dataset.geplaatst = ''
}

/** Places a panel now and at every scroll and resize; returns how to stop. */
export function keepPlaced(anchor: HTMLElement, panel: HTMLElement, align: PanelAlign): () => void {
  const again = () => placePanel(anchor, panel, align)
  again()
  window.addEventListener('resize', again)
  window.addEventListener('scroll', again, true)
  return () => {
    window.removeEventListener('resize', again)
    window.removeEventListener('scroll', again, true)
    delete panel.dataset.geplaatst
  }
}
