import { Plus } from 'lucide-react'
import { useState } from 'react'
import { afwegingApi, type Voorstel, type Weging } from '#modules/afweging/contract.ts'
import { mayGiveWeights, mayWeigh } from '#modules/afweging/policy.ts'
import {
  aandelenTekst,
  type EigenCriterium,
  faultsOfGewichten,
  gewichtenBody,
  gewichtenOntwerp,
  type GewichtenOntwerp,
  newEigenCriterium,
  readGewichtenOntwerp,
} from '#modules/afweging/web/gewichten-ontwerp.ts'
import { GeefGeen, DienGewichtenIn } from '#modules/afweging/web/gewichten-indienen.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { NumberField } from '#web/design/number-field.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { type Rijen, useRijen } from '#web/forms/use-rijen.ts'
import { useSession } from '#web/session.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  voorstel: Voorstel
  weging: Weging
}

/** The weights of the own organisation, while they can be given: by whoever holds its mandate; others read who that is. */
export function EigenGewichten({ voorstel, weging }: Props) {
  const wie = useWie()
  const { hoed } = useSession()
  const { eigenGewichten: eigen, ronde, rondes, mandaathouders } = weging
  const open = mayWeigh(wie, { status: voorstel.status, ronde, isLaatste: ronde === rondes.length })
  if (!open.mag || (eigen && eigen.ingediendOp !== null)) return null
  const heading = `Gewichten van ${hoed?.organisatieNaam ?? 'uw organisatie'}`
  const mandaat = mayGiveWeights(wie, mandaathouders)
  return <Card heading={heading}>{mandaat.mag ? <Swing voorstel={voorstel} weging={weging} /> : <p>{mandaat.reden}</p>}</Card>
}

/** Points by swing: the largest jump 100, the others compared with it; kept on the own side, then handed in. */
function Swing({ voorstel: { id }, weging }: Props) {
  const { eigenGewichten: eigen, criteria } = weging
  const [begin] = useState(() => gewichtenOntwerp(weging))
  const kept = useKept(`gewichten-${id}-${weging.ronde}-${eigen?.versie ?? 0}`, begin, readGewichtenOntwerp)
  const ontwerp = kept.value
  const change = (changed: (was: GewichtenOntwerp) => Partial<GewichtenOntwerp>) => kept.set((was) => ({ ...was, ...changed(was) }))
  const rijen = useRijen(
    { rijen: ontwerp.eigen, update: (rows) => change((was) => ({ eigen: rows(was.eigen) })) },
    newEigenCriterium,
    (index) => `eigenCriteria.${index}.naam`,
  )
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await call(afwegingApi.saveGewichten, { params: { id }, body: gewichtenBody(ontwerp) }, { versie: eigen?.versie ?? 0 })
    kept.done()
  })
  const submit = () => {
    const found = faultsOfGewichten(ontwerp)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  const isKept = JSON.stringify(ontwerp) === JSON.stringify(begin)
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack gap="md">
        {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
        <p>
          Stel u voor dat alles op zijn slechtst staat. Welke sprong naar het beste maakt u als eerste? Geef die 100 punten. Geef de andere
          sprongen punten in verhouding: half zo belangrijk is 50.
        </p>
        <div className="rk-regels" id="gewichten">
          {ontwerp.gedeeld.map(({ criterium, punten }, index) => (
            <Sprong
              key={criterium}
              criterium={criteria[index]!}
              index={index}
              punten={punten}
              aandeel={aandelenTekst(ontwerp).get(criterium)}
              onChange={(value, fout) =>
                change((was) => ({ gedeeld: was.gedeeld.map((rij, place) => (place === index ? { ...rij, punten: value, fout } : rij)) }))
              }
            />
          ))}
          {ontwerp.eigen.map((rij, index) => (
            <EigenVelden
              key={rij.id}
              rij={rij}
              plaats={{ index, eerder: criteria.length }}
              rijen={rijen}
              aandeel={aandelenTekst(ontwerp).get(rij.naam.trim())}
            />
          ))}
          <ButtonRow>
            <Button size="small" icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={rijen.add}>
              Voeg een eigen criterium toe
            </Button>
          </ButtonRow>
        </div>
        <Knoppen id={id} versie={eigen?.versie ?? null} isKept={isKept} isBusy={action.isBusy} />
      </Stack>
    </Form>
  )
}

