import { useState } from 'react'
import { showAantal } from '#kernel/format/getal.ts'
import { type Agenda, agendaApi } from '#modules/agenda/contract.ts'
import type { Tijdplan } from '#modules/agenda/domain/agenda.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

/** How long all items take, against the time that there is. */
export function Tijdsom({ agenda, plan, magWijzigen }: { agenda: Agenda; plan: Tijdplan; magWijzigen: boolean }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="rk-agenda__som" role="status">
      <span>
        Samen <strong>{showAantal(plan.totaal, 'minuut', 'minuten')}</strong>
        {plan.klaar && `, klaar om ${plan.klaar} uur`}
      </span>
      {agenda.einde && <span>Einde: {agenda.einde} uur</span>}
      {plan.teLang !== null &&
        (plan.teLang > 0 ? (
          <Badge tone="warning">{`${showAantal(plan.teLang, 'minuut', 'minuten')} te lang`}</Badge>
        ) : (
          <Badge tone="positive">{plan.teLang === 0 ? 'Past precies' : `${showAantal(-plan.teLang, 'minuut', 'minuten')} over`}</Badge>
        ))}
      {magWijzigen && (
        <Button size="small" variant="subtle" onPress={() => setOpen(true)}>
          {agenda.einde ? 'Wijzig de eindtijd' : 'Zeg hoe laat het eindigt'}
        </Button>
      )}
      {isOpen && <EindeDialoog agenda={agenda} onClose={() => setOpen(false)} />}
    </div>
  )
}

function EindeDialoog({ agenda, onClose }: { agenda: Agenda; onClose: () => void }) {
  const { values, field } = useFormValues({ einde: agenda.einde ?? '' })
  const send = () =>
    call(agendaApi.changeAgenda, { params: { id: agenda.id }, body: { einde: values.einde.trim() || null } }, { versie: agenda.versie })
  return (
    <FormDialog
      title="Hoe laat eindigt de vergadering?"
      submitLabel="Bewaar"
      check={() => []}
      send={send}
      onClose={onClose}
      onDone={onClose}
    >
      <TextField label="Eindtijd" hint="Bijvoorbeeld 12:00" width="short" isOptional {...field('einde')} />
    </FormDialog>
  )
}
