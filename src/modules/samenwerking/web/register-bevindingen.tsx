import { Fragment } from 'react'
import type { RegisterBevinding } from '#modules/samenwerking/contract.ts'
import { afwijkendAantal, perCode } from '#modules/samenwerking/web/register-lezing.ts'
import { bevindingNamen, ernstVan, ernstWoorden } from '#modules/samenwerking/web/register-woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Heading } from '#web/design/heading.tsx'
import { Link } from '#web/design/link.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import './register.css'

/** More rows than this are not named one by one: the list with the filter shows them. */
const MOST_NAMED = 6

/** Everything that reading the register taught: the count first, then by urgency and kind, each leading to its rows. */
export function RegisterBevindingen({ bevindingen }: { bevindingen: readonly RegisterBevinding[] }) {
  const news = afwijkendAantal(bevindingen)
  const rest = bevindingen.filter(({ code }) => code !== 'aantal_wijkt_af')
  return (
    <>
      {news && (
        <Alert tone="warning" heading={news.kop}>
          <p>{news.rest}</p>
        </Alert>
      )}
      {Object.keys(ernstWoorden).map((ernst) => (
        <ErnstKaart key={ernst} ernst={ernst} bevindingen={rest.filter((bevinding) => bevinding.ernst === ernst)} />
      ))}
    </>
  )
}

function ErnstKaart({ ernst, bevindingen }: { ernst: string; bevindingen: readonly RegisterBevinding[] }) {
  const words = ernstVan(ernst)
  if (bevindingen.length === 0) return null
  return (
    <Card heading={words.naam} actions={<Badge tone={words.tone}>{showAantal(bevindingen.length, 'bevinding', 'bevindingen')}</Badge>}>
      <p className="rk-zacht">{words.uitleg}</p>
      <div className="rk-register-soorten">
        {perCode(bevindingen).map((group) => (
          <Soort key={group.code} {...group} />
        ))}
      </div>
    </Card>
  )
}

function Soort({ code, bevindingen }: { code: string; bevindingen: readonly RegisterBevinding[] }) {
  const rows = new Set(bevindingen.flatMap(({ nummers }) => nummers)).size
  return (
    <section>
      <div className="rk-register-soorten__kop">
        <Heading level={3}>{bevindingNamen[code] ?? code}</Heading>
        {rows > 0 && <Link to={`/register?bevinding=${code}`}>{`Bekijk ${showAantal(rows, 'regel', 'regels')}`}</Link>}
      </div>
      <ul className="rk-register-soorten__lijst">
        {bevindingen.map(({ melding, nummers }) => (
          <li key={melding}>
            {melding} <Regels nummers={nummers} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The rows of a finding by their number, when there are few. */
function Regels({ nummers }: { nummers: readonly number[] }) {
  if (nummers.length === 0 || nummers.length > MOST_NAMED) return null
  return nummers.map((nummer, index) => (
    <Fragment key={nummer}>
      {index > 0 && ', '}
      <Link to={`/register?nummer=${nummer}`}>{`${index === 0 ? 'Open regel' : 'regel'} ${nummer}`}</Link>
    </Fragment>
  ))
}
