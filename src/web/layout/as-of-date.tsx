import { CalendarDays, ChevronDown, History } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { FormContext } from '#web/design/form-context.ts'
import { Popover } from '#web/design/popover.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import { SHELL_FORM } from './shell-form.ts'

/** The date that everything on the screen is looked at. It lives in the URL, so that a link shows the same to everyone. */
export interface AsOfDateProps {
  /** Null: today. */
  datum: string | null
  today: string
  onChange: (datum: string | null) => void
}

/** "Stand op": back to how it was, or on to how it will be, on one date for the whole house. */
export function AsOfDate({ datum, today, onChange }: AsOfDateProps) {
  return (
    <Popover
      triggerClassName={`rk-kopknop rk-standop${datum ? ' rk-standop--ander' : ''}`}
      trigger={
        <>
          <CalendarDays className="rk-icoon" aria-hidden="true" />
          <span className="rk-standop__tekst">
            <span className="rk-standop__woord">Stand op </span>
            {datum ? showDatum(datum) : 'vandaag'}
          </span>
          <VisuallyHidden>, kies een andere datum</VisuallyHidden>
          <ChevronDown className="rk-icoon rk-standop__pijl" aria-hidden="true" />
        </>
      }
      label="Stand op een andere datum"
      align="end"
      panelClassName="rk-standop__paneel"
    >
      {(close) => (
        <AsOfForm
          key={datum ?? ''}
          datum={datum}
          today={today}
          onChange={(chosen) => {
            close()
            onChange(chosen)
          }}
        />
      )}
    </Popover>
  )
}

function AsOfForm({ datum, today, onChange }: AsOfDateProps) {
  const [value, setValue] = useState<string | null>(datum)
  const [fault, setFault] = useState<string | null>(null)
  const lastYear = `${Number(today.slice(0, 4)) - 1}-12-31`
  return (
    <form
      noValidate
      className="rk-formulier"
      onSubmit={(event) => {
        event.preventDefault()
        if (value) onChange(value === today ? null : value)
        else setFault('Vul een datum in.')
      }}
    >
      <FormContext value={SHELL_FORM}>
        <DateField
          name="standOp"
          label="Bekijk alles zoals het was of wordt op"
          value={value}
          error={fault}
          onChange={(next) => {
            setValue(next)
            setFault(null)
          }}
        />
      </FormContext>
      <div className="rk-knoppenrij">
        <Button type="submit" variant="primary">
          Toon deze datum
        </Button>
        <Button onPress={() => onChange(datum ? null : lastYear)}>{datum ? 'Terug naar vandaag' : `Toon ${showDatum(lastYear)}`}</Button>
      </div>
    </form>
  )
}

/** A line over the page as long as another date than today is looked at, so that nobody takes the past for now. */
export function AsOfNotice({ datum, today, onChange }: AsOfDateProps) {
  if (!datum) return null
  return (
    <section className="rk-standop-balk" aria-label="Andere datum">
      <History className="rk-icoon" aria-hidden="true" />
      <p>
        U bekijkt de stand op <strong>{showDatumLang(datum)}</strong>
        {datum > today ? ', zoals nu is vastgelegd' : ''}.
      </p>
      <button type="button" className="rk-standop-balk__terug" onClick={() => onChange(null)}>
        Terug naar vandaag
      </button>
    </section>
  )
}
