import type { AccessCases } from './access-cases.ts'

const opzet = {
  jaar: 2027,
  deelnemers: [{ code: 'a', naam: 'A', inwoners: '1', nu: '1.00' }],
  producten: [],
  sleutels: [],
  keuzes: { methode: 'pxq', basissleutel: 'inwoners', mix: [], ingroei: 'lineair', groei: '0', grens: '0.00' },
}

/** The rooms begroting and verrekening as the access test walks them: a budget changes by a decision alone. */
export const geldCases: AccessCases = {
  bodies: {
    draftVerrekenscenario: { titel: 'Test', opzet },
    changeVerrekenscenario: { titel: 'Test', opzet },
    submitVerrekenscenario: {},
    openKwartaal: { jaar: 2030, kwartaal: 1, verdeelsleutelId: '00000000-0000-7000-8000-000000000000' },
    setKostprijzen: { kostprijzen: [] },
    closeKwartaal: { grond: 'test' },
    assignResultaat: { naar: 'reserve', besluitId: '00000000-0000-7000-8000-000000000000' },
    signJaarprognose: { jaar: 2026, oordeel: 'getekend', bedrag: '0.00' },
    submitJaarprognose: {},
    setPrognosefactor: { factor: '1', grond: 'test' },
    setVerrekenzicht: { anderen: 'open', grond: 'test' },
    setRaming: {
      jaar: 2099,
      baten: '1.00',
      lasten: '1.00',
      onttrekkingen: '0.00',
      toevoegingen: '0.00',
      incidenteel: { baten: '0.00', lasten: '0.00', onttrekkingen: '0.00', toevoegingen: '0.00' },
      grond: 'test',
    },
    setIndexatie: { loon: '0.04', prijs: '0.02', gewichtLoon: '0.7', grond: 'test' },
  },
  queries: {},
  foreign: {
    '/begrotingen': { other: 'select id from begroting.begroting where regeling_id = $2 limit 1', ownSide: null },
    '/kwartalen': { other: 'select id from verrekening.kwartaal where regeling_id = $2 limit 1', ownSide: null },
    '/jaarprognoses': {
      other: 'select id from verrekening.jaarprognose where regeling_id = $2 limit 1',
      ownSide:
        "select id from verrekening.jaarprognose where regeling_id = $1 and eigen_organisatie_id <> $3 and opmerking = 'geheim bezwaar' limit 1",
    },
    '/verrekenscenarios': {
      other: 'select id from verrekening.scenario where regeling_id = $2 limit 1',
      ownSide:
        "select id from verrekening.scenario where regeling_id = $1 and eigen_organisatie_id <> $3 and titel = 'geheime proef' limit 1",
    },
  },
  async plant(owner, reader) {
    await owner.query(`
      with begroting as (
        insert into begroting.begroting (id, regeling_id, jaar) select gen_random_uuid(), r.id, 2099 from samenwerking.regeling r where r.id <> '${reader.regeling_id}' returning *
      )
      insert into begroting.versie (begroting_id, nummer, besluit_id, gemaakt_op)
      select b.id, 1, (select g.id from governance.besluit g where g.regeling_id = b.regeling_id limit 1), now() from begroting b
      where exists (select from governance.besluit g where g.regeling_id = b.regeling_id)`)
    await owner.query(`
      insert into verrekening.kwartaal (id, regeling_id, jaar, kwartaal, verdeelsleutel_id, geopend_op, geopend_door)
      select distinct on (regeling_id) gen_random_uuid(), regeling_id, 2099, 1, id, now(), 'Iemand' from samenwerking.verdeelsleutel
      where regeling_id <> '${reader.regeling_id}'`)
    await owner.query(
      `insert into verrekening.jaarprognose (id, regeling_id, eigen_organisatie_id, jaar, kwartaal, oordeel, bedrag_cent, opbouw, opmerking, gemaakt_op, gemaakt_door)
      select gen_random_uuid(), d.regeling_id, d.organisatie_id, 2026, 4, 'betwist', 100, '[]', 'geheim bezwaar', now(), 'Iemand'
      from (select distinct on (n.regeling_id) n.* from samenwerking.deelname n where n.organisatie_id <> $1
          order by n.regeling_id, exists (select from samenwerking.aanstelling a where a.organisatie_id = n.organisatie_id)) d`,
      [reader.organisatie_id],
    )
    await owner.query(
      `insert into verrekening.scenario (id, regeling_id, titel, opzet, eigen_organisatie_id)
      select gen_random_uuid(), d.regeling_id, 'geheime proef', $2::jsonb, d.organisatie_id
      from (select distinct on (n.regeling_id) n.* from samenwerking.deelname n where n.organisatie_id <> $1
          order by n.regeling_id, exists (select from samenwerking.aanstelling a where a.organisatie_id = n.organisatie_id)) d`,
      [reader.organisatie_id, JSON.stringify(opzet)],
    )
  },
}
