import { Plus } from 'lucide-react'
import { kSets } from '#modules/afweging/domain/k-sets.ts'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import type { Rijen } from '#web/forms/use-rijen.ts'
import { type CriteriumInvoer, criteriaVan, type VariantInvoer } from '#modules/afweging/web/weging-ontwerp.ts'
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
        <p>Zeg bij elk criterium wat het slechtste en het beste van de varianten is. Elke organisatie weegt die sprong.</p>
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
      </div>
      <div className="rk-regel__rij">
        <TextField
          name={`${pad}.slechtst`}
          label="Op zijn slechtst"
          isOptional
          width="medium"
          value={criterium.slechtst}
          onChange={(slechtst) => rijen.change({ ...criterium, slechtst })}
        />
        <TextField
          name={`${pad}.best`}
          label="Op zijn best"
          isOptional
          width="medium"
          value={criterium.best}
          onChange={(best) => rijen.change({ ...criterium, best })}
        />
      </div>
      <NumberField
        name={`${pad}.veto`}
        label="Ondergrens"
        isOptional
        decimals={2}
        value={criterium.veto}
        onChange={(veto, vetoFout) => rijen.change({ ...criterium, veto, vetoFout })}
      />
    </fieldset>
  )
}
