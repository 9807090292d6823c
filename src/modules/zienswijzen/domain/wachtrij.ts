import type { Voortgang } from './beantwoording.ts'
import { isAanZet } from './stand.ts'

/** A council, as far as the lists of work need it. */
interface Raad {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly zienswijze: object | null
  readonly opgegaan: object | null
  readonly concept: { readonly strekking: string | null } | null
}

/** A round, as far as the lists of work need it. */
export interface OpenRonde {
  readonly id: string
  readonly titel: string
  readonly eigenOrganisatieId: string
  readonly eigenOrganisatieNaam: string
  readonly verzondenOp: string | null
  readonly reactieUiterlijk: string | null
  readonly notaUiterlijk: string | null
  readonly isBeantwoord: boolean
  readonly voortgang: Voortgang
  readonly notas: readonly { readonly verzondenOp: string | null }[]
  readonly raden: readonly Raad[]
  readonly vergadering: { readonly datum: string; readonly tafelNaam: string } | null
  readonly waarschuwingen: readonly { readonly code: string; readonly melding: string }[]
  readonly sinds: string
}

/** Under which hat the question is asked, and on which day. */
export interface Pet {
  readonly organisatieId: string
  readonly permissies: ReadonlySet<string>
  readonly vandaag: string
}

const isOpen = ({ verzondenOp, isBeantwoord }: OpenRonde) => verzondenOp !== null && !isBeantwoord
/** No nota waits to be sent and every council has answered, or had its time. */
const isBinnen = ({ raden, reactieUiterlijk }: OpenRonde, vandaag: string) =>
  !raden.some(isAanZet) || (reactieUiterlijk !== null && vandaag > reactieUiterlijk)

/** What this hat has to do: a council its view, the joint organisation its answer. */
export function taken(rondes: readonly OpenRonde[], pet: Pet) {
  return rondes.flatMap((ronde) => [
    ...raadstaken(ronde, pet),
    ...(ronde.eigenOrganisatieId === pet.organisatieId ? eigenTaken(ronde, pet) : []),
  ])
}

function raadstaken(ronde: OpenRonde, { organisatieId, permissies }: Pet) {
  const raad = ronde.raden.find((each) => each.organisatieId === organisatieId)
  if (!isOpen(ronde) || !raad || !isAanZet(raad)) return []
  const taak = (soort: string, titel: string, toelichting: string) => [
    { soort, titel, toelichting, pad: `/zienswijzen/${ronde.id}`, uiterlijk: ronde.reactieUiterlijk },
  ]
  if (permissies.has('zienswijze.indienen'))
    return taak(
      'zienswijze_indienen',
      `Dien de zienswijze in over ${ronde.titel}`,
      raad.concept
        ? 'Uw organisatie schrijft eraan. Dien haar in als de raad heeft besloten.'
        : 'Ook als uw raad geen zienswijze geeft, laat u dat weten.',
    )
  if (permissies.has('zienswijze.schrijven') && raad.concept === null)
    return taak(
      'zienswijze_schrijven',
      `Bereid de zienswijze voor over ${ronde.titel}`,
      'Schrijf de punten op voor uw raad. Alleen uw organisatie ziet ze tot de griffier indient.',
    )
  return []
}

function eigenTaken(ronde: OpenRonde, { permissies, vandaag }: Pet) {
  const taak = (soort: string, titel: string, toelichting: string) => [
    { soort, titel, toelichting, pad: `/zienswijzen/${ronde.id}`, uiterlijk: soort === 'ronde_verzenden' ? null : ronde.notaUiterlijk },
  ]
  if (ronde.verzondenOp === null)
    return permissies.has('zienswijzeronde.voorbereiden')
      ? taak('ronde_verzenden', `Verzend ${ronde.titel} naar de raden`, 'De raden zien het pas als u verzendt, alle tegelijk.')
      : []
  if (ronde.isBeantwoord) return []
  const { punten, beantwoord } = ronde.voortgang
  if (beantwoord < punten && permissies.has('reactie.schrijven'))
    return taak(
      'zienswijze_beantwoorden',
      `Reageer op de zienswijzen over ${ronde.titel}`,
      `${beantwoord} van ${punten} punten zijn beantwoord.`,
    )
  if (!permissies.has('nota.vaststellen') || beantwoord < punten) return []
  if (ronde.notas.at(-1)?.verzondenOp === null)
    return taak('nota_verzenden', `Verzend de nota van beantwoording over ${ronde.titel}`, 'De raden hebben haar voor het bestuur besluit.')
  return isBinnen(ronde, vandaag)
    ? taak('nota_vaststellen', `Stel de nota van beantwoording vast over ${ronde.titel}`, 'Alle punten zijn beantwoord.')
    : []
}

/** Days that count: the last one of a council, and the last one for the nota. */
export function termijnen(rondes: readonly OpenRonde[], { organisatieId, vandaag }: Pet) {
  return rondes.filter(isOpen).flatMap((ronde) => {
    const raad = ronde.raden.find((each) => each.organisatieId === organisatieId)
    const pad = `/zienswijzen/${ronde.id}`
    const { reactieUiterlijk, notaUiterlijk, vergadering } = ronde
    const vanRaad =
      raad && isAanZet(raad) && reactieUiterlijk !== null && reactieUiterlijk >= vandaag
        ? [
            {
              datum: reactieUiterlijk,
              titel: `Zienswijze: ${ronde.titel}`,
              toelichting: 'De laatste dag voor de zienswijze van uw raad.',
              pad,
            },
          ]
        : []
    const vanNota =
      ronde.eigenOrganisatieId === organisatieId && notaUiterlijk !== null && notaUiterlijk >= vandaag && vergadering !== null
        ? [
            {
              datum: notaUiterlijk,
              titel: `Nota van beantwoording: ${ronde.titel}`,
              toelichting: `Eerst antwoord, dan besluit: ${vergadering.tafelNaam} besluit de dag erna.`,
              pad,
            },
          ]
        : []
    return [...vanRaad, ...vanNota]
  })
}

/** Rounds as open matters: who moves next, by when, what holds it up. */
export function openPunten(rondes: readonly OpenRonde[], vandaag: string) {
  return rondes.filter(isOpen).map((ronde) => {
    const { id, titel, raden, voortgang, eigenOrganisatieId, eigenOrganisatieNaam, vergadering, reactieUiterlijk, sinds } = ronde
    const sprekers = raden.filter((raad) => raad.zienswijze !== null || isAanZet(raad))
    const aanZet = raden.filter(isAanZet)
    const wachtOpRaden = !isBinnen(ronde, vandaag)
    return {
      soort: 'zienswijzeronde',
      id,
      titel,
      stand: wachtOpRaden
        ? `${sprekers.length - aanZet.length} van ${sprekers.length} raden hebben geantwoord`
        : `${voortgang.beantwoord} van ${voortgang.punten} punten zijn beantwoord`,
      organisatieId: eigenOrganisatieId,
      eigenaar: wachtOpRaden
        ? aanZet.map(({ organisatieNaam }) => `Raad van ${organisatieNaam}`).join(', ')
        : `Directeur van ${eigenOrganisatieNaam}`,
      tafel: vergadering?.tafelNaam ?? null,
      volgendeKeer: wachtOpRaden ? reactieUiterlijk : ronde.notaUiterlijk,
      blokkade:
        ronde.waarschuwingen.find(({ code }) => code === 'besloten_zonder_nota' || code === 'vergadering_vervallen')?.melding ?? null,
      sinds,
      pad: `/zienswijzen/${id}`,
    }
  })
}
