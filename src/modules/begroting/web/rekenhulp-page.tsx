import { useState } from 'react'
import { formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { breuk, multiplyBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { type Kapitaallast, kapitaallasten } from '#modules/begroting/domain/kapitaallast.ts'
import { overheadPerFte } from '#modules/begroting/domain/overhead.ts'
import { Amount } from '#web/design/amount.tsx'
import { AmountField } from '#web/design/amount-field.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'

/** Two sums that every proposal needs, answered while one types: nothing is kept. */
export function Component() {
  return (
    <Stack>
      <PageHeader
        title="Rekenhulp"
        lead={
          <>
            Wat kost een investering per jaar, en wat komt er aan overhead bij een baan? Er wordt niets bewaard. De uitkomst neemt u over in
            een <Link to="/voorstellen">voorstel</Link>.
          </>
        }
      />
      <Columns ratio="wide-narrow">
        <Kapitaallasten />
        <Overhead />
      </Columns>
    </Stack>
  )
}

/** No more than anything is written off in. */
const MEESTE_JAREN = 60

function Kapitaallasten() {
  const [investering, setInvestering] = useState<string | null>('120000.00')
  const [jaren, setJaren] = useState<string | null>('5')
  const [rente, setRente] = useState<string | null>('1.5')
  const aantal = Number(jaren)
  const kan = investering !== null && rente !== null && aantal >= 1 && aantal <= MEESTE_JAREN
  const lasten = kan ? kapitaallasten({ investering: expectOk(parseBedrag(investering)), jaren: aantal, rente: deel(rente) }) : []
  return (
    <Card heading="Kapitaallasten van een investering" isFlush>
      <div className="rk-begroting__invoer">
        <AmountField name="investering" label="Investering" value={investering} onChange={setInvestering} />
        <NumberField
          name="jaren"
          label="Afschrijven in"
          hint={`Van 1 tot en met ${MEESTE_JAREN}, elk jaar evenveel`}
          suffix="jaar"
          value={jaren}
          onChange={setJaren}
        />
        <NumberField
          name="rente"
          label="Rente"
          hint="Over de boekwaarde op 1 januari"
          decimals={3}
          suffix="%"
          value={rente}
          onChange={setRente}
        />
      </div>
      <DataTable
        caption="Afschrijving en rente per jaar"
        isCaptionHidden
        rows={lasten.map((last, index) => ({ ...last, jaar: index + 1 }))}
        rowKey={({ jaar }) => String(jaar)}
        columns={kolommen(lasten)}
        empty="Vul de investering, de jaren en de rente in."
      />
    </Card>
  )
}

const deel = (percentage: string) => multiplyBreuk(expectOk(parseDecimaal(percentage)), breuk(1n, 100n))

type Regel = Kapitaallast & { jaar: number }

function kolommen(lasten: readonly Kapitaallast[]): Column<Regel>[] {
  const bedrag = (key: 'boekwaarde' | 'afschrijving' | 'rente' | 'totaal', header: string): Column<Regel> => ({
    key,
    header,
    align: 'end',
    cell: (regel) => <Amount value={formatBedrag(regel[key])} />,
    ...(key === 'boekwaarde' ? {} : { total: <Amount value={formatBedrag(sumBedragen(lasten.map((last) => last[key])))} /> }),
  })
  return [
    { key: 'jaar', header: 'Jaar', isRowHeader: true, cell: ({ jaar }) => `Jaar ${jaar}` },
    { ...bedrag('boekwaarde', 'Boekwaarde op 1 januari'), onMobile: 'more' },
    bedrag('afschrijving', 'Afschrijving'),
    bedrag('rente', 'Rente'),
    { ...bedrag('totaal', 'Samen'), onMobile: 'shown' },
  ]
}

function Overhead() {
  const [perUur, setPerUur] = useState<string | null>('49.00')
  const [uren, setUren] = useState<string | null>('1350')
  const uitkomst = perUur !== null && uren !== null ? overheadPerFte(expectOk(parseBedrag(perUur)), expectOk(parseDecimaal(uren))) : null
  return (
    <Card heading="Overhead per voltijdsbaan">
      <Stack gap="md">
        <AmountField name="perUur" label="Opslag per uur" value={perUur} onChange={setPerUur} />
        <NumberField name="uren" label="Uren die u per jaar rekent" decimals={2} suffix="uur" value={uren} onChange={setUren} />
        <p>
          {uitkomst === null ? (
            'Vul de opslag en de uren in.'
          ) : (
            <>
              Per voltijdsbaan komt er{' '}
              <strong>
                <Amount value={formatBedrag(uitkomst)} />
              </strong>{' '}
              overhead bij.
            </>
          )}
        </p>
      </Stack>
    </Card>
  )
}
