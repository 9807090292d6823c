import type { Oordeel, Stand, Strekking } from '#modules/zienswijzen/domain/stand.ts'
import type { Rondesoort } from '#modules/zienswijzen/domain/termijn.ts'
import { oordeelNamen, strekkingNamen } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import type { Tone } from '#web/design/badge.tsx'
import type { RoomWords } from '#web/trail/words.ts'

/** What councils are asked a view on. */
export const soortNamen: Readonly<Record<Rondesoort, string>> = {
  ontwerpbegroting: 'Ontwerpbegroting',
  begrotingswijziging: 'Begrotingswijziging',
  ontwerpregeling: 'Ontwerpregeling',
  ander_besluit: 'Ander besluit',
}

/** Where a council stands. */
export const standen: Readonly<Record<Stand, { naam: string; tone: Tone }>> = {
  niets: { naam: 'Nog niets', tone: 'neutral' },
  in_voorbereiding: { naam: 'In voorbereiding', tone: 'info' },
  ingediend: { naam: 'Ingediend', tone: 'positive' },
  te_laat: { naam: 'Te laat ingediend', tone: 'warning' },
  geen: { naam: 'Geen zienswijze', tone: 'positive' },
  opgegaan: { naam: 'Opgegaan', tone: 'neutral' },
}

/** What happens with a point. */
export const oordeelTonen: Readonly<Record<Oordeel, Tone>> = { overgenomen: 'positive', deels: 'info', niet: 'warning' }

const inWoorden = (namen: Readonly<Record<string, string>>) => (value: string) => namen[value] ?? value

/** What others read of this room in history and on the start page. */
export const zienswijzenWoorden: RoomWords = {
  handelingen: {
    prepareZienswijzeronde: 'bereidde voor',
    changeZienswijzeronde: 'wijzigde',
    removeZienswijzeronde: 'gooide weg',
    sendZienswijzeronde: 'verzond naar de raden',
    planZienswijzeronde: 'verzette',
    beginZienswijze: 'begon aan',
    changeZienswijze: 'schreef aan',
    removeZienswijze: 'gooide weg',
    submitZienswijze: 'diende in',
    reageerOpPunt: 'schreef een reactie in',
    adoptNota: 'stelde de nota vast van',
    sendNota: 'verzond de nota van',
  },
  velden: {
    vraag: 'Vraag aan de raden',
    begrotingsjaar: 'Begrotingsjaar',
    reactieUiterlijk: 'Laatste dag',
    uiterlijkReden: 'Waarom die dag',
    vergadering: 'Vergadering die besluit',
    strekking: 'Strekking',
    raadsbesluitOp: 'Dag van het raadsbesluit',
    raadsbesluitKenmerk: 'Nummer van het raadsbesluit',
    correctieReden: 'Wat is gecorrigeerd',
    punten: 'Punten',
    punt: 'Punt',
    raad: 'Raad',
    nota: 'Nota',
    vastgesteldOp: 'Vastgesteld op',
    verzondenOp: 'Verzonden op',
  },
  waarden: {
    soort: inWoorden(soortNamen),
    strekking: inWoorden(strekkingNamen satisfies Record<Strekking, string>),
    oordeel: inWoorden(oordeelNamen),
  },
  onderwerpen: { zienswijzeronde: 'Rondes met zienswijzen', zienswijze: 'Zienswijzen' },
}
