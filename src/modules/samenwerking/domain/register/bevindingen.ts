import type { Samenwerking } from '../register.ts'
import { BEVINDINGCODES } from './bevinding.ts'
import type { Bevinding, Registercontext } from './bevinding.ts'
import { findNestedMembers, findProbableDoubles, findSameMembers, findSeveralMemberships } from './kruisbevindingen.ts'
import {
  findCounts,
  findEndedMembers,
  findHoofdgemeenten,
  findLeden,
  findLedenlijsten,
  findNaamBecameGemeente,
  findNaamMismatches,
  findScheidingen,
  findSpellings,
  findSplitGemeenten,
} from './rijbevindingen.ts'

/** Every rule looks at all rows and gives its findings. */
const RULES: readonly ((samenwerkingen: readonly Samenwerking[], context: Registercontext) => Bevinding[])[] = [
  findCounts,
  findHoofdgemeenten,
  findLedenlijsten,
  findLeden,
  findSameMembers,
  findNestedMembers,
  findProbableDoubles,
  findSeveralMemberships,
  findNaamMismatches,
  findSplitGemeenten,
  findNaamBecameGemeente,
  findEndedMembers,
  findSpellings,
  findScheidingen,
]

/** All findings on the register, found by rules from the rows themselves; in the order of `BEVINDINGCODES`, then by row. */
export function findBevindingen(samenwerkingen: readonly Samenwerking[], context: Registercontext): Bevinding[] {
  const found = RULES.flatMap((rule) => rule(samenwerkingen, context))
  const order = (a: Bevinding, b: Bevinding) =>
    BEVINDINGCODES.indexOf(a.code) - BEVINDINGCODES.indexOf(b.code) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
  return found.toSorted(order)
}
