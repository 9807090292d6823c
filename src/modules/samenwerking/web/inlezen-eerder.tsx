import type { InlezingInLijst } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { Terugdraaien } from '#modules/samenwerking/web/inlezen-terugdraaien.tsx'
import { inleesStatussen, isBezig, uitkomstVan } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { pageSize, useListAddress } from '#web/list-address.ts'

/** Earlier imports of the own organisation: where each stands, what it did, and the way back. */
export function EerdereInlezingen({ inlezingen, totaal }: { inlezingen: readonly InlezingInLijst[]; totaal: number }) {
  const address = useListAddress([])
  return (
    <Card heading="Eerdere inlezingen" isFlush>
      <DataTable
        caption="Inlezingen van uw organisatie, de nieuwste eerst. Partners zien deze lijst niet."
        rows={inlezingen}
        rowKey={(inlezing) => inlezing.id}
        columns={[
          {
            key: 'bestand',
            header: 'Bestand',
            isRowHeader: true,
            cell: (inlezing) => <Link to={`/uitwisseling/inlezen/${inlezing.id}`}>{inlezing.bestandsnaam}</Link>,
          },
          {
            key: 'status',
            header: 'Status',
            cell: (inlezing) => <Badge tone={inleesStatussen[inlezing.status].tone}>{inleesStatussen[inlezing.status].naam}</Badge>,
          },
          { key: 'uitkomst', header: 'Uitkomst', cell: uitkomst },
          { key: 'soort', header: 'Soort', onMobile: 'more', cell: (inlezing) => inleesSoorten[inlezing.soort].naam },
          { key: 'wie', header: 'Door', onMobile: 'more', cell: (inlezing) => inlezing.persoonNaam },
          { key: 'op', header: 'Begonnen op', onMobile: 'more', cell: (inlezing) => showTijdstip(inlezing.gemaaktOp) },
          {
            key: 'actie',
            header: 'Actie',
            onMobile: 'shown',
            cell: (inlezing) =>
              inlezing.status === 'vastgelegd' ? (
                <Terugdraaien inlezing={inlezing} isSmall />
              ) : (
                <Link to={`/uitwisseling/inlezen/${inlezing.id}`}>{vervolg(inlezing)}</Link>
              ),
          },
        ]}
        empty={
          <EmptyState heading="Nog niets ingelezen">
            Hier komt wat uw organisatie inlas, met de uitkomst. Wat is vastgelegd, kunt u hier ook terugdraaien. Begin met een uitvoer
            hieronder: die kunt u in Excel wijzigen en weer inlezen.
          </EmptyState>
        }
      />
      <Pagination page={address.page} pageSize={pageSize} total={totaal} hrefFor={address.hrefFor} noun={['inlezing', 'inlezingen']} />
    </Card>
  )
}

function uitkomst(inlezing: InlezingInLijst): string {
  if (inlezing.status === 'gelezen' || inlezing.status === 'proef_bezig') return showAantal(inlezing.aantalRijen, 'rij', 'rijen')
  return inlezing.melding || uitkomstVan(inlezing)
}

/** What the reader would do next with it. */
function vervolg({ status, aantalFouten }: InlezingInLijst): string {
  if (isBezig(status)) return 'Volg'
  if (status === 'gelezen' || status === 'mislukt') return 'Ga verder'
  if (status === 'teruggedraaid') return 'Bekijk'
  return aantalFouten > 0 ? 'Bekijk fouten' : 'Bekijk en leg vast'
}
