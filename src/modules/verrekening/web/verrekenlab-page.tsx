import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { type Laboratorium, type Scenario, verrekeningApi } from '#modules/verrekening/contract.ts'
import { effectenVan, ingroeiVan } from '#modules/verrekening/domain/laboratorium-effect.ts'
import { verdelingInvoer } from '#modules/verrekening/domain/laboratorium-invoer.ts'
import { bijdragenVolgens, kostenVan, labVan } from '#modules/verrekening/domain/laboratorium.ts'
import { Gevoelig } from '#modules/verrekening/web/lab-gevoelig.tsx'
import { Getallen } from '#modules/verrekening/web/lab-getallen.tsx'
import { Keuze } from '#modules/verrekening/web/lab-keuzes.tsx'
import { NaastElkaar } from '#modules/verrekening/web/lab-naast-elkaar.tsx'
import { useLabOpzet } from '#modules/verrekening/web/lab-opzet.ts'
import { Scenarios } from '#modules/verrekening/web/lab-scenarios.tsx'
import { Effecten, Methoden } from '#modules/verrekening/web/lab-vergelijking.tsx'
import { Weg } from '#modules/verrekening/web/lab-weg.tsx'
import { bevinding, methodeNaam } from '#modules/verrekening/web/lab-woorden.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { BedragenGesloten, regelingQuery, useZietBedragen } from '#web/trail/bedragen-gesloten.tsx'
import { Nareken } from '#web/trail/nareken.tsx'

const labQuery = (jaar: string | null) => ask(verrekeningApi.readLaboratorium, { query: jaar ? { jaar } : {} })
const lijstQuery = ask(verrekeningApi.listVerrekenscenarios, {})
const scenarioQuery = (id: string) => ask(verrekeningApi.readVerrekenscenario, { params: { id } })
/** One that is not asked for is not there. */
const geenQuery = { queryKey: ['geen verrekenscenario'], queryFn: () => null, staleTime: Infinity }
const misschien = (id: string | null) => (id === null ? geenQuery : scenarioQuery(id)) as ReturnType<typeof scenarioQuery>

/** The numbers of the year in the address, what was kept, and the scenarios that the address names. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  if (!(await queryClient.ensureQueryData(regelingQuery)).zietBedragen) return null
  await Promise.all([
    queryClient.ensureQueryData(labQuery(search.get('jaar'))),
    queryClient.ensureQueryData(lijstQuery),
    ...['scenario', 'met'].map((naam) => queryClient.ensureQueryData(misschien(search.get(naam)))),
  ])
  return null
}

/** The settlement laboratory: the same costs under several keys and methods, and what that does to everyone. */
export function Component() {
  return useZietBedragen() ? <Begin /> : <Gesloten />
}

const Gesloten = () => (
  <Stack>
    <PageHeader title="Verrekenlab" />
    <BedragenGesloten>
      Het lab rekent met de aantallen van alle deelnemers. Ook de scenario’s die erin zijn bewaard, zijn daarom gesloten; zij zijn niet weg.
    </BedragenGesloten>
  </Stack>
)

function Begin() {
  const [search] = useSearchParams()
  const { data: lab } = useSuspenseQuery(labQuery(search.get('jaar')))
  const { data: scenario } = useSuspenseQuery(misschien(search.get('scenario')))
  const { data: met } = useSuspenseQuery(misschien(search.get('met')))
  const begin = scenario?.opzet ?? lab.opzet
  if (begin.producten.length === 0) return <Leeg jaar={lab.opzet.jaar} />
  // Another beginning is another laboratory: what was typed in the one says nothing about the other.
  return <Lab key={`${scenario?.id ?? 'nu'} ${lab.opzet.jaar}`} lab={lab} scenario={scenario} met={met} />
}

interface LabProps {
  lab: Laboratorium
  scenario: Scenario | null
  met: Scenario | null
}

