import type { Voorstel } from '#modules/afweging/contract.ts'
import { klasseNamen } from '#modules/afweging/domain/klasse-namen.ts'
import type { Klasse, Raakvlak, Soort } from '#modules/afweging/domain/voorstel.ts'
import type { Tone } from '#web/design/badge.tsx'

/** What a decision can change besides money, with an example of one by name. */
export const raakvlakNamen: Record<Raakvlak, { naam: string; voorbeeld: string }> = {
  dienstverlening: { naam: 'Een dienst, DVO of SLA', voorbeeld: 'Bijvoorbeeld: openingstijden van de servicedesk' },
  strategie: { naam: 'Visie of strategie', voorbeeld: 'Bijvoorbeeld: de gezamenlijke i-strategie' },
  sleutel: { naam: 'Een verdeelsleutel', voorbeeld: 'Bijvoorbeeld: de verdeelsleutel RID' },
  pcstuk: { naam: 'Begroting, jaarrekening of reserve', voorbeeld: 'Bijvoorbeeld: de begroting 2027' },
  organisatie: { naam: 'De organisatie van de opdrachtnemer', voorbeeld: 'Bijvoorbeeld: een nieuwe locatie' },
  regeling: { naam: 'De gemeenschappelijke regeling', voorbeeld: 'Bijvoorbeeld: artikel 4 van de regeling' },
  toetreding: { naam: 'Wie er meedoet', voorbeeld: 'Bijvoorbeeld: een nieuwe klant of een extra taak' },
}

/** Where a proposal stands. */
export const voorstelStatussen: Record<Voorstel['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  in_behandeling: { naam: 'In behandeling', tone: 'info' },
  besloten: { naam: 'Besloten', tone: 'positive' },
  afgewezen: { naam: 'Afgewezen', tone: 'negative' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'warning' },
}

/** Why a line is there: a word, one line of explanation, and what its evidence is. */
export const klassen: Record<Klasse, { naam: string; tone: Tone; uitleg: string; bewijs: string }> = {
  wettelijk_noodzakelijk: {
    naam: klasseNamen.wettelijk_noodzakelijk,
    tone: 'negative',
    uitleg: 'Een wet verplicht ons hiertoe.',
    bewijs: 'Noem de wet, het artikel en de datum waarop de plicht ingaat',
  },
  onvermijdelijk: {
    naam: klasseNamen.onvermijdelijk,
    tone: 'warning',
    uitleg: 'Zonder dit valt iets stil.',
    bewijs: 'Noem wat er stilvalt, en voor welke datum',
  },
  wenselijk: { naam: klasseNamen.wenselijk, tone: 'info', uitleg: 'Het is beter met dan zonder.', bewijs: 'Waarom is dit beter?' },
}

/** Once, or every year. */
export const soortNamen: Record<Soort, string> = { incidenteel: 'Incidenteel', structureel: 'Structureel' }

/** A year with its kind, as a head or a label: "2027, incidenteel", "vanaf 2027, structureel". */
export const periodeTekst = ({ jaar, soort }: { jaar: number; soort: Soort }) =>
  soort === 'incidenteel' ? `${jaar}, incidenteel` : `vanaf ${jaar}, structureel`
