import type { ReactNode } from 'react'
import { usePageTitle } from './use-page-title.ts'

/** The head of every page. */
export interface PageHeaderProps {
  title: string
  /** One sentence: what can be seen or done here. */
  lead?: ReactNode
  /** A status, a version, a date: beside the title. */
  meta?: ReactNode
  actions?: ReactNode
  /** When the title of the browser window has to say more than the heading: "Bijdragen 2027, De Liemers". */
  windowTitle?: string
}

/** The one `h1` of a page, its title for the window (WCAG 2.4.2, 2.4.6) and what can be done. */
export function PageHeader({ title, lead, meta, actions, windowTitle = title }: PageHeaderProps) {
  usePageTitle(windowTitle)
  return (
    <header className="rk-paginakop">
      <div className="rk-paginakop__tekst">
        <div className="rk-paginakop__rij">
          <h1 tabIndex={-1}>{title}</h1>
          {meta}
        </div>
        {lead && <p className="rk-paginakop__lead">{lead}</p>}
      </div>
      {actions && <div className="rk-knoppenrij">{actions}</div>}
    </header>
  )
}
