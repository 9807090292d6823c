import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Datum, daysBetween } from '#kernel/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { kalenderApi, type Reces } from '#modules/kalender/contract.ts'
import { mayRecess } from '#modules/kalender/policy.ts'
import { jaarKeuzes } from '#modules/kalender/web/jaar.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { MenuButton } from '#web/design/menu-button.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useListAddress } from '#web/list-address.ts'
import { useSession } from '#web/session.ts'
import { useWie } from '#web/wie.ts'

type Open = { soort: 'wijzig'; reces: Reces | null } | { soort: 'weg'; reces: Reces } | null

/** When each organisation is away; the own recess can be added, changed and taken away. */
export function Recessen({ jaar, recessen }: { jaar: number; recessen: readonly Reces[] }) {
  const wie = useWie()
  const { hoed } = useSession()
  const address = useListAddress(['jaar', 'organisatie'])
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const rows = recessen.filter(
    ({ van, totEnMet, organisatieId }) =>
      van <= `${jaar}-12-31` &&
      totEnMet >= `${jaar}-01-01` &&
      (!address.get('organisatie') || organisatieId === address.get('organisatie')),
  )
  const finish = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  const oordeel = mayRecess(wie, wie.organisatieId)
  const organisaties = new Map(recessen.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
  return (
    <>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
      <Card isFlush>
        <FilterBar
          result={showAantal(rows.length, 'reces', 'recessen')}
          onClear={address.clear}
          actions={
            oordeel.mag ? (
              <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={() => setOpen({ soort: 'wijzig', reces: null })}>
                {`Voeg reces van ${hoed?.organisatieNaam ?? 'uw organisatie'} toe`}
              </Button>
            ) : undefined
          }
        >
          <Select
            name="jaar"
            label="Jaar"
            width="short"
            value={String(jaar)}
            onChange={(value) => address.set('jaar', value)}
            options={jaarKeuzes(jaar)}
          />
          <Select
            name="organisatie"
            label="Organisatie"
            value={address.get('organisatie')}
            onChange={(value) => address.set('organisatie', value)}
            placeholder="Alle"
            options={[...organisaties].map(([value, label]) => ({ value, label }))}
          />
        </FilterBar>
        <div className="rk-met-doen">
          <DataTable
            caption={`Reces in ${jaar}`}
            isCaptionHidden
            rows={rows}
            rowKey={({ id }) => id}
            columns={kolommen((reces) => mayRecess(wie, reces.organisatieId), setOpen)}
            empty={
              <EmptyState heading="Nog geen reces" headingLevel={2}>
                Raad en college vergaderen niet in het reces. Leg het vast, dan slaat Regiekamer die weken over bij het plannen en ziet
                iedereen waarom een termijn in de zomer krap is.
              </EmptyState>
            }
          />
        </div>
      </Card>
      {open && <Dialogen open={open} onClose={() => setOpen(null)} onDone={finish} />}
    </>
  )
}

function Dialogen({ open, onClose, onDone }: { open: NonNullable<Open>; onClose: () => void; onDone: (message: string) => void }) {
  return open.soort === 'wijzig' ? (
    <RecesDialoog reces={open.reces} onClose={onClose} onDone={() => onDone('Het reces is bewaard.')} />
  ) : (
    <WegDialoog reces={open.reces} onClose={onClose} onDone={() => onDone('Het reces is weggehaald.')} />
  )
}

function kolommen(may: (reces: Reces) => ReturnType<typeof mayRecess>, open: (what: Open) => void): Column<Reces>[] {
  return [
    { key: 'naam', header: 'Reces', isRowHeader: true, cell: ({ naam }) => naam },
    { key: 'organisatie', header: 'Organisatie', cell: ({ organisatieNaam }) => organisatieNaam },
    { key: 'van', header: 'Eerste dag', cell: ({ van }) => <DateText value={van} /> },
    { key: 'totEnMet', header: 'Laatste dag', cell: ({ totEnMet }) => <DateText value={totEnMet} /> },
    {
      key: 'dagen',
      header: 'Dagen',
      align: 'end',
      cell: ({ van, totEnMet }) => daysBetween(van as Datum, totEnMet as Datum) + 1,
    },
    {
      key: 'bron',
      header: 'Bron',
      cell: ({ bron }) => (bron.startsWith('Fictief') ? 'fictief' : bron) || <span className="rk-zacht">eigen opgave</span>,
    },
    {
      key: 'acties',
      header: 'Doen',
      cell: (reces) => {
        const oordeel = may(reces)
        const why = oordeel.mag ? {} : { disabledReason: oordeel.reden }
        return (
          <MenuButton
            label={`Wijzig ${reces.naam} van ${reces.organisatieNaam}`}
            isIconOnly
            size="small"
            icon={<span aria-hidden="true">⋯</span>}
            items={[
              { id: 'wijzig', label: 'Wijzig', onSelect: () => open({ soort: 'wijzig', reces }), ...why },
              { id: 'weg', label: 'Haal weg', isDanger: true, onSelect: () => open({ soort: 'weg', reces }), ...why },
            ]}
          />
        )
      },
    },
  ]
}

interface DialoogProps {
  onClose: () => void
  onDone: () => void
}

function RecesDialoog({ reces, ...gedrag }: DialoogProps & { reces: Reces | null }) {
  const { values, field, check } = useFormValues<{ naam: string; van: string | null; totEnMet: string | null }>({
    naam: reces?.naam ?? '',
    van: reces?.van ?? null,
    totEnMet: reces?.totEnMet ?? null,
  })
  const body = { naam: values.naam, van: values.van!, totEnMet: values.totEnMet! }
  return (
    <FormDialog
      {...gedrag}
      title={reces ? `${reces.naam} wijzigen` : 'Reces toevoegen'}
      submitLabel="Bewaar het reces"
      check={() =>
        check({ naam: 'Vul de naam in, bijvoorbeeld Zomerreces.', van: 'Vul de eerste dag in.', totEnMet: 'Vul de laatste dag in.' })
      }
      send={() =>
        reces
          ? call(kalenderApi.changeReces, { params: { id: reces.id }, body }, { versie: reces.versie })
          : call(kalenderApi.addReces, { body })
      }
    >
      <TextField label="Naam" hint="Bijvoorbeeld Zomerreces 2027" {...field('naam')} />
      <DateField label="Eerste dag" {...field('van')} />
      <DateField label="Laatste dag" hint="Deze dag hoort er nog bij. Bijvoorbeeld 29-08-2027" {...field('totEnMet')} />
    </FormDialog>
  )
}

function WegDialoog({ reces: { id, naam, versie }, ...gedrag }: DialoogProps & { reces: Reces }) {
  return (
    <FormDialog
      {...gedrag}
      isDanger
      title={`${naam} weghalen?`}
      submitLabel="Ja, haal weg"
      check={() => []}
      send={() => call(kalenderApi.removeReces, { params: { id } }, { versie })}
    >
      <p>Regiekamer stelt daarna ook dagen in deze weken voor. Vergaderingen die al zijn gepland, blijven staan.</p>
    </FormDialog>
  )
}
