import type { EvaluatieUitkomst } from '#modules/governance/domain/evaluatie.ts'
import { type Openbaarheid, openbaarheidNamen } from '#modules/governance/domain/gronden.ts'
import type { Tone } from '#web/design/badge.tsx'
import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history, search and on the start page. */
export const governanceWoorden: RoomWords = {
  handelingen: {
    startBehandeling: 'bracht in behandeling',
    planStappen: 'plande',
    setUiterlijk: 'zette de uiterste datum van',
    draagStapOver: 'droeg een stap over van',
    seeRoutemelding: 'zag de melding over de planning van',
    giveAdvies: 'gaf advies over',
    recordStap: 'legde de uitkomst vast over',
    startOngevraagdAdvies: 'begon een ongevraagd advies over',
    giveOngevraagdOordeel: 'gaf ongevraagd advies over',
    giveEvaluatie: 'keek terug op',
    stopBehandeling: 'stopte de behandeling van',
    addGroeifase: 'voegde een fase toe:',
    giveGroeibewijs: 'zei wat er te zien is van',
    openGroeivraag: 'begon een groeivraag:',
    answerGroeivraag: 'beantwoordde vragen over',
    closeGroeivraag: 'rondde een groeivraag af:',
    openGeschil: 'legde een verschil vast:',
    giveStandpunt: 'schreef een standpunt bij',
    raiseGeschil: 'legde een tafel hoger voor:',
    closeGeschil: 'rondde af:',
    addBeslistabel: 'stelde vast:',
  },
  velden: {
    stappen: 'Stappen',
    beslispunten: 'Beslispunten',
    partijen: 'Partijen',
    antwoorden: 'Antwoorden',
    criteria: 'Waaraan het te zien is',
    oordeel: 'Oordeel',
    bewijs: 'Bewijs',
    treden: 'Tafels',
    aard: 'Verschil in',
    afwijkingReden: 'Afwijking',
    regels: 'Regels',
    stemming: 'Hoe besloten',
    nummer: 'Nummer',
    ongevraagdAdvies: 'Ongevraagd advies',
    motivering: 'Motivering',
    voorwaarden: 'Voorwaarden',
    evaluatiedatum: 'Terugkijken op',
    gremium: 'Tafel',
    openbaarheid: 'Openbaarheid',
  },
  waarden: { openbaarheid: (value) => openbaarheidNamen[value as Openbaarheid] ?? value },
  onderwerpen: {
    behandeling: 'Behandelingen',
    besluit: 'Besluiten',
    beslistabel: 'De beslistabel',
    geschil: 'Verschillen van inzicht',
    groei: 'Groei',
  },
  vindbaar: { besluit: 'Besluiten' },
}

/** Where a way stands. */
export const behandelingStatussen: Record<string, { naam: string; tone: Tone }> = {
  lopend: { naam: 'Loopt', tone: 'info' },
  besloten: { naam: 'Besloten', tone: 'positive' },
  afgewezen: { naam: 'Afgewezen', tone: 'negative' },
  gestopt: { naam: 'Gestopt', tone: 'warning' },
}

/** What a table is asked. */
export const stapRollen: Record<string, string> = {
  advies: 'Advies',
  besluit: 'Besluit',
  zienswijze: 'Zienswijze',
  kennisname: 'Kennisname',
}

/** What a table said. */
export const uitkomstNamen: Record<string, { naam: string; tone: Tone }> = {
  positief: { naam: 'Positief', tone: 'positive' },
  negatief: { naam: 'Negatief', tone: 'negative' },
  aangenomen: { naam: 'Aangenomen', tone: 'positive' },
  verworpen: { naam: 'Verworpen', tone: 'negative' },
  gegeven: { naam: 'Zienswijze gegeven', tone: 'positive' },
  geen: { naam: 'Geen zienswijze', tone: 'neutral' },
  kennisgenomen: { naam: 'Kennisgenomen', tone: 'positive' },
}

/** The class of a line of a proposal. */
export const klasseNamen: Record<string, string> = {
  wettelijk_noodzakelijk: 'Wettelijk noodzakelijk',
  onvermijdelijk: 'Onvermijdelijk',
  wenselijk: 'Wenselijk',
}

/** Once, or every year. */
export const soortNamen: Record<string, string> = { incidenteel: 'Incidenteel', structureel: 'Structureel' }

/** What a table may decide, in running text. */
export const mandaatOnderwerpen: Record<string, string> = {
  dienst: 'diensten',
  prioriteit: 'prioriteiten',
  maatwerk: 'maatwerk',
  investering: 'investeringen',
  strategie: 'visie en strategie',
  organisatie: 'de organisatie',
}

/** Whether what a decision wanted was reached. */
export const evaluatieNamen: Record<EvaluatieUitkomst, { naam: string; tone: Tone }> = {
  bereikt: { naam: 'Bereikt', tone: 'positive' },
  deels: { naam: 'Deels bereikt', tone: 'warning' },
  niet: { naam: 'Niet bereikt', tone: 'negative' },
}
