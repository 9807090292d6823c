import { showDatum } from '#kernel/format/datum.ts'
import type { Begrotingsjaar } from '#modules/kalender/contract.ts'
import type { Stap } from '#modules/kalender/domain/pckalender.ts'
import { laatsteVergadering } from '#modules/kalender/domain/termijnen.ts'
import { PlanRaad } from '#modules/kalender/web/plan-raad.tsx'
import { raadsvenster } from '#modules/kalender/web/raden-kaart.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { useWie } from '#web/wie.ts'

/** What the council of the reader's own municipality has to do for this budget, and when; nothing for who has no council in it. */
export function EigenRaad({ data, stappen }: { data: Begrotingsjaar; stappen: readonly Stap[] }) {
  const { organisatieId } = useWie()
  const raad = data.raden.find((each) => each.organisatieId === organisatieId)
  const venster = raadsvenster(stappen)
  if (!raad || venster === null) return null
  const telt = raad.vergaderingen.filter(({ datum }) => venster.van <= datum && datum <= venster.totEnMet)
  const laatste = laatsteVergadering(raad.vergaderingen, venster)
  const gs = stappen.find(({ code }) => code === 'begrotingNaarGs')?.uiterlijk
  return (
    <Card heading={`Wat de raad van ${raad.organisatieNaam} doet voor de begroting ${data.jaar}`}>
      <KeyValueList
        items={[
          { label: 'De ontwerpbegroting komt uiterlijk', value: showDatum(venster.van) },
          {
            label: 'De raad stelt een zienswijze vast op',
            value:
              laatste === null ? (
                <PlanRaad raad={raad} jaar={data.jaar} label="Plan een raad die op tijd is" />
              ) : (
                telt.map(({ id, datum }, at) => (
                  <span key={id}>
                    {at > 0 && ' of '}
                    <Link to={`/vergaderingen/${id}`}>{showDatum(datum)}</Link>
                    {datum === laatste && telt.length > 1 && ' (de laatste die nog telt)'}
                  </span>
                ))
              ),
          },
          { label: 'De zienswijze is bij het dagelijks bestuur uiterlijk', value: showDatum(venster.totEnMet) },
          ...(gs
            ? [
                {
                  label: 'Is de raad het na de vaststelling niet eens',
                  value: `dan schrijft hij gedeputeerde staten; die krijgen de begroting uiterlijk ${showDatum(gs)}`,
                },
              ]
            : []),
        ]}
      />
    </Card>
  )
}
