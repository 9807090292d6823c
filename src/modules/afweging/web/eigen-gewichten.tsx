import { useState } from 'react'
import { afwegingApi, type Voorstel, type Weging } from '#modules/afweging/contract.ts'
import { mayHandInWeights } from '#modules/afweging/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { NumberField } from '#web/design/number-field.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { useSession } from '#web/session.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  voorstel: Voorstel
  weging: Weging
}

interface Veld {
  criterium: string
  gewicht: string | null
  fout: string | null
}

/** The weights of the own organisation: kept on its own side, then handed in with a mandate. */
export function EigenGewichten({ voorstel: { id }, weging }: Props) {
  const { eigenGewichten: eigen, criteria } = weging
  const { hoed } = useSession()
  const [velden, setVelden] = useState<Veld[]>(() =>
    criteria.map(({ naam }) => ({
      criterium: naam,
      gewicht: eigen?.gewichten.find(({ criterium }) => criterium === naam)?.gewicht ?? null,
      fout: null,
    })),
  )
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(() =>
    call(
      afwegingApi.saveGewichten,
      { params: { id }, body: { gewichten: velden.map(({ criterium, gewicht }) => ({ criterium, gewicht: gewicht! })) } },
      { versie: eigen?.versie ?? 0 },
    ),
  )
  if (eigen && eigen.ingediendOp !== null) return null
  const submit = () => {
    const found = velden.flatMap(({ criterium, gewicht, fout }, index) =>
      gewicht === null ? [{ name: `gewichten.${index}.gewicht`, reason: fout ?? `Geef ${criterium} een gewicht; 0 mag ook.` }] : [],
    )
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Card heading={`Gewichten van ${hoed?.organisatieNaam ?? 'uw organisatie'}`}>
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <p>
          Hoe zwaar telt elk criterium voor u? Alleen de verhouding telt: 2 is twee keer zo zwaar als 1. Partners zien dit pas als het is
          ingediend.
        </p>
        <div className="rk-regel__rij">
          {velden.map(({ criterium, gewicht }, index) => (
            <NumberField
              key={criterium}
              name={`gewichten.${index}.gewicht`}
              label={criterium}
              decimals={4}
              value={gewicht}
              onChange={(value, fout) =>
                setVelden(velden.map((veld, place) => (place === index ? { ...veld, gewicht: value, fout } : veld)))
              }
            />
          ))}
        </div>
        <ButtonRow>
          <Button type="submit" isBusy={action.isBusy}>
            Bewaar aan onze kant
          </Button>
          {eigen && <DienGewichtenIn id={id} versie={eigen.versie} />}
        </ButtonRow>
      </Form>
    </Card>
  )
}

function DienGewichtenIn({ id, versie }: { id: string; versie: number }) {
  const oordeel = mayHandInWeights(useWie())
  const [isOpen, setOpen] = useState(false)
  const action = useAction(() => call(afwegingApi.submitGewichten, { params: { id } }, { versie }))
  return (
    <>
      <Button variant="primary" isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden} onPress={() => setOpen(true)}>
        Dien gewichten in
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Gewichten indienen?"
        confirmLabel="Ja, dien in"
        isBusy={action.isBusy}
        onCancel={() => setOpen(false)}
        onConfirm={() => void action.run().then((done) => done && setOpen(false))}
      >
        {action.faults[0]?.reason ??
          'Wie het voorstel ziet, ziet daarna ook uw gewichten, zoals u ze het laatst bewaarde. Ze tellen mee in de uitkomst en wijzigen niet meer.'}
      </ConfirmDialog>
    </>
  )
}
