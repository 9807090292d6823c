import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { type Deel, onderwerpTabellen, regelsMet } from '#modules/samenwerking/store/inlezen-plan.ts'

/** Where others lean on what the import made: then it cannot be taken away under them. */
const gebruik: Readonly<Record<InleesSoort, (regels: RawBuilder<unknown>) => RawBuilder<unknown> | null>> = {
  organisaties: (regels) => sql`
    select r.naam, g.waar from ${regels} r cross join lateral (
      select 'een deelname' as waar from samenwerking.deelname d where r.onderwerp_id in (d.organisatie_id, d.via_id)
      union all select 'een cijfer' from samenwerking.kenmerkwaarde k where k.organisatie_id = r.onderwerp_id
      union all select 'een contact' from samenwerking.contact c where c.organisatie_id = r.onderwerp_id
      union all select 'een aanstelling' from samenwerking.aanstelling a where a.organisatie_id = r.onderwerp_id
      union all select 'de verdeelsleutel ' || s.naam from samenwerking.verdeelsleutel s where strpos(s.opbouw::text, r.onderwerp_id::text) > 0
      limit 1) g where r.handeling = 'nieuw'`,
  kenmerken: (regels) => sql`
    select r.naam, 'de verdeelsleutel ' || s.naam as waar from ${regels} r
      join (select distinct s.naam, s.opbouw::text as tekst, m->>'kenmerk' as kenmerk, m->>'peildatum' as peildatum
        from samenwerking.verdeelsleutel s, jsonb_path_query(s.opbouw, 'strict $.**.maatstaf') m where s.status <> 'concept' and m->>'soort' = 'kenmerk') s
      on s.kenmerk = r.invoer->>'kenmerk' and s.peildatum = r.invoer->>'peildatum' and strpos(s.tekst, r.invoer->>'organisatieId') > 0
    where r.handeling <> 'ongewijzigd' and (r.invoer->>'ingediend')::boolean`,
  deelnames: () => null,
  verdeelsleutels: (regels) => sql`
    select r.naam, 'de verdeelsleutel ' || s.naam || ', die deze vervangt' as waar from ${regels} r join samenwerking.verdeelsleutel s on s.vervangt_id = r.onderwerp_id where r.handeling = 'nieuw'
    union all
    select r.naam, 'een opmerking' from ${regels} r join samenwerking.opmerking o on o.onderwerp_id = r.onderwerp_id where r.handeling = 'nieuw'`,
}

/** What leans on things of the import, at most five. */
export async function listInGebruik(db: Db, soort: InleesSoort, id: string): Promise<{ naam: string; waar: string }[]> {
  const query = gebruik[soort](sql`(select * from samenwerking.inlezing_regel where inlezing_id = ${id})`)
  if (!query) return []
  const { rows } = await sql<{ naam: string; waar: string }>`select g.naam, g.waar from (${query}) g limit 5`.execute(db)
  return rows
}

/** Takes the new things away. What was handed in can only go through the function that knows this import. */
function weg(soort: InleesSoort, deel: Deel): RawBuilder<unknown> {
  if (soort === 'kenmerken') return sql`select samenwerking.draai_cijfers_terug(${deel.id}, ${deel.van}, ${deel.tot})`
  return sql`
    delete from ${sql.table(`samenwerking.${onderwerpTabellen[soort]}`)} t using samenwerking.inlezing_regel r where ${regelsMet(deel, 'nieuw')} and t.versie = r.versie_na`
}

const herstel: Readonly<Record<InleesSoort, (deel: Deel) => RawBuilder<unknown>[]>> = {
  organisaties: (deel) => [
    sql`
    update samenwerking.organisatie t set naam = x.naam, soort = x.soort, bestaat = daterange(x.van, x."totEnMet", '[]'), bron = x.bron, versie = t.versie + 1
    from samenwerking.inlezing_regel r, jsonb_to_record(r.terug) as x (naam text, soort text, van date, "totEnMet" date, bron text) where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie_na`,
  ],
  kenmerken: (deel) => [
    sql`
    update samenwerking.kenmerkwaarde t set kenmerk = x.kenmerk, peildatum = x.peildatum, waarde = x.waarde, bron = x.bron, zichtbaarheid = x.zichtbaarheid, tafel_id = x."tafelId", ingediend_op = null, versie = t.versie + 1
    from samenwerking.inlezing_regel r, jsonb_to_record(r.terug) as x (kenmerk text, peildatum date, waarde numeric, bron text, zichtbaarheid text, "tafelId" uuid)
    where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie_na`,
  ],
  deelnames: (deel) =>
    [sql`<`, sql`>=`].map(
      (vergelijk) => sql`
    update samenwerking.deelname t set geldig = daterange(lower(t.geldig), x."totEnMet", '[]'), versie = t.versie + 1
    from samenwerking.inlezing_regel r, jsonb_to_record(r.terug) as x ("totEnMet" date) where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie_na
      and coalesce(x."totEnMet", 'infinity') ${vergelijk} coalesce((r.invoer->>'totEnMet')::date, 'infinity')`,
    ),
  verdeelsleutels: (deel) => [
    sql`
    update samenwerking.verdeelsleutel t set naam = x.naam, omschrijving = x.omschrijving, opbouw = x.opbouw, geldig_van = x."geldigVan", geldig_tot_en_met = x."geldigTotEnMet", versie = t.versie + 1
    from samenwerking.inlezing_regel r, jsonb_to_record(r.terug) as x (naam text, omschrijving text, opbouw jsonb, "geldigVan" date, "geldigTotEnMet" date)
    where ${regelsMet(deel, 'gewijzigd')} and t.versie = r.versie_na`,
  ],
}

/** Takes away what a part of the plan made, and writes back what it changed. */
export async function draaiDeelTerug(db: Db, soort: InleesSoort, deel: Deel): Promise<void> {
  await weg(soort, deel).execute(db)
  for (const statement of herstel[soort](deel)) await statement.execute(db)
}
