import { useState } from 'react'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { kolomIndex } from '#kernel/inlezen/kolommen.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { mayInlezen } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Form } from '#web/design/form.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { useAction } from '#web/use-action.ts'

type Keuze = Record<string, string | null>

/** The mapping: open while it is the next thing to do, folded away when there is an outcome to look at. */
export function InleesKoppeling({ inlezing }: { inlezing: Inlezing }) {
  const isNext = inlezing.status === 'gelezen' || inlezing.status === 'mislukt'
  return (
    <Card heading={isNext ? 'Welke kolom is wat?' : 'Anders koppelen'}>
      {isNext ? (
        <Koppelen inlezing={inlezing} />
      ) : (
        <Disclosure summary="Kies opnieuw welke kolom wat is, en doe de proef opnieuw">
          <Koppelen inlezing={inlezing} />
        </Disclosure>
      )}
    </Card>
  )
}

/** Which column is which field: proposed from the heads, for the reader to mend. Then a dry run. */
function Koppelen({ inlezing }: { inlezing: Inlezing }) {
  const [koppeling, setKoppeling] = useState<Keuze>(
    inlezing.koppeling ?? Object.fromEntries(inlezing.kolommen.map(({ kolom, voorstel }) => [kolom, voorstel])),
  )
  const action = useAction(() => call(samenwerkingApi.koppelInlezing, { params: { id: inlezing.id }, body: { koppeling } }))
  const oordeel = mayInlezen(useWie(), inlezing.soort)
  const mist = inleesSoorten[inlezing.soort].velden.filter((veld) => veld.verplicht && !Object.values(koppeling).includes(veld.naam))
  // What has no column of its own stands above the table, not at a field.
  const faults = action.faults.map((fault) => (fault.name === 'koppeling' ? { ...fault, name: '' } : fault))
  return (
    <Stack gap="md">
      <Form faults={faults} onSubmit={() => void action.run()} headingLevel={3} isWide>
        {inlezing.herkomst && (
          <p className="rk-zacht">
            Dit bestand komt uit Regiekamer: {inlezing.herkomst.soort} van {inlezing.herkomst.samenwerking}, stand op{' '}
            {inlezing.herkomst.standOp}, gemaakt op {inlezing.herkomst.gemaaktOp}.
          </p>
        )}
        <KolommenTabel inlezing={inlezing} koppeling={koppeling} onChange={setKoppeling} />
        {mist.length > 0 && (
          <Alert tone="warning" heading={`Nog te koppelen: ${mist.map(({ kop }) => kop).join(', ')}`} headingLevel={3}>
            <p>Kies hierboven in welke kolom {mist.length === 1 ? 'dit' : 'elk hiervan'} staat.</p>
          </Alert>
        )}
        <Button
          type="submit"
          variant={inlezing.status === 'gelezen' ? 'primary' : 'secondary'}
          isBusy={action.isBusy}
          isDisabled={!oordeel.mag}
          reason={oordeel.mag ? undefined : oordeel.reden}
        >
          {inlezing.status === 'gelezen' ? 'Doe een proef' : 'Doe de proef opnieuw'}
        </Button>
      </Form>
      <EersteRijen inlezing={inlezing} />
      <Velden inlezing={inlezing} />
    </Stack>
  )
}

function KolommenTabel({ inlezing, koppeling, onChange }: { inlezing: Inlezing; koppeling: Keuze; onChange: (koppeling: Keuze) => void }) {
  const { velden } = inleesSoorten[inlezing.soort]
  const chosen = (naam: string, kolom: string) => Object.entries(koppeling).some(([other, veld]) => other !== kolom && veld === naam)
  return (
    <DataTable
      caption="Kolommen van uw bestand, met ons voorstel. Wat u niet koppelt, wordt niet gelezen."
      rows={inlezing.kolommen}
      rowKey={({ kolom }) => kolom}
      columns={[
        { key: 'kop', header: 'Kolom', isRowHeader: true, cell: ({ kolom, kop }) => `${kolom}: ${kop || 'zonder kop'}` },
        { key: 'voorbeelden', header: 'Voorbeelden', cell: ({ voorbeelden }) => voorbeelden.join(' · ') || 'leeg' },
        {
          key: 'veld',
          header: 'Is het veld',
          onMobile: 'shown',
          cell: ({ kolom, kop }) => (
            <Select
              name={`koppeling.${kolom}`}
              label={`Veld voor kolom ${kolom} ${kop}`}
              isLabelHidden
              placeholder="Niet inlezen"
              value={koppeling[kolom] ?? ''}
              onChange={(veld) => onChange({ ...koppeling, [kolom]: veld || null })}
              options={velden.map(({ naam, kop: veldKop, verplicht }) => ({
                value: naam,
                label: `${veldKop}${verplicht ? ' (verplicht)' : ''}${chosen(naam, kolom) ? ' (al gekozen)' : ''}`,
              }))}
            />
          ),
        },
      ]}
    />
  )
}

function EersteRijen({ inlezing: { eersteRijen, kolommen, aantalRijen } }: { inlezing: Inlezing }) {
  return (
    <Disclosure summary={`Bekijk de eerste ${eersteRijen.length} van ${showAantal(aantalRijen, 'rij', 'rijen')}`}>
      <DataTable
        caption="De eerste rijen van uw bestand"
        isCaptionHidden
        rows={eersteRijen.map((cellen, index) => ({ cellen, nummer: String(index + 1) }))}
        rowKey={({ nummer }) => nummer}
        columns={[
          { key: 'nummer', header: 'Nr.', isRowHeader: true, cell: ({ nummer }) => nummer },
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

function Velden({ inlezing: { soort } }: { inlezing: Inlezing }) {
  return (
    <Disclosure summary="Bekijk wat er in elk veld hoort">
      <DataTable
        caption="Velden, wat u erin zet en wat een lege cel betekent"
        isCaptionHidden
        rows={inleesSoorten[soort].velden}
        rowKey={({ naam }) => naam}
        columns={[
          { key: 'kop', header: 'Veld', isRowHeader: true, cell: ({ kop, verplicht }) => `${kop}${verplicht ? ' (verplicht)' : ''}` },
          { key: 'uitleg', header: 'Wat u erin zet', cell: ({ uitleg }) => uitleg },
          { key: 'leeg', header: 'Lege cel', cell: ({ leeg }) => leeg || 'Mag niet leeg zijn.' },
        ]}
      />
    </Disclosure>
  )
}
