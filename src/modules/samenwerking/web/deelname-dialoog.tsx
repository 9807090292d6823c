import { deelnameRollen, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GeldigVelden, vanFout } from '#web/forms/geldig-velden.tsx'
import { OrganisatieKeuze } from '#modules/samenwerking/web/organisatie-keuze.tsx'
import { deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { deelnameRolUitleg } from '#modules/samenwerking/web/uitleg.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { call } from '#web/call.ts'
import type { ComboBoxOption } from '#web/design/combo-box.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useStandOp } from '#web/stand-op.ts'

interface Invoer {
  organisatieId: ComboBoxOption | null
  rol: (typeof deelnameRollen)[number] | null
  viaId: ComboBoxOption | null
  van: string | null
  totEnMet: string | null
  bron: string
}

/** An organisation that takes part in a role from a day on. */
export function DeelnameDialoog({ onClose, onDone }: { onClose: () => void; onDone: (naam: string) => void }) {
  const { dag } = useStandOp()
  const { values, field, check } = useFormValues<Invoer>({
    organisatieId: null,
    rol: null,
    viaId: null,
    van: dag,
    totEnMet: null,
    bron: '',
  })
  return (
    <FormDialog
      title="Deelnemer toevoegen"
      submitLabel="Voeg deelnemer toe"
      onClose={onClose}
      onDone={() => onDone(values.organisatieId!.label)}
      check={() =>
        check({
          organisatieId: 'Kies een organisatie.',
          rol: 'Kies een rol.',
          van: vanFout,
          bron: 'Vul de bron in.',
        })
      }
      send={() =>
        call(samenwerkingApi.addDeelname, {
          body: {
            organisatieId: values.organisatieId!.id,
            rol: values.rol!,
            viaId: values.viaId?.id ?? null,
            van: values.van!,
            totEnMet: values.totEnMet,
            bron: values.bron,
          },
        })
      }
    >
      <OrganisatieKeuze
        label="Organisatie"
        hint="Typ een naam of gemeentecode. Een organisatie die er niet bij staat, voegt u toe bij Organisaties."
        op={values.van}
        {...field('organisatieId')}
      />
      <RadioGroup
        label="Rol"
        options={deelnameRollen.map((rol) => ({ value: rol, label: deelnameRolNamen[rol]!, hint: deelnameRolUitleg[rol] }))}
        {...field('rol')}
      />
      <OrganisatieKeuze
        label="Via"
        hint="Doet de organisatie mee via een andere, zoals een werkorganisatie?"
        isOptional
        op={values.van}
        {...field('viaId')}
      />
      <GeldigVelden van={field('van')} totEnMet={field('totEnMet')} />
      <TextField label="Bron" hint="Waar staat dit? Bijvoorbeeld: raadsbesluit 12-11-2026" {...field('bron')} />
    </FormDialog>
  )
}
