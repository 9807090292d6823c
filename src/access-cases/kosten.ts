import type { AccessCases } from './access-cases.ts'

/** The room kosten as the access test walks it: versions of the ledger are of the cooperation, reading in is the own side's business. */
export const kostenCases: AccessCases = {
  bodies: {
    draftKostenmodel: { naam: 'Model' },
    changeKostenmodel: {
      naam: 'Model',
      inhoud: { methode: 'direct', volgorde: [], kostensoorten: [], kostenplaatsen: [], producten: [], leveringen: [] },
    },
    adoptKostenmodel: { van: '2030-01-01', grond: 'test' },
    runToerekening: { jaar: 2026, kwartaal: 1 },
    koppelGrootboekinlezing: {
      soort: 'mutaties',
      jaar: 2026,
      kwartaalVan: null,
      kwartaalTot: null,
      kopregel: 1,
      tekenOmkeren: false,
      kolommen: { A: 'rekening' },
    },
  },
  queries: {
    listKostprijzen: '?productId=00000000-0000-4000-8000-000000000001',
    startGrootboekinlezing: '?bestandsnaam=test.csv',
    tryKostenmodel: '?jaar=2026',
  },
  foreign: {
    '/kostenmodellen': { other: 'select id from kosten.kostenmodel where regeling_id = $2 limit 1', ownSide: null },
    '/toerekeningen': { other: 'select id from kosten.toerekening where regeling_id = $2 limit 1', ownSide: null },
    '/grootboekbestanden': { other: 'select id from kosten.grootboekbestand where regeling_id = $2 limit 1', ownSide: null },
    '/grootboekinlezingen': {
      other: 'select id from kosten.grootboekinlezing where regeling_id = $2 limit 1',
      ownSide:
        "select i.id from kosten.grootboekinlezing i join samenwerking.organisatie o on o.id = i.eigen_organisatie_id where i.regeling_id = $1 and o.naam = 'Zevenaar' limit 1",
    },
  },
  async plant(owner, reader) {
    await owner.query(`
      with model as (
        insert into kosten.kostenmodel (id, regeling_id, naam, inhoud) select gen_random_uuid(), id, 'Van hen', '{}' from samenwerking.regeling where id <> '${reader.regeling_id}' returning *
      )
      insert into kosten.toerekening (id, regeling_id, kostenmodel_id, jaar, kwartalen, bestanden, invoer, uitkomst, persoon_naam, gemaakt_op)
      select gen_random_uuid(), regeling_id, id, 2026, '{1}', '[]', '{}', '{}', 'Iemand', now() from model`)
    await owner.query(`
      with bestand as (
        insert into kosten.grootboekbestand (id, regeling_id, organisatie_id, jaar, nummer, soort, naam, sha256, kopsleutel, koppeling, aantal, debet_cent, credit_cent,
          kwartaal_van, kwartaal_tot, per_kwartaal, weggelaten, opgenomen_op, persoon_naam)
        select gen_random_uuid(), r.id, (select d.organisatie_id from samenwerking.deelname d where d.regeling_id = r.id limit 1), 2020, 1, 'mutaties', 'van hen', repeat('0', 64),
          '', '{}', 1, 100, 0, 1, 1, true, '[]', now(), 'Iemand' from samenwerking.regeling r where r.id <> '${reader.regeling_id}' returning id
      ), regel as (
        insert into kosten.grootboekregel select id, 1, '4000', 'Loon', null, null, 1, '', '', 100 from bestand
      )
      insert into kosten.grootboeksaldo select id, 1, '4000', 'Loon', null, 100, 1 from bestand`)
    await owner.query(`
      insert into kosten.grootboekinlezing (id, regeling_id, eigen_organisatie_id, bestandsnaam, vorm, sha256, status, aantal_rijen, kopsleutel, kolommen, eerste_rijen, voorstel,
        is_herinnerd, persoon_id, persoon_naam, gemaakt_op)
      select gen_random_uuid(), a.regeling_id, a.organisatie_id, 'van hen', 'csv', '', 'gelezen', 1, '', '[]', '[]', '{}', false, a.persoon_id, 'Iemand', now()
      from samenwerking.aanstelling a where a.organisatie_id <> '${reader.organisatie_id}'`)
  },
}
