import { useState } from 'react'
import { useNavigate } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { type InleesSoort, inleesSoorten, inleesSoortNamen } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { addressOf, call, faultsOf } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Link } from '#web/design/link.tsx'
import { Select } from '#web/design/select.tsx'

const types: Record<string, string> = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

/** Choose what comes in and the file; nothing is kept yet. */
export function InlezingBeginnen() {
  const navigate = useNavigate()
  const [soort, setSoort] = useState<InleesSoort>('kenmerken')
  const [files, setFiles] = useState<File[]>([])
  const [faults, setFaults] = useState<FormFault[]>([])
  const [isBusy, setBusy] = useState(false)
  const submit = async () => {
    const file = files[0]
    if (!file) return setFaults([{ name: 'bestand', reason: 'Kies een bestand.' }])
    setBusy(true)
    try {
      const type = types[file.name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream'
      const made = await call(
        samenwerkingApi.startInlezing,
        { query: { soort, bestandsnaam: file.name } },
        { file: file.slice(0, file.size, type) },
      )
      await navigate(`/uitwisseling/inlezen/${made.id}`)
    } catch (error) {
      setFaults(faultsOf(error).map(({ reason }) => ({ name: 'bestand', reason })))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card heading="Inlezen">
      <Form faults={faults} onSubmit={() => void submit()} headingLevel={3}>
        <Select
          name="soort"
          label="Wat leest u in?"
          value={soort}
          onChange={(value) => setSoort(value as InleesSoort)}
          width="medium"
          hint={inleesSoorten[soort].uitleg}
          options={inleesSoortNamen.map((naam) => ({ value: naam, label: inleesSoorten[naam].naam }))}
        />
        <p>
          Nog geen bestand? Begin met een leeg sjabloon:{' '}
          <Link href={addressOf(samenwerkingApi.readInleessjabloon, { params: { soort }, query: { vorm: 'xlsx' } })} isDownload>
            Excel
          </Link>{' '}
          of{' '}
          <Link href={addressOf(samenwerkingApi.readInleessjabloon, { params: { soort }, query: { vorm: 'csv' } })} isDownload>
            CSV
          </Link>
          .
        </p>
        <FileField
          name="bestand"
          label="Bestand"
          hint="Excel (.xlsx) of CSV, ten hoogste 10 MB"
          accept=".xlsx,.csv"
          files={files}
          onChange={setFiles}
        />
        <Button type="submit" variant="primary" isBusy={isBusy}>
          Lees bestand
        </Button>
        <p className="rk-zacht">Er wordt nog niets vastgelegd: eerst koppelt u de kolommen en doet u een proef.</p>
      </Form>
    </Card>
  )
}
