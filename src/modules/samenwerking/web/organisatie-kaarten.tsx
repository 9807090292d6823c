import type { Kenmerkwaarde, OrganisatieDetail } from '#modules/samenwerking/contract.ts'
import { WaardeBron, WieZietWaarde } from '#modules/samenwerking/web/kenmerk-cel.tsx'
import { geldtOp, opvolgingNamen } from '#modules/samenwerking/web/organisatie-woorden.ts'
import { registerSoortNamen } from '#modules/samenwerking/web/register-woorden.ts'
import { deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { deelnameRolUitleg } from '#modules/samenwerking/web/uitleg.ts'
import { Badge, type Tone } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { showDatum, showPeriode } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { useSession } from '#web/session.ts'

/** What came before and after it, with the day; nothing when it never changed. */
export function OpvolgingKaart({ organisatie: { naam, voorgangers, opvolgers } }: { organisatie: OrganisatieDetail }) {
  const rows = [
    ...voorgangers.map((ander) => ({ ...ander, kant: 'voorganger' as const })),
    ...opvolgers.map((ander) => ({ ...ander, kant: 'opvolger' as const })),
  ]
  if (rows.length === 0) return null
  return (
    <Card heading="Voorgangers en opvolgers" isFlush>
      <DataTable
        caption={`Wat in ${naam} opging, en waar ${naam} in opging`}
        rows={rows}
        rowKey={({ kant, organisatieId, datum }) => `${kant} ${organisatieId} ${datum}`}
        columns={[
          {
            key: 'naam',
            header: 'Organisatie',
            isRowHeader: true,
            cell: (row) => <Link to={`/organisaties/${row.organisatieId}`}>{row.naam}</Link>,
          },
          { key: 'kant', header: 'Is een', cell: ({ kant }) => (kant === 'voorganger' ? 'Voorganger' : 'Opvolger') },
          { key: 'datum', header: 'Datum', cell: ({ datum }) => showDatum(datum) },
          { key: 'soort', header: 'Hoe', cell: ({ soort }) => opvolgingNamen[soort] ?? soort },
        ]}
      />
    </Card>
  )
}

const geldtWoorden: Record<ReturnType<typeof geldtOp>, { naam: string; tone: Tone }> = {
  nu: { naam: 'Geldt', tone: 'positive' },
  straks: { naam: 'Nog niet begonnen', tone: 'info' },
  voorbij: { naam: 'Afgelopen', tone: 'neutral' },
}

/** Its roles in the cooperation of the hat, over all years. */
export function DeelnamesKaart({ organisatie: { naam, deelnames }, dag }: { organisatie: OrganisatieDetail; dag: string }) {
  const { hoed } = useSession()
  const regeling = hoed?.regelingNaam ?? 'uw samenwerking'
  return (
    <Card
      heading={`Deelname aan ${regeling}`}
      isFlush={deelnames.length > 0}
      actions={<Link to="/samenwerking/deelnemers">Bekijk alle deelnemers</Link>}
    >
      {deelnames.length === 0 ? (
        <p className="rk-zacht">
          {naam} doet niet mee aan {regeling}, en deed dat ook niet eerder.
        </p>
      ) : (
        <DataTable
          caption={`Rollen van ${naam}, alle jaren; met of ze gelden op ${showDatum(dag)}`}
          rows={deelnames}
          rowKey={({ rol, geldig, viaNaam }) => `${rol} ${geldig.van} ${viaNaam}`}
          columns={[
            { key: 'rol', header: 'Rol', isRowHeader: true, cell: ({ rol }) => deelnameRolNamen[rol] ?? rol },
            { key: 'geldig', header: 'Wanneer', cell: ({ geldig }) => showPeriode(geldig.van, geldig.totEnMet) },
            {
              key: 'stand',
              header: `Op ${showDatum(dag)}`,
              cell: ({ geldig }) => <Badge tone={geldtWoorden[geldtOp(geldig, dag)].tone}>{geldtWoorden[geldtOp(geldig, dag)].naam}</Badge>,
            },
            { key: 'via', header: 'Via', cell: ({ viaNaam }) => viaNaam ?? <span className="rk-zacht">rechtstreeks</span> },
            { key: 'uitleg', header: 'Wat deze rol is', onMobile: 'more', cell: ({ rol }) => deelnameRolUitleg[rol] },
          ]}
        />
      )}
    </Card>
  )
}

interface CijfersProps {
  organisatie: OrganisatieDetail
  tafels: readonly { id: string; naam: string }[]
  waarden: readonly Kenmerkwaarde[]
}

/** What else is counted of it, as far as the hat may see: newest first. */
export function CijfersKaart({ organisatie: { id, naam, soort }, tafels, waarden }: CijfersProps) {
  return (
    <Card
      heading={soort === 'gemeente' ? 'Andere kenmerken' : 'Kenmerken'}
      isFlush={waarden.length > 0}
      actions={<Link to={`/kenmerken?tab=cijfers&organisatieId=${id}`}>Bekijk bij Kenmerken</Link>}
    >
      {waarden.length === 0 ? (
        <EmptyState heading="Nog geen cijfers" action={<LinkButton to="/kenmerken">Ga naar Kenmerken</LinkButton>}>
          Hier komen cijfers zoals werkplekken en formatie, als {naam} ze deelt. Een verdeelsleutel kan ermee rekenen.
        </EmptyState>
      ) : (
        <DataTable
          caption={`Cijfers van ${naam}, met peildatum en bron`}
          rows={waarden}
          rowKey={({ id }) => id}
          columns={[
            { key: 'kenmerk', header: 'Kenmerk', isRowHeader: true, cell: ({ kenmerkNaam }) => kenmerkNaam },
            { key: 'peildatum', header: 'Peildatum', cell: ({ peildatum }) => showDatum(peildatum) },
            { key: 'waarde', header: 'Waarde', align: 'end', cell: ({ waarde }) => showGetal(waarde) },
            { key: 'zicht', header: 'Wie ziet dit', cell: (waarde) => <WieZietWaarde waarde={waarde} tafels={tafels} /> },
            { key: 'bron', header: 'Bron', cell: (waarde) => <WaardeBron waarde={waarde} /> },
          ]}
        />
      )}
    </Card>
  )
}

/** Its cooperations of 2016, its own and those of the municipalities that went into it. */
export function RegisterKaart({ organisatie: { id, naam, register } }: { organisatie: OrganisatieDetail }) {
  return (
    <Card
      heading="ICT-samenwerkingen in 2016"
      isFlush={register.length > 0}
      actions={register.length > 0 ? <Link to={`/register?organisatieId=${id}`}>Bekijk in het register</Link> : undefined}
    >
      {register.length === 0 ? (
        <p className="rk-zacht">
          In het register van 2016 staat geen samenwerking van {naam} of een voorganger. <Link to="/register">Bekijk het register</Link>
        </p>
      ) : (
        <DataTable
          caption={`Samenwerkingen van ${naam} en voorgangers in het register van 2016`}
          rows={register}
          rowKey={({ nummer }) => String(nummer)}
          columns={[
            {
              key: 'naam',
              header: 'Samenwerking',
              isRowHeader: true,
              cell: (regel) => <Link to={`/register?nummer=${regel.nummer}`}>{regel.naam}</Link>,
            },
            { key: 'soort', header: 'Soort', cell: ({ soort }) => registerSoortNamen[soort] ?? soort },
            {
              key: 'via',
              header: 'Wie was lid',
              cell: ({ viaVoorganger }) => (viaVoorganger ? `${viaVoorganger}, een voorganger` : `${naam} zelf`),
            },
            { key: 'nummer', header: 'Regel', align: 'end', cell: ({ nummer }) => nummer },
          ]}
        />
      )}
    </Card>
  )
}
