import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig, StartFault } from '#platform/config.ts'
import { openDatabase } from '#platform/database/open.ts'
import { findRunning, hasEmbedded } from '#platform/database/running.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { print, REFUSED, refuseWith } from './terminal.ts'

const HELP = `Gebruik: npx regiekamer journaal controleer

Volgt de keten van het journaal van de eerste regel tot de laatste, zonder iets te wijzigen. Kan terwijl Regiekamer draait.

  0  het journaal is heel
  1  er is een breuk: het nummer van de eerste regel die niet klopt, en waarom
  2  het journaal kon niet worden gelezen
`

/** Exit code of a journal that is not whole. */
const BROKEN = 1

/** `npx regiekamer journaal controleer`: whether nobody altered the journal of this installation. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    await print(HELP)
    return 0
  }
  if (args.length !== 1 || args[0] !== 'controleer')
    return refuseWith([{ name: '', code: 'opdrachtOnbekend', reason: 'Schrijf: npx regiekamer journaal controleer.' }])
  try {
    return await check()
  } catch (error) {
    process.stderr.write(
      `${error instanceof StartFault ? error.message : `Het journaal kon niet worden gelezen: ${(error as Error).message}`}\n`,
    )
    return REFUSED
  }
}

async function check(): Promise<number> {
  const { url, close } = await open()
  try {
    const oordeel = await verifyJournal(url)
    if (oordeel.heel) {
      await print(`Het journaal is heel: ${oordeel.regels} regels\n`)
      return 0
    }
    await print(`Het journaal is gebroken bij regel ${oordeel.nummer}: ${oordeel.reden}\n`)
    return BROKEN
  } finally {
    await close()
  }
}

/** The database of this installation: its own, the embedded one that runs, or the embedded one started for as long as this takes. */
async function open(): Promise<{ url: string; close: () => Promise<void> }> {
  const config = readConfig(process.env, dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
  if (config.databaseUrl) return openDatabase(config)
  const running = await findRunning(config.dataFolder)
  if (running) return { url: running, close: async () => {} }
  if (!hasEmbedded(config.dataFolder))
    throw new StartFault(
      `In ${config.dataFolder} staat nog geen database. Start Regiekamer eerst een keer, of kies met REGIEKAMER_DATA de goede map.`,
    )
  return openDatabase(config)
}
