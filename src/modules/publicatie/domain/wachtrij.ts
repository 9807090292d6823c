import type { Stuksoort } from '#modules/publicatie/domain/adres.ts'
import type { Stand } from '#modules/publicatie/domain/stand.ts'

/** What a task is made of. */
export interface OpenStuk {
  readonly id: string
  readonly soort: Stuksoort
  readonly nummer: string
  readonly titel: string
  readonly stand: Stand
  readonly tafelNaam: string
  readonly tafelOrganisatieId: string | null
  readonly aanTafel: boolean
  readonly geheim: { readonly stand: 'geldt' | 'voorlopig' | 'vervallen'; readonly dag: string | null } | null
}

interface Pet {
  readonly organisatieId: string
  readonly permissies: ReadonlySet<string>
}

interface Taak {
  soort: string
  titel: string
  toelichting: string
  pad: string
  uiterlijk: string | null
}

const padVan = ({ id }: OpenStuk) => `/publicaties/${id}`

/** What waits for this hat: openness to determine, decisions to publish, secrecy to confirm in time. */
export function taken(stukken: readonly OpenStuk[], { organisatieId, permissies }: Pet): Taak[] {
  return stukken.flatMap((stuk): Taak[] => {
    const eigen = stuk.tafelOrganisatieId === null || stuk.tafelOrganisatieId === organisatieId
    if (!eigen) return []
    if (stuk.geheim && stuk.aanTafel && permissies.has('openbaarheid.bepalen')) return geheimTaak(stuk)
    if (!permissies.has('publicatie.publiceren')) return []
    const pad = padVan(stuk)
    if (stuk.stand === 'te_publiceren' && stuk.soort === 'vergadering')
      return [
        {
          soort: 'vergadering_publiceren',
          titel: `Publiceer: ${stuk.titel}`,
          toelichting: 'Iedereen mag dit lezen.',
          pad,
          uiterlijk: null,
        },
      ]
    if (stuk.stand === 'te_publiceren')
      return [
        {
          soort: 'besluit_publiceren',
          titel: `Publiceer besluit ${stuk.nummer}`,
          toelichting: `${stuk.tafelNaam}: ${stuk.titel}`,
          pad,
          uiterlijk: null,
        },
      ]
    if (stuk.stand === 'te_bepalen')
      return [
        {
          soort: 'openbaarheid_bepalen',
          titel: `Bepaal of besluit ${stuk.nummer} openbaar is`,
          toelichting: `${stuk.tafelNaam}: ${stuk.titel}`,
          pad,
          uiterlijk: null,
        },
      ]
    return []
  })
}

function geheimTaak(stuk: OpenStuk): Taak[] {
  const { stand, dag } = stuk.geheim!
  const pad = padVan(stuk)
  if (stand === 'voorlopig')
    return [
      {
        soort: 'geheimhouding_bekrachtigen',
        titel: `Laat het bestuur de geheimhouding van ${stuk.nummer} bekrachtigen`,
        toelichting: 'De voorzitter legde haar op. Zonder bekrachtiging in de eerstvolgende vergadering vervalt zij.',
        pad,
        uiterlijk: dag,
      },
    ]
  if (stand === 'vervallen')
    return [
      {
        soort: 'geheimhouding_vervallen',
        titel: `Bepaal de openbaarheid van ${stuk.nummer} opnieuw`,
        toelichting: 'De geheimhouding is vervallen: het bestuur bekrachtigde haar niet op tijd.',
        pad,
        uiterlijk: null,
      },
    ]
  return []
}
