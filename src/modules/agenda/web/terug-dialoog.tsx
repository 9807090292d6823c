import { type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { komtTerug } from '#modules/agenda/domain/agenda.ts'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { uitkomstBadges } from '#modules/agenda/web/teksten.ts'
import { call } from '#web/call.ts'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'

interface TerugProps {
  punt: Agendapunt
  onClose: () => void
  onDone: (message: string) => void
}

/** An outcome was written down wrong: why, and then the item is open again. */
export function TerugDialoog({ punt, onClose, onDone }: TerugProps) {
  const form = useKeptValues(`terugnemen-${punt.id}`, { reden: '' })
  const { values, field, check } = form
  const uitkomst = punt.uitkomst ? uitkomstBadges[punt.uitkomst].naam : ''
  return (
    <FormDialog
      title={`Uitkomst van ${punt.titel} terugnemen?`}
      submitLabel="Neem de uitkomst terug"
      check={() => check({ reden: 'Schrijf op wat er niet klopte.' })}
      send={metNieuwste(() => call(agendaApi.takeBackUitkomst, { params: { id: punt.id }, body: values }, { versie: punt.versie }))}
      onClose={onClose}
      onDone={() => {
        form.done()
        onDone(`De uitkomst van ${punt.titel} is teruggenomen. Leg vast wat de tafel wel zei.`)
      }}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>
        Er staat nu: {uitkomst}. Na het terugnemen is dit punt weer open. Uw tekst blijft staan; wat er stond en uw reden blijven bij het
        punt te lezen voor wie aan deze tafel zit.
        {punt.uitkomst && komtTerug(punt.uitkomst) && ' Het punt gaat ook van de volgende agenda af.'}
      </p>
      <TextArea label="Wat klopte er niet?" rows={2} {...field('reden')} />
    </FormDialog>
  )
}
