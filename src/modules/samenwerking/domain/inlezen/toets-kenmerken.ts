import { kort, sleutelVan, toonDatum, toonGetal, zonderNullen } from '#kernel/inlezen/cel.ts'
import { lijktOp } from '#kernel/inlezen/lijkt-op.ts'
import { heet, type OrganisatieStand } from './organisatie-zoeker.ts'
import type { GelezenRij } from './rij-lezer.ts'
import {
  eisEenmalig,
  eisGelijk,
  organisatieVan,
  type Planregel,
  type StandVanZaken,
  type Toetsing,
  type WaardeStand,
  zelfdeTekst,
} from './toets.ts'
import { woorden } from './veld.ts'

type Stand = WaardeStand['stand']

/** What a row asks for, all found and in one notation. */
interface Vraag {
  organisatie: OrganisatieStand
  kenmerk: { code: string; naam: string }
  peildatum: string
  waarde: string
  bron: string
  /** What the file says; null when it says nothing. */
  stand: Stand | null
}

/** Who sees a figure after it was handed in. */
interface Zicht {
  zichtbaarheid: string
  tafelId: string | null
}

/** Checks figures: the own organisation's are drafted, changed or handed in; those of others can only be what they already are. */
export function toetsKenmerken({ stand, zoeker, rijen }: Toetsing): Planregel[] {
  const opCode = new Map(stand.waarden.map((each) => [each.id, each]))
  const opSleutel = Map.groupBy(stand.waarden, (each) => sleutelOf(each.organisatieId, each.kenmerk, each.peildatum))
  const gezien = new Map<string, number>()
  return rijen.flatMap((rij) => {
    const kenmerk = kenmerkVan(stand, rij)
    const { peildatum, waarde, bron } = rij.waarden
    const gewezen = opCode.get(rij.waarden['code'] ?? '')
    const organisatie = organisatieVanWaarde(rij, gewezen, peildatum ?? null)
    if (!kenmerk || !peildatum || !organisatie || !waarde || !bron) return []
    const vraag: Vraag = {
      organisatie,
      kenmerk,
      peildatum,
      waarde: zonderNullen(waarde),
      bron,
      stand: (rij.waarden['stand'] as Stand | null | undefined) ?? null,
    }
    const sleutel = sleutelOf(organisatie.id, kenmerk.code, peildatum)
    const gevonden = opSleutel.get(sleutel) ?? []
    const past = gewezen && gewezen.organisatieId === organisatie.id ? gewezen : kies(gevonden, vraag)
    const isOpenbaar = past?.stand === 'openbaar' || vraag.stand === 'openbaar'
    const kant = isOpenbaar ? 'openbaar' : past?.stand === 'ingediend' ? 'ingediend' : (vraag.stand ?? 'concept')
    for (const eenmaal of [`${sleutel} ${kant}`, past?.id]) {
      if (eenmaal && !eisEenmalig(gezien, eenmaal, { rij, veld: 'peildatum', wat: naamOf(vraag) })) return []
    }
    const isVanOns = organisatie.id === stand.eigenOrganisatieId
    if (isOpenbaar)
      return vastCijfer(rij, vraag, {
        is: past ?? gevonden[0],
        waarom: `Dit is een openbaar cijfer. Dat wijzigt hier niet.${isVanOns ? ' Voor een eigen cijfer maakt u Stand en Regiekamer-code leeg.' : ''}`,
      })
    if (!isVanOns)
      return vastCijfer(rij, vraag, {
        is: past ?? gevonden[0],
        waarom: `Dit cijfer is van ${organisatie.naam}. Alleen ${organisatie.naam} kan het wijzigen.`,
      })
    return eigenCijfer(stand, rij, { vraag, is: past, gevonden })
  })

  /** Where the file names a row of ours, a name that has changed since still means that organisation. */
  function organisatieVanWaarde(rij: GelezenRij, gewezen: WaardeStand | undefined, op: string | null): OrganisatieStand | null {
    const eigen = gewezen ? zoeker.vind(gewezen.organisatieId) : undefined
    if (eigen && rij.waarden['organisatie'] && heet(eigen, rij.waarden['organisatie'])) return eigen
    return organisatieVan({ zoeker }, rij, { op })
  }
}

const sleutelOf = (organisatieId: string, kenmerk: string, peildatum: string) => `${organisatieId} ${kenmerk} ${peildatum}`
const naamOf = ({ kenmerk, organisatie, peildatum }: Pick<Vraag, 'kenmerk' | 'organisatie' | 'peildatum'>) =>
  `${kenmerk.naam} van ${organisatie.naam} op ${peildatum}`

