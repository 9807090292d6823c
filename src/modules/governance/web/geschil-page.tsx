import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { type Geschil, governanceApi } from '#modules/governance/contract.ts'
import { volgende } from '#modules/governance/domain/geschil.ts'
import { mayVoeren } from '#modules/governance/policy.ts'
import { raakvlakNamen } from '#modules/governance/web/feiten-woorden.ts'
import { AfrondDialoog, OmhoogDialoog, StandpuntDialoog } from '#modules/governance/web/geschil-dialogen.tsx'
import { aardNamen, geschilStatussen, ligtBij, tredeNamen } from '#modules/governance/web/geschil-woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(governanceApi.readGeschil, { params: { id } })

/** One difference. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [geschil] = await Promise.all([queryClient.ensureQueryData(query(id)), queryClient.ensureQueryData(historieQuery(id))])
  return { titel: geschil.titel }
}

type Open = 'standpunt' | 'omhoog' | 'afronden' | null

/** A difference: what each party wants, how far up it went, and what can be done next. */
export function Component() {
  const { id = '' } = useParams()
  const { data: geschil } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const wie = useWie()
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const mag =
    geschil.status === 'open' &&
    mayVoeren(
      wie,
      geschil.partijen.map(({ organisatieId }) => organisatieId),
    ).mag
  const gedrag = {
    geschil,
    onClose: () => setOpen(null),
    onDone: (text: string) => {
      setOpen(null)
      setMessage(text)
    },
  }
  const { naam, tone } = geschilStatussen[geschil.status]
  return (
    <Stack>
      <PageHeader
        title={geschil.titel}
        lead={`Verschil in ${aardNamen[geschil.aard].naam.toLowerCase()}. ${ligtBij(geschil)}.`}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={
          mag && (
            <>
              <Button variant="primary" onPress={() => setOpen('standpunt')}>
                Schrijf wat uw organisatie wil
              </Button>
              {volgende(geschil.treden) && <Button onPress={() => setOpen('omhoog')}>Leg voor aan de volgende tafel</Button>}
              <Button onPress={() => setOpen('afronden')}>Rond af</Button>
            </>
          )
        }
      />
      <Columns ratio="wide-narrow">
        <Stack>
          <Standpunten geschil={geschil} />
          <Ladder geschil={geschil} />
        </Stack>
        <Gegevens geschil={geschil} />
      </Columns>
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
      {open === 'standpunt' && <StandpuntDialoog {...gedrag} eigenId={wie.organisatieId} />}
      {open === 'omhoog' && <OmhoogDialoog {...gedrag} />}
      {open === 'afronden' && <AfrondDialoog {...gedrag} />}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Standpunten({ geschil: { partijen } }: { geschil: Geschil }) {
  return (
    <Card heading="Wat elke partij wil">
      <dl className="rk-standpunten">
        {partijen.map(({ organisatieId, organisatieNaam, standpunt, persoonNaam }) => (
          <div key={organisatieId}>
            <dt>{organisatieNaam}</dt>
            <dd>
              {standpunt || <span className="rk-zacht">Schreef nog geen standpunt</span>}
              {persoonNaam && <span className="rk-onder">{persoonNaam}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Ladder({ geschil: { treden } }: { geschil: Geschil }) {
  return (
    <Card heading="Langs welke tafels het ging">
      {treden.length === 0 ? (
        <p>Het ligt nog bij de partijen zelf. Komen zij er niet uit, dan legt een van hen het voor aan het OGO.</p>
      ) : (
        <ol className="rk-weg">
          {treden.map(({ id, niveau, geprobeerd, uiterlijk, begonnenDoor, uitkomst, afgerondDoor, afgerondOp }) => (
            <li key={id} className={`rk-weg__stap${uitkomst ? ' rk-weg__stap--gedaan' : ''}`}>
              <h3 className="rk-weg__kop">{tredeNamen[niveau]}</h3>
              <p className="rk-zacht">
                Voorgelegd door {begonnenDoor}, uiterlijk <DateText value={uiterlijk} />
              </p>
              <p>Geprobeerd: {geprobeerd}</p>
              {uitkomst && (
                <p>
                  Uitkomst: {uitkomst}{' '}
                  <span className="rk-zacht">
                    ({afgerondDoor}, {afgerondOp && showTijdstip(afgerondOp)})
                  </span>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function Gegevens({ geschil }: { geschil: Geschil }) {
  return (
    <Card heading="Gegevens">
      <KeyValueList
        items={[
          { label: 'Onderwerp', value: geschil.onderwerp ? raakvlakNamen[geschil.onderwerp]! : 'Iets anders' },
          {
            label: 'Voorstel',
            value: geschil.behandelingId ? (
              <Link to={`/behandelingen/${geschil.behandelingId}`}>{geschil.behandelingTitel ?? 'Bekijk'}</Link>
            ) : (
              'Geen'
            ),
          },
          { label: 'Wat er aan de hand is', value: geschil.omschrijving },
          { label: 'Vastgelegd', value: showTijdstip(geschil.geopendOp) },
          ...(geschil.geslotenOp ? [{ label: 'Afgerond', value: showTijdstip(geschil.geslotenOp) }] : []),
        ]}
      />
    </Card>
  )
}
