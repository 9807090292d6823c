import type { Tone } from '#web/design/badge.tsx'

/** Where the register comes from. */
export const registerBron = 'Coöperatief vernieuwen, Berenschot voor de VNG, 2016, bijlage 2'

/** The types of the report, and what is shown when a row gives none. */
export const registerSoortNamen: Record<string, string> = {
  netwerk: 'Netwerk',
  shared_service_center: 'Shared service center',
  fusie: 'Fusie',
  centrum: 'Centrum',
  project_programma: 'Project of programma',
  onbekend: 'Onbekend',
}

/** How a printed member was read, with the colour of what still has to be found out. */
export const uitkomstWoorden: Record<string, { naam: string; tone: Tone }> = {
  letterlijk: { naam: 'Letterlijk herkend', tone: 'positive' },
  schrijfwijze: { naam: 'Andere schrijfwijze', tone: 'info' },
  verkort: { naam: 'Verkorte naam', tone: 'info' },
  typefout: { naam: 'Typefout in de lijst', tone: 'info' },
  geen_gemeente: { naam: 'Geen gemeente', tone: 'warning' },
  eerder_lid: { naam: 'Was eerder lid', tone: 'neutral' },
  omschrijving: { naam: 'Omschrijving, geen naam', tone: 'negative' },
  niet_herkend: { naam: 'Niet herkend', tone: 'negative' },
}

/** How urgent a finding is: most urgent first. */
export const ernstWoorden = {
  fout: { naam: 'Eerst aanvullen', uitleg: 'Met deze regels kunt u nog niet rekenen: eerst moet iemand ze aanvullen.', tone: 'negative' },
  controleren: { naam: 'Controleren', uitleg: 'Hier moet iemand naar kijken, want de bron is niet eenduidig.', tone: 'warning' },
  info: { naam: 'Ter informatie', uitleg: 'Hier hoeft u niets te doen: zo zijn deze regels gelezen.', tone: 'info' },
} as const satisfies Record<string, { naam: string; uitleg: string; tone: Tone }>

/** The words of an urgency; one that is new here is at least shown. */
export function ernstVan(ernst: string): { naam: string; uitleg: string; tone: Tone } {
  return ernst in ernstWoorden ? ernstWoorden[ernst as keyof typeof ernstWoorden] : { naam: ernst, uitleg: '', tone: 'info' }
}

/** The kinds of findings. */
export const bevindingNamen: Record<string, string> = {
  aantal_wijkt_af: 'Aantal wijkt af van de tekst',
  verdeling_per_type: 'Aantal per soort',
  type_onbekend: 'Soort onbekend',
  type_afgekort: 'Soort afgekort',
  hoofdgemeente: 'Noemt een hoofdgemeente',
  hoofdgemeente_buiten_centrum: 'Hoofdgemeente bij een andere soort dan Centrum',
  centrum_zonder_hoofdgemeente: 'Centrum zonder hoofdgemeente',
  geen_ledenlijst: 'Geen leden genoemd',
  omschrijving_als_ledenlijst: 'Omschrijving in plaats van leden',
  eerdere_leden: 'Noemt leden van vroeger',
  geen_gemeente: 'Lid is geen gemeente',
  lid_niet_herkend: 'Lid niet herkend',
  zelfde_leden: 'Precies dezelfde leden',
  leden_binnen_andere: 'Alle leden ook in een andere regel',
  waarschijnlijk_dubbel: 'Waarschijnlijk dubbel',
  gemeente_in_meer: 'Gemeente in meer samenwerkingen',
  hoofdgemeente_in_meer: 'Hoofdgemeente in meer regels',
  naam_en_leden_verschillen: 'Naam en leden verschillen',
  gemeente_gesplitst: 'Eén gemeente in twee delen genoemd',
  naam_werd_gemeente: 'De naam werd een gemeente',
  gemeente_al_opgeheven: 'Lid was al opgeheven',
  typefout: 'Typefout in een naam',
  schrijfwijze: 'Andere schrijfwijze van een naam',
  verkort: 'Verkorte naam',
  afwijkende_scheiding: 'Leden anders gescheiden',
  voorvoegsel: 'Woord voor de leden',
}
