import { datum, datumOf, daysBetween } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import type { Begrotingsjaar, Raadskalender, Reces } from '#modules/kalender/contract.ts'
import type { Stap } from '#modules/kalender/domain/pckalender.ts'
import { laatsteVergadering } from '#modules/kalender/domain/termijnen.ts'
import { raadsvenster } from '#modules/kalender/web/raden-kaart.tsx'
import { MAANDEN } from '#modules/kalender/web/teksten.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'

interface Props {
  data: Begrotingsjaar
  stappen: readonly Stap[]
  recessen: readonly Reces[]
  vandaag: string
}

type Venster = { van: string; totEnMet: string }
type Plaats = (dag: string) => number

/** One view of the joint organisation and all councils: the year from left to right, a lane for each. */
export function Banen({ data, stappen, recessen, vandaag }: Props) {
  const jaar = data.jaar - 1
  const venster = raadsvenster(stappen)
  if (venster === null) return null
  const at = plaatsIn(jaar)
  const zonder = data.raden.filter(({ vergaderingen }) => laatsteVergadering(vergaderingen, venster) === null)
  const eigen = stappen.find(({ code }) => code === 'vaststellingBegroting')?.aan ?? 'bestuur'
  return (
    <Card>
      <Figure
        heading={bevinding(data.raden.length, zonder)}
        lead={`Het jaar ${jaar}: boven de wettelijke stappen van het ${eigen}, daaronder per raad de weken voor de zienswijze en elke vergadering.`}
        table={<Tabel data={data} venster={venster} />}
      >
        <div className="rk-banen" aria-hidden="true">
          <div className="rk-banen__rij rk-banen__rij--kop">
            <span />
            <span className="rk-banen__baan">
              {MAANDEN.map((maand, index) => (
                <span key={maand} className="rk-banen__maand" style={{ insetInlineStart: `${at(datumOf(jaar, index + 1, 1))}%` }}>
                  {maand}
                </span>
              ))}
            </span>
          </div>
          <div className="rk-banen__rij">
            <span className="rk-banen__naam">Samenwerking</span>
            <span className="rk-banen__baan">
              {stappen.map(({ code, uiterlijk, omschrijving }) => (
                <span
                  key={code}
                  className="rk-banen__punt rk-banen__punt--stap"
                  style={{ insetInlineStart: `${at(uiterlijk)}%` }}
                  title={`${showDatum(uiterlijk)}: ${omschrijving}`}
                />
              ))}
              <Nu vandaag={vandaag} jaar={jaar} at={at} />
            </span>
          </div>
          {data.raden.map((raad) => (
            <Raadsbaan
              key={raad.organisatieId}
              raad={raad}
              venster={venster}
              at={at}
              recessen={recessen.filter(({ organisatieId }) => organisatieId === raad.organisatieId)}
              nu={<Nu vandaag={vandaag} jaar={jaar} at={at} />}
              jaar={jaar}
            />
          ))}
        </div>
        <Legenda />
      </Figure>
    </Card>
  )
}

function bevinding(aantal: number, zonder: readonly Raadskalender[]): string {
  if (aantal === 0) return 'Er zijn nog geen raden om rekening mee te houden'
  if (zonder.length === 0)
    return aantal === 1 ? 'De raad vergadert op tijd voor een zienswijze' : `Alle ${aantal} raden vergaderen op tijd voor een zienswijze`
  const namen = zonder.map(({ organisatieNaam }) => organisatieNaam).join(' en ')
  return `${showAantal(zonder.length, 'raad vergadert', 'raden vergaderen')} niet op tijd voor een zienswijze: ${namen}`
}

/** Where a day lies in the year, in percent; days outside it lie on the edge. */
function plaatsIn(jaar: number): Plaats {
  const [begin, einde] = [datumOf(jaar, 1, 1), datumOf(jaar, 12, 31)]
  const length = daysBetween(begin, einde)
  return (dag) => Math.min(100, Math.max(0, (daysBetween(begin, datum(dag)) / length) * 100))
}

