import { useQuery } from '@tanstack/react-query'
import { governanceApi } from '#modules/governance/contract.ts'
import { vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { ask } from '#web/query.ts'

const keuzes: Record<Wens['aansluitingen'][number]['keuze'], (jaar: number | null) => string> = {
  nu: () => 'doet mee',
  later: (jaar) => `doet mee vanaf ${jaar}`,
  meeliften: () => 'lift mee: betaalt per gebruik',
  niet: () => 'doet niet mee',
}

/** Who takes part in what was decided: read from the wish with which it began, as far as this hat sees it. */
export function WieDoetMee({ besluitId }: { besluitId: string }) {
  const { data: besluit } = useQuery(ask(governanceApi.readBesluit, { params: { id: besluitId } }))
  const wensId = besluit?.wensId ?? ''
  const { data: wens } = useQuery({ ...ask(vraagApi.readWens, { params: { id: wensId } }), enabled: wensId !== '' })
  if (!wens) return null
  return (
    <Card heading="Wie doet mee">
      <KeyValueList
        items={[
          { label: wens.zijde.eigenOrganisatieNaam, value: 'doet mee, en is eigenaar van de wens' },
          ...wens.aansluitingen.map(({ organisatieNaam, keuze, vanafJaar }) => ({
            label: organisatieNaam,
            value: keuzes[keuze](vanafJaar),
          })),
          { label: 'Begon met de wens', value: <Link to={`/wensen/${wens.id}`}>{wens.titel}</Link> },
        ]}
      />
    </Card>
  )
}
