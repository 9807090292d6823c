import { Check } from 'lucide-react'
import { deelnameRollen, type Deelname } from '#modules/samenwerking/contract.ts'
import { deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { deelnameRolUitleg } from '#modules/samenwerking/web/uitleg.ts'
import { usePad } from '#web/use-pad.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { Term } from '#web/design/term.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { useStandOp } from '#web/stand-op.ts'

/** Every organisation against every role: who is owner, who asks, who delivers, who uses. */
export function DeelnemersMatrix({ deelnames }: { deelnames: readonly Deelname[] }) {
  const { dag } = useStandOp()
  const to = usePad()
  const rijen = [...Map.groupBy(deelnames, ({ organisatieId }) => organisatieId).values()]
  return (
    <Card heading="Wie doet mee, in welke rol" isFlush actions={<Link to={to('/samenwerking/deelnemers')}>Bekijk alle deelnames</Link>}>
      <DataTable
        caption={`Organisaties en hun rollen op ${showDatumLang(dag)}`}
        isCaptionHidden
        rows={rijen}
        rowKey={(rij) => rij[0]!.organisatieId}
        columns={[
          {
            key: 'organisatie',
            header: 'Organisatie',
            isRowHeader: true,
            cell: (rij) => <Link to={to(`/organisaties/${rij[0]!.organisatieId}`)}>{rij[0]!.organisatieNaam}</Link>,
          },
          ...deelnameRollen.map((rol) => ({
            key: rol,
            header: deelnameRolNamen[rol]!,
            onMobile: 'shown' as const,
            term: <Term term={deelnameRolNamen[rol]!.toLowerCase()}>{deelnameRolUitleg[rol]}</Term>,
            cell: (rij: readonly Deelname[]) => <Rol deelnames={rij.filter((deelname) => deelname.rol === rol)} />,
          })),
        ]}
        empty={
          <EmptyState heading="Op deze dag doet niemand mee">
            Hier staat welke organisaties meedoen en in welke rol. Kies hierboven een andere dag, of leg de deelnemers vast.
          </EmptyState>
        }
      />
    </Card>
  )
}

function Rol({ deelnames }: { deelnames: readonly Deelname[] }) {
  if (deelnames.length === 0)
    return (
      <span className="rk-zacht">
        <span aria-hidden="true">–</span>
        <VisuallyHidden>niet</VisuallyHidden>
      </span>
    )
  return deelnames.map(({ id, geldig: { van }, viaNaam }) => (
    <span key={id} className="rk-rolvak">
      <Check className="rk-icoon" aria-hidden="true" />
      <span>
        {van ? (
          <>
            sinds&nbsp;
            <DateText value={van} />
          </>
        ) : (
          'altijd al'
        )}
        {viaNaam && `, via ${viaNaam}`}
      </span>
    </span>
  ))
}
