import { showBedrag } from '#kernel/format/bedrag.ts'
import { showGetal } from '#kernel/format/getal.ts'
import type { Meerwerk } from '#modules/portfolio/contract.ts'
import { isToegezegd } from '#modules/portfolio/domain/meerwerk.ts'
import { meerwerkStatusNamen } from '#modules/portfolio/domain/meerwerk-namen.ts'
import { meerwerkTonen } from '#modules/portfolio/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Link } from '#web/design/link.tsx'

/** Hours as people say them: `7,5 uur`. */
export const uurTekst = (uren: string) => `${showGetal(uren)} uur`

/** Whether hours were spent on it that nobody agreed to. */
export const heeftUrenZonderToezegging = ({ status, urenBesteed }: Pick<Meerwerk, 'status' | 'urenBesteed'>) =>
  !isToegezegd(status) && Number(urenBesteed) > 0

/** Where it stands. */
export function MeerwerkBadge({ status }: Pick<Meerwerk, 'status'>) {
  return <Badge tone={meerwerkTonen[status]}>{meerwerkStatusNamen[status]}</Badge>
}

/** What it costs in words: an amount, PM, not known before it was weighed, or closed by what partners agreed. */
export const prijsTekst = ({ weging }: Pick<Meerwerk, 'weging'>) =>
  weging ? (weging.prijs === null ? 'gesloten' : showBedrag(weging.prijs)) : 'niet gewogen'

/** What waits for it, with the way to it. */
export function Verdringt({ verdringt: { opdracht, maatregel, tekst } }: Pick<Meerwerk, 'verdringt'>) {
  if (!opdracht && !maatregel && !tekst) return <span className="rk-zacht">niets genoemd</span>
  return (
    <>
      {opdracht && <Link to={`/opdrachten/${opdracht.id}`}>{`${opdracht.nummer}: ${opdracht.titel}`}</Link>}
      {maatregel && <Link to={`/maatregelen/${maatregel.id}`}>{`Maatregel ${maatregel.nummer}: ${maatregel.titel}`}</Link>}
      {tekst && (opdracht || maatregel ? <span className="rk-onder">{tekst}</span> : tekst)}
    </>
  )
}
