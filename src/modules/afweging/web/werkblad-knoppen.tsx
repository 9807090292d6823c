import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { addressOf, call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'

interface Props {
  id: string
  versie: number
  /** Whether the reader may send a workbook back. */
  mayChange: boolean
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The business case out as a workbook with living formulas, and in again. */
export function WerkbladKnoppen({ id, versie, mayChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <ButtonRow>
      <LinkButton
        size="small"
        href={addressOf(afwegingApi.readWerkblad, { params: { id } })}
        isDownload
        icon={<Download className="rk-icoon" aria-hidden="true" />}
      >
        Haal het werkblad op (Excel)
      </LinkButton>
      {mayChange && (
        <Button size="small" icon={<Upload className="rk-icoon" aria-hidden="true" />} onPress={() => setOpen(true)}>
          Lees een werkblad in
        </Button>
      )}
      {isOpen && <Inlezen id={id} versie={versie} onClose={() => setOpen(false)} />}
    </ButtonRow>
  )
}

function Inlezen({ id, versie, onClose }: { id: string; versie: number; onClose: () => void }) {
  const [files, setFiles] = useState<File[]>([])
  return (
    <FormDialog
      title="Werkblad inlezen?"
      submitLabel="Lees het werkblad in"
      check={() => (files.length === 0 ? [{ name: 'bestand', reason: 'Kies het werkblad dat u hier ophaalde en aanpaste.' }] : [])}
      send={() => call(afwegingApi.saveWerkblad, { params: { id } }, { versie, file: files[0]!.slice(0, files[0]!.size, XLSX) })}
      onDone={onClose}
      onClose={onClose}
    >
      <p>
        De kasstromen en de uitgangspunten van het werkblad komen in de plaats van wat hier staat. Klopt er iets niet, dan verandert er
        niets en leest u per rij wat u kunt doen.
      </p>
      <FileField name="bestand" label="Werkblad" hint="Een .xlsx-bestand" accept=".xlsx" files={files} onChange={setFiles} />
    </FormDialog>
  )
}
