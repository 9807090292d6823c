import {
  bron,
  code,
  datum,
  gemeenteCode,
  getal,
  keuze,
  maatstafOpties,
  organisatie,
  rolOpties,
  soortOpties,
  standOpties,
  tekst,
  type Veld,
} from './veld.ts'

/** What can be read in. */
export type InleesSoort = 'organisaties' | 'kenmerken' | 'deelnames' | 'verdeelsleutels'

/** One kind of import. */
export interface SoortBeschrijving {
  naam: string
  /** One thing and more things of it, for counts: "1 cijfer", "12 cijfers". */
  telwoord: readonly [enkelvoud: string, meervoud: string]
  /** What happens with the rows, in a sentence or two. */
  uitleg: string
  /** Permission that the reader needs besides `inlezen`. */
  permissie: string
  velden: readonly Veld[]
}

const organisatieVelden: readonly Veld[] = [
  {
    naam: 'naam',
    kop: 'Naam',
    ookGenoemd: ['organisatie', 'gemeente', 'naam organisatie'],
    lees: tekst(200),
    verplicht: true,
    uitleg: 'De naam van de organisatie.',
    leeg: '',
    breedte: 32,
  },
  {
    naam: 'soort',
    kop: 'Soort',
    ookGenoemd: ['type', 'soort organisatie'],
    lees: keuze(soortOpties),
    verplicht: true,
    uitleg: 'Gemeenschappelijke regeling, werkorganisatie of overig. Gemeenten staan al in het landelijke register.',
    leeg: '',
    breedte: 26,
  },
  {
    ...gemeenteCode,
    uitleg: 'Alleen voor gemeenten uit het landelijke register; u wijzigt die hier niet.',
    leeg: 'Geen gemeente uit het landelijke register.',
  },
  {
    naam: 'provincie',
    kop: 'Provincie',
    ookGenoemd: [],
    lees: tekst(40),
    verplicht: false,
    uitleg: 'Alleen voor gemeenten uit het landelijke register; u wijzigt die hier niet.',
    leeg: 'Niet ingevuld.',
    breedte: 16,
  },
  {
    naam: 'van',
    kop: 'Bestaat vanaf',
    ookGenoemd: ['van', 'vanaf', 'begindatum', 'opgericht'],
    lees: datum,
    verplicht: false,
    uitleg: 'De eerste dag.',
    leeg: 'Zonder begindatum.',
    breedte: 14,
  },
  {
    naam: 'totEnMet',
    kop: 'Bestaat tot en met',
    ookGenoemd: ['tot', 'tot en met', 't/m', 'einddatum', 'opgeheven'],
    lees: datum,
    verplicht: false,
    uitleg: 'De laatste dag.',
    leeg: 'De organisatie bestaat nog.',
    breedte: 18,
  },
  bron,
  code,
]

const kenmerkVelden: readonly Veld[] = [
  organisatie,
  gemeenteCode,
  {
    naam: 'kenmerk',
    kop: 'Kenmerk',
    ookGenoemd: ['indicator', 'onderwerp', 'soort cijfer'],
    lees: tekst(100),
    verplicht: true,
    uitleg: 'De naam of code van het kenmerk, bijvoorbeeld Inwoners.',
    leeg: '',
    breedte: 16,
  },
  {
    naam: 'peildatum',
    kop: 'Peildatum',
    ookGenoemd: ['datum', 'per', 'stand per', 'op'],
    lees: datum,
    verplicht: true,
    uitleg: 'De dag waarop is geteld.',
    leeg: '',
    breedte: 12,
  },
  {
    naam: 'waarde',
    kop: 'Waarde',
    ookGenoemd: ['aantal', 'cijfer', 'getal'],
    lees: getal({ decimalen: 4, cijfers: 14 }),
    verplicht: true,
    uitleg: 'Een getal vanaf 0, met ten hoogste 4 cijfers na de komma.',
    leeg: '',
    breedte: 14,
  },
  bron,
  {
    naam: 'stand',
    kop: 'Stand',
    ookGenoemd: ['status', 'ingediend'],
    lees: keuze(standOpties),
    verplicht: false,
    breedte: 12,
    uitleg:
      'Eigen kant: alleen uw organisatie ziet het. Ingediend: u deelt het met de partners; daarvoor is mandaat nodig. Openbaar: uit de landelijke statistiek.',
    leeg: 'Eigen kant.',
  },
  {
    naam: 'zichtbaar',
    kop: 'Zichtbaar voor',
    ookGenoemd: ['wie ziet dit', 'zichtbaarheid'],
    lees: tekst(200),
    verplicht: false,
    uitleg: 'Bij ingediend: partners, eigen organisatie, of de naam van een tafel.',
    leeg: 'Alle partners.',
    breedte: 20,
  },
  code,
]

