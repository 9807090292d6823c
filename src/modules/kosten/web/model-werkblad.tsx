import { useState } from 'react'
import { kostenApi } from '#modules/kosten/contract.ts'
import type { Kostenmodel } from '#modules/kosten/contract/kostenmodel.ts'
import { addressOf, call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { FileField } from '#web/design/file-field.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'

interface Props {
  model: Kostenmodel
  /** May be read in: a draft of the own side. */
  isOpen: boolean
  /** Nothing on the page waits to be saved; what is read in would take its place. */
  isClean: boolean
  onMessage: (message: string) => void
}

/** The model as a workbook, out and in. */
export function ModelWerkblad({ model, isOpen, isClean, onMessage }: Props) {
  const [isReading, setReading] = useState(false)
  return (
    <>
      <ButtonRow>
        <LinkButton href={addressOf(kostenApi.writeModelwerkblad, { params: { id: model.id } })} isDownload>
          Download als werkblad
        </LinkButton>
        {isOpen && (
          <Button isDisabled={!isClean} reason={isClean ? undefined : 'Bewaar eerst uw wijzigingen.'} onPress={() => setReading(true)}>
            Lees een werkblad in
          </Button>
        )}
      </ButtonRow>
      {isReading && (
        <LeesIn
          model={model}
          onClose={() => setReading(false)}
          onDone={() => {
            setReading(false)
            onMessage('Het werkblad is ingelezen en bewaard.')
          }}
        />
      )}
    </>
  )
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function LeesIn({ model, onClose, onDone }: { model: Kostenmodel; onClose: () => void; onDone: () => void }) {
  const [files, setFiles] = useState<File[]>([])
  return (
    <FormDialog
      title="Werkblad inlezen"
      submitLabel="Lees in"
      check={() => (files.length === 0 ? [{ name: 'bestand', reason: 'Kies een werkblad (XLSX).' }] : [])}
      send={() =>
        call(
          kostenApi.readModelwerkblad,
          { params: { id: model.id } },
          { versie: model.versie, file: files[0]!.slice(0, files[0]!.size, XLSX) },
        )
      }
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        Elk blad vervangt zijn deel van het model: kostensoorten, kostenplaatsen en wie voor wie werkt. Een blad dat u weghaalt, blijft
        zoals het was. Klopt er iets niet, dan verandert er niets en ziet u per rij en kolom wat u kunt doen.
      </p>
      <FileField name="bestand" label="Werkblad" hint="Een XLSX-bestand" accept=".xlsx" files={files} onChange={setFiles} />
    </FormDialog>
  )
}
