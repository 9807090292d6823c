import { useState } from 'react'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Form } from '#web/design/form.tsx'
import { Select } from '#web/design/select.tsx'
import { useAction } from '#web/use-action.ts'

/** Which column is which field: proposed from the heads, for the reader to mend. Then a dry run. */
export function InleesKoppeling({ inlezing }: { inlezing: Inlezing }) {
  const begin = inlezing.koppeling ?? Object.fromEntries(inlezing.kolommen.map(({ kolom, voorstel }) => [kolom, voorstel]))
  const [koppeling, setKoppeling] = useState<Record<string, string | null>>(begin)
  const action = useAction(() => call(samenwerkingApi.koppelInlezing, { params: { id: inlezing.id }, body: { koppeling } }))
  const { velden } = inleesSoorten[inlezing.soort]
  return (
    <Card heading="Welke kolom is wat?">
      <Form faults={action.faults} onSubmit={() => void action.run()} headingLevel={3}>
        <DataTable
          caption="Kolommen van uw bestand, met een voorstel. Wat u niet koppelt, wordt niet gelezen."
          rows={inlezing.kolommen}
          rowKey={({ kolom }) => kolom}
          columns={[
            { key: 'kop', header: 'Kolom', isRowHeader: true, cell: ({ kolom, kop }) => `${kolom}: ${kop || 'zonder kop'}` },
            {
              key: 'voorbeelden',
              header: 'Voorbeelden',
              cell: ({ voorbeelden }) => voorbeelden.filter(Boolean).slice(0, 3).join(' · ') || 'leeg',
            },
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
                  onChange={(veld) => setKoppeling({ ...koppeling, [kolom]: veld || null })}
                  options={velden.map((veld) => ({ value: veld.naam, label: veld.verplicht ? `${veld.kop} (verplicht)` : veld.kop }))}
                />
              ),
            },
          ]}
        />
        <Button type="submit" variant={inlezing.status === 'gelezen' ? 'primary' : 'secondary'} isBusy={action.isBusy}>
          {inlezing.status === 'gelezen' ? 'Doe een proef' : 'Doe de proef opnieuw'}
        </Button>
      </Form>
    </Card>
  )
}
