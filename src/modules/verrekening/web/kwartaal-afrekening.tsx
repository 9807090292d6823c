import { useSearchParams } from 'react-router'
import { parseDecimaal, sumBreuken, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel, showGetal } from '#kernel/format/getal.ts'
import type { Kwartaal } from '#modules/verrekening/contract.ts'
import {
  cent,
  grootsteStap,
  slotVan,
  som,
  type Stap,
  verschil,
  VOORLOPIG,
  wegVan,
  wijzen,
} from '#modules/verrekening/web/kwartaal-lezing.ts'
import { Aansluiting } from '#modules/verrekening/web/kwartaal-aansluiting.tsx'
import { beginVanAs, Waterval } from '#modules/verrekening/web/waterval.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { Nareken } from '#web/trail/nareken.tsx'
import { useWie } from '#web/wie.ts'

type Uitkomst = NonNullable<Kwartaal['uitkomst']>
type Regel = Uitkomst['regels'][number]
type Deel = Uitkomst['deelnemers'][number]

/** What the quarter came to: per party, as a way from advance to final, and per product. */
export function Afrekening({ kwartaal }: { kwartaal: Kwartaal }) {
  const { uitkomst } = kwartaal
  if (!uitkomst) return <Voorschotten kwartaal={kwartaal} />
  return <Uitgerekend kwartaal={kwartaal} uitkomst={uitkomst} />
}

function Uitgerekend({ kwartaal, uitkomst }: { kwartaal: Kwartaal; uitkomst: Uitkomst }) {
  const [search, setSearch] = useSearchParams()
  const { organisatieId } = useWie()
  const is = (id: string | null) => uitkomst.deelnemers.some((deel) => deel.organisatieId === id)
  const gevraagd = search.get('partij')
  const partij =
    gevraagd === 'allen' && kwartaal.zicht === 'alles' ? null : is(gevraagd) ? gevraagd : is(organisatieId) ? organisatieId : null
  const naam = uitkomst.deelnemers.find((deel) => deel.organisatieId === partij)?.organisatieNaam ?? 'Allen samen'
  const regels = partij === null ? perProduct(uitkomst.regels) : uitkomst.regels.filter((regel) => regel.organisatieId === partij)
  const kies = (id: string) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      next.set('partij', id)
      return next
    })
  return (
    <>
      <Card heading="Wat ieder betaalt" isFlush>
        <DataTable
          caption="Voorschot, afrekening en deel van het resultaat per deelnemer"
          isCaptionHidden
          rows={uitkomst.deelnemers}
          rowKey={(deel) => deel.organisatieId}
          totalLabel="Samen"
          columns={deelKolommen(uitkomst, kwartaal)}
        />
        {!kwartaal.isBestemd && <p className="rk-zacht rk-boeking__wie">{VOORLOPIG}</p>}
      </Card>
      {uitkomst.deelnemers.length > 1 && (
        <Select
          name="partij"
          label="Bekijk de afrekening van"
          width="medium"
          value={partij ?? 'allen'}
          onChange={kies}
          options={[
            ...uitkomst.deelnemers.map((deel) => ({ value: deel.organisatieId, label: deel.organisatieNaam })),
            ...(kwartaal.zicht === 'alles' ? [{ value: 'allen', label: 'Allen samen' }] : []),
          ]}
        />
      )}
      <Weg weg={wegVan(uitkomst, partij, slotVan(kwartaal))} naam={naam} />
      <Card heading={`Per product: ${naam}`} isFlush>
        <DataTable
          caption={`Afrekening per product van ${naam}`}
          isCaptionHidden
          rows={regels}
          rowKey={(regel) => regel.productId}
          totalLabel="Samen"
          columns={regelKolommen(regels, kwartaal.zicht)}
        />
      </Card>
      <Aansluiting kwartaal={kwartaal} />
      {uitkomst.invoer !== null && <Nareken naam="kwartaalafrekening" invoer={uitkomst.invoer} />}
    </>
  )
}

