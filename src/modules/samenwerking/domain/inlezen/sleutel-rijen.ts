import { faultsOf, type Maatstaf, type Opbouw } from '../verdeelsleutel.ts'
import { zonderNullen } from '#kernel/inlezen/cel.ts'
import type { GelezenRij } from './rij-lezer.ts'
import { woorden } from './veld.ts'

/** One row of a key, with everything in it found. */
export interface SleutelRij {
  rij: GelezenRij
  /** Organisations from the top down to the level of this row; empty at the top. */
  pad: readonly string[]
  organisatieId: string
  organisatieNaam: string
  maatstaf: Maatstaf
  weging: string
  gewicht: string | null
}

interface Deel {
  organisatieId: string
  naam: string
  gewicht: string | null
  /** Its rows by the label of the measure. */
  rijen: Map<string, GelezenRij>
}

interface Laag {
  maatstaven: { label: string; maatstaf: Maatstaf; weging: string; rij: GelezenRij }[]
  delen: Deel[]
}

const padSleutel = (pad: readonly string[]) => pad.join('/')

/** Two measures with the same label are the same. */
function labelOf(maatstaf: Maatstaf): string {
  return maatstaf.soort === 'kenmerk' ? `kenmerk ${maatstaf.kenmerk} ${maatstaf.peildatum}` : maatstaf.soort
}

/** A measure as people say it. */
function maatstafNaam(maatstaf: Maatstaf): string {
  return maatstaf.soort === 'kenmerk' ? `kenmerk ${maatstaf.kenmerk}` : woorden.maatstaf(maatstaf.soort).toLowerCase()
}

/** The rows of one key put together; null with faults in the cells where they do not fit together. */
export function bouwOpbouw(rijen: readonly SleutelRij[], namen: ReadonlyMap<string, string>): Opbouw | null {
  const lagen = new Map<string, Laag>()
  for (const each of rijen) voegToe(lagen, each)
  eisVolledig(lagen)
  for (const { rij, pad } of rijen) {
    const ouder = lagen.get(padSleutel(pad.slice(0, -1)))
    if (pad.length > 0 && !ouder?.delen.some((deel) => deel.organisatieId === pad.at(-1))) {
      rij.fout(
        'niveau',
        'laag-ontbreekt',
        `${namen.get(pad.at(-1)!) ?? 'Deze organisatie'} staat niet in de laag erboven. Voeg daar een regel voor toe, of verbeter deze cel.`,
      )
    }
  }
  if (!rijen.every(({ rij }) => rij.isGoed())) return null
  const opbouw = opbouwVan(lagen, [])
  meldFouten(opbouw, lagen, namen)
  return rijen.every(({ rij }) => rij.isGoed()) ? opbouw : null
}

function voegToe(lagen: Map<string, Laag>, { rij, pad, organisatieId, organisatieNaam, maatstaf, weging, gewicht }: SleutelRij) {
  const laag: Laag = lagen.get(padSleutel(pad)) ?? { maatstaven: [], delen: [] }
  lagen.set(padSleutel(pad), laag)
  const label = labelOf(maatstaf)
  const bekend = laag.maatstaven.find((each) => each.label === label)
  if (!bekend) laag.maatstaven.push({ label, maatstaf, weging, rij })
  else if (bekend.weging !== weging)
    rij.fout(
      'weging',
      'weging-verschilt',
      `Op rij ${bekend.rij.nummer} weegt deze maatstaf anders. Vul binnen een laag overal dezelfde weging in.`,
    )
  let deel = laag.delen.find((each) => each.organisatieId === organisatieId)
  if (!deel) {
    deel = { organisatieId, naam: organisatieNaam, gewicht: null, rijen: new Map() }
    laag.delen.push(deel)
  }
  const eerder = deel.rijen.get(label)
  if (eerder)
    rij.fout('organisatie', 'dubbel', `${organisatieNaam} staat met deze maatstaf ook op rij ${eerder.nummer}. Laat een van beide staan.`)
  else deel.rijen.set(label, rij)
  if (gewicht !== null) deel.gewicht = gewicht
}

