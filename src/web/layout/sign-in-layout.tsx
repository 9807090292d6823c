import type { ReactNode } from 'react'
import { usePageTitle } from '#web/design/use-page-title.ts'
import { AppFooter, type AppFooterProps } from './app-footer.tsx'
import { Logo } from './logo.tsx'

/** The page before the house. */
export interface SignInLayoutProps {
  /** "Log in" */
  title: string
  /** The ways in through another organisation: buttons. */
  providers?: ReactNode
  /** The form for a local account. */
  form?: ReactNode
  /** What the reader has to know first: signed out, session over, an example environment. */
  notice?: ReactNode
  footer: AppFooterProps
}

/** One card with the ways in. No puzzle, and a password may be pasted (WCAG 3.3.8). */
export function SignInLayout({ title, providers, form, notice, footer }: SignInLayoutProps) {
  usePageTitle(title)
  return (
    <div className="rk-inlog">
      <header className="rk-inlog__kop">
        <Logo />
        <span className="rk-balk__naam">Regiekamer</span>
      </header>
      <main className="rk-inlog__midden">
        <div className="rk-inlog__kaart">
          <h1>{title}</h1>
          <p className="rk-inlog__lead">Hier sturen gemeenten en hun gezamenlijke leverancier samen de samenwerking.</p>
          {notice}
          {providers && <div className="rk-inlog__aanbieders">{providers}</div>}
          {providers && form && (
            <p className="rk-inlog__of" aria-hidden="true">
              of
            </p>
          )}
          {form}
        </div>
      </main>
      <AppFooter {...footer} />
    </div>
  )
}
