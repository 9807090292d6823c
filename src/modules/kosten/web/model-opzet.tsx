import { plaatssoorten } from '#modules/kosten/domain/kostenmodel.ts'
import { methodes } from '#modules/kosten/domain/netwerk.ts'
import type { Kostenmodel } from '#modules/kosten/contract/kostenmodel.ts'
import type { Ontwerp, PlaatsRij, SoortRij } from '#modules/kosten/web/model-ontwerp.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { FieldGroup } from '#web/design/form-field.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import { nextId, type Rijen, useRijen } from '#web/forms/use-rijen.ts'

const methodeNamen: Record<Ontwerp['methode'], { naam: string; uitleg: string }> = {
  direct: { naam: 'Direct', uitleg: 'Hulpkostenplaatsen geven alleen door aan hoofdkostenplaatsen' },
  trapsgewijs: { naam: 'Trapsgewijs', uitleg: 'Eén voor één, in een vaste volgorde; wie geweest is, krijgt niets meer' },
  wederkerig: { naam: 'Wederkerig', uitleg: 'Hulpkostenplaatsen werken ook voor elkaar; alles telt mee' },
}
const kortNamen: Record<PlaatsRij['soort'], string> = { hulp: 'Hulp', hoofd: 'Hoofd', activiteit: 'Activiteit' }
const soortNamen: Record<PlaatsRij['soort'], string> = { hulp: 'Hulpkostenplaats', hoofd: 'Hoofdkostenplaats', activiteit: 'Activiteit' }

interface Props {
  ontwerp: Ontwerp
  /** Null for who only reads. */
  onChange: ((part: Partial<Ontwerp>) => void) | null
  producten: Kostenmodel['producten']
}

/** What a model consists of: method, kinds of cost with their accounts, places with their driver, and the products that get a price. */
export function ModelOpzet({ ontwerp, onChange, producten }: Props) {
  if (!onChange) return <Gelezen ontwerp={ontwerp} producten={producten} />
  return (
    <Stack>
      <Card heading="Methode">
        <Stack gap="md">
          <TextField name="naam" label="Naam van het model" value={ontwerp.naam} onChange={(naam) => onChange({ naam })} />
          <RadioGroup
            name="methode"
            label="Hoe geven hulpkostenplaatsen hun kosten door?"
            value={ontwerp.methode}
            onChange={(methode) => onChange({ methode })}
            options={methodes.map((value) => ({ value, label: methodeNamen[value].naam, hint: methodeNamen[value].uitleg }))}
          />
          {ontwerp.methode === 'trapsgewijs' && (
            <TextField
              name="volgorde"
              label="Volgorde"
              hint="Codes van hulpkostenplaatsen, met een komma ertussen. De eerste geeft het eerst door"
              value={ontwerp.volgorde}
              onChange={(volgorde) => onChange({ volgorde })}
            />
          )}
        </Stack>
      </Card>
      <Soorten ontwerp={ontwerp} onChange={onChange} />
      <Plaatsen ontwerp={ontwerp} onChange={onChange} />
      <Card heading="Producten">
        <FieldGroup name="producten" label="Van welke producten rekent dit model de kostprijs uit?">
          {producten.map(({ id, naam }) => (
            <Checkbox
              key={id}
              name={`product.${id}`}
              label={naam}
              isChecked={ontwerp.producten.includes(id)}
              onChange={(isChecked) =>
                onChange({ producten: isChecked ? [...ontwerp.producten, id] : ontwerp.producten.filter((each) => each !== id) })
              }
            />
          ))}
        </FieldGroup>
      </Card>
    </Stack>
  )
}

type Wijziging = { ontwerp: Ontwerp; onChange: (part: Partial<Ontwerp>) => void }

