import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { may } from '#platform/own-side/policy.ts'
import { type Verrekenzicht, verrekeningApi } from '#modules/verrekening/contract.ts'
import { besluitenQuery, zichtQuery } from '#modules/verrekening/web/kwartaal-queries.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

const zinnen = {
  open: 'Partijen zien elkaars voorschotten, afrekening en aantallen.',
  gesloten: 'Elke partij ziet alleen haar eigen voorschotten, afrekening en aantallen. De opdrachtnemer ziet alles.',
} as const

/** What parties agreed to see of one another, and how that changes. */
export function WieZietWat() {
  const { data } = useSuspenseQuery(zichtQuery)
  const [isOpen, setOpen] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const mag = may(useWie(), 'verrekenzicht.afspreken')
  return (
    <Card
      heading="Wie ziet wat"
      actions={
        <Button
          isDisabled={!mag.mag}
          reason={mag.mag ? undefined : 'De gemeentesecretarissen spreken dit af. Vraag het een van hen.'}
          onPress={() => setOpen(true)}
        >
          Wijzig de afspraak
        </Button>
      }
    >
      <p>
        {zinnen[data.anderen]} {data.grond ? `Reden: ${data.grond}.` : 'Er is niets anders afgesproken.'}
        {data.besluitId && (
          <>
            {' '}
            Volgens <Link to={`/besluiten/${data.besluitId}`}>het besluit</Link>.
          </>
        )}
      </p>
      {data.anderen === 'gesloten' && (
        <Stack gap="sm">
          <p className="rk-zacht">
            Daarom zijn ook gesloten: totalen, het grootboek, de kostprijsberekeningen, de proef van een kostenmodel, het verrekenlab met de
            scenario’s die daarin zijn bewaard, de prijs van meerwerk dat een ander vroeg en betaalt, en de bijdragen van anderen.
          </p>
          <p className="rk-zacht">
            Niet alles is zo te verbergen. Begroting, besluiten, voorstellen en verdeelsleutels blijven leesbaar: wie een besluit en een
            sleutel naast elkaar legt, rekent de bijdrage van een ander na. En wie zijn eigen deel van een resultaat deelt door zijn aandeel
            in de sleutel, weet het hele resultaat; met twee deelnemers ook het deel van de ander.
          </p>
        </Stack>
      )}
      <StatusMessage message={message} />
      {isOpen && (
        <Wijzigen
          zicht={data}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setMessage('De afspraak is gewijzigd.')
          }}
        />
      )}
    </Card>
  )
}

interface WijzigenProps {
  zicht: Verrekenzicht
  onClose: () => void
  onDone: () => void
}

function Wijzigen({ zicht, onClose, onDone }: WijzigenProps) {
  const { data: besluiten } = useSuspenseQuery(besluitenQuery)
  const { values, field, check } = useFormValues({ anderen: zicht.anderen, grond: '', besluitId: '' })
  const gaatOpen = zicht.anderen === 'gesloten' && values.anderen === 'open'
  return (
    <FormDialog
      title="Wie ziet wat"
      submitLabel="Leg de afspraak vast"
      check={() => check({ grond: 'Vul de reden in.', ...(gaatOpen ? { besluitId: 'Kies het besluit.' } : {}) })}
      send={() =>
        call(verrekeningApi.setVerrekenzicht, { body: { ...values, besluitId: values.besluitId || null } }, { versie: zicht.versie })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <RadioGroup
        label="Wat zien partijen van elkaar?"
        {...field('anderen')}
        options={[
          { value: 'open', label: 'Open', hint: zinnen.open },
          { value: 'gesloten', label: 'Gesloten', hint: zinnen.gesloten },
        ]}
      />
      <TextField label="Reden" hint="Dit komt in de historie te staan" {...field('grond')} />
      <Select
        label="Besluit"
        isOptional={!gaatOpen}
        hint={gaatOpen ? 'Wat gesloten is, gaat alleen open door een besluit van de partijen samen' : undefined}
        placeholder="Kies een besluit"
        {...field('besluitId')}
        options={besluiten.map(({ id, nummer, titel }) => ({ value: id, label: `${nummer}: ${titel}` }))}
      />
    </FormDialog>
  )
}
