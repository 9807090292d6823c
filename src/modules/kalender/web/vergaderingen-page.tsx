import { useSuspenseQuery } from '@tanstack/react-query'
import { CalendarPlus } from 'lucide-react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { Abonneren, adressenQuery } from '#modules/kalender/web/abonneren.tsx'
import { isKomend, jaarUit, periodeUit } from '#modules/kalender/web/jaar.ts'
import { JaarOverzicht } from '#modules/kalender/web/jaar-overzicht.tsx'
import { Recessen } from '#modules/kalender/web/recessen.tsx'
import { VergaderingenLijst } from '#modules/kalender/web/vergaderingen-lijst.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

const tafelsQuery = ask(samenwerkingApi.listTafels, { query: {} })
const recessenQuery = ask(kalenderApi.listRecessen, {})
const vergaderingenQuery = (search: URLSearchParams) => ask(kalenderApi.listVergaderingen, { query: periodeUit(search) })

/** The meetings of a year, the tables and who is away when. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(vergaderingenQuery(searchOf(args))),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(recessenQuery),
    queryClient.ensureQueryData(adressenQuery),
  ])
  return null
}

const beelden = [
  ['lijst', 'Lijst'],
  ['jaar', 'Jaaroverzicht'],
  ['reces', 'Reces'],
  ['agenda', 'Eigen agenda'],
] as const

/** When every table meets: as a list, as a year, and when an organisation is away. */
export function Component() {
  const [search] = useSearchParams()
  const { dag } = useStandOp()
  const wie = useWie()
  const jaar = jaarUit(search)
  const beeld = search.get('beeld') ?? 'lijst'
  const { data: vergaderingen } = useSuspenseQuery(vergaderingenQuery(search))
  const { data: tafels } = useSuspenseQuery(tafelsQuery)
  const { data: recessen } = useSuspenseQuery(recessenQuery)
  const common = { jaar, vergaderingen: vergaderingen.resultaten, tafels: tafels.resultaten, recessen: recessen.resultaten }
  const to = (value: string) => {
    const next = new URLSearchParams({ beeld: value })
    if (search.get('jaar')) next.set('jaar', search.get('jaar')!)
    if (search.get('tafel')) next.set('tafel', search.get('tafel')!)
    if (search.get('op')) next.set('op', search.get('op')!)
    return `/vergaderingen?${next.toString()}`
  }
  return (
    <Stack>
      <PageHeader
        title="Vergaderingen"
        lead="Wanneer elke tafel vergadert, tot wanneer u stukken aanlevert, en wanneer een organisatie reces heeft. Routes, agenda's en de P&C-kalender rekenen met deze dagen."
        actions={
          wie.permissies.has('vergadering.plannen') ? (
            <LinkButton
              to={`/vergaderingen/plannen?jaar=${jaar}${search.get('tafel') ? `&tafel=${search.get('tafel')}` : ''}`}
              variant="primary"
              icon={<CalendarPlus className="rk-icoon" aria-hidden="true" />}
            >
              Plan vergaderingen
            </LinkButton>
          ) : undefined
        }
      />
      <Tabs label="Vergaderingen" tabs={beelden.map(([value, label]) => ({ to: to(value), label, isCurrent: value === beeld }))} />
      {beeld === 'jaar' ? (
        <JaarOverzicht {...common} />
      ) : beeld === 'reces' ? (
        <Recessen jaar={jaar} recessen={common.recessen} />
      ) : beeld === 'agenda' ? (
        <Abonneren tafels={common.tafels} />
      ) : (
        <VergaderingenLijst {...common} jaar={isKomend(search) ? null : jaar} vandaag={dag} />
      )}
    </Stack>
  )
}
