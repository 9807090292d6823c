import type { Modelfout } from '#modules/kosten/contract/kostenmodel.ts'
import { Alert } from '#web/design/alert.tsx'
import { Link } from '#web/design/link.tsx'

/** Everything that is in the way of a run, each with the place where it is mended. */
export function Fouten({ fouten, modelId, jaar }: { fouten: readonly Modelfout[]; modelId: string; jaar: number }) {
  return (
    <Alert tone="negative" heading={fouten.length === 1 ? 'Er mist nog 1 ding' : `Er missen nog ${fouten.length} dingen`}>
      <ul>
        {fouten.map(({ code, melding, plek }) => (
          <li key={`${code} ${melding}`}>
            {melding} <Link to={padVan(plek, { modelId, jaar })}>Herstel dit</Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function padVan({ soort, kwartaal }: Modelfout['plek'], { modelId, jaar }: { modelId: string; jaar: number }): string {
  if (soort === 'hoeveelheden') return `/hoeveelheden?jaar=${jaar}&kwartaal=${kwartaal}`
  if (soort === 'grootboek') return `/grootboek?jaar=${jaar}`
  if (soort === 'kostenmodellen') return '/kostenmodellen'
  return `/kostenmodellen/${modelId}?deel=${soort === 'leveringen' ? 'leveringen' : 'opzet'}`
}
