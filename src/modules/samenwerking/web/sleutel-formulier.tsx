import { useState } from 'react'
import type { Kenmerk } from '#modules/samenwerking/contract.ts'
import { OpbouwVelden } from '#modules/samenwerking/web/opbouw-velden.tsx'
import type { SleutelInvoer } from '#modules/samenwerking/web/sleutel-ontwerp.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useAction } from '#web/use-action.ts'

interface Props {
  begin: SleutelInvoer
  kenmerken: readonly Kenmerk[]
  /** Saves on the own side and goes to the key. */
  onSave: (invoer: SleutelInvoer) => Promise<void>
  cancelTo: string
}

/** The form of a key: name and dates first, then how it divides. Faults of the server land at their field. */
export function SleutelFormulier({ begin, kenmerken, onSave, cancelTo }: Props) {
  const [invoer, setInvoer] = useState(begin)
  const action = useAction(onSave)
  return (
    <Form faults={action.faults} onSubmit={() => void action.run(invoer)}>
      <Stack>
        <Card heading="Naam en geldigheid">
          <Stack gap="md">
            <TextField
              name="naam"
              label="Naam"
              hint="Bijvoorbeeld: Verdeelsleutel ICT 2027"
              value={invoer.naam}
              onChange={(naam) => setInvoer({ ...invoer, naam })}
            />
            <TextArea
              name="omschrijving"
              label="Waarom deze sleutel?"
              isOptional
              value={invoer.omschrijving}
              onChange={(omschrijving) => setInvoer({ ...invoer, omschrijving })}
            />
            <DateField
              name="geldigVan"
              label="Geldig van"
              hint="Bijvoorbeeld 1-1-2027"
              value={invoer.geldigVan}
              onChange={(geldigVan) => setInvoer({ ...invoer, geldigVan })}
            />
            <DateField
              name="geldigTotEnMet"
              label="Geldig tot en met"
              isOptional
              value={invoer.geldigTotEnMet}
              onChange={(geldigTotEnMet) => setInvoer({ ...invoer, geldigTotEnMet })}
            />
          </Stack>
        </Card>
        <Card heading="Wie deelt mee, en waarnaar">
          <OpbouwVelden pad="opbouw" opbouw={invoer.opbouw} kenmerken={kenmerken} onChange={(opbouw) => setInvoer({ ...invoer, opbouw })} />
        </Card>
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar concept
          </Button>
          <LinkButton to={cancelTo}>Ga terug zonder bewaren</LinkButton>
        </ButtonRow>
        <p className="rk-zacht">Het concept staat daarna aan uw eigen kant. Partners zien het pas als iemand met mandaat het indient.</p>
      </Stack>
    </Form>
  )
}
