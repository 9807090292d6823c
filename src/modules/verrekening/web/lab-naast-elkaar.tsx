import type { Scenario } from '#modules/verrekening/contract.ts'
import type { Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import { bijdragenVolgens, labVan } from '#modules/verrekening/domain/laboratorium.ts'
import { methodeNaam } from '#modules/verrekening/web/lab-woorden.ts'
import { bedrag, type Bedrag, sumBedragen } from '#kernel/bedrag.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { LinkButton } from '#web/design/link-button.tsx'

interface Props {
  opzet: Opzet
  /** How what is on the screen is called. */
  naam: string
  ander: Scenario
  zonder: string
}

/** What is on the screen beside a kept scenario: who pays what in each, and the difference. */
export function NaastElkaar({ opzet, naam, ander, zonder }: Props) {
  const [hier, daar] = [perDeelnemer(opzet), perDeelnemer(ander.opzet)]
  if (typeof hier === 'string' || typeof daar === 'string')
    return (
      <Card heading={`${naam} naast ${ander.titel}`} actions={<Sluit zonder={zonder} />}>
        {typeof hier === 'string' && <p>{`${naam} geeft geen uitkomst. ${hier}`}</p>}
        {typeof daar === 'string' && <p>{`${ander.titel} geeft geen uitkomst. ${daar}`}</p>}
      </Card>
    )
  const namen = new Map([...ander.opzet.deelnemers, ...opzet.deelnemers].map((each) => [each.code, each.naam]))
  const nul = bedrag(0n)
  const rijen = [...namen].map(([code, wie]) => ({ code, wie, hier: hier.get(code) ?? nul, daar: daar.get(code) ?? nul }))
  const verschil = ({ hier: a, daar: b }: { hier: Bedrag; daar: Bedrag }) => bedrag(a - b)
  const columns: Column<(typeof rijen)[number]>[] = [
    { key: 'wie', header: 'Deelnemer', isRowHeader: true, cell: ({ wie }) => wie },
    {
      key: 'daar',
      header: ander.titel,
      align: 'end',
      cell: (rij) => <Amount value={rij.daar} />,
      total: <Amount value={sumBedragen(rijen.map((rij) => rij.daar))} />,
    },
    {
      key: 'hier',
      header: naam,
      align: 'end',
      cell: (rij) => <Amount value={rij.hier} />,
      total: <Amount value={sumBedragen(rijen.map((rij) => rij.hier))} />,
    },
    {
      key: 'verschil',
      header: 'Verschil',
      align: 'end',
      cell: (rij) => <Amount value={verschil(rij)} metTeken />,
      total: <Amount value={sumBedragen(rijen.map(verschil))} metTeken />,
    },
  ]
  return (
    <Card heading={`${naam} naast ${ander.titel}`} actions={<Sluit zonder={zonder} />}>
      <p>
        {naam}: {methodeNaam(opzet, opzet.keuzes.methode)}, kosten {opzet.jaar}. {ander.titel}:{' '}
        {methodeNaam(ander.opzet, ander.opzet.keuzes.methode)}, kosten {ander.opzet.jaar}.
      </p>
      <DataTable
        caption="Twee scenario’s naast elkaar"
        isCaptionHidden
        rows={rijen}
        rowKey={({ code }) => code}
        columns={columns}
        totalLabel="Samen"
      />
    </Card>
  )
}

const Sluit = ({ zonder }: Pick<Props, 'zonder'>) => (
  <LinkButton size="small" to={zonder}>
    Sluit vergelijking
  </LinkButton>
)

/** What everyone pays, or why that cannot be said. */
function perDeelnemer(opzet: Opzet): Map<string, Bedrag> | string {
  const lab = labVan(opzet)
  const uitkomst = bijdragenVolgens(lab, opzet.keuzes.methode)
  return uitkomst.ok ? new Map(lab.codes.map((code, index) => [code, uitkomst.bijdragen[index]!])) : uitkomst.reden
}
