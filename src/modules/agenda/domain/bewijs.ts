/** A meeting of the last year with its attendance, as far as the mirror looks at it. */
export interface Bestuursopkomst {
  readonly leden: number
  readonly aanwezig: number
  readonly isVastgelegd: boolean
}

/** Whether more than half of the members came to each meeting of the board. A meeting of which nobody wrote down who came shows nothing. */
export function leiderschapsbewijs(vergaderingen: readonly Bestuursopkomst[]) {
  const genoeg = vergaderingen.filter(({ leden, aanwezig, isVastgelegd }) => isVastgelegd && aanwezig * 2 > leden).length
  const totaal = vergaderingen.length
  const zin =
    totaal === 0
      ? 'Het bestuur vergaderde het afgelopen jaar niet.'
      : `Bij ${genoeg} van ${totaal} vergaderingen van het bestuur waren er volgens de presentie genoeg leden.`
  return [{ stap: 'leiderschap', isAf: totaal > 0 && genoeg === totaal, zin, pad: '/vergaderingen' }]
}
