import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import type { Nota } from '#modules/verrekening/contract.ts'
import { stapZin } from '#modules/verrekening/domain/nota-zinnen.ts'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'

/** The part of what nobody settles on a line: the key, the figures it stands on and the decision behind it. */
export function NotaResultaat({ nota: { resultaat, organisatieNaam } }: { nota: Nota }) {
  if (resultaat === null) return null
  const { bedrag, totaal, sleutel } = resultaat
  return (
    <Card heading={`Aandeel in het resultaat: ${showBedrag(bedrag, { metTeken: true })}`}>
      <p>
        Wat de regels laten liggen{totaal !== null && ` (samen ${showBedrag(totaal, { metTeken: true })})`}, gaat over de sleutel{' '}
        <Link to={`/verdeelsleutels/${sleutel.id}`}>{sleutel.naam}</Link>
        {sleutel.besluit && ` (${sleutel.besluit})`}. Daarin heeft {organisatieNaam} {showAandeel(sleutel.aandeel, { decimalen: 2 })}.
      </p>
      {sleutel.stappen.length > 0 && (
        <ul className="rk-lijst">
          {sleutel.stappen.map((stap) => (
            <li key={stap.naam}>{stapZin(stap)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}
