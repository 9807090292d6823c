import type { BriefDetail } from '#modules/verslag/contract.ts'
import { type Cijfers, kolommenVan } from '#modules/verslag/domain/cijfers.ts'
import { kostenZinnen, restZinnen } from '#modules/verslag/domain/zinnen.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'

/** The letter as it reads: what the municipality wrote, the joint words, and the figures that nobody typed. */
export function BriefTekst({ brief }: { brief: BriefDetail }) {
  const { tekst, gezamenlijk, momentopname, organisatieNaam } = brief
  const cijfers = momentopname.cijfers as Cijfers
  return (
    <Card heading="Zo leest de brief">
      <div className="rk-brief">
        {tekst ? tekst.inleiding && <p>{tekst.inleiding}</p> : <Verborgen naam={organisatieNaam} />}
        <h3>Aanleiding</h3>
        <p>{gezamenlijk.aanleiding}</p>
        <h3>Kern</h3>
        <p>{gezamenlijk.kernboodschap}</p>
        <h3>Wat het kost</h3>
        {kostenZinnen(cijfers, brief).map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
        <WieBetaalt cijfers={cijfers} />
        {restZinnen(cijfers).map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
        {tekst && (
          <>
            <h3>Waar wij dit uit betalen</h3>
            <p>{tekst.dekking || <span className="rk-brief__leeg">Nog niet ingevuld</span>}</p>
            {tekst.lokaal && (
              <>
                <h3>Wat dit betekent voor {organisatieNaam}</h3>
                <p>{tekst.lokaal}</p>
              </>
            )}
          </>
        )}
        <h3>Hoe het verder gaat</h3>
        <p>{gezamenlijk.vervolg}</p>
      </div>
    </Card>
  )
}

const Verborgen = ({ naam }: { naam: string }) => (
  <p className="rk-brief__leeg">Wat {naam} zelf schrijft, ziet u als het college de brief heeft vrijgegeven.</p>
)

function WieBetaalt({ cijfers }: { cijfers: Cijfers }) {
  const parties = [...new Map(cijfers.bijdragen.map((each) => [each.organisatieId, each])).values()]
  const columns: Column<Cijfers['bijdragen'][number]>[] = [
    { key: 'naam', header: 'Gemeente', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
    { key: 'aandeel', header: 'Aandeel', align: 'end', cell: ({ aandeel }) => showAandeel(aandeel) },
    ...kolommenVan(cijfers).map(({ jaar, soort, totaal }): Column<Cijfers['bijdragen'][number]> => ({
      key: `${jaar} ${soort}`,
      header: soort === 'incidenteel' ? `Eenmalig ${jaar}` : `Elk jaar vanaf ${jaar}`,
      align: 'end',
      cell: ({ organisatieId }) => (
        <Amount
          value={
            cijfers.bijdragen.find((each) => each.organisatieId === organisatieId && each.jaar === jaar && each.soort === soort)?.bedrag ??
            '0.00'
          }
        />
      ),
      total: <Amount value={totaal} />,
    })),
  ]
  return <DataTable caption="Wie betaalt wat" rows={parties} rowKey={({ organisatieId }) => organisatieId} columns={columns} />
}
