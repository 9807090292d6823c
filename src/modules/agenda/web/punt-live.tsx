import { showDatum, showTijdstip } from '#kernel/format/datum.ts'
import { type Actie, type Agenda, type Agendapunt } from '#modules/agenda/contract.ts'
import { terugweg } from '#modules/agenda/domain/terugname.ts'
import { Stukken } from '#modules/agenda/web/agenda-punt.tsx'
import { ConclusieVeld } from '#modules/agenda/web/conclusie-veld.tsx'
import { openbaarheidNamen, puntSoortNamen, uitkomstBadges } from '#modules/agenda/web/teksten.ts'
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
  /** What was written down is wrong. */
  onTakeBack: () => void
}

/** One item during the meeting: the text while it is typed, what the table says, and who does what. */
export function PuntLive({ agenda, punt, onDecide, onActie, onTakeBack }: PuntLiveProps) {
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
        <Teruggenomen punt={punt} />
        {isBezig && (
          <ButtonRow>
            {isOpen && (
              <Button variant="primary" onPress={() => onDecide(tekst)}>
                Leg de uitkomst vast
              </Button>
            )}
            <Button onPress={onActie}>Voeg een actie toe</Button>
            {!isOpen && <Terugneemknop agenda={agenda} punt={punt} onPress={onTakeBack} />}
          </ButtonRow>
        )}
      </Stack>
    </Card>
  )
}

/** In use as long as nobody built on the outcome; else it says what the way is. */
function Terugneemknop({ agenda, punt, onPress }: Pick<PuntLiveProps, 'agenda' | 'punt'> & { onPress: () => void }) {
  const weg = terugweg(punt, agenda.status)
  return (
    <Button isDisabled={!weg.kan} reason={weg.kan ? undefined : weg.weg} onPress={onPress}>
      Neem de uitkomst terug
    </Button>
  )
}

/** What was written down wrong, and why it was taken back. */
function Teruggenomen({ punt }: Pick<PuntLiveProps, 'punt'>) {
  if (punt.teruggenomen.length === 0) return null
  return (
    <ul className="rk-zacht" aria-label="Teruggenomen uitkomsten">
      {punt.teruggenomen.map(({ uitkomst, reden, op, door }) => (
        <li key={op}>{`Teruggenomen: ${uitkomstBadges[uitkomst].naam}, door ${door}, ${showTijdstip(op)}. Reden: ${reden}`}</li>
      ))}
    </ul>
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
