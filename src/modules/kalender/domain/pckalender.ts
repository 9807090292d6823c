import { addDays, datumOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { volgensWet, voor, voorTekst } from './wettermijnen.ts'
import type { Wettermijnen } from './wettermijnen.ts'

/** The forms of Wgr art. 8, as the calculation writes them. */
export const rechtsvormen = [
  'openbaarLichaam',
  'bedrijfsvoeringsorganisatie',
  'gemeenschappelijkOrgaan',
  'centrumgemeente',
  'regelingZonderMeer',
] as const
/** See {@link rechtsvormen}. */
export type Rechtsvorm = (typeof rechtsvormen)[number]

/** The steps of the statutory year, in the order of the answer. */
export const stapcodes = [
  'kaders',
  'voorlopigeJaarrekening',
  'ontwerpbegrotingNaarRaden',
  'zienswijzen',
  'vaststellingBegroting',
  'begrotingNaarGs',
  'vaststellingJaarrekening',
  'jaarrekeningNaarGs',
] as const
/** See {@link stapcodes}. */
export type Stapcode = (typeof stapcodes)[number]

/** What the statutory year is worked out from. Without `vaststelling` the last day that gedeputeerde staten still allow. */
export type PckalenderInvoer = {
  /** The form before the first change of form. */
  readonly rechtsvorm: Rechtsvorm
  readonly begrotingsjaar: number
  readonly vaststelling?: Datum | undefined
  readonly aanbieding?: Datum | undefined
  readonly vormwijzigingen?: readonly { readonly vanaf: Datum; readonly rechtsvorm: Rechtsvorm }[] | undefined
  readonly raden?: readonly { readonly code: string; readonly vergaderingen: readonly Datum[] }[] | undefined
}

/** One step: who does it to whom, at the latest on `uiterlijk` (that day included). */
export type Stap = {
  readonly code: Stapcode
  readonly omschrijving: string
  readonly van: string
  readonly aan: string
  readonly uiterlijk: Datum
  /** Where the law says "vóór": the day it names. Practice sends on it; by law it is one day late. */
  readonly praktijk: Datum | null
  readonly grondslag: string
}

/** Something to look at; `raad` names the council that it is about. */
export type Waarschuwing = {
  readonly code: 'aanbiedingOnbekend' | 'raadZonderVergadering'
  readonly melding: string
  readonly raad?: string
}

/** The answer: only the steps that this form must take. */
export type Pckalender = { readonly stappen: readonly Stap[]; readonly waarschuwingen: readonly Waarschuwing[] }

/** What the councils' weeks count back from. Only the algemeen bestuur of an openbaar lichaam is offered the draft first. */
type Ankers = { readonly aanbieding: Datum; readonly vaststelling: Datum; readonly weken: number }

/** Whether art. 34, 34b and 35 name this form: a centrumgemeente and a regeling zonder meer have no budget of their own. */
export function heeftEigenBegroting(vorm: Rechtsvorm): boolean {
  return vorm !== 'centrumgemeente' && vorm !== 'regelingZonderMeer'
}

/** The form on a day. */
export function vormOp(
  { rechtsvorm, vormwijzigingen = [] }: Pick<PckalenderInvoer, 'rechtsvorm' | 'vormwijzigingen'>,
  dag: Datum,
): Rechtsvorm {
  const done = vormwijzigingen.filter(({ vanaf }) => vanaf <= dag)
  return (
    done.reduce<(typeof done)[number] | null>((last, each) => (last === null || each.vanaf > last.vanaf ? each : last), null)?.rechtsvorm ??
    rechtsvorm
  )
}

/** The day that counts as adoption as long as none is known: the last one on which the budget still reaches gedeputeerde staten in time. */
export function laatsteVaststelling(begrotingsjaar: number): Datum {
  return volgensWet((wet) => voor(begrotingsjaar - 1, wet.begrotingVoor)).dag
}

/**
 * The statutory year of a cooperation (Wgr art. 34, 34b, 35): the calendar year before the budget year. Pure. The form on the day of
 * a step decides whether it is there; about the accounts decides the form on the last day of the year they are about.
 */
export function buildPckalender(invoer: PckalenderInvoer): Pckalender {
  const vaststelling = invoer.vaststelling ?? laatsteVaststelling(invoer.begrotingsjaar)
  const weken = wekenVoorRaden(vaststelling)
  const ankers = { aanbieding: invoer.aanbieding ?? vaststelling, vaststelling, weken }
  const [ontwerp, zienswijzen] = [ontwerpStap(invoer, ankers), zienswijzenStap(invoer, ankers)]
  const stappen = [
    ...kaderStappen(invoer),
    ...[ontwerp, zienswijzen].flatMap((stap) => stap ?? []),
    ...begrotingStappen(invoer, vaststelling),
    ...jaarrekeningStappen(invoer),
  ]
  const waarschuwingen: Waarschuwing[] = []
  const countsFromOffering = [ontwerp, zienswijzen].some((stap) => stap?.van === DB || stap?.aan === DB)
  if (invoer.aanbieding === undefined && countsFromOffering) waarschuwingen.push(AANBIEDING_ONBEKEND)
  if (zienswijzen !== null) {
    const ontvangst = ontwerp?.uiterlijk ?? addDays(zienswijzen.uiterlijk, 1 - weken * 7)
    waarschuwingen.push(...radenZonderVergadering(invoer, { van: ontvangst, totEnMet: zienswijzen.uiterlijk }))
  }
  return { stappen, waarschuwingen }
}

const DB = 'dagelijks bestuur'

const AANBIEDING_ONBEKEND: Waarschuwing = {
  code: 'aanbiedingOnbekend',
  melding:
    'Bij een openbaar lichaam tellen de weken terug vanaf de dag waarop het algemeen bestuur de stukken krijgt. Die dag is niet bekend; hier is de dag van vaststelling gebruikt. Vul de dag van aanbieding in.',
}

const bestuurOf = (vorm: Rechtsvorm) => (vorm === 'openbaarLichaam' ? DB : 'bestuur')
const vaststellerOf = (vorm: Rechtsvorm) => (vorm === 'openbaarLichaam' ? 'algemeen bestuur' : 'bestuur')

/** Twelve weeks, or eight when counting back twelve from the adoption ends before July 2022. */
function wekenVoorRaden(vaststelling: Datum): number {
  return volgensWet(({ zienswijzeDagen }) => addDays(vaststelling, -zienswijzeDagen)).wet.zienswijzeDagen / 7
}

/**
 * A step so many days before the anchor of the form on its own day: an openbaar lichaam counts from the offering, the others from the
 * adoption. The offering comes first, so who was an openbaar lichaam on that day has had its step, whatever it becomes later.
 */
function geankerd(invoer: PckalenderInvoer, { aanbieding, vaststelling }: Ankers, dagen: number) {
  const viaAanbieding = addDays(aanbieding, -dagen)
  if (vormOp(invoer, viaAanbieding) === 'openbaarLichaam') return { dag: viaAanbieding, vorm: 'openbaarLichaam' as const }
  const dag = addDays(vaststelling, -dagen)
  const vorm = vormOp(invoer, dag)
  return heeftEigenBegroting(vorm) ? { dag, vorm } : null
}

function ontwerpStap(invoer: PckalenderInvoer, ankers: Ankers): Stap | null {
  const found = geankerd(invoer, ankers, ankers.weken * 7)
  if (found === null) return null
  const event = found.vorm === 'openbaarLichaam' ? 'de aanbieding aan het algemeen bestuur' : 'de vaststelling'
  return {
    code: 'ontwerpbegrotingNaarRaden',
    omschrijving: `Ontwerpbegroting ${invoer.begrotingsjaar} naar de raden`,
    van: bestuurOf(found.vorm),
    aan: 'raden',
    uiterlijk: found.dag,
    praktijk: null,
    grondslag: `Wgr art. 35 lid 1 (${ankers.weken} weken voor ${event})`,
  }
}

function zienswijzenStap(invoer: PckalenderInvoer, ankers: Ankers): Stap | null {
  const found = geankerd(invoer, ankers, 1)
  if (found === null) return null
  return {
    code: 'zienswijzen',
    omschrijving: `Zienswijzen van de raden op de ontwerpbegroting ${invoer.begrotingsjaar}`,
    van: 'raden',
    aan: bestuurOf(found.vorm),
    uiterlijk: found.dag,
    praktijk: null,
    grondslag: `Wgr art. 35 lid 3 (binnen ${ankers.weken} weken)`,
  }
}

/** Frame letter and preliminary accounts (art. 34b); the second only by who also keeps accounts over that year. */
function kaderStappen(invoer: PckalenderInvoer): Stap[] {
  const jaar = invoer.begrotingsjaar - 1
  const { dag, wet } = volgensWet((each) => voor(jaar, each.kadersVoor))
  const vorm = vormOp(invoer, dag)
  if (!heeftEigenBegroting(vorm)) return []
  const rest = {
    van: bestuurOf(vorm),
    aan: 'raden',
    uiterlijk: dag,
    praktijk: addDays(dag, 1),
    grondslag: `Wgr art. 34b (${voorTekst(wet.kadersVoor)})`,
  }
  const kaders: Stap = {
    code: 'kaders',
    omschrijving: `Financiële en beleidsmatige kaders ${invoer.begrotingsjaar} naar de raden`,
    ...rest,
  }
  const jaarrekening: Stap = { code: 'voorlopigeJaarrekening', omschrijving: `Voorlopige jaarrekening ${jaar - 1} naar de raden`, ...rest }
  return heeftEigenBegroting(vormOverJaarrekening(invoer)) ? [kaders, jaarrekening] : [kaders]
}

function begrotingStappen(invoer: PckalenderInvoer, vaststelling: Datum): Stap[] {
  const { begrotingsjaar } = invoer
  const stappen: Stap[] = []
  const vorm = vormOp(invoer, vaststelling)
  if (heeftEigenBegroting(vorm))
    stappen.push({
      code: 'vaststellingBegroting',
      omschrijving: `Begroting ${begrotingsjaar} vaststellen`,
      van: bestuurOf(vorm),
      aan: vaststellerOf(vorm),
      uiterlijk: vaststelling,
      praktijk: null,
      grondslag: 'Wgr art. 34 lid 1 (in het jaar voor het begrotingsjaar)',
    })
  const naarGs = (wet: Wettermijnen) =>
    earliest(addDays(vaststelling, wet.naVaststellingDagen), voor(begrotingsjaar - 1, wet.begrotingVoor))
  const { dag, wet } = volgensWet(naarGs)
  const vormBijGs = vormOp(invoer, dag)
  const grens = voor(begrotingsjaar - 1, wet.begrotingVoor)
  if (heeftEigenBegroting(vormBijGs))
    stappen.push({
      code: 'begrotingNaarGs',
      omschrijving: `Begroting ${begrotingsjaar} naar gedeputeerde staten`,
      van: bestuurOf(vormBijGs),
      aan: 'gedeputeerde staten',
      uiterlijk: dag,
      praktijk: dag === grens ? addDays(grens, 1) : null,
      grondslag: `Wgr art. 34 lid 2 (binnen 2 weken na vaststelling en ${voorTekst(wet.begrotingVoor)})`,
    })
  return stappen
}

function earliest(a: Datum, b: Datum): Datum {
  return a < b ? a : b
}

function vormOverJaarrekening(invoer: PckalenderInvoer): Rechtsvorm {
  return vormOp(invoer, datumOf(invoer.begrotingsjaar - 2, 12, 31))
}

/** Accounts are still due after the form has ended: who keeps a budget on the last day of the year, settles it (Wgr art. 9 lid 3). */
function jaarrekeningStappen(invoer: PckalenderInvoer): Stap[] {
  const vorm = vormOverJaarrekening(invoer)
  if (!heeftEigenBegroting(vorm)) return []
  const jaar = invoer.begrotingsjaar - 1
  const { dag, wet } = volgensWet((each) => voor(jaar, each.jaarrekeningVoor))
  return [
    {
      code: 'vaststellingJaarrekening',
      omschrijving: `Jaarrekening ${jaar - 1} vaststellen`,
      van: bestuurOf(vorm),
      aan: vaststellerOf(vorm),
      uiterlijk: dag,
      praktijk: null,
      grondslag: 'Wgr art. 34 lid 3 (op tijd voor gedeputeerde staten)',
    },
    {
      code: 'jaarrekeningNaarGs',
      omschrijving: `Jaarrekening ${jaar - 1} naar gedeputeerde staten`,
      van: bestuurOf(vorm),
      aan: 'gedeputeerde staten',
      uiterlijk: dag,
      praktijk: addDays(dag, 1),
      grondslag: `Wgr art. 34 lid 4 (binnen 2 weken na vaststelling en ${voorTekst(wet.jaarrekeningVoor)})`,
    },
  ]
}

function radenZonderVergadering({ raden = [] }: PckalenderInvoer, { van, totEnMet }: { van: Datum; totEnMet: Datum }): Waarschuwing[] {
  return raden
    .filter(({ vergaderingen }) => !vergaderingen.some((dag) => van <= dag && dag <= totEnMet))
    .map(({ code }) => ({
      code: 'raadZonderVergadering',
      melding: `De raad ${code} vergadert niet van ${showDatum(van)} tot en met ${showDatum(totEnMet)}. Plan een extra vergadering, stuur de ontwerpbegroting eerder, of stel de begroting later vast.`,
      raad: code,
    }))
}
