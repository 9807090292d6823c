/** One of the made-up people. All have the surname Fictief: nobody can take them for somebody who exists. */
export interface Mens {
  readonly aanmeldnaam: string
  readonly naam: string
  readonly omschrijving: string
}

/** The people of the three examples, in the order in which the start shows them. */
export const MENSEN: readonly Mens[] = [
  { aanmeldnaam: 'demandmanager.zevenaar', naam: 'Sanne Fictief', omschrijving: 'De Liemers: demandmanager van Zevenaar' },
  {
    aanmeldnaam: 'controller.zevenaar',
    naam: 'Bram Fictief',
    omschrijving: 'De Liemers: controller van Zevenaar, mag sleutels, cijfers en opmerkingen indienen',
  },
  {
    aanmeldnaam: 'secretaris.zevenaar',
    naam: 'Marleen Fictief',
    omschrijving: 'De Liemers: gemeentesecretaris van Zevenaar, mag sleutels indienen',
  },
  {
    aanmeldnaam: 'wethouder.zevenaar',
    naam: 'Youssef Fictief',
    omschrijving: 'De Liemers: wethouder van Zevenaar, lid van het algemeen bestuur',
  },
  { aanmeldnaam: 'griffier.zevenaar', naam: 'Tineke Fictief', omschrijving: 'De Liemers: griffier van Zevenaar' },
  { aanmeldnaam: 'demandmanager.duiven', naam: 'Joris Fictief', omschrijving: 'De Liemers: demandmanager van Duiven' },
  { aanmeldnaam: 'controller.duiven', naam: 'Lotte Fictief', omschrijving: 'De Liemers: controller van Duiven' },
  { aanmeldnaam: 'secretaris.duiven', naam: 'Ruben Fictief', omschrijving: 'De Liemers: gemeentesecretaris van Duiven' },
  {
    aanmeldnaam: 'wethouder.duiven',
    naam: 'Carla Fictief',
    omschrijving: 'De Liemers: wethouder van Duiven, lid van het algemeen bestuur',
  },
  { aanmeldnaam: 'griffier.duiven', naam: 'Anneke Fictief', omschrijving: 'De Liemers: griffier van Duiven' },
  { aanmeldnaam: 'raadslid.duiven', naam: 'Hatice Fictief', omschrijving: 'De Liemers: raadslid van Duiven, leest mee' },
  { aanmeldnaam: 'demandmanager.westervoort', naam: 'Nadia Fictief', omschrijving: 'De Liemers: demandmanager van Westervoort' },
  {
    aanmeldnaam: 'controller.westervoort',
    naam: 'Wouter Fictief',
    omschrijving: 'De Liemers: controller van Westervoort, mag sleutels, cijfers en opmerkingen indienen',
  },
  { aanmeldnaam: 'secretaris.westervoort', naam: 'Henk Fictief', omschrijving: 'De Liemers: gemeentesecretaris van Westervoort' },
  {
    aanmeldnaam: 'wethouder.westervoort',
    naam: 'Irene Fictief',
    omschrijving: 'De Liemers: wethouder van Westervoort, lid van het algemeen bestuur',
  },
  { aanmeldnaam: 'griffier.westervoort', naam: 'Freek Fictief', omschrijving: 'De Liemers: griffier van Westervoort' },
  { aanmeldnaam: 'directeur.rid', naam: 'Esther Fictief', omschrijving: 'De Liemers: directeur van de opdrachtnemer (RID)' },
  { aanmeldnaam: 'controller.sdl', naam: 'Dirk Fictief', omschrijving: 'De Liemers: controller van de gezamenlijke organisatie' },
  { aanmeldnaam: 'beheerder.deliemers', naam: 'Pim Fictief', omschrijving: 'De Liemers: beheerder' },
  {
    aanmeldnaam: 'controller.arnhem',
    naam: 'Fatima Fictief',
    omschrijving: 'De Connectie: controller van Arnhem, mag sleutels, cijfers en opmerkingen indienen',
  },
  {
    aanmeldnaam: 'secretaris.renkum',
    naam: 'Gerard Fictief',
    omschrijving: 'De Connectie: gemeentesecretaris van Renkum, mag sleutels en opmerkingen indienen',
  },
  { aanmeldnaam: 'secretaris.arnhem', naam: 'Anouk Fictief', omschrijving: 'De Connectie: gemeentesecretaris van Arnhem' },
  { aanmeldnaam: 'secretaris.rheden', naam: 'Stefan Fictief', omschrijving: 'De Connectie: gemeentesecretaris van Rheden' },
  { aanmeldnaam: 'demandmanager.rheden', naam: 'Eva Fictief', omschrijving: 'De Connectie: demandmanager van Rheden' },
  { aanmeldnaam: 'controller.renkum', naam: 'Hugo Fictief', omschrijving: 'De Connectie: controller van Renkum' },
  { aanmeldnaam: 'controller.rheden', naam: 'Jasmijn Fictief', omschrijving: 'De Connectie: controller van Rheden' },
  { aanmeldnaam: 'controller.connectie', naam: 'Paul Fictief', omschrijving: 'De Connectie: controller van de opdrachtnemer' },
  {
    aanmeldnaam: 'wethouder.arnhem',
    naam: 'Selma Fictief',
    omschrijving: 'De Connectie: wethouder van Arnhem, tot 2026 voorzitter van het bestuur',
  },
  {
    aanmeldnaam: 'wethouder.renkum',
    naam: 'Rob Fictief',
    omschrijving: 'De Connectie: wethouder van Renkum, tot 2026 lid van het bestuur',
  },
  {
    aanmeldnaam: 'wethouder.rheden',
    naam: 'Miriam Fictief',
    omschrijving: 'De Connectie: wethouder van Rheden, tot 2026 lid van het bestuur',
  },
  { aanmeldnaam: 'griffier.arnhem', naam: 'Kees Fictief', omschrijving: 'De Connectie: griffier van Arnhem' },
  { aanmeldnaam: 'griffier.renkum', naam: 'Laura Fictief', omschrijving: 'De Connectie: griffier van Renkum' },
  { aanmeldnaam: 'griffier.rheden', naam: 'Erik Fictief', omschrijving: 'De Connectie: griffier van Rheden' },
  { aanmeldnaam: 'directeur.connectie', naam: 'Noor Fictief', omschrijving: 'De Connectie: directeur van de opdrachtnemer' },
  { aanmeldnaam: 'beheerder.deconnectie', naam: 'Lars Fictief', omschrijving: 'De Connectie: beheerder' },
  {
    aanmeldnaam: 'controller.zaltbommel',
    naam: 'Ilse Fictief',
    omschrijving: 'Bommelerwaard: controller van Zaltbommel, mag sleutels, cijfers en opmerkingen indienen',
  },
  { aanmeldnaam: 'demandmanager.maasdriel', naam: 'Koen Fictief', omschrijving: 'Bommelerwaard: demandmanager van Maasdriel' },
  { aanmeldnaam: 'beheerder.bommelerwaard', naam: 'Tessa Fictief', omschrijving: 'Bommelerwaard: beheerder' },
  {
    aanmeldnaam: 'adviseur',
    naam: 'Mila Fictief',
    omschrijving: 'twee petten: demandmanager van Zevenaar (De Liemers) en van Arnhem (De Connectie)',
  },
]
