import type { KlusContext, Werk } from '#platform/jobs/klussen.ts'
import { SideFault } from '#platform/jobs/side-process.ts'
import { wieOf } from '#platform/own-side/actor.ts'
import { type Getoetst, toetsApart } from '#modules/samenwerking/commands/rekenproces.ts'
import { mayHandIn } from '#platform/own-side/policy.ts'
import { readStand } from '#modules/samenwerking/store/inlezen-stand.ts'
import {
  clearProef,
  findInlezing,
  insertFouten,
  insertRegels,
  readInhoud,
  saveMislukt,
  saveTellingen,
} from '#modules/samenwerking/store/inlezingen.ts'

const operation = 'koppelInlezing'

/**
 * The dry run: compares the file with what is there, in a process of its own, and keeps what it found. Changes nothing else, so after a
 * crash it is simply done again.
 */
export const proefWerk: Werk = {
  run: async (klus) => {
    const vraag = await readVraag(klus)
    if (!vraag) return
    const uitkomst = await toets(klus, vraag)
    if (uitkomst) await bewaar(klus, vraag.aantalRijen, uitkomst)
  },
  mislukt: saveMislukt,
}

async function readVraag(klus: KlusContext) {
  return klus.write(operation, async (context) => {
    const { db, clock } = context
    const inlezing = await findInlezing(db, klus.onderwerpId)
    if (inlezing?.status !== 'proef_bezig' || !inlezing.koppeling) return null
    const wie = wieOf(context)
    const indienen = mayHandIn(wie, 'kenmerk', wie.organisatieId)
    const stand = await readStand(db, inlezing.soort, {
      vandaag: clock.today(),
      eigenOrganisatieId: wie.organisatieId,
      indienenKanNiet: indienen.mag ? null : indienen.reden,
    })
    return {
      soort: inlezing.soort,
      aantalRijen: inlezing.aantalRijen,
      koppeling: inlezing.koppeling,
      rijen: await readInhoud(db, inlezing.id),
      stand,
    }
  })
}

type Vraag = NonNullable<Awaited<ReturnType<typeof readVraag>>>

/** The faults of the file are no failure; a file that takes too much memory or time is, and the reader can mend that. */
async function toets(klus: KlusContext, { aantalRijen, ...vraag }: Vraag): Promise<Getoetst | null> {
  const stap = 'Rijen controleren'
  let laatste: Promise<unknown> = Promise.resolve()
  const onVoortgang = (gedaan: number) => {
    // What the reader misses of the way there does no harm; the end of the step is told below.
    laatste = laatste.then(() => klus.vorder({ stap, gedaan, totaal: aantalRijen * 2 })).catch(() => undefined)
  }
  await klus.vorder({ stap, gedaan: 0, totaal: aantalRijen * 2 })
  try {
    return await toetsApart(vraag, { onVoortgang, signal: klus.signal })
  } catch (error) {
    if (!(error instanceof SideFault) || klus.signal.aborted) throw error
    await klus.write(operation, ({ db }) => saveMislukt(db, klus.onderwerpId, error.message))
    return null
  } finally {
    await laatste
  }
}

async function bewaar(klus: KlusContext, aantalRijen: number, { regels, fouten, tellingen }: Getoetst) {
  const id = klus.onderwerpId
  const stukken = regels.length + fouten.length
  let gedaan = 0
  const stap = () =>
    klus.vorder({ stap: 'Uitkomst bewaren', gedaan: aantalRijen + Math.round((aantalRijen * ++gedaan) / stukken), totaal: aantalRijen * 2 })
  await klus.write(operation, async ({ db }) => {
    const now = await findInlezing(db, id, { lock: true })
    if (now?.status !== 'proef_bezig') return
    await clearProef(db, id)
    for (const stuk of regels) {
      await insertRegels(db, id, stuk)
      await stap()
    }
    for (const stuk of fouten) {
      await insertFouten(db, id, stuk)
      await stap()
    }
    await saveTellingen(db, id, tellingen)
  })
}
