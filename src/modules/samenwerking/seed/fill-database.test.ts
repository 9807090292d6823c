import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#platform/database/test-database.ts'
import { legeStoelen, partijen, stoelen } from '#modules/samenwerking/domain/stoelen.ts'
import { VOORBEELDEN } from '#modules/samenwerking/seed/fill-database.ts'
import { idsOf, persoonId } from '#modules/samenwerking/seed/ids.ts'
import { MENSEN } from '#modules/samenwerking/seed/mensen.ts'
import { findHoeden } from '#modules/samenwerking/store/hoeden.ts'
import { listContacten, listMandaten } from '#modules/samenwerking/store/mensen.ts'
import { listDeelnames, listDienstonderdelen, readRegeling } from '#modules/samenwerking/store/regeling.ts'
import { listOpmerkingen } from '#modules/samenwerking/store/sporen.ts'
import { listVerdeelsleutels } from '#modules/samenwerking/store/verdeelsleutels.ts'

const page = { page: 1, pageSize: 500 }
const [liemers, connectie, bommelerwaard] = VOORBEELDEN.map(idsOf) as [
  ReturnType<typeof idsOf>,
  ReturnType<typeof idsOf>,
  ReturnType<typeof idsOf>,
]

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase('voorbeeld')
})
afterAll(() => db.drop())

const rowsOf = async (text: string, values: unknown[] = []) => (await db.owner.query(text, values)).rows as Record<string, unknown>[]
const as = (ids: ReturnType<typeof idsOf>, partij: string) => ({
  persoonId: persoonId('adviseur'),
  organisatieId: ids.organisatie(partij),
  regelingId: ids.regeling,
  tafelIds: [] as string[],
})

describe('national reference data', () => {
  test.each([
    ['2014-01-01', 403],
    ['2018-01-01', 380],
    ['2025-01-01', 342],
  ])('on %s there are %i municipalities', async (op, aantal) => {
    const rows = await rowsOf(
      "select 1 from samenwerking.organisatie where soort = 'gemeente' and regeling_id is null and bestaat @> $1::date",
      [op],
    )
    expect(rows).toHaveLength(aantal)
  })

  test('inhabitants per year add up to those of the Netherlands, and are public', async () => {
    const rows = await rowsOf(`
      select peildatum::text, sum(waarde)::int as totaal, count(*)::int as aantal, bool_and(bron like 'CBS%' and not fictief and eigen_organisatie_id is null) as openbaar
      from samenwerking.kenmerkwaarde where regeling_id is null and kenmerk = 'inwoners' group by peildatum order by peildatum`)
    expect(rows).toEqual([
      { peildatum: '2023-01-01', totaal: 17_811_291, aantal: 342, openbaar: true },
      { peildatum: '2024-01-01', totaal: 17_942_942, aantal: 342, openbaar: true },
      { peildatum: '2025-01-01', totaal: 18_045_532, aantal: 342, openbaar: true },
    ])
  })

  test('every municipality that ended has a successor from the next day on', async () => {
    expect(
      await rowsOf(`
      select o.naam from samenwerking.organisatie o where o.soort = 'gemeente' and not upper_inf(o.bestaat) and not exists (
        select from samenwerking.opvolging v join samenwerking.organisatie n on n.id = v.naar_id where v.van_id = o.id and v.datum = upper(o.bestaat) and n.bestaat @> v.datum)`),
    ).toEqual([])
    expect(
      await rowsOf(`
      select n.naam, v.soort, v.datum::text from samenwerking.opvolging v join samenwerking.organisatie o on o.id = v.van_id join samenwerking.organisatie n on n.id = v.naar_id
      where o.naam in ('Rijnwaarden', 'Haaren', 'Groesbeek') order by o.naam, n.naam`),
    ).toEqual([
      { naam: 'Berg en Dal', soort: 'naamswijziging', datum: '2016-01-01' },
      { naam: 'Boxtel', soort: 'splitsing', datum: '2021-01-01' },
      { naam: 'Oisterwijk', soort: 'splitsing', datum: '2021-01-01' },
      { naam: 'Tilburg', soort: 'splitsing', datum: '2021-01-01' },
      { naam: 'Vught', soort: 'splitsing', datum: '2021-01-01' },
      { naam: 'Zevenaar', soort: 'samenvoeging', datum: '2018-01-01' },
    ])
  })

  test('the register has 70 rows, its members as printed and as read', async () => {
    expect(await rowsOf('select nummer from samenwerking.register_regel')).toHaveLength(70)
    expect(
      await rowsOf(`
      select l.zoals_gedrukt as gedrukt, o.naam, l.uitkomst from samenwerking.register_lid l left join samenwerking.organisatie o on o.id = l.organisatie_id where l.nummer = 51 order by l.volgorde`),
    ).toEqual([
      { gedrukt: 'Duiven', naam: 'Duiven', uitkomst: 'letterlijk' },
      { gedrukt: 'Rijnwaarden', naam: 'Rijnwaarden', uitkomst: 'letterlijk' },
      { gedrukt: 'Westervoort', naam: 'Westervoort', uitkomst: 'letterlijk' },
      { gedrukt: 'Zevenaar', naam: 'Zevenaar', uitkomst: 'letterlijk' },
      { gedrukt: 'Regionale Sociale Dienst', naam: null, uitkomst: 'geen_gemeente' },
    ])
    expect(await rowsOf('select uitkomst, count(*)::int as aantal from samenwerking.register_lid group by 1 order by 1')).toEqual([
      { uitkomst: 'eerder_lid', aantal: 1 },
      { uitkomst: 'geen_gemeente', aantal: 3 },
      { uitkomst: 'letterlijk', aantal: 213 },
      { uitkomst: 'omschrijving', aantal: 5 },
      { uitkomst: 'schrijfwijze', aantal: 2 },
      { uitkomst: 'typefout', aantal: 4 },
      { uitkomst: 'verkort', aantal: 6 },
    ])
    const [first] = await rowsOf('select code, nummers from samenwerking.register_bevinding where volgorde = 1')
    expect(first).toEqual({ code: 'aantal_wijkt_af', nummers: [] })
  })
})

