import { type Ingroeiweg, wegVan } from '#modules/verrekening/domain/laboratorium-effect.ts'
import { ingroeiInvoer } from '#modules/verrekening/domain/laboratorium-invoer.ts'
import type { Ingroei } from '#modules/verrekening/domain/ingroei.ts'
import type { Keuzes, Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import { compareBedrag, multiplyBedrag, subtractBedrag } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { Amount } from '#web/design/amount.tsx'
import { AmountField } from '#web/design/amount-field.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { Nareken } from '#web/trail/nareken.tsx'

interface Props {
  opzet: Opzet
  weg: Ingroeiweg | null
  kies: (keuzes: Partial<Keuzes>) => void
}

/** The four years on the way from now to the chosen method. */
export function Weg({ opzet, weg, kies }: Props) {
  const { ingroei, groei, grens } = opzet.keuzes
  return (
    <Card heading="De weg ernaartoe, vier jaar">
      <Stack gap="md">
        <div className="rk-veldenrij">
          <Select
            name="ingroei"
            label="Hoe groeit het in"
            value={ingroei}
            onChange={(waarde) => kies({ ingroei: waarde === 'lineair' ? 'lineair' : 'begrensd' })}
            options={[
              { value: 'begrensd', label: 'Begrensd: hooguit zoveel erbij per inwoner' },
              { value: 'lineair', label: 'Lineair: elk jaar een kwart' },
            ]}
          />
          {ingroei === 'begrensd' && (
            <AmountField
              name="grens"
              label="Hooguit erbij per inwoner per jaar"
              value={grens}
              onChange={(waarde) => waarde !== null && !waarde.startsWith('-') && kies({ grens: waarde })}
            />
          )}
          <NumberField
            name="groei"
            label="Groei van de kosten per jaar"
            hint="Bijvoorbeeld 2,5"
            decimals={2}
            suffix="%"
            value={groei}
            onChange={(waarde) => waarde !== null && kies({ groei: waarde })}
          />
        </div>
        {weg && (weg.ok ? <Jaren opzet={opzet} weg={weg.weg} /> : <p>{weg.reden}</p>)}
      </Stack>
    </Card>
  )
}

function Jaren({ opzet, weg }: { opzet: Opzet; weg: Ingroei }) {
  const jaren = wegVan(weg)
  const rijen = opzet.deelnemers.map(({ code, naam }, index) => ({
    code,
    naam,
    nu: weg.oud[index]!.bedrag,
    bedragen: jaren.map(({ bijdragen }) => bijdragen[index]!),
    nieuw: weg.nieuw[index]!.bedrag,
  }))
  const columns: Column<(typeof rijen)[number]>[] = [
    { key: 'naam', header: 'Deelnemer', isRowHeader: true, cell: ({ naam }) => naam },
    {
      key: 'nu',
      header: `Nu (${opzet.jaar})`,
      align: 'end',
      cell: ({ nu }) => <Amount value={nu} />,
      total: <Amount value={som(weg.oud)} />,
    },
    ...jaren.map(({ jaar, totaal }, index): Column<(typeof rijen)[number]> => ({
      key: String(jaar),
      header: String(jaar),
      align: 'end',
      cell: ({ bedragen }) => <Amount value={bedragen[index]!} />,
      total: <Amount value={totaal} />,
    })),
  ]
  return (
    <>
      <p>{wegZin(opzet, weg, jaren)}</p>
      <DataTable
        caption={`Bijdragen van ${jaren[0]!.jaar} tot en met ${jaren.at(-1)!.jaar}`}
        isCaptionHidden
        rows={rijen}
        rowKey={({ code }) => code}
        columns={columns}
        totalLabel="Samen"
      />
      <Nareken naam="ingroei" invoer={ingroeiInvoer(weg)} />
    </>
  )
}

const som = (posten: Ingroei['oud']) => posten.reduce((sum, { bedrag }) => sum + bedrag, 0n)

/** Whether the new division is reached within the four years, and who pays most more in the first. */
function wegZin({ deelnemers }: Opzet, weg: Ingroei, jaren: ReturnType<typeof wegVan>): string {
  const laatste = jaren.at(-1)!
  const [oud, nieuw] = [som(weg.oud), som(weg.nieuw)]
  const isBereikt = laatste.bijdragen.every((each, index) => {
    const verschil = each * nieuw - weg.nieuw[index]!.bedrag * laatste.totaal
    return verschil <= nieuw && verschil >= -nieuw
  })
  const eerste = jaren[0]!
  const stijging = deelnemers.map(({ naam }, index) => ({
    naam,
    meer: subtractBedrag(eerste.bijdragen[index]!, multiplyBedrag(eerste.totaal, breuk(weg.oud[index]!.bedrag, oud))),
  }))
  const [meest] = stijging.toSorted((a, b) => compareBedrag(b.meer, a.meer))
  const eind = isBereikt
    ? `In ${laatste.jaar} betaalt ieder zijn nieuwe deel.`
    : `In ${laatste.jaar} is het nieuwe deel nog niet bereikt: de grens houdt het tegen.`
  if (!meest || meest.meer <= 0n) return eind
  return `In ${eerste.jaar} betaalt ${meest.naam} ${showBedrag(meest.meer, { heleEuros: true })} meer dan met het deel van nu. ${eind}`
}
