import type { Behandelstap } from '#modules/governance/contract.ts'
import { ontbrekendeAdviezen } from '#modules/governance/domain/behandeling.ts'
import { Badge } from '#web/design/badge.tsx'

/** The word of each organisation, and as long as it can still be given who did not speak yet. */
export function WoordenLijst({ adviseurs, adviezen, isOpen }: Pick<Behandelstap, 'adviseurs' | 'adviezen'> & { isOpen: boolean }) {
  if (adviseurs.length === 0 && adviezen.length === 0) return null
  return (
    <ul className="rk-weg__adviezen">
      {adviezen.map(({ organisatieId, organisatieNaam, oordeel, tekst, persoonNaam }) => (
        <li key={organisatieId}>
          <strong>{organisatieNaam}</strong>{' '}
          <Badge tone={oordeel === 'akkoord' ? 'positive' : 'warning'}>{oordeel === 'akkoord' ? 'Akkoord' : 'Denkt er anders over'}</Badge>{' '}
          <span className="rk-zacht">{persoonNaam}</span>
          {tekst && <p>{tekst}</p>}
        </li>
      ))}
      {isOpen &&
        ontbrekendeAdviezen({ adviseurs, adviezen }).map(({ organisatieId, naam }) => (
          <li key={organisatieId}>
            <strong>{naam}</strong> <span className="rk-zacht">gaf nog geen advies</span>
          </li>
        ))}
    </ul>
  )
}
