import { DateText } from '#web/design/date-text.tsx'

/** How long something holds, with dates that never break over two lines. */
export function GeldigTekst({ geldig: { van, totEnMet } }: { geldig: { van: string | null; totEnMet: string | null } }) {
  if (van && totEnMet)
    return (
      <>
        <DateText value={van} /> tot en&nbsp;met&nbsp;
        <DateText value={totEnMet} />
      </>
    )
  if (van)
    return (
      <>
        vanaf&nbsp;
        <DateText value={van} />
      </>
    )
  return totEnMet ? (
    <>
      tot en&nbsp;met&nbsp;
      <DateText value={totEnMet} />
    </>
  ) : (
    <>altijd</>
  )
}
