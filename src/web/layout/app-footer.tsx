import { Link } from '#web/design/link.tsx'

/** The foot of every page. */
export interface AppFooterProps {
  versie: string
  /** Toegankelijkheid, privacy, help: the same on every page (WCAG 3.2.6). */
  links?: readonly { label: string; to: string }[]
}

/** The way to the accessibility statement, and which version this is. */
export function AppFooter({ versie, links = [{ label: 'Toegankelijkheid', to: '/toegankelijkheid' }] }: AppFooterProps) {
  return (
    <footer className="rk-voet">
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to}>{link.label}</Link>
          </li>
        ))}
      </ul>
      <p>Regiekamer {versie}</p>
    </footer>
  )
}
