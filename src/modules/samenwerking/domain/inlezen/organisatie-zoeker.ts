import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { kort, plat, toonDatum } from '#kernel/inlezen/cel.ts'
import { lijktOp } from '#kernel/inlezen/lijkt-op.ts'

/** An organisation that the hat can see. */
export interface OrganisatieStand {
  id: string
  naam: string
  soort: string
  gemeenteCode: string | null
  provincie: string | null
  van: string | null
  totEnMet: string | null
  bron: string
  landelijk: boolean
  versie: number
}

/** Which municipality took over from which, since when. */
export interface OpvolgingStand {
  vanId: string
  naarId: string
  datum: string
}

/** Finds organisations by what people write. */
export interface OrganisatieZoeker {
  /**
   * By CBS code or by the exact name, valid on the day (null: any day). `code` is a second column with the code: it decides between
   * equal names. Refused with the likeliest one meant.
   */
  zoek: (tekst: string, op: string | null, code?: string | null) => Result<OrganisatieStand>
  vind: (id: string) => OrganisatieStand | undefined
}

const naamSleutel = (naam: string) => plat(naam).toLowerCase().replaceAll(/\s+/g, ' ')
const bestaatOp = (organisatie: OrganisatieStand, op: string | null) =>
  op === null || ((organisatie.van === null || organisatie.van <= op) && (organisatie.totEnMet === null || organisatie.totEnMet >= op))

/** Makes the finder once for a whole file; what was asked before is answered from memory. */
export function makeOrganisatieZoeker(
  organisaties: readonly OrganisatieStand[],
  opvolgingen: readonly OpvolgingStand[],
): OrganisatieZoeker {
  const opId = new Map(organisaties.map((each) => [each.id, each]))
  const opCode = new Map(organisaties.flatMap((each) => (each.gemeenteCode ? [[each.gemeenteCode, each] as const] : [])))
  const opNaam = Map.groupBy(organisaties, (each) => naamSleutel(each.naam))
  const namen = [...new Set(organisaties.map((each) => each.naam))]
  const gevraagd = new Map<string, Result<OrganisatieStand>>()

  const opvolgers = (id: string) => opvolgingen.filter((each) => each.vanId === id).flatMap((each) => opId.get(each.naarId) ?? [])
  const bestaatNiet = (organisatie: OrganisatieStand, op: string): Result<OrganisatieStand> => {
    if (organisatie.van !== null && op < organisatie.van)
      return refuse(
        'organisatie-datum',
        `${organisatie.naam} bestond nog niet op ${toonDatum(op)}, maar pas vanaf ${toonDatum(organisatie.van)}. Kies een latere datum of de voorganger.`,
      )
    const later = opvolgers(organisatie.id).map((each) => each.naam)
    return refuse(
      'organisatie-datum',
      `${organisatie.naam} bestond op ${toonDatum(op)} niet meer${later.length > 0 ? `; dat is nu ${later.join(' of ')}. Vul die naam in` : '. Vul de opvolger in'}, of kies een eerdere datum.`,
    )
  }
  const onbekend = (tekst: string): Result<OrganisatieStand> => {
    const bedoeld = lijktOp(tekst, namen)
    return refuse(
      'organisatie-onbekend',
      `"${kort(tekst)}" kennen wij niet. ${bedoeld ? `Bedoelt u ${bedoeld}?` : 'Vul de naam in zoals die in Regiekamer staat, of de gemeentecode.'}`,
    )
  }
  const opCodeOf = (code: string, op: string | null): Result<OrganisatieStand> => {
    const found = opCode.get(code.toUpperCase())
    if (!found)
      return refuse(
        'gemeentecode-onbekend',
        `De gemeentecode ${kort(code)} kennen wij niet. Gebruik de code van het CBS: GM met vier cijfers, bijvoorbeeld GM0299.`,
      )
    return bestaatOp(found, op) ? ok(found) : bestaatNiet(found, op!)
  }
  const opNaamOf = (tekst: string, op: string | null, zonderCode: boolean): Result<OrganisatieStand> => {
    const alle = opNaam.get(naamSleutel(tekst)) ?? []
    const geldig = alle.filter((each) => bestaatOp(each, op))
    if (geldig.length === 0) return alle[0] && op !== null ? bestaatNiet(alle[0], op) : onbekend(tekst)
    // A file that has codes, and none here, means the one that is no municipality.
    const gekozen = geldig.length > 1 && zonderCode ? geldig.filter((each) => each.gemeenteCode === null) : geldig
    if (gekozen.length === 1) return ok(gekozen[0]!)
    return refuse(
      'organisatie-dubbel',
      `Er zijn ${geldig.length} organisaties die ${kort(tekst)} heten. Vul in plaats van de naam de gemeentecode in.`,
    )
  }
  return {
    vind: (id) => opId.get(id),
    zoek: (tekst, op, code) => {
      const vraag = JSON.stringify([tekst, op, code])
      const eerder = gevraagd.get(vraag)
      if (eerder) return eerder
      const isCode = /^GM\d{4}$/i.test(tekst)
      const found = code ? opCodeOf(code, op) : isCode ? opCodeOf(tekst, op) : opNaamOf(tekst, op, code === null)
      gevraagd.set(vraag, found)
      return found
    },
  }
}

/** Whether the text names this organisation: by name or code, as it is now. */
export function heet(organisatie: OrganisatieStand, tekst: string): boolean {
  return naamSleutel(organisatie.naam) === naamSleutel(tekst) || organisatie.gemeenteCode === tekst.toUpperCase()
}
