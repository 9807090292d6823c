import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history, search and on the start page. */
export const verrekeningWoorden: RoomWords = {
  handelingen: {
    draftVerrekenscenario: 'bewaarde',
    changeVerrekenscenario: 'wijzigde',
    removeVerrekenscenario: 'gooide weg',
    submitVerrekenscenario: 'deelde',
    openKwartaal: 'opende',
    setKostprijzen: 'legde kostprijzen vast van',
    closeKwartaal: 'rekende af',
    assignResultaat: 'bestemde het resultaat van',
    setVerrekenzicht: 'sprak af',
    signJaarprognose: 'gaf een woord over',
    submitJaarprognose: 'deelde een betwisting van',
    removeJaarprognose: 'gooide een betwisting weg van',
    setPrognosefactor: 'stelde bij',
  },
  velden: {
    methode: 'Methode',
    bestemming: 'Bestemming',
    anderen: 'Wat partijen van elkaar zien',
    oordeel: 'Woord',
    opmerking: 'Opmerking',
    factor: 'Hoe vaak het plan meetelt',
  },
  onderwerpen: {
    verrekenscenario: 'Verrekenscenario’s',
    kwartaal: 'Kwartalen',
    verrekenzicht: 'Wie ziet wat',
    jaarprognose: 'Prognoses',
    prognosefactor: 'Prognoses',
  },
  vindbaar: { verrekenscenario: 'Verrekenscenario’s' },
}