const deelnameVelden: readonly Veld[] = [
  organisatie,
  gemeenteCode,
  {
    naam: 'rol',
    kop: 'Rol',
    ookGenoemd: ['rol in de samenwerking', 'hoedanigheid'],
    lees: keuze(rolOpties),
    verplicht: true,
    uitleg: 'Eigenaar, opdrachtgever, afnemer of opdrachtnemer.',
    leeg: '',
    breedte: 16,
  },
  {
    naam: 'via',
    kop: 'Via',
    ookGenoemd: ['neemt deel via', 'via organisatie'],
    lees: tekst(200),
    verplicht: false,
    uitleg: 'De organisatie via welke deze deelneemt.',
    leeg: 'Neemt zelf deel.',
    breedte: 24,
  },
  {
    naam: 'van',
    kop: 'Van',
    ookGenoemd: ['vanaf', 'begindatum', 'ingangsdatum', 'start'],
    lees: datum,
    verplicht: false,
    uitleg: 'De eerste dag. Nodig bij een nieuwe deelname.',
    leeg: 'Zonder begindatum; dat kan alleen als het al zo is.',
    breedte: 12,
  },
  {
    naam: 'totEnMet',
    kop: 'Tot en met',
    ookGenoemd: ['tot', 't/m', 'einddatum', 'einde'],
    lees: datum,
    verplicht: false,
    uitleg: 'De laatste dag. Deze kunt u wijzigen.',
    leeg: 'De deelname loopt door.',
    breedte: 12,
  },
  bron,
  code,
]

