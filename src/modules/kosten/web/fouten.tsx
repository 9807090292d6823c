import type { Modelfout } from '#modules/kosten/contract/kostenmodel.ts'
import { padVan } from '#modules/kosten/domain/modelfouten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Link } from '#web/design/link.tsx'

/** Faults of one kind about one place are named one by one up to here; more of them in one line. */
const MEESTE = 4

interface Props {
  fouten: readonly Modelfout[]
  modelId: string
  jaar: number
}

/** Everything that is in the way of a run, each with the place where it is mended. */
export function Fouten({ fouten, modelId, jaar }: Props) {
  const groepen = [...Map.groupBy(fouten, ({ code, plek }) => (plek.soort === 'hoeveelheden' ? `${code} ${plek.kwartaal}` : code))]
  const heading = fouten.length === 1 ? 'Hier kan nog niet mee worden gerekend' : `${fouten.length} dingen staan het rekenen in de weg`
  return (
    <Alert tone="negative" heading={heading}>
      <ul>
        {groepen.map(([sleutel, groep]) =>
          groep.length > MEESTE && groep[0]!.plek.soort === 'hoeveelheden' ? (
            <Tellingen key={sleutel} fouten={groep} pad={padVan(groep[0]!.plek, { modelId, jaar })} />
          ) : (
            groep.map(({ melding, plek }) => (
              <li key={melding}>
                {melding} <Link to={padVan(plek, { modelId, jaar })}>Herstel dit</Link>
              </li>
            ))
          ),
        )}
      </ul>
    </Alert>
  )
}

/** A quarter that nobody counted yet: one line, and all counts for who wants to see them. */
function Tellingen({ fouten, pad }: { fouten: readonly Modelfout[]; pad: string }) {
  return (
    <li>
      In kwartaal {fouten[0]!.plek.kwartaal} ontbreken {fouten.length} aantallen. Vul in wat ieder afnam, ook als het nul is.{' '}
      <Link to={pad}>Vul de aantallen in</Link>
      <Disclosure summary={`Bekijk welke aantallen (${fouten.length})`}>
        <ul>
          {fouten.map(({ melding }) => (
            <li key={melding}>{melding}</li>
          ))}
        </ul>
      </Disclosure>
    </li>
  )
}
