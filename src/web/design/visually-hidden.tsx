import type { ReactNode } from 'react'

/**
 * Text for a screen reader only (WCAG 1.3.1, 4.1.2). The one place where text is hidden this way: it is clipped and takes no
 * width, so it never makes a narrow page scroll sideways.
 */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="rk-alleen-voorlezen">{children}</span>
}
