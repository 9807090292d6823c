import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFieldFault, useFieldId } from './form-context.ts'

/** What every field takes. The id of the control is its name, so that an error summary can lead to it. */
export interface FieldProps {
  /** The name on the wire: `invalidParams[].name` of a problem document finds the field by it. */
  name: string
  label: string
  /** How to fill it in, with an example. Stands above the control, where it can be read before typing (WCAG 3.3.2). */
  hint?: ReactNode
  /** What to mend. Faults that the form got from the server come by themselves. */
  error?: string | null
  /** Says "(niet verplicht)". What is not optional is required, without a star. */
  isOptional?: boolean
  /** A word of explanation beside the label: a `Term`. */
  term?: ReactNode
  /** The label is read aloud but not shown: in a filter bar with one field. */
  isLabelHidden?: boolean
}

/** What a control has to put on itself to belong to its field. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

/** Names and ties of one field: use it when a control needs more than `FormField` gives. */
export function useField({ name, hint, error, isOptional = false }: FieldProps): { control: ControlProps; fault: string | undefined } {
  const id = useFieldId(name)
  const fault = useFieldFault(name, error)
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fout` : ''].filter(Boolean).join(' ')
  return {
    fault,
    control: {
      id,
      'aria-describedby': described || undefined,
      'aria-invalid': fault ? true : undefined,
      'aria-required': isOptional ? undefined : true,
    },
  }
}

/** The hint and, between hint and control, what to mend. */
export function FieldNotes({ id, hint, fault }: { id: string; hint?: ReactNode; fault?: string | undefined }) {
  return (
    <>
      {hint && (
        <p className="rk-veld__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="rk-veld__fout" id={`${id}-fout`}>
          <CircleAlert className="rk-icoon rk-icoon--klein" aria-hidden="true" />
          <span>{fault}</span>
        </p>
      )}
    </>
  )
}

/**
 * One field: label above, hint, what to mend, control (WCAG 1.3.1, 3.3.1, 3.3.2). A red bar, an icon and words mark a fault.
 * The control comes from `children`, which is given the attributes that tie it to the rest.
 */
export function FormField({ children, ...props }: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { control, fault } = useField(props)
  return (
    <div className={`rk-veld${fault ? ' rk-veld--fout' : ''}`}>
      <div className={props.isLabelHidden ? 'rk-alleen-voorlezen' : 'rk-veld__kop'}>
        <label className="rk-veld__label" htmlFor={control.id} id={`${control.id}-label`}>
          {props.label}
          {props.isOptional && <span className="rk-veld__vrij"> (niet verplicht)</span>}
        </label>
        {props.term}
      </div>
      <FieldNotes id={control.id} hint={props.hint} fault={fault} />
      {children(control)}
    </div>
  )
}

/** Several controls under one question, such as radio buttons: a fieldset with its legend (WCAG 1.3.1). */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }) {
  const { control, fault } = useField(props)
  return (
    <fieldset
      className={`rk-veld rk-veldgroep${fault ? ' rk-veld--fout' : ''}`}
      id={control.id}
      tabIndex={-1}
      aria-describedby={control['aria-describedby']}
    >
      <legend className={props.isLabelHidden ? 'rk-alleen-voorlezen' : 'rk-veld__label'}>
        {props.label}
        {props.isOptional && <span className="rk-veld__vrij"> (niet verplicht)</span>}
      </legend>
      <FieldNotes id={control.id} hint={props.hint} fault={fault} />
      {children}
    </fieldset>
  )
}