function kenmerkVan({ kenmerken }: StandVanZaken, rij: GelezenRij): { code: string; naam: string } | null {
  const tekst = rij.waarden['kenmerk']
  if (!tekst) return null
  const gezocht = sleutelVan(tekst)
  const found = kenmerken.find(({ code, naam }) => sleutelVan(code) === gezocht || sleutelVan(naam) === gezocht)
  if (found) return found
  const bedoeld = lijktOp(
    tekst,
    kenmerken.map(({ naam }) => naam),
  )
  rij.fout(
    'kenmerk',
    'kenmerk-onbekend',
    `"${kort(tekst)}" is geen kenmerk dat wij kennen. ${bedoeld ? `Bedoelt u ${bedoeld}?` : `Kies uit: ${kenmerken.map(({ naam }) => naam).join(', ')}.`}`,
  )
  return null
}

/** The figure that a row means: of the standing that it names, or else the one with the same value, or the one that is ours to work on. */
function kies(gevonden: readonly WaardeStand[], { stand, waarde, bron }: Vraag): WaardeStand | undefined {
  if (stand)
    return (
      gevonden.find((each) => each.stand === stand) ??
      (stand === 'ingediend' ? gevonden.find((each) => each.stand === 'concept') : undefined)
    )
  return (
    gevonden.find((each) => each.stand === 'concept') ??
    gevonden.find((each) => each.waarde === waarde && zelfdeTekst(each.bron, bron)) ??
    gevonden.find((each) => each.stand === 'ingediend')
  )
}

/** A figure that cannot change here: it is there and the same, or the cell that differs is a fault. */
function vastCijfer(rij: GelezenRij, vraag: Vraag, { is, waarom }: { is: WaardeStand | undefined; waarom: string }): Planregel[] {
  if (!is) {
    rij.fout('waarde', 'van-ander', `${waarom} Er is nog geen cijfer op ${toonDatum(vraag.peildatum)}. Haal de regel weg.`)
    return []
  }
  return isHetzelfde(rij, vraag, { is, waarom }) ? [ongewijzigd(rij, vraag, is)] : []
}

/** Whether the row only repeats what is there; faults in the cells that say something else. */
function isHetzelfde(rij: GelezenRij, vraag: Vraag, { is, waarom }: { is: WaardeStand; waarom: string }): boolean {
  eisGelijk(
    rij,
    [
      { veld: 'waarde', is: is.waarde, soort: 'getal' },
      { veld: 'peildatum', is: is.peildatum, soort: 'datum' },
      { veld: 'bron', is: is.bron },
    ],
    waarom,
  )
  if (is.kenmerk !== vraag.kenmerk.code)
    rij.fout('kenmerk', 'wijzigt-niet', `${waarom} Laat hier ${is.kenmerk} staan, of haal de regel weg.`)
  if (vraag.stand && vraag.stand !== is.stand)
    rij.fout('stand', 'wijzigt-niet', `${waarom} Laat hier ${woorden.stand(is.stand).toLowerCase()} staan.`)
  return rij.isGoed()
}

interface Eigen {
  vraag: Vraag
  is: WaardeStand | undefined
  gevonden: readonly WaardeStand[]
}

function eigenCijfer(stand: StandVanZaken, rij: GelezenRij, { vraag, is, gevonden }: Eigen): Planregel[] {
  const wil = vraag.stand ?? 'concept'
  const zicht = zichtVan(stand, rij)
  if (is?.stand === 'ingediend') return ingediendCijfer(rij, vraag, { is, zicht })
  const ingediend = gevonden.find((each) => each.stand === 'ingediend')
  if (ingediend && !is)
    rij.fout(
      'waarde',
      'al-ingediend',
      `Op ${toonDatum(vraag.peildatum)} is al ${toonGetal(ingediend.waarde)} ingediend; dat wijzigt niet meer. Kies een andere peildatum of haal de regel weg.`,
    )
  if (ingediend && is && wil === 'ingediend')
    rij.fout(
      'stand',
      'al-ingediend',
      `Op ${toonDatum(vraag.peildatum)} is al ${toonGetal(ingediend.waarde)} ingediend. Laat dit cijfer aan uw eigen kant, of kies een andere peildatum.`,
    )
  if (wil === 'ingediend' && stand.indienenKanNiet) rij.fout('stand', 'geen-mandaat', stand.indienenKanNiet)
  const bezet = gevonden.find((each) => each.stand === 'concept' && each.id !== is?.id)
  if (bezet && is)
    rij.fout('peildatum', 'dubbel', `Er is al een cijfer aan uw eigen kant op ${toonDatum(vraag.peildatum)}. Kies een andere peildatum.`)
  if (!rij.isGoed() || !zicht) return []
  return [plan(rij, vraag, { is, wil, zicht })]
}

