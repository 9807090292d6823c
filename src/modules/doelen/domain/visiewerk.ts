import { addYears, datum } from '#kernel/datum.ts'
import type { Visiestand } from './visie.ts'
import type { Wij } from './werk.ts'

/** A question of the i-visie, as far as work looks at it. */
export interface OpenVraag {
  readonly id: string
  readonly vraag: string
  readonly stand: Visiestand
  readonly trekkerId: string | null
  readonly trekkerNaam: string | null
  readonly uiterlijk: string | null
  readonly herijkOp: string | null
  /** Day of the last movement. */
  readonly sinds: string
  readonly voorstel: {
    readonly organisatieId: string
    readonly zwijgt: readonly { readonly organisatieId: string; readonly organisatieNaam: string }[]
  } | null
}

const padVan = (id: string) => `/i-visie/${id}`
const isAanZet = ({ stand }: OpenVraag) => stand === 'open' || stand === 'herijken'

/** What waits for this hat: an answer to write, a word to give, a decision to write down. */
export function visietaken(vragen: readonly OpenVraag[], wij: Wij) {
  return vragen.flatMap((vraag) => schrijftaak(vraag, wij) ?? oordeeltaak(vraag, wij) ?? besluittaak(vraag, wij) ?? [])
}

function schrijftaak(vraag: OpenVraag, { organisatieId, permissies }: Wij) {
  if (!isAanZet(vraag) || vraag.trekkerId !== organisatieId || !permissies.has('visie.schrijven')) return null
  const opnieuw = vraag.stand === 'herijken'
  return {
    soort: 'visie_antwoord',
    titel: `${opnieuw ? 'Bekijk opnieuw' : 'Beantwoord'}: ${vraag.vraag}`,
    toelichting: opnieuw ? 'Het antwoord is een jaar oud. Klopt het nog?' : 'Uw organisatie trekt deze vraag van de i-visie.',
    pad: padVan(vraag.id),
    uiterlijk: vraag.uiterlijk,
  }
}

function oordeeltaak({ id, vraag, voorstel, uiterlijk }: OpenVraag, { organisatieId, permissies }: Wij) {
  if (!permissies.has('visie.oordelen') || !voorstel?.zwijgt.some((each) => each.organisatieId === organisatieId)) return null
  return {
    soort: 'visie_oordeel',
    titel: `Zeg wat uw gemeente vindt: ${vraag}`,
    toelichting: 'Er ligt een antwoord voor de i-visie. Bent u het eens, of denkt u er anders over?',
    pad: padVan(id),
    uiterlijk,
  }
}

function besluittaak({ id, vraag, voorstel, uiterlijk }: OpenVraag, { permissies }: Wij) {
  if (!permissies.has('doel.vaststellen') || voorstel === null || voorstel.zwijgt.length > 0) return null
  return {
    soort: 'visie_vaststellen',
    titel: `Leg het besluit vast: ${vraag}`,
    toelichting: 'Alle eigenaren gaven hun oordeel. Nu is de tafel aan zet.',
    pad: padVan(id),
    uiterlijk,
  }
}

/** Days on which our own questions want an answer. */
export function visietermijnen(vragen: readonly OpenVraag[], organisatieId: string, vandaag: string) {
  const last = addYears(datum(vandaag), 1)
  return vragen.flatMap((vraag) => {
    const { id, trekkerId, uiterlijk } = vraag
    if (!isAanZet(vraag) || trekkerId !== organisatieId || uiterlijk === null || uiterlijk < vandaag || uiterlijk > last) return []
    return [{ datum: uiterlijk, titel: `I-visie: ${vraag.vraag}`, toelichting: 'Dan moet het antwoord er zijn.', pad: padVan(id) }]
  })
}

/** Answers that wait for a word or a decision, and questions that somebody has taken on. */
export function visiepunten(vragen: readonly OpenVraag[], vandaag: string) {
  return vragen.flatMap((vraag) => {
    const { id, vraag: titel, voorstel, trekkerId, trekkerNaam, uiterlijk, sinds } = vraag
    const vanWie = trekkerId ?? voorstel?.organisatieId ?? null
    if (vanWie === null || (voorstel === null && !isAanZet(vraag))) return []
    const zwijgt = voorstel?.zwijgt.map(({ organisatieNaam }) => organisatieNaam) ?? []
    return [
      {
        soort: 'visievraag',
        id,
        titel,
        stand: voorstel ? 'Antwoord ligt voor' : 'Wacht op een antwoord',
        organisatieId: vanWie,
        eigenaar: voorstel ? (zwijgt.length > 0 ? zwijgt.join(', ') : 'Wie het besluit vastlegt') : trekkerNaam!,
        tafel: null,
        volgendeKeer: uiterlijk,
        blokkade: uiterlijk !== null && uiterlijk < vandaag ? 'De dag voor het antwoord is voorbij' : null,
        sinds,
        pad: padVan(id),
      },
    ]
  })
}
