import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/database/database.ts'
import { asOwner } from '#platform/database/owner.ts'
import { hashPassword, verifyPassword } from '#platform/identity/password.ts'
import { fillAfweging } from '#modules/afweging/seed/de-liemers.ts'
import { fillAgenda } from '#modules/agenda/seed/de-liemers.ts'
import { fillBegroting } from '#modules/begroting/seed/de-liemers.ts'
import { fillCatalogus } from '#modules/catalogus/seed/de-liemers.ts'
import { fillDoelen } from '#modules/doelen/seed/de-liemers.ts'
import { fillGroei } from '#modules/governance/seed/de-connectie.ts'
import { fillGovernance } from '#modules/governance/seed/de-liemers.ts'
import { fillGrootboek } from '#modules/kosten/seed/grootboek-de-liemers.ts'
import { fillKostenmodel } from '#modules/kosten/seed/kostenmodel-de-liemers.ts'
import { fillKalender } from '#modules/kalender/seed/voorbeelden.ts'
import { fillPublicatie } from '#modules/publicatie/seed/voorbeelden.ts'
import { fillPortfolio } from '#modules/portfolio/seed/de-liemers.ts'
import { EERSTE_BEHEERDER } from '#modules/samenwerking/seed/empty-cooperation.ts'
import { fillEmpty, fillWithExamples } from '#modules/samenwerking/seed/fill-database.ts'
import { persoonId } from '#modules/samenwerking/seed/ids.ts'
import { MENSEN } from '#modules/samenwerking/seed/mensen.ts'
import { keepPassword, readPassword } from '#modules/samenwerking/seed/password-file.ts'
import { fillVerkenning } from '#modules/verkenning/seed/de-liemers.ts'
import { fillKwartalen } from '#modules/verrekening/seed/kwartalen-de-liemers.ts'
import { fillVraag } from '#modules/vraag/seed/de-liemers.ts'
import { fillWetten } from '#modules/wetten/seed/de-liemers.ts'
import { fillZienswijzen } from '#modules/zienswijzen/seed/de-liemers.ts'
import { lockSeed, readSeedState, type SeedState } from '#modules/samenwerking/store/seed.ts'

/** Who can sign in on a fresh installation, and with which password; shown at the start. */
export interface ExampleAccounts {
  wachtwoord: string
  people: { aanmeldnaam: string; omschrijving: string }[]
}

type Given = Pick<Config, 'voorbeeld' | 'dataFolder' | 'databaseUrl'>

/** Files in the data folder: the password of the example people, and that of the first administrator of an empty installation. */
const passwordFile = { alle: 'voorbeeldwachtwoord', leeg: 'beheerderwachtwoord' } as const

/**
 * Fills an empty database: national reference data always, then the three examples or (`leeg`) one empty cooperation. All or nothing,
 * one process at a time; a database with content stays as it is.
 * @returns the accounts to show: of the examples those that still have their first password, of an empty installation the first
 * administrator until that person has signed in
 */
export async function loadExamples(url: string, config: Given): Promise<ExampleAccounts | null> {
  const before = await asOwner(url, readState)
  if (before.gevuld) return accountsOf(before, config)
  return asOwner(url, async (db) => {
    await lockSeed(db)
    const now = await readState(db)
    if (now.gevuld) return accountsOf(now, config)
    const wachtwoord = keepPassword(config.dataFolder, passwordFile[config.voorbeeld])
    // One hash for all: they share one password that the start prints, so a salt for each would hide nothing and cost seconds.
    const hash = await hashPassword(wachtwoord)
    if (config.voorbeeld === 'leeg') {
      await fillEmpty(db, hash)
      return { wachtwoord, people: [EERSTE_BEHEERDER] }
    }
    await fillWithExamples(db, hash)
    await fillDoelen(db)
    await fillVraag(db)
    await fillVerkenning(db)
    await fillWetten(db)
    await fillCatalogus(db)
    await fillAfweging(db)
    await fillKalender(db)
    await fillGovernance(db)
    await fillGroei(db)
    await fillBegroting(db)
    await fillAgenda(db)
    await fillZienswijzen(db)
    await fillPublicatie(db)
    await fillPortfolio(db)
    await fillGrootboek(db)
    await fillKostenmodel(db)
    await fillKwartalen(db)
    return { wachtwoord, people: MENSEN.map(({ aanmeldnaam, omschrijving }) => ({ aanmeldnaam, omschrijving })) }
  })
}

const readState = (db: Db) =>
  readSeedState(db, { persoonIds: MENSEN.map(({ aanmeldnaam }) => persoonId(aanmeldnaam)), beheerder: EERSTE_BEHEERDER.aanmeldnaam })

/** Who can still sign in with the password of this data folder; an own database may have been filled from another folder. */
async function accountsOf({ accounts, eersteBeheerder }: SeedState, config: Given): Promise<ExampleAccounts | null> {
  const [first] = accounts
  if (!first)
    return eersteBeheerder === null ? null : keptAccounts([EERSTE_BEHEERDER], { hash: eersteBeheerder, file: passwordFile.leeg }, config)
  const open = new Set(accounts.map(({ aanmeldnaam }) => aanmeldnaam))
  const people = MENSEN.filter(({ aanmeldnaam }) => open.has(aanmeldnaam))
  return keptAccounts(people, { hash: first.hash, file: passwordFile.alle }, config)
}

type Kept = { hash: string; file: string }

async function keptAccounts(
  people: readonly ExampleAccounts['people'][number][],
  { hash, file }: Kept,
  config: Given,
): Promise<ExampleAccounts | null> {
  const wachtwoord = readPassword(config.dataFolder, file)
  if (!wachtwoord) return null
  // The embedded database lies in the same folder as the file, so there the two belong together.
  if (config.databaseUrl !== null && !(await verifyPassword(wachtwoord, hash))) return null
  return { wachtwoord, people: people.map(({ aanmeldnaam, omschrijving }) => ({ aanmeldnaam, omschrijving })) }
}
