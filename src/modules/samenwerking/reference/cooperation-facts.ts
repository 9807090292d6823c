/** Where a fact was read. `fictief` is true for what no source says: it must be marked so wherever it is shown. */
export type Herkomst = { readonly bron: string; readonly fictief: boolean }

/** From and up to and including these days (ISO); `null` is: the source does not say, or no end is known. */
export type Tijdvak = { readonly van: string | null; readonly totEnMet: string | null }

/**
 * The legal forms of the Wgr (art. 1 and 8). ROO has no value for a centrumgemeente and registers it as "Regeling zonder meer".
 */
export type Vorm =
  | 'openbaar_lichaam'
  | 'gemeenschappelijk_orgaan'
  | 'bedrijfsvoeringsorganisatie'
  | 'centrumgemeente'
  | 'regeling_zonder_meer'

/** What an organisation is: a municipality, the body of a regeling, a unit within another organisation, or none of these. */
export type Partijsoort = 'gemeente' | 'samenwerkingsorgaan' | 'dienstonderdeel' | 'overig'

/** An organisation in or around a cooperation. `code` is the id that the other facts of the same cooperation use. */
export type Partij = Herkomst &
  Tijdvak & {
    readonly code: string
    readonly naam: string
    readonly afkorting: string | null
    readonly soort: Partijsoort
    /** Code of the municipality (CBS), or of the cooperation body in TOOI (`so0682`). */
    readonly organisatiecode: string | null
    readonly rooId: string | null
    readonly onderdeelVan: string | null
    readonly opvolger: string | null
  }

/** One version of a regeling as ROO registers it. `totEnMet` is the day before ROO's datum uitwerkingtreding, unless `afwijking` says otherwise. */
export type Regelingversie = Herkomst &
  Tijdvak & {
    /** The regeling that this is a version of; deelnames refer to it. */
    readonly regeling: string
    readonly rooId: string
    readonly naam: string
    readonly vorm: Vorm
    readonly bevoegdheden: readonly ('delegatie' | 'mandaat')[]
    /** The partij that carries the regeling out: the body, or with a centrumgemeente the municipality. */
    readonly uitvoerder: string
    /** What was taken from another source than ROO, because ROO misses or misstates it. */
    readonly afwijking: Afwijking | null
  }

/** Known faults of ROO, and how the facts deal with them. */
export type Afwijking = 'roo_zonder_einddatum' | 'roo_zonder_centrumgemeente' | 'roo_zonder_oude_versies'

/** A municipality in a regeling. The dates run over all versions: ROO repeats the date of joining in each. */
export type Deelname = Herkomst &
  Tijdvak & { readonly regeling: string; readonly partij: string; readonly bestuursorganen: readonly Bestuursorgaan[] }

/** The organ that takes part in a regeling (Wgr art. 1). */
export type Bestuursorgaan = 'raad' | 'college' | 'burgemeester'

/**
 * In which capacity a partij acts. `bij` is the organisation that it concerns: the body that is owned, or the one that serves
 * (an opdrachtnemer is so `bij` itself or its unit). One partij can have several roles.
 */
export type Rol = Herkomst &
  Tijdvak & { readonly partij: string; readonly rol: 'eigenaar' | 'opdrachtgever' | 'opdrachtnemer' | 'afnemer'; readonly bij: string }

/** One part of a key: a fixed percentage, or a measure by which the parts of the same parent are weighed. */
export type Sleuteldeel = Herkomst & {
  readonly partij: string
  readonly binnen: string | null
  readonly procent: number | null
  readonly maatstaf: 'inwoners' | null
  /** The day of the measure, when there is one. */
  readonly peildatum: string | null
}

/** A key that divides cost over parties; parts with `binnen` divide the part of that partij on. */
export type Sleutel = Tijdvak & { readonly code: string; readonly bij: string; readonly delen: readonly Sleuteldeel[] }

/** Who sits at a table: a function, never a person. `aantal` is null when the source does not say. */
export type Zetel = {
  readonly partij: string
  readonly functie: string
  readonly aantal: number | null
  readonly rol: 'lid' | 'aanwezig' | 'aanwezig_bij_begroting'
}

/** A table where a cooperation is steered. */
export type Tafel = Herkomst &
  Tijdvak & {
    readonly code: string
    readonly naam: string
    readonly afkorting: string | null
    readonly soort:
      | 'bestuur'
      | 'dagelijksBestuur'
      | 'opdrachtgeversoverleg'
      | 'secretarissenoverleg'
      | 'controllersoverleg'
      | 'overlegtafel'
      | 'stuurgroep'
    readonly bij: string
    readonly vergaderingenPerJaar: number | null
    readonly zetels: readonly Zetel[]
  }

/** Something in the sources that does not fit, for whoever shows or corrects these facts. */
export type Aandachtspunt = { readonly code: string; readonly melding: string; readonly bron: string }

/** All facts of one example cooperation. */
export type Samenwerkingsfeiten = {
  readonly code: string
  readonly naam: string
  readonly partijen: readonly Partij[]
  readonly regelingen: readonly Regelingversie[]
  readonly deelnames: readonly Deelname[]
  readonly rollen: readonly Rol[]
  readonly sleutels: readonly Sleutel[]
  readonly tafels: readonly Tafel[]
  readonly aandachtspunten: readonly Aandachtspunt[]
}

/** A fact that no source gives, needed to make an example work. */
export const FICTIEF: Herkomst = { bron: 'geen', fictief: true }

/** A fact that this source gives. */
export function volgens(bron: string): Herkomst {
  return { bron, fictief: false }
}

/** A municipality that still exists, as TOOI has it. */
export function gemeentepartij(code: string, naam: string, organisatiecode: string): Partij {
  return {
    code,
    naam,
    afkorting: null,
    soort: 'gemeente',
    organisatiecode,
    rooId: null,
    onderdeelVan: null,
    opvolger: null,
    van: null,
    totEnMet: null,
    ...volgens('TOOI rwc_gemeenten_compleet_5'),
  }
}
