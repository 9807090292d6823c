import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { mediaTypes, type Vorm } from '#platform/export/bestand.ts'
import { nederlandseDatum, wandklok } from '#platform/export/tabel.ts'
import { loadInlezing } from '#modules/samenwerking/commands/inlezen.ts'
import { schrijfApart, type TeSchrijven } from '#modules/samenwerking/commands/rekenproces.ts'
import { divideBedrag } from '#modules/samenwerking/commands/verdeling.ts'
import { loadVerdeelsleutel } from '#modules/samenwerking/commands/verdeelsleutels.ts'
import type { Verdeling } from '#modules/samenwerking/contract.ts'
import { woorden } from '#modules/samenwerking/domain/inlezen/veld.ts'
import { inleesSoorten, type InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { type UitvoerKolom, type UitvoerNaam, uitvoerTabellen, verdelingKolommen } from '#modules/samenwerking/domain/uitvoer/tabellen.ts'
import { toelichtingVan } from '#modules/samenwerking/domain/uitvoer/toelichting.ts'
import { foutenVoorBestand } from '#modules/samenwerking/store/inlezingen.ts'
import { readUitvoer, type UitvoerVraag } from '#modules/samenwerking/store/uitvoer.ts'

/** The answer of an operation that gives a file. */
type Bestand = string

/** How a filter is called on the second sheet. */
const filterNamen: Record<string, string> = {
  search: 'zoekwoord',
  soort: 'soort',
  rol: 'rol',
  status: 'status',
  kenmerk: 'kenmerk',
  organisatieId: 'organisatie',
  deelnemers: 'alleen deelnemers',
  zijde: 'kant',
  alles: 'alle datums',
  onderwerpId: 'onderwerp',
  vanaf: 'vanaf',
  totEnMet: 'tot en met',
}

/** A whole table as a file, as far as the hat may see it. */
export async function writeUitvoerbestand(
  context: Context,
  tabel: UitvoerNaam,
  { vorm, op: gekozen, ...filters }: Omit<UitvoerVraag, 'op' | 'isGekozen'> & { vorm: Vorm; op?: string | undefined },
): Promise<Bestand> {
  const op = gekozen ?? context.clock.today()
  const stukken = await readUitvoer(context.db, tabel, { ...filters, op, isGekozen: gekozen !== undefined })
  if (!stukken)
    throw new Problem(409, 'te-veel-regels', 'Dit zijn te veel regels voor één bestand. Kies een kortere periode of een filter.')
  const { naam, kolommen } = uitvoerTabellen[tabel]
  const gebruikt = Object.entries(filters).flatMap(([filter, waarde]) =>
    waarde === undefined ? [] : [[filterNamen[filter] ?? filter, waarde] as const],
  )
  return send(context, `${tabel} ${op}`, {
    blad: naam,
    kolommen: plain(kolommen),
    stukken,
    tabel,
    toelichting: toelichting(context, { soort: naam, op, filters: gebruikt, kolommen }),
    vorm,
  })
}

/** An empty table with the right heads, and on the second sheet what belongs in each column. */
export async function writeSjabloon(context: Context, soort: InleesSoort, vorm: Vorm): Promise<Bestand> {
  const { naam, velden } = inleesSoorten[soort]
  const kolommen = uitvoerTabellen[soort].kolommen.slice(0, velden.length)
  return send(context, `sjabloon ${soort}`, {
    blad: naam,
    kolommen: plain(kolommen),
    stukken: [],
    tabel: null,
    toelichting: toelichting(context, { soort: naam, op: context.clock.today(), filters: [], kolommen }),
    vorm,
  })
}

const foutKolommen: readonly UitvoerKolom[] = [
  { kop: 'Rij', soort: 'getal', breedte: 8, uitleg: 'Zoals uw spreadsheet de rijen nummert.' },
  { kop: 'Kolom', soort: 'tekst', breedte: 8, uitleg: 'De letter van de kolom.' },
  { kop: 'Kop', soort: 'tekst', breedte: 20, uitleg: 'De kop van de kolom.' },
  { kop: 'Waarde', soort: 'tekst', breedte: 34, uitleg: 'Wat er staat.' },
  { kop: 'Wat u kunt doen', soort: 'tekst', breedte: 90, uitleg: 'Hoe u het verbetert.' },
]

/** The faults of an import as a file, to work through beside the spreadsheet. */
export async function writeFoutenbestand(context: Context, id: string, vorm: Vorm): Promise<Bestand> {
  const inlezing = await loadInlezing(context.db, id)
  const stukken = await foutenVoorBestand(context.db, id)
  const regels = toelichting(context, {
    soort: 'Fouten bij inlezen',
    op: context.clock.today(),
    filters: [['bestand', inlezing.bestandsnaam]],
    kolommen: foutKolommen,
  })
  return send(context, `fouten in ${inlezing.bestandsnaam.replace(/\.\w+$/, '')}`, {
    blad: 'Fouten',
    kolommen: foutKolommen,
    stukken,
    tabel: null,
    toelichting: regels,
    vorm,
  })
}

/** Who pays what of an amount, with every input of the calculation. */
export async function writeVerdelingsbestand(
  context: Context,
  { id, bedrag, vorm }: { id: string; bedrag: string; vorm: Vorm },
): Promise<Bestand> {
  const sleutel = await loadVerdeelsleutel(context, id)
  const verdeling = await divideBedrag(context, { id, bedrag })
  const filters = [
    ['verdeelsleutel', sleutel.naam],
    ['geldig van', nederlandseDatum(sleutel.geldigVan)],
    ['te verdelen bedrag', bedrag.replace('.', ',')],
    ['status', sleutel.status],
  ] as const
  const regels = toelichting(context, { soort: 'Verdeling', op: context.clock.today(), filters, kolommen: verdelingKolommen })
  return send(context, `verdeling ${sleutel.naam}`, {
    blad: 'Verdeling',
    kolommen: plain(verdelingKolommen),
    stukken: [JSON.stringify(verdelingRijen(verdeling))],
    tabel: null,
    toelichting: regels,
    vorm,
  })
}

/** One row per step and measure; the share of the whole and the amount stand on the last step of each participant. */
function verdelingRijen({ delen }: Verdeling): (string | null)[][] {
  return delen.flatMap(({ organisatieNaam, aandeel, bedrag, stappen }) =>
    stappen.flatMap((stap, nr) =>
      stap.maatstaven.map((maatstaf, index) => {
        const isLaatste = nr === stappen.length - 1 && index === stap.maatstaven.length - 1
        return [
          organisatieNaam,
          String(stap.niveau),
          stap.organisatieNaam,
          woorden.maatstaf(maatstaf.soort),
          maatstaf.kenmerkNaam,
          maatstaf.peildatum,
          maatstaf.waarde,
          maatstaf.totaal,
          maatstaf.weging,
          maatstaf.bron,
          index === 0 ? `${stap.teller} / ${stap.noemer}` : null,
          isLaatste ? aandeel : null,
          isLaatste ? bedrag : null,
        ]
      }),
    ),
  )
}

interface Uitleg {
  soort: string
  op: string
  filters: readonly (readonly [string, string])[]
  kolommen: readonly UitvoerKolom[]
}

function toelichting(context: Context, { soort, op, filters, kolommen }: Uitleg) {
  const { hoed } = actorOf(context)
  const klok = wandklok(context.clock.now().toISOString())
  const gemaaktOp = `${nederlandseDatum(klok.slice(0, 10))} ${klok.slice(11, 16)}`
  return toelichtingVan(
    { soort, samenwerking: hoed.regelingNaam, organisatie: hoed.organisatieNaam, standOp: op, gemaaktOp },
    filters,
    kolommen,
  )
}

/** Functions do not travel to another process; it finds them again by the name of the table. */
function plain(kolommen: readonly UitvoerKolom[]) {
  return kolommen.map(({ kop, soort, breedte }) => ({ kop, soort, breedte }))
}

async function send({ reply }: Context, naam: string, tabel: TeSchrijven): Promise<Bestand> {
  const bytes = await schrijfApart(tabel)
  const bestandsnaam = `${
    naam
      .normalize('NFD')
      .replaceAll(/[^\w\d-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .toLowerCase() || 'regiekamer'
  }.${tabel.vorm}`
  reply.type(mediaTypes[tabel.vorm]).header('content-disposition', `attachment; filename="${bestandsnaam}"`)
  // `bind` hands it to the reply as it is; the contract can only say that it is no JSON.
  return bytes as unknown as Bestand
}
