import { mayImport } from './architecture.mjs'

const M = '^src/modules/'
const tests = String.raw`\.test\.tsx?$`
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** Each capability imports only those that architecture.mjs names for it. */
const capabilityRules = Object.entries(mayImport).map(([name, allowed]) =>
  error(
    `${name}-imports`,
    `See architecture.mjs: ${name} may import ${allowed.join(', ') || 'no other capability'}.`,
    { path: `${M}${name}/` },
    { path: `${M}([^/]+)/`, pathNot: [name, ...allowed].map((allow) => `${M}${allow}/`) },
  ),
)

export default {
  forbidden: [
    error(
      'no-circular',
      'Two files that need each other are one file, or miss a third.',
      { pathNot: '^src/web/(router|pages/house)' },
      { circular: true, viaNot: '^src/web/router' },
    ),
    error(
      'known-capability',
      'Every folder of src/modules is a line in architecture.mjs.',
      { path: `${M}(?!(${Object.keys(mayImport).join('|')})/)` },
      {},
    ),
    error(
      'capability-through-its-face',
      'Another capability is used through its index.ts or contract.ts only; its pages through web/routes.tsx, by the router.',
      { path: `${M}([^/]+)/` },
      { path: `${M}([^/]+)/`, pathNot: [`${M}$1/`, String.raw`${M}[^/]+/(index|contract)\.ts$`] },
    ),
    error(
      'domain-is-pure',
      'domain/ computes; it imports the kernel and itself, nothing else.',
      { path: `${M}[^/]+/domain/`, pathNot: tests },
      { pathNot: ['^src/kernel/', `${M}[^/]+/domain/`] },
    ),
    error(
      'kernel-stands-alone',
      'kernel/ knows money, time and ratios, and no one.',
      { path: '^src/kernel/', pathNot: tests },
      { pathNot: '^src/kernel/' },
    ),
    error(
      'platform-knows-no-capability',
      'platform/ serves capabilities; it never names one.',
      { path: '^src/platform/', pathNot: tests },
      { path: '^src/(modules|web)/' },
    ),
    error(
      'contract-is-light',
      'A contract or policy is read by both sides: no stores, no commands, no Node.',
      { path: [String.raw`${M}[^/]+/(contract|policy)\.ts$`, `${M}[^/]+/contract/`] },
      {
        path: ['^src/', 'node_modules'],
        pathNot: [
          '^src/kernel/',
          `${M}[^/]+/(domain|contract)/`,
          String.raw`${M}[^/]+/contract\.ts$`,
          String.raw`^src/platform/(http/contract|own-side/(contract|policy))\.ts$`,
          'node_modules/zod/',
        ],
      },
    ),
    error(
      'sql-in-store-only',
      'SQL is written in store files and in platform/, nowhere else.',
      { path: '^src/(modules|web|[^/]+$)', pathNot: ['/store(/|\\.ts$)', '/tables\\.ts$', tests] },
      { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'browser-code-stays-in-browser',
      'A page knows contracts, policies and pure domain; never a store, command or route.',
      { path: ['^src/web/', `${M}[^/]+/web/`], pathNot: tests },
      {
        path: ['^src/(platform|modules)/', '^node:', '^(fs|path|crypto)$'],
        pathNot: [
          String.raw`^src/platform/((http|identity|own-side)/contract|own-side/policy)\.ts$`,
          String.raw`${M}[^/]+/(contract|policy)\.ts$`,
          `${M}[^/]+/(domain|web|contract)/`,
        ],
      },
    ),
    error(
      'server-never-imports-pages',
      'Only pages import pages.',
      { path: '^src/', pathNot: ['^src/web/', '/web/'] },
      { path: '(^src|/[^/]+)/web/' },
    ),
    error(
      'no-orphans',
      'Nobody imports this file: delete it or use it.',
      { orphan: true, path: '^src/', pathNot: [tests, String.raw`\.d\.ts$`] },
      {},
    ),
    error(
      'no-unresolvable',
      'This import leads nowhere: install the package, or mend the path.',
      { path: '^src/' },
      { couldNotResolve: true },
    ),
    ...capabilityRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
