import type { Raadskalender } from '#modules/kalender/contract.ts'
import { mayPlan } from '#modules/kalender/policy.ts'
import { Link } from '#web/design/link.tsx'
import { useWie } from '#web/wie.ts'

/** Where a council without a meeting in time gets one: a link for who may plan it, else whom to ask. */
export function PlanRaad({
  raad,
  jaar,
  label = 'Plan een vergadering van deze raad',
}: {
  raad: Raadskalender
  jaar: number
  label?: string
}) {
  const wie = useWie()
  if (raad.tafelId === null) return <Link to="/tafels">Voeg de raad toe als tafel</Link>
  if (!mayPlan(wie, raad.organisatieId).mag) return `Vraag de griffie van ${raad.organisatieNaam} om een vergadering te plannen`
  return <Link to={`/vergaderingen/plannen?jaar=${jaar - 1}&tafel=${raad.tafelId}`}>{label}</Link>
}
