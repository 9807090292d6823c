import { addDays, type Datum, datum, daysBetween } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { kalenderApi, type Reces, type Vergadering } from '#modules/kalender/contract.ts'
import { afwezigVoor } from '#modules/kalender/domain/afwezig.ts'
import { type Afwezig, whyNot } from '#modules/kalender/domain/reeks.ts'
import { tijdVan } from '#modules/kalender/web/teksten.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface DialoogProps {
  vergadering: Vergadering
  onClose: () => void
  onDone: () => void
}

/** Another day, time or place; asks why. */
export function VerplaatsDialoog({ vergadering, recessen, ...gedrag }: DialoogProps & { recessen: readonly Reces[] }) {
  const { id, versie, tafelNaam, tafelOrganisatieId } = vergadering
  const { values, field, check } = useFormValues<{ datum: string | null; aanvang: string; plaats: string; grond: string }>({
    datum: vergadering.datum,
    aanvang: vergadering.aanvang ?? '',
    plaats: vergadering.plaats,
    grond: '',
  })
  const { aanvang, plaats, grond } = values
  return (
    <FormDialog
      {...gedrag}
      title={`${tafelNaam} van ${showDatum(vergadering.datum)} wijzigen`}
      submitLabel="Bewaar de wijziging"
      check={() => check({ datum: 'Vul de dag van de vergadering in.', grond: 'Schrijf waarom u dit wijzigt.' })}
      send={() =>
        call(
          kalenderApi.changeVergadering,
          { params: { id }, body: { datum: values.datum!, aanvang: tijdVan(aanvang), plaats, grond } },
          { versie },
        )
      }
    >
      <DateField label="Dag" {...field('datum')} />
      <Gevolg was={vergadering} nu={values.datum} afwezig={afwezigVoor(tafelOrganisatieId, recessen)} />
      <TextField label="Aanvang" hint="Bijvoorbeeld 19:30" isOptional width="short" {...field('aanvang')} />
      <TextField label="Plaats" isOptional {...field('plaats')} />
      <TextField label="Reden" hint="Wie op deze dag rekende, leest de reden" {...field('grond')} />
    </FormDialog>
  )
}

/** What another day does to the papers, and what is in the way of it. */
function Gevolg({ was, nu, afwezig }: { was: Vergadering; nu: string | null; afwezig: readonly Afwezig[] }) {
  if (nu === null || nu === was.datum) return null
  const dagen = daysBetween(was.aanleverenUiterlijk as Datum, was.datum as Datum)
  const because = whyNot(datum(nu), afwezig)
  return (
    <p role="status">
      Stukken moeten er dan zijn op {showDatum(addDays(datum(nu), -dagen))}.{because ? ` Let op: ${because}.` : ''}
    </p>
  )
}

/** It does not take place; asks why. */
export function VervalDialoog({ vergadering: { id, versie, tafelNaam, datum: dag }, ...gedrag }: DialoogProps) {
  return (
    <GroundDialog
      {...gedrag}
      title={`${tafelNaam} van ${showDatum(dag)} laten vervallen?`}
      submitLabel="Ja, laat vervallen"
      send={(grond) => call(kalenderApi.cancelVergadering, { params: { id }, body: { grond } }, { versie })}
    >
      De vergadering gaat niet door. Wat erop was gepland, moet een andere dag krijgen. U kunt dit niet terugdraaien, wel een nieuwe
      vergadering plannen.
    </GroundDialog>
  )
}
