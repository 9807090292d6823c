import * as z from 'zod'
import { type Opbouw, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { deelnameRolNamen, organisatieSoortNamen, sleutelStatussen, vormNamen } from '#modules/samenwerking/web/teksten.ts'
import { showDatum, showTijdstip } from '#web/format/datum.ts'
import { showGetal } from '#web/format/getal.ts'
import { rolNamen } from '#web/teksten.ts'

const INSTANT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g

/** What was written in the journal, as people read it: the journal keeps dates the way machines do. */
export function leesbaar(text: string): string {
  return text.replaceAll(INSTANT, (found) => showTijdstip(found)).replaceAll(DAY, (found) => showDatum(found))
}

const zichtbaarheidNamen: Record<string, string> = {
  partners: 'Alle partners',
  tafel: 'Eén tafel',
  eigen_organisatie: 'Alleen de eigen organisatie',
}

/** How the value of a field is shown; a field that is not here keeps its words. */
const waarden: Record<string, (value: string) => string> = {
  opbouw: showOpbouw,
  besluit: showBesluit,
  waarde: (value) => showGetal(value),
  zichtbaarheid: (value) => zichtbaarheidNamen[value] ?? value,
  status: (value) => sleutelStatussen[value]?.naam ?? value,
  rol: (value) => deelnameRolNamen[value] ?? rolNamen[value] ?? value,
  soort: (value) => organisatieSoortNamen[value] ?? value,
  rechtsvorm: (value) => vormNamen[value] ?? value,
}

/** The value of a field of the journal, in words; empty when there was none. */
export function leesbareWaarde(veld: string, value: string | null): string {
  return leesbaar(value === null ? '' : (waarden[veld]?.(value) ?? value))
}

function parsed<T extends z.ZodType>(schema: T, value: string): z.output<T> | null {
  try {
    return schema.safeParse(JSON.parse(value)).data ?? null
  } catch {
    // Text that is no JSON is shown as it is.
    return null
  }
}

const Besluit = z.object({ gremium: z.string(), datum: z.string(), kenmerk: z.string() })

function showBesluit(value: string): string {
  const besluit = parsed(Besluit, value)
  return besluit ? `${besluit.gremium}, ${besluit.datum}, ${besluit.kenmerk}` : value
}

/** "vaste gewichten: 52, 48 (deel 2 verder naar inwoners op 01-01-2024)": enough to see what changed, the key itself shows the names. */
function showOpbouw(value: string): string {
  const opbouw = parsed(samenwerkingApi.readVerdeelsleutel.response.shape.opbouw, value)
  return opbouw ? opbouwText(opbouw) : value
}

function opbouwText({ maatstaven, delen }: Opbouw): string {
  const naar = maatstaven
    .map(({ maatstaf, weging }) => `${maatstafText(maatstaf)}${maatstaven.length > 1 ? ` (telt ${showGetal(weging)})` : ''}`)
    .join(' en ')
  const gewichten = delen.some(({ gewicht }) => gewicht)
    ? `: ${delen.map(({ gewicht }) => showGetal(gewicht ?? '0')).join(', ')}`
    : `, ${delen.length} delen`
  const verder = delen.flatMap(({ onderverdeling }, index) =>
    onderverdeling ? [` (deel ${index + 1} verder naar ${opbouwText(onderverdeling)})`] : [],
  )
  return `${naar}${gewichten}${verder.join('')}`
}

function maatstafText(maatstaf: Opbouw['maatstaven'][number]['maatstaf']): string {
  if (maatstaf.soort === 'kenmerk') return `${maatstaf.kenmerk} op ${maatstaf.peildatum}`
  return maatstaf.soort === 'vast' ? 'vaste gewichten' : 'gelijke delen'
}

/** Kinds of things in the journal, for its filter. */
export const onderwerpSoortNamen: Record<string, string> = {
  verdeelsleutel: 'Verdeelsleutels',
  kenmerkwaarde: 'Kenmerken',
  opmerking: 'Opmerkingen',
  deelname: 'Deelnames',
  contact: 'Vraag en aanbod',
  mandaat: 'Mandaten',
  aanstelling: 'Petten',
  organisatie: 'Organisaties',
  regeling: 'De samenwerking zelf',
}

/** Where a thing of the journal can be looked at; null when it has no page, or has none any more. */
export function onderwerpPad({
  onderwerpSoort,
  onderwerpId,
  handeling,
}: {
  onderwerpSoort: string
  onderwerpId: string
  handeling: string
}): string | null {
  if (handeling.startsWith('remove')) return null
  switch (onderwerpSoort) {
    case 'verdeelsleutel':
      return `/verdeelsleutels/${onderwerpId}`
    case 'organisatie':
      return `/organisaties/${onderwerpId}`
    case 'kenmerkwaarde':
      return '/kenmerken?tab=cijfers'
    case 'deelname':
      return '/samenwerking/deelnemers'
    case 'contact':
      return '/vraag-en-aanbod'
    case 'mandaat':
      return '/mandaten'
    case 'aanstelling':
      return '/mensen'
    case 'regeling':
      return '/samenwerking'
    default:
      return null
  }
}
