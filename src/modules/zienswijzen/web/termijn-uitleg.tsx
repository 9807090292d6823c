import { showDatumLang } from '#kernel/format/datum.ts'
import type { Zienswijzetermijn } from '#modules/zienswijzen/contract.ts'
import { Badge } from '#web/design/badge.tsx'

/** What the rules say about the last day: "wettelijk" only with its article. */
export function TermijnUitleg({ termijn: { dag, grondslag, uitleg, naarRaden } }: { termijn: Zienswijzetermijn }) {
  return (
    <div>
      <p>
        {dag && <strong>{showDatumLang(dag)}. </strong>}
        {uitleg} {grondslag ? <Badge tone="info">{`Wettelijk: ${grondslag}`}</Badge> : <Badge>Geen wettelijke termijn</Badge>}
      </p>
      {naarRaden && (
        <p className="rk-zacht">
          De raden hebben het uiterlijk {showDatumLang(naarRaden.uiterlijk)} ({naarRaden.grondslag}).
        </p>
      )}
    </div>
  )
}
