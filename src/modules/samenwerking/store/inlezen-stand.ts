import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'

/** What the dry run needs besides the lists. */
export interface Vast {
  vandaag: string
  eigenOrganisatieId: string
  indienenKanNiet: string | null
}

const organisaties = sql`
  select o.id, o.naam, o.soort, o.gemeente_code as "gemeenteCode", o.provincie, lower(o.bestaat) as van, upper(o.bestaat) - 1 as "totEnMet", o.bron, o.regeling_id is null as landelijk, o.versie
  from samenwerking.organisatie o order by o.naam collate public.nl, o.id`
const opvolgingen = sql`select v.van_id as "vanId", v.naar_id as "naarId", v.datum from samenwerking.opvolging v`
const kenmerken = sql`select code, naam from samenwerking.kenmerk order by code`
const tafels = sql`select id, naam from samenwerking.tafel order by naam`
const waarden = sql`
  select k.id, k.organisatie_id as "organisatieId", k.kenmerk, k.peildatum, trim_scale(k.waarde)::text as waarde, k.bron, k.zichtbaarheid, k.tafel_id as "tafelId", k.eigen_organisatie_id as "eigenOrganisatieId", k.versie,
    case when k.regeling_id is null then 'openbaar' when k.ingediend_op is null then 'concept' else 'ingediend' end as stand
  from samenwerking.kenmerkwaarde k`
const deelnames = sql`
  select d.id, d.organisatie_id as "organisatieId", d.rol, d.via_id as "viaId", lower(d.geldig) as van, upper(d.geldig) - 1 as "totEnMet", d.bron, d.versie from samenwerking.deelname d`
const sleutels = sql`
  select s.id, s.naam, s.omschrijving, s.status, s.geldig_van as "geldigVan", s.geldig_tot_en_met as "geldigTotEnMet", s.opbouw, s.eigen_organisatie_id as "eigenOrganisatieId", s.versie
  from samenwerking.verdeelsleutel s order by s.geldig_van desc, s.id`

/** Which lists a kind compares with; the others stay empty. */
const nodig: Readonly<Record<InleesSoort, Readonly<Record<string, RawBuilder<unknown>>>>> = {
  organisaties: {},
  kenmerken: { kenmerken, tafels, waarden },
  deelnames: { deelnames },
  verdeelsleutels: { kenmerken, sleutels },
}
const alle = ['organisaties', 'opvolgingen', 'kenmerken', 'tafels', 'waarden', 'deelnames', 'sleutels']

/** What is there now as the hat sees it, as JSON text: it goes to the dry run without being read here. */
export async function readStand(db: Db, soort: InleesSoort, vast: Vast): Promise<string> {
  const parts: string[] = [JSON.stringify(vast).slice(1, -1)]
  const lijsten: Record<string, RawBuilder<unknown>> = { organisaties, opvolgingen, ...nodig[soort] }
  for (const naam of alle) {
    const query = lijsten[naam]
    const { rows } = query
      ? await sql<{ json: string }>`select coalesce(json_agg(t), '[]')::text as json from (${query}) t`.execute(db)
      : { rows: [{ json: '[]' }] }
    parts.push(`${JSON.stringify(naam)}:${rows[0]!.json}`)
  }
  return `{${parts.join(',')}}`
}
