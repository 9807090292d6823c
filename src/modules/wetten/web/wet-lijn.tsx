import { addDays, datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import type { WetInLijst } from '#modules/wetten/contract.ts'
import { aandachtNamen, statusNamen, zekerheidNamen } from '#modules/wetten/domain/namen.ts'
import { agendazin, overEenJaar } from '#modules/wetten/domain/wet.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { type AxisRange, position } from '#web/design/date-axis.ts'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'
import { useWidth } from '#web/design/use-width.ts'

/** How many municipalities have not said yet how it is, beside an analysis that is there. */
export const wachtOp = ({ analyse, partijen }: Pick<WetInLijst, 'analyse' | 'partijen'>): number =>
  analyse === null ? 0 : partijen.filter(({ stand }) => stand === 'niet_bekeken' || stand === 'verouderd').length

const isOpen = ({ status }: WetInLijst) => status !== 'ingeregeld' && status !== 'vervallen'
type Gedateerd = WetInLijst & { inwerkingOp: string }

/** The laws that are not done on a line of time, with the finding above it and the same as a table. */
export function WetLijn({ wetten, vandaag, isFiltered }: { wetten: readonly WetInLijst[]; vandaag: string; isFiltered: boolean }) {
  const open = wetten.filter(isOpen)
  const metDag = open
    .filter((wet): wet is Gedateerd => wet.inwerkingOp !== null)
    .toSorted((a, b) => (a.inwerkingOp < b.inwerkingOp ? -1 : 1))
  const zonder = open.filter(({ inwerkingOp }) => inwerkingOp === null).map(({ naam }) => naam)
  return (
    <Card>
      <Figure
        heading={agendazin(
          wetten.map((wet) => ({ ...wet, wachtOp: wachtOp(wet) })),
          vandaag,
        )}
        lead={
          <>
            {isFiltered && 'Alleen de wetten van uw filter. '}Het grijze vlak is het komende jaar.
            {zonder.length > 0 && ` Nog zonder datum: ${new Intl.ListFormat('nl').format(zonder)}.`}
          </>
        }
        table={<Tabel wetten={open} />}
      >
        {metDag.length > 0 && <Beeld wetten={metDag} vandaag={vandaag} />}
        <ul className="rk-wetlijn__uitleg">
          <li>
            <span className="rk-wetlijn__punt rk-wetlijn__punt--op_de_agenda" aria-hidden="true" /> zonder trekker
          </li>
          <li>
            <span className="rk-wetlijn__punt" aria-hidden="true" /> in analyse
          </li>
          <li>
            <span className="rk-wetlijn__punt rk-wetlijn__punt--geanalyseerd" aria-hidden="true" /> analyse gedeeld
          </li>
        </ul>
      </Figure>
    </Card>
  )
}

/** Days of room before the first mark and after the last one, so that none stands on the edge. */
const MARGE = 14
/** Below this width the name stands above its line. */
const NARROW = 640

function Beeld({ wetten, vandaag }: { wetten: readonly Gedateerd[]; vandaag: string }) {
  const [box, width] = useWidth(900)
  const first = wetten.map(({ inwerkingOp }) => addDays(datum(inwerkingOp), -MARGE))
  const days = [...first, ...wetten.map(({ inwerkingOp }) => inwerkingOp), vandaag, overEenJaar(vandaag)]
  const range: AxisRange = { van: `${days.reduce(min).slice(0, 7)}-01`, totEnMet: addDays(datum(days.reduce(max)), MARGE) }
  const now = position(vandaag, range)
  return (
    <div className="rk-wetlijn" aria-hidden="true" ref={box}>
      <div className="rk-wetlijn__as">
        <div className="rk-wetlijn__schaal">
          {maten(range, width < NARROW ? 3 : 8).map((mark) => (
            <span key={mark} className="rk-wetlijn__maat" style={{ insetInlineStart: `${position(mark, range)}%` }}>
              {mark.slice(5, 7) === '01' ? mark.slice(0, 4) : `juli ${mark.slice(0, 4)}`}
            </span>
          ))}
          <span className={`rk-wetlijn__vandaag${now > 60 ? ' rk-wetlijn__vandaag--links' : ''}`} style={{ insetInlineStart: `${now}%` }}>
            vandaag {showDatum(vandaag)}
          </span>
        </div>
      </div>
      {wetten.map((wet) => (
        <Rij key={wet.id} wet={wet} range={range} vandaag={vandaag} lane={width < NARROW ? width : width * 0.64} />
      ))}
    </div>
  )
}

interface RijProps {
  wet: Gedateerd
  range: AxisRange
  vandaag: string
  /** Width of the part with the marks, in pixels. */
  lane: number
}

/** Room that the words beside a mark need, in pixels. */
const LABEL = { kort: 96, lang: 176 } as const

function Rij({ wet: { naam, inwerkingOp, zekerheid, status }, range, vandaag, lane }: RijProps) {
  const at = position(inwerkingOp, range)
  const now = position(vandaag, range)
  const year = position(overEenJaar(vandaag), range)
  const verwacht = zekerheid === 'verwacht' ? ' (verwacht)' : ''
  // On a narrow screen there is no room for it beside the mark.
  const isNarrow = lane < NARROW * 0.64
  const needs = (100 * (verwacht && !isNarrow ? LABEL.lang : LABEL.kort)) / lane
  // The words go to the left where they would run off the edge, or over the line of today.
  const isLeft = at > needs && (at + needs > 100 || (at < now && at + needs > now))
  return (
    <div className="rk-wetlijn__rij">
      <span className="rk-wetlijn__naam">
        {naam}
        {isNarrow && verwacht}
      </span>
      <span className="rk-wetlijn__baan">
        <span className="rk-wetlijn__jaar" style={{ insetInlineStart: `${now}%`, width: `${year - now}%` }} />
        <span className="rk-wetlijn__nu" style={{ insetInlineStart: `${now}%` }} />
        <span className={`rk-wetlijn__punt rk-wetlijn__punt--${status}`} style={{ insetInlineStart: `${at}%` }} />
        <span className={`rk-wetlijn__bij${isLeft ? ' rk-wetlijn__bij--links' : ''}`} style={{ insetInlineStart: `${at}%` }}>
          {showDatum(inwerkingOp)}
          {!isNarrow && verwacht}
        </span>
      </span>
    </div>
  )
}

function Tabel({ wetten }: { wetten: readonly WetInLijst[] }) {
  return (
    <DataTable
      caption="Wetten die nog niet zijn afgerond, op volgorde van ingaan"
      rows={wetten}
      rowKey={({ id }) => id}
      columns={[
        { key: 'naam', header: 'Wet', isRowHeader: true, cell: ({ id, naam }) => <Link to={`/wetten/${id}`}>{naam}</Link> },
        { key: 'dag', header: 'Gaat in', cell: ({ inwerkingOp }) => (inwerkingOp ? showDatum(inwerkingOp) : 'nog niet bekend') },
        { key: 'zeker', header: 'De datum is', cell: ({ zekerheid }) => zekerheidNamen[zekerheid].toLowerCase() },
        { key: 'stand', header: 'Stand', cell: ({ status }) => statusNamen[status].toLowerCase() },
        { key: 'aandacht', header: 'Let op', cell: ({ aandacht }) => (aandacht ? aandachtNamen[aandacht].toLowerCase() : 'niets') },
      ]}
    />
  )
}

const min = (a: string, b: string) => (a < b ? a : b)
const max = (a: string, b: string) => (a > b ? a : b)

/** The first day of the half year of a date, or of a later one. */
function halfjaar(dag: string, verder = 0): string {
  const count = Number(dag.slice(0, 4)) * 2 + (dag.slice(5, 7) < '07' ? 0 : 1) + verder
  return `${Math.floor(count / 2)}-${count % 2 === 0 ? '01' : '07'}-01`
}

/** Marks on half years, or on whole or more years when there is no room for so many. */
function maten({ van, totEnMet }: AxisRange, most: number): string[] {
  const all: string[] = []
  for (let mark = halfjaar(van); mark <= totEnMet; mark = halfjaar(mark, 1)) if (mark >= van) all.push(mark)
  if (all.length <= most) return all
  const years = all.filter((mark) => mark.slice(5, 7) === '01')
  const step = Math.ceil(years.length / most)
  return years.filter((_, index) => index % step === 0)
}
