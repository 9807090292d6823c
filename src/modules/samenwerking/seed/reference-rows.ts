import { type Lid } from '#modules/samenwerking/domain/register/ledenlijst.ts'
import { findBevindingen } from '#modules/samenwerking/domain/register/bevindingen.ts'
import { readRegister, REGISTER_PEILDATUM, type Samenwerking } from '#modules/samenwerking/domain/register.ts'
import {
  GEMEENTEN,
  GEMEENTENAMEN,
  type InwonersJaar,
  OPGEHEVEN_GEMEENTEN,
  type OpgehevenGemeente,
} from '#modules/samenwerking/reference/gemeenten.ts'
import { AANTAL_VOLGENS_TEKST, REGISTER_2016 } from '#modules/samenwerking/reference/register-2016.ts'
import { periodText } from '#modules/samenwerking/seed/period-text.ts'
import { gemeenteId, stableId } from '#modules/samenwerking/seed/stable-id.ts'
import type { SeedRows } from '#modules/samenwerking/store/seed.ts'

const TOOI = 'TOOI rwc_gemeenten_compleet_5'

/** Per year of inhabitants where the figure comes from; the last one is not final yet. */
const INWONERS_BRON: Record<InwonersJaar, string> = {
  2023: 'CBS, inwoners op 1 januari 2023',
  2024: 'CBS, inwoners op 1 januari 2024',
  2025: 'CBS, inwoners op 1 januari 2025 (voorlopig)',
}

/** National reference data: municipalities with their history and inhabitants, and the register of 2016 as read. */
export function referenceRows(): SeedRows {
  const register = readRegister(REGISTER_2016, GEMEENTENAMEN)
  return {
    'samenwerking.organisatie': gemeenteRows(),
    'samenwerking.opvolging': OPGEHEVEN_GEMEENTEN.flatMap(opvolgingRows),
    'samenwerking.kenmerkwaarde': GEMEENTEN.flatMap(({ gmCode, inwoners }) =>
      ([2023, 2024, 2025] as const).map((jaar) => inwonersRow(gmCode, jaar, inwoners[jaar])),
    ),
    'samenwerking.register_regel': register.map(registerRow),
    'samenwerking.register_lid': register.flatMap(({ regel, ledenlijst }) =>
      ledenlijst.leden.map((lid, index) => ({ nummer: regel.nr, volgorde: index + 1, ...lidColumns(lid) })),
    ),
    'samenwerking.register_bevinding': bevindingRows(register),
  }
}

function gemeenteRows() {
  const sources = new Map(OPGEHEVEN_GEMEENTEN.map(({ gmCode, bron }) => [gmCode, bron]))
  return GEMEENTENAMEN.map((gemeente) => ({
    id: gemeenteId(gemeente.gmCode),
    regeling_id: null,
    naam: gemeente.naam,
    soort: 'gemeente',
    gemeente_code: gemeente.gmCode,
    provincie: gemeente.provincie,
    bestaat: periodText(gemeente),
    bron: sources.get(gemeente.gmCode) ?? TOOI,
    fictief: false,
    versie: 1,
  }))
}

function opvolgingRows(gemeente: OpgehevenGemeente) {
  return gemeente.opvolgers.map((opvolger) => ({
    van_id: gemeenteId(gemeente.gmCode),
    naar_id: gemeenteId(opvolger),
    datum: gemeente.datum,
    soort: opvolgingSoort(gemeente),
  }))
}

/** A divided territory is a splitsing, whatever TOOI calls the event; added to an existing municipality or to a new one is a samenvoeging. */
function opvolgingSoort({ opvolgers, gebeurtenis }: OpgehevenGemeente): string {
  if (opvolgers.length > 1) return 'splitsing'
  return gebeurtenis === 'herschikking' ? 'naamswijziging' : 'samenvoeging'
}

function inwonersRow(gmCode: string, jaar: InwonersJaar, waarde: number) {
  const peildatum = `${jaar}-01-01`
  return {
    id: stableId(`kenmerkwaarde:${gmCode}/inwoners/${peildatum}`),
    organisatie_id: gemeenteId(gmCode),
    kenmerk: 'inwoners',
    peildatum,
    waarde: String(waarde),
    bron: INWONERS_BRON[jaar],
    fictief: false,
    zichtbaarheid: 'partners',
    versie: 1,
  }
}

function registerRow({ regel, type }: Samenwerking) {
  return {
    nummer: regel.nr,
    naam: regel.naam,
    type_zoals_gedrukt: regel.type,
    soort: type,
    hoofdgemeente: regel.hoofdgemeente || null,
    ledentekst: regel.leden,
  }
}

/** How a printed member was read; a former member does not take part, so it leads to no organisation. */
function lidColumns({ gedrukt, gmCode, wijze, soort, vroeger }: Lid) {
  return {
    zoals_gedrukt: gedrukt,
    organisatie_id: gmCode === null || vroeger ? null : gemeenteId(gmCode),
    uitkomst: vroeger ? 'eerder_lid' : (wijze ?? soort),
  }
}

function bevindingRows(register: readonly Samenwerking[]) {
  const bevindingen = findBevindingen(register, {
    aantalVolgensTekst: AANTAL_VOLGENS_TEKST,
    peildatum: REGISTER_PEILDATUM,
    gemeentenamen: GEMEENTENAMEN,
    opvolgingen: OPGEHEVEN_GEMEENTEN,
  })
  return bevindingen.map(({ code, ernst, rows, melding }, index) => ({ volgorde: index + 1, code, ernst, nummers: [...rows], melding }))
}
