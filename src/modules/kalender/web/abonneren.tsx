import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AgendaAdres, kalenderApi } from '#modules/kalender/contract.ts'
import type { Tafel } from '#modules/samenwerking/contract.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form } from '#web/design/form.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { ask } from '#web/query.ts'
import { rolNamen } from '#web/teksten.ts'
import { useAction } from '#web/use-action.ts'

/** The addresses of this person. */
export const adressenQuery = ask(kalenderApi.listAgendaAdressen, {})

const alle = 'alle'

/** Meetings in one's own calendar program: make an address, and end it. */
export function Abonneren({ tafels }: { tafels: readonly Tafel[] }) {
  const [adres, setAdres] = useState<string | null>(null)
  return (
    <Card heading="Vergaderingen in uw eigen agenda">
      <Stack>
        <p>
          Maak een adres en voeg het in uw agendaprogramma toe als abonnement. Verplaatst of vervalt een vergadering, dan past uw agenda
          zich aan. In de agenda staan alleen de naam van de tafel, de tijd en de plaats.
        </p>
        {adres && (
          <Alert tone="positive" heading="Bewaar dit adres nu" headingLevel={3} isLive>
            <p>U ziet het alleen deze keer. Wie het adres heeft, kan uw vergaderdagen lezen: deel het niet.</p>
            <p>
              <code className="rk-agenda-adres">{adres}</code>
            </p>
          </Alert>
        )}
        <Adressen />
        <NieuwAdres tafels={tafels} onMade={setAdres} />
      </Stack>
    </Card>
  )
}

function Adressen() {
  const { data } = useSuspenseQuery(adressenQuery)
  const [ending, setEnding] = useState<AgendaAdres | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const { run } = useAction((id: string) => call(kalenderApi.revokeAgendaAdres, { params: { id } }))
  const end = async ({ id }: AgendaAdres) => {
    setEnding(null)
    if (await run(id)) setMessage('Het adres werkt niet meer.')
  }
  return (
    <>
      <DataTable
        caption="Uw adressen"
        rows={data.resultaten}
        rowKey={({ id }) => id}
        columns={[
          { key: 'wat', header: 'Agenda van', isRowHeader: true, cell: ({ tafelNaam }) => tafelNaam ?? 'al uw tafels, met uw termijnen' },
          { key: 'pet', header: 'Pet', cell: ({ rol, organisatieNaam }) => `${rolNamen[rol] ?? rol}, ${organisatieNaam}` },
          { key: 'gemaakt', header: 'Gemaakt op', cell: ({ gemaaktOp }) => showDatum(gemaaktOp.slice(0, 10)) },
          {
            key: 'actie',
            header: 'Actie',
            cell: (each) => (
              <Button size="small" onPress={() => setEnding(each)}>
                Trek in
              </Button>
            ),
          },
        ]}
        empty={<EmptyState heading="Nog geen adressen">Kies hieronder welke vergaderingen u in uw agenda wilt.</EmptyState>}
      />
      <ConfirmDialog
        isOpen={ending !== null}
        title={`Adres van ${ending?.tafelNaam ?? 'al uw tafels'} intrekken?`}
        confirmLabel="Ja, trek in"
        isDanger
        onConfirm={() => void end(ending!)}
        onCancel={() => setEnding(null)}
      >
        Het agendaprogramma dat dit adres gebruikt, krijgt meteen niets meer.
      </ConfirmDialog>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
    </>
  )
}

function NieuwAdres({ tafels, onMade }: { tafels: readonly Tafel[]; onMade: (adres: string) => void }) {
  const [tafel, setTafel] = useState(alle)
  const { run, faults, isBusy } = useAction(async () => {
    const made = await call(kalenderApi.makeAgendaAdres, { body: { tafelId: tafel === alle ? null : tafel } })
    onMade(made.adres)
  })
  return (
    <Form faults={faults} onSubmit={() => void run()} idPrefix="agenda-" headingLevel={3}>
      <Select
        name="tafelId"
        label="Welke vergaderingen"
        value={tafel}
        onChange={setTafel}
        options={[
          { value: alle, label: 'Al mijn tafels, met mijn termijnen' },
          ...tafels.map(({ id, naam }) => ({ value: id, label: naam })),
        ]}
      />
      <Button type="submit" isBusy={isBusy}>
        Maak adres
      </Button>
    </Form>
  )
}
