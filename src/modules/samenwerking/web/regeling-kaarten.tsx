import type { Aanstelling, Regeling, Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { vormNamen } from '#modules/samenwerking/web/teksten.ts'
import { begrippen, tafelSoortNamen, vormUitleg } from '#modules/samenwerking/web/uitleg.ts'
import { usePad } from '#web/use-pad.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Term } from '#web/design/term.tsx'
import { rolNamen } from '#web/teksten.ts'

/** The legal form of the day, in plain words. */
export function RechtsvormKaart({ regeling: { naam, rechtsvorm, bron } }: { regeling: Regeling }) {
  return (
    <Card
      heading={rechtsvorm ? (vormNamen[rechtsvorm.vorm] ?? rechtsvorm.vorm) : 'Geen rechtsvorm'}
      actions={
        <Term term={begrippen.rechtsvorm.woord} source={begrippen.rechtsvorm.bron}>
          {begrippen.rechtsvorm.uitleg}
        </Term>
      }
    >
      <p>
        {rechtsvorm
          ? vormUitleg[rechtsvorm.vorm]
          : 'Op deze dag is geen rechtsvorm vastgelegd. Kies hierboven een andere dag, of leg een rechtsvorm vast.'}
      </p>
      <KeyValueList
        items={[
          { label: 'Officiële naam', value: naam },
          ...(rechtsvorm
            ? [
                { label: 'Geldig', value: <GeldigTekst geldig={rechtsvorm.geldig} /> },
                { label: 'Bron van de vorm', value: rechtsvorm.bron },
              ]
            : []),
          { label: 'Bron van de regeling', value: bron },
        ]}
      />
    </Card>
  )
}

/** The keys that hold on the day: the way from the cooperation to who pays what. */
export function SleutelsKaart({ sleutels }: { sleutels: readonly Verdeelsleutel[] }) {
  const to = usePad()
  return (
    <Card
      heading={sleutels.length > 1 ? 'Geldende verdeelsleutels' : 'Geldende verdeelsleutel'}
      actions={
        <Term term={begrippen.verdeelsleutel.woord} source={begrippen.verdeelsleutel.bron}>
          {begrippen.verdeelsleutel.uitleg}
        </Term>
      }
    >
      {sleutels.length === 0 && (
        <EmptyState
          heading="Op deze dag geldt geen sleutel"
          action={<LinkButton to={to('/verdeelsleutels')}>Bekijk alle verdeelsleutels</LinkButton>}
        >
          Een sleutel geldt pas als daarover is besloten. Tot dan rekent niemand ermee.
        </EmptyState>
      )}
      {sleutels.map((sleutel) => (
        <KeyValueList
          key={sleutel.id}
          items={[
            {
              label: 'Naam',
              value: (
                <>
                  <Link to={to(`/verdeelsleutels/${sleutel.id}`)}>{sleutel.naam}</Link>{' '}
                  {sleutel.fictief && <Badge tone="warning">Fictief</Badge>}
                </>
              ),
            },
            { label: 'Geldig', value: <GeldigTekst geldig={{ van: sleutel.geldigVan, totEnMet: sleutel.geldigTotEnMet }} /> },
            { label: 'Besluit', value: sleutel.besluit ? `${sleutel.besluit.gremium}, ${sleutel.besluit.kenmerk}` : null },
            { label: 'Bron', value: sleutel.bron },
          ]}
        />
      ))}
    </Card>
  )
}

/** The parts of the joint organisation that deliver on the day. */
export function DienstonderdelenKaart({ regeling: { dienstonderdelen } }: { regeling: Regeling }) {
  return (
    <Card heading="Dienstonderdelen" isFlush>
      <DataTable
        caption="Onderdelen van de gezamenlijke organisatie die diensten leveren"
        isCaptionHidden
        rows={dienstonderdelen}
        rowKey={({ id }) => id}
        columns={[
          { key: 'naam', header: 'Naam', isRowHeader: true, cell: ({ naam }) => naam },
          {
            key: 'omschrijving',
            header: 'Omschrijving',
            cell: ({ omschrijving }) => omschrijving || <span className="rk-zacht">niet ingevuld</span>,
          },
          { key: 'geldig', header: 'Geldig', cell: ({ geldig }) => <GeldigTekst geldig={geldig} /> },
          { key: 'bron', header: 'Bron', cell: ({ bron }) => bron },
        ]}
        empty={
          <EmptyState heading="Geen dienstonderdelen op deze dag">
            Levert de gezamenlijke organisatie met meer onderdelen, zoals ICT en een sociale dienst? Dan krijgt elk onderdeel hier een regel
            en eigen stoelen bij vraag en aanbod.
          </EmptyState>
        }
      />
    </Card>
  )
}

/** The tables of the cooperation and who sits there on the day. Since when a table exists is not recorded. */
export function TafelsKaart({ regeling: { tafels }, mensen }: { regeling: Regeling; mensen: readonly Aanstelling[] }) {
  const to = usePad()
  const leden = (tafelId: string) => mensen.filter((mens) => mens.tafels.some(({ id }) => id === tafelId))
  return (
    <Card heading="Tafels" isFlush>
      <DataTable
        caption="Gremia van de samenwerking. Van een tafel staat niet vast sinds wanneer die er is; wie er zit, is van de gekozen dag."
        rows={tafels}
        rowKey={({ id }) => id}
        columns={[
          { key: 'naam', header: 'Naam', isRowHeader: true, cell: ({ id, naam }) => <Link to={to(`/tafels/${id}`)}>{naam}</Link> },
          { key: 'soort', header: 'Soort', cell: ({ soort }) => tafelSoortNamen[soort] },
          {
            key: 'leden',
            header: 'Wie er zitten',
            cell: ({ id }) =>
              leden(id).length > 0 ? (
                <ul className="rk-kaal">
                  {leden(id).map((lid) => (
                    <li key={lid.id}>
                      {lid.persoonNaam}, {(rolNamen[lid.rol] ?? lid.rol).toLowerCase()} van {lid.organisatieNaam}
                    </li>
                  ))}
                </ul>
              ) : (
                <span className="rk-zacht">nog niemand met een pet</span>
              ),
          },
          { key: 'bron', header: 'Bron', cell: ({ bron }) => bron },
        ]}
        empty={
          <EmptyState heading="Nog geen tafels">
            Hier komen de tafels waar besluiten en adviezen vallen: het bestuur, de secretarissen, de controllers.
          </EmptyState>
        }
      />
    </Card>
  )
}
