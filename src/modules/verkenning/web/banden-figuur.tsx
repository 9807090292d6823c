import { Fragment, type ReactNode } from 'react'
import type { Breuk } from '#kernel/breuk.ts'
import type { Schaal } from '#modules/verkenning/domain/sjabloon.ts'
import { type Cel, toonOpSchaal } from '#modules/verkenning/domain/uitkomst.ts'
import { celTekst } from '#modules/verkenning/domain/bevinding.ts'

/** A thing that was judged: its name, what stands under it, and a lane for each column. */
export interface Band {
  id: string
  naam: string
  merk?: ReactNode
  onder?: ReactNode
  banen: readonly { id: string; naam: string; cel: Cel }[]
}

/** Where a value stands between the ends of its scale, in percents. */
const plaats = ({ van, tot }: Schaal, waarde: number) => ((waarde - van) / (tot - van)) * 100
const getal = ({ teller, noemer }: Breuk) => Number(teller) / Number(noemer)

/** Per thing a lane for each column: a tick for every judgement, a bar from the lowest to the highest, and a dot in the middle. */
export function BandenFiguur({ schaal, banden, beschrijving }: { schaal: Schaal; banden: readonly Band[]; beschrijving: string }) {
  return (
    <div className="rk-banden" role="group" aria-label={beschrijving}>
      <ul className="rk-banden__lijst">
        {banden.map(({ id, naam, merk, onder, banen }) => (
          <li key={id} className="rk-band">
            <div className="rk-band__kop">
              <p className="rk-band__naam">
                {naam} {merk}
              </p>
              {onder && <div className="rk-band__onder">{onder}</div>}
            </div>
            <div className="rk-band__banen">
              {banen.map((baan) => (
                <Fragment key={baan.id}>
                  <span className="rk-band__label">{baan.naam}</span>
                  <Baan schaal={schaal} cel={baan.cel} />
                  <span className="rk-band__midden">{baan.cel.mediaan ? toonOpSchaal(schaal, baan.cel.mediaan) : '–'}</span>
                </Fragment>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <div className="rk-band rk-band--as" aria-hidden="true">
        <span className="rk-band__kop" />
        <div className="rk-band__banen">
          <span className="rk-band__label" />
          <span className="rk-baan rk-baan--as">
            {schaal.tekens.map((teken, at) => (
              <span key={teken} className="rk-baan__teken" style={{ insetInlineStart: `${plaats(schaal, schaal.van + at)}%` }}>
                {teken}
              </span>
            ))}
          </span>
          <span className="rk-band__midden" />
        </div>
      </div>
    </div>
  )
}

function Baan({ schaal, cel }: { schaal: Schaal; cel: Cel }) {
  const { laagst, hoogst, mediaan, waarden } = cel
  return (
    <span className="rk-baan" role="img" aria-label={celTekst({ schaal }, { cel })}>
      {schaal.tekens.map((teken, at) => (
        <span
          key={teken}
          className={`rk-baan__hulp${schaal.van + at === 0 && schaal.van < 0 ? ' rk-baan__hulp--nul' : ''}`}
          style={{ insetInlineStart: `${plaats(schaal, schaal.van + at)}%` }}
        />
      ))}
      {laagst !== null && hoogst !== null && mediaan !== null ? (
        <>
          <span
            className="rk-baan__band"
            style={{ insetInlineStart: `${plaats(schaal, laagst)}%`, inlineSize: `${plaats(schaal, hoogst) - plaats(schaal, laagst)}%` }}
          />
          {waarden.map((waarde, at) => {
            const zelfde = waarden.filter((each) => each === waarde).length
            const hoeveelste = at - waarden.indexOf(waarde)
            return (
              <span
                key={`${waarde} ${hoeveelste}`}
                className="rk-baan__streep"
                style={{ insetInlineStart: `calc(${plaats(schaal, waarde)}% + ${(hoeveelste - (zelfde - 1) / 2) * 5}px)` }}
              />
            )
          })}
          <span className="rk-baan__midden" style={{ insetInlineStart: `${plaats(schaal, getal(mediaan))}%` }} />
        </>
      ) : (
        <span className="rk-baan__leeg">geen oordeel</span>
      )}
    </span>
  )
}
