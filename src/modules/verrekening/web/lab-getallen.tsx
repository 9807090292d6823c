import type { Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { showAantal } from '#kernel/format/getal.ts'

interface Props {
  opzet: Opzet
  vulIn: (plaats: string, getal: string | null) => void
  anders: number
  herstel: () => void
}

const nietOnderNul = (getal: string | null) => (getal?.startsWith('-') ? null : getal)

/** Every number that the laboratory reckons with; each can be typed over, and everything above answers at once. */
export function Getallen({ opzet, vulIn, anders, herstel }: Props) {
  return (
    <Card heading="De getallen">
      <Stack gap="md">
        <p>
          U kunt elk getal wijzigen. Alles hierboven rekent meteen mee. In de catalogus en de begroting verandert niets.{' '}
          {anders > 0 && `U hebt ${showAantal(anders, 'getal', 'getallen')} gewijzigd.`}
        </p>
        {anders > 0 && (
          <ButtonRow>
            <Button size="small" onPress={herstel}>
              Zet de getallen terug
            </Button>
          </ButtonRow>
        )}
        <Disclosure summary="Tarieven en aantallen">
          <Producten opzet={opzet} vulIn={vulIn} />
        </Disclosure>
        <Disclosure summary="Inwoners en wat ieder nu betaalt">
          <Deelnemers opzet={opzet} vulIn={vulIn} />
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Producten({ opzet, vulIn }: Pick<Props, 'opzet' | 'vulIn'>) {
  const columns: Column<Opzet['producten'][number]>[] = [
    { key: 'naam', header: 'Product', isRowHeader: true, cell: ({ naam, pakket }) => `${naam} (${pakket})` },
    {
      key: 'tarief',
      header: 'Tarief',
      onMobile: 'shown',
      cell: ({ code, naam, tarief }) => (
        <AmountField
          name={`t-${code}`}
          label={`Tarief van ${naam}`}
          isLabelHidden
          hint=""
          value={tarief}
          onChange={(getal) => vulIn(`t/${code}`, nietOnderNul(getal))}
        />
      ),
    },
    ...opzet.deelnemers.map(({ code: deelnemer, naam: wie }): Column<Opzet['producten'][number]> => ({
      key: deelnemer,
      header: wie,
      onMobile: 'shown',
      cell: ({ code, naam, aantallen }) => (
        <NumberField
          name={`a-${code}-${deelnemer}`}
          label={`Aantal ${naam}, ${wie}`}
          isLabelHidden
          decimals={4}
          value={aantallen.find((each) => each.deelnemer === deelnemer)?.aantal ?? null}
          onChange={(getal) => vulIn(`a/${code}/${deelnemer}`, nietOnderNul(getal))}
        />
      ),
    })),
  ]
  return (
    <DataTable
      caption="Tarieven en aantallen per jaar"
      isCaptionHidden
      rows={opzet.producten}
      rowKey={({ code }) => code}
      columns={columns}
    />
  )
}

function Deelnemers({ opzet, vulIn }: Pick<Props, 'opzet' | 'vulIn'>) {
  const columns: Column<Opzet['deelnemers'][number]>[] = [
    { key: 'naam', header: 'Deelnemer', isRowHeader: true, cell: ({ naam }) => naam },
    {
      key: 'inwoners',
      header: 'Inwoners',
      cell: ({ code, naam, inwoners }) => (
        <NumberField
          name={`i-${code}`}
          label={`Inwoners van ${naam}`}
          isLabelHidden
          value={inwoners}
          onChange={(getal) => vulIn(`i/${code}`, nietOnderNul(getal))}
        />
      ),
    },
    {
      key: 'nu',
      header: 'Betaalt nu',
      cell: ({ code, naam, nu }) => (
        <AmountField
          name={`n-${code}`}
          label={`Wat ${naam} nu betaalt`}
          isLabelHidden
          hint=""
          value={nu}
          onChange={(getal) => vulIn(`n/${code}`, nietOnderNul(getal))}
        />
      ),
    },
  ]
  return (
    <DataTable
      caption="Inwoners en bijdragen van nu"
      isCaptionHidden
      rows={opzet.deelnemers}
      rowKey={({ code }) => code}
      columns={columns}
    />
  )
}
