import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history, search and on the start page. */
export const agendaWoorden: RoomWords = {
  handelingen: {
    changeAgenda: 'wijzigde de eindtijd van',
    addAgendapunt: 'zette een punt op de agenda van',
    changeAgendapunt: 'wijzigde een punt van',
    removeAgendapunt: 'haalde een punt van de agenda van',
    orderAgenda: 'wijzigde de volgorde van',
    takeInbreng: 'bracht punten in bij',
    sendAgenda: 'verzond de agenda van',
    openVergadering: 'opende de vergadering',
    recordPresentie: 'legde de presentie vast van',
    writeConclusie: 'verbeterde de tekst van',
    recordUitkomst: 'legde een uitkomst vast van',
    takeBackUitkomst: 'nam een uitkomst terug van',
    closeVergadering: 'sloot de vergadering',
    adoptBesluitenlijst: 'stelde de besluitenlijst vast van',
    addVergaderstuk: 'voegde een stuk toe aan',
    addStukversie: 'voegde een nieuwe versie toe aan',
    removeVergaderstuk: 'haalde een stuk weg bij',
    addActie: 'legde vast',
    changeActie: 'wijzigde',
    finishActie: 'meldde af',
  },
  velden: {
    punten: 'Punten',
    einde: 'Eindtijd',
    aanwezig: 'Presentie',
    conclusie: 'Tekst',
    eigenaar: 'Wie',
    uiterlijk: 'Uiterlijk',
    reactie: 'Reactie',
  },
  onderwerpen: { agenda: 'Vergaderingen', actie: 'Acties', toezegging: 'Toezeggingen' },
  vindbaar: { agendapunt: 'Agendapunten' },
}
