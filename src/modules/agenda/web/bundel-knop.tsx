import { useQuery } from '@tanstack/react-query'
import { Files } from 'lucide-react'
import { useState } from 'react'
import { type Agenda, agendaApi } from '#modules/agenda/contract.ts'
import { addressOf, call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ProgressBar } from '#web/design/progress-bar.tsx'
import { ask } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'

/** One PDF of the whole meeting: asked for, made in the background, and then there to keep. */
export function BundelKnop({ agenda }: { agenda: Agenda }) {
  const [bundelId, setBundelId] = useState<string | null>(null)
  const make = useAction(async () => setBundelId((await call(agendaApi.makeVergaderbundel, { params: { id: agenda.id } })).id))
  return (
    <>
      <Button icon={<Files className="rk-icoon" aria-hidden="true" />} isBusy={make.isBusy} onPress={() => void make.run()}>
        Alles in één PDF
      </Button>
      {make.faults.map(({ reason }) => (
        <Alert key={reason} tone="negative" heading={reason} isLive />
      ))}
      {bundelId && <BundelDialoog id={bundelId} onClose={() => setBundelId(null)} />}
    </>
  )
}

function BundelDialoog({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: bundel } = useQuery({
    ...ask(agendaApi.readVergaderbundel, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.status === 'klaar' || state.data?.status === 'mislukt' ? false : 500),
  })
  const stand = bundel?.voortgang
  return (
    <Dialog
      isOpen
      title="Vergaderbundel"
      onClose={onClose}
      actions={
        <>
          {bundel?.status === 'klaar' && (
            <LinkButton variant="primary" href={addressOf(agendaApi.readBundelbestand, { params: { id } })} isDownload>
              Bewaar de bundel
            </LinkButton>
          )}
          <Button onPress={onClose}>Sluit</Button>
        </>
      }
    >
      {bundel?.status === 'klaar' ? (
        <p role="status">De bundel is klaar: agenda en stukken, met een bladwijzer per punt en per stuk. Er zit in wat u mag lezen.</p>
      ) : bundel?.status === 'mislukt' ? (
        <Alert tone="negative" heading="De bundel is niet gemaakt" headingLevel={3} isLive>
          {bundel.melding}
        </Alert>
      ) : (
        <ProgressBar
          label="De bundel wordt gemaakt"
          value={stand && stand.totaal > 0 ? stand.gedaan : null}
          max={stand?.totaal || 1}
          detail={stand?.stap || 'begint zo'}
        />
      )}
    </Dialog>
  )
}
