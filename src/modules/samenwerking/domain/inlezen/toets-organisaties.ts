import { toonDatum } from '#kernel/inlezen/cel.ts'
import type { OrganisatieStand } from './organisatie-zoeker.ts'
import type { GelezenRij } from './rij-lezer.ts'
import { eisEenmalig, eisGelijk, type Planregel, type Toetsing, zelfdeTekst } from './toets.ts'

/** Checks organisations: municipalities are recognised and stay as they are, those of the own cooperation are new or changed. */
export function toetsOrganisaties({ stand, zoeker, rijen }: Toetsing): Planregel[] {
  const eigen = new Map(stand.organisaties.filter((each) => !each.landelijk).map((each) => [each.naam.toLowerCase(), each]))
  const gezien = new Map<string, number>()
  const namen = new Map<string, number>()
  return rijen.flatMap((rij) => {
    const naam = rij.waarden['naam']
    if (!naam) return []
    const bestaand = bestaande(rij, naam)
    if (bestaand === 'fout') return []
    if (!eisEenmalig(gezien, bestaand?.id ?? naam.toLowerCase(), { rij, veld: 'naam', wat: naam })) return []
    if (bestaand?.landelijk) return landelijk(rij, bestaand)
    const bezet = eigen.get(naam.toLowerCase())
    if (bezet && bezet.id !== bestaand?.id)
      rij.fout('naam', 'naam-bezet', `Er is al een organisatie die ${bezet.naam} heet. Kies een andere naam.`)
    eisEenmalig(namen, naam.toLowerCase(), { rij, veld: 'naam', wat: naam })
    return vanOns(rij, naam, bestaand)
  })

  function bestaande(rij: GelezenRij, naam: string): OrganisatieStand | null | 'fout' {
    const opId = zoeker.vind(rij.waarden['code'] ?? '')
    if (opId) return opId
    const own = eigen.get(naam.toLowerCase())
    const gemeenteCode = rij.waarden['gemeenteCode']
    if (own && !gemeenteCode && rij.waarden['soort'] !== 'gemeente') return own
    const isGemeente = rij.waarden['soort'] === 'gemeente' || Boolean(gemeenteCode)
    const found = zoeker.zoek(naam, null, gemeenteCode ?? undefined)
    if (found.ok && found.value.landelijk) return found.value
    if (!isGemeente) return null
    rij.fout(
      gemeenteCode && rij.heeft('gemeenteCode') ? 'gemeenteCode' : 'naam',
      'gemeente-onbekend',
      found.ok ? 'Gemeenten komen uit het landelijke register. Kies voor deze organisatie een andere soort.' : found.refusal.detail,
    )
    return 'fout'
  }
}

function landelijk(rij: GelezenRij, is: OrganisatieStand): Planregel[] {
  // A list of municipalities without these columns filled says nothing about them.
  const alsIngevuld = (veld: string, waarde: string | null) => (rij.waarden[veld] ? [{ veld, is: waarde }] : [])
  const gelijk = eisGelijk(
    rij,
    [
      { veld: 'naam', is: is.naam },
      { veld: 'soort', is: is.soort },
      ...alsIngevuld('gemeenteCode', is.gemeenteCode),
      ...alsIngevuld('provincie', is.provincie),
      { veld: 'van', is: is.van, soort: 'datum' },
      { veld: 'totEnMet', is: is.totEnMet, soort: 'datum' },
      { veld: 'bron', is: is.bron },
    ],
    `${is.naam} staat in het landelijke register en wijzigt hier niet.`,
  )
  return gelijk
    ? [
        {
          rij: rij.nummer,
          handeling: 'ongewijzigd',
          onderwerpId: is.id,
          versie: is.versie,
          naam: is.naam,
          invoer: null,
          terug: null,
          voor: null,
          na: null,
        },
      ]
    : []
}

function vanOns(rij: GelezenRij, naam: string, was: OrganisatieStand | null): Planregel[] {
  const { soort } = rij.waarden
  if (soort === 'gemeente')
    rij.fout(
      'soort',
      'gemeente-onbekend',
      'Gemeenten komen uit het landelijke register. Kies gemeenschappelijke regeling, werkorganisatie of overig.',
    )
  if (rij.waarden['gemeenteCode'])
    rij.fout('gemeenteCode', 'wijzigt-niet', 'Een gemeentecode hoort alleen bij gemeenten uit het landelijke register. Maak deze cel leeg.')
  if (rij.waarden['provincie'] && !zelfdeTekst(rij.waarden['provincie'], was?.provincie ?? null))
    rij.fout('provincie', 'wijzigt-niet', 'Een provincie hoort alleen bij gemeenten uit het landelijke register. Maak deze cel leeg.')
  const van = rij.heeft('van') ? (rij.waarden['van'] ?? null) : (was?.van ?? null)
  const totEnMet = rij.heeft('totEnMet') ? (rij.waarden['totEnMet'] ?? null) : (was?.totEnMet ?? null)
  if (van !== null && totEnMet !== null && totEnMet < van)
    rij.fout('totEnMet', 'einde-voor-begin', `De organisatie begint op ${toonDatum(van)}. Vul hier een latere datum in.`)
  if (!rij.isGoed()) return []
  const invoer = { naam, soort: soort!, van, totEnMet, bron: rij.waarden['bron']! }
  if (!was)
    return [{ rij: rij.nummer, handeling: 'nieuw', onderwerpId: null, versie: null, naam, invoer, terug: null, voor: null, na: invoer }]
  const terug = { naam: was.naam, soort: was.soort, van: was.van, totEnMet: was.totEnMet, bron: was.bron }
  const gelijk =
    zelfdeTekst(naam, was.naam) && soort === was.soort && van === was.van && totEnMet === was.totEnMet && zelfdeTekst(invoer.bron, was.bron)
  const regel = { rij: rij.nummer, onderwerpId: was.id, versie: was.versie, naam }
  return gelijk
    ? [{ ...regel, handeling: 'ongewijzigd', invoer: null, terug: null, voor: null, na: null }]
    : [{ ...regel, handeling: 'gewijzigd', invoer, terug, voor: terug, na: invoer }]
}
