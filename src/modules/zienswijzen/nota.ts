import { datum } from '#kernel/datum.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { heading, paragraph, paragraphs } from '#platform/documents/blocks.ts'
import type { Block, Document, Table } from '#platform/documents/document.ts'
import type { AangeschrevenRaad, Zienswijze, Zienswijzepunt, Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { oordeelNamen, raadZin, strekkingNamen } from '#modules/zienswijzen/domain/nota-zinnen.ts'

/**
 * The nota van beantwoording as a document: every council, every point with its reaction, who gave no view, and who was late. What was not
 * adopted yet says that it is a draft.
 */
export function notaOf(ronde: Zienswijzeronde, vandaag: string): Document {
  const last = ronde.notas.at(-1) ?? null
  const isVast = last !== null && ronde.voortgang.vastgesteld === ronde.voortgang.punten
  const titel = `Nota van beantwoording: ${ronde.titel}`
  return {
    title: titel,
    language: 'nl-NL',
    author: ronde.eigenOrganisatieNaam,
    date: datum(last?.vastgesteldOp ?? vandaag),
    reference: null,
    addressee: [],
    letterhead: { name: ronde.eigenOrganisatieNaam, colour: '#1d4e79' },
    salutation: null,
    blocks: [...(isVast ? [] : [draft(last !== null)]), ...intro(ronde), ...ronde.raden.flatMap(council)],
    signature: null,
    annexes: [],
    footer: last ? `Nota van beantwoording, vastgesteld op ${showDatumLang(last.vastgesteldOp)}` : 'Concept, nog niet vastgesteld',
  }
}

const draft = (hasEarlier: boolean): Block => ({
  kind: 'note',
  title: 'Concept',
  paragraphs: [
    hasEarlier
      ? 'Na de vastgestelde nota kwam er nog een zienswijze. De reactie daarop is nog niet vastgesteld.'
      : 'Deze nota is nog niet vastgesteld. De reacties kunnen nog wijzigen.',
  ],
})

function intro({ vraag, verzondenOp, reactieUiterlijk, vergadering, raden }: Zienswijzeronde): Block[] {
  const dagen = verzondenOp && reactieUiterlijk
  return [
    heading(1, 'Wat de raden is gevraagd'),
    ...paragraphs(vraag),
    ...(dagen
      ? [
          paragraph(
            `Op ${showDatumLang(verzondenOp)} ging dit naar de raden. Zij konden reageren tot en met ${showDatumLang(reactieUiterlijk)}.`,
          ),
        ]
      : []),
    ...(vergadering ? [paragraph(`${vergadering.tafelNaam} besluit op ${showDatumLang(vergadering.datum)}.`)] : []),
    heading(1, 'Wat de raden vinden'),
    table(raden),
  ]
}

function table(raden: readonly AangeschrevenRaad[]): Table {
  return {
    kind: 'table',
    caption: 'Zienswijzen per raad',
    columns: ['Raad', 'Strekking', 'Ingediend', 'Raadsbesluit', 'Punten'].map((head, index) => ({
      head,
      align: index === 4 ? 'right' : 'left',
    })),
    rows: raden.map(({ organisatieNaam, zienswijze, opgegaan }) =>
      zienswijze
        ? [
            organisatieNaam,
            strekkingNamen[zienswijze.strekking ?? 'geen'],
            `${showDatumLang(zienswijze.ingediendDag!)}${zienswijze.isTeLaat ? ' (te laat)' : ''}`,
            besluit(zienswijze),
            String(zienswijze.punten.length),
          ]
        : [organisatieNaam, opgegaan ? `opgegaan in ${new Intl.ListFormat('nl').format(opgegaan.in)}` : 'niets ontvangen', '', '', '0'],
    ),
    total: null,
  }
}

const besluit = ({ raadsbesluitKenmerk, raadsbesluitOp }: Zienswijze): string =>
  [raadsbesluitKenmerk, raadsbesluitOp && showDatumLang(raadsbesluitOp)].filter((part) => part).join(', ')

function council(raad: AangeschrevenRaad): Block[] {
  return [
    heading(1, `Raad van ${raad.organisatieNaam}`),
    paragraph(raadZin(raad)),
    ...(raad.zienswijze?.punten ?? []).flatMap((punt, index) => point(punt, index + 1)),
  ]
}

function point({ tekst, reactie }: Zienswijzepunt, nummer: number): Block[] {
  return [
    heading(2, `Punt ${nummer}`),
    ...paragraphs(tekst),
    { kind: 'paragraph', text: [{ strong: `Reactie: ${reactie ? oordeelNamen[reactie.oordeel].toLowerCase() : 'nog niet gegeven'}.` }] },
    ...paragraphs(reactie?.toelichting ?? ''),
  ]
}
