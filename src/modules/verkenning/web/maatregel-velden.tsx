import type { MaatregelOntwerp } from '#modules/verkenning/web/verkenning-ontwerp.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import type { Rijen } from '#web/forms/use-rijen.ts'

interface Props {
  pad: string
  maatregel: MaatregelOntwerp
  index: number
  rijen: Rijen<MaatregelOntwerp>
}

/** One measure of a scenario: what, when, how much, who, and what has to be there first. */
export function MaatregelVelden({ pad, maatregel, index, rijen }: Props) {
  const set = (changed: Partial<MaatregelOntwerp>) => rijen.change({ ...maatregel, ...changed })
  const tekst = (naam: 'wat' | 'jaar' | 'totJaar' | 'wie') => ({
    name: `${pad}.${naam}`,
    value: maatregel[naam],
    onChange: (value: string) => set({ [naam]: value }),
  })
  return (
    <fieldset className="rk-regel">
      <legend>Maatregel {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={maatregel.id} index={index} naam={`maatregel ${index + 1}`} />
      </div>
      <TextField label="Wat moet er gebeuren?" {...tekst('wat')} />
      <div className="rk-regel__rij">
        <TextField label="Jaar" width="short" inputMode="numeric" {...tekst('jaar')} />
        <Select
          name={`${pad}.kwartaal`}
          label="Kwartaal"
          isOptional
          width="short"
          placeholder="Geen"
          options={['1', '2', '3', '4'].map((value) => ({ value, label: value }))}
          value={maatregel.kwartaal}
          onChange={(kwartaal) => set({ kwartaal })}
        />
        <TextField label="Tot en met" isOptional width="short" inputMode="numeric" {...tekst('totJaar')} />
        <AmountField
          name={`${pad}.bedrag`}
          label="Bedrag"
          hint="Een bedrag, of PM"
          isOptional
          allowPm
          value={maatregel.bedrag.waarde}
          onChange={(waarde, fout) => set({ bedrag: { waarde, fout } })}
        />
        <TextField label="Wie" isOptional width="medium" {...tekst('wie')} />
        <Select
          name={`${pad}.eerst`}
          label="Wat moet eerst?"
          isOptional
          width="medium"
          placeholder="Niets"
          options={rijen.rijen
            .filter(({ id, wat }) => id !== maatregel.id && wat.trim() !== '')
            .map(({ sleutel, wat }) => ({ value: sleutel, label: wat }))}
          value={maatregel.eerst}
          onChange={(eerst) => set({ eerst })}
        />
      </div>
    </fieldset>
  )
}
