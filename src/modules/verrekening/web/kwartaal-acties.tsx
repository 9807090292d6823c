import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { datumVan, showDatum } from '#kernel/format/datum.ts'
import { type Kwartaal, verrekeningApi } from '#modules/verrekening/contract.ts'
import { mayBestemmen } from '#modules/verrekening/policy.ts'
import { kwartaalNaam, openResultaat } from '#modules/verrekening/web/kwartaal-lezing.ts'
import { besluitenQuery, regelingQuery, useMaySettle } from '#modules/verrekening/web/kwartaal-queries.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Link } from '#web/design/link.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface Props {
  kwartaal: Kwartaal
  onDone: (message: string) => void
}

/** What can be done with a quarter: settle it, correct it, and give its result a destination. */
export function Acties({ kwartaal, onDone }: Props) {
  const [open, setOpen] = useState<'afsluiten' | 'bestemmen' | null>(null)
  const settle = useMaySettle()
  const isClosed = kwartaal.status === 'gesloten'
  const mist = kwartaal.mankementen.length > 0
  const waarom = settle.mag
    ? mist
      ? isClosed
        ? kwartaal.mankementen[0]!.zin
        : 'Los eerst op wat er ontbreekt.'
      : undefined
    : settle.reden
  const resultaat = openResultaat(kwartaal)
  const geenResultaat = resultaat === '0.00' ? 'Er staat geen resultaat open.' : undefined
  const done = (message: string) => {
    setOpen(null)
    onDone(message)
  }
  return (
    <>
      <Button
        variant={isClosed ? 'secondary' : 'primary'}
        isDisabled={waarom !== undefined}
        reason={waarom}
        onPress={() => setOpen('afsluiten')}
      >
        {isClosed ? 'Corrigeer' : 'Reken af'}
      </Button>
      {isClosed && settle.mag && (
        <Button isDisabled={geenResultaat !== undefined} reason={geenResultaat} onPress={() => setOpen('bestemmen')}>
          Bestem het resultaat
        </Button>
      )}
      {open === 'afsluiten' && <Afsluiten kwartaal={kwartaal} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'bestemmen' && resultaat !== null && (
        <Bestemmen kwartaal={kwartaal} resultaat={resultaat} onClose={() => setOpen(null)} onDone={done} />
      )}
    </>
  )
}

type DialoogProps = Props & { onClose: () => void }

function Afsluiten({ kwartaal, onClose, onDone }: DialoogProps) {
  const isClosed = kwartaal.status === 'gesloten'
  const { values, field, check } = useFormValues({ grond: '' })
  return (
    <FormDialog
      title={isClosed ? `${kwartaalNaam(kwartaal)} corrigeren` : `${kwartaalNaam(kwartaal)} afrekenen`}
      submitLabel={isClosed ? 'Boek de correctie' : 'Reken af en boek'}
      check={() => (isClosed ? check({ grond: 'Vul in waarom u corrigeert.' }) : [])}
      send={() =>
        call(verrekeningApi.closeKwartaal, { params: { id: kwartaal.id }, body: { grond: values.grond } }, { versie: kwartaal.versie })
      }
      onDone={() => onDone(isClosed ? 'De correctie is geboekt.' : 'Het kwartaal is afgerekend en geboekt.')}
      onClose={onClose}
    >
      <p>
        {isClosed
          ? 'Het kwartaal wordt opnieuw uitgerekend met de aantallen, afspraken en kostprijzen van nu. Alleen het verschil wordt geboekt. De eerdere afrekening blijft staan.'
          : 'De aantallen, afspraken en kostprijzen van nu worden vastgelegd en de bedragen geboekt. Daarna wijzigt dit niet meer; een fout herstelt u met een correctie.'}
      </p>
      <TextField label={isClosed ? 'Reden van de correctie' : 'Toelichting'} isOptional={!isClosed} {...field('grond')} />
    </FormDialog>
  )
}

function Bestemmen({ kwartaal, resultaat, onClose, onDone }: DialoogProps & { resultaat: string }) {
  const { data: alle } = useSuspenseQuery(besluitenQuery)
  const { data: regeling } = useSuspenseQuery(regelingQuery)
  const afgeslotenOp = datumVan(new Date(kwartaal.afsluitingen.at(-1)!.gemaaktOp))
  const besluiten = alle.filter((besluit) => mayBestemmen(besluit, { tafels: regeling.tafels, afgeslotenOp }).mag)
  const { values, field, check } = useFormValues<{ naar: 'deelnemers' | 'reserve'; besluitId: string }>({
    naar: 'deelnemers',
    besluitId: '',
  })
  const isTekort = !resultaat.startsWith('-')
  return (
    <FormDialog
      title="Het resultaat bestemmen"
      submitLabel="Boek de bestemming"
      check={() => check({ besluitId: 'Kies het besluit.' })}
      send={() => call(verrekeningApi.assignResultaat, { params: { id: kwartaal.id }, body: values }, { versie: kwartaal.versie })}
      onDone={() => onDone('De bestemming is geboekt.')}
      onClose={onClose}
    >
      <p>
        Er staat {showBedrag(resultaat.replace('-', ''))} open als {isTekort ? 'tekort' : 'overschot'}. Het bestuur besluit wie dat{' '}
        {isTekort ? 'draagt' : 'krijgt'}.
      </p>
      <RadioGroup
        label={isTekort ? 'Wie draagt het tekort?' : 'Waar gaat het overschot naartoe?'}
        {...field('naar')}
        options={[
          { value: 'deelnemers', label: 'De deelnemers', hint: 'Ieder zijn deel volgens de sleutel van dit kwartaal' },
          { value: 'reserve', label: 'De reserve', hint: isTekort ? 'De reserve wordt kleiner' : 'De reserve wordt groter' },
        ]}
      />
      <Select
        label="Besluit"
        placeholder="Kies een besluit"
        {...field('besluitId')}
        options={besluiten.map(({ id, nummer, titel }) => ({ value: id, label: `${nummer}: ${titel}` }))}
      />
      {besluiten.length === 0 && (
        <p className="rk-zacht">
          Er is nog geen besluit van het bestuur van {showDatum(afgeslotenOp)} of later. Breng het eerst naar het bestuur, bij{' '}
          <Link to="/voorstellen">Voorstellen</Link>.
        </p>
      )}
    </FormDialog>
  )
}
