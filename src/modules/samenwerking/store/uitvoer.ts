import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { UitvoerNaam } from '#modules/samenwerking/domain/uitvoer/tabellen.ts'

/** By what a table can be narrowed; what a table does not know it leaves aside. */
export interface UitvoerVraag {
  /** The day to look at. */
  op: string
  /** Whether somebody chose that day. */
  isGekozen: boolean
  search?: string | undefined
  soort?: string | undefined
  rol?: string | undefined
  status?: string | undefined
  kenmerk?: string | undefined
  organisatieId?: string | undefined
  deelnemers?: 'ja' | undefined
  zijde?: 'eigen' | 'gedeeld' | 'openbaar' | undefined
  alles?: 'ja' | undefined
  onderwerpId?: string | undefined
  vanaf?: string | undefined
  totEnMet?: string | undefined
}

/** Rows that one file may hold; Excel stops at a million. */
const MAX_REGELS = 200_000
const STUK = 1_000

const van = (kolom: string) => sql`lower(${sql.ref(kolom)})`
const totEnMet = (kolom: string) => sql`upper(${sql.ref(kolom)}) - 1`
const zoekt = (tekst: RawBuilder<unknown>, search: string | undefined) =>
  sql`(${search ?? null}::text is null or zoek.plat(${tekst}) like '%' || zoek.plat(${search ?? null}) || '%')`
const is = (kolom: string, waarde: string | undefined) =>
  sql`(${waarde ?? null}::text is null or ${sql.ref(kolom)}::text = ${waarde ?? null})`

