import { addDays } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { isAanZet } from './stand.ts'

/** A point with its reaction, as far as counting needs it. */
interface Punt {
  readonly reactie: { readonly isVastgesteld: boolean } | null
}

/** A council in a round, as far as answering it needs. */
interface Raad {
  readonly organisatieNaam: string
  readonly stand: string
  readonly laatsteVergadering: string | null
  readonly zienswijze: { readonly punten: readonly Punt[] } | null
  readonly opgegaan: object | null
}

/** How far the answering is: points of what each council handed in last. */
export interface Voortgang {
  readonly punten: number
  readonly beantwoord: number
  /** Of which a nota was adopted. */
  readonly vastgesteld: number
}

/** Counts the points and their reactions. */
export function voortgangVan(raden: readonly Pick<Raad, 'zienswijze'>[]): Voortgang {
  const punten = raden.flatMap(({ zienswijze }) => zienswijze?.punten ?? [])
  return {
    punten: punten.length,
    beantwoord: punten.filter(({ reactie }) => reactie !== null).length,
    vastgesteld: punten.filter(({ reactie }) => reactie?.isVastgesteld).length,
  }
}

/** A round as far as its answer needs it. */
export interface TeBeantwoorden {
  readonly verzondenOp: string | null
  readonly reactieUiterlijk: string | null
  readonly raden: readonly Raad[]
  readonly voortgang: Voortgang
  readonly notas: readonly { readonly verzondenOp: string | null }[]
  readonly vergadering: { readonly datum: string; readonly isVervallen: boolean } | null
  readonly termijn: { readonly dag: string | null; readonly naarRaden: { readonly uiterlijk: string; readonly grondslag: string } | null }
}

/** Why the nota cannot be adopted now; null when it can. A later nota only takes in what came after the first. */
export function notaBelemmering(
  { verzondenOp, reactieUiterlijk, raden, voortgang, notas }: TeBeantwoorden,
  vandaag: string,
): { code: string; reden: string } | null {
  if (verzondenOp === null || reactieUiterlijk === null)
    return { code: 'ronde-niet-verzonden', reden: 'Deze ronde is nog niet naar de raden verzonden.' }
  const last = notas.at(-1)
  if (last?.verzondenOp === null) return { code: 'nota-wacht-op-verzending', reden: 'Verzend eerst de nota die al is vastgesteld.' }
  const open = raden.filter(isAanZet).map(({ organisatieNaam }) => organisatieNaam)
  if (open.length > 0 && vandaag <= reactieUiterlijk)
    return {
      code: 'raden-hebben-nog-tijd',
      reden: `${open.join(', ')} ${open.length === 1 ? 'heeft' : 'hebben'} nog tot en met ${showDatumLang(reactieUiterlijk)}. Wacht daarop, ook als er geen zienswijze komt.`,
    }
  if (voortgang.beantwoord < voortgang.punten)
    return {
      code: 'punten-zonder-reactie',
      reden: `${voortgang.beantwoord} van ${voortgang.punten} punten zijn beantwoord. Geef eerst op elk punt een reactie.`,
    }
  if (last && voortgang.vastgesteld === voortgang.punten)
    return { code: 'nota-is-vastgesteld', reden: 'De nota is vastgesteld en er kwam niets bij.' }
  return null
}

/** Whether every point was answered in a nota that the councils have. Without points a nota still tells them so. */
export function isBeantwoord({ notas, voortgang }: Pick<TeBeantwoorden, 'notas' | 'voortgang'>): boolean {
  return notas.length > 0 && notas.every(({ verzondenOp }) => verzondenOp !== null) && voortgang.vastgesteld === voortgang.punten
}

/** The last day for the nota: the councils have it before the board decides. Null as long as no meeting stands. */
export function notaUiterlijk({ vergadering }: Pick<TeBeantwoorden, 'vergadering'>): string | null {
  return vergadering === null || vergadering.isVervallen ? null : addDays(vergadering.datum as Datum, -1)
}

