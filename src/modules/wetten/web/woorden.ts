import { impactNamen, partijstandNamen, soortNamen, statusNamen, zekerheidNamen } from '#modules/wetten/domain/namen.ts'
import { showDatum } from '#kernel/format/datum.ts'
import type { RoomWords } from '#web/trail/words.ts'

const named = (names: Record<string, string>) => (value: string) => names[value] ?? value

/** What others read of this room in history, search and on the start page. */
export const wettenWoorden: RoomWords = {
  handelingen: {
    placeWet: 'zette op de agenda',
    changeWet: 'wijzigde',
    leadWet: 'trekt de analyse van',
    closeWet: 'rondde af',
    reopenWet: 'zette terug op de agenda',
    linkWens: 'koppelde een wens aan',
    unlinkWens: 'haalde een wens weg bij',
    draftAnalyse: 'schreef aan de analyse van',
    removeAnalyse: 'gooide een concept weg van de analyse van',
    shareAnalyse: 'deelde de analyse van',
    draftAfwijking: 'schreef op hoe het bij ons is:',
    removeAfwijking: 'gooide een concept weg bij',
    submitAfwijking: 'zei hoe het daar is:',
    addUren: 'schreef uren op bij',
    changeUren: 'wijzigde uren bij',
    removeUren: 'haalde uren weg bij',
    saveRaming: 'raamde wat alleen kostte bij',
    chooseUrensleutel: 'koos de verdeling van uren bij',
  },
  velden: {
    naam: 'Naam',
    citeertitel: 'Officiële naam',
    vindplaats: 'Vindplaats',
    link: 'Link',
    verandering: 'Wat er verandert',
    inwerkingOp: 'Gaat in op',
    zekerheid: 'De datum is',
    trekker: 'Trekker',
    sleutel: 'Verdeling van de uren',
    uren: 'Uren',
    ramingen: 'Raming van alleen',
    wens: 'Wens',
    analyse: 'Analyse',
    minimum: 'Ten minste klaar',
    wijziging: 'Wat er anders is',
    oordeel: 'Bij ons',
    onderdelen: 'Per onderwerp',
  },
  waarden: {
    soort: named(soortNamen),
    zekerheid: named(zekerheidNamen),
    status: named(statusNamen),
    oordeel: named(partijstandNamen),
    impact: named(impactNamen),
    inwerkingOp: showDatum,
    uren: showList,
    ramingen: showList,
    onderdelen: showList,
  },
  onderwerpen: { wet: 'Wetten' },
  vindbaar: { wet: 'Wetten' },
}

function showList(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.join('; ') || 'geen' : value
  } catch {
    // Text that is no JSON is shown as it is.
    return value
  }
}
