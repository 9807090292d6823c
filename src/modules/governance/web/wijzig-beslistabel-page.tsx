import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLoaderData, useNavigate } from 'react-router'
import { governanceApi } from '#modules/governance/contract.ts'
import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'
import { staprollen, tafelsoorten } from '#modules/governance/domain/route.ts'
import {
  alsVan,
  bodyOf,
  faultsOfTabel,
  type HalteInvoer,
  invoerVan,
  newHalte,
  newRegel,
  readTabelInvoer,
  type RegelInvoer,
} from '#modules/governance/web/beslistabel-ontwerp.ts'
import { alsZin, raakvlakNamen, tafelsoortNamen } from '#modules/governance/web/feiten-woorden.ts'
import { stapRollen } from '#modules/governance/web/teksten.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { RijKnoppen } from '#web/forms/rij-knoppen.tsx'
import { useKept } from '#web/forms/use-kept.ts'
import { type Rijen, useRijen } from '#web/forms/use-rijen.ts'
import { ask, queryClient } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'

/** The version in force, on the form. */
export async function loader() {
  const { resultaten } = await queryClient.fetchQuery(ask(governanceApi.listBeslistabellen, {}))
  const nu = resultaten[0]!
  return { nummer: nu.nummer, begin: invoerVan(nu) }
}

/** The decision table on a form: whoever saves it makes the next version. */
export function Component() {
  const { nummer, begin } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const kept = useKept(`beslistabel-${nummer}`, begin, readTabelInvoer)
  const { regels, grond } = kept.value
  const rijen = useRijen<RegelInvoer>(
    { rijen: regels, update: (change) => kept.set((was) => ({ ...was, regels: change(was.regels) })) },
    newRegel,
    (index) => `regels.${index}.naam`,
  )
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await call(governanceApi.addBeslistabel, { body: bodyOf(kept.value, nummer) })
    kept.done()
    await navigate('/beslistabel')
  })
  const faults = own.length > 0 ? own : action.faults
  const submit = () => {
    const found = faultsOfTabel(kept.value)
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Stack>
      <PageHeader
        title="Beslistabel wijzigen"
        lead="Wat u vaststelt, geldt voor wat hierna wordt ingebracht. Wat al langs de tafels gaat, houdt zijn weg."
      />
      <Form faults={faults} onSubmit={submit}>
        <Stack>
          {kept.wasKept && <KeptNotice onStartOver={kept.startOver} />}
          <Regels regels={regels} rijen={rijen} faults={faults} />
          <ButtonRow>
            <Button icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={rijen.add}>
              Voeg een regel toe
            </Button>
          </ButtonRow>
          <Card heading="Waarom deze wijziging">
            <TextArea
              name="grond"
              label="Reden of besluit"
              hint="Bijvoorbeeld: besluit algemeen bestuur 12-11-2026"
              rows={2}
              value={grond}
              onChange={(value) => kept.set((was) => ({ ...was, grond: value }))}
            />
          </Card>
          <ButtonRow>
            <Button type="submit" variant="primary" isBusy={action.isBusy}>
              Stel versie {nummer + 1} vast
            </Button>
            <LinkButton to="/beslistabel">Ga terug</LinkButton>
          </ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}

/** The rules: short, but for the one that is new, that somebody works on, or in which something is wrong. */
function Regels({ regels, rijen, faults }: { regels: readonly RegelInvoer[]; rijen: Rijen<RegelInvoer>; faults: readonly FormFault[] }) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const opened = useRef<number | null>(null)
  const keepOpen = (id: number) => setOpen((was) => (was.has(id) ? was : new Set([...was, id])))
  const openUp = (id: number) => {
    opened.current = id
    keepOpen(id)
  }
  useEffect(() => {
    if (opened.current === null) return
    document.getElementById(`regels.${regels.findIndex(({ id }) => id === opened.current)}.naam`)?.focus()
    opened.current = null
  })
  const isOpen = ({ id, naam }: RegelInvoer, index: number) =>
    open.has(id) || naam.trim() === '' || faults.some(({ name }) => name.startsWith(`regels.${index}.`))
  return regels.map((regel, index) =>
    isOpen(regel, index) ? (
      <RegelKaart key={regel.id} regel={regel} index={index} rijen={rijen} onOpen={keepOpen} />
    ) : (
      <DichteRegel key={regel.id} regel={regel} index={index} rijen={rijen} onOpen={openUp} />
    ),
  )
}

interface RegelProps {
  regel: RegelInvoer
  index: number
  rijen: Rijen<RegelInvoer>
  /** Its fields come, or stay, in sight. */
  onOpen: (id: number) => void
}

/** A rule as it reads, until somebody wants to change it. */
function DichteRegel({ regel, index, rijen, onOpen }: RegelProps) {
  const als = alsZin({ als: alsVan(regel) })
  const tafels = regel.dan
    .toSorted((a, b) => Number(a.fase) - Number(b.fase))
    .map(({ soort, rol }) => `${tafelsoortNamen[soort]} (${stapRollen[rol]!.toLowerCase()})`)
  return (
    <fieldset className="rk-regel">
      <legend id={`regels.${index}.naam`} tabIndex={-1}>
        Regel {index + 1}: {regel.naam}
      </legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={regel.id} index={index} naam={`regel ${index + 1}`} />
      </div>
      <p className="rk-dichte-regel">{`${als === null ? 'Altijd' : `Als ${als}, dan`}: ${tafels.join(', ')}.`}</p>
      <ButtonRow>
        <Button size="small" onPress={() => onOpen(regel.id)}>
          Wijzig regel {index + 1}
        </Button>
      </ButtonRow>
    </fieldset>
  )
}

