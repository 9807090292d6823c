import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { InleesFouten, InleesRegels } from '#modules/samenwerking/web/inlezen-uitkomst.tsx'
import { InleesKoppeling } from '#modules/samenwerking/web/inlezen-koppeling.tsx'
import { InleesStap } from '#modules/samenwerking/web/inlezen-stap.tsx'
import { inleesStatussen, isBezig, uitkomstVan } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ProgressBar } from '#web/design/progress-bar.tsx'
import { showAantal } from '#web/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'

const inlezingQuery = (id: string) => ask(samenwerkingApi.readInlezing, { params: { id } })

/** The import as it stands. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.fetchQuery(inlezingQuery(params['id']!))
  return null
}

/** From a file to rows in four steps: columns, dry run, keep, and if need be undo. The page follows the work by itself. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { data: inlezing } = useSuspenseQuery({
    ...inlezingQuery(id),
    refetchInterval: ({ state }) => (state.data && isBezig(state.data.status) ? 500 : false),
  })
  const { naam, tone } = inleesStatussen[inlezing.status]
  return (
    <Stack>
      <PageHeader
        title={inlezing.bestandsnaam}
        lead={`${inleesSoorten[inlezing.soort].naam}, ${showAantal(inlezing.aantalRijen, 'regel', 'regels')}. Ingelezen door ${inlezing.persoonNaam}.`}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={<InleesStap key={inlezing.versie} inlezing={inlezing} onRemoved={() => void navigate('/uitwisseling')} />}
      />
      {isBezig(inlezing.status) ? <Voortgang inlezing={inlezing} /> : <Stand inlezing={inlezing} />}
    </Stack>
  )
}

function Voortgang({ inlezing: { voortgang } }: { inlezing: Inlezing }) {
  const detail = voortgang.totaal > 0 ? `${voortgang.gedaan} van ${voortgang.totaal}` : 'begint zo'
  return (
    <Card>
      <ProgressBar
        label={voortgang.stap || 'Bezig'}
        value={voortgang.totaal > 0 ? voortgang.gedaan : null}
        max={Math.max(1, voortgang.totaal)}
        detail={detail}
      />
      <p className="rk-zacht">U kunt intussen verder werken: deze pagina houdt bij hoe ver het is.</p>
    </Card>
  )
}

function Stand({ inlezing }: { inlezing: Inlezing }) {
  const isOpen = ['gelezen', 'proef_klaar', 'mislukt'].includes(inlezing.status)
  return (
    <>
      {inlezing.melding && <Alert tone={inlezing.status === 'mislukt' ? 'negative' : 'info'} heading={inlezing.melding} />}
      {inlezing.status !== 'gelezen' && <Uitkomst inlezing={inlezing} />}
      {isOpen && <InleesKoppeling key={inlezing.id} inlezing={inlezing} />}
    </>
  )
}

function Uitkomst({ inlezing }: { inlezing: Inlezing }) {
  const hasFaults = inlezing.aantalFouten > 0
  const heading = hasFaults ? `Verbeter eerst ${showAantal(inlezing.aantalFouten, 'fout', 'fouten')} in het bestand` : uitkomstVan(inlezing)
  return (
    <>
      <Alert tone={hasFaults ? 'negative' : inlezing.status === 'vastgelegd' ? 'positive' : 'info'} heading={heading}>
        {hasFaults ? (
          <p>Er is niets vastgelegd. Hieronder staat per cel wat er mis is. Lees het verbeterde bestand daarna opnieuw in.</p>
        ) : (
          <p>{zin(inlezing)}</p>
        )}
      </Alert>
      {hasFaults ? <InleesFouten inlezing={inlezing} /> : <InleesRegels inlezing={inlezing} />}
    </>
  )
}

/** What this outcome means now. */
function zin({ status, aantallen, indienen }: Inlezing): string {
  if (status === 'vastgelegd') return 'Alles is vastgelegd. U kunt het terugdraaien zolang er niets aan is veranderd.'
  if (status === 'teruggedraaid') return 'Alles is weer zoals het was voor deze inlezing.'
  if (aantallen.nieuw + aantallen.gewijzigd === 0) return 'Alles in dit bestand staat er al precies zo. Er valt niets vast te leggen.'
  return indienen > 0
    ? `Er is nog niets vastgelegd. Bij vastleggen gaan ${showAantal(indienen, 'cijfer', 'cijfers')} meteen naar de partners.`
    : 'Er is nog niets vastgelegd.'
}
