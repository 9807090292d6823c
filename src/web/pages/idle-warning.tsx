import { useEffect, useRef, useState } from 'react'
import { identityApi } from '#platform/identity/contract.ts'
import { call } from '#web/call.ts'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'

/** Minutes before the end at which the question comes (WCAG 2.2.1: more than 20 seconds, and it can be extended). */
const warnMinutes = 3

/** Asks whether somebody is still there before the session ends; any click or key in the house counts as being there. */
export function IdleWarning({ minutes, onEnd }: { minutes: number; onEnd: () => void }) {
  const lastActive = useRef(Date.now())
  const lastTold = useRef(Date.now())
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    const active = () => {
      lastActive.current = Date.now()
    }
    const look = () => {
      const now = Date.now()
      if (now - lastActive.current > minutes * 60_000) onEnd()
      else if (now - lastActive.current > (minutes - warnMinutes) * 60_000) setAsking(true)
      // Reading and typing send nothing; the server hears of it once in five minutes.
      else if (lastActive.current > lastTold.current && now - lastTold.current > 5 * 60_000) {
        lastTold.current = now
        void call(identityApi.readSessie, {}).catch(onEnd)
      }
    }
    const timer = setInterval(look, 15_000)
    const events = ['keydown', 'pointerdown'] as const
    for (const event of events) window.addEventListener(event, active)
    return () => {
      clearInterval(timer)
      for (const event of events) window.removeEventListener(event, active)
    }
  }, [minutes, onEnd])
  const stay = () => {
    lastActive.current = Date.now()
    setAsking(false)
    void call(identityApi.readSessie, {}).catch(onEnd)
  }
  return (
    <ConfirmDialog
      isOpen={isAsking}
      title="Bent u er nog?"
      confirmLabel="Ja, ga door"
      cancelLabel="Nee, meld mij af"
      onConfirm={stay}
      onCancel={onEnd}
    >
      U wordt over {warnMinutes} minuten afgemeld omdat u al een tijd niets deed.
    </ConfirmDialog>
  )
}
