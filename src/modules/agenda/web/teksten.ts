import type { Agenda, Agendapunt } from '#modules/agenda/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Where a meeting stands. */
export const agendaStanden: Readonly<Record<Agenda['status'], { naam: string; tone: Tone }>> = {
  voorbereiding: { naam: 'In voorbereiding', tone: 'neutral' },
  verzonden: { naam: 'Agenda verzonden', tone: 'info' },
  bezig: { naam: 'Vergadering bezig', tone: 'warning' },
  gesloten: { naam: 'Gesloten', tone: 'info' },
  vastgesteld: { naam: 'Besluitenlijst vastgesteld', tone: 'positive' },
}

/** What a table is asked, with what that means. */
export const puntSoortNamen: Readonly<Record<Agendapunt['soort'], { naam: string; uitleg: string }>> = {
  besluit: { naam: 'Besluit', uitleg: 'De tafel zegt ja of nee' },
  advies: { naam: 'Advies', uitleg: 'De tafel geeft een oordeel; een ander besluit' },
  bespreking: { naam: 'Bespreking', uitleg: 'De tafel wisselt meningen, zonder besluit' },
  kennisname: { naam: 'Kennisname', uitleg: 'De tafel hoeft het alleen te weten' },
  hamerstuk: { naam: 'Hamerstuk', uitleg: 'Een besluit zonder bespreking' },
}

/** Who may know. */
export const openbaarheidNamen: Readonly<Record<Agendapunt['openbaarheid'], { naam: string; uitleg: string }>> = {
  openbaar: { naam: 'Openbaar', uitleg: 'Alle partners lezen dit na het verzenden' },
  besloten: { naam: 'Besloten', uitleg: 'Alleen wie aan deze tafel zit' },
  geheim: { naam: 'Geheim', uitleg: 'Alleen wie aan deze tafel zit, met een plicht tot geheimhouding' },
}

/** What came out of an item. */
export const uitkomstBadges: Readonly<Record<NonNullable<Agendapunt['uitkomst']>, { naam: string; tone: Tone }>> = {
  aangenomen: { naam: 'Aangenomen', tone: 'positive' },
  verworpen: { naam: 'Verworpen', tone: 'negative' },
  positief: { naam: 'Positief advies', tone: 'positive' },
  negatief: { naam: 'Negatief advies', tone: 'negative' },
  besproken: { naam: 'Besproken', tone: 'positive' },
  kennisgenomen: { naam: 'Kennisgenomen', tone: 'positive' },
  uitgesteld: { naam: 'Stemmen staken: komt terug', tone: 'warning' },
  geen_quorum: { naam: 'Te weinig leden: komt terug', tone: 'warning' },
  aangehouden: { naam: 'Aangehouden: komt terug', tone: 'warning' },
}

/** As what somebody sits at a table. */
export const zetelRolNamen: Readonly<Record<string, string>> = {
  voorzitter: 'Voorzitter',
  lid: 'Lid',
  secretaris: 'Secretaris',
  adviseur: 'Adviseur',
}

/** The rule of a table in words: what a yes takes. */
export function regelTekst({ quorum, meerderheid }: Agenda['stemregel']): string {
  const aanwezig =
    quorum === 'geen'
      ? 'geen quorum nodig'
      : quorum === 'meerderheid'
        ? 'meer dan de helft van de leden aanwezig'
        : `${quorum} van de leden aanwezig`
  const ja: Readonly<Record<string, string>> = {
    volstrekt: 'meer dan de helft van de uitgebrachte stemmen',
    unaniem: 'niemand tegen',
    dubbel: 'een meerderheid van leden en van stemmen',
  }
  return `${aanwezig}; aangenomen bij ${ja[meerderheid] ?? `${meerderheid} van de uitgebrachte stemmen`}`
}
