import { useSuspenseQuery } from '@tanstack/react-query'
import { kostenApi } from '#modules/kosten/contract.ts'
import type { Kostenmodel } from '#modules/kosten/contract/kostenmodel.ts'
import { periodeTekst, raaktDoorgerekend } from '#modules/kosten/domain/periode.ts'
import { alleToerekeningenQuery } from '#modules/kosten/web/queries.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

/** From which day a model counts, and on which ground. */
export function ModelVaststellen({ model, onClose, onDone }: { model: Kostenmodel; onClose: () => void; onDone: () => void }) {
  const form = useFormValues<{ van: string | null; grond: string; ook: boolean }>({ van: null, grond: '', ook: false })
  const { data: runs } = useSuspenseQuery(alleToerekeningenQuery)
  const geraakt = form.values.van === null ? [] : raaktDoorgerekend(runs.resultaten, form.values.van).map(periodeTekst)
  return (
    <FormDialog
      title={`${model.naam} vaststellen`}
      submitLabel="Stel vast"
      check={() => form.check({ van: 'Vul in vanaf welke dag het model geldt.', grond: 'Vul de reden of het besluit in.' })}
      send={() =>
        call(
          kostenApi.adoptKostenmodel,
          { params: { id: model.id }, body: { van: form.values.van!, grond: form.values.grond, ookDoorgerekend: form.values.ook } },
          { versie: model.versie },
        )
      }
      onDone={() => {
        onClose()
        onDone()
      }}
      onClose={onClose}
    >
      <p>Het model dat nu geldt, eindigt de dag ervoor. Daarna wijzigt dit model niet meer; u kunt er wel een kopie van maken.</p>
      <DateField label="Geldt vanaf" hint="Deze dag telt mee. Kies de eerste dag van een kwartaal" {...form.field('van')} />
      {geraakt.length > 0 && (
        <>
          <Alert tone="warning" heading="Deze perioden zijn al doorgerekend">
            {geraakt.join(', ')}. Wat is bewaard, blijft staan. Maar wie zo’n periode opnieuw doorrekent, krijgt met dit model andere
            kostprijzen.
          </Alert>
          <Checkbox
            name="ookDoorgerekend"
            label="Dit model geldt ook voor die perioden"
            isChecked={form.values.ook}
            onChange={(ook) => form.set('ook', ook)}
          />
        </>
      )}
      <TextField label="Reden of besluit" hint="Dit komt in de historie te staan" {...form.field('grond')} />
    </FormDialog>
  )
}
