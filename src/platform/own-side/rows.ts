import { type RawBuilder, sql } from 'kysely'

/** An instant of a row as it goes over the wire: UTC, milliseconds, `Z`. */
export function instant(column: string): RawBuilder<string> {
  return sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** The `zijde` of a row: whose it is, whether it was handed in, and who sees it then. `organisatie` is the alias of its owner. */
export function zijde(row: string, organisatie: string): RawBuilder<unknown> {
  return sql`json_build_object('eigenOrganisatieId', ${sql.ref(`${row}.eigen_organisatie_id`)}, 'eigenOrganisatieNaam', ${sql.ref(`${organisatie}.naam`)},
    'ingediendOp', ${instant(`${row}.ingediend_op`)}, 'zichtbaarheid', ${sql.ref(`${row}.zichtbaarheid`)}, 'tafelId', ${sql.ref(`${row}.tafel_id`)})`
}
