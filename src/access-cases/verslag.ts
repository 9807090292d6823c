import type { AccessCases } from './access-cases.ts'

const id = '00000000-0000-7000-8000-000000000001'
const woorden = { onderwerp: 'Iets', aanleiding: 'a', kernboodschap: 'k', vervolg: 'v', afgesprokenOp: '2027-01-01' }

/** The room verslag as the access test walks it. */
export const verslagCases: AccessCases = {
  bodies: {
    freezeMomentopname: { titel: 'Iets', besluitId: id },
    prepareBriefronde: { ...woorden, besluitId: id },
    changeBriefronde: woorden,
    correctBriefronde: { besluitId: id, grond: 'test' },
    changeBrief: {},
    releaseBrief: {},
    refuseBrief: { reden: 'test' },
  },
  queries: {},
  foreign: {
    '/momentopnamen': { other: 'select id from verslag.momentopname where regeling_id = $2 limit 1', ownSide: null },
    '/briefrondes': {
      other: 'select id from verslag.briefronde where regeling_id = $2 limit 1',
      ownSide: `select id from verslag.briefronde where regeling_id = $1 and eigen_organisatie_id <> $3 and status = 'in_voorbereiding' limit 1`,
    },
    '/brieven': { other: 'select id from verslag.brief where regeling_id = $2 limit 1', ownSide: null },
  },
  async plant(owner, reader) {
    await owner.query(`
      with cijfers as (
        insert into verslag.momentopname (id, regeling_id, titel, besluit_id, cijfers, controlecode, persoon_naam, gemaakt_op)
        select distinct on (g.regeling_id) gen_random_uuid(), g.regeling_id, 'geheim', g.id, '{}', 'X', 'Iemand', now() from governance.besluit g where g.regeling_id <> '${reader.regeling_id}' returning *
      ), ronde as (
        insert into verslag.briefronde (id, regeling_id, eigen_organisatie_id, onderwerp, aanleiding, kernboodschap, vervolg, afgesproken_op, status, bijgewerkt_op)
        select gen_random_uuid(), c.regeling_id, d.organisatie_id, 'geheim', 'a', 'k', 'v', date '2027-01-01', 'aangeboden', now()
        from cijfers c cross join lateral (select organisatie_id from samenwerking.deelname where regeling_id = c.regeling_id limit 1) d returning *
      )
      insert into verslag.brief (id, regeling_id, ronde_id, eigen_organisatie_id, status, bijgewerkt_op)
      select gen_random_uuid(), r.regeling_id, r.id, r.eigen_organisatie_id, 'te_schrijven', now() from ronde r`)
    await owner.query(`
      insert into verslag.briefronde (id, regeling_id, eigen_organisatie_id, onderwerp, aanleiding, kernboodschap, vervolg, afgesproken_op, status, bijgewerkt_op)
      select gen_random_uuid(), d.regeling_id, d.organisatie_id, 'geheim', 'a', 'k', 'v', date '2027-01-01', 'in_voorbereiding', now()
      from samenwerking.deelname d where d.regeling_id = '${reader.regeling_id}' and d.organisatie_id <> '${reader.organisatie_id}' limit 1`)
  },
}
