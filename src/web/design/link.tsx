import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link as RouterLink, useSearchParams } from 'react-router'
import { keepStandOp } from '#web/stand-op.ts'
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
  if (to !== undefined)
    return (
      <PageLink to={to} className={className}>
        {children}
      </PageLink>
    )
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

/** A page of this application, looked at on the same day as this one. */
function PageLink({ to, className, children }: { to: string; className: string; children: ReactNode }) {
  const [search] = useSearchParams()
  return (
    <RouterLink className={className} to={keepStandOp(to, search)}>
      {children}
    </RouterLink>
  )
}
