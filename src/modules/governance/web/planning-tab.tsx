import { useSuspenseQuery } from '@tanstack/react-query'
import { type Datum, daysBetween } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import type { Reces } from '#modules/kalender/contract.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { type Botsing, botsingenOf } from '#modules/governance/domain/botsingen.ts'
import { dagen, planningZin } from '#modules/governance/domain/route-zinnen.ts'
import { afwijkendeTermijnen, makeAgenda, overgenomen, type Planning, planningOf } from '#modules/governance/domain/routeplanning.ts'
import { puntenOf, toonOf } from '#modules/governance/web/planning-stand.ts'
import { PlanningTabel } from '#modules/governance/web/planning-tabel.tsx'
import { RouteFiguur } from '#modules/governance/web/route-figuur.tsx'
import { Routemelding } from '#modules/governance/web/routemelding.tsx'
import { UiterlijkKnop } from '#modules/governance/web/uiterlijk-dialoog.tsx'
import { WatAlsKaart } from '#modules/governance/web/wat-als-kaart.tsx'
import { lopendQuery, recessenQuery, vergaderingenQuery } from '#modules/governance/web/planning-queries.ts'
import { metKeuzes, metVerzet, useWatAls } from '#modules/governance/web/wat-als.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { useStandOp } from '#web/stand-op.ts'
import { Nareken } from '#web/trail/nareken.tsx'

/** The route as it is planned back from its last day and forward from today, with what would happen if a meeting were another day. */
export function PlanningTab({ behandeling, onDone }: { behandeling: Behandeling; onDone: (message: string) => void }) {
  const { dag } = useStandOp()
  const watAls = useWatAls()
  const { data: vergaderingen } = useSuspenseQuery(vergaderingenQuery())
  const { data: recessen } = useSuspenseQuery(recessenQuery())
  const { data: lopend } = useSuspenseQuery(lopendQuery())
  const nu = planningOf(behandeling, makeAgenda(vergaderingen.resultaten, dag))
  const anders = metVerzet(vergaderingen.resultaten, watAls.verzet)
  const agenda = makeAgenda(anders, dag)
  const planning = watAls.isActief ? overgenomen(metKeuzes(behandeling, watAls.keuzes), agenda) : nu
  const botsingen = botsingenOf(
    [
      ...puntenOf(behandeling, planning),
      ...lopend.flatMap((other) => (other.id === behandeling.id ? [] : puntenOf(other, planningOf(other, agenda)))),
    ],
    recessen.resultaten,
  ).filter(({ behandelingIds }) => behandelingIds.includes(behandeling.id))
  return (
    <Stack>
      <Routemelding behandeling={behandeling} onDone={onDone} />
      <Bevinding behandeling={behandeling} planning={planning} nu={watAls.isActief ? nu : null} />
      <Card
        heading="Planning per tafel"
        actions={<UiterlijkKnop behandeling={behandeling} onDone={() => onDone('De uiterste datum is bewaard.')} />}
        isFlush
      >
        <PlanningTabel planning={planning} nu={nu} isWatAls={watAls.isActief} />
        {planning.stappen.length > 0 && (
          <p className="rk-kaartvoet rk-zacht">
            De uiterste vergadering is de laatste waarin deze tafel het kan behandelen
            {behandeling.uiterlijk === null ? ' zonder dat het besluit later komt' : ` om ${showDatum(behandeling.uiterlijk)} te halen`}. De
            speling is hoeveel later het stuk dan klaar mag zijn.
          </p>
        )}
      </Card>
      <Botsingen botsingen={botsingen} />
      <WatAlsKaart behandeling={behandeling} planning={planning} vergaderingen={vergaderingen.resultaten} watAls={watAls} onDone={onDone} />
      <Card>
        <RouteFiguur behandeling={behandeling} planning={planning} recessen={recessenVan(behandeling, recessen.resultaten)} vandaag={dag} />
      </Card>
      <Narekenen planning={planning} />
    </Stack>
  )
}

const recessenVan = ({ stappen, eigenOrganisatieId }: Behandeling, recessen: readonly Reces[]) => {
  const betrokken = new Set([eigenOrganisatieId, ...stappen.map(({ tafelOrganisatieId }) => tafelOrganisatieId)])
  return recessen.filter(({ organisatieId }) => betrokken.has(organisatieId))
}

interface BevindingProps {
  behandeling: Behandeling
  planning: Planning<Behandelstap>
  /** The plan as it is saved, when something is tried out. */
  nu: Planning<Behandelstap> | null
}

/** The finding in a sentence; while something is tried out also what it changes. */
function Bevinding({ behandeling: { uiterlijk, uiterlijkReden }, planning, nu }: BevindingProps) {
  return (
    <>
      <Alert
        tone={nu !== null && isLater(nu, planning) ? 'warning' : toonOf(planning, uiterlijk)}
        heading={nu === null ? (planning.breekpunt ? 'Dit haalt het niet' : 'Zo staat het gepland') : 'Als dit zou gebeuren'}
        isLive={nu !== null}
      >
        <p>{planningZin(planning, uiterlijk)}</p>
        {nu !== null && <p>{verschilZin(nu, planning)}</p>}
        {uiterlijk !== null && (
          <p>
            Uiterlijk {showDatum(uiterlijk)}: {uiterlijkReden}
          </p>
        )}
      </Alert>
    </>
  )
}

/** Whether what is tried out costs time, also where there is no last day to miss. */
const isLater = ({ plan: was }: Planning, { plan: wordt, breekpunt }: Planning): boolean =>
  breekpunt === null && was.besluitOp !== null && wordt.besluitOp !== null && wordt.besluitOp > was.besluitOp

/** What a change does to the day of the decision. */
function verschilZin({ plan: was }: Planning, { plan: wordt }: Planning): string {
  if (was.besluitOp === null || wordt.besluitOp === null)
    return was.besluitOp === wordt.besluitOp
      ? 'Ook nu is er geen dag voor het besluit.'
      : 'Dat verandert of er een dag voor het besluit is.'
  const verschil = daysBetween(was.besluitOp as Datum, wordt.besluitOp as Datum)
  if (verschil === 0) return 'De dag van het besluit blijft gelijk.'
  return `Het besluit komt ${dagen(Math.abs(verschil))} ${verschil > 0 ? 'later' : 'eerder'}: ${showDatum(was.besluitOp)} wordt ${showDatum(wordt.besluitOp)}.`
}

function Botsingen({ botsingen }: { botsingen: readonly Botsing[] }) {
  if (botsingen.length === 0) return null
  return (
    <Alert tone="warning" heading="Let op deze dagen">
      <ul>
        {botsingen.map(({ melding }) => (
          <li key={melding}>{melding}</li>
        ))}
      </ul>
    </Alert>
  )
}

function Narekenen({ planning }: { planning: Planning<Behandelstap> }) {
  if (planning.stappen.length === 0) return null
  const afwijkend = afwijkendeTermijnen(planning)
  return (
    <Card>
      <Nareken naam="besluitroute" invoer={planning.invoer} />
      {afwijkend > 0 && (
        <p>
          Bij {afwijkend === 1 ? 'één vergadering' : `${afwijkend} vergaderingen`} geldt een andere aanleverdatum dan de tafel gewoonlijk
          vraagt. De berekening buiten deze website kent alleen de gewone termijn.
        </p>
      )}
    </Card>
  )
}
