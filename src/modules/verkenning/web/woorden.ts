import { statusNamen } from '#modules/verkenning/web/teksten.ts'
import { showDatum } from '#kernel/format/datum.ts'
import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history, search and on the start page. */
export const verkenningWoorden: RoomWords = {
  handelingen: {
    draftVerkenning: 'begon',
    changeVerkenning: 'wijzigde',
    removeVerkenning: 'gooide weg',
    submitVerkenning: 'legde voor',
    closeVerkenning: 'rondde af',
    repeatVerkenning: 'begon opnieuw met',
    saveOordelen: 'wijzigde een oordeel bij',
    submitOordelen: 'gaf een oordeel over',
    addTegengeluid: 'ziet het anders bij',
  },
  velden: {
    gevraagd: 'Wie wordt gevraagd',
    sluitOp: 'Oordelen uiterlijk',
    rijen: 'Waarover wordt geoordeeld',
    conclusie: 'Conclusie',
    voorkeur: 'Voorkeur',
    voorkeurWaarom: 'Waarom dit de voorkeur heeft',
    wens: 'Wens',
    doel: 'Doel',
  },
  waarden: {
    status: (value) => (statusNamen as Record<string, { naam: string }>)[value]?.naam ?? value,
    sluitOp: (value) => showDatum(value),
  },
  onderwerpen: { verkenning: 'Verkenningen' },
  vindbaar: { verkenning: 'Verkenningen' },
}
