import type { Tone } from '#web/design/badge.tsx'

/** Legal forms as people say them. */
export const vormNamen: Record<string, string> = {
  openbaar_lichaam: 'Openbaar lichaam',
  bedrijfsvoeringsorganisatie: 'Bedrijfsvoeringsorganisatie',
  gemeenschappelijk_orgaan: 'Gemeenschappelijk orgaan',
  centrumgemeente: 'Centrumgemeente',
  regeling_zonder_meer: 'Regeling zonder meer',
  netwerk: 'Netwerk',
}

/** Legal forms in one sentence, with their article. */
export const vormUitleg: Record<string, string> = {
  openbaar_lichaam: 'Rechtspersoon met een algemeen en een dagelijks bestuur (Wgr artikel 8 lid 1).',
  bedrijfsvoeringsorganisatie:
    'Rechtspersoon met één bestuur, alleen door colleges en alleen voor ondersteunende en uitvoerende taken (Wgr artikel 8 lid 3).',
  gemeenschappelijk_orgaan: 'Eén orgaan zonder rechtspersoon (Wgr artikel 8 lid 2).',
  centrumgemeente: 'Eén gemeente voert uit voor de andere; er is geen eigen rechtspersoon en geen eigen begroting (Wgr artikel 8 lid 4).',
  regeling_zonder_meer: 'Alleen afspraken, zonder orgaan of rechtspersoon (Wgr artikel 1).',
  netwerk: 'Samenwerking zonder gemeenschappelijke regeling.',
}

/** Roles of an organisation in the cooperation. */
export const deelnameRolNamen: Record<string, string> = {
  eigenaar: 'Eigenaar',
  opdrachtgever: 'Opdrachtgever',
  afnemer: 'Afnemer',
  opdrachtnemer: 'Opdrachtnemer',
}

/** What each role means. */
export const deelnameRolUitleg: Record<string, string> = {
  eigenaar: 'Gaat over het voortbestaan, de organisatie en het geld van de regeling.',
  opdrachtgever: 'Bepaalt wat er komt, met welke kwaliteit en prijs.',
  afnemer: 'Neemt diensten af. Dat kan ook zonder eigenaar te zijn.',
  opdrachtnemer: 'Levert en adviseert.',
}

/** Kinds of organisations. */
export const organisatieSoortNamen: Record<string, string> = {
  gemeente: 'Gemeente',
  gemeenschappelijke_regeling: 'Gemeenschappelijke regeling',
  werkorganisatie: 'Werkorganisatie',
  overig: 'Overig',
}

/** Where a key stands, with the colour of its badge. */
export const sleutelStatussen: Record<string, { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  vastgesteld: { naam: 'Vastgesteld', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'warning' },
  vervallen: { naam: 'Opgevolgd', tone: 'neutral' },
}

/** Who sees a thing, in words: "who can see this?" on every object. */
export function wieZiet(
  zijde: { ingediendOp: string | null; zichtbaarheid: string; eigenOrganisatieNaam: string },
  tafelNaam?: string,
): string {
  if (!zijde.ingediendOp) return `Alleen ${zijde.eigenOrganisatieNaam} ziet dit: het is nog niet ingediend.`
  if (zijde.zichtbaarheid === 'tafel') return `Alleen ${tafelNaam ?? 'één tafel'} en ${zijde.eigenOrganisatieNaam} zien dit.`
  if (zijde.zichtbaarheid === 'eigen_organisatie') return `Alleen ${zijde.eigenOrganisatieNaam} ziet dit, ook nu het is ingediend.`
  return 'Alle partners in deze samenwerking zien dit.'
}

/** Names of operations in the history. */
export const handelingNamen: Record<string, string> = {
  draftVerdeelsleutel: 'stelde op',
  changeVerdeelsleutel: 'wijzigde',
  removeVerdeelsleutel: 'gooide weg',
  submitVerdeelsleutel: 'diende in',
  withdrawVerdeelsleutel: 'trok in',
  adoptVerdeelsleutel: 'legde het besluit vast over',
  draftKenmerkwaarde: 'legde vast',
  changeKenmerkwaarde: 'wijzigde',
  removeKenmerkwaarde: 'gooide weg',
  submitKenmerkwaarde: 'diende in',
  addOpmerking: 'schreef',
  submitOpmerking: 'deelde',
  removeOpmerking: 'gooide weg',
  addDeelname: 'voegde toe',
  endDeelname: 'beëindigde',
  addContact: 'zette op een stoel',
  endContact: 'haalde van de stoel',
  grantMandaat: 'gaf',
  endMandaat: 'beëindigde',
  addAanstelling: 'gaf een pet aan',
  endAanstelling: 'nam een pet af van',
  addOrganisatie: 'voegde toe',
  changeOrganisatie: 'wijzigde',
  changeRegeling: 'wijzigde',
  addRechtsvorm: 'legde een rechtsvorm vast voor',
  addDienstonderdeel: 'voegde een dienstonderdeel toe aan',
  loadExamples: 'laadde',
  commitInlezing: 'las in',
  undoInlezing: 'draaide terug',
}

