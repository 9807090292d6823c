import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { verkenningApi } from '#modules/verkenning/contract.ts'
import { type SjabloonCode, sjabloonCodes } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { mayExplore } from '#modules/verkenning/policy.ts'
import { loadKeuzes, VerkenningFormulier } from '#modules/verkenning/web/verkenning-formulier.tsx'
import { beginOntwerp, verkenningBody, type VerkenningOntwerp } from '#modules/verkenning/web/verkenning-ontwerp.ts'
import { deelnamesQuery } from '#modules/verkenning/web/verkenning-query.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { useWie } from '#web/wie.ts'

/** Who is asked unless somebody chooses otherwise: the owners, those who order, and who supplies. */
const BESLISSERS: readonly string[] = ['eigenaar', 'opdrachtgever', 'opdrachtnemer']

/** What the form chooses from. */
export async function loader() {
  await loadKeuzes()
  return null
}

/** A new exploration: first which template, then the form with its rows. */
export function Component() {
  const [search] = useSearchParams()
  const wie = useWie()
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const rollen = deelnames.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  const mag = mayExplore(wie, rollen)
  const code = sjabloonCodes.find((each) => each === search.get('sjabloon')) ?? null
  const wens = search.get('wens') ?? ''
  return (
    <Stack>
      <PageHeader
        title={code ? `Nieuwe verkenning: ${sjablonen[code].naam.toLowerCase()}` : 'Nieuwe verkenning'}
        lead={code ? sjablonen[code].waarvoor : 'Kies wat u samen wilt bekijken. U kunt daarna rijen toevoegen en weghalen.'}
      />
      {!mag.mag ? (
        <Alert tone="warning" heading="U kunt hier geen verkenning beginnen">
          <p>{mag.reden}</p>
        </Alert>
      ) : code ? (
        <Nieuw
          key={code}
          code={code}
          wensId={wens}
          gevraagd={[...new Set(deelnames.filter(({ rol }) => BESLISSERS.includes(rol)).map(({ organisatieId }) => organisatieId))]}
        />
      ) : (
        <Kiezen wens={wens} />
      )}
    </Stack>
  )
}

function Kiezen({ wens }: { wens: string }) {
  return (
    <div className="rk-sjablonen">
      {sjabloonCodes.map((code) => {
        const { naam, waarvoor, rijen, rij, kolommen } = sjablonen[code]
        return (
          <Card key={code} heading={naam}>
            <Stack gap="sm">
              <p>{waarvoor}</p>
              <p className="rk-zacht">
                {rijen.length === 0 ? `U schrijft zelf de ${rij[1]} op` : `Begint met ${rijen.length} ${rij[1]}`}; oordeel op{' '}
                {new Intl.ListFormat('nl').format(kolommen.map((kolom) => kolom.naam.toLowerCase()))}.
              </p>
              <p>
                <LinkButton to={`/verkenningen/nieuw?sjabloon=${code}${wens && `&wens=${wens}`}`}>
                  Begin met {naam.toLowerCase()}
                </LinkButton>
              </p>
            </Stack>
          </Card>
        )
      })}
    </div>
  )
}

function Nieuw({ code, wensId, gevraagd }: { code: SjabloonCode; wensId: string; gevraagd: string[] }) {
  const navigate = useNavigate()
  const save = async (ontwerp: VerkenningOntwerp) => {
    const made = await call(verkenningApi.draftVerkenning, { body: verkenningBody(code, ontwerp) })
    await navigate(`/verkenningen/${made.id}`)
  }
  return (
    <VerkenningFormulier
      name={`verkenning-nieuw-${code}`}
      sjabloon={code}
      begin={beginOntwerp(code, { gevraagd, wensId })}
      onSave={save}
      cancelTo="/verkenningen/nieuw"
    />
  )
}
