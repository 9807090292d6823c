import { samenwerkingApi, type Tafel, zetelRollen } from '#modules/samenwerking/contract.ts'
import { zetelRolNamen } from '#modules/samenwerking/web/tafel-woorden.ts'
import { askAll } from '#web/ask-all.ts'
import { call } from '#web/call.ts'
import { ComboBox, type ComboBoxOption } from '#web/design/combo-box.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GeldigVelden, vanFout } from '#web/forms/geldig-velden.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { queryClient } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'
import { rolNamen } from '#web/teksten.ts'

interface Invoer {
  aanstellingId: ComboBoxOption | null
  rol: (typeof zetelRollen)[number]
  stemgewicht: string | null
  plaatsvervangerVan: string
  van: string | null
  totEnMet: string | null
}

/** Somebody gets a seat: as what, with how many votes, and for whom when it is a substitute. */
export function ZetelDialoog({ tafel, onClose, onDone }: { tafel: Tafel; onClose: () => void; onDone: (naam: string) => void }) {
  const { dag } = useStandOp()
  const { values, field, check } = useFormValues<Invoer>({
    aanstellingId: null,
    rol: 'lid',
    stemgewicht: '1',
    plaatsvervangerVan: '',
    van: dag,
    totEnMet: null,
  })
  const stemt = values.plaatsvervangerVan === '' && (values.rol === 'lid' || values.rol === 'voorzitter')
  const vast = tafel.leden.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null)
  return (
    <FormDialog
      title={`Een zetel aan ${tafel.naam}`}
      submitLabel="Geef de zetel"
      onClose={onClose}
      onDone={() => onDone(values.aanstellingId!.label)}
      check={() =>
        check({
          aanstellingId: 'Kies wie de zetel krijgt.',
          van: vanFout,
          ...(stemt ? { stemgewicht: 'Vul in hoeveel stemmen deze zetel heeft.' } : {}),
        })
      }
      send={() =>
        call(samenwerkingApi.addZetel, {
          params: { id: tafel.id },
          body: {
            aanstellingId: values.aanstellingId!.id,
            rol: values.rol,
            stemgewicht: stemt ? Number(values.stemgewicht) : 0,
            plaatsvervangerVan: values.plaatsvervangerVan || null,
            van: values.van!,
            totEnMet: values.totEnMet,
          },
        })
      }
    >
      <ComboBox
        label="Wie"
        hint={tafel.organisatieId ? 'Iemand met een pet van deze gemeente' : 'Iemand met een pet in deze samenwerking'}
        load={(search) => mensenVoor(tafel.organisatieId, search, values.van ?? dag)}
        {...field('aanstellingId')}
      />
      <RadioGroup label="Als" isInline options={zetelRollen.map((rol) => ({ value: rol, label: zetelRolNamen[rol]! }))} {...field('rol')} />
      {vast.length > 0 && (
        <Select
          label="Plaatsvervanger van"
          hint="Alleen als deze persoon een ander vervangt. Dan stemt deze persoon op die zetel."
          isOptional
          placeholder="Geen plaatsvervanger"
          options={vast.map(({ id, persoonNaam, organisatieNaam }) => ({ value: id, label: `${persoonNaam}, ${organisatieNaam}` }))}
          {...field('plaatsvervangerVan')}
        />
      )}
      {stemt && <NumberField label="Aantal stemmen" {...field('stemgewicht')} />}
      <GeldigVelden van={field('van')} totEnMet={field('totEnMet')} />
    </FormDialog>
  )
}

/** Hats on a day; for the table of one organisation only its own. */
async function mensenVoor(organisatieId: string | null, search: string, op: string): Promise<ComboBoxOption[]> {
  const mensen = await queryClient.fetchQuery(askAll(samenwerkingApi.listAanstellingen, { op, search: search || null }))
  return mensen
    .filter((mens) => organisatieId === null || mens.organisatieId === organisatieId)
    .map(({ id, persoonNaam, rol, organisatieNaam }) => ({
      id,
      label: persoonNaam,
      description: `${rolNamen[rol] ?? rol} van ${organisatieNaam}`,
    }))
}
