import * as z from 'zod'
import { BedragTekst, DecimaalTekst, Id, operation, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'

const tag = 'Verrekening'
const metId = z.strictObject({ id: Id })
const Wie = { organisatieId: Id, organisatieNaam: z.string() }
const Kwartaalbedrag = z.object({
  kwartaal: z.int(),
  /** Null as long as the quarter is not open. */
  kwartaalId: Id.nullable(),
  bron: z.enum(['afgerekend', 'voorschot', 'plan']),
  bedrag: BedragTekst,
})

/** What a party said about the forecast of its year. */
export const Getekend = z
  .object({
    id: Id,
    ...Wie,
    jaar: z.int(),
    /** The quarter in which it was said. */
    kwartaal: z.int(),
    oordeel: z.enum(['getekend', 'betwist']),
    bedrag: BedragTekst,
    opbouw: z.array(Kwartaalbedrag),
    /** How often the quarters that were not settled counted, and why: the amounts hold it. */
    factor: DecimaalTekst,
    factorGrond: z.string(),
    opmerking: z.string(),
    gemaaktOp: z.iso.datetime(),
    gemaaktDoor: z.string(),
    zijde: Zijde,
    fictief: z.boolean(),
    versie: z.int(),
  })
  .meta({ id: 'GetekendePrognose' })
/** See {@link Getekend}. */
export type Getekend = z.output<typeof Getekend>

/** The forecast of a year, what parties said about it, and how far it was from what they pay in the end. */
export const Jaarprognose = z
  .object({
    jaar: z.int(),
    /** Of all four quarters it was decided where the result goes: until then what everyone pays is provisional. */
    isBestemd: z.boolean(),
    zicht: z.enum(['alles', 'eigen']),
    factor: z.object({ factor: DecimaalTekst, grond: z.string(), versie: z.int() }),
    /** What the plan misses, with the place to mend it: as long as something is here the forecast is not complete. */
    ontbreekt: z.array(z.object({ zin: z.string(), pad: z.string() })),
    partijen: z.array(
      z.object({
        ...Wie,
        kwartalen: z.array(Kwartaalbedrag),
        bedrag: BedragTekst,
        /** What was planned for the year. */
        bijdrage: BedragTekst,
        /** All four quarters are settled: the amount is what it pays. */
        isAfgerekend: z.boolean(),
      }),
    ),
    /** Null when this hat does not see everybody's amounts. */
    totaal: z.object({ bedrag: BedragTekst, bijdrage: BedragTekst }).nullable(),
    getekend: z.array(Getekend),
    /** Per quarter of signing: final settlement minus the last forecast that was signed by then, and its size as a share of the contribution. */
    verrassingen: z.array(z.object({ ...Wie, kwartaal: z.int(), verschil: BedragTekst, deel: DecimaalTekst, getekendId: Id })),
  })
  .meta({ id: 'Jaarprognose' })
/** See {@link Jaarprognose}. */
export type Jaarprognose = z.output<typeof Jaarprognose>

const alsJaar = (base: z.ZodNumber) =>
  base.int('Vul een jaar in.').min(2000, 'Vul een jaar vanaf 2000 in.').max(2100, 'Vul een jaar tot en met 2100 in.')
const jaar = alsJaar(z.number('Vul een jaar in, bijvoorbeeld 2027.'))

/** The forecast of the year, signed by each party. */
export const jaarprognosesApi = {
  readJaarprognose: operation({
    method: 'GET',
    path: '/jaarprognoses',
    tag,
    summary: 'Lees de prognose van een jaar, wie tekende, en hoe ver zij van de afrekening lag.',
    permission: 'kwartaal.lezen',
    query: z.strictObject({ jaar: alsJaar(z.coerce.number('Vul een jaar in.')).optional() }),
    response: Jaarprognose,
  }),
  signJaarprognose: operation({
    method: 'POST',
    path: '/jaarprognoses',
    tag,
    summary: 'Teken de prognose van het eigen jaar, of betwist haar met een opmerking die eerst aan de eigen kant blijft.',
    permission: 'jaarprognose.tekenen',
    body: z.strictObject({
      jaar,
      oordeel: z.enum(['getekend', 'betwist'], 'Kies: getekend of betwist.'),
      /** The amount that was shown: another one is not signed. */
      bedrag: BedragTekst,
      opmerking: z.string().trim().max(2000, 'Houd de opmerking bij ten hoogste 2000 tekens.').default(''),
    }),
    response: Getekend,
    refusals: ['prognose-gewijzigd', 'geen-prognose', 'jaar-afgerekend'],
  }),
  submitJaarprognose: operation({
    method: 'POST',
    path: '/jaarprognoses/{id}/indieningen',
    tag,
    summary: 'Deel een betwisting met de partners.',
    permission: 'jaarprognose.tekenen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Getekend,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  removeJaarprognose: operation({
    method: 'DELETE',
    path: '/jaarprognoses/{id}',
    tag,
    summary: 'Gooi een betwisting weg die nog niet is gedeeld.',
    permission: 'jaarprognose.tekenen',
    params: metId,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  setPrognosefactor: operation({
    method: 'PUT',
    path: '/prognosefactoren/{jaar}',
    tag,
    summary: 'Leg vast hoeveel van het plan de kwartalen zullen vragen die nog niet zijn afgerekend.',
    permission: 'kwartaal.afrekenen',
    params: z.strictObject({ jaar: alsJaar(z.coerce.number('Vul een jaar in.')) }),
    body: z.strictObject({
      factor: DecimaalTekst.refine(
        (text) => !text.startsWith('-') && Number(text) <= 10 && (text.split('.')[1]?.length ?? 0) <= 4,
        'Vul een getal van 0 tot en met 10 in, bijvoorbeeld 1.05 voor vijf procent meer.',
      ),
      grond: tekst('de reden', 500),
    }),
    response: Jaarprognose,
    ifMatch: true,
  }),
}
