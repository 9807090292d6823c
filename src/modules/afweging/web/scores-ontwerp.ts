import * as z from 'zod'
import type { Weging } from '#modules/afweging/contract.ts'
import { plek } from '#modules/afweging/domain/weging-opzet.ts'
import type { FormFault } from '#web/design/form-context.ts'

const Veld = z.strictObject({ waarde: z.string().nullable(), fout: z.string().nullable() })
/** A number on the form, as far as it can be read. */
export type Veld = z.output<typeof Veld>

const Cel = z.strictObject({ score: Veld, laag: Veld, hoog: Veld, bron: z.string() })
/** What somebody scores at one place. */
export type Cel = z.output<typeof Cel>

const ScoresOntwerp = z.strictObject({ cellen: z.record(z.string(), Cel), bron: z.string(), reden: z.string() })
/** The scores of the own organisation on the form, by place; `bron` holds where a score has none of its own. */
export type ScoresOntwerp = z.output<typeof ScoresOntwerp>

const getallen = ['score', 'laag', 'hoog'] as const

/** What was kept of an earlier visit; `null` when it is not this form. */
export function readScoresOntwerp(found: unknown): ScoresOntwerp | null {
  const { data } = ScoresOntwerp.safeParse(found)
  if (!data) return null
  const clean = (cel: Cel) => ({ ...cel, ...Object.fromEntries(getallen.map((naam) => [naam, { ...cel[naam], fout: null }])) })
  return { ...data, cellen: Object.fromEntries(Object.entries(data.cellen).map(([plaats, cel]) => [plaats, clean(cel)])) }
}

const veld = (waarde: string | null): Veld => ({ waarde, fout: null })
const LEEG: Cel = { score: veld(null), laag: veld(null), hoog: veld(null), bron: '' }

/** The cell at a place; nothing filled in yet is an empty one. */
export const celOp = ({ cellen }: ScoresOntwerp, plaats: string): Cel => cellen[plaats] ?? LEEG

/** The criteria that the own organisation may score: those of all, and its own. */
export const scoreCriteria = ({ criteria, eigenGewichten }: Weging) => [...criteria, ...(eigenGewichten?.eigenCriteria ?? [])]

/** Every place that can be scored, criterion by criterion: the order on the form. */
export const scorePlekken = (weging: Weging) =>
  scoreCriteria(weging).flatMap(({ naam: criterium }) =>
    weging.varianten.map((variant) => ({ variant, criterium, plaats: plek({ variant, criterium }) })),
  )

/** The form with what the own organisation signed before. */
export function scoresOntwerp({ scores }: Weging, organisatieId: string): ScoresOntwerp {
  const own = scores.filter((score) => score.organisatieId === organisatieId)
  const cellen = own.map((score) => [
    plek(score),
    { score: veld(score.score), laag: veld(score.laag), hoog: veld(score.hoog), bron: score.bron } satisfies Cel,
  ])
  return { cellen: Object.fromEntries(cellen), bron: '', reden: '' }
}

interface Ingevuld {
  variant: string
  criterium: string
  plaats: string
  cel: Cel
}

/** Places with something in them, in order. */
function ingevuld(weging: Weging, ontwerp: ScoresOntwerp): Ingevuld[] {
  return scorePlekken(weging)
    .map((plekje) => ({ ...plekje, cel: celOp(ontwerp, plekje.plaats) }))
    .filter(({ cel }) => getallen.some((naam) => cel[naam].waarde !== null || cel[naam].fout !== null))
}

/** The name of a field of one place, for faults and the keyboard. */
export const veldNaam = (plaats: number, naam: keyof Cel) => `scores.${plaats}.${naam}`

/** What has to be mended before sending: what cannot be read, a range without a score, and a score without a source. */
export function faultsOfScoresOntwerp(weging: Weging, ontwerp: ScoresOntwerp): FormFault[] {
  const places = scorePlekken(weging).map(({ plaats }) => plaats)
  const filled = ingevuld(weging, ontwerp)
  if (filled.length === 0) return [{ name: veldNaam(0, 'score'), reason: 'Vul ten minste één score in.' }]
  return filled.flatMap(({ variant, criterium, plaats, cel }) => {
    const at = places.indexOf(plaats)
    const unread = getallen.flatMap((naam) => (cel[naam].fout === null ? [] : [{ name: veldNaam(at, naam), reason: cel[naam].fout }]))
    if (unread.length > 0) return unread
    return [
      ...(cel.score.waarde === null
        ? [{ name: veldNaam(at, 'score'), reason: `Geef ${variant} een score op ${criterium}, of haal de bandbreedte weg.` }]
        : []),
      ...(cel.bron.trim() === '' && ontwerp.bron.trim() === ''
        ? [
            {
              name: veldNaam(at, 'bron'),
              reason: `Vul in waarop de score van ${variant} op ${criterium} rust, of vul bovenaan één bron in.`,
            },
          ]
        : []),
    ]
  })
}

/** What goes to the server, once {@link faultsOfScoresOntwerp} finds nothing. */
export const scoresBody = (weging: Weging, ontwerp: ScoresOntwerp) => ({
  scores: ingevuld(weging, ontwerp).map(({ variant, criterium, cel }) => ({
    variant,
    criterium,
    score: cel.score.waarde!,
    laag: cel.laag.waarde,
    hoog: cel.hoog.waarde,
    bron: cel.bron.trim() || ontwerp.bron.trim(),
  })),
  reden: ontwerp.reden,
})

/** Faults of the server count what was sent; the form counts every place. */
export function faultsOnForm(weging: Weging, ontwerp: ScoresOntwerp, faults: readonly FormFault[]): FormFault[] {
  const places = scorePlekken(weging).map(({ plaats }) => plaats)
  const sent = ingevuld(weging, ontwerp).map(({ plaats }) => places.indexOf(plaats))
  return faults.map((fault) => ({
    ...fault,
    name: fault.name.replace(/^scores\.(\d+)/, (_, index) => `scores.${sent[Number(index)] ?? 0}`),
  }))
}
