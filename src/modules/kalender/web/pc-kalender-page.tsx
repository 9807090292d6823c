import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { type Begrotingsjaar, kalenderApi } from '#modules/kalender/contract.ts'
import { invoerVan } from '#modules/kalender/domain/begrotingsjaar.ts'
import { buildPckalender, heeftEigenBegroting, vormOp } from '#modules/kalender/domain/pckalender.ts'
import { datum } from '#kernel/datum.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { EERSTE_BEGROTINGSJAAR } from '#modules/kalender/domain/wettermijnen.ts'
import { Banen } from '#modules/kalender/web/banen.tsx'
import { EigenRaad } from '#modules/kalender/web/eigen-raad.tsx'
import { GeenBegroting } from '#modules/kalender/web/geen-begroting.tsx'
import { begrotingsjaarUit, jaarKeuzes } from '#modules/kalender/web/jaar.ts'
import { RadenKaart } from '#modules/kalender/web/raden-kaart.tsx'
import { StappenKaart } from '#modules/kalender/web/stappen-kaart.tsx'
import { VaststellingKaart } from '#modules/kalender/web/vaststelling-kaart.tsx'
import { Vormwissel, Waarschuwingen } from '#modules/kalender/web/waarschuwingen.tsx'
import { WatAls } from '#modules/kalender/web/wat-als.tsx'
import { WijzigingenKaart } from '#modules/kalender/web/wijzigingen-kaart.tsx'
import { vormNamen } from '#modules/kalender/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useStandOp } from '#web/stand-op.ts'
import { Nareken } from '#web/trail/nareken.tsx'

const jaarQuery = (jaar: number) => ask(kalenderApi.readBegrotingsjaar, { params: { jaar } })
const regelingQuery = ask(samenwerkingApi.readRegeling, { query: {} })
const recessenQuery = ask(kalenderApi.listRecessen, {})

/** The budget year, the cooperation and who is away when. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(jaarQuery(begrotingsjaarUit(searchOf(args)))),
    queryClient.ensureQueryData(regelingQuery),
    queryClient.ensureQueryData(recessenQuery),
  ])
  return null
}

/** The statutory year of one budget: what has to happen when, for the joint organisation and every council. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  const jaar = begrotingsjaarUit(search)
  const { data } = useSuspenseQuery(jaarQuery(jaar))
  const { data: regeling } = useSuspenseQuery(regelingQuery)
  const vorm = vormOp(invoerVan(data), datum(`${jaar - 1}-12-31`))
  const choose = (value: string) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      next.set('jaar', value)
      return next
    })
  return (
    <Stack>
      <PageHeader
        title={`P&C-kalender ${jaar}`}
        lead={`Wat de wet in ${jaar - 1} vraagt voor de begroting ${jaar} van ${regeling.korteNaam}: wie, aan wie, en uiterlijk wanneer.`}
        meta={<Badge tone={heeftEigenBegroting(vorm) ? 'info' : 'neutral'}>{vormNamen[vorm]!}</Badge>}
        windowTitle={`P&C-kalender ${jaar}, ${regeling.korteNaam}`}
        actions={
          <Select
            name="jaar"
            label="Begrotingsjaar"
            width="short"
            value={String(jaar)}
            onChange={choose}
            options={jaarKeuzes(jaar, EERSTE_BEGROTINGSJAAR)}
          />
        }
      />
      <Jaar key={jaar} data={data} />
    </Stack>
  )
}

function Jaar({ data }: { data: Begrotingsjaar }) {
  const { dag } = useStandOp()
  const [message, setMessage] = useState<string | null>(null)
  const { data: recessen } = useSuspenseQuery(recessenQuery)
  const invoer = invoerVan(data)
  const kalender = buildPckalender(invoer)
  const codes = new Set(kalender.stappen.map(({ code }) => code))
  const hasBudget = codes.has('vaststellingBegroting') || codes.has('ontwerpbegrotingNaarRaden')
  return (
    <>
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
      {!hasBudget && <GeenBegroting jaar={data.jaar} invoer={invoer} stappen={kalender.stappen} />}
      {hasBudget && <Vormwissel data={data} />}
      <Waarschuwingen data={data} kalender={kalender} />
      {hasBudget && <EigenRaad data={data} stappen={kalender.stappen} />}
      {kalender.stappen.length > 0 && <StappenKaart data={data} stappen={kalender.stappen} vandaag={dag} onDone={setMessage} />}
      {hasBudget && (
        <>
          <Banen data={data} stappen={kalender.stappen} recessen={recessen.resultaten} vandaag={dag} />
          <Columns>
            <VaststellingKaart data={data} stappen={kalender.stappen} vandaag={dag} onDone={setMessage} />
            <RadenKaart data={data} stappen={kalender.stappen} />
          </Columns>
          <div className="rk-alleen-scherm">
            <WatAls data={data} nu={kalender} />
          </div>
        </>
      )}
      {(hasBudget || data.wijzigingen.length > 0) && <WijzigingenKaart data={data} onDone={setMessage} />}
      <div className="rk-alleen-scherm">
        <Card>
          <Nareken naam="pckalender" invoer={invoer} />
        </Card>
      </div>
    </>
  )
}