/** In a mix every participant has a row for every measure. */
function eisVolledig(lagen: ReadonlyMap<string, Laag>) {
  for (const { maatstaven, delen } of lagen.values()) {
    for (const { naam, rijen } of delen) {
      const mist = maatstaven.find(({ label }) => !rijen.has(label))
      if (mist)
        [...rijen.values()][0]!.fout(
          'maatstaf',
          'maatstaf-ontbreekt',
          `Andere deelnemers in deze laag hebben ook de maatstaf ${maatstafNaam(mist.maatstaf)}. Voeg die regel toe voor ${naam}.`,
        )
    }
  }
}

function opbouwVan(lagen: ReadonlyMap<string, Laag>, pad: readonly string[]): Opbouw {
  const { maatstaven, delen } = lagen.get(padSleutel(pad)) ?? { maatstaven: [], delen: [] }
  return {
    maatstaven: maatstaven.map(({ weging, maatstaf }) => ({ weging, maatstaf })),
    delen: delen.map(({ organisatieId, gewicht }) => {
      const onder = [...pad, organisatieId]
      return {
        organisatieId,
        ...(gewicht === null ? {} : { gewicht }),
        ...(lagen.has(padSleutel(onder)) ? { onderverdeling: opbouwVan(lagen, onder) } : {}),
      }
    }),
  }
}

/** What the key itself finds wrong, in the cell that it is about. Figures that are missing may still come: it becomes a draft. */
function meldFouten(opbouw: Opbouw, lagen: ReadonlyMap<string, Laag>, namen: ReadonlyMap<string, string>) {
  for (const { name, code, reason } of faultsOf(opbouw, { organisaties: namen, kenmerken: [] })) {
    if (code === 'kenmerkOntbreekt') continue
    const plek = plekVan(name.split('/').slice(1), opbouw, lagen)
    plek.rij.fout(plek.veld, code, reason)
  }
}

/** The cell of a JSON pointer into the key. */
function plekVan(stappen: readonly string[], opbouw: Opbouw, lagen: ReadonlyMap<string, Laag>): { rij: GelezenRij; veld: string } {
  const pad: string[] = []
  let over = stappen
  let hier = opbouw
  while (over[0] === 'delen' && over[2] === 'onderverdeling') {
    const deel = hier.delen[Number(over[1])]!
    pad.push(deel.organisatieId)
    hier = deel.onderverdeling!
    over = over.slice(3)
  }
  const laag = lagen.get(padSleutel(pad))!
  if (over[0] === 'maatstaven' && over[1] !== undefined)
    return {
      rij: laag.maatstaven[Number(over[1])]!.rij,
      veld: over[2] === 'weging' ? 'weging' : over[3] === 'peildatum' ? 'peildatum' : 'maatstaf',
    }
  const deel = laag.delen[Number(over[1] ?? 0)]!
  const eerste = [...deel.rijen.values()][0]!
  if (over[2] !== 'gewicht' && over[1] !== undefined) return { rij: eerste, veld: 'organisatie' }
  return { rij: deel.rijen.get('vast') ?? eerste, veld: over[0] === 'maatstaven' ? 'weging' : 'gewicht' }
}

/** One notation for a key, so that equal keys are equal texts. */
export function eenDuidig(opbouw: Opbouw): string {
  const laag = ({ maatstaven, delen }: Opbouw): unknown => ({
    maatstaven: maatstaven.map(({ weging, maatstaf }) => [zonderNullen(weging), labelOf(maatstaf)]),
    delen: delen.map(({ organisatieId, gewicht, onderverdeling }) => [
      organisatieId,
      gewicht === undefined ? null : zonderNullen(gewicht),
      onderverdeling ? laag(onderverdeling) : null,
    ]),
  })
  return JSON.stringify(laag(opbouw))
}
