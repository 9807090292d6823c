import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** One filter that is on. */
export interface ActiveFilter {
  id: string
  /** "Regeling: De Connectie" */
  label: string
  onRemove: () => void
}

/** The fields that narrow a list. */
export interface FilterBarProps {
  /** Search and select fields. */
  children: ReactNode
  /** How much is left: "12 gemeenten". Read aloud when it changes (WCAG 4.1.3). */
  result: string
  active?: readonly ActiveFilter[]
  onClear?: () => void
  /** Download, share: beside the count. */
  actions?: ReactNode
}

/** Filters in sight, the count beside them, and each filter that is on can be taken off by itself. */
export function FilterBar({ children, result, active = [], onClear, actions }: FilterBarProps) {
  return (
    <search className="rk-filter">
      <div className="rk-filter__rij">
        <div className="rk-filter__velden">{children}</div>
        <div className="rk-filter__uitkomst">
          <span role="status">{result}</span>
          {actions}
        </div>
      </div>
      {active.length > 0 && (
        <div className="rk-filter__actief">
          <ul aria-label="Filters die aan staan">
            {active.map((filter) => (
              <li key={filter.id}>
                <button
                  type="button"
                  className="rk-filter__fiche"
                  aria-label={`Haal filter weg: ${filter.label}`}
                  onClick={filter.onRemove}
                >
                  {filter.label}
                  <X className="rk-icoon rk-icoon--klein" aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
          {onClear && (
            <Button variant="subtle" size="small" onPress={onClear}>
              Wis alle filters
            </Button>
          )}
        </div>
      )}
    </search>
  )
}
