import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { identityApi, type Token } from '#platform/identity/contract.ts'
import { call, faultsOf } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { ask, queryClient, refresh } from '#web/query.ts'
import { useSession } from '#web/session.ts'
import { rolNamen } from '#web/teksten.ts'

const tokensQuery = ask(identityApi.listTokens, {})

/** Everything the page needs, before it shows. */
export async function loader() {
  await queryClient.ensureQueryData(tokensQuery)
  return null
}

/** Who I am here, my hats, my password, my tokens. */
export function Component() {
  const session = useSession()
  return (
    <Stack>
      <PageHeader title="Mijn account" lead="Wie u bent, welke petten u hebt en hoe u zich aanmeldt." />
      <Card heading="Wie u bent">
        <KeyValueList
          items={[
            { label: 'Naam', value: session.naam },
            { label: 'E-mail', value: session.email },
            ...session.hoeden.map((hoed) => ({
              label: hoed.regelingNaam,
              value: `${rolNamen[hoed.rol] ?? hoed.rol} van ${hoed.organisatieNaam}`,
            })),
          ]}
        />
      </Card>
      <PasswordCard />
      <TokensCard />
    </Stack>
  )
}

function PasswordCard() {
  const [values, setValues] = useState({ huidig: '', nieuw: '' })
  const [faults, setFaults] = useState<FormFault[]>([])
  const [message, setMessage] = useState<string | null>(null)
  const submit = async () => {
    try {
      await call(identityApi.changeWachtwoord, { body: values })
      setValues({ huidig: '', nieuw: '' })
      setFaults([])
      setMessage('Uw wachtwoord is gewijzigd. Op andere apparaten bent u afgemeld.')
    } catch (error) {
      setFaults(faultsOf(error).map((fault) => (fault.name === '' ? { ...fault, name: 'huidig' } : fault)))
    }
  }
  return (
    <Card heading="Wachtwoord wijzigen">
      <Form faults={faults} onSubmit={() => void submit()} idPrefix="wachtwoord-" headingLevel={3}>
        <TextField
          name="huidig"
          label="Huidig wachtwoord"
          type="password"
          autoComplete="current-password"
          width="medium"
          value={values.huidig}
          onChange={(huidig) => setValues({ ...values, huidig })}
        />
        <TextField
          name="nieuw"
          label="Nieuw wachtwoord"
          hint="Ten minste 12 tekens. Plakken uit een wachtwoordkluis mag."
          type="password"
          autoComplete="new-password"
          width="medium"
          value={values.nieuw}
          onChange={(nieuw) => setValues({ ...values, nieuw })}
        />
        <Button type="submit">Wijzig wachtwoord</Button>
      </Form>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
    </Card>
  )
}

function TokensCard() {
  const { data } = useSuspenseQuery(tokensQuery)
  const [revoking, setRevoking] = useState<Token | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const revoke = async () => {
    if (revoking) await call(identityApi.revokeToken, { params: { id: revoking.id } })
    setRevoking(null)
    await refresh()
  }
  return (
    <Card heading="Tokens voor koppelingen">
      <p>Met een token leest of schrijft een ander programma via de API, met de pet die u nu op hebt. Het stopt als uw pet eindigt.</p>
      {secret && (
        <Alert tone="positive" heading="Bewaar dit token nu" headingLevel={3} isLive>
          <p>U ziet het alleen deze keer.</p>
          <p>
            <code>{secret}</code>
          </p>
        </Alert>
      )}
      <DataTable
        caption="Uw tokens"
        rows={data.resultaten}
        rowKey={(token) => token.id}
        columns={[
          { key: 'naam', header: 'Naam', isRowHeader: true, cell: (token) => token.naam },
          { key: 'pet', header: 'Pet', cell: (token) => `${rolNamen[token.rol] ?? token.rol}, ${token.organisatieNaam}` },
          { key: 'rechten', header: 'Rechten', cell: (token) => (token.alleenLezen ? 'Alleen lezen' : 'Lezen en schrijven') },
          { key: 'verloopt', header: 'Geldig tot en met', cell: (token) => showDatum(token.verlooptOp.slice(0, 10)) },
          {
            key: 'gebruikt',
            header: 'Laatst gebruikt',
            cell: (token) => (token.gebruiktOp ? showDatum(token.gebruiktOp.slice(0, 10)) : 'nog niet'),
          },
          {
            key: 'actie',
            header: 'Actie',
            cell: (token) => (
              <Button size="small" onPress={() => setRevoking(token)}>
                Trek in
              </Button>
            ),
          },
        ]}
        empty={<EmptyState heading="Nog geen tokens">Maak hieronder een token voor een programma dat met Regiekamer praat.</EmptyState>}
      />
      <NewToken onMade={setSecret} />
      <ConfirmDialog
        isOpen={revoking !== null}
        title={`Token ${revoking?.naam ?? ''} intrekken?`}
        confirmLabel="Ja, trek in"
        isDanger
        onConfirm={() => void revoke()}
        onCancel={() => setRevoking(null)}
      >
        Het programma dat dit token gebruikt, kan er meteen niet meer in.
      </ConfirmDialog>
    </Card>
  )
}

function NewToken({ onMade }: { onMade: (secret: string) => void }) {
  const [values, setValues] = useState<{ naam: string; alleenLezen: boolean; geldigDagen: string | null }>({
    naam: '',
    alleenLezen: true,
    geldigDagen: '90',
  })
  const [faults, setFaults] = useState<FormFault[]>([])
  const submit = async () => {
    try {
      const made = await call(identityApi.makeToken, { body: { ...values, geldigDagen: Number(values.geldigDagen) } })
      onMade(made.geheim)
      setValues({ ...values, naam: '' })
      setFaults([])
      await refresh()
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return (
    <Form faults={faults} onSubmit={() => void submit()} idPrefix="token-" headingLevel={3}>
      <TextField
        name="naam"
        label="Naam van de koppeling"
        hint="Bijvoorbeeld: Power BI van de controller"
        width="medium"
        value={values.naam}
        onChange={(naam) => setValues({ ...values, naam })}
      />
      <NumberField
        name="geldigDagen"
        label="Aantal dagen geldig"
        hint="Ten hoogste 366"
        value={values.geldigDagen}
        onChange={(geldigDagen) => setValues({ ...values, geldigDagen })}
      />
      <Checkbox
        name="alleenLezen"
        label="Alleen lezen"
        isChecked={values.alleenLezen}
        onChange={(alleenLezen) => setValues({ ...values, alleenLezen })}
      />
      <Button type="submit">Maak token</Button>
    </Form>
  )
}
