import type { ReactNode } from 'react'
import type { ButtonVariant } from './button.tsx'
import { Link } from './link.tsx'

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export interface LinkButtonProps {
  to?: string
  href?: string
  isDownload?: boolean
  variant?: ButtonVariant
  size?: 'normal' | 'small'
  icon?: ReactNode
  children: ReactNode
}

/** For the way to another page or a download. It is a real link, so it opens in a new tab and says "link" (WCAG 4.1.2). */
export function LinkButton({ variant = 'secondary', size = 'normal', icon, children, ...target }: LinkButtonProps) {
  return (
    <Link {...target} className={`nl-button nl-button--${variant}${size === 'small' ? ' rk-knop--klein' : ''}`}>
      {icon}
      <span className="nl-button__label">{children}</span>
    </Link>
  )
}
