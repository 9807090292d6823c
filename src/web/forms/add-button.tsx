import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { Button } from '#web/design/button.tsx'

/** The one button of a page that adds something; who may not, sees why. */
export function AddButton({ oordeel, onPress, children }: { oordeel: Oordeel; onPress: () => void; children: ReactNode }) {
  const icon = <Plus className="rk-icoon" aria-hidden="true" />
  return (
    <Button variant="primary" icon={icon} onPress={onPress} isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden}>
      {children}
    </Button>
  )
}
