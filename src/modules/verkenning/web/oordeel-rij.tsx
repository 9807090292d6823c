import type { Kolom, Rij, Sjabloon } from '#modules/verkenning/domain/sjabloon.ts'
import {
  keuzeBijToets,
  keuzes,
  opPlek,
  type OordeelOntwerp,
  type Plek,
  veldNaam,
  WEET_NIET,
} from '#modules/verkenning/web/oordeel-ontwerp.ts'
import { Card } from '#web/design/card.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'

interface Props {
  rij: Rij
  sjabloon: Sjabloon
  ontwerp: OordeelOntwerp
  /** The first row explains what is asked of each. */
  isEerste: boolean
  onChange: (kolom: string, changed: Partial<Plek>) => void
}

/** One row to judge: a line of choices per column, and one level deeper why and on what. */
export function OordeelRij(props: Props) {
  const { rij, sjabloon } = props
  const { kolommen } = sjabloon
  return (
    <Card heading={rij.titel}>
      <div className="rk-oordelen">
        {rij.toelichting && <p>{rij.toelichting}</p>}
        <div className="rk-oordelen__rij">
          {kolommen.map((kolom) => (
            <Keuze key={kolom.id} kolom={kolom} {...props} />
          ))}
        </div>
        <Disclosure summary={`Waarom en waarop: ${rij.titel}`}>
          <div className="rk-oordelen">
            {kolommen.map((kolom) => (
              <Reden key={kolom.id} kolom={kolom} {...props} />
            ))}
          </div>
        </Disclosure>
      </div>
    </Card>
  )
}

type KolomProps = Props & { kolom: Kolom }

/** The arrows choose, as in any group of radio buttons; a digit chooses at once. */
function Keuze({ rij, kolom, sjabloon: { schaal }, ontwerp, isEerste, onChange }: KolomProps) {
  const plek = opPlek(ontwerp, rij.id, kolom.id)
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const waarde = keuzeBijToets(schaal, event.key)
        if (waarde === null) return
        event.preventDefault()
        onChange(kolom.id, { waarde })
        const at = keuzes(schaal).findIndex(({ value }) => value === waarde)
        event.currentTarget.querySelectorAll('input')[at]?.focus()
      }}
    >
      <RadioGroup
        name={veldNaam(rij.id, kolom.id, 'waarde')}
        label={kolom.naam}
        {...(isEerste ? { hint: kolom.uitleg } : {})}
        isInline
        value={plek.waarde || null}
        onChange={(waarde) => onChange(kolom.id, { waarde })}
        options={keuzes(schaal)}
      />
    </div>
  )
}

function Reden({ rij, kolom, sjabloon, ontwerp, onChange }: KolomProps) {
  const plek = opPlek(ontwerp, rij.id, kolom.id)
  const naam = kolom.naam.toLowerCase()
  const tekst = (veld: 'toelichting' | 'bron' | 'wanneer') => ({
    name: veldNaam(rij.id, kolom.id, veld),
    isOptional: veld !== 'wanneer',
    value: plek[veld],
    onChange: (value: string) => onChange(kolom.id, { [veld]: value }),
  })
  return (
    <div className="rk-oordelen__rij">
      <TextField label={`Waarom: ${naam}`} {...tekst('toelichting')} />
      <TextField label={`Eigen bron: ${naam}`} {...tekst('bron')} />
      {sjabloon.code === 'publieke_waarde' && (
        <Select
          name={veldNaam(rij.id, kolom.id, 'tweede')}
          label={`Hangt ${naam} ergens van af?`}
          isOptional
          placeholder="Nee, één oordeel"
          options={keuzes(sjabloon.schaal)
            .filter(({ value }) => value !== WEET_NIET)
            .map(({ value, label }) => ({ value, label: `Ja, of ${label}` }))}
          value={plek.tweede}
          onChange={(tweede) => onChange(kolom.id, { tweede })}
        />
      )}
      {plek.tweede !== '' && <TextField label={`Waar hangt ${naam} van af?`} {...tekst('wanneer')} />}
    </div>
  )
}
