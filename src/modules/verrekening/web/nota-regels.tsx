import { addBedrag, type Bedrag, formatBedrag, NIHIL } from '#kernel/bedrag.ts'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import type { Nota, Notaregel } from '#modules/verrekening/contract.ts'
import { afspraakZin } from '#modules/verrekening/domain/nota-zinnen.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'

/** Every product on the bill, with what its amount stands on; the name leads on to where the cost came from. */
export function NotaRegels({ nota }: { nota: Nota }) {
  const isAfgerekend = nota.afrekening !== null
  return (
    <Card heading="Per product" isFlush>
      <DataTable
        caption={`Producten op de nota van ${nota.organisatieNaam}`}
        isCaptionHidden
        rows={nota.regels}
        rowKey={({ productId }) => productId}
        empty={
          <EmptyState heading="Geen producten" headingLevel={3}>
            Er staan voor dit kwartaal geen aantallen van deze gemeente bij <Link to={`/hoeveelheden?jaar=${nota.jaar}`}>Hoeveelheden</Link>
            .
          </EmptyState>
        }
        columns={[...wat(nota), ...bedragen(nota.regels, isAfgerekend)]}
      />
    </Card>
  )
}

function wat({ zicht, organisatieId, jaar }: Nota): Column<Notaregel>[] {
  return [
    {
      key: 'product',
      header: 'Product',
      isRowHeader: true,
      cell: ({ productId, productNaam, eenheid, kostprijs }) => (
        <>
          {kostprijs?.toerekeningId && zicht === 'alles' ? (
            <Link to={`/kostprijzen/${kostprijs.toerekeningId}/producten/${productId}?deelnemer=${organisatieId}`}>{productNaam}</Link>
          ) : (
            productNaam
          )}
          <span className="rk-onder">per {eenheid}</span>
        </>
      ),
    },
    {
      key: 'aantal',
      header: 'Geteld van begroot',
      cell: ({ begroot, geteld, telling }) => (
        <>
          <Link to={`/hoeveelheden?jaar=${jaar}`}>
            {geteld === null ? `${showGetal(begroot)} begroot` : `${showGetal(geteld)} van ${showGetal(begroot)}`}
          </Link>
          {telling.bron && <span className="rk-onder">{telling.bron}</span>}
          {telling.peildatum && <span className="rk-onder">op {showDatum(telling.peildatum)}</span>}
        </>
      ),
    },
    {
      key: 'prijs',
      header: 'Prijs',
      align: 'end',
      cell: ({ tarief, tariefGrond, kostprijs }) => (
        <>
          <Amount value={tarief} />
          {kostprijs !== null && <span className="rk-onder">kostte {showBedrag(kostprijs.bedrag)}</span>}
          <span className="rk-onder">{[tariefGrond, kostprijs?.grond].filter(Boolean).join('; ')}</span>
        </>
      ),
    },
    {
      key: 'afspraak',
      header: 'Afspraak',
      onMobile: 'more',
      cell: (regel) => {
        const [wat, gevolg] = afspraakZin(regel)
        return (
          <>
            {wat}
            <span className="rk-onder">{gevolg}</span>
            <span className="rk-onder">{regel.afspraakGrond}</span>
          </>
        )
      },
    },
  ]
}

function bedragen(regels: readonly Notaregel[], isAfgerekend: boolean): Column<Notaregel>[] {
  const voorschot: Column<Notaregel> = {
    key: 'voorschot',
    header: 'Voorschot',
    align: 'end',
    onMobile: isAfgerekend ? 'more' : 'shown',
    cell: (regel) => <Amount value={regel.voorschot} />,
    total: <Amount value={som(regels, (regel) => regel.voorschot)} />,
  }
  if (!isAfgerekend) return [voorschot]
  const samen = (regel: Notaregel) => formatBedrag(addBedrag(cent(regel.voorschot), cent(regel.afrekening)))
  return [
    voorschot,
    {
      key: 'afrekening',
      header: 'Afrekening',
      align: 'end',
      cell: ({ afrekening }) => showBedrag(afrekening!, { metTeken: true }),
      total: showBedrag(
        som(regels, ({ afrekening }) => afrekening),
        { metTeken: true },
      ),
    },
    {
      key: 'samen',
      header: 'Samen',
      align: 'end',
      onMobile: 'shown',
      cell: (regel) => <Amount value={samen(regel)} />,
      total: <Amount value={som(regels, samen)} />,
    },
    {
      key: 'werkelijk',
      header: 'Werkelijk gekost',
      align: 'end',
      cell: ({ werkelijk }) => <Amount value={werkelijk!} />,
      total: <Amount value={som(regels, ({ werkelijk }) => werkelijk)} />,
    },
  ]
}

const cent = (bedrag: string | null): Bedrag => (bedrag === null ? NIHIL : (centenOf(bedrag)! as Bedrag))
const som = (regels: readonly Notaregel[], of: (regel: Notaregel) => string | null) =>
  formatBedrag(regels.reduce((sum, regel) => addBedrag(sum, cent(of(regel))), NIHIL))
