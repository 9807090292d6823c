import type { Voorstel, Voorstelregel } from '#modules/afweging/contract.ts'
import { BijlagenKaart } from '#modules/afweging/web/bijlagen-kaart.tsx'
import { klassen, periodeTekst, raakvlakNamen, soortNamen } from '#modules/afweging/web/teksten.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Columns, Stack } from '#web/design/page-layout.tsx'

/** The proposal itself: what it is about, its lines with their evidence, and their sums. */
export function VoorstelTab({ voorstel }: { voorstel: Voorstel }) {
  return (
    <Stack>
      <Columns ratio="wide-narrow">
        <Card heading="Samenvatting">
          {voorstel.samenvatting ? <p className="rk-bewijs">{voorstel.samenvatting}</p> : <p>Er is nog geen samenvatting.</p>}
        </Card>
        <Gegevens voorstel={voorstel} />
      </Columns>
      <Beslispunten voorstel={voorstel} />
      <Card heading="Wat het kost" isFlush>
        <DataTable
          caption="Regels van het voorstel"
          isCaptionHidden
          rows={voorstel.regels}
          rowKey={({ id }) => id}
          columns={kolommen(voorstel)}
          empty={
            <EmptyState heading="Nog geen regels">
              Elke regel heeft een omschrijving, hoe nodig hij is met het bewijs daarvoor, een jaar en een bedrag. Van een bedrag dat nog
              niet bekend is, maakt u PM.
            </EmptyState>
          }
        />
      </Card>
      {voorstel.regels.length > 0 && <Sommen voorstel={voorstel} />}
      <BijlagenKaart voorstel={voorstel} />
      <ButtonRow>
        <LinkButton href={bestand(voorstel, 'docx')} isDownload>
          Download DOCX
        </LinkButton>
        <LinkButton href={bestand(voorstel, 'pdf')} isDownload>
          Download PDF
        </LinkButton>
      </ButtonRow>
    </Stack>
  )
}

const bestand = ({ id }: Voorstel, vorm: 'pdf' | 'docx') => `/api/v1/voorstellen/${id}/bestand?vorm=${vorm}`

function Gegevens({ voorstel }: { voorstel: Voorstel }) {
  return (
    <Card heading="Gegevens">
      <KeyValueList
        items={[
          { label: 'Nummer', value: voorstel.nummer ?? 'komt bij het indienen' },
          { label: 'Vorm', value: voorstel.vorm === 'realisatieplan' ? 'Realisatieplan' : 'Business case' },
          { label: 'Opgesteld door', value: voorstel.zijde.eigenOrganisatieNaam },
          { label: 'Wens', value: voorstel.wensTitel && <Link to={`/wensen/${voorstel.wensId}`}>{voorstel.wensTitel}</Link> },
          {
            label: 'Verdeelsleutel',
            value: voorstel.verdeelsleutelNaam ? (
              <Link to={`/verdeelsleutels/${voorstel.verdeelsleutelId}`}>{voorstel.verdeelsleutelNaam}</Link>
            ) : (
              'nog niet gekozen'
            ),
          },
          { label: 'Totaal', value: <Amount value={voorstel.totaal} /> },
          { label: 'Versie', value: String(voorstel.versie) },
        ]}
      />
    </Card>
  )
}

function Beslispunten({ voorstel: { beslispunten } }: { voorstel: Voorstel }) {
  return (
    <Card heading={beslispunten.length === 1 ? 'Wat er besloten wordt' : `Wat er besloten wordt: ${beslispunten.length} punten`}>
      <ol className="rk-beslispunten">
        {beslispunten.map(({ id, tekst, raakt }) => (
          <li key={id}>
            <p className="rk-bewijs">{tekst}</p>
            {raakt.length > 0 && (
              <p className="rk-zacht">
                Dit verandert: {raakt.map(({ soort, wat }) => `${wat} (${raakvlakNamen[soort].naam.toLowerCase()})`).join('; ')}.
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function kolommen({ totaal, beslispunten }: Voorstel): Column<Voorstelregel>[] {
  return [
    ...(beslispunten.length > 1
      ? [{ key: 'punt', header: 'Punt', cell: ({ beslispunt }: Voorstelregel) => String(beslispunt), onMobile: 'more' as const }]
      : []),
    {
      key: 'omschrijving',
      header: 'Waarvoor',
      isRowHeader: true,
      cell: ({ omschrijving, bewijs }) => (
        <>
          {omschrijving}
          {bewijs && <span className="rk-onder rk-bewijs">{bewijs}</span>}
        </>
      ),
    },
    { key: 'klasse', header: 'Noodzaak', cell: ({ klasse }) => <Badge tone={klassen[klasse].tone}>{klassen[klasse].naam}</Badge> },
    { key: 'jaar', header: 'Jaar', cell: ({ jaar, soort }) => periodeTekst({ jaar, soort }) },
    { key: 'post', header: 'Bedrag', align: 'end', cell: ({ post }) => <Amount value={post} />, total: <Amount value={totaal} /> },
  ]
}

function Sommen({ voorstel: { perKlasse, perPeriode, totaal } }: { voorstel: Voorstel }) {
  return (
    <Columns>
      <Card heading="Per noodzaak" isFlush>
        <DataTable
          caption="Som per noodzaak"
          isCaptionHidden
          rows={perKlasse}
          rowKey={({ klasse }) => klasse}
          columns={[
            { key: 'klasse', header: 'Noodzaak', isRowHeader: true, cell: ({ klasse }) => klassen[klasse].naam },
            {
              key: 'totaal',
              header: 'Bedrag',
              align: 'end',
              cell: (som) => <Amount value={som.totaal} />,
              total: <Amount value={totaal} />,
            },
          ]}
        />
      </Card>
      <Card heading="Per jaar" isFlush>
        <DataTable
          caption="Som per jaar en soort"
          isCaptionHidden
          rows={perPeriode}
          rowKey={({ jaar, soort }) => `${jaar} ${soort}`}
          columns={[
            { key: 'jaar', header: 'Jaar', isRowHeader: true, cell: ({ jaar }) => String(jaar) },
            { key: 'soort', header: 'Soort', cell: ({ soort }) => soortNamen[soort] },
            {
              key: 'totaal',
              header: 'Bedrag',
              align: 'end',
              cell: (som) => <Amount value={som.totaal} />,
              total: <Amount value={totaal} />,
            },
          ]}
        />
      </Card>
    </Columns>
  )
}
