import { showBedrag } from '#kernel/format/bedrag.ts'
import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history. */
export const kostenWoorden: RoomWords = {
  handelingen: {
    draftKostenmodel: 'begon aan',
    changeKostenmodel: 'wijzigde',
    readModelwerkblad: 'las een werkblad in voor',
    removeKostenmodel: 'gooide weg:',
    adoptKostenmodel: 'stelde vast:',
    runToerekening: 'rekende door:',
    commitGrootboekinlezing: 'legde vast:',
  },
  velden: {
    methode: 'Methode',
    kostensoorten: 'Kostensoorten',
    kostenplaatsen: 'Kostenplaatsen',
    producten: 'Producten',
    leveringen: 'Leveringen',
    kopieVan: 'Kopie van',
    vastgesteldVanaf: 'Geldt vanaf',
    model: 'Kostenmodel',
    grootboek: 'Grootboek',
    totaal: 'Totaal',
    bestand: 'Bestand',
    regels: 'Regels',
    debet: 'Debet',
    credit: 'Credit',
  },
  waarden: { debet: showBedrag, credit: showBedrag, totaal: showBedrag },
  onderwerpen: { kostenmodel: 'Kostenmodellen', toerekening: 'Toerekeningen', grootboek: 'Grootboek' },
}
