import type { Deelname, Kenmerk, Kenmerkwaarde } from '#modules/samenwerking/contract.ts'

/** What is known of one participant for one kenmerk: what partners see, and what the own side has beside it. */
export interface Cel {
  gedeeld: Kenmerkwaarde | null
  /** Of the own side, when it is not older than what partners see. */
  eigen: Kenmerkwaarde | null
}

/** One participant with its figures, by code of the kenmerk. */
export interface OverzichtRij {
  organisatieId: string
  naam: string
  rollen: readonly string[]
  cellen: Readonly<Record<string, Cel>>
}

/** What the overview is made of. */
export interface Overzichtvraag {
  deelnames: readonly Deelname[]
  kenmerken: readonly Kenmerk[]
  waarden: readonly Kenmerkwaarde[]
  /** Null or empty: the last figure of each. */
  peildatum: string | null
}

const collator = new Intl.Collator('nl', { numeric: true })

/**
 * Participants against kenmerken. With a `peildatum` only figures of that day count; without, each participant shows its last one.
 * A participant without figures keeps its row: what is missing must be seen.
 */
export function overzicht({ deelnames, kenmerken, waarden, peildatum }: Overzichtvraag): OverzichtRij[] {
  const known = peildatum ? waarden.filter((waarde) => waarde.peildatum === peildatum) : waarden
  return deelnemersOf(deelnames).map((deelnemer) => ({
    ...deelnemer,
    cellen: Object.fromEntries(
      kenmerken.map(({ code }) => [
        code,
        celOf(known.filter(({ organisatieId, kenmerk }) => organisatieId === deelnemer.organisatieId && kenmerk === code)),
      ]),
    ),
  }))
}

/** The days on which something was counted, latest first. */
export function peildatums(waarden: readonly Kenmerkwaarde[]): string[] {
  return [...new Set(waarden.map(({ peildatum }) => peildatum))].toSorted((a, b) => (a < b ? 1 : -1))
}

/** On which side a figure stands. */
export function kantVan({ zijde }: Pick<Kenmerkwaarde, 'zijde'>): 'eigen' | 'gedeeld' | 'openbaar' {
  if (!zijde) return 'openbaar'
  return zijde.ingediendOp ? 'gedeeld' : 'eigen'
}

/** Every organisation once, with all its roles, in the order of the Dutch alphabet. */
function deelnemersOf(deelnames: readonly Deelname[]): Omit<OverzichtRij, 'cellen'>[] {
  const once = new Map<string, { organisatieId: string; naam: string; rollen: string[] }>()
  for (const { organisatieId, organisatieNaam, rol } of deelnames) {
    const known = once.get(organisatieId)
    if (!known) once.set(organisatieId, { organisatieId, naam: organisatieNaam, rollen: [rol] })
    else if (!known.rollen.includes(rol)) known.rollen.push(rol)
  }
  return [...once.values()].toSorted((a, b) => collator.compare(a.naam, b.naam))
}

function celOf(waarden: readonly Kenmerkwaarde[]): Cel {
  const gedeeld = latest(waarden.filter((waarde) => kantVan(waarde) !== 'eigen'))
  const eigen = latest(waarden.filter((waarde) => kantVan(waarde) === 'eigen'))
  return { gedeeld, eigen: eigen && gedeeld && eigen.peildatum < gedeeld.peildatum ? null : eigen }
}

/** Of the same day, what the organisation shared goes before public statistics: a key divides by it in that order too. */
function latest(waarden: readonly Kenmerkwaarde[]): Kenmerkwaarde | null {
  const rank = (waarde: Kenmerkwaarde) => `${waarde.peildatum} ${kantVan(waarde) === 'openbaar' ? 0 : 1}`
  return waarden.reduce<Kenmerkwaarde | null>((best, waarde) => (best && rank(best) >= rank(waarde) ? best : waarde), null)
}
