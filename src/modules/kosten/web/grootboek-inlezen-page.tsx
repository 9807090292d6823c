import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showGetal } from '#kernel/format/getal.ts'
import { grootboekApi, MAX_GROOTBOEK } from '#modules/kosten/contract/grootboek.ts'
import { MAX_GROOTBOEKRIJEN } from '#modules/kosten/domain/grootboek-blad.ts'
import { Grootboekstappen } from '#modules/kosten/web/grootboek-stap.tsx'
import { call, faultsOf } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { FileField } from '#web/design/file-field.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Form } from '#web/design/form.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

const magQuery = ask(grootboekApi.listGrootboekbestanden, { query: { pageSize: 100 } })

/** Whether this hat reads ledgers in. */
export async function loader() {
  await queryClient.ensureQueryData(magQuery)
  return null
}

/** The first step: which file. Nothing is saved yet. */
export function Component() {
  const { inlezen } = useSuspenseQuery(magQuery).data
  const navigate = useNavigate()
  const [files, setFiles] = useState<File[]>([])
  const [faults, setFaults] = useState<FormFault[]>([])
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    const file = files[0]
    if (!file) return setFaults([{ name: 'bestand', reason: 'Kies een bestand.' }])
    setBusy(true)
    try {
      const bytes = file.slice(0, file.size, 'application/octet-stream')
      const made = await call(grootboekApi.startGrootboekinlezing, { query: { bestandsnaam: file.name } }, { file: bytes })
      await navigate(`/grootboek/inlezen/${made.id}`)
    } catch (error) {
      setFaults(faultsOf(error).map(({ reason }) => ({ name: 'bestand', reason })))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Stack>
      <PageHeader title="Lees een grootboek in" lead="In vier stappen van een bestand naar een versie die alle partners kunnen lezen." />
      <Grootboekstappen status="nieuw" />
      <Card heading="Welk bestand leest u in?">
        <Form faults={faults} onSubmit={() => void submit()} headingLevel={3}>
          <FileField
            name="bestand"
            label="Bestand"
            hint={`Mutaties of een saldibalans uit uw boekhoudpakket, in Excel (.xlsx) of CSV. Ten hoogste ${showGetal(MAX_GROOTBOEK / 1024 / 1024)} MB en ${showGetal(MAX_GROOTBOEKRIJEN)} regels. Een titel boven de kolomnamen en totalen eronder mogen blijven staan.`}
            accept=".xlsx,.csv,.txt,.tsv"
            files={files}
            onChange={(chosen) => {
              setFaults([])
              setFiles(chosen)
            }}
          />
          <Button
            type="submit"
            variant="primary"
            isBusy={isBusy}
            isDisabled={!inlezen.mag}
            reason={inlezen.mag ? undefined : inlezen.reden}
          >
            Lees bestand
          </Button>
          <p className="rk-zacht">
            Er wordt nog niets vastgelegd: eerst kiest u welke kolom wat is en ziet u in een proef wat er in het bestand staat. Een bestand
            dat u niet vastlegt, bewaren wij 30 dagen; alleen uw eigen organisatie ziet het.
          </p>
        </Form>
      </Card>
    </Stack>
  )
}
