import { useQuery } from '@tanstack/react-query'
import { showAantal } from '#kernel/format/getal.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { Alert } from '#web/design/alert.tsx'
import { ask } from '#web/query.ts'

/** For the table that decides: who saw it differently beforehand, asked or not, and which differences are open. Nothing when nobody did. */
export function BesluitAdviezen({ behandelingId, stapId }: { behandelingId: string; stapId: string }) {
  const { data } = useQuery(ask(governanceApi.readBesluitvoorbereiding, { params: { id: behandelingId, stapId } }))
  const anders = data?.adviezen.filter(({ oordeel }) => oordeel === 'afwijkend') ?? []
  const ongevraagd = data?.adviezen.filter(({ oordeel, gevraagd }) => oordeel === 'akkoord' && !gevraagd) ?? []
  const geschillen = data?.geschillen ?? []
  if (anders.length + ongevraagd.length + geschillen.length === 0) return null
  return (
    <Alert
      tone={anders.length + geschillen.length > 0 ? 'warning' : 'info'}
      heading={kop(anders.length, geschillen.length)}
      headingLevel={3}
    >
      <ul>
        {anders.map(({ organisatieId, organisatieNaam, tafelNaam, tekst, gevraagd }) => (
          <li key={`${organisatieId} ${tafelNaam}`}>
            <strong>{organisatieNaam}</strong>
            {gevraagd ? '' : ' (ongevraagd advies)'}: {tekst}
          </li>
        ))}
        {ongevraagd.length > 0 && (
          <li>Akkoord in een ongevraagd advies: {ongevraagd.map(({ organisatieNaam }) => organisatieNaam).join(', ')}</li>
        )}
        {geschillen.map(({ id, titel }) => (
          <li key={id}>Open verschil: {titel}</li>
        ))}
      </ul>
    </Alert>
  )
}

function kop(anders: number, geschillen: number): string {
  if (anders > 0) return `${showAantal(anders, 'organisatie denkt', 'organisaties denken')} er anders over`
  return geschillen > 0 ? 'Partijen zijn het niet eens' : 'De controllers adviseerden ongevraagd'
}
