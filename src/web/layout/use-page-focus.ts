import { type RefObject, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/**
 * After going to another page the focus goes to its heading, so that a screen reader reads where it is and the tab key starts there
 * (WCAG 2.4.3), and the page begins at its top: whoever saved at the foot of a long form sees where it brought them. Going back leaves the
 * place to the browser. Not at the first page, and not when only the query changes: filters and tabs of the same page keep the focus.
 */
export function usePageFocus(main: RefObject<HTMLElement | null>): void {
  const { pathname, hash } = useLocation()
  const kind = useNavigationType()
  const previous = useRef(pathname)
  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    if (hash) return
    const target = main.current?.querySelector<HTMLElement>('h1') ?? main.current
    target?.focus({ preventScroll: true })
    if (kind !== 'POP') window.scrollTo(0, 0)
  }, [pathname, hash, kind, main])
}
