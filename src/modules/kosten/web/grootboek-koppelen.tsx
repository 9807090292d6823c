import { useMemo, useState } from 'react'
import { kolomIndex } from '#kernel/inlezen/kolommen.ts'
import { type Grootboekinlezing, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { grootboekkolommen, type Grootboeksoort, type Grootboekveld } from '#modules/kosten/domain/grootboek-velden.ts'
import { isGrootboekveld } from '#modules/kosten/domain/grootboek-blad.ts'
import { grootboeksoortNamen } from '#modules/kosten/web/grootboek-woorden.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Form } from '#web/design/form.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { useAction } from '#web/use-action.ts'

type Koppeling = Grootboekinlezing['voorstel']

/** What the file is, which quarters it is about and which column is what: proposed, for the reader to mend. Then a dry run. */
export function GrootboekKoppelen({ inlezing }: { inlezing: Grootboekinlezing }) {
  const [koppeling, setKoppeling] = useState<Koppeling>(inlezing.koppeling ?? inlezing.voorstel)
  const action = useAction(() => call(grootboekApi.koppelGrootboekinlezing, { params: { id: inlezing.id }, body: koppeling }))
  // What has no column of its own stands above the table, not at a field.
  const faults = useMemo(() => action.faults.map((fault) => (fault.name === 'kolommen' ? { ...fault, name: '' } : fault)), [action.faults])
  const change = (values: Partial<Koppeling>) => setKoppeling({ ...koppeling, ...values })
  const isNext = inlezing.status !== 'proef_klaar'
  return (
    <Stack gap="md">
      <Form faults={faults} onSubmit={() => void action.run()} headingLevel={3} isWide>
        {inlezing.isHerinnerd && (
          <p className="rk-zacht">Een eerder bestand had dezelfde kolomnamen: wij stellen voor het op dezelfde manier te lezen.</p>
        )}
        <Algemeen koppeling={koppeling} onChange={change} />
        <KolommenTabel inlezing={inlezing} koppeling={koppeling} onChange={(kolommen) => change({ kolommen })} />
        <Disclosure summary="De kolomnamen staan op een andere regel, of kosten hebben een min">
          <Stack gap="md">
            <NumberField
              name="kopregel"
              label="Regel met de kolomnamen"
              hint="Wat daarboven staat, lezen wij niet in."
              value={String(koppeling.kopregel)}
              onChange={(value) => change({ kopregel: Number(value) || 1 })}
            />
            <Checkbox
              name="tekenOmkeren"
              label="In dit bestand staan kosten met een min en opbrengsten met een plus"
              isChecked={koppeling.tekenOmkeren}
              onChange={(tekenOmkeren) => change({ tekenOmkeren })}
            />
          </Stack>
        </Disclosure>
        <Button type="submit" variant={isNext ? 'primary' : 'secondary'} isBusy={action.isBusy}>
          {isNext ? 'Controleer het bestand' : 'Controleer opnieuw'}
        </Button>
      </Form>
      <EersteRijen inlezing={inlezing} />
      <Velden />
    </Stack>
  )
}

interface DeelProps {
  koppeling: Koppeling
  onChange: (values: Partial<Koppeling>) => void
}

/** The year that was read with some around it. */
const jarenRond = (jaar: number) => Array.from({ length: 9 }, (_, index) => jaar + 3 - index).filter((each) => each >= 2000 && each <= 2100)

const kwartalen = [1, 2, 3, 4].map((kwartaal) => ({ value: String(kwartaal), label: `Kwartaal ${kwartaal}` }))

function Algemeen({ koppeling, onChange }: DeelProps) {
  const heeftMoment = Object.values(koppeling.kolommen).some((veld) => veld === 'datum' || veld === 'periode' || veld === 'kwartaal')
  return (
    <Columns>
      <Select
        name="soort"
        label="Soort bestand"
        hint="Mutaties: één regel per boeking. Saldibalans: één regel per rekening."
        value={koppeling.soort}
        onChange={(soort) => onChange({ soort: soort as Grootboeksoort })}
        options={Object.entries(grootboeksoortNamen).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="jaar"
        label="Jaar"
        hint="Een regel van een ander jaar melden wij als fout."
        value={String(koppeling.jaar)}
        onChange={(jaar) => onChange({ jaar: Number(jaar) })}
        options={jarenRond(koppeling.jaar).map((jaar) => ({ value: String(jaar), label: String(jaar) }))}
      />
      <Kwartaalkeuze naam="kwartaalVan" label="Eerste kwartaal" koppeling={koppeling} onChange={onChange} heeftMoment={heeftMoment} />
      <Kwartaalkeuze naam="kwartaalTot" label="Laatste kwartaal" koppeling={koppeling} onChange={onChange} heeftMoment={heeftMoment} />
    </Columns>
  )
}

function Kwartaalkeuze({
  naam,
  label,
  koppeling,
  onChange,
  heeftMoment,
}: DeelProps & { naam: 'kwartaalVan' | 'kwartaalTot'; label: string; heeftMoment: boolean }) {
  return (
    <Select
      name={naam}
      label={label}
      isOptional={heeftMoment}
      hint={heeftMoment ? 'Leeg: dat volgt uit de regels.' : 'Dit bestand zegt niet van wanneer de bedragen zijn.'}
      placeholder={heeftMoment ? 'Volgt uit de regels' : 'Kies een kwartaal'}
      value={koppeling[naam] === null ? '' : String(koppeling[naam])}
      onChange={(value) => onChange({ [naam]: value === '' ? null : Number(value) })}
      options={kwartalen}
    />
  )
}

interface TabelProps {
  inlezing: Grootboekinlezing
  koppeling: Koppeling
  onChange: (kolommen: Koppeling['kolommen']) => void
}

function KolommenTabel({ inlezing, koppeling: { kolommen }, onChange }: TabelProps) {
  const elders = (veld: Grootboekveld, kolom: string) =>
    Object.entries(kolommen).some(([other, gekozen]) => other !== kolom && gekozen === veld)
  return (
    <DataTable
      caption="Kolommen van uw bestand, met ons voorstel. Wat u niet kiest, lezen wij niet in."
      rows={inlezing.kolommen}
      rowKey={({ kolom }) => kolom}
      columns={[
        { key: 'kop', header: 'Kolom', isRowHeader: true, cell: ({ kolom, kop }) => `${kolom}: ${kop || 'zonder naam'}` },
        { key: 'voorbeelden', header: 'Voorbeelden', cell: ({ voorbeelden }) => voorbeelden.join(' · ') || 'leeg' },
        {
          key: 'veld',
          header: 'Is',
          onMobile: 'shown',
          cell: ({ kolom, kop }) => (
            <Select
              name={`kolommen.${kolom}`}
              label={`Kolom ${kolom} ${kop} is`}
              isLabelHidden
              placeholder="Niet inlezen"
              value={kolommen[kolom] ?? ''}
              onChange={(veld) => onChange({ ...kolommen, [kolom]: isGrootboekveld(veld) ? veld : null })}
              options={grootboekkolommen.map(({ naam, kop: label }) => ({
                value: naam,
                label: `${label}${elders(naam, kolom) ? ' (al gekozen)' : ''}`,
              }))}
            />
          ),
        },
      ]}
    />
  )
}

function EersteRijen({ inlezing: { eersteRijen, kolommen } }: { inlezing: Grootboekinlezing }) {
  return (
    <Disclosure summary="Bekijk de eerste rijen van het bestand">
      <DataTable
        caption="De eerste rijen onder de kolomnamen"
        isCaptionHidden
        rows={eersteRijen}
        rowKey={({ nummer }) => String(nummer)}
        columns={[
          { key: 'nummer', header: 'Rij', isRowHeader: true, cell: ({ nummer }) => String(nummer) },
          ...kolommen.map(({ kolom, kop }) => ({
            key: kolom,
            header: kop || kolom,
            cell: ({ cellen }: { cellen: string[] }) => cellen[kolomIndex(kolom)] ?? '',
          })),
        ]}
      />
    </Disclosure>
  )
}

function Velden() {
  return (
    <Disclosure summary="Bekijk wat elk veld betekent">
      <DataTable
        caption="Velden van het grootboek en wat erin hoort"
        isCaptionHidden
        rows={grootboekkolommen}
        rowKey={({ naam }) => naam}
        columns={[
          { key: 'kop', header: 'Veld', isRowHeader: true, cell: ({ kop }) => kop },
          { key: 'uitleg', header: 'Wat erin staat', cell: ({ uitleg }) => uitleg },
        ]}
      />
    </Disclosure>
  )
}
