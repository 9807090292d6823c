import type { VerkenningStatus } from './verkenning.ts'

/** An exploration as far as work looks at it. */
export interface WerkVerkenning {
  readonly id: string
  readonly titel: string
  readonly status: VerkenningStatus
  readonly sluitOp: string | null
  readonly diendeIn: boolean
  readonly gevraagd: readonly { readonly organisatieId: string; readonly organisatieNaam: string; readonly aantal: number }[]
  readonly organisatieId: string
  readonly organisatieNaam: string
  /** Day of the last movement. */
  readonly sinds: string
}

/** The hat for which is asked what waits. */
export interface Wij {
  readonly organisatieId: string
  readonly permissies: ReadonlySet<string>
}

const padVan = (id: string, tab = '') => `/verkenningen/${id}${tab && `?tab=${tab}`}`
const isVoorbij = ({ sluitOp }: WerkVerkenning, vandaag: string) => sluitOp !== null && sluitOp < vandaag

/** What waits for this hat: a draft to lay before the partners, a judgement to give, an exploration to end. */
export function taken(verkenningen: readonly WerkVerkenning[], wij: Wij, vandaag: string) {
  return verkenningen.flatMap((verkenning) => {
    const { id, titel, status, sluitOp, organisatieId } = verkenning
    const isOns = organisatieId === wij.organisatieId && wij.permissies.has('verkenning.indienen')
    if (status === 'concept')
      return isOns
        ? [
            {
              soort: 'verkenning_concept',
              titel: `Leg voor: ${titel}`,
              toelichting: 'Het concept staat aan uw eigen kant.',
              pad: padVan(id),
              uiterlijk: null,
            },
          ]
        : []
    const oordeel = moetOordelen(verkenning, wij)
      ? [
          {
            soort: 'verkenning_oordeel',
            titel: `Geef uw oordeel: ${titel}`,
            toelichting: 'Uw organisatie is gevraagd. U ziet pas daarna wat anderen vinden.',
            pad: padVan(id, 'oordeel'),
            uiterlijk: sluitOp,
          },
        ]
      : []
    const slot =
      isOns && status === 'voorgelegd' && isVoorbij(verkenning, vandaag)
        ? [
            {
              soort: 'verkenning_afronden',
              titel: `Rond af: ${titel}`,
              toelichting: 'De dag om te oordelen is voorbij. Schrijf de conclusie.',
              pad: padVan(id),
              uiterlijk: sluitOp,
            },
          ]
        : []
    return [...oordeel, ...slot]
  })
}

function moetOordelen({ status, gevraagd, diendeIn }: WerkVerkenning, { organisatieId, permissies }: Wij): boolean {
  return (
    status === 'voorgelegd' &&
    !diendeIn &&
    permissies.has('verkenning.oordelen') &&
    gevraagd.some((each) => each.organisatieId === organisatieId && each.aantal === 0)
  )
}

/** Days on which judgements have to be in. */
export function termijnen(verkenningen: readonly WerkVerkenning[], organisatieId: string, vandaag: string) {
  return verkenningen.flatMap(({ id, titel, status, sluitOp, gevraagd }) =>
    status === 'voorgelegd' && sluitOp !== null && sluitOp >= vandaag && gevraagd.some((each) => each.organisatieId === organisatieId)
      ? [{ datum: sluitOp, titel: `Verkenning: ${titel}`, toelichting: 'Laatste dag om uw oordeel te geven.', pad: padVan(id, 'oordeel') }]
      : [],
  )
}

/** Explorations that are not finished: who has yet to judge, or who has to end it. */
export function openPunten(verkenningen: readonly WerkVerkenning[], vandaag: string) {
  return verkenningen.flatMap((verkenning) => {
    const { id, titel, status, sluitOp, gevraagd, organisatieId, organisatieNaam, sinds } = verkenning
    if (status === 'afgerond') return []
    const zwijgt = gevraagd.filter(({ aantal }) => aantal === 0).map((each) => each.organisatieNaam)
    const wacht = status === 'voorgelegd' && zwijgt.length > 0 && !isVoorbij(verkenning, vandaag)
    return [
      {
        soort: 'verkenning',
        id,
        titel,
        stand: status === 'concept' ? 'Verkenning nog niet voorgelegd' : wacht ? 'Wacht op oordelen' : 'Wacht op een conclusie',
        organisatieId,
        eigenaar: wacht ? zwijgt.join(', ') : organisatieNaam,
        tafel: null,
        volgendeKeer: sluitOp,
        blokkade: status === 'voorgelegd' && isVoorbij(verkenning, vandaag) ? 'De dag om te oordelen is voorbij' : null,
        sinds,
        pad: padVan(id),
      },
    ]
  })
}
