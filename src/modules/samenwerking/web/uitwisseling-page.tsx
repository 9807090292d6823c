import { useSuspenseQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { type UitvoerNaam, uitvoerNamen, uitvoerTabellen } from '#modules/samenwerking/domain/uitvoer/tabellen.ts'
import { InlezingBeginnen } from '#modules/samenwerking/web/inlezen-beginnen.tsx'
import { EerdereInlezingen } from '#modules/samenwerking/web/inlezen-eerder.tsx'
import { isBezig, pettenMet } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { addressOf } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { listAddressOf, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { findSession, useSession } from '#web/session.ts'
import { useStandOp } from '#web/stand-op.ts'

const inlezingenQuery = (query: Record<string, string | number>) => ask(samenwerkingApi.listInlezingen, { query })

/** Earlier imports, for who may read in. */
export async function loader(args: LoaderFunctionArgs) {
  const session = await findSession()
  if (session?.permissies.includes('inlezen')) await queryClient.ensureQueryData(inlezingenQuery(listAddressOf(searchOf(args), []).query))
  return null
}

/** What comes in and what goes out: the same files, both ways. */
export function Component() {
  const { permissies } = useSession()
  return (
    <Stack>
      <PageHeader
        title="Inlezen en uitvoeren"
        lead="Elke tabel kan als Excel of CSV naar buiten. Wat u hier ophaalt, kunt u wijzigen en weer inlezen."
      />
      {permissies.includes('inlezen') && <InlezingBeginnen />}
      {permissies.includes('inlezen') && <Eerder />}
      {permissies.includes('uitvoeren') && <Uitvoeren />}
      {!permissies.includes('inlezen') && (
        <Card heading="Inlezen">
          <p>Inlezen kan met de pet {pettenMet(['inlezen'])}. Vraag een collega met die pet om een bestand in te lezen.</p>
        </Card>
      )}
    </Stack>
  )
}

function Eerder() {
  const { query } = useListAddress([])
  const { data } = useSuspenseQuery({
    ...inlezingenQuery(query),
    refetchInterval: ({ state }) => (state.data?.resultaten.some(({ status }) => isBezig(status)) ? 1_000 : false),
  })
  return <EerdereInlezingen inlezingen={data.resultaten} totaal={data.totaal} />
}

function Uitvoeren() {
  const { dag, op } = useStandOp()
  const hrefOf = (tabel: UitvoerNaam, vorm: 'xlsx' | 'csv') =>
    addressOf(samenwerkingApi.readUitvoerbestand, { params: { tabel }, query: { vorm, ...(op ? { op } : {}) } })
  return (
    <Card heading="Uitvoeren" isFlush>
      <DataTable
        caption={`Tabellen zoals zij zijn op ${showDatumLang(dag)}; bovenaan kiest u een andere dag. U krijgt alleen wat u mag zien.`}
        rows={uitvoerNamen}
        rowKey={(tabel) => tabel}
        columns={[
          { key: 'naam', header: 'Tabel', isRowHeader: true, cell: (tabel) => uitvoerTabellen[tabel].naam },
          {
            key: 'uitleg',
            header: 'Wat erin staat',
            onMobile: 'more',
            cell: (tabel) => `${uitvoerTabellen[tabel].uitleg}${uitvoerTabellen[tabel].opDatum ? '' : ' Alle datums.'}`,
          },
          {
            key: 'terug',
            header: 'Weer in te lezen',
            cell: (tabel) => (uitvoerTabellen[tabel].inleesbaar ? <Badge tone="positive">Ja</Badge> : 'Nee'),
          },
          {
            key: 'bestand',
            header: 'Bestand',
            onMobile: 'shown',
            cell: (tabel) => (
              <ButtonRow>
                {(['xlsx', 'csv'] as const).map((vorm) => (
                  <LinkButton
                    key={vorm}
                    size="small"
                    href={hrefOf(tabel, vorm)}
                    isDownload
                    icon={<Download className="rk-icoon" aria-hidden="true" />}
                  >
                    {vorm === 'xlsx' ? 'Excel' : 'CSV'}
                    <VisuallyHidden> van {uitvoerTabellen[tabel].naam}</VisuallyHidden>
                  </LinkButton>
                ))}
              </ButtonRow>
            ),
          },
        ]}
      />
    </Card>
  )
}
