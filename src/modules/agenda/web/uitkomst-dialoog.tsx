import { type Agenda, type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { type Behandelwijze, isStembaar } from '#modules/agenda/domain/agenda.ts'
import { mistStemmen, stemzetels } from '#modules/agenda/domain/presentie.ts'
import { slotzin } from '#modules/agenda/domain/personenstemming.ts'
import { readLike } from '#modules/agenda/web/bewaard.ts'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { beeldVan, faultsOfPersonen, legePersonen, personenVoorServer } from '#modules/agenda/web/personen-invoer.ts'
import { PersonenVelden } from '#modules/agenda/web/personen-velden.tsx'
import { isEr, leegBiljet, stemmenVan, StemVelden, type Biljet } from '#modules/agenda/web/stem-velden.tsx'
import { call } from '#web/call.ts'
import { RadioGroup, type RadioOption } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { type BesluitWaar, useBesluitvelden } from '#web/forms/besluit-velden.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'

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
      ? [
          { value: 'stemming' as const, label: 'De tafel stemt', hint: 'U telt de stemmen volgens de regel van deze tafel' },
          { value: 'personen' as const, label: 'De tafel stemt over personen', hint: 'Geheim, met briefjes (Gemeentewet artikel 31)' },
        ]
      : []),
    { value: 'aanhouden', label: 'De tafel houdt dit aan', hint: 'Het punt komt terug op de volgende agenda' },
  ]
}

function invoerVan(conclusie: string) {
  return {
    wijze: 'zonder_stemming' as Behandelwijze,
    conclusie,
    /** The text on the page with which this began: when that moved on, it is the newest. */
    paginatekst: conclusie,
    oordeel: 'positief' as Oordeel,
    wie: '',
    aantekening: '',
    biljetten: {} as Readonly<Record<string, Biljet>>,
    personen: legePersonen,
  }
}

/** What was typed here before and not written down; the text of the page wins when somebody went on with it there. */
function readInvoer(conclusie: string) {
  const read = readLike(invoerVan(conclusie))
  return (found: unknown) => {
    const kept = read(found)
    return kept && kept.paginatekst !== conclusie ? { ...kept, conclusie, paginatekst: conclusie } : kept
  }
}

/** What is asked for each way in which a table can treat an item. */
function keuzesVan(wijze: Behandelwijze, { soort }: Agendapunt) {
  const overPersonen = wijze === 'personen'
  return {
    stemt: wijze === 'stemming',
    overPersonen,
    isConform: wijze === 'zonder_stemming' && isStembaar(soort),
    isSlot: wijze !== 'aanhouden' && !overPersonen && isStembaar(soort),
  }
}

/** What goes to the server: only what belongs to the way that was chosen. */
function gezegdVan(
  values: ReturnType<typeof invoerVan>,
  { agenda, punt, beeld }: Pick<UitkomstProps, 'agenda' | 'punt'> & { beeld: ReturnType<typeof beeldVan> },
) {
  const { stemt, overPersonen, isConform } = keuzesVan(values.wijze, punt)
  return {
    wijze: values.wijze,
    conclusie: values.conclusie.trim() || (overPersonen && beeld.verloop.uitslag ? slotzin(beeld.verloop.uitslag) : ''),
    oordeel: isConform && punt.soort === 'advies' ? values.oordeel : null,
    stemmen: stemt ? stemmenVan(agenda.zitplaatsen, values.biljetten) : [],
    personen: overPersonen ? personenVoorServer(values.personen, beeld) : null,
    aantekeningen: isConform && values.wie !== '' ? [{ zetelId: values.wie, tekst: values.aantekening }] : [],
  }
}

/** What the table says of an item: without a vote as a rule, with votes, with closed papers about persons, or not now. */
export function UitkomstDialoog({ agenda, punt, conclusie, onClose, onDone }: UitkomstProps) {
  const form = useKeptValues(`uitkomst-${punt.id}`, invoerVan(conclusie), readInvoer(conclusie))
  const { values, set, field, check } = form
  const waar = waarOf(punt)
  const besluit = useBesluitvelden(waar)
  const { stemt, overPersonen, isConform, isSlot } = keuzesVan(values.wijze, punt)
  const isBesluit = waar !== null && values.wijze !== 'aanhouden'
  const beeld = beeldVan(agenda, punt, values.personen)
  const body = { ...gezegdVan(values, { agenda, punt, beeld }), besluit: isBesluit ? besluit.invoer : null }
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
        ...(overPersonen ? faultsOfPersonen(beeld) : []),
        ...(isBesluit ? besluit.check() : []),
        ...(mist ? [{ name: `stem-${eersteStem}`, reason: 'Vul in hoe de leden stemmen.' }] : []),
      ]}
      send={send}
      onClose={onClose}
      onDone={() => {
        form.done()
        onDone(`De uitkomst van ${punt.titel} is vastgelegd.`)
      }}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <RadioGroup
        label="Wat deed de tafel?"
        {...field('wijze')}
        onChange={(value: Behandelwijze) => set('wijze', value)}
        options={wijzen(punt)}
      />
      {isConform && punt.soort === 'advies' && <Advieskeuze value={values.oordeel} onChange={(value) => set('oordeel', value)} />}
      <TextArea
        label="Besluit of conclusie"
        hint={overPersonen ? 'Laat u dit leeg, dan komt hier wie er is gekozen' : 'Zo komt het in de besluitenlijst'}
        isOptional={!isSlot}
        rows={3}
        {...field('conclusie')}
      />
      {stemt && (
        <StemVelden
          agenda={agenda}
          punt={punt}
          biljetten={values.biljetten}
          onChange={(zetelId, biljet) =>
            set('biljetten', { ...values.biljetten, [zetelId]: { ...(values.biljetten[zetelId] ?? leegBiljet), ...biljet } })
          }
        />
      )}
      {overPersonen && (
        <PersonenVelden agenda={agenda} invoer={values.personen} beeld={beeld} onChange={(personen) => set('personen', personen)} />
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
