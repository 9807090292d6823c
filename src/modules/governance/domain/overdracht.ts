import { showDatumLang } from '#kernel/format/datum.ts'

/** What became of the organisation of a table that still has to speak: since when it is no more, and who came in its place. */
export interface Opgegaan {
  readonly organisatieNaam: string
  readonly per: string
  readonly in: readonly {
    readonly organisatieId: string
    readonly organisatieNaam: string
    /** Its table of the same kind; null when this cooperation does not have one yet. */
    readonly tafelId: string | null
    readonly tafelNaam: string | null
  }[]
}

/** Why the table speaks no more, and who does. */
export function opgegaanZin({ organisatieNaam, per, in: opvolgers }: Opgegaan): string {
  return `${organisatieNaam} ging op ${showDatumLang(per)} op in ${opsomming(opvolgers.map((each) => each.organisatieNaam))}.`
}

/** Successors that have no such table yet, in a sentence that says what to do; null when all have one. */
export function tafelOntbreekt({ in: opvolgers }: Opgegaan, soort: string): string | null {
  const zonder = opvolgers.filter(({ tafelId }) => tafelId === null).map(({ organisatieNaam }) => organisatieNaam)
  if (zonder.length === 0) return null
  return `${opsomming(zonder)} ${zonder.length === 1 ? 'heeft' : 'hebben'} in deze samenwerking nog geen ${soort}. Laat de beheerder die tafel toevoegen en er iemand een plaats geven.`
}

const opsomming = (namen: readonly string[]) => new Intl.ListFormat('nl').format(namen)
