import { useSuspenseQuery } from '@tanstack/react-query'
import { showTijdstip } from '#kernel/format/datum.ts'
import { type Agenda, agendaApi, type Besluitregel } from '#modules/agenda/contract.ts'
import { openbaarheidNamen } from '#modules/agenda/web/teksten.ts'
import { addressOf } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { ask } from '#web/query.ts'

const namen = (list: readonly string[]) => (list.length === 0 ? 'niemand' : list.join(', '))

/** The list of decisions: ready when the meeting ends, and unchanged once adopted. */
export function BesluitenlijstTab({ agenda }: { agenda: Agenda }) {
  const { data: lijst } = useSuspenseQuery(ask(agendaApi.readBesluitenlijst, { params: { id: agenda.id } }))
  const heeftBesloten = lijst.regels.some(({ openbaarheid }) => openbaarheid !== 'openbaar')
  const bestand = (vorm: 'pdf' | 'docx', deel: 'openbaar' | 'volledig') =>
    addressOf(agendaApi.readBesluitenlijstbestand, { params: { id: agenda.id }, query: { vorm, deel } })
  return (
    <Stack>
      {lijst.status === 'concept' && (
        <Alert tone="info" heading="Dit is het concept">
          <p>
            Controleer de teksten op het tabblad <Link to={`/vergaderingen/${agenda.id}?tab=vergadering`}>Vergadering</Link>. Stel de
            besluitenlijst daarna vast; dan zien alle partners de openbare punten.
          </p>
        </Alert>
      )}
      <Card heading="Wie waren er">
        <Stack gap="sm">
          <KeyValueList
            items={[
              { label: 'Aanwezig', value: namen(lijst.aanwezig) },
              { label: 'Afwezig', value: namen(lijst.afwezig) },
              { label: 'Vervangen', value: namen(lijst.vervangen) },
              ...(lijst.vastgesteldOp
                ? [{ label: 'Vastgesteld', value: `${showTijdstip(lijst.vastgesteldOp)} door ${lijst.vastgesteldDoor}` }]
                : []),
            ]}
          />
          <ButtonRow>
            <LinkButton href={bestand('pdf', 'openbaar')} isDownload>
              {heeftBesloten ? 'PDF, openbaar deel' : 'PDF'}
            </LinkButton>
            <LinkButton href={bestand('docx', 'openbaar')} isDownload>
              {heeftBesloten ? 'Word, openbaar deel' : 'Word'}
            </LinkButton>
            {heeftBesloten && (
              <LinkButton href={bestand('pdf', 'volledig')} isDownload>
                PDF, alles
              </LinkButton>
            )}
          </ButtonRow>
        </Stack>
      </Card>
      <Card isFlush>
        <DataTable caption="Besluitenlijst" isCaptionHidden rows={lijst.regels} rowKey={({ nummer }) => nummer} columns={kolommen} />
      </Card>
    </Stack>
  )
}

const kolommen: Column<Besluitregel>[] = [
  { key: 'nummer', header: 'Nr', cell: ({ nummer }) => nummer },
  {
    key: 'onderwerp',
    header: 'Onderwerp',
    isRowHeader: true,
    cell: ({ onderwerp, openbaarheid }) => (
      <>
        {onderwerp} {openbaarheid !== 'openbaar' && <Badge tone="warning">{openbaarheidNamen[openbaarheid].naam}</Badge>}
      </>
    ),
  },
  {
    key: 'besluit',
    header: 'Besluit of conclusie',
    onMobile: 'shown',
    cell: ({ besluit, besluitId }) => (
      <>
        <span className="rk-besluitregel">{besluit}</span>
        {besluitId && (
          <span className="rk-onder">
            <Link to={`/besluiten/${besluitId}`}>Besluit in het register</Link>
          </span>
        )}
      </>
    ),
  },
  {
    key: 'wie',
    header: 'Wie en wanneer',
    onMobile: 'shown',
    cell: ({ wieWanneer }) => <span className="rk-besluitregel">{wieWanneer.join('\n') || '–'}</span>,
  },
]
