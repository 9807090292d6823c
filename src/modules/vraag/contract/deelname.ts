import * as z from 'zod'
import { BedragTekst, DatumTekst, DecimaalTekst, Id, operation, PostTekst, tekst } from '#platform/http/contract.ts'
import { metGrond, metId, tag } from '#modules/vraag/contract/velden.ts'
import { steunSoorten, Wens } from '#modules/vraag/contract/wensen.ts'

const jaar = (wat: string) => z.number(wat).int(wat).min(2000, wat).max(2100, wat)
const aantal = (wat: string, min: number, max: number) => z.number(wat).int(wat).min(min, wat).max(max, wat)
const nietOnderNul = <T extends z.ZodType<string>>(bedrag: T) =>
  bedrag.refine((value) => !value.startsWith('-'), { message: 'Vul een bedrag in dat niet onder nul is.', abort: true })

const cijfervelden = {
  investering: nietOnderNul(PostTekst),
  afschrijvingJaren: aantal('Vul in over hoeveel jaar de investering wordt afgeschreven: 1 tot en met 50.', 1, 50),
  vasteKostenPerJaar: nietOnderNul(PostTekst),
  prijsPerEenheid: nietOnderNul(PostTekst),
  eenheid: tekst('de eenheid', 60),
  eersteJaar: jaar('Vul het eerste jaar in, bijvoorbeeld 2028.'),
  aantalJaren: aantal('Vul in voor hoeveel jaar de afspraak geldt: 1 tot en met 20.', 1, 20),
  opzegtermijnJaren: aantal('Vul de opzegtermijn in hele jaren in: 0 tot en met 10.', 0, 10).nullable().default(null),
  gewichtBron: tekst('waar de gewichten vandaan komen'),
  bron: tekst('waar de bedragen vandaan komen', 300),
}

const Deel = z.strictObject({
  organisatieId: Id,
  gewicht: DecimaalTekst.refine((value) => !value.startsWith('-'), { message: 'Vul een gewicht in dat niet onder nul is.' }),
  /** How many units it would use in a year; null when nobody knows. */
  eenheden: DecimaalTekst.refine((value) => !value.startsWith('-'), { message: 'Vul een aantal in dat niet onder nul is.' }).nullable(),
})

const CijferInvoer = z.strictObject({
  ...cijfervelden,
  delen: z.array(Deel).min(1, 'Vul van ten minste een gemeente het gewicht in.').max(100),
})
/** What a person fills in of the figures. */
export type CijferInvoer = z.output<typeof CijferInvoer>

/** The figures that go with a wish: what it costs, and with which weight and units each organisation counts. */
export const Deelnamecijfers = z
  .object({
    ...cijfervelden,
    opzegtermijnJaren: z.number().int().nullable(),
    delen: z.array(
      z.object({ organisatieId: Id, organisatieNaam: z.string(), gewicht: DecimaalTekst, eenheden: DecimaalTekst.nullable() }),
    ),
    organisatieNaam: z.string(),
    persoonNaam: z.string(),
    bijgewerktOp: z.iso.datetime(),
  })
  .meta({ id: 'Deelnamecijfers' })
/** See {@link Deelnamecijfers}. */
export type Deelnamecijfers = z.output<typeof Deelnamecijfers>

const Cijferstand = z
  .object({ cijfers: Deelnamecijfers.nullable(), versie: z.number().int() })
  .meta({ id: 'Cijferstand', description: 'De cijfers van een wens; versie 0 zolang er geen zijn.' })

const SteunInvoer = z
  .strictObject({
    soort: z.enum(steunSoorten, 'Kies: eerste_gebruiker of sponsor.'),
    vanaf: DatumTekst.nullable().default(null),
    wat: tekst('wat uw gemeente doet', 500),
    namens: z.string().trim().max(200, 'Houd de naam bij ten hoogste 200 tekens.').default(''),
    bedrag: BedragTekst.refine((value) => !value.startsWith('-') && value !== '0.00', { message: 'Vul een bedrag boven nul in.' })
      .nullable()
      .default(null),
    eenheden: DecimaalTekst.refine((value) => !value.startsWith('-') && Number(value) !== 0, { message: 'Vul een aantal boven nul in.' })
      .nullable()
      .default(null),
    jaren: aantal('Vul in voor hoeveel jaar: 1 tot en met 20.', 1, 20).nullable().default(null),
  })
  .superRefine(({ soort, vanaf, namens, bedrag, eenheden, jaren }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (soort === 'eerste_gebruiker' && vanaf === null) missing('vanaf', 'Vul in vanaf welke dag uw gemeente het gebruikt.')
    if (soort !== 'sponsor') return
    if (namens === '') missing('namens', 'Vul in wie dit namens uw gemeente toezegt.')
    if (bedrag === null && eenheden === null) missing('bedrag', 'Vul een bedrag of een aantal in.')
    if (jaren === null) missing('jaren', 'Vul in voor hoeveel jaar.')
  })
/** What a person fills in of support. */
export type SteunInvoer = z.output<typeof SteunInvoer>

/** What taking part costs, and who goes first. */
export const deelnameApi = {
  readDeelnamecijfers: operation({
    method: 'GET',
    path: '/wensen/{id}/deelnamecijfers',
    tag,
    summary: 'De cijfers waarmee wordt gerekend wie wat betaalt.',
    permission: 'wens.lezen',
    params: metId,
    response: Cijferstand,
  }),
  setDeelnamecijfers: operation({
    method: 'PUT',
    path: '/wensen/{id}/deelnamecijfers',
    tag,
    summary: 'Leg vast wat meedoen kost en met welk gewicht ieder telt; na het besluit staat het vast.',
    permission: 'wens.opstellen',
    params: metId,
    body: CijferInvoer,
    response: Cijferstand,
    ifMatch: true,
    refusals: ['cijfers-staan-vast'],
  }),
  supportWens: operation({
    method: 'POST',
    path: '/wensen/{id}/steun',
    tag,
    summary: 'Zeg toe dat uw gemeente als eerste gebruikt, of een eerste afname garandeert.',
    permission: 'wens.indienen',
    params: metId,
    body: SteunInvoer,
    response: Wens,
    ifMatch: true,
    refusals: ['steun-kan-niet', 'geen-mandaat', 'steun-een-per-soort'],
  }),
  withdrawSteun: operation({
    method: 'POST',
    path: '/wensen/{id}/steun/intrekkingen',
    tag,
    summary: 'Trek steun in, zolang er niet is besloten.',
    permission: 'wens.indienen',
    params: metId,
    body: metGrond.extend({ soort: z.enum(steunSoorten, 'Kies: eerste_gebruiker of sponsor.') }),
    response: Wens,
    ifMatch: true,
    refusals: ['steun-kan-niet', 'geen-mandaat'],
  }),
}
