import type { AccessCases } from './access-cases.ts'

const id = '00000000-0000-7000-8000-000000000001'
const dagen = { van: '2030-01-01', totEnMet: '2030-01-08' }
const wijziging = { titel: 'Iets', categorie: 'reserve' }

/** The room kalender as the access test walks it. */
export const kalenderCases: AccessCases = {
  bodies: {
    planVergaderingen: { tafelId: id, dagen: ['2030-01-02'] },
    changeVergadering: { datum: '2030-01-02', grond: 'test' },
    cancelVergadering: { grond: 'test' },
    addReces: { naam: 'Iets', ...dagen },
    changeReces: { naam: 'Iets', ...dagen },
    planBegrotingsjaar: { vaststellingId: null, aanbieding: null },
    recordVerzending: { verzondenOp: null },
    addBegrotingswijziging: wijziging,
    changeBegrotingswijziging: wijziging,
    makeAgendaAdres: {},
    addVrijstelling: { categorie: 'reserve', bron: 'test' },
  },
  queries: {},
  foreign: {
    '/vergaderingen': { other: 'select id from kalender.vergadering where regeling_id = $2 limit 1', ownSide: null },
    '/recessen': { other: 'select id from kalender.reces where regeling_id = $2 limit 1', ownSide: null },
    '/begrotingswijzigingen': { other: 'select id from kalender.begrotingswijziging where regeling_id = $2 limit 1', ownSide: null },
    '/vrijstellingen': { other: 'select id from kalender.vrijgestelde_categorie where regeling_id = $2 limit 1', ownSide: null },
    '/agenda-adressen': {
      other: 'select id from kalender.agenda_adres where regeling_id = $2 limit 1',
      ownSide: 'select id from kalender.agenda_adres where regeling_id = $1 limit 1',
    },
  },
  async plant(owner, reader) {
    await owner.query(`
      insert into kalender.agenda_adres (id, token_hash, regeling_id, persoon_id, aanstelling_id, gemaakt_op)
      select distinct on (a.regeling_id) gen_random_uuid(), decode(md5(a.id::text), 'hex'), a.regeling_id, a.persoon_id, a.id, now()
      from samenwerking.aanstelling a where a.rol = 'secretaris' order by a.regeling_id, a.id desc`)
    await owner.query(`
      insert into kalender.begrotingswijziging (id, regeling_id, jaar, titel, categorie)
      select gen_random_uuid(), id, 2030, 'geheim', 'reserve' from samenwerking.regeling where id <> '${reader.regeling_id}'`)
    await owner.query(`
      insert into kalender.vrijgestelde_categorie (id, regeling_id, categorie, bron)
      select gen_random_uuid(), id, 'reserve', 'geheim' from samenwerking.regeling where id <> '${reader.regeling_id}'`)
    await owner.query(`
      insert into kalender.reces (id, regeling_id, organisatie_id, naam, geldig)
      select distinct on (regeling_id) gen_random_uuid(), regeling_id, organisatie_id, 'geheim', daterange('2040-01-01', '2040-02-01')
      from samenwerking.deelname where regeling_id <> '${reader.regeling_id}'`)
    await owner.query(`
      insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk)
      select distinct on (regeling_id) gen_random_uuid(), regeling_id, id, date '2040-01-01', date '2040-01-01'
      from samenwerking.tafel where regeling_id <> '${reader.regeling_id}'`)
  },
}
