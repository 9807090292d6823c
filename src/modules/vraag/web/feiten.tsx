import type { ReactNode } from 'react'
import type { Wens } from '#modules/vraag/contract.ts'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { showDatum, showTijdstip } from '#kernel/format/datum.ts'

type Vijf = Pick<Wens, 'waarvoor' | 'voorWie' | 'wanneerNodig' | 'doelId' | 'doelTitel' | 'zijde'>

/** The answers to the five questions, and whose they are. */
export function Feiten({ heading, van, extra = [] }: { heading: string; van: Vijf; extra?: { label: string; value: ReactNode }[] }) {
  return (
    <Card heading={heading}>
      <KeyValueList
        items={[
          { label: 'Wat mensen dan kunnen, en waarom', value: <span className="rk-regels">{van.waarvoor}</span> },
          { label: 'Voor wie', value: van.voorWie },
          { label: 'Nodig op', value: van.wanneerNodig ? showDatum(van.wanneerNodig) : null },
          { label: 'Doel', value: van.doelId ? <Link to={`/doelen/${van.doelId}`}>{van.doelTitel!}</Link> : 'Hoort bij geen doel' },
          { label: 'Van', value: van.zijde.eigenOrganisatieNaam },
          { label: 'Ingediend', value: van.zijde.ingediendOp ? showTijdstip(van.zijde.ingediendOp) : 'nog niet' },
          ...extra,
        ]}
      />
    </Card>
  )
}
