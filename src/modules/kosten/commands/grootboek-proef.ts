import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import type { KlusContext, Werk } from '#platform/jobs/klussen.ts'
import { SideFault } from '#platform/jobs/side-process.ts'
import { type GetoetstGrootboek, toetsGrootboekApart } from '#modules/kosten/commands/grootboekproces.ts'
import type { Uitkomst } from '#modules/kosten/contract/grootboek.ts'
import type { Grootboekkoppeling } from '#modules/kosten/domain/grootboek-blad.ts'
import { saldiVoor } from '#modules/kosten/store/grootboek.ts'
import { findInlezing, readInhoud, saveMislukt, saveProef } from '#modules/kosten/store/grootboekinlezingen.ts'

const operation = 'koppelGrootboekinlezing'

/** The dry run: reads every row in a process of its own and keeps what it found. Changes nothing else, so after a crash it is done again. */
export const grootboekProefWerk: Werk = {
  run: async (klus) => {
    const vraag = await klus.write(operation, async ({ db }) => {
      const was = await findInlezing(db, klus.onderwerpId)
      if (was?.status !== 'proef_bezig' || !was.koppeling) return null
      return { koppeling: was.koppeling, aantalRijen: was.aantalRijen, bytes: await readInhoud(db, was.id) }
    })
    if (!vraag) return
    const getoetst = await metVoortgang(klus, { stap: 'Regels controleren', totaal: vraag.aantalRijen }, (given) =>
      toetsGrootboekApart({ bytes: vraag.bytes, koppeling: vraag.koppeling }, given),
    )
    if (getoetst) await bewaar(klus, vraag.koppeling, getoetst)
  },
  mislukt: saveMislukt,
}

/** Does a task in a side process and tells how far it is. A file that takes too much memory or time is the reader's to mend: `null`. */
async function metVoortgang<T>(
  klus: KlusContext,
  { stap, totaal }: { stap: string; totaal: number },
  taak: (given: { onVoortgang: (gedaan: number) => void; signal: AbortSignal }) => Promise<T>,
): Promise<T | null> {
  let laatste: Promise<unknown> = Promise.resolve()
  const onVoortgang = (gedaan: number) => {
    // What the reader misses of the way there does no harm.
    laatste = laatste.then(() => klus.vorder({ stap, gedaan, totaal })).catch(() => undefined)
  }
  await klus.vorder({ stap, gedaan: 0, totaal })
  try {
    return await taak({ onVoortgang, signal: klus.signal })
  } catch (error) {
    if (!(error instanceof SideFault) || klus.signal.aborted) throw error
    await klus.write(operation, ({ db }) => saveMislukt(db, klus.onderwerpId, error.message))
    return null
  } finally {
    await laatste
  }
}

async function bewaar(klus: KlusContext, { jaar }: Grootboekkoppeling, getoetst: GetoetstGrootboek): Promise<void> {
  const { kop, saldi, uitkomst } = getoetst
  await klus.write(operation, async ({ db }) => {
    const now = await findInlezing(db, klus.onderwerpId, { lock: true })
    if (now?.status !== 'proef_bezig') return
    const { bestanden } = await saldiVoor(db, { jaar, van: uitkomst.kwartaalVan, tot: uitkomst.kwartaalTot, nummer: null })
    await saveProef(db, now.id, {
      ...kop,
      saldi,
      fouten: uitkomst.fouten,
      vergelekenMet: bestanden.map(({ id }) => id),
      uitkomst: uitkomstVan(getoetst, bestanden),
    })
  })
}

type Geldend = Awaited<ReturnType<typeof saldiVoor>>['bestanden']

function uitkomstVan({ uitkomst, ...rest }: GetoetstGrootboek, bestanden: Geldend): Uitkomst {
  const geld = (cent: bigint) => formatBedrag(bedrag(cent))
  const { fouten: _, debetCent, creditCent, totaalverschil, ...over } = uitkomst
  return {
    ...over,
    aantal: rest.aantal,
    fictief: rest.fictief,
    aantalRekeningen: rest.aantalRekeningen,
    aantalKostenplaatsen: rest.aantalKostenplaatsen,
    debet: geld(debetCent),
    credit: geld(creditCent),
    saldo: geld(debetCent - creditCent),
    zonderKostenplaats: {
      aantal: rest.zonderKostenplaats.aantal,
      debet: geld(rest.zonderKostenplaats.debetCent),
      credit: geld(rest.zonderKostenplaats.creditCent),
    },
    totaalverschil: totaalverschil && {
      rij: totaalverschil.rij,
      bestand: geld(totaalverschil.bestandCent),
      regels: geld(totaalverschil.regelsCent),
    },
    bezwaar: bezwaarTegen(rest.aantal, uitkomst, bestanden),
  }
}

/** Why a file without faults in its cells cannot be saved all the same. */
function bezwaarTegen(aantal: number, uitkomst: GetoetstGrootboek['uitkomst'], bestanden: Geldend): string | null {
  if (aantal === 0 && uitkomst.aantalFouten === 0)
    return 'In dit bestand staat geen enkele regel met een rekening en een bedrag. Kies andere kolommen, of een andere regel met kolomnamen.'
  const breekt = bestanden.find(
    (each) => !each.perKwartaal && (each.kwartaalVan < uitkomst.kwartaalVan || each.kwartaalTot > uitkomst.kwartaalTot),
  )
  if (!breekt) return null
  return `Versie ${breekt.nummer} is één saldibalans over kwartaal ${breekt.kwartaalVan} tot en met ${breekt.kwartaalTot} samen en kan niet voor een deel worden vervangen. Lees een bestand in over al die kwartalen.`
}
