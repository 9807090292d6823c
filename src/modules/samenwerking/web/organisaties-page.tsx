import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { OrganisatieDialoog } from '#modules/samenwerking/web/organisatie-dialoog.tsx'
import { OrganisatieLijst, organisatieFilters, organisatieVraag } from '#modules/samenwerking/web/organisatie-lijst.tsx'
import { usePad } from '#web/use-pad.ts'
import { useWie } from '#web/wie.ts'
import { Button } from '#web/design/button.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { listAddressOf, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useSession } from '#web/session.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'

const listQuery = (query: Record<string, string | number>, op: string | null) =>
  ask(samenwerkingApi.listOrganisaties, { query: { ...query, ...(op ? { op } : {}) } })

/** The numbers above the list: each the length of a list, so one row is enough to know it. */
const countQueries = (op: string | null) => ({
  gemeenten: listQuery({ soort: 'gemeente', pageSize: 1 }, op),
  opgeheven: listQuery({ soort: 'gemeente', opgeheven: 'ja', pageSize: 1 }, op),
  deelnemers: listQuery({ deelnemers: 'ja', pageSize: 1 }, op),
})

/** The organisations of the address and the numbers above them. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  const { op } = standOpOf(search)
  await Promise.all(
    [listQuery(organisatieVraag(listAddressOf(search, organisatieFilters).query), op), ...Object.values(countQueries(op))].map((query) =>
      queryClient.ensureQueryData(query),
    ),
  )
  return null
}

/** Every municipality of the national register and what this cooperation added, as it was on the chosen day. */
export function Component() {
  const address = useListAddress(organisatieFilters)
  const { op, dag } = useStandOp()
  const { data } = useSuspenseQuery(listQuery(organisatieVraag(address.query), op))
  return (
    <Stack>
      <PageHeader
        title="Organisaties"
        lead="Alle gemeenten van Nederland, met hun voorgangers, en de organisaties die uw samenwerking zelf heeft toegevoegd."
        actions={<AddOrganisatie />}
      />
      <Counts op={op} dag={dag} />
      <OrganisatieLijst address={address} organisaties={data.resultaten} totaal={data.totaal} dag={dag} />
    </Stack>
  )
}

function Counts({ op, dag }: { op: string | null; dag: string }) {
  const { hoed } = useSession()
  const queries = countQueries(op)
  const gemeenten = useSuspenseQuery(queries.gemeenten).data.totaal
  const opgeheven = useSuspenseQuery(queries.opgeheven).data.totaal
  const deelnemers = useSuspenseQuery(queries.deelnemers).data.totaal
  const opDag = `op ${showDatum(dag)}`
  return (
    <KpiRow>
      <Kpi label="Gemeenten" value={showGetal(gemeenten)} detail={opDag} to="/organisaties?soort=gemeente" />
      <Kpi
        label="Opgeheven gemeenten"
        value={showGetal(opgeheven)}
        detail={`tussen 2014 en ${showDatum(dag)}`}
        to="/organisaties?soort=gemeente&toon=opgeheven"
      />
      <Kpi
        label={`Deelnemers van ${hoed?.regelingNaam ?? 'uw samenwerking'}`}
        value={showGetal(deelnemers)}
        detail={`in welke rol dan ook, ${opDag}`}
        to="/organisaties?toon=deelnemers"
      />
    </KpiRow>
  )
}

function AddOrganisatie() {
  const oordeel = may(useWie(), 'organisatie.beheren')
  const navigate = useNavigate()
  const pad = usePad()
  const [isOpen, setOpen] = useState(false)
  const [added, setAdded] = useState<{ id: string; naam: string } | null>(null)
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus className="rk-icoon" aria-hidden="true" />}
        onPress={() => setOpen(true)}
        isDisabled={!oordeel.mag}
        reason={oordeel.mag ? undefined : oordeel.reden}
      >
        Voeg een organisatie toe
      </Button>
      {isOpen && (
        <OrganisatieDialoog
          onClose={() => setOpen(false)}
          onSaved={(saved) => {
            setOpen(false)
            setAdded(saved)
          }}
        />
      )}
      <StatusMessage
        isFloating
        message={added && `${added.naam} is toegevoegd.`}
        onDismiss={() => setAdded(null)}
        action={{
          label: 'Bekijk',
          onPress: () => added && void navigate(pad(`/organisaties/${added.id}`)),
        }}
      />
    </>
  )
}
