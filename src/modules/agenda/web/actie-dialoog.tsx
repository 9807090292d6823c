import { useQuery } from '@tanstack/react-query'
import { addDays, datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { type Actie, type Agenda, type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { readLike } from '#modules/agenda/web/bewaard.ts'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { ask } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'

interface ActieDialoogProps {
  /** The item and its meeting; absent for an action that is loose. */
  punt?: Agendapunt
  agenda?: Agenda
  /** One that is changed; absent for a new one. */
  actie?: Actie
  onClose: () => void
  onDone: (message: string) => void
}

/** Who does what by when. Of an item that is not open only people at the table can be chosen. */
export function ActieDialoog({ punt, agenda, actie, onClose, onDone }: ActieDialoogProps) {
  const begin = {
    soort: actie?.soort ?? ('actie' as Actie['soort']),
    tekst: actie?.tekst ?? '',
    eigenaar: actie ? `${actie.organisatieId}/${actie.persoonId ?? ''}` : '',
    uiterlijk: (actie?.uiterlijk ?? null) as string | null,
    aanTafelId: actie?.aanTafelId ?? '',
  }
  const form = useKeptValues(`actie-${actie ? `${actie.id}-${actie.versie}` : (punt?.id ?? 'los')}`, begin, readLike(begin))
  const { values, set, field, check } = form
  const { today } = useStandOp()
  const raden = useQuery(ask(samenwerkingApi.listTafels, { query: {} })).data?.resultaten.filter(({ soort }) => soort === 'raad') ?? []
  const eigenaren = useEigenaren(agenda, actie?.isVertrouwelijk ?? (punt !== undefined && punt.openbaarheid !== 'openbaar'))
  const isToezegging = values.soort === 'toezegging'
  const [organisatieId = '', persoonId = ''] = values.eigenaar.split('/')
  const deel = { tekst: values.tekst, organisatieId, persoonId: persoonId || null, uiterlijk: values.uiterlijk! }
  const send = metNieuwste(() =>
    actie
      ? call(agendaApi.changeActie, { params: { id: actie.id }, body: deel }, { versie: actie.versie })
      : call(agendaApi.addActie, {
          body: { ...deel, soort: values.soort, agendapuntId: punt?.id ?? null, aanTafelId: isToezegging ? values.aanTafelId : null },
        }),
  )
  return (
    <FormDialog
      title={actie ? 'Wijzig deze afspraak' : punt ? `Actie bij ${punt.titel}` : 'Nieuwe actie of toezegging'}
      submitLabel={actie ? 'Bewaar' : isToezegging ? 'Leg de toezegging vast' : 'Leg de actie vast'}
      check={() =>
        check({
          tekst: 'Schrijf op wat er gaat gebeuren.',
          eigenaar: 'Kies wie dit doet.',
          uiterlijk: 'Kies wanneer het klaar is.',
          ...(isToezegging ? { aanTafelId: 'Kies aan welke raad dit is toegezegd.' } : {}),
        })
      }
      send={send}
      onClose={onClose}
      onDone={() => {
        form.done()
        onDone(actie ? 'De afspraak is bewaard.' : 'Vastgelegd. Wie het doet, krijgt het op de startpagina.')
      }}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      {!actie && (
        <RadioGroup
          label="Wat is het?"
          {...field('soort')}
          onChange={(value: Actie['soort']) => set('soort', value)}
          options={[
            { value: 'actie', label: 'Actie', hint: 'Iemand gaat iets doen' },
            { value: 'toezegging', label: 'Toezegging', hint: 'Iets dat aan een raad is beloofd' },
          ]}
        />
      )}
      <TextArea label="Wat gaat er gebeuren?" rows={2} {...field('tekst')} />
      {isToezegging && !actie && (
        <Select
          label="Aan welke raad?"
          placeholder="Kies een raad"
          {...field('aanTafelId')}
          options={raden.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
      )}
      <Select label="Wie doet het?" placeholder="Kies een persoon of organisatie" {...field('eigenaar')} options={eigenaren} />
      <DateField label="Uiterlijk klaar op" hint={`Bijvoorbeeld ${showDatum(addDays(datum(today), 30))}`} {...field('uiterlijk')} />
    </FormDialog>
  )
}

/** Organisations, and under each the people who may get it. */
function useEigenaren(agenda: Agenda | undefined, alleenTafel: boolean) {
  const alle = useQuery(askAll(samenwerkingApi.listAanstellingen, {})).data ?? []
  const mensen = alleenTafel && agenda ? agenda.zitplaatsen : alle
  const namen = [...new Map(mensen.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam])).entries()]
  return namen
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'nl'))
    .map(([id, naam]) => ({
      label: naam,
      options: [
        { value: `${id}/`, label: `${naam} (de organisatie)` },
        ...[
          ...new Map(
            mensen.filter(({ organisatieId }) => organisatieId === id).map((each) => [each.persoonId, each.persoonNaam]),
          ).entries(),
        ]
          .toSorted(([, a], [, b]) => a.localeCompare(b, 'nl'))
          .map(([persoonId, persoonNaam]) => ({ value: `${id}/${persoonId}`, label: persoonNaam })),
      ],
    }))
}
