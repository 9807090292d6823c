import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { hashPassword } from '#platform/identity/password.ts'
import { insertAccount, insertPersoon } from '#platform/identity/store.ts'
import { record } from '#platform/journal/journal.ts'
import { parseBedrag } from '#kernel/bedrag.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { expectAfterStart } from '#modules/samenwerking/commands/regeling.ts'
import { expectOwnPeople, loadTafel } from '#modules/samenwerking/commands/tafels.ts'
import type { Aanstelling, Contact, Mandaat } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { mayForOrganisatie } from '#modules/samenwerking/policy.ts'
import {
  findAanstelling,
  findContact,
  findMandaat,
  insertAanstelling,
  insertContact,
  insertMandaat,
  isKnownPersoon,
} from '#modules/samenwerking/store/mensen.ts'
import { endValidity } from '#modules/samenwerking/store/regeling.ts'

interface NieuwContact {
  organisatieId: string
  dienstonderdeelId: string | null
  kant: 'vraag' | 'aanbod'
  niveau: string
  functie: string
  naam: string
  van: string
  totEnMet: string | null
}

interface Einde {
  id: string
  versie: number
  totEnMet: string
  grond: string
}

/** Somebody on a chair of demand or supply. */
export async function addContact(context: Context, invoer: NieuwContact): Promise<Contact> {
  insist(mayForOrganisatie(wieOf(context), 'contact.beheren', invoer.organisatieId))
  if (invoer.totEnMet) expectAfterStart(invoer, invoer.totEnMet)
  const id = makeId()
  await insertContact(context.db, { id, regelingId: actorOf(context).hoed.regelingId, ...invoer })
  const made = await loadContact(context, id)
  await record(context, [{ soort: 'contact', id, naam: nameOfContact(made), na: contactState(made) }])
  return made
}

/** The last day of a contact: the chair is empty again. */
export async function endContact(context: Context, { id, versie, totEnMet, grond }: Einde): Promise<Contact> {
  const was = await loadContact(context, id)
  insist(mayForOrganisatie(wieOf(context), 'contact.beheren', was.organisatieId))
  expectVersion(was, versie)
  expectAfterStart(was.geldig, totEnMet)
  await endValidity(context.db, 'contact', { id, totEnMet })
  const now = await loadContact(context, id)
  await record(context, [{ soort: 'contact', id, naam: nameOfContact(was), grond, voor: contactState(was), na: contactState(now) }])
  return now
}

interface NieuwMandaat {
  aanstellingId: string
  onderwerp: string
  limiet: string | null
  bedragVerborgen: boolean
  van: string
  totEnMet: string | null
  besluit: string
}

/** A mandate for somebody of the own organisation: who else may speak for a municipality is not for a partner to say. */
export async function grantMandaat(context: Context, { limiet, ...invoer }: NieuwMandaat): Promise<Mandaat> {
  const { hoed } = actorOf(context)
  const aanstelling = await loadAanstelling(context, invoer.aanstellingId)
  const wie = wieOf(context)
  insist(may(wie, 'mandaat.geven'))
  insist(
    aanstelling.organisatieId === wie.organisatieId
      ? { mag: true }
      : { mag: false, code: 'andere-organisatie', reden: 'Geef een mandaat alleen aan iemand van uw eigen organisatie.' },
  )
  if (invoer.totEnMet) expectAfterStart(invoer, invoer.totEnMet)
  const id = makeId()
  await insertMandaat(context.db, {
    id,
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    limietCent: limiet === null ? null : centsOf(limiet),
    ...invoer,
  })
  const made = await loadMandaat(context, id)
  await record(context, [{ soort: 'mandaat', id, naam: nameOfMandaat(made), grond: invoer.besluit, na: mandaatState(made) }])
  return made
}

/** The last day of a mandate. */
export async function endMandaat(context: Context, { id, versie, totEnMet, grond }: Einde): Promise<Mandaat> {
  const was = await loadMandaat(context, id)
  const wie = wieOf(context)
  insist(may(wie, 'mandaat.geven'))
  insist(
    was.organisatieId === wie.organisatieId
      ? { mag: true }
      : { mag: false, code: 'andere-organisatie', reden: 'Dit mandaat is van een andere organisatie.' },
  )
  expectVersion(was, versie)
  expectAfterStart(was.geldig, totEnMet)
  await endValidity(context.db, 'mandaat', { id, totEnMet })
  const now = await loadMandaat(context, id)
  await record(context, [{ soort: 'mandaat', id, naam: nameOfMandaat(was), grond, voor: mandaatState(was), na: mandaatState(now) }])
  return now
}

