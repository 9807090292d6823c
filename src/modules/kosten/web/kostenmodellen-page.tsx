import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { kostenApi } from '#modules/kosten/contract.ts'
import type { KostenmodelInLijst } from '#modules/kosten/contract/kostenmodel.ts'
import { deelnamesQuery, modellenQuery, useMayKeep } from '#modules/kosten/web/queries.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { queryClient } from '#web/query.ts'

/** All models and who takes part. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(modellenQuery), queryClient.ensureQueryData(deelnamesQuery)])
  return null
}

/** Versions of the cost model: which one counts when, and what is being drafted. */
export function Component() {
  const { data } = useSuspenseQuery(modellenQuery)
  const keep = useMayKeep()
  const [isAdding, setAdding] = useState(false)
  return (
    <Stack>
      <PageHeader
        title="Kostenmodellen"
        lead="Een kostenmodel zegt hoe kosten uit het grootboek bij een product komen. Er geldt er één tegelijk; een vastgesteld model wijzigt nooit meer."
        actions={
          <AddButton oordeel={keep} onPress={() => setAdding(true)}>
            Nieuw kostenmodel
          </AddButton>
        }
      />
      <Card isFlush>
        <DataTable
          caption={showAantal(data.totaal, 'kostenmodel', 'kostenmodellen')}
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'naam',
              header: 'Kostenmodel',
              isRowHeader: true,
              cell: ({ id, naam, fictief }) => (
                <>
                  <Link to={`/kostenmodellen/${id}`}>{naam}</Link> {fictief && <Badge tone="warning">Fictief</Badge>}
                </>
              ),
            },
            {
              key: 'status',
              header: 'Status',
              cell: ({ status }) =>
                status === 'concept' ? <Badge tone="info">Concept</Badge> : <Badge tone="positive">Vastgesteld</Badge>,
            },
            { key: 'geldig', header: 'Geldt', cell: ({ geldig }) => (geldig ? <GeldigTekst geldig={geldig} /> : 'nog niet') },
            { key: 'grond', header: 'Grond', cell: ({ grond }) => grond || <span className="rk-zacht">–</span> },
          ]}
          empty={
            <EmptyState heading="Er is nog geen kostenmodel" headingLevel={2}>
              In een kostenmodel legt de controller van de opdrachtnemer vast welke rekeningen bij welke kostensoort horen, welke
              kostenplaatsen er zijn, en wie voor wie werkt. Daarna rekent Regiekamer de kostprijs van elk product uit.
            </EmptyState>
          }
        />
      </Card>
      {isAdding && <NieuwModel modellen={data.resultaten} onClose={() => setAdding(false)} />}
    </Stack>
  )
}

function NieuwModel({ modellen, onClose }: { modellen: readonly KostenmodelInLijst[]; onClose: () => void }) {
  const navigate = useNavigate()
  const made = useRef<string | null>(null)
  const form = useFormValues({ naam: '', vanId: modellen.find(({ status }) => status === 'vastgesteld')?.id ?? '' })
  return (
    <FormDialog
      title="Nieuw kostenmodel"
      submitLabel="Begin model"
      check={() => form.check({ naam: 'Geef het model een naam.' })}
      send={async () => {
        const { id } = await call(kostenApi.draftKostenmodel, { body: { naam: form.values.naam, vanId: form.values.vanId || null } })
        made.current = id
      }}
      onDone={() => void navigate(`/kostenmodellen/${made.current}`)}
      onClose={onClose}
    >
      <TextField label="Naam" hint="Bijvoorbeeld: Kostenmodel 2028" {...form.field('naam')} />
      <Select
        label="Begin met de inhoud van"
        isOptional
        placeholder="Een leeg model"
        options={modellen.map(({ id, naam }) => ({ value: id, label: naam }))}
        {...form.field('vanId')}
      />
    </FormDialog>
  )
}
