import type { AgendaStatus } from './agenda.ts'

/** An action that is open, as far as the lists of work need it. */
export interface OpenActie {
  readonly id: string
  readonly soort: 'actie' | 'toezegging'
  readonly tekst: string
  readonly tafelNaam: string | null
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly persoonId: string | null
  readonly persoonNaam: string | null
  readonly uiterlijk: string
  readonly isTeLaat: boolean
  readonly gemaaktOp: string
}

/** A meeting that asks for something. */
export interface TeDoen {
  readonly id: string
  readonly tafelNaam: string
  readonly datum: string
  readonly status: AgendaStatus
}

/** Under which hat the question is asked. */
export interface Pet {
  readonly organisatieId: string
  readonly persoonId: string
  readonly permissies: ReadonlySet<string>
  readonly op: string
}

interface Taak {
  soort: string
  titel: string
  toelichting: string
  pad: string
  uiterlijk: string | null
}

/** What a hat has to do: its own actions, those of its organisation that nobody has by name, and its meetings. */
export function taken({ acties, vergaderingen }: { acties: readonly OpenActie[]; vergaderingen: readonly TeDoen[] }, pet: Pet): Taak[] {
  const mine = acties.filter(
    ({ organisatieId, persoonId }) => organisatieId === pet.organisatieId && (persoonId === null || persoonId === pet.persoonId),
  )
  return [
    ...(pet.permissies.has('actie.vastleggen') ? mine.map(actieTaak) : []),
    ...(pet.permissies.has('agenda.opstellen') ? vergaderingen.flatMap((each) => vergaderTaak(each, pet.op)) : []),
  ]
}

function actieTaak({ id, soort, tekst, tafelNaam, uiterlijk, isTeLaat }: OpenActie): Taak {
  const vanWie = tafelNaam === null ? '' : ` Afgesproken in ${tafelNaam}.`
  return {
    soort: isTeLaat ? `${soort}_te_laat` : soort,
    titel: tekst,
    toelichting: `${isTeLaat ? 'De afgesproken dag is voorbij. ' : ''}${soort === 'actie' ? 'Meld deze actie af als die gedaan is.' : 'Kom deze toezegging na en meld die af.'}${vanWie}`,
    pad: `/acties#${id}`,
    uiterlijk,
  }
}

function vergaderTaak({ id, tafelNaam, datum, status }: TeDoen, op: string): Taak[] {
  const pad = `/vergaderingen/${id}`
  if (status === 'gesloten')
    return [
      {
        soort: 'besluitenlijst_vaststellen',
        titel: `Stel de besluitenlijst van ${tafelNaam} vast`,
        toelichting: 'De vergadering is gesloten. De lijst staat klaar.',
        pad,
        uiterlijk: null,
      },
    ]
  if (status === 'bezig' || datum === op)
    return [
      {
        soort: 'vergadering_vandaag',
        titel: status === 'bezig' ? `${tafelNaam} vergadert` : `${tafelNaam} vergadert vandaag`,
        toelichting: status === 'bezig' ? 'De vergadering is geopend. Leg vast wat de tafel zegt.' : 'Open de vergadering als u begint.',
        pad,
        uiterlijk: datum,
      },
    ]
  if (status !== 'voorbereiding') return []
  return [
    {
      soort: 'agenda_verzenden',
      titel: `Maak de agenda van ${tafelNaam} en verzend die`,
      toelichting: 'Voeg punten en stukken toe. Partners zien de openbare punten na het verzenden.',
      pad,
      uiterlijk: datum,
    },
  ]
}

/** Open actions as open matters of their organisation. */
export function openPunten(acties: readonly OpenActie[]) {
  return acties.map(({ id, soort, tekst, tafelNaam, organisatieId, organisatieNaam, persoonNaam, uiterlijk, isTeLaat, gemaaktOp }) => ({
    soort,
    id,
    titel: tekst,
    stand: isTeLaat ? 'de afgesproken dag is voorbij' : 'afgesproken',
    organisatieId,
    eigenaar: persoonNaam ?? organisatieNaam,
    tafel: tafelNaam,
    volgendeKeer: uiterlijk,
    blokkade: null,
    sinds: gemaaktOp.slice(0, 10),
    pad: `/acties#${id}`,
  }))
}
