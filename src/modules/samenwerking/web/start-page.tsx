import { useSuspenseQueries } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { sporenApi } from '#modules/samenwerking/contract/sporen.ts'
import { dringendst } from '#modules/samenwerking/web/dringendst.ts'
import { loadStand } from '#modules/samenwerking/web/stand.ts'
import { SamenwerkingKaart } from '#modules/samenwerking/web/start-samenwerking.tsx'
import { TermijnenKaart } from '#modules/samenwerking/web/start-termijnen.tsx'
import { StukkenKaart, TakenKaart } from '#modules/samenwerking/web/start-werk.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { findSession, useSession } from '#web/session.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import './samenwerking.css'

const takenQuery = ask(sporenApi.listTaken, {})
const termijnenQuery = ask(sporenApi.listTermijnen, {})
const stukkenQuery = ask(sporenApi.listStukken, {})

/** What waits under all hats, and how the cooperation of the hat stands. */
export async function loader(args: LoaderFunctionArgs) {
  const session = await findSession()
  await Promise.all([
    queryClient.ensureQueryData(takenQuery),
    queryClient.ensureQueryData(termijnenQuery),
    queryClient.ensureQueryData(stukkenQuery),
    ...(session?.hoed ? [loadStand(standOpOf(searchOf(args)).dag)] : []),
  ])
  return null
}

/** Mijn taken, mijn stukken, mijn termijnen: over all hats of a person, whichever is on. */
export function Component() {
  const { naam, hoed, hoeden } = useSession()
  const { op, today } = useStandOp()
  const [{ data: taken }, { data: termijnen }, { data: stukken }] = useSuspenseQueries({
    queries: [takenQuery, termijnenQuery, stukkenQuery],
  })
  if (!hoed) return <ZonderPet naam={naam} />
  return (
    <Stack>
      <PageHeader
        title={`${groet()}, ${naam}`}
        windowTitle="Start"
        lead={
          <>
            {dringendst({ taken: taken.resultaten, termijnen: termijnen.resultaten, vandaag: today })}
            {hoeden.length > 1 && ` U ziet wat wacht onder al uw ${showAantal(hoeden.length, 'pet', 'petten')}.`}
          </>
        }
      />
      {op && <p>Taken, stukken en termijnen zijn altijd van vandaag. De kaart van uw samenwerking is van de gekozen dag.</p>}
      <Columns ratio="wide-narrow">
        <Stack>
          <TakenKaart taken={taken.resultaten} rol={hoed.rol} vandaag={today} />
          <StukkenKaart stukken={stukken.resultaten} />
        </Stack>
        <Stack>
          <SamenwerkingKaart />
          <TermijnenKaart termijnen={termijnen.resultaten} vandaag={today} />
        </Stack>
      </Columns>
    </Stack>
  )
}

function ZonderPet({ naam }: { naam: string }) {
  return (
    <Stack>
      <PageHeader title={`${groet()}, ${naam}`} windowTitle="Start" />
      <EmptyState heading="U hebt nog geen pet" headingLevel={2}>
        In Regiekamer handelt u voor een organisatie, in een rol: dat is uw pet. Vraag de beheerder van uw samenwerking om u een pet te
        geven. Daarna ziet u hier uw taken, stukken en termijnen.
      </EmptyState>
    </Stack>
  )
}

/** By the Dutch clock, wherever the reader is. */
function groet(): string {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: 'numeric', hourCycle: 'h23' }).format(new Date()),
  )
  if (hour < 12) return 'Goedemorgen'
  return hour < 18 ? 'Goedemiddag' : 'Goedenavond'
}
