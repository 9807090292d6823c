import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { type Brief, type Briefronde, verslagApi } from '#modules/verslag/contract.ts'
import { CorrectieDialoog, RondeDialoog } from '#modules/verslag/web/ronde-dialogen.tsx'
import { briefStatussen, tijdigheden } from '#modules/verslag/web/woorden.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showDatumLang, showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { useSession } from '#web/session.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(verslagApi.readBriefronde, { params: { id } })

/** One round. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [ronde] = await Promise.all([queryClient.ensureQueryData(query(id)), queryClient.ensureQueryData(historieQuery(id))])
  return { titel: ronde.onderwerp }
}

/** One round: the joint words, the figures under it, and where each college's letter stands. */
export function Component() {
  const { id = '' } = useParams()
  const { data: ronde } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  return (
    <Stack>
      <PageHeader
        title={ronde.onderwerp}
        lead={bevinding(ronde)}
        meta={
          <Badge tone={ronde.status === 'aangeboden' ? 'info' : 'neutral'}>
            {ronde.status === 'aangeboden' ? 'Aangeboden' : 'In voorbereiding'}
          </Badge>
        }
        actions={<Acties ronde={ronde} />}
      />
      <Columns ratio="wide-narrow">
        <Stack>
          <Card heading="De brieven" isFlush>
            <DataTable
              caption="Brief per gemeente"
              isCaptionHidden
              rows={ronde.brieven}
              rowKey={(brief) => brief.id}
              columns={kolommen}
              empty={
                <EmptyState heading="Nog niet aangeboden">
                  Als de directeur de brief aanbiedt, krijgt elke gemeente die meebetaalt haar eigen brief.
                </EmptyState>
              }
            />
          </Card>
          <Card heading="Wat voor alle raden gelijk is">
            <div className="rk-brief">
              <h3>Aanleiding</h3>
              <p>{ronde.aanleiding}</p>
              <h3>Kern</h3>
              <p>{ronde.kernboodschap}</p>
              <h3>Hoe het verder gaat</h3>
              <p>{ronde.vervolg}</p>
            </div>
          </Card>
        </Stack>
        <Cijfers ronde={ronde} />
      </Columns>
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
    </Stack>
  )
}

/** Where the round stands, in a sentence. */
function bevinding({ status, brieven, afgesprokenOp }: Briefronde): string {
  const dag = showDatumLang(afgesprokenOp)
  if (status === 'in_voorbereiding') return `Alleen uw organisatie ziet dit, tot u het aanbiedt. Afgesproken dag: ${dag}.`
  const namen = (welke: Brief['tijdigheid']) =>
    brieven.filter(({ tijdigheid }) => tijdigheid === welke).map(({ organisatieNaam }) => organisatieNaam)
  const delen = [
    [namen('op_tijd'), 'op tijd'],
    [namen('te_vroeg'), 'te vroeg'],
    [namen('te_laat'), 'te laat'],
    [namen('geweigerd'), 'geweigerd'],
  ] as const
  const gezegd = delen.filter(([found]) => found.length > 0).map(([found, hoe]) => `${found.join(' en ')} ${hoe}`)
  return [`Afgesproken dag: ${dag}.`, gezegd.length > 0 && `${gezegd.join(', ')}.`].filter(Boolean).join(' ')
}

function Acties({ ronde }: { ronde: Briefronde }) {
  const { hoed } = useSession()
  const [open, setOpen] = useState<'wijzigen' | 'aanbieden' | 'correctie' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const offer = useAction(() => call(verslagApi.offerBriefronde, { params: { id: ronde.id } }, { versie: ronde.versie }))
  const close = (text: string | null = null) => {
    setOpen(null)
    setMessage(text)
  }
  const prepare = may(useWie(), 'briefronde.voorbereiden')
  if (!prepare.mag || ronde.eigenOrganisatieId !== hoed?.organisatieId) return null
  return (
    <>
      {ronde.status === 'in_voorbereiding' ? (
        <>
          <Button onPress={() => setOpen('wijzigen')}>Wijzig</Button>
          <Button variant="primary" onPress={() => setOpen('aanbieden')}>
            Bied aan de gemeenten aan
          </Button>
        </>
      ) : (
        <Button onPress={() => setOpen('correctie')}>Corrigeer de cijfers</Button>
      )}
      <ConfirmDialog
        isOpen={open === 'aanbieden'}
        title="Deze brief aan alle gemeenten aanbieden?"
        confirmLabel="Ja, bied aan"
        isBusy={offer.isBusy}
        onCancel={() => close()}
        onConfirm={() =>
          void offer
            .run()
            .then((done) => close(done ? 'De gemeenten kunnen nu hun eigen deel schrijven.' : (offer.faults[0]?.reason ?? null)))
        }
      >
        Elke gemeente die meebetaalt krijgt haar eigen brief. De gezamenlijke tekst wijzigt daarna niet meer.
      </ConfirmDialog>
      {open === 'wijzigen' && <RondeDialoog ronde={ronde} onClose={() => close()} onDone={() => close('De tekst is bewaard.')} />}
      {open === 'correctie' && (
        <CorrectieDialoog
          ronde={ronde}
          onClose={() => close()}
          onDone={() => close('De cijfers zijn gecorrigeerd. Brieven die al weg zijn, blijven en zeggen het erbij.')}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </>
  )
}

function Cijfers({ ronde: { cijfers } }: { ronde: Briefronde }) {
  return (
    <Card heading="Cijfers onder deze brief">
      <KeyValueList
        items={cijfers.map(({ controlecode, grond, sinds }) => ({
          label: `${grond}, ${showTijdstip(sinds)}`,
          value: <code>{controlecode}</code>,
        }))}
      />
      <p className="rk-zacht">De controlecode hoort bij precies deze cijfers. Zij staat onderaan elke bladzijde van elke brief.</p>
    </Card>
  )
}

const kolommen: Column<Brief>[] = [
  {
    key: 'organisatie',
    header: 'Gemeente',
    isRowHeader: true,
    cell: ({ id, organisatieNaam }) => <Link to={`/brieven/${id}`}>{organisatieNaam}</Link>,
  },
  {
    key: 'status',
    header: 'Stand',
    cell: ({ status }) => <Badge tone={briefStatussen[status]!.tone}>{briefStatussen[status]!.naam}</Badge>,
  },
  {
    key: 'tijdigheid',
    header: 'Moment',
    cell: ({ tijdigheid }) => <Badge tone={tijdigheden[tijdigheid]!.tone}>{tijdigheden[tijdigheid]!.naam}</Badge>,
  },
  {
    key: 'wanneer',
    header: 'Vrijgegeven',
    cell: ({ vrijgegevenOp, vrijgegevenDoor, reden }) => (
      <>
        {vrijgegevenOp ? `${showTijdstip(vrijgegevenOp)} door ${vrijgegevenDoor}` : <span className="rk-zacht">nog niet</span>}
        {reden && <span className="rk-onder">{reden}</span>}
      </>
    ),
  },
]
