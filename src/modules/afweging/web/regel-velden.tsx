import { klassen as klasseCodes, soorten } from '#modules/afweging/domain/voorstel.ts'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import type { Rijen } from '#web/forms/use-rijen.ts'
import type { BeslispuntInvoer, RegelInvoer } from '#modules/afweging/web/voorstel-ontwerp.ts'
import { klassen, soortNamen } from '#modules/afweging/web/teksten.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'

interface Props {
  regel: RegelInvoer
  index: number
  rijen: Rijen<RegelInvoer>
  punten: readonly BeslispuntInvoer[]
}

/** One line of a proposal: what for, how necessary with the evidence for it, when, and how much. */
export function RegelVelden({ regel, index, rijen, punten }: Props) {
  const pad = `regels.${index}`
  const set = (changed: Partial<RegelInvoer>) => rijen.change({ ...regel, ...changed })
  return (
    <fieldset className="rk-regel">
      <legend>Regel {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={regel.id} index={index} naam={`regel ${index + 1}`} />
      </div>
      <TextField
        name={`${pad}.omschrijving`}
        label="Waarvoor"
        value={regel.omschrijving}
        onChange={(omschrijving) => set({ omschrijving })}
      />
      {punten.length > 1 && <PuntKeuze regel={regel} index={index} punten={punten} onChange={(puntId) => set({ puntId })} />}
      <RadioGroup
        name={`${pad}.klasse`}
        label="Hoe nodig is dit?"
        value={regel.klasse}
        onChange={(klasse) => set({ klasse })}
        options={klasseCodes.map((value) => ({ value, label: klassen[value].naam, hint: klassen[value].uitleg }))}
      />
      {regel.klasse && (
        <TextArea
          name={`${pad}.bewijs`}
          label={regel.klasse === 'wenselijk' ? 'Toelichting' : 'Bewijs'}
          hint={klassen[regel.klasse].bewijs}
          isOptional={regel.klasse === 'wenselijk'}
          rows={2}
          value={regel.bewijs}
          onChange={(bewijs) => set({ bewijs })}
        />
      )}
      <div className="rk-regel__rij">
        <TextField
          name={`${pad}.jaar`}
          label="Jaar"
          hint={regel.soort === 'structureel' ? 'Vanaf dit jaar elk jaar' : 'Alleen in dit jaar'}
          width="short"
          inputMode="numeric"
          value={regel.jaar}
          onChange={(jaar) => set({ jaar })}
        />
        <Select
          name={`${pad}.soort`}
          label="Soort"
          hint="Eenmalig of elk jaar"
          width="medium"
          value={regel.soort}
          onChange={(soort) => set({ soort: soorten.find((each) => each === soort) ?? 'incidenteel' })}
          options={soorten.map((value) => ({ value, label: soortNamen[value] }))}
        />
        <AmountField
          name={`${pad}.post`}
          label="Bedrag"
          hint="Bijvoorbeeld 1.234,56, of PM"
          allowPm
          value={regel.post}
          onChange={(post, postFout) => set({ post, postFout })}
        />
      </div>
    </fieldset>
  )
}

interface PuntProps extends Pick<Props, 'regel' | 'index' | 'punten'> {
  onChange: (puntId: number) => void
}

function PuntKeuze({ regel, index, punten, onChange }: PuntProps) {
  const known = punten.some(({ id }) => id === regel.puntId)
  return (
    <Select
      name={`regels.${index}.beslispunt`}
      label="Bij welk beslispunt?"
      value={String(known ? regel.puntId : punten[0]!.id)}
      onChange={(puntId) => onChange(Number(puntId))}
      options={punten.map(({ id, tekst }, at) => ({ value: String(id), label: `${at + 1}. ${tekst || 'nog zonder tekst'}` }))}
    />
  )
}