/** What was handed in stays as it is: a row may only repeat it. */
function ingediendCijfer(rij: GelezenRij, vraag: Vraag, { is, zicht }: { is: WaardeStand; zicht: Zicht | null }): Planregel[] {
  const waarom = 'Dit cijfer is ingediend en wijzigt niet meer.'
  if (rij.waarden['zichtbaar'] && zicht && (zicht.zichtbaarheid !== is.zichtbaarheid || zicht.tafelId !== is.tafelId))
    rij.fout('zichtbaar', 'wijzigt-niet', `${waarom} Wie het ziet ook niet: maak deze cel leeg.`)
  return isHetzelfde(rij, vraag, { is, waarom }) ? [ongewijzigd(rij, vraag, is)] : []
}

/** Who will see it: empty is all partners. Null with a fault when the table is unknown. */
function zichtVan({ tafels }: StandVanZaken, rij: GelezenRij): Zicht | null {
  const tekst = rij.waarden['zichtbaar']
  if (!tekst) return { zichtbaarheid: 'partners', tafelId: null }
  const gezocht = sleutelVan(tekst)
  if (['partners', 'allepartners', 'iedereen'].includes(gezocht)) return { zichtbaarheid: 'partners', tafelId: null }
  if (['eigenorganisatie', 'alleeneigenorganisatie'].includes(gezocht)) return { zichtbaarheid: 'eigen_organisatie', tafelId: null }
  const tafel = tafels.find(({ naam }) => sleutelVan(naam) === gezocht)
  if (tafel) return { zichtbaarheid: 'tafel', tafelId: tafel.id }
  rij.fout(
    'zichtbaar',
    'keuze',
    `"${kort(tekst)}" kennen wij hier niet. Kies uit: ${['partners', 'eigen organisatie', ...tafels.map(({ naam }) => naam)].join(', ')}.`,
  )
  return null
}

function ongewijzigd(rij: GelezenRij, vraag: Vraag, is: WaardeStand): Planregel {
  return {
    rij: rij.nummer,
    handeling: 'ongewijzigd',
    onderwerpId: is.id,
    versie: is.versie,
    naam: naamOf(vraag),
    invoer: null,
    terug: null,
    voor: null,
    na: null,
  }
}

function plan(rij: GelezenRij, vraag: Vraag, { is, wil, zicht }: { is: WaardeStand | undefined; wil: Stand; zicht: Zicht }): Planregel {
  const handtIn = wil === 'ingediend'
  // A draft has nobody to be seen by; who sees it is chosen when it is handed in.
  const ziet: Zicht = handtIn ? zicht : { zichtbaarheid: is?.zichtbaarheid ?? 'partners', tafelId: is?.tafelId ?? null }
  const invoer = {
    organisatieId: vraag.organisatie.id,
    kenmerk: vraag.kenmerk.code,
    peildatum: vraag.peildatum,
    waarde: vraag.waarde,
    bron: vraag.bron,
    ingediend: handtIn,
    ...ziet,
  }
  const na = leesbaar(invoer)
  if (!is)
    return {
      rij: rij.nummer,
      handeling: 'nieuw',
      onderwerpId: null,
      versie: null,
      naam: naamOf(vraag),
      invoer,
      terug: null,
      voor: null,
      na,
    }
  if (
    !handtIn &&
    is.kenmerk === invoer.kenmerk &&
    is.peildatum === invoer.peildatum &&
    is.waarde === invoer.waarde &&
    zelfdeTekst(is.bron, invoer.bron)
  )
    return ongewijzigd(rij, vraag, is)
  const terug = {
    organisatieId: is.organisatieId,
    kenmerk: is.kenmerk,
    peildatum: is.peildatum,
    waarde: is.waarde,
    bron: is.bron,
    ingediend: false,
    zichtbaarheid: is.zichtbaarheid,
    tafelId: is.tafelId,
  }
  return {
    rij: rij.nummer,
    handeling: 'gewijzigd',
    onderwerpId: is.id,
    versie: is.versie,
    naam: naamOf(vraag),
    invoer,
    terug,
    voor: leesbaar(terug),
    na,
  }
}

interface Inhoud {
  kenmerk: string
  peildatum: string
  waarde: string
  bron: string
  ingediend: boolean
  zichtbaarheid: string
}

/** As the history shows it. */
function leesbaar({ kenmerk, peildatum, waarde, bron, ingediend, zichtbaarheid }: Inhoud): Record<string, unknown> {
  return { kenmerk, peildatum, waarde, bron, stand: ingediend ? 'ingediend' : 'eigen kant', ...(ingediend ? { zichtbaarheid } : {}) }
}
