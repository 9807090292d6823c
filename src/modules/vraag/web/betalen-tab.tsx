import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type Deelnamecijfers, vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { mayFigure } from '#modules/vraag/policy.ts'
import { JarenFiguur } from '#modules/vraag/web/betalen-figuur.tsx'
import {
  bereken,
  bevinding,
  cijfersVan,
  isVanBekend,
  opsomming,
  partijenVan,
  periodeVan,
  zonderGewicht,
} from '#modules/vraag/web/betalen-ontwerp.ts'
import { GebondenKaart, InstapKaart, JarenTabel, PartijenTabel } from '#modules/vraag/web/betalen-tabellen.tsx'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { WatAls } from '#modules/vraag/web/wat-als.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { ask } from '#web/query.ts'
import { Nareken } from '#web/trail/nareken.tsx'
import { useWie } from '#web/wie.ts'

/** The figures of a wish with their version. */
export const cijfersQuery = (id: string) => ask(vraagApi.readDeelnamecijfers, { params: { id } })

/** Who pays what, from what everybody chose: the picture, what stepping in costs, to what one is bound, and what if. */
export function BetalenTab({ wens }: { wens: Wens }) {
  const { data } = useQuery(cijfersQuery(wens.id))
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const wie = useWie()
  const isOpen = ['concept', 'ingediend', 'overgedragen', 'in_voorstel'].includes(wens.status)
  const mag = isOpen && mayFigure(wie, wens.zijde.eigenOrganisatieId, rollenVan(deelnames, wie.organisatieId)).mag
  const to = mag ? `/wensen/${wens.id}/cijfers` : null
  if (!data) return <Skeleton lines={6} />
  if (!data.cijfers)
    return (
      <Card>
        <EmptyState
          heading="Er zijn nog geen cijfers"
          headingLevel={2}
          action={to ? <LinkButton to={to}>Vul de cijfers in</LinkButton> : undefined}
        >
          Met de kosten en een gewicht per gemeente ziet u hier wie per jaar wat betaalt, wat later instappen kost, en wat er verandert als
          een gemeente anders kiest. De eigenaar van de wens of de leverancier vult ze in. Weet u een bedrag nog niet? Vul dan PM in.
        </EmptyState>
      </Card>
    )
  return <Uitkomst wens={wens} cijfers={data.cijfers} to={to} />
}

function Uitkomst({ wens, cijfers, to }: { wens: Wens; cijfers: Deelnamecijfers; to: string | null }) {
  const partijen = partijenVan(wens, cijfers)
  const gerekend = bereken(cijfersVan(cijfers), partijen)
  const missing = zonderGewicht(partijen, cijfers)
  return (
    <Stack>
      {missing.length > 0 && (
        <Alert tone="warning" heading={`Van ${opsomming(missing)} is nog geen gewicht ingevuld`}>
          <p>Zij tellen daarom nog niet mee bij de investering en de vaste kosten.</p>
        </Alert>
      )}
      {gerekend.ok ? (
        <>
          <Card>
            <Stack gap="md">
              <Figure
                heading={bevinding(gerekend.value)}
                lead="Per jaar, naar wat ieder nu koos. Onder de lijn staat wat iemand ontvangt van wie later instapt. De as begint bij nul."
                source={`${cijfers.bron}; gewichten: ${cijfers.gewichtBron}`}
                table={<JarenTabel berekend={gerekend.value} />}
              >
                <JarenFiguur
                  title={`Wat ieder betaalt in ${periodeVan(gerekend.value.cijfers)}`}
                  description={gerekend.value.uitkomst.deelnemers.map(({ code, totaal }) => `${code} ${showBedrag(totaal)}`).join(', ')}
                  uitkomst={gerekend.value.uitkomst}
                  isBekend={(jaar) => gerekend.value.uitkomst.deelnemers.every(({ code }) => isVanBekend(gerekend.value, code, [jaar]))}
                />
              </Figure>
              <Nareken naam="deelname" invoer={gerekend.value.invoer} />
            </Stack>
          </Card>
          <Card heading="Per gemeente" isFlush>
            <PartijenTabel berekend={gerekend.value} cijfers={cijfers} />
          </Card>
          <WatAls berekend={gerekend.value} />
          <InstapKaart berekend={gerekend.value} />
          <GebondenKaart berekend={gerekend.value} />
        </>
      ) : (
        <Alert tone="warning" heading="Zo is het niet te verdelen">
          {gerekend.redenen.map((reden) => (
            <p key={reden}>{reden}</p>
          ))}
        </Alert>
      )}
      <Uitgangspunten wens={wens} cijfers={cijfers} to={to} />
    </Stack>
  )
}

function Uitgangspunten({ wens, cijfers, to }: { wens: Wens; cijfers: Deelnamecijfers; to: string | null }) {
  const { investering, vasteKostenPerJaar, prijsPerEenheid, eenheid, afschrijvingJaren, opzegtermijnJaren } = cijfers
  return (
    <Card
      heading={wens.status === 'besloten' ? 'De voorwaarden, vastgesteld met het besluit' : 'Waarmee is gerekend'}
      actions={
        to && (
          <LinkButton size="small" to={to}>
            Wijzig de cijfers
          </LinkButton>
        )
      }
    >
      <KeyValueList
        items={[
          { label: 'Investering', value: `${showBedrag(investering)}, afgeschreven in ${showAantal(afschrijvingJaren, 'jaar', 'jaar')}` },
          { label: 'Vaste kosten per jaar', value: showBedrag(vasteKostenPerJaar) },
          { label: `Prijs per ${eenheid}`, value: showBedrag(prijsPerEenheid) },
          { label: 'Jaren', value: periodeVan(cijfersVan(cijfers)) },
          {
            label: 'Opzegtermijn',
            value: opzegtermijnJaren === null ? 'niet afgesproken' : showAantal(opzegtermijnJaren, 'heel jaar', 'hele jaren'),
          },
          { label: 'Bron van de bedragen', value: cijfers.bron },
          { label: 'Bron van de gewichten', value: cijfers.gewichtBron },
          {
            label: 'Ingevuld door',
            value: `${cijfers.persoonNaam} van ${cijfers.organisatieNaam}, ${showTijdstip(cijfers.bijgewerktOp)}`,
          },
        ]}
      />
    </Card>
  )
}
