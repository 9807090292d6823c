import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history, search and on the start page. */
export const kalenderWoorden: RoomWords = {
  handelingen: {
    planVergaderingen: 'plande',
    changeVergadering: 'verplaatste of wijzigde',
    cancelVergadering: 'liet vervallen:',
    addReces: 'voegde een reces toe:',
    changeReces: 'wijzigde het reces',
    removeReces: 'haalde een reces weg:',
    planBegrotingsjaar: 'koos de vaststelling van',
    recordVerzending: 'legde een stap vast van',
    addBegrotingswijziging: 'voegde een begrotingswijziging toe:',
    changeBegrotingswijziging: 'wijzigde de begrotingswijziging',
    removeBegrotingswijziging: 'haalde een begrotingswijziging weg:',
    addVrijstelling: 'stelde een categorie vrij:',
    removeVrijstelling: 'haalde een vrijstelling weg:',
    makeAgendaAdres: 'maakte een adres:',
    revokeAgendaAdres: 'trok een adres in:',
  },
  velden: {
    aanvang: 'Aanvang',
    plaats: 'Plaats',
    aanleverenUiterlijk: 'Aanleveren uiterlijk',
    vervallenReden: 'Reden van vervallen',
    vaststelling: 'Vaststelling',
    aanbieding: 'Aanbieding',
    verzendingen: 'Gedaan',
    categorie: 'Categorie',
  },
  waarden: { categorie: (value) => categorieNamen[value] ?? value },
  onderwerpen: {
    vergadering: 'Vergaderingen',
    reces: 'Recessen',
    begrotingsjaar: 'Begrotingsjaren',
    begrotingswijziging: 'Begrotingswijzigingen',
    vrijstelling: 'Vrijstellingen',
    agenda_adres: "Adressen voor agendaprogramma's",
  },
}

/** What a change of the budget is about. */
export const categorieNamen: Record<string, string> = {
  budgetneutraal: 'Budgetneutraal',
  loon_en_prijs: 'Loon en prijs',
  hogere_bijdrage: 'Hogere bijdrage',
  lagere_bijdrage: 'Lagere bijdrage',
  reserve: 'Reserve',
  nieuwe_taak: 'Nieuwe taak',
}
