import { useSuspenseQuery } from '@tanstack/react-query'
import { doelenApi, type Visieantwoord, type Visievraag } from '#modules/doelen/contract.ts'
import { deelnemersQuery } from '#modules/doelen/web/visie-query.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'

interface Gedrag {
  onClose: () => void
  onDone: () => void
}

/** A question, who sees to its answer, and by when. Once it was answered its words stay. */
export function VraagDialoog({ vraag, onClose, onDone }: Gedrag & { vraag: Visievraag | null }) {
  const { data } = useSuspenseQuery(deelnemersQuery)
  const deelnemers = new Map(data.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
  const form = useKeptValues<{ vraag: string; toelichting: string; trekkerId: string; uiterlijk: string | null }>(
    `visievraag-${vraag?.id ?? 'nieuw'}-${vraag?.versie ?? 0}`,
    {
      vraag: vraag?.vraag ?? '',
      toelichting: vraag?.toelichting ?? '',
      trekkerId: vraag?.trekkerId ?? '',
      uiterlijk: vraag?.uiterlijk ?? null,
    },
  )
  const isBeantwoord = vraag !== null && (vraag.geldt !== null || vraag.voorstel !== null || vraag.eerdere.length > 0)
  const send = async () => {
    const { trekkerId, ...velden } = form.values
    const body = { ...velden, trekkerId: trekkerId || null }
    await (vraag
      ? call(doelenApi.changeVisievraag, { params: { id: vraag.id }, body }, { versie: vraag.versie })
      : call(doelenApi.addVisievraag, { body }))
    form.done()
  }
  return (
    <FormDialog
      title={vraag ? 'Vraag wijzigen' : 'Een vraag erbij'}
      submitLabel={vraag ? 'Bewaar' : 'Stel deze vraag'}
      check={() => form.check({ vraag: 'Schrijf de vraag op.' })}
      send={send}
      onClose={onClose}
      onDone={onDone}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      {isBeantwoord ? (
        <p>{vraag.vraag}</p>
      ) : (
        <TextField label="Vraag" hint="Bijvoorbeeld: wat doen wij met data?" {...form.field('vraag')} />
      )}
      <TextArea label="Toelichting" isOptional hint="Wat helpt om te antwoorden?" {...form.field('toelichting')} />
      <Select
        label="Wie zorgt voor het antwoord?"
        isOptional
        placeholder="Nog niemand"
        options={[...deelnemers].map(([value, label]) => ({ value, label }))}
        {...form.field('trekkerId')}
      />
      <DateField label="Antwoord uiterlijk" isOptional {...form.field('uiterlijk')} />
    </FormDialog>
  )
}

/** Why the own organisation sees it differently: everybody reads it. */
export function AndersDialoog({ vraag, antwoord, onClose, onDone }: Gedrag & { vraag: Visievraag; antwoord: Visieantwoord }) {
  const form = useKeptValues(`visieoordeel-${antwoord.id}`, { toelichting: '' })
  return (
    <FormDialog
      title="Uw organisatie denkt er anders over"
      submitLabel="Geef dit oordeel"
      check={() => form.check({ toelichting: 'Schrijf waarom uw organisatie er anders over denkt.' })}
      send={async () => {
        const body = { antwoordId: antwoord.id, oordeel: 'anders' as const, ...form.values }
        await call(doelenApi.judgeVisieantwoord, { params: { id: vraag.id }, body })
        form.done()
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>Alle partners lezen dit, ook als de tafel het antwoord toch vaststelt. Zolang er niet is besloten kunt u het wijzigen.</p>
      <TextArea label="Waarom, en wat stelt u voor?" {...form.field('toelichting')} />
    </FormDialog>
  )
}

/** That a table adopted the answer, with who sees it differently in sight. */
export function VaststelDialoog({
  vraag,
  antwoord: { id, oordelen, zwijgt },
  tafels,
  onClose,
  onDone,
}: Gedrag & { vraag: Visievraag; antwoord: Visieantwoord; tafels: readonly { id: string; naam: string }[] }) {
  const form = useKeptValues<{ gremium: string; datum: string | null; kenmerk: string }>(`visiebesluit-${id}`, {
    gremium: '',
    datum: null,
    kenmerk: '',
  })
  const anders = oordelen.filter(({ oordeel }) => oordeel === 'anders').map(({ organisatieNaam }) => organisatieNaam)
  const namen = (lijst: readonly string[]) => new Intl.ListFormat('nl').format(lijst)
  return (
    <FormDialog
      title="Besluit over dit antwoord vastleggen"
      submitLabel="Leg besluit vast"
      check={() =>
        form.check({
          gremium: 'Kies de tafel die besloot.',
          datum: 'Vul de datum van het besluit in.',
          kenmerk: 'Vul het nummer of de naam van het besluit in.',
        })
      }
      send={async () => {
        const { datum, ...rest } = form.values
        const body = { antwoordId: id, ...rest, datum: datum! }
        await call(doelenApi.adoptVisieantwoord, { params: { id: vraag.id }, body }, { versie: vraag.versie })
        form.done()
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      {(anders.length > 0 || zwijgt.length > 0) && (
        <Alert tone="warning" heading="Niet iedereen is het eens" headingLevel={3}>
          {anders.length > 0 && <p>Denkt er anders over: {namen(anders)}. Dat blijft bij het antwoord staan.</p>}
          {zwijgt.length > 0 && <p>Gaf nog geen oordeel: {namen(zwijgt.map(({ organisatieNaam }) => organisatieNaam))}.</p>}
        </Alert>
      )}
      <Select
        label="Welke tafel besloot?"
        placeholder="Kies een tafel"
        options={tafels.map(({ naam }) => ({ value: naam, label: naam }))}
        {...form.field('gremium')}
      />
      <DateField label="Datum van het besluit" {...form.field('datum')} />
      <TextField label="Nummer of naam van het besluit" hint="Bijvoorbeeld: agendapunt 6" {...form.field('kenmerk')} />
    </FormDialog>
  )
}
