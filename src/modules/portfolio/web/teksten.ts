import type { Maatregel, Meerwerk, Opdracht, Programma } from '#modules/portfolio/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Where an order stands. */
export const opdrachtStatussen: Record<Opdracht['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  gegeven: { naam: 'Gegeven', tone: 'info' },
  bevraagd: { naam: 'Vraag open', tone: 'warning' },
  teruggegeven: { naam: 'Teruggegeven', tone: 'negative' },
  geaccepteerd: { naam: 'Geaccepteerd', tone: 'positive' },
  opgeleverd: { naam: 'Opgeleverd', tone: 'info' },
  afgerond: { naam: 'Afgerond', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
}

/** Where a measure stands. */
export const maatregelStatussen: Record<Maatregel['status'], { naam: string; tone: Tone }> = {
  gepland: { naam: 'Gepland', tone: 'neutral' },
  wacht: { naam: 'Wacht', tone: 'warning' },
  in_uitvoering: { naam: 'In uitvoering', tone: 'info' },
  klaar: { naam: 'Klaar', tone: 'positive' },
  gestopt: { naam: 'Gestopt', tone: 'negative' },
}

type Kwartaal = Maatregel['van']

const ONBEKEND = 'kwartaal onbekend'

/** One end of a measure in words: `Q1 2023`, `2023, kwartaal onbekend`. */
export function kwartaalTekst(punt: Kwartaal): string {
  if (punt === null) return ONBEKEND
  return punt.kwartaal === null ? `${punt.jaar}, ${ONBEKEND}` : `Q${punt.kwartaal} ${punt.jaar}`
}

/** When a measure runs, in words; what nobody knows is said, never filled in. */
export function wanneerTekst({ van, tot }: Pick<Maatregel, 'van' | 'tot'>): string {
  if (van === null && tot === null) return ONBEKEND
  if (van === null) return `tot en met ${kwartaalTekst(tot)}`
  if (tot === null) return `vanaf ${kwartaalTekst(van)}`
  if (van.kwartaal !== null || tot.kwartaal !== null)
    return van.jaar === tot.jaar && van.kwartaal === tot.kwartaal
      ? kwartaalTekst(van)
      : `${kwartaalTekst(van)} tot en met ${kwartaalTekst(tot)}`
  return van.jaar === tot.jaar ? kwartaalTekst(van) : `${van.jaar} tot en met ${tot.jaar}, ${ONBEKEND}`
}

/** The years of a sum, in words. */
export function jarenTekst({ vanJaar, totEnMetJaar }: Programma['totalen'][number]): string {
  if (vanJaar === null || totEnMetJaar === null) return 'Jaar onbekend'
  if (vanJaar === totEnMetJaar) return String(vanJaar)
  return `${vanJaar} tot en met ${totEnMetJaar}, niet per jaar verdeeld`
}

/** On what a measure stands, in a few words under its title. */
export function grondTekst({ opdracht, uitBron }: Pick<Maatregel, 'opdracht' | 'uitBron'>): string {
  if (opdracht) return `opdracht ${opdracht.nummer}, ${opdrachtStatussen[opdracht.status].naam.toLowerCase()}`
  return uitBron ? 'zonder opdracht, uit de bron' : 'nog geen opdracht'
}

/** What the state of extra work means for the reader; its word stands in `domain/meerwerk-namen.ts`. */
export const meerwerkTonen: Record<Meerwerk['status'], Tone> = {
  gevraagd: 'warning',
  gewogen: 'info',
  toegezegd: 'positive',
  afgewezen: 'neutral',
  uitgevoerd: 'positive',
}
