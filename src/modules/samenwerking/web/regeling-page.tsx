import { useSuspenseQueries } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { DeelnemersMatrix } from '#modules/samenwerking/web/deelnemers-matrix.tsx'
import { RegelingJaren } from '#modules/samenwerking/web/regeling-jaren.tsx'
import { DienstonderdelenKaart, RechtsvormKaart, SleutelsKaart, TafelsKaart } from '#modules/samenwerking/web/regeling-kaarten.tsx'
import { RegelingWijzigen } from '#modules/samenwerking/web/regeling-wijzigen.tsx'
import { aantalOrganisaties, geldt, loadStand, useStand } from '#modules/samenwerking/web/stand.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { usePad } from '#web/use-pad.ts'
import { Badge } from '#web/design/badge.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import './samenwerking.css'

const ooitQuery = askAll(samenwerkingApi.listDeelnames, { alles: 'ja' })
const alleSleutelsQuery = askAll(samenwerkingApi.listVerdeelsleutels, {})
const mensenQuery = (op: string) => askAll(samenwerkingApi.listAanstellingen, { op })

/** The cooperation on the chosen day, and everything that ever changed. */
export async function loader(args: LoaderFunctionArgs) {
  const { dag } = standOpOf(searchOf(args))
  await Promise.all([
    loadStand(dag),
    queryClient.ensureQueryData(ooitQuery),
    queryClient.ensureQueryData(alleSleutelsQuery),
    queryClient.ensureQueryData(mensenQuery(dag)),
  ])
  return null
}

/** The cooperation of the hat: its form, its parties and their roles, its keys, its tables, on the chosen day. */
export function Component() {
  const { dag } = useStandOp()
  const { regeling, deelnames, sleutels, stoelen, leeg } = useStand(dag)
  const [{ data: ooit }, { data: alleSleutels }, { data: mensen }] = useSuspenseQueries({
    queries: [ooitQuery, alleSleutelsQuery, mensenQuery(dag)],
  })
  const to = usePad()
  return (
    <Stack>
      <PageHeader
        title={regeling.korteNaam}
        lead={regeling.omschrijving || (regeling.naam === regeling.korteNaam ? undefined : regeling.naam)}
        meta={regeling.fictief ? <Badge tone="warning">Fictief</Badge> : undefined}
        actions={<RegelingWijzigen regeling={regeling} />}
      />
      <KpiRow>
        <Kpi
          label="Deelnemers"
          value={showGetal(aantalOrganisaties(deelnames))}
          to={to('/samenwerking/deelnemers')}
          detail={`op ${showDatumLang(dag)}`}
          term={
            <Term term={begrippen.deelnemer.woord} source={begrippen.deelnemer.bron}>
              {begrippen.deelnemer.uitleg}
            </Term>
          }
        />
        <Kpi
          label="Geldende sleutels"
          value={showGetal(sleutels.length)}
          to={to('/verdeelsleutels')}
          detail={sleutels[0]?.naam ?? 'geen op deze dag'}
        />
        <Kpi
          label="Lege stoelen"
          value={showGetal(leeg.length)}
          to={to('/vraag-en-aanbod')}
          detail={stoelen.length > 0 ? `van ${showGetal(stoelen.length)} stoelen` : 'nog geen stoelen'}
          term={
            <Term term={begrippen.legeStoel.woord} source={begrippen.legeStoel.bron}>
              {begrippen.legeStoel.uitleg}
            </Term>
          }
        />
        <Kpi label="Mensen met een pet" value={showGetal(new Set(mensen.map(({ persoonId }) => persoonId)).size)} to={to('/mensen')} />
      </KpiRow>
      <RegelingJaren regeling={regeling} deelnames={ooit} sleutels={alleSleutels.filter(geldt)} />
      <DeelnemersMatrix deelnames={deelnames} />
      <Columns>
        <RechtsvormKaart regeling={regeling} />
        <SleutelsKaart sleutels={sleutels} />
      </Columns>
      <DienstonderdelenKaart regeling={regeling} />
      <TafelsKaart regeling={regeling} mensen={mensen} />
    </Stack>
  )
}
