import { Check, ChevronDown, IdCardLanyard } from 'lucide-react'
import { Popover } from '#web/design/popover.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { bySamenwerking, type Hat } from './hat.ts'

/** Which hat is on, and which others there are. */
export interface HatMenuProps {
  person: string
  active: Hat
  hats: readonly Hat[]
  onChange: (hatId: string) => void
}

/**
 * The hat that is on, always in sight at every width: who, in which role, for which organisation, in which samenwerking. Behind it all
 * hats of this person. With one hat there is nothing to switch, and it is plain text.
 */
export function HatMenu({ person, active, hats, onChange }: HatMenuProps) {
  const face = (
    <>
      <IdCardLanyard className="rk-icoon rk-pet__icoon" aria-hidden="true" />
      <span className="rk-pet__tekst">
        <span className="rk-pet__rol">
          <VisuallyHidden>U werkt nu als </VisuallyHidden>
          {active.role}, {active.organisation}
        </span>
        <span className="rk-pet__wie">
          {person}, {active.samenwerking}
        </span>
      </span>
    </>
  )
  if (hats.length < 2) return <p className="rk-pet rk-pet--vast">{face}</p>
  return (
    <Popover
      trigger={
        <>
          {face}
          <VisuallyHidden>, wissel van rol</VisuallyHidden>
          <ChevronDown className="rk-icoon" aria-hidden="true" />
        </>
      }
      triggerClassName="rk-pet"
      label="Wissel van rol"
      align="end"
      panelClassName="rk-petten"
    >
      {(close) => (
        <>
          <p className="rk-petten__uitleg">Wat u doet, doet u in deze rol. Iedereen ziet dat.</p>
          <HatChoices
            active={active}
            hats={hats}
            onChoose={(hat) => {
              close()
              if (hat.id !== active.id) onChange(hat.id)
            }}
          />
        </>
      )}
    </Popover>
  )
}

function HatChoices({ active, hats, onChoose }: { active: Hat; hats: readonly Hat[]; onChoose: (hat: Hat) => void }) {
  return bySamenwerking(hats).map((group) => (
    <section key={group.samenwerking} aria-label={group.samenwerking}>
      <p className="rk-petten__groep">{group.samenwerking}</p>
      <ul>
        {group.hats.map((hat) => (
          <li key={hat.id}>
            <button
              type="button"
              className="rk-petten__keuze"
              aria-current={hat.id === active.id ? 'true' : undefined}
              onClick={() => onChoose(hat)}
            >
              <Check className="rk-icoon rk-petten__vink" aria-hidden="true" />
              <span>
                <span className="rk-petten__rol">{hat.role}</span>
                <span className="rk-petten__organisatie">{hat.organisation}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ))
}
