import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { type KwartaalKort, verrekeningApi } from '#modules/verrekening/contract.ts'
import { waaromSleutelNiet } from '#modules/verrekening/domain/resultaatsleutel.ts'
import { sleutelsQuery } from '#modules/verrekening/web/kwartaal-queries.ts'
import { call } from '#web/call.ts'
import { Link } from '#web/design/link.tsx'
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
  const { values, field, check } = useFormValues({ ...eerst, verdeelsleutelId: '' })
  const kan = sleutels.filter(
    (sleutel) => waaromSleutelNiet(sleutel, { jaar: Number(values.jaar), kwartaal: Number(values.kwartaal) }) === null,
  )
  // One that is the only one is chosen; one that was chosen and does not hold in another quarter is not.
  const gekozen = kan.length === 1 ? kan[0]! : kan.find(({ id }) => id === values.verdeelsleutelId)
  const made = useRef('')
  return (
    <FormDialog
      title="Een kwartaal openen"
      submitLabel="Open en boek de voorschotten"
      check={() => (gekozen ? [] : check({ verdeelsleutelId: 'Kies een verdeelsleutel.' }))}
      send={async () => {
        const body = { jaar: Number(values.jaar), kwartaal: Number(values.kwartaal), verdeelsleutelId: gekozen!.id }
        made.current = (await call(verrekeningApi.openKwartaal, { body })).id
      }}
      onDone={() => onDone(made.current)}
      onClose={onClose}
    >
      <p>
        Het voorschot van ieder is het begrote aantal maal het tarief op de eerste dag van het kwartaal. Daarna blijft het voorschot zoals
        het is, ook als het plan of het tarief wijzigt.
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
        hint="Wat niet per product wordt afgerekend, gaat hierover. U kiest uit vastgestelde sleutels die het hele kwartaal gelden"
        placeholder="Kies een verdeelsleutel"
        {...field('verdeelsleutelId')}
        value={gekozen?.id ?? ''}
        options={kan.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      {kan.length === 0 && (
        <p className="rk-zacht">
          In dit kwartaal geldt geen vastgestelde sleutel. Laat er eerst een vaststellen, bij{' '}
          <Link to="/verdeelsleutels">Verdeelsleutels</Link>.
        </p>
      )}
    </FormDialog>
  )
}
