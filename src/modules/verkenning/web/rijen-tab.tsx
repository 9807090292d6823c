import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Verkenning } from '#modules/verkenning/contract.ts'
import { jarenVan, kostenVan, wanneerVan } from '#modules/verkenning/domain/beeld.ts'
import type { Maatregel, Rij } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Heading } from '#web/design/heading.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'

/** What is judged: each row with its explanation; a scenario with what it costs, asks and takes. */
export function RijenTab({ verkenning }: { verkenning: Verkenning }) {
  const { rijen, sjabloon } = verkenning
  const [enkelvoud] = sjablonen[sjabloon].rij
  return (
    <Columns ratio="wide-narrow">
      <Stack>
        {rijen.length === 0 && (
          <Card>
            <EmptyState headingLevel={2} heading={`Nog geen ${enkelvoud}`}>
              Kies “Wijzig” en schrijf op waarover u een oordeel vraagt.
            </EmptyState>
          </Card>
        )}
        {sjabloon === 'scenarios' ? (
          rijen.map((rij) => <Scenario key={rij.id} rij={rij} isVoorkeur={verkenning.voorkeur === rij.id} />)
        ) : (
          <Lijst rijen={rijen} />
        )}
      </Stack>
      <Punten verkenning={verkenning} />
    </Columns>
  )
}

function Punten({ verkenning: { sjabloon, bron, wensId, wensTitel, doelId, doelTitel } }: { verkenning: Verkenning }) {
  const { kolommen, schaal, hulp } = sjablonen[sjabloon]
  return (
    <Card heading="Waarop wordt geoordeeld">
      <KeyValueList
        items={[
          ...kolommen.map(({ naam, uitleg }) => ({ label: naam, value: uitleg })),
          { label: 'Schaal', value: `Van ${schaal.tekens[0]} tot ${schaal.tekens.at(-1)}: ${schaal.betekenis}.` },
          ...(wensId ? [{ label: 'Hoort bij wens', value: <Link to={`/wensen/${wensId}`}>{wensTitel!}</Link> }] : []),
          ...(doelId ? [{ label: 'Hoort bij doel', value: <Link to={`/doelen/${doelId}`}>{doelTitel!}</Link> }] : []),
          ...(bron ? [{ label: 'Sjabloon naar', value: bron }] : []),
        ]}
      />
      {hulp.length > 0 && (
        <ul className="rk-voorwaarden">
          {hulp.map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Lijst({ rijen }: { rijen: readonly Rij[] }) {
  const groepen = Map.groupBy(rijen, ({ groep }) => groep)
  return [...groepen].map(([groep, lijst]) => (
    <Card key={groep} {...(groep ? { heading: groep } : {})}>
      <KeyValueList items={lijst.map(({ titel, toelichting }) => ({ label: titel, value: toelichting || 'Geen toelichting' }))} />
    </Card>
  ))
}

function Scenario({ rij, isVoorkeur }: { rij: Rij; isVoorkeur: boolean }) {
  const { titel, toelichting, voorwaarden, maatregelen } = rij
  const geld = (label: string, bedrag: string | null) => ({ label, value: bedrag && showBedrag(bedrag) })
  const feiten = [
    geld('Frictiekosten', rij.frictiekosten),
    geld('Ontvlechtingskosten', rij.ontvlechtingskosten),
    geld('Transitiekosten', rij.transitiekosten),
    { label: 'Jaren van de overgang', value: jarenVan(rij) },
  ].filter(({ value }) => value !== null)
  return (
    <Card heading={titel} actions={isVoorkeur ? <Badge tone="positive">Voorkeur</Badge> : undefined}>
      <Stack gap="md">
        {toelichting && <p>{toelichting}</p>}
        {feiten.length > 0 && <KeyValueList items={feiten} />}
        {voorwaarden.length > 0 && (
          <div>
            <Heading level={3}>Voorwaarden</Heading>
            <ul className="rk-voorwaarden">
              {voorwaarden.map((voorwaarde) => (
                <li key={voorwaarde}>{voorwaarde}</li>
              ))}
            </ul>
          </div>
        )}
        {maatregelen.length > 0 && <Maatregelen titel={titel} maatregelen={maatregelen} />}
      </Stack>
    </Card>
  )
}

function Maatregelen({ titel, maatregelen }: { titel: string; maatregelen: readonly Maatregel[] }) {
  const naam = new Map(maatregelen.map(({ id, wat }) => [id, wat]))
  const totaal = kostenVan(maatregelen.map(({ bedrag }) => bedrag))
  const columns: Column<Maatregel>[] = [
    { key: 'wat', header: 'Maatregel', isRowHeader: true, cell: ({ wat }) => wat },
    { key: 'wanneer', header: 'Wanneer', cell: wanneerVan },
    { key: 'wie', header: 'Wie', cell: ({ wie }) => wie || 'nog niet bekend' },
    { key: 'eerst', header: 'Eerst nodig', onMobile: 'more', cell: ({ eerst }) => (eerst ? naam.get(eerst) : 'niets') },
    {
      key: 'bedrag',
      header: 'Bedrag',
      align: 'end',
      onMobile: 'shown',
      cell: ({ bedrag }) => (bedrag ? showBedrag(bedrag, { heleEuros: true }) : 'geen'),
      ...(totaal ? { total: showBedrag(totaal, { heleEuros: true }) } : {}),
    },
  ]
  return <DataTable caption={`Maatregelen bij ${titel}`} rows={maatregelen} rowKey={({ id }) => id} columns={columns} />
}
