import { useState } from 'react'
import { vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { call } from '#web/call.ts'
import { ComboBox, type ComboBoxOption } from '#web/design/combo-box.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'

interface Props {
  wens: Wens
  /** The wish that was pressed; without one it is looked for here. */
  naar?: ComboBoxOption
  onClose: () => void
  onDone: (message: string) => void
}

/** In which other wish ours goes on, and why. What the owner of that one does not agree to, does not happen. */
export function SamenvoegDialoog({ wens, naar: begin, onClose, onDone }: Props) {
  const form = useKeptValues(`samenvoegen-${wens.id}`, { reden: '' })
  const [naar, setNaar] = useState<ComboBoxOption | null>(begin ?? null)
  const isOwn = naar?.description === wens.zijde.eigenOrganisatieNaam
  return (
    <FormDialog
      title="Onze wens laten opgaan in een andere?"
      submitLabel={isOwn ? 'Voeg samen' : 'Stel voor'}
      check={() => [
        ...(naar ? [] : [{ name: 'naarId', reason: 'Kies in welke wens deze opgaat.' }]),
        ...form.check({ reden: 'Vul de reden in.' }),
      ]}
      send={async () => {
        const body = { naarId: naar!.id, reden: form.values.reden }
        await call(vraagApi.proposeSamenvoeging, { params: { id: wens.id }, body }, { versie: wens.versie })
        form.done()
      }}
      onDone={() => onDone(isOwn ? 'De wensen zijn samengevoegd.' : 'Uw voorstel om samen te voegen is verstuurd.')}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>
        {isOwn
          ? 'Beide wensen zijn van u: dit gebeurt meteen.'
          : 'De eigenaar van de andere wens zegt ja of nee. Tot dan verandert er niets, en kunt u dit intrekken.'}{' '}
        Na een ja blijven uw woorden leesbaar onder uw naam, doet u nu mee, en gaan keuzes van anderen mee.
      </p>
      {begin ? (
        <p>
          Gaat op in: <strong>{begin.label}</strong> van {begin.description}
        </p>
      ) : (
        <ComboBox
          name="naarId"
          label="In welke wens?"
          hint="Zoek op een woord. U vindt wensen die zijn ingediend."
          value={naar}
          onChange={setNaar}
          load={async (search, signal) => {
            const query = { status: 'ingediend' as const, pageSize: 20, ...(search ? { search } : {}) }
            const { resultaten } = await call(vraagApi.listWensen, { query }, { signal })
            return resultaten
              .filter(({ id }) => id !== wens.id)
              .map(({ id, titel, zijde }) => ({ id, label: titel, description: zijde.eigenOrganisatieNaam }))
          }}
        />
      )}
      <TextField label="Reden" hint="Bijvoorbeeld: wij zoeken hetzelfde voor dezelfde mensen" {...form.field('reden')} />
    </FormDialog>
  )
}