describe('history of the examples', () => {
  const deelnemers = (ids: ReturnType<typeof idsOf>, partij: string, op: string) =>
    db.database.read(as(ids, partij), async (tx) => [
      ...new Set((await listDeelnames(tx, { op, ...page })).resultaten.map(({ organisatieNaam }) => organisatieNaam)),
    ])
  const vorm = (ids: ReturnType<typeof idsOf>, partij: string, op: string) =>
    db.database.read(as(ids, partij), async (tx) => (await readRegeling(tx, op))?.rechtsvorm?.vorm ?? null)

  test('Rijnwaarden takes part in De Liemers on 1-6-2017 and not on 1-6-2019', async () => {
    expect(await deelnemers(liemers, 'zevenaar', '2017-06-01')).toContain('Rijnwaarden')
    expect(await deelnemers(liemers, 'zevenaar', '2017-12-31')).toContain('Rijnwaarden')
    expect(await deelnemers(liemers, 'zevenaar', '2018-01-01')).not.toContain('Rijnwaarden')
    expect(await deelnemers(liemers, 'zevenaar', '2019-06-01')).toEqual(
      expect.arrayContaining(['Duiven', 'Westervoort', 'Zevenaar', '1Stroom']),
    )
    expect(await deelnemers(liemers, 'zevenaar', '2019-06-01')).not.toContain('Rijnwaarden')
    expect(await deelnemers(liemers, 'zevenaar', '2010-11-29')).toEqual([])
  })

  test('Duiven and Westervoort are served through 1Stroom since it exists', async () => {
    const via = (op: string) =>
      db.database.read(as(liemers, 'duiven'), async (tx) =>
        (await listDeelnames(tx, { op, rol: 'afnemer', ...page })).resultaten.flatMap(({ organisatieNaam, viaNaam }) =>
          viaNaam ? [`${organisatieNaam} via ${viaNaam}`] : [],
        ),
      )
    expect(await via('2017-12-31')).toEqual([])
    expect(await via('2018-01-01')).toEqual(['Duiven via 1Stroom', 'Westervoort via 1Stroom'])
  })

  test('De Connectie changes form at new year 2026, Bommelerwaard has one form over three versions', async () => {
    expect(await vorm(connectie, 'arnhem', '2025-12-31')).toBe('bedrijfsvoeringsorganisatie')
    expect(await vorm(connectie, 'arnhem', '2026-01-01')).toBe('centrumgemeente')
    expect(await vorm(connectie, 'arnhem', '2016-02-29')).toBeNull()
    expect(await vorm(liemers, 'duiven', '2017-06-01')).toBe('openbaar_lichaam')
    expect(await rowsOf('select 1 from samenwerking.rechtsvorm where regeling_id = $1', [bommelerwaard.regeling])).toHaveLength(1)
  })

  test('nobody takes part before or after they exist, or before the regeling', async () => {
    expect(
      await rowsOf(`
      select o.naam, d.rol, d.geldig::text from samenwerking.deelname d join samenwerking.organisatie o on o.id = d.organisatie_id
      where not d.geldig <@ o.bestaat or lower(d.geldig) < (select min(lower(v.geldig)) from samenwerking.rechtsvorm v where v.regeling_id = d.regeling_id) or lower_inf(d.geldig)`),
    ).toEqual([])
    expect(
      await rowsOf(
        'select 1 from samenwerking.aanstelling a join samenwerking.organisatie o on o.id = a.organisatie_id where not a.geldig <@ o.bestaat',
      ),
    ).toEqual([])
  })
})

