import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { type Bedrag, formatBedrag, negateBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Toerekeninvoer } from '#modules/kosten/domain/toerekening-vorm.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'
import { NIET_VERDEELD, perDeelnemer, perProduct, type Verschuiving, watBlijftLiggen } from '#modules/kosten/domain/verschil.ts'
import { type Knop, knoppenVan, metStand } from '#modules/kosten/domain/wat-als.ts'
import { leesToerekening, type Lezing, periodeNaam } from '#modules/kosten/web/lezing.ts'
import { toerekeningQuery } from '#modules/kosten/web/queries.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ComboBox } from '#web/design/combo-box.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { SliderField } from '#web/design/slider-field.tsx'
import { queryClient } from '#web/query.ts'

/** The run of the address. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(toerekeningQuery(params['id']!))
  return { id: params['id']! }
}

/** Another volume, another driver: what it does to every product and everyone, worked out here while the slider moves. */
export function Component() {
  const { id } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(toerekeningQuery(id))
  const lezing = useMemo(() => leesToerekening(data), [data])
  return (
    <Stack>
      <PageHeader
        title="Wat als?"
        windowTitle="Wat als de aantallen anders zijn"
        lead={
          <>
            {data.fictief && <Badge tone="warning">Fictief</Badge>} Schuif met wat deelnemers afnemen of met wat een kostenplaats doet in{' '}
            {periodeNaam(data)}. Dit rekent in uw scherm: er wordt niets bewaard en niemand anders ziet het.
          </>
        }
      />
      {lezing ? (
        <Schuiven lezing={lezing} />
      ) : (
        <EmptyState heading="Deze toerekening kan niet meer worden nagerekend" headingLevel={2}>
          Ga terug naar de <Link to="/kostprijzen">kostprijzen</Link> en reken de periode opnieuw door.
        </EmptyState>
      )}
    </Stack>
  )
}

function Schuiven({ lezing }: { lezing: Lezing }) {
  const knoppen = useMemo(() => knoppenVan(lezing.invoer, lezing.naam), [lezing])
  const [keuze, setKeuze] = useState(knoppen[0]?.id ?? '')
  const [standen, setStanden] = useState<Record<string, number>>({})
  const knop = knoppen.find(({ id }) => id === keuze)
  const invoer = useMemo(
    () => knoppen.reduce((was, each) => metStand(was, each, standen[each.id] ?? 0), lezing.invoer),
    [knoppen, standen, lezing],
  )
  const changed = Object.entries(standen).filter(([, stand]) => stand !== 0)
  return (
    <>
      <Card>
        <Stack gap="md">
          <ComboBox
            name="knop"
            label="Waar schuift u mee?"
            hint="Typ een product, een deelnemer of een kostenplaats"
            value={knop ?? null}
            onChange={(option) => option && setKeuze(option.id)}
            load={(typed) => Promise.resolve(knoppen.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase())))}
          />
          {knop && (
            <SliderField
              name="stand"
              label={knop.label}
              value={standen[knop.id] ?? 0}
              min={-50}
              max={100}
              show={(stand) => `${stand > 0 ? '+' : ''}${stand}%`}
              onChange={(stand) => setStanden((was) => ({ ...was, [knop.id]: stand }))}
            />
          )}
          {changed.length > 0 && (
            <ButtonRow>
              <Button size="small" onPress={() => setStanden({})}>
                Zet alles terug ({changed.length})
              </Button>
            </ButtonRow>
          )}
        </Stack>
      </Card>
      <Gevolg lezing={lezing} invoer={invoer} knoppen={knoppen.filter(({ id }) => (standen[id] ?? 0) !== 0)} />
    </>
  )
}