/** Names of fields in the history. */
export const veldNamen: Record<string, string> = {
  naam: 'Naam',
  korteNaam: 'Korte naam',
  omschrijving: 'Omschrijving',
  opbouw: 'Opbouw',
  geldigVan: 'Geldig van',
  geldigTotEnMet: 'Geldig tot en met',
  status: 'Status',
  besluit: 'Besluit',
  kenmerk: 'Kenmerk',
  peildatum: 'Peildatum',
  waarde: 'Waarde',
  bron: 'Bron',
  ingediendOp: 'Ingediend op',
  zichtbaarheid: 'Zichtbaar voor',
  tekst: 'Tekst',
  organisatie: 'Organisatie',
  rol: 'Rol',
  via: 'Via',
  van: 'Van',
  totEnMet: 'Tot en met',
  functie: 'Functie',
  kant: 'Kant',
  niveau: 'Niveau',
  persoon: 'Persoon',
  onderwerp: 'Onderwerp',
  tafels: 'Tafels',
  soort: 'Soort',
  rechtsvorm: 'Rechtsvorm',
  dienstonderdeel: 'Dienstonderdeel',
  stand: 'Stand',
  nieuw: 'Nieuw',
  gewijzigd: 'Gewijzigd',
  ongewijzigd: 'Ongewijzigd',
  fout: 'Rijen met een fout',
}

/** Words of law and practice with their one explanation and source; the glossary of docs/begrippen.md says the same. */
export const begrippen = {
  verdeelsleutel: {
    woord: 'verdeelsleutel',
    uitleg: 'De afspraak over welk deel van de kosten elke deelnemer betaalt.',
    bron: 'besluit van de deelnemers',
  },
  peildatum: { woord: 'peildatum', uitleg: 'De dag waarop is geteld. Met een andere dag kan de verdeling anders zijn.', bron: 'praktijk' },
  maatstaf: {
    woord: 'maatstaf',
    uitleg: 'Waarnaar wordt verdeeld: vaste gewichten, gelijke delen of een geteld kenmerk, zoals inwoners.',
    bron: 'praktijk',
  },
  mandaat: {
    woord: 'mandaat',
    uitleg: 'De bevoegdheid om namens de organisatie iets in te dienen of te besluiten.',
    bron: 'Awb afdeling 10.1.1',
  },
  deelnemer: {
    woord: 'deelnemer',
    uitleg: 'Een organisatie die meedoet in de samenwerking, in een of meer rollen.',
    bron: 'Wgr artikel 1',
  },
  rechtsvorm: {
    woord: 'rechtsvorm',
    uitleg: 'De vorm van de regeling. Daaruit volgt welke kalender van de wet geldt.',
    bron: 'Wgr artikel 8',
  },
  legeStoel: { woord: 'lege stoel', uitleg: 'Een niveau waarop niemand voor deze partij spreekt.', bron: 'praktijk' },
  eigenKant: {
    woord: 'eigen kant',
    uitleg: 'Wat uw organisatie maakt, is alleen voor uw organisatie, tot iemand met mandaat het indient.',
    bron: 'afspraak in Regiekamer',
  },
} as const

/** Kinds of tables (gremia). */
export const tafelSoortNamen: Record<string, string> = {
  bestuur: 'Bestuur',
  ogo: 'Opdrachtgevers en opdrachtnemer',
  secretarissen: 'Gemeentesecretarissen',
  controllers: 'Concerncontrollers',
  overlegtafel: 'Overlegtafel',
  stuurgroep: 'Stuurgroep',
}

/** Levels at which demand and supply meet, with what they talk about. */
export const niveauNamen: Record<string, { naam: string; uitleg: string }> = {
  strategisch: { naam: 'Strategisch', uitleg: 'Waar willen we samen heen, en wat mag het kosten?' },
  tactisch: { naam: 'Tactisch', uitleg: 'Wat spreken we af, en houden we ons daaraan?' },
  operationeel: { naam: 'Operationeel', uitleg: 'Wat is er vandaag nodig?' },
}

/** The two sides of the table. */
export const kantNamen: Record<string, string> = { vraag: 'Vraag', aanbod: 'Aanbod' }

/** What a mandate is about. */
export const mandaatOnderwerpNamen: Record<string, string> = {
  verdeelsleutel: 'Verdeelsleutels',
  kenmerk: 'Cijfers',
  opmerking: 'Opmerkingen',
}
