import type { Maatstaf, Opbouw } from '../verdeelsleutel.ts'
import { kort, sleutelVan, toonDatum, zonderNullen } from '#kernel/inlezen/cel.ts'
import { lijktOp } from '#kernel/inlezen/lijkt-op.ts'
import { heet, type OrganisatieStand } from './organisatie-zoeker.ts'
import { padStappen } from './pad.ts'
import type { GelezenRij } from './rij-lezer.ts'
import { bouwOpbouw, eenDuidig, type SleutelRij } from './sleutel-rijen.ts'
import { organisatieVan, type Planregel, type SleutelStand, type Toetsing, zelfdeTekst } from './toets.ts'

/** The rows of one key. */
interface Groep {
  naam: string
  geldigVan: string
  gewezen: SleutelStand | undefined
  rijen: GelezenRij[]
}

/** What a key says as a whole. */
interface Inhoud {
  naam: string
  omschrijving: string
  geldigVan: string
  geldigTotEnMet: string | null
  opbouw: Opbouw
}

/** Checks keys: rows are put together by name and first day; what differs becomes a draft on the own side. */
export function toetsVerdeelsleutels(toetsing: Toetsing): Planregel[] {
  const opCode = new Map(toetsing.stand.sleutels.map((each) => [each.id, each]))
  const groepen = new Map<string, Groep>()
  for (const rij of toetsing.rijen) {
    const { sleutel: naam, geldigVan } = rij.waarden
    if (!naam || !geldigVan) continue
    const gewezen = opCode.get(rij.waarden['code'] ?? '')
    const sleutel = `${gewezen?.id ?? ''} ${geldigVan} ${naam.toLowerCase()}`
    const groep: Groep = groepen.get(sleutel) ?? { naam, geldigVan, gewezen, rijen: [] }
    groep.rijen.push(rij)
    groepen.set(sleutel, groep)
  }
  const gezien = new Map<string, number>()
  return [...groepen.values()].flatMap((groep) => {
    const inhoud = inhoudVan(toetsing, groep)
    return inhoud ? plan(toetsing, groep, { inhoud, gezien }) : []
  })
}

function inhoudVan(toetsing: Toetsing, groep: Groep): Inhoud | null {
  const [eerste] = groep.rijen as [GelezenRij, ...GelezenRij[]]
  const omschrijving = eensVan(groep, 'omschrijving') ?? (eerste.heeft('omschrijving') ? '' : (groep.gewezen?.omschrijving ?? ''))
  const geldigTotEnMet =
    eensVan(groep, 'geldigTotEnMet') ?? (eerste.heeft('geldigTotEnMet') ? null : (groep.gewezen?.geldigTotEnMet ?? null))
  if (geldigTotEnMet !== null && geldigTotEnMet < groep.geldigVan)
    eerste.fout('geldigTotEnMet', 'einde-voor-begin', `De sleutel begint op ${toonDatum(groep.geldigVan)}. Vul hier een latere datum in.`)
  const namen = new Map(toetsing.stand.organisaties.map((each) => [each.id, each.naam]))
  const delen = groep.rijen.map((rij) => sleutelRijVan(toetsing, groep, rij))
  if (!delen.every((deel) => deel !== null) || !groep.rijen.every((rij) => rij.isGoed())) return null
  const opbouw = bouwOpbouw(delen, namen)
  return opbouw ? { naam: groep.naam, omschrijving, geldigVan: groep.geldigVan, geldigTotEnMet, opbouw } : null
}

/** What stands the same on every row of a key; a fault where it does not. */
function eensVan({ rijen }: Groep, veld: string): string | null {
  const [eerste] = rijen
  const waarde = eerste?.waarden[veld] ?? null
  for (const rij of rijen)
    if ((rij.waarden[veld] ?? null) !== waarde)
      rij.fout(
        veld,
        'verschilt',
        `Op rij ${eerste!.nummer} van deze sleutel staat iets anders. Vul op elke regel van de sleutel hetzelfde in.`,
      )
  return waarde
}

function sleutelRijVan(toetsing: Toetsing, groep: Groep, rij: GelezenRij): SleutelRij | null {
  const organisatie = zoekIn(toetsing, groep, rij)
  const pad = padVan(toetsing, groep, rij)
  const maatstaf = maatstafVan(toetsing, rij)
  if (!organisatie || !pad || !maatstaf) return null
  const { weging, gewicht } = rij.waarden
  if (gewicht && maatstaf.soort !== 'vast')
    rij.fout('gewicht', 'gewichtNietNodig', 'Dit gewicht telt niet mee bij deze maatstaf. Maak de cel leeg, of kies de maatstaf vast.')
  return {
    rij,
    pad,
    organisatieId: organisatie.id,
    organisatieNaam: organisatie.naam,
    maatstaf,
    weging: zonderNullen(weging ?? '1'),
    gewicht: gewicht ? zonderNullen(gewicht) : null,
  }
}

/** Of a key that is there, an organisation in it keeps its place, also when it no longer exists. */
function zoekIn(toetsing: Toetsing, { gewezen, geldigVan }: Groep, rij: GelezenRij): OrganisatieStand | null {
  const tekst = rij.waarden['organisatie']
  const eigen = tekst && gewezen ? organisatiesIn(toetsing, gewezen).find((each) => heet(each, tekst)) : undefined
  return eigen ?? organisatieVan(toetsing, rij, { op: geldigVan })
}

function organisatiesIn({ zoeker }: Toetsing, sleutel: SleutelStand): OrganisatieStand[] {
  const alle = (opbouw: Opbouw): string[] =>
    opbouw.delen.flatMap((deel) => [deel.organisatieId, ...(deel.onderverdeling ? alle(deel.onderverdeling) : [])])
  return alle(sleutel.opbouw as Opbouw).flatMap((id) => zoeker.vind(id) ?? [])
}

