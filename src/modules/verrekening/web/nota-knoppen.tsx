import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel, showGetal } from '#kernel/format/getal.ts'
import type { Nota } from '#modules/verrekening/contract.ts'
import { knoppenVan, knopZin } from '#modules/verrekening/web/nota-woorden.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'

/** What a municipality can steer on: what one unit less saves itself, what it saves everybody, and what others pay instead. */
export function NotaKnoppen({ nota: { regels, organisatieNaam, zicht } }: { nota: Nota }) {
  const knoppen = knoppenVan(regels)
  const [eerste] = knoppen
  const toerekeningId = zicht === 'alles' ? eerste?.kostprijs?.toerekeningId : null
  if (!eerste) return null
  return (
    <Card heading="Waar u op kunt sturen">
      <Stack gap="md">
        <p>
          {knopZin(eerste)}. Een deel van de kosten blijft, ook als u minder afneemt. Wat er wel minder wordt, komt bij een vaste prijs en
          binnen de bandbreedte bij iedereen terecht, door het resultaat. Staat er een min bij de anderen, dan betalen zij mee aan wat u
          bespaart.
          {toerekeningId && (
            <>
              {' '}
              <Link to={`/kostprijzen/${toerekeningId}/wat-als`}>Probeer andere aantallen</Link>
            </>
          )}
        </p>
        <DataTable
          caption={`Wat één eenheid minder in dit kwartaal waard is voor ${organisatieNaam}, het meeste geld eerst`}
          isCaptionHidden
          rows={knoppen}
          rowKey={({ productId }) => productId}
          columns={[
            {
              key: 'product',
              header: 'Eén minder van',
              isRowHeader: true,
              cell: ({ productNaam, eenheid }) => `${productNaam} (${eenheid})`,
            },
            { key: 'nu', header: 'Nu', align: 'end', cell: ({ geteld }) => showGetal(geteld!) },
            {
              key: 'vast',
              header: 'Kosten die blijven',
              align: 'end',
              onMobile: 'more',
              cell: ({ vastAandeel }) => showAandeel(vastAandeel, { decimalen: 0 }),
            },
            {
              key: 'eigen',
              header: 'Scheelt u',
              align: 'end',
              onMobile: 'shown',
              cell: ({ knop }) => <Amount value={knop!.voorDeelnemer} />,
            },
            {
              key: 'allen',
              header: 'Scheelt allen samen',
              align: 'end',
              onMobile: 'shown',
              cell: ({ knop }) => <Amount value={knop!.voorAllen} />,
            },
            {
              key: 'anderen',
              header: 'Scheelt de anderen',
              align: 'end',
              cell: ({ knop }) => showBedrag(centenOf(knop!.voorAllen)! - centenOf(knop!.voorDeelnemer)!, { metTeken: true }),
            },
          ]}
        />
      </Stack>
    </Card>
  )
}
