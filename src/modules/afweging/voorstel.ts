import { datum } from '#kernel/datum.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { heading, paragraph, paragraphs } from '#platform/documents/blocks.ts'
import type { Block, Column, Document } from '#platform/documents/document.ts'
import type { Businesscase, Realisatieplan, Voorstel, Voorsteleffect } from '#modules/afweging/contract.ts'
import { klasseNamen } from '#modules/afweging/domain/klasse-namen.ts'
import { planBlocks } from '#modules/afweging/realisatieplan.ts'
import type { Bijlage } from '#modules/verkenning/index.ts'

/** Everything that a proposal says, as far as the hat may see it. */
export interface HeelVoorstel {
  voorstel: Voorstel
  effect: Voorsteleffect
  businesscase: Businesscase
  plan: Realisatieplan
  bijlagen: readonly Bijlage[]
  /** Of the cooperation. */
  naam: string
  vandaag: string
}

const columns = (left: readonly string[], right: readonly string[]): Column[] => [
  ...left.map((head) => ({ head, align: 'left' as const })),
  ...right.map((head) => ({ head, align: 'right' as const })),
]

/** The proposal as a paper: what is asked, what it costs and whom, what it shows to be believed; behind it what goes with it. */
export function voorstelOf({ voorstel, effect, businesscase, plan, bijlagen, naam, vandaag }: HeelVoorstel): Document {
  const { titel, nummer, samenvatting, zijde, vorm } = voorstel
  return {
    title: `Voorstel: ${titel}`,
    language: 'nl-NL',
    author: zijde.eigenOrganisatieNaam,
    date: datum(vandaag),
    reference: nummer,
    addressee: [],
    letterhead: { name: naam, colour: '#1d4e79' },
    salutation: null,
    blocks: [
      ...paragraphs(samenvatting),
      heading(1, 'Wat er besloten wordt'),
      { kind: 'list', ordered: true, items: voorstel.beslispunten.map(({ tekst }) => tekst) },
      ...kosten(voorstel),
      ...effecten(effect),
      ...zaak(businesscase),
      ...(vorm === 'realisatieplan' ? [heading(1, 'Realisatieplan'), ...planBlocks(plan, 2)] : []),
      ...bijlagen.flatMap(({ titel: bijlage, blocks }, index) => [heading(1, `Bijlage ${index + 1}: ${bijlage}`), ...lower(blocks)]),
    ],
    signature: null,
    annexes: bijlagen.map((bijlage) => bijlage.titel),
    footer: `Voorstel ${nummer ?? 'in concept'}, stand van ${showDatumLang(vandaag)}`,
  }
}

/** Headings one level further down, so that an appendix stands under its own name. */
const lower = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level === 1 ? 2 : 3 } : block))

function kosten({ regels, totaal }: Voorstel): Block[] {
  if (regels.length === 0) return []
  return [
    heading(1, 'Wat het kost'),
    {
      kind: 'table',
      caption: 'Regels van het voorstel',
      columns: columns(['Waarvoor', 'Noodzaak', 'Jaar'], ['Bedrag']),
      rows: regels.map(({ omschrijving, bewijs, klasse, jaar, soort, post }) => [
        bewijs ? `${omschrijving}. ${bewijs}` : omschrijving,
        klasseNamen[klasse],
        periode({ jaar, soort }),
        showBedrag(post),
      ]),
      total: ['Totaal', '', '', showBedrag(totaal)],
    },
  ]
}

const periode = ({ jaar, soort }: { jaar: number; soort: 'incidenteel' | 'structureel' }) =>
  soort === 'incidenteel' ? String(jaar) : `vanaf ${jaar}, elk jaar`

function effecten({ perioden, deelnemers, verdeelsleutelNaam }: Voorsteleffect): Block[] {
  if (deelnemers.length === 0) return []
  return [
    heading(1, 'Wie betaalt wat'),
    ...(verdeelsleutelNaam === null ? [] : [paragraph(`Verdeeld naar ${verdeelsleutelNaam}.`)]),
    {
      kind: 'table',
      caption: 'Wat ieder per jaar betaalt',
      columns: columns(['Organisatie'], perioden.map(periode)),
      rows: deelnemers.map(({ organisatieNaam, bedragen }) => [organisatieNaam, ...bedragen.map((bedrag) => showBedrag(bedrag))]),
      total: ['Samen verdeeld', ...perioden.map(({ verdeeld }) => showBedrag(verdeeld))],
    },
    ...perioden
      .filter(({ nietVerdeeld }) => nietVerdeeld !== '0.00')
      .map((each) => paragraph(`Niet verdeeld, ${periode(each)}: ${showBedrag(each.nietVerdeeld)}.`)),
  ]
}

function zaak({ uitkomst, nulalternatief, klanten }: Businesscase): Block[] {
  if (!uitkomst) return []
  const { status, ncw, terugverdientijd, deelnemers } = uitkomst.uitvoer
  const terug = terugverdientijd === null ? 'Het verdient zich niet terug.' : `Terugverdiend na ${showGetal(terugverdientijd)} jaar.`
  return [
    heading(1, 'Business case'),
    paragraph(`Als er niets gebeurt: ${nulalternatief}`),
    paragraph(
      status === 'bepaald'
        ? `Netto contante waarde: ${showBedrag(ncw)}. ${terug}`
        : `De netto contante waarde is niet bepaalbaar, want er staan bedragen op PM. Het bekende deel is ${showBedrag(ncw)}.`,
    ),
    {
      kind: 'table',
      caption: 'Netto contante waarde per deelnemer; onder nul is een verlies',
      columns: columns(['Deelnemer'], ['Netto contante waarde']),
      rows: deelnemers.map(({ code, ncw: own }) => [code, showBedrag(own)]),
      total: ['Samen', showBedrag(ncw)],
    },
    ...klanten.map(({ organisatieNaam, totaal, keuze }) => {
      const woord =
        keuze === null ? 'koos nog niet' : keuze.keuze === 'akkoord' ? `betaalt dit: ${keuze.reden}` : `wil dit niet: ${keuze.reden}`
      return paragraph(`Meerkosten die ${organisatieNaam} als klant vraagt: ${showBedrag(totaal)}. ${organisatieNaam} ${woord}`)
    }),
  ]
}
