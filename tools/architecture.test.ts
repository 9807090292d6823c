import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayImport } from '../architecture.mjs'

const root = join(import.meta.dirname, '..')

interface Violation {
  from: string
  rule: { name: string }
}

/** Per rule one file that breaks it, and nothing but it. A rule that nobody saw fail is a promise that nobody keeps. */
const planted: { rule: string; file: string; text: string }[] = [
  { rule: 'no-circular', file: 'src/platform/circle-a.ts', text: "import { b } from './circle-b.ts'\nexport const a = () => b" },
  { rule: 'known-capability', file: 'src/modules/onbekend/index.ts', text: "import { is } from '../../kernel/is.ts'\nexport const x = is" },
  {
    rule: 'capability-through-its-face',
    file: 'src/modules/samenwerking/commands/peek.ts',
    text: "import { secret } from '../../ander/store.ts'\nexport const x = secret",
  },
  {
    rule: 'domain-is-pure',
    file: 'src/modules/samenwerking/domain/clock.ts',
    text: "import { readFileSync } from 'node:fs'\nexport const x = readFileSync",
  },
  { rule: 'kernel-stands-alone', file: 'src/kernel/reaches.ts', text: "import * as z from 'zod'\nexport const x = z" },
  {
    rule: 'platform-knows-no-capability',
    file: 'src/platform/knows.ts',
    text: "import { face } from '../modules/samenwerking/index.ts'\nexport const x = face",
  },
  {
    rule: 'contract-is-light',
    file: 'src/modules/samenwerking/contract/heavy.ts',
    text: "import { db } from '../../../platform/database/database.ts'\nexport const x = db",
  },
  {
    rule: 'sql-in-store-only',
    file: 'src/modules/samenwerking/commands/query.ts',
    text: "import { sql } from 'kysely'\nexport const x = sql",
  },
  {
    rule: 'browser-code-stays-in-browser',
    file: 'src/modules/samenwerking/web/page.tsx',
    text: "import { secret } from '../store.ts'\nexport const x = secret",
  },
  {
    rule: 'server-never-imports-pages',
    file: 'src/modules/samenwerking/routes.ts',
    text: "import { x } from './web/shown.tsx'\nexport const y = x",
  },
  { rule: 'no-orphans', file: 'src/platform/orphan.ts', text: 'export const x = 1' },
  { rule: 'no-unresolvable', file: 'src/platform/unlisted.ts', text: "import x from 'unlisted-package'\nexport const y = x" },
  ...Object.keys(mayImport).map((room) => ({
    rule: `${room}-imports`,
    file: `src/modules/${room}/commands/upward.ts`,
    text: "import { face } from '../../ander/index.ts'\nexport const x = face",
  })),
]

/** What the planted files need around them. */
const surroundings: Record<string, string> = {
  'src/platform/circle-b.ts': "import { a } from './circle-a.ts'\nexport const b = () => a",
  'src/kernel/is.ts': 'export const is = 1',
  'src/modules/ander/store.ts': "import { is } from '../../kernel/is.ts'\nexport const secret = is",
  'src/modules/ander/index.ts': "import { secret } from './store.ts'\nexport const face = secret",
  'src/modules/samenwerking/store.ts': "import { is } from '../../kernel/is.ts'\nexport const secret = is",
  'src/modules/samenwerking/index.ts': "import { secret } from './store.ts'\nexport const face = secret",
  'src/modules/samenwerking/web/shown.tsx': "import { is } from '../../../kernel/is.ts'\nexport const x = is",
  'src/platform/database/database.ts': "import { is } from '../../kernel/is.ts'\nexport const db = is",
}

let tree: string
let violations: Violation[]

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'regiekamer-architectuur-'))
  for (const file of ['.dependency-cruiser.mjs', 'architecture.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, file), join(tree, file))
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  for (const [file, text] of [...Object.entries(surroundings), ...planted.map(({ file, text }) => [file, text] as const)]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), `${text}\n`)
  }
  const run = spawnSync(
    join(root, 'node_modules', '.bin', 'depcruise'),
    ['src', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64_000_000 },
  )
  violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('each rule of the architecture is seen to fail, on the file that breaks it', () => {
  test.each(planted)('$rule', ({ rule, file }) => {
    expect(violations.filter(({ rule: { name } }) => name === rule).map(({ from }) => from)).toContain(file)
  })

  test('every rule has its violation', async () => {
    const config = await import(join(root, '.dependency-cruiser.mjs')).then(
      (module: { default: { forbidden: { name: string }[] } }) => module.default,
    )
    expect(config.forbidden.map(({ name }) => name).sort()).toEqual(planted.map(({ rule }) => rule).sort())
  })
})

test('the table in ARCHITECTURE.md is the table that the build enforces', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  for (const [capability, allowed] of Object.entries(mayImport))
    expect(text).toContain(`| \`${capability}\` | ${allowed.map((each) => `\`${each}\``).join(', ') || 'niets'} |`)
})
