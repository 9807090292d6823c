import { useState } from 'react'
import { type Begroting, begrotingApi, type Indexatie } from '#modules/begroting/contract.ts'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import { aandeelOf, procentOf } from '#kernel/format/procent.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

/** How much wages and prices rise in each later year, who said so and why; and the place to say so. */
export function IndexatieKaart({ begroting, oordeel }: { begroting: Begroting; oordeel: Oordeel }) {
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  return (
    <Card
      heading="Indexatie"
      isFlush
      actions={
        <Button size="small" isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden} onPress={() => setOpen(true)}>
          Stel indexatie vast
        </Button>
      }
    >
      <DataTable
        caption="Hoeveel lonen en prijzen stijgen, per jaar"
        isCaptionHidden
        rows={begroting.indexaties}
        rowKey={({ jaar }) => String(jaar)}
        columns={kolommen}
      />
      {isOpen && (
        <IndexatieDialoog
          indexaties={begroting.indexaties}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setMessage('De indexatie is vastgesteld. De bedragen van dat jaar en later zijn opnieuw berekend.')
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Card>
  )
}

const streep = <span className="rk-zacht">–</span>
const procent = (aandeel: string | undefined) => (aandeel === undefined ? streep : showAandeel(aandeel, { decimalen: 2 }))

const kolommen: Column<Indexatie>[] = [
  { key: 'jaar', header: 'Jaar', isRowHeader: true, cell: ({ jaar }) => jaar },
  { key: 'loon', header: 'Lonen', align: 'end', cell: ({ vaststellingen: [laatste] }) => procent(laatste?.loon), onMobile: 'more' },
  { key: 'prijs', header: 'Prijzen', align: 'end', cell: ({ vaststellingen: [laatste] }) => procent(laatste?.prijs), onMobile: 'more' },
  {
    key: 'gewicht',
    header: 'Deel lonen',
    align: 'end',
    onMobile: 'more',
    cell: ({ vaststellingen: [laatste] }) => procent(laatste?.gewichtLoon),
  },
  {
    key: 'stijging',
    header: 'Samen',
    align: 'end',
    onMobile: 'shown',
    cell: ({ vaststellingen: [laatste] }) => procent(laatste?.stijging),
  },
  { key: 'grond', header: 'Reden of besluit', onMobile: 'shown', cell: (indexatie) => <Grond indexatie={indexatie} /> },
]

function Grond({ indexatie: { vaststellingen } }: { indexatie: Indexatie }) {
  const [laatste, ...eerder] = vaststellingen
  if (!laatste)
    return <span className="rk-zacht">Nog niet vastgesteld: van dit jaar en later is het bedrag in eigen prijzen niet bekend.</span>
  return (
    <>
      {laatste.grond}
      <span className="rk-onder">
        {laatste.persoonNaam}, {showTijdstip(laatste.gemaaktOp)}
      </span>
      {eerder.length > 0 && (
        <Disclosure summary="Wat eerder gold">
          <ul>
            {eerder.map(({ nummer, stijging, grond, persoonNaam, gemaaktOp }) => (
              <li key={nummer}>
                {showAandeel(stijging, { decimalen: 2 })}: {grond} ({persoonNaam}, {showTijdstip(gemaaktOp)})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

interface DialoogProps {
  indexaties: readonly Indexatie[]
  onClose: () => void
  onDone: () => void
}

interface Velden {
  jaar: string
  loon: string | null
  prijs: string | null
  gewichtLoon: string | null
  grond: string
}

/** The first year of which nothing was set, with the part that is wages as it was set for the year before. */
function beginVan(indexaties: readonly Indexatie[]): Velden {
  const eerste = indexaties.find(({ versie }) => versie === 0) ?? indexaties[0]!
  const voorbeeld = eerste.vaststellingen[0] ?? indexaties.findLast(({ versie }) => versie > 0)?.vaststellingen[0]
  return {
    jaar: String(eerste.jaar),
    loon: null,
    prijs: null,
    gewichtLoon: voorbeeld ? procentOf(voorbeeld.gewichtLoon) : null,
    grond: '',
  }
}

/** Another figure for a year. */
function IndexatieDialoog({ indexaties, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues(beginVan(indexaties))
  const { versie } = indexaties.find(({ jaar }) => String(jaar) === values.jaar)!
  return (
    <FormDialog
      {...gedrag}
      title="Indexatie vaststellen"
      submitLabel="Stel vast"
      check={() =>
        check({
          loon: 'Vul in hoeveel procent de lonen stijgen, of 0.',
          prijs: 'Vul in hoeveel procent de prijzen stijgen, of 0.',
          gewichtLoon: 'Vul in welk deel van de kosten lonen zijn.',
          grond: 'Vul de reden of het besluit in.',
        })
      }
      send={() =>
        call(
          begrotingApi.setIndexatie,
          {
            params: { jaar: values.jaar },
            body: {
              loon: aandeelOf(values.loon!, 5),
              prijs: aandeelOf(values.prijs!, 5),
              gewichtLoon: aandeelOf(values.gewichtLoon!, 4),
              grond: values.grond,
            },
          },
          { versie },
        )
      }
    >
      <p>
        Wat besloten is, verandert niet. Ernaast staat voortaan wat het in de prijzen van dat jaar is. Wat eerder gold, blijft leesbaar.
      </p>
      <Select
        label="Jaar"
        hint="De stijging ten opzichte van het jaar ervoor"
        options={indexaties.map(({ jaar, versie: aantal }) => ({
          value: String(jaar),
          label: aantal === 0 ? String(jaar) : `${jaar} (opnieuw)`,
        }))}
        {...field('jaar')}
      />
      <NumberField label="Lonen stijgen" hint="Bijvoorbeeld 4 volgens de cao" decimals={3} suffix="%" {...field('loon')} />
      <NumberField label="Prijzen stijgen" hint="Bijvoorbeeld 2,1 volgens het CPB" decimals={3} suffix="%" {...field('prijs')} />
      <NumberField
        label="Deel van de kosten dat lonen is"
        hint="De rest volgt de prijzen"
        decimals={2}
        suffix="%"
        {...field('gewichtLoon')}
      />
      <TextField label="Reden of besluit" hint="Dit komt in de historie te staan" {...field('grond')} />
    </FormDialog>
  )
}
