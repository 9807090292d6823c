import type { Partijstand } from './analyse.ts'
import { type Aandacht, overEenJaar, type WetStatus } from './wet.ts'

/** The part of a law that work looks at. */
export interface WerkWet {
  readonly id: string
  readonly naam: string
  readonly status: WetStatus
  readonly aandacht: Aandacht | null
  readonly inwerkingOp: string | null
  readonly organisatieId: string
  readonly trekkerId: string | null
  readonly trekkerNaam: string | null
  readonly analyse: number | null
  readonly partijen: readonly { readonly organisatieId: string; readonly organisatieNaam: string; readonly stand: Partijstand }[]
  /** Whether the own side of who asks has a draft about how it is at home. */
  readonly heeftConcept: boolean
  /** Day of the last movement. */
  readonly sinds: string
}

/** For whom the work is sorted out. */
export interface Wij {
  readonly organisatieId: string
  readonly permissies: ReadonlySet<string>
}

const isOpen = ({ status }: WerkWet) => status !== 'ingeregeld' && status !== 'vervallen'
const wachtOp = ({ analyse, partijen }: WerkWet) =>
  analyse === null ? [] : partijen.filter(({ stand }) => stand === 'niet_bekeken' || stand === 'verouderd')

/** What waits for this hat: a law to lead, an analysis to share, a word about how it is at home. */
export function taken(wetten: readonly WerkWet[], wij: Wij) {
  return wetten.filter(isOpen).flatMap((wet) => [...trektaak(wet, wij), ...analysetaak(wet, wij), ...afwijkingtaak(wet, wij)])
}

function trektaak({ id, naam, aandacht, inwerkingOp }: WerkWet, { permissies }: Wij) {
  if (aandacht !== 'geen_trekker' || !permissies.has('wet.schrijven')) return []
  return [
    {
      soort: 'wet_trekker',
      titel: `Kies wie deze wet trekt: ${naam}`,
      toelichting: 'De wet gaat binnen een jaar in of geldt al, en niemand trekt de analyse.',
      pad: `/wetten/${id}`,
      uiterlijk: inwerkingOp,
    },
  ]
}

function analysetaak({ id, naam, aandacht, inwerkingOp, trekkerId }: WerkWet, { organisatieId, permissies }: Wij) {
  if (aandacht !== 'geen_analyse' || trekkerId !== organisatieId || !permissies.has('wet.schrijven')) return []
  return [
    {
      soort: 'wet_analyse',
      titel: `Deel de analyse: ${naam}`,
      toelichting: 'Uw organisatie trekt deze wet. Zij gaat binnen een half jaar in of geldt al.',
      pad: `/wetten/${id}`,
      uiterlijk: inwerkingOp,
    },
  ]
}

function afwijkingtaak(wet: WerkWet, { organisatieId, permissies }: Wij) {
  const eigen = wachtOp(wet).find((each) => each.organisatieId === organisatieId)
  if (!eigen || !permissies.has('afwijking.schrijven')) return []
  const toelichting = wet.heeftConcept
    ? 'Uw concept staat aan de eigen kant. Dien het in; dan weten de anderen hoe het bij u is.'
    : eigen.stand === 'verouderd'
      ? 'Er is een nieuwe versie van de analyse. Klopt wat u eerder zei nog?'
      : 'De analyse is gedeeld. Is het bij u hetzelfde, of is er iets anders?'
  return [
    {
      soort: 'wet_afwijking',
      titel: `Zeg hoe het bij u is: ${wet.naam}`,
      toelichting,
      pad: `/wetten/${wet.id}?tab=bij-ons`,
      uiterlijk: wet.inwerkingOp,
    },
  ]
}

/** Laws that begin to hold in the coming year. */
export function termijnen(wetten: readonly WerkWet[], vandaag: string) {
  const last = overEenJaar(vandaag)
  return wetten.filter(isOpen).flatMap(({ id, naam, inwerkingOp, trekkerNaam }) =>
    inwerkingOp === null || inwerkingOp < vandaag || inwerkingOp > last
      ? []
      : [
          {
            datum: inwerkingOp,
            titel: `Gaat in: ${naam}`,
            toelichting: trekkerNaam === null ? 'Niemand trekt de analyse nog.' : `${trekkerNaam} trekt de analyse.`,
            pad: `/wetten/${id}`,
          },
        ],
  )
}

/** Laws that somebody still has to do something for. */
export function openPunten(wetten: readonly WerkWet[]) {
  return wetten.filter(isOpen).flatMap((wet) => {
    const stand = standVan(wet)
    if (stand === null) return []
    const { id, naam, inwerkingOp, organisatieId, trekkerId, sinds } = wet
    return [
      {
        soort: 'wet',
        id,
        titel: naam,
        ...stand,
        organisatieId: trekkerId ?? organisatieId,
        tafel: null,
        volgendeKeer: inwerkingOp,
        sinds,
        pad: `/wetten/${id}`,
      },
    ]
  })
}

function standVan(wet: WerkWet): { stand: string; eigenaar: string; blokkade: string | null } | null {
  if (wet.trekkerId === null)
    return {
      stand: 'Op de agenda, zonder trekker',
      eigenaar: 'De organisatie die gaat trekken',
      blokkade: wet.aandacht === 'geen_trekker' ? 'Niemand trekt de analyse' : null,
    }
  if (wet.analyse === null)
    return {
      stand: 'De analyse is nog niet gedeeld',
      eigenaar: wet.trekkerNaam!,
      blokkade: wet.aandacht === 'geen_analyse' ? 'De wet gaat binnen een half jaar in of geldt al' : null,
    }
  const wacht = wachtOp(wet).map(({ organisatieNaam }) => organisatieNaam)
  if (wacht.length === 0) return null
  return { stand: 'Wacht op hoe het elders is', eigenaar: wacht.join(', '), blokkade: null }
}
