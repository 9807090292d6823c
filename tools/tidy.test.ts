import { existsSync, globSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { missingOptionals } from './complete-lock.ts'
import { contracts } from '../src/app.ts'

const root = join(import.meta.dirname, '..')
const files = (pattern: string | string[]) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !/node_modules|^dist|\.regiekamer\//.test(file))
    .sort()
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const code = files(['src/**/*.{ts,tsx,css}', 'tools/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts']).filter((file) => !file.endsWith('tables.ts'))
const modules = files('src/modules/*').map((path) => basename(path))

/** Names that say nothing, with what to do instead. */
const bannedNames: Record<string, string> = {
  utils: 'name what it does',
  helpers: 'name whom it helps with what',
  common: 'put it where it belongs',
  misc: 'put it where it belongs',
  shared: 'kernel, platform or web',
  manager: 'name what it does',
  base: 'name what it is',
}

/** Words that have a better one in docs/begrippen.md. */
const bannedWords: Record<string, string> = {
  gebruikersgroep: 'rol',
  kostenverdeling: 'verdeling',
  allocatiesleutel: 'verdeelsleutel',
  lidgemeente: 'deelnemer',
  stakeholder: 'partner',
}

describe('names', () => {
  test('no folder or file is named after nothing', () => {
    const found = files(['src/**/*', 'tools/**/*', 'e2e/**/*']).flatMap((file) =>
      file
        .split(/[/.]/)
        .filter((part) => part in bannedNames)
        .map((part) => `${file}: ${bannedNames[part]}`),
    )
    expect(found).toEqual([])
  })

  test('files are in kebab-case', () => {
    expect(code.filter((file) => !/^[a-z0-9-]+(\.[a-z]+)+$/.test(basename(file)))).toEqual([])
  })

  test('Dutch nouns in API paths stand in the glossary', () => {
    // Plural and singular differ in more than an ending (taak, taken; stuk, stukken): compare without doubled letters and accents.
    const plain = (text: string) =>
      text
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/[\u0300-\u036f]/g, '')
        .replaceAll(/(.)\1/g, '$1')
    const glossary = plain(read('docs/begrippen.md'))
    const nouns = new Set(
      contracts
        .flatMap((contract) => Object.values(contract))
        .flatMap(({ path }) => path.split('/').filter((part) => part && !part.startsWith('{'))),
    )
    expect([...nouns].filter((noun) => !glossary.includes(plain(noun.replaceAll('-', ' ')).replace(/(en|s)$/, '')))).toEqual([])
  })

  test('the glossary is in the order of the alphabet, each word once', () => {
    const words = read('docs/begrippen.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| woord |'))
      .map((line) => line.split('|')[1]!.trim())
    const order = (word: string) =>
      word
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/[^a-z0-9 ]/g, '')
    expect(words).toEqual(words.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0)))
    expect(new Set(words).size).toBe(words.length)
  })

  test('no synonym where the glossary has a word', () => {
    const found = code
      .filter((file) => file !== 'tools/tidy.test.ts')
      .flatMap((file) => {
        const text = read(file).toLowerCase()
        return Object.keys(bannedWords)
          .filter((word) => new RegExp(`\\b${word}s?\\b`).test(text))
          .map((word) => `${file}: ${word} → ${bannedWords[word]}`)
      })
    expect(found).toEqual([])
  })
})

describe('sizes', () => {
  test('no file is longer than 400 lines; tests may be 600', () => {
    const limit = (file: string) => (/\.test\.tsx?$/.test(file) ? 600 : 400)
    expect(
      code.filter((file) => read(file).split('\n').length > limit(file)).map((file) => `${file}: ${read(file).split('\n').length}`),
    ).toEqual([])
  })

  test('no function is longer than 70 lines, none takes more than three parameters', () => {
    const found: string[] = []
    for (const file of code.filter((each) => /\.tsx?$/.test(each) && !/\.test\.tsx?$/.test(each))) {
      const source = ts.createSourceFile(
        file,
        read(file),
        ts.ScriptTarget.Latest,
        true,
        file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
      )
      const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && 'body' in node && node.body) {
          const length = lineOf(node.end) - lineOf(node.getStart()) + 1
          if (length > 70) found.push(`${file}:${lineOf(node.getStart()) + 1}: ${length} regels`)
          // Rows of a table in the examples read best as rows.
          if (node.parameters.length > 3 && !/\/seed\/|src\/test-/.test(file))
            found.push(`${file}:${lineOf(node.getStart()) + 1}: ${node.parameters.length} parameters`)
        }
        ts.forEachChild(node, visit)
      }
      visit(source)
    }
    expect(found).toEqual([])
  })
})

