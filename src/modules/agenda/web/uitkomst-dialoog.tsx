import { useState } from 'react'
import { type Agenda, type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { type Behandelwijze, isStembaar } from '#modules/agenda/domain/agenda.ts'
import { mistStemmen, stemzetels } from '#modules/agenda/domain/presentie.ts'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { isEr, leegBiljet, stemmenVan, StemVelden, type Biljet } from '#modules/agenda/web/stem-velden.tsx'
import { call } from '#web/call.ts'
import { RadioGroup, type RadioOption } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { type BesluitWaar, useBesluitvelden } from '#web/forms/besluit-velden.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface UitkomstProps {
  agenda: Agenda
  punt: Agendapunt
  /** The text as it stood on the screen. */
  conclusie: string
  onClose: () => void
  onDone: (message: string) => void
}

const hetWoord: Readonly<Record<Agendapunt['soort'], string>> = {
  besluit: 'De tafel neemt dit aan zonder stemming',
  hamerstuk: 'De tafel neemt dit aan zonder stemming',
  advies: 'De tafel adviseert zonder stemming',
  bespreking: 'De tafel heeft dit besproken',
  kennisname: 'De tafel heeft kennisgenomen',
}

function wijzen(punt: Agendapunt): RadioOption<Behandelwijze>[] {
  return [
    {
      value: 'zonder_stemming',
      label: hetWoord[punt.soort],
      ...(isStembaar(punt.soort) ? { hint: 'Niemand vraagt om een stemming' } : {}),
    },
    ...(isStembaar(punt.soort)
      ? [{ value: 'stemming' as const, label: 'De tafel stemt', hint: 'U telt de stemmen volgens de regel van deze tafel' }]
      : []),
    { value: 'aanhouden', label: 'De tafel houdt dit aan', hint: 'Het punt komt terug op de volgende agenda' },
  ]
}

/** What the table says of an item: without a vote as a rule, with votes, or not now. */
export function UitkomstDialoog({ agenda, punt, conclusie, onClose, onDone }: UitkomstProps) {
  const { values, set, field, check } = useFormValues({
    wijze: 'zonder_stemming' as Behandelwijze,
    conclusie,
    oordeel: 'positief' as 'positief' | 'negatief',
    wie: '',
    aantekening: '',
  })
  const waar = waarOf(punt)
  const besluit = useBesluitvelden(waar)
  const [biljetten, setBiljetten] = useState<Record<string, Biljet>>({})
  const stemt = values.wijze === 'stemming'
  const isConform = values.wijze === 'zonder_stemming' && isStembaar(punt.soort)
  const isBesluit = waar !== null && values.wijze !== 'aanhouden'
  const isSlot = values.wijze !== 'aanhouden' && isStembaar(punt.soort)
  const body = {
    wijze: values.wijze,
    conclusie: values.conclusie,
    oordeel: isConform && punt.soort === 'advies' ? values.oordeel : null,
    stemmen: stemt ? stemmenVan(agenda.zitplaatsen, biljetten) : [],
    aantekeningen: isConform && values.wie !== '' ? [{ zetelId: values.wie, tekst: values.aantekening }] : [],
    besluit: isBesluit ? besluit.invoer : null,
  }
  const mist = stemt && mistStemmen(agenda, body.stemmen, punt.tweedeVergadering)
  const eersteStem = stemzetels(agenda.zitplaatsen).find(isEr)?.zetelId ?? ''
  const send = metNieuwste(() => call(agendaApi.recordUitkomst, { params: { id: punt.id }, body }, { versie: punt.versie }))
  return (
    <FormDialog
      title={`${punt.nummer}. ${punt.titel}`}
      submitLabel="Leg de uitkomst vast"
      check={() => [
        ...check({
          ...(isSlot ? { conclusie: 'Schrijf op wat de tafel besluit.' } : {}),
          ...(isConform && values.wie !== '' ? { aantekening: 'Schrijf op wat deze persoon wil laten aantekenen.' } : {}),
        }),
        ...(isBesluit ? besluit.check() : []),
        ...(mist ? [{ name: `stem-${eersteStem}`, reason: 'Vul in hoe de leden stemmen.' }] : []),
      ]}
      send={send}
      onClose={onClose}
      onDone={() => onDone(`De uitkomst van ${punt.titel} is vastgelegd.`)}
    >
      <RadioGroup
        label="Wat deed de tafel?"
        {...field('wijze')}
        onChange={(value: Behandelwijze) => set('wijze', value)}
        options={wijzen(punt)}
      />
      {isConform && punt.soort === 'advies' && <Advieskeuze value={values.oordeel} onChange={(value) => set('oordeel', value)} />}
      <TextArea
        label="Besluit of conclusie"
        hint="Zo komt het in de besluitenlijst"
        isOptional={!isSlot}
        rows={3}
        {...field('conclusie')}
      />
      {stemt && (
        <StemVelden
          agenda={agenda}
          punt={punt}
          biljetten={biljetten}
          onChange={(zetelId, biljet) => setBiljetten((was) => ({ ...was, [zetelId]: { ...(was[zetelId] ?? leegBiljet), ...biljet } }))}
        />
      )}
      {isBesluit && besluit.velden}
      {isConform && <Aantekening agenda={agenda} wie={values.wie} onWie={(wie) => set('wie', wie)} tekst={field('aantekening')} />}
    </FormDialog>
  )
}

/** An item that decides about a proposal on its way makes a decision that carries more than its text. */
function waarOf({ soort, behandelingId, stapId, openbaarheid }: Agendapunt): BesluitWaar | null {
  if ((soort !== 'besluit' && soort !== 'hamerstuk') || behandelingId === null || stapId === null) return null
  return { behandelingId, stapId, isGeheim: openbaarheid === 'geheim' }
}

type Oordeel = 'positief' | 'negatief'

function Advieskeuze({ value, onChange }: { value: Oordeel; onChange: (value: Oordeel) => void }) {
  return (
    <RadioGroup
      name="oordeel"
      label="Welk advies?"
      isInline
      value={value}
      onChange={onChange}
      options={[
        { value: 'positief', label: 'Positief' },
        { value: 'negatief', label: 'Negatief' },
      ]}
    />
  )
}

interface AantekeningProps {
  agenda: Agenda
  wie: string
  onWie: (zetelId: string) => void
  tekst: { name: string; value: string; onChange: (value: string) => void }
}

/** Who is against without asking for a vote. */
function Aantekening({ agenda, wie, onWie, tekst }: AantekeningProps) {
  const aanwezig = agenda.zitplaatsen.filter(({ stand }) => stand === 'aanwezig')
  return (
    <>
      <Select
        name="wie"
        label="Wie wil een aantekening?"
        hint="Iemand is tegen, maar vraagt geen stemming"
        isOptional
        placeholder="Niemand"
        value={wie}
        onChange={onWie}
        options={aanwezig.map(({ zetelId, persoonNaam }) => ({ value: zetelId, label: persoonNaam }))}
      />
      {wie !== '' && <TextArea label="Aantekening" rows={2} {...tekst} />}
    </>
  )
}
