import { useState } from 'react'
import { type Opmerking, sporenApi } from '#modules/samenwerking/contract/sporen.ts'
import { may, mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import { wieZiet } from '#web/trail/who-sees.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form } from '#web/design/form.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { ask } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'
import './sporen.css'

/** Remarks on one thing, as far as the hat may see them. */
export const opmerkingenQuery = (onderwerpId: string) => ask(sporenApi.listOpmerkingen, { query: { onderwerpId, pageSize: 100 } })

/** What remarks are about: the kind, the thing, and how a sentence names it ("deze sleutel"). */
export interface Onderwerp {
  soort: string
  id: string
  naam: string
}

/** Remarks on a thing: for the own organisation first, shared with a mandate. */
export function Opmerkingen({ onderwerp, opmerkingen }: { onderwerp: Onderwerp; opmerkingen: readonly Opmerking[] }) {
  return (
    <Stack>
      <Card heading="Opmerkingen">
        {opmerkingen.length === 0 ? (
          <EmptyState heading="Nog geen opmerkingen">
            Schrijf hieronder wat u van {onderwerp.naam} vindt. Alleen uw eigen organisatie ziet dat, tot iemand met mandaat het deelt.
          </EmptyState>
        ) : (
          <ul className="rk-opmerkingen">
            {opmerkingen.map((opmerking) => (
              <li key={opmerking.id}>
                <EenOpmerking opmerking={opmerking} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      <NieuweOpmerking onderwerp={onderwerp} />
    </Stack>
  )
}

function EenOpmerking({ opmerking }: { opmerking: Opmerking }) {
  const wie = useWie()
  const [isSharing, setSharing] = useState(false)
  const share = useAction(() => call(sporenApi.submitOpmerking, { params: { id: opmerking.id }, body: {} }, { versie: opmerking.versie }))
  const remove = useAction(() => call(sporenApi.removeOpmerking, { params: { id: opmerking.id } }, { versie: opmerking.versie }))
  const indienen = mayHandIn(wie, 'opmerking', opmerking.zijde.eigenOrganisatieId)
  const wijzigen = mayEdit(wie, 'opmerking.schrijven', opmerking.zijde)
  const isOwnSide = opmerking.zijde.ingediendOp === null
  return (
    <div className="rk-opmerking">
      <p className="rk-zacht">
        {opmerking.persoonNaam}, {opmerking.zijde.eigenOrganisatieNaam}, {showTijdstip(opmerking.gemaaktOp)}{' '}
        {isOwnSide && <Badge tone="info">Eigen kant</Badge>}
      </p>
      <p>{opmerking.tekst}</p>
      <p className="rk-zacht">{wieZiet(opmerking.zijde)}</p>
      {isOwnSide && (
        <ButtonRow>
          <Button
            size="small"
            isDisabled={!indienen.mag}
            reason={indienen.mag ? undefined : indienen.reden}
            onPress={() => setSharing(true)}
          >
            Deel met partners
          </Button>
          {wijzigen.mag && (
            <Button size="small" variant="subtle" isBusy={remove.isBusy} onPress={() => void remove.run()}>
              Gooi weg
            </Button>
          )}
        </ButtonRow>
      )}
      <ConfirmDialog
        isOpen={isSharing}
        title="Deze opmerking delen met alle partners?"
        confirmLabel="Ja, deel"
        isBusy={share.isBusy}
        onCancel={() => setSharing(false)}
        onConfirm={() => void share.run().then((done) => done && setSharing(false))}
      >
        Alle partners zien de opmerking, met uw organisatie eronder. U kunt dit niet terugdraaien.
      </ConfirmDialog>
    </div>
  )
}

function NieuweOpmerking({ onderwerp: { soort, id } }: { onderwerp: Onderwerp }) {
  const wie = useWie()
  const [tekst, setTekst] = useState('')
  const action = useAction(() => call(sporenApi.addOpmerking, { body: { onderwerpSoort: soort, onderwerpId: id, tekst } }))
  const oordeel = may(wie, 'opmerking.schrijven')
  return (
    <Card heading="Schrijf een opmerking">
      <Form faults={action.faults} onSubmit={() => void action.run().then((done) => done && setTekst(''))} headingLevel={3}>
        <TextArea
          name="tekst"
          label="Uw opmerking"
          hint="Alleen uw organisatie ziet dit, tot iemand het deelt."
          value={tekst}
          onChange={setTekst}
        />
        <Button type="submit" isBusy={action.isBusy} isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden}>
          Bewaar aan onze kant
        </Button>
      </Form>
    </Card>
  )
}
