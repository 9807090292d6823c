import { handelingNaam } from '#web/trail/words.ts'
import { type ReactNode, useState } from 'react'
import type { Stuk, Taak } from '#modules/samenwerking/contract.ts'
import { hoeLang } from '#modules/samenwerking/web/dringendst.ts'
import { eersteStappen } from '#modules/samenwerking/web/eerste-stappen.ts'
import { type Pet, petNaam, PetTitel, PetWissel } from '#modules/samenwerking/web/pet-link.tsx'
import { usePad } from '#web/use-pad.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateText, TimeText } from '#web/design/date-text.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { NumberBadge } from '#web/design/number-badge.tsx'
import { rolNamen } from '#web/teksten.ts'

const shownAtFirst = 6

/** What waits for this person under all hats; when nothing waits, what somebody in this role does first. */
export function TakenKaart({ taken, rol, vandaag }: { taken: readonly Taak[]; rol: string; vandaag: string }) {
  return (
    <Card heading="Mijn taken" actions={taken.length > 0 ? <NumberBadge count={taken.length} label="taken" /> : undefined}>
      {taken.length === 0 && (
        <EmptyState heading="Er wacht nu niets op u">Hier komt wat u moet afmaken, indienen of vastleggen, onder al uw petten.</EmptyState>
      )}
      <Items
        items={taken}
        label="taken"
        render={(taak) => (
          <Item
            key={`${taak.pet.aanstellingId} ${taak.titel}`}
            {...taak}
            datum={
              taak.uiterlijk && (
                <>
                  uiterlijk <DateText value={taak.uiterlijk} />, {hoeLang(taak.uiterlijk, vandaag)}
                </>
              )
            }
          />
        )}
      />
      <Disclosure summary={`Wat u eerst doet als ${(rolNamen[rol] ?? rol).toLowerCase()}`} isOpenAtStart={taken.length === 0}>
        <Stappen rol={rol} />
      </Disclosure>
    </Card>
  )
}

/** What partners shared or changed lately, in every cooperation of this person. */
export function StukkenKaart({ stukken }: { stukken: readonly Stuk[] }) {
  return (
    <Card heading="Mijn stukken" actions={stukken.length > 0 ? <NumberBadge count={stukken.length} label="stukken" /> : undefined}>
      {stukken.length === 0 && (
        <EmptyState heading="Nog niets gedeeld">
          Hier komt wat partners delen of wijzigen: wensen, voorstellen, besluiten, sleutels en cijfers.
        </EmptyState>
      )}
      <Items
        items={stukken}
        label="stukken"
        render={(stuk) => (
          <Item
            key={`${stuk.pet.aanstellingId} ${stuk.tijdstip} ${stuk.titel}`}
            {...stuk}
            toelichting={`${stuk.toelichting}: ${handelingNaam(stuk.handeling).replace(/(:| over)$/, '')}`}
            datum={<TimeText value={stuk.tijdstip} />}
          />
        )}
      />
    </Card>
  )
}

function Items<T>({ items, label, render }: { items: readonly T[]; label: string; render: (item: T) => ReactNode }) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? items : items.slice(0, shownAtFirst)
  if (items.length === 0) return null
  return (
    <>
      <ul className="rk-werk">{shown.map(render)}</ul>
      {items.length > shown.length && (
        <Button variant="subtle" onPress={() => setWhole(true)}>{`Toon alle ${items.length} ${label}`}</Button>
      )}
    </>
  )
}

function Item({ titel, toelichting, pad, pet, datum }: { titel: string; toelichting: string; pad: string; pet: Pet; datum: ReactNode }) {
  return (
    <li className="rk-werk__item">
      <div className="rk-werk__tekst">
        <p className="rk-werk__titel">
          <PetTitel titel={titel} pad={pad} pet={pet} />
        </p>
        <p>{toelichting}</p>
        <p className="rk-werk__pet">{petNaam(pet)}</p>
        <PetWissel titel={titel} pad={pad} pet={pet} />
      </div>
      {datum && <p className="rk-werk__datum">{datum}</p>}
    </li>
  )
}

function Stappen({ rol }: { rol: string }) {
  const to = usePad()
  return (
    <ol className="rk-stappen">
      {eersteStappen(rol).map((stap) => (
        <li key={stap.to}>
          <Link to={to(stap.to)}>{stap.titel}</Link>
          <br />
          {stap.uitleg}
        </li>
      ))}
    </ol>
  )
}
