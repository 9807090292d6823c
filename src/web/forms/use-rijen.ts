import { useEffect, useRef } from 'react'

/** Rows of a form that can be added, moved and removed. */
export interface Rijen<R> {
  rijen: readonly R[]
  change: (row: R) => void
  add: () => void
  remove: (id: number) => void
  /** One place up (-1) or down (1). */
  move: (id: number, steps: -1 | 1) => void
  /** All rows anew: after choosing a set. */
  replace: (rows: readonly R[]) => void
}

/** The rows as they are now, and how the form changes them. */
export interface RijenStand<R> {
  rijen: readonly R[]
  update: (change: (was: readonly R[]) => readonly R[]) => void
}

/**
 * What is done with the rows, and the keyboard with them: after adding or moving the focus is in that row, after removing in the row before it.
 * @param field the id of the first field of a row, by its place: `regels.2.omschrijving`
 */
export function useRijen<R extends { id: number }>(
  { rijen, update }: RijenStand<R>,
  newRow: () => R,
  field: (index: number) => string,
): Rijen<R> {
  const focus = useRef<number | null>(null)
  useEffect(() => {
    if (focus.current === null) return
    document.getElementById(field(focus.current))?.focus()
    focus.current = null
  })
  return {
    rijen,
    replace: (rows) => update(() => rows),
    change: (row) => update((was) => was.map((each) => (each.id === row.id ? row : each))),
    add: () => {
      focus.current = rijen.length
      update((was) => [...was, newRow()])
    },
    remove: (id) => {
      focus.current = Math.max(0, rijen.findIndex((each) => each.id === id) - 1)
      update((was) => was.filter((each) => each.id !== id))
    },
    move: (id, steps) => {
      const from = rijen.findIndex((each) => each.id === id)
      const to = from + steps
      if (to < 0 || to >= rijen.length) return
      focus.current = to
      const next = [...rijen]
      next.splice(to, 0, ...next.splice(from, 1))
      update(() => next)
    },
  }
}

let last = 0
/** A number that tells rows apart while they are added, moved and removed. */
export const nextId = () => ++last
/** Rows that come from an earlier visit keep their numbers; new ones count on from there. */
export const reserveIds = (rows: readonly { id: number }[]) => {
  last = Math.max(last, ...rows.map(({ id }) => id))
}
