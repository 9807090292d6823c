import { useEffect } from 'react'

/** Puts the name of the page in the title of the window: "Bijdragen 2027 | Regiekamer" (WCAG 2.4.2). */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} | Regiekamer`
  }, [title])
}
