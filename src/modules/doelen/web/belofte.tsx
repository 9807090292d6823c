import type { Doel } from '#modules/doelen/contract.ts'
import { verhoudingNamen } from '#modules/doelen/web/teksten.ts'
import { belofteTekst } from '#modules/doelen/web/uitleg.ts'
import { Badge } from '#web/design/badge.tsx'
import { DateText } from '#web/design/date-text.tsx'

/** The promise in a few words: `ten minste 5,0 rapportcijfer op 31-12-2027`. */
export function Belofte({ doel }: { doel: Pick<Doel, 'richting' | 'streefwaarde' | 'eenheid' | 'streefdatum'> }) {
  return (
    <>
      {belofteTekst(doel)} op&nbsp;
      <DateText value={doel.streefdatum} />
    </>
  )
}

/** Same, different or conflicting, with the reason below it; a joint goal is what the others are compared with. */
export function Verhouding({ doel: { soort, verhouding, reden } }: { doel: Pick<Doel, 'soort' | 'verhouding' | 'reden'> }) {
  if (soort === 'gezamenlijk') return <span className="rk-zacht">Dit is het gezamenlijke doel</span>
  if (verhouding === null) return <span className="rk-zacht">Niet vergeleken</span>
  return (
    <div>
      <Badge tone={verhoudingNamen[verhouding].tone}>{verhoudingNamen[verhouding].naam}</Badge>
      {reden && <div>{reden}</div>}
    </div>
  )
}
