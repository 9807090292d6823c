import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { Voorstel } from '#modules/afweging/contract.ts'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import type { TestHouse, TestPerson } from './test-house.ts'

/** A stop of a way: when in the order, at which table (how its name begins), asked for what. */
export type Halte = readonly [volgorde: number, tafel: string, rol: string]

/** The way of a proposal of Zevenaar along its tables, step by step or to its last decision. */
export interface BesluitWeg {
  /** Signs in once per person. */
  who: (aanmeldnaam: string) => Promise<TestPerson>
  /** A wish and a proposal of Zevenaar, handed in: lines of 2027, each with its amount or PM. */
  ingediendVoorstel: (titel: string, posten?: readonly string[]) => Promise<Voorstel>
  inBehandeling: (voorstel: Voorstel) => Promise<Behandeling>
  /** Somebody brings in a new proposal of Zevenaar on a way of their own choice. */
  eigenWeg: (aanmeldnaam: string, titel: string, haltes: readonly Halte[]) => Promise<LightMyRequestResponse>
  /** The word of a controller. */
  advies: (aanmeldnaam: string, behandeling: Behandeling, body: object) => Promise<LightMyRequestResponse>
  /** Writes down what a table said; `tafel` is how its name begins. */
  leg: (
    aanmeldnaam: string,
    behandeling: Behandeling,
    given: { tafel: string; uitkomst: string; besluit?: object | null; vergadering?: string; reden?: string },
  ) => Promise<LightMyRequestResponse>
  /** All the way: the last decision about a new proposal with this title. */
  slotbesluit: (titel: string, posten?: readonly string[]) => Promise<Besluit>
}

/** A house with the examples, as far as the walk needs it. */
export type Huis = Pick<TestHouse, 'db' | 'signIn'>

/** What a table decided, in words. */
export const BESLUIT = { tekst: 'Het voorstel wordt aangenomen.', stemming: 'conform' }

/** If-Match for a row. */
export const match = (thing: { versie: number }) => ({ 'if-match': `"${thing.versie}"` })

/** The stop of a table, by how its name begins. */
export const stapVan = (behandeling: Behandeling, tafel: string) =>
  behandeling.stappen.find(({ tafelNaam }) => tafelNaam.startsWith(tafel))!

/** What an answer holds when it made something; fails with the answer when it did not. */
export function made<T>(answer: { statusCode: number; body: string; json: () => T }): T {
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}

/** The only way of a proposal that was brought in. */
export const madeWeg = (answer: LightMyRequestResponse): Behandeling => made<{ resultaten: Behandeling[] }>(answer).resultaten[0]!

/** Who says yes at which table, in the order of the way. */
const ja = [
  ['controller.zevenaar', 'Controllers', 'positief'],
  ['directeur.rid', 'Opdrachtgevers', 'positief'],
  ['secretaris.zevenaar', 'College van Zevenaar', 'aangenomen'],
  ['secretaris.duiven', 'College van Duiven', 'aangenomen'],
  ['secretaris.westervoort', 'College van Westervoort', 'aangenomen'],
  ['wethouder.zevenaar', 'Algemeen bestuur', 'aangenomen'],
] as const

type Post = (aanmeldnaam: string, path: string, given: { body: object; thing?: { versie: number } }) => Promise<LightMyRequestResponse>

const MAKER = 'demandmanager.zevenaar'

