import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showDatum } from '#kernel/format/datum.ts'
import { may } from '#platform/own-side/policy.ts'
import { doelenApi, type Visievraag } from '#modules/doelen/contract.ts'
import { visiezin } from '#modules/doelen/domain/visie.ts'
import { begrippen, visieStanden } from '#modules/doelen/web/uitleg.ts'
import { Antwoord } from '#modules/doelen/web/visie-antwoord.tsx'
import { deelnemersQuery, visieQuery } from '#modules/doelen/web/visie-query.ts'
import { VraagDialoog } from '#modules/doelen/web/visievraag-dialogen.tsx'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Term } from '#web/design/term.tsx'
import { queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

/** The questions and who takes part. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(visieQuery), queryClient.ensureQueryData(deelnemersQuery)])
  return null
}

/** The joint i-visie as a document to read: each question with the answer that holds, and what lies before the tables. */
export function Component() {
  const { data } = useSuspenseQuery(visieQuery)
  const [isAsking, setAsking] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const write = may(useWie(), 'visie.schrijven')
  const vragen = data.resultaten
  return (
    <Stack>
      <PageHeader
        title="I-visie"
        lead={
          <>
            Wat wij samen met ICT willen en hoe wij dat doen, vraag voor vraag.{' '}
            <Term term={begrippen.visie.woord} source={begrippen.visie.bron}>
              {begrippen.visie.uitleg}
            </Term>
          </>
        }
        actions={
          vragen.length > 0 && (
            <>
              <LinkButton href="/api/v1/visie?vorm=docx" isDownload>
                Download DOCX
              </LinkButton>
              <LinkButton href="/api/v1/visie?vorm=pdf" isDownload>
                Download PDF
              </LinkButton>
              {write.mag && <Button onPress={() => setAsking(true)}>Stel een vraag erbij</Button>}
            </>
          )
        }
      />
      {vragen.length === 0 ? (
        <NogLeeg mayWrite={write.mag} onDone={setMessage} />
      ) : (
        <>
          <p>{visiezin(vragen.map(({ stand }) => stand))}</p>
          <ol className="rk-visie__vragen">
            {vragen.map((vraag) => (
              <li key={vraag.id}>
                <VraagKaart vraag={vraag} />
              </li>
            ))}
          </ol>
        </>
      )}
      {isAsking && (
        <VraagDialoog
          vraag={null}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            setMessage('De vraag staat onderaan de i-visie.')
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function VraagKaart({
  vraag: { id, volgorde, vraag, toelichting, stand, geldt, voorstel, trekkerNaam, uiterlijk, herijkOp },
}: {
  vraag: Visievraag
}) {
  const { naam, tone } = visieStanden[stand]
  return (
    <Card heading={`${volgorde}. ${vraag}`} actions={<Badge tone={tone}>{naam}</Badge>}>
      <Stack gap="sm">
        {geldt ? <Antwoord antwoord={geldt} /> : !voorstel && <p className="rk-zacht">{toelichting || 'Nog geen antwoord.'}</p>}
        {stand === 'herijken' && herijkOp && <p>Dit antwoord is sinds {showDatum(herijkOp)} toe aan herijking: klopt het nog?</p>}
        {voorstel && (
          <>
            <p>
              Er ligt een {geldt ? 'nieuw ' : ''}antwoord voor van {voorstel.organisatieNaam}: {stemzin(voorstel)}
            </p>
            <p className="rk-visie__tekst">{voorstel.tekst}</p>
          </>
        )}
        {trekkerNaam && !voorstel && stand !== 'vastgesteld' && (
          <p>
            {trekkerNaam} trekt deze vraag{uiterlijk && `; het antwoord is er uiterlijk ${showDatum(uiterlijk)}`}.
          </p>
        )}
        <p>
          <Link to={`/i-visie/${id}`}>{knop[stand]}</Link>
        </p>
      </Stack>
    </Card>
  )
}

const knop = {
  open: 'Beantwoord deze vraag',
  voorstel: 'Lees het antwoord en geef uw oordeel',
  vastgesteld: 'Bekijk hoe dit antwoord er kwam',
  herijken: 'Bekijk en schrijf opnieuw',
} as const satisfies Record<Visievraag['stand'], string>

/** How the owners stand to what lies before them. */
function stemzin({ oordelen, zwijgt }: NonNullable<Visievraag['voorstel']>): string {
  const eens = oordelen.filter(({ oordeel }) => oordeel === 'eens').length
  const anders = oordelen.length - eens
  return `${eens} eens, ${anders} anders, ${zwijgt.length} nog geen oordeel.`
}

function NogLeeg({ mayWrite, onDone }: { mayWrite: boolean; onDone: (message: string) => void }) {
  const action = useAction(() => call(doelenApi.beginVisie, {}))
  const begin = async () => {
    if (await action.run()) onDone('De negen vragen staan klaar.')
  }
  return (
    <Card>
      <EmptyState
        headingLevel={2}
        heading="Nog geen i-visie"
        action={
          mayWrite && (
            <Button variant="primary" isBusy={action.isBusy} onPress={() => void begin()}>
              Begin met de negen vragen
            </Button>
          )
        }
      >
        Een i-visie zegt wat de gemeenten samen met ICT willen, wat voorgaat, wie wat doet en wie wat betaalt. Iemand schrijft een antwoord,
        elke eigenaar zegt of hij het ermee eens is, en een tafel stelt het vast. Na een jaar kijkt u of het nog klopt.
        {action.faults.map(({ reason }) => (
          <span key={reason}> {reason}</span>
        ))}
      </EmptyState>
    </Card>
  )
}
