import { type Rol, rollen, samenwerkingApi, type Regeling } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GeldigVelden, vanFout } from '#web/forms/geldig-velden.tsx'
import { OrganisatieKeuze } from '#modules/samenwerking/web/organisatie-keuze.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { call } from '#web/call.ts'
import { Checkbox } from '#web/design/checkbox.tsx'
import { ComboBox, type ComboBoxOption } from '#web/design/combo-box.tsx'
import { FieldGroup } from '#web/design/form-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { queryClient } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'
import { rolNamen } from '#web/teksten.ts'

interface Invoer {
  wie: 'bekend' | 'nieuw'
  persoonId: ComboBoxOption | null
  naam: string
  email: string
  wachtwoord: string
  organisatieId: ComboBoxOption | null
  rol: Rol | ''
  tafelIds: readonly string[]
  van: string | null
  totEnMet: string | null
}

const leeg: Invoer = {
  wie: 'nieuw',
  persoonId: null,
  naam: '',
  email: '',
  wachtwoord: '',
  organisatieId: null,
  rol: '',
  tafelIds: [],
  van: null,
  totEnMet: null,
}

type Formulier = ReturnType<typeof useFormValues<Invoer>>

/** A hat for somebody who is known here, or for somebody new. */
export function PetDialoog({
  tafels,
  onClose,
  onDone,
}: {
  tafels: Regeling['tafels']
  onClose: () => void
  onDone: (naam: string) => void
}) {
  const { dag } = useStandOp()
  const formulier: Formulier = useFormValues<Invoer>({ ...leeg, van: dag })
  const { values, field, check } = formulier
  const isNieuw = values.wie === 'nieuw'
  const wie = isNieuw
    ? { naam: 'Vul de naam in.', email: 'Vul het e-mailadres in, bijvoorbeeld naam@gemeente.nl.' }
    : { persoonId: 'Kies een persoon.' }
  return (
    <FormDialog
      title="Iemand een pet geven"
      submitLabel="Geef de pet"
      onClose={onClose}
      onDone={() => onDone(isNieuw ? values.naam : values.persoonId!.label)}
      check={() =>
        check({
          ...wie,
          organisatieId: 'Kies een organisatie.',
          rol: 'Kies een rol.',
          van: vanFout,
        })
      }
      send={() => call(samenwerkingApi.addAanstelling, { body: bodyOf(values) })}
    >
      <RadioGroup
        label="Voor wie"
        isInline
        options={[
          { value: 'nieuw', label: 'Iemand die nieuw is' },
          { value: 'bekend', label: 'Iemand die hier al een pet heeft' },
        ]}
        {...field('wie')}
      />
      {isNieuw ? (
        <NieuwePersoon formulier={formulier} />
      ) : (
        <ComboBox label="Persoon" load={(search) => bekenden(search, dag)} {...field('persoonId')} />
      )}
      <OrganisatieKeuze
        label="Handelt voor"
        hint="Kies een deelnemer, of typ de naam van een andere organisatie"
        isDeelnemerEerst
        op={values.van}
        {...field('organisatieId')}
      />
      <Select
        label="Rol"
        hint="De rechten volgen uit de rol."
        placeholder="Kies een rol"
        width="medium"
        options={rollen.map((rol) => ({ value: rol, label: rolNamen[rol]! }))}
        {...field('rol')}
        onChange={(rol) => formulier.set('rol', rol as Rol | '')}
      />
      <Tafels formulier={formulier} tafels={tafels} />
      <GeldigVelden van={field('van')} totEnMet={field('totEnMet')} />
    </FormDialog>
  )
}

function NieuwePersoon({ formulier: { field } }: { formulier: Formulier }) {
  return (
    <>
      <TextField label="Naam" autoComplete="off" width="medium" {...field('naam')} />
      <TextField
        label="E-mail"
        hint="Bijvoorbeeld naam@gemeente.nl. Bij een lokaal account is dit ook de aanmeldnaam."
        type="email"
        inputMode="email"
        width="medium"
        {...field('email')}
      />
      <TextField
        label="Eerste wachtwoord"
        hint="Alleen voor een lokaal account: ten minste 12 tekens. Laat leeg als deze persoon zich aanmeldt met het account van de eigen organisatie."
        isOptional
        autoComplete="off"
        width="medium"
        {...field('wachtwoord')}
      />
    </>
  )
}

function Tafels({ formulier: { values, set }, tafels }: { formulier: Formulier; tafels: Regeling['tafels'] }) {
  const eigen = tafels.filter(({ organisatieId }) => organisatieId === null || organisatieId === values.organisatieId?.id)
  if (eigen.length === 0) return null
  return (
    <FieldGroup name="tafelIds" label="Zit aan tafel bij" isOptional>
      {eigen.map(({ id, naam }) => (
        <Checkbox
          key={id}
          name={`tafel-${id}`}
          label={naam}
          isChecked={values.tafelIds.includes(id)}
          onChange={(isChecked) => set('tafelIds', isChecked ? [...values.tafelIds, id] : values.tafelIds.filter((other) => other !== id))}
        />
      ))}
    </FieldGroup>
  )
}

/** Everybody with a hat on the day, each once. */
async function bekenden(search: string, op: string): Promise<ComboBoxOption[]> {
  const mensen = await queryClient.fetchQuery(askAll(samenwerkingApi.listAanstellingen, { op, search: search || null }))
  return [...Map.groupBy(mensen, ({ persoonId }) => persoonId)].map(([id, petten]) => ({
    id,
    label: petten[0]!.persoonNaam,
    description: petten[0]!.email,
  }))
}

function bodyOf({ wie, persoonId, naam, email, wachtwoord, organisatieId, rol, tafelIds, van, totEnMet }: Invoer) {
  const persoon = wie === 'bekend' ? { persoonId: persoonId!.id } : { naam, email, wachtwoord: wachtwoord || null }
  return { ...persoon, organisatieId: organisatieId!.id, rol: rol as Rol, tafelIds: [...tafelIds], van: van!, totEnMet }
}
