import { Alert } from '#web/design/alert.tsx'
import type { FormFault } from '#web/design/form-context.ts'

/** Why what was confirmed did not go through, inside its dialog; nothing when it did. */
export function Weigering({ faults, heading }: { faults: readonly FormFault[]; heading: string }) {
  if (faults.length === 0) return null
  return (
    <Alert tone="negative" heading={heading} headingLevel={3} isLive>
      {faults.map(({ reason }) => (
        <p key={reason}>{reason}</p>
      ))}
    </Alert>
  )
}