/** The rows of each table, each as a JSON list in the order of its columns; row-level security leaves out what the hat may not see. */
const vragen: Readonly<Record<UitvoerNaam, (vraag: UitvoerVraag) => RawBuilder<unknown>>> = {
  organisaties: ({ op, search, soort, deelnemers, alles }) => sql`
    select json_build_array(o.naam, o.soort, o.gemeente_code, o.provincie, ${van('o.bestaat')}, ${totEnMet('o.bestaat')}, o.bron, o.id, trim_scale(i.waarde)::text, i.peildatum, (o.regeling_id is null)::text, o.fictief::text) as rij,
      row_number() over (order by o.naam collate public.nl, o.id) as nr
    from samenwerking.organisatie o left join lateral (select k.waarde, k.peildatum from samenwerking.kenmerkwaarde k
      where k.organisatie_id = o.id and k.kenmerk = 'inwoners' and k.regeling_id is null and k.peildatum <= ${op}::date order by k.peildatum desc limit 1) i on true
    where (${alles ?? null}::text is not null or o.bestaat @> ${op}::date) and ${zoekt(sql`o.naam`, search)} and ${is('o.soort', soort)}
      and (${deelnemers ?? null}::text is null or exists (select from samenwerking.deelname d where d.organisatie_id = o.id and d.geldig @> ${op}::date))`,
  kenmerken: ({ op, isGekozen, search, kenmerk, organisatieId, deelnemers, zijde }) => sql`
    select json_build_array(o.naam, o.gemeente_code, d.naam, k.peildatum, trim_scale(k.waarde)::text, k.bron,
        case when k.regeling_id is null then 'openbaar' when k.ingediend_op is null then 'concept' else 'ingediend' end,
        case when k.ingediend_op is null then null when k.zichtbaarheid = 'tafel' then t.naam when k.zichtbaarheid = 'eigen_organisatie' then 'eigen organisatie' else 'partners' end,
        k.id, d.eenheid, k.fictief::text) as rij,
      row_number() over (order by o.naam collate public.nl, o.id, k.kenmerk, k.peildatum, k.id) as nr
    from samenwerking.kenmerkwaarde k join samenwerking.organisatie o on o.id = k.organisatie_id join samenwerking.kenmerk d on d.code = k.kenmerk left join samenwerking.tafel t on t.id = k.tafel_id
    where (${isGekozen} = false or k.peildatum <= ${op}::date) and ${zoekt(sql`o.naam`, search)} and ${is('k.kenmerk', kenmerk)} and ${is('k.organisatie_id', organisatieId)}
      and (${deelnemers ?? null}::text is null or exists (select from samenwerking.deelname n where n.organisatie_id = k.organisatie_id))
      and case ${zijde ?? null}::text when 'eigen' then k.eigen_organisatie_id is not null and k.ingediend_op is null when 'gedeeld' then k.ingediend_op is not null when 'openbaar' then k.regeling_id is null else true end`,
  deelnames: ({ op, search, rol, alles }) => sql`
    select json_build_array(o.naam, o.gemeente_code, d.rol, v.naam, ${van('d.geldig')}, ${totEnMet('d.geldig')}, d.bron, d.id) as rij,
      row_number() over (order by array_position(array['eigenaar','opdrachtgever','opdrachtnemer','afnemer'], d.rol), o.naam collate public.nl, lower(d.geldig), d.id) as nr
    from samenwerking.deelname d join samenwerking.organisatie o on o.id = d.organisatie_id left join samenwerking.organisatie v on v.id = d.via_id
    where (${alles ?? null}::text is not null or d.geldig @> ${op}::date) and ${is('d.rol', rol)} and ${zoekt(sql`o.naam`, search)}`,
  verdeelsleutels: ({ op, isGekozen, search, status }) => sql`
    select json_build_array(json_build_array(s.naam, nullif(s.omschrijving, ''), s.geldig_van, s.geldig_tot_en_met), s.id,
        json_build_array(s.status, o.naam, concat_ws(', ', s.besluit->>'gremium', to_char((s.besluit->>'datum')::date, 'DD-MM-YYYY'), s.besluit->>'kenmerk'), s.bron, s.fictief::text), s.opbouw,
        (select coalesce(json_object_agg(p.id, json_build_array(p.naam, p.gemeente_code)), '{}') from samenwerking.organisatie p
          where p.id::text in (select w #>> '{}' from jsonb_path_query(s.opbouw, 'strict $.**.organisatieId') w))) as rij,
      row_number() over (order by array_position(array['vastgesteld','ingediend','concept','vervallen','ingetrokken'], s.status), s.geldig_van desc, s.naam collate public.nl, s.id) as nr
    from samenwerking.verdeelsleutel s join samenwerking.organisatie o on o.id = s.eigen_organisatie_id
    where (${isGekozen} = false or daterange(s.geldig_van, s.geldig_tot_en_met, '[]') @> ${op}::date) and ${is('s.status', status)} and ${zoekt(sql`s.naam`, search)}`,
  contacten: ({ op, search }) => sql`
    select json_build_array(o.naam, d.naam, c.kant, c.niveau, c.functie, c.naam, ${van('c.geldig')}, ${totEnMet('c.geldig')}, c.fictief::text) as rij,
      row_number() over (order by o.naam collate public.nl, array_position(array['strategisch','tactisch','operationeel'], c.niveau), c.functie, c.id) as nr
    from samenwerking.contact c join samenwerking.organisatie o on o.id = c.organisatie_id left join samenwerking.dienstonderdeel d on d.id = c.dienstonderdeel_id
    where c.geldig @> ${op}::date and ${zoekt(sql`c.functie || ' ' || c.naam || ' ' || o.naam`, search)}`,
  mandaten: ({ op, search }) => sql`
    select json_build_array(o.naam, p.naam, a.rol, m.onderwerp, (samenwerking.limiet(m.id) / 100) || '.' || lpad((samenwerking.limiet(m.id) % 100)::text, 2, '0'), m.bedrag_verborgen::text, m.besluit, ${van('m.geldig')}, ${totEnMet('m.geldig')}) as rij,
      row_number() over (order by o.naam collate public.nl, p.naam collate public.nl, m.onderwerp, m.id) as nr
    from samenwerking.mandaat m join samenwerking.organisatie o on o.id = m.eigen_organisatie_id join samenwerking.aanstelling a on a.id = m.aanstelling_id join identiteit.persoon p on p.id = a.persoon_id
    where m.geldig @> ${op}::date and ${zoekt(sql`p.naam || ' ' || o.naam || ' ' || m.onderwerp`, search)}`,
  aanstellingen: ({ op, search }) => sql`
    select json_build_array(p.naam, p.email, o.naam, a.rol,
        (select string_agg(t.naam, ', ' order by t.naam) from samenwerking.tafel_lid l join samenwerking.tafel t on t.id = l.tafel_id where l.aanstelling_id = a.id), ${van('a.geldig')}, ${totEnMet('a.geldig')}) as rij,
      row_number() over (order by o.naam collate public.nl, p.naam collate public.nl, a.rol, a.id) as nr
    from samenwerking.aanstelling a join identiteit.persoon p on p.id = a.persoon_id join samenwerking.organisatie o on o.id = a.organisatie_id
    where a.geldig @> ${op}::date and ${zoekt(sql`p.naam || ' ' || o.naam`, search)}`,
  rechtsvormen: () => sql`
    select json_build_array(v.vorm, ${van('v.geldig')}, ${totEnMet('v.geldig')}, v.bron) as rij, row_number() over (order by lower(v.geldig) nulls first) as nr from samenwerking.rechtsvorm v`,
  tafels: () => sql`
    select json_build_array(t.naam, t.soort, p.naam, o.naam, a.rol, t.bron) as rij, row_number() over (order by t.naam collate public.nl, p.naam collate public.nl, a.id) as nr
    from samenwerking.tafel t left join samenwerking.tafel_lid l on l.tafel_id = t.id left join samenwerking.aanstelling a on a.id = l.aanstelling_id
      left join identiteit.persoon p on p.id = a.persoon_id left join samenwerking.organisatie o on o.id = a.organisatie_id`,
  historie: ({ search, onderwerpId, soort, vanaf, totEnMet: tot }) => sql`
    select json_build_array(j.nummer::text, to_char(j.tijdstip at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), j.persoon_naam, j.rol, o.naam, j.handeling, j.onderwerp_soort, j.onderwerp_naam, j.grond, j.voor::text, j.na::text,
        (j.zichtbaarheid = 'eigen_organisatie')::text) as rij,
      row_number() over (order by j.nummer desc) as nr
    from journaal.regel j left join samenwerking.organisatie o on o.id = j.organisatie_id
    where ${is('j.onderwerp_id', onderwerpId)} and ${is('j.onderwerp_soort', soort)} and ${zoekt(sql`j.onderwerp_naam || ' ' || j.persoon_naam`, search)}
      and (${vanaf ?? null}::date is null or j.tijdstip >= ${vanaf ?? null}::date::timestamp at time zone 'Europe/Amsterdam')
      and (${tot ?? null}::date is null or j.tijdstip < (${tot ?? null}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`,
  register: ({ search, soort }) => sql`
    select json_build_array(r.nummer::text, r.naam, r.soort, r.type_zoals_gedrukt, r.hoofdgemeente, r.ledentekst,
        (select string_agg(o.naam, '; ' order by l.volgorde) from samenwerking.register_lid l join samenwerking.organisatie o on o.id = l.organisatie_id where l.nummer = r.nummer),
        (select string_agg(b.melding, ' ' order by b.volgorde) from samenwerking.register_bevinding b where r.nummer = any (b.nummers) and cardinality(b.nummers) <= 10)) as rij,
      row_number() over (order by r.nummer) as nr
    from samenwerking.register_regel r where ${is('r.soort', soort)} and ${zoekt(sql`r.naam || ' ' || r.ledentekst`, search)}`,
}

/** The rows of a table as JSON text in pieces, in one moment; null when there are more than a file can hold. */
export async function readUitvoer(db: Db, naam: UitvoerNaam, vraag: UitvoerVraag): Promise<string[] | null> {
  const { rows } = await sql<{ json: string; aantal: number }>`
    select json_agg(q.rij order by q.nr)::text as json, count(*)::int as aantal
    from (select a.rij, a.nr, (a.nr - 1) / ${STUK} as stuk from (${vragen[naam](vraag)}) a limit ${MAX_REGELS + 1}) q group by q.stuk order by q.stuk`.execute(
    db,
  )
  const totaal = rows.reduce((sum, { aantal }) => sum + aantal, 0)
  return totaal > MAX_REGELS ? null : rows.map(({ json }) => json)
}
