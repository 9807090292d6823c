import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { identityApi } from '#platform/identity/contract.ts'
import { call, faultsOf } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { SignInLayout } from '#web/layout/sign-in-layout.tsx'
import { ask } from '#web/query.ts'
import { version } from '../../../package.json' with { type: 'json' }

/** The ways in: the provider of one's own municipality, or a local account. */
export function Component() {
  const [search] = useSearchParams()
  const naar = localPath(search.get('naar'))
  const { data: aanbieders } = useQuery(ask(identityApi.listAanbieders, {}))
  return (
    <SignInLayout
      title="Meld u aan"
      notice={
        search.has('fout') ? (
          <Alert tone="negative" heading="Aanmelden is niet gelukt">
            Begin opnieuw, of vraag uw beheerder om hulp.
          </Alert>
        ) : undefined
      }
      providers={
        aanbieders && aanbieders.resultaten.length > 0
          ? aanbieders.resultaten.map(({ code, naam }) => (
              <LinkButton key={code} href={`/aanmelden/${code}?naar=${encodeURIComponent(naar)}`}>{`Meld u aan met ${naam}`}</LinkButton>
            ))
          : undefined
      }
      form={<LocalForm naar={naar} />}
      footer={{ versie: version }}
    />
  )
}

function LocalForm({ naar }: { naar: string }) {
  const [aanmeldnaam, setAanmeldnaam] = useState('')
  const [wachtwoord, setWachtwoord] = useState('')
  const [faults, setFaults] = useState<FormFault[]>([])
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    setBusy(true)
    try {
      await call(identityApi.startSessie, { body: { aanmeldnaam, wachtwoord } })
      window.location.assign(naar)
    } catch (error) {
      setFaults(faultsOf(error).map((fault) => (fault.name === '' ? { ...fault, name: 'aanmeldnaam' } : fault)))
      setBusy(false)
    }
  }
  return (
    <Form faults={faults} onSubmit={() => void submit()}>
      <TextField name="aanmeldnaam" label="Aanmeldnaam" autoComplete="username" value={aanmeldnaam} onChange={setAanmeldnaam} />
      <TextField
        name="wachtwoord"
        label="Wachtwoord"
        type="password"
        autoComplete="current-password"
        value={wachtwoord}
        onChange={setWachtwoord}
      />
      <Button type="submit" variant="primary" isBusy={isBusy}>
        Meld u aan
      </Button>
    </Form>
  )
}

/** Only a path of our own: a link in a mail must not lead elsewhere after signing in. */
function localPath(path: string | null): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/'
}
