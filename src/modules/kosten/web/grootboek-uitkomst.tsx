import { useQuery } from '@tanstack/react-query'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { type Grootboekinlezing, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { GrootboekVerschillen } from '#modules/kosten/web/grootboek-verschillen.tsx'
import { kwartalenLijst, tijdvakVan, weggelatenZin } from '#modules/kosten/web/grootboek-woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { pageSize, useListAddress } from '#web/list-address.ts'
import { ask } from '#web/query.ts'

type Uitkomst = NonNullable<Grootboekinlezing['uitkomst']>

/** What the file holds and what it changes, before anything is saved. */
export function GrootboekUitkomst({ inlezing, isLive }: { inlezing: Grootboekinlezing; isLive: boolean }) {
  const { uitkomst } = inlezing
  if (!uitkomst) return null
  const hasFaults = uitkomst.aantalFouten > 0
  return (
    <>
      <Oordeel uitkomst={uitkomst} isLive={isLive} />
      <KpiRow>
        <Kpi label="Regels" value={showGetal(uitkomst.aantal)} detail={`${inlezing.koppeling!.jaar}, ${tijdvakVan(uitkomst)}`} />
        <Kpi label="Debet" value={showBedrag(uitkomst.debet)} />
        <Kpi label="Credit" value={showBedrag(uitkomst.credit)} />
        <Kpi label="Saldo" value={showBedrag(uitkomst.saldo)} detail="Debet min credit" />
        <Kpi
          label="Rekeningen"
          value={showGetal(uitkomst.aantalRekeningen)}
          detail={showAantal(uitkomst.aantalKostenplaatsen, 'kostenplaats', 'kostenplaatsen')}
        />
      </KpiRow>
      <LetOp uitkomst={uitkomst} />
      {hasFaults ? <Fouten id={inlezing.id} uitkomst={uitkomst} /> : uitkomst.bezwaar === null && <Verschil inlezing={inlezing} />}
    </>
  )
}

function Oordeel({ uitkomst, isLive }: { uitkomst: Uitkomst; isLive: boolean }) {
  const { aantalFouten, bezwaar } = uitkomst
  if (aantalFouten > 0)
    return (
      <Alert tone="negative" heading={`Verbeter eerst ${showAantal(aantalFouten, 'fout', 'fouten')} in het bestand`} isLive={isLive}>
        <p>Er is niets vastgelegd. Hieronder staat per cel wat u kunt doen. Lees het verbeterde bestand daarna opnieuw in.</p>
      </Alert>
    )
  if (bezwaar !== null)
    return (
      <Alert tone="negative" heading="Dit bestand kan zo niet worden vastgelegd" isLive={isLive}>
        <p>{bezwaar}</p>
      </Alert>
    )
  return (
    <Alert tone="positive" heading="Alle regels zijn gelezen" isLive={isLive}>
      <p>Er is nog niets vastgelegd. Klopt het met uw boekhouding? Leg het dan vast.</p>
    </Alert>
  )
}

/** What is no fault, and what the reader has to know all the same. */
function LetOp({ uitkomst }: { uitkomst: Uitkomst }) {
  const { fictief, weggelaten, zonderKostenplaats, totaalverschil, perKwartaal, kwartaalVan, kwartaalTot } = uitkomst
  const punten = [
    fictief && 'Het bestand zegt zelf dat het fictief is. De versie krijgt daarom het merk Fictief.',
    weggelaten.length > 0 && `Niet ingelezen: ${weggelatenZin(weggelaten)}.`,
    zonderKostenplaats.aantal > 0 &&
      `${showAantal(zonderKostenplaats.aantal, 'regel heeft', 'regels hebben')} geen kostenplaats: ${showBedrag(zonderKostenplaats.debet)} debet en ${showBedrag(zonderKostenplaats.credit)} credit. Kosten zonder kostenplaats blijven zichtbaar als niet verdeeld.`,
    !perKwartaal &&
      `Elk bedrag gaat over kwartaal ${kwartaalVan} tot en met ${kwartaalTot} samen. Het staat bij kwartaal ${kwartaalTot}, want het bestand zegt niet hoe het over de kwartalen ligt.`,
  ].filter((punt) => punt !== false)
  return (
    <>
      {totaalverschil && (
        <Alert tone="warning" heading={`Het totaal op rij ${totaalverschil.rij} is niet de som van de regels`}>
          <p>
            Het bestand zegt {showBedrag(totaalverschil.bestand)}, de regels zijn samen {showBedrag(totaalverschil.regels)}. Kijk of er
            regels ontbreken voordat u vastlegt.
          </p>
        </Alert>
      )}
      {punten.length > 0 && (
        <Alert tone="info" heading="Goed om te weten">
          <ul>
            {punten.map((punt) => (
              <li key={punt}>{punt}</li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}

function Fouten({ id, uitkomst }: { id: string; uitkomst: Uitkomst }) {
  const address = useListAddress(['search'])
  const { data } = useQuery(ask(grootboekApi.listGrootboekfouten, { params: { id }, query: address.query }))
  return (
    <Card heading="Wat er niet klopt" isFlush>
      <FilterBar result={data ? showAantal(data.totaal, 'fout', 'fouten') : ''} onClear={address.clear}>
        <SearchField
          name="search"
          label="Zoek in de fouten"
          value={address.get('search')}
          onChange={(value) => address.set('search', value)}
        />
      </FilterBar>
      <DataTable
        caption={
          uitkomst.aantalFouten > 1_000
            ? 'De eerste duizend fouten, in de volgorde van het bestand'
            : 'Fouten in de volgorde van het bestand'
        }
        isLoading={!data}
        rows={data?.resultaten ?? []}
        rowKey={({ rij, kolom, code }) => `${rij} ${kolom} ${code}`}
        columns={[
          { key: 'cel', header: 'Cel', isRowHeader: true, cell: ({ rij, kolom }) => (kolom ? `${kolom}${rij}` : `rij ${rij}`) },
          { key: 'kop', header: 'Veld', cell: ({ kop }) => kop },
          { key: 'waarde', header: 'Er staat', cell: ({ waarde }) => waarde || 'niets' },
          { key: 'melding', header: 'Wat u kunt doen', onMobile: 'shown', cell: ({ melding }) => melding },
        ]}
        empty={<EmptyState heading="Niets gevonden">Wis de zoekterm om alle fouten te zien.</EmptyState>}
      />
      <Pagination page={address.page} pageSize={pageSize} total={data?.totaal ?? 0} hrefFor={address.hrefFor} noun={['fout', 'fouten']} />
    </Card>
  )
}

function Verschil({ inlezing: { id } }: { inlezing: Grootboekinlezing }) {
  const { data } = useQuery(ask(grootboekApi.listInleesverschillen, { params: { id } }))
  if (!data) return null
  if (data.vergelekenMet.length === 0)
    return (
      <Card heading="Wat er verandert">
        <p>Voor deze kwartalen is er nog geen grootboek: dit wordt het eerste.</p>
      </Card>
    )
  const nummers = kwartalenLijst(data.vergelekenMet.map(({ nummer }) => nummer))
  const aantal = data.resultaten.length
  if (aantal === 0)
    return (
      <Card heading="Geen rekening verandert van bedrag">
        <p>
          Elke rekening heeft hetzelfde bedrag als in versie {nummers}. De regels zelf kunnen anders zijn, zoals mutaties in plaats van een
          saldibalans.
        </p>
      </Card>
    )
  return (
    <Card heading={showAantal(aantal, 'rekening verandert', 'rekeningen veranderen')} isFlush>
      <GrootboekVerschillen
        caption={`Per rekening wat nu geldt (versie ${nummers}) en wat het wordt`}
        verschillen={data.resultaten}
        samen={data.verschil}
      />
    </Card>
  )
}
