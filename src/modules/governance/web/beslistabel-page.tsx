import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { type Beslistabel, governanceApi } from '#modules/governance/contract.ts'
import { alsZin, tafelsoortNamen, waaromZin } from '#modules/governance/web/feiten-woorden.ts'
import { stapRollen } from '#modules/governance/web/woorden.ts'
import { may } from '#platform/own-side/policy.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
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
        <Stack>
          {tabel.regels.map((regel) => (
            <Regel key={regel.code} regel={regel} />
          ))}
        </Stack>
        <Versies versies={data.resultaten} />
      </Columns>
    </Stack>
  )
}

function Regel({ regel }: { regel: Beslistabel['regels'][number] }) {
  const als = alsZin(regel)
  const haltes = regel.dan.toSorted((a, b) => a.fase - b.fase)
  return (
    <Card heading={regel.naam}>
      <p>
        {als === null ? (
          <strong>Altijd</strong>
        ) : (
          <>
            <strong>Als</strong> {als}, <strong>dan</strong>
          </>
        )}
        :
      </p>
      <ol className="rk-weg">
        {haltes.map(({ soort, rol, wie, waarom }) => (
          <li key={`${soort} ${rol}`} className="rk-weg__stap">
            <p className="rk-weg__kop">
              <strong>{tafelsoortNamen[soort]}</strong> <Badge>{stapRollen[rol]!}</Badge>
              {(soort === 'college' || soort === 'raad') && (
                <span className="rk-zacht">{wie === 'iedereen' ? 'van iedereen' : 'van wie betaalt'}</span>
              )}
            </p>
            <p className="rk-zacht">{waaromZin(regel, waarom)}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}

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
