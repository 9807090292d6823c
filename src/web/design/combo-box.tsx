import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { showAantal } from '#web/format/getal.ts'
import { type ControlProps, type FieldProps, FormField } from './form-field.tsx'
import { keepPlaced, placePanel } from './place-panel.ts'
import { type Lookup, useLookup } from './use-lookup.ts'

/** One thing to choose. */
export interface ComboBoxOption {
  id: string
  label: string
  description?: string
}

/** A choice out of many, found by typing. */
export interface ComboBoxProps extends FieldProps {
  value: ComboBoxOption | null
  onChange: (option: ComboBoxOption | null) => void
  /** Called when the list opens (with nothing typed) and at every pause in typing; filters by itself. */
  load: Lookup<readonly ComboBoxOption[]>
}

/**
 * Type to find, arrow keys to choose, Escape to leave: the editable combobox of the ARIA practices (WCAG 2.1.1, 4.1.2, 4.1.3). The
 * focus stays in the field; the list lies above everything, also in a dialog. Left without a choice, the field shows the last one.
 */
export function ComboBox({ value, onChange, load, ...props }: ComboBoxProps) {
  return (
    <FormField {...props}>
      {(control) => <ComboInput control={control} name={props.name} label={props.label} value={value} onChange={onChange} load={load} />}
    </FormField>
  )
}

type ComboInputProps = Pick<ComboBoxProps, 'name' | 'label' | 'value' | 'onChange' | 'load'> & { control: ControlProps }

function ComboInput({ control, name, label, value, onChange, load }: ComboInputProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  /** What is being typed; null while the field shows the chosen thing. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const state = useLookup(isOpen ? (typed ?? '').trim() : null, load)
  const options = state.found ?? []
  const active = options[at]

  const open = () => {
    setOpen(true)
    setAt(-1)
  }
  const close = () => {
    setOpen(false)
    setTyped(null)
  }
  const choose = (option: ComboBoxOption) => {
    onChange(option)
    close()
  }
  const leave = () => {
    if (typed?.trim() === '' && value) onChange(null)
    close()
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (!isOpen) open()
      else if (options.length > 0) setAt(at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length)
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      if (active) choose(active)
    } else if (event.key === 'Escape' && isOpen) {
      // Closes the list only: the dialog around it stays.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  return (
    <div className="rk-combo">
      <input
        {...control}
        ref={input}
        className="rk-invoer rk-invoer--keuze"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && active ? `${id}-${active.id}` : undefined}
        value={typed ?? value?.label ?? ''}
        onChange={(event) => {
          setTyped(event.target.value)
          open()
        }}
        onClick={open}
        onKeyDown={onKey}
        onBlur={leave}
      />
      <ChevronDown className="rk-icoon rk-keuze__pijl" aria-hidden="true" />
      <input type="hidden" name={name} value={value?.id ?? ''} />
      {isOpen && (
        <ComboList id={id} label={label} anchor={input.current} status={statusText(state, options.length)} isQuiet={options.length > 0}>
          {options.map((option, index) => (
            <Option
              key={option.id}
              id={`${id}-${option.id}`}
              option={option}
              isActive={index === at}
              isChosen={option.id === value?.id}
              onPoint={() => setAt(index)}
              onChoose={() => choose(option)}
            />
          ))}
        </ComboList>
      )}
    </div>
  )
}

/** What a reader hears, and sees when there is nothing to choose. */
function statusText({ isBusy, hasFailed }: { isBusy: boolean; hasFailed: boolean }, count: number): string {
  if (hasFailed) return 'Zoeken lukt nu niet. Probeer het zo opnieuw.'
  if (isBusy && count === 0) return 'Bezig met zoeken'
  return count === 0 ? 'Niets gevonden. Probeer een ander woord.' : showAantal(count, 'keuze', 'keuzes')
}

interface ComboListProps {
  id: string
  label: string
  anchor: HTMLInputElement | null
  status: string
  /** The status is read aloud only: the list shows it. */
  isQuiet: boolean
  children: ReactNode
}

function ComboList({ id, label, anchor, status, isQuiet, children }: ComboListProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = panel
    if (!current || !anchor) return undefined
    current.style.width = `${anchor.offsetWidth}px`
    current.showPopover()
    return keepPlaced(anchor, current, 'start')
  }, [anchor])
  useEffect(() => {
    // The list grows and shrinks while typing, so it may have to go above the field or back under it.
    if (panel.current && anchor) placePanel(anchor, panel.current, 'start')
  })
  return (
    // Pressing in the list must not take the focus out of the field.
    <div ref={panel} popover="manual" className="rk-paneel rk-combo__lijst" onMouseDown={(event) => event.preventDefault()}>
      <div role="listbox" id={id} aria-label={label}>
        {children}
      </div>
      <p role="status" className={isQuiet ? 'rk-alleen-voorlezen' : 'rk-combo__leeg'}>
        {status}
      </p>
    </div>
  )
}

interface OptionProps {
  id: string
  option: ComboBoxOption
  isActive: boolean
  isChosen: boolean
  onPoint: () => void
  onChoose: () => void
}

function Option({ id, option, isActive, isChosen, onPoint, onChoose }: OptionProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={box}
      id={id}
      role="option"
      aria-selected={isActive}
      className={`rk-combo__keuze${isChosen ? ' rk-combo__keuze--gekozen' : ''}`}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <Check className="rk-icoon rk-combo__vink" aria-hidden="true" />
      <span>
        {option.label}
        {option.description && <span className="rk-combo__uitleg">{option.description}</span>}
      </span>
    </div>
  )
}
