import { useState } from 'react'
import { useLocation } from 'react-router'
import { datum, weekdayOf } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import type { Reces, Vergadering } from '#modules/kalender/contract.ts'
import { afwezigVoor } from '#modules/kalender/domain/afwezig.ts'
import { whyNot } from '#modules/kalender/domain/reeks.ts'
import { mayPlan } from '#modules/kalender/policy.ts'
import type { Tafel } from '#modules/samenwerking/contract.ts'
import { jaarKeuzes } from '#modules/kalender/web/jaar.ts'
import { VerplaatsDialoog, VervalDialoog } from '#modules/kalender/web/vergadering-dialogen.tsx'
import { MAANDEN, vergaderingNamen, VOORBIJ, weekdagNaam } from '#modules/kalender/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { MenuButton } from '#web/design/menu-button.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { pageSize, useListAddress } from '#web/list-address.ts'
import { useWie } from '#web/wie.ts'

const filters = ['jaar', 'tafel', 'maand', 'vanaf'] as const
const noun = ['vergadering', 'vergaderingen'] as const

/** The meetings of a year and the tables they belong to. */
export interface JaarProps {
  jaar: number
  vergaderingen: readonly Vergadering[]
  tafels: readonly Tafel[]
  recessen: readonly Reces[]
}

/** What somebody hears who comes from planning. */
const geplandZin = (state: unknown): string | null => {
  const { gepland: aantal } = (state ?? {}) as { gepland?: number }
  if (!aantal) return null
  return aantal === 1
    ? 'De vergadering staat gepland. Kies de naam om de agenda te maken.'
    : `${aantal} vergaderingen staan gepland. Kies een naam om de agenda te maken.`
}

interface LijstProps extends Omit<JaarProps, 'jaar'> {
  /** Null: the year that begins today. */
  jaar: number | null
  vandaag: string
}

type Open = { soort: 'verplaats' | 'verval'; vergadering: Vergadering } | null

/** One line per meeting, with what can be done with it. */
export function VergaderingenLijst({ jaar, vergaderingen, tafels, recessen, vandaag }: LijstProps) {
  const address = useListAddress(filters)
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(geplandZin(useLocation().state))
  const hasPast = jaar !== null && vandaag > `${jaar}-01-01` && vandaag <= `${jaar}-12-31`
  const isWholeYear = !hasPast || address.get('vanaf') === 'begin' || address.get('maand') !== ''
  const found = vergaderingen.filter(
    ({ tafelId, datum: dag }) =>
      (!address.get('tafel') || tafelId === address.get('tafel')) &&
      (!address.get('maand') || Number(dag.slice(5, 7)) === Number(address.get('maand'))) &&
      (isWholeYear || dag >= vandaag),
  )
  const rows = found.slice((address.page - 1) * pageSize, address.page * pageSize)
  const finish = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
      <Card isFlush>
        <Filters address={address} jaar={jaar} tafels={tafels} vandaag={vandaag} aantal={found.length} hasPast={hasPast} />
        <div className="rk-met-doen">
          <DataTable
            caption={jaar === null ? 'Vergaderingen die komen' : `Vergaderingen in ${jaar}`}
            isCaptionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={useKolommen(recessen, vandaag, setOpen)}
            empty={<Leeg jaar={jaar ?? Number(vandaag.slice(0, 4))} hasTafels={tafels.length > 0} />}
          />
        </div>
        <Pagination page={address.page} pageSize={pageSize} total={found.length} hrefFor={address.hrefFor} noun={noun} />
      </Card>
      {open && <Dialogen open={open} recessen={recessen} onClose={() => setOpen(null)} onDone={finish} />}
    </>
  )
}

interface FiltersProps extends Pick<LijstProps, 'jaar' | 'tafels' | 'vandaag'> {
  address: ReturnType<typeof useListAddress>
  aantal: number
  /** The year has begun, so that what is over can be left out. */
  hasPast: boolean
}

