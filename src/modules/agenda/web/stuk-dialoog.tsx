import { useState } from 'react'
import { type Agendapunt, agendaApi, MAX_STUK_BYTES } from '#modules/agenda/contract.ts'
import { call } from '#web/call.ts'
import { FileField } from '#web/design/file-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface StukDialoogProps {
  punt: Agendapunt
  /** A new version of this paper; null for a new paper. */
  stukId: string | null
  onClose: () => void
  onDone: (message: string) => void
}

const MEGABYTE = 1024 * 1024

const titelVan = (file: File | undefined): string => file?.name.replace(/\.[a-z0-9]{2,5}$/i, '').slice(0, 200) ?? ''

/** Adds a PDF to an item; a new version stands beside the old one. */
export function StukDialoog({ punt, stukId, onClose, onDone }: StukDialoogProps) {
  const [files, setFiles] = useState<File[]>([])
  const { values, set, field, check } = useFormValues({ titel: '' })
  const stuk = punt.stukken.find(({ id }) => id === stukId)
  const [file] = files
  const choose = (chosen: File[]) => {
    setFiles(chosen)
    const [first] = chosen
    // The title follows the file, until somebody wrote another.
    if (first && (values.titel === '' || values.titel === titelVan(file))) set('titel', titelVan(first))
  }
  const checkFile = () => {
    if (!file) return [{ name: 'bestand', reason: 'Kies een PDF-bestand.' }]
    if (file.size <= MAX_STUK_BYTES) return []
    return [
      {
        name: 'bestand',
        reason: `Dit bestand is groter dan ${MAX_STUK_BYTES / MEGABYTE} MB. Maak de PDF kleiner, of verdeel de inhoud over meer stukken.`,
      },
    ]
  }
  const send = () => {
    const bestandsnaam = file!.name.slice(-200)
    const pdf = new File([file!], bestandsnaam, { type: 'application/pdf' })
    return stuk
      ? call(agendaApi.addStukversie, { params: { id: stuk.id }, query: { bestandsnaam } }, { file: pdf })
      : call(agendaApi.addVergaderstuk, { params: { id: punt.id }, query: { titel: values.titel, bestandsnaam } }, { file: pdf })
  }
  return (
    <FormDialog
      title={stuk ? `Nieuwe versie van ${stuk.titel}` : `Stuk bij ${punt.titel}`}
      submitLabel={stuk ? 'Voeg de versie toe' : 'Voeg het stuk toe'}
      check={() => [...checkFile(), ...(stuk ? [] : check({ titel: 'Vul een titel in.' }))]}
      send={send}
      onClose={onClose}
      onDone={() => onDone(stuk ? 'De nieuwe versie staat erbij. De vorige blijft te lezen.' : 'Het stuk staat bij het punt.')}
    >
      <FileField
        name="bestand"
        label="PDF-bestand"
        hint={`Ten hoogste ${MAX_STUK_BYTES / MEGABYTE} MB`}
        accept=".pdf,application/pdf"
        files={files}
        onChange={choose}
      />
      {!stuk && <TextField label="Titel" {...field('titel')} />}
    </FormDialog>
  )
}
