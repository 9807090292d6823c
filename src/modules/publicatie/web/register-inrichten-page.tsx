import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { may } from '#platform/own-side/policy.ts'
import { type PublicatieInstelling, publicatieApi } from '#modules/publicatie/contract.ts'
import { categorieen } from '#modules/publicatie/domain/categorie.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Form } from '#web/design/form.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask, queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

const query = ask(publicatieApi.readPublicatieInstelling, {})

/** The register as it is. */
export async function loader() {
  await queryClient.ensureQueryData(query)
  return null
}

/** Where the public register is, who publishes, and since when that is a duty. */
export function Component() {
  const { data } = useSuspenseQuery(query)
  return (
    <Stack>
      <PageHeader
        title="Openbaar register"
        lead="Onder welk adres iedereen uw besluiten leest, wie de uitgever is, en vanaf wanneer openbaar maken een plicht is."
      />
      <Card heading="Inrichting">
        <Inrichting key={data.versie} instelling={data} />
      </Card>
    </Stack>
  )
}

interface Waarden {
  slug: string
  naam: string
  organisatieUri: string
  vanaf1080: string | null
  vanaf1090: string | null
  vanaf1120: string | null
}

const vanafNamen = { 1080: 'vanaf1080', 1090: 'vanaf1090', 1120: 'vanaf1120' } as const

function Inrichting({ instelling: { versie, slug, naam, organisatieUri, verplichtVanaf } }: { instelling: PublicatieInstelling }) {
  const oordeel = may(useWie(), 'publicatie.inrichten')
  const [own, setOwn] = useState<FormFault[]>([])
  const [message, setMessage] = useState<string | null>(null)
  const { values, field, check } = useFormValues<Waarden>({
    slug,
    naam,
    organisatieUri: organisatieUri ?? '',
    vanaf1080: verplichtVanaf['1080'] ?? null,
    vanaf1090: verplichtVanaf['1090'] ?? null,
    vanaf1120: verplichtVanaf['1120'] ?? null,
  })
  const action = useAction(() => {
    const days = Object.entries(vanafNamen).flatMap(([code, name]) => (values[name] ? [[code, values[name]]] : []))
    const body = {
      slug: values.slug,
      naam: values.naam,
      organisatieUri: values.organisatieUri.trim() || null,
      verplichtVanaf: Object.fromEntries(days),
    }
    return call(publicatieApi.setPublicatieInstelling, { body }, { versie })
  })
  const submit = async () => {
    const found = check({ slug: 'Vul het adres in.', naam: 'Vul de naam van de uitgever in.' })
    setOwn(found)
    if (found.length === 0 && (await action.run())) setMessage('Het register is ingericht.')
  }
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={() => void submit()} idPrefix="register-" headingLevel={3}>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
      <TextField
        label="Adres"
        hint="Kleine letters, cijfers en streepjes, zoals de-liemers. Ligt vast na de eerste publicatie"
        width="medium"
        {...field('slug')}
      />
      <TextField label="Uitgever" hint="De naam zoals die in de landelijke lijst van organisaties staat" {...field('naam')} />
      <TextField
        label="Code in de landelijke lijst (TOOI)"
        hint="Zoals https://identifier.overheid.nl/tooi/id/so/so0001. Zonder code komen besluiten van gezamenlijke tafels niet in de sitemap"
        isOptional
        {...field('organisatieUri')}
      />
      {categorieen.map(({ code, naam: soort }) => (
        <DateField
          key={code}
          label={`Verplicht vanaf: ${soort}`}
          hint="Leeg: er is nog geen plicht, alleen de inspanningsverplichting van Woo artikel 3.1"
          isOptional
          {...field(vanafNamen[code as keyof typeof vanafNamen])}
        />
      ))}
      <Button
        type="submit"
        variant="primary"
        isBusy={action.isBusy}
        isDisabled={!oordeel.mag}
        reason={oordeel.mag ? undefined : oordeel.reden}
      >
        Bewaar
      </Button>
    </Form>
  )
}
