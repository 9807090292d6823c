import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { type Groeifase, type Groeivraag, governanceApi } from '#modules/governance/contract.ts'
import { huidigeFase, standVan } from '#modules/governance/domain/groei.ts'
import { BewijsDialoog, FaseDialoog, VraagDialoog } from '#modules/governance/web/groei-dialogen.tsx'
import { criteriumStanden, groeisoortNamen, groeivraagStatussen } from '#modules/governance/web/groei-woorden.ts'
import { may } from '#platform/own-side/policy.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

const fasenQuery = ask(governanceApi.listGroeifasen, {})
const vragenQuery = ask(governanceApi.listGroeivragen, {})

/** The phases with their evidence, and the questions for growth. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(fasenQuery), queryClient.ensureQueryData(vragenQuery)])
  return null
}

type Open = 'vraag' | 'fase' | { id: string; tekst: string } | null

/** How far the joint organisation is, by what its clients see; and what is asked before it grows. */
export function Component() {
  const [{ data: fasen }, { data: vragen }] = useSuspenseQueries({ queries: [fasenQuery, vragenQuery] })
  const wie = useWie()
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const beheren = may(wie, 'groei.beheren')
  const gedrag = {
    onClose: () => setOpen(null),
    onDone: (text: string) => {
      setOpen(null)
      setMessage(text)
    },
  }
  return (
    <Stack>
      <PageHeader
        title="Groei"
        lead={zin(fasen.resultaten)}
        actions={
          <>
            <AddButton oordeel={may(wie, 'groei.vragen')} onPress={() => setOpen('vraag')}>
              Begin een groeivraag
            </AddButton>
            {beheren.mag && <Button onPress={() => setOpen('fase')}>Voeg een fase toe</Button>}
          </>
        }
      />
      <Vragen vragen={vragen.resultaten} />
      {fasen.resultaten.length === 0 ? (
        <Card heading="Fasen">
          <EmptyState heading="Er zijn nog geen fasen">
            Spreek af in welke fasen de gezamenlijke organisatie volwassen wordt, en waaraan de gemeenten dat merken. De directeur of de
            beheerder voegt ze toe; elke gemeente zegt daarna wat zij ziet.
          </EmptyState>
        </Card>
      ) : (
        fasen.resultaten.map((fase) => (
          <Fase
            key={fase.id}
            fase={fase}
            isHuidig={huidigeFase(fasen.resultaten)?.id === fase.id}
            {...(may(wie, 'groei.oordelen').mag ? { onOordeel: setOpen } : {})}
          />
        ))
      )}
      {open === 'vraag' && <VraagDialoog {...gedrag} />}
      {open === 'fase' && <FaseDialoog {...gedrag} />}
      {open !== null && typeof open === 'object' && <BewijsDialoog criterium={open} {...gedrag} />}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

/** The finding: which phase, and how much of it is shown. */
function zin(fasen: readonly Groeifase[]): string {
  if (fasen.length === 0) return 'Wie mag beginnen over groei, wat er eerst gevraagd wordt, en of de organisatie eraan toe is.'
  const nu = huidigeFase(fasen)
  if (nu === null) return 'Van alle fasen zien de gemeenten dat zij zijn bereikt.'
  const gezien = nu.criteria.filter(({ bewijzen }) => standVan(bewijzen) === 'aangetoond').length
  return `De organisatie is in fase ${nu.volgorde}: ${nu.naam}. Daarvan is ${gezien} van de ${nu.criteria.length} punten aangetoond.`
}

function Vragen({ vragen }: { vragen: readonly Groeivraag[] }) {
  return (
    <Card heading="Vragen om groei" isFlush>
      <DataTable
        caption="Wie erbij wil, klant wordt, of welke taak erbij komt"
        isCaptionHidden
        rows={vragen}
        rowKey={({ id }) => id}
        columns={[
          { key: 'titel', header: 'Waarover', isRowHeader: true, cell: ({ id, titel }) => <Link to={`/groei/vragen/${id}`}>{titel}</Link> },
          { key: 'soort', header: 'Soort', cell: ({ soort }) => groeisoortNamen[soort] },
          { key: 'door', header: 'Begonnen door', cell: ({ initiatiefOrganisatieNaam }) => initiatiefOrganisatieNaam },
          {
            key: 'status',
            header: 'Stand',
            cell: ({ status }) => <Badge tone={groeivraagStatussen[status].tone}>{groeivraagStatussen[status].naam}</Badge>,
          },
        ]}
        empty={
          <EmptyState heading="Er zijn geen vragen om groei">
            Wil een gemeente dat er een klant, een deelnemer of een taak bij komt? Dan begint zij hier. De opdrachtnemer begint er zelf niet
            aan. Eerst komen de vragen die u vooraf wilt beantwoorden, daarna wordt het een wens en een voorstel.
          </EmptyState>
        }
      />
    </Card>
  )
}

interface FaseProps {
  fase: Groeifase
  isHuidig: boolean
  onOordeel?: (criterium: { id: string; tekst: string }) => void
}

function Fase({ fase, isHuidig, onOordeel }: FaseProps) {
  return (
    <Card heading={`Fase ${fase.volgorde}: ${fase.naam}${isHuidig ? ' (hier zijn wij nu)' : ''}`}>
      {fase.omschrijving && <p>{fase.omschrijving}</p>}
      <ul className="rk-criteria">
        {fase.criteria.map(({ id, tekst, bewijzen }) => {
          const stand = criteriumStanden[standVan(bewijzen)]
          return (
            <li key={id}>
              <p>
                <strong>{tekst}</strong> <Badge tone={stand.tone}>{stand.naam}</Badge>
              </p>
              <ul>
                {bewijzen.map(({ organisatieId, organisatieNaam, oordeel, bewijs, telt, persoonNaam, gegevenOp }) => (
                  <li key={organisatieId}>
                    {organisatieNaam}: {oordeel === 'aangetoond' ? 'ziet het' : 'ziet het nog niet'}. {bewijs}
                    {!telt && ' (telt niet mee: geen opdrachtgever)'}
                    <span className="rk-onder">
                      {persoonNaam}, {showTijdstip(gegevenOp)}
                    </span>
                  </li>
                ))}
              </ul>
              {onOordeel && (
                <ButtonRow>
                  <Button size="small" onPress={() => onOordeel({ id, tekst })}>
                    Zeg wat u ziet
                    <VisuallyHidden> van: {tekst}</VisuallyHidden>
                  </Button>
                </ButtonRow>
              )}
            </li>
          )
        })}
      </ul>
      {fase.bron && <p className="rk-zacht">Bron: {fase.bron}</p>}
    </Card>
  )
}
