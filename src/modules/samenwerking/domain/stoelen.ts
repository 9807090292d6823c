/** The three levels at which demand and supply meet. */
export const niveausVanHoogNaarLaag = ['strategisch', 'tactisch', 'operationeel'] as const
type Niveau = (typeof niveausVanHoogNaarLaag)[number]

/** A party with chairs: a municipality on the demand side, a service unit (or the joint body itself) on the supply side. */
export interface Partij {
  organisatieId: string
  dienstonderdeelId: string | null
  naam: string
  kant: 'vraag' | 'aanbod'
}

interface Zitter {
  organisatieId: string
  dienstonderdeelId: string | null
  kant: 'vraag' | 'aanbod'
  niveau: Niveau
}

/** One chair: a party at a level, with who sits there. Without anybody it is an empty chair. */
export interface Stoel<Z extends Zitter> {
  partij: Partij
  niveau: Niveau
  zitters: Z[]
}

interface Rol {
  organisatieId: string
  organisatieNaam: string
  rol: string
}

/** The parties that should be able to speak: clients and customers ask, suppliers (their units when there are any) offer. */
export function partijen(deelnames: readonly Rol[], dienstonderdelen: readonly { id: string; naam: string }[]): Partij[] {
  const once = new Map<string, Partij>()
  for (const { organisatieId, organisatieNaam, rol } of deelnames) {
    if (rol === 'opdrachtgever')
      once.set(`vraag ${organisatieId}`, { organisatieId, dienstonderdeelId: null, naam: organisatieNaam, kant: 'vraag' })
  }
  for (const { organisatieId, organisatieNaam, rol } of deelnames) {
    if (rol !== 'opdrachtnemer') continue
    const units = dienstonderdelen.length > 0 ? dienstonderdelen : [{ id: null, naam: organisatieNaam }]
    for (const unit of units)
      once.set(`aanbod ${organisatieId} ${unit.id}`, { organisatieId, dienstonderdeelId: unit.id, naam: unit.naam, kant: 'aanbod' })
  }
  return [...once.values()]
}

/** All chairs, level by level; a contact of a party that has no chair of its own is not lost but gets one. */
export function stoelen<Z extends Zitter & { organisatieNaam: string }>(partijenNu: readonly Partij[], zitters: readonly Z[]): Stoel<Z>[] {
  const all = [...partijenNu]
  for (const zitter of zitters) {
    if (!all.some((partij) => sitsFor(zitter, partij))) {
      all.push({
        organisatieId: zitter.organisatieId,
        dienstonderdeelId: zitter.dienstonderdeelId,
        naam: zitter.organisatieNaam,
        kant: zitter.kant,
      })
    }
  }
  return niveausVanHoogNaarLaag.flatMap((niveau) =>
    all.map((partij) => ({ partij, niveau, zitters: zitters.filter((zitter) => zitter.niveau === niveau && sitsFor(zitter, partij)) })),
  )
}

/** Chairs that nobody sits on: the distance between demand and supply, made visible. */
export function legeStoelen<Z extends Zitter>(alle: readonly Stoel<Z>[]): Stoel<Z>[] {
  return alle.filter((stoel) => stoel.zitters.length === 0)
}

function sitsFor(zitter: Zitter, partij: Partij): boolean {
  return (
    zitter.kant === partij.kant &&
    zitter.organisatieId === partij.organisatieId &&
    (zitter.dienstonderdeelId ?? null) === partij.dienstonderdeelId
  )
}
