import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { doelenApi } from '#modules/doelen/contract.ts'
import type { SjabloonCode } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { RijVelden } from '#modules/verkenning/web/rij-velden.tsx'
import {
  faultsOfVerkenning,
  nieuweRij,
  readVerkenningOntwerp,
  type RijOntwerp,
  type VerkenningOntwerp,
} from '#modules/verkenning/web/verkenning-ontwerp.ts'
import { deelnamesQuery } from '#modules/verkenning/web/verkenning-query.ts'
import { vraagApi } from '#modules/vraag/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { FieldGroup } from '#web/design/form-field.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Columns, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { useRijen } from '#web/forms/use-rijen.ts'
import { queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

const doelenQuery = askAll(doelenApi.listDoelen, {})
const wensenQuery = askAll(vraagApi.listWensen, {})

/** What the form chooses from. */
export async function loadKeuzes(): Promise<void> {
  await Promise.all([deelnamesQuery, doelenQuery, wensenQuery].map((query) => queryClient.ensureQueryData(query as typeof deelnamesQuery)))
}

interface Props {
  /** Under which name what was typed is kept: one for each thing that is being written. */
  name: string
  sjabloon: SjabloonCode
  begin: VerkenningOntwerp
  onSave: (ontwerp: VerkenningOntwerp) => Promise<void>
  cancelTo: string
}

/** The question, who is asked, and the rows to judge. */
export function VerkenningFormulier({ name, sjabloon, begin, onSave, cancelTo }: Props) {
  const kept = useKept(name, begin, readVerkenningOntwerp)
  const ontwerp = kept.value
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await onSave(ontwerp)
    kept.done()
  })
  const submit = () => {
    const found = faultsOfVerkenning(ontwerp)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  const change = (changed: Partial<VerkenningOntwerp>) => kept.set((was) => ({ ...was, ...changed }))
  const rijen = useRijen<RijOntwerp>(
    { rijen: ontwerp.rijen, update: (step) => kept.set((was) => ({ ...was, rijen: [...step(was.rijen)] })) },
    () => nieuweRij(ontwerp.rijen),
    (at) => `rijen.${at}.titel`,
  )
  const [enkelvoud, meervoud] = sjablonen[sjabloon].rij
  return (
    <div className="rk-formulier-breed">
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Stack>
          {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
          <Columns>
            <Card heading="De vraag">
              <Vraag ontwerp={ontwerp} onChange={change} />
            </Card>
            <Card heading="Wie u vraagt">
              <Gevraagd ontwerp={ontwerp} onChange={change} />
            </Card>
          </Columns>
          <Card heading={`De ${meervoud}`}>
            <div className="rk-regels">
              {ontwerp.rijen.length === 0 && <p className="rk-zacht">Voeg toe waarover u een oordeel vraagt.</p>}
              {ontwerp.rijen.map((rij, index) => (
                <RijVelden key={rij.id} sjabloon={sjabloon} rij={rij} index={index} rijen={rijen} />
              ))}
              <div>
                <Button onPress={rijen.add}>Voeg een {enkelvoud} toe</Button>
              </div>
            </div>
          </Card>
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Bewaar concept
            </Button>
            <LinkButton to={cancelTo}>Ga terug</LinkButton>
          </ButtonRow>
          <p className="rk-zacht">Daarna ziet alleen uw eigen organisatie dit. Op de volgende pagina legt u het voor.</p>
        </Stack>
      </Form>
    </div>
  )
}

interface DeelProps {
  ontwerp: VerkenningOntwerp
  onChange: (changed: Partial<VerkenningOntwerp>) => void
}

function Vraag({ ontwerp, onChange }: DeelProps) {
  const { data: doelen } = useSuspenseQuery(doelenQuery)
  const { data: wensen } = useSuspenseQuery(wensenQuery)
  const keuzes = (items: readonly { id: string; titel: string }[]) => items.map(({ id, titel }) => ({ value: id, label: titel }))
  return (
    <Stack gap="md">
      <TextField
        name="titel"
        label="Titel"
        hint="Bijvoorbeeld: hoe verder met onze ICT?"
        value={ontwerp.titel}
        onChange={(titel) => onChange({ titel })}
      />
      <TextArea
        name="vraag"
        label="Welke vraag wilt u beantwoorden?"
        rows={3}
        maxCharacters={1000}
        value={ontwerp.vraag}
        onChange={(vraag) => onChange({ vraag })}
      />
      <Select
        name="wensId"
        label="Hoort dit bij een wens?"
        isOptional
        placeholder="Nee"
        options={keuzes(wensen.filter(({ status }) => status !== 'ingetrokken'))}
        value={ontwerp.wensId}
        onChange={(wensId) => onChange({ wensId })}
      />
      <Select
        name="doelId"
        label="Hoort dit bij een doel?"
        isOptional
        placeholder="Nee"
        options={keuzes(doelen.filter(({ status }) => status !== 'ingetrokken'))}
        value={ontwerp.doelId}
        onChange={(doelId) => onChange({ doelId })}
      />
    </Stack>
  )
}

function Gevraagd({ ontwerp: { gevraagd, sluitOp }, onChange }: DeelProps) {
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const { organisatieId: eigen } = useWie()
  const namen = new Map(deelnames.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
  return (
    <Stack gap="md">
      <FieldGroup name="gevraagd" label="Welke organisaties oordelen?" hint="Uw eigen organisatie oordeelt altijd mee.">
        {[...namen]
          .filter(([id]) => id !== eigen)
          .map(([id, naam]) => (
            <Checkbox
              key={id}
              name={`gevraagd-${id}`}
              label={naam}
              isChecked={gevraagd.includes(id)}
              onChange={(isChecked) => onChange({ gevraagd: isChecked ? [...gevraagd, id] : gevraagd.filter((each) => each !== id) })}
            />
          ))}
      </FieldGroup>
      <DateField
        name="sluitOp"
        label="Uiterlijk wanneer wilt u de oordelen hebben?"
        isOptional
        hint="Daarna vraagt Regiekamer u om af te ronden. Bijvoorbeeld 1-3-2027"
        value={sluitOp}
        onChange={(value) => onChange({ sluitOp: value })}
      />
    </Stack>
  )
}
