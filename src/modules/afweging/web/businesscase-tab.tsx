import { useQuery } from '@tanstack/react-query'
import { parseBedrag } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { expectOk } from '#kernel/refusal.ts'
import { afwegingApi, type BerekendeBusinesscase, type Businesscase, type Voorstel } from '#modules/afweging/contract.ts'
import { verliezersBijWinst } from '#modules/afweging/domain/verliezers.ts'
import { Effecten, PerSoort, Tornado, Uitgangspunten } from '#modules/afweging/web/businesscase-diepte.tsx'
import { KlantKaart } from '#modules/afweging/web/klant-kaart.tsx'
import { naarProcent } from '#modules/afweging/web/businesscase-ontwerp.ts'
import { WerkbladKnoppen } from '#modules/afweging/web/werkblad-knoppen.tsx'
import { opsomming } from '#modules/afweging/web/weging-woorden.ts'
import { kostensoortWoorden } from '#modules/afweging/web/businesscase-woorden.ts'
import { Nareken } from '#web/trail/nareken.tsx'
import { mayEdit } from '#platform/own-side/policy.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { ask } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

type Uitvoer = BerekendeBusinesscase['uitvoer']

/** What a proposal costs and yields over the years, together and per party. */
export function BusinesscaseTab({ voorstel }: { voorstel: Voorstel }) {
  const { data } = useQuery(ask(afwegingApi.readBusinesscase, { params: { id: voorstel.id } }))
  const mayChange = mayEdit(useWie(), 'voorstel.opstellen', voorstel.zijde).mag
  const to = `/voorstellen/${voorstel.id}/business-case/wijzigen`
  if (!data) return <Skeleton lines={6} />
  if (!data.uitkomst)
    return (
      <Card>
        <EmptyState
          heading="Er is nog geen business case"
          headingLevel={2}
          action={mayChange ? <LinkButton to={to}>Maak de business case</LinkButton> : undefined}
        >
          Een business case zet per jaar en per deelnemer naast elkaar wat iemand betaalt en ontvangt. U ziet wat dat nu waard is, na
          hoeveel jaar het is terugverdiend, en of iemand erop achteruitgaat.
        </EmptyState>
      </Card>
    )
  return (
    <Stack>
      <Uitkomst uitkomst={data.uitkomst} businesscase={data} />
      <Uitgangspunten businesscase={data} />
      <KlantKaart voorstel={voorstel} businesscase={data} />
      <Tornado businesscase={data} />
      <PerSoort businesscase={data} />
      <Effecten businesscase={data} />
      <WerkbladKnoppen id={voorstel.id} versie={data.versie} mayChange={mayChange} />
      <Kasstromen businesscase={data} totaal={data.uitkomst.uitvoer.totaal} wijzigen={mayChange ? to : null} />
    </Stack>
  )
}

/** The finding in one sentence. */
function bevinding({ status, ncw, terugverdientijd, pm }: Uitvoer): string {
  if (status === 'niet bepaalbaar')
    return `Niet bepaalbaar: van ${showAantal(pm, 'kasstroom is het bedrag', 'kasstromen is het bedrag')} nog PM. Het bekende deel is nu ${showBedrag(ncw)} waard`
  const terug = terugverdientijd === null ? 'het verdient zich niet terug' : `terugverdiend na ${showGetal(terugverdientijd)} jaar`
  if (ncw.startsWith('-')) return `Samen kost dit ${showBedrag(ncw.slice(1))} contant; ${terug}`
  return `Samen levert dit ${showBedrag(ncw)} contant op; ${terug}`
}

