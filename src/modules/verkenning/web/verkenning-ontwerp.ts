import * as z from 'zod'
import type { Verkenning, VerkenningInvoer } from '#modules/verkenning/contract.ts'
import type { Rij, SjabloonCode } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import type { FormFault } from '#web/design/form-context.ts'
import { nextId, reserveIds } from '#web/forms/use-rijen.ts'

const Geld = z.strictObject({ waarde: z.string().nullable(), fout: z.string().nullable() })
/** An amount on the form, as far as it can be read. */
export type Geld = z.output<typeof Geld>

const MaatregelOntwerp = z.strictObject({
  id: z.number(),
  sleutel: z.string(),
  wat: z.string(),
  jaar: z.string(),
  kwartaal: z.string(),
  totJaar: z.string(),
  bedrag: Geld,
  wie: z.string(),
  eerst: z.string(),
})
/** A measure on the form. */
export type MaatregelOntwerp = z.output<typeof MaatregelOntwerp>

const RijOntwerp = z.strictObject({
  id: z.number(),
  sleutel: z.string(),
  groep: z.string(),
  titel: z.string(),
  toelichting: z.string(),
  frictiekosten: Geld,
  ontvlechtingskosten: Geld,
  transitiekosten: Geld,
  transitieVan: z.string(),
  transitieTot: z.string(),
  voorwaarden: z.string(),
  maatregelen: z.array(MaatregelOntwerp),
})
/** A row on the form; conditions are lines. */
export type RijOntwerp = z.output<typeof RijOntwerp>

const VerkenningOntwerp = z.strictObject({
  titel: z.string(),
  vraag: z.string(),
  doelId: z.string(),
  wensId: z.string(),
  gevraagd: z.array(z.string()),
  sluitOp: z.string().nullable(),
  rijen: z.array(RijOntwerp),
})
/** An exploration on the form. */
export type VerkenningOntwerp = z.output<typeof VerkenningOntwerp>

/** What was kept of an earlier visit; `null` when it is not this form. */
export function readVerkenningOntwerp(found: unknown): VerkenningOntwerp | null {
  const { data } = VerkenningOntwerp.safeParse(found)
  if (!data) return null
  reserveIds([...data.rijen, ...data.rijen.flatMap(({ maatregelen }) => maatregelen)])
  return data
}

const geld = (waarde: string | null): Geld => ({ waarde, fout: null })
const jaarTekst = (jaar: number | null) => (jaar === null ? '' : String(jaar))

function rijOntwerp(rij: Rij): RijOntwerp {
  return {
    id: nextId(),
    sleutel: rij.id,
    groep: rij.groep,
    titel: rij.titel,
    toelichting: rij.toelichting,
    frictiekosten: geld(rij.frictiekosten),
    ontvlechtingskosten: geld(rij.ontvlechtingskosten),
    transitiekosten: geld(rij.transitiekosten),
    transitieVan: jaarTekst(rij.transitieVan),
    transitieTot: jaarTekst(rij.transitieTot),
    voorwaarden: rij.voorwaarden.join('\n'),
    maatregelen: rij.maatregelen.map(({ id, wat, jaar, kwartaal, totJaar, bedrag, wie, eerst }) => ({
      id: nextId(),
      sleutel: id,
      wat,
      jaar: String(jaar),
      kwartaal: kwartaal === null ? '' : String(kwartaal),
      totJaar: jaarTekst(totJaar),
      bedrag: geld(bedrag),
      wie,
      eerst: eerst ?? '',
    })),
  }
}

const vrijeSleutel = (soort: string, used: readonly { sleutel: string }[]) => {
  const keys = new Set(used.map(({ sleutel }) => sleutel))
  let nummer = used.length + 1
  while (keys.has(`${soort}-${nummer}`)) nummer++
  return `${soort}-${nummer}`
}

/** One more row, under a key that no other has. */
export function nieuweRij(rijen: readonly RijOntwerp[]): RijOntwerp {
  const sleutel = vrijeSleutel('rij', rijen)
  const last = rijen.at(-1)
  return {
    id: nextId(),
    sleutel,
    groep: last?.groep ?? '',
    titel: '',
    toelichting: '',
    frictiekosten: geld(null),
    ontvlechtingskosten: geld(null),
    transitiekosten: geld(null),
    transitieVan: '',
    transitieTot: '',
    voorwaarden: '',
    maatregelen: [],
  }
}

