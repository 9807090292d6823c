import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Doel, doelenApi } from '#modules/doelen/contract.ts'
import { uitkomst } from '#modules/doelen/domain/herijking.ts'
import { mayMeasure } from '#modules/doelen/policy.ts'
import { uitkomstNamen, waardeTekst } from '#modules/doelen/web/uitleg.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

/** What was measured of one goal, newest first. */
export const metingenQuery = (id: string) => ask(doelenApi.listMetingen, { params: { id } })

/** What was measured, and the way to measure again. */
export function Metingen({ doel }: { doel: Doel }) {
  const { data } = useSuspenseQuery(metingenQuery(doel.id))
  const { today } = useStandOp()
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = mayMeasure(useWie(), { soort: doel.soort, eigenOrganisatieId: doel.zijde.eigenOrganisatieId })
  const nu = uitkomstNamen[uitkomst(doel, data.resultaten[0] ?? null, today)]
  return (
    <Card
      heading="Wat er is gemeten"
      actions={
        doel.status === 'ingetrokken' ? undefined : (
          <Button isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden} onPress={() => setOpen(true)}>
            Leg een meting vast
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <p>
          Belofte naast resultaat: <Badge tone={nu.tone}>{nu.naam}</Badge>
        </p>
        <DataTable
          caption="Metingen, de nieuwste eerst"
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={[
            { key: 'datum', header: 'Gemeten op', isRowHeader: true, cell: ({ datum }) => <DateText value={datum} /> },
            { key: 'waarde', header: 'Waarde', align: 'end', cell: ({ waarde }) => waardeTekst(waarde, doel) },
            { key: 'bron', header: 'Bron', cell: ({ bron }) => bron },
            { key: 'wie', header: 'Vastgelegd door', cell: ({ persoonNaam, organisatieNaam }) => `${persoonNaam}, ${organisatieNaam}` },
          ]}
          empty={
            <EmptyState headingLevel={3} heading="Nog niet gemeten">
              Leg hier vast wat u hebt gemeten. Een meting blijft staan; meet u opnieuw, dan telt de nieuwste.
            </EmptyState>
          }
        />
      </Stack>
      {isOpen && (
        <MetingDialoog
          doel={doel}
          today={today}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setMessage('De meting is vastgelegd.')
          }}
        />
      )}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </Card>
  )
}

interface DialoogProps {
  doel: Doel
  today: string
  onClose: () => void
  onDone: () => void
}

function MetingDialoog({ doel, today, onClose, onDone }: DialoogProps) {
  const { values, field, check } = useFormValues<{ datum: string | null; waarde: string | null; bron: string }>({
    datum: today,
    waarde: null,
    bron: '',
  })
  return (
    <FormDialog
      title="Meting vastleggen"
      submitLabel="Leg vast"
      check={() =>
        check({
          datum: 'Vul de dag in waarop is gemeten.',
          waarde: 'Vul in wat er is gemeten.',
          bron: 'Vul in waar het cijfer vandaan komt.',
        })
      }
      send={() =>
        call(doelenApi.addMeting, { params: { id: doel.id }, body: { datum: values.datum!, waarde: values.waarde!, bron: values.bron } })
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p>{doel.maatstaf}. Een meting blijft staan. Is er iets mis, meet dan opnieuw: de nieuwste telt.</p>
      <DateField label="Gemeten op" max={today} {...field('datum')} />
      <NumberField label="Gemeten waarde" decimals={6} suffix={doel.eenheid} hint="Bijvoorbeeld 90 of 4,5" {...field('waarde')} />
      <TextField label="Bron" hint="Bijvoorbeeld: ICT-benchmark 2027" {...field('bron')} />
    </FormDialog>
  )
}
