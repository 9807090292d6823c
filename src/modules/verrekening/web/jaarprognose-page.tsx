import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import type { Jaarprognose } from '#modules/verrekening/contract.ts'
import { bijOfTerug, cent, verschil, VOORLOPIG } from '#modules/verrekening/web/kwartaal-lezing.ts'
import { deelnamesQuery, prognoseQuery, useMaySettle } from '#modules/verrekening/web/kwartaal-queries.ts'
import { EigenPrognose, prognosebron } from '#modules/verrekening/web/prognose-eigen.tsx'
import { Factor } from '#modules/verrekening/web/prognose-factor.tsx'
import { GetekendLijst } from '#modules/verrekening/web/prognose-getekend.tsx'
import { Verrassingen } from '#modules/verrekening/web/prognose-verrassing.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The forecast of the year in the address; this year without one. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(prognoseQuery(searchOf(args).get('jaar'))),
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(tafelsQuery),
  ])
  return null
}

/** What everyone will pay over a year, what they signed for, and how far that was from what it became. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  const { data } = useSuspenseQuery(prognoseQuery(search.get('jaar')))
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const [message, setMessage] = useState<string | null>(null)
  const { organisatieId } = useWie()
  const eigen = data.partijen.find((each) => each.organisatieId === organisatieId)
  const nu = new Date().getFullYear()
  const jaren = [...new Set([nu - 1, nu, nu + 1, data.jaar])].toSorted((a, b) => a - b)
  return (
    <Stack>
      <PageHeader
        title={`Prognose ${data.jaar}`}
        lead={bevinding(data, organisatieId)}
        actions={<LinkButton to="/kwartalen">Bekijk de kwartalen</LinkButton>}
      />
      <Select
        name="jaar"
        label="Jaar"
        width="short"
        value={String(data.jaar)}
        onChange={(jaar) => setSearch({ jaar })}
        options={jaren.map((each) => ({ value: String(each), label: String(each) }))}
      />
      <StatusMessage message={message} />
      {data.partijen.length === 0 ? (
        <EmptyState heading={`Voor ${data.jaar} is er nog geen plan`} headingLevel={2}>
          Een prognose begint bij begrote aantallen met een tarief. Leg die vast bij <Link to="/hoeveelheden">Hoeveelheden</Link> en in de{' '}
          <Link to="/catalogus">catalogus</Link>.
        </EmptyState>
      ) : (
        <>
          <Ontbreekt ontbreekt={data.ontbreekt} />
          {eigen && <EigenPrognose prognose={data} eigen={eigen} onDone={setMessage} />}
          <Partijen prognose={data} eigenId={organisatieId} onDone={setMessage} />
          <Verrassingen prognose={data} />
          <GetekendLijst getekend={data.getekend} tafels={regeling.tafels} onDone={setMessage} />
        </>
      )}
    </Stack>
  )
}

/** What would be an advance of nil in the quarters to come, each with the place to mend it. */
function Ontbreekt({ ontbreekt }: Pick<Jaarprognose, 'ontbreekt'>) {
  if (ontbreekt.length === 0) return null
  return (
    <Alert tone="warning" heading="Deze prognose is niet compleet">
      <p>Wat hier staat, telt nog niet mee.</p>
      <ul>
        {ontbreekt.map(({ zin, pad }) => (
          <li key={zin}>
            {zin} <Link to={pad}>Herstel dit</Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function bevinding({ partijen, totaal, jaar, isBestemd }: Jaarprognose, eigenId: string): string {
  const eigen = partijen.find(({ organisatieId }) => organisatieId === eigenId)
  if (eigen) {
    const anders = verschil(eigen.bedrag, eigen.bijdrage)
    return eigen.isAfgerekend
      ? `Uw organisatie ${isBestemd ? 'betaalde' : 'betaalt voorlopig'} over ${jaar} ${showBedrag(eigen.bedrag)}: na de voorschotten ${bijOfTerug(anders)}.`
      : `Uw organisatie betaalt over ${jaar} naar verwachting ${showBedrag(eigen.bedrag)}: na de voorschotten ${bijOfTerug(anders)}.`
  }
  if (totaal)
    return `De deelnemers betalen over ${jaar} samen ${showBedrag(totaal.bedrag)}: na de voorschotten ${bijOfTerug(verschil(totaal.bedrag, totaal.bijdrage))}.`
  return 'Afgerekende kwartalen, en het plan van de rest.'
}

type Partij = Jaarprognose['partijen'][number]

interface PartijenProps {
  prognose: Jaarprognose
  eigenId: string
  onDone: (message: string) => void
}

function Partijen({ prognose, eigenId, onDone }: PartijenProps) {
  const [isOpen, setOpen] = useState(false)
  const settle = useMaySettle()
  const { factor, jaar, partijen } = prognose
  const isKlaar = partijen.every(({ isAfgerekend }) => isAfgerekend)
  return (
    <Card
      heading={
        isKlaar ? `Wat ieder over ${jaar} ${prognose.isBestemd ? 'betaalde' : 'voorlopig betaalt'}` : `Wat ieder over ${jaar} zal betalen`
      }
      isFlush
      actions={
        !isKlaar && (
          <Button isDisabled={!settle.mag} reason={settle.mag ? undefined : settle.reden} onPress={() => setOpen(true)}>
            Stel de prognose bij
          </Button>
        )
      }
    >
      <DataTable
        caption={`Plan, prognose en handtekening per deelnemer, ${jaar}`}
        isCaptionHidden
        rows={partijen.toSorted((a, b) => Number(b.organisatieId === eigenId) - Number(a.organisatieId === eigenId))}
        rowKey={({ organisatieId }) => organisatieId}
        totalLabel="Samen"
        columns={kolommen(prognose, eigenId)}
      />
      {isKlaar && !prognose.isBestemd && <p className="rk-zacht rk-boeking__wie">{VOORLOPIG}</p>}
      {!isKlaar && (
        <p className="rk-zacht rk-boeking__wie">
          {factor.factor === '1'
            ? 'Kwartalen die nog niet zijn afgerekend, tellen mee zoals begroot.'
            : `Kwartalen die nog niet zijn afgerekend, tellen ${showGetal(factor.factor)} keer mee. Reden: ${factor.grond}.`}
        </p>
      )}
      {isOpen && (
        <Factor
          prognose={prognose}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone('De prognose is bijgesteld.')
          }}
        />
      )}
    </Card>
  )
}

function kolommen(prognose: Jaarprognose, eigenId: string): Column<Partij>[] {
  const { totaal, getekend, partijen } = prognose
  const isKlaar = partijen.every(({ isAfgerekend }) => isAfgerekend)
  return [
    {
      key: 'wie',
      header: 'Deelnemer',
      isRowHeader: true,
      cell: ({ organisatieId, organisatieNaam }) => (organisatieId === eigenId ? `${organisatieNaam} (u)` : organisatieNaam),
    },
    ...[1, 2, 3, 4].map((kwartaal) => kwartaalKolom(kwartaal, prognose.factor.factor)),
    {
      key: 'bedrag',
      header: isKlaar ? (prognose.isBestemd ? 'Betaald' : 'Voorlopig') : 'Prognose',
      align: 'end',
      onMobile: 'shown',
      cell: ({ bedrag, bijdrage }) => (
        <>
          <Amount value={bedrag} />
          <span className="rk-onder">plan {showBedrag(bijdrage)}</span>
        </>
      ),
      ...(totaal ? { total: <Amount value={totaal.bedrag} /> } : {}),
    },
    {
      key: 'verschil',
      header: 'Anders dan plan',
      align: 'end',
      onMobile: 'shown',
      cell: ({ bedrag, bijdrage }) => <Amount value={verschil(bedrag, bijdrage)} metTeken />,
      ...(totaal ? { total: <Amount value={verschil(totaal.bedrag, totaal.bijdrage)} metTeken /> } : {}),
    },
    {
      key: 'getekend',
      header: 'Laatste woord',
      onMobile: 'shown',
      cell: (partij) => <LaatsteWoord partij={partij} getekend={getekend} />,
    },
  ]
}

/** What a quarter puts into the forecast, and where that comes from. */
function kwartaalKolom(kwartaal: number, factor: string): Column<Partij> {
  return {
    key: `k${kwartaal}`,
    header: `Kwartaal ${kwartaal}`,
    align: 'end',
    onMobile: 'more',
    cell: ({ organisatieId, kwartalen }) => {
      const deel = kwartalen.find((each) => each.kwartaal === kwartaal)
      if (!deel) return <span className="rk-zacht">–</span>
      return (
        <>
          {deel.kwartaalId ? (
            <Link to={`/kwartalen/${deel.kwartaalId}?partij=${organisatieId}`}>{showBedrag(deel.bedrag)}</Link>
          ) : (
            <Amount value={deel.bedrag} />
          )}
          <span className="rk-onder">{prognosebron(deel.bron, factor)}</span>
        </>
      )
    },
  }
}

/** What a party said last, and whether the forecast moved since. */
function LaatsteWoord({ partij, getekend }: { partij: Partij; getekend: Jaarprognose['getekend'] }) {
  const laatste = getekend.findLast(({ organisatieId }) => organisatieId === partij.organisatieId)
  if (!laatste) return <Badge tone="warning">Niet getekend</Badge>
  const sinds = verschil(partij.bedrag, laatste.bedrag)
  return (
    <>
      <Badge tone={laatste.oordeel === 'getekend' ? 'positive' : 'negative'}>
        {laatste.oordeel === 'getekend' ? 'Getekend' : 'Betwist'}
      </Badge>
      <span className="rk-onder">
        in kwartaal {laatste.kwartaal}, {showBedrag(laatste.bedrag)}
        {cent(sinds) !== 0n && `; sindsdien ${showBedrag(sinds, { metTeken: true })}`}
      </span>
    </>
  )
}