/** One more measure. */
export const nieuweMaatregel = (maatregelen: readonly MaatregelOntwerp[]): MaatregelOntwerp => ({
  id: nextId(),
  sleutel: vrijeSleutel('maatregel', maatregelen),
  wat: '',
  jaar: maatregelen.at(-1)?.jaar ?? '',
  kwartaal: '',
  totJaar: '',
  bedrag: geld(null),
  wie: '',
  eerst: '',
})

/** The form of a new exploration: the rows of its template, asked of everybody. */
export function beginOntwerp(code: SjabloonCode, { gevraagd, wensId }: { gevraagd: string[]; wensId: string }): VerkenningOntwerp {
  return { titel: '', vraag: '', doelId: '', wensId, gevraagd, sluitOp: null, rijen: sjablonen[code].rijen.map(rijOntwerp) }
}

/** The form with a draft in it. */
export function ontwerpVan({ titel, vraag, doelId, wensId, gevraagd, sluitOp, rijen }: Verkenning): VerkenningOntwerp {
  return {
    titel,
    vraag,
    doelId: doelId ?? '',
    wensId: wensId ?? '',
    gevraagd: gevraagd.map(({ organisatieId }) => organisatieId),
    sluitOp,
    rijen: rijen.map(rijOntwerp),
  }
}

const kosten = ['frictiekosten', 'ontvlechtingskosten', 'transitiekosten'] as const
const isJaar = (text: string) => /^\d{4}$/.test(text.trim())
const JAAR = 'Vul een jaar in met vier cijfers, bijvoorbeeld 2028.'

/** What has to be mended before sending. */
export function faultsOfVerkenning({ titel, vraag, rijen }: VerkenningOntwerp): FormFault[] {
  const leeg = (name: string, value: string, reason: string) => (value.trim() === '' ? [{ name, reason }] : [])
  const jaar = (name: string, value: string) => (value.trim() === '' || isJaar(value) ? [] : [{ name, reason: JAAR }])
  const som = (name: string, { fout }: Geld) => (fout === null ? [] : [{ name, reason: fout }])
  return [
    ...leeg('titel', titel, 'Geef de verkenning een titel.'),
    ...leeg('vraag', vraag, 'Schrijf de vraag op die u wilt beantwoorden.'),
    ...rijen.flatMap((rij, at) => [
      ...leeg(`rijen.${at}.titel`, rij.titel, 'Geef een naam, of haal deze rij weg.'),
      ...kosten.flatMap((naam) => som(`rijen.${at}.${naam}`, rij[naam])),
      ...jaar(`rijen.${at}.transitieVan`, rij.transitieVan),
      ...jaar(`rijen.${at}.transitieTot`, rij.transitieTot),
      ...rij.maatregelen.flatMap((maatregel, nummer) => {
        const pad = `rijen.${at}.maatregelen.${nummer}`
        return [
          ...leeg(`${pad}.wat`, maatregel.wat, 'Schrijf wat er moet gebeuren, of haal deze maatregel weg.'),
          ...(isJaar(maatregel.jaar) ? [] : [{ name: `${pad}.jaar`, reason: JAAR }]),
          ...jaar(`${pad}.totJaar`, maatregel.totJaar),
          ...som(`${pad}.bedrag`, maatregel.bedrag),
        ]
      }),
    ]),
  ]
}

const getalOfNiets = (text: string) => (text.trim() === '' ? null : Number(text))

/** What goes to the server, once {@link faultsOfVerkenning} finds nothing. */
export function verkenningBody(sjabloon: SjabloonCode, { doelId, wensId, rijen, ...rest }: VerkenningOntwerp): VerkenningInvoer {
  return {
    ...rest,
    sjabloon,
    doelId: doelId || null,
    wensId: wensId || null,
    rijen: rijen.map((rij) => ({
      id: rij.sleutel,
      groep: rij.groep,
      titel: rij.titel,
      toelichting: rij.toelichting,
      frictiekosten: rij.frictiekosten.waarde,
      ontvlechtingskosten: rij.ontvlechtingskosten.waarde,
      transitiekosten: rij.transitiekosten.waarde,
      transitieVan: getalOfNiets(rij.transitieVan),
      transitieTot: getalOfNiets(rij.transitieTot),
      voorwaarden: rij.voorwaarden
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      maatregelen: rij.maatregelen.map((maatregel) => ({
        id: maatregel.sleutel,
        wat: maatregel.wat,
        jaar: Number(maatregel.jaar),
        kwartaal: getalOfNiets(maatregel.kwartaal),
        totJaar: getalOfNiets(maatregel.totJaar),
        bedrag: maatregel.bedrag.waarde,
        wie: maatregel.wie,
        eerst: maatregel.eerst || null,
      })),
    })),
  }
}
