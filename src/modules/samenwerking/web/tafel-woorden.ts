import type { Stemregel, Tafel } from '#modules/samenwerking/contract.ts'

/** How often a table meets, in words. */
export const ritmeNamen: Record<Tafel['ritme'], string> = {
  wekelijks: 'elke week',
  tweewekelijks: 'om de twee weken',
  maandelijks: 'elke maand',
  tweemaandelijks: 'om de twee maanden',
  kwartaal: 'elk kwartaal',
  vier_maanden: 'om de vier maanden',
  halfjaar: 'elk half jaar',
  jaarlijks: 'één keer per jaar',
  op_verzoek: 'als iemand erom vraagt',
}

/** As what somebody sits at a table. */
export const zetelRolNamen: Record<string, string> = {
  voorzitter: 'voorzitter',
  lid: 'lid',
  secretaris: 'secretaris',
  adviseur: 'adviseur',
}

/** What a table may decide by itself. */
export const mandaatKlasseNamen: Record<Tafel['mandaat']['onderwerpen'][number], string> = {
  dienst: 'Nieuwe of andere diensten',
  prioriteit: 'Prioriteiten',
  maatwerk: 'Maatwerk voor één gemeente',
  investering: 'Investeringen',
  strategie: 'Visie en strategie',
  organisatie: 'De organisatie van de opdrachtnemer',
}

/** The voting rule as a sentence. */
export function stemregelTekst({ quorum, meerderheid }: Pick<Stemregel, 'quorum' | 'meerderheid'>): string {
  const aanwezig =
    quorum === 'geen'
      ? 'Vergaderen mag met elk aantal leden'
      : quorum === 'meerderheid'
        ? 'Meer dan de helft van de leden is aanwezig'
        : `Ten minste ${quorum} van de leden is aanwezig`
  const ja: Record<string, string> = {
    volstrekt: 'een besluit heeft meer dan de helft van de uitgebrachte stemmen',
    unaniem: 'een besluit heeft alle uitgebrachte stemmen',
    dubbel: 'een besluit heeft meer dan de helft van de stemmen én van de leden',
  }
  return `${aanwezig}; ${ja[meerderheid] ?? `een besluit heeft ten minste ${meerderheid} van de uitgebrachte stemmen`}.`
}
