/** Whether something may be built on a decision: nothing took its place, and it does not itself only withdraw another. */
export const isVanKracht = ({
  vervangenDoorId,
  vervanging,
}: {
  readonly vervangenDoorId: string | null
  readonly vervanging: string | null
}): boolean => vervangenDoorId === null && vervanging !== 'trekt_in'
