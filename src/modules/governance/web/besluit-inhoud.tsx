import { showGetal } from '#kernel/format/getal.ts'
import type { Besluit } from '#modules/governance/contract.ts'
import { isNulalternatief } from '#modules/governance/domain/alternatieven.ts'
import { mandaatZin } from '#modules/governance/domain/mandaat-zin.ts'
import { mandaatOnderwerpen } from '#modules/governance/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'

/** What the table decided, why, and on which conditions. */
export function WatBesloten({ besluit: { tekst, motivering, voorwaarden } }: { besluit: Besluit }) {
  return (
    <Card heading="Wat is besloten">
      <Stack gap="md">
        <p className="rk-besluittekst">{tekst}</p>
        {motivering && <Deel kop="Waarom" tekst={motivering} />}
        {voorwaarden && <Deel kop="Onder welke voorwaarden" tekst={voorwaarden} />}
      </Stack>
    </Card>
  )
}

function Deel({ kop, tekst }: { kop: string; tekst: string }) {
  return (
    <div>
      <h3>{kop}</h3>
      <p className="rk-besluittekst">{tekst}</p>
    </div>
  )
}

/** What else could have been done, doing nothing among it, with what the weighing made of each. */
export function Alternatieven({ besluit: { alternatieven } }: { besluit: Besluit }) {
  if (alternatieven.length === 0) return null
  return (
    <Card heading="Wat had ook gekund">
      <ul className="rk-besluitlijst">
        {alternatieven.map(({ naam, toelichting, totaal, rang }) => (
          <li key={naam}>
            <strong>{naam}</strong> {isNulalternatief(naam) && <Badge>Nulalternatief</Badge>}
            {toelichting && <span className="rk-onder">{toelichting}</span>}
            {totaal !== null && (
              <span className="rk-onder">
                Gewogen: {showGetal(totaal, { decimalen: 2 })} van 10{rang !== null && `, plaats ${rang}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!alternatieven.some(({ naam }) => isNulalternatief(naam)) && <p className="rk-zacht">Niets doen is niet als alternatief genoemd.</p>}
    </Card>
  )
}

/** The word of every organisation before the decision: who saw it differently first, and which differences were open. */
export function AndereGeluiden({ besluit: { adviezen, geschillen } }: { besluit: Besluit }) {
  const anders = adviezen.filter(({ oordeel }) => oordeel === 'afwijkend')
  const eens = adviezen.filter(({ oordeel }) => oordeel === 'akkoord')
  if (adviezen.length + geschillen.length === 0) return null
  return (
    <Card heading={anders.length + geschillen.length === 0 ? 'Niemand zag het anders' : 'Wie het anders zag'}>
      <ul className="rk-besluitlijst">
        {anders.map(({ organisatieId, organisatieNaam, tekst, tafelNaam, gevraagd, persoonNaam }) => (
          <li key={`${organisatieId} ${tafelNaam}`}>
            <strong>{organisatieNaam}</strong> <Badge tone="warning">Niet akkoord</Badge>
            <span className="rk-besluittekst rk-onder">{tekst}</span>
            <span className="rk-onder">
              {persoonNaam}, {gevraagd ? 'advies' : 'ongevraagd advies'} aan {tafelNaam}
            </span>
          </li>
        ))}
        {geschillen.map(({ id, titel, partijen }) => (
          <li key={id}>
            <Link to={`/geschillen/${id}`}>{titel}</Link> <Badge tone="warning">Verschil was open</Badge>
            {partijen.map(({ organisatieNaam, standpunt }) => (
              <span key={organisatieNaam} className="rk-onder">
                {organisatieNaam}: {standpunt || 'gaf nog geen standpunt'}
              </span>
            ))}
          </li>
        ))}
        {eens.length > 0 && <li>Akkoord: {[...new Set(eens.map(({ organisatieNaam }) => organisatieNaam))].join(', ')}</li>}
      </ul>
    </Card>
  )
}

/** On which mandate the table decided; above its limit that stands out. */
export function Mandaat({ besluit: { mandaat, tafelId } }: { besluit: Besluit }) {
  if (mandaat === null) return null
  const { onderwerpen, bron, stand } = mandaat
  return (
    <Card heading="Mandaat">
      <Stack gap="sm">
        {stand === 'boven' || stand === 'onbekend' ? (
          <Alert
            tone="warning"
            heading={stand === 'boven' ? 'Boven de grens van deze tafel' : 'Niet zeker binnen de grens van deze tafel'}
            headingLevel={3}
          >
            {mandaatZin(mandaat)}
          </Alert>
        ) : (
          <p>{mandaatZin(mandaat)}</p>
        )}
        <p className="rk-zacht">
          {onderwerpen.length > 0
            ? `Deze tafel besloot over ${onderwerpen.map((each) => mandaatOnderwerpen[each] ?? each).join(', ')}.`
            : 'Voor deze tafel waren geen onderwerpen vastgelegd.'}
          {bron && ` Bron: ${bron}.`}
        </p>
        <Link to={`/tafels/${tafelId}`}>Bekijk het mandaat van nu</Link>
      </Stack>
    </Card>
  )
}
