import type { AccessCases } from './access-cases.ts'

const tafel = {
  naam: 'Tafel van iets',
  aanleverdagen: 14,
  ritme: 'maandelijks',
  openbaarheid: 'besloten',
  stemregel: { quorum: 'meerderheid', meerderheid: 'volstrekt', bron: 'test' },
  mandaat: { onderwerpen: [], limiet: null, besluit: '' },
}

/** The room samenwerking, and signing in, as the access test walks them. */
export const samenwerkingCases: AccessCases = {
  bodies: {
    changeOrganisatie: { naam: 'Iets', soort: 'overig', bron: 'test' },
    changeKenmerkwaarde: { kenmerk: 'fte', peildatum: '2026-01-01', waarde: '10', bron: 'test' },
    submitKenmerkwaarde: {},
    endDeelname: { totEnMet: '2030-01-01', grond: 'test' },
    endContact: { totEnMet: '2030-01-01', grond: 'test' },
    endMandaat: { totEnMet: '2030-01-01', grond: 'test' },
    endAanstelling: { totEnMet: '2030-01-01', grond: 'test' },
    changeVerdeelsleutel: {
      naam: 'Iets',
      geldigVan: '2027-01-01',
      opbouw: {
        maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }],
        delen: [{ organisatieId: '00000000-0000-7000-8000-000000000001' }],
      },
    },
    submitVerdeelsleutel: {},
    withdrawVerdeelsleutel: { grond: 'test' },
    adoptVerdeelsleutel: { gremium: 'bestuur', datum: '2026-01-01', kenmerk: '1' },
    submitOpmerking: {},
    addTafel: { ...tafel, soort: 'overlegtafel' },
    changeTafel: { ...tafel, grond: 'test' },
    addZetel: { aanstellingId: '00000000-0000-7000-8000-000000000001', rol: 'lid', stemgewicht: 1, van: '2030-01-01' },
    endZetel: { totEnMet: '2030-01-01', grond: 'test' },
    koppelInlezing: { koppeling: { A: 'naam' } },
  },
  queries: {
    readVerdelingsbestand: '?bedrag=100.00',
    readVerdeling: '?bedrag=100.00',
    readVergelijking: '?bedrag=100.00&metId=00000000-0000-7000-8000-000000000001',
  },
  foreign: {
    '/organisaties': { other: 'select id from samenwerking.organisatie where regeling_id = $2 limit 1', ownSide: null },
    '/kenmerkwaarden': {
      other: 'select id from samenwerking.kenmerkwaarde where regeling_id = $2 limit 1',
      ownSide:
        'select id from samenwerking.kenmerkwaarde where regeling_id = $1 and eigen_organisatie_id <> $3 and ingediend_op is null limit 1',
    },
    '/deelnames': { other: 'select id from samenwerking.deelname where regeling_id = $2 limit 1', ownSide: null },
    '/contacten': { other: 'select id from samenwerking.contact where regeling_id = $2 limit 1', ownSide: null },
    '/mandaten': { other: 'select id from samenwerking.mandaat where regeling_id = $2 limit 1', ownSide: null },
    '/aanstellingen': { other: 'select id from samenwerking.aanstelling where regeling_id = $2 limit 1', ownSide: null },
    '/tafels': { other: 'select id from samenwerking.tafel where regeling_id = $2 limit 1', ownSide: null },
    '/zetels': {
      other: 'select l.id from samenwerking.tafel_lid l join samenwerking.tafel t on t.id = l.tafel_id where t.regeling_id = $2 limit 1',
      ownSide: null,
    },
    '/verdeelsleutels': {
      other: 'select id from samenwerking.verdeelsleutel where regeling_id = $2 limit 1',
      ownSide:
        'select id from samenwerking.verdeelsleutel where regeling_id = $1 and eigen_organisatie_id <> $3 and ingediend_op is null limit 1',
    },
    '/opmerkingen': {
      other: 'select id from samenwerking.opmerking where regeling_id = $2 limit 1',
      ownSide:
        'select id from samenwerking.opmerking where regeling_id = $1 and eigen_organisatie_id <> $3 and ingediend_op is null limit 1',
    },
    '/inlezingen': {
      other: 'select id from samenwerking.inlezing where regeling_id = $2 limit 1',
      ownSide: 'select id from samenwerking.inlezing where regeling_id = $1 and eigen_organisatie_id <> $3 limit 1',
    },
    '/tokens': { other: 'select id from identiteit.token limit 1', ownSide: null },
  },
  needed: { listZoekresultaten: '?search=geheim', listOpmerkingen: '?onderwerpId=00000000-0000-7000-8000-000000000000' },
  async plant(owner, reader) {
    await owner.query(
      `insert into identiteit.token (id, token_hash, persoon_id, aanstelling_id, naam, alleen_lezen, verloopt_op)
    select gen_random_uuid(), sha256('x'), persoon_id, id, 'geheim', true, now() + interval '1 day' from samenwerking.aanstelling where regeling_id <> $1 limit 1`,
      [reader.regeling_id],
    )
    await owner.query(
      `insert into samenwerking.opmerking (id, regeling_id, onderwerp_soort, onderwerp_id, tekst, persoon_id, persoon_naam, gemaakt_op, eigen_organisatie_id, ingediend_op)
    select gen_random_uuid(), s.regeling_id, 'verdeelsleutel', s.id, 'geheime onderhandelruimte', p.id, 'Iemand', now(), s.eigen_organisatie_id, null
    from (select distinct on (regeling_id) * from samenwerking.verdeelsleutel where eigen_organisatie_id <> $1 order by regeling_id) s, (select id from identiteit.persoon limit 1) p`,
      [reader.organisatie_id],
    )
    await owner.query(
      `insert into samenwerking.organisatie (id, regeling_id, naam, soort, bron) select gen_random_uuid(), id, 'Alleen van hen', 'overig', 'test' from samenwerking.regeling where id <> $1`,
      [reader.regeling_id],
    )
    await owner.query(`insert into samenwerking.inlezing (id, regeling_id, eigen_organisatie_id, soort, bestandsnaam, vorm, status, persoon_id, persoon_naam, gemaakt_op, kolommen, eerste_rijen, aantal_rijen, koppeling)
    select gen_random_uuid(), r.id, o.id, 'kenmerken', 'geheim.csv', 'csv', 'proef_klaar', p.id, 'Iemand', now(), '[]', '[]', 1, '{}'
    from samenwerking.regeling r cross join lateral (select d.organisatie_id as id from samenwerking.deelname d where d.regeling_id = r.id and d.organisatie_id <> '${reader.organisatie_id}' limit 1) o, (select id from identiteit.persoon limit 1) p`)
  },
}
