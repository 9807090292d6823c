import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Paperclip } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { showAantal } from '#kernel/format/getal.ts'
import { type Agenda, type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { openbaarheidNamen, puntSoortNamen, uitkomstBadges } from '#modules/agenda/web/teksten.ts'
import { addressOf } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Link } from '#web/design/link.tsx'
import { MenuButton, type MenuItem } from '#web/design/menu-button.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'

/** What can be done with an item while an agenda is built. */
export interface PuntActies {
  move: (van: number, naar: number) => void
  edit: (punt: Agendapunt) => void
  remove: (punt: Agendapunt) => void
  /** A new paper, or with its id a new version of one. */
  addStuk: (punt: Agendapunt, stukId?: string | null) => void
  /** Null once the agenda was sent: what others may have read stays. */
  removeStuk: ((punt: Agendapunt, stukId: string) => void) | null
}

interface PuntProps {
  agenda: Agenda
  punt: Agendapunt
  index: number
  /** Clock time; null when nobody set a start, or for who does not see all items. */
  begin: string | null
  /** Null for who only reads. */
  acties: PuntActies | null
}

const SLEEP = 'application/x-agendapunt'

/** One item of an agenda: moved by button, by menu or by dragging, which all do the same. */
export function AgendaPunt({ agenda, punt, index, begin, acties }: PuntProps) {
  const [state, setState] = useState<'' | 'sleept' | 'doel'>('')
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setState('')
    const van = Number(event.dataTransfer.getData(SLEEP))
    acties?.move(van, index)
  }
  const dragging = acties
    ? {
        draggable: true,
        onDragStart: (event: DragEvent) => {
          event.dataTransfer.setData(SLEEP, String(index))
          setState('sleept')
        },
        onDragEnd: () => setState(''),
        onDragOver: (event: DragEvent) => {
          if (!event.dataTransfer.types.includes(SLEEP)) return
          event.preventDefault()
          if (state === '') setState('doel')
        },
        onDragLeave: () => setState((was) => (was === 'doel' ? '' : was)),
        onDrop: drop,
      }
    : {}
  return (
    <li className={`rk-agenda__punt${state ? ` rk-agenda__punt--${state}` : ''}`} {...dragging}>
      <span className="rk-agenda__tijd">
        {begin && <strong>{begin}</strong>}
        <span className="rk-zacht">{punt.minuten} min.</span>
      </span>
      <PuntTekst punt={punt} acties={acties} />
      {acties && <Knoppen agenda={agenda} punt={punt} index={index} acties={acties} />}
    </li>
  )
}

function PuntTekst({ punt, acties }: Pick<PuntProps, 'punt' | 'acties'>) {
  return (
    <div className="rk-agenda__tekst">
      <h3 className="rk-agenda__kop">
        {punt.nummer}. {punt.titel}
      </h3>
      <span className="rk-agenda__kop">
        <Badge tone="info">{puntSoortNamen[punt.soort].naam}</Badge>
        {punt.openbaarheid !== 'openbaar' && <Badge tone="warning">{openbaarheidNamen[punt.openbaarheid].naam}</Badge>}
        {punt.isTerug && <Badge>Komt terug</Badge>}
        {punt.tweedeVergadering && <Badge>Tweede vergadering: geen quorum nodig</Badge>}
        {punt.isVast && <Badge>Vast punt</Badge>}
        {punt.uitkomst && <Badge tone={uitkomstBadges[punt.uitkomst].tone}>{uitkomstBadges[punt.uitkomst].naam}</Badge>}
      </span>
      {punt.grond && <p className="rk-zacht">Grond: {punt.grond}</p>}
      {punt.toelichting && <p>{punt.toelichting}</p>}
      {punt.behandelingId && (
        <p>
          <Link to={`/behandelingen/${punt.behandelingId}`}>Voorstel op weg langs de tafels</Link>. De uitkomst komt daar vanzelf te staan.
        </p>
      )}
      <Stukken punt={punt} acties={acties} />
      {acties && (
        <span>
          <Button
            size="small"
            variant="subtle"
            icon={<Paperclip className="rk-icoon" aria-hidden="true" />}
            onPress={() => acties.addStuk(punt)}
          >
            Voeg een stuk toe
          </Button>
        </span>
      )}
    </div>
  )
}

