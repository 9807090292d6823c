import { toonDatum } from '#kernel/inlezen/cel.ts'
import { heet, type OrganisatieStand, type OrganisatieZoeker } from './organisatie-zoeker.ts'
import type { GelezenRij } from './rij-lezer.ts'
import { type DeelnameStand, eisEenmalig, eisGelijk, organisatieVan, type Planregel, type Toetsing } from './toets.ts'
import { woorden } from './veld.ts'

interface Periode {
  van: string | null
  totEnMet: string | null
}

/** What a row asks for. */
interface Vraag extends Periode {
  organisatie: OrganisatieStand
  via: OrganisatieStand | null
  rol: string
  bron: string
}

/** Checks participations: new ones, and another last day for those that are there. */
export function toetsDeelnames({ stand, zoeker, rijen }: Toetsing): Planregel[] {
  const opCode = new Map(stand.deelnames.map((each) => [each.id, each]))
  const gezien = new Map<string, number>()
  const plannen = rijen.flatMap((rij) => {
    const gewezen = opCode.get(rij.waarden['code'] ?? '')
    const vraag = vraagVan(rij, gewezen, zoeker)
    if (!vraag) return []
    const was =
      gewezen ??
      stand.deelnames.find((each) => each.organisatieId === vraag.organisatie.id && each.rol === vraag.rol && each.van === vraag.van)
    const sleutel = was?.id ?? `${vraag.organisatie.id} ${vraag.rol} ${vraag.van}`
    if (
      !eisEenmalig(gezien, sleutel, {
        rij,
        veld: 'organisatie',
        wat: `${vraag.organisatie.naam} als ${woorden.rol(vraag.rol).toLowerCase()}`,
      })
    )
      return []
    const regel = was ? bestaande(rij, vraag, { was, zoeker }) : nieuwe(rij, vraag)
    return regel ? [{ rij, vraag, id: was?.id ?? null, regel }] : []
  })
  const bezig = plannen.map(({ rij, vraag, id }) => ({
    id,
    rij,
    organisatieId: vraag.organisatie.id,
    rol: vraag.rol,
    van: vraag.van,
    totEnMet: vraag.totEnMet,
  }))
  eisZonderOverlap(stand.deelnames, bezig)
  return plannen.filter(({ rij }) => rij.isGoed()).map(({ regel }) => regel)
}

/** What the row says, or null with faults. A row that is pointed at by its code keeps its organisation, also when that no longer exists. */
function vraagVan(rij: GelezenRij, was: DeelnameStand | undefined, zoeker: OrganisatieZoeker): Vraag | null {
  const { rol, bron } = rij.waarden
  const van = rij.heeft('van') ? (rij.waarden['van'] ?? null) : (was?.van ?? null)
  const totEnMet = rij.heeft('totEnMet') ? (rij.waarden['totEnMet'] ?? null) : (was?.totEnMet ?? null)
  const eigen = was ? zoeker.vind(was.organisatieId) : undefined
  const organisatie =
    eigen && rij.waarden['organisatie'] && heet(eigen, rij.waarden['organisatie']) ? eigen : organisatieVan({ zoeker }, rij, { op: van })
  const eigenVia = was?.viaId ? zoeker.vind(was.viaId) : undefined
  const via = !rij.heeft('via')
    ? (eigenVia ?? null)
    : eigenVia && rij.waarden['via'] && heet(eigenVia, rij.waarden['via'])
      ? eigenVia
      : organisatieVan({ zoeker }, rij, { veld: 'via', op: van })
  if (van !== null && totEnMet !== null && totEnMet < van)
    rij.fout('totEnMet', 'einde-voor-begin', `De deelname begint op ${toonDatum(van)}. Vul hier een latere datum in.`)
  return organisatie && rol && bron && rij.isGoed() ? { organisatie, via, rol, van, totEnMet, bron } : null
}

function nieuwe(rij: GelezenRij, { organisatie, via, rol, van, totEnMet, bron }: Vraag): Planregel | null {
  if (van === null) {
    rij.fout('van', 'leeg', 'Vul de eerste dag van deze deelname in.')
    return null
  }
  const invoer = { organisatieId: organisatie.id, rol, viaId: via?.id ?? null, van, totEnMet, bron }
  const na = { organisatie: organisatie.naam, rol, via: via?.naam ?? null, van, totEnMet, bron }
  return {
    rij: rij.nummer,
    handeling: 'nieuw',
    onderwerpId: null,
    versie: null,
    naam: naamOf(organisatie, rol),
    invoer,
    terug: null,
    voor: null,
    na,
  }
}

