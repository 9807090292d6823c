/** A step or a factor of a cooperation that works: what it is, and where that was learned. */
export interface Spiegelstap {
  readonly code: string
  readonly naam: string
  /** What has to be there before it is done. */
  readonly klaarAls: string
}

/** The eight steps to a cooperation that steers well, in their order, in our words. @see 8 stappen voor betere ICT-regie in een gemeentelijke samenwerking, 2023 */
export const stappen: readonly Spiegelstap[] = [
  { code: 'ambities', naam: 'Ambities per gemeente', klaarAls: 'Elke eigenaar deelde een ambitie of grens waarvan de dag nog komt.' },
  { code: 'visie', naam: 'I-visie', klaarAls: 'Elke vraag van de i-visie heeft een antwoord dat het afgelopen jaar is vastgesteld.' },
  {
    code: 'sourcing',
    naam: 'Kiezen wie wat doet',
    klaarAls:
      'In een verkenning van het afgelopen jaar oordeelde elke eigenaar, en bij een keuze zei elke eigenaar wat hij zwaar laat wegen.',
  },
  { code: 'delen', naam: 'Elkaars doelen kennen', klaarAls: 'Elk gedeeld doel van een gemeente is naast het gezamenlijke doel gelegd.' },
  { code: 'kennen', naam: 'Elkaar kennen', klaarAls: 'Het OGO, de secretarissen en het bestuur kwamen het afgelopen jaar bij elkaar.' },
  { code: 'regie', naam: 'Tafels en stoelen', klaarAls: 'Alle tafels zijn er en op elke zetel zit iemand.' },
  { code: 'besturing', naam: 'Eenvoudige besturing', klaarAls: 'Er is een beslistabel vastgesteld die zegt wie waarover gaat.' },
  { code: 'transitie', naam: 'Plan met kwartalen', klaarAls: 'Elke maatregel van een programma dat loopt, heeft een kwartaal.' },
]

/** The seven factors by which a cooperation succeeds, in our words. @see Berenschot voor VNG, 2016, 5.3 */
export const factoren: readonly Spiegelstap[] = [
  {
    code: 'voordeel',
    naam: 'Voordeel vooraf duidelijk',
    klaarAls: 'Elk voorstel van het afgelopen jaar heeft een business case of realisatieplan.',
  },
  {
    code: 'scheiden',
    naam: 'Beleid en uitvoering gescheiden',
    klaarAls: 'Op de tafel van het bestuur ligt geen vraagstuk van de uitvoering.',
  },
  { code: 'deelname', naam: 'Vrij om mee te doen', klaarAls: 'Op elke gedeelde wens koos elke eigenaar: nu, later, meeliften of niet.' },
  { code: 'opdrachtgeverschap', naam: 'Goed opdrachtgeverschap', klaarAls: 'Wat in uitvoering is, heeft een opdracht die is aanvaard.' },
  {
    code: 'leiderschap',
    naam: 'Leiderschap',
    klaarAls: 'Bij elke vergadering van het bestuur van het afgelopen jaar waren er genoeg leden.',
  },
  { code: 'veranderkracht', naam: 'Het college beslist', klaarAls: 'Elk college nam het afgelopen jaar een besluit over de samenwerking.' },
  { code: 'getrapt', naam: 'In stappen invoeren', klaarAls: 'Er is een wens waar de ene gemeente voorop gaat en de andere later instapt.' },
]

/** What a room can show about a step: whether it is there, in a sentence, with the place where it can be seen. */
export interface Bewijs {
  readonly stap: string
  readonly isAf: boolean
  readonly zin: string
  readonly pad: string
}

/** A step with what was shown about it. */
export interface Gespiegeld extends Spiegelstap {
  readonly stand: 'af' | 'niet_af' | 'niet_te_zien'
  readonly bewijzen: Omit<Bewijs, 'stap'>[]
}

/** Lays what the rooms show beside the steps: a step is done when everything shown about it is, and unknown when nobody shows anything. */
export function spiegelVan(lijst: readonly Spiegelstap[], bewijzen: readonly Bewijs[]): Gespiegeld[] {
  return lijst.map((stap) => {
    const own = bewijzen.filter((bewijs) => bewijs.stap === stap.code)
    const stand = own.length === 0 ? 'niet_te_zien' : own.every(({ isAf }) => isAf) ? 'af' : 'niet_af'
    return { ...stap, stand, bewijzen: own.map(({ stap: _, ...bewijs }) => bewijs) }
  })
}

/** How far the steps are, and which one comes next. */
export function spiegelzin(lijst: readonly Gespiegeld[], soort: { een: string; meer: string }): string {
  const af = lijst.filter(({ stand }) => stand === 'af').length
  const eerste = lijst.find(({ stand }) => stand !== 'af')
  if (!eerste) return `Alle ${lijst.length} ${soort.meer} zijn af.`
  return `${af} van de ${lijst.length} ${soort.meer} ${af === 1 ? 'is' : 'zijn'} af. De eerste ${soort.een} die aandacht vraagt: ${eerste.naam.toLowerCase()}.`
}
