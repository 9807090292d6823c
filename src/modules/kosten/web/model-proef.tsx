import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { kostenApi } from '#modules/kosten/contract.ts'
import type { Kostenmodel } from '#modules/kosten/contract/kostenmodel.ts'
import type { Kostenmodel as Inhoud } from '#modules/kosten/domain/kostenmodel.ts'
import { leesInvoer } from '#modules/kosten/domain/toerekening-tekst.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'
import { PeriodeKeuze, periodeOf } from '#modules/kosten/web/periode-keuze.tsx'
import { Proef } from '#modules/kosten/web/proef.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask } from '#web/query.ts'
import { BedragenGesloten, useZietBedragen } from '#web/trail/bedragen-gesloten.tsx'

interface Props {
  model: Kostenmodel
  /** As it stands on the screen, also when it was not saved yet. */
  inhoud: Inhoud
}

/** What moves with this model in a period, before anything is saved. */
export function ModelProef(props: Props) {
  if (!useZietBedragen())
    return (
      <BedragenGesloten>
        De proef rekent met het grootboek en de aantallen van alle deelnemers. Hoe het model verdeelt, leest u wel.
      </BedragenGesloten>
    )
  return (
    <Stack>
      <p>Zo pakt dit model uit in een periode, naast de toerekening die daarvan is bewaard. Ook wat u nog niet hebt bewaard, telt mee.</p>
      <PeriodeKeuze />
      <Suspense fallback={<Skeleton lines={8} />}>
        <Uitkomst {...props} />
      </Suspense>
    </Stack>
  )
}

function Uitkomst({ model, inhoud }: Props) {
  const [search] = useSearchParams()
  const { jaar, kwartaal } = periodeOf(search)
  const { data } = useSuspenseQuery(
    ask(kostenApi.tryKostenmodel, { params: { id: model.id }, query: { jaar, ...(kwartaal === null ? {} : { kwartaal }) } }),
  )
  const proef = useMemo(() => {
    const invoer = { ...data.invoer, model: inhoud as Kostenmodel['inhoud'] }
    const resultaat = rekenModel(leesInvoer(invoer))
    const ofLedger = data.fouten.filter(({ plek }) => plek.soort === 'grootboek')
    return { ...data, invoer, fouten: resultaat.ok ? ofLedger : [...ofLedger, ...resultaat.fouten] }
  }, [data, inhoud])
  return <Proef proef={proef} modelId={model.id} jaar={jaar} />
}
