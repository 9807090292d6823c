import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Verkenning } from '#modules/verkenning/contract.ts'
import { jarenVan, kostenVan, overgangskosten, stemmenOf, zinnenOf } from '#modules/verkenning/domain/beeld.ts'
import { celTekst } from '#modules/verkenning/domain/bevinding.ts'
import type { Rij, Sjabloon } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { celOf, type Prioriteit, prioriteiten, type Stem, toonBreuk } from '#modules/verkenning/domain/uitkomst.ts'
import { type Band, BandenFiguur } from '#modules/verkenning/web/banden-figuur.tsx'
import { MatrixFiguur } from '#modules/verkenning/web/matrix-figuur.tsx'
import { WaardeFiguur, type Waardepunt } from '#modules/verkenning/web/waarde-figuur.tsx'
import { Badge } from '#web/design/badge.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'

interface Beeld {
  verkenning: Verkenning
  sjabloon: Sjabloon
  stemmen: readonly Stem[]
}

/** The picture of an exploration, with its finding above it and the same as a table below it. */
export function UitkomstFiguur({ verkenning }: { verkenning: Verkenning }) {
  const sjabloon = sjablonen[verkenning.sjabloon]
  const beeld = { verkenning, sjabloon, stemmen: stemmenOf(verkenning) }
  const zo = uitleg[verkenning.sjabloon]
  return (
    <Figure heading={zinnenOf(verkenning)[0]!} lead={`${zo} Schaal: ${sjabloon.schaal.betekenis}.`} table={<Tabel {...beeld} />}>
      {verkenning.sjabloon === 'publieke_waarde' ? (
        <Waarden {...beeld} />
      ) : verkenning.sjabloon === 'scenarios' || verkenning.sjabloon === 'urgentie' ? (
        <Banden {...beeld} />
      ) : (
        <MatrixFiguur sjabloon={sjabloon} rijen={verkenning.rijen} stemmen={beeld.stemmen} />
      )}
    </Figure>
  )
}

const perStreep = 'Elk streepje is een oordeel, de balk loopt van het laagste naar het hoogste en de stip is het midden.'
const uitleg: Record<Verkenning['sjabloon'], string> = {
  scenarios: perStreep,
  urgentie: perStreep,
  rechtsvormen: 'In elk vak staat het midden van de oordelen, met hoe ver zij uiteenlopen.',
  levenscyclus: 'In elk vak staat het midden van de oordelen, met hoe ver zij uiteenlopen.',
  publieke_waarde:
    'Elk getal is een onderwerp uit de lijst; hoe groter de stip, hoe beter u het kunt. Een gestippeld getal is een tweede oordeel.',
}

function Banden({ verkenning, sjabloon, stemmen }: Beeld) {
  const { rijen, voorkeur } = verkenning
  const volgorde = verkenning.sjabloon === 'urgentie' ? prioriteiten(rijen, stemmen, sjabloon.kolommen) : []
  const eerst = volgorde.map(({ rij }) => rij)
  const banden = [...eerst, ...rijen.filter((rij) => !eerst.includes(rij))].map((rij): Band => {
    const prioriteit = volgorde.find((each) => each.rij.id === rij.id)
    return {
      id: rij.id,
      naam: rij.titel,
      merk:
        rij.id === voorkeur ? <Badge tone="positive">Voorkeur</Badge> : prioriteit?.isSluipend && <Badge tone="warning">Sluipend</Badge>,
      onder: prioriteit ? <Voorrang prioriteit={prioriteit} /> : verkenning.sjabloon === 'scenarios' && <Overgang rij={rij} />,
      banen: sjabloon.kolommen.map(({ id, naam }) => ({ id, naam, cel: celOf(stemmen, rij.id, id) })),
    }
  })
  return <BandenFiguur schaal={sjabloon.schaal} banden={banden} beschrijving={`De oordelen per ${sjabloon.rij[0]}`} />
}

function Voorrang({ prioriteit: { prioriteit, uiteen, middens } }: { prioriteit: Prioriteit }) {
  return (
    <p>
      <strong>{toonBreuk(prioriteit)}</strong> van 125 ({middens.map(toonBreuk).join(' × ')})
      {uiteen && `; van persoon tot persoon ${toonBreuk(uiteen.laagst)} tot ${toonBreuk(uiteen.hoogst)}`}
    </p>
  )
}

