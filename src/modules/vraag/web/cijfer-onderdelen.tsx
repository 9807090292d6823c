import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import type { CijferPartij, CijferVelden } from '#modules/vraag/web/cijfer-velden.ts'
import { call } from '#web/call.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import type { useKeptValues } from '#web/forms/use-kept-values.ts'
import { ask } from '#web/query.ts'
import { showDatum } from '#kernel/format/datum.ts'

type Formulier = ReturnType<typeof useKeptValues<CijferVelden>>

/** A field of text whose value may still be nothing. */
const tekstVeld = ({ field }: Formulier, name: string) => ({ ...field(name), value: field(name).value ?? '' })

/** What it costs. */
export function Bedragen({ form }: { form: Formulier }) {
  return (
    <Card heading="Wat het kost">
      <Stack gap="md">
        <AmountField label="Investering" hint="Eenmalig, in het eerste jaar. Of PM" allowPm {...form.field('investering')} />
        <TextField
          label="Afgeschreven in hoeveel jaar?"
          hint="Daarna is instappen gratis"
          width="short"
          inputMode="numeric"
          {...tekstVeld(form, 'afschrijvingJaren')}
        />
        <AmountField
          label="Vaste kosten per jaar"
          hint="Van wie meedoet, naar gewicht. Of PM"
          allowPm
          {...form.field('vasteKostenPerJaar')}
        />
        <TextField label="Wat wordt er geteld?" hint="Bijvoorbeeld: werkplek" width="medium" {...tekstVeld(form, 'eenheid')} />
        <AmountField
          label="Prijs per eenheid, per jaar"
          hint="Ook wie meelift, betaalt dit. Of PM"
          allowPm
          {...form.field('prijsPerEenheid')}
        />
        <TextField
          label="Waar komen deze bedragen vandaan?"
          hint="Bijvoorbeeld: raming van de leverancier van 3 maart"
          {...tekstVeld(form, 'bron')}
        />
      </Stack>
    </Card>
  )
}

/** From when, how long, and how one gets out. */
export function Jaren({ form }: { form: Formulier }) {
  const numeric = { width: 'short', inputMode: 'numeric' } as const
  return (
    <Card heading="Hoe lang">
      <Stack gap="md">
        <TextField label="Eerste jaar" hint="Bijvoorbeeld 2028" {...numeric} {...tekstVeld(form, 'eersteJaar')} />
        <TextField label="Voor hoeveel jaar?" {...numeric} {...tekstVeld(form, 'aantalJaren')} />
        <TextField
          label="Opzegtermijn in hele jaren"
          isOptional
          hint="De jaren na het jaar van opzeggen. Leeg: nog niet afgesproken"
          {...numeric}
          {...tekstVeld(form, 'opzegtermijnJaren')}
        />
      </Stack>
    </Card>
  )
}

/** With which weight and how many units everybody counts. */
export function Gewichten({ form, partijen }: { form: Formulier; partijen: readonly CijferPartij[] }) {
  return (
    <Card heading="Wie telt hoe zwaar">
      <Stack gap="md">
        <p>
          De investering en de vaste kosten gaan naar gewicht over wie meedoet. Vul iedereen in, ook wie nog niet koos: dan ziet die wat
          meedoen kost.
        </p>
        <VulIn form={form} partijen={partijen} />
        <div className="rk-gewichten">
          {partijen.map(({ organisatieId, naam }, index) => (
            <fieldset key={organisatieId} className="rk-gewichten__rij">
              <legend>{naam}</legend>
              <NumberField
                label="Gewicht"
                decimals={4}
                {...form.field(`delen.${index}.gewicht`)}
                value={form.values[`delen.${index}.gewicht`] ?? null}
              />
              <NumberField
                label="Eenheden per jaar"
                isOptional
                decimals={4}
                {...form.field(`delen.${index}.eenheden`)}
                value={form.values[`delen.${index}.eenheden`] ?? null}
              />
            </fieldset>
          ))}
        </div>
        <TextField
          label="Waar komen de gewichten vandaan?"
          hint="Bijvoorbeeld: inwoners op 1 januari"
          {...tekstVeld(form, 'gewichtBron')}
        />
      </Stack>
    </Card>
  )
}

/** Weights from inhabitants, from a key, or all alike; they stay as they are when the source moves on. */
function VulIn({ form, partijen }: { form: Formulier; partijen: readonly CijferPartij[] }) {
  const [bron, setBron] = useState('inwoners')
  const [message, setMessage] = useState<string | null>(null)
  const { data: sleutels } = useQuery(ask(samenwerkingApi.listVerdeelsleutels, { query: { status: 'vastgesteld', pageSize: 100 } }))
  const fill = async () => {
    const { gewichten, waar } = await gewichtenUit(bron)
    const missing = partijen.filter(({ organisatieId }) => !gewichten.has(organisatieId) && bron !== 'gelijk').map(({ naam }) => naam)
    for (const [index, { organisatieId }] of partijen.entries())
      form.set(`delen.${index}.gewicht`, bron === 'gelijk' ? '1' : (gewichten.get(organisatieId) ?? null))
    form.set('gewichtBron', waar)
    setMessage(
      missing.length === 0 ? 'De gewichten zijn ingevuld.' : `Ingevuld, behalve van ${missing.join(' en ')}: daar staat niets van.`,
    )
  }
  return (
    <>
      <div className="rk-watals">
        <Select
          name="uit"
          label="Vul de gewichten in uit"
          width="medium"
          value={bron}
          onChange={setBron}
          options={[
            { value: 'inwoners', label: 'Inwoners' },
            { value: 'gelijk', label: 'Ieder even zwaar' },
            ...(sleutels?.resultaten ?? []).map(({ id, naam }) => ({ value: id, label: `Verdeelsleutel ${naam}` })),
          ]}
        />
        <Button onPress={() => void fill().catch(() => setMessage('Dit lukte niet. Vul de gewichten zelf in.'))}>Vul in</Button>
      </div>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
    </>
  )
}

/** Of a key: what each carries of 100.000, so that cents are the decimals. */
const GEHEEL = '100000.00'

async function gewichtenUit(bron: string): Promise<{ gewichten: Map<string, string>; waar: string }> {
  if (bron === 'gelijk') return { gewichten: new Map(), waar: 'Ieder even zwaar' }
  if (bron === 'inwoners') {
    const query = { kenmerk: 'inwoners', deelnemers: 'ja' as const, sort: '-peildatum', pageSize: 100 }
    const { resultaten } = await call(samenwerkingApi.listKenmerkwaarden, { query })
    const peildatum = resultaten[0]?.peildatum
    const newest = resultaten.filter((each) => each.peildatum === peildatum)
    const waar = peildatum ? `Inwoners op ${showDatum(peildatum)}` : ''
    return { gewichten: new Map(newest.map(({ organisatieId, waarde }) => [organisatieId, waarde])), waar }
  }
  const [sleutel, { delen }] = await Promise.all([
    call(samenwerkingApi.readVerdeelsleutel, { params: { id: bron } }),
    call(samenwerkingApi.readVerdeling, { params: { id: bron }, query: { bedrag: GEHEEL } }),
  ])
  const gewichten = new Map(delen.map(({ organisatieId, bedrag }) => [organisatieId, bedrag]))
  return { gewichten, waar: `Verdeelsleutel ${sleutel.naam}, vanaf ${showDatum(sleutel.geldigVan)}` }
}
