/** How a table votes: heads that must be there and what a yes takes; a part reads `2/3`. `bron` says where the rule stands. */
export interface Regel {
  readonly quorum: string
  readonly meerderheid: string
  readonly bron: string
}

/** Who says how a table votes: a law, the regeling of the cooperation, or the table itself. */
export type Grondslag = 'wet' | 'regeling' | 'afspraak'

/** The rule that a table of this kind begins with. */
export interface Standaardregel {
  readonly quorum: string
  readonly meerderheid: string
  readonly grondslag: Grondslag
  /** The articles of the law; empty where no law says anything. */
  readonly artikel: string
  /** Why this is the rule here, and who may choose another. */
  readonly waarom: string
}

interface Tabelregel extends Standaardregel {
  readonly soorten: readonly string[]
  /** Legal forms under which it holds; left out: under each. */
  readonly vormen?: readonly string[]
}

const gemeentewet = { quorum: 'meerderheid', meerderheid: 'volstrekt' } as const

/** Read from the top: the first rule that fits the kind of table and the legal form. */
export const stemregelTabel: readonly Tabelregel[] = [
  {
    soorten: ['raad'],
    ...gemeentewet,
    grondslag: 'wet',
    artikel: 'Gemeentewet artikel 20 en 30',
    waarom: 'De wet bepaalt hoe een gemeenteraad stemt. Een reglement kan daar niet van afwijken.',
  },
  {
    soorten: ['college'],
    quorum: '1/2',
    meerderheid: 'volstrekt',
    grondslag: 'wet',
    artikel: 'Gemeentewet artikel 56 en 58',
    waarom: 'De wet bepaalt hoe een college stemt: de helft van de leden is genoeg. Een reglement kan daar niet van afwijken.',
  },
  {
    soorten: ['bestuur'],
    vormen: ['openbaar_lichaam'],
    ...gemeentewet,
    grondslag: 'wet',
    artikel: 'Wgr artikel 22 lid 1, Gemeentewet artikel 20 en 30',
    waarom:
      'Voor het algemeen bestuur van een openbaar lichaam gelden de regels van de gemeenteraad. De regeling kan voor bepaalde besluiten meer stemmen vragen (Wgr artikel 13 lid 4).',
  },
  {
    soorten: ['bestuur'],
    vormen: ['bedrijfsvoeringsorganisatie'],
    ...gemeentewet,
    grondslag: 'regeling',
    artikel: '',
    waarom:
      'Een bedrijfsvoeringsorganisatie heeft één bestuur. Wgr artikel 22 lid 1 geldt daar niet voor: de regeling of het reglement van orde bepaalt hoe het stemt.',
  },
  {
    soorten: ['bestuur'],
    vormen: ['gemeenschappelijk_orgaan'],
    ...gemeentewet,
    grondslag: 'regeling',
    artikel: '',
    waarom:
      'Wgr artikel 22 lid 1 geldt niet voor een gemeenschappelijk orgaan: de regeling of het reglement van orde bepaalt hoe het stemt.',
  },
  {
    soorten: ['dagelijks_bestuur'],
    ...gemeentewet,
    grondslag: 'regeling',
    artikel: '',
    waarom:
      'Wgr artikel 22 lid 1 gaat alleen over het algemeen bestuur: de regeling of het reglement van orde bepaalt hoe deze tafel stemt.',
  },
  {
    soorten: ['bestuur'],
    ...gemeentewet,
    grondslag: 'afspraak',
    artikel: '',
    waarom: 'Bij deze rechtsvorm hoort geen bestuur in de zin van de Wgr: de partijen spreken zelf af hoe zij besluiten.',
  },
]

const AFSPRAAK: Standaardregel = {
  ...gemeentewet,
  grondslag: 'afspraak',
  artikel: '',
  waarom: 'Over deze tafel zegt de wet niets: zij spreekt zelf af hoe zij besluit.',
}

/**
 * The rule that a new table of this kind begins with under this form. Where the law says nothing it is that of a council (Gemeentewet art. 20
 * and 30), which somebody has to take over. @see Wgr art. 13, 14a and 22; Gemeentewet art. 20, 30, 56 and 58
 */
export function standaardregel({ soort, vorm }: { readonly soort: string; readonly vorm: string | null }): Standaardregel {
  const found = stemregelTabel.find(({ soorten, vormen }) => soorten.includes(soort) && (!vormen || vormen.includes(vorm ?? '')))
  if (!found) return AFSPRAAK
  const { soorten: _, vormen: __, ...regel } = found
  return regel
}

/**
 * What the rule of a table rests on: the law, a regeling or agreement that chose it, another rule than that of the law or the house with its
 * ground, or nothing that anybody wrote down.
 */
export type Stemregeloordeel = 'volgens_de_wet' | 'vastgelegd' | 'afwijkend' | 'afwijkend_zonder_grond' | 'niet_vastgelegd'

/** Holds the rule of a table against the one that it would begin with. */
export function oordeelOver(regel: Regel, standaard: Standaardregel): Stemregeloordeel {
  const heeftGrond = regel.bron.trim() !== ''
  const isGelijk = regel.quorum === standaard.quorum && regel.meerderheid === standaard.meerderheid
  if (!isGelijk) return heeftGrond ? 'afwijkend' : 'afwijkend_zonder_grond'
  if (standaard.grondslag === 'wet') return 'volgens_de_wet'
  return heeftGrond ? 'vastgelegd' : 'niet_vastgelegd'
}

/** A table whose rule differs without a ground, or rests on nothing where the law leaves it open. */
export interface Stemregelbevinding {
  readonly tafelId: string
  readonly tafelNaam: string
  readonly melding: string
}

/** Tables of which nobody said where their rule comes from. A table that makes its own agreements is left alone as long as it keeps to the usual rule. */
export function stemregelsZonderGrond(
  tafels: readonly { readonly id: string; readonly naam: string; readonly soort: string; readonly stemregel: Regel }[],
  vorm: string | null,
): Stemregelbevinding[] {
  return tafels.flatMap(({ id, naam, soort, stemregel }) => {
    const standaard = standaardregel({ soort, vorm })
    const oordeel = oordeelOver(stemregel, standaard)
    const zeg = (melding: string) => [{ tafelId: id, tafelNaam: naam, melding }]
    if (oordeel === 'afwijkend_zonder_grond')
      return zeg(
        standaard.grondslag === 'wet'
          ? `${naam} stemt anders dan de wet zegt (${standaard.artikel}), zonder grond.`
          : `${naam} stemt anders dan gebruikelijk, zonder grond.`,
      )
    if (oordeel === 'niet_vastgelegd' && standaard.grondslag === 'regeling')
      return zeg(`Niemand legde vast waar staat hoe ${naam} stemt. De wet laat dat aan de regeling over.`)
    return []
  })
}
