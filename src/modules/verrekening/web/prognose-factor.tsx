import { type Jaarprognose, verrekeningApi } from '#modules/verrekening/contract.ts'
import { call } from '#web/call.ts'
import { NumberField } from '#web/design/number-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface Props {
  prognose: Jaarprognose
  onClose: () => void
  onDone: () => void
}

/** How much of the plan the rest of the year will take, with the reason. */
export function Factor({ prognose: { jaar, factor }, onClose, onDone }: Props) {
  const { values, field, check } = useFormValues<{ factor: string | null; grond: string }>({ factor: factor.factor, grond: '' })
  return (
    <FormDialog
      title={`Prognose ${jaar} bijstellen`}
      submitLabel="Stel bij"
      check={() => check({ factor: 'Vul een getal in, bijvoorbeeld 1,05.', grond: 'Vul de reden in.' })}
      send={() =>
        call(
          verrekeningApi.setPrognosefactor,
          { params: { jaar }, body: { factor: values.factor!, grond: values.grond } },
          { versie: factor.versie },
        )
      }
      onDone={onDone}
      onClose={onClose}
    >
      <p>De kwartalen die nog niet zijn afgerekend, tellen zo vaak mee als hier staat. 1 is zoals begroot, 1,05 is vijf procent meer.</p>
      <NumberField label="Hoe vaak het plan meetelt" decimals={4} {...field('factor')} />
      <TextField label="Reden" hint="Iedereen leest dit bij de prognose" {...field('grond')} />
    </FormDialog>
  )
}
