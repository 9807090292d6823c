import { useSuspenseQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { spiegelzin } from '#modules/samenwerking/domain/spiegel.ts'
import { Badge, type Tone } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

const query = ask(samenwerkingApi.readSpiegel, {})
type Gespiegeld = z.output<typeof samenwerkingApi.readSpiegel.response>['stappen'][number]

/** What every room shows, before the page does. */
export async function loader() {
  await queryClient.fetchQuery(query)
  return null
}

const standen: Record<Gespiegeld['stand'], { naam: string; tone: Tone }> = {
  af: { naam: 'Af', tone: 'positive' },
  niet_af: { naam: 'Nog niet', tone: 'warning' },
  niet_te_zien: { naam: 'Nog niet te zien', tone: 'neutral' },
}

/** How far the cooperation is: nothing is ticked off here, each step is read from what really stands in the program. */
export function Component() {
  const { data } = useSuspenseQuery(query)
  return (
    <Stack>
      <PageHeader
        title="Spiegel"
        lead="Hoe ver is uw samenwerking? U vinkt hier niets af: elke stap is af als er echt iets staat, en gaat weer open als het te oud is."
      />
      <Lijst kop="Acht stappen" soort={{ een: 'stap', meer: 'stappen' }} lijst={data.stappen} />
      <Lijst kop="Zeven factoren" soort={{ een: 'factor', meer: 'factoren' }} lijst={data.factoren} />
    </Stack>
  )
}

function Lijst({ kop, soort, lijst }: { kop: string; soort: { een: string; meer: string }; lijst: readonly Gespiegeld[] }) {
  return (
    <Card heading={kop}>
      <Stack gap="md">
        <p>{spiegelzin(lijst, soort)}</p>
        <ol className="rk-spiegel">
          {lijst.map(({ code, naam, klaarAls, stand, bewijzen }, index) => (
            <li key={code} className="rk-spiegel__stap">
              <h3 className="rk-spiegel__kop">
                {index + 1}. {naam} <Badge tone={standen[stand].tone}>{standen[stand].naam}</Badge>
              </h3>
              <p className="rk-zacht">{klaarAls}</p>
              {bewijzen.map(({ zin, pad }) => (
                <p key={zin}>
                  <Link to={pad}>{zin}</Link>
                </p>
              ))}
            </li>
          ))}
        </ol>
      </Stack>
    </Card>
  )
}
