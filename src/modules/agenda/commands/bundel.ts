import { alineas } from '#platform/documents/blocks.ts'
import { makeId } from '#platform/make-id.ts'
import { renderBundle } from '#platform/documents/bundle.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { plaatsKlus, type Werk } from '#platform/jobs/klussen.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { expectPunten, loadAgenda } from '#modules/agenda/commands/agendas.ts'
import type { Agenda, Agendapunt, Vergaderbundel } from '#modules/agenda/contract.ts'
import { tijdplan } from '#modules/agenda/domain/agenda.ts'
import { findBestand, findBundel, insertBundel, saveBundel } from '#modules/agenda/store/stukken.ts'

/** Kind of work in the background. */
export const BUNDEL = 'agenda.bundel'

/** Asks for one PDF of the meeting with everything that this hat may read. */
export async function makeBundel(context: Context, agendaId: string): Promise<Vergaderbundel> {
  const agenda = await loadAgenda(context, agendaId)
  expectPunten(agenda)
  const { hoed, persoonId } = actorOf(context)
  const id = makeId()
  await insertBundel(context.db, {
    id,
    regelingId: hoed.regelingId,
    agendaId,
    persoonId,
    aanTafel: agenda.aanTafel,
    op: context.clock.now(),
  })
  await plaatsKlus(context, { soort: BUNDEL, onderwerpId: id })
  return loadBundel(context, id)
}

/** A pack with how far it is, or 404. */
export async function loadBundel({ db }: Pick<Context, 'db'>, id: string): Promise<Vergaderbundel> {
  const found = await findBundel(db, id)
  if (!found) throw notFound()
  return found
}

/** Collects the papers under the hat of who asked, one by one, and puts them together. */
export const bundelWerk: Werk = {
  async run({ onderwerpId, write, vorder, signal }) {
    const agenda = await write(BUNDEL, async (context) => {
      const { agendaId } = await loadBundel(context, onderwerpId)
      return loadAgenda(context, agendaId)
    })
    const stukken = agenda.punten.flatMap((punt) => punt.stukken)
    const inhoud = new Map<string, Uint8Array>()
    for (const [index, { id, versies }] of stukken.entries()) {
      await vorder({ stap: 'stukken verzamelen', gedaan: index, totaal: stukken.length + 1 })
      const bestand = await write(BUNDEL, ({ db }) => findBestand(db, id, versies[0]?.versie))
      if (bestand) inhoud.set(id, bestand.inhoud)
    }
    await vorder({ stap: 'samenvoegen', gedaan: stukken.length, totaal: stukken.length + 1 })
    const bundel = await renderBundle(bundelVan(agenda, inhoud), signal)
    await write(BUNDEL, ({ db }) => saveBundel(db, onderwerpId, { inhoud: Buffer.from(bundel) }))
  },
  mislukt: (db, onderwerpId, melding) => saveBundel(db, onderwerpId, { melding }),
}

function bundelVan(agenda: Agenda, inhoud: ReadonlyMap<string, Uint8Array>) {
  const plan = tijdplan(agenda.punten, agenda)
  const wanneer = [showDatumLang(agenda.datum), agenda.aanvang && `${agenda.aanvang} uur`, agenda.plaats].filter(Boolean).join(', ')
  return {
    title: agenda.tafelNaam,
    lines: [
      wanneer,
      ...(agenda.punten.some(({ openbaarheid }) => openbaarheid !== 'openbaar')
        ? ['Deze bundel bevat stukken die niet openbaar zijn.']
        : []),
    ],
    contents: 'Agenda',
    pageLabel: 'Bundel, pagina',
    parts: agenda.punten.map((punt, index) => ({
      heading: `${punt.nummer} ${punt.titel}`,
      note: noteOf(punt, agenda.aanTafel ? plan.begin[index]! : null),
      paragraphs: alineas(punt.toelichting),
      files: punt.stukken.flatMap(({ id, titel, versies }) => {
        const [nieuwste] = versies
        const content = inhoud.get(id)
        return nieuwste && content ? [{ title: `${titel}, versie ${nieuwste.versie}`, pages: nieuwste.paginas, content }] : []
      }),
    })),
  }
}

function noteOf({ soort, minuten, openbaarheid }: Agendapunt, begin: string | null): string {
  return [begin, `ter ${terWat[soort]}`, `${minuten} minuten`, openbaarheid === 'openbaar' ? null : openbaarheid].filter(Boolean).join(', ')
}

const terWat: Readonly<Record<Agendapunt['soort'], string>> = {
  besluit: 'besluitvorming',
  advies: 'advisering',
  bespreking: 'bespreking',
  kennisname: 'kennisname',
  hamerstuk: 'vaststelling zonder bespreking',
}