function deelKolommen({ deelnemers }: Uitkomst, { id, zicht, isBestemd }: Kwartaal): Column<Deel>[] {
  const totaal = (kind: 'voorschot' | 'afrekening' | 'resultaatdeel' | 'definitief') =>
    zicht === 'alles'
      ? { total: <Amount value={som(deelnemers.map((deel) => deel[kind]))} metTeken={kind === 'afrekening' || kind === 'resultaatdeel'} /> }
      : {}
  return [
    {
      key: 'wie',
      header: 'Deelnemer',
      isRowHeader: true,
      cell: ({ organisatieId, organisatieNaam }) => <Link to={`/kwartalen/${id}?partij=${organisatieId}`}>{organisatieNaam}</Link>,
    },
    { key: 'voorschot', header: 'Voorschot', align: 'end', cell: (deel) => <Amount value={deel.voorschot} />, ...totaal('voorschot') },
    {
      key: 'afrekening',
      header: 'Per product',
      align: 'end',
      onMobile: 'more',
      cell: (deel) => <Amount value={deel.afrekening} metTeken />,
      ...totaal('afrekening'),
    },
    {
      key: 'resultaat',
      header: 'Deel van resultaat',
      align: 'end',
      onMobile: 'more',
      term: (
        <Term term="resultaat">
          Wat het kwartaal meer of minder kostte en niet per product wordt afgerekend. Ieder draagt zijn deel volgens de sleutel, of het
          bestuur besluit dat het naar de reserve gaat.
        </Term>
      ),
      cell: (deel) => <Amount value={deel.resultaatdeel} metTeken />,
      ...totaal('resultaatdeel'),
    },
    ...(deelnemers.every(({ reserve }) => reserve === '0.00') ? [] : [reserveKolom(deelnemers, zicht)]),
    {
      key: 'definitief',
      header: slotVan({ isBestemd }),
      align: 'end',
      onMobile: 'shown',
      cell: (deel) => <Link to={`/nota/${id}/${deel.organisatieId}`}>{showBedrag(deel.definitief)}</Link>,
      ...totaal('definitief'),
    },
    {
      key: 'verschil',
      header: 'Bij of terug',
      align: 'end',
      onMobile: 'shown',
      cell: (deel) => <Amount value={verschil(deel.definitief, deel.voorschot)} metTeken />,
      ...(zicht === 'alles'
        ? { total: <Amount value={som(deelnemers.map((deel) => verschil(deel.definitief, deel.voorschot)))} metTeken /> }
        : {}),
    },
  ]
}

/** What the reserve bears in the place of the participants. */
const reserveKolom = (deelnemers: readonly Deel[], zicht: Kwartaal['zicht']): Column<Deel> => {
  const anders = (bedrag: string) => <Amount value={verschil('0.00', bedrag)} metTeken />
  return {
    key: 'reserve',
    header: 'Via de reserve',
    align: 'end',
    onMobile: 'more',
    cell: ({ reserve }) => anders(reserve),
    ...(zicht === 'alles' ? { total: anders(som(deelnemers.map(({ reserve }) => reserve))) } : {}),
  }
}

function Weg({ weg, naam }: { weg: readonly Stap[]; naam: string }) {
  const anders = verschil(weg.at(-1)!.bedrag, weg[0]!.bedrag)
  const most = grootsteStap(weg)
  const kop =
    cent(anders) === 0n
      ? `${naam} betaalt precies het voorschot`
      : `${naam === 'Allen samen' ? 'Allen samen betalen' : `${naam} betaalt`} ${showBedrag(cent(anders) < 0n ? -cent(anders) : cent(anders))} ${cent(anders) > 0n ? 'meer' : 'minder'} dan het voorschot${most ? `, het meest door: ${most.label.toLowerCase()}` : ''}`
  const begin = beginVanAs(weg)
  return (
    <Card>
      <Figure
        heading={kop}
        lead={
          begin > 0
            ? `Bedragen in euro. De balken beginnen niet bij nul, maar bij ${showBedrag(BigInt(Math.round(begin)) * 100n, { heleEuros: true })}.`
            : 'Bedragen in euro.'
        }
        table={
          <DataTable
            caption={`Van voorschot naar eindbedrag, ${naam}`}
            rows={weg}
            rowKey={({ id }) => id}
            columns={[
              { key: 'stap', header: 'Stap', isRowHeader: true, cell: ({ label }) => label },
              {
                key: 'bedrag',
                header: 'Bedrag',
                align: 'end',
                cell: ({ bedrag, soort }) => <Amount value={bedrag} metTeken={soort === 'stap'} />,
              },
            ]}
          />
        }
      >
        <Waterval title={`Van voorschot naar eindbedrag, ${naam}`} stappen={weg} />
      </Figure>
    </Card>
  )
}

/** Lines of all parties together, one per product. */
function perProduct(regels: readonly Regel[]): Regel[] {
  return [...Map.groupBy(regels, ({ productId }) => productId).values()].map((eigen) => {
    const samen = (kind: 'voorschot' | 'werkelijk' | 'hoeveelheidsverschil' | 'prijsverschil' | 'totaalverschil' | 'afrekening') =>
      som(eigen.map((regel) => regel[kind]))
    const tel = (kind: 'begroot' | 'geteld') => toKortDecimaal(sumBreuken(eigen.map((regel) => expectOk(parseDecimaal(regel[kind])))), 4)
    return {
      ...eigen[0]!,
      begroot: tel('begroot'),
      geteld: tel('geteld'),
      isBinnenBandbreedte: eigen.every((regel) => regel.isBinnenBandbreedte),
      voorschot: samen('voorschot'),
      werkelijk: samen('werkelijk'),
      hoeveelheidsverschil: samen('hoeveelheidsverschil'),
      prijsverschil: samen('prijsverschil'),
      totaalverschil: samen('totaalverschil'),
      afrekening: samen('afrekening'),
    }
  })
}

