import { Plus } from 'lucide-react'
import { kSets } from '#modules/afweging/domain/k-sets.ts'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import type { Rijen } from '#web/forms/use-rijen.ts'
import {
  type Cel,
  celSleutel,
  type CriteriumInvoer,
  criteriaVan,
  plekken,
  type VariantInvoer,
  type WegingOntwerp,
} from '#modules/afweging/web/weging-ontwerp.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'

/** What variants are judged on: a set to begin with, and each criterion to change. */
export function CriteriaVelden({ criteria }: { criteria: Rijen<CriteriumInvoer> }) {
  return (
    <Card heading="Criteria">
      <div className="rk-regels">
        <SetKeuze onChoose={criteria.replace} />
        {criteria.rijen.map((criterium, index) => (
          <CriteriumVelden key={criterium.id} criterium={criterium} index={index} rijen={criteria} />
        ))}
        <VoegToe wat="een criterium" onPress={criteria.add} />
      </div>
    </Card>
  )
}

/** What is compared, by name. */
export function VariantenVelden({ varianten }: { varianten: Rijen<VariantInvoer> }) {
  return (
    <Card heading="Varianten">
      <div className="rk-regels" id="varianten">
        {varianten.rijen.map((variant, index) => (
          <div key={variant.id} className="rk-regel__rij">
            <TextField
              name={`varianten.${index}`}
              label={`Variant ${index + 1}`}
              width="medium"
              value={variant.naam}
              onChange={(naam) => varianten.change({ ...variant, naam })}
            />
            <RijKnoppen rijen={varianten} id={variant.id} index={index} naam={`variant ${index + 1}`} canMove={false} />
          </div>
        ))}
        <VoegToe wat="een variant" onPress={varianten.add} />
      </div>
    </Card>
  )
}

function VoegToe({ wat, onPress }: { wat: string; onPress: () => void }) {
  return (
    <ButtonRow>
      <Button size="small" icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={onPress}>
        {`Voeg ${wat} toe`}
      </Button>
    </ButtonRow>
  )
}

/** A ready-made set to begin with; choosing one replaces the criteria. */
function SetKeuze({ onChoose }: { onChoose: (criteria: CriteriumInvoer[]) => void }) {
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
function CriteriumVelden({ criterium, index, rijen }: { criterium: CriteriumInvoer; index: number; rijen: Rijen<CriteriumInvoer> }) {
  const pad = `criteria.${index}`
  return (
    <fieldset className="rk-regel">
      <legend>Criterium {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={criterium.id} index={index} naam={`criterium ${index + 1}`} />
      </div>
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