function RegelKaart({ regel, index, rijen, onOpen }: RegelProps) {
  const pad = `regels.${index}`
  const set = (changed: Partial<RegelInvoer>) => {
    // A rule that is worked on stays in sight, also when what was wrong is mended.
    onOpen(regel.id)
    rijen.change({ ...regel, ...changed })
  }
  const setHalte = (at: number, changed: Partial<HalteInvoer>) =>
    set({ dan: regel.dan.map((halte, i) => (i === at ? { ...halte, ...changed } : halte)) })
  return (
    <fieldset className="rk-regel">
      <legend>Regel {index + 1}</legend>
      <div className="rk-regel__knoppen">
        <RijKnoppen rijen={rijen} id={regel.id} index={index} naam={`regel ${index + 1}`} />
      </div>
      <TextField name={`${pad}.naam`} label="Naam" value={regel.naam} onChange={(naam) => set({ naam })} />
      <Voorwaarden regel={regel} pad={pad} onChange={set} />
      {regel.dan.map((halte, at) => (
        <HalteVelden
          key={halte.id}
          halte={halte}
          pad={`${pad}.dan.${at}`}
          naam={`tafel ${at + 1} van regel ${index + 1}`}
          onChange={(changed) => setHalte(at, changed)}
          onRemove={() => set({ dan: regel.dan.filter((_, i) => i !== at) })}
        />
      ))}
      <ButtonRow>
        <Button size="small" onPress={() => set({ dan: [...regel.dan, newHalte()] })}>
          Voeg een tafel toe aan regel {index + 1}
        </Button>
      </ButtonRow>
    </fieldset>
  )
}

const jaNee = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
]
const MAAKT_NIET_UIT = 'Maakt niet uit'

function Voorwaarden({ regel, pad, onChange }: { regel: RegelInvoer; pad: string; onChange: (changed: Partial<RegelInvoer>) => void }) {
  const veld = (name: 'geld' | 'binnenBegroting' | 'binnenMandaat', label: string) => (
    <Select
      name={`${pad}.${name}`}
      label={label}
      width="short"
      placeholder={MAAKT_NIET_UIT}
      value={regel[name]}
      onChange={(value) => onChange({ [name]: value as RegelInvoer['geld'] })}
      options={jaNee}
    />
  )
  return (
    <div className="rk-regel__rij">
      <Select
        name={`${pad}.raakt`}
        label="Wat verandert er?"
        width="medium"
        placeholder={MAAKT_NIET_UIT}
        value={regel.raakt}
        onChange={(raakt) => onChange({ raakt: raakt as RegelInvoer['raakt'] })}
        options={[...raakvlakken, 'niets'].map((value) => ({ value, label: raakvlakNamen[value]! }))}
      />
      {veld('geld', 'Het kost geld')}
      <Select
        name={`${pad}.betalers`}
        label="Wie betaalt"
        width="medium"
        placeholder={MAAKT_NIET_UIT}
        value={regel.betalers}
        onChange={(betalers) => onChange({ betalers: betalers as RegelInvoer['betalers'] })}
        options={[
          { value: 'een', label: 'Eén organisatie' },
          { value: 'meer', label: 'Twee of meer' },
        ]}
      />
      {veld('binnenBegroting', 'Het geld is al toegekend')}
      {veld('binnenMandaat', 'Binnen het mandaat van het OGO')}
    </div>
  )
}

interface HalteProps {
  halte: HalteInvoer
  pad: string
  naam: string
  onChange: (changed: Partial<HalteInvoer>) => void
  onRemove: () => void
}

function HalteVelden({ halte, pad, naam, onChange, onRemove }: HalteProps) {
  return (
    <div className="rk-regel__rij">
      <Select
        name={`${pad}.soort`}
        label="Dan gaat het naar"
        width="medium"
        value={halte.soort}
        onChange={(soort) => onChange({ soort: soort as HalteInvoer['soort'] })}
        options={tafelsoorten.map((value) => ({ value, label: tafelsoortNamen[value]! }))}
      />
      <Select
        name={`${pad}.rol`}
        label="Voor"
        width="short"
        value={halte.rol}
        onChange={(rol) => onChange({ rol: rol as HalteInvoer['rol'] })}
        options={staprollen.map((value) => ({ value, label: stapRollen[value]! }))}
      />
      <TextField
        name={`${pad}.fase`}
        label="Volgorde"
        hint="Laag gaat eerst"
        width="short"
        inputMode="numeric"
        value={halte.fase}
        onChange={(fase) => onChange({ fase })}
      />
      {(halte.soort === 'college' || halte.soort === 'raad') && (
        <Select
          name={`${pad}.wie`}
          label="Van wie"
          width="short"
          value={halte.wie}
          onChange={(wie) => onChange({ wie: wie as HalteInvoer['wie'] })}
          options={[
            { value: 'betalers', label: 'Wie betaalt' },
            { value: 'iedereen', label: 'Iedereen' },
          ]}
        />
      )}
      <div className="rk-halte-waarom">
        <TextField
          name={`${pad}.waarom`}
          label="Waarom"
          hint="Voor {wat} komt straks wat het punt verandert, bijvoorbeeld: de begroting 2028"
          value={halte.waarom}
          onChange={(waarom) => onChange({ waarom })}
        />
      </div>
      <Button size="small" variant="subtle" isIconOnly icon={<Trash2 className="rk-icoon" aria-hidden="true" />} onPress={onRemove}>
        {`Haal ${naam} weg`}
      </Button>
    </div>
  )
}
