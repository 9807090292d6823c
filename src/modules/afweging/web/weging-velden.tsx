import { kSets } from '#modules/afweging/domain/k-sets.ts'
import { RijKnoppen } from '#modules/afweging/web/rij-knoppen.tsx'
import type { Rijen } from '#modules/afweging/web/use-rijen.ts'
import {
  type Cel,
  celSleutel,
  type CriteriumInvoer,
  criteriaVan,
  plekken,
  type WegingOntwerp,
} from '#modules/afweging/web/weging-ontwerp.ts'
import { Card } from '#web/design/card.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'

/** A ready-made set to begin with; choosing one replaces the criteria. */
export function SetKeuze({ onChoose }: { onChoose: (criteria: CriteriumInvoer[]) => void }) {
  return (
    <Select
      name="set"
      label="Begin met een vaste set"
      hint="De set komt in de plaats van de criteria hieronder. U kunt haar daarna aanpassen."
      isOptional
      placeholder="Eigen criteria"
      value=""
      onChange={(code) => code && onChoose(criteriaVan(code))}
      options={kSets.map(({ code, naam, bron }) => ({ value: code, label: `${naam} (${bron})` }))}
    />
  )
}

/** One criterion: its name, which way is good, and below what a variant falls. */
export function CriteriumVelden({ criterium, index, rijen }: { criterium: CriteriumInvoer; index: number; rijen: Rijen<CriteriumInvoer> }) {
  const pad = `criteria.${index}`
  return (
    <fieldset className="rk-regel">
      <legend>Criterium {index + 1}</legend>
      <div className="rk-regel__rij">
        <TextField
          name={`${pad}.naam`}
          label="Naam"
          width="medium"
          value={criterium.naam}
          onChange={(naam) => rijen.change({ ...criterium, naam })}
        />
        <Select
          name={`${pad}.richting`}
          label="Wat is gunstig?"
          width="medium"
          value={criterium.richting}
          onChange={(richting) => rijen.change({ ...criterium, richting: richting === 'laag' ? 'laag' : 'hoog' })}
          options={[
            { value: 'hoog', label: 'Een hoge score' },
            { value: 'laag', label: 'Een lage score' },
          ]}
        />
        <NumberField
          name={`${pad}.veto`}
          label="Ondergrens"
          isOptional
          decimals={2}
          value={criterium.veto}
          onChange={(veto, vetoFout) => rijen.change({ ...criterium, veto, vetoFout })}
        />
        <RijKnoppen rijen={rijen} id={criterium.id} index={index} naam={`criterium ${index + 1}`} />
      </div>
    </fieldset>
  )
}

interface ScoreProps {
  ontwerp: WegingOntwerp
  onChange: (sleutel: string, cel: Cel) => void
}

/** A score for each variant on each criterion, variant by variant. */
export function ScoreVelden({ ontwerp, onChange }: ScoreProps) {
  const alle = plekken(ontwerp)
  return (
    <Card heading="Scores van 0 tot 10">
      <div className="rk-regels" id="scores">
        {ontwerp.varianten.map((variant) => (
          <fieldset key={variant.id} className="rk-regel">
            <legend>{variant.naam || 'Variant zonder naam'}</legend>
            <div className="rk-regel__rij">
              {alle.map((plek, index) =>
                plek.variant.id === variant.id ? (
                  <NumberField
                    key={plek.criterium.id}
                    name={`scores.${index}.score`}
                    label={plek.criterium.naam || 'Criterium zonder naam'}
                    decimals={2}
                    value={plek.cel.score}
                    onChange={(score, fout) => onChange(celSleutel(variant.id, plek.criterium.id), { score, fout })}
                  />
                ) : null,
              )}
            </div>
          </fieldset>
        ))}
      </div>
    </Card>
  )
}
