import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link as RouterLink } from 'react-router'
import { VisuallyHidden } from './visually-hidden.tsx'

/** Where a link leads: a page of this application, or `href` for a file or another site. */
export interface LinkProps {
  to?: string
  href?: string
  /** Another site: says so in words and with an icon (WCAG 3.2.4). */
  isExternal?: boolean
  /** A file: the browser saves it, instead of opening it. */
  isDownload?: boolean
  className?: string
  children: ReactNode
}

/** A link in running text: underlined, so not known by colour alone (WCAG 1.4.1). */
export function Link({ to, href, isExternal = false, isDownload = false, className = 'nl-link', children }: LinkProps) {
  if (to !== undefined) {
    return (
      <RouterLink className={className} to={to}>
        {children}
      </RouterLink>
    )
  }
  return (
    <a className={className} href={href} rel={isExternal ? 'noreferrer' : undefined} download={isDownload || undefined}>
      {children}
      {isExternal && (
        <>
          <ExternalLink className="rk-icoon rk-icoon--klein" aria-hidden="true" />
          <VisuallyHidden> (andere website)</VisuallyHidden>
        </>
      )}
    </a>
  )
}
