import { useEffect, useRef } from 'react'
import { showTijdstip } from '#kernel/format/datum.ts'

/** On paper only: which page this is, when it was printed and where it can be found again. Filled in at the moment of printing. */
export function PrintFooter() {
  const box = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const fill = () => {
      if (box.current) box.current.textContent = `${document.title}. Afgedrukt op ${showTijdstip(new Date())}. ${window.location.href}`
    }
    fill()
    window.addEventListener('beforeprint', fill)
    return () => window.removeEventListener('beforeprint', fill)
  })
  return <p className="rk-afdrukvoet" aria-hidden="true" ref={box} />
}
