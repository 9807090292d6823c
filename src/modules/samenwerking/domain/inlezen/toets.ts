import { sleutelVan, toonDatum, toonGetal } from '#kernel/inlezen/cel.ts'
import type { Celfout, GelezenRij } from './rij-lezer.ts'
import type { OpvolgingStand, OrganisatieStand, OrganisatieZoeker } from './organisatie-zoeker.ts'

/** What happens to one thing when the import is kept. */
export type Handeling = 'nieuw' | 'gewijzigd' | 'ongewijzigd'

/** One thing of the file against what is there. Values are exact text or null. */
export interface Planregel {
  /** First row of the file that is about it. */
  rij: number
  handeling: Handeling
  /** Id of the row that is there; null for a new thing. */
  onderwerpId: string | null
  /** Version of it that was compared with; null for a new thing. */
  versie: number | null
  naam: string
  /** What is written: the columns of the database. Null when nothing changes. */
  invoer: Record<string, unknown> | null
  /** What undoing writes back. Null for new things and for what does not change. */
  terug: Record<string, unknown> | null
  /** As people read it in the history, before and after. */
  voor: Record<string, unknown> | null
  na: Record<string, unknown> | null
}

/** What was found: what would happen, and everything that is wrong. */
export interface Toets {
  regels: Planregel[]
  fouten: Celfout[]
}

/** Who reads in, and what is there now; the lists that a kind does not need are empty. */
export interface StandVanZaken {
  vandaag: string
  eigenOrganisatieId: string
  /** Null, or the reason why handing in is not possible for this person. */
  indienenKanNiet: string | null
  organisaties: OrganisatieStand[]
  opvolgingen: OpvolgingStand[]
  kenmerken: { code: string; naam: string }[]
  tafels: { id: string; naam: string }[]
  waarden: WaardeStand[]
  deelnames: DeelnameStand[]
  sleutels: SleutelStand[]
}

/** A figure that is there. */
export interface WaardeStand {
  id: string
  organisatieId: string
  kenmerk: string
  peildatum: string
  waarde: string
  bron: string
  stand: 'openbaar' | 'ingediend' | 'concept'
  zichtbaarheid: string
  tafelId: string | null
  eigenOrganisatieId: string | null
  versie: number
}

/** A participation that is there. */
export interface DeelnameStand {
  id: string
  organisatieId: string
  rol: string
  viaId: string | null
  van: string | null
  totEnMet: string | null
  bron: string
  versie: number
}

/** A key that is there. */
export interface SleutelStand {
  id: string
  naam: string
  omschrijving: string
  status: string
  geldigVan: string
  geldigTotEnMet: string | null
  opbouw: unknown
  eigenOrganisatieId: string
  versie: number
}

/** What every kind of check works with. */
export interface Toetsing {
  stand: StandVanZaken
  zoeker: OrganisatieZoeker
  rijen: readonly GelezenRij[]
}

/** Whether two texts say the same: spaces at the ends and the kind of line end do not count. */
export function zelfdeTekst(a: string | null, b: string | null): boolean {
  const gelijk = (tekst: string | null) =>
    (tekst ?? '')
      .replaceAll(/[\u00a0\u202f\u2007]/g, ' ')
      .replaceAll(/\r\n?/g, '\n')
      .trim()
  return gelijk(a) === gelijk(b)
}

/** A date in a sentence; nothing is "leeg". */
export function datumOfLeeg(iso: string | null): string {
  return iso === null ? 'leeg' : toonDatum(iso)
}

/** A field that may not differ from what is there. */
export interface Vergelijking {
  veld: string
  is: string | null
  soort?: 'tekst' | 'getal' | 'datum'
}

/**
 * Faults for every cell that differs from what is there; what the file has no column for cannot differ. `waarom` says whose it is.
 * @returns whether all were equal
 */
export function eisGelijk(rij: GelezenRij, vergelijkingen: readonly Vergelijking[], waarom: string): boolean {
  const anders = vergelijkingen.filter(({ veld, is, soort }) => {
    const waarde = rij.waarden[veld]
    if (waarde === undefined) return false
    return soort === 'getal' || soort === 'datum' ? waarde !== is : !zelfdeTekst(waarde, is)
  })
  for (const { veld, is, soort } of anders) {
    const zo = soort === 'datum' && is ? toonDatum(is) : soort === 'getal' && is ? toonGetal(is) : is
    rij.fout(veld, 'wijzigt-niet', `${waarom} ${zo ? `Laat hier ${zo} staan` : 'Maak deze cel leeg'}, of haal de regel weg.`)
  }
  return anders.length === 0
}

/** Faults for a thing that stands in the file twice. @returns whether this is the first time */
export function eisEenmalig(
  gezien: Map<string, number>,
  sleutel: string,
  { rij, veld, wat }: { rij: GelezenRij; veld: string; wat: string },
): boolean {
  const eerder = gezien.get(sleutel)
  if (eerder !== undefined) rij.fout(veld, 'dubbel', `${wat} staat ook op rij ${eerder}. Laat een van beide staan.`)
  else gezien.set(sleutel, rij.nummer)
  return eerder === undefined
}

/** The organisation of a row, or null with the fault in its cell. */
export function organisatieVan(
  { zoeker }: Pick<Toetsing, 'zoeker'>,
  rij: GelezenRij,
  { veld = 'organisatie', op }: { veld?: string; op: string | null },
): OrganisatieStand | null {
  const tekst = rij.waarden[veld]
  if (!tekst) return null
  const code = veld === 'organisatie' && rij.heeft('gemeenteCode') ? rij.waarden['gemeenteCode'] : undefined
  const found = zoeker.zoek(tekst, op, code)
  if (!found.ok) {
    rij.fout(found.refusal.code === 'gemeentecode-onbekend' && code ? 'gemeenteCode' : veld, found.refusal.code, found.refusal.detail)
    return null
  }
  if (code && sleutelVan(found.value.naam) !== sleutelVan(tekst) && found.value.gemeenteCode !== tekst.toUpperCase()) {
    rij.fout(veld, 'naam-past-niet', `De gemeentecode ${code} is van ${found.value.naam}, niet van ${tekst}. Verbeter de naam of de code.`)
    return null
  }
  return found.value
}
