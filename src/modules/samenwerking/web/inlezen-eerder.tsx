import type { InlezingInLijst } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { inleesStatussen, uitkomstVan } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { showTijdstip } from '#web/format/datum.ts'
import { pageSize, useListAddress } from '#web/list-address.ts'

/** Earlier imports of the own organisation, with where each stands. */
export function EerdereInlezingen({ inlezingen, totaal }: { inlezingen: readonly InlezingInLijst[]; totaal: number }) {
  const address = useListAddress([])
  return (
    <Card heading="Eerdere inlezingen" isFlush>
      <DataTable
        caption="Inlezingen van uw organisatie, de nieuwste eerst"
        rows={inlezingen}
        rowKey={(inlezing) => inlezing.id}
        columns={[
          {
            key: 'bestand',
            header: 'Bestand',
            isRowHeader: true,
            cell: (inlezing) => <Link to={`/uitwisseling/inlezen/${inlezing.id}`}>{inlezing.bestandsnaam}</Link>,
          },
          { key: 'soort', header: 'Soort', cell: (inlezing) => inleesSoorten[inlezing.soort].naam },
          {
            key: 'status',
            header: 'Status',
            cell: (inlezing) => <Badge tone={inleesStatussen[inlezing.status].tone}>{inleesStatussen[inlezing.status].naam}</Badge>,
          },
          {
            key: 'uitkomst',
            header: 'Uitkomst',
            cell: (inlezing) => (inlezing.status === 'gelezen' ? `${inlezing.aantalRijen} regels` : uitkomstVan(inlezing)),
          },
          { key: 'wie', header: 'Door', cell: (inlezing) => inlezing.persoonNaam },
          { key: 'op', header: 'Begonnen op', cell: (inlezing) => showTijdstip(inlezing.gemaaktOp) },
        ]}
        empty={
          <EmptyState heading="Nog niets ingelezen">
            Hier komt wat uw organisatie inlas, met de uitkomst. Wat is vastgelegd, kunt u hier ook terugdraaien.
          </EmptyState>
        }
      />
      <Pagination page={address.page} pageSize={pageSize} total={totaal} hrefFor={address.hrefFor} noun={['inlezing', 'inlezingen']} />
    </Card>
  )
}
