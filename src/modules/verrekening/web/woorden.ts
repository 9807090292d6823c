import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history, search and on the start page. */
export const verrekeningWoorden: RoomWords = {
  handelingen: {
    draftVerrekenscenario: 'bewaarde',
    changeVerrekenscenario: 'wijzigde',
    removeVerrekenscenario: 'gooide weg',
    submitVerrekenscenario: 'deelde',
  },
  velden: { methode: 'Methode' },
  onderwerpen: { verrekenscenario: 'Verrekenscenario’s' },
  vindbaar: { verrekenscenario: 'Verrekenscenario’s' },
}