function Uitkomst({ uitkomst: { invoer, uitvoer }, businesscase }: { uitkomst: BerekendeBusinesscase; businesscase: Businesscase }) {
  const namen = verliezersBijWinst({
    ncw: expectOk(parseBedrag(uitvoer.ncw)),
    deelnemers: uitvoer.deelnemers.map(({ code, ncw }) => ({ code, ncw: expectOk(parseBedrag(ncw)) })),
  }).map(({ code }) => code)
  return (
    <>
      {namen.length > 0 && (
        <Alert
          tone="warning"
          heading={`Samen gaat u erop vooruit, maar ${opsomming(namen)} ${namen.length === 1 ? 'gaat' : 'gaan'} erop achteruit`}
        >
          De winst van het geheel verbergt dit verlies. Bespreek hoe u het verdeelt.
        </Alert>
      )}
      <Card>
        <Stack gap="md">
          <Figure
            heading={bevinding(uitvoer)}
            lead={`Netto contante waarde per deelnemer, gerekend naar ${businesscase.basisjaar} tegen ${showGetal(naarProcent(businesscase.disconteringsvoet))}% per jaar. Onder nul is een verlies.`}
            table={<PerDeelnemer uitvoer={uitvoer} />}
          >
            <HorizontalBars
              title="Netto contante waarde per deelnemer"
              description={uitvoer.deelnemers.map(({ code, ncw }) => `${code} ${showBedrag(ncw)}`).join(', ')}
              bars={uitvoer.deelnemers.map(({ code, ncw }) => ({ id: code, label: code, bedrag: ncw }))}
              formatValue={showBedrag}
            />
          </Figure>
          <Nareken naam="businesscase" invoer={invoer} />
        </Stack>
      </Card>
    </>
  )
}

/** A payback time in words: with PM it is not known, without it may never come. */
function tijdTekst(tijd: string | null, isKnown: boolean): string {
  if (tijd !== null) return `${showGetal(tijd)} jaar`
  return isKnown ? 'niet' : 'niet bepaalbaar'
}

function PerDeelnemer({ uitvoer }: { uitvoer: Uitvoer }) {
  const isKnown = uitvoer.status === 'bepaald'
  const columns: Column<Uitvoer['deelnemers'][number]>[] = [
    { key: 'code', header: 'Deelnemer', isRowHeader: true, cell: ({ code }) => code },
    {
      key: 'ncw',
      header: isKnown ? 'Netto contante waarde' : 'Netto contante waarde, bekende deel',
      align: 'end',
      cell: ({ ncw }) => <Amount value={ncw} />,
      total: <Amount value={uitvoer.ncw} />,
    },
    {
      key: 'tijd',
      header: 'Terugverdiend na',
      align: 'end',
      cell: ({ terugverdientijd }) => tijdTekst(terugverdientijd, isKnown),
      total: tijdTekst(uitvoer.terugverdientijd, isKnown),
    },
  ]
  return (
    <DataTable
      caption="Netto contante waarde en terugverdientijd per deelnemer"
      rows={uitvoer.deelnemers}
      rowKey={({ code }) => code}
      columns={columns}
      totalLabel="Samen"
    />
  )
}

function Kasstromen({ businesscase, totaal, wijzigen }: { businesscase: Businesscase; totaal: string; wijzigen: string | null }) {
  const columns: Column<Businesscase['kasstromen'][number]>[] = [
    { key: 'deelnemer', header: 'Deelnemer', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
    { key: 'jaar', header: 'Jaar', cell: ({ jaar }) => String(jaar) },
    {
      key: 'omschrijving',
      header: 'Waarvoor',
      cell: ({ omschrijving, alternatief }) => (
        <>
          {omschrijving || 'niet ingevuld'}
          {alternatief === 'nulalternatief' && <span className="rk-onder">gebeurt ook als u niets doet</span>}
        </>
      ),
    },
    { key: 'soort', header: 'Soort', cell: ({ soort }) => kostensoortWoorden[soort].split(':')[0] },
    {
      key: 'bedrag',
      header: 'Bedrag',
      align: 'end',
      onMobile: 'shown',
      cell: ({ bedrag }) => <Amount value={bedrag} />,
      total: <Amount value={totaal} />,
    },
  ]
  return (
    <Card
      heading="Kasstromen"
      isFlush
      actions={
        wijzigen && (
          <LinkButton size="small" to={wijzigen}>
            Wijzig de business case
          </LinkButton>
        )
      }
    >
      <DataTable
        caption="Wat elke deelnemer per jaar betaalt (onder nul) of ontvangt"
        isCaptionHidden
        rows={businesscase.kasstromen}
        rowKey={({ id }) => id}
        columns={columns}
        totalLabel={
          businesscase.kasstromen.some(({ alternatief }) => alternatief === 'nulalternatief')
            ? 'Verschil met niets doen, zonder rente'
            : 'Som zonder rente'
        }
      />
    </Card>
  )
}
