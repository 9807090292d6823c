import {
  ArrowLeftRight,
  BookOpen,
  Calculator,
  CalendarDays,
  ClipboardCheck,
  Euro,
  Gavel,
  Globe,
  HandCoins,
  Handshake,
  House,
  Landmark,
  Layers,
  ListChecks,
  MessageCircleQuestionMark,
  MessagesSquare,
  Receipt,
  RefreshCw,
  Scale,
  ScrollText,
  Settings,
  Target,
  Telescope,
  Wrench,
} from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { NumberBadge } from '#web/design/number-badge.tsx'
import { arrange, currentLink, type NavigationItem, type NavigationLink, type Place } from './circle.ts'

const ICONS: Record<Place, typeof House> = {
  start: House,
  doel: Target,
  vraag: MessageCircleQuestionMark,
  afweging: Scale,
  besluit: Gavel,
  opdracht: ClipboardCheck,
  dienst: Layers,
  geld: Euro,
  verantwoording: ScrollText,
  herijking: RefreshCw,
  samenwerking: Handshake,
  register: BookOpen,
  uitwisseling: ArrowLeftRight,
  beheer: Settings,
}

/** Rooms that share a stop with another: a sign of their own tells them apart. */
const OWN_ICONS: Readonly<Record<string, typeof House>> = {
  '/wetten': Landmark,
  '/verkenningen': Telescope,
  '/vergaderingen': CalendarDays,
  '/acties': ListChecks,
  '/zienswijzen': MessagesSquare,
  '/publicaties': Globe,
  '/meerwerk': Wrench,
  '/kostprijzen': Calculator,
  '/kwartalen': Receipt,
  '/bijdragen': HandCoins,
}

/**
 * The main navigation: the circle of stops in its order, and under it what carries all stops. Only rooms that exist are shown; the
 * line through the stops closes when the last one leads back to the first (WCAG 2.4.8, 3.2.3).
 */
export function CircleNavigation({ items, onChoose }: { items: readonly NavigationItem[]; onChoose?: () => void }) {
  const parts = arrange(items)
  return (
    <nav className="rk-kring" aria-label="Hoofdnavigatie">
      <NavigationList items={parts.start} onChoose={onChoose} />
      {parts.circle.length > 0 && <NavigationList items={parts.circle} label="De cirkel" isCircle onChoose={onChoose} />}
      {parts.ground.length > 0 && (
        <NavigationList items={parts.ground} label={parts.circle.length > 0 ? 'Onder alles' : undefined} onChoose={onChoose} />
      )}
      <NavigationList items={parts.beheer} onChoose={onChoose} />
    </nav>
  )
}

interface NavigationListProps {
  items: readonly NavigationItem[]
  label?: string | undefined
  isCircle?: boolean
  onChoose?: (() => void) | undefined
}

function NavigationList({ items, label, isCircle = false, onChoose }: NavigationListProps) {
  if (items.length === 0) return null
  return (
    <div className="rk-kring__deel">
      {label && <p className="rk-kring__naam">{label}</p>}
      <ul className={isCircle ? 'rk-kring__ring' : undefined} aria-label={label}>
        {items.map((item) => (
          <Room key={item.to} item={item} onChoose={onChoose} />
        ))}
      </ul>
    </div>
  )
}

/** A room and, as long as the reader is in it, the pages of it. */
function Room({ item, onChoose }: { item: NavigationItem; onChoose: (() => void) | undefined }) {
  const { pathname } = useLocation()
  const { children = [] } = item
  const current = currentLink<NavigationLink>([item, ...children], pathname)
  const Icon = OWN_ICONS[item.to.split('?')[0]!] ?? ICONS[item.place]
  return (
    <li>
      <Link
        className={`rk-kring__plek${current ? ' rk-kring__plek--hier' : ''}`}
        to={item.to}
        aria-current={current === item ? 'page' : undefined}
        onClick={onChoose}
      >
        <Icon className="rk-icoon" aria-hidden="true" />
        <span className="rk-kring__woord">{item.label}</span>
        {item.count && <NumberBadge count={item.count.value} label={item.count.label} />}
      </Link>
      {current && children.length > 0 && (
        <ul className="rk-kring__onder">
          {children.map((child) => (
            <li key={child.to}>
              <Link className="rk-kring__blad" to={child.to} aria-current={current === child ? 'page' : undefined} onClick={onChoose}>
                <span className="rk-kring__woord">{child.label}</span>
                {child.count && <NumberBadge count={child.count.value} label={child.count.label} />}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
