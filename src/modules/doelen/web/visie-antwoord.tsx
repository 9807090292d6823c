import { showDatum, showTijdstip } from '#kernel/format/datum.ts'
import type { Visieantwoord } from '#modules/doelen/contract.ts'
import { Badge } from '#web/design/badge.tsx'

/** An answer in full: the words, where they come from, and what each owner says of them. */
export function Antwoord({ antwoord }: { antwoord: Visieantwoord }) {
  const { tekst, besluit, persoonNaam, organisatieNaam, gemaaktOp } = antwoord
  return (
    <>
      <p className="rk-visie__tekst">{tekst}</p>
      <p className="rk-zacht">
        {besluit
          ? `Vastgesteld: ${besluit.gremium}, ${showDatum(besluit.datum)}, ${besluit.kenmerk}.`
          : `Geschreven door ${persoonNaam}, ${organisatieNaam}, ${showTijdstip(gemaaktOp)}.`}
      </p>
      <Oordelen antwoord={antwoord} />
    </>
  )
}

/** Who agrees, who sees it differently and why, and who said nothing yet. */
export function Oordelen({ antwoord: { oordelen, zwijgt, besluit } }: { antwoord: Visieantwoord }) {
  if (oordelen.length === 0 && (besluit !== null || zwijgt.length === 0)) return null
  return (
    <ul className="rk-visie__oordelen" aria-label="Wat de eigenaren vinden">
      {oordelen.map(({ organisatieId, organisatieNaam, oordeel, toelichting }) => (
        <li key={organisatieId}>
          <strong>{organisatieNaam}</strong>{' '}
          <Badge tone={oordeel === 'eens' ? 'positive' : 'warning'}>{oordeel === 'eens' ? 'Eens' : 'Denkt er anders over'}</Badge>
          {toelichting && <p className="rk-visie__tekst">{toelichting}</p>}
        </li>
      ))}
      {besluit === null &&
        zwijgt.map(({ organisatieId, organisatieNaam }) => (
          <li key={organisatieId}>
            <strong>{organisatieNaam}</strong> <span className="rk-zacht">gaf nog geen oordeel</span>
          </li>
        ))}
    </ul>
  )
}
