import { useEffect, useState } from 'react'
import { showGetal } from '#kernel/format/getal.ts'
import { Card } from '#web/design/card.tsx'
import { ProgressBar } from '#web/design/progress-bar.tsx'
import { refresh } from '#web/query.ts'

/** Whether the work ended while the reader looked on: then everything that it changed is read anew, and the outcome is read aloud. */
export function useJustEnded(isBusy: boolean): boolean {
  const [wasBusy, setWasBusy] = useState(isBusy)
  const [hasEnded, setEnded] = useState(false)
  useEffect(() => {
    if (wasBusy === isBusy) return
    setWasBusy(isBusy)
    setEnded(wasBusy)
    if (wasBusy) void refresh()
  }, [wasBusy, isBusy])
  return hasEnded
}

interface VoortgangProps {
  voortgang: { stap: string; gedaan: number; totaal: number }
  /** Where the reader sees later that it is done: "Bij Grootboek". */
  waar: string
}

/** How far the work on a file is; the reader may leave. */
export function Voortgang({ voortgang: { stap, gedaan, totaal }, waar }: VoortgangProps) {
  return (
    <Card>
      <ProgressBar
        label={stap || 'Begint zo'}
        value={totaal > 0 ? gedaan : null}
        max={Math.max(1, totaal)}
        detail={totaal > 0 ? `${showGetal(Math.floor((100 * gedaan) / totaal))}%` : ''}
      />
      <p className="rk-zacht">U kunt deze pagina verlaten: het werk gaat door. {waar} ziet u wanneer het klaar is.</p>
    </Card>
  )
}
