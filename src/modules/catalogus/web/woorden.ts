import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history. */
export const catalogusWoorden: RoomWords = {
  handelingen: {
    addProduct: 'voegde toe:',
    changeProduct: 'wijzigde',
    setTarief: 'stelde een tarief vast voor',
    chooseAfname: 'koos over',
  },
  velden: { eenheid: 'Eenheid', pakket: 'Pakket', tarief: 'Tarief', afname: 'Wie neemt af' },
  waarden: { afname: lijst },
  onderwerpen: { product: 'Producten' },
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
