import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

// Types

/** Where an order stands. Every status but the first is shared with all partners. */
export const opdrachtStatussen = [
  'concept',
  'gegeven',
  'bevraagd',
  'teruggegeven',
  'geaccepteerd',
  'opgeleverd',
  'afgerond',
  'ingetrokken',
] as const
/** See {@link opdrachtStatussen}. */
export type OpdrachtStatus = (typeof opdrachtStatussen)[number]

/** What an order says, as far as its completeness goes. A draft may lack anything but its result. */
export interface Inhoud {
  readonly opdrachtnemerId: string | null
  /** The organisation that says afterwards whether the result is there. */
  readonly acceptantId: string | null
  /** The role or name within that organisation. */
  readonly acceptantRol: string
  readonly termijnVan: string | null
  readonly termijnTotEnMet: string | null
  /** What participants deliver themselves. */
  readonly bijdragen: readonly { readonly organisatieId: string }[]
}

/** Who takes part today, and in which roles. */
export type Deelname = ReadonlyMap<string, ReadonlySet<string>>

/** Which status may follow which. Content changes only in `concept` and `teruggegeven`. */
export const nextStatuses: Readonly<Record<OpdrachtStatus, readonly OpdrachtStatus[]>> = {
  concept: ['gegeven'],
  gegeven: ['geaccepteerd', 'bevraagd', 'teruggegeven', 'ingetrokken'],
  bevraagd: ['gegeven', 'ingetrokken'],
  teruggegeven: ['gegeven', 'ingetrokken'],
  geaccepteerd: ['opgeleverd'],
  opgeleverd: ['afgerond', 'geaccepteerd'],
  afgerond: [],
  ingetrokken: [],
}

// Questions

/** Whether the supplier said yes: only then may anything start that stands on this order. */
export function isGeaccepteerd(status: OpdrachtStatus): boolean {
  return status === 'geaccepteerd' || status === 'opgeleverd' || status === 'afgerond'
}

