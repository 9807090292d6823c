import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history. */
export const catalogusWoorden: RoomWords = {
  handelingen: {
    addProduct: 'voegde toe:',
    changeProduct: 'wijzigde',
    setTarief: 'stelde een tarief vast voor',
    chooseAfname: 'koos over',
    setHoeveelheden: 'vulde in:',
    setAfspraak: 'legde de afrekening vast van',
  },
  velden: {
    eenheid: 'Eenheid',
    pakket: 'Pakket',
    tarief: 'Tarief',
    afname: 'Wie neemt af',
    telling: 'Telling',
    opdrachtnemerDoet: 'Doet de opdrachtnemer',
    gemeenteDoet: 'Doet de gemeente',
    afrekenwijze: 'Afrekenwijze',
    bandbreedte: 'Bandbreedte',
    vastAandeel: 'Vast deel',
  },
  waarden: { afname: lijst },
  onderwerpen: { product: 'Producten', hoeveelhedenblad: 'Hoeveelheden' },
}

/** A list in the journal, as words. */
function lijst(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value)
    return Array.isArray(parsed) ? parsed.join(', ') || 'niemand' : value
  } catch {
    // Text that is no JSON is shown as it is.
    return value
  }
}
