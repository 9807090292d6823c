import { useState } from 'react'
import { showTijdstip } from '#kernel/format/datum.ts'
import { type Inzending, type Verkenning, verkenningApi } from '#modules/verkenning/contract.ts'
import type { Rij, Schaal } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { expectOpen, sprongen } from '#modules/verkenning/domain/verkenning.ts'
import { mayJudge } from '#modules/verkenning/policy.ts'
import {
  faultsOfOntwerp,
  opPlek,
  oordeelBody,
  oordeelOntwerp,
  type OordeelOntwerp,
  type Plek,
  plekVan,
  readOordeelOntwerp,
  toetsUitleg,
  voortgang,
} from '#modules/verkenning/web/oordeel-ontwerp.ts'
import { OordeelRij } from '#modules/verkenning/web/oordeel-rij.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { useSession } from '#web/session.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

/** The own judgement: who may not give one, reads why. */
export function OordeelTab({ verkenning }: { verkenning: Verkenning }) {
  const { persoonId } = useSession()
  const wie = useWie()
  const [message, setMessage] = useState<string | null>(null)
  const eigen = verkenning.inzendingen.find((each) => each.persoonId === persoonId && each.organisatieId === wie.organisatieId) ?? null
  const open = expectOpen(verkenning)
  const mag = mayJudge(
    wie,
    verkenning.gevraagd.map(({ organisatieId }) => organisatieId),
  )
  const reden = !open.ok ? open.refusal.detail : mag.mag ? null : mag.reden
  if (reden !== null)
    return (
      <Card>
        <EmptyState
          headingLevel={2}
          heading="U kunt hier geen oordeel geven"
          action={<LinkButton to={`/verkenningen/${verkenning.id}?tab=uitkomst`}>Bekijk de uitkomst</LinkButton>}
        >
          {reden}
        </EmptyState>
      </Card>
    )
  return (
    <>
      <OordeelFormulier key={eigen?.versie ?? 0} verkenning={verkenning} eigen={eigen} onDone={setMessage} />
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

interface Props {
  verkenning: Verkenning
  eigen: Inzending | null
  onDone: (message: string) => void
}

const NIETS = 'Geef eerst ten minste één oordeel, of kies “weet ik niet”.'

/** Saving keeps it to oneself; handing in shows it to everybody who handed in as well. */
function useOordeel({ verkenning, eigen, onDone }: Props) {
  const { persoonId } = useSession()
  const { organisatieId } = useWie()
  const params = { id: verkenning.id }
  const versie = eigen?.versie ?? 0
  const kept = useKept(`verkenningsoordeel-${verkenning.id}-${versie}`, oordeelOntwerp(eigen), readOordeelOntwerp)
  const [own, setOwn] = useState<FormFault[]>([])
  const save = async () => {
    const saved = await call(verkenningApi.saveOordelen, { params, body: oordeelBody(verkenning, kept.value) }, { versie })
    return saved.inzendingen.find((each) => each.persoonId === persoonId && each.organisatieId === organisatieId)!
  }
  const bewaar = useAction(async () => {
    await save()
    kept.done()
    onDone(
      eigen?.ingediendOp
        ? 'Uw wijziging is bewaard. Anderen zien wat het was en waarom.'
        : 'Bewaard. Alleen u ziet dit, tot u het indient.',
    )
  })
  const dienIn = useAction(async () => {
    const saved = await save()
    await call(verkenningApi.submitOordelen, { params }, { versie: saved.versie })
    kept.done()
    onDone('Uw oordeel is ingediend. U ziet nu wat anderen vinden.')
  })
  const faults = own.length > 0 ? own : [...bewaar.faults, ...dienIn.faults]
  const checked = (action: typeof bewaar) => {
    const leeg = voortgang(verkenning, kept.value).gedaan === 0
    const found = leeg ? [{ name: 'bron', reason: NIETS }] : faultsOfOntwerp(verkenning, kept.value)
    setOwn(found)
    bewaar.clear()
    dienIn.clear()
    if (found.length === 0) void action.run()
  }
  return { kept, faults, bewaar, dienIn, checked }
}

function OordeelFormulier(props: Props) {
  const { verkenning, eigen } = props
  const { kept, faults, bewaar, dienIn, checked } = useOordeel(props)
  const sjabloon = sjablonen[verkenning.sjabloon]
  const ontwerp = kept.value
  const { gedaan, totaal } = voortgang(verkenning, ontwerp)
  const isIngediend = eigen !== null && eigen.ingediendOp !== null
  const isGewijzigd = isIngediend && sprongen(eigen.oordelen, oordeelBody(verkenning, ontwerp).oordelen).length > 0
  const change = (changed: Partial<OordeelOntwerp>) => kept.set((was) => ({ ...was, ...changed }))
  const setPlek = (rij: Rij, kolom: string, changed: Partial<Plek>) =>
    kept.set((was) => ({ ...was, plekken: { ...was.plekken, [plekVan(rij.id, kolom)]: { ...opPlek(was, rij.id, kolom), ...changed } } }))
  return (
    <div className="rk-formulier-breed">
      <Form faults={faults} onSubmit={() => checked(isIngediend ? bewaar : dienIn)}>
        <Stack>
          {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
          <Vooraf schaal={sjabloon.schaal} eigen={eigen} bron={ontwerp.bron} onBron={(bron) => change({ bron })} />
          {verkenning.rijen.map((rij, index) => (
            <OordeelRij
              key={rij.id}
              rij={rij}
              sjabloon={sjabloon}
              ontwerp={ontwerp}
              isEerste={index === 0}
              onChange={(kolom, changed) => setPlek(rij, kolom, changed)}
            />
          ))}
          {isGewijzigd && (
            <Card heading="Waarom wijzigt u uw oordeel?">
              <TextField
                name="reden"
                label="Reden"
                hint="Iedereen die de oordelen ziet, leest dit"
                value={ontwerp.reden}
                onChange={(reden) => change({ reden })}
              />
            </Card>
          )}
          <p aria-live="polite">
            {gedaan} van {totaal} ingevuld.{gedaan < totaal && ' Wat u leeg laat, telt niet mee.'}
          </p>
          <ButtonRow>
            {isIngediend ? (
              <Button type="submit" variant="primary" isBusy={bewaar.isBusy}>
                Bewaar de wijziging
              </Button>
            ) : (
              <>
                <Button type="submit" variant="primary" isBusy={dienIn.isBusy}>
                  Dien mijn oordeel in
                </Button>
                <Button isBusy={bewaar.isBusy} onPress={() => checked(bewaar)}>
                  Bewaar voor later
                </Button>
              </>
            )}
          </ButtonRow>
        </Stack>
      </Form>
    </div>
  )
}

interface VoorafProps {
  schaal: Schaal
  eigen: Inzending | null
  bron: string
  onBron: (bron: string) => void
}

/** Who sees it, how the keyboard works, and one source for all. */
function Vooraf({ schaal, eigen, bron, onBron }: VoorafProps) {
  const op = eigen?.ingediendOp ?? null
  return (
    <Card heading={op ? `U diende in op ${showTijdstip(op)}` : 'Uw eigen oordeel'}>
      <Stack gap="sm">
        <p>
          {op
            ? 'Wijzigen kan tot de verkenning is afgerond. Anderen zien dan wat het was, wat het werd en waarom.'
            : 'Alleen u ziet dit, tot u het indient. Daarna ziet u wat anderen vinden, en zij wat u vindt.'}
        </p>
        <p>Schaal: {schaal.betekenis}.</p>
        <p className="rk-zacht">{toetsUitleg(schaal)}</p>
        <TextField
          name="bron"
          label="Waarop rust uw oordeel?"
          hint="Geldt voor elk oordeel zonder eigen bron. Bijvoorbeeld: gesprekken in mei, of offerte van 3 juni."
          isOptional
          value={bron}
          onChange={onBron}
        />
      </Stack>
    </Card>
  )
}
