import type { Rij, Sjabloon } from '#modules/verkenning/domain/sjabloon.ts'
import { tekenVan } from '#modules/verkenning/domain/sjabloon.ts'
import { type Cel, celOf, type Stem, toonOpSchaal } from '#modules/verkenning/domain/uitkomst.ts'

interface Props {
  sjabloon: Sjabloon
  rijen: readonly Rij[]
  stemmen: readonly Stem[]
}

/** Every row and column as a cell with its sign, darker as it is further from the middle; what nobody judged says so. */
export function MatrixFiguur({ sjabloon, rijen, stemmen }: Props) {
  return (
    <section className="rk-vakken-kader" aria-label="Het midden van de oordelen per vak" tabIndex={0}>
      <table className="rk-vakken" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {sjabloon.rij[0].charAt(0).toUpperCase() + sjabloon.rij[0].slice(1)}
            </th>
            {sjabloon.kolommen.map(({ id, naam }) => (
              <th key={id} scope="col" role="columnheader">
                {naam}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rijen.map(({ id, titel }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">
                {titel}
              </th>
              {sjabloon.kolommen.map((kolom) => (
                <Vak key={kolom.id} naam={kolom.naam} sjabloon={sjabloon} cel={celOf(stemmen, id, kolom.id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Vak({ naam, sjabloon: { schaal }, cel }: { naam: string; sjabloon: Sjabloon; cel: Cel }) {
  if (cel.mediaan === null)
    return (
      <td role="cell" className="rk-vak rk-vak--leeg" data-label={naam}>
        <span>geen oordeel</span>
      </td>
    )
  const { teller, noemer } = cel.mediaan
  const waarde = Number(teller) / Number(noemer)
  const kant = waarde < 0 ? 'min' : 'plus'
  return (
    <td role="cell" className={`rk-vak rk-vak--${kant} rk-vak--${Math.ceil(Math.abs(waarde))}`} data-label={naam}>
      <span>
        <strong>{toonOpSchaal(schaal, cel.mediaan)}</strong>
        {cel.laagst !== cel.hoogst && (
          <span className="rk-vak__uiteen">
            {tekenVan(schaal, cel.laagst!)} tot {tekenVan(schaal, cel.hoogst!)}
          </span>
        )}
      </span>
    </td>
  )
}
