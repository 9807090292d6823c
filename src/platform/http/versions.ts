import { Problem } from '#platform/http/problems.ts'

/** Somebody else changed it since the caller read it: nothing is overwritten. @throws 412 */
export function expectVersion(found: { versie: number }, seen: number): void {
  if (found.versie === seen) return
  throw new Problem(
    412,
    'versie-gewijzigd',
    'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en doe uw wijziging opnieuw.',
  )
}
