import type { Score, Weging } from '#modules/afweging/contract.ts'
import { plek } from '#modules/afweging/domain/weging-opzet.ts'
import { celOp, type Cel, scoreCriteria, scorePlekken, type ScoresOntwerp, veldNaam } from '#modules/afweging/web/scores-ontwerp.ts'
import { showScore } from '#modules/afweging/web/weging-woorden.ts'
import { Card } from '#web/design/card.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useSession } from '#web/session.ts'

interface Props {
  weging: Weging
  ontwerp: ScoresOntwerp
  onChange: (plaats: string, cel: Cel) => void
}

/** A card per criterion, and in it a row per variant: score, range and source. */
export function ScoreVelden({ weging, ontwerp, onChange }: Props) {
  const places = scorePlekken(weging)
  return scoreCriteria(weging).map(({ naam, slechtst, best, richting }) => (
    <Card key={naam} heading={naam}>
      <div className="rk-regels">
        {(slechtst || best || richting === 'laag') && (
          <p className="rk-onder">
            {[slechtst && `Slechtst: ${slechtst}`, best && `best: ${best}`, richting === 'laag' && 'een lage score is gunstig']
              .filter(Boolean)
              .join('; ')}
            .
          </p>
        )}
        {places.map(({ variant, criterium, plaats }, index) =>
          criterium === naam ? (
            <Rij
              key={plaats}
              variant={variant}
              index={index}
              cel={celOp(ontwerp, plaats)}
              anderen={weging.scores.filter((score) => plek(score) === plaats)}
              onChange={(cel) => onChange(plaats, cel)}
            />
          ) : null,
        )}
      </div>
    </Card>
  ))
}

interface RijProps {
  variant: string
  index: number
  cel: Cel
  anderen: readonly Score[]
  onChange: (cel: Cel) => void
}

function Rij({ variant, index, cel, anderen, onChange }: RijProps) {
  const { hoed } = useSession()
  const found = anderen.filter(({ organisatieId }) => organisatieId !== hoed?.organisatieId)
  const getal = (naam: 'score' | 'laag' | 'hoog') => ({
    name: veldNaam(index, naam),
    decimals: 2,
    value: cel[naam].waarde,
    onChange: (waarde: string | null, fout: string | null) => onChange({ ...cel, [naam]: { waarde, fout } }),
  })
  return (
    <fieldset className="rk-regel">
      <legend>{variant}</legend>
      {found.length > 0 && (
        <p className="rk-onder">
          {found.map(({ organisatieNaam, score }) => `${organisatieNaam} geeft een ${showScore(score)}`).join('; ')}.
        </p>
      )}
      <div className="rk-regel__rij">
        <NumberField label="Score" {...getal('score')} />
        <NumberField label="Ten minste" isOptional {...getal('laag')} />
        <NumberField label="Ten hoogste" isOptional {...getal('hoog')} />
        <TextField
          name={veldNaam(index, 'bron')}
          label="Eigen bron"
          isOptional
          width="medium"
          value={cel.bron}
          onChange={(bron) => onChange({ ...cel, bron })}
        />
      </div>
    </fieldset>
  )
}
