import { Outlet, useRouteError } from 'react-router'
import { ProblemError } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Component as NotFound } from '#web/pages/not-found-page.tsx'

/** The pages of the house; what goes wrong in one shows inside the shell, so that nobody is lost. */
export function Component() {
  return <Outlet />
}

/** What a page shows when its data did not come. */
export function ErrorBoundary() {
  const error = useRouteError()
  if (error instanceof ProblemError && error.problem.status === 404) return <NotFound />
  if (error instanceof ProblemError && error.problem.status === 401) {
    window.location.assign(`/aanmelden?naar=${encodeURIComponent(window.location.pathname + window.location.search)}`)
    return null
  }
  const problem = error instanceof ProblemError ? error.problem : null
  return (
    <>
      <PageHeader title={problem?.title ?? 'Er ging iets mis'} />
      <Alert tone="negative" heading={problem?.detail ?? 'Deze pagina kan nu niet worden getoond.'}>
        <p>Uw gegevens zijn niet gewijzigd.{problem?.traceId ? ` Nummer voor de helpdesk: ${problem.traceId}.` : ''}</p>
      </Alert>
      <Button onPress={() => window.location.reload()}>Probeer het opnieuw</Button>
    </>
  )
}
