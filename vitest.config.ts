import { defineConfig } from 'vitest/config'

/** Every test of the house runs under this one configuration; `npm test` runs them all, `npx vitest run <path>` a part. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts', 'e2e/**/*.test.ts'],
    globalSetup: 'tools/test-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    // As long as the browser waits for what it looks for: a slow machine is not a fault.
    expect: { poll: { timeout: 12_000 } },
    hookTimeout: 120_000,
  },
})
