import { showGetal } from '#kernel/format/getal.ts'
import type { BerekendeWeging } from '#modules/afweging/contract.ts'
import { Nareken } from '#web/trail/nareken.tsx'
import { conclusieZin, eensgezindheidZin, geveldZinnen, kantelpuntZinnen, showScore } from '#modules/afweging/web/weging-woorden.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Stack } from '#web/design/page-layout.tsx'

type Samen = BerekendeWeging['uitvoer']['samen'][number]

/** What a weighing comes to: a sentence, a picture, the numbers per party, and how firm it stands. */
export function WegingUitkomst({ berekend: { invoer, uitvoer }, isProef = false }: { berekend: BerekendeWeging; isProef?: boolean }) {
  const kantelpunten = kantelpuntZinnen(uitvoer)
  return (
    <Card>
      <Stack gap="md">
        {isProef && (
          <p>
            <Badge tone="warning">Proef</Badge> Met uw eigen gewichten erbij. Alleen uw organisatie ziet dit.
          </p>
        )}
        <Figure
          heading={conclusieZin(uitvoer, invoer.marge)}
          lead="Gemiddelde score van 0 tot 10; elke organisatie telt even zwaar."
          table={<Totalen uitvoer={uitvoer} isProef={isProef} />}
        >
          <HorizontalBars
            title="Gemiddelde score per variant"
            description={uitvoer.samen.map(({ variant, gelijkGewicht }) => `${variant} ${showScore(gelijkGewicht)}`).join(', ')}
            bars={uitvoer.samen.map(({ variant, gelijkGewicht }) => ({ id: variant, label: variant, bedrag: thousandths(gelijkGewicht) }))}
            formatValue={showThousandths}
          />
        </Figure>
        {geveldZinnen(uitvoer).map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
        <p>{eensgezindheidZin(uitvoer)}</p>
        {kantelpunten.length > 0 && (
          <div>
            <p>Wat de uitkomst doet kantelen:</p>
            <ul>
              {kantelpunten.map((zin) => (
                <li key={zin}>{zin}</li>
              ))}
            </ul>
          </div>
        )}
        <Nareken naam="weging" invoer={invoer} />
      </Stack>
    </Card>
  )
}

/** The chart draws amounts, so a score goes in as so many whole thousandths: `6.050` as `6050.00`. */
const thousandths = (score: string) => `${BigInt(score.replace('.', ''))}.00`
const showThousandths = (amount: string) => {
  const digits = amount.slice(0, -3).padStart(4, '0')
  return showGetal(`${digits.slice(0, -3)}.${digits.slice(-3)}`)
}

function Totalen({ uitvoer, isProef }: { uitvoer: BerekendeWeging['uitvoer']; isProef: boolean }) {
  const columns: Column<Samen>[] = [
    { key: 'variant', header: 'Variant', isRowHeader: true, cell: ({ variant }) => variant },
    { key: 'rang', header: 'Rang', align: 'end', cell: ({ rang }) => (rang === null ? 'valt af' : String(rang)) },
    { key: 'samen', header: 'Gemiddeld', align: 'end', cell: ({ gelijkGewicht }) => showGetal(gelijkGewicht) },
    { key: 'slechtste', header: 'Laagste', align: 'end', cell: ({ slechtste }) => showGetal(slechtste) },
    ...uitvoer.actoren.map(({ code, totalen }): Column<Samen> => ({
      key: `actor ${code}`,
      header: code,
      align: 'end',
      cell: ({ variant }) => {
        const found = totalen.find((each) => each.variant === variant)!
        return `${showGetal(found.totaal)}${found.rang === null ? '' : ` (${found.rang})`}`
      },
    })),
  ]
  return (
    <DataTable
      caption={`${isProef ? 'Proef: s' : 'S'}core per variant, samen en per organisatie met de rang tussen haakjes`}
      rows={uitvoer.samen}
      rowKey={({ variant }) => variant}
      columns={columns}
    />
  )
}
