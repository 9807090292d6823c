import { useState } from 'react'
import { useNavigate } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { type InleesSoort, inleesSoorten, inleesSoortNamen } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { mayInlezen } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { useWie } from '#web/wie.ts'
import { addressOf, call, faultsOf } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Link } from '#web/design/link.tsx'
import { Select } from '#web/design/select.tsx'

const types: Record<string, string> = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

const NO_FAULTS: FormFault[] = []

/** Choose what comes in and the file; nothing is kept yet. */
export function InlezingBeginnen() {
  const navigate = useNavigate()
  const wie = useWie()
  const [soort, setSoort] = useState<InleesSoort>(inleesSoortNamen.find((naam) => mayInlezen(wie, naam).mag) ?? 'kenmerken')
  const [files, setFiles] = useState<File[]>([])
  const [faults, setFaults] = useState<FormFault[]>(NO_FAULTS)
  const [isBusy, setBusy] = useState(false)
  const oordeel = mayInlezen(wie, soort)
  const submit = async () => {
    const file = files[0]
    if (!file) return setFaults([{ name: 'bestand', reason: 'Kies een bestand.' }])
    setBusy(true)
    try {
      const made = await call(
        samenwerkingApi.startInlezing,
        { query: { soort, bestandsnaam: file.name } },
        { file: file.slice(0, file.size, typeOf(file)) },
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
        <FileField
          name="bestand"
          label="Bestand"
          hint={<Hint soort={soort} isAllowed={oordeel.mag} />}
          accept=".xlsx,.csv"
          files={files}
          onChange={(chosen) => {
            setFaults(NO_FAULTS)
            setFiles(chosen)
          }}
        />
        <Button type="submit" variant="primary" isBusy={isBusy} isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden}>
          Lees bestand
        </Button>
        <p className="rk-zacht">
          Er wordt nog niets vastgelegd: eerst koppelt u de kolommen en ziet u in een proef wat er gebeurt. Een bestand dat u niet vastlegt,
          bewaren wij 30 dagen.
        </p>
      </Form>
    </Card>
  )
}

function typeOf(file: File): string {
  return types[file.name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}

function Hint({ soort, isAllowed }: { soort: InleesSoort; isAllowed: boolean }) {
  const sjabloon = (vorm: 'xlsx' | 'csv') => addressOf(samenwerkingApi.readInleessjabloon, { params: { soort }, query: { vorm } })
  return (
    <>
      Excel (.xlsx) of CSV, ten hoogste 10 MB en 20.000 regels.
      {isAllowed && (
        <>
          {' '}
          Nog geen bestand? Begin met een leeg sjabloon:{' '}
          <Link href={sjabloon('xlsx')} isDownload>
            Excel met uitleg
          </Link>{' '}
          of{' '}
          <Link href={sjabloon('csv')} isDownload>
            CSV
          </Link>
          .
        </>
      )}
    </>
  )
}
