import { EERSTE_KALENDERJAAR, feestdagenOf } from '#kernel/kalender.ts'
import { showDatum, showPeriode } from '#kernel/format/datum.ts'
import type { Reces } from '#modules/kalender/contract.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { planningZin } from '#modules/governance/domain/route-zinnen.ts'
import type { Planning } from '#modules/governance/domain/routeplanning.ts'
import { type Baan, type Baanstap, Routebanen } from '#modules/governance/web/routebanen.tsx'
import { stapRollen, uitkomstNamen } from '#modules/governance/web/teksten.ts'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'

interface RouteFiguurProps {
  behandeling: Behandeling
  planning: Planning<Behandelstap>
  recessen: readonly Reces[]
  vandaag: string
}

/** The way on lanes per organisation, with today, recesses and public holidays, and the same as a table. */
export function RouteFiguur({ behandeling, planning, recessen, vandaag }: RouteFiguurProps) {
  const banen = rondDezeWeg(banenOf(behandeling, planning, recessen), [vandaag, behandeling.uiterlijk])
  if (!banen.some(({ stappen }) => stappen.some(({ vergadering }) => vergadering !== null)))
    return (
      <EmptyState heading="Er zijn nog geen vergaderingen" headingLevel={2}>
        Zodra de tafels op deze weg hun vergaderingen hebben gepland, ziet u hier per organisatie wanneer wat gebeurt.
      </EmptyState>
    )
  const zin = planningZin(planning, behandeling.uiterlijk)
  return (
    <Figure
      heading={zin}
      lead="Een balk loopt van de laatste dag voor het stuk tot de vergadering. Een open rondje is de laatste vergadering die nog op tijd is. Een gekleurd vlak is een reces, een dunne streep een feestdag."
      table={<BanenTabel banen={banen} />}
    >
      <Routebanen
        title="De weg per organisatie"
        description={`${zin} De tabel hieronder noemt elke dag.`}
        banen={banen}
        dagen={{ vandaag, uiterlijk: behandeling.uiterlijk, feestdagen: feestdagenRond(vandaag) }}
      />
    </Figure>
  )
}

function feestdagenRond(vandaag: string) {
  const year = Math.max(EERSTE_KALENDERJAAR, Number(vandaag.slice(0, 4)))
  return [year, year + 1, year + 2].flatMap(feestdagenOf)
}

/** Joint tables first, then each organisation with its own. */
function banenOf({ stappen }: Behandeling, planning: Planning<Behandelstap>, recessen: readonly Reces[]): Baan[] {
  const plans = new Map(planning.stappen.map((each) => [each.stap.id, each]))
  const groups = Map.groupBy(stappen, ({ tafelOrganisatieId }) => tafelOrganisatieId)
  return [...groups]
    .map(([organisatieId, own]) => ({
      id: organisatieId ?? 'samen',
      naam: own[0]!.tafelOrganisatieNaam ?? 'Samen',
      stappen: own.map((stap): Baanstap => {
        const plan = plans.get(stap.id)
        const moment = plan ? (plan.gepland ?? plan.vooruit) : null
        return {
          id: stap.id,
          label: stap.tafelNaam,
          wat: stap.uitkomst ? uitkomstNamen[stap.uitkomst]!.naam : stapRollen[stap.rol]!,
          aanleverenUiterlijk: moment?.aanleverenUiterlijk ?? null,
          vergadering: plan ? (moment?.vergadering ?? null) : stap.vergadering,
          uiterste: plan?.terug?.vergadering ?? null,
          gedaan: stap.uitkomst !== null,
        }
      }),
      recessen: recessen.filter((reces) => reces.organisatieId === organisatieId),
    }))
    .toSorted((a, b) => Number(b.id === 'samen') - Number(a.id === 'samen') || a.naam.localeCompare(b.naam, 'nl'))
}

/** Only the recesses that touch the days of this way. */
function rondDezeWeg(banen: readonly Baan[], dagen: readonly (string | null)[]): Baan[] {
  const own = banen.flatMap(({ stappen }) =>
    stappen.flatMap(({ aanleverenUiterlijk, vergadering, uiterste }) => [aanleverenUiterlijk, vergadering, uiterste]),
  )
  const known = [...own, ...dagen].filter((each) => each !== null).toSorted()
  return banen.map((baan) => ({
    ...baan,
    recessen: baan.recessen.filter(({ van, totEnMet }) => totEnMet >= known[0]! && van <= known.at(-1)!),
  }))
}

type Rij = Baanstap & { baan: Baan }

function BanenTabel({ banen }: { banen: readonly Baan[] }) {
  const rows = banen.flatMap((baan) => baan.stappen.map((stap): Rij => ({ ...stap, baan })))
  return <DataTable caption="De weg per organisatie" rows={rows} rowKey={({ id }) => id} columns={kolommen} empty={<p>Geen tafels.</p>} />
}

const dag = (value: string | null, none: string) => (value ? <DateText value={value} /> : <span className="rk-zacht">{none}</span>)

const kolommen: Column<Rij>[] = [
  {
    key: 'tafel',
    header: 'Tafel',
    isRowHeader: true,
    cell: ({ label, wat }) => (
      <>
        {label}
        <span className="rk-onder">{wat}</span>
      </>
    ),
  },
  { key: 'organisatie', header: 'Organisatie', cell: ({ baan }) => baan.naam },
  {
    key: 'aanleveren',
    header: 'Aanleveren uiterlijk',
    cell: ({ aanleverenUiterlijk, gedaan }) => dag(aanleverenUiterlijk, gedaan ? 'gedaan' : 'niet bekend'),
  },
  { key: 'vergadering', header: 'Vergadering', cell: ({ vergadering }) => dag(vergadering, 'niet gepland') },
  {
    key: 'uiterste',
    header: 'Uiterste vergadering',
    cell: ({ uiterste, gedaan }) => dag(uiterste, gedaan ? 'gedaan' : 'geen die op tijd is'),
  },
  {
    key: 'reces',
    header: 'Reces',
    cell: ({ baan: { recessen } }) =>
      recessen.length === 0 ? (
        <span className="rk-zacht">geen in deze tijd</span>
      ) : (
        recessen.map(({ naam, van, totEnMet }) => (
          <span key={van} className="rk-onder">{`${naam}: ${van === totEnMet ? showDatum(van) : showPeriode(van, totEnMet)}`}</span>
        ))
      ),
  },
]
