import type { AccessCases } from './access-cases.ts'

/** The rooms begroting and verrekening as the access test walks them: reading only. */
export const geldCases: AccessCases = {
  bodies: {},
  queries: {},
  foreign: { '/begrotingen': { other: 'select id from begroting.begroting where regeling_id = $2 limit 1', ownSide: null } },
  async plant(owner, reader) {
    await owner.query(`
      with begroting as (
        insert into begroting.begroting (id, regeling_id, jaar) select gen_random_uuid(), r.id, 2099 from samenwerking.regeling r where r.id <> '${reader.regeling_id}' returning *
      )
      insert into begroting.versie (begroting_id, nummer, besluit_id, gemaakt_op)
      select b.id, 1, (select g.id from governance.besluit g where g.regeling_id = b.regeling_id limit 1), now() from begroting b
      where exists (select from governance.besluit g where g.regeling_id = b.regeling_id)`)
  },
}
