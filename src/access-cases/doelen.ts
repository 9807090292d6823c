import type { AccessCases } from './access-cases.ts'

/** The room doelen, as the access test walks it. */
export const doelenCases: AccessCases = {
  bodies: {
    changeDoel: {
      soort: 'ambitie',
      onderwerp: 'Iets',
      titel: 'Iets',
      maatstaf: 'Iets',
      streefwaarde: '1',
      richting: 'hoger',
      streefdatum: '2030-01-01',
    },
    submitDoel: {},
    withdrawDoel: { grond: 'test' },
    adoptDoel: { gremium: 'bestuur', datum: '2026-01-01', kenmerk: '1' },
    addVisievraag: { vraag: 'Iets?' },
    changeVisievraag: { vraag: 'Iets?' },
    answerVisievraag: { tekst: 'Iets' },
    judgeVisieantwoord: { antwoordId: '00000000-0000-7000-8000-000000000001', oordeel: 'eens' },
    adoptVisieantwoord: { antwoordId: '00000000-0000-7000-8000-000000000001', gremium: 'bestuur', datum: '2026-01-01', kenmerk: '1' },
    addMeting: { datum: '2026-01-01', waarde: '1', bron: 'test' },
  },
  queries: {},
  foreign: {
    '/visievragen': { other: 'select id from doelen.visievraag where regeling_id = $2 limit 1', ownSide: null },
    '/doelen': {
      other: 'select id from doelen.doel where regeling_id = $2 limit 1',
      ownSide: "select id from doelen.doel where regeling_id = $1 and eigen_organisatie_id <> $3 and titel = 'geheim plan' limit 1",
    },
  },
  /** For an organisation of which nobody wears a hat: whoever asks is a partner. */
  async plant(owner, reader) {
    await owner.query(
      `insert into doelen.visievraag (id, regeling_id, volgorde, vraag, bijgewerkt_op) select gen_random_uuid(), id, 1, 'geheime vraag', now() from samenwerking.regeling where id <> $1`,
      [reader.regeling_id],
    )
    await owner.query(
      `insert into doelen.doel (id, regeling_id, soort, onderwerp, titel, maatstaf, streefwaarde, richting, streefdatum, status, eigen_organisatie_id)
      select gen_random_uuid(), d.regeling_id, 'ambitie', 'geheim', 'geheim plan', 'iets', 1, 'hoger', '2030-01-01', 'concept', d.organisatie_id
      from (select distinct on (n.regeling_id) n.* from samenwerking.deelname n where n.organisatie_id <> $1
          order by n.regeling_id, exists (select from samenwerking.aanstelling a where a.organisatie_id = n.organisatie_id)) d`,
      [reader.organisatie_id],
    )
  },
}