/** The papers of an item, the newest version first; the older ones behind a press. */
export function Stukken({ punt, acties }: Pick<PuntProps, 'punt' | 'acties'>) {
  if (punt.stukken.length === 0) return null
  return (
    <ul className="rk-agenda__stukken" aria-label={`Stukken bij ${punt.titel}`}>
      {punt.stukken.map(({ id, titel, versies }) => {
        const [nieuwste, ...ouder] = versies
        if (!nieuwste) return null
        return (
          <li key={id}>
            <Link href={addressOf(agendaApi.readStukbestand, { params: { id } })}>{titel}</Link>
            <span className="rk-zacht">
              {`PDF, ${showAantal(nieuwste.paginas, 'pagina', "pagina's")}, versie ${nieuwste.versie}, ${nieuwste.persoonNaam}, ${showTijdstip(nieuwste.toegevoegdOp)}`}
            </span>
            {acties && (
              <Button size="small" variant="subtle" onPress={() => acties.addStuk(punt, id)}>
                Nieuwe versie
              </Button>
            )}
            {acties?.removeStuk && (
              <Button size="small" variant="subtle" onPress={() => acties.removeStuk?.(punt, id)}>
                Haal weg
              </Button>
            )}
            {ouder.length > 0 && (
              <Disclosure summary={showAantal(ouder.length, 'oudere versie', 'oudere versies')}>
                <ul>
                  {ouder.map(({ versie, persoonNaam, toegevoegdOp }) => (
                    <li key={versie}>
                      <Link href={addressOf(agendaApi.readStukbestand, { params: { id }, query: { versie } })}>
                        Versie {String(versie)}
                      </Link>{' '}
                      <span className="rk-zacht">{`${persoonNaam}, ${showTijdstip(toegevoegdOp)}`}</span>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Knoppen({ agenda, punt, index, acties }: Omit<PuntProps, 'begin' | 'acties'> & { acties: PuntActies }) {
  const last = agenda.punten.length - 1
  const weg = agenda.status === 'bezig' ? 'De vergadering is begonnen. Houd het punt aan als de tafel er niet aan toe komt.' : undefined
  const gedaan = punt.uitkomst === null ? undefined : 'De tafel heeft dit punt al behandeld.'
  const move = (label: string, naar: number): MenuItem => ({
    id: label,
    label,
    onSelect: () => acties.move(index, naar),
    ...(naar === index || naar < 0 || naar > last ? { disabledReason: 'Het punt staat daar al.' } : {}),
  })
  const items: MenuItem[] = [
    { id: 'wijzig', label: 'Wijzig dit punt', onSelect: () => acties.edit(punt), ...(gedaan ? { disabledReason: gedaan } : {}) },
    move('Zet bovenaan', 0),
    move('Zet één omhoog', index - 1),
    move('Zet één omlaag', index + 1),
    move('Zet onderaan', last),
    {
      id: 'weg',
      label: 'Haal van de agenda',
      isDanger: true,
      onSelect: () => acties.remove(punt),
      ...(weg ? { disabledReason: weg } : {}),
    },
  ]
  return (
    <div className="rk-agenda__knoppen">
      <GripVertical className="rk-icoon rk-agenda__greep" aria-hidden="true" />
      <Omzet naam={`Zet ${punt.titel} omhoog`} icoon="op" onPress={() => acties.move(index, index - 1)} />
      <Omzet naam={`Zet ${punt.titel} omlaag`} icoon="neer" onPress={() => acties.move(index, index + 1)} />
      <MenuButton
        label={`Meer bij ${punt.titel}`}
        isIconOnly
        size="small"
        icon={<Ellipsis className="rk-icoon" aria-hidden="true" />}
        items={items}
      />
    </div>
  )
}

/** Stays in use at the ends, so that the focus does not get lost there; it then says that the item cannot go further. */
function Omzet({ naam, icoon, onPress }: { naam: string; icoon: 'op' | 'neer'; onPress: () => void }) {
  const Icoon = icoon === 'op' ? ArrowUp : ArrowDown
  return (
    <Button size="small" variant="subtle" isIconOnly icon={<Icoon className="rk-icoon" aria-hidden="true" />} onPress={onPress}>
      {naam}
    </Button>
  )
}
