import { useState } from 'react'
import { type Agenda, type Agendapunt } from '#modules/agenda/contract.ts'
import { ActieDialoog } from '#modules/agenda/web/actie-dialoog.tsx'
import { PresentieKaart } from '#modules/agenda/web/presentie-kaart.tsx'
import { PuntLive } from '#modules/agenda/web/punt-live.tsx'
import { PuntDialoog } from '#modules/agenda/web/punt-dialoog.tsx'
import { TerugDialoog } from '#modules/agenda/web/terug-dialoog.tsx'
import { UitkomstDialoog } from '#modules/agenda/web/uitkomst-dialoog.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Columns, Stack } from '#web/design/page-layout.tsx'

type Dialoog = { soort: 'uitkomst' | 'actie' | 'terug'; puntId: string; conclusie: string } | { soort: 'nieuw' }

/** The meeting itself: who is there, and what the table says of each item. */
export function VergaderTab({ agenda, onMessage }: { agenda: Agenda; onMessage: (text: string) => void }) {
  const [open, setOpen] = useState<Dialoog | null>(null)
  const close = () => setOpen(null)
  const done = (text: string) => {
    setOpen(null)
    onMessage(text)
  }
  const chosen: Agendapunt | undefined = open && open.soort !== 'nieuw' ? agenda.punten.find(({ id }) => id === open.puntId) : undefined
  return (
    <Columns ratio="wide-narrow">
      <Stack>
        {agenda.status === 'bezig' && agenda.zitplaatsen.every(({ stand }) => stand === null) && (
          <Alert tone="info" heading="Zeg eerst wie er is">
            <p>
              Zonder presentie is er geen quorum en kan de tafel niet besluiten. <Link href="#wie-is-er">Ga naar de presentie</Link>
            </p>
          </Alert>
        )}
        {agenda.punten.map((punt) => (
          <PuntLive
            key={punt.id}
            agenda={agenda}
            punt={punt}
            onDecide={(conclusie) => setOpen({ soort: 'uitkomst', puntId: punt.id, conclusie })}
            onActie={() => setOpen({ soort: 'actie', puntId: punt.id, conclusie: '' })}
            onTakeBack={() => setOpen({ soort: 'terug', puntId: punt.id, conclusie: '' })}
          />
        ))}
        {agenda.status === 'bezig' && (
          <ButtonRow>
            <Button onPress={() => setOpen({ soort: 'nieuw' })}>Voeg een punt toe</Button>
          </ButtonRow>
        )}
      </Stack>
      <div id="wie-is-er" tabIndex={-1}>
        <PresentieKaart agenda={agenda} onMessage={onMessage} />
      </div>
      {open?.soort === 'nieuw' && <PuntDialoog agenda={agenda} punt={null} onClose={close} onDone={done} />}
      {open?.soort === 'uitkomst' && chosen && (
        <UitkomstDialoog agenda={agenda} punt={chosen} conclusie={open.conclusie} onClose={close} onDone={done} />
      )}
      {open?.soort === 'terug' && chosen && <TerugDialoog punt={chosen} onClose={close} onDone={done} />}
      {open?.soort === 'actie' && chosen && <ActieDialoog punt={chosen} agenda={agenda} onClose={close} onDone={done} />}
    </Columns>
  )
}
