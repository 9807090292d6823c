import type { FastifyRequest } from 'fastify'
import { Problem } from '#platform/http/problems.ts'
import { verifyPassword } from '#platform/identity/password.ts'
import { addPoging, clearPogingen, countPogingen, findAccount } from '#platform/identity/store.ts'

/** Failed tries in a quarter of an hour after which an account, or an address, has to wait. */
const triesPerAccount = 10
const triesPerAddress = 50

/**
 * Checks name and password of a local account. One answer for an unknown name and a wrong password, at the same cost.
 * Failures are counted in transactions of their own: a refused request must not roll its own count back.
 */
export async function checkLocalLogin(
  request: FastifyRequest,
  { aanmeldnaam, wachtwoord }: { aanmeldnaam: string; wachtwoord: string },
): Promise<string> {
  const { database } = request.server.house
  const keys = { account: `account:${aanmeldnaam.toLowerCase()}`, address: `adres:${request.ip}` }
  const [account, perAccount, perAddress] = await database.read(
    null,
    async (db) =>
      [await findAccount(db, aanmeldnaam), await countPogingen(db, keys.account), await countPogingen(db, keys.address)] as const,
  )
  if (perAccount >= triesPerAccount || perAddress >= triesPerAddress) {
    throw new Problem(429, 'te-vaak-geprobeerd', 'Er is te vaak geprobeerd aan te melden. Wacht een kwartier en probeer het opnieuw.')
  }
  if (await verifyPassword(wachtwoord, account?.hash ?? null)) {
    if (perAccount > 0) await database.write(null, (db) => clearPogingen(db, keys.account))
    return account!.persoonId
  }
  await database.write(null, async (db) => {
    await addPoging(db, keys.account)
    await addPoging(db, keys.address)
  })
  throw new Problem(
    409,
    'aanmelden-mislukt',
    'De aanmeldnaam en het wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.',
  )
}
