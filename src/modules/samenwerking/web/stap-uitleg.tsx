import type { Verdeling } from '#modules/samenwerking/contract.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAandeel, showGetal } from '#kernel/format/getal.ts'

type Deel = Verdeling['delen'][number]
type Maatstaf = Deel['stappen'][number]['maatstaven'][number]

/** From the whole amount down to this party: each step with its own value, the total of its level and the source of both. */
export function StapUitleg({ deel, bedrag }: { deel: Deel; bedrag: string }) {
  return (
    <>
      <ol className="rk-stappen">
        {deel.stappen.map((stap) => (
          <li key={stap.niveau}>
            <strong>{stap.organisatieNaam}</strong> krijgt {stap.teller}/{stap.noemer} van{' '}
            {stap.niveau === 1 ? 'het bedrag' : 'het deel hierboven'}:
            <ul>
              {stap.maatstaven.map((maatstaf) => (
                <li key={maatstaf.soort + maatstaf.kenmerk + maatstaf.peildatum}>{zin(maatstaf, stap.maatstaven.length > 1)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p>
        Samen is dat {showAandeel(deel.aandeel, { decimalen: 4 })} van {showBedrag(bedrag)}: <strong>{showBedrag(deel.bedrag)}</strong>. Er
        is één keer afgerond, aan het eind; de laatste centen gaan naar wie het meest tekortkomt.
      </p>
    </>
  )
}

/** One measure as a sentence. */
function zin(maatstaf: Maatstaf, isMixed: boolean): string {
  const deel = `${showGetal(maatstaf.waarde)} van ${showGetal(maatstaf.totaal)}`
  const weegt = isMixed ? ` Deze maatstaf telt voor ${showAandeel(maatstaf.weging)} mee.` : ''
  if (maatstaf.soort === 'vast') return `vast gewicht ${deel}.${weegt}`
  if (maatstaf.soort === 'gelijk') return `gelijke delen, ${deel}.${weegt}`
  return `${(maatstaf.kenmerkNaam ?? maatstaf.kenmerk ?? '').toLowerCase()} op ${maatstaf.peildatum ? showDatum(maatstaf.peildatum) : '?'}: ${deel} (bron: ${maatstaf.bron ?? 'onbekend'}).${weegt}`
}
