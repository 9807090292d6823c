import { doelStatusNamen, soortNamen, verhoudingNamen } from '#modules/doelen/web/teksten.ts'
import { showGetal } from '#kernel/format/getal.ts'
import type { RoomWords } from '#web/trail/words.ts'

const named = (names: Record<string, string | { naam: string }>) => (value: string) => {
  const found = names[value]
  return typeof found === 'object' ? found.naam : (found ?? value)
}

/** What others read of this room in history, search and on the start page. */
export const doelenWoorden: RoomWords = {
  handelingen: {
    draftDoel: 'legde vast',
    changeDoel: 'wijzigde',
    removeDoel: 'gooide weg',
    submitDoel: 'diende in',
    withdrawDoel: 'trok in',
    adoptDoel: 'legde het besluit vast over',
    addMeting: 'mat',
    beginVisie: 'begon met',
    addVisievraag: 'stelde',
    changeVisievraag: 'wijzigde',
    removeVisievraag: 'haalde weg',
    answerVisievraag: 'beantwoordde',
    judgeVisieantwoord: 'gaf een oordeel over',
    adoptVisieantwoord: 'legde het besluit vast over',
  },
  velden: {
    titel: 'Titel',
    onderwerp: 'Onderwerp',
    toelichting: 'Toelichting',
    maatstaf: 'Wat wordt gemeten',
    eenheid: 'Eenheid',
    streefwaarde: 'Streefwaarde',
    richting: 'Welke kant het op moet',
    streefdatum: 'Streefdatum',
    k: 'Voor welke K',
    startwaarde: 'Waarde aan het begin',
    startdatum: 'Begin gemeten op',
    gezamenlijk: 'Gezamenlijk doel',
    verhouding: 'Staat tot het gezamenlijke doel',
    reden: 'Reden',
    meting: 'Gemeten waarde',
    datum: 'Datum',
    vraag: 'Vraag',
    trekker: 'Wie zorgt voor het antwoord',
    uiterlijk: 'Antwoord uiterlijk',
    voorstel: 'Antwoord dat voorligt',
    antwoord: 'Antwoord dat geldt',
    oordelen: 'Oordelen',
    organisatie: 'Organisatie',
    oordeel: 'Oordeel',
  },
  waarden: {
    status: named(doelStatusNamen),
    soort: named(soortNamen),
    verhouding: named(verhoudingNamen),
    streefwaarde: (value) => showGetal(value),
    meting: (value) => showGetal(value),
  },
  onderwerpen: { doel: 'Doelen', visievraag: 'I-visie' },
  vindbaar: { doel: 'Doelen', visievraag: 'I-visie' },
}
