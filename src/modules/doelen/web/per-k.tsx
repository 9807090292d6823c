import { breuk, multiplyBreuk, roundBreuk } from '#kernel/breuk.ts'
import type { Herijking } from '#modules/doelen/contract.ts'
import { standPerK, type StandPerK, voortgang } from '#modules/doelen/domain/voortgang.ts'
import { kNamen, uitkomstNamen } from '#modules/doelen/web/uitleg.ts'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'

const uitkomsten = Object.keys(uitkomstNamen) as Herijking['uitkomst'][]

/** The promises per K: for what the cooperation was begun, and what came of that. */
export function PerK({ herijkingen }: { herijkingen: readonly Herijking[] }) {
  const rows = standPerK(herijkingen.map(({ doel, uitkomst }) => ({ k: doel.k, uitkomst })))
  if (rows.every(({ k }) => k === null)) return null
  return (
    <Card heading={kZin(rows)} isFlush>
      <DataTable
        caption="Beloften per K"
        isCaptionHidden
        rows={rows}
        rowKey={({ k }) => k ?? 'geen'}
        columns={[
          {
            key: 'k',
            header: 'K',
            isRowHeader: true,
            cell: ({ k }) => <Link to={`/herijking?k=${k ?? 'geen'}`}>{k === null ? 'Geen K gekozen' : kNamen[k]}</Link>,
          },
          ...uitkomsten.map((uitkomst): Column<StandPerK> => ({
            key: uitkomst,
            header: uitkomstNamen[uitkomst].naam,
            align: 'end',
            onMobile: 'shown',
            cell: ({ aantallen }) => String(aantallen[uitkomst]),
          })),
        ]}
      />
    </Card>
  )
}

/** What stands out: for which K's every promise was kept, or none of them. */
function kZin(rows: readonly StandPerK[]): string {
  const known = rows.filter((row): row is StandPerK & { k: NonNullable<StandPerK['k']> } => row.k !== null)
  const kept = known.filter(({ aantallen, totaal }) => aantallen.gehaald === totaal).map(({ k }) => kNamen[k].toLowerCase())
  const missed = known.filter(({ aantallen }) => aantallen.niet_gehaald > 0).map(({ k }) => kNamen[k].toLowerCase())
  const list = (namen: readonly string[]) => new Intl.ListFormat('nl').format(namen)
  if (missed.length > 0) return `Per K: bij ${list(missed)} is een belofte niet gehaald`
  if (kept.length > 0) return `Per K: bij ${list(kept)} is alles gehaald`
  return 'Per K: nog nergens is alles gehaald'
}

/** Which part of the way from begin to promise was covered, in whole percents. */
export function Voortgang({ herijking: { doel, meting } }: { herijking: Herijking }) {
  const part = voortgang({ ...doel, waarde: meting?.waarde ?? null })
  if (part === null) return <span className="rk-zacht">onbekend</span>
  return <>{`${roundBreuk(multiplyBreuk(part, breuk(100n)))}%`}</>
}
