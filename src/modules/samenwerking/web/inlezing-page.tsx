import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { InleesKoppeling } from '#modules/samenwerking/web/inlezen-koppeling.tsx'
import { InleesStap } from '#modules/samenwerking/web/inlezen-stap.tsx'
import { InleesStappen } from '#modules/samenwerking/web/inlezen-stappen.tsx'
import { InleesFouten, InleesRegels } from '#modules/samenwerking/web/inlezen-uitkomst.tsx'
import { inleesPlekken, inleesStatussen, isBezig, isOpen, uitkomstVan } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { useJustEnded, Voortgang } from '#web/inlezen/voortgang.tsx'
import { ask, queryClient } from '#web/query.ts'

const inlezingQuery = (id: string) => ask(samenwerkingApi.readInlezing, { params: { id } })

/** How often the page looks how far the work is, in milliseconds. */
const KIJK_MS = 400

/** The import as it stands. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.fetchQuery({ ...inlezingQuery(params['id']!), staleTime: 0 })
  return null
}

/** From a file to rows in steps: columns, dry run, keep, and if need be undo. The page follows the work by itself. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { data: inlezing } = useSuspenseQuery({
    ...inlezingQuery(id),
    refetchInterval: ({ state }) => (state.data && isBezig(state.data.status) ? KIJK_MS : false),
  })
  const hasJustEnded = useJustEnded(isBezig(inlezing.status))
  const { naam, tone } = inleesStatussen[inlezing.status]
  return (
    <Stack>
      <PageHeader
        title={inlezing.bestandsnaam}
        lead={`${inleesSoorten[inlezing.soort].naam}, ${showAantal(inlezing.aantalRijen, 'rij', 'rijen')}. Begonnen door ${inlezing.persoonNaam} op ${showTijdstip(inlezing.gemaaktOp)}.`}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={<InleesStap key={inlezing.status} inlezing={inlezing} onRemoved={() => navigate('/uitwisseling')} />}
      />
      <InleesStappen status={inlezing.status} />
      {isBezig(inlezing.status) ? (
        <Voortgang voortgang={inlezing.voortgang} waar="In de lijst van inlezingen" />
      ) : (
        <Stand inlezing={inlezing} isLive={hasJustEnded} />
      )}
    </Stack>
  )
}

function Stand({ inlezing, isLive }: { inlezing: Inlezing; isLive: boolean }) {
  const { status, melding } = inlezing
  return (
    <>
      {melding && <Alert tone={status === 'mislukt' ? 'negative' : 'warning'} heading={melding} isLive={isLive} />}
      {status !== 'gelezen' && status !== 'mislukt' && <Uitkomst inlezing={inlezing} isLive={isLive && !melding} />}
      {isOpen(status) && <InleesKoppeling inlezing={inlezing} />}
    </>
  )
}

function Uitkomst({ inlezing, isLive }: { inlezing: Inlezing; isLive: boolean }) {
  const { aantallen, aantalFouten, soort, status } = inlezing
  const hasFaults = aantalFouten > 0
  const heading = hasFaults ? `Verbeter eerst ${showAantal(aantalFouten, 'fout', 'fouten')} in het bestand` : uitkomstVan(inlezing)
  return (
    <>
      <Alert tone={hasFaults ? 'negative' : status === 'vastgelegd' ? 'positive' : 'info'} heading={heading} isLive={isLive}>
        <p>
          {zin(inlezing)} {status === 'vastgelegd' && <Link to={inleesPlekken[soort].to}>Bekijk {inleesPlekken[soort].naam}</Link>}
        </p>
      </Alert>
      <KpiRow>
        <Kpi label="Nieuw" value={showGetal(aantallen.nieuw)} />
        <Kpi label="Gewijzigd" value={showGetal(aantallen.gewijzigd)} />
        <Kpi label="Ongewijzigd" value={showGetal(aantallen.ongewijzigd)} />
        <Kpi
          label="Rijen met een fout"
          value={showGetal(aantallen.fout)}
          tone={aantallen.fout > 0 ? 'negative' : 'neutral'}
          detail={aantallen.fout > 0 ? 'Tellen niet mee bij de rest' : 'Geen fouten'}
        />
      </KpiRow>
      {hasFaults ? <InleesFouten inlezing={inlezing} /> : <InleesRegels inlezing={inlezing} />}
    </>
  )
}

/** What this outcome means now. */
function zin({ status, aantallen, aantalFouten, indienen }: Inlezing): string {
  if (status === 'vastgelegd') return 'Alles is vastgelegd. U kunt het terugdraaien zolang er niets aan is veranderd.'
  if (status === 'teruggedraaid') return 'Alles is weer zoals het was voor deze inlezing. U kunt de proef hieronder opnieuw doen.'
  if (aantalFouten > 0)
    return 'Er is niets vastgelegd. Hieronder staat per cel wat u kunt doen. Lees het verbeterde bestand daarna opnieuw in.'
  if (aantallen.nieuw + aantallen.gewijzigd === 0) return 'Alles in dit bestand staat er al precies zo. Er valt niets vast te leggen.'
  return indienen > 0
    ? `Er is nog niets vastgelegd. Bij vastleggen gaan ${showAantal(indienen, 'cijfer', 'cijfers')} meteen naar de partners.`
    : 'Er is nog niets vastgelegd. Bekijk hieronder wat er verandert.'
}