/** The organisations from the top down to the level of a row. */
function padVan(toetsing: Toetsing, { gewezen, geldigVan }: Groep, rij: GelezenRij): string[] | null {
  const tekst = rij.waarden['niveau']
  if (!tekst) return []
  const gevonden: string[] = []
  for (const stap of padStappen(tekst)) {
    const eigen = gewezen ? organisatiesIn(toetsing, gewezen).find((each) => heet(each, stap)) : undefined
    const found = eigen ? { ok: true as const, value: eigen } : toetsing.zoeker.zoek(stap, geldigVan)
    if (!found.ok) {
      rij.fout('niveau', found.refusal.code, found.refusal.detail)
      return null
    }
    gevonden.push(found.value.id)
  }
  return gevonden
}

function maatstafVan({ stand }: Toetsing, rij: GelezenRij): Maatstaf | null {
  const { maatstaf: soort, kenmerk, peildatum } = rij.waarden
  if (!soort) return null
  if (soort !== 'kenmerk') {
    for (const veld of ['kenmerk', 'peildatum'])
      if (rij.waarden[veld])
        rij.fout(veld, 'niet-nodig', 'Dit hoort alleen bij de maatstaf kenmerk. Maak de cel leeg, of kies die maatstaf.')
    return { soort: soort as 'vast' | 'gelijk' }
  }
  if (kenmerk === null || !rij.heeft('kenmerk')) rij.fout('kenmerk', 'leeg', 'Vul in naar welk kenmerk u verdeelt, bijvoorbeeld Inwoners.')
  if (peildatum === null || !rij.heeft('peildatum')) rij.fout('peildatum', 'leeg', 'Vul de peildatum van het kenmerk in.')
  if (!kenmerk || !peildatum) return null
  const found = stand.kenmerken.find(({ code, naam }) => [code, naam].some((each) => sleutelVan(each) === sleutelVan(kenmerk)))
  if (found) return { soort: 'kenmerk', kenmerk: found.code, peildatum }
  const bedoeld = lijktOp(
    kenmerk,
    stand.kenmerken.map(({ naam }) => naam),
  )
  rij.fout(
    'kenmerk',
    'kenmerk-onbekend',
    `"${kort(kenmerk)}" is geen kenmerk dat wij kennen. ${bedoeld ? `Bedoelt u ${bedoeld}?` : `Kies uit: ${stand.kenmerken.map(({ naam }) => naam).join(', ')}.`}`,
  )
  return null
}

function plan({ stand }: Toetsing, groep: Groep, { inhoud, gezien }: { inhoud: Inhoud; gezien: Map<string, number> }): Planregel[] {
  const [eerste] = groep.rijen as [GelezenRij, ...GelezenRij[]]
  const isEigenConcept = (each: SleutelStand) => each.status === 'concept' && each.eigenOrganisatieId === stand.eigenOrganisatieId
  const gelijknamig = stand.sleutels.filter(
    (each) => each.geldigVan === inhoud.geldigVan && each.naam.toLowerCase() === inhoud.naam.toLowerCase(),
  )
  const kandidaten = [groep.gewezen, ...gelijknamig].filter((each) => each !== undefined)
  const gelijk = kandidaten.find((each) => isGelijk(each, inhoud))
  const concept = gelijk ?? (groep.gewezen && isEigenConcept(groep.gewezen) ? groep.gewezen : gelijknamig.find(isEigenConcept))
  const eerder = gezien.get(concept?.id ?? `${inhoud.geldigVan} ${inhoud.naam.toLowerCase()}`)
  if (eerder !== undefined) {
    eerste.fout(
      'sleutel',
      'dubbel',
      `Deze sleutel staat ook op rij ${eerder}. Geef hem een andere naam of begindatum, of zet de regels bij elkaar.`,
    )
    return []
  }
  gezien.set(concept?.id ?? `${inhoud.geldigVan} ${inhoud.naam.toLowerCase()}`, eerste.nummer)
  const regel = { rij: eerste.nummer, naam: inhoud.naam }
  const na = { ...inhoud, status: 'concept' }
  if (!concept)
    return [{ ...regel, handeling: 'nieuw', onderwerpId: null, versie: null, invoer: { ...inhoud }, terug: null, voor: null, na }]
  if (gelijk)
    return [
      {
        ...regel,
        handeling: 'ongewijzigd',
        onderwerpId: gelijk.id,
        versie: gelijk.versie,
        invoer: null,
        terug: null,
        voor: null,
        na: null,
      },
    ]
  const { naam, omschrijving, geldigVan, geldigTotEnMet, opbouw } = concept
  const terug = { naam, omschrijving, geldigVan, geldigTotEnMet, opbouw }
  return [
    {
      ...regel,
      handeling: 'gewijzigd',
      onderwerpId: concept.id,
      versie: concept.versie,
      invoer: { ...inhoud },
      terug,
      voor: { ...terug, status: 'concept' },
      na,
    },
  ]
}

function isGelijk(is: SleutelStand, inhoud: Inhoud): boolean {
  return (
    zelfdeTekst(is.naam, inhoud.naam) &&
    zelfdeTekst(is.omschrijving, inhoud.omschrijving) &&
    is.geldigVan === inhoud.geldigVan &&
    is.geldigTotEnMet === inhoud.geldigTotEnMet &&
    eenDuidig(is.opbouw as Opbouw) === eenDuidig(inhoud.opbouw)
  )
}
