import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import type { CommandPaletteProps } from '#web/design/command-palette.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { SkipLink } from '#web/design/skip-link.tsx'
import type { AccountMenuProps } from './account-menu.tsx'
import { AppFooter, type AppFooterProps } from './app-footer.tsx'
import { AppHeader } from './app-header.tsx'
import { AsOfNotice, type AsOfDateProps } from './as-of-date.tsx'
import { CircleNavigation } from './circle-navigation.tsx'
import type { NavigationItem } from './circle.ts'
import type { HatMenuProps } from './hat-menu.tsx'
import { PrintFooter } from './print-footer.tsx'
import { usePageFocus } from './use-page-focus.ts'
import { useSearchKey } from './use-search-key.ts'

/** Loaded at the first Ctrl-K, so that it costs the first page nothing. */
const CommandPalette = lazy(() => import('#web/design/command-palette.tsx').then((module) => ({ default: module.CommandPalette })))

/** Everything the shell shows; it fetches nothing itself. */
export interface AppShellProps {
  hat: HatMenuProps
  standOp: AsOfDateProps
  account: AccountMenuProps
  navigation: readonly NavigationItem[]
  search: Pick<CommandPaletteProps, 'search' | 'recent' | 'onChoose'>
  footer: AppFooterProps
  /** `Breadcrumbs`, on every page but the start. */
  breadcrumbs?: ReactNode
  /** `StatusMessage`, floating. */
  status?: ReactNode
  children: ReactNode
}

const MAIN = 'inhoud'

/** The house around every page: header, navigation, page, footer. */
export function AppShell({ hat, standOp, account, navigation, search, footer, breadcrumbs, status, children }: AppShellProps) {
  const main = useRef<HTMLElement>(null)
  const [isMenuOpen, setMenuOpen] = useState(false)
  const [isSearchOpen, setSearchOpen] = useState(false)
  const openSearch = useCallback(() => setSearchOpen(true), [])
  useSearchKey(openSearch)
  usePageFocus(main)
  return (
    <div className="rk-huis">
      <SkipLink targetId={MAIN} />
      <AppHeader hat={hat} standOp={standOp} account={account} onSearch={openSearch} onMenu={() => setMenuOpen(true)} />
      <div className="rk-huis__midden">
        <div className="rk-huis__zij">
          <CircleNavigation items={navigation} />
        </div>
        <div className="rk-huis__blad">
          <AsOfNotice {...standOp} />
          {breadcrumbs}
          <main id={MAIN} ref={main} tabIndex={-1}>
            {children}
          </main>
          <AppFooter {...footer} />
        </div>
      </div>
      {status}
      <PrintFooter />
      <Dialog isOpen={isMenuOpen} onClose={() => setMenuOpen(false)} title="Menu" side="start">
        <CircleNavigation items={navigation} onChoose={() => setMenuOpen(false)} />
      </Dialog>
      {isSearchOpen && (
        <Suspense>
          <CommandPalette
            isOpen
            onClose={() => setSearchOpen(false)}
            search={search.search}
            recent={search.recent ?? []}
            onChoose={(item) => {
              setSearchOpen(false)
              search.onChoose(item)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
