import { Check, ChevronDown } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { showAantal } from '#kernel/format/getal.ts'
import { type ControlProps, type FieldProps, FormField } from './form-field.tsx'
import { keepPlaced, placePanel } from './place-panel.ts'
import { type Lookup, type LookupState, useLookup } from './use-lookup.ts'

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

/** What is typed, whether the list is open, and which option the arrow keys stand on. */
function useCombo({ value, onChange, load }: Pick<ComboBoxProps, 'value' | 'onChange' | 'load'>) {
  /** Null while the field shows the chosen thing. */
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const state = useLookup(isOpen ? (typed ?? '').trim() : null, load)
  const options = state.found ?? []

  const open = () => {
    setOpen(true)
    setAt(-1)
  }
  const close = () => {
    setOpen(false)
    setTyped(null)
  }
  const type = (text: string) => {
    setTyped(text)
    open()
  }
  const choose = (option: ComboBoxOption) => {
    onChange(option)
    close()
  }
  const leave = () => {
    if (typed?.trim() === '' && value) onChange(null)
    close()
  }
  const move = (step: number) => {
    if (!isOpen) open()
    else if (options.length > 0) setAt(at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length)
  }
  return { text: typed ?? value?.label ?? '', isOpen, at, setAt, options, state, open, close, type, choose, leave, move }
}

/** Arrow keys, Enter and Escape of an open or closed list. */
function comboKey(event: KeyboardEvent, combo: ReturnType<typeof useCombo>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined && !(combo.isOpen && (event.key === 'Enter' || event.key === 'Escape'))) return
  // Enter must not send the form, and Escape closes the list only: the dialog around it stays.
  event.preventDefault()
  event.stopPropagation()
  const active = combo.options[combo.at]
  if (step !== undefined) combo.move(step)
  else if (event.key === 'Escape') combo.close()
  else if (active) combo.choose(active)
}

function ComboInput({ control, name, label, ...choice }: ComboInputProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const combo = useCombo(choice)
  const active = combo.options[combo.at]
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
        aria-expanded={combo.isOpen}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={combo.isOpen && active ? `${id}-${active.id}` : undefined}
        value={combo.text}
        onChange={(event) => combo.type(event.target.value)}
        onClick={combo.open}
        onKeyDown={(event) => comboKey(event, combo)}
        onBlur={combo.leave}
      />
      <ChevronDown className="rk-icoon rk-keuze__pijl" aria-hidden="true" />
      <input type="hidden" name={name} value={choice.value?.id ?? ''} />
      {combo.isOpen && (
        <ComboList id={id} label={label} anchor={input.current} status={statusText(combo.state)} isQuiet={combo.options.length > 0}>
          {combo.options.map((option, index) => (
            <Option
              key={option.id}
              id={`${id}-${option.id}`}
              option={option}
              isActive={index === combo.at}
              isChosen={option.id === choice.value?.id}
              onPoint={() => combo.setAt(index)}
              onChoose={() => combo.choose(option)}
            />
          ))}
        </ComboList>
      )}
    </div>
  )
}

/** What a reader hears, and sees when there is nothing to choose. */
function statusText({ found, isBusy, hasFailed }: LookupState<readonly ComboBoxOption[]>): string {
  const count = found?.length ?? 0
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
    <div ref={panel} popover="manual" className="rk-paneel rk-combo__lijst">
      {/* Pressing in the list must not take the focus out of the field. */}
      <div role="listbox" id={id} aria-label={label} onMouseDown={(event) => event.preventDefault()}>
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
