import { useQuery } from '@tanstack/react-query'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { addressOf } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { pageSize, useListAddress } from '#web/list-address.ts'
import { ask } from '#web/query.ts'

/** Every cell that is wrong, with what to do; also as a file to work through. */
export function InleesFouten({ inlezing }: { inlezing: Inlezing }) {
  const address = useListAddress([])
  const params = { id: inlezing.id }
  const { data } = useQuery(ask(samenwerkingApi.listInleesfouten, { params, query: address.query }))
  const hrefOf = (vorm: 'xlsx' | 'csv') => addressOf(samenwerkingApi.readInleesfoutenbestand, { params, query: { vorm } })
  return (
    <Card
      heading="Fouten per cel"
      isFlush
      actions={
        <ButtonRow>
          <LinkButton size="small" href={hrefOf('xlsx')} isDownload>
            Fouten als Excel
          </LinkButton>
          <LinkButton size="small" href={hrefOf('csv')} isDownload>
            Fouten als CSV
          </LinkButton>
        </ButtonRow>
      }
    >
      <DataTable
        caption="Elke cel die niet klopt, met wat u kunt doen"
        isLoading={!data}
        rows={data?.resultaten ?? []}
        rowKey={({ rij, kolom, code }) => `${rij} ${kolom} ${code}`}
        columns={[
          { key: 'cel', header: 'Cel', isRowHeader: true, cell: ({ rij, kolom }) => `${kolom}${rij}` },
          { key: 'melding', header: 'Wat u kunt doen', cell: ({ melding }) => melding },
          { key: 'kop', header: 'Kolom', cell: ({ kop }) => kop },
          { key: 'waarde', header: 'Wat er staat', cell: ({ waarde }) => waarde || 'leeg' },
        ]}
      />
      <Pagination page={address.page} pageSize={pageSize} total={data?.totaal ?? 0} hrefFor={address.hrefFor} noun={['fout', 'fouten']} />
    </Card>
  )
}

const handelingen = {
  nieuw: { naam: 'Nieuw', tone: 'positive' },
  gewijzigd: { naam: 'Gewijzigd', tone: 'info' },
  ongewijzigd: { naam: 'Ongewijzigd', tone: 'neutral' },
} as const

/** What happens to each thing: new, changed with before and after, or as it is. */
export function InleesRegels({ inlezing }: { inlezing: Inlezing }) {
  const address = useListAddress([])
  const { data } = useQuery(ask(samenwerkingApi.listInleesregels, { params: { id: inlezing.id }, query: address.query }))
  return (
    <Card heading="Wat er verandert" isFlush>
      <DataTable
        caption="Per onderwerp wat deze inlezing doet"
        isLoading={!data}
        rows={data?.resultaten ?? []}
        rowKey={({ onderwerpId, rij }) => `${onderwerpId} ${rij}`}
        columns={[
          { key: 'naam', header: 'Onderwerp', isRowHeader: true, cell: ({ naam }) => naam },
          {
            key: 'handeling',
            header: 'Gevolg',
            cell: ({ handeling }) => <Badge tone={handelingen[handeling].tone}>{handelingen[handeling].naam}</Badge>,
          },
          {
            key: 'verschil',
            header: 'Wat',
            cell: ({ verschillen }) =>
              verschillen.map(({ veld, voor, na }) => `${veld}: ${voor ?? 'leeg'} → ${na ?? 'leeg'}`).join('; ') || '–',
          },
          { key: 'rij', header: 'Regel', align: 'end', cell: ({ rij }) => String(rij) },
        ]}
      />
      <Pagination
        page={address.page}
        pageSize={pageSize}
        total={data?.totaal ?? 0}
        hrefFor={address.hrefFor}
        noun={['onderwerp', 'onderwerpen']}
      />
    </Card>
  )
}
