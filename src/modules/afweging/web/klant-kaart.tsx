import { useState } from 'react'
import { showTijdstip } from '#kernel/format/datum.ts'
import { afwegingApi, type Businesscase, type Voorstel } from '#modules/afweging/contract.ts'
import { weegbaar } from '#modules/afweging/domain/voorstel.ts'
import { mayChooseAsKlant } from '#modules/afweging/policy.ts'
import { klantZin } from '#modules/afweging/web/businesscase-woorden.ts'
import { call } from '#web/call.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

type Klant = Businesscase['klanten'][number]

/** Extra cost because one client asks for more than all need: who pays it, and whether that client wants it. */
export function KlantKaart({ voorstel, businesscase: { klanten } }: { voorstel: Voorstel; businesscase: Businesscase }) {
  const wie = useWie()
  const [isChoosing, setChoosing] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const own = klanten.find(({ organisatieId }) => organisatieId === wie.organisatieId)
  const may = mayChooseAsKlant(wie)
  if (klanten.length === 0) return null
  const kan = own !== undefined && weegbaar(voorstel.status)
  return (
    <Card
      heading={klantZin(klanten)}
      isFlush
      actions={
        kan && (
          <Button size="small" isDisabled={!may.mag} reason={may.mag ? undefined : may.reden} onPress={() => setChoosing(true)}>
            {own.keuze ? 'Kies anders' : 'Kies of u dit betaalt'}
          </Button>
        )
      }
    >
      <DataTable
        caption="Meerkosten per klant, en of die ze wil betalen"
        isCaptionHidden
        rows={klanten}
        rowKey={({ organisatieId }) => organisatieId}
        columns={columns}
      />
      {isChoosing && own && (
        <KeuzeDialoog
          id={voorstel.id}
          klant={own}
          onClose={() => setChoosing(false)}
          onDone={() => {
            setChoosing(false)
            setMessage('Uw keuze staat vast. Alle partners zien haar.')
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Card>
  )
}

const columns: Column<Klant>[] = [
  { key: 'wie', header: 'Wie vraagt meer', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
  {
    key: 'keuze',
    header: 'Wil die dat betalen',
    cell: ({ keuze }) => {
      if (!keuze) return <Badge tone="warning">Nog niet gekozen</Badge>
      return (
        <>
          <Badge tone={keuze.keuze === 'akkoord' ? 'positive' : 'negative'}>
            {keuze.keuze === 'akkoord' ? 'Betaalt dit' : 'Wil dit niet'}
          </Badge>
          <span className="rk-onder">
            {keuze.reden} ({keuze.persoonNaam}, {showTijdstip(keuze.sinds)})
          </span>
        </>
      )
    },
  },
  { key: 'totaal', header: 'Meerkosten', align: 'end', onMobile: 'shown', cell: ({ totaal }) => <Amount value={totaal} /> },
]

interface KeuzeProps {
  id: string
  klant: Klant
  onDone: () => void
  onClose: () => void
}

function KeuzeDialoog({ id, klant, onDone, onClose }: KeuzeProps) {
  const { values, field, check } = useFormValues<{ keuze: 'akkoord' | 'niet' | null; reden: string }>({
    keuze: klant.keuze?.keuze ?? null,
    reden: klant.keuze?.reden ?? '',
  })
  return (
    <FormDialog
      title={`Betaalt ${klant.organisatieNaam} deze meerkosten?`}
      submitLabel="Leg keuze vast"
      check={() => check({ keuze: 'Kies of u dit betaalt.', reden: 'Vul de reden in.' })}
      send={() => call(afwegingApi.chooseAsKlant, { params: { id }, body: { keuze: values.keuze!, reden: values.reden } })}
      onDone={onDone}
      onClose={onClose}
    >
      <Stack gap="md">
        <p>
          Over alle jaren samen gaat het om <Amount value={klant.totaal} />. De anderen betalen hier niet aan mee. U kunt later anders
          kiezen, tot er is besloten.
        </p>
        <RadioGroup
          label="Uw keuze"
          {...field('keuze')}
          options={[
            { value: 'akkoord', label: 'Wij betalen dit' },
            { value: 'niet', label: 'Wij willen dit niet' },
          ]}
        />
        <TextField label="Reden" hint="Bijvoorbeeld: onze balie is op zaterdag open" {...field('reden')} />
      </Stack>
    </FormDialog>
  )
}
