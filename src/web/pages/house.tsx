import { useEffect, useMemo, useState } from 'react'
import { Outlet, useLocation, useMatches, useNavigate, useNavigation, useSearchParams } from 'react-router'
import { identityApi } from '#platform/identity/contract.ts'
import { call } from '#web/call.ts'
import { Breadcrumbs } from '#web/design/breadcrumbs.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { AppShell } from '#web/layout/app-shell.tsx'
import type { Hat } from '#web/layout/hat.ts'
import { IdleWarning } from '#web/pages/idle-warning.tsx'
import { findEverywhere, rememberPage, recentPages } from '#web/pages/search.ts'
import { forgetAll } from '#web/forms/kept.ts'
import { queryClient } from '#web/query.ts'
import type { PageHandle } from '#web/route.ts'
import { webRooms } from '#web/router.tsx'
import { useSession } from '#web/session.ts'
import { version } from '../../../package.json' with { type: 'json' }
import { keepStandOp, useStandOp } from '#web/stand-op.ts'
import { rolNamen } from '#web/teksten.ts'
import { applyVoorkeuren, readVoorkeuren, saveVoorkeuren, type Voorkeuren } from '#web/theme/voorkeuren.ts'

/** The shell with who is signed in, the hat that is on, and the page of the address. */
export function Component() {
  const session = useSession()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const { op, today } = useStandOp()
  const [voorkeuren, setVoorkeuren] = useState(() => readVoorkeuren(window.localStorage))
  const handle = usePage()
  const isSlow = useSlow(useNavigation().state === 'loading')
  const navigation = useMemo(() => {
    const permissies = new Set(session.permissies)
    return webRooms
      .flatMap((room) => room.navigation(permissies))
      .map((item) => ({
        ...item,
        to: keepStandOp(item.to, search),
        ...(item.children ? { children: item.children.map((child) => ({ ...child, to: keepStandOp(child.to, search) })) } : {}),
      }))
  }, [session.permissies, search])
  const keep = (gekozen: Voorkeuren) => {
    setVoorkeuren(gekozen)
    saveVoorkeuren(window.localStorage, gekozen)
    applyVoorkeuren(document.documentElement, gekozen)
  }
  const hats = session.hoeden.map(hatOf)
  return (
    <AppShell
      hat={{
        person: session.naam,
        active: hats.find((hat) => hat.id === session.hoed?.aanstellingId) ?? noHat,
        hats,
        onChange: (id) => void wear(id).then(() => navigate('/')),
      }}
      standOp={{ datum: op, today, onChange: (datum) => setSearch((was) => withOp(was, datum)) }}
      account={{
        person: session.naam,
        voorkeuren,
        onVoorkeuren: keep,
        onSignOut: () => void signOut(),
        links: [{ label: 'Mijn account', to: '/account' }],
      }}
      navigation={navigation}
      search={{ search: findEverywhere, recent: recentPages(), onChoose: (item) => void navigate(keepStandOp(item.to, search)) }}
      footer={{ versie: version }}
      status={<StatusMessage isFloating message={isSlow ? 'De pagina wordt geladen' : null} />}
      breadcrumbs={
        handle && handle.kruimels ? (
          <Breadcrumbs crumbs={[{ label: 'Start', to: '/' }, ...handle.kruimels, { label: handle.titel }]} />
        ) : undefined
      }
    >
      <Outlet />
      <IdleWarning minutes={session.verlooptNaMinuten} onEnd={() => void signOut()} />
    </AppShell>
  )
}

const noHat: Hat = { id: '', role: 'Nog geen rol', organisation: 'nog geen organisatie', samenwerking: 'nog geen samenwerking' }

function hatOf(hoed: ReturnType<typeof useSession>['hoeden'][number]): Hat {
  return {
    id: hoed.aanstellingId,
    role: rolNamen[hoed.rol] ?? hoed.rol,
    organisation: hoed.organisatieNaam,
    samenwerking: hoed.regelingNaam,
  }
}

/** Name of this page and the way to it, from the deepest route that says so; the visit is remembered for the search box. */
function usePage(): { titel: string; kruimels: PageHandle['kruimels'] } | null {
  const match = useMatches().findLast((candidate) => (candidate.handle as PageHandle | undefined)?.titel)
  const handle = match?.handle as PageHandle | undefined
  const titel = typeof handle?.titel === 'function' ? handle.titel(match?.loaderData) : (handle?.titel ?? '')
  const { pathname } = useLocation()
  useEffect(() => {
    if (titel && pathname !== '/') rememberPage({ title: titel, to: pathname })
  }, [titel, pathname])
  return handle ? { titel, kruimels: handle.kruimels } : null
}

/** Only what takes more than half a second is worth a word. */
function useSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isBusy) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 500)
    return () => clearTimeout(timer)
  }, [isBusy])
  return isSlow
}

function withOp(search: URLSearchParams, datum: string | null): URLSearchParams {
  const next = new URLSearchParams(search)
  if (datum) next.set('op', datum)
  else next.delete('op')
  next.delete('page')
  return next
}

/** Another hat sees other things: nothing of the old one stays in memory. */
async function wear(aanstellingId: string) {
  await call(identityApi.wearHoed, { body: { aanstellingId } })
  queryClient.clear()
}

/** A full reload leaves nothing behind in memory; what half-filled forms kept goes too. */
async function signOut() {
  await call(identityApi.endSessie, {}).catch(() => undefined)
  forgetAll()
  window.location.assign('/aanmelden')
}