function bestaande(rij: GelezenRij, vraag: Vraag, { was, zoeker }: { was: DeelnameStand; zoeker: OrganisatieZoeker }): Planregel | null {
  const organisatie = zoeker.vind(was.organisatieId) ?? vraag.organisatie
  const via = was.viaId ? (zoeker.vind(was.viaId) ?? null) : null
  const waarom = 'Van een bestaande deelname wijzigt u hier alleen de laatste dag.'
  if (vraag.organisatie.id !== was.organisatieId)
    rij.fout(
      'organisatie',
      'wijzigt-niet',
      `${waarom} Laat hier ${organisatie.naam} staan, of maak de Regiekamer-code leeg voor een nieuwe deelname.`,
    )
  if ((vraag.via?.id ?? null) !== was.viaId)
    rij.fout('via', 'wijzigt-niet', `${waarom} ${via ? `Laat hier ${via.naam} staan` : 'Maak deze cel leeg'}.`)
  eisGelijk(
    rij,
    [
      { veld: 'rol', is: was.rol },
      { veld: 'van', is: was.van, soort: 'datum' },
      { veld: 'bron', is: was.bron },
    ],
    waarom,
  )
  if (!rij.isGoed()) return null
  const regel = { rij: rij.nummer, onderwerpId: was.id, versie: was.versie, naam: naamOf(organisatie, was.rol) }
  if (vraag.totEnMet === was.totEnMet) return { ...regel, handeling: 'ongewijzigd', invoer: null, terug: null, voor: null, na: null }
  const leesbaar = (totEnMet: string | null) => ({
    organisatie: organisatie.naam,
    rol: was.rol,
    via: via?.naam ?? null,
    van: was.van,
    totEnMet,
    bron: was.bron,
  })
  return {
    ...regel,
    handeling: 'gewijzigd',
    invoer: { totEnMet: vraag.totEnMet },
    terug: { totEnMet: was.totEnMet },
    voor: leesbaar(was.totEnMet),
    na: leesbaar(vraag.totEnMet),
  }
}

interface Bezig extends Periode {
  id: string | null
  rij: GelezenRij
  organisatieId: string
  rol: string
}

/** An organisation has a role at most once at a time: over the file and what is there together. */
function eisZonderOverlap(deelnames: readonly DeelnameStand[], bezig: readonly Bezig[]) {
  const geraakt = new Set(bezig.flatMap(({ id }) => id ?? []))
  const sleutelOf = ({ organisatieId, rol }: { organisatieId: string; rol: string }) => `${organisatieId} ${rol}`
  const blijvend = Map.groupBy(
    deelnames.filter(({ id }) => !geraakt.has(id)),
    sleutelOf,
  )
  for (const groep of Map.groupBy(bezig, sleutelOf).values()) {
    const eerder: (Periode & { nummer: number })[] = []
    for (const each of groep) {
      const vast = blijvend.get(sleutelOf(each))?.find((other) => overlapt(each, other))
      const ander = eerder.find((other) => overlapt(each, other))
      if (vast)
        each.rij.fout(
          'van',
          'overlap',
          `Deze organisatie heeft deze rol al ${toonPeriode(vast)}. Kies een andere periode, of beëindig eerst die deelname.`,
        )
      else if (ander) each.rij.fout('van', 'overlap', `Deze periode overlapt die van rij ${ander.nummer}. Kies een andere periode.`)
      eerder.push({ van: each.van, totEnMet: each.totEnMet, nummer: each.rij.nummer })
    }
  }
}

function overlapt(a: Periode, b: Periode): boolean {
  return (a.van ?? '') <= (b.totEnMet ?? '9999') && (b.van ?? '') <= (a.totEnMet ?? '9999')
}

function toonPeriode({ van, totEnMet }: Periode): string {
  return (
    [van ? `vanaf ${toonDatum(van)}` : '', totEnMet ? `tot en met ${toonDatum(totEnMet)}` : ''].filter(Boolean).join(' ') ||
    'zonder einddatum'
  )
}

const naamOf = (organisatie: OrganisatieStand, rol: string) => `${organisatie.naam} als ${rol}`
