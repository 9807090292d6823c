import type { AccessCases } from './access-cases.ts'

const wet = { soort: 'wet', naam: 'Iets', vindplaats: 'Iets', verandering: 'Iets', zekerheid: 'onbekend' }
const uren = { persoonNaam: 'Iemand', van: '2026-01-05', totEnMet: '2026-01-05', minuten: 60, waaraan: 'iets', gedeeld: true }

/** The room wetten, as the access test walks it. */
export const wettenCases: AccessCases = {
  bodies: {
    placeWet: wet,
    changeWet: wet,
    leadWet: { persoonNaam: 'Iemand', reden: 'test' },
    closeWet: { uitkomst: 'vervallen', grond: 'test' },
    reopenWet: { grond: 'test' },
    linkWens: { wensId: '00000000-0000-7000-8000-000000000001' },
    draftAnalyse: { onderdelen: [], minimum: 'Iets' },
    draftAfwijking: { oordeel: 'hetzelfde' },
    addUren: uren,
    changeUren: uren,
    saveRaming: { minuten: 60 },
    chooseUrensleutel: { sleutelId: null },
  },
  queries: { listWetbewijzen: '?wensId=00000000-0000-7000-8000-000000000001' },
  // A workbook carries the second in which it was made; the same table as text does not.
  needed: { readWettenagenda: '?vorm=csv', listWetbewijzen: '?wensId=00000000-0000-7000-8000-000000000001' },
  foreign: { '/wetten': { other: 'select id from wetten.wet where regeling_id = $2 limit 1', ownSide: null } },
  async plant(owner, reader) {
    await owner.query(
      `insert into wetten.wet (id, regeling_id, soort, naam, vindplaats, verandering, zekerheid, organisatie_id, geplaatst_door, geplaatst_op, bijgewerkt_op)
      select gen_random_uuid(), d.regeling_id, 'wet', 'geheime wet', 'nergens', 'iets', 'onbekend', d.organisatie_id, 'iemand', now(), now()
      from (select distinct on (n.regeling_id) n.* from samenwerking.deelname n where n.regeling_id <> $1 order by n.regeling_id) d`,
      [reader.regeling_id],
    )
  },
}
