import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

/** Where a letter stands. */
export type BriefStatus = 'te_schrijven' | 'gereed' | 'vrijgegeven' | 'geweigerd'

/** Which status may follow which. A college that refused may still think again; what was released stays as it is. */
export const nextStatuses: Readonly<Record<BriefStatus, readonly BriefStatus[]>> = {
  te_schrijven: ['gereed', 'geweigerd'],
  gereed: ['te_schrijven', 'vrijgegeven', 'geweigerd'],
  vrijgegeven: [],
  geweigerd: ['te_schrijven'],
}

/** Whether a letter came at the agreed moment. */
export type Tijdigheid = 'op_tijd' | 'te_vroeg' | 'te_laat' | 'geweigerd' | 'wacht' | 'vandaag'

/** How a letter stands against the day that was agreed: on that day is on time, before it early, after it late, also when it is still not there. */
export function tijdigheid(
  { status, vrijgegevenDag }: { status: BriefStatus; vrijgegevenDag: string | null },
  { afgesprokenOp, vandaag }: { afgesprokenOp: string; vandaag: string },
): Tijdigheid {
  if (status === 'geweigerd') return 'geweigerd'
  if (vrijgegevenDag === null) return vandaag > afgesprokenOp ? 'te_laat' : vandaag === afgesprokenOp ? 'vandaag' : 'wacht'
  if (vrijgegevenDag < afgesprokenOp) return 'te_vroeg'
  return vrijgegevenDag > afgesprokenOp ? 'te_laat' : 'op_tijd'
}

/** Whether a letter may go from here to there; the reason when not. */
export function toStatus(from: BriefStatus, to: BriefStatus): Result<BriefStatus> {
  if (nextStatuses[from].includes(to)) return ok(to)
  const reasons: Record<BriefStatus, string> = {
    te_schrijven: 'Deze brief is nog niet af. Zet hem eerst op gereed.',
    gereed: 'Deze brief is al gereed.',
    vrijgegeven: 'Deze brief is vrijgegeven en blijft zoals hij is. Een correctie staat erbij.',
    geweigerd: 'Het college heeft deze brief geweigerd. Open hem eerst opnieuw.',
  }
  return refuse('brief-status', reasons[from])
}

/** What a letter still lacks before a college can release it: each fault names its field. */
export function ontbreekt(tekst: {
  secretaris: string
  burgemeester: string
  dekking: string
}): { name: string; code: string; reason: string }[] {
  const needed = [
    ['dekking', 'Schrijf waar uw gemeente dit uit betaalt.'],
    ['secretaris', 'Vul de naam van de secretaris in.'],
    ['burgemeester', 'Vul de naam van de burgemeester in.'],
  ] as const
  return needed.filter(([field]) => tekst[field].trim() === '').map(([name, reason]) => ({ name, code: 'leeg', reason }))
}
