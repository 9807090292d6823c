/** A table, as far as the question what is missing needs it. */
export interface Gremium {
  readonly id: string
  readonly naam: string
  readonly soort: string
  /** Of a college or council: whose. */
  readonly organisatieId: string | null
  readonly leden: readonly {
    readonly organisatieId: string
    readonly rol: string
    readonly plaatsvervangerVan: string | null
  }[]
}

/** An organisation that takes part, by name. */
export interface Deelnemer {
  readonly organisatieId: string
  readonly organisatieNaam: string
}

/** A kind of table that the cooperation should have and has not. */
export interface OntbrekendeTafel {
  readonly soort: string
  readonly organisatieId: string | null
  /** What is missing without it, in a sentence. */
  readonly gemis: string
}

/** A place at a table where nobody sits. */
export interface LegeZetel {
  readonly tafelId: string
  readonly tafelNaam: string
  /** The organisation without a seat; null for a table without a chair or without anybody. */
  readonly organisatieId: string | null
  readonly melding: string
}

/** Forms with a board of their own; the others have none. @see Wgr art. 8 and 14a */
const metBestuur = new Set(['openbaar_lichaam', 'bedrijfsvoeringsorganisatie', 'gemeenschappelijk_orgaan'])

/** Whether a cooperation of this form has a board of its own. */
const heeftBestuur = (vorm: string | null): boolean => vorm !== null && metBestuur.has(vorm)

/** Tables of the cooperation as a whole, and what is missing without them (bestuursopdracht De Connectie, chapter 2). */
const gezamenlijk: Readonly<Record<string, string>> = {
  bestuur: 'niemand stelt de begroting en de jaarrekening vast',
  ogo: 'opdrachtgevers en opdrachtnemer bespreken inhoud en prioriteit nergens samen',
  secretarissen: 'een knelpunt waar het OGO niet uitkomt, heeft geen volgende tafel',
  controllers: 'niemand toetst het geld namens alle partijen voordat het OGO het behandelt',
}

/** Kinds of tables at which every owner or client has a seat. */
const iedereenZit = new Set(['bestuur', 'ogo', 'secretarissen', 'controllers'])

/** Kinds of tables that a cooperation of this form lacks: its own four, and a college and a council for every municipality that takes part. */
export function ontbrekendeTafels(tafels: readonly Gremium[], gemeenten: readonly Deelnemer[], vorm: string | null): OntbrekendeTafel[] {
  const known = new Set(tafels.map(({ soort }) => soort))
  const own = new Set(tafels.map(({ soort, organisatieId }) => `${soort} ${organisatieId}`))
  return [
    ...Object.entries(gezamenlijk)
      .filter(([soort]) => !known.has(soort) && (heeftBestuur(vorm) || soort !== 'bestuur'))
      .map(([soort, gemis]) => ({ soort, organisatieId: null, gemis: `Zonder deze tafel: ${gemis}.` })),
    ...gemeenten.flatMap(({ organisatieId, organisatieNaam }) =>
      (['college', 'raad'] as const)
        .filter((soort) => !own.has(`${soort} ${organisatieId}`))
        .map((soort) => ({
          soort,
          organisatieId,
          gemis:
            soort === 'college'
              ? `Zonder deze tafel kan ${organisatieNaam} zelf niets besluiten.`
              : `Zonder deze tafel geeft de raad van ${organisatieNaam} geen zienswijze.`,
        })),
    ),
  ]
}

/** Empty chairs: a table where nobody sits, one without a chair, and an owner or client without a seat where all have one. */
export function legeZetels(tafels: readonly Gremium[], eigenaren: readonly Deelnemer[]): LegeZetel[] {
  return tafels.flatMap((tafel) => {
    const leeg = (organisatieId: string | null, melding: string): LegeZetel => ({
      tafelId: tafel.id,
      tafelNaam: tafel.naam,
      organisatieId,
      melding,
    })
    const vast = tafel.leden.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null)
    if (vast.length === 0) return [leeg(null, `Aan ${tafel.naam} zit niemand.`)]
    const voorzitter = vast.some(({ rol }) => rol === 'voorzitter') ? [] : [leeg(null, `${tafel.naam} heeft geen voorzitter.`)]
    const zonder = iedereenZit.has(tafel.soort)
      ? eigenaren.filter(({ organisatieId }) => !vast.some((zetel) => zetel.organisatieId === organisatieId))
      : []
    return [
      ...voorzitter,
      ...zonder.map(({ organisatieId, organisatieNaam }) => leeg(organisatieId, `${organisatieNaam} heeft geen zetel aan ${tafel.naam}.`)),
    ]
  })
}
