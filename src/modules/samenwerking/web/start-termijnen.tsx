import type { Termijn } from '#modules/samenwerking/contract.ts'
import { hoeLang, perMaand } from '#modules/samenwerking/web/dringendst.ts'
import { petNaam, PetTitel, PetWissel } from '#modules/samenwerking/web/pet-link.tsx'
import { Card } from '#web/design/card.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { NumberBadge } from '#web/design/number-badge.tsx'

/** Dates of the coming year, month by month. */
export function TermijnenKaart({ termijnen, vandaag }: { termijnen: readonly Termijn[]; vandaag: string }) {
  return (
    <Card heading="Mijn termijnen" actions={termijnen.length > 0 ? <NumberBadge count={termijnen.length} label="termijnen" /> : undefined}>
      {termijnen.length === 0 && (
        <EmptyState heading="Geen datums het komende jaar">
          Hier komt wanneer een sleutel ingaat of eindigt, en wanneer een mandaat, een pet of de rechtsvorm afloopt.
        </EmptyState>
      )}
      {perMaand(termijnen).map(({ maand, termijnen: groep }) => (
        <section key={maand} className="rk-maand">
          <h3>{maand}</h3>
          <ul className="rk-werk">
            {groep.map((termijn) => (
              <li key={`${termijn.pet.aanstellingId} ${termijn.titel}`} className="rk-werk__item">
                <div className="rk-werk__tekst">
                  <p className="rk-werk__titel">
                    <PetTitel {...termijn} />
                  </p>
                  <p>
                    <DateText value={termijn.datum} />, {hoeLang(termijn.datum, vandaag)}. {termijn.toelichting}
                  </p>
                  <p className="rk-werk__pet">{petNaam(termijn.pet)}</p>
                  <PetWissel {...termijn} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}
