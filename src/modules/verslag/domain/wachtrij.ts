import type { BriefStatus } from './brief.ts'

/** A letter that is not finished, as far as the lists of work need it. */
export interface OpenBrief {
  readonly id: string
  readonly onderwerp: string
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly status: BriefStatus
  readonly afgesprokenOp: string
  readonly sinds: string
}

/** A round that is still being prepared. */
export interface OpenRonde {
  readonly id: string
  readonly onderwerp: string
  readonly eigenOrganisatieId: string
  readonly afgesprokenOp: string
}

/** Under which hat the question is asked. */
export interface Pet {
  readonly organisatieId: string
  readonly permissies: ReadonlySet<string>
}

/** Letters and rounds that ask something of this hat. */
export function taken(brieven: readonly OpenBrief[], rondes: readonly OpenRonde[], { organisatieId, permissies }: Pet) {
  const mine = brieven.filter((brief) => brief.organisatieId === organisatieId)
  const schrijven = mine
    .filter(({ status }) => status === 'te_schrijven' && permissies.has('brief.schrijven'))
    .map(({ id, onderwerp, afgesprokenOp }) => ({
      soort: 'brief_schrijven',
      titel: `Maak de brief over ${onderwerp} af`,
      toelichting: 'Vul het deel van uw gemeente in en meld de brief gereed voor het college.',
      pad: `/brieven/${id}`,
      uiterlijk: afgesprokenOp,
    }))
  const vrijgeven = mine
    .filter(({ status }) => status === 'gereed' && permissies.has('brief.indienen'))
    .map(({ id, onderwerp, afgesprokenOp }) => ({
      soort: 'brief_vrijgeven',
      titel: `Geef de brief over ${onderwerp} vrij`,
      toelichting: 'De brief is gereed. Uw college geeft hem vrij op de afgesproken dag.',
      pad: `/brieven/${id}`,
      uiterlijk: afgesprokenOp,
    }))
  const aanbieden = rondes
    .filter((ronde) => ronde.eigenOrganisatieId === organisatieId && permissies.has('briefronde.voorbereiden'))
    .map(({ id, onderwerp, afgesprokenOp }) => ({
      soort: 'ronde_aanbieden',
      titel: `Bied de brief over ${onderwerp} aan`,
      toelichting: 'De gemeenten zien de brief pas als u hem aanbiedt.',
      pad: `/briefrondes/${id}`,
      uiterlijk: afgesprokenOp,
    }))
  return [...schrijven, ...vrijgeven, ...aanbieden]
}

/** Agreed days of letters from today on, for everyone in the municipality and for who prepared them. */
export function termijnen(brieven: readonly OpenBrief[], organisatieId: string, vandaag: string) {
  return brieven
    .filter((brief) => brief.organisatieId === organisatieId && brief.afgesprokenOp >= vandaag)
    .map(({ id, onderwerp, afgesprokenOp }) => ({
      datum: afgesprokenOp,
      titel: `Brief aan de raad: ${onderwerp}`,
      toelichting: 'De dag waarop alle colleges hun brief vrijgeven.',
      pad: `/brieven/${id}`,
    }))
}

/** Letters as open matters: whose, who moves next, by when. */
export function openPunten(brieven: readonly OpenBrief[]) {
  return brieven.map(({ id, onderwerp, organisatieId, organisatieNaam, status, afgesprokenOp, sinds }) => ({
    soort: 'brief',
    id,
    titel: `Brief aan de raad: ${onderwerp}`,
    stand: status === 'gereed' ? 'Gereed voor het college' : status === 'geweigerd' ? 'Geweigerd door het college' : 'Wordt geschreven',
    organisatieId,
    eigenaar: status === 'te_schrijven' ? `Secretaris van ${organisatieNaam}` : `College van ${organisatieNaam}`,
    tafel: `College van ${organisatieNaam}`,
    volgendeKeer: afgesprokenOp,
    blokkade: status === 'geweigerd' ? 'Het college wil deze brief niet sturen' : null,
    sinds,
    pad: `/brieven/${id}`,
  }))
}
