import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { type KwartaalKort, verrekeningApi } from '#modules/verrekening/contract.ts'
import { sleutelsQuery } from '#modules/verrekening/web/kwartaal-queries.ts'
import { call } from '#web/call.ts'
import { Select } from '#web/design/select.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface Props {
  kwartalen: readonly KwartaalKort[]
  onClose: () => void
  onDone: (id: string) => void
}

/** The quarter after the last one that is there. */
function volgende(kwartalen: readonly KwartaalKort[]): { jaar: string; kwartaal: string } {
  const [laatste] = kwartalen
  if (!laatste) return { jaar: String(new Date().getFullYear()), kwartaal: '1' }
  return laatste.kwartaal === 4
    ? { jaar: String(laatste.jaar + 1), kwartaal: '1' }
    : { jaar: String(laatste.jaar), kwartaal: String(laatste.kwartaal + 1) }
}

/** Asks which quarter, and over which key goes what its lines leave. */
export function KwartaalOpenen({ kwartalen, onClose, onDone }: Props) {
  const { data: sleutels } = useSuspenseQuery(sleutelsQuery)
  const eerst = volgende(kwartalen)
  const jaren = [-1, 0, 1, 2].map((meer) => String(Number(eerst.jaar) + meer))
  const { values, field, check } = useFormValues({
    ...eerst,
    verdeelsleutelId: sleutels[0]?.id ?? '',
  })
  const made = useRef('')
  return (
    <FormDialog
      title="Een kwartaal openen"
      submitLabel="Open en boek de voorschotten"
      check={() => check({ verdeelsleutelId: 'Kies een verdeelsleutel.' })}
      send={async () => {
        const body = { jaar: Number(values.jaar), kwartaal: Number(values.kwartaal), verdeelsleutelId: values.verdeelsleutelId }
        made.current = (await call(verrekeningApi.openKwartaal, { body })).id
      }}
      onDone={() => onDone(made.current)}
      onClose={onClose}
    >
      <p>
        Het voorschot van ieder is het begrote aantal maal het tarief van vandaag. Daarna blijft het voorschot zoals het is, ook als het
        plan wijzigt.
      </p>
      <Select label="Jaar" width="short" {...field('jaar')} options={jaren.map((value) => ({ value, label: value }))} />
      <Select
        label="Kwartaal"
        width="short"
        {...field('kwartaal')}
        options={['1', '2', '3', '4'].map((value) => ({ value, label: value }))}
      />
      <Select
        label="Verdeelsleutel voor het resultaat"
        hint="Wat niet per product wordt afgerekend, gaat hierover"
        placeholder="Kies een verdeelsleutel"
        {...field('verdeelsleutelId')}
        options={sleutels.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
    </FormDialog>
  )
}
