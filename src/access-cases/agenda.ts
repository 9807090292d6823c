import type { AccessCases } from './access-cases.ts'

const id = '00000000-0000-7000-8000-000000000001'
const punt = { soort: 'besluit', titel: 'Iets', minuten: 5, openbaarheid: 'openbaar' }
const actie = { tekst: 'Iets', organisatieId: id, uiterlijk: '2027-01-01' }

/** The room agenda as the access test walks it. */
export const agendaCases: AccessCases = {
  bodies: {
    changeAgenda: { einde: null },
    addAgendapunt: punt,
    changeAgendapunt: punt,
    orderAgenda: { puntIds: [] },
    takeInbreng: { inbreng: [{ soort: 'stap', id }] },
    recordPresentie: { standen: [{ zetelId: id, stand: 'aanwezig' }] },
    writeConclusie: { conclusie: 'Iets' },
    recordUitkomst: { wijze: 'aanhouden', conclusie: '' },
    takeBackUitkomst: { reden: 'Verkeerd punt' },
    addActie: { ...actie, soort: 'actie' },
    changeActie: actie,
    finishActie: { status: 'gedaan', reactie: 'Gedaan' },
  },
  queries: {
    addVergaderstuk: '?titel=Iets&bestandsnaam=iets.pdf',
    addStukversie: '?bestandsnaam=iets.pdf',
  },
  foreign: {
    '/agendas': { other: 'select id from kalender.vergadering where regeling_id = $2 limit 1', ownSide: null },
    '/agendapunten': {
      other: 'select p.id from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id where a.regeling_id = $2 limit 1',
      // A besloten item of a table where our people do not sit.
      ownSide: `select p.id from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id where a.regeling_id = $1 and p.titel = 'geheim' limit 1`,
    },
    '/vergaderstukken': {
      other: `select s.id from agenda.vergaderstuk s join agenda.agendapunt p on p.id = s.agendapunt_id join agenda.agenda a on a.id = p.agenda_id where a.regeling_id = $2 limit 1`,
      ownSide: `select s.id from agenda.vergaderstuk s join agenda.agendapunt p on p.id = s.agendapunt_id join agenda.agenda a on a.id = p.agenda_id where a.regeling_id = $1 and p.titel = 'geheim' limit 1`,
    },
    '/vergaderbundels': {
      other: 'select id from agenda.vergaderbundel where regeling_id = $2 limit 1',
      ownSide: 'select id from agenda.vergaderbundel where regeling_id = $1 limit 1',
    },
    '/acties': {
      other: 'select id from agenda.actie where regeling_id = $2 limit 1',
      ownSide: 'select id from agenda.actie where regeling_id = $1 and is_vertrouwelijk limit 1',
    },
  },
  async plant(owner, reader) {
    // In the own cooperation at a table where nobody sits; in another one wherever there is a table.
    await owner.query(`
      with tafel as (
        insert into samenwerking.tafel (id, regeling_id, naam, soort, bron) values (gen_random_uuid(), '${reader.regeling_id}', 'Lege tafel', 'kring', 'proef') returning id, regeling_id
      ), alle as (
        select * from tafel union all
        select * from (select distinct on (t.regeling_id) t.id, t.regeling_id from samenwerking.tafel t where t.regeling_id <> '${reader.regeling_id}' order by t.regeling_id, t.id) o
      ), vergadering as (
        insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk) select gen_random_uuid(), regeling_id, id, date '2031-01-01', date '2031-01-01' from alle returning *
      ), agenda as (
        insert into agenda.agenda (id, regeling_id, tafel_id, status, verzonden_op, bijgewerkt_op) select id, regeling_id, tafel_id, 'verzonden', now(), now() from vergadering returning *
      ), punt as (
        insert into agenda.agendapunt (id, agenda_id, volgorde, soort, titel, openbaarheid, grond) select gen_random_uuid(), id, 1, 'besluit', 'geheim', 'geheim', 'proef' from agenda returning *
      ), stuk as (
        insert into agenda.vergaderstuk (id, agendapunt_id, volgorde, titel) select gen_random_uuid(), id, 1, 'geheim' from punt returning *
      ), versie as (
        insert into agenda.stukversie (vergaderstuk_id, versie, bestandsnaam, inhoud, grootte, paginas, persoon_naam, rol, toegevoegd_op)
        select id, 1, 'geheim.pdf', '\\x00', 1, 1, 'Iemand', 'secretaris', now() from stuk
      ), bundel as (
        insert into agenda.vergaderbundel (id, regeling_id, agenda_id, persoon_id, aan_tafel, gemaakt_op)
        select gen_random_uuid(), a.regeling_id, a.id, (select min(id::text)::uuid from identiteit.persoon), true, now() from agenda a
      )
      insert into agenda.actie (id, regeling_id, soort, tekst, tafel_id, is_vertrouwelijk, organisatie_id, uiterlijk, gemaakt_op, gemaakt_door)
      select gen_random_uuid(), a.regeling_id, 'actie', 'geheim', a.tafel_id, true, d.organisatie_id, date '2031-01-01', now(), 'Iemand' from agenda a
      cross join lateral (select organisatie_id from samenwerking.deelname where regeling_id = a.regeling_id limit 1) d`)
  },
}
