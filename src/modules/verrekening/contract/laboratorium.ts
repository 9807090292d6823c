import * as z from 'zod'
import { BedragTekst, DecimaalTekst, Id, lijst, operation, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'
import { METHODEN, type Opzet as DomeinOpzet } from '../domain/laboratorium-opzet.ts'

const tag = 'Verrekening'
const metId = z.strictObject({ id: Id })

const Code = z.string().min(1, 'Vul een code in.').max(40, 'Houd een code bij ten hoogste 40 tekens.')
const Naam = z.string().trim().min(1, 'Vul een naam in.').max(200, 'Houd een naam bij ten hoogste 200 tekens.')
const nietOnderNul = (text: string) => !text.startsWith('-')
const Aantal = DecimaalTekst.refine(nietOnderNul, 'Vul nul of meer in.')
const Bedrag = BedragTekst.refine(nietOnderNul, 'Vul nul of meer in.')

const Gewicht = z.strictObject({ sleutel: Code, gewicht: Aantal })

const Opzet: z.ZodType<DomeinOpzet, DomeinOpzet> = z
  .strictObject({
    jaar: z.int('Vul een jaar in.').min(2000, 'Vul een jaar vanaf 2000 in.').max(2100, 'Vul een jaar tot en met 2100 in.'),
    deelnemers: z
      .array(z.strictObject({ code: Code, naam: Naam, inwoners: Aantal.nullable(), nu: Bedrag }))
      .min(1, 'Noem ten minste één deelnemer.')
      .max(400),
    producten: z
      .array(
        z.strictObject({
          code: Code,
          naam: Naam,
          eenheid: z.string().max(60),
          pakket: z.enum(['basis', 'plus', 'maatwerk']),
          tarief: Bedrag,
          aantallen: z.array(z.strictObject({ deelnemer: Code, aantal: Aantal.nullable() })).max(400),
        }),
      )
      .max(200),
    sleutels: z
      .array(
        z.strictObject({
          code: Code,
          naam: Naam,
          /** A weight has many digits when it is the exact share of a nested key. */
          delen: z
            .array(z.strictObject({ code: Code, gewicht: z.string().regex(/^\d{1,60}(\.\d{1,12})?$/, 'Vul een gewicht in.') }))
            .max(400),
        }),
      )
      .max(50),
    keuzes: z.strictObject({
      methode: Code,
      basissleutel: Code,
      mix: z.array(Gewicht).max(50),
      ingroei: z.enum(['lineair', 'begrensd']),
      groei: DecimaalTekst,
      grens: Bedrag,
    }),
  })
  .refine(({ keuzes, sleutels }) => [...METHODEN, 'inwoners', ...sleutels.map(({ code }) => code)].includes(keuzes.methode), {
    path: ['keuzes', 'methode'],
    message: 'Kies een methode of een van de sleutels.',
  })
  .meta({
    id: 'VerrekenOpzet',
    description: 'Kosten, aantallen, sleutels en keuzes van een verrekening, volledig.',
  })

/** What the laboratory begins with: the numbers of the cooperation, and where they come from. */
export const Laboratorium = z
  .object({
    opzet: Opzet,
    /** Where the numbers come from, a sentence each. */
    bronnen: z.array(z.object({ wat: z.string(), bron: z.string() })),
    /** What is left out or not known, and where it is mended: a product without a price, a quantity, a key without its figures. */
    ontbreekt: z.array(z.object({ zin: z.string(), pad: z.string() })),
    fictief: z.boolean(),
  })
  .meta({ id: 'VerrekenLaboratorium' })
/** See {@link Laboratorium}. */
export type Laboratorium = z.output<typeof Laboratorium>

const ScenarioKop = { id: Id, titel: z.string(), toelichting: z.string(), fictief: z.boolean(), zijde: Zijde, versie: z.int() }

/** A kept arrangement in a list. */
export const ScenarioKort = z.object(ScenarioKop).meta({ id: 'VerrekenscenarioKort' })
/** See {@link ScenarioKort}. */
export type ScenarioKort = z.output<typeof ScenarioKort>

/** A kept arrangement. */
export const Scenario = z.object({ ...ScenarioKop, opzet: Opzet }).meta({ id: 'Verrekenscenario' })
/** See {@link Scenario}. */
export type Scenario = z.output<typeof Scenario>

const ScenarioInvoer = z.strictObject({
  titel: tekst('de naam', 120),
  toelichting: z.string().trim().max(1000, 'Houd de toelichting bij ten hoogste 1000 tekens.').default(''),
  opzet: Opzet,
})
/** What somebody keeps. */
export type ScenarioInvoer = z.output<typeof ScenarioInvoer>

/** The laboratory and what was kept in it. */
export const laboratoriumApi = {
  readLaboratorium: operation({
    method: 'GET',
    path: '/verrekenlab',
    tag,
    summary: 'Lees de kosten, aantallen en sleutels waarmee het verrekenlab rekent.',
    permission: 'bijdrage.lezen',
    query: z.strictObject({
      jaar: z.coerce
        .number('Vul een jaar in.')
        .int('Vul een jaar in.')
        .min(2000, 'Vul een jaar vanaf 2000 in.')
        .max(2100, 'Vul een jaar tot en met 2100 in.')
        .optional(),
    }),
    response: Laboratorium,
  }),
  listVerrekenscenarios: operation({
    method: 'GET',
    path: '/verrekenscenarios',
    tag,
    summary: 'Lijst van bewaarde verrekenscenario’s: die van uw kant en die zijn gedeeld.',
    permission: 'bijdrage.lezen',
    response: lijst(ScenarioKort),
  }),
  readVerrekenscenario: operation({
    method: 'GET',
    path: '/verrekenscenarios/{id}',
    tag,
    summary: 'Lees een bewaard verrekenscenario.',
    permission: 'bijdrage.lezen',
    params: metId,
    response: Scenario,
  }),
  draftVerrekenscenario: operation({
    method: 'POST',
    path: '/verrekenscenarios',
    tag,
    summary: 'Bewaar een verrekenscenario, aan de eigen kant.',
    permission: 'verrekenscenario.opstellen',
    body: ScenarioInvoer,
    response: Scenario,
  }),
  changeVerrekenscenario: operation({
    method: 'PUT',
    path: '/verrekenscenarios/{id}',
    tag,
    summary: 'Wijzig een verrekenscenario dat nog niet is gedeeld.',
    permission: 'verrekenscenario.opstellen',
    params: metId,
    body: ScenarioInvoer,
    response: Scenario,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  removeVerrekenscenario: operation({
    method: 'DELETE',
    path: '/verrekenscenarios/{id}',
    tag,
    summary: 'Gooi een verrekenscenario weg dat nog niet is gedeeld.',
    permission: 'verrekenscenario.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  submitVerrekenscenario: operation({
    method: 'POST',
    path: '/verrekenscenarios/{id}/indieningen',
    tag,
    summary: 'Deel een verrekenscenario met de partners.',
    permission: 'verrekenscenario.opstellen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Scenario,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
}
