import { datum } from '#kernel/datum.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { paragraph, paragraphs } from '#platform/documents/blocks.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import type { Visieantwoord, Visievraag } from '#modules/doelen/contract.ts'
import { visiezin } from '#modules/doelen/domain/visie.ts'

/** The i-visie as a document: each question with the answer that holds, what lies before the tables, and who sees it differently. */
export function visieOf(vragen: readonly Visievraag[], { naam, vandaag }: { naam: string; vandaag: string }): Document {
  return {
    title: `I-visie ${naam}`,
    language: 'nl-NL',
    author: naam,
    date: datum(vandaag),
    reference: null,
    addressee: [],
    letterhead: { name: naam, colour: '#1d4e79' },
    salutation: null,
    blocks: [paragraph(visiezin(vragen.map(({ stand }) => stand))), ...vragen.flatMap(question)],
    signature: null,
    annexes: [],
    footer: `I-visie, stand van ${showDatumLang(vandaag)}`,
  }
}

function question({ volgorde, vraag, geldt, voorstel, herijkOp, stand }: Visievraag): Block[] {
  return [
    { kind: 'heading', level: 1, text: `${volgorde}. ${vraag}` },
    ...(geldt ? answer(geldt) : []),
    ...(stand === 'herijken' && herijkOp ? [paragraph(`Sinds ${showDatumLang(herijkOp)} toe aan herijking.`)] : []),
    ...(voorstel ? [{ kind: 'heading', level: 2, text: 'Ligt voor' } as const, ...answer(voorstel)] : []),
    ...(geldt || voorstel ? [] : [paragraph('Nog geen antwoord.')]),
  ]
}

function answer({ tekst, besluit, oordelen, zwijgt }: Visieantwoord): Block[] {
  const anders = oordelen.filter(({ oordeel }) => oordeel === 'anders')
  return [
    ...paragraphs(tekst),
    ...(besluit ? [paragraph(`Vastgesteld: ${besluit.gremium}, ${showDatumLang(besluit.datum)}, ${besluit.kenmerk}.`)] : []),
    ...anders.map(({ organisatieNaam, toelichting }) => paragraph(`${organisatieNaam} denkt er anders over: ${toelichting}`)),
    ...(besluit || zwijgt.length === 0
      ? []
      : [paragraph(`Nog geen oordeel van ${new Intl.ListFormat('nl').format(zwijgt.map(({ organisatieNaam }) => organisatieNaam))}.`)]),
  ]
}
