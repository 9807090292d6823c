import { datum } from '#kernel/datum.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import { paragraphs } from '#platform/documents/blocks.ts'
import type { Block, Document, Table } from '#platform/documents/document.ts'
import type { BriefDetail } from '#modules/verslag/contract.ts'
import { type Cijfers, kolommenVan } from '#modules/verslag/domain/cijfers.ts'
import { kostenZinnen, restZinnen } from '#modules/verslag/domain/zinnen.ts'

/**
 * The letter of a college to its council as a document. Every figure in it comes from the momentopname; nobody typed one. A letter that
 * was not released says that it is a draft.
 */
export function letterOf(brief: BriefDetail, vandaag: string): Document {
  const tekst = brief.tekst ?? { inleiding: '', lokaal: '', dekking: '', secretaris: '', burgemeester: '', kenmerk: '' }
  const cijfers = brief.momentopname.cijfers as Cijfers
  const day = brief.vrijgegevenDag ?? brief.afgesprokenOp
  const naam = brief.organisatieNaam
  return {
    title: brief.onderwerp,
    language: 'nl-NL',
    author: `College van burgemeester en wethouders van ${naam}`,
    date: datum(brief.status === 'vrijgegeven' ? day : vandaag < day ? day : vandaag),
    reference: tekst.kenmerk || null,
    addressee: [`Aan de gemeenteraad van ${naam}`],
    letterhead: { name: `Gemeente ${naam}`, colour: '#1d4e79' },
    salutation: 'Geachte leden van de gemeenteraad,',
    blocks: [
      ...(brief.status === 'vrijgegeven' ? [] : [draft()]),
      ...paragraphs(tekst.inleiding),
      ...section('Aanleiding', paragraphs(brief.gezamenlijk.aanleiding)),
      ...section('Kern', paragraphs(brief.gezamenlijk.kernboodschap)),
      ...section('Wat het kost', costs(brief, cijfers)),
      ...section('Waar wij dit uit betalen', paragraphs(tekst.dekking)),
      ...section(`Wat dit betekent voor ${naam}`, paragraphs(tekst.lokaal)),
      ...section('Hoe het verder gaat', paragraphs(brief.gezamenlijk.vervolg)),
      ...correction(brief),
    ],
    signature: {
      closing: 'Met vriendelijke groet,',
      onBehalfOf: `burgemeester en wethouders van ${naam},`,
      signers: [
        { name: tekst.secretaris || '(naam)', role: 'secretaris' },
        { name: tekst.burgemeester || '(naam)', role: 'burgemeester' },
      ],
    },
    annexes: [],
    footer: `Cijfers van ${showDatumLang(cijfers.peildatum)}, controlecode ${brief.momentopname.controlecode}`,
  }
}

const draft = (): Block => ({
  kind: 'note',
  title: 'Concept',
  paragraphs: ['Deze brief is niet vrijgegeven. Het college kan de tekst nog wijzigen.'],
})

/** A heading with what stands under it; nothing when nothing does. */
function section(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: heading }, ...blocks]
}

/** What the decision costs, what this municipality pays, who pays the rest, and what is not decided yet. */
function costs(brief: BriefDetail, cijfers: Cijfers): Block[] {
  const paragraph = (said: string): Block => ({ kind: 'paragraph', text: said })
  return [...kostenZinnen(cijfers, brief).map(paragraph), table(cijfers), ...restZinnen(cijfers).map(paragraph)]
}

/** Who pays what: everyone in the key, a column for each year and kind, and the total. */
function table(cijfers: Cijfers): Table {
  const columns = kolommenVan(cijfers)
  const parties = [...new Map(cijfers.bijdragen.map((each) => [each.organisatieId, each])).values()]
  const amount = (organisatieId: string, column: (typeof columns)[number]) =>
    cijfers.bijdragen.find((each) => each.organisatieId === organisatieId && each.jaar === column.jaar && each.soort === column.soort)
      ?.bedrag ?? '0.00'
  return {
    kind: 'table',
    caption: 'Wie betaalt wat',
    columns: [
      { head: 'Gemeente', align: 'left' },
      { head: 'Aandeel', align: 'right' },
      ...columns.map(({ jaar, soort }) => ({
        head: soort === 'incidenteel' ? `Eenmalig ${jaar}` : `Elk jaar vanaf ${jaar}`,
        align: 'right' as const,
      })),
    ],
    rows: parties.map(({ organisatieId, organisatieNaam, aandeel }) => [
      organisatieNaam,
      showAandeel(aandeel),
      ...columns.map((column) => showBedrag(amount(organisatieId, column))),
    ]),
    total: ['Totaal', '100%', ...columns.map(({ totaal }) => showBedrag(totaal))],
  }
}

/** A letter that was released stays; that its figures were corrected stands under it. */
function correction({ gecorrigeerd }: BriefDetail): Block[] {
  if (!gecorrigeerd) return []
  return [
    {
      kind: 'note',
      title: 'De cijfers zijn na deze brief gecorrigeerd',
      paragraphs: [`${gecorrigeerd.grond} De brief is gebleven zoals het college hem vrijgaf.`],
    },
  ]
}
