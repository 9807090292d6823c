import { Link } from 'react-router'
import { NumberBadge } from './number-badge.tsx'

/** One side of the same thing. */
export interface Tab {
  to: string
  label: string
  isCurrent: boolean
  count?: { value: number; label: string }
}

/**
 * Tabs that are links: each has its own address, to send or to come back to (WCAG 2.4.5). They are a navigation, not an ARIA
 * tablist: every tab is a stop of the tab key, and the current one says so.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="rk-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link className="rk-tabs__tab" to={tab.to} aria-current={tab.isCurrent ? 'page' : undefined}>
              {tab.label}
              {tab.count && <NumberBadge count={tab.count.value} label={tab.count.label} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