/** What no draft may say either, all at once: an order to oneself, an end before its begin, an organisation that stands in it twice. */
export function contradictionsIn({ opdrachtnemerId, termijnVan, termijnTotEnMet, bijdragen }: Inhoud, gever: string): Fault[] {
  const faults: Fault[] = []
  if (opdrachtnemerId === gever)
    faults.push(fault('opdrachtnemerId', 'zichzelf', 'Een organisatie geeft zichzelf geen opdracht. Kies een andere opdrachtnemer.'))
  if (termijnVan !== null && termijnTotEnMet !== null && termijnTotEnMet < termijnVan)
    faults.push(fault('termijnTotEnMet', 'omgekeerd', 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.'))
  for (const [index, { organisatieId }] of bijdragen.entries()) {
    if (bijdragen.findIndex((each) => each.organisatieId === organisatieId) < index)
      faults.push(bijdrageFault(index, 'dubbel', 'Deze organisatie staat er al. Zet alles wat zij zelf levert bij elkaar.'))
  }
  return faults
}

/** What keeps an order from being given, all at once: who does it, who accepts it, when, and who delivers what. */
export function faultsOf(inhoud: Inhoud, deelname: Deelname): Fault[] {
  return [...partijFaults(inhoud, deelname), ...termijnFaults(inhoud), ...bijdrageFaults(inhoud, deelname)]
}

const fault = (name: string, code: string, reason: string): Fault => ({ name: pointer([name]), code, reason })
const bijdrageFault = (index: number, code: string, reason: string): Fault => ({
  name: pointer(['bijdragen', index, 'organisatieId']),
  code,
  reason,
})

function partijFaults({ opdrachtnemerId, acceptantId, acceptantRol }: Inhoud, deelname: Deelname): Fault[] {
  const faults: Fault[] = []
  if (opdrachtnemerId === null) faults.push(fault('opdrachtnemerId', 'leeg', 'Kies wie de opdracht uitvoert.'))
  else if (!deelname.get(opdrachtnemerId)?.has('opdrachtnemer'))
    faults.push(fault('opdrachtnemerId', 'geenOpdrachtnemer', 'Kies een organisatie die vandaag als opdrachtnemer deelneemt.'))
  if (acceptantId === null) faults.push(fault('acceptantId', 'leeg', 'Kies welke organisatie het resultaat aanvaardt.'))
  else if (acceptantId === opdrachtnemerId)
    faults.push(
      fault('acceptantId', 'opdrachtnemer', 'Wie het werk doet, aanvaardt niet zelf het resultaat. Kies een organisatie die erom vraagt.'),
    )
  else if (!deelname.has(acceptantId)) faults.push(fault('acceptantId', 'geenDeelnemer', 'Kies een organisatie die vandaag deelneemt.'))
  if (acceptantRol.trim() === '') faults.push(fault('acceptantRol', 'leeg', 'Vul in wie het resultaat aanvaardt: een functie of een naam.'))
  return faults
}

function termijnFaults({ termijnVan, termijnTotEnMet }: Inhoud): Fault[] {
  const faults: Fault[] = []
  if (termijnVan === null) faults.push(fault('termijnVan', 'leeg', 'Vul in op welke dag het werk begint.'))
  if (termijnTotEnMet === null) faults.push(fault('termijnTotEnMet', 'leeg', 'Vul in op welke dag het resultaat er is.'))
  return faults
}

function bijdrageFaults({ bijdragen, opdrachtnemerId }: Inhoud, deelname: Deelname): Fault[] {
  return bijdragen.flatMap(({ organisatieId }, index) => {
    if (organisatieId === opdrachtnemerId)
      return [bijdrageFault(index, 'opdrachtnemer', 'Wat de opdrachtnemer levert, staat bij het resultaat. Kies een andere organisatie.')]
    return deelname.has(organisatieId) ? [] : [bijdrageFault(index, 'geenDeelnemer', 'Kies een organisatie die vandaag deelneemt.')]
  })
}

// Transitions

/** Whether this step is allowed, else the reason and what can be done instead. */
export function toStatus(from: OpdrachtStatus, to: OpdrachtStatus): Result<OpdrachtStatus> {
  if (nextStatuses[from].includes(to)) return ok(to)
  return refuse('opdracht-status', `Deze opdracht is ${statusWoord[from]}. ${verderMet[from]}`)
}

/** Content is open as long as nothing is agreed and the supplier is not looking at it. */
export function mayChange(status: OpdrachtStatus): Result<OpdrachtStatus> {
  if (status === 'concept' || status === 'teruggegeven') return ok(status)
  return refuse('opdracht-status', `Deze opdracht is ${statusWoord[status]}, dus de inhoud wijzigt niet meer. ${verderMet[status]}`)
}

const statusWoord: Record<OpdrachtStatus, string> = {
  concept: 'nog een concept',
  gegeven: 'gegeven',
  bevraagd: 'gegeven, met een vraag van de opdrachtnemer',
  teruggegeven: 'teruggegeven door de opdrachtnemer',
  geaccepteerd: 'geaccepteerd',
  opgeleverd: 'opgeleverd',
  afgerond: 'afgerond',
  ingetrokken: 'ingetrokken',
}

const verderMet: Record<OpdrachtStatus, string> = {
  concept: 'Geef haar eerst.',
  gegeven: 'De opdrachtnemer is aan zet: accepteren, een vraag stellen of teruggeven.',
  bevraagd: 'Beantwoord eerst de vraag.',
  teruggegeven: 'Pas haar aan en geef haar opnieuw.',
  geaccepteerd: 'De opdrachtnemer levert op wat is afgesproken.',
  opgeleverd: 'Wie het resultaat aanvaardt, is aan zet.',
  afgerond: 'Er is niets meer te doen. Geef zo nodig een nieuwe opdracht, op grond van een nieuw besluit.',
  ingetrokken: 'Er is niets meer te doen. Geef zo nodig een nieuwe opdracht op grond van hetzelfde besluit.',
}
