import { writeFileSync } from 'node:fs'
import { schrijfVoorbeeldCsv, VOORBEELD_BESTAND } from '#modules/kosten/seed/voorbeeld-bestand.ts'
import { maakVoorbeeldRegels, VOORBEELD_REGELS } from '#modules/kosten/seed/voorbeeld-grootboek.ts'
import { print, refuseWith } from './terminal.ts'

const HELP = `Gebruik: npx regiekamer voorbeeld-grootboek [bestand.csv]

Schrijft een fictief grootboek van RID De Liemers: ${VOORBEELD_REGELS} regels over vier kwartalen. Steeds dezelfde regels, tot op de cent.
Zonder naam heet het bestand ${VOORBEELD_BESTAND}. Lees het in bij Kostprijzen, Grootboek.
`

/** `npx regiekamer voorbeeld-grootboek`: writes the made-up ledger, without server or database. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    await print(HELP)
    return 0
  }
  const [bestand = VOORBEELD_BESTAND, ...meer] = args
  if (meer.length > 0 || bestand.startsWith('-'))
    return refuseWith([{ name: '', code: 'optieOnbekend', reason: 'Noem alleen de naam van het bestand dat u wilt schrijven.' }])
  try {
    writeFileSync(bestand, schrijfVoorbeeldCsv(maakVoorbeeldRegels()))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return refuseWith([
      { name: 'bestand', code: 'bestandSchrijven', reason: `${bestand} kan niet worden geschreven. Kies een map waarin u mag schrijven.` },
    ])
  }
  await print(`${bestand}: ${VOORBEELD_REGELS} regels, fictief\n`)
  return 0
}
