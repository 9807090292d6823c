import { useQuery } from '@tanstack/react-query'
import { type Agenda, agendaApi, type Inbreng } from '#modules/agenda/contract.ts'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask } from '#web/query.ts'
import { useAction } from '#web/use-action.ts'

const soorten: Readonly<Record<Inbreng['soort'], string>> = {
  stap: 'Voorstellen die hier wachten',
  terug: 'Punten die terugkomen',
  vast: 'Vaste punten van de vorige keer',
}

/** What could come on this agenda; one press puts it there. */
export function InbrengKaart({ agenda, onDone }: { agenda: Agenda; onDone: (message: string) => void }) {
  const { data } = useQuery(ask(agendaApi.listInbreng, { params: { id: agenda.id } }))
  const take = useAction((inbreng: { soort: Inbreng['soort']; id: string }[]) =>
    metNieuwste(() => call(agendaApi.takeInbreng, { params: { id: agenda.id }, body: { inbreng } }, { versie: agenda.versie }))(),
  )
  const add = (chosen: readonly Inbreng[]) =>
    void take
      .run(chosen.map(({ soort, id }) => ({ soort, id })))
      .then((done) => done && onDone(chosen.length === 1 ? `${chosen[0]!.titel} staat op de agenda.` : 'De punten staan op de agenda.'))
  const offers = data?.resultaten ?? []
  return (
    <Card heading="Dit kan ook op de agenda">
      <Stack gap="sm">
        {take.faults.map(({ reason }) => (
          <Alert key={reason} tone="warning" heading={reason} headingLevel={3} isLive />
        ))}
        {offers.length === 0 && (
          <p>Er wacht nu niets op deze tafel. Voorstellen die hier aan de beurt zijn en punten die terugkomen, verschijnen hier vanzelf.</p>
        )}
        {(['stap', 'terug', 'vast'] as const).map((soort) => {
          const group = offers.filter((offer) => offer.soort === soort)
          if (group.length === 0) return null
          return (
            <section key={soort} aria-label={soorten[soort]}>
              <h3>{soorten[soort]}</h3>
              <ul className="rk-agenda__stukken">
                {group.map((offer) => (
                  <li key={offer.id}>
                    <span>
                      {offer.titel} <span className="rk-zacht">{offer.toelichting}</span>
                    </span>
                    <Button size="small" isBusy={take.isBusy} onPress={() => add([offer])}>
                      Zet op de agenda
                    </Button>
                  </li>
                ))}
              </ul>
              {group.length > 1 && (
                <Button size="small" isBusy={take.isBusy} onPress={() => add(group)}>
                  Zet alle {String(group.length)} op de agenda
                </Button>
              )}
            </section>
          )
        })}
      </Stack>
    </Card>
  )
}