type Regelbedrag = 'voorschot' | 'hoeveelheidsverschil' | 'prijsverschil' | 'werkelijk' | 'afrekening'

/** The amounts of a line, as they follow from each other. */
const regelbedragen: readonly { kind: Regelbedrag; header: string; onMobile: 'shown' | 'more'; metTeken: boolean }[] = [
  { kind: 'voorschot', header: 'Voorschot', onMobile: 'shown', metTeken: false },
  { kind: 'hoeveelheidsverschil', header: 'Door aantal', onMobile: 'more', metTeken: true },
  { kind: 'prijsverschil', header: 'Door prijs', onMobile: 'more', metTeken: true },
  { kind: 'werkelijk', header: 'Kostte', onMobile: 'shown', metTeken: false },
  { kind: 'afrekening', header: 'Afgerekend', onMobile: 'shown', metTeken: true },
]

function regelKolommen(regels: readonly Regel[], zicht: Kwartaal['zicht']): Column<Regel>[] {
  return [
    ...watKolommen(zicht),
    ...regelbedragen.map(({ kind, header, onMobile, metTeken }): Column<Regel> => ({
      key: kind,
      header,
      align: 'end',
      onMobile,
      cell: (regel) => <Amount value={regel[kind]} metTeken={metTeken} />,
      total: <Amount value={som(regels.map((regel) => regel[kind]))} metTeken={metTeken} />,
    })),
  ]
}

/** What was taken, and at which price. */
const watKolommen = (zicht: Kwartaal['zicht']): Column<Regel>[] => [
  {
    key: 'product',
    header: 'Product',
    isRowHeader: true,
    cell: (regel) => (
      <>
        {regel.productNaam}
        <span className="rk-onder">{afspraakVan(regel)}</span>
      </>
    ),
  },
  {
    key: 'aantal',
    header: 'Aantal',
    align: 'end',
    onMobile: 'more',
    cell: ({ begroot, geteld }) => (
      <>
        {showGetal(geteld)}
        <span className="rk-onder">begroot {showGetal(begroot)}</span>
      </>
    ),
  },
  {
    key: 'prijs',
    header: 'Per stuk',
    align: 'end',
    onMobile: 'more',
    cell: ({ productId, tarief, kostprijs }) => (
      <>
        <Herkomst productId={productId} kostprijs={kostprijs} zicht={zicht} />
        <span className="rk-onder">tarief {showBedrag(tarief)}</span>
      </>
    ),
  },
]

/** How the line is settled, and whether the bandwidth held it back. */
function afspraakVan({ afrekenwijze, bandbreedte, isBinnenBandbreedte }: Regel): string {
  const band =
    afrekenwijze !== 'volume' || Number(bandbreedte) === 0 ? '' : `, vanaf ${showAandeel(bandbreedte, { decimalen: 0 })} verschil`
  return isBinnenBandbreedte
    ? `${wijzen[afrekenwijze]}: binnen de bandbreedte van ${showAandeel(bandbreedte, { decimalen: 0 })}`
    : wijzen[afrekenwijze] + band
}

type HerkomstProps = Pick<Regel, 'productId' | 'kostprijs'> & Pick<Kwartaal, 'zicht'>

/** A cost price that leads to the run it comes from, or says why it is an own value. A run holds the counts of everybody. */
export function Herkomst({ productId, kostprijs: { bedrag, toerekeningId, grond }, zicht }: HerkomstProps) {
  if (toerekeningId && zicht === 'alles')
    return <Link to={`/kostprijzen/${toerekeningId}/producten/${productId}`}>{showBedrag(bedrag)}</Link>
  return (
    <>
      {showBedrag(bedrag)}
      <span className="rk-onder">{toerekeningId ? 'uit de toerekening van het kwartaal' : grond}</span>
    </>
  )
}

function Voorschotten({ kwartaal: { voorschotten, zicht } }: { kwartaal: Kwartaal }) {
  return (
    <Card heading="Voorschotten" isFlush>
      <DataTable
        caption="Voorschot per deelnemer"
        isCaptionHidden
        rows={voorschotten}
        rowKey={({ organisatieId }) => organisatieId}
        totalLabel="Samen"
        columns={[
          {
            key: 'wie',
            header: 'Deelnemer',
            isRowHeader: true,
            cell: ({ organisatieId, organisatieNaam }) => <Link to={`/organisaties/${organisatieId}`}>{organisatieNaam}</Link>,
          },
          {
            key: 'bedrag',
            header: 'Voorschot',
            align: 'end',
            cell: ({ bedrag }) => <Amount value={bedrag} />,
            ...(zicht === 'alles' ? { total: <Amount value={som(voorschotten.map(({ bedrag }) => bedrag))} /> } : {}),
          },
        ]}
      />
    </Card>
  )
}
