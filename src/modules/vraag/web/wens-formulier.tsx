import { useState } from 'react'
import { type Doel, doelenApi } from '#modules/doelen/contract.ts'
import type { Gelijkenis } from '#modules/vraag/contract.ts'
import { techniekIn } from '#modules/vraag/domain/techniek.ts'
import { AanbodSoort, Proces } from '#modules/vraag/web/wens-aard.tsx'
import { VeldHulp } from '#modules/vraag/web/veld-hulp.tsx'
import { GelijkenisLijst, useGelijkenissen } from '#modules/vraag/web/gelijkenissen.tsx'
import type { Formulier, VijfVelden } from '#modules/vraag/web/vijf-velden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Columns, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { askAll } from '#web/ask-all.ts'
import { useAction } from '#web/use-action.ts'

/** The goals that a wish can point at. */
export const doelenQuery = askAll(doelenApi.listDoelen, {})

interface Props {
  /** A wish says how it stands to the shared process, an offer what kind it is. */
  voor: 'wens' | 'aanbod'
  /** Under which name what was typed is kept: one for each thing that is being written. */
  name: string
  begin: VijfVelden
  doelen: readonly Doel[]
  /** The draft itself, when there is one: it does not look like itself. */
  id?: string
  onSave: (velden: VijfVelden) => Promise<void>
  cancelTo: string
}

/** Five questions, in the words of the work. It warns for technique and shows what looks alike, and never stops anybody. */
export function WensFormulier({ voor, name, begin, doelen, id, onSave, cancelTo }: Props) {
  const form = useKeptValues(name, begin)
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await onSave(form.values)
    form.done()
  })
  const submit = () => {
    const found = form.check({
      titel: 'Schrijf in een paar woorden op wat u nodig hebt.',
      waarvoor: 'Schrijf op wat mensen moeten kunnen, en waarom.',
    })
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  const gelijkenissen = useGelijkenissen(form.values, id)
  return (
    <Columns ratio="wide-narrow">
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Stack>
          {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
          <Card heading={voor === 'wens' ? 'Uw wens in vijf vragen' : 'Uw aanbod in vijf vragen'}>
            <Vragen form={form} doelen={doelen} aantalGelijk={gelijkenissen.length} />
          </Card>
          <Card heading={voor === 'wens' ? 'Past dit in hoe wij het samen doen?' : 'Wat voor aanbod is dit?'}>
            {voor === 'wens' ? <Proces form={form} /> : <AanbodSoort form={form} />}
          </Card>
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Bewaar concept
            </Button>
            <LinkButton to={cancelTo}>Ga terug</LinkButton>
          </ButtonRow>
          <p className="rk-zacht">
            Daarna ziet alleen uw eigen organisatie dit. Op de volgende pagina dient u het in. Hebt u daar geen mandaat voor, dan doet een
            collega dat.
          </p>
        </Stack>
      </Form>
      <Gelijk gelijkenissen={gelijkenissen} />
    </Columns>
  )
}

interface VragenProps {
  form: Formulier
  doelen: readonly Doel[]
  aantalGelijk: number
}

function Vragen({ form: { values, field }, doelen, aantalGelijk }: VragenProps) {
  return (
    <Stack gap="md">
      <TextField label="1. Wat hebt u nodig?" hint="In een paar woorden. Bijvoorbeeld: zaken sneller terugvinden" {...field('titel')} />
      <VeldHulp veld="titel" />
      <TextArea
        label="2. Wat moeten mensen dan kunnen, en waarom?"
        hint="Beschrijf het werk, niet het systeem. Bijvoorbeeld: medewerkers vinden een zaak binnen een minuut, zodat een beller niet hoeft te wachten."
        maxCharacters={2000}
        {...field('waarvoor')}
      />
      <VeldHulp veld="waarvoor" />
      <Techniek tekst={`${values.titel} ${values.waarvoor}`} />
      {aantalGelijk > 0 && (
        <p>
          {aantalGelijk === 1
            ? 'Wij vonden 1 wens of aanbod dat hierop lijkt.'
            : `Wij vonden ${aantalGelijk} wensen en aanbiedingen die hierop lijken.`}{' '}
          <Link href="#gelijk">Bekijk wat erop lijkt</Link>
        </p>
      )}
      <TextField label="3. Voor wie is het?" isOptional hint="Bijvoorbeeld: medewerkers van het klantcontact" {...field('voorWie')} />
      <VeldHulp veld="voorWie" />
      <DateField
        label="4. Wanneer is het nodig?"
        isOptional
        hint="Laat leeg als u dat nog niet weet. Bijvoorbeeld 1-9-2027"
        {...field('wanneerNodig')}
      />
      <VeldHulp veld="wanneerNodig" />
      <Select
        label="5. Bij welk doel hoort het?"
        isOptional
        hint="Dan is later te zien of de wens hielp"
        placeholder="Bij geen van deze doelen"
        options={doelKeuzes(doelen)}
        {...field('doelId')}
      />
      <VeldHulp veld="doelId" />
    </Stack>
  )
}

/** Joint goals first, then those of parties: whoever writes looks for what everybody agreed on. */
function doelKeuzes(doelen: readonly Doel[]) {
  const open = doelen.filter(({ status }) => status !== 'ingetrokken')
  const option = ({ id, titel, zijde }: Doel) => ({
    value: id,
    label: zijde.ingediendOp === null ? `${titel} (concept, eigen kant)` : titel,
  })
  const joint = open.filter(({ soort }) => soort === 'gezamenlijk')
  const own = Map.groupBy(
    open.filter(({ soort }) => soort !== 'gezamenlijk'),
    ({ zijde }) => zijde.eigenOrganisatieNaam,
  )
  return [
    ...(joint.length > 0 ? [{ label: 'Gezamenlijke doelen', options: joint.map(option) }] : []),
    ...[...own].map(([naam, group]) => ({ label: `Doelen van ${naam}`, options: group.map(option) })),
  ]
}

function Techniek({ tekst }: { tekst: string }) {
  const woorden = techniekIn(tekst)
  return (
    <div aria-live="polite">
      {woorden.length > 0 && (
        <Alert tone="warning" heading="Noem liever het werk dan de techniek" headingLevel={3}>
          <p>Dan kunnen ook anderen beoordelen of zij dit nodig hebben. U mag het zo laten staan.</p>
          <ul>
            {woorden.map(({ woord, liever }) => (
              <li key={woord}>
                <strong>{woord}</strong>: {liever}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}

function Gelijk({ gelijkenissen }: { gelijkenissen: readonly Gelijkenis[] }) {
  return (
    <div id="gelijk">
      <Card heading="Lijkt dit op iets dat er al is?">
        <div aria-live="polite">
          {gelijkenissen.length === 0 ? (
            <p className="rk-zacht">Terwijl u schrijft, zoeken wij wensen en aanbod die hierop lijken. Nu vinden wij niets.</p>
          ) : (
            <Stack gap="md">
              <p>Kijk of u zich daarbij kunt aansluiten. Wat u hebt ingevuld, bewaren wij.</p>
              <GelijkenisLijst gelijkenissen={gelijkenissen} />
            </Stack>
          )}
        </div>
      </Card>
    </div>
  )
}