/** Something to look at. */
export interface Waarschuwing {
  readonly code:
    | 'zonder_vergadering'
    | 'vergadering_vervallen'
    | 'besluit_binnen_termijn'
    | 'nota_niet_verzonden'
    | 'besloten_zonder_nota'
    | 'te_laat_verzonden'
    | 'raad_zonder_vergadering'
    | 'termijn_verschoven'
  readonly melding: string
}

/** Everything that asks attention in a round, in the order in which it can be mended. */
export function waarschuwingenVan(ronde: TeBeantwoorden, vandaag: string): Waarschuwing[] {
  return [...overVerzending(ronde), ...overRaden(ronde, vandaag), ...overBesluit(ronde, vandaag)]
}

function overVerzending({ verzondenOp, reactieUiterlijk, termijn }: TeBeantwoorden): Waarschuwing[] {
  if (verzondenOp === null) return []
  const found: Waarschuwing[] = []
  if (termijn.naarRaden && verzondenOp > termijn.naarRaden.uiterlijk)
    found.push({
      code: 'te_laat_verzonden',
      melding: `Wettelijk te laat verzonden: de raden hadden dit uiterlijk ${showDatumLang(termijn.naarRaden.uiterlijk)} moeten hebben (${termijn.naarRaden.grondslag}). Stel later vast, of leg uit waarom dit niet kan.`,
    })
  if (termijn.dag !== null && reactieUiterlijk !== null && termijn.dag > reactieUiterlijk)
    found.push({
      code: 'termijn_verschoven',
      melding: `Volgens de regels hebben de raden tot en met ${showDatumLang(termijn.dag)}. In deze ronde staat ${showDatumLang(reactieUiterlijk)}. Geef de raden de langere tijd.`,
    })
  return found
}

function overRaden({ reactieUiterlijk, raden }: TeBeantwoorden, vandaag: string): Waarschuwing[] {
  if (reactieUiterlijk === null || vandaag > reactieUiterlijk) return []
  const without = raden.filter((raad) => isAanZet(raad) && raad.laatsteVergadering === null)
  if (without.length === 0) return []
  const namen = without.map(({ organisatieNaam }) => organisatieNaam).join(', ')
  return [
    {
      code: 'raad_zonder_vergadering',
      melding: `${namen}: deze raad vergadert niet meer op tijd voor een zienswijze. Plan een vergadering, of geef de raden meer tijd.`,
    },
  ]
}

function overBesluit(ronde: TeBeantwoorden, vandaag: string): Waarschuwing[] {
  const { vergadering, reactieUiterlijk, verzondenOp, voortgang } = ronde
  if (vergadering === null)
    return [
      {
        code: 'zonder_vergadering',
        melding: 'Kies de vergadering van het bestuur die besluit. Dan is duidelijk wanneer de nota er moet zijn.',
      },
    ]
  if (vergadering.isVervallen)
    return [{ code: 'vergadering_vervallen', melding: 'De vergadering van het bestuur die zou besluiten, is vervallen. Kies een andere.' }]
  const dag = showDatumLang(vergadering.datum)
  const found: Waarschuwing[] = []
  if (reactieUiterlijk !== null && vergadering.datum <= reactieUiterlijk)
    found.push({
      code: 'besluit_binnen_termijn',
      melding: `Het bestuur besluit op ${dag}, terwijl de raden nog tot en met ${showDatumLang(reactieUiterlijk)} tijd hebben. Kies een latere vergadering.`,
    })
  if (verzondenOp === null || isBeantwoord(ronde)) return found
  const stand = `${voortgang.beantwoord} van ${voortgang.punten} punten zijn beantwoord.`
  found.push(
    vandaag < vergadering.datum
      ? {
          code: 'nota_niet_verzonden',
          melding: `Eerst antwoord, dan besluit: stel de nota van beantwoording vast en verzend haar voor ${dag}. ${stand}`,
        }
      : {
          code: 'besloten_zonder_nota',
          melding: `Het bestuur vergaderde op ${dag}, maar niet alle punten zijn beantwoord en verzonden. ${stand}`,
        },
  )
  return found
}
