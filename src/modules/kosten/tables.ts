// Generated from the database by npm run generate; do not edit.

/** Tables of the schema `kosten`: a row as it is read, with what the database fills in marked as generated. */
export type KostenTables = {
}
