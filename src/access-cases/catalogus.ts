import type { AccessCases } from './access-cases.ts'

const product = { naam: 'Iets', eenheid: 'stuk', pakket: 'basis' }

/** The room catalogus as the access test walks it; it has no own side. */
export const catalogusCases: AccessCases = {
  bodies: {
    addProduct: product,
    changeProduct: product,
    setTarief: { bedrag: '1.00', van: '2030-01-01', grond: 'test' },
    setHoeveelheden: {
      regels: [{ productId: crypto.randomUUID(), organisatieId: crypto.randomUUID(), kwartaal: 1, begroot: '1' }],
    },
    setAfspraak: { jaar: 2030, afrekenwijze: 'volume', bandbreedte: '0.05', vastAandeel: '0.7', grond: 'test' },
    chooseAfname: { keuze: 'nu', reden: 'test' },
  },
  queries: {},
  foreign: { '/producten': { other: 'select id from catalogus.product where regeling_id = $2 limit 1', ownSide: null } },
  async plant(owner, reader) {
    await owner.query(
      `insert into catalogus.product (id, regeling_id, naam, eenheid, pakket) select gen_random_uuid(), id, 'Van hen', 'stuk', 'basis' from samenwerking.regeling where id <> $1`,
      [reader.regeling_id],
    )
  },
}
