import { showDatumLang } from '#kernel/format/datum.ts'
import type { Oordeel, Strekking } from './stand.ts'

/** What a council says, for people. */
export const strekkingNamen: Readonly<Record<Strekking, string>> = {
  geen: 'Geen zienswijze',
  positief: 'Positief',
  kritisch: 'Kritisch',
  afwijzend: 'Afwijzend',
}

/** What happens with a point, for people. */
export const oordeelNamen: Readonly<Record<Oordeel, string>> = {
  overgenomen: 'Overgenomen',
  deels: 'Deels overgenomen',
  niet: 'Niet overgenomen',
}

/** A municipality that merged while its council was asked. */
interface Opgegaan {
  readonly per: string
  readonly in: readonly string[]
}

/** What became of a council whose municipality merged before it spoke, and who speaks now. */
export function opgegaanZin(organisatieNaam: string, { per, in: opvolgers }: Opgegaan): string {
  const namen = new Intl.ListFormat('nl').format(opvolgers)
  const wie = opvolgers.length === 1 ? `De raad van ${namen} spreekt` : `De raden van ${namen} spreken`
  return `${organisatieNaam} ging op ${showDatumLang(per)} op in ${namen}, voordat de raad een zienswijze gaf. ${wie} nu.`
}

/** A council in the nota: one that said nothing is named, one that was late is named as late, a correction says so. */
export function raadZin({
  organisatieNaam,
  zienswijze,
  opgegaan,
}: {
  readonly organisatieNaam: string
  readonly opgegaan: Opgegaan | null
  readonly zienswijze: {
    readonly strekking: Strekking | null
    readonly ingediendDag: string | null
    readonly isTeLaat: boolean
    readonly corrigeertId: string | null
    readonly correctieReden: string
  } | null
}): string {
  if (zienswijze === null && opgegaan !== null) return opgegaanZin(organisatieNaam, opgegaan)
  if (zienswijze === null || zienswijze.ingediendDag === null) return `Van de raad van ${organisatieNaam} is geen zienswijze ontvangen.`
  const wanneer = `op ${showDatumLang(zienswijze.ingediendDag)}`
  const wat =
    zienswijze.strekking === 'geen'
      ? `De raad van ${organisatieNaam} liet ${wanneer} weten dat hij geen zienswijze geeft.`
      : `De raad van ${organisatieNaam} diende ${wanneer} een zienswijze in; de strekking is ${strekkingNamen[zienswijze.strekking ?? 'geen'].toLowerCase()}.`
  const laat = zienswijze.isTeLaat ? ' Zij kwam na de laatste dag binnen en is toch behandeld.' : ''
  const correctie = zienswijze.corrigeertId === null ? '' : ` Dit is een correctie van een eerdere zienswijze: ${zienswijze.correctieReden}`
  return `${wat}${laat}${correctie}`
}
