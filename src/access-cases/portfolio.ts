import type { AccessCases } from './access-cases.ts'

const id = '00000000-0000-7000-8000-000000000001'
const opdracht = { titel: 'Iets', resultaat: 'Iets' }
const programma = { naam: 'Iets', vanJaar: 2027, totEnMetJaar: 2028 }
const maatregel = { nummer: 1, titel: 'Iets' }

/** The room portfolio as the access test walks it. */
export const portfolioCases: AccessCases = {
  bodies: {
    draftOpdracht: { besluitId: id },
    changeOpdracht: opdracht,
    askOpdracht: { vraag: 'test' },
    answerOpdracht: { antwoord: 'test' },
    returnOpdracht: { reden: 'test' },
    withdrawOpdracht: { reden: 'test' },
    refuseOplevering: { reden: 'test' },
    deliverOpdracht: { oplevering: 'test' },
    completeOpdracht: { afronding: 'test' },
    addProgramma: programma,
    changeProgramma: programma,
    addMaatregel: maatregel,
    changeMaatregel: maatregel,
    moveMaatregel: { status: 'klaar', grond: 'test' },
    askMeerwerk: { vragerId: id, vragerPersoon: 'test', gevraagdOp: '2026-01-01', titel: 'test', vraag: 'test' },
    changeMeerwerk: { vragerPersoon: 'test', titel: 'test', vraag: 'test' },
    weighMeerwerk: { urenGeschat: '8', prijs: 'PM', betaler: 'vrager', verdringt: {} },
    grantMeerwerk: { grond: 'test' },
    refuseMeerwerk: { reden: 'test' },
    bookMeerwerkuren: { op: '2026-01-01', uren: '8' },
    completeMeerwerk: { op: '2026-01-01' },
    reopenMeerwerk: { reden: 'test' },
  },
  queries: {},
  needed: { readMeerwerkregister: '?vorm=csv' },
  foreign: {
    '/opdrachten': {
      other: 'select id from portfolio.opdracht where regeling_id = $2 limit 1',
      ownSide: 'select id from portfolio.opdracht where regeling_id = $1 and eigen_organisatie_id <> $3 and ingediend_op is null limit 1',
    },
    '/programmas': { other: 'select id from portfolio.programma where regeling_id = $2 limit 1', ownSide: null },
    '/meerwerk': { other: 'select id from portfolio.meerwerk where regeling_id = $2 limit 1', ownSide: null },
    '/maatregelen': { other: 'select id from portfolio.maatregel where regeling_id = $2 limit 1', ownSide: null },
  },
  /** Drafts on a decision that governance planted, for an organisation of which nobody wears a hat: whoever asks is a partner. */
  async plant(owner, reader) {
    await owner.query(
      `insert into portfolio.opdracht (id, regeling_id, besluit_id, titel, resultaat, status, eigen_organisatie_id)
      select gen_random_uuid(), r.id, (select b.id from governance.besluit b limit 1), 'geheime opdracht', 'geheim', 'concept', d.organisatie_id
      from samenwerking.regeling r cross join lateral (select n.organisatie_id from samenwerking.deelname n where n.regeling_id = r.id and n.organisatie_id <> $1
        order by exists (select from samenwerking.aanstelling a where a.organisatie_id = n.organisatie_id) limit 1) d`,
      [reader.organisatie_id],
    )
    await owner.query(
      `with programma as (
        insert into portfolio.programma (id, regeling_id, naam, van_jaar, tot_en_met_jaar)
        select gen_random_uuid(), id, 'geheim programma', 2027, 2028 from samenwerking.regeling where id <> $1 returning *
      )
      insert into portfolio.maatregel (id, regeling_id, programma_id, nummer, titel, heeft_bedrag, status)
      select gen_random_uuid(), regeling_id, id, 1, 'geheime maatregel', false, 'gepland' from programma`,
      [reader.regeling_id],
    )
    await owner.query(
      `insert into portfolio.meerwerk (id, regeling_id, nummer, vrager_id, vrager_persoon, gevraagd_op, titel, vraag, status)
      select gen_random_uuid(), r.id, 'M-2026-900', (select d.organisatie_id from samenwerking.deelname d where d.regeling_id = r.id limit 1),
        'iemand', '2026-01-01', 'geheim meerwerk', 'geheim', 'gevraagd' from samenwerking.regeling r where r.id <> $1`,
      [reader.regeling_id],
    )
  },
}