async function propose(house: Huis, post: Post, { titel, posten }: { titel: string; posten: readonly string[] }): Promise<Voorstel> {
  const wens = made<{ id: string; versie: number }>(
    await post(MAKER, '/wensen', { body: { titel, waarvoor: 'Medewerkers kunnen veilig samenwerken.' } }),
  )
  made(await post(MAKER, `/wensen/${wens.id}/indieningen`, { body: {}, thing: wens }))
  const regels = posten.map((bedrag, index) => ({
    omschrijving: `Regel ${index + 1}`,
    klasse: 'wenselijk',
    jaar: 2027,
    soort: 'incidenteel',
    post: bedrag,
  }))
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.verdeelsleutel where status = 'vastgesteld' and naam = 'Verdeelsleutel RID De Liemers'`,
  )
  const voorstel = made<Voorstel>(
    await post(MAKER, '/voorstellen', { body: { wensId: wens.id, titel, verdeelsleutelId: rows[0]!.id, regels } }),
  )
  return made<Voorstel>(await post(MAKER, `/voorstellen/${voorstel.id}/indieningen`, { body: {}, thing: voorstel }))
}

/** The ways that the decision table gives, as they are brought in. */
export async function volgensDeRegel(persoon: TestPerson, voorstelId: string) {
  const { wegen } = (await persoon.get(`/voorstellen/${voorstelId}/routevoorstel`)).json() as {
    wegen: { beslispunten: { id: string }[]; stappen: { volgorde: number; tafelId: string; rol: string }[] }[]
  }
  return wegen.map(({ beslispunten, stappen }) => ({
    beslispuntIds: beslispunten.map(({ id }) => id),
    stappen: stappen.map(({ volgorde, tafelId, rol }) => ({ volgorde, tafelId, rol })),
  }))
}

/** Walks along the tables of De Liemers in a house with the examples. */
export function besluitWeg(house: Huis): BesluitWeg {
  const people = new Map<string, Promise<TestPerson>>()
  const who: BesluitWeg['who'] = (aanmeldnaam) => {
    if (!people.has(aanmeldnaam)) people.set(aanmeldnaam, house.signIn(aanmeldnaam))
    return people.get(aanmeldnaam)!
  }
  const post: Post = async (aanmeldnaam, path, { body, thing }) =>
    (await who(aanmeldnaam)).send('POST', path, body, thing ? match(thing) : {})
  const inBehandeling: BesluitWeg['inBehandeling'] = async ({ id }) => {
    const answer = await post(MAKER, '/behandelingen', { body: { voorstelId: id, wegen: await volgensDeRegel(await who(MAKER), id) } })
    return madeWeg(answer)
  }
  const at = (behandeling: Behandeling, tafel: string) => `/behandelingen/${behandeling.id}/stappen/${stapVan(behandeling, tafel).id}`
  const weg: BesluitWeg = {
    who,
    inBehandeling,
    eigenWeg: async (aanmeldnaam, titel, haltes) => {
      const { id: voorstelId, beslispunten } = await weg.ingediendVoorstel(titel)
      const { rows } = await house.db.owner.query<{ id: string; naam: string }>(
        `select t.id, t.naam from samenwerking.tafel t join samenwerking.regeling r on r.id = t.regeling_id where r.korte_naam = 'De Liemers'`,
      )
      const idOf = (tafel: string) => rows.find(({ naam }) => naam.startsWith(tafel))!.id
      const stappen = haltes.map(([volgorde, tafel, rol]) => ({ volgorde, tafelId: idOf(tafel), rol }))
      const beslispuntIds = beslispunten.map(({ id }) => id)
      return post(aanmeldnaam, '/behandelingen', {
        body: { voorstelId, wegen: [{ beslispuntIds, stappen, afwijkingReden: 'Voor de proef' }] },
      })
    },
    ingediendVoorstel: (titel, posten = ['300000.00', '110000.00']) => propose(house, post, { titel, posten }),
    advies: (aanmeldnaam, behandeling, body) =>
      post(aanmeldnaam, `${at(behandeling, 'Controllersoverleg')}/adviezen`, { body, thing: behandeling }),
    leg: (aanmeldnaam, behandeling, { tafel, ...body }) => {
      const said = { vergadering: '2026-11-20', reden: 'Past bij de afspraken', ...body }
      return post(aanmeldnaam, `${at(behandeling, tafel)}/uitkomsten`, { body: said, thing: behandeling })
    },
    slotbesluit: (titel, posten) => walk(weg, titel, posten),
  }
  return weg
}

/** Everybody says yes, in turn. */
async function walk(weg: BesluitWeg, titel: string, posten: readonly string[] | undefined): Promise<Besluit> {
  let behandeling = await weg.inBehandeling(await weg.ingediendVoorstel(titel, posten))
  for (const controller of ['controller.zevenaar', 'controller.duiven', 'controller.westervoort', 'controller.sdl'])
    behandeling = made<Behandeling>(await weg.advies(controller, behandeling, { oordeel: 'akkoord' }))
  for (const [aanmeldnaam, tafel, uitkomst] of ja) {
    const besluit = uitkomst === 'aangenomen' ? BESLUIT : null
    behandeling = made<Behandeling>(await weg.leg(aanmeldnaam, behandeling, { tafel, uitkomst, besluit }))
  }
  expect(behandeling.status).toBe('besloten')
  return (await (await weg.who(MAKER)).get(`/besluiten/${stapVan(behandeling, 'Algemeen bestuur').besluitId}`)).json() as Besluit
}
