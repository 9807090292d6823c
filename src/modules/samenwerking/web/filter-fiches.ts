import type { ActiveFilter } from '#web/design/filter-bar.tsx'

/** The part of a list's address that a chip needs. */
interface Address {
  get: (name: string) => string
  set: (name: string, value: string) => void
}

/** The filters that are on, as chips that can be taken off one by one. `labels` says per filter what its value means to a reader. */
export function filterFiches(address: Address, labels: Record<string, (value: string) => string>): ActiveFilter[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const value = address.get(name)
    return value ? [{ id: name, label: label(value), onRemove: () => address.set(name, '') }] : []
  })
}
