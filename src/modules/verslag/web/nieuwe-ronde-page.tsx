import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { verslagApi } from '#modules/verslag/contract.ts'
import { ProgrammaKeuze, programmasQuery, RondeVelden, rondeFouten, type RondeWaarden } from '#modules/verslag/web/ronde-velden.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask, queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

const besluitenQuery = ask(governanceApi.listBesluiten, { query: { pageSize: 100 } })

/** Decisions to write about, and programmes within which they stand. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(besluitenQuery), queryClient.ensureQueryData(programmasQuery)])
  return null
}

/** A new letter to all councils: about which decision, in which joint words, for which day. The figures are frozen at once. */
export function Component() {
  const { data } = useSuspenseQuery(besluitenQuery)
  const { data: programmas } = useSuspenseQuery(programmasQuery)
  const besluiten = data.resultaten.filter(({ slotbesluit }) => slotbesluit)
  return (
    <Stack>
      <PageHeader
        title="Brief aan de raden voorbereiden"
        lead="U schrijft wat voor alle raden gelijk is. De bedragen komen vanzelf uit het besluit: u typt ze niet."
      />
      {besluiten.length === 0 ? (
        <EmptyState heading="Er is nog geen slotbesluit" headingLevel={2}>
          Een brief gaat over een besluit dat helemaal is genomen. <Link to="/behandelingen">Bekijk wat nog langs de tafels gaat</Link>.
        </EmptyState>
      ) : (
        <Formulier
          programmas={programmas.resultaten}
          besluiten={besluiten.map(({ id, nummer, titel, datum, totaal }) => ({
            id,
            label: `${nummer}: ${titel}, ${showDatum(datum)}, ${showBedrag(totaal)}`,
          }))}
        />
      )}
    </Stack>
  )
}

interface FormulierProps {
  besluiten: readonly { id: string; label: string }[]
  programmas: readonly { id: string; naam: string }[]
}

function Formulier({ besluiten, programmas }: FormulierProps) {
  const navigate = useNavigate()
  const prepare = may(useWie(), 'briefronde.voorbereiden')
  const form = useFormValues<RondeWaarden & { besluitId: string; programmaId: string }>({
    programmaId: '',
    besluitId: besluiten.length === 1 ? besluiten[0]!.id : '',
    onderwerp: '',
    aanleiding: '',
    kernboodschap: '',
    vervolg: '',
    afgesprokenOp: null,
  })
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    const made = await call(verslagApi.prepareBriefronde, {
      body: { ...form.values, programmaId: form.values.programmaId || null, afgesprokenOp: form.values.afgesprokenOp! },
    })
    await navigate(`/briefrondes/${made.id}`)
  })
  const submit = () => {
    const found = form.check({ besluitId: 'Kies over welk besluit de brief gaat.', ...rondeFouten })
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Card>
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Select
          label="Over welk besluit gaat de brief?"
          placeholder="Kies een besluit"
          options={besluiten.map(({ id, label }) => ({ value: id, label }))}
          {...form.field('besluitId')}
        />
        <ProgrammaKeuze programmas={programmas} {...form.field('programmaId')} />
        <RondeVelden field={form.field} />
        <p className="rk-zacht">
          De bedragen van nu staan daarna vast in de brief. Alleen uw organisatie ziet hem, tot u hem aan de gemeenten aanbiedt.
        </p>
        <ButtonRow>
          <Button
            type="submit"
            variant="primary"
            isBusy={action.isBusy}
            isDisabled={!prepare.mag}
            reason={prepare.mag ? undefined : prepare.reden}
          >
            Bevries de cijfers en bewaar
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}