const sleutelVelden: readonly Veld[] = [
  {
    naam: 'sleutel',
    kop: 'Verdeelsleutel',
    ookGenoemd: ['sleutel', 'naam sleutel', 'naam'],
    lees: tekst(200),
    verplicht: true,
    uitleg: 'De naam. Alle regels met dezelfde naam en begindatum zijn samen één sleutel.',
    leeg: '',
    breedte: 34,
  },
  {
    naam: 'omschrijving',
    kop: 'Omschrijving',
    ookGenoemd: ['toelichting'],
    lees: tekst(2000),
    verplicht: false,
    uitleg: 'Waar de sleutel voor is. Op elke regel van de sleutel hetzelfde.',
    leeg: 'Geen omschrijving.',
    breedte: 30,
  },
  {
    naam: 'geldigVan',
    kop: 'Geldig van',
    ookGenoemd: ['van', 'vanaf', 'ingangsdatum', 'begindatum'],
    lees: datum,
    verplicht: true,
    uitleg: 'De eerste dag. Op elke regel van de sleutel hetzelfde.',
    leeg: '',
    breedte: 12,
  },
  {
    naam: 'geldigTotEnMet',
    kop: 'Geldig tot en met',
    ookGenoemd: ['tot', 'tot en met', 't/m', 'einddatum'],
    lees: datum,
    verplicht: false,
    uitleg: 'De laatste dag. Op elke regel van de sleutel hetzelfde.',
    leeg: 'Zonder einddatum.',
    breedte: 16,
  },
  {
    naam: 'niveau',
    kop: 'Onder',
    ookGenoemd: ['niveau', 'pad', 'onderdeel van'],
    lees: tekst(1000),
    verplicht: false,
    breedte: 20,
    uitleg: 'Onder welke organisatie dit deel wordt verdeeld; meer lagen met > ertussen: 1Stroom > Duiven.',
    leeg: 'De bovenste laag.',
  },
  organisatie,
  gemeenteCode,
  {
    naam: 'maatstaf',
    kop: 'Maatstaf',
    ookGenoemd: ['verdeling naar', 'verdeelmaatstaf'],
    lees: keuze(maatstafOpties),
    verplicht: true,
    uitleg: 'Vast, gelijk of kenmerk. Bij een mix staat elke organisatie er per maatstaf een keer.',
    leeg: '',
    breedte: 12,
  },
  {
    naam: 'kenmerk',
    kop: 'Kenmerk',
    ookGenoemd: ['indicator'],
    lees: tekst(100),
    verplicht: false,
    uitleg: 'Bij de maatstaf kenmerk: welk kenmerk, bijvoorbeeld Inwoners.',
    leeg: 'Geen kenmerk.',
    breedte: 14,
  },
  {
    naam: 'peildatum',
    kop: 'Peildatum',
    ookGenoemd: ['datum', 'per'],
    lees: datum,
    verplicht: false,
    uitleg: 'Bij de maatstaf kenmerk: de dag waarop is geteld.',
    leeg: 'Geen peildatum.',
    breedte: 12,
  },
  {
    naam: 'weging',
    kop: 'Weging',
    ookGenoemd: ['weging maatstaf', 'aandeel maatstaf'],
    lees: getal({ decimalen: 12, cijfers: 15 }),
    verplicht: false,
    uitleg: 'Hoe zwaar de maatstaf telt naast de andere. Binnen een laag overal hetzelfde.',
    leeg: '1.',
    breedte: 10,
  },
  {
    naam: 'gewicht',
    kop: 'Gewicht',
    ookGenoemd: ['percentage', 'aandeel', 'deel'],
    lees: getal({ decimalen: 12, cijfers: 15 }),
    verplicht: false,
    uitleg: 'Bij de maatstaf vast: het gewicht van deze organisatie.',
    leeg: 'Geen gewicht.',
    breedte: 12,
  },
  code,
]

/** Everything that can be read in, with the meaning of each column. */
export const inleesSoorten: Readonly<Record<InleesSoort, SoortBeschrijving>> = {
  organisaties: {
    naam: 'Organisaties',
    telwoord: ['organisatie', 'organisaties'],
    permissie: 'organisatie.beheren',
    velden: organisatieVelden,
    uitleg:
      'Nieuwe en gewijzigde organisaties van uw eigen samenwerking. Gemeenten uit het landelijke register herkennen wij; die wijzigen hier niet.',
  },
  kenmerken: {
    naam: 'Kenmerken',
    telwoord: ['cijfer', 'cijfers'],
    permissie: 'kenmerk.opstellen',
    velden: kenmerkVelden,
    uitleg:
      'Cijfers van uw eigen organisatie. Ze komen aan uw eigen kant, of gaan naar de partners als de kolom Stand dat zegt en u mandaat hebt.',
  },
  deelnames: {
    naam: 'Deelnames',
    telwoord: ['deelname', 'deelnames'],
    permissie: 'deelname.beheren',
    velden: deelnameVelden,
    uitleg: 'Wie in welke rol deelneemt, sinds wanneer. Nieuwe deelnames en gewijzigde einddatums.',
  },
  verdeelsleutels: {
    naam: 'Verdeelsleutels',
    telwoord: ['verdeelsleutel', 'verdeelsleutels'],
    permissie: 'verdeelsleutel.opstellen',
    velden: sleutelVelden,
    uitleg: 'Een regel per deel van een sleutel. Nieuwe en gewijzigde sleutels komen als concept aan uw eigen kant.',
  },
}

/** The names of what can be read in. */
export const inleesSoortNamen = Object.keys(inleesSoorten) as InleesSoort[]

/** A field by its name; an unknown one is a programmer's mistake. */
export function veldVan(soort: InleesSoort, naam: string): Veld {
  const found = inleesSoorten[soort].velden.find((veld) => veld.naam === naam)
  if (!found) throw new Error(`${soort} has no field ${naam}`)
  return found
}
