import type { Deelname, Regeling, Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import { vormNamen } from '#modules/samenwerking/web/teksten.ts'
import { geldtOp, wendedagen } from '#modules/samenwerking/web/wendedagen.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Timeline, type TimelineRow } from '#web/design/timeline.tsx'
import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import { useStandOp } from '#web/stand-op.ts'

/** As many quick days as fit in a line or two; the list below has them all. */
const mostQuickDays = 9

interface RegelingJarenProps {
  regeling: Regeling
  deelnames: readonly Deelname[]
  sleutels: readonly Verdeelsleutel[]
}

/** The years of the cooperation: form and keys on a line, and the days on which it became another one. Each day is a way to look at it. */
export function RegelingJaren({ regeling, deelnames, sleutels }: RegelingJarenProps) {
  const { op, dag, today } = useStandOp()
  const dagen = wendedagen(regeling.rechtsvormen, deelnames)
  const rows = rowsOf(regeling, sleutels, dag)
  const kiesbaar = [...new Set([...dagen.map((wending) => wending.dag).slice(-mostQuickDays), today])].toSorted()
  if (dagen.length === 0 && rows.length === 0) {
    return (
      <Card heading="Door de jaren">
        <EmptyState heading="Nog geen begin vastgelegd">
          Hier komt een tijdlijn van de rechtsvorm, de deelnemers en de sleutels. Kies dan een dag en u ziet de samenwerking van toen. Leg
          eerst een rechtsvorm of een deelnemer vast.
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card heading="Door de jaren">
      <Stack gap="md">
        <p>
          U ziet de stand op <strong>{showDatumLang(dag)}</strong>
          {op ? '' : ', vandaag'}. Op deze dagen veranderde er iets: kies er een, of kies zelf een dag bij ‘Stand op’ bovenaan.
        </p>
        <ButtonRow>
          {kiesbaar.map((keuze) => (
            <LinkButton
              key={keuze}
              size="small"
              variant={keuze === dag ? 'primary' : 'secondary'}
              to={keuze === today ? '?' : `?op=${keuze}`}
            >
              {keuze === today ? 'Vandaag' : showDatum(keuze)}
            </LinkButton>
          ))}
        </ButtonRow>
        <Timeline
          label="Rechtsvorm en verdeelsleutels"
          rows={rows}
          today={dag}
          todayLabel={op ? 'stand op' : 'vandaag'}
          actions={(_, periode) => <Link to={`?op=${periode.vanaf}`}>Bekijk {showDatum(periode.vanaf)}</Link>}
        />
        <Disclosure summary="Wat er wanneer veranderde">
          <WendedagenTabel dagen={dagen} />
        </Disclosure>
      </Stack>
    </Card>
  )
}

function WendedagenTabel({ dagen }: { dagen: ReturnType<typeof wendedagen> }) {
  return (
    <DataTable
      caption="Dagen waarop een vorm, een deelnemer of een rol begon of eindigde"
      rows={dagen}
      rowKey={(wending) => wending.dag}
      columns={[
        {
          key: 'dag',
          header: 'Dag',
          isRowHeader: true,
          cell: (wending) => <Link to={`?op=${wending.dag}`}>{showDatum(wending.dag)}</Link>,
        },
        {
          key: 'wat',
          header: 'Wat veranderde',
          cell: (wending) => (
            <ul className="rk-kaal">
              {wending.veranderingen.map((regel) => (
                <li key={regel}>{regel}</li>
              ))}
            </ul>
          ),
        },
        {
          key: 'ervoor',
          header: 'De dag ervoor',
          cell: (wending) => <Link to={`?op=${wending.dagErvoor}`}>{showDatum(wending.dagErvoor)}</Link>,
        },
      ]}
    />
  )
}

/** What holds on the day stands out; what has no beginning starts with the first thing that is known. */
function rowsOf(regeling: Regeling, sleutels: readonly Verdeelsleutel[], dag: string): TimelineRow[] {
  const begin = [
    ...regeling.rechtsvormen.flatMap(({ geldig }) => geldig.van ?? []),
    ...sleutels.map(({ geldigVan }) => geldigVan),
    dag,
  ].toSorted()[0]!
  const tone = (geldig: { van: string | null; totEnMet: string | null }) =>
    geldtOp({ geldig }, dag) ? ('info' as const) : ('neutral' as const)
  const vormen = regeling.rechtsvormen.map(({ id, vorm, geldig }) => ({
    id,
    vanaf: geldig.van ?? begin,
    totEnMet: geldig.totEnMet,
    label: vormNamen[vorm] ?? vorm,
    tone: tone(geldig),
  }))
  const gold = sleutels.map(({ id, naam, geldigVan, geldigTotEnMet }) => ({
    id,
    vanaf: geldigVan,
    totEnMet: geldigTotEnMet,
    label: naam,
    tone: tone({ van: geldigVan, totEnMet: geldigTotEnMet }),
  }))
  return [
    { id: 'vorm', label: 'Rechtsvorm', periods: vormen },
    { id: 'sleutel', label: 'Verdeelsleutel', periods: gold },
  ].filter(({ periods }) => periods.length > 0)
}
