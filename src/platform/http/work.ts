import type { Db } from '#platform/database/database.ts'
import type { Hoed } from '#platform/http/actor.ts'

/** A task in words, under one hat: what waits, by when, and where it is done. */
export interface TaakTekst {
  /** Kind of task, for grouping: `sleutel_concept`. */
  soort: string
  titel: string
  toelichting: string
  pad: string
  /** Last day; null when nobody set one. */
  uiterlijk: string | null
}

/** A date that counts, in words, under one hat. */
export interface TermijnTekst {
  datum: string
  titel: string
  toelichting: string
  pad: string
}

/** Something of a party that is not finished: who moves next, where and when, and what holds it up. */
export interface OpenPunt {
  /** Kind of thing, the word of begrippen.md: `wens`. */
  soort: string
  id: string
  titel: string
  /** In words: `wacht op advies van de controllers`. */
  stand: string
  /** Whose it is. */
  organisatieId: string
  /** Who has to act now: an organisation, a table or a role, in words. */
  eigenaar: string
  /** The table where it comes next; null when none is chosen. */
  tafel: string | null
  /** The next date that somebody set; null when nobody did. */
  volgendeKeer: string | null
  /** What holds it up, in words; null when nothing does. */
  blokkade: string | null
  /** Day of the last movement. */
  sinds: string
  pad: string
}

/** What a room can show about a step of a cooperation that works: whether it is there, in a sentence, and where that can be seen. */
export interface Bewijs {
  stap: string
  isAf: boolean
  zin: string
  pad: string
}

/** Something that serves a goal: which one, what it is, and where it stands in words. */
export interface Doelverband {
  doelId: string
  /** Kind of thing, the word of begrippen.md: `wens`. */
  soort: string
  id: string
  titel: string
  stand: string
  pad: string
}

/** For whom and when a room is asked what waits. The connection wears the hat. */
export interface WorkRequest {
  db: Db
  hoed: Hoed
  persoonId: string
  permissies: ReadonlySet<string>
  /** Today. */
  op: string
}

/** What a room knows of work that waits. Each is asked under one hat at a time and gives only what that hat may see. */
export interface WorkSource {
  listTaken?: (request: WorkRequest) => Promise<TaakTekst[]>
  listTermijnen?: (request: WorkRequest) => Promise<TermijnTekst[]>
  listOpenPunten?: (request: WorkRequest) => Promise<OpenPunt[]>
  /** Real objects that show how far the cooperation is: nothing is ticked off by hand. */
  listBewijzen?: (request: WorkRequest) => Promise<Bewijs[]>
  /** What of this room serves a goal, as far as the hat may see it. */
  listDoelverbanden?: (request: WorkRequest) => Promise<Doelverband[]>
}
