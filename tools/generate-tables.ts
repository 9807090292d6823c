import { globSync } from 'node:fs'
import type pg from 'pg'

/** PostgreSQL type → what a store reads. Dates and exact numbers stay text, whole numbers of eight bytes become bigint. */
const typescriptTypes: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  zichtbaarheid: 'string',
  date: 'string',
  numeric: 'string',
  daterange: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'bigint',
  bytea: 'Buffer',
  time: 'string',
  timestamptz: 'Date',
  xid8: 'string',
  jsonb: 'unknown',
  _uuid: 'string[]',
  _text: 'string[]',
  _int4: 'number[]',
  tsvector: 'string',
}

interface Column {
  table_name: string
  column_name: string
  udt_name: string
  domain_name: string | null
  is_nullable: 'YES' | 'NO'
  column_default: string | null
  is_generated: 'ALWAYS' | 'NEVER'
}

/** Row types of one schema, as `tables.ts` of its module holds them. @throws when a type has no mapping yet */
export async function tablesOf(client: pg.Client, schema: string): Promise<string> {
  const { rows } = await client.query<Column>(
    `select c.table_name, c.column_name, c.udt_name, c.domain_name, c.is_nullable, c.column_default, c.is_generated
     from information_schema.columns c where c.table_schema = $1 order by c.table_name, c.ordinal_position`,
    [schema],
  )
  const tables = Map.groupBy(rows, (row) => row.table_name)
  const body = [...tables].map(([table, columns]) => `  '${schema}.${table}': {\n${columns.map(columnLine).join('\n')}\n  }`)
  const name = `${schema[0]!.toUpperCase()}${schema.slice(1)}Tables`
  return [
    `// Generated from the database by npm run generate; do not edit.`,
    ...(rows.some(hasDefault) ? [`import type { Generated } from 'kysely'`] : []),
    ``,
    `/** Tables of the schema \`${schema}\`: a row as it is read, with what the database fills in marked as generated. */`,
    `export type ${name} = {`,
    ...body,
    `}`,
    ``,
  ].join('\n')
}

function columnLine(column: Column): string {
  const mapped = typescriptTypes[column.domain_name ?? column.udt_name] ?? typescriptTypes[column.udt_name]
  if (!mapped)
    throw new Error(
      `no TypeScript type for ${column.udt_name} of ${column.table_name}.${column.column_name}: add it to tools/generate-tables.ts`,
    )
  const type = column.is_nullable === 'YES' ? `${mapped} | null` : mapped
  return `    ${column.column_name}: ${hasDefault(column) ? `Generated<${type}>` : type}`
}

/** Modules that have tables, by their migrations. */
export function modulesWithTables(): string[] {
  const migrations = globSync('src/modules/*/migrations/*.sql')
  return [...new Set(migrations.map((path) => path.split('/')[2]!))].sort()
}

/** Whether the database fills it in when a row leaves it out. */
const hasDefault = (column: Column) => column.column_default !== null || column.is_generated === 'ALWAYS'