/** Keeping on the own side, handing in what was kept, or giving none. */
function Knoppen({ id, versie, isKept, isBusy }: { id: string; versie: number | null; isKept: boolean; isBusy: boolean }) {
  return (
    <>
      <p>
        {versie === null
          ? 'Alleen uw organisatie ziet dit, tot u het indient. Indienen kan nadat u het hebt bewaard.'
          : 'Bewaard aan uw eigen kant. Alleen uw organisatie ziet dit.'}
      </p>
      <ButtonRow>
        <Button type="submit" isBusy={isBusy}>
          Bewaar aan onze kant
        </Button>
        {versie !== null && <DienGewichtenIn id={id} versie={versie} isKept={isKept} />}
        <GeefGeen id={id} />
      </ButtonRow>
    </>
  )
}

interface SprongProps {
  criterium: Weging['criteria'][number]
  index: number
  punten: string | null
  aandeel: string | undefined
  onChange: (value: string | null, fout: string | null) => void
}

function Sprong({ criterium: { naam, slechtst, best }, index, punten, aandeel, onChange }: SprongProps) {
  return (
    <div className="rk-sprong">
      <p>
        <strong>{naam}</strong>
        {slechtst && best && (
          <span className="rk-onder">
            Van “{slechtst}” naar “{best}”
          </span>
        )}
        {aandeel && <span className="rk-onder">Telt voor {aandeel}</span>}
      </p>
      <NumberField
        name={`gewichten.${index}.gewicht`}
        label={`Punten voor ${naam}`}
        isLabelHidden
        suffix="punten"
        decimals={1}
        value={punten}
        onChange={onChange}
      />
    </div>
  )
}

interface EigenProps {
  rij: EigenCriterium
  /** Its place among the own criteria, and how many shared ones come before. */
  plaats: { index: number; eerder: number }
  rijen: Rijen<EigenCriterium>
  aandeel: string | undefined
}

/** Lokale kleur: a criterion that only the own organisation weighs. */
function EigenVelden({ rij, plaats: { index, eerder }, rijen, aandeel }: EigenProps) {
  const pad = `eigenCriteria.${index}`
  return (
    <fieldset className="rk-regel">
      <legend>Eigen criterium {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={rij.id} index={index} naam={`eigen criterium ${index + 1}`} canMove={false} />
      </div>
      <p className="rk-onder">Uw lokale kleur: telt alleen in de lijn van uw eigen organisatie, niet in het gemiddelde.</p>
      <div className="rk-regel__rij">
        <TextField name={`${pad}.naam`} label="Naam" width="medium" value={rij.naam} onChange={(naam) => rijen.change({ ...rij, naam })} />
        <TextField
          name={`${pad}.slechtst`}
          label="Op zijn slechtst"
          isOptional
          width="medium"
          value={rij.slechtst}
          onChange={(slechtst) => rijen.change({ ...rij, slechtst })}
        />
        <TextField
          name={`${pad}.best`}
          label="Op zijn best"
          isOptional
          width="medium"
          value={rij.best}
          onChange={(best) => rijen.change({ ...rij, best })}
        />
        <NumberField
          name={`gewichten.${eerder + index}.gewicht`}
          label={`Punten voor eigen criterium ${index + 1}`}
          decimals={1}
          value={rij.punten}
          onChange={(punten, fout) => rijen.change({ ...rij, punten, fout })}
        />
      </div>
      {aandeel && <p className="rk-onder">Telt voor {aandeel}</p>}
    </fieldset>
  )
}
