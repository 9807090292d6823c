import type { TestDatabase } from '#platform/database/test-database.ts'

/** What the access test needs to know of a room: it walks every operation of every contract, so nobody can add one and forget who may use it. */
export interface AccessCases {
  /** Bodies that pass the contract, by operation, so that the answer is about who asks and not about what was sent. */
  bodies: Record<string, unknown>
  /** Query that the contract needs before it looks at who asks. */
  queries: Record<string, string>
  /**
   * Per kind of row (the path before the id): where another cooperation's rows are, and where another organisation's own side is (null: the
   * kind has none). In the SQL $1 is our cooperation, $2 another one, $3 our organisation.
   */
  foreign: Record<string, { other: string; ownSide: string | null }>
  /** Query that a list needs before it answers. */
  needed?: Record<string, string>
  /** Plants a row of every kind that the examples may lack: one in each other cooperation, one on the own side of a partner. */
  plant: (owner: TestDatabase['owner'], reader: { organisatie_id: string; regeling_id: string }) => Promise<void>
}
