import { showDatumLang } from '#kernel/format/datum.ts'
import type { Zienswijzetermijn } from '#modules/zienswijzen/contract.ts'
import { Badge } from '#web/design/badge.tsx'

/** "Wettelijk", with the article: only where the rules name one. */
export function Wettelijk({ grondslag }: { grondslag: string }) {
  return (
    <>
      <Badge tone="info">Wettelijk</Badge> {grondslag}
    </>
  )
}

/** What the rules say about the last day. */
export function TermijnUitleg({ termijn: { dag, grondslag, uitleg, naarRaden } }: { termijn: Zienswijzetermijn }) {
  return (
    <div>
      <p>
        {dag && <strong>{showDatumLang(dag)}. </strong>}
        {uitleg}
      </p>
      <p>{grondslag ? <Wettelijk grondslag={grondslag} /> : <span className="rk-zacht">Geen wettelijke termijn.</span>}</p>
      {naarRaden && (
        <p className="rk-zacht">
          De raden hebben het uiterlijk {showDatumLang(naarRaden.uiterlijk)}: {naarRaden.grondslag}.
        </p>
      )}
    </div>
  )
}
