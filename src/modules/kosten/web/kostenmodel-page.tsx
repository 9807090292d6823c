import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { kostenApi } from '#modules/kosten/contract.ts'
import type { Kostenmodel } from '#modules/kosten/contract/kostenmodel.ts'
import { modelfouten } from '#modules/kosten/domain/modelfouten.ts'
import { LeveringenRooster } from '#modules/kosten/web/leveringen-rooster.tsx'
import { inhoudVan, type Ontwerp, ontwerpVan, readOntwerp } from '#modules/kosten/web/model-ontwerp.ts'
import { ModelOpzet } from '#modules/kosten/web/model-opzet.tsx'
import { ModelProef } from '#modules/kosten/web/model-proef.tsx'
import { ModelVaststellen } from '#modules/kosten/web/model-vaststellen.tsx'
import { ModelWerkblad } from '#modules/kosten/web/model-werkblad.tsx'
import { Fouten } from '#modules/kosten/web/fouten.tsx'
import { periodeOf } from '#modules/kosten/web/periode-keuze.tsx'
import { deelnamesQuery, modelQuery, useMayKeep } from '#modules/kosten/web/queries.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { ErrorSummary } from '#web/design/error-summary.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { queryClient } from '#web/query.ts'
import { regelingQuery } from '#web/trail/bedragen-gesloten.tsx'
import { useAction } from '#web/use-action.ts'

const DELEN = [
  ['opzet', 'Opzet'],
  ['leveringen', 'Wie werkt voor wie'],
  ['proef', 'Proef'],
] as const

/** The model of the address and who takes part. */
export async function loader({ params }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(modelQuery(params['id']!)),
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(regelingQuery),
  ])
  return { id: params['id']! }
}

/** One version of the model: to read when it was adopted, to work on while it is a draft. */
export function Component() {
  const { id } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(modelQuery(id))
  // A saved version begins the form anew; what was said about it stays.
  const [message, setMessage] = useState<string | null>(null)
  return (
    <>
      <Model key={`${data.id}-${data.versie}`} model={data} onMessage={setMessage} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </>
  )
}

function Model({ model, onMessage }: { model: Kostenmodel; onMessage: (message: string) => void }) {
  const [search] = useSearchParams()
  const deel = DELEN.find(([key]) => key === search.get('deel'))?.[0] ?? 'opzet'
  const keep = useMayKeep()
  const mayEdit = keep.mag && model.status === 'concept'
  const kept = useKept<Ontwerp>(`kostenmodel-${model.id}-${model.versie}`, ontwerpVan(model), readOntwerp)
  const ontwerp = kept.value
  const change = (part: Partial<Ontwerp>) => kept.set((was) => ({ ...was, ...part }))
  const [unread, setUnread] = useState(0)
  const isClean = !isChanged(ontwerp, model)
  const fouten = modelfouten(inhoudVan(ontwerp), new Map(model.producten.map(({ id, naam }) => [id, naam])))
  const href = (welk: string) => {
    const next = new URLSearchParams(search)
    next.set('deel', welk)
    return `/kostenmodellen/${model.id}?${next}`
  }
  return (
    <Stack>
      <PageHeader
        title={model.naam}
        lead={<Stand model={model} />}
        actions={
          <Acties
            model={model}
            ontwerp={ontwerp}
            mayEdit={mayEdit}
            isClean={isClean}
            unread={unread}
            onSaved={kept.done}
            onMessage={onMessage}
          />
        }
      />
      {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
      {fouten.length > 0 && <Fouten fouten={fouten} modelId={model.id} jaar={periodeOf(search).jaar} />}
      <Tabs label="Delen van het kostenmodel" tabs={DELEN.map(([key, label]) => ({ to: href(key), label, isCurrent: deel === key }))} />
      {deel !== 'proef' && <ModelWerkblad model={model} isOpen={mayEdit} isClean={isClean} onMessage={onMessage} />}
      {deel === 'opzet' && <ModelOpzet ontwerp={ontwerp} onChange={mayEdit ? change : null} producten={model.producten} />}
      {deel === 'leveringen' && (
        <LeveringenRooster model={model} ontwerp={ontwerp} onChange={mayEdit ? change : null} onUnread={setUnread} />
      )}
      {deel === 'proef' && <ModelProef model={model} inhoud={inhoudVan(ontwerp)} />}
    </Stack>
  )
}

const isChanged = (ontwerp: Ontwerp, model: Kostenmodel) => JSON.stringify(ontwerp) !== JSON.stringify(ontwerpVan(model))

function Stand({ model: { status, geldig, grond, besluit, fictief } }: { model: Kostenmodel }) {
  return (
    <>
      {status === 'concept' ? <Badge tone="info">Concept</Badge> : <Badge tone="positive">Vastgesteld</Badge>}{' '}
      {fictief && <Badge tone="warning">Fictief</Badge>}{' '}
      {geldig && (
        <>
          Geldt <GeldigTekst geldig={geldig} />.
        </>
      )}{' '}
      {grond && `Grond: ${grond}.`} {besluit && `Besluit ${besluit.nummer}.`}
    </>
  )
}

interface ActieProps {
  model: Kostenmodel
  ontwerp: Ontwerp
  mayEdit: boolean
  /** Nothing was changed since it was read. */
  isClean: boolean
  /** Cells that hold something that is no number. */
  unread: number
  onSaved: () => void
  onMessage: (message: string) => void
}

function Acties({ model, ontwerp, mayEdit, isClean, unread, onSaved, onMessage }: ActieProps) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<'vaststellen' | 'weg' | null>(null)
  const save = useAction(async () => {
    // The server reads the same shape; it may name faults that a draft may have.
    const inhoud = inhoudVan(ontwerp) as Kostenmodel['inhoud']
    await call(kostenApi.changeKostenmodel, { params: { id: model.id }, body: { naam: ontwerp.naam, inhoud } }, { versie: model.versie })
    onSaved()
  })
  if (!mayEdit) return null
  const why =
    unread > 0
      ? `In ${showAantal(unread, 'vak staat', 'vakken staan')} iets dat geen getal is.`
      : isClean
        ? 'Er is nog niets gewijzigd.'
        : undefined
  return (
    <Stack gap="sm">
      {save.faults.length > 0 && <ErrorSummary faults={save.faults} />}
      <ButtonRow>
        <Button
          variant="primary"
          isBusy={save.isBusy}
          isDisabled={why !== undefined}
          reason={why}
          onPress={async () => {
            if (await save.run()) onMessage('Het kostenmodel is bewaard.')
          }}
        >
          Bewaar
        </Button>
        <Button
          isDisabled={!isClean || model.fouten.length > 0}
          reason={isClean ? (model.fouten.length > 0 ? 'Los eerst op wat er mist.' : undefined) : 'Bewaar eerst uw wijzigingen.'}
          onPress={() => setOpen('vaststellen')}
        >
          Stel vast
        </Button>
        <Button variant="subtle" onPress={() => setOpen('weg')}>
          Verwijder
        </Button>
      </ButtonRow>
      {open === 'vaststellen' && (
        <ModelVaststellen model={model} onClose={() => setOpen(null)} onDone={() => onMessage('Het kostenmodel is vastgesteld.')} />
      )}
      {open === 'weg' && (
        <RemoveDialog
          send={() => call(kostenApi.removeKostenmodel, { params: { id: model.id } }, { versie: model.versie })}
          onDone={() => void navigate('/kostenmodellen')}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  )
}
