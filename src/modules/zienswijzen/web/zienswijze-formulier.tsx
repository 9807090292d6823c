import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type AangeschrevenRaad, type Zienswijze, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { strekkingen } from '#modules/zienswijzen/domain/stand.ts'
import { strekkingNamen } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import { useFields } from '#web/forms/use-form-values.ts'
import { useKept } from '#web/forms/use-kept.ts'
import { nextId, reserveIds, type Rijen, useRijen } from '#web/forms/use-rijen.ts'
import { useAction } from '#web/use-action.ts'

interface Puntrij {
  id: number
  tekst: string
}

interface Waarden {
  strekking: string
  raadsbesluitOp: string | null
  raadsbesluitKenmerk: string
  correctieReden: string
  punten: readonly Puntrij[]
}

/** What stands in the form at first: the draft, or for a correction what was handed in. */
function begin({ concept, zienswijze }: AangeschrevenRaad): Waarden {
  const from: Zienswijze | null = concept ?? zienswijze
  return {
    strekking: from?.strekking ?? '',
    raadsbesluitOp: from?.raadsbesluitOp ?? null,
    raadsbesluitKenmerk: from?.raadsbesluitKenmerk ?? '',
    correctieReden: concept?.correctieReden ?? '',
    punten: from?.punten.map(({ tekst }) => ({ id: nextId(), tekst })) ?? [],
  }
}

/** What was kept, when it is of this form. */
function readWaarden(found: unknown): Waarden | null {
  const { punten, ...rest } = (found ?? {}) as Partial<Waarden>
  if (!Array.isArray(punten) || typeof rest.strekking !== 'string' || typeof rest.correctieReden !== 'string') return null
  reserveIds(punten)
  return found as Waarden
}

/** The view of the own council: what it finds of it, its decision, and every point apart so that each gets an answer. */
export function ZienswijzeFormulier({ rondeId, raad }: { rondeId: string; raad: AangeschrevenRaad }) {
  const navigate = useNavigate()
  const { concept, zienswijze } = raad
  const [initial] = useState(() => begin(raad))
  const kept = useKept(`zienswijze-${rondeId}-${concept?.versie ?? 0}`, initial, readWaarden)
  const form = useFields(kept.value, kept.set)
  const rijen = useRijen<Puntrij>(
    { rijen: kept.value.punten, update: (change) => kept.set((was) => ({ ...was, punten: change(was.punten) })) },
    () => ({ id: nextId(), tekst: '' }),
    (index) => `punten.${index}`,
  )
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    const { punten, strekking, ...rest } = kept.value
    const body = { ...rest, strekking: strekkingen.find((each) => each === strekking) ?? null, punten: punten.map(({ tekst }) => tekst) }
    if (concept) await call(zienswijzenApi.changeZienswijze, { params: { id: concept.id }, body }, { versie: concept.versie })
    else await call(zienswijzenApi.beginZienswijze, { params: { id: rondeId }, body })
    kept.done()
    await navigate(`/zienswijzen/${rondeId}`)
  })
  const submit = () => {
    const found = form.check(zienswijze ? { correctieReden: 'Schrijf wat u corrigeert, en waarom.' } : {})
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack>
        {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
        <Card heading="Wat de raad vindt">
          <Stack gap="md">
            {zienswijze && (
              <TextArea
                label="Wat corrigeert u, en waarom?"
                hint="Alle partners lezen dit bij de correctie. Wat eerder is ingediend blijft leesbaar."
                rows={2}
                {...form.field('correctieReden')}
              />
            )}
            <RadioGroup
              label="Strekking"
              hint="Geeft de raad geen zienswijze? Dat is ook een antwoord."
              options={strekkingen.map((value) => ({ value, label: strekkingNamen[value] }))}
              {...form.field('strekking')}
            />
            <DateField label="Dag van het raadsbesluit" isOptional {...form.field('raadsbesluitOp')} />
            <TextField
              label="Nummer van het raadsbesluit"
              isOptional
              hint="Het zaaknummer of het nummer in het raadsinformatiesysteem"
              {...form.field('raadsbesluitKenmerk')}
            />
          </Stack>
        </Card>
        <Punten rijen={rijen} />
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar aan onze kant
          </Button>
          <LinkButton to={`/zienswijzen/${rondeId}`}>Ga terug zonder bewaren</LinkButton>
        </ButtonRow>
        <p className="rk-zacht">Alleen uw eigen organisatie ziet dit, tot de griffier het indient.</p>
      </Stack>
    </Form>
  )
}

function Punten({ rijen }: { rijen: Rijen<Puntrij> }) {
  return (
    <Card heading="Punten">
      <Stack gap="md">
        <p>Schrijf elk punt apart op. Op elk punt komt een reactie, met de reden als het niet wordt overgenomen.</p>
        {rijen.rijen.map((rij, index) => (
          <div key={rij.id}>
            <TextArea
              name={`punten.${index}`}
              label={`Punt ${index + 1}`}
              value={rij.tekst}
              onChange={(tekst) => rijen.change({ ...rij, tekst })}
            />
            <RijKnoppen rijen={rijen} id={rij.id} index={index} naam={`punt ${index + 1}`} />
          </div>
        ))}
        <ButtonRow>
          <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={rijen.add}>
            Voeg een punt toe
          </Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}
