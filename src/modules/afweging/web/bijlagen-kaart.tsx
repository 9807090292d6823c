import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mayEdit } from '#platform/own-side/policy.ts'
import { afwegingApi, type Bijlage, type Voorstel } from '#modules/afweging/contract.ts'
import { verkenningApi } from '#modules/verkenning/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FieldGroup } from '#web/design/form-field.tsx'
import { Link } from '#web/design/link.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { ask } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

const afgerondeQuery = askAll(verkenningApi.listVerkenningen, { status: 'afgerond' })

/** The explorations that go with a proposal, each with what stands out in it. */
export function BijlagenKaart({ voorstel }: { voorstel: Voorstel }) {
  const { data } = useQuery(ask(afwegingApi.listBijlagen, { params: { id: voorstel.id } }))
  const mayChange = mayEdit(useWie(), 'voorstel.opstellen', voorstel.zijde).mag
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const bijlagen = data?.resultaten ?? []
  if (bijlagen.length === 0 && !mayChange) return null
  return (
    <Card
      heading="Bijlagen"
      isFlush
      actions={
        mayChange &&
        data && (
          <Button size="small" onPress={() => setOpen(true)}>
            Kies bijlagen
          </Button>
        )
      }
    >
      <DataTable
        caption="Verkenningen bij dit voorstel"
        isCaptionHidden
        rows={bijlagen}
        rowKey={({ verkenningId }) => verkenningId}
        columns={[
          {
            key: 'titel',
            header: 'Verkenning',
            isRowHeader: true,
            cell: ({ verkenningId, titel }) => <Link to={`/verkenningen/${verkenningId}`}>{titel}</Link>,
          },
          { key: 'bevinding', header: 'Wat opvalt', cell: ({ bevinding }) => bevinding },
        ]}
        empty={
          <EmptyState headingLevel={3} heading="Nog geen bijlagen">
            Voeg een afgeronde verkenning toe, bijvoorbeeld scenario’s die u naast elkaar zette. Zij gaat mee in het bestand dat de tafels
            lezen.
          </EmptyState>
        }
      />
      {isOpen && (
        <KiesBijlagen
          voorstel={voorstel}
          gekozen={bijlagen}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setMessage('De bijlagen zijn bewaard.')
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Card>
  )
}

interface KiesProps {
  voorstel: Voorstel
  gekozen: readonly Bijlage[]
  onDone: () => void
  onClose: () => void
}

/** Closed explorations, by the wish of this proposal first; those that were chosen keep their order, new ones come behind them. */
function KiesBijlagen({ voorstel: { id, versie, wensId }, gekozen, onDone, onClose }: KiesProps) {
  const { data: verkenningen = [] } = useQuery(afgerondeQuery)
  const [ids, setIds] = useState<readonly string[]>(gekozen.map(({ verkenningId }) => verkenningId))
  const sorted = verkenningen.toSorted((a, b) => Number(b.wensId === wensId) - Number(a.wensId === wensId))
  const choose = (verkenningId: string, isChecked: boolean) =>
    setIds((was) => (isChecked ? [...was, verkenningId] : was.filter((each) => each !== verkenningId)))
  return (
    <FormDialog
      title="Welke verkenningen horen bij dit voorstel?"
      submitLabel="Bewaar de bijlagen"
      check={() => []}
      send={() => call(afwegingApi.saveBijlagen, { params: { id }, body: { verkenningIds: [...ids] } }, { versie })}
      onDone={onDone}
      onClose={onClose}
    >
      {sorted.length === 0 ? (
        <p>
          Er is nog geen verkenning afgerond. Begin er een bij <Link to="/verkenningen">Verkenningen</Link>.
        </p>
      ) : (
        <FieldGroup name="verkenningIds" label="Afgeronde verkenningen" hint="Alleen wat is afgerond kan mee: dat wijzigt niet meer.">
          {sorted.map((verkenning) => (
            <Checkbox
              key={verkenning.id}
              name={`verkenning-${verkenning.id}`}
              label={verkenning.wensId === wensId ? `${verkenning.titel} (bij deze wens)` : verkenning.titel}
              isChecked={ids.includes(verkenning.id)}
              onChange={(isChecked) => choose(verkenning.id, isChecked)}
            />
          ))}
        </FieldGroup>
      )}
    </FormDialog>
  )
}
