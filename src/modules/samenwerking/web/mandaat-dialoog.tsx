import { type Aanstelling, mandaatOnderwerpen, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { grants } from '#modules/samenwerking/policy.ts'
import { askAll } from '#web/ask-all.ts'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GeldigVelden, vanFout } from '#web/forms/geldig-velden.tsx'
import { mandaatOnderwerpNamen } from '#modules/samenwerking/web/uitleg.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { AmountField } from '#web/design/amount-field.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { ComboBox, type ComboBoxOption } from '#web/design/combo-box.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { queryClient } from '#web/query.ts'
import { useSession } from '#web/session.ts'
import { useStandOp } from '#web/stand-op.ts'
import { rolNamen } from '#web/teksten.ts'

type Onderwerp = (typeof mandaatOnderwerpen)[number]

interface Mens extends ComboBoxOption {
  rol: Aanstelling['rol']
}

interface Invoer {
  aanstellingId: Mens | null
  onderwerp: Onderwerp | null
  limiet: string | null
  bedragVerborgen: boolean
  van: string | null
  totEnMet: string | null
  besluit: string
}

/** People with a hat of this organisation on a day. */
async function mensenVan(organisatieId: string, search: string, op: string): Promise<Mens[]> {
  const mensen = await queryClient.fetchQuery(askAll(samenwerkingApi.listAanstellingen, { op, search: search || null }))
  return mensen
    .filter((mens) => mens.organisatieId === organisatieId)
    .map(({ id, persoonNaam, rol }) => ({ id, label: persoonNaam, description: rolNamen[rol] ?? rol, rol }))
}

/** A mandate for somebody of the own organisation, on a decision. */
export function MandaatDialoog({ onClose, onDone }: { onClose: () => void; onDone: (naam: string) => void }) {
  const { dag } = useStandOp()
  const { hoed } = useSession()
  const { values, field, set, check } = useFormValues<Invoer>({
    aanstellingId: null,
    onderwerp: null,
    limiet: null,
    bedragVerborgen: false,
    van: dag,
    totEnMet: null,
    besluit: '',
  })
  return (
    <FormDialog
      title={`Mandaat geven namens ${hoed?.organisatieNaam ?? 'uw organisatie'}`}
      submitLabel="Geef het mandaat"
      send={() => call(samenwerkingApi.grantMandaat, { body: bodyOf(values) })}
      onClose={onClose}
      onDone={() => onDone(values.aanstellingId!.label)}
      check={() =>
        check({
          aanstellingId: 'Kies wie het mandaat krijgt.',
          onderwerp: 'Kies een onderwerp.',
          van: vanFout,
          besluit: 'Vul het besluit in waarop het mandaat rust.',
        })
      }
    >
      <ComboBox
        label="Wie"
        hint="Iemand met een pet van uw organisatie"
        load={(search) => mensenVan(hoed?.organisatieId ?? '', search, values.van ?? dag)}
        {...field('aanstellingId')}
        onChange={(mens) => set('aanstellingId', mens as Mens | null)}
      />
      <RadioGroup
        label="Mag indienen"
        isInline
        options={mandaatOnderwerpen.map((onderwerp) => ({ value: onderwerp, label: mandaatOnderwerpNamen[onderwerp]! }))}
        {...field('onderwerp')}
      />
      <Werkzaam mens={values.aanstellingId} onderwerp={values.onderwerp} />
      <AmountField
        label="Tot en met welk bedrag"
        hint="Laat leeg als er geen limiet is. Bijvoorbeeld 250.000,00"
        isOptional
        {...field('limiet')}
      />
      {values.limiet !== null && (
        <Verbergen isChecked={values.bedragVerborgen} onChange={(isChecked) => set('bedragVerborgen', isChecked)} />
      )}
      <GeldigVelden van={field('van')} totEnMet={field('totEnMet')} />
      <TextField label="Besluit" hint="Bijvoorbeeld: mandaatbesluit college 12-11-2026" {...field('besluit')} />
    </FormDialog>
  )
}

function Verbergen(keuze: { isChecked: boolean; onChange: (isChecked: boolean) => void }) {
  return <Checkbox name="bedragVerborgen" label="Verberg dit bedrag voor partners" hint="Zij zien wel dat er een mandaat is." {...keuze} />
}

/** Hiding says something only about an amount that is there. */
function bodyOf({ aanstellingId, onderwerp, limiet, bedragVerborgen, van, totEnMet, besluit }: Invoer) {
  const verborgen = limiet !== null && bedragVerborgen
  return { aanstellingId: aanstellingId!.id, onderwerp: onderwerp!, limiet, bedragVerborgen: verborgen, van: van!, totEnMet, besluit }
}

/** A mandate does nothing for a role that can hand nothing in: better said before than found out later. */
function Werkzaam({ mens, onderwerp }: { mens: Mens | null; onderwerp: Onderwerp | null }) {
  if (!mens || !onderwerp || grants[mens.rol].includes(`${onderwerp}.indienen`)) return null
  return (
    <Alert tone="warning" heading="Dit mandaat heeft nog geen werking" headingLevel={3} isLive>
      <p>
        Met de pet {(rolNamen[mens.rol] ?? mens.rol).toLowerCase()} kan {mens.label} {mandaatOnderwerpNamen[onderwerp]!.toLowerCase()} niet
        indienen. Vraag de beheerder om een andere pet, of kies iemand anders.
      </p>
    </Alert>
  )
}
