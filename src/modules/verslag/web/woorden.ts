import type { Tone } from '#web/design/badge.tsx'
import type { RoomWords } from '#web/trail/words.ts'

/** What others read of this room in history and on the start page. */
export const verslagWoorden: RoomWords = {
  handelingen: {
    freezeMomentopname: 'bevroor de cijfers',
    prepareBriefronde: 'bereidde voor',
    changeBriefronde: 'wijzigde',
    offerBriefronde: 'bood aan',
    correctBriefronde: 'corrigeerde de cijfers van',
    changeBrief: 'schreef aan',
    finishBrief: 'meldde gereed',
    reopenBrief: 'opende opnieuw',
    releaseBrief: 'gaf vrij',
    refuseBrief: 'weigerde',
  },
  velden: {
    onderwerp: 'Onderwerp',
    aanleiding: 'Aanleiding',
    kernboodschap: 'Kernboodschap',
    vervolg: 'Vervolg',
    afgesprokenOp: 'Afgesproken dag',
    inleiding: 'Inleiding',
    lokaal: 'Eigen deel',
    dekking: 'Dekking',
    secretaris: 'Secretaris',
    burgemeester: 'Burgemeester',
    controlecode: 'Controlecode',
    reden: 'Reden',
  },
  onderwerpen: { momentopname: 'Momentopnamen', briefronde: 'Brievenrondes', brief: 'Brieven aan de raad' },
}

/** Where a letter stands. */
export const briefStatussen: Record<string, { naam: string; tone: Tone }> = {
  te_schrijven: { naam: 'Wordt geschreven', tone: 'neutral' },
  gereed: { naam: 'Gereed voor het college', tone: 'info' },
  vrijgegeven: { naam: 'Vrijgegeven', tone: 'positive' },
  geweigerd: { naam: 'Geweigerd', tone: 'negative' },
}

/** Whether it comes at the agreed moment. */
export const tijdigheden: Record<string, { naam: string; tone: Tone }> = {
  op_tijd: { naam: 'Op tijd', tone: 'positive' },
  te_vroeg: { naam: 'Te vroeg', tone: 'warning' },
  te_laat: { naam: 'Te laat', tone: 'warning' },
  geweigerd: { naam: 'Geweigerd', tone: 'negative' },
  wacht: { naam: 'Wacht op de dag', tone: 'neutral' },
  vandaag: { naam: 'Vandaag is de dag', tone: 'info' },
}