function Gevolg({ lezing, invoer, knoppen }: { lezing: Lezing; invoer: Toerekeninvoer; knoppen: readonly Knop[] }) {
  const resultaat = useMemo(() => rekenModel(invoer), [invoer])
  if (!resultaat.ok)
    return (
      <Alert tone="warning" heading="Zo is het niet te verdelen">
        <ul>
          {resultaat.fouten.map(({ melding }) => (
            <li key={melding}>{melding}</li>
          ))}
        </ul>
      </Alert>
    )
  const { uitkomst } = resultaat
  const kostprijs = new Map(uitkomst.producten.map((product) => [product.id, product.kostprijs]))
  const was = new Map(lezing.uitkomst.producten.map((product) => [product.id, product.kostprijs]))
  return (
    <>
      <p aria-live="polite">{zin(perDeelnemer(uitkomst, lezing.uitkomst), lezing.naam, knoppen)}</p>
      <Card heading="Per deelnemer" isFlush>
        <Verschuivingen
          caption="Wat ieder betaalt, nu en dan"
          rows={[...perDeelnemer(uitkomst, lezing.uitkomst), watBlijftLiggen(uitkomst, lezing.uitkomst)]}
          naam={(code) => (code === NIET_VERDEELD ? 'Niet verdeeld' : lezing.naam(code))}
        />
      </Card>
      <Card heading="Kostprijs per product" isFlush>
        <DataTable
          caption="Kostprijs per stuk, nu en dan"
          isCaptionHidden
          rows={perProduct(uitkomst, lezing.uitkomst)}
          rowKey={({ code }) => code}
          columns={[
            { key: 'naam', header: 'Product', isRowHeader: true, cell: ({ code }) => lezing.naam(code) },
            { key: 'was', header: 'Nu', align: 'end', cell: ({ code }) => <Amount value={formatBedrag(was.get(code)!)} /> },
            { key: 'dan', header: 'Dan', align: 'end', cell: ({ code }) => <Amount value={formatBedrag(kostprijs.get(code)!)} /> },
            {
              key: 'verschil',
              header: 'Verschil',
              align: 'end',
              cell: ({ code }) => showBedrag(formatBedrag(subtractBedrag(kostprijs.get(code)!, was.get(code)!)), { metTeken: true }),
            },
          ]}
        />
      </Card>
    </>
  )
}

function Verschuivingen({ caption, rows, naam }: { caption: string; rows: readonly Verschuiving[]; naam: (code: string) => string }) {
  const som = (of: (row: Verschuiving) => Bedrag) => formatBedrag(sumBedragen(rows.map(of)))
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'naam', header: 'Deelnemer', isRowHeader: true, cell: ({ code }) => naam(code) },
        {
          key: 'was',
          header: 'Nu',
          align: 'end',
          cell: ({ was }) => <Amount value={formatBedrag(was!)} />,
          total: <Amount value={som(({ was }) => was!)} />,
        },
        {
          key: 'dan',
          header: 'Dan',
          align: 'end',
          cell: ({ nu }) => <Amount value={formatBedrag(nu)} />,
          total: <Amount value={som(({ nu }) => nu)} />,
        },
        {
          key: 'verschil',
          header: 'Verschil',
          align: 'end',
          cell: ({ verschil }) => showBedrag(formatBedrag(verschil!), { metTeken: true }),
          total: showBedrag(
            som(({ verschil }) => verschil!),
            { metTeken: true },
          ),
        },
      ]}
    />
  )
}

function zin(rows: readonly Verschuiving[], naam: (code: string) => string, knoppen: readonly Knop[]): string {
  if (knoppen.length === 0)
    return 'Schuif om te zien wat er verandert. De kosten in het grootboek blijven gelijk; wie ze betaalt, verschuift.'
  const [meest] = rows.toSorted((a, b) => (size(a) < size(b) ? 1 : -1))
  if (!meest || size(meest) === 0n) return 'Dit verandert voor niemand wat hij betaalt.'
  const anders = meest.verschil! < 0n ? negateBedrag(meest.verschil!) : meest.verschil!
  return `${naam(meest.code)} merkt dit het meest: ${showBedrag(formatBedrag(anders))} ${meest.verschil! < 0n ? 'minder' : 'meer'}.`
}

const size = ({ verschil }: Verschuiving): bigint => (verschil! < 0n ? -verschil! : verschil!)
