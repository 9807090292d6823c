import type { AccessCases } from './access-cases.ts'

const tafelId = '00000000-0000-7000-8000-000000000001'

/** The room governance as the access test walks it. */
export const governanceCases: AccessCases = {
  bodies: {
    startBehandeling: { voorstelId: tafelId, wegen: [{ beslispuntIds: [tafelId], stappen: [{ volgorde: 1, tafelId, rol: 'besluit' }] }] },
    addBeslistabel: {
      vorige: 0,
      regels: [
        { code: 'iets', naam: 'Iets', als: {}, dan: [{ soort: 'ogo', rol: 'besluit', fase: 1, wie: 'betalers', waarom: 'Daarom.' }] },
      ],
      grond: 'test',
    },
    planStappen: { keuzes: [{ stapId: tafelId, vergaderingId: null }] },
    setUiterlijk: { uiterlijk: '2027-06-30', uiterlijkReden: 'test' },
    giveAdvies: { oordeel: 'akkoord' },
    recordStap: { uitkomst: 'positief', vergadering: '2026-01-01', reden: 'test' },
    startOngevraagdAdvies: { oordeel: 'akkoord', aanleiding: 'test' },
    giveOngevraagdOordeel: { oordeel: 'akkoord' },
    giveEvaluatie: { uitkomst: 'bereikt', tekst: 'test' },
    stopBehandeling: { grond: 'test' },
    addGroeifase: { naam: 'Iets', criteria: ['Iets'] },
    giveGroeibewijs: { oordeel: 'aangetoond', bewijs: 'Iets' },
    openGroeivraag: { soort: 'klant', titel: 'Iets' },
    answerGroeivraag: { antwoorden: { waarom: 'Daarom' } },
    closeGroeivraag: { status: 'gestopt', reden: 'Iets' },
    openGeschil: { titel: 'Iets', aard: 'prijs', partijIds: [tafelId, '00000000-0000-7000-8000-000000000002'] },
    giveStandpunt: { tekst: 'Iets' },
    raiseGeschil: { geprobeerd: 'Iets', uiterlijk: '2090-01-01' },
    closeGeschil: { status: 'opgelost', uitkomst: 'Iets' },
  },
  queries: {},
  foreign: {
    '/behandelingen': { other: 'select id from governance.behandeling where regeling_id = $2 limit 1', ownSide: null },
    '/groeicriteria': {
      other:
        'select c.id from governance.groeicriterium c join governance.groeifase f on f.id = c.fase_id where f.regeling_id = $2 limit 1',
      ownSide: null,
    },
    '/groeivragen': { other: 'select id from governance.groeivraag where regeling_id = $2 limit 1', ownSide: null },
    '/geschillen': { other: 'select id from governance.geschil where regeling_id = $2 limit 1', ownSide: null },
    '/besluiten': { other: 'select id from governance.besluit where regeling_id = $2 limit 1', ownSide: null },
  },
  async plant(owner, reader) {
    await owner.query(
      `with fase as (insert into governance.groeifase (id, regeling_id, volgorde, naam) select gen_random_uuid(), id, 9, 'geheime fase' from samenwerking.regeling where id <> $1 returning id)
      insert into governance.groeicriterium (id, fase_id, volgorde, tekst) select gen_random_uuid(), id, 1, 'geheim criterium' from fase`,
      [reader.regeling_id],
    )
    await owner.query(
      `insert into governance.groeivraag (id, regeling_id, soort, titel, initiatief_organisatie_id, status, geopend_op, persoon_naam)
      select gen_random_uuid(), r.id, 'klant', 'geheime klant', (select d.organisatie_id from samenwerking.deelname d where d.regeling_id = r.id limit 1), 'open', now(), 'Iemand' from samenwerking.regeling r where r.id <> $1`,
      [reader.regeling_id],
    )
    await owner.query(
      `insert into governance.geschil (id, regeling_id, titel, aard, status, geopend_op) select gen_random_uuid(), id, 'geheim geschil', 'prijs', 'open', now() from samenwerking.regeling where id <> $1`,
      [reader.regeling_id],
    )
    await owner.query(`
      with voorstel as (
        select distinct on (v.regeling_id) v.* from afweging.voorstel v where v.regeling_id <> '${reader.regeling_id}' and v.ingediend_op is not null
      ), behandeling as (
        insert into governance.behandeling (id, regeling_id, voorstel_id, titel, voorstel_versie, beslispunt_ids, status, eigen_organisatie_id, begonnen_op, bijgewerkt_op)
        select gen_random_uuid(), v.regeling_id, v.id, 'geheim', 1, array[v.id], 'besloten', v.eigen_organisatie_id, now(), now() from voorstel v returning *
      ), stap as (
        insert into governance.stap (id, behandeling_id, volgorde, tafel_id, rol, uitkomst, vergaderd_op, vastgelegd_op, vastgelegd_door, vastgelegd_rol)
        select gen_random_uuid(), b.id, 1, (select t.id from samenwerking.tafel t where t.regeling_id = b.regeling_id limit 1), 'besluit', 'aangenomen', date '2026-01-01', now(), 'Iemand', 'secretaris' from behandeling b returning *
      )
      insert into governance.besluit (id, regeling_id, nummer, behandeling_id, stap_id, voorstel_id, voorstel_versie, wens_id, titel, gremium, tafel_id, datum, tekst, stemming, slotbesluit, persoon_naam, rol, vastgelegd_op)
      select gen_random_uuid(), b.regeling_id, 'B-2026-900', b.id, s.id, b.voorstel_id, 1, v.wens_id, 'geheim', 'bestuur', s.tafel_id, date '2026-01-01', 'geheim', 'conform', true, 'Iemand', 'secretaris', now()
      from behandeling b join stap s on s.behandeling_id = b.id join voorstel v on v.id = b.voorstel_id`)
  },
}
