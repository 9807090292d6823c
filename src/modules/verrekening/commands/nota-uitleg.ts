import { type Bedrag, formatBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { Problem } from '#platform/http/problems.ts'
import { listAfrekenafspraken, listHoeveelheden, listTarieven } from '#modules/catalogus/index.ts'
import { listHerkomst } from '#modules/kosten/index.ts'
import { divideBedrag, findVerdeelsleutel } from '#modules/samenwerking/index.ts'
import { eersteDag } from '#modules/verrekening/commands/kwartaal-stand.ts'
import type { Notauitleg } from '#modules/verrekening/contract.ts'
import type { KwartaalRow } from '#modules/verrekening/store/kwartalen.ts'

/** A line as far as its explanation needs it; the cost price is null as long as nobody knows it. */
export interface UitTeLeggen {
  readonly productId: string
  readonly organisatieId: string
  readonly kostprijs: { readonly toerekeningId: string | null; readonly grond: string } | null
  /** What the line really cost. */
  readonly werkelijk: Bedrag | null
}

/**
 * What every amount on the bills of a quarter stands on now, by participant. The parts of a line are together what it really cost: what a
 * run says, what rounding the cost of a unit to the cent left, or an own value as a whole.
 */
export async function uitlegVan(
  db: Db,
  rij: Pick<KwartaalRow, 'jaar' | 'kwartaal' | 'sleutelId'>,
  regels: readonly UitTeLeggen[],
): Promise<Map<string, Notauitleg>> {
  const tellingen = await listHoeveelheden(db, rij)
  const afspraken = new Map((await listAfrekenafspraken(db, rij.jaar)).map((each) => [each.productId, each]))
  const tarieven = new Map((await listTarieven(db, eersteDag(rij))).map((each) => [each.productId, each]))
  const delen = await delenVan(db, regels)
  const sleutels = await sleutelsVan(db, rij.sleutelId)
  const wie = new Set([...regels.map(({ organisatieId }) => organisatieId), ...sleutels.keys()])
  return new Map(
    [...wie].map((organisatieId) => [
      organisatieId,
      {
        sleutel: sleutels.get(organisatieId) ?? null,
        regels: regels
          .filter((regel) => regel.organisatieId === organisatieId)
          .map((regel) => {
            const { productId } = regel
            const telling = tellingen.find((each) => each.productId === productId && each.organisatieId === organisatieId)
            return {
              productId,
              telling: { bron: telling?.bron ?? '', peildatum: telling?.peildatum ?? null },
              tariefGrond: tarieven.get(productId)?.grond ?? '',
              afspraakGrond: afspraken.get(productId)?.grond ?? '',
              vastAandeel: afspraken.get(productId)?.vastAandeel ?? '0',
              herkomst: herkomstVan(regel, delen),
            }
          }),
      },
    ]),
  )
}

type Delen = ReadonlyMap<string, Awaited<ReturnType<typeof listHerkomst>>>
type Herkomst = Notauitleg['regels'][number]['herkomst']

const plek = (each: { productId: string; organisatieId: string; toerekeningId: string }) =>
  `${each.toerekeningId} ${each.productId} ${each.organisatieId}`

/** What the runs behind the lines say, by run, product and participant. */
async function delenVan(db: Db, regels: readonly UitTeLeggen[]): Promise<Delen> {
  const runs = new Set(regels.flatMap(({ kostprijs }) => kostprijs?.toerekeningId ?? []))
  const found = await Promise.all(
    [...runs].map(async (toerekeningId) => (await listHerkomst(db, toerekeningId)).map((deel) => ({ ...deel, toerekeningId }))),
  )
  return Map.groupBy(found.flat(), ({ deelnemer, ...deel }) => plek({ ...deel, organisatieId: deelnemer }))
}

function herkomstVan({ kostprijs, werkelijk, ...regel }: UitTeLeggen, delen: Delen): Herkomst {
  if (kostprijs === null || werkelijk === null) return []
  if (kostprijs.toerekeningId === null) return [{ soort: 'eigen', code: '', naam: kostprijs.grond, bedrag: formatBedrag(werkelijk) }]
  const own = delen.get(plek({ ...regel, toerekeningId: kostprijs.toerekeningId })) ?? []
  const rest = subtractBedrag(werkelijk, sumBedragen(own.map(({ bedrag }) => bedrag)))
  return [
    ...own.map(({ soort, code, naam, bedrag }) => ({ soort, code, naam, bedrag: formatBedrag(bedrag) })),
    ...(rest === 0n
      ? []
      : [{ soort: 'afronding' as const, code: '', naam: 'Afronding van de kostprijs per stuk', bedrag: formatBedrag(rest) }]),
  ]
}

/** The key for every participant: its share, the figures below it and the decision; empty when the key lacks figures. */
async function sleutelsVan(db: Db, id: string): Promise<Map<string, NonNullable<Notauitleg['sleutel']>>> {
  const sleutel = await findVerdeelsleutel(db, id)
  if (!sleutel) return new Map()
  const besluit = sleutel.besluit && `${sleutel.besluit.gremium}, ${sleutel.besluit.kenmerk}`
  try {
    const { delen } = await divideBedrag({ db }, { id, bedrag: '0.00' })
    return new Map(
      delen.map(({ organisatieId, aandeel, stappen }) => [
        organisatieId,
        {
          id,
          naam: sleutel.naam,
          besluit,
          aandeel,
          stappen: stappen.flatMap(({ organisatieNaam, maatstaven }) =>
            maatstaven.map(({ soort, kenmerkNaam, waarde, totaal, peildatum, bron }) => ({
              naam: `${kenmerkNaam ?? (soort === 'gelijk' ? 'Gelijke delen' : 'Vast gewicht')} van ${organisatieNaam}`,
              waarde,
              totaal,
              peildatum,
              bron,
            })),
          ),
        },
      ]),
    )
  } catch (error) {
    if (error instanceof Problem && error.code === 'kenmerk-ontbreekt') return new Map()
    throw error
  }
}
