/** The part of a goal that putting side by side looks at. */
export interface NaastDoel {
  soort: 'ambitie' | 'grens' | 'gezamenlijk'
  onderwerp: string
  verhouding: 'zelfde' | 'anders' | 'strijdig' | null
  zijde: { eigenOrganisatieId: string; eigenOrganisatieNaam: string }
}

/** One subject: joint goals, and the parties beside them. */
export interface Onderwerp<D> {
  onderwerp: string
  gezamenlijk: D[]
  partijen: { organisatieId: string; organisatieNaam: string; doelen: D[] }[]
  telling: Telling
}

/** How many goals of parties stand in which way to the joint goal; `los` stands to none. */
export interface Telling {
  zelfde: number
  anders: number
  strijdig: number
  los: number
}

/** Subjects are the same whatever their capitals and spaces. */
const keyOf = (onderwerp: string) => onderwerp.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Goals per subject, in the order in which they come. */
export function naastElkaar<D extends NaastDoel>(doelen: readonly D[]): Onderwerp<D>[] {
  return [...Map.groupBy(doelen, ({ onderwerp }) => keyOf(onderwerp)).values()].map((group) => {
    const eigen = group.filter(({ soort }) => soort !== 'gezamenlijk')
    return {
      onderwerp: group[0]!.onderwerp,
      gezamenlijk: group.filter(({ soort }) => soort === 'gezamenlijk'),
      partijen: [...Map.groupBy(eigen, ({ zijde }) => zijde.eigenOrganisatieId)].map(([organisatieId, own]) => ({
        organisatieId,
        organisatieNaam: own[0]!.zijde.eigenOrganisatieNaam,
        doelen: own,
      })),
      telling: tel(eigen),
    }
  })
}

/** Counts how goals of parties stand to the joint goal. */
export function tel(doelen: readonly Pick<NaastDoel, 'verhouding'>[]): Telling {
  const telling: Telling = { zelfde: 0, anders: 0, strijdig: 0, los: 0 }
  for (const { verhouding } of doelen) telling[verhouding ?? 'los'] += 1
  return telling
}

/** The counting as a sentence: `2 zijn hetzelfde, 1 is strijdig`. */
export function telzin({ zelfde, anders, strijdig, los }: Telling): string {
  const part = (count: number, what: string) => (count === 0 ? [] : [`${count} ${count === 1 ? 'is' : 'zijn'} ${what}`])
  const parts = [...part(zelfde, 'hetzelfde'), ...part(anders, 'anders'), ...part(strijdig, 'strijdig'), ...part(los, 'niet vergeleken')]
  if (parts.length === 0) return 'Nog geen partij legde hier een ambitie of grens naast.'
  const total = zelfde + anders + strijdig + los
  const head = total === 1 ? 'Van 1 doel van een partij' : `Van ${total} doelen van partijen`
  return `${head}: ${parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`}.`
}