describe('docstrings', () => {
  test('everything exported says what it means', () => {
    const found: string[] = []
    for (const file of code.filter((each) => /\.tsx?$/.test(each) && !/\.(test|config)\.tsx?$/.test(each) && !each.startsWith('tools/'))) {
      const source = ts.createSourceFile(
        file,
        read(file),
        ts.ScriptTarget.Latest,
        true,
        file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
      )
      for (const statement of source.statements) {
        const isExported =
          ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
        if (isExported && ts.getJSDocCommentsAndTags(statement).length === 0)
          found.push(`${file}: ${statement.getText().split('\n')[0]!.slice(0, 80)}`)
      }
    }
    expect(found).toEqual([])
  })
})

describe('modules', () => {
  test.each(modules)('%s has the files that every module has', (module) => {
    for (const file of ['README.md', 'contract.ts', 'policy.ts', 'routes.ts', 'index.ts', 'web/routes.tsx'])
      expect(existsSync(join(root, 'src/modules', module, file)), file).toBe(true)
    // A room that keeps rows has a store and migrations; one that only works things out has neither.
    const keepsRows = existsSync(join(root, 'src/modules', module, 'store')) || existsSync(join(root, 'src/modules', module, 'store.ts'))
    expect(existsSync(join(root, 'src/modules', module, 'migrations'))).toBe(keepsRows)
  })

  test('every permission of a contract is granted to some role, and every grant is asked for somewhere', async () => {
    const { rooms } = await import('../src/app.ts')
    const granted = new Set(rooms.flatMap(({ grants }) => Object.values(grants).flat()))
    const asked = new Set(
      contracts
        .flatMap((contract) => Object.values(contract))
        .map(({ permission }) => permission)
        .filter((permission) => !['openbaar', 'aangemeld'].includes(permission)),
    )
    expect([...asked].filter((permission) => !granted.has(permission))).toEqual([])
    expect([...granted].filter((permission) => !asked.has(permission))).toEqual([])
  })
})

describe('migrations', () => {
  const migrations = files('src/**/migrations/*.sql')

  test('the first line says why, the name begins with a date, and names are unique', () => {
    for (const file of migrations) {
      expect(read(file).startsWith('-- '), file).toBe(true)
      expect(basename(file)).toMatch(/^\d{8}-\d{2}-[a-z-]+\.sql$/)
    }
    expect(new Set(migrations.map((file) => basename(file))).size).toBe(migrations.length)
  })

  test('forward only: nothing is dropped with its rows', () => {
    expect(migrations.filter((file) => /drop (table|schema|column)/i.test(read(file)))).toEqual([])
  })
})

describe('packages', () => {
  test('the lock file describes the packages of every platform, so that npm ci works everywhere', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> }
    expect(missingOptionals(packages), 'run: npm run lock').toEqual([])
  })

  test('no package runs a script at install', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { hasInstallScript?: boolean }> }
    const { allowScripts } = JSON.parse(read('package.json')) as { allowScripts: Record<string, boolean> }
    const scripted = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace('node_modules/', ''))
    expect(scripted.filter((name) => allowScripts[name] !== false)).toEqual([])
  })
})

describe('documents', () => {
  const documents = files(['*.md', 'docs/**/*.md', 'src/**/*.md'])

  test('every link leads to a file', () => {
    const broken = documents
      .flatMap((file) => [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => [file, target!] as const))
      .filter(([file, target]) => !existsSync(join(root, dirname(file), target)))
    expect(broken).toEqual([])
  })

  test('every ADR is in the index, with its number', () => {
    const index = read('docs/adr/README.md')
    for (const file of files('docs/adr/0*.md')) expect(index).toContain(`(${basename(file)})`)
  })

  test('every npm script that a document names exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = documents.flatMap((file) => [...read(file).matchAll(/npm run ([a-z-:]+)/g)].map(([, name]) => name!))
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
  })

  test('nothing names the machine it was made on', () => {
    const tracked = files([
      '*.{md,json,mjs,ts,yml}',
      'docs/**/*.md',
      'src/**/*.{ts,tsx,sql,md,csv}',
      'tools/**/*.ts',
      'e2e/**/*.ts',
      '.ci/*',
    ]).filter((file) => file !== 'tools/tidy.test.ts')
    const machine = [root, `${homedir()}/`, 'registry.npmjs']
    expect(tracked.filter((file) => machine.some((word) => read(file).includes(word)))).toEqual([])
  })
})
