import type { AccessCases } from './access-cases.ts'

const regel = { omschrijving: 'Iets', klasse: 'wenselijk', jaar: 2027, soort: 'incidenteel', post: '1.00' }

/** The room afweging as the access test walks it. */
export const afwegingCases: AccessCases = {
  bodies: {
    draftVoorstel: { wensId: '00000000-0000-7000-8000-000000000001', titel: 'Iets', regels: [regel] },
    changeVoorstel: { titel: 'Iets', regels: [regel] },
    submitVoorstel: {},
    withdrawVoorstel: { grond: 'test' },
  },
  queries: {},
  foreign: {
    '/voorstellen': {
      other: 'select id from afweging.voorstel where regeling_id = $2 limit 1',
      ownSide: 'select id from afweging.voorstel where regeling_id = $1 and eigen_organisatie_id <> $3 and ingediend_op is null limit 1',
    },
  },
  async plant(owner, reader) {
    await owner.query(`
      insert into afweging.voorstel (id, regeling_id, wens_id, titel, status, nummer, eigen_organisatie_id, ingediend_op)
      select gen_random_uuid(), w.regeling_id, w.id, 'geheim voorstel', 'ingediend', 'V-2026-900', w.eigen_organisatie_id, now()
      from (select distinct on (regeling_id) * from vraag.wens where regeling_id <> '${reader.regeling_id}' order by regeling_id) w`)
    await owner.query(`
      insert into afweging.voorstel (id, regeling_id, wens_id, titel, status, eigen_organisatie_id)
      select gen_random_uuid(), w.regeling_id, w.id, 'geheim voorstel', 'concept', w.eigen_organisatie_id
      from (select * from vraag.wens where regeling_id = '${reader.regeling_id}' and eigen_organisatie_id <> '${reader.organisatie_id}' limit 1) w`)
  },
}
