import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { HoeveelheidInvoer, Product } from '#modules/catalogus/contract.ts'
import { saveAfspraak, saveHoeveelheden } from '#modules/catalogus/store/hoeveelheden.ts'

/** A product of an example with its prices; a price holds until the next one begins. */
export interface ProductSeed {
  id: string
  regelingId: string
  naam: string
  omschrijving: string
  eenheid: string
  pakket: 'basis' | 'plus' | 'maatwerk'
  telling: Product['telling']
  afspraken: readonly {
    jaar: number
    afrekenwijze: Product['afspraken'][number]['afrekenwijze']
    bandbreedte: string
    vastAandeel: string
  }[]
  hoeveelheden: readonly (HoeveelheidInvoer & { jaar: number })[]
  doelId: string | null
  bron: string
  tarieven: readonly { id: string; cent: bigint | null; van: string; tot: string | null; grond: string }[]
  afnames: readonly { id: string; organisatieId: string; keuze: string; vanafJaar: number | null; reden: string; persoonNaam: string }[]
}

/** Puts them in an empty database. */
export async function insertCatalogusSeed(
  db: Db,
  producten: readonly ProductSeed[],
  { regelingId, bladId }: { regelingId: string; bladId: (jaar: number) => string },
): Promise<void> {
  for (const { tarieven, afnames, ...product } of producten) {
    await sql`
      insert into catalogus.product (id, regeling_id, naam, omschrijving, eenheid, pakket, telling, doel_id, bron, fictief)
      values (${product.id}, ${product.regelingId}, ${product.naam}, ${product.omschrijving}, ${product.eenheid}, ${product.pakket}, ${product.telling}, ${product.doelId}, ${product.bron}, true)`.execute(
      db,
    )
    for (const { id, cent, van, tot, grond } of tarieven)
      await sql`insert into catalogus.tarief (id, product_id, bedrag_cent, geldig, grond) values (${id}, ${product.id}, ${cent}, daterange(${van}::date, ${tot}::date), ${grond})`.execute(
        db,
      )
    for (const { id, organisatieId, keuze, vanafJaar, reden, persoonNaam } of afnames)
      await sql`
        insert into catalogus.afname (id, product_id, organisatie_id, keuze, vanaf_jaar, reden, persoon_naam, sinds)
        values (${id}, ${product.id}, ${organisatieId}, ${keuze}, ${vanafJaar}, ${reden}, ${persoonNaam}, '2026-10-20T09:00:00Z')`.execute(
        db,
      )
    for (const afspraak of product.afspraken) await saveAfspraak(db, { ...afspraak, productId: product.id, grond: 'Fictieve afspraak' })
  }
  const perJaar = Map.groupBy(
    producten.flatMap(({ hoeveelheden }) => hoeveelheden),
    ({ jaar }) => jaar,
  )
  for (const [jaar, regels] of perJaar) await saveHoeveelheden(db, { id: bladId(jaar), regelingId, jaar }, regels)
}
