import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { type Nota, verrekeningApi } from '#modules/verrekening/contract.ts'
import { NotaHerkomst } from '#modules/verrekening/web/nota-herkomst.tsx'
import { NotaKnoppen } from '#modules/verrekening/web/nota-knoppen.tsx'
import { NotaRegels } from '#modules/verrekening/web/nota-regels.tsx'
import { NotaResultaat } from '#modules/verrekening/web/nota-resultaat.tsx'
import { notaZin, periodeVan } from '#modules/verrekening/domain/nota-zinnen.ts'
import { Badge } from '#web/design/badge.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { addressOf } from '#web/call.ts'
import { ask, queryClient } from '#web/query.ts'
import { Nareken } from '#web/trail/nareken.tsx'

const notaQuery = (params: { id: string; organisatieId: string }) => ask(verrekeningApi.readNota, { params })
const kwartalenQuery = ask(verrekeningApi.listKwartalen, {})

/** The quarter and the municipality of the address. */
export async function loader({ params }: LoaderFunctionArgs) {
  const welke = { id: params['id']!, organisatieId: params['organisatieId']! }
  await Promise.all([queryClient.ensureQueryData(notaQuery(welke)), queryClient.ensureQueryData(kwartalenQuery)])
  return welke
}

/** What a municipality pays over a quarter, and why: from every amount on to where it came from. */
export function Component() {
  const { data: nota } = useSuspenseQuery(notaQuery(useLoaderData<typeof loader>()))
  return (
    <Stack>
      <PageHeader
        title={`Nota van ${nota.organisatieNaam}, ${periodeVan(nota)}`}
        lead={notaZin(nota)}
        meta={nota.fictief ? <Badge>Fictief</Badge> : undefined}
        actions={
          <>
            <LinkButton to={`/kwartalen/${nota.kwartaalId}`}>Naar het kwartaal</LinkButton>
            <Bestanden nota={nota} />
          </>
        }
      />
      <Welke nota={nota} />
      <KpiRow>
        <Kpi label="Voorschot" value={showBedrag(nota.voorschot)} />
        {nota.afrekening !== null && <Kpi label="Afrekening per product" value={showBedrag(nota.afrekening, { metTeken: true })} />}
        {nota.resultaat && <Kpi label="Aandeel in het resultaat" value={showBedrag(nota.resultaat.bedrag, { metTeken: true })} />}
        {nota.reserve !== '0.00' && <Kpi label="Via de reserve" value={showBedrag(-centenOf(nota.reserve)!, { metTeken: true })} />}
        {nota.definitief !== null && <Kpi label={nota.isBestemd ? 'Samen' : 'Samen, voorlopig'} value={showBedrag(nota.definitief)} />}
      </KpiRow>
      <NotaRegels nota={nota} />
      <NotaResultaat nota={nota} />
      <NotaKnoppen nota={nota} />
      <NotaHerkomst nota={nota} />
      {nota.invoer !== null && nota.zicht === 'eigen' && (
        <p className="rk-zacht">
          Hieronder staan alleen uw eigen regels. Daarmee komen de bedragen per product hetzelfde uit, het aandeel in het resultaat niet:
          dat hangt ook af van de regels van anderen.
        </p>
      )}
      {nota.invoer !== null && <Nareken naam="kwartaalafrekening" invoer={nota.invoer} />}
    </Stack>
  )
}

/** The bill to send on, and to go on with. */
function Bestanden({ nota: { kwartaalId: id, organisatieId } }: { nota: Nota }) {
  const href = (vorm: 'pdf' | 'xlsx') => addressOf(verrekeningApi.exportNota, { params: { id, organisatieId }, query: { vorm } })
  return (
    <>
      <LinkButton href={href('pdf')} isDownload>
        Download PDF
      </LinkButton>
      <LinkButton href={href('xlsx')} variant="subtle" isDownload>
        Download Excel
      </LinkButton>
    </>
  )
}

/** Another municipality or another quarter: the address of another bill. */
function Welke({ nota }: { nota: Nota }) {
  const { data: kwartalen } = useSuspenseQuery(kwartalenQuery)
  const navigate = useNavigate()
  return (
    <FilterBar
      result={nota.nummer === null ? 'nog niet afgerekend' : nota.nummer === 1 ? 'afgerekend' : `gecorrigeerd, versie ${nota.nummer}`}
    >
      <Select
        name="gemeente"
        label="Gemeente"
        value={nota.organisatieId}
        onChange={(organisatieId) => void navigate(`/nota/${nota.kwartaalId}/${organisatieId}`)}
        options={nota.deelnemers.map(({ organisatieId, organisatieNaam }) => ({ value: organisatieId, label: organisatieNaam }))}
      />
      <Select
        name="kwartaal"
        label="Kwartaal"
        value={nota.kwartaalId}
        onChange={(id) => void navigate(`/nota/${id}/${nota.organisatieId}`)}
        options={kwartalen.resultaten.map(({ id, jaar, kwartaal }) => ({ value: id, label: `Kwartaal ${kwartaal} van ${jaar}` }))}
      />
    </FilterBar>
  )
}
