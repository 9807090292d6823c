import type { Planelement } from '#modules/afweging/domain/realisatieplan.ts'

/** What each element asks, and where the house already shows something of it. */
export const elementVragen: Record<Planelement, { vraag: string; elders?: { to: string; label: string } }> = {
  doelen: {
    vraag: 'Wat is er wanneer klaar, en waaraan ziet iedereen dat het gelukt is?',
    elders: { to: '/doelen', label: 'Doelen van de partijen' },
  },
  rollen: {
    vraag: 'Wie doet wat: de gemeenten, de opdrachtnemer en anderen? Wie mag wat beslissen?',
    elders: { to: '/samenwerking', label: 'Wie in welke rol meedoet' },
  },
  besturing: {
    vraag: 'Aan welke tafels stuurt u, met welk mandaat? Beslist iemand namens een groep gemeenten?',
    elders: { to: '/tafels', label: 'De tafels en hun mandaat' },
  },
  sponsors: {
    vraag: 'Welke gemeenten maken zich sterk voor het succes, en zeggen toe als eerste af te nemen?',
  },
  raden: {
    vraag: 'Hoe en wanneer kunnen de raden wegen wat dit betekent voor hun eigen opgaven?',
    elders: { to: '/zienswijzen', label: 'Zienswijzen van de raden' },
  },
  rechtsvorm: {
    vraag: 'In welke vorm gebeurt het, en wat verandert er aan de regeling?',
    elders: { to: '/samenwerking', label: 'De regeling' },
  },
  bekostiging: {
    vraag: 'Wie legt het geld neer om te beginnen, en hoe betaalt ieder daarna mee?',
    elders: { to: '/verdeelsleutels', label: 'De verdeelsleutels' },
  },
  organisatie: {
    vraag: 'Hoe is de uitvoering georganiseerd, en wie stuurt haar aan?',
    elders: { to: '/programmas', label: 'De programma’s' },
  },
  invoering: { vraag: 'In welke stappen komt het er? Wie begint, en wanneer volgen de anderen?' },
  regio: { vraag: 'Hoe past het bij wat er in de regio al samen gebeurt?' },
  landelijk: { vraag: 'Hoe past het bij wat landelijk gebeurt, zoals bij de VNG?' },
}
