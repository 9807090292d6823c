import { addDays, datum } from '#kernel/datum.ts'
import { deelnameRolNamen, vormNamen } from '#modules/samenwerking/web/teksten.ts'

interface Geldig {
  geldig: { van: string | null; totEnMet: string | null }
}

/** A participation as far as it matters here. */
export interface Meedoen extends Geldig {
  organisatieNaam: string
  rol: string
  viaNaam: string | null
}

/** A day on which the cooperation became another one, and what changed. */
export interface Wendedag {
  dag: string
  /** The day before it, when everything was still as it had been. */
  dagErvoor: string
  veranderingen: string[]
}

/** Days on which a form, a participant or a role began or ended, oldest first. What only goes on under a new record is no change. */
export function wendedagen(rechtsvormen: readonly (Geldig & { vorm: string })[], deelnames: readonly Meedoen[]): Wendedag[] {
  const dagen = [...rechtsvormen, ...deelnames].flatMap(({ geldig }) => [
    ...(geldig.van ? [geldig.van] : []),
    ...(geldig.totEnMet ? [nextDay(geldig.totEnMet)] : []),
  ])
  return [...new Set(dagen)].toSorted().flatMap((dag) => {
    const dagErvoor = addDays(datum(dag), -1)
    const veranderingen = [...vormVerandering(rechtsvormen, dagErvoor, dag), ...deelnameVeranderingen(deelnames, dagErvoor, dag)]
    return veranderingen.length > 0 ? [{ dag, dagErvoor, veranderingen }] : []
  })
}

function vormVerandering(rechtsvormen: readonly (Geldig & { vorm: string })[], voor: string, na: string): string[] {
  const [was, wordt] = [voor, na].map((dag) => rechtsvormen.find((vorm) => geldtOp(vorm, dag))?.vorm)
  if (was === wordt) return []
  if (!wordt) return [`${vormNamen[was!] ?? was} eindigt`]
  return [was ? `${vormNamen[was] ?? was} wordt ${(vormNamen[wordt] ?? wordt).toLowerCase()}` : `${vormNamen[wordt] ?? wordt} begint`]
}

/** Per kind of change the organisations it goes for, so that three municipalities that do the same are one line. */
function deelnameVeranderingen(deelnames: readonly Meedoen[], voor: string, na: string): string[] {
  const lines = new Map<string, string[]>()
  for (const naam of new Set(deelnames.map(({ organisatieNaam }) => organisatieNaam))) {
    const own = deelnames.filter(({ organisatieNaam }) => organisatieNaam === naam)
    for (const line of changesOf(rollenOp(own, voor), rollenOp(own, na))) lines.set(line, [...(lines.get(line) ?? []), naam])
  }
  return [...lines].map(([line, namen]) => line.replace('{wie}', listOf(namen))).toSorted((a, b) => rank(a) - rank(b))
}

/** Who came and who left first; what changed for who stayed after that. */
const rank = (line: string) => ['Erbij', 'Eraf', 'Andere rol', 'Rol vervalt'].findIndex((begin) => line.startsWith(begin))

function changesOf(was: readonly string[], wordt: readonly string[]): string[] {
  const erbij = wordt.filter((rol) => !was.includes(rol))
  const eraf = was.filter((rol) => !wordt.includes(rol))
  if (was.length === 0) return erbij.length > 0 ? [`Erbij: {wie} (${listOf(erbij)})`] : []
  if (wordt.length === 0) return ['Eraf: {wie}']
  // A role that goes on along another way is a change of way, not an end.
  const weg = eraf.filter((rol) => !erbij.some((nieuw) => kindOf(nieuw) === kindOf(rol)))
  return [
    ...(erbij.length > 0 ? [`Andere rol: {wie} (${listOf(erbij)})`] : []),
    ...(weg.length > 0 ? [`Rol vervalt: {wie} (${listOf(weg)})`] : []),
  ]
}

const kindOf = (rol: string) => rol.split(' ')[0]
const listOf = (words: readonly string[]) => new Intl.ListFormat('nl').format(words)
const nextDay = (dag: string) => addDays(datum(dag), 1)

function rollenOp(deelnames: readonly Meedoen[], dag: string): string[] {
  return deelnames
    .filter((deelname) => geldtOp(deelname, dag))
    .map(({ rol, viaNaam }) => `${(deelnameRolNamen[rol] ?? rol).toLowerCase()}${viaNaam ? ` via ${viaNaam}` : ''}`)
}

/** Whether something holds on a day; both ends count. */
export function geldtOp({ geldig: { van, totEnMet } }: Geldig, dag: string): boolean {
  return (van === null || van <= dag) && (totEnMet === null || totEnMet >= dag)
}
