import { useQuery } from '@tanstack/react-query'
import { showDatum } from '#kernel/format/datum.ts'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { type Behandeling, type Behandelstap, governanceApi } from '#modules/governance/contract.ts'
import { isSlotbesluit, type Uitkomst, uitkomstenVan } from '#modules/governance/domain/behandeling.ts'
import { uitkomstNamen } from '#modules/governance/web/teksten.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { Select } from '#web/design/select.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useBesluitvelden } from '#web/forms/besluit-velden.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'

interface DialoogProps {
  behandeling: Behandeling
  onClose: () => void
  onDone: () => void
}

/** The value for "let planning choose". */
const VANZELF = 'vanzelf'

/** In which meeting a table treats it: one of its own, or the first that can be. */
export function PlanDialoog({ behandeling: { id, versie }, stap, ...gedrag }: DialoogProps & { stap: Behandelstap }) {
  const { dag } = useStandOp()
  const { data } = useQuery(ask(kalenderApi.listVergaderingen, { query: { tafelId: stap.tafelId, van: dag, status: 'gepland' } }))
  const { values, field, check } = useFormValues({ vergaderingId: stap.vastgezet ? (stap.vergaderingId ?? VANZELF) : VANZELF })
  const vergaderingId = values.vergaderingId === VANZELF ? null : values.vergaderingId
  return (
    <FormDialog
      {...gedrag}
      title={`Wanneer behandelt ${stap.tafelNaam} dit?`}
      submitLabel="Bewaar de vergadering"
      check={() => check({})}
      send={() => call(governanceApi.planStappen, { params: { id }, body: { keuzes: [{ stapId: stap.id, vergaderingId }] } }, { versie })}
    >
      {data && data.resultaten.length === 0 && (
        <p>Deze tafel heeft nog geen vergaderingen. Zodra zij er een plant, kunt u die hier kiezen.</p>
      )}
      <Select
        label="Vergadering"
        hint="De tafels erna schuiven mee"
        options={[
          { value: VANZELF, label: 'De eerste die kan' },
          ...(data?.resultaten ?? []).map((each) => ({
            value: each.id,
            label: `${showDatum(each.datum)} (stuk uiterlijk ${showDatum(each.aanleverenUiterlijk)})`,
          })),
        ]}
        {...field('vergaderingId')}
      />
    </FormDialog>
  )
}

interface UitkomstVelden {
  uitkomst: Uitkomst | null
  vergadering: string | null
  reden: string
  'besluit.tekst': string
  'besluit.stemming': string
}

/** What a table said; a yes of a table that decides asks for the decision itself. */
export function UitkomstDialoog({ behandeling, stap, ...gedrag }: DialoogProps & { stap: Behandelstap }) {
  const { dag } = useStandOp()
  const { values, field, check } = useFormValues<UitkomstVelden>({
    uitkomst: null,
    vergadering: stap.vergadering !== null && stap.vergadering <= dag ? stap.vergadering : dag,
    reden: '',
    'besluit.tekst': '',
    'besluit.stemming': 'conform',
  })
  const isBesluit = values.uitkomst === 'aangenomen'
  const details = useBesluitvelden(stap.rol === 'besluit' ? { behandelingId: behandeling.id, stapId: stap.id, isGeheim: false } : null)
  const besluit = { ...details.invoer, tekst: values['besluit.tekst'], stemming: values['besluit.stemming'] }
  const send = () => {
    const { uitkomst, vergadering, reden } = values
    const body = { uitkomst: uitkomst!, vergadering: vergadering!, reden, besluit: isBesluit ? besluit : null }
    return call(governanceApi.recordStap, { params: { id: behandeling.id, stapId: stap.id }, body }, { versie: behandeling.versie })
  }
  return (
    <FormDialog
      {...gedrag}
      title={`Wat zei ${stap.tafelNaam}?`}
      submitLabel="Leg vast"
      check={() => [
        ...check({
          uitkomst: 'Kies wat de tafel zei.',
          vergadering: 'Vul de dag van de vergadering in.',
          reden: 'Schrijf in een zin waarom.',
          ...(isBesluit
            ? {
                'besluit.tekst': 'Schrijf wat er is besloten.',
                'besluit.stemming': 'Vul in hoe er is besloten, bijvoorbeeld: conform.',
              }
            : {}),
        }),
        ...(isBesluit ? details.check() : []),
      ]}
      send={send}
    >
      <RadioGroup
        label="Uitkomst"
        options={uitkomstenVan[stap.rol].map((value: Uitkomst) => ({ value, label: uitkomstNamen[value]!.naam }))}
        {...field('uitkomst')}
      />
      <DateField label="Dag van de vergadering" {...field('vergadering')} />
      <TextArea label="Reden" hint="In een of twee zinnen: waarom zei de tafel dit?" {...field('reden')} />
      {isBesluit && (
        <>
          {isSlotbesluit(stap, behandeling.stappen) && (
            <p>Dit is het laatste besluit op de weg. De begroting wijzigt vanzelf mee, en er kan een opdracht worden gegeven.</p>
          )}
          <TextArea label="Besluit" hint="Wat is er besloten? Dit wijzigt daarna niet meer." {...field('besluit.tekst')} />
          <TextField
            label="Hoe is er besloten?"
            hint="Conform betekent: zoals voorgesteld. Of schrijf de stemmen op"
            {...field('besluit.stemming')}
          />
          {details.velden}
        </>
      )}
    </FormDialog>
  )
}

/** Stops the way; asks why. */
export function StopDialoog({ behandeling: { id, versie, titel }, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues({ grond: '' })
  return (
    <FormDialog
      {...gedrag}
      isDanger
      title={`Behandeling van ${titel} stoppen?`}
      submitLabel="Ja, stop de behandeling"
      check={() => check({ grond: 'Schrijf waarom u stopt.' })}
      send={() => call(governanceApi.stopBehandeling, { params: { id }, body: values }, { versie })}
    >
      <p>De tafels gaan niet verder. Het voorstel is weer van uw organisatie en kan later opnieuw worden ingebracht.</p>
      <TextField label="Reden" hint="Dit komt in de historie te staan" {...field('grond')} />
    </FormDialog>
  )
}
