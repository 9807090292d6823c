import { datum } from '#kernel/datum.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { paragraphs } from '#platform/documents/blocks.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import type { Voorstel } from '#modules/afweging/contract.ts'
import type { Realisatieplan } from '#modules/afweging/contract/realisatieplan.ts'
import { planelementen, planelementNamen, planzin } from '#modules/afweging/domain/realisatieplan.ts'

interface Omgeving {
  voorstel: Pick<Voorstel, 'titel' | 'nummer' | 'samenvatting'>
  /** Of the cooperation. */
  naam: string
  vandaag: string
}

/** The realisatieplan as a document: each of the eleven elements with what is said of it and who sees to it. */
export function realisatieplanOf({ elementen }: Realisatieplan, { voorstel, naam, vandaag }: Omgeving): Document {
  const { titel, nummer, samenvatting } = voorstel
  return {
    title: `Realisatieplan: ${titel}`,
    language: 'nl-NL',
    author: naam,
    date: datum(vandaag),
    reference: nummer,
    addressee: [],
    letterhead: { name: naam, colour: '#1d4e79' },
    salutation: null,
    blocks: [...paragraphs(samenvatting), ...planBlocks({ elementen }, 1)],
    signature: null,
    annexes: [],
    footer: `Realisatieplan ${nummer ?? 'in concept'}, stand van ${showDatumLang(vandaag)}`,
  }
}

/** How far the plan is, and its elements under headings of this level. */
export function planBlocks({ elementen }: Pick<Realisatieplan, 'elementen'>, level: 1 | 2): Block[] {
  return [
    { kind: 'paragraph', text: planzin(elementen) },
    ...planelementen.flatMap((element, index): Block[] => [
      { kind: 'heading', level, text: `${index + 1}. ${planelementNamen[element]}` },
      ...ingevuld(elementen.find((each) => each.element === element)),
    ]),
  ]
}

function ingevuld(element: Realisatieplan['elementen'][number] | undefined): Block[] {
  if (!element) return [{ kind: 'paragraph', text: 'Nog niet beschreven.' }]
  const { tekst, isNvt, trekkerNaam } = element
  return [
    ...(isNvt ? [{ kind: 'paragraph', text: 'Niet van toepassing.' } as const] : []),
    ...paragraphs(tekst),
    ...(trekkerNaam ? [{ kind: 'paragraph', text: `${trekkerNaam} trekt dit.` } as const] : []),
  ]
}