interface NieuweAanstelling {
  persoonId: string | null
  naam: string
  email: string
  wachtwoord: string | null
  organisatieId: string
  rol: string
  tafelIds: string[]
  van: string
  totEnMet: string | null
}

/** A hat for a known person, or for a new one with a local account when a first password is given. */
export async function addAanstelling(context: Context, { naam, email, wachtwoord, ...invoer }: NieuweAanstelling): Promise<Aanstelling> {
  insist(may(wieOf(context), 'aanstelling.beheren'))
  if (invoer.totEnMet) expectAfterStart(invoer, invoer.totEnMet)
  if (invoer.persoonId && !(await isKnownPersoon(context.db, invoer.persoonId))) throw notFound()
  for (const tafelId of invoer.tafelIds) expectOwnPeople(await loadTafel(context, tafelId, invoer.van), invoer.organisatieId)
  const persoonId = invoer.persoonId ?? (await makePersoon(context, { naam, email, wachtwoord }))
  const id = makeId()
  await insertAanstelling(context.db, { id, regelingId: actorOf(context).hoed.regelingId, ...invoer, persoonId })
  const made = await loadAanstelling(context, id)
  await record(context, [{ soort: 'aanstelling', id, naam: nameOfAanstelling(made), na: aanstellingState(made) }])
  return made
}

/** The last day of a hat; sessions notice within seconds of the day after. */
export async function endAanstelling(context: Context, { id, versie, totEnMet, grond }: Einde): Promise<Aanstelling> {
  insist(may(wieOf(context), 'aanstelling.beheren'))
  const was = await loadAanstelling(context, id)
  expectVersion(was, versie)
  expectAfterStart(was.geldig, totEnMet)
  await endValidity(context.db, 'aanstelling', { id, totEnMet })
  const now = await loadAanstelling(context, id)
  await record(context, [
    { soort: 'aanstelling', id, naam: nameOfAanstelling(was), grond, voor: aanstellingState(was), na: aanstellingState(now) },
  ])
  return now
}

async function makePersoon(
  { db }: Context,
  { naam, email, wachtwoord }: { naam: string; email: string; wachtwoord: string | null },
): Promise<string> {
  const persoonId = makeId()
  await insertPersoon(db, { id: persoonId, naam, email })
  if (wachtwoord) await insertAccount(db, { persoonId, aanmeldnaam: email, hash: await hashPassword(wachtwoord) })
  return persoonId
}

async function loadContact({ db }: Context, id: string): Promise<Contact> {
  const found = await findContact(db, id)
  if (!found) throw notFound()
  return found
}

async function loadMandaat({ db }: Context, id: string): Promise<Mandaat> {
  const found = await findMandaat(db, id)
  if (!found) throw notFound()
  return found
}

async function loadAanstelling({ db, clock }: Context, id: string): Promise<Aanstelling> {
  const found = await findAanstelling(db, { id, op: clock.today() })
  if (!found) throw notFound()
  return found
}

/** The contract let only well-formed amounts through. */
function centsOf(limiet: string): bigint {
  const parsed = parseBedrag(limiet)
  if (!parsed.ok) throw new Error(`the contract let the amount ${limiet} through`)
  return parsed.value
}

const nameOfContact = (contact: Contact) => `${contact.functie} van ${contact.dienstonderdeelNaam ?? contact.organisatieNaam}`
const contactState = ({ functie, naam, kant, niveau, organisatieNaam, geldig }: Contact) => ({
  functie,
  naam,
  kant,
  niveau,
  organisatie: organisatieNaam,
  van: geldig.van,
  totEnMet: geldig.totEnMet,
})
const nameOfMandaat = (mandaat: Mandaat) => `Mandaat ${mandaat.onderwerp} voor ${mandaat.persoonNaam}`
// The limit is left out: the journal line is for all partners, a hidden limit is not.
const mandaatState = ({ persoonNaam, onderwerp, geldig, besluit }: Mandaat) => ({
  persoon: persoonNaam,
  onderwerp,
  besluit,
  van: geldig.van,
  totEnMet: geldig.totEnMet,
})
const nameOfAanstelling = (aanstelling: Aanstelling) =>
  `${aanstelling.persoonNaam} als ${aanstelling.rol} van ${aanstelling.organisatieNaam}`
const aanstellingState = ({ persoonNaam, organisatieNaam, rol, tafels, geldig }: Aanstelling) => ({
  persoon: persoonNaam,
  organisatie: organisatieNaam,
  rol,
  tafels: tafels.map(({ naam }) => naam).join(', '),
  van: geldig.van,
  totEnMet: geldig.totEnMet,
})
