import type { AccessCases } from './access-cases.ts'

const regel = { omschrijving: 'Iets', klasse: 'wenselijk', jaar: 2027, soort: 'incidenteel', post: '1.00' }

/** The room afweging as the access test walks it. */
export const afwegingCases: AccessCases = {
  bodies: {
    draftVoorstel: { wensId: '00000000-0000-7000-8000-000000000001', titel: 'Iets', regels: [regel] },
    changeVoorstel: { titel: 'Iets', regels: [regel] },
    submitVoorstel: {},
    withdrawVoorstel: { grond: 'test' },
    saveWeging: {
      criteria: [{ naam: 'Kosten' }],
      varianten: ['Niets doen', 'Iets doen'],
    },
    saveGewichten: { gewichten: [{ criterium: 'Kosten', gewicht: '100' }] },
    saveScores: { scores: [{ variant: 'Niets doen', criterium: 'Kosten', score: '5', bron: 'test' }] },
    reopenWeging: { aanleiding: 'test' },
    saveBijlagen: { verkenningIds: [] },
    saveRealisatieplan: { elementen: [] },
    chooseAsKlant: { keuze: 'akkoord', reden: 'test' },
    saveBusinesscase: {
      basisjaar: 2027,
      nulalternatief: 'test',
      kasstromen: [{ jaar: 2027, organisatieId: '00000000-0000-7000-8000-000000000001', bedrag: '1.00' }],
    },
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
      select gen_random_uuid(), w.regeling_id, w.id, 'geheim voorstel', case when w.is_hier then 'concept' else 'ingediend' end, case when w.is_hier then null else 'V-2026-900' end,
        w.eigen_organisatie_id, case when w.is_hier then null else now() end
      from (select distinct on (regeling_id) *, regeling_id = '${reader.regeling_id}' as is_hier from vraag.wens where eigen_organisatie_id <> '${reader.organisatie_id}' order by regeling_id, titel = 'geheim plan' desc) w`)
  },
}
