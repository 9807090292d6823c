import { useSuspenseQuery } from '@tanstack/react-query'
import { showAantal } from '#kernel/format/getal.ts'
import { portfolioApi } from '#modules/portfolio/contract.ts'
import { MeerwerkBadge, uurTekst } from '#modules/portfolio/web/meerwerk-cellen.tsx'
import { askAll } from '#web/ask-all.ts'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'

/** Extra work that an order or measure waits for. */
export const verdrongenQuery = (id: string) => askAll(portfolioApi.listMeerwerk, { verdringtId: id })

/** Extra work for which this order or measure had to wait; nothing when there is none. */
export function VerdrongenDoor({ id }: { id: string }) {
  const { data: meerwerk } = useSuspenseQuery(verdrongenQuery(id))
  if (meerwerk.length === 0) return null
  return (
    <Card heading={`Hiervoor kwam ${showAantal(meerwerk.length, 'stuk meerwerk', 'stukken meerwerk')} tussendoor`}>
      <KeyValueList
        items={meerwerk.map((each) => ({
          label: each.nummer,
          value: (
            <>
              <Link to={`/meerwerk/${each.id}`}>{each.titel}</Link> <MeerwerkBadge status={each.status} />
              <span className="rk-onder">{`${each.vragerNaam}, ${uurTekst(each.urenBesteed)} besteed`}</span>
            </>
          ),
        }))}
      />
    </Card>
  )
}
