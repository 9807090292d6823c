import type { PckalenderInvoer, Stap } from '#modules/kalender/domain/pckalender.ts'
import { vormNamen } from '#modules/kalender/web/teksten.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { Alert } from '#web/design/alert.tsx'
import { Link } from '#web/design/link.tsx'

/** Says plainly that this form has no statutory year, why, and what is still due. */
export function GeenBegroting({ jaar, invoer, stappen }: { jaar: number; invoer: PckalenderInvoer; stappen: readonly Stap[] }) {
  const wissel = invoer.vormwijzigingen?.findLast(({ vanaf }) => vanaf <= `${jaar - 1}-12-31`)
  const vorm = vormNamen[wissel?.rechtsvorm ?? invoer.rechtsvorm]!.toLowerCase()
  return (
    <Alert heading={`Voor de begroting ${jaar} zijn er geen stappen van de gemeenschappelijke regeling`}>
      <p>
        De samenwerking is {wissel ? `sinds ${showDatum(wissel.vanaf)} ` : ''}een {vorm}. De termijnen van de Wgr (artikel 34, 34b en 35)
        gelden alleen voor een openbaar lichaam, een bedrijfsvoeringsorganisatie en een gemeenschappelijk orgaan. Een {vorm} heeft geen
        eigen begroting: het geld loopt via de begroting van een gemeente zelf (Gemeentewet artikel 190 en 191: vóór 15 november naar
        gedeputeerde staten) en via de afspraken over de dienstverlening.
      </p>
      <p>
        {stappen.length > 0
          ? `Alleen de jaarrekening ${jaar - 2} moet nog: wie is opgeheven, blijft bestaan zolang de vereffening duurt (Wgr artikel 9).`
          : 'U hoeft hier niets te doen.'}{' '}
        <Link to="/samenwerking">Bekijk de rechtsvorm en haar data</Link>
      </p>
    </Alert>
  )
}
