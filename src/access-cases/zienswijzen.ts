import type { AccessCases } from './access-cases.ts'

const id = '00000000-0000-7000-8000-000000000001'
const ronde = { soort: 'ontwerpregeling', titel: 'Iets', vraag: 'Wat vindt u?' }

/** The room zienswijzen as the access test walks it. */
export const zienswijzenCases: AccessCases = {
  bodies: {
    prepareZienswijzeronde: ronde,
    changeZienswijzeronde: ronde,
    planZienswijzeronde: { reactieUiterlijk: '2030-01-01', vergaderingId: id, reden: 'test' },
    beginZienswijze: {},
    changeZienswijze: {},
    reageerOpPunt: { oordeel: 'overgenomen' },
  },
  queries: { readZienswijzetermijn: '?soort=ontwerpregeling' },
  needed: { readZienswijzetermijn: '?soort=ontwerpregeling' },
  foreign: {
    '/zienswijzerondes': {
      other: 'select id from zienswijzen.ronde where regeling_id = $2 limit 1',
      ownSide: `select id from zienswijzen.ronde where regeling_id = $1 and verzonden_op is null limit 1`,
    },
    '/zienswijzen': {
      other: 'select id from zienswijzen.zienswijze where regeling_id = $2 limit 1',
      ownSide: `select id from zienswijzen.zienswijze where regeling_id = $1 and eigen_organisatie_id <> $3 and ingediend_op is null and strekking = 'afwijzend' limit 1`,
    },
    '/zienswijzepunten': {
      other: `select p.id from zienswijzen.punt p join zienswijzen.zienswijze z on z.id = p.zienswijze_id where z.regeling_id = $2 limit 1`,
      ownSide: `select p.id from zienswijzen.punt p join zienswijzen.zienswijze z on z.id = p.zienswijze_id
        where z.regeling_id = $1 and z.eigen_organisatie_id <> $3 and z.ingediend_op is null and z.strekking = 'afwijzend' limit 1`,
    },
  },
  async plant(owner, reader) {
    await owner.query(`
      with ronde as (
        insert into zienswijzen.ronde (id, regeling_id, eigen_organisatie_id, soort, titel, vraag, verzonden_op, reactie_uiterlijk, bijgewerkt_op)
        select distinct on (d.regeling_id) gen_random_uuid(), d.regeling_id, d.organisatie_id, 'ontwerpregeling', 'geheim', 'v', date '2026-01-01', date '2027-01-01', now()
        from samenwerking.deelname d where d.regeling_id <> '${reader.regeling_id}' returning *
      ), raad as (
        insert into zienswijzen.raad (ronde_id, organisatie_id) select id, eigen_organisatie_id from ronde returning *
      ), zienswijze as (
        insert into zienswijzen.zienswijze (id, regeling_id, ronde_id, eigen_organisatie_id, bijgewerkt_op)
        select gen_random_uuid(), ronde.regeling_id, raad.ronde_id, raad.organisatie_id, now() from ronde join raad on raad.ronde_id = ronde.id returning *
      )
      insert into zienswijzen.punt (id, zienswijze_id, volgorde, tekst) select gen_random_uuid(), id, 1, 'geheim' from zienswijze`)
    // A round of a partner that nobody else may see yet, and a draft of a partner in a round that everybody sees.
    const partner = `(select organisatie_id from samenwerking.deelname where regeling_id = '${reader.regeling_id}' and organisatie_id <> '${reader.organisatie_id}'
      and organisatie_id not in (select a.organisatie_id from samenwerking.aanstelling a where a.rol in ('directeur', 'controller', 'griffier', 'secretaris')) limit 1)`
    await owner.query(`
      insert into zienswijzen.ronde (id, regeling_id, eigen_organisatie_id, soort, titel, vraag, bijgewerkt_op)
      select gen_random_uuid(), '${reader.regeling_id}', ${partner}, 'ontwerpregeling', 'geheim', 'v', now()`)
    await owner.query(`
      with raad as (
        insert into zienswijzen.raad (ronde_id, organisatie_id)
        select id, ${partner} from zienswijzen.ronde where regeling_id = '${reader.regeling_id}' and verzonden_op is not null limit 1 returning *
      ), zienswijze as (
        insert into zienswijzen.zienswijze (id, regeling_id, ronde_id, eigen_organisatie_id, strekking, bijgewerkt_op)
        select gen_random_uuid(), '${reader.regeling_id}', ronde_id, organisatie_id, 'afwijzend', now() from raad returning *
      )
      insert into zienswijzen.punt (id, zienswijze_id, volgorde, tekst) select gen_random_uuid(), id, 1, 'geheim' from zienswijze`)
  },
}
