import * as z from 'zod'
import { Id, lijst, LijstVraag, operation, PostTekst, tekst, TotaalTekst } from '#platform/http/contract.ts'
import { opdrachtStatussen } from '#modules/portfolio/domain/opdracht.ts'
import { maatregelStatussen } from '#modules/portfolio/domain/planning.ts'

const metId = z.strictObject({ id: Id })
const jaar = (wat: string) =>
  z.number(`Vul ${wat} in.`).int('Vul een jaar in.').min(2000, 'Vul een jaar vanaf 2000 in.').max(2100, 'Vul een jaar tot en met 2100 in.')

/** A quarter; its number is null while only the year is known. */
export const Kwartaal = z
  .strictObject({
    jaar: jaar('het jaar'),
    kwartaal: z
      .number('Kies kwartaal 1, 2, 3 of 4.')
      .int()
      .min(1, 'Kies kwartaal 1, 2, 3 of 4.')
      .max(4, 'Kies kwartaal 1, 2, 3 of 4.')
      .nullable(),
  })
  .meta({ id: 'Kwartaal', description: 'Een kwartaal, of alleen een jaar als het kwartaal onbekend is.' })

const Naam = z.object({ id: Id, nummer: z.number().int(), titel: z.string() })

/** A measure of a programme. */
export const Maatregel = z
  .object({
    id: Id,
    programmaId: Id,
    nummer: z.number().int(),
    titel: z.string(),
    /** Null: nobody knows when. */
    van: Kwartaal.nullable(),
    tot: Kwartaal.nullable(),
    /** Null: it asks for no money. */
    bedrag: PostTekst.nullable(),
    status: z.enum(maatregelStatussen),
    wachtOp: z.array(Naam),
    /** What of `wachtOp` is not ready yet. */
    wachtNog: z.array(Naam),
    besluit: z.object({ id: Id, nummer: z.string() }).nullable(),
    opdracht: z
      .object({ id: Id, nummer: z.string(), titel: z.string(), status: z.enum(opdrachtStatussen), opdrachtnemerNaam: z.string() })
      .nullable(),
    /** Which goal it serves; null when nobody said, or this hat may not see it. */
    doel: z.object({ id: Id, titel: z.string() }).nullable(),
    /** Loaded from a source of before there were orders. */
    uitBron: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Maatregel' })
/** See {@link Maatregel}. */
export type Maatregel = z.output<typeof Maatregel>

/** A programme with its measures and what they ask together. */
export const Programma = z
  .object({
    id: Id,
    naam: z.string(),
    omschrijving: z.string(),
    bron: z.string(),
    vanJaar: z.number().int(),
    totEnMetJaar: z.number().int(),
    stuurgroepId: Id.nullable(),
    stuurgroepNaam: z.string().nullable(),
    maatregelen: z.array(Maatregel),
    totaal: TotaalTekst,
    /** Per year; what belongs to more years or to no known year stands apart. */
    totalen: z.array(z.object({ vanJaar: z.number().int().nullable(), totEnMetJaar: z.number().int().nullable(), totaal: TotaalTekst })),
    versie: z.number().int(),
  })
  .meta({ id: 'Programma' })
/** See {@link Programma}. */
export type Programma = z.output<typeof Programma>

const ProgrammaInvoer = z
  .strictObject({
    naam: tekst('de naam'),
    omschrijving: z.string().trim().max(4000, 'Houd de omschrijving bij ten hoogste 4000 tekens.').default(''),
    bron: z.string().trim().max(500, 'Houd de bron bij ten hoogste 500 tekens.').default(''),
    vanJaar: jaar('het eerste jaar'),
    totEnMetJaar: jaar('het laatste jaar'),
    stuurgroepId: Id.nullable().default(null),
  })
  .refine(({ vanJaar, totEnMetJaar }) => totEnMetJaar >= vanJaar && totEnMetJaar - vanJaar <= 15, {
    path: ['totEnMetJaar'],
    message: 'Kies een laatste jaar dat niet voor het eerste ligt, en ten hoogste 15 jaar later.',
  })

const MaatregelInvoer = z.strictObject({
  nummer: z.number('Vul een nummer in.').int('Vul een heel nummer in.').min(1, 'Begin bij 1.').max(999, 'Houd het nummer onder 1000.'),
  titel: tekst('de titel', 300),
  van: Kwartaal.nullable().default(null),
  tot: Kwartaal.nullable().default(null),
  bedrag: PostTekst.nullable().default(null),
  wachtOp: z.array(Id).max(100, 'Laat een maatregel op ten hoogste 100 andere wachten.').default([]),
  besluitId: Id.nullable().default(null),
  opdrachtId: Id.nullable().default(null),
  doelId: Id.nullable().default(null),
})

const planRefusals = ['maatregelen-wachten-op-elkaar', 'plan-klopt-niet', 'maatregel-nummer-is-uniek'] as const

/** Programmes and their measures: shared by all partners, maintained by the supplier and the demand managers. */
export const programmasApi = {
  listProgrammas: operation({
    method: 'GET',
    path: '/programmas',
    tag: 'Programma’s',
    summary: 'Lijst van programma’s met hun maatregelen.',
    permission: 'programma.lezen',
    query: LijstVraag,
    response: lijst(Programma),
  }),
  readProgramma: operation({
    method: 'GET',
    path: '/programmas/{id}',
    tag: 'Programma’s',
    summary: 'Lees een programma met zijn maatregelen.',
    permission: 'programma.lezen',
    params: metId,
    response: Programma,
  }),
  addProgramma: operation({
    method: 'POST',
    path: '/programmas',
    tag: 'Programma’s',
    summary: 'Maak een programma.',
    permission: 'programma.beheren',
    body: ProgrammaInvoer,
    response: Programma,
    refusals: ['programma-naam-is-uniek', 'stuurgroep-onbekend'],
  }),
  changeProgramma: operation({
    method: 'PUT',
    path: '/programmas/{id}',
    tag: 'Programma’s',
    summary: 'Wijzig een programma.',
    permission: 'programma.beheren',
    params: metId,
    body: ProgrammaInvoer,
    response: Programma,
    ifMatch: true,
    refusals: ['programma-naam-is-uniek', 'stuurgroep-onbekend'],
  }),
  addMaatregel: operation({
    method: 'POST',
    path: '/programmas/{id}/maatregelen',
    tag: 'Maatregelen',
    summary: 'Zet een maatregel in een programma.',
    permission: 'programma.beheren',
    params: metId,
    body: MaatregelInvoer,
    response: Maatregel,
    refusals: planRefusals,
  }),
  readMaatregel: operation({
    method: 'GET',
    path: '/maatregelen/{id}',
    tag: 'Maatregelen',
    summary: 'Lees een maatregel.',
    permission: 'programma.lezen',
    params: metId,
    response: Maatregel,
  }),
  changeMaatregel: operation({
    method: 'PUT',
    path: '/maatregelen/{id}',
    tag: 'Maatregelen',
    summary: 'Wijzig het plan van een maatregel.',
    permission: 'programma.beheren',
    params: metId,
    body: MaatregelInvoer,
    response: Maatregel,
    ifMatch: true,
    refusals: planRefusals,
  }),
  moveMaatregel: operation({
    method: 'POST',
    path: '/maatregelen/{id}/standen',
    tag: 'Maatregelen',
    summary: 'Begin een maatregel, meld haar klaar, stop haar of plan haar opnieuw.',
    permission: 'programma.beheren',
    params: metId,
    body: z.strictObject({
      status: z.enum(['gepland', 'in_uitvoering', 'klaar', 'gestopt'], 'Kies: gepland, in uitvoering, klaar of gestopt.'),
      grond: tekst('de reden', 500),
    }),
    response: Maatregel,
    ifMatch: true,
    refusals: ['maatregel-status', 'opdracht-ontbreekt', 'opdracht-niet-geaccepteerd', 'maatregel-wacht'],
  }),
}
