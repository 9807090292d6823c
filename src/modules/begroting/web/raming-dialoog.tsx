import { begrotingApi, type Jaarraming } from '#modules/begroting/contract.ts'
import { call } from '#web/call.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface Props {
  begrotingId: string
  raming: Jaarraming
  onDone: () => void
  onClose: () => void
}

const stromen = [
  { naam: 'baten', label: 'Baten' },
  { naam: 'lasten', label: 'Lasten' },
  { naam: 'onttrekkingen', label: 'Uit reserves' },
  { naam: 'toevoegingen', label: 'Naar reserves' },
] as const
type Stroom = (typeof stromen)[number]['naam']
type Velden = Record<Stroom | `incidenteel.${Stroom}`, string | null> & { grond: string }

/** What the adopted budget says of a year; it begins with what was put down last. */
export function RamingDialoog({ begrotingId, raming: { jaar, versie, vaststellingen }, ...gedrag }: Props) {
  const { values, field, check } = useFormValues(beginVan(vaststellingen[0]))
  const body = () => ({
    ...bedragen((naam) => values[naam]!),
    incidenteel: bedragen((naam) => values[`incidenteel.${naam}`]!),
    jaar,
    grond: values.grond,
  })
  return (
    <FormDialog
      {...gedrag}
      title={`Raming van ${jaar}`}
      submitLabel="Leg vast"
      check={() =>
        check({
          ...Object.fromEntries(
            stromen.flatMap(({ naam, label }) => [
              [naam, `Vul in: ${label.toLowerCase()}, of 0.`],
              [`incidenteel.${naam}`, 'Vul in welk deel incidenteel is, of 0.'],
            ]),
          ),
          grond: 'Vul het besluit in waarop dit rust.',
        })
      }
      send={() => call(begrotingApi.setRaming, { params: { id: begrotingId }, body: body() }, { versie })}
    >
      <p>Neem over wat het bestuur vaststelde. Wat eerder gold, blijft leesbaar.</p>
      {stromen.map(({ naam, label }) => (
        <div key={naam} className="rk-begroting__paar">
          <AmountField label={label} {...field(naam)} />
          <AmountField label={`${label}: daarvan incidenteel`} {...field(`incidenteel.${naam}`)} />
        </div>
      ))}
      <TextField label="Besluit" hint="Bijvoorbeeld: begroting 2028, algemeen bestuur 1 juli 2027" {...field('grond')} />
    </FormDialog>
  )
}

const bedragen = (ask: (naam: Stroom) => string) => ({
  baten: ask('baten'),
  lasten: ask('lasten'),
  onttrekkingen: ask('onttrekkingen'),
  toevoegingen: ask('toevoegingen'),
})

function beginVan(laatste: Jaarraming['vaststellingen'][number] | undefined): Velden {
  const van = (naam: Stroom) => laatste?.[naam] ?? null
  const deel = (naam: Stroom) => laatste?.incidenteel[naam] ?? '0.00'
  return {
    baten: van('baten'),
    lasten: van('lasten'),
    onttrekkingen: van('onttrekkingen'),
    toevoegingen: van('toevoegingen'),
    'incidenteel.baten': deel('baten'),
    'incidenteel.lasten': deel('lasten'),
    'incidenteel.onttrekkingen': deel('onttrekkingen'),
    'incidenteel.toevoegingen': deel('toevoegingen'),
    grond: '',
  }
}
