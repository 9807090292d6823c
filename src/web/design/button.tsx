import { type ReactNode, type Ref, useId } from 'react'
import { Spinner } from './spinner.tsx'

/** How much a button asks for attention. One primary on a screen; danger only for what cannot be undone. */
export type ButtonVariant = 'primary' | 'secondary' | 'subtle' | 'danger'

interface ButtonBase {
  /** What happens, in words: "Dien zienswijze in", never "OK". */
  children: ReactNode
  variant?: ButtonVariant
  size?: 'normal' | 'small'
  type?: 'button' | 'submit'
  onPress?: () => void
  /** A lucide icon in front of the words. */
  icon?: ReactNode
  /** The words are read aloud but not shown: for an icon everyone knows. */
  isIconOnly?: boolean
  /** The work is on its way: the button keeps its place and takes no second press. */
  isBusy?: boolean
  /** The id of the form it sends, when it stands outside of it. */
  form?: string
  ref?: Ref<HTMLButtonElement>
}

/** A button that can be out of use always says why. */
export type ButtonProps = ButtonBase & ({ isDisabled?: false; reason?: never } | { isDisabled: boolean; reason: string | undefined })

/**
 * A button. Out of use it stays in the tab order and shows the reason beside it, tied with aria-describedby, so that everyone
 * can find out why (WCAG 2.1.1, 3.3.2). Targets are 28 px and up, 44 px under a finger (WCAG 2.5.8).
 */
export function Button({
  variant = 'secondary',
  size = 'normal',
  type = 'button',
  isBusy = false,
  isIconOnly = false,
  ...props
}: ButtonProps) {
  const reasonId = useId()
  const off = props.isDisabled === true
  const button = (
    <button
      ref={props.ref}
      type={type}
      form={props.form}
      className={`nl-button nl-button--${variant}${size === 'small' ? ' rk-knop--klein' : ''}${isIconOnly ? ' rk-knop--icoon' : ''}`}
      aria-disabled={off || isBusy || undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={off && props.reason ? reasonId : undefined}
      onClick={(event) => {
        if (off || isBusy) event.preventDefault()
        else props.onPress?.()
      }}
    >
      {isBusy ? <Spinner isSilent /> : props.icon}
      <span className={isIconOnly ? 'rk-alleen-voorlezen' : 'nl-button__label'}>{props.children}</span>
    </button>
  )
  if (!off || !props.reason) return button
  return (
    <span className="rk-knop-met-reden">
      {button}
      <span className="rk-knop-reden" id={reasonId}>
        {props.reason}
      </span>
    </span>
  )
}
