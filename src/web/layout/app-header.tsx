import { Menu, Search } from 'lucide-react'
import { Link } from 'react-router'
import { AccountMenu, type AccountMenuProps } from './account-menu.tsx'
import { AsOfDate, type AsOfDateProps } from './as-of-date.tsx'
import { HatMenu, type HatMenuProps } from './hat-menu.tsx'
import { Logo } from './logo.tsx'

/** The band over every page. */
export interface AppHeaderProps {
  hat: HatMenuProps
  standOp: AsOfDateProps
  account: AccountMenuProps
  onSearch: () => void
  onMenu: () => void
}

/** The name of the house and of the samenwerking, the date, the search, and which hat is on. The same on every page (WCAG 3.2.3, 3.2.6). */
export function AppHeader({ hat, standOp, account, onSearch, onMenu }: AppHeaderProps) {
  return (
    <header className="rk-balk">
      <div className="rk-balk__huis">
        <button type="button" className="rk-kopknop rk-balk__menu" aria-label="Menu" aria-haspopup="dialog" onClick={onMenu}>
          <Menu className="rk-icoon" aria-hidden="true" />
        </button>
        <Link className="rk-balk__merk" to="/" aria-label="Regiekamer, naar de startpagina">
          <Logo />
          <span className="rk-balk__naam">Regiekamer</span>
        </Link>
        <span className="rk-balk__samenwerking">{hat.active.samenwerking}</span>
      </div>
      <div className="rk-balk__gereedschap">
        <button
          type="button"
          className="rk-kopknop rk-balk__zoek"
          aria-keyshortcuts="Control+K Meta+K"
          aria-haspopup="dialog"
          onClick={onSearch}
        >
          <Search className="rk-icoon" aria-hidden="true" />
          <span className="rk-balk__zoekwoord">Zoek</span>
          <kbd className="rk-balk__toets" aria-hidden="true">
            Ctrl K
          </kbd>
        </button>
        <AsOfDate {...standOp} />
        <AccountMenu {...account} />
      </div>
      <HatMenu {...hat} />
    </header>
  )
}
