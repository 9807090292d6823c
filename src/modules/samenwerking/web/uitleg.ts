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

/** What each role means. */
export const deelnameRolUitleg: Record<string, string> = {
  eigenaar: 'Gaat over het voortbestaan, de organisatie en het geld van de regeling.',
  opdrachtgever: 'Bepaalt wat er komt, met welke kwaliteit en prijs.',
  afnemer: 'Neemt diensten af. Dat kan ook zonder eigenaar te zijn.',
  opdrachtnemer: 'Levert en adviseert.',
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
  dagelijks_bestuur: 'Dagelijks bestuur',
  ogo: 'Opdrachtgevers en opdrachtnemer',
  secretarissen: 'Gemeentesecretarissen',
  controllers: 'Concerncontrollers',
  overlegtafel: 'Overlegtafel',
  stuurgroep: 'Stuurgroep',
  kring: 'Kring van gemeenten',
  college: 'College van burgemeester en wethouders',
  raad: 'Gemeenteraad',
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
  doel: 'Doelen',
  wens: 'Wensen',
  voorstel: 'Voorstellen',
  opdracht: 'Opdrachten',
  brief: 'Brieven aan de raad',
}
