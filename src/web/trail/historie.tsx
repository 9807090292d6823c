import { type Journaalregel, sporenApi } from '#modules/samenwerking/contract/sporen.ts'
import { leesbaar, leesbareWaarde } from '#web/trail/historie-tekst.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DiffView } from '#web/design/diff-view.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { ask } from '#web/query.ts'
import { rolNamen } from '#web/teksten.ts'
import { handelingNaam, veldNaam } from '#web/trail/words.ts'
import './sporen.css'

/** The last lines about one thing. */
export const historieQuery = (onderwerpId: string) => ask(sporenApi.listHistorie, { query: { onderwerpId, pageSize: 50 } })

/** Who did what to one thing, in which role, on which ground, before and after: newest first. */
export function Historie({ regels, totaal }: { regels: readonly Journaalregel[]; totaal: number }) {
  return (
    <Card heading="Historie">
      {regels.length === 0 ? (
        <EmptyState heading="Nog geen historie">Elke wijziging komt hier te staan, met wie het deed, in welke rol en waarom.</EmptyState>
      ) : (
        <>
          <p>
            {showAantal(totaal, 'wijziging', 'wijzigingen')} die u mag zien. <Link to="/historie">Bekijk alle wijzigingen</Link>
          </p>
          <ol className="rk-historie">
            {regels.map((regel) => (
              <li key={regel.nummer}>
                <HistorieRegel regel={regel} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  )
}

/** One line: a sentence, the ground, and what differs behind a press. `to` leads to the thing, on a page about more things. */
export function HistorieRegel({ regel, to = null }: { regel: Journaalregel; to?: string | null }) {
  const wie = regel.organisatieNaam
    ? `${regel.persoonNaam} (${rolNamen[regel.rol] ?? regel.rol}, ${regel.organisatieNaam})`
    : regel.persoonNaam
  return (
    <div className="rk-historie__regel">
      <p>
        <span className="rk-zacht">{showTijdstip(regel.tijdstip)}</span> {wie} {handelingNaam(regel.handeling)}{' '}
        <Onderwerp naam={leesbaar(regel.onderwerpNaam)} to={to} /> {regel.eigenKant && <Badge tone="info">Eigen kant</Badge>}
      </p>
      {regel.grond && <p>Grond: {leesbaar(regel.grond)}</p>}
      {regel.verschillen.length > 0 && (
        <Disclosure summary={`Toon ${showAantal(regel.verschillen.length, 'gewijzigd veld', 'gewijzigde velden')}`}>
          <DiffView
            caption={`Regel ${regel.nummer} van het journaal`}
            changes={regel.verschillen.map(({ veld, voor, na }) => ({
              id: veld,
              label: veldNaam(veld),
              before: leesbareWaarde(veld, voor),
              after: leesbareWaarde(veld, na),
            }))}
          />
        </Disclosure>
      )}
    </div>
  )
}

function Onderwerp({ naam, to }: { naam: string; to: string | null }) {
  return to ? <Link to={to}>{naam}</Link> : <strong>{naam}</strong>
}
