import { Link } from './link.tsx'

/** One step from the start to here; the last one is the page itself and has no address. */
export interface Crumb {
  label: string
  to?: string
}

/** The way from the start to this page (WCAG 2.4.8). */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="rk-kruimels" aria-label="Kruimelpad">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.to === undefined ? <span aria-current="page">{crumb.label}</span> : <Link to={crumb.to}>{crumb.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