function Filters({ address, jaar, tafels, vandaag, aantal, hasPast }: FiltersProps) {
  return (
    <FilterBar result={showAantal(aantal, ...noun)} onClear={address.clear}>
      <Select
        name="jaar"
        label="Jaar"
        width="short"
        placeholder="Komend jaar"
        value={jaar === null ? '' : String(jaar)}
        onChange={(value) => address.set('jaar', value)}
        options={jaarKeuzes(jaar ?? Number(vandaag.slice(0, 4)))}
      />
      <Select
        name="tafel"
        label="Tafel"
        value={address.get('tafel')}
        onChange={(value) => address.set('tafel', value)}
        placeholder="Alle tafels"
        options={tafels.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      <Select
        name="maand"
        label="Maand"
        width="short"
        value={address.get('maand')}
        onChange={(value) => address.set('maand', value)}
        placeholder="Alle"
        options={MAANDEN.map((label, index) => ({ value: String(index + 1), label }))}
      />
      {hasPast && (
        <Select
          name="vanaf"
          label="Vanaf"
          width="short"
          value={address.get('vanaf')}
          onChange={(value) => address.set('vanaf', value)}
          placeholder="Vandaag"
          options={[{ value: 'begin', label: '1 januari' }]}
        />
      )}
    </FilterBar>
  )
}

interface DialogenProps {
  open: NonNullable<Open>
  recessen: readonly Reces[]
  onClose: () => void
  onDone: (message: string) => void
}

function Dialogen({ open: { soort, vergadering }, recessen, onClose, onDone }: DialogenProps) {
  return soort === 'verplaats' ? (
    <VerplaatsDialoog
      vergadering={vergadering}
      recessen={recessen}
      onClose={onClose}
      onDone={() => onDone('De vergadering is gewijzigd. Wie erop rekende, ziet de nieuwe dag.')}
    />
  ) : (
    <VervalDialoog
      vergadering={vergadering}
      onClose={onClose}
      onDone={() => onDone('De vergadering vervalt. Zij blijft in de lijst staan, met de reden.')}
    />
  )
}

function Leeg({ jaar, hasTafels }: { jaar: number; hasTafels: boolean }) {
  return (
    <EmptyState
      heading="Geen vergaderingen gevonden"
      headingLevel={2}
      action={
        hasTafels ? (
          <LinkButton to={`/vergaderingen/plannen?jaar=${jaar}`}>Plan vergaderingen</LinkButton>
        ) : (
          <LinkButton to="/tafels">Bekijk de tafels</LinkButton>
        )
      }
    >
      {hasTafels
        ? 'Hier komt elke dag waarop een tafel vergadert, met de laatste dag om stukken aan te leveren. Kies een ander jaar of een andere tafel, of plan een reeks: Regiekamer stelt de dagen voor en slaat feestdagen en reces over.'
        : 'Deze samenwerking heeft nog geen tafels. Voeg eerst een tafel toe, dan kunt u haar vergaderingen plannen.'}
    </EmptyState>
  )
}

/** Why this day is no good day after all: a holiday, or the recess of whoever has to be there. */
function bezwaar({ datum: dag, tafelOrganisatieId, status }: Vergadering, recessen: readonly Reces[]): string | null {
  return status === 'gepland' ? whyNot(datum(dag), afwezigVoor(tafelOrganisatieId, recessen)) : null
}

/** Nobody wrote down whether a meeting of the past was held: it is no longer planned, it is over. */
const standVan = ({ status, datum: dag }: Vergadering, vandaag: string) =>
  status === 'gepland' && dag < vandaag ? VOORBIJ : vergaderingNamen[status]!

function useKolommen(recessen: readonly Reces[], vandaag: string, open: (what: Open) => void): Column<Vergadering>[] {
  const wie = useWie()
  return [
    {
      key: 'datum',
      header: 'Datum',
      isRowHeader: true,
      cell: (each) => (
        <span className={each.status === 'vervallen' ? 'rk-vervallen' : undefined}>
          <span className="rk-weekdag">{weekdagNaam(weekdayOf(datum(each.datum))).slice(0, 2)}</span> <DateText value={each.datum} />
        </span>
      ),
    },
    { key: 'tafel', header: 'Tafel', cell: ({ id, tafelNaam }) => <Link to={`/vergaderingen/${id}`}>{tafelNaam}</Link> },
    {
      key: 'tijd',
      header: 'Tijd en plaats',
      cell: ({ aanvang, plaats }) => [aanvang, plaats].filter(Boolean).join(', ') || <span className="rk-zacht">niet bekend</span>,
    },
    {
      key: 'stukken',
      header: 'Stukken uiterlijk',
      cell: ({ aanleverenUiterlijk }) => <DateText value={aanleverenUiterlijk} />,
    },
    {
      key: 'stand',
      header: 'Stand',
      cell: (each) => {
        const { naam, tone } = standVan(each, vandaag)
        const because = each.vervallenReden ?? bezwaar(each, recessen)
        return (
          <>
            <Badge tone={tone}>{naam}</Badge>
            {each.bron.startsWith('Fictief') && <span className="rk-zacht"> fictief</span>}
            {because && <span className="rk-onder">{because}</span>}
          </>
        )
      },
    },
    {
      key: 'acties',
      header: 'Doen',
      cell: (vergadering) => {
        const oordeel = mayPlan(wie, vergadering.tafelOrganisatieId)
        const reason =
          vergadering.status === 'gepland'
            ? oordeel.mag
              ? undefined
              : oordeel.reden
            : 'Deze vergadering is voorbij of vervallen. Dat wijzigt niet.'
        const why = reason === undefined ? {} : { disabledReason: reason }
        return (
          <MenuButton
            label={`Wijzig ${vergadering.tafelNaam}, ${showDatum(vergadering.datum)}`}
            isIconOnly
            size="small"
            icon={<span aria-hidden="true">⋯</span>}
            items={[
              { id: 'verplaats', label: 'Verplaats of wijzig', onSelect: () => open({ soort: 'verplaats', vergadering }), ...why },
              { id: 'verval', label: 'Laat vervallen', isDanger: true, onSelect: () => open({ soort: 'verval', vergadering }), ...why },
            ]}
          />
        )
      },
    },
  ]
}
