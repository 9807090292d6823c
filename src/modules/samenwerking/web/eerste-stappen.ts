import type { Rol } from '#modules/samenwerking/contract.ts'

/** Something to do first in this house, and where. */
export interface Stap {
  titel: string
  uitleg: string
  to: string
}

const bekijkSamenwerking: Stap = {
  titel: 'Bekijk uw samenwerking',
  uitleg: 'Wie meedoet, in welke rol, en sinds wanneer.',
  to: '/samenwerking',
}
const wieBetaalt: Stap = {
  titel: 'Zie wie wat betaalt',
  uitleg: 'De geldende verdeelsleutel, met uitleg per gemeente.',
  to: '/verdeelsleutels',
}
const legCijfersVast: Stap = {
  titel: 'Leg uw cijfers vast',
  uitleg: 'Werkplekken, fte en accounts. Alleen uw organisatie ziet ze, tot u ze indient.',
  to: '/kenmerken',
}
const stelSleutelOp: Stap = {
  titel: 'Stel een verdeelsleutel op',
  uitleg: 'Reken na wat een andere sleutel voor ieder betekent, aan uw eigen kant.',
  to: '/verdeelsleutels/nieuw',
}
const vulStoelen: Stap = { titel: 'Vul de lege stoelen', uitleg: 'Wie spreekt voor uw organisatie op elk niveau?', to: '/vraag-en-aanbod' }
const schrijfWens: Stap = {
  titel: 'Schrijf een wens',
  uitleg: 'Wat heeft uw gemeente nodig? Daar begint elk voorstel mee.',
  to: '/wensen/nieuw',
}
const geefMandaat: Stap = {
  titel: 'Geef een mandaat',
  uitleg: 'Wie mag namens uw organisatie indienen, en tot welk bedrag?',
  to: '/mandaten',
}
const leesHistorie: Stap = { titel: 'Lees de historie', uitleg: 'Wie deed wat, wanneer en waarom.', to: '/historie' }

const stappen: Record<Rol, readonly Stap[]> = {
  beheerder: [
    {
      titel: 'Leg de deelnemers vast',
      uitleg: 'Welke organisaties doen mee, in welke rol en sinds wanneer.',
      to: '/samenwerking/deelnemers',
    },
    { titel: 'Leg de rechtsvorm vast', uitleg: 'Daaruit volgt welke kalender van de wet geldt.', to: '/samenwerking' },
    { titel: 'Geef mensen een pet', uitleg: 'Met de pet komen de rechten.', to: '/mensen' },
  ],
  demandmanager: [schrijfWens, vulStoelen, legCijfersVast],
  controller: [legCijfersVast, wieBetaalt, stelSleutelOp],
  directeur: [vulStoelen, geefMandaat, wieBetaalt],
  secretaris: [geefMandaat, vulStoelen, wieBetaalt],
  bestuurder: [wieBetaalt, geefMandaat, bekijkSamenwerking],
  griffier: [bekijkSamenwerking, wieBetaalt, leesHistorie],
  lezer: [bekijkSamenwerking, wieBetaalt, leesHistorie],
}

/** What somebody with this role does first; a role that is not known yet can always read. */
export function eersteStappen(rol: string): readonly Stap[] {
  return stappen[rol as Rol] ?? stappen.lezer
}
