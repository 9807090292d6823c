import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const naam = process.argv[2]

if (!naam || !/^[a-z]{3,30}$/.test(naam))
  stop('Gebruik: npm run new-module <naam>, een Nederlands zelfstandig naamwoord in kleine letters.')
const folder = join(root, 'src', 'modules', naam)
if (existsSync(folder)) stop(`De module ${naam} bestaat al.`)

const day = new Date().toISOString().slice(0, 10).replaceAll('-', '')
const capital = naam[0]!.toUpperCase() + naam.slice(1)

/** The nine names of every module, each with just enough to start: it compiles, is served and is tested for access from the first minute. */
const files: Record<string, string> = {
  'README.md': `# ${naam}\n\nWaarvoor deze ruimte er is, in de praktijk.\n\n| woord | betekenis | bron |\n|---|---|---|\n\n## Wat altijd geldt\n\n## Gebeurtenissen\n\n## Open vragen\n`,
  'contract.ts': `import type { Contract } from '#platform/http/contract.ts'\n\n/** Every operation of this room. */\nexport const ${naam}Api = {} satisfies Contract\n`,
  'policy.ts': `/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */\nexport const grants: Record<string, readonly string[]> = {}\n`,
  'routes.ts': `import type { FastifyInstance } from 'fastify'\nimport { bind } from '#platform/http/bind.ts'\nimport { ${naam}Api } from '#modules/${naam}/contract.ts'\n\n/** Each operation of the room with its handler. */\nexport function register${capital}(app: FastifyInstance): void {\n  bind(app, ${naam}Api, {})\n}\n`,
  'index.ts': `import { ${naam}Api } from '#modules/${naam}/contract.ts'\nimport { grants } from '#modules/${naam}/policy.ts'\nimport { register${capital} } from '#modules/${naam}/routes.ts'\n\n/** The room ${naam}, as app.ts puts it in the house. */\nexport const ${naam} = { contract: ${naam}Api, grants, register: register${capital} }\n`,
  [`migrations/${day}-90-${naam}.sql`]: `-- Waarom deze tabellen er zijn, in een zin.\ncreate schema ${naam};\ngrant usage on schema ${naam} to regiekamer_app;\n`,
  'web/routes.tsx': `import type { WebRoom } from '#web/route.ts'\n\n/** The pages of this room and its place in the navigation. */\nexport const ${naam}Room: WebRoom = { routes: [], navigation: () => [] }\n`,
}

for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const architecture = join(root, 'architecture.mjs')
writeFileSync(architecture, readFileSync(architecture, 'utf8').replace(/\n\}\s*$/, `\n  ${naam}: ['samenwerking'],\n}\n`))
const app = join(root, 'src', 'app.ts')
writeFileSync(
  app,
  readFileSync(app, 'utf8')
    .replace(/(import \{ findHoeden.*\n)/, `import { ${naam} } from '#modules/${naam}/index.ts'\n$1`)
    .replace(/(export const rooms: readonly Room\[\] = \[[^\]]*?)\n\]/, `$1\n  ${naam},\n]`),
)
process.stdout.write(
  `Module ${naam} staat in src/modules/${naam}, op een regel in architecture.mjs en een in src/app.ts.\nZet haar pagina's met een regel in src/web/router.tsx en haar woorden in docs/begrippen.md. Daarna: npm run generate && npm run check.\n`,
)

function stop(text: string): never {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
