import type { Agenda } from '#modules/agenda/contract.ts'
import { openbareTafels } from '#modules/agenda/domain/agenda.ts'
import { Link } from '#web/design/link.tsx'

/** Of a board, a college or a council everybody may read the open part: where somebody publishes it, when there is something new to publish. */
export function OpenbaarZin({ agenda: { id, tafelSoort, status, punten } }: { agenda: Agenda }) {
  if (!openbareTafels.includes(tafelSoort) || (status !== 'verzonden' && status !== 'vastgesteld')) return null
  if (!punten.some(({ openbaarheid }) => openbaarheid === 'openbaar')) return null
  const wat = status === 'vastgesteld' ? 'besluitenlijst' : 'agenda'
  return (
    <p>
      Iedereen mag de open punten van deze {wat} lezen, ook zonder account.{' '}
      <Link to={`/publicaties/${id}`}>Bekijk of maak de {wat} openbaar</Link>
    </p>
  )
}
