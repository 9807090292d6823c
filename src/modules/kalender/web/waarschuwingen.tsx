import { showDatum } from '#kernel/format/datum.ts'
import type { Begrotingsjaar } from '#modules/kalender/contract.ts'
import type { Pckalender } from '#modules/kalender/domain/pckalender.ts'
import { PlanRaad } from '#modules/kalender/web/plan-raad.tsx'
import { vormNamen } from '#modules/kalender/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Link } from '#web/design/link.tsx'

/** The form changes after this calendar: the budget that it is about meets another form. */
export function Vormwissel({ data }: { data: Begrotingsjaar }) {
  const later = data.vormwijzigingen.filter(({ vanaf }) => vanaf >= `${data.jaar}-01-01`)
  if (later.length === 0) return null
  return (
    <Alert heading={`De rechtsvorm wijzigt in ${data.jaar}`}>
      {later.map(({ vanaf, rechtsvorm }) => (
        <p key={vanaf}>
          Vanaf {showDatum(vanaf)} is de samenwerking een {vormNamen[rechtsvorm]!.toLowerCase()}. Wat de wet daarna vraagt, ziet u bij het{' '}
          <Link to={`/pc-kalender?jaar=${data.jaar + 1}`}>begrotingsjaar {data.jaar + 1}</Link>.
        </p>
      ))}
    </Alert>
  )
}

/** Everything that is in the way, each with the place where it can be mended. */
export function Waarschuwingen({ data, kalender: { stappen, waarschuwingen } }: { data: Begrotingsjaar; kalender: Pckalender }) {
  const uiterlijk = (code: string) => stappen.find((stap) => stap.code === code)?.uiterlijk
  const zonder = new Set(waarschuwingen.flatMap(({ raad }) => raad ?? []))
  const [vast, gs] = [uiterlijk('vaststellingBegroting'), uiterlijk('begrotingNaarGs')]
  const hasVervallen = data.vaststelling?.isVervallen ?? false
  const isUnknown = waarschuwingen.some(({ code }) => code === 'aanbiedingOnbekend')
  if (zonder.size === 0 && !hasVervallen && !isUnknown && !(vast && gs && vast > gs)) return null
  return (
    <Alert tone="warning" heading="Dit vraagt aandacht">
      <ul>
        {data.raden
          .filter(({ organisatieNaam }) => zonder.has(organisatieNaam))
          .map((raad) => (
            <li key={raad.organisatieId}>
              {raad.tafelId ? (
                <>
                  De raad van {raad.organisatieNaam} vergadert niet tussen de ontvangst van de ontwerpbegroting en{' '}
                  {showDatum(uiterlijk('zienswijzen')!)}. Die raad kan dan geen zienswijze geven. <PlanRaad raad={raad} jaar={data.jaar} />
                </>
              ) : (
                <>
                  De raad van {raad.organisatieNaam} staat nog niet bij de tafels, dus is niet bekend of hij op tijd vergadert.{' '}
                  <PlanRaad raad={raad} jaar={data.jaar} />
                </>
              )}
            </li>
          ))}
        {hasVervallen && (
          <li>
            De vergadering van {showDatum(data.vaststelling!.datum)} die de begroting zou vaststellen, is vervallen. Kies hieronder een
            andere.
          </li>
        )}
        {isUnknown && (
          <li>
            De dag van aanbieding aan het algemeen bestuur is niet bekend. Bij een openbaar lichaam tellen de 12 weken terug vanaf die dag.
            Hier is met de dag van vaststelling gerekend; vul de aanbieding hieronder in.
          </li>
        )}
        {vast && gs && vast > gs && (
          <li>
            De vaststelling op {showDatum(vast)} is te laat: de begroting moet uiterlijk {showDatum(gs)} bij gedeputeerde staten zijn. Te
            laat inzenden kan leiden tot preventief toezicht (Gemeentewet artikel 203).
          </li>
        )}
      </ul>
    </Alert>
  )
}