function Soorten({ ontwerp, onChange }: Wijziging) {
  const rijen = useRijen<SoortRij>(
    { rijen: ontwerp.kostensoorten, update: (next) => onChange({ kostensoorten: [...next(ontwerp.kostensoorten)] }) },
    () => ({ id: nextId(), code: '', naam: '', rekeningen: '', isBuiten: false }),
    (index) => `kostensoorten.${index}.code`,
  )
  return (
    <Card heading="Kostensoorten">
      <Stack gap="md">
        <div className="rk-kosten__rijen">
          {rijen.rijen.map((rij, index) => (
            <div
              className="rk-kosten__rij rk-kosten__rij--soort"
              key={rij.id}
              role="group"
              aria-label={rij.naam || `Kostensoort ${index + 1}`}
            >
              <TextField
                name={`kostensoorten.${index}.code`}
                label="Code"
                width="short"
                value={rij.code}
                onChange={(code) => rijen.change({ ...rij, code })}
              />
              <TextField
                name={`kostensoorten.${index}.naam`}
                label="Naam"
                value={rij.naam}
                onChange={(naam) => rijen.change({ ...rij, naam })}
              />
              <TextField
                name={`kostensoorten.${index}.rekeningen`}
                label="Rekeningen"
                hint="Bijvoorbeeld 4000-4099, 4150"
                value={rij.rekeningen}
                onChange={(rekeningen) => rijen.change({ ...rij, rekeningen })}
              />
              <Checkbox
                name={`kostensoorten.${index}.isBuiten`}
                label="Niet verdelen"
                isChecked={rij.isBuiten}
                onChange={(isBuiten) => rijen.change({ ...rij, isBuiten })}
              />
              <RijKnoppen rijen={rijen} id={rij.id} index={index} naam={rij.naam || 'deze kostensoort'} />
            </div>
          ))}
        </div>
        <ButtonRow>
          <Button onPress={rijen.add}>Voeg een kostensoort toe</Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}

function Plaatsen({ ontwerp, onChange }: Wijziging) {
  const rijen = useRijen<PlaatsRij>(
    { rijen: ontwerp.kostenplaatsen, update: (next) => onChange({ kostenplaatsen: [...next(ontwerp.kostenplaatsen)] }) },
    () => ({ id: nextId(), code: '', naam: '', soort: 'hoofd', driver: '', eenheid: '', telt: 'vast', bron: '', peildatum: null }),
    (index) => `kostenplaatsen.${index}.code`,
  )
  return (
    <Card heading="Kostenplaatsen en activiteiten">
      <Stack gap="md">
        <div className="rk-kosten__rijen">
          {rijen.rijen.map((rij, index) => (
            <Plaats key={rij.id} rij={rij} index={index} rijen={rijen} />
          ))}
        </div>
        <ButtonRow>
          <Button onPress={rijen.add}>Voeg een kostenplaats of activiteit toe</Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}

function Plaats({ rij, index, rijen }: { rij: PlaatsRij; index: number; rijen: Rijen<PlaatsRij> }) {
  const set = (part: Partial<PlaatsRij>) => rijen.change({ ...rij, ...part })
  const name = (field: string) => `kostenplaatsen.${index}.${field}`
  return (
    <div className="rk-kosten__rij rk-kosten__rij--plaats" role="group" aria-label={rij.naam || `Kostenplaats ${index + 1}`}>
      <TextField name={name('code')} label="Code" width="short" value={rij.code} onChange={(code) => set({ code })} />
      <TextField name={name('naam')} label="Naam" value={rij.naam} onChange={(naam) => set({ naam })} />
      <Select
        name={name('soort')}
        label="Soort"
        value={rij.soort}
        onChange={(soort) => set({ soort: soort as PlaatsRij['soort'] })}
        options={plaatssoorten.map((value) => ({ value, label: kortNamen[value] }))}
      />
      <TextField name={name('driver')} label="Driver" value={rij.driver} onChange={(driver) => set({ driver })} />
      <TextField name={name('eenheid')} label="Eenheid" width="medium" value={rij.eenheid} onChange={(eenheid) => set({ eenheid })} />
      <Select
        name={name('telt')}
        label="Telt"
        value={rij.telt}
        onChange={(telt) => set({ telt: telt as PlaatsRij['telt'] })}
        options={[
          { value: 'vast', label: 'Vast' },
          { value: 'volume', label: 'Per stuk' },
        ]}
      />
      <TextField name={name('bron')} label="Bron" isOptional value={rij.bron} onChange={(bron) => set({ bron })} />
      <DateField name={name('peildatum')} label="Peildatum" isOptional value={rij.peildatum} onChange={(peildatum) => set({ peildatum })} />
      <RijKnoppen rijen={rijen} id={rij.id} index={index} naam={rij.naam || 'deze plek'} />
    </div>
  )
}

function Gelezen({ ontwerp, producten }: { ontwerp: Ontwerp; producten: Kostenmodel['producten'] }) {
  return (
    <Stack>
      <Card heading="Methode">
        <KeyValueList
          items={[
            { label: 'Methode', value: `${methodeNamen[ontwerp.methode].naam}: ${methodeNamen[ontwerp.methode].uitleg.toLowerCase()}` },
            ...(ontwerp.methode === 'trapsgewijs' ? [{ label: 'Volgorde', value: ontwerp.volgorde }] : []),
            {
              label: 'Producten',
              value: producten
                .filter(({ id }) => ontwerp.producten.includes(id))
                .map(({ naam }) => naam)
                .join(', '),
            },
          ]}
        />
      </Card>
      <Card heading="Kostensoorten" isFlush>
        <DataTable
          caption="Kostensoorten met hun rekeningen"
          isCaptionHidden
          rows={ontwerp.kostensoorten}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'naam', header: 'Kostensoort', isRowHeader: true, cell: ({ code, naam }) => `${naam} (${code})` },
            { key: 'rekeningen', header: 'Rekeningen', cell: ({ rekeningen }) => rekeningen },
            { key: 'verdeeld', header: 'Verdeeld', cell: ({ isBuiten }) => (isBuiten ? 'nee' : 'ja') },
          ]}
        />
      </Card>
      <Card heading="Kostenplaatsen en activiteiten" isFlush>
        <DataTable
          caption="Plekken waar kosten samenkomen, met hun driver"
          isCaptionHidden
          rows={ontwerp.kostenplaatsen}
          rowKey={({ id }) => String(id)}
          columns={[
            { key: 'naam', header: 'Naam', isRowHeader: true, cell: ({ code, naam }) => `${naam} (${code})` },
            { key: 'soort', header: 'Soort', cell: ({ soort }) => soortNamen[soort] },
            {
              key: 'driver',
              header: 'Driver',
              cell: ({ driver, eenheid, telt }) => `${driver} (${eenheid}${telt === 'volume' ? ' per stuk' : ''})`,
            },
            { key: 'bron', header: 'Bron', cell: ({ bron }) => bron || <span className="rk-zacht">–</span> },
          ]}
        />
      </Card>
    </Stack>
  )
}
