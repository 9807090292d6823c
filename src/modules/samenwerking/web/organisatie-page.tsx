import { useSuspenseQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams, useRevalidator } from 'react-router'
import { type OrganisatieDetail, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may, type Oordeel } from '#platform/own-side/policy.ts'
import { askAll } from '#web/ask-all.ts'
import { OrganisatieDialoog } from '#modules/samenwerking/web/organisatie-dialoog.tsx'
import { InwonersKaart } from '#modules/samenwerking/web/organisatie-inwoners.tsx'
import { CijfersKaart, DeelnamesKaart, OpvolgingKaart, RegisterKaart } from '#modules/samenwerking/web/organisatie-kaarten.tsx'
import { showBestaat } from '#modules/samenwerking/web/organisatie-woorden.ts'
import { organisatieSoortNamen } from '#modules/samenwerking/web/teksten.ts'
import { useWie } from '#web/wie.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'

const detailQuery = (id: string, op: string | null) => ask(samenwerkingApi.readOrganisatie, { params: { id }, query: op ? { op } : {} })
const waardenQuery = (id: string, op: string | null) =>
  askAll(samenwerkingApi.listKenmerkwaarden, { organisatieId: id, sort: '-peildatum', ...(op ? { peildatumTotEnMet: op } : {}) })

const regelingQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The organisation with everything that is counted of it, before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id']!
  const { op } = standOpOf(searchOf(args))
  const [organisatie] = await Promise.all([
    queryClient.ensureQueryData(detailQuery(id, op)),
    queryClient.ensureQueryData(waardenQuery(id, op)),
    queryClient.ensureQueryData(regelingQuery),
  ])
  return { titel: organisatie.naam }
}

/** One organisation: what it is, what came before and after it, what is counted of it and where it takes part. */
export function Component() {
  const { id = '' } = useParams()
  const { op, dag } = useStandOp()
  const { data: organisatie } = useSuspenseQuery(detailQuery(id, op))
  const { data: waarden } = useSuspenseQuery(waardenQuery(id, op))
  const { tafels } = useSuspenseQuery(regelingQuery).data
  const inwoners = waarden.filter(({ kenmerk, zijde }) => kenmerk === 'inwoners' && zijde === null)
  return (
    <Stack>
      <PageHeader
        title={organisatie.naam}
        meta={<Badges organisatie={organisatie} dag={dag} />}
        actions={<Wijzig organisatie={organisatie} />}
      />
      <Opgeheven organisatie={organisatie} dag={dag} />
      <Columns>
        <GegevensKaart organisatie={organisatie} dag={dag} />
        {organisatie.soort === 'gemeente' && (
          <InwonersKaart naam={organisatie.naam} inwoners={inwoners} isOpgeheven={isGone(organisatie, dag)} />
        )}
      </Columns>
      <OpvolgingKaart organisatie={organisatie} />
      <DeelnamesKaart organisatie={organisatie} dag={dag} />
      <CijfersKaart organisatie={organisatie} tafels={tafels} waarden={waarden.filter((waarde) => !inwoners.includes(waarde))} />
      {organisatie.soort === 'gemeente' && <RegisterKaart organisatie={organisatie} />}
    </Stack>
  )
}

const isGone = ({ bestaat }: OrganisatieDetail, dag: string) => bestaat.totEnMet !== null && bestaat.totEnMet < dag

function Badges({ organisatie, dag }: { organisatie: OrganisatieDetail; dag: string }) {
  return (
    <>
      <Badge>{organisatieSoortNamen[organisatie.soort] ?? organisatie.soort}</Badge>
      {isGone(organisatie, dag) && <Badge tone="warning">Opgeheven</Badge>}
      {organisatie.fictief && <Badge tone="warning">Fictief</Badge>}
    </>
  )
}

/** Who looks at an organisation that is gone is told where it went. */
function Opgeheven({ organisatie, dag }: { organisatie: OrganisatieDetail; dag: string }) {
  const { naam, bestaat, opvolgers } = organisatie
  if (!isGone(organisatie, dag)) return null
  return (
    <Alert tone="info" heading={`${naam} bestond tot en met ${showDatum(bestaat.totEnMet!)}`}>
      {opvolgers.length > 0 && (
        <p>
          Het gebied ging naar{' '}
          {opvolgers.map(({ organisatieId, naam: opvolger }, index) => (
            <span key={organisatieId}>
              {index === 0 ? '' : index === opvolgers.length - 1 ? ' en ' : ', '}
              <Link to={`/organisaties/${organisatieId}`}>{opvolger}</Link>
            </span>
          ))}
          .
        </p>
      )}
    </Alert>
  )
}

function GegevensKaart({ organisatie, dag }: { organisatie: OrganisatieDetail; dag: string }) {
  const { soort, gemeenteCode, provincie, bestaat, landelijk, bron } = organisatie
  return (
    <Card heading="Gegevens">
      <KeyValueList
        items={[
          { label: 'Soort', value: organisatieSoortNamen[soort] },
          ...(soort === 'gemeente'
            ? [
                { label: 'GM-code', value: gemeenteCode },
                {
                  label: 'Provincie',
                  value: provincie && (
                    <Link to={`/organisaties?soort=gemeente&provincie=${encodeURIComponent(provincie)}`}>{provincie}</Link>
                  ),
                },
              ]
            : []),
          { label: 'Bestaat', value: showBestaat(bestaat, dag) },
          { label: 'Wie ziet dit', value: landelijk ? 'Alle samenwerkingen: het landelijke register' : 'Alleen uw samenwerking' },
          { label: 'Bron', value: bron },
        ]}
      />
    </Card>
  )
}

/** Only what the cooperation added itself can be changed here, whoever asks. */
function mayChange({ landelijk }: OrganisatieDetail, rol: Oordeel): Oordeel {
  return landelijk
    ? { mag: false, code: 'landelijke-organisatie', reden: 'Dit komt uit het landelijke register en wijzigt hier niet.' }
    : rol
}

function Wijzig({ organisatie }: { organisatie: OrganisatieDetail }) {
  const oordeel = mayChange(organisatie, may(useWie(), 'organisatie.beheren'))
  const { revalidate } = useRevalidator()
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  return (
    <>
      <Button
        icon={<Pencil className="rk-icoon" aria-hidden="true" />}
        onPress={() => setOpen(true)}
        isDisabled={!oordeel.mag}
        reason={oordeel.mag ? undefined : oordeel.reden}
      >
        Wijzig
      </Button>
      {isOpen && (
        <OrganisatieDialoog
          organisatie={organisatie}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false)
            setMessage('De wijziging is bewaard.')
            // The way to this page shows the name that the loader gave.
            void revalidate()
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </>
  )
}