describe('keys', () => {
  test('every organisation in a key that was decided on takes part all the time that it holds, itself or through one that does', async () => {
    const keys = await rowsOf("select id, opbouw from samenwerking.verdeelsleutel where status in ('vastgesteld', 'vervallen')")
    expect(keys).toHaveLength(4)
    expect(
      await rowsOf(`
      with recursive deel as (
        select s.id, s.naam, s.regeling_id, daterange(s.geldig_van, s.geldig_tot_en_met, '[]') as geldig, d as deel, (d->>'organisatieId')::uuid as organisatie, null::uuid as boven
        from samenwerking.verdeelsleutel s, jsonb_array_elements(s.opbouw->'delen') d where s.status in ('vastgesteld', 'vervallen')
        union all
        select v.id, v.naam, v.regeling_id, v.geldig, d, (d->>'organisatieId')::uuid, v.organisatie from deel v, jsonb_array_elements(v.deel->'onderverdeling'->'delen') d
      )
      select v.naam, v.organisatie from deel v where not v.geldig <@ (
        select coalesce(range_agg(n.geldig), '{}') from samenwerking.deelname n
        where n.regeling_id = v.regeling_id and n.organisatie_id = v.organisatie and n.via_id is not distinct from v.boven)`),
    ).toEqual([])
  })

  test('a concept is there for its own organisation only', async () => {
    const statuses = (partij: string) =>
      db.database.read(as(liemers, partij), async (tx) =>
        (await listVerdeelsleutels(tx, { ...page, sort: 'naam' })).resultaten.map(({ status }) => status).toSorted(),
      )
    expect(await statuses('zevenaar')).toEqual(['concept', 'ingediend', 'ingetrokken', 'vastgesteld', 'vervallen'])
    expect(await statuses('duiven')).toEqual(['ingediend', 'ingetrokken', 'vastgesteld', 'vervallen'])
  })

  test('remarks are there for partners, for a table, or for the own side', async () => {
    const remarks = (partij: string, tafelIds: string[]) =>
      db.database.read(
        { ...as(liemers, partij), tafelIds },
        async (tx) =>
          (await listOpmerkingen(tx, { onderwerpId: liemers.in('verdeelsleutel', 'westervoort-gebruik'), ...page })).resultaten.length,
      )
    expect(await remarks('duiven', [])).toBe(1)
    expect(await remarks('duiven', [liemers.in('tafel', 'controllers')])).toBe(2)
    expect(await remarks('zevenaar', [liemers.in('tafel', 'controllers')])).toBe(3)
  })
})

