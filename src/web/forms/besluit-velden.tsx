import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext } from 'react'
import {
  type Besluitdetails,
  governanceApi,
  gronden,
  grondZin,
  mandaatZin,
  type Openbaarheid,
  readAlternatieven,
  showAlternatieven,
} from '#modules/governance/contract.ts'
import { Alert } from '#web/design/alert.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { FormContext, type FormFault } from '#web/design/form-context.ts'
import { Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { BesluitAdviezen } from '#web/forms/besluit-adviezen.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask } from '#web/query.ts'

/** Said later: then the decision carries no word about it. */
const LATER = 'later'

/** What a form keeps of a decision beside its text; the names are those of the fields in the API. */
interface Waarden {
  'besluit.motivering': string
  'besluit.voorwaarden': string
  'besluit.alternatieven': string
  'besluit.evaluatiedatum': string | null
  'besluit.openbaarheid.soort': Openbaarheid | typeof LATER
  'besluit.openbaarheid.grond': string
  'besluit.openbaarheid.toelichting': string
  'besluit.openbaarheid.opgelegdDoor': 'bestuur' | 'voorzitter' | null
}

const leeg = (soort: Waarden['besluit.openbaarheid.soort']): Waarden => ({
  'besluit.motivering': '',
  'besluit.voorwaarden': '',
  'besluit.alternatieven': '',
  'besluit.evaluatiedatum': null,
  'besluit.openbaarheid.soort': soort,
  'besluit.openbaarheid.grond': '',
  'besluit.openbaarheid.toelichting': '',
  'besluit.openbaarheid.opgelegdDoor': null,
})

/** Which table decides about what, and whether its item is secret already; `null` for an item that is no proposal on its way. */
export interface BesluitWaar {
  readonly behandelingId: string
  readonly stapId: string
  readonly isGeheim: boolean
}

/** What a decision carries beside its text: the fields, what has to be mended in them, and what is sent. */
export function useBesluitvelden(waar: BesluitWaar | null): { invoer: Besluitdetails; check: () => FormFault[]; velden: ReactNode } {
  const form = useFormValues(leeg(waar?.isGeheim ? 'geheim' : LATER))
  const { data } = useQuery({
    ...ask(governanceApi.readBesluitvoorbereiding, { params: { id: waar?.behandelingId ?? '', stapId: waar?.stapId ?? '' } }),
    enabled: waar !== null,
  })
  const isKrap = data?.mandaat?.stand === 'boven' || data?.mandaat?.stand === 'onbekend'
  return {
    invoer: invoerOf(form.values),
    check: () => form.check(eisenOf(form.values)),
    velden: waar && (
      <>
        <BesluitAdviezen behandelingId={waar.behandelingId} stapId={waar.stapId} />
        <BesluitVelden
          {...form}
          gewogen={showAlternatieven(data?.alternatieven ?? [])}
          waarschuwing={isKrap ? mandaatZin(data.mandaat!) : null}
        />
      </>
    ),
  }
}

function invoerOf(values: Waarden): Besluitdetails {
  const soort = values['besluit.openbaarheid.soort']
  const alternatieven = readAlternatieven(values['besluit.alternatieven'])
  return {
    motivering: values['besluit.motivering'],
    voorwaarden: values['besluit.voorwaarden'],
    alternatieven: alternatieven.length === 0 ? null : alternatieven,
    evaluatiedatum: values['besluit.evaluatiedatum'],
    openbaarheid:
      soort === LATER
        ? null
        : {
            soort,
            grond: soort === 'openbaar' ? null : values['besluit.openbaarheid.grond'],
            toelichting: soort === 'openbaar' ? '' : values['besluit.openbaarheid.toelichting'],
            opgelegdDoor: soort === 'geheim' ? values['besluit.openbaarheid.opgelegdDoor'] : null,
          },
  }
}

/** What has to be there before it is sent: what is not open has a ground, and secrecy somebody who imposed it. */
function eisenOf(values: Waarden): Partial<Record<keyof Waarden, string>> {
  const soort = values['besluit.openbaarheid.soort']
  return {
    ...(soort === 'besloten' || soort === 'geheim' ? { 'besluit.openbaarheid.grond': 'Kies de grond waarop dit niet openbaar is.' } : {}),
    ...(soort === 'geheim' ? { 'besluit.openbaarheid.opgelegdDoor': 'Kies wie de geheimhouding oplegde.' } : {}),
  }
}

interface VeldenProps {
  values: Waarden
  field: ReturnType<typeof useFormValues<Waarden>>['field']
  /** Variants that were weighed, one on a line; empty when there are none. */
  gewogen: string
  /** When the amount is above the mandate, or nobody knows: in a sentence. */
  waarschuwing: string | null
}

/** Everything that a decision may carry and that may stay empty, under one fold; only a mandate that is too small stands above it. */
function BesluitVelden({ values, field, gewogen, waarschuwing }: VeldenProps) {
  const { faults } = useContext(FormContext)
  const hasFault = faults.some(({ name }) => name in values)
  return (
    <>
      {waarschuwing !== null && (
        <Alert tone="warning" heading="Let op het mandaat van deze tafel" headingLevel={3}>
          <p>{waarschuwing} Dit komt ook in het besluit te staan.</p>
        </Alert>
      )}
      <Disclosure
        key={hasFault ? 'fout' : 'goed'}
        summary="Motivering, voorwaarden en evaluatie (mag leeg blijven)"
        isOpenAtStart={hasFault}
      >
        <Stack gap="md">
          <TextArea label="Motivering" hint="Waarom besluit de tafel dit?" rows={3} isOptional {...field('besluit.motivering')} />
          <TextArea label="Voorwaarden" hint="Waar moet eerst aan zijn voldaan?" rows={2} isOptional {...field('besluit.voorwaarden')} />
          <TextArea
            label="Alternatieven"
            hint={
              gewogen === ''
                ? 'Elk op een eigen regel, bijvoorbeeld: Niets doen: dan stopt de steun'
                : `Laat leeg voor wat er is gewogen: ${gewogen.replaceAll('\n', ', ')}. Of schrijf ze zelf, elk op een eigen regel`
            }
            rows={3}
            isOptional
            {...field('besluit.alternatieven')}
          />
          <DateField
            label="Wanneer kijkt u terug?"
            hint="Wie het voorstel inbracht krijgt dan een taak om te schrijven wat ervan kwam"
            isOptional
            {...field('besluit.evaluatiedatum')}
          />
          <OpenbaarheidVelden values={values} field={field} />
        </Stack>
      </Disclosure>
    </>
  )
}

function OpenbaarheidVelden({ values, field }: Pick<VeldenProps, 'values' | 'field'>) {
  const soort = values['besluit.openbaarheid.soort']
  return (
    <>
      <RadioGroup
        label="Hoe openbaar is dit besluit?"
        options={[
          { value: LATER, label: 'Dat bepaalt de tafel later' },
          { value: 'openbaar', label: 'Openbaar', hint: 'Iedereen mag dit lezen, zodra het is gepubliceerd' },
          { value: 'besloten', label: 'Besloten', hint: 'Alleen de partners in deze samenwerking lezen dit' },
          { value: 'geheim', label: 'Geheim', hint: 'Alleen wie aan deze tafel zit, leest dit besluit en uw reden' },
        ]}
        {...field('besluit.openbaarheid.soort')}
      />
      {(soort === 'besloten' || soort === 'geheim') && (
        <>
          <Select
            label="Grond"
            placeholder="Kies een grond"
            options={gronden.map(({ code }) => ({ value: code, label: grondZin(code) }))}
            {...field('besluit.openbaarheid.grond')}
          />
          <TextArea label="Toelichting op de grond" rows={2} isOptional {...field('besluit.openbaarheid.toelichting')} />
        </>
      )}
      {soort === 'geheim' && (
        <RadioGroup
          label="Wie legde de geheimhouding op?"
          options={[
            { value: 'bestuur', label: 'Het bestuur' },
            { value: 'voorzitter', label: 'De voorzitter', hint: 'Het bestuur moet dit in zijn eerstvolgende vergadering bekrachtigen' },
          ]}
          {...field('besluit.openbaarheid.opgelegdDoor')}
        />
      )}
    </>
  )
}
