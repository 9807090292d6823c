import { showDatum, showDatumLang, showTijdstip } from '#kernel/format/datum.ts'

/** A date for people and for machines: `21-11-2026`, or written out. */
export function DateText({ value, isLong = false }: { value: string; isLong?: boolean }) {
  return (
    <time className="rk-datum" dateTime={value}>
      {isLong ? showDatumLang(value) : showDatum(value)}
    </time>
  )
}

/** A moment on the Dutch clock: `22-11-2026, 00:30`. */
export function TimeText({ value }: { value: string }) {
  return (
    <time className="rk-datum" dateTime={value}>
      {showTijdstip(value)}
    </time>
  )
}