describe('people', () => {
  const today = '2026-11-22'

  test('everyone can wear a hat today, and the adviser one in each of two cooperations', async () => {
    const hats = await db.database.read(null, async (tx) => {
      const found = new Map<string, string[]>()
      for (const { aanmeldnaam } of MENSEN) {
        found.set(
          aanmeldnaam,
          (await findHoeden(tx, persoonId(aanmeldnaam), today)).map(
            ({ regelingNaam, organisatieNaam, rol }) => `${regelingNaam}: ${rol} van ${organisatieNaam}`,
          ),
        )
      }
      return found
    })
    for (const [aanmeldnaam, own] of hats) expect(own, aanmeldnaam).toHaveLength(aanmeldnaam === 'adviseur' ? 2 : 1)
    expect(hats.get('adviseur')).toEqual(['De Connectie: demandmanager van Arnhem', 'De Liemers: demandmanager van Zevenaar'])
    expect(hats.get('controller.zevenaar')).toEqual(['De Liemers: controller van Zevenaar'])
    const roles = new Set([...hats.values()].flat().map((hat) => hat.split(' ').at(hat.split(' ').indexOf('van') - 1)))
    expect(roles).toEqual(
      new Set(['demandmanager', 'controller', 'secretaris', 'bestuurder', 'griffier', 'lezer', 'directeur', 'beheerder']),
    )
  })

  test('the controller of Zevenaar may hand in keys, figures and remarks', async () => {
    const [hat] = await db.database.read(null, (tx) => findHoeden(tx, persoonId('controller.zevenaar'), today))
    expect(hat?.mandaten).toEqual(['kenmerk', 'opmerking', 'verdeelsleutel'])
    expect(hat?.tafelIds).toEqual([liemers.in('tafel', 'controllers')])
  })

  test('one limit of Zevenaar is hidden from partners', async () => {
    const limits = (partij: string) =>
      db.database.read(as(liemers, partij), async (tx) =>
        (await listMandaten(tx, { op: today, ...page })).resultaten
          .filter(({ bedragVerborgen }) => bedragVerborgen)
          .map(({ persoonNaam, limiet }) => [persoonNaam, limiet]),
      )
    expect(await limits('zevenaar')).toEqual([['Bram Fictief', '250000.00']])
    expect(await limits('duiven')).toEqual([['Bram Fictief', null]])
  })

  test.each([
    ['De Liemers', 0, 'zevenaar'],
    ['De Connectie', 1, 'renkum'],
    ['Bommelerwaard', 2, 'maasdriel'],
  ] as const)('%s has chairs with and without somebody on both sides', async (_, index, partij) => {
    const ids = [liemers, connectie, bommelerwaard][index]!
    const alle = await db.database.read(as(ids, partij), async (tx) => {
      const deelnames = await listDeelnames(tx, { op: today, ...page })
      return stoelen(
        partijen(deelnames.resultaten, await listDienstonderdelen(tx, today)),
        (await listContacten(tx, { op: today, ...page })).resultaten,
      )
    })
    const leeg = legeStoelen(alle)
    for (const kant of ['vraag', 'aanbod']) {
      const empty = leeg.filter((stoel) => stoel.partij.kant === kant).length
      expect(empty, kant).toBeGreaterThan(0)
      expect(empty, kant).toBeLessThan(alle.filter((stoel) => stoel.partij.kant === kant).length)
    }
  })

  test('in De Liemers each municipality has one contact for the RID, and the levels above are thin', async () => {
    expect(
      await rowsOf(
        `
      select o.naam, count(*) filter (where c.niveau = 'operationeel')::int as operationeel, count(*) filter (where c.niveau <> 'operationeel')::int as daarboven
      from samenwerking.contact c join samenwerking.organisatie o on o.id = c.organisatie_id where c.regeling_id = $1 and c.kant = 'vraag' group by 1 order by 1`,
        [liemers.regeling],
      ),
    ).toEqual([
      { naam: 'Duiven', operationeel: 1, daarboven: 0 },
      { naam: 'Westervoort', operationeel: 1, daarboven: 0 },
      { naam: 'Zevenaar', operationeel: 1, daarboven: 1 },
    ])
  })
})

test('what no source says is marked as fictief', async () => {
  expect(await rowsOf('select 1 from samenwerking.kenmerkwaarde where regeling_id is not null and not fictief')).toEqual([])
  expect(await rowsOf("select 1 from samenwerking.contact where not fictief or naam <> ''")).toEqual([])
  expect(await rowsOf("select 1 from samenwerking.mandaat where besluit not like 'Fictief%'")).toEqual([])
  expect(await rowsOf("select 1 from identiteit.persoon where naam not like '% Fictief' or email not like '%.example'")).toEqual([])
  expect(await rowsOf("select 1 from samenwerking.opmerking where tekst not like 'Fictie%' or persoon_naam not like '% Fictief'")).toEqual(
    [],
  )
  const sources = await rowsOf(
    'select bron from samenwerking.deelname union select bron from samenwerking.tafel union select bron from samenwerking.dienstonderdeel union select bron from samenwerking.organisatie',
  )
  const known = /^Fictief|ROO|TOOI|CVDR|Wgr|^(Tussenrapportage bestuursopdracht|Raadsinformatiebrief|Nieuwsbrief) /
  expect(sources.filter(({ bron }) => !known.test(String(bron)))).toEqual([])
})

test('the journal says what was loaded, and its chain is whole', async () => {
  expect(
    await rowsOf('select persoon_naam, rol, handeling, onderwerp_soort, onderwerp_naam, zichtbaarheid from journaal.regel order by nummer'),
  ).toEqual(
    ['De Liemers', 'De Connectie', 'Bommelerwaard'].map((naam) => ({
      persoon_naam: 'Regiekamer',
      rol: 'systeem',
      handeling: 'loadExamples',
      onderwerp_soort: 'regeling',
      onderwerp_naam: naam,
      zichtbaarheid: 'partners',
    })),
  )
  expect(await rowsOf('select * from journaal.eerste_breuk()')).toEqual([])
})
