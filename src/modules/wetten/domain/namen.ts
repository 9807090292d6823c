import type { Impact, Onderwerp, Partijstand } from './analyse.ts'
import type { Aandacht, wetSoorten, WetStatus, zekerheden } from './wet.ts'

/** Kinds of rules as people say them. */
export const soortNamen: Record<(typeof wetSoorten)[number], string> = {
  wet: 'Wet',
  eu_verordening: 'EU-verordening',
  eu_richtlijn: 'EU-richtlijn',
  amvb: 'AMvB',
  vng_standaard: 'VNG-standaard',
  anders: 'Andere regel',
}

/** How sure the day is. */
export const zekerheidNamen: Record<(typeof zekerheden)[number], string> = {
  vast: 'Vast',
  verwacht: 'Verwacht',
  onbekend: 'Nog niet bekend',
}

/** Where a law stands. */
export const statusNamen: Record<WetStatus, string> = {
  op_de_agenda: 'Op de agenda',
  in_analyse: 'In analyse',
  geanalyseerd: 'Geanalyseerd',
  ingeregeld: 'Ingeregeld',
  vervallen: 'Vervallen',
}

/** What is late. */
export const aandachtNamen: Record<Aandacht, string> = {
  geen_trekker: 'Geen trekker',
  geen_analyse: 'Nog geen gedeelde analyse',
}

/** How a municipality stands to the analysis. */
export const partijstandNamen: Record<Partijstand, string> = {
  trekt: 'Trekt de analyse',
  niet_bekeken: 'Nog niet bekeken',
  hetzelfde: 'Hetzelfde',
  anders: 'Anders',
  verouderd: 'Zag een eerdere versie',
}

/** What a law can touch, with what to think of. */
export const onderwerpNamen: Record<Onderwerp, { naam: string; hulp: string }> = {
  processen: { naam: 'Processen', hulp: 'Welke stappen in het werk veranderen?' },
  applicaties: { naam: 'Applicaties en systemen', hulp: 'Wat moet een systeem kunnen dat het nu niet kan?' },
  gegevens: { naam: 'Gegevens', hulp: 'Welke gegevens komen erbij, en hoe lang bewaart u ze?' },
  beveiliging: { naam: 'Informatiebeveiliging en privacy', hulp: 'Is er een toets op privacy of een andere maatregel nodig?' },
  dienstverlening: { naam: 'Dienstverlening aan inwoners', hulp: 'Wat merken inwoners en ondernemers ervan?' },
  mensen: { naam: 'Mensen en opleiding', hulp: 'Wie moet iets nieuws leren of doen?' },
  geld: { naam: 'Geld', hulp: 'Wat kost het, eenmalig en per jaar? Schrijf PM als u het nog niet weet.' },
}

/** How much a law does to a subject. */
export const impactNamen: Record<Impact, string> = {
  onbekend: 'Nog niet bekend',
  geen: 'Geen',
  klein: 'Klein',
  groot: 'Groot',
}