function Overgang({ rij }: { rij: Rij }) {
  const kosten = overgangskosten(rij)
  const maatregelen = kostenVan(rij.maatregelen.map(({ bedrag }) => bedrag))
  const jaren = jarenVan(rij)
  const delen = [
    kosten && `Overgang kost ${kosten === 'PM' ? 'PM (nog niet bekend)' : showBedrag(kosten, { heleEuros: true })}`,
    maatregelen && `Maatregelen kosten ${showBedrag(maatregelen, { heleEuros: true })}`,
    jaren && `Van ${jaren}`,
  ].filter(Boolean)
  return (
    <>
      {delen.length === 0 && <p>Geen kosten of jaren ingevuld</p>}
      {delen.map((deel) => (
        <p key={deel}>{deel}</p>
      ))}
    </>
  )
}

function Waarden({ verkenning, sjabloon, stemmen }: Beeld) {
  const punten = verkenning.rijen.flatMap(({ id }, at): Waardepunt[] => {
    const [waarde, aandacht, capaciteit] = sjabloon.kolommen.map((kolom) => celOf(stemmen, id, kolom.id))
    if (!waarde?.mediaan || !aandacht?.mediaan) return []
    const tweede =
      waarde.alternatief || aandacht.alternatief
        ? { waarde: waarde.alternatief?.mediaan ?? waarde.mediaan, aandacht: aandacht.alternatief?.mediaan ?? aandacht.mediaan }
        : null
    return [{ nummer: at + 1, waarde: waarde.mediaan, aandacht: aandacht.mediaan, capaciteit: capaciteit?.mediaan ?? null, tweede }]
  })
  const groepen = Map.groupBy(verkenning.rijen, ({ groep }) => groep)
  return (
    <div className="rk-waarde">
      <WaardeFiguur
        title="Publieke waarde tegen aandacht voor legitimiteit"
        description={`${punten.length} onderwerpen; de waarden staan in de tabel hieronder`}
        punten={punten}
      />
      <div className="rk-waarde__lijst">
        {[...groepen].map(([groep, rijen]) => (
          <div key={groep}>
            {groep && <p className="rk-waarde__groep">{groep}</p>}
            <ul>
              {rijen.map((rij) => (
                <li key={rij.id}>
                  <span className="rk-waarde__nummer">{verkenning.rijen.indexOf(rij) + 1}</span> {rij.titel}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  )
}

function Tabel({ verkenning, sjabloon, stemmen }: Beeld) {
  const columns: Column<Rij>[] = [
    { key: 'titel', header: sjabloon.rij[0], isRowHeader: true, cell: ({ titel }) => titel },
    ...sjabloon.kolommen.map((kolom): Column<Rij> => ({
      key: kolom.id,
      header: kolom.naam,
      onMobile: 'shown',
      cell: ({ id }) => celTekst(sjabloon, { cel: celOf(stemmen, id, kolom.id) }),
    })),
    ...(verkenning.sjabloon === 'urgentie' ? voorrangKolommen(verkenning, sjabloon, stemmen) : []),
    ...(verkenning.sjabloon === 'scenarios' ? overgangKolommen : []),
  ]
  return (
    <DataTable
      caption="Het midden van de oordelen, met hoe ver zij uiteenlopen"
      rows={verkenning.rijen}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )
}

const overgangKolommen: Column<Rij>[] = [
  {
    key: 'overgang',
    header: 'Kosten van de overgang',
    align: 'end',
    cell: (rij) => {
      const kosten = overgangskosten(rij)
      return kosten ? showBedrag(kosten) : 'niet ingevuld'
    },
  },
  { key: 'jaren', header: 'Jaren', cell: (rij) => jarenVan(rij) ?? 'niet ingevuld' },
]

function voorrangKolommen({ rijen }: Verkenning, sjabloon: Sjabloon, stemmen: readonly Stem[]): Column<Rij>[] {
  const per = new Map(prioriteiten(rijen, stemmen, sjabloon.kolommen).map((each) => [each.rij.id, each]))
  const toon = (id: string, show: (each: Prioriteit) => string) => {
    const found = per.get(id)
    return found ? show(found) : 'geen oordeel'
  }
  return [
    {
      key: 'prioriteit',
      header: 'Ernst × urgentie × groei',
      align: 'end',
      cell: ({ id }) => toon(id, ({ prioriteit }) => toonBreuk(prioriteit)),
    },
    { key: 'sluipend', header: 'Let op', cell: ({ id }) => toon(id, ({ isSluipend }) => (isSluipend ? 'Sluipend' : '')) },
  ]
}