function Nu({ vandaag, jaar, at }: { vandaag: string; jaar: number; at: Plaats }) {
  if (!vandaag.startsWith(String(jaar))) return null
  return <span className="rk-banen__nu" style={{ insetInlineStart: `${at(vandaag)}%` }} title={`vandaag, ${showDatum(vandaag)}`} />
}

interface BaanProps {
  raad: Raadskalender
  venster: Venster
  at: Plaats
  recessen: readonly Reces[]
  nu: React.ReactNode
  jaar: number
}

function Raadsbaan({ raad, venster, at, recessen, nu, jaar }: BaanProps) {
  const last = laatsteVergadering(raad.vergaderingen, venster)
  const bar = (van: string, totEnMet: string) => ({ insetInlineStart: `${at(van)}%`, width: `${at(totEnMet) - at(van)}%` })
  const kind = (dag: string) =>
    dag === last ? ' rk-banen__punt--laatste' : venster.van <= dag && dag <= venster.totEnMet ? ' rk-banen__punt--telt' : ''
  return (
    <div className="rk-banen__rij">
      <span className="rk-banen__naam">{raad.organisatieNaam}</span>
      <span className="rk-banen__baan">
        {recessen
          .filter(({ van, totEnMet }) => van <= `${jaar}-12-31` && totEnMet >= `${jaar}-01-01`)
          .map(({ id, van, totEnMet, naam }) => (
            <span key={id} className="rk-banen__reces" style={bar(van, totEnMet)} title={naam} />
          ))}
        <span
          className={`rk-banen__venster${last === null ? ' rk-banen__venster--leeg' : ''}`}
          style={bar(venster.van, venster.totEnMet)}
          title={`zienswijze: ${showDatum(venster.van)} tot en met ${showDatum(venster.totEnMet)}`}
        />
        {raad.vergaderingen
          .filter(({ datum: dag }) => dag.startsWith(String(jaar)))
          .map(({ id, datum: dag }) => (
            <span
              key={id}
              className={`rk-banen__punt${kind(dag)}`}
              style={{ insetInlineStart: `${at(dag)}%` }}
              title={`raad ${showDatum(dag)}`}
            />
          ))}
        {nu}
      </span>
    </div>
  )
}

function Legenda() {
  return (
    <ul className="rk-legenda" aria-hidden="true">
      <li>
        <span className="rk-banen__punt rk-banen__punt--stap" /> wettelijke stap
      </li>
      <li>
        <span className="rk-banen__venster" /> weken voor de zienswijze
      </li>
      <li>
        <span className="rk-banen__punt rk-banen__punt--laatste" /> laatste raad die telt
      </li>
      <li>
        <span className="rk-banen__punt" /> andere raad
      </li>
      <li>
        <span className="rk-banen__reces" /> reces
      </li>
    </ul>
  )
}

function Tabel({ data, venster }: { data: Begrotingsjaar; venster: Venster }) {
  return (
    <DataTable
      caption="De weken voor de zienswijze en de vergaderingen daarin, per raad"
      rows={data.raden}
      rowKey={({ organisatieId }) => organisatieId}
      columns={[
        { key: 'raad', header: 'Raad', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
        { key: 'van', header: 'Ontvangt uiterlijk', cell: () => showDatum(venster.van) },
        { key: 'tot', header: 'Zienswijze uiterlijk', cell: () => showDatum(venster.totEnMet) },
        { key: 'dagen', header: 'Vergaderingen daarin', cell: (raad) => <Dagen raad={raad} venster={venster} /> },
      ]}
    />
  )
}

function Dagen({ raad: { vergaderingen }, venster }: { raad: Raadskalender; venster: Venster }) {
  const telt = vergaderingen.filter(({ datum: dag }) => venster.van <= dag && dag <= venster.totEnMet)
  if (telt.length === 0) return 'geen'
  return (
    <span className="rk-dagen">
      {telt.map(({ id, datum: dag }) => (
        <Link key={id} to={`/vergaderingen/${id}`}>
          {showDatum(dag)}
        </Link>
      ))}
    </span>
  )
}
