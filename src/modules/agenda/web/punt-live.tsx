import { showDatum } from '#kernel/format/datum.ts'
import { type Actie, type Agenda, type Agendapunt } from '#modules/agenda/contract.ts'
import { Stukken } from '#modules/agenda/web/agenda-punt.tsx'
import { ConclusieVeld } from '#modules/agenda/web/conclusie-veld.tsx'
import { openbaarheidNamen, puntSoortNamen, uitkomstBadges } from '#modules/agenda/web/woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { BesluitAdviezen } from '#web/forms/besluit-adviezen.tsx'
import { useState } from 'react'

interface PuntLiveProps {
  agenda: Agenda
  punt: Agendapunt
  /** The table is ready to say something; with the text as it stands on the screen. */
  onDecide: (conclusie: string) => void
  onActie: () => void
}

/** One item during the meeting: the text while it is typed, what the table says, and who does what. */
export function PuntLive({ agenda, punt, onDecide, onActie }: PuntLiveProps) {
  const [tekst, setTekst] = useState(punt.conclusie)
  const isBezig = agenda.status === 'bezig'
  const isOpen = isBezig && punt.uitkomst === null
  // After the meeting a slip of the pen can be mended, until the list is adopted and unless it stands in the register of decisions.
  const isTekstOpen = isOpen || (agenda.status === 'gesloten' && punt.besluitId === null)
  return (
    <Card heading={`${punt.nummer}. ${punt.titel}`}>
      <Stack gap="sm">
        <span className="rk-agenda__kop">
          <Badge tone="info">{puntSoortNamen[punt.soort].naam}</Badge>
          {punt.openbaarheid !== 'openbaar' && <Badge tone="warning">{openbaarheidNamen[punt.openbaarheid].naam}</Badge>}
          {punt.tweedeVergadering && <Badge>Tweede vergadering: geen quorum nodig</Badge>}
          {punt.uitkomst && <Badge tone={uitkomstBadges[punt.uitkomst].tone}>{uitkomstBadges[punt.uitkomst].naam}</Badge>}
        </span>
        {punt.toelichting && <p>{punt.toelichting}</p>}
        {punt.behandelingId && (
          <p>
            <Link to={`/behandelingen/${punt.behandelingId}`}>Voorstel op weg langs de tafels</Link>. Uw uitkomst komt daar vanzelf te
            staan; alle partners zien die.
          </p>
        )}
        {punt.behandelingId && punt.stapId && punt.uitkomst === null && (
          <BesluitAdviezen behandelingId={punt.behandelingId} stapId={punt.stapId} />
        )}
        <Stukken punt={punt} acties={null} />
        {isTekstOpen ? (
          <ConclusieVeld punt={punt} onText={setTekst} />
        ) : (
          <div className="rk-agenda__tekst">
            {punt.conclusie && <p>{punt.conclusie}</p>}
            {punt.stemming && <p className="rk-zacht">{punt.stemming.tekst}</p>}
            {punt.besluitId && (
              <p>
                <Link to={`/besluiten/${punt.besluitId}`}>Bekijk het besluit in het register</Link>
              </p>
            )}
          </div>
        )}
        <Acties acties={punt.acties} />
        {isBezig && (
          <ButtonRow>
            {isOpen && (
              <Button variant="primary" onPress={() => onDecide(tekst)}>
                Leg de uitkomst vast
              </Button>
            )}
            <Button onPress={onActie}>Voeg een actie toe</Button>
          </ButtonRow>
        )}
      </Stack>
    </Card>
  )
}

function Acties({ acties }: { acties: readonly Actie[] }) {
  if (acties.length === 0) return null
  return (
    <ul aria-label="Acties en toezeggingen bij dit punt">
      {acties.map(({ id, soort, tekst, persoonNaam, organisatieNaam, uiterlijk }) => (
        <li key={id}>
          {soort === 'toezegging' && 'Toezegging: '}
          {tekst} <span className="rk-zacht">{`${persoonNaam ?? organisatieNaam}, uiterlijk ${showDatum(uiterlijk)}`}</span>
        </li>
      ))}
    </ul>
  )
}
