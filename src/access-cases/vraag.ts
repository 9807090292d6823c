import type { AccessCases } from './access-cases.ts'

const velden = { titel: 'Iets', waarvoor: 'Iets' }

/** The room vraag, as the access test walks it. */
export const vraagCases: AccessCases = {
  bodies: {
    changeWens: velden,
    submitWens: {},
    withdrawWens: { grond: 'test' },
    joinWens: { keuze: 'nu', reden: 'test' },
    findGelijkenissen: { tekst: 'geheim plan' },
    proposeSamenvoeging: { naarId: '00000000-0000-7000-8000-000000000001', reden: 'test' },
    answerSamenvoeging: { antwoord: 'aanvaard', reden: 'test' },
    withdrawSamenvoeging: { grond: 'test' },
    separateWens: { grond: 'test' },
    setDeelnamecijfers: {
      investering: 'PM',
      afschrijvingJaren: 5,
      vasteKostenPerJaar: '1.00',
      prijsPerEenheid: '1.00',
      eenheid: 'stuk',
      eersteJaar: 2028,
      aantalJaren: 5,
      gewichtBron: 'test',
      bron: 'test',
      delen: [{ organisatieId: '00000000-0000-7000-8000-000000000001', gewicht: '1', eenheden: null }],
    },
    supportWens: { soort: 'eerste_gebruiker', vanaf: '2028-01-01', wat: 'test' },
    withdrawSteun: { soort: 'sponsor', grond: 'test' },
    changeAanbod: velden,
    submitAanbod: {},
    withdrawAanbod: { grond: 'test' },
  },
  queries: {},
  foreign: {
    '/wensen': {
      other: 'select id from vraag.wens where regeling_id = $2 limit 1',
      ownSide: "select id from vraag.wens where regeling_id = $1 and eigen_organisatie_id <> $3 and titel = 'geheim plan' limit 1",
    },
    '/aanbiedingen': {
      other: 'select id from vraag.aanbod where regeling_id = $2 limit 1',
      ownSide: "select id from vraag.aanbod where regeling_id = $1 and eigen_organisatie_id <> $3 and titel = 'geheim plan' limit 1",
    },
  },
  /** For an organisation of which nobody wears a hat: whoever asks is a partner. */
  async plant(owner, reader) {
    for (const table of ['wens', 'aanbod']) {
      await owner.query(
        `insert into vraag.${table} (id, regeling_id, titel, waarvoor, status, eigen_organisatie_id)
        select gen_random_uuid(), d.regeling_id, 'geheim plan', 'geheime onderhandelruimte', 'concept', d.organisatie_id
        from (select distinct on (n.regeling_id) n.* from samenwerking.deelname n where n.organisatie_id <> $1
          order by n.regeling_id, exists (select from samenwerking.aanstelling a where a.organisatie_id = n.organisatie_id)) d`,
        [reader.organisatie_id],
      )
    }
  },
}
