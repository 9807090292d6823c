import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import {
  caseBody,
  type CaseInvoer,
  caseVan,
  faultsOfCase,
  type KasstroomInvoer,
  kasstromenVan,
  newKasstroom,
  readBusinesscaseInvoer,
} from '#modules/afweging/web/businesscase-ontwerp.ts'
import { deelnemersQuery } from '#modules/afweging/web/keuzes.ts'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import { type Rijen, type RijenStand, useRijen } from '#web/forms/use-rijen.ts'
import { call } from '#web/call.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { ask, queryClient } from '#web/query.ts'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { useAction } from '#web/use-action.ts'

/** The proposal with its business case as it is now, and who can have a flow. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [voorstel, businesscase] = await Promise.all([
    queryClient.fetchQuery(ask(afwegingApi.readVoorstel, { params: { id } })),
    queryClient.fetchQuery(ask(afwegingApi.readBusinesscase, { params: { id } })),
    queryClient.ensureQueryData(deelnemersQuery),
  ])
  return {
    titel: `Business case van ${voorstel.titel}`,
    id,
    versie: businesscase.versie,
    begin: { kop: caseVan(businesscase), kasstromen: kasstromenVan(businesscase) },
  }
}

/** The business case on a form: the rate and the first year, then what everyone pays and receives. */
export function Component() {
  const { titel, id, versie, begin } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const kept = useKept(`business-case-${id}-${versie}`, begin, readBusinesscaseInvoer)
  const { kop, kasstromen } = kept.value
  const setKop = (changed: CaseInvoer) => kept.set((was) => ({ ...was, kop: changed }))
  const update: RijenStand<KasstroomInvoer>['update'] = (change) => kept.set((was) => ({ ...was, kasstromen: change(was.kasstromen) }))
  const rijen = useRijen({ rijen: kasstromen, update }, newKasstroom, (index) => `kasstromen.${index}.organisatieId`)
  const [own, setOwn] = useState<FormFault[]>([])
  const back = `/voorstellen/${id}?tab=business-case`
  const action = useAction(async () => {
    await call(afwegingApi.saveBusinesscase, { params: { id }, body: caseBody(kop, kasstromen) }, { versie })
    kept.done()
    await navigate(back)
  })
  const submit = () => {
    const found = faultsOfCase(kop, kasstromen)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader title={titel} lead="Zet per jaar en per deelnemer neer wat iemand betaalt en ontvangt." />
      <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
        <Stack>
          {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
          <Rekenwijze kop={kop} onChange={setKop} />
          <Card heading="Kasstromen">
            <div className="rk-regels" id="kasstromen">
              {kasstromen.map((stroom, index) => (
                <KasstroomVelden key={stroom.id} stroom={stroom} index={index} rijen={rijen} />
              ))}
              <ButtonRow>
                <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={rijen.add}>
                  Voeg een kasstroom toe
                </Button>
              </ButtonRow>
            </div>
          </Card>
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Bewaar de business case
            </Button>
            <LinkButton to={back}>Ga terug</LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}

function Rekenwijze({ kop, onChange }: { kop: CaseInvoer; onChange: (kop: CaseInvoer) => void }) {
  return (
    <Card heading="Rekenen naar nu">
      <div className="rk-regel__rij">
        <NumberField
          name="disconteringsvoet"
          label="Disconteringsvoet"
          hint="2,25 is de reële voet van het Rijk sinds 2021"
          decimals={4}
          suffix="%"
          value={kop.procent}
          onChange={(procent, procentFout) => onChange({ ...kop, procent, procentFout })}
        />
        <TextField
          name="basisjaar"
          label="Basisjaar"
          hint="Geld van dit jaar telt voor vol"
          width="short"
          inputMode="numeric"
          value={kop.basisjaar}
          onChange={(basisjaar) => onChange({ ...kop, basisjaar })}
        />
      </div>
    </Card>
  )
}

interface KasstroomProps {
  stroom: KasstroomInvoer
  index: number
  rijen: Rijen<KasstroomInvoer>
}

function KasstroomVelden({ stroom, index, rijen }: KasstroomProps) {
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const pad = `kasstromen.${index}`
  const set = (changed: Partial<KasstroomInvoer>) => rijen.change({ ...stroom, ...changed })
  return (
    <fieldset className="rk-regel">
      <legend>Kasstroom {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={stroom.id} index={index} naam={`kasstroom ${index + 1}`} />
      </div>
      <div className="rk-regel__rij">
        <Select
          name={`${pad}.organisatieId`}
          label="Deelnemer"
          width="medium"
          placeholder="Kies een deelnemer"
          value={stroom.organisatieId}
          onChange={(organisatieId) => set({ organisatieId })}
          options={deelnemers.resultaten.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <TextField
          name={`${pad}.jaar`}
          label="Jaar"
          width="short"
          inputMode="numeric"
          value={stroom.jaar}
          onChange={(jaar) => set({ jaar })}
        />
        <AmountField
          name={`${pad}.bedrag`}
          label="Bedrag"
          hint="Betalen met een min ervoor, of PM"
          allowPm
          value={stroom.bedrag}
          onChange={(bedrag, bedragFout) => set({ bedrag, bedragFout })}
        />
        <TextField
          name={`${pad}.omschrijving`}
          label="Waarvoor"
          isOptional
          width="medium"
          value={stroom.omschrijving}
          onChange={(omschrijving) => set({ omschrijving })}
        />
      </div>
    </fieldset>
  )
}
