import { Plus, Trash2 } from 'lucide-react'
import { type Kenmerk, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { type DeelInvoer, type MaatstafInvoer, newDeel, newMaatstaf, type OpbouwInvoer } from '#modules/samenwerking/web/sleutel-ontwerp.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { ComboBox, type ComboBoxOption } from '#web/design/combo-box.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import './opbouw.css'

interface Props {
  /** Where this level stands on the wire, so that faults of the server find their field. */
  pad: string
  opbouw: OpbouwInvoer
  kenmerken: readonly Kenmerk[]
  onChange: (opbouw: OpbouwInvoer) => void
}

/** One level of a key: by which measures, over whom, and who divides on below. */
export function OpbouwVelden({ pad, opbouw, kenmerken, onChange }: Props) {
  const isFixed = opbouw.maatstaven.some(({ soort }) => soort === 'vast')
  const setMaatstaf = (changed: MaatstafInvoer) =>
    onChange({ ...opbouw, maatstaven: opbouw.maatstaven.map((each) => (each.id === changed.id ? changed : each)) })
  const setDeel = (changed: DeelInvoer) =>
    onChange({ ...opbouw, delen: opbouw.delen.map((each) => (each.id === changed.id ? changed : each)) })
  return (
    <div className="rk-opbouw">
      {opbouw.maatstaven.map((maatstaf, index) => (
        <MaatstafVelden
          key={maatstaf.id}
          pad={`${pad}.maatstaven.${index}`}
          maatstaf={maatstaf}
          kenmerken={kenmerken}
          isMixed={opbouw.maatstaven.length > 1}
          onChange={setMaatstaf}
          onRemove={() => onChange({ ...opbouw, maatstaven: opbouw.maatstaven.filter((each) => each.id !== maatstaf.id) })}
        />
      ))}
      <ButtonRow>
        <Button
          size="small"
          icon={<Plus className="rk-icoon" aria-hidden="true" />}
          onPress={() => onChange({ ...opbouw, maatstaven: [...opbouw.maatstaven, newMaatstaf()] })}
        >
          Voeg een maatstaf toe
        </Button>
      </ButtonRow>
      {opbouw.delen.map((deel, index) => (
        <DeelVelden
          key={deel.id}
          pad={`${pad}.delen.${index}`}
          deel={deel}
          kenmerken={kenmerken}
          hasWeight={isFixed}
          onChange={setDeel}
          onRemove={() => onChange({ ...opbouw, delen: opbouw.delen.filter((each) => each.id !== deel.id) })}
        />
      ))}
      <OrganisatieToevoegen pad={pad} onAdd={(organisatie) => onChange({ ...opbouw, delen: [...opbouw.delen, newDeel(organisatie)] })} />
    </div>
  )
}

interface MaatstafProps {
  pad: string
  maatstaf: MaatstafInvoer
  kenmerken: readonly Kenmerk[]
  isMixed: boolean
  onChange: (maatstaf: MaatstafInvoer) => void
  onRemove: () => void
}

function MaatstafVelden({ pad, maatstaf, kenmerken, isMixed, onChange, onRemove }: MaatstafProps) {
  return (
    <div className="rk-opbouw__rij">
      <Select
        name={`${pad}.maatstaf.soort`}
        label="Verdeel naar"
        value={maatstaf.soort}
        onChange={(soort) => onChange({ ...maatstaf, soort: soort as MaatstafInvoer['soort'] })}
        width="medium"
        term={
          <Term term={begrippen.maatstaf.woord} source={begrippen.maatstaf.bron}>
            {begrippen.maatstaf.uitleg}
          </Term>
        }
        options={[
          { value: 'vast', label: 'Vaste gewichten' },
          { value: 'gelijk', label: 'Gelijke delen' },
          { value: 'kenmerk', label: 'Een kenmerk' },
        ]}
      />
      {maatstaf.soort === 'kenmerk' && (
        <>
          <Select
            name={`${pad}.maatstaf.kenmerk`}
            label="Kenmerk"
            value={maatstaf.kenmerk}
            onChange={(kenmerk) => onChange({ ...maatstaf, kenmerk })}
            width="medium"
            options={kenmerken.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
          <DateField
            name={`${pad}.maatstaf.peildatum`}
            label="Peildatum"
            hint="Bijvoorbeeld 1-1-2025"
            value={maatstaf.peildatum}
            onChange={(peildatum) => onChange({ ...maatstaf, peildatum })}
          />
        </>
      )}
      {isMixed && (
        <NumberField
          name={`${pad}.weging`}
          label="Telt mee voor"
          hint="Een gewicht, bijvoorbeeld 70"
          decimals={4}
          value={maatstaf.weging || null}
          onChange={(weging) => onChange({ ...maatstaf, weging: weging ?? '' })}
        />
      )}
      {isMixed && (
        <Button size="small" variant="subtle" isIconOnly icon={<Trash2 className="rk-icoon" aria-hidden="true" />} onPress={onRemove}>
          Haal deze maatstaf weg
        </Button>
      )}
    </div>
  )
}

interface DeelProps {
  pad: string
  deel: DeelInvoer
  kenmerken: readonly Kenmerk[]
  hasWeight: boolean
  onChange: (deel: DeelInvoer) => void
  onRemove: () => void
}

function DeelVelden({ pad, deel, kenmerken, hasWeight, onChange, onRemove }: DeelProps) {
  const { onderverdeling } = deel
  return (
    <fieldset className="rk-opbouw__deel">
      <legend>{deel.organisatie.label}</legend>
      <div className="rk-opbouw__rij">
        {hasWeight && (
          <NumberField
            name={`${pad}.gewicht`}
            label="Gewicht"
            hint="Bijvoorbeeld 52"
            decimals={6}
            value={deel.gewicht || null}
            onChange={(gewicht) => onChange({ ...deel, gewicht: gewicht ?? '' })}
          />
        )}
        <ButtonRow>
          <Button
            size="small"
            onPress={() => onChange({ ...deel, onderverdeling: onderverdeling ? null : { maatstaven: [newMaatstaf()], delen: [] } })}
          >
            {onderverdeling ? `Verdeel ${deel.organisatie.label} niet verder` : `Verdeel ${deel.organisatie.label} verder`}
          </Button>
          <Button size="small" variant="subtle" onPress={onRemove}>{`Haal ${deel.organisatie.label} weg`}</Button>
        </ButtonRow>
      </div>
      {onderverdeling && (
        <OpbouwVelden
          pad={`${pad}.onderverdeling`}
          opbouw={onderverdeling}
          kenmerken={kenmerken}
          onChange={(changed) => onChange({ ...deel, onderverdeling: changed })}
        />
      )}
    </fieldset>
  )
}

/** Organisations by name, for a combo box. */
export async function loadOrganisaties(query: string, signal: AbortSignal): Promise<ComboBoxOption[]> {
  const { resultaten } = await call(
    samenwerkingApi.listOrganisaties,
    { query: { ...(query ? { search: query } : { deelnemers: 'ja' }), pageSize: 20 } },
    { signal },
  )
  return resultaten.map(({ id, naam, provincie }) => ({ id, label: naam, ...(provincie ? { description: provincie } : {}) }))
}

function OrganisatieToevoegen({ pad, onAdd }: { pad: string; onAdd: (organisatie: ComboBoxOption) => void }) {
  return (
    <ComboBox
      name={`${pad}.delen`}
      label="Voeg een deelnemer toe"
      isOptional
      value={null}
      onChange={(organisatie) => organisatie && onAdd(organisatie)}
      load={loadOrganisaties}
    />
  )
}
