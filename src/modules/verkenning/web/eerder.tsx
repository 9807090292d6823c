import { useSuspenseQuery } from '@tanstack/react-query'
import { showDatum } from '#kernel/format/datum.ts'
import type { Verkenning } from '#modules/verkenning/contract.ts'
import { stemmenOf } from '#modules/verkenning/domain/beeld.ts'
import { aantalStemmen, MINSTENS } from '#modules/verkenning/domain/bevinding.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { toonOpSchaal } from '#modules/verkenning/domain/uitkomst.ts'
import { verschuivingen, verschuivingszin } from '#modules/verkenning/domain/verschuiving.ts'
import { verkenningQuery } from '#modules/verkenning/web/verkenning-query.ts'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'

/** What moved since the time before. */
export function Eerder({ verkenning, vorigeId }: { verkenning: Verkenning; vorigeId: string }) {
  const { data: vorige } = useSuspenseQuery(verkenningQuery(vorigeId))
  const sjabloon = sjablonen[verkenning.sjabloon]
  const was = { rijen: vorige.rijen, stemmen: stemmenOf(vorige) }
  const nu = { rijen: verkenning.rijen, stemmen: stemmenOf(verkenning) }
  const genoeg = [was, nu].every(({ stemmen }) => aantalStemmen(stemmen) >= MINSTENS)
  const gevonden = genoeg ? verschuivingen(sjabloon, { was, nu }) : []
  return (
    <Card heading={genoeg ? verschuivingszin(gevonden) : 'Er zijn nog te weinig oordelen om te zien wat er verschoof.'}>
      <Stack gap="sm">
        <p>
          Vergeleken met{' '}
          <Link to={`/verkenningen/${vorigeId}`}>
            {vorige.titel}
            {vorige.afgerondOp && `, afgerond op ${showDatum(vorige.afgerondOp.slice(0, 10))}`}
          </Link>
          .
        </p>
        {gevonden.length > 0 && (
          <ul className="rk-zinnen">
            {gevonden.map(({ rij, kolom, van, naar }) => (
              <li key={`${rij.id} ${kolom.id}`}>
                {rij.titel}, {kolom.naam.toLowerCase()}: van {toonOpSchaal(sjabloon.schaal, van)} naar {toonOpSchaal(sjabloon.schaal, naar)}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  )
}
