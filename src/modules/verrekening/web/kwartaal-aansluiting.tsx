import type { Kwartaal } from '#modules/verrekening/contract.ts'
import { cent } from '#modules/verrekening/web/kwartaal-lezing.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'

/** What the lines cost beside what the run put on its products, and what that run left; nothing where no run is behind it. */
export function Aansluiting({ kwartaal: { aansluiting, jaar } }: { kwartaal: Kwartaal }) {
  if (!aansluiting) return null
  const { toerekeningId, kosten, werkelijk, verschil, nietVerdeeld } = aansluiting
  const rijen = [
    { id: 'kosten', naam: 'Kosten van de producten volgens de toerekening', bedrag: kosten },
    { id: 'werkelijk', naam: 'Kostprijs maal geteld: wat de deelnemers samen betalen', bedrag: werkelijk },
    { id: 'verschil', naam: 'Verschil: afronding, eigen kostprijzen en producten buiten deze afrekening', bedrag: verschil },
    { id: 'nietVerdeeld', naam: 'Niet verdeeld: kosten die bij geen product komen, en die hier niemand betaalt', bedrag: nietVerdeeld },
  ]
  return (
    <Card
      isFlush
      heading={cent(nietVerdeeld) === 0n ? 'Alle kosten van het kwartaal zijn verdeeld' : 'Niet alle kosten van het kwartaal zijn verdeeld'}
    >
      <DataTable
        caption="Wat de producten kostten naast wat de deelnemers betalen"
        isCaptionHidden
        rows={rijen}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'wat',
            header: 'Wat',
            isRowHeader: true,
            cell: ({ id, naam }) =>
              id === 'kosten' || id === 'nietVerdeeld' ? (
                <Link to={`/kostprijzen?jaar=${jaar}&toerekening=${toerekeningId}`}>{naam}</Link>
              ) : (
                naam
              ),
          },
          {
            key: 'bedrag',
            header: 'Bedrag',
            align: 'end',
            onMobile: 'shown',
            cell: ({ id, bedrag }) => <Amount value={bedrag} metTeken={id === 'verschil'} />,
          },
        ]}
      />
    </Card>
  )
}
