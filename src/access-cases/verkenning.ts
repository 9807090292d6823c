import type { AccessCases } from './access-cases.ts'

const velden = { titel: 'Iets', vraag: 'Iets?', sjabloon: 'urgentie', gevraagd: [], rijen: [{ id: 'a', titel: 'Iets' }] }

/** The room verkenning, as the access test walks it. */
export const verkenningCases: AccessCases = {
  bodies: {
    draftVerkenning: velden,
    changeVerkenning: velden,
    submitVerkenning: {},
    closeVerkenning: { conclusie: 'test' },
    saveOordelen: { oordelen: [] },
    addTegengeluid: { tekst: 'test' },
  },
  queries: {},
  foreign: {
    '/verkenningen': {
      other: 'select id from verkenning.verkenning where regeling_id = $2 limit 1',
      ownSide:
        "select id from verkenning.verkenning where regeling_id = $1 and eigen_organisatie_id <> $3 and titel = 'geheim plan' limit 1",
    },
  },
  /** For an organisation of which nobody wears a hat: whoever asks is a partner. */
  async plant(owner, reader) {
    await owner.query(
      `insert into verkenning.verkenning (id, regeling_id, titel, vraag, sjabloon, gevraagd, status, eigen_organisatie_id)
      select gen_random_uuid(), d.regeling_id, 'geheim plan', 'geheime onderhandelruimte', 'urgentie', array[d.organisatie_id], 'concept', d.organisatie_id
      from (select distinct on (n.regeling_id) n.* from samenwerking.deelname n where n.organisatie_id <> $1
        order by n.regeling_id, exists (select from samenwerking.aanstelling a where a.organisatie_id = n.organisatie_id)) d`,
      [reader.organisatie_id],
    )
  },
}
