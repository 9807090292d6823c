import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { type Beslistabel, governanceApi } from '#modules/governance/contract.ts'
import { alsZin, tafelsoortNamen, waaromZin } from '#modules/governance/web/feiten-woorden.ts'
import { stapRollen } from '#modules/governance/web/teksten.ts'
import { may } from '#platform/own-side/policy.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { rolNamen } from '#web/teksten.ts'
import { useWie } from '#web/wie.ts'

const query = ask(governanceApi.listBeslistabellen, {})

/** Every version. */
export async function loader() {
  await queryClient.ensureQueryData(query)
  return null
}

/** Which tables treat what, and why: the rules in words, with every earlier version. */
export function Component() {
  const { data } = useSuspenseQuery(query)
  const [search] = useSearchParams()
  const gevraagd = data.resultaten.find(({ nummer }) => String(nummer) === search.get('versie'))
  const nu = data.resultaten[0]!
  const tabel = gevraagd ?? nu
  const oordeel = may(useWie(), 'beslistabel.vaststellen')
  return (
    <Stack>
      <PageHeader
        title="Beslistabel"
        lead="Langs welke tafels een beslispunt gaat, volgt uit feiten. Elke regel die klopt, legt haar tafels op de weg."
        actions={
          oordeel.mag && (
            <LinkButton to="/beslistabel/wijzigen" variant="primary">
              Wijzig de tabel
            </LinkButton>
          )
        }
      />
      {tabel !== nu && (
        <Alert tone="warning" heading={`U leest versie ${tabel.nummer}, die niet meer geldt`}>
          Nu geldt <Link to="/beslistabel">versie {nu.nummer}</Link>.
        </Alert>
      )}
      <Columns ratio="wide-narrow">
        <Card isFlush>
          <DataTable
            caption={`De regels van versie ${tabel.nummer}`}
            isCaptionHidden
            rows={tabel.regels}
            rowKey={({ code }) => code}
            columns={kolommen}
          />
        </Card>
        <Versies versies={data.resultaten} />
      </Columns>
    </Stack>
  )
}

const kolommen: readonly Column<Beslistabel['regels'][number]>[] = [
  {
    key: 'als',
    header: 'Als',
    isRowHeader: true,
    cell: (regel) => (
      <>
        {regel.naam}
        <span className="rk-onder">{alsZin(regel) ?? 'Altijd'}</span>
      </>
    ),
  },
  {
    key: 'dan',
    header: 'Dan langs deze tafels',
    cell: (regel) => {
      const haltes = regel.dan.toSorted((a, b) => a.fase - b.fase)
      return (
        <>
          <ol className="rk-haltes">
            {haltes.map(({ soort, rol, wie }) => (
              <li key={`${soort} ${rol}`}>
                {tafelsoortNamen[soort]}
                {(soort === 'college' || soort === 'raad') && (wie === 'iedereen' ? ' van elke gemeente' : ' van wie betaalt')}{' '}
                <Badge>{stapRollen[rol]!}</Badge>
              </li>
            ))}
          </ol>
          <Disclosure summary="Waarom">
            <ul>
              {haltes.map(({ soort, rol, waarom }) => (
                <li key={`${soort} ${rol}`}>{waaromZin(regel, waarom)}</li>
              ))}
            </ul>
          </Disclosure>
        </>
      )
    },
  },
]

function Versies({ versies }: { versies: readonly Beslistabel[] }) {
  return (
    <Card heading="Versies">
      <ul className="rk-kaal">
        {versies.map(({ nummer, grond, persoonNaam, rol, vastgesteldOp }, at) => (
          <li key={nummer}>
            <Link to={at === 0 ? '/beslistabel' : `/beslistabel?versie=${nummer}`}>Versie {nummer}</Link>
            {at === 0 && ' (geldt nu)'}
            <br />
            {grond}
            {persoonNaam && vastgesteldOp && (
              <>
                <br />
                <span className="rk-zacht">
                  {persoonNaam} ({(rolNamen[rol ?? ''] ?? '').toLowerCase()}), {showTijdstip(vastgesteldOp)}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
