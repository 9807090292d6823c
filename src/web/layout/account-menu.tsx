import { CircleUserRound, LogOut } from 'lucide-react'
import { Button } from '#web/design/button.tsx'
import { FormContext } from '#web/design/form-context.ts'
import { Link } from '#web/design/link.tsx'
import { Popover } from '#web/design/popover.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import type { Dichtheid, Kleurstand, Thema, Voorkeuren } from '#web/theme/voorkeuren.ts'
import { SHELL_FORM } from './shell-form.ts'

/** What belongs to the person, not to the hat. */
export interface AccountMenuProps {
  person: string
  voorkeuren: Voorkeuren
  onVoorkeuren: (voorkeuren: Voorkeuren) => void
  onSignOut: () => void
  /** Pages about the own account: "Mijn gegevens". */
  links?: readonly { label: string; to: string }[]
}

const KLEURSTANDEN: readonly { value: Kleurstand; label: string }[] = [
  { value: 'automatisch', label: 'Zoals mijn apparaat' },
  { value: 'licht', label: 'Licht' },
  { value: 'donker', label: 'Donker' },
  { value: 'contrast', label: 'Hoog contrast' },
]

const DICHTHEDEN: readonly { value: Dichtheid; label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'ruim', label: 'Ruim' },
]

const THEMAS: readonly { value: Thema; label: string }[] = [
  { value: 'regiekamer', label: 'Regiekamer' },
  { value: 'demodam', label: 'Gemeente Demodam (fictief)' },
]

/** Colours, density and the way out. Choices work at once and stay on this device. */
export function AccountMenu({ person, voorkeuren, onVoorkeuren, onSignOut, links = [] }: AccountMenuProps) {
  return (
    <Popover
      trigger={<CircleUserRound className="rk-icoon" aria-hidden="true" />}
      triggerClassName="rk-kopknop"
      triggerLabel={`Account van ${person}`}
      label="Account"
      align="end"
      panelClassName="rk-account"
    >
      <p className="rk-account__naam">{person}</p>
      {links.length > 0 && (
        <ul className="rk-account__wegen">
          {links.map((link) => (
            <li key={link.to}>
              <Link to={link.to}>{link.label}</Link>
            </li>
          ))}
        </ul>
      )}
      <FormContext value={SHELL_FORM}>
        <RadioGroup
          name="kleurstand"
          label="Kleuren"
          value={voorkeuren.kleurstand}
          options={KLEURSTANDEN}
          onChange={(kleurstand) => onVoorkeuren({ ...voorkeuren, kleurstand })}
        />
        <RadioGroup
          name="dichtheid"
          label="Ruimte tussen regels"
          isInline
          value={voorkeuren.dichtheid}
          options={DICHTHEDEN}
          onChange={(dichtheid) => onVoorkeuren({ ...voorkeuren, dichtheid })}
        />
      </FormContext>
      <RadioGroup
        name="thema"
        label="Huisstijl"
        value={voorkeuren.thema}
        options={THEMAS}
        onChange={(thema) => onVoorkeuren({ ...voorkeuren, thema })}
      />
      <Button icon={<LogOut className="rk-icoon" aria-hidden="true" />} onPress={onSignOut}>
        Log uit
      </Button>
    </Popover>
  )
}