function Lab({ lab: bron, scenario, met }: LabProps) {
  const { data: scenarios } = useSuspenseQuery(lijstQuery)
  const { data: regeling } = useSuspenseQuery(regelingQuery)
  const { opzet, kies, vulIn, anders, herstel } = useLabOpzet(scenario?.opzet ?? bron.opzet)
  const lab = useMemo(() => labVan(opzet), [opzet])
  const uitkomst = useMemo(() => bijdragenVolgens(lab, opzet.keuzes.methode), [lab, opzet.keuzes.methode])
  const effecten = useMemo(() => (uitkomst.ok ? effectenVan(lab, uitkomst.bijdragen) : null), [lab, uitkomst])
  const weg = useMemo(() => (uitkomst.ok ? ingroeiVan(opzet, { lab, bijdragen: uitkomst.bijdragen }) : null), [opzet, lab, uitkomst])
  const namen = new Map(opzet.deelnemers.map(({ code, naam }) => [code, naam]))
  const verdeling = verdelingInvoer(lab, opzet.keuzes.methode)
  const kop = uitkomst.ok
    ? `${showBedrag(kostenVan(lab), { heleEuros: true })} onder ${methodeNaam(opzet, opzet.keuzes.methode)}. `
    : `Nog geen uitkomst onder ${methodeNaam(opzet, opzet.keuzes.methode)}. `
  return (
    <Stack>
      <PageHeader
        title={scenario ? scenario.titel : 'Verrekenlab'}
        lead={effecten ? kop + bevinding(effecten, namen) : kop}
        actions={scenario ? <LinkButton to="/verrekenlab">Terug naar de getallen van nu</LinkButton> : undefined}
      />
      {scenario === null && <Jaarkeuze jaar={opzet.jaar} fictief={bron.fictief} />}
      <Keuze opzet={opzet} kies={kies} />
      {met && (
        <NaastElkaar
          opzet={opzet}
          naam={scenario?.titel ?? 'De getallen van nu'}
          ander={met}
          zonder={scenario ? `/verrekenlab?scenario=${scenario.id}` : '/verrekenlab'}
        />
      )}
      {uitkomst.ok ? (
        effecten ? (
          <Effecten opzet={opzet} effecten={effecten} />
        ) : (
          <Alert tone="info" heading="Niemand betaalt nu iets" headingLevel={2}>
            Vul bij De getallen in wat ieder nu betaalt. Dan ziet u wat deze verdeling voor ieder verandert.
          </Alert>
        )
      ) : (
        <Alert tone="warning" heading="Deze methode geeft geen uitkomst" headingLevel={2}>
          {uitkomst.reden}
        </Alert>
      )}
      <Methoden opzet={opzet} lab={lab} />
      {uitkomst.ok && <Weg opzet={opzet} weg={weg} kies={kies} />}
      <Gevoelig opzet={opzet} lab={lab} />
      <Getallen opzet={opzet} vulIn={vulIn} anders={anders} herstel={herstel} />
      {verdeling && (
        <Card heading="De verdeling over deze sleutel">
          <Nareken naam="verdeling" invoer={verdeling} />
        </Card>
      )}
      <Scenarios opzet={opzet} scenario={scenario} scenarios={scenarios.resultaten} tafels={regeling.tafels} />
      {scenario === null && <Bronnen bron={bron} />}
    </Stack>
  )
}

function Jaarkeuze({ jaar, fictief }: { jaar: number; fictief: boolean }) {
  const [, setSearch] = useSearchParams()
  const nu = new Date().getFullYear()
  const jaren = [...new Set([nu, nu + 1, nu + 2, jaar])].toSorted((a, b) => a - b)
  return (
    <div className="rk-naast">
      <Select
        name="jaar"
        label="Kosten van jaar"
        width="medium"
        value={String(jaar)}
        onChange={(gekozen) => setSearch({ jaar: gekozen })}
        options={jaren.map((each) => ({ value: String(each), label: String(each) }))}
      />
      {fictief && <Badge>Fictief</Badge>}
    </div>
  )
}

function Bronnen({ bron: { bronnen, ontbreekt } }: { bron: Laboratorium }) {
  return (
    <Card heading="Waar de getallen vandaan komen">
      <ul className="rk-delen">
        {bronnen.map(({ wat, bron }) => (
          <li key={wat}>
            {wat}: {bron}.
          </li>
        ))}
        {ontbreekt.map(({ zin, pad }) => (
          <li key={zin}>
            {zin} <Link to={pad}>Ga erheen</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Leeg({ jaar }: { jaar: number }) {
  return (
    <Stack>
      <PageHeader title="Verrekenlab" />
      <EmptyState heading={`Er zijn voor ${jaar} nog geen producten met een tarief en een aantal`} headingLevel={2}>
        Het lab rekent met de catalogus: leg daar per product een tarief vast, en per deelnemer hoeveel hij afneemt. Daarna ziet u hier wat
        elke sleutel en elke methode voor ieder betekent.
      </EmptyState>
      <Jaarkeuze jaar={jaar} fictief={false} />
    </Stack>
  )
}
