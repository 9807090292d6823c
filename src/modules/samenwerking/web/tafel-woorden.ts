import type { Stemregel, Tafel } from '#modules/samenwerking/contract.ts'
import { oordeelOver, type Standaardregel } from '#modules/samenwerking/domain/stemregel.ts'

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

/** What the voting rule of a table rests on, in words: the law with its article, the place where it stands, or the ground to differ. */
export function stemregelGrond(regel: Stemregel, standaard: Standaardregel): string {
  switch (oordeelOver(regel, standaard)) {
    case 'volgens_de_wet':
      return `Volgens de wet (${standaard.artikel})`
    case 'vastgelegd':
      return `Vastgelegd in: ${regel.bron}`
    case 'afwijkend':
      return `Afwijkend ${standaard.grondslag === 'wet' ? `van de wet (${standaard.artikel})` : 'van de gewone regel'}, grond: ${regel.bron}`
    case 'afwijkend_zonder_grond':
      return `Afwijkend ${standaard.grondslag === 'wet' ? `van de wet (${standaard.artikel})` : 'van de gewone regel'}, zonder grond`
    case 'niet_vastgelegd':
      return 'Nergens vastgelegd'
  }
}
