import { FileText, Upload, X } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { Button } from './button.tsx'
import { type FieldProps, FormField } from './form-field.tsx'

/** One or more files of the reader. */
export interface FileFieldProps extends FieldProps {
  files: readonly File[]
  onChange: (files: File[]) => void
  /** What may be chosen: `.xlsx,.csv`. Dropped files are checked by the server, which knows better. */
  accept?: string
  isMultiple?: boolean
}

/** Choose a file or drop it here: dragging is never the only way (WCAG 2.5.7). What was chosen stands below, and can be taken off. */
export function FileField({ files, onChange, accept, isMultiple = false, ...props }: FileFieldProps) {
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const taken = [...(list ?? [])]
    if (taken.length > 0) onChange(isMultiple ? [...files, ...taken] : taken.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <FormField {...props}>
      {(control) => (
        <div className="rk-bestand">
          <div
            className={`rk-bestand__vlak${isOver ? ' rk-bestand__vlak--boven' : ''}`}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <Upload className="rk-icoon" aria-hidden="true" />
            <input
              {...control}
              className="rk-bestand__invoer"
              type="file"
              name={props.name}
              accept={accept}
              multiple={isMultiple}
              onChange={(event) => {
                take(event.target.files)
                event.target.value = ''
              }}
            />
            <label className="nl-button nl-button--secondary" htmlFor={control.id}>
              {isMultiple ? 'Kies bestanden' : 'Kies een bestand'}
            </label>
            <span className="rk-bestand__of">of sleep {isMultiple ? 'ze' : 'het'} hierheen</span>
          </div>
          <ChosenFiles label={props.label} files={files} onChange={onChange} />
        </div>
      )}
    </FormField>
  )
}

function ChosenFiles({ label, files, onChange }: Pick<FileFieldProps, 'label' | 'files' | 'onChange'>) {
  return (
    <ul className="rk-bestand__lijst" aria-label={`${label}: ${showAantal(files.length, 'bestand', 'bestanden')} gekozen`}>
      {files.map((file, index) => (
        <li key={`${file.name}-${file.size}-${index}`}>
          <FileText className="rk-icoon" aria-hidden="true" />
          <span className="rk-bestand__naam">{file.name}</span>
          <span className="rk-zacht">{fileSize(file.size)}</span>
          <Button
            variant="subtle"
            size="small"
            isIconOnly
            icon={<X className="rk-icoon" aria-hidden="true" />}
            onPress={() => onChange(files.filter((_, other) => other !== index))}
          >
            {`Haal ${file.name} weg`}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** The size of a file in words a person uses: `83 kB`, `2,4 MB`. */
function fileSize(bytes: number): string {
  return bytes < 1_000_000 ? `${showGetal(Math.max(1, Math.round(bytes / 1000)))} kB` : `${showGetal((bytes / 1_000_000).toFixed(1))} MB`
}
